import Kernel

/// Why rows of a file of households are not taken.
extension Text {
    static let importVillageMissing = Text(
        "household.import-village-missing", "请填村名。", "Fill in the village.")
    static let importVillageUnknown = Text(
        "household.import-village-unknown", "没有叫“{name}”的村，或者不归您管。请核对村名。",
        "There is no village “{name}”, or it is not yours. Check the name.")
    static let importVillageSeveral = Text(
        "household.import-village-several", "叫“{name}”的村不止一个。请加一列“乡镇”，或者填村的代码。",
        "Several villages are called “{name}”. Add a column “town”, or give the village's code.")
    static let importGroupUnknown = Text(
        "household.import-group-unknown", "{village}没有叫“{name}”的组或网格。请核对，或者留空。",
        "{village} has no group or grid “{name}”. Check it, or leave it empty.")
    static let importGroupDiffers = Text(
        "household.import-group-differs", "同一户写了不同的组，见第 {line} 行。请改成一样。",
        "Line {line} puts this household into another group. Make them the same.")
    static let importCodeTwice = Text(
        "household.import-code-twice", "户号 {code} 在第 {line} 行是另一位户主的。请核对户号。",
        "Number {code} is another head's household in line {line}. Check the number.")
    static let importRelationUnknown = Text(
        "household.import-relation-unknown", "看不懂关系“{word}”。请写户主、配偶、子、女、父母这样的词。",
        "The relation “{word}” is not known. Write head, spouse, son, daughter, parent and the like.")
    static let importHeadDiffers = Text(
        "household.import-head-differs", "关系是户主，户主一列却写着“{name}”。请改成一样。",
        "The relation is head, but the column names “{name}” as head. Make them the same.")
    static let importHeadTwice = Text(
        "household.import-head-twice", "一户只能有一个户主，第 {line} 行已经有了。请改关系或者户号。",
        "A household has one head; line {line} has it. Change the relation or the number.")
    static let importHeadMissing = Text(
        "household.import-head-missing", "户号 {code} 没有户主。请把其中一人的关系写成户主。",
        "Household {code} has no head. Let one of its rows say head.")
    static let importPersonTwice = Text(
        "household.import-person-twice", "和第 {line} 行是同一个人。请留一行。",
        "Line {line} is the same person. Keep one of the two.")
    static let importSexUnknown = Text(
        "household.import-sex-unknown", "看不懂性别“{word}”。请写男或女。",
        "The sex “{word}” is not known. Write male or female.")
    static let importBirthUnreadable = Text(
        "household.import-birth-unreadable", "看不懂日期“{word}”。请写成 1962-03-05。",
        "“{word}” is no date. Write it as 1962-03-05.")
    static let importNoCounty = Text(
        "household.import-no-county", "还没有建县和村。请先建好，再导入。",
        "There is no county with villages yet. Set it up first.")
    static let importHouseholdsUnderWay = Text(
        "household.import-under-way", "正在导入另一份名单。请等它完成再试。",
        "Another file is being imported. Try again when it is done.")
}
