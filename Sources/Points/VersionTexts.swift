import Kernel

/// What this room says no with when a list is written or adopted.
extension Text {
    static let pointsVersionUnknown = Text(
        "points.version-unknown", "没有这份积分清单。",
        "There is no such rule list.")
    static let pointsVersionPlaceUnfit = Text(
        "points.version-place-unfit", "积分清单由村或镇来定，请选村或镇。",
        "A rule list is a village's or a town's; choose one.")
    static let pointsVersionTitleMissing = Text(
        "points.version-title-missing", "请写清单的名称。",
        "Give the list a name.")
    static let pointsVersionTitleTooLong = Text(
        "points.version-title-too-long", "名称最多 {max} 个字。",
        "A name has at most {max} characters.")
    static let pointsBasisMissing = Text(
        "points.basis-missing", "请写依据，例如村规民约第几条。",
        "Say which text it stands on, such as a clause of the village charter.")
    static let pointsClauseUnknown = Text(
        "points.clause-unknown", "这一条不在现行的村规民约里。请从列出的条文里选。",
        "That clause is not in the charter in force. Choose one of those listed.")
    static let pointsBasisTooLong = Text(
        "points.basis-too-long", "依据最多 {max} 个字。",
        "The text it stands on is named in at most {max} characters.")
    static let pointsAuthorisationMissing = Text(
        "points.authorisation-missing", "由村民代表会议决定的，要写村民会议什么时候怎样授权。",
        "Where representatives decide, say when and how the villagers' assembly authorised them.")
    static let pointsAuthorisationTooLong = Text(
        "points.authorisation-too-long", "授权最多 {max} 个字。",
        "The authorisation is named in at most {max} characters.")
    static let pointsBudgetMissing = Text(
        "points.budget-missing", "请写一年最多发多少分。",
        "Say how many points may be given out in a year.")
    static let pointsBudgetTooLarge = Text(
        "points.budget-too-large", "一年最多 {max} 分，请核对是不是多写了零。",
        "A year bears {max} points at most; check the zeros.")
    static let pointsCarryOutOfRange = Text(
        "points.carry-out-of-range", "结转是 0 到 100 的百分数。",
        "What is carried over is a percentage from 0 to 100.")
    static let pointsVersionNotDraft = Text(
        "points.version-not-draft", "这份清单已经提交表决，不能再改；要改，请另起一份新版本。",
        "This list has been put to the vote and stands as it is; to change it, begin a new version.")
    static let pointsVersionEmpty = Text(
        "points.version-empty", "清单还没有一项，先写事项再提交。",
        "The list has no item yet; enter some before it is put to the vote.")
    static let pointsBodyUnruled = Text(
        "points.body-unruled", "规则库没有写由哪个会议通过积分清单，请先请县里填写。",
        "The rulebook does not say which body adopts rule lists; have the county enter it first.")
    static let pointsVersionNotSubmitted = Text(
        "points.version-not-submitted", "清单还没有提交表决，或者已经有了结果。",
        "The list has not been put to the vote, or the vote is over.")
    static let pointsResolutionUnknown = Text(
        "points.resolution-unknown", "没有这份决议，请核对。没有表决，清单不能生效。",
        "There is no such resolution. Without a vote no list takes effect.")
    static let pointsResolutionOfAnother = Text(
        "points.resolution-of-another", "这份决议表决的不是这一版清单。",
        "This resolution is about something else than this version of the list.")
    static let pointsResolutionNotPassed = Text(
        "points.resolution-not-passed", "这份决议没有通过，清单不能生效。",
        "This resolution did not pass; the list does not take effect.")
    static let pointsTextDiffers = Text(
        "points.text-differs", "表决的文字和提交的清单不一样，请按表决的文字重新提交。",
        "What was voted on is not the text of this list; submit the text that was voted on.")
    static let pointsBodyUnfitAssembly = Text(
        "points.body-unfit-assembly", "这份清单要由村民会议通过，这份决议是别的会议作的。",
        "This list is for the villagers' assembly to adopt; the resolution is another body's.")
    static let pointsBodyUnfit = Text(
        "points.body-unfit", "规则库规定由 {body} 通过，这份决议是别的会议作的。",
        "By the rulebook {body} adopts this list; the resolution is another body's.")
    static let pointsResolutionElsewhere = Text(
        "points.resolution-elsewhere", "这份决议是别的地方作的。",
        "The resolution is another place's.")
    static let pointsEffectNotLater = Text(
        "points.effect-not-later", "现在的清单从{day}起有效，新清单要晚于这一天。",
        "The present list holds from {day}; a new one begins later than that.")
}

/// How the rulebook says who adopts.
extension Text {
    static let pointsBodyUnreadable = Text(
        "points.body-unreadable", "请写会议的代码，例如 villagers-assembly。",
        "Write the body's code, such as villagers-assembly.")
    static let pointsBodyAssembly = Text("points.body-assembly", "村民会议", "the villagers' assembly (村民会议)")
    static let pointsBodyRepresentatives = Text(
        "points.body-representatives", "村民代表会议", "the villagers' representatives (村民代表会议)")
    static let pointsBodyOther = Text("points.body-other", "{body}", "{body}")
}
