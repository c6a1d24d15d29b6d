import Kernel

/// What a matter's file says.
extension Text {
    static let reliefFileTitle = Text("relief.page-file-title", "{kind} {number}", "{kind} {number}")
    static let reliefSealed = Text("relief.page-sealed", "已封存", "Sealed")
    static let reliefFinder = Text("relief.page-finder", "发现人", "Found by")
    static let reliefYes = Text("relief.page-yes", "是", "yes")
    static let reliefKinEntered = Text("relief.page-kin-entered", "近亲属备案", "Kin entered")
    static let reliefKinWaits = Text("relief.page-kin-waits", "申请人说有，还没有备案", "Declared, not entered yet")
    static let reliefTownship = Text("relief.page-township", "镇街审核这一段", "The township's leg")
    static let reliefTownshipDays = Text(
        "relief.page-township-days", "{days} 天，不是整个救助", "{days} days; not the whole decision")
    static let reliefOpened = Text("relief.page-opened", "申请人的情况", "What the household told")
    static let reliefOpenedNote = Text("relief.page-opened-note", "这次查看已经记录。", "This look was recorded.")
    static let reliefClocks = Text("relief.page-clocks", "时限和依据", "Clocks, and what they stand on")
    static let reliefLimit = Text("relief.page-limit", "时限", "Limit")
    static let reliefNote = Text("relief.page-note", "说明", "Note")
    static let reliefUnchecked = Text("relief.page-unchecked", "还没有核对", "Not checked")
    static let reliefUncheckedNote = Text(
        "relief.page-unchecked-note", "这个数没有对过现行条文，请县里确认",
        "Nobody has read it against the text in force; the county confirms it")
    static let reliefTwoDays = Text("relief.page-two-days", "“两天办完”是哪一段", "Which leg takes “two days”")
    static let reliefTwoDaysWhat = Text("relief.page-two-days-what", "两天", "Two days")
    static let reliefTwoDaysText = Text(
        "relief.page-two-days-text", "报道说的两天，只可能是镇街审核。低保还要村里公示，再由县级民政确认，不会两天办完。",
        "Two days can only be the township's check; the posting and the county's confirmation follow.")
    static let reliefCourse = Text("relief.page-course", "经过", "What was done")
    static let reliefComma = Text("relief.page-comma", "，", ", ")
    static let reliefDidOpen = Text("relief.page-did-open", "登记", "Entered")
    static let reliefDidApply = Text("relief.page-did-apply", "受理申请", "Application taken in")
    static let reliefDidCheck = Text("relief.page-did-check", "入户核查", "Checked in the house")
    static let reliefDidOpine = Text("relief.page-did-opine", "镇街审核意见", "The township's opinion")
    static let reliefDidReview = Text("relief.page-did-review", "定期核查", "Periodic review")
    static let reliefFit = Text("relief.page-fit", "符合", "fits")
    static let reliefUnfit = Text("relief.page-unfit", "不符合", "does not fit")
    static let reliefAppraised = Text(
        "relief.page-appraised", "民主评议到会 {present} 人、同意 {agreeing} 人",
        "{agreeing} of {present} agreed at the appraisal")
    static let reliefOpinionFor = Text(
        "relief.page-opinion-for", "符合条件，{persons} 人，{amount}", "Fits: {persons} persons, {amount}")
    static let reliefOpinionAgainst = Text("relief.page-opinion-against", "不符合条件", "Does not fit")
    static let reliefUnchanged = Text("relief.page-unchanged", "没有变化", "nothing changed")
    static let reliefChanged = Text("relief.page-changed", "有变化，报县里", "something changed; for the county")
    static let reliefPaid = Text("relief.page-paid", "发放记录", "Payments")
    static let reliefMonth = Text("relief.page-month", "月份", "Month")
    static let reliefAmount = Text("relief.page-amount", "金额", "Amount")
    static let reliefAidMark = Text("relief.page-aid-mark", "先行救助", "help first")
    static let reliefPapers = Text("relief.page-papers", "打印", "Papers")
    static let reliefPapersNote = Text(
        "relief.page-papers-note", "打印也算查看，会记录。", "Printing counts as a look, and is recorded.")
    static let reliefNotice = Text("relief.page-notice", "公示 {number}", "Notice {number}")
    static let reliefActs = Text("relief.page-acts", "现在要办", "To be done now")
    static let reliefConsentAsk = Text(
        "relief.page-consent-ask", "先问本人：愿不愿意申请救助？", "Ask first: do they want to apply?")
    static let reliefConsentYes = Text("relief.page-consent-yes", "本人同意", "They agree")
    static let reliefConsentNo = Text("relief.page-consent-no", "本人不同意", "They do not agree")
    static let reliefConsentNoText = Text(
        "relief.page-consent-no-text", "不同意就到此为止，这一户的信息不再保留。",
        "It ends here, and nothing of the household is kept.")
    static let reliefConsentNoSend = Text("relief.page-consent-no-send", "记下不同意", "Keep that they do not")
    static let reliefAidTitle = Text("relief.page-aid-title", "先行救助", "Help first")
    static let reliefAidHint = Text("relief.page-aid-hint", "不超过 {max}，手续以后补", "Up to {max}; papers follow")
    static let reliefAidSend = Text("relief.page-aid-send", "记下已经救助", "Keep that help was given")
    static let reliefKinTitle = Text("relief.page-kin-title", "近亲属备案", "Enter kin among the officers")
    static let reliefKinOfficer = Text("relief.page-kin-officer", "是哪位工作人员", "Which officer")
    static let reliefKinOfficerHint = Text(
        "relief.page-kin-officer-hint", "备案以后，他不参加这一件", "From then on they keep out of this matter")
    static let reliefKinSend = Text("relief.page-kin-send", "备案", "Enter them")
    static let reliefCheckTitle = Text("relief.page-check-title", "入户核查", "Check in the house")
    static let reliefSecond = Text("relief.page-second", "同行的人", "Who came along")
    static let reliefSecondHint = Text("relief.page-second-hint", "入户要两个人", "Two go into the house")
    static let reliefReport = Text("relief.page-report", "看到的情况", "What was found")
    static let reliefAppraisal = Text("relief.page-appraisal", "民主评议", "Democratic appraisal (民主评议)")
    static let reliefPresent = Text("relief.page-present", "到会人数", "Present")
    static let reliefAgreeing = Text("relief.page-agreeing", "同意人数", "Agreeing")
    static let reliefIsFit = Text("relief.page-is-fit", "看下来符合条件", "By what was found, it fits")
    static let reliefCheckSend = Text("relief.page-check-send", "记下核查", "Keep the check")
    static let reliefOpinionTitle = Text("relief.page-opinion-title", "镇街审核意见", "The township's opinion")
    static let reliefIsFor = Text("relief.page-is-for", "符合条件", "It fits")
    static let reliefIsForHint = Text(
        "relief.page-is-for-hint", "不符合就不勾，写明理由", "Leave it open where it does not, and say why")
    static let reliefMonthlyAmount = Text("relief.page-monthly-amount", "每月金额（元）", "A month (yuan)")
    static let reliefAmountYuan = Text("relief.page-amount-yuan", "金额（元）", "Amount (yuan)")
    static let reliefRelieved = Text("relief.page-relieved", "享受人数", "Persons relieved")
    static let reliefReason = Text("relief.page-reason", "理由", "Reason")
    static let reliefReasonHint = Text("relief.page-reason-hint", "不符合的必须写", "Needed where it does not fit")
    static let reliefOpinionSend = Text("relief.page-opinion-send", "给出意见", "Give the opinion")
}
