import Kernel

/// What the list, the lead and the application say.
extension Text {
    static let reliefTitle = Text("relief.page-title", "救助", "Relief (救助)")
    static let reliefPurpose = Text(
        "relief.page-purpose", "线索、申请、核查、公示、确认、发放，各有时限。",
        "From the lead to the payment, each step with its clock.")
    static let reliefSteps = Text("relief.page-steps", "办到哪一步", "Where it stands")
    static let reliefNew = Text("relief.page-new", "登记线索", "Keep a lead")
    static let reliefNewPurpose = Text(
        "relief.page-new-purpose", "谁可能需要救助，先记下来，再问本人意愿。",
        "Somebody may need relief: note it, then ask them.")
    static let reliefNewSend = Text("relief.page-new-send", "记下线索", "Keep the lead")
    static let reliefNewLess = Text(
        "relief.page-new-less", "只记找得到人的信息。病情、收入等本人同意以后再问。",
        "Only what finds the household again. Illness and income are asked once they agree.")
    static let reliefNone = Text("relief.page-none", "这里现在没有", "Nothing here now")
    static let reliefNoneText = Text(
        "relief.page-none-text", "走访发现困难，先登记线索。", "Keep a lead when a visit finds hardship.")
    static let reliefHousehold = Text("relief.page-household", "这一户", "Household")
    static let reliefName = Text("relief.page-name", "姓名", "Name")
    static let reliefLeadNameHint = Text(
        "relief.page-lead-name-hint", "户籍册里没有这一户时填写", "Where the household is not in the register")
    static let reliefPlace = Text("relief.page-place", "在哪里", "Place")
    static let reliefChoose = Text("relief.page-choose", "请选择", "Choose")
    static let reliefKind = Text("relief.page-kind", "哪一种救助", "Kind of relief")
    static let reliefSource = Text("relief.page-source", "怎么知道的", "How it became known")
    static let reliefPath = Text("relief.page-path", "怎么办", "Way")
    static let reliefEmergency = Text("relief.page-emergency", "紧急", "Emergency")
    static let reliefPhone = Text("relief.page-phone", "电话", "Telephone")
    static let reliefPersons = Text("relief.page-persons", "家里几口人", "Persons in the household")
    static let reliefNeed = Text("relief.page-need", "有什么困难", "What the difficulty is")
    static let reliefNeedHint = Text("relief.page-need-hint", "照实写，加密保存", "Plainly; it is kept sealed")
    static let reliefIncome = Text("relief.page-income", "收入和财产", "Income and property")
    static let reliefHealth = Text("relief.page-health", "疾病、残疾", "Illness or disability")
    static let reliefSealedHint = Text(
        "relief.page-sealed-hint", "加密保存，谁看都有记录，绝不公示", "Kept sealed; every look is recorded; never posted")
    static let reliefMinor = Text("relief.page-minor", "申请人未满 18 岁", "The applicant is under 18")
    static let reliefMinorHint = Text("relief.page-minor-hint", "公示时不出现姓名", "The name stands on no posting")
    static let reliefAuthorisation = Text(
        "relief.page-authorisation", "受谁委托、什么凭据", "Authorised by whom, and how")
    static let reliefAuthorisationHint = Text(
        "relief.page-authorisation-hint", "例如：本人口头委托，村委会两人在场",
        "For instance: by word of mouth before two of the committee")
    static let reliefHasKin = Text(
        "relief.page-has-kin", "有近亲属在村镇或者民政工作", "Kin work for village, township or civil affairs")
    static let reliefHasKinHint = Text(
        "relief.page-has-kin-hint", "要备案，那位亲属回避", "They are entered, and keep out of the matter")
    static let reliefKin = Text("relief.page-kin", "哪位亲属、在哪里工作", "Which relative, working where")
    static let reliefKinHint = Text("relief.page-kin-hint", "有才填", "Only where there is one")
    static let reliefConsent = Text(
        "relief.page-consent", "同意核对家庭收入和财产", "I agree to the check of income and property")
    static let reliefConsentHint = Text(
        "relief.page-consent-hint", "授权民政部门核对，只用于这次救助。",
        "Civil affairs may check income and property, for this relief only.")
    static let reliefApplyTitle = Text("relief.page-apply-title", "申请救助", "Apply for relief")
    static let reliefApplyPurpose = Text(
        "relief.page-apply-purpose", "{place}。低保、特困、临时救助都从这里申请。",
        "{place}. All kinds of relief are applied for here.")
    static let reliefApplyWhere = Text(
        "relief.page-apply-where", "先选您住的地方。", "Choose first where you live.")
    static let reliefApplySend = Text("relief.page-apply-send", "提交申请", "Send the application")
    static let reliefNoVillages = Text(
        "relief.page-no-villages", "这里还没有村。", "There are no villages here yet.")
    static let reliefProxyTitle = Text("relief.page-proxy-title", "填写申请", "Take the application down")
    static let reliefProxyPurpose = Text(
        "relief.page-proxy-purpose", "本人同意了，代他填写，写明受谁委托。",
        "They agreed: write for them, and say by whose authorisation.")
    static let reliefFollowTitle = Text("relief.page-follow-title", "查救助办到哪里", "Follow an application")
    static let reliefFollowPurpose = Text(
        "relief.page-follow-purpose", "用编号和查询码查，只有本人知道。", "By number and code, which only you know.")
    static let reliefFollowGo = Text("relief.page-follow-go", "查询", "Look it up")
    static let reliefFollowHead = Text("relief.page-follow-head", "{kind}：办到哪里", "{kind}: where it stands")
    static let reliefNumber = Text("relief.page-number", "编号", "Number")
    static let reliefNumberHint = Text("relief.page-number-hint", "例如 J2026-14", "For instance J2026-14")
    static let reliefCode = Text("relief.page-code", "查询码", "Code")
    static let reliefCodeHint = Text(
        "relief.page-code-hint", "8 个字，不分大小写", "Eight characters, in capitals or not")
    static let reliefWithdraw = Text("relief.page-withdraw", "撤回申请", "Take the application back")
    static let reliefWithdrawText = Text(
        "relief.page-withdraw-text", "撤回以后不再办理，以后还可以再申请。", "It goes no further; you may apply again later.")
    static let reliefWithdrawOfficer = Text(
        "relief.page-withdraw-officer", "本人说不申请了，才在这里记。", "Only where the household says so itself.")
    static let reliefWithdrawSend = Text("relief.page-withdraw-send", "撤回", "Take it back")
}
