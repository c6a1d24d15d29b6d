import Kernel

extension Text {
    static let estatesTitle = Text("deliberation.estates-title-words", "物业事项", "Estate matters")
    static let estatesPurpose = Text(
        "deliberation.estates-purpose-words", "居委会、业主、物业一件一件商量，该业主表决的先表决。",
        "Community, owners and property company settle them one by one; what is the owners' they vote on.")
    static let estatesEmpty = Text("deliberation.estates-empty-words", "没有这样的事项", "No such matter")
    static let estatesEmptyText = Text(
        "deliberation.estates-empty-text-words", "换一个状态看看，或者提一件。", "Choose another state, or bring one.")
    static let estateBring = Text("deliberation.estate-bring-words", "提一件物业事项", "Bring a matter")
    static let estateFormPurpose = Text(
        "deliberation.estate-form-purpose-words", "一事一议：写清是什么事，三方是谁。",
        "One matter at a time: what it is, and who the three parties are.")
    static let estateSend = Text("deliberation.estate-send-words", "提交三方联席", "Bring it to the three parties")
    static let estatePlace = Text("deliberation.estate-place-words", "哪个小区", "Which estate")
    static let estateFieldTitle = Text("deliberation.estate-field-title-words", "标题", "Title")
    static let estateFieldWords = Text("deliberation.estate-field-words-words", "是什么事", "What it is about")
    static let estateFieldWordsHint = Text(
        "deliberation.estate-field-words-hint-words", "只有工作人员看得到", "Officers alone see this")
    static let estateCase = Text("deliberation.estate-case-words", "诉求编号", "Number of the request")
    static let estateCaseHint = Text(
        "deliberation.estate-case-hint-words", "从一件诉求或者问题来的，写它的编号",
        "Where it comes from a request or a problem")
    static let estateCommunity = Text("deliberation.estate-community-words", "居委会、村委会或街道", "Community")
    static let estateOwners = Text("deliberation.estate-owners-words", "业委会或者业主代表", "Owners")
    static let estateCompany = Text("deliberation.estate-company-words", "物业", "Property company")
    static let estateOthers = Text("deliberation.estate-others-words", "其他单位", "Others")
    static let estateOthersHint = Text("deliberation.estate-others-hint-words", "一行一个", "One a line")
    static let estateParties = Text("deliberation.estate-parties-words", "三方", "The parties")
    static let estatePlan = Text("deliberation.estate-plan-words", "商定的方案", "The plan")
    static let estatePlanHint = Text(
        "deliberation.estate-plan-hint-words", "业主要表决的，表决的就是这段文字",
        "Where the owners vote, they vote on these very words")
    static let estateMet = Text("deliberation.estate-met-words", "哪天开的联席会", "The joint meeting was on")
    static let estateDue = Text("deliberation.estate-due-words", "什么时候办完", "Due")
    static let estateCarrier = Text("deliberation.estate-carrier-words", "由谁来办", "Carried out by")
    static let estateMeeting = Text("deliberation.estate-meeting-words", "哪次会", "Which meeting")
    static let estateNoMeeting = Text(
        "deliberation.estate-no-meeting-words", "没有在系统里开会", "None in the system")
    static let estateOwnersMatters = Text(
        "deliberation.estate-owners-matters-words", "涉及哪些业主共同决定的事项", "What of it the owners decide")
    static let estateOwnersMattersHint = Text(
        "deliberation.estate-owners-matters-hint-words", "民法典第二百七十八条：涉及的都选上，业主大会通过才能办",
        "Civil Code Art. 278: choose all; the owners' assembly passes them first")
    static let estateNoVote = Text(
        "deliberation.estate-no-vote-words", "都不涉及的，为什么不用表决", "Where nothing is theirs: why no vote is needed"
    )
    static let estateNoVoteHint = Text(
        "deliberation.estate-no-vote-hint-words", "例如：只是清扫保洁，不动共有部分和维修资金",
        "For instance: cleaning alone; no common part, no upkeep money")
    static let estatePlanSend = Text("deliberation.estate-plan-send-words", "记下方案", "Keep the plan")
    static let estatePlanAgain = Text("deliberation.estate-plan-again-words", "重新商定方案", "Make the plan anew")
    static let estateVotes = Text("deliberation.estate-votes-words", "业主表决", "The owners' vote")
    static let estateVotePassed = Text(
        "deliberation.estate-vote-passed-words", "{matter}：业主大会已经通过", "{matter}: passed by the owners")
    static let estateVoteNeeded = Text(
        "deliberation.estate-vote-needed-words", "{matter}：要业主大会表决，{demand}",
        "{matter}: the owners vote on it; {demand}")
    static let estateNoVoteReason = Text(
        "deliberation.estate-no-vote-reason-words", "不用业主表决：{reason}", "No owners' vote: {reason}")
    static let estateVoteCall = Text(
        "deliberation.estate-vote-call-words", "请{body}表决：{matter}", "Call {body}: {matter}")
    static let estateBegin = Text("deliberation.estate-begin-words", "开始办", "Begin the work")
    static let estateBeginWait = Text(
        "deliberation.estate-begin-wait-words", "业主大会通过以后才能开始办。",
        "The work begins once the owners have passed it.")
    static let estateResult = Text("deliberation.estate-result-words", "办成什么样", "What was done")
    static let estateResultSend = Text("deliberation.estate-result-send-words", "办完了", "It is done")
    static let estateIssuer = Text("deliberation.estate-issuer-words", "公示落款", "Issued by")
    static let estateContact = Text("deliberation.estate-contact-words", "谁来答复，电话", "Who answers, telephone")
    static let estatePublish = Text("deliberation.estate-publish-words", "公示结果", "Publish the result")
    static let estateNotice = Text("deliberation.estate-notice-words", "结果公示", "The notice of the result")
    static let estateClose = Text("deliberation.estate-close-words", "销号", "Close it")
    static let estateCloseNote = Text(
        "deliberation.estate-close-note-words", "公示期满、没有成立的意见，由另一个人销号。",
        "Once the notice has settled without a right objection; another person closes it.")
    static let estateAgain = Text(
        "deliberation.estate-again-words", "意见成立，接着办", "An objection was right: take it up again")
    static let estateDecline = Text("deliberation.estate-decline-words", "不在这里议", "Not for this table")
    static let estateDeclineWhy = Text(
        "deliberation.estate-decline-why-words", "为什么，该找谁", "Why, and whose it is")
    static let estateDeclineSend = Text("deliberation.estate-decline-send-words", "退回", "Decline it")
    static let estateFromCase = Text(
        "deliberation.estate-from-case-words", "看来源诉求", "The request it came from")
    static let estateStateOpened = Text("deliberation.estate-state-opened-words", "待商议", "to be talked over")
    static let estateStatePlanned = Text("deliberation.estate-state-planned-words", "有了方案", "planned")
    static let estateStateCarrying = Text("deliberation.estate-state-carrying-words", "在办", "being done")
    static let estateStateDone = Text("deliberation.estate-state-done-words", "办完待销号", "done, to be closed")
    static let estateStateClosed = Text("deliberation.estate-state-closed-words", "已销号", "closed")
    static let estateStateDeclined = Text("deliberation.estate-state-declined-words", "已退回", "declined")
    static let estateStepOpened = Text("deliberation.estate-step-opened-words", "提出", "Brought to the table")
    static let estateStepPlanned = Text(
        "deliberation.estate-step-planned-words", "三方商定方案", "A plan of the parties")
    static let estateStepVote = Text("deliberation.estate-step-vote-words", "业主大会表决", "The owners' vote")
    static let estateStepCarrying = Text("deliberation.estate-step-carrying-words", "办理", "The work")
    static let estateStepDone = Text("deliberation.estate-step-done-words", "办完、公示", "Done and published")
    static let estateStepClosed = Text("deliberation.estate-step-closed-words", "销号", "Closed")
}
