import Kernel

/// What this room says to people.
package enum CasesTexts {
    static let noSuchCase = Text(
        "case.no-such-case", "没有找到这件事，或者它不归您看。请核对编号。",
        "There is no such case, or it is not yours to see. Check the number.")

    /// The sentence of a refusal; the switch is complete or the program does not compile.
    static func refusal(_ refusal: ActRefusal) -> Text {
        switch refusal {
        case .changedMeanwhile: changedMeanwhile
        case .alreadyClosed: alreadyClosed
        case .notClosed: notClosed
        case .notYours: notYours
        case .notAllowed: notAllowed
        case .notWaiting: notWaiting
        case .notAssigned: notAssigned
        case .notDone: notDone
        case .paused: paused
        case .notPaused: notPaused
        case .disputed: disputed
        case .notDisputed: notDisputed
        case .returnWaiting: returnWaiting
        case .returnedAlready: returnedAlready
        case .returnUnknown: returnUnknown
        case .backToSame: backToSame
        case .groundMissing: groundMissing
        case .nobodyNamed: nobodyNamed
        case .noteMissing: noteMissing
        case .evidenceMissing: evidenceMissing
        case .photoMissing: photoMissing
        case .reviewDayMissing: reviewDayMissing
        case .reviewDayPast: reviewDayPast
        case .sameHands: sameHands
        case .legsOpen: legsOpen
        case .legsFull: legsFull
        case .legUnknown: legUnknown
        case .legFinished: legFinished
        case .topReached: topReached
        case .notBelow: notBelow
        case .windowOver: windowOver
        case .pleaUnknown: pleaUnknown
        case .ownPlea: ownPlea
        case .amountUnreadable: amountUnreadable
        case .mergedIntoItself: mergedIntoItself
        }
    }

    private static let changedMeanwhile = Text(
        "case.changed-meanwhile", "您看的时候，别人已经动了这件事。下面是最新的情况，请看过再办。",
        "Somebody acted on this while you were looking. This is how it stands now; look again, then act.")
    private static let alreadyClosed = Text(
        "case.already-closed", "这件事已经销号了。要接着办，请先重新打开。",
        "This case is closed. Reopen it to go on with it.")
    private static let notClosed = Text(
        "case.not-closed", "这件事还在办，不用重新打开。", "This case is still open; there is nothing to reopen.")
    private static let notYours = Text(
        "case.not-yours", "这件事不在您手上，要由承办的人或单位来办。",
        "This case is not with you; whoever answers for it does this.")
    private static let notAllowed = Text(
        "case.not-allowed", "您的岗位不能办这一步。请找这个值班台的人。",
        "Your post does not cover this step. Ask the desk that has the case.")
    private static let notWaiting = Text(
        "case.not-waiting", "这件事已经报办完，正等人核。请先核验或退回去。",
        "This case is said to be done and waits for the second person. Accept it or send it back first.")
    private static let notAssigned = Text(
        "case.not-assigned", "这件事还没有派给谁。请先派单。", "Nobody has this case yet. Give it to someone first.")
    private static let notDone = Text(
        "case.not-done", "这件事还没有报办完，不能核验。",
        "Nobody has said that this is done, so there is nothing to accept.")
    private static let paused = Text(
        "case.paused", "这件事正暂停。请先恢复计时，再办下一步。", "This case is paused. Let its clock run again first.")
    private static let notPaused = Text("case.not-paused", "这件事没有暂停。", "This case is not paused.")
    private static let disputed = Text(
        "case.disputed", "派单有争议，正等裁定。裁定以后再办。",
        "The dispatch is disputed. It waits for a decision; act after that.")
    private static let notDisputed = Text(
        "case.not-disputed", "这件事没有争议要裁定。", "There is no dispute here to decide.")
    private static let returnWaiting = Text(
        "case.return-waiting", "退回正等复核，还归原单位办。请先复核，再办这一步。",
        "A return waits for its review; until then it stays. Decide on the return first.")
    private static let returnedAlready = Text(
        "case.returned-already", "这次派单已经退过，复核没同意，不能再退。不服可以提出异议，请上级裁定。",
        "This was returned once and the review refused. Dispute it if you disagree; those above decide.")
    private static let returnUnknown = Text(
        "case.return-unknown", "没有这份退回申请，或者已经复核过了。",
        "There is no such return, or it has been decided.")
    private static let backToSame = Text(
        "case.back-to-same", "同意退回，就要改派别的单位；部分事项只能改派单位。请另选一个。",
        "An accepted return goes to another; a part goes to a unit. Choose another one.")
    private static let groundMissing = Text(
        "case.ground-missing", "上交要写依据：缺哪项权限，或者要花多少钱。请选一项。",
        "Passing up needs a ground: a power that is lacking, or the money it takes. Choose one.")
    private static let nobodyNamed = Text(
        "case.nobody-named", "请选派给谁。", "Choose whom to give it to.")
    private static let noteMissing = Text(
        "case.note-missing", "请写一句说明，报事的人会看到或问到。",
        "Write a sentence of explanation; the reporter will see it or ask about it.")
    private static let evidenceMissing = Text(
        "case.evidence-missing", "请写清楚办了什么、结果怎样，核验的人要凭它看。",
        "Say what was done and with what result; the second person goes by it.")
    private static let photoMissing = Text(
        "case.photo-missing", "这类事报“解决了”要附一张办完的照片。请拍一张再报。",
        "Matters of this kind are solved with a photo of the result. Take one, then say it is done.")
    private static let reviewDayMissing = Text(
        "case.review-day-missing", "挂账要写哪一天再看。", "A shelved case needs a day on which it is looked at again.")
    private static let reviewDayPast = Text(
        "case.review-day-past", "再看的日子要在今天以后。", "The day of the next look must lie after today.")
    private static let sameHands = Text(
        "case.same-hands", "办的人不能自己核。请另一个人来核。",
        "Whoever did it cannot accept it. Ask a second person.")
    private static let legsOpen = Text(
        "case.legs-open", "还有联办单位没办完。等它们办完，再报办完。",
        "Other units have not finished their parts. Wait for them, then say it is done.")
    private static let legsFull = Text(
        "case.legs-full", "一件事最多分给 20 个单位。请先列成问题，定出方案。",
        "A case has at most 20 parts. Make it a problem with a plan instead.")
    private static let legFinished = Text(
        "case.leg-finished", "这一份联办已经办完了。要补充，请写一条记录。",
        "This part is finished already. Write a note to add to it.")
    private static let legUnknown = Text(
        "case.leg-unknown", "没有这一份联办。", "There is no such part of this case.")
    private static let topReached = Text(
        "case.top-reached", "已经在县里了，上面没有值班台。", "This is the county's desk; there is none above it.")
    private static let notBelow = Text(
        "case.not-below", "只能交给这件事所在地方的上级或下级值班台。",
        "A case can only go to a desk above or below, on the way to its place.")
    private static let windowOver = Text(
        "case.window-over", "重新打开的期限过了。请重新报一件，写上原来的编号。",
        "The time for reopening is over. Report it anew and name the old number.")
    private static let pleaUnknown = Text(
        "case.plea-unknown", "没有这份申请，或者已经批过了。", "There is no such plea, or it has been decided.")
    private static let ownPlea = Text(
        "case.own-plea", "自己申请的不能自己批。请另一个人来批。", "Nobody decides their own plea. Ask another person.")
    private static let amountUnreadable = Text(
        "case.amount-unreadable", "请选暂停的原因；要延长，就写再要多少时间，例如 3wd 是 3 个工作日。",
        "Choose why it pauses; for more time write how much, such as 3wd for 3 working days.")
    private static let mergedIntoItself = Text(
        "case.merged-into-itself", "不能并到自己里面。", "A case cannot be merged into itself.")
}
