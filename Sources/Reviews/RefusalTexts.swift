import Kernel

/// What this room says no with.
extension Text {
    static let ruleUnknown = Text("reviews.rule-unknown", "没有这份评分细则。", "There is no such review rule.")
    static let rulePlaceUnfit = Text(
        "reviews.rule-place-unfit", "评分细则由村来定，请选一个村。", "A village makes its review rule; choose one.")
    static let ruleTitleMissing = Text("reviews.title-missing", "请写名称。", "Give it a name.")
    static let ruleTitleTooLong = Text(
        "reviews.title-too-long", "名称最多 {max} 个字。", "A name has at most {max} characters.")
    static let ruleBasisMissing = Text(
        "reviews.basis-missing", "请写依据，例如村规民约第几条。", "Say which text it stands on.")
    static let ruleBasisTooLong = Text(
        "reviews.basis-too-long", "依据最多 {max} 个字。", "The basis has at most {max} characters.")
    static let ruleAuthorisationMissing = Text(
        "reviews.authorisation-missing", "不属于村规民约的，请写村民会议是怎么授权的。",
        "What is not part of the charter needs the assembly's authorisation; say which.")
    static let ruleAuthorisationTooLong = Text(
        "reviews.authorisation-too-long", "授权最多 {max} 个字。", "The authorisation has at most {max} characters.")
    static let ruleWeightMissing = Text(
        "reviews.weight-missing", "三项各占多少，要村里自己定，请都填上。",
        "The village decides how much each of the three counts; enter all of them.")
    static let ruleWeightsNotWhole = Text(
        "reviews.weights-not-whole", "三项加起来是 {sum}%，要正好是 100%。",
        "The three come to {sum}%; they must be exactly 100%.")
    static let ruleScaleOutOfRange = Text(
        "reviews.scale-out-of-range", "积分满多少算 100 分，请填大于 0 的数。",
        "Enter how many points make 100; more than 0.")
    static let ruleRedOutOfRange = Text(
        "reviews.red-out-of-range", "红榜最多 {max} 名，最低分在 0 到 100 之间。",
        "A red list has at most {max} ranks, and its least score is 0 to 100.")
    static let ruleStandingOutOfRange = Text(
        "reviews.standing-out-of-range", "事项最多上榜 {max} 天。", "A matter stands for 1 to {max} days.")
    static let ruleNotDraft = Text(
        "reviews.rule-not-draft", "这一版已经定下或者放弃，不能再改。", "This version stands or was given up.")
    static let ruleBodyUnruled = Text(
        "reviews.body-unruled", "规则里还没有写由哪个会议通过，请先在规则页填。",
        "The rulebook does not say which body adopts it; enter that first.")
    static let ruleNotSubmitted = Text(
        "reviews.rule-not-submitted", "还没有提交表决，请先提交。", "It was not put to the vote yet; submit it first.")
    static let ruleResolutionUnknown = Text(
        "reviews.resolution-unknown", "没有这份决议，请重新选。", "There is no such resolution; choose another.")
    static let ruleResolutionOfAnother = Text(
        "reviews.resolution-of-another", "这份决议表决的不是这一版。", "That resolution is not about this version.")
    static let ruleResolutionNotPassed = Text(
        "reviews.resolution-not-passed", "这份决议没有通过。", "That resolution did not pass.")
    static let ruleTextDiffers = Text(
        "reviews.text-differs", "表决的文字和这一版不一样，请重新表决。", "The text that was voted on is another; vote again.")
    static let ruleBodyUnfitAssembly = Text(
        "reviews.body-unfit-assembly", "这一版要由村民会议通过。", "The assembly of villagers has to adopt this.")
    static let ruleBodyUnfit = Text(
        "reviews.body-unfit", "这一版要由规则写明的会议通过。", "The body that the rulebook names has to adopt this.")
    static let ruleResolutionElsewhere = Text(
        "reviews.resolution-elsewhere", "这份决议是别的村的。", "That resolution is another village's.")
    static let ruleEffectNotLater = Text(
        "reviews.effect-not-later", "现在用的一版从 {day} 起，新的一版要更晚。",
        "The one in force holds from {day}; a new one begins later.")
    static let roundUnknown = Text("reviews.round-unknown", "没有这一期。", "There is no such round.")
    static let roundPlaceUnfit = Text(
        "reviews.place-unfit", "请选一个村，或者村里的组、网格。", "Choose a village, or a group or grid of one.")
    static let roundNoRule = Text(
        "reviews.no-rule", "村里还没有表决通过评分细则，先定细则再评。",
        "The village has adopted no review rule yet; do that first.")
    static let roundSpanUnfit = Text(
        "reviews.span-unfit", "年份、季度和细则不一致，请按细则写的周期选。", "That is no period of the rule; choose one that is.")
    static let roundAlreadyBegun = Text(
        "reviews.already-begun", "这里这一期已经开始了。", "This round was begun here already.")
    static let roundNobodyHere = Text(
        "reviews.nobody-here", "这里没有常住的户。", "Nobody lives there.")
    static let roundTooManyHouseholds = Text(
        "reviews.too-many-households", "这里有 {count} 户，一次最多评 {max} 户，请按组或网格分开评。",
        "{count} households live there and at most {max} are scored at once; go by groups or grids.")
    static let roundNoSquires = Text(
        "reviews.no-squires", "乡贤名册是空的，请先加。", "The roll of squires is empty; enter them first.")
    static let roundSpanRuns = Text(
        "reviews.span-runs", "这一期到 {day} 才结束，过后再取积分。", "The period ends on {day}; take the points after it.")
    static let roundNotOpen = Text("reviews.round-not-open", "这一期现在不收表。", "This round takes no sheets now.")
    static let roundNotFinal = Text(
        "reviews.round-not-final", "结果还没有定下来，申诉期过了才能公布红榜。",
        "The result does not stand yet; publish once the time to appeal is over.")
    static let roundAlreadyPublished = Text(
        "reviews.red-already-published", "这一期的红榜已经公布了。", "The red list of this round is published already.")
    static let roundNobodyOnRed = Text(
        "reviews.nobody-on-red", "这一期没有够上红榜的户。", "No household of this round comes on the red list.")
    static let squireUnreadable = Text(
        "reviews.squire-unreadable", "请写姓名，最多 {max} 个字，说明也不要太长。",
        "Write a name of at most {max} characters, and a short note.")
    static let squireTwice = Text("reviews.squire-twice", "名册上已经有这个人了。", "He is on the roll already.")
    static let squireUnknown = Text(
        "reviews.squire-unknown", "名册上没有这个人，或者已经退出了。", "He is not on the roll, or has left it.")
    static let squiresTooMany = Text(
        "reviews.squires-too-many", "名册最多 {max} 人。", "The roll has at most {max} names.")
    static let squireAvoidedUnknown = Text(
        "reviews.avoided-unknown", "村里没有 {code} 这一户，请核对户号。",
        "The village has no household {code}; check its number.")
    static let matterUnknown = Text("reviews.matter-unknown", "没有这件事。", "There is no such matter.")
    static let matterNotVoted = Text(
        "reviews.black-not-voted", "村里没有表决设黑榜，不能上榜，也不用通知。",
        "The village voted for no black board; nothing is told or shown.")
    static let matterHouseholdUnknown = Text(
        "reviews.household-unknown", "没有这一户，请核对户号。", "There is no such household; check its number.")
    static let matterMissing = Text(
        "reviews.matter-missing", "请写看到了什么，例如：门前杂物。",
        "Say what is seen, for instance: rubbish before the door.")
    static let matterTooLong = Text(
        "reviews.matter-too-long", "最多 {max} 个字，只写事。", "At most {max} characters, the matter only.")
    static let matterForbidden = Text(
        "reviews.forbidden-subject", "健康、贫困、家庭、未成年人、债务、信访和各种权利，都不能上榜。",
        "Health, poverty, family, minors, debts, petitions and rights stand on no board.")
    static let matterSpeaksOf = Text(
        "reviews.forbidden-word", "“{word}”不能上榜，请改成看得见的事。",
        "“{word}” stands on no board; write what can be seen.")
    static let matterNamesPerson = Text(
        "reviews.names-person", "只写事，不写姓名、户号、门牌和号码。", "Write the matter, no name, number or house.")
    static let matterAlreadyTold = Text(
        "reviews.already-told", "这件事已经通知过这一户了。", "This household was told of it already.")
    static let matterNotWaiting = Text(
        "reviews.matter-not-waiting", "这件事已经有了结果。", "This was decided already.")
    static let matterReplyMissing = Text("reviews.reply-missing", "请写您的说法。", "Write what you have to say.")
    static let matterReplyTooLong = Text(
        "reviews.reply-too-long", "最多 {max} 个字。", "At most {max} characters.")
    static let matterAlreadyReplied = Text(
        "reviews.already-replied", "已经收到这一户的说法，村委会正在看。",
        "The household's words are here; the committee reads them.")
    static let matterWindowRuns = Text(
        "reviews.window-runs", "那一户还可以说明，期满或收到说明后再决定。",
        "The household may still reply; decide once it has, or once the time is over.")
    static let matterOwnProposal = Text(
        "reviews.own-proposal", "自己提出的由别人决定，请交给另一个人。",
        "Somebody else decides what you proposed; leave it to another.")
    static let matterOwnHousehold = Text(
        "reviews.own-household", "这是您自己家的，请交给别人决定。", "It is your own household's; leave it to somebody else.")
    static let matterAnswerMissing = Text(
        "reviews.answer-missing", "请写决定的理由，那一户会看到。", "Give the reason; the household will read it.")
    static let matterAnswerTooLong = Text(
        "reviews.answer-too-long", "理由最多 {max} 个字。", "A reason has at most {max} characters.")
    static let matterNotListed = Text(
        "reviews.not-listed", "这件事不在榜上，也不在等。", "This neither stands on the board nor waits.")
    static let reviewBodyUnreadable = Text(
        "reviews.body-unreadable", "请写会议的代码，例如 villagers-assembly。",
        "Write a body's code, such as villagers-assembly.")
    static let reviewBodyAssembly = Text("reviews.body-assembly", "村民会议", "the assembly of villagers")
    static let reviewBodyRepresentatives = Text(
        "reviews.body-representatives", "村民代表会议", "the villagers' representatives")
    static let reviewWeightsUnreadable = Text(
        "reviews.weights-unreadable", "请写三个数，中间空一格，加起来正好 100，例如 40 30 30。",
        "Write three numbers with a space between, 100 in all, for instance 40 30 30.")
    static let reviewWeightsWords = Text(
        "reviews.weights-words", "量化评比 {points}%，群众评议 {residents}%，乡贤评理 {squires}%",
        "points {points} %, neighbours {residents} %, squires {squires} %")
    static let reviewBodyOther = Text("reviews.body-other", "{body}", "{body}")
}
