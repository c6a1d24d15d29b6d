import Kernel

/// What decisions, looks, papers and payments say.
extension Text {
    static let reliefPostingTitle = Text("relief.page-posting-title", "村里公示", "Post it in the village")
    static let reliefPostingText = Text(
        "relief.page-posting-text", "只公示打码的姓名、村、人数、金额。",
        "Masked name, village, persons and amount; nothing else.")
    static let reliefIssuer = Text("relief.page-issuer", "谁公示", "Issued by")
    static let reliefIssuerName = Text(
        "relief.page-issuer-name", "{town}人民政府", "People's government of {town}")
    static let reliefContact = Text("relief.page-contact", "有意见找谁", "Whom to tell")
    static let reliefContactHint = Text("relief.page-contact-hint", "姓名和电话", "Name and telephone")
    static let reliefPostingSend = Text("relief.page-posting-send", "贴出公示", "Post it")
    static let reliefConfirmTitle = Text("relief.page-confirm-title", "确认", "Confirm")
    static let reliefDecision = Text("relief.page-decision", "决定", "Decision")
    static let reliefDecided = Text("relief.page-decided", "哪天决定", "Decided on")
    static let reliefFrom = Text("relief.page-from", "从哪个月起", "From the month")
    static let reliefMonthHint = Text("relief.page-month-hint", "例如 2026-11", "For instance 2026-11")
    static let reliefCare = Text("relief.page-care", "多久核查一次", "How often it is reviewed")
    static let reliefToldHint = Text(
        "relief.page-told-hint", "不予确认、减少、停发的必须写，申请人看得到",
        "Needed for a no, a cut or a stop; the household reads it")
    static let reliefRemedy = Text("relief.page-remedy", "不服怎么办", "What can be done about it")
    static let reliefRemedyHint = Text(
        "relief.page-remedy-hint", "例如：60 日内向县人民政府申请行政复议",
        "For instance: reconsideration by the county within 60 days")
    static let reliefConfirmSend = Text("relief.page-confirm-send", "作出决定", "Decide")
    static let reliefPayTitle = Text("relief.page-pay-title", "记一笔发放", "Record a payment")
    static let reliefPaySend = Text("relief.page-pay-send", "记下已发", "Record it")
    static let reliefReviewTitle = Text("relief.page-review-title", "定期核查", "Review")
    static let reliefIsUnchanged = Text(
        "relief.page-is-unchanged", "没有变化，照原来发", "Nothing changed; it goes on")
    static let reliefIsUnchangedHint = Text(
        "relief.page-is-unchanged-hint", "有变化就不勾，由县里决定",
        "Leave it open where something did; the county decides")
    static let reliefReviewSend = Text("relief.page-review-send", "记下核查", "Keep the review")
    static let reliefChangeTitle = Text("relief.page-change-title", "变更、停发、终止", "Change, suspend, end")
    static let reliefChangeSend = Text("relief.page-change-send", "作出决定", "Decide")
    static let reliefLookTitle = Text("relief.page-look-title", "查看封存的情况", "See what is sealed")
    static let reliefLookPurpose = Text(
        "relief.page-look-purpose", "说明为什么看，记录里留着。", "Say why; it is recorded.")
    static let reliefLookCheck = Text(
        "relief.page-look-check", "入户核查、给意见要用", "For the check or the opinion")
    static let reliefLookDecide = Text("relief.page-look-decide", "作决定要用", "For the decision")
    static let reliefLookAsked = Text("relief.page-look-asked", "本人来问", "The applicant asks")
    static let reliefSheetApplication = Text(
        "relief.page-sheet-application", "社会救助申请书", "Application for relief")
    static let reliefSheetDecision = Text("relief.page-sheet-decision", "社会救助决定书", "Decision on relief")
    static let reliefSheetApplicant = Text("relief.page-sheet-applicant", "申请人", "Applicant")
    static let reliefSheetOffice = Text("relief.page-sheet-office", "决定机关", "Deciding office")
    static let reliefSheetSign = Text("relief.page-sheet-sign", "（签字或者盖章）", "(signature or seal)")
    static let reliefSheetFoot = Text(
        "relief.page-sheet-foot", "凭编号和查询码可以查办到哪里。", "Number and code tell where it stands.")
    static let reliefReviewsTitle = Text("relief.page-reviews-title", "待核查", "To be reviewed")
    static let reliefReviewsPurpose = Text(
        "relief.page-reviews-purpose", "在享受救助的户，先到期的在前。", "Households in relief, the first due first.")
    static let reliefReviewsNone = Text("relief.page-reviews-none", "没有要核查的", "Nothing to review")
    static let reliefReviewsNoneText = Text(
        "relief.page-reviews-none-text", "确认以后，到期的户会在这里。", "Once relief is granted, households stand here.")
    static let reliefPaymentsTitle = Text("relief.page-payments-title", "救助发放", "Relief paid")
    static let reliefPaymentsPurpose = Text(
        "relief.page-payments-purpose", "{month}。钱由财政发，这里只记账。",
        "{month}. The money is paid elsewhere; here it is recorded.")
    static let reliefPaidNone = Text(
        "relief.page-paid-none", "这个月还没有记。", "Nothing recorded for this month.")
    static let reliefSum = Text("relief.page-sum", "合计", "Sum")
    static let reliefDue = Text("relief.page-due", "应发没有记", "Due, not recorded")
    static let reliefDueNote = Text("relief.page-due-note", "发了以后记下。", "Record it once it was paid.")
    static let reliefRecord = Text("relief.page-record", "记账", "Record")
    static let reliefLink = Text("relief.page-link", "社会救助", "Relief (社会救助)")
}
