import Kernel

/// What this room says no with.
extension Text {
    static let noticesPlaceUnknown = Text(
        "notices.place-unknown", "没有这个地方，请重新选。",
        "There is no such place; choose another.")
    static let noticesTitleMissing = Text("notices.title-missing", "请写标题。", "Give the notice a title.")
    static let noticesTitleTooLong = Text(
        "notices.title-too-long", "标题最多 {max} 个字。",
        "A title has at most {max} characters.")
    static let noticesNothingSaid = Text(
        "notices.nothing-said", "正文和表格至少写一样。",
        "Write a text or a table, or both.")
    static let noticesBodyTooLong = Text(
        "notices.body-too-long", "正文最多 {max} 个字，太长的请分成几份。",
        "The text has at most {max} characters; split it.")
    static let noticesTableTooWide = Text(
        "notices.table-too-wide", "表格要有 1 到 {max} 列。",
        "A table has 1 to {max} columns.")
    static let noticesTableTooLong = Text(
        "notices.table-too-long", "表格最多 {max} 行，请分成几份。",
        "A table has at most {max} rows; split it.")
    static let noticesRowUneven = Text(
        "notices.row-uneven", "第 {row} 行的列数和表头不一样，请补齐。",
        "Row {row} has not as many cells as the head; complete it.")
    static let noticesCellTooLong = Text(
        "notices.cell-too-long", "第 {row} 行有一格超过 {max} 个字。",
        "A cell of row {row} has more than {max} characters.")
    static let noticesIdentityNumber = Text(
        "notices.identity-number", "里面有身份证号。公示不能写身份证号，请去掉。",
        "There is an identity number in it. A notice never shows one; take it out.")
    static let noticesBankNumber = Text(
        "notices.bank-number", "里面有银行卡号。公示不能写卡号，请去掉。",
        "There is a bank card number in it. A notice never shows one; take it out.")
    static let noticesPhoneNumber = Text(
        "notices.phone-number", "里面有手机号。除了联系电话，公示不写手机号；表里的请用“电话”做列名，会自动打码。",
        "There is a telephone number in it. Only the contact's is shown; in a table, head the column Phone: "
            + "it is masked then.")
    static let noticesPersonsNamed = Text(
        "notices.persons-named", "里面写到了人：{words}。请选打码，或写明依据后保留。",
        "It speaks of persons: {words}. Choose to mask them, or state the ground by which they are named.")
    static let noticesNamingUngrounded = Text(
        "notices.naming-ungrounded", "要写出人名，请选一项依据：本人都同意，或法律、规定要求。",
        "To name persons choose the ground: they all agreed, or a law or a rule orders it.")
    static let noticesGroundMissing = Text(
        "notices.ground-missing", "这份公示写到了具体的人。请写明依据：本人何时怎样同意，或哪部法律要求公示。",
        "This notice names persons. Say by what right: when and how they agreed, or which law orders it.")
    static let noticesGroundTooLong = Text(
        "notices.ground-too-long", "依据最多 {max} 个字。",
        "The ground has at most {max} characters.")
    static let noticesIssuerMissing = Text(
        "notices.issuer-missing", "请写是谁发布的，如“柳坪村村民委员会”。",
        "Say who publishes it, for instance the villagers' committee.")
    static let noticesIssuerTooLong = Text(
        "notices.issuer-too-long", "发布单位最多 {max} 个字。",
        "The issuer has at most {max} characters.")
    static let noticesContactMissing = Text(
        "notices.contact-missing", "请写找谁提意见：姓名和电话。",
        "Say with whom people may object: a name and a telephone.")
    static let noticesContactTooLong = Text(
        "notices.contact-too-long", "联系人最多 {max} 个字。",
        "The contact has at most {max} characters.")
    static let noticesReplacedUnknown = Text(
        "notices.replaced-unknown", "要更正的那份公示不在这个地方。",
        "The notice to be corrected is not of this place.")
    static let noticesWindowUnruled = Text(
        "notices.window-unruled", "规则里还没有规定公示多少天，请县里先录入。",
        "The rulebook says no window for this yet; the county has to enter one first.")
    static let noticesWindowUnfit = Text(
        "notices.window-unfit", "规则里的公示期是 {limit}，公示要按天或按工作日算，请县里改正。",
        "The rulebook's window is {limit}; a window is counted in days or working days. The county has to mend it."
    )
    static let noticesUnknown = Text(
        "notices.unknown", "没有这份公示，请核对。",
        "There is no such notice; check the address.")
    static let noticesAlreadyWithdrawn = Text(
        "notices.already-withdrawn", "这份公示已经撤回。",
        "This notice has been taken back.")
    static let noticesWindowOver = Text(
        "notices.window-over", "公示期已经过了，要改请另发一份。",
        "The window has ended; publish another notice instead.")
    static let noticesAlreadySettled = Text(
        "notices.already-settled", "这份公示已经有了结果，不能撤回；要改请另发一份。",
        "This notice has its result and cannot be taken back; publish another one.")
    static let noticesReasonMissing = Text(
        "notices.reason-missing", "请写原因，大家都看得到。",
        "Say why; everybody will read it.")
    static let noticesReasonTooLong = Text(
        "notices.reason-too-long", "原因最多 {max} 个字。",
        "The reason has at most {max} characters.")
    static let noticesReasonNamesNumber = Text(
        "notices.reason-names-number", "原因里有身份证号、卡号或手机号，请去掉。",
        "The reason holds an identity, card or telephone number; take it out.")
    static let objectionCodeWrong = Text(
        "notices.objection-code-wrong", "编号和查询码对不上，请照回执再看一遍。",
        "Number and code do not fit; look at the receipt again.")
    static let objectionUnknown = Text(
        "notices.objection-unknown", "没有这条意见，请核对。",
        "There is no such objection; check the address.")
    static let objectionsNotTaken = Text(
        "notices.objections-not-taken", "这份公告只作告知，不收意见；有话要说，请到首页报事。",
        "This notice only informs and takes no objections; report a matter on the front page instead.")
    static let objectionTooLate = Text(
        "notices.objection-too-late", "公示期已经过了，不再收意见；有新情况，请到首页报事。",
        "The window has ended and takes no more objections; report what is new on the front page.")
    static let objectionWordsMissing = Text(
        "notices.objection-words-missing", "请写您的意见。",
        "Write what you object to.")
    static let objectionWordsTooLong = Text(
        "notices.objection-words-too-long", "意见最多 {max} 个字。",
        "An objection has at most {max} characters.")
    static let objectionLineUnknown = Text(
        "notices.objection-line-unknown", "表里没有这一行，请重新选。",
        "The table has no such row; choose another.")
    static let objectionContactTooLong = Text(
        "notices.objection-contact-too-long", "联系方式最多 {max} 个字。",
        "The contact has at most {max} characters.")
    static let objectionsTooMany = Text(
        "notices.objections-too-many", "这份公示的意见已经太多，请到村委会当面说。",
        "This notice has too many objections already; say it at the committee's office.")
    static let objectionAlreadyAnswered = Text(
        "notices.objection-already-answered", "这条意见已经答复了。",
        "This objection has been answered.")
    static let objectionAlreadyWithdrawn = Text(
        "notices.objection-already-withdrawn", "这条意见已经撤回或失效。",
        "This objection has been taken back or has lapsed.")
    static let objectionOwn = Text(
        "notices.own-objection", "不能答复自己提的意见，请换一个人答复。",
        "Nobody answers an objection of his own; somebody else has to.")
    static let objectionAnswerMissing = Text(
        "notices.answer-missing", "请写答复，大家都看得到。",
        "Write the answer; everybody will read it.")
    static let objectionAnswerTooLong = Text(
        "notices.answer-too-long", "答复最多 {max} 个字。",
        "An answer has at most {max} characters.")
    static let objectionAnswerNamesNumber = Text(
        "notices.answer-names-number", "答复里有身份证号、卡号或手机号，请去掉。",
        "The answer holds an identity, card or telephone number; take it out.")
}
