import Kernel

/// What this room says to people.
extension Text {
    static let rulebookPlain = Text("rulebook.plain", "{value}", "{value}")
    static let rulebookAtLeast = Text("rulebook.at-least", "不少于 {value}", "at least {value}")
    static let rulebookMoreThan = Text("rulebook.more-than", "超过 {value}", "more than {value}")
    static let rulebookYes = Text("rulebook.yes", "是", "yes")
    static let rulebookNo = Text("rulebook.no", "否", "no")

    static let rulebookHousehold = Text("rulebook.unit.household", "{value} 户", "{value} household")
    static let rulebookHouseholds = Text("rulebook.unit.households", "{value} 户", "{value} households")
    static let rulebookPerson = Text("rulebook.unit.person", "{value} 人", "{value} person")
    static let rulebookPersons = Text("rulebook.unit.persons", "{value} 人", "{value} persons")
    static let rulebookMatter = Text("rulebook.unit.matter", "{value} 件", "{value} matter")
    static let rulebookMatters = Text("rulebook.unit.matters", "{value} 件", "{value} matters")
    static let rulebookDay = Text("rulebook.unit.day", "{value} 天", "{value} day")
    static let rulebookDays = Text("rulebook.unit.days", "{value} 天", "{value} days")

    static let rulebookWholeUnreadable = Text(
        "rulebook.whole-unreadable", "这里要填一个整数，例如 300。", "Enter a whole number here, such as 300.")
    static let rulebookShareUnreadable = Text(
        "rulebook.share-unreadable", "比例没有看懂。请写成 2/3（不少于三分之二）、>1/2（超过一半）或 85%。",
        "This is not a share; write 2/3 (at least two thirds), >1/2 (more than half) or 85%.")
    static let rulebookListUnreadable = Text(
        "rulebook.list-unreadable", "清单每行写一项，不要有空行，也不要重复。",
        "Write one element on each line, without empty lines and without repeating one.")
    static let rulebookTextUnreadable = Text(
        "rulebook.text-unreadable", "还没有填写内容。请写上规定的内容。", "There is no text; write what the rule says.")
    static let rulebookFlagUnreadable = Text(
        "rulebook.flag-unreadable", "请选“是”或“否”。", "Choose yes or no.")

    static let rulebookSourceMissing = Text(
        "rulebook.source-missing", "还没有写依据。请写明法律、文件或决议的名称。",
        "The source is missing; name the law, document or resolution that this stands on.")
    static let rulebookEditionMissing = Text(
        "rulebook.edition-missing", "还没有写依据的版本。法律写年份，决议写日期。",
        "The edition is missing; give the year of the law or the day of the resolution.")
    static let rulebookEndsBeforeItBegins = Text(
        "rulebook.ends-before-it-begins", "结束的日子要在开始的日子之后。请改一下。",
        "It would end before it begins; choose a later last day.")
    static let rulebookTooEarly = Text(
        "rulebook.too-early", "开始的日子太早了，最早可以填 {day}。以前的事已经按当时的规定办了。",
        "It begins too early; {day} is the earliest. What came before was done by the rule of its time.")
    static let rulebookOverlaps = Text(
        "rulebook.overlaps", "这个地方从 {day} 起已经有一条规定，时间重叠。请换一个开始或结束的日子。",
        "This place has a rule from {day} on and the two overlap; choose other days.")
    static let rulebookFloorOfThisEdition = Text(
        "rulebook.floor-of-this-edition", "这条底线已按《{source}》核对过。要更换，请依据比 {edition} 更新的版本。",
        "This floor was checked against {source}; it yields only to an edition newer than {edition}.")
    static let rulebookUndercutsMin = Text(
        "rulebook.undercuts-floor.min", "《{source}》规定不得少于：{chinese}。请填不低于它的数。",
        "{source} demands no less than this: {english}. Enter a value that is not below it.")
    static let rulebookUndercutsMax = Text(
        "rulebook.undercuts-floor.max", "《{source}》规定不得超过：{chinese}。请填不高于它的数，单位也要相同。",
        "{source} allows no more than this: {english}. Enter a value that is not above it, in the same unit.")
    static let rulebookArticleMissing = Text(
        "rulebook.article-missing", "这个数突破了《{source}》（未核对）。要这样定，请写明依据的条款，并由第二人确认。",
        "This passes {source}, which nobody has checked; cite the article that allows it, "
            + "and a second person confirms.")

    static let rulebookEntryUnknown = Text(
        "rulebook.entry-unknown", "没有找到这条规定。请回到规则手册查找。",
        "There is no such entry; look for it in the rulebook.")
    static let rulebookAlreadyDecided = Text(
        "rulebook.already-decided", "这条建议已经处理过了。要再改，请另提一条。",
        "This proposal has been decided already; propose a new one to change it.")
    static let rulebookSamePerson = Text(
        "rulebook.same-person", "自己提的规定不能自己确认。请另一位有权限的同志确认。",
        "Who proposed a rule cannot confirm it; ask another authorised person.")

    static let rulebookNotStanding = Text(
        "rulebook.not-standing", "这条规定没有在用，或者已经定了结束的日子。",
        "This entry does not apply, or its end is already set.")
    static let rulebookFloorDoesNotEnd = Text(
        "rulebook.floor-does-not-end", "底线不能直接停用。法律修改后，请按新版本另提一条。",
        "A floor is not simply ended; when the law changes, propose the entry of its new edition.")
    static let rulebookEndsInThePast = Text(
        "rulebook.ends-in-the-past", "停用的日子不能早于今天，也要在开始的日子之后。请改一下。",
        "It cannot end before today, nor before it has begun; choose a later day.")
    static let rulebookNothingAbove = Text(
        "rulebook.nothing-above", "停用以后，上级也没有这一项规定。请改为另提一个新的数。",
        "No rule of a higher place would apply then; propose a new value instead.")
}
