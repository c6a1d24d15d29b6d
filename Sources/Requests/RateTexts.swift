import Kernel

/// What the pages of the three rates say.
extension Text {
    static let rates = Text("requests.rates", "三率", "Three rates")
    static let talkTitle = Text("requests.talk", "大家在说什么", "What people talk about")
    static let ratesOf = Text("requests.rates.of", "{place}三率", "The three rates of {place}")
    static let ratesPurpose = Text(
        "requests.rates.purpose", "{from}到{until}。每个数字都能点开看是哪几件。",
        "{from} to {until}. Every number opens what it counts.")
    static let rateSpan = Text("requests.rates.span", "看多久", "Span")
    static let rateDays = Text("requests.rates.days", "{days} 天", "{days} days")
    static let rateExcludedCount = Text(
        "requests.rates.excluded-count", "不计入 {count} 件", "{count} left out")
    static let rateAllExclusions = Text("requests.rates.all-exclusions", "看全部", "See all")
    static let rateNone = Text("requests.rates.none", "这里没有", "None here")
    static let rateNoneText = Text(
        "requests.rates.none-text", "这段时间没有这样的诉求。", "There was no such request in this time.")
    static let exclusionReason = Text("requests.exclusion.reason", "理由", "Ground")
    static let exclusionNote = Text("requests.exclusion.note", "具体情况", "What exactly")
    static let exclusionRequest = Text("requests.exclusion.request", "诉求", "Request")
    static let exclusionWhy = Text("requests.exclusion.why", "为什么", "Why")
    static let exclusionAsker = Text("requests.exclusion.asker", "谁申请", "Asked by")
    static let exclusionApprover = Text("requests.exclusion.approver", "谁定的", "Decided by")
    static let exclusionDay = Text("requests.exclusion.day", "哪天", "On")
    static let exclusionNone = Text("requests.exclusion.none", "没有。", "None.")
    static let exclusionsOf = Text(
        "requests.exclusion.of", "{place}不计入三率的诉求", "Left out of the rates of {place}")
    static let exclusionSource = Text(
        "requests.exclusion.source", "依据：北京市接诉即办工作条例第十一条",
        "After: Beijing ordinance on handling complaints, Art. 11")
    static let exclusionAskedBy = Text(
        "requests.exclusion.asked-by", "{who}{when}申请：{reason}", "{who} asked on {when}: {reason}")
    static let exclusionDecidedBy = Text(
        "requests.exclusion.decided-by", "{who}{when}定", "Decided by {who} on {when}")
    static let exclusionEndedBy = Text(
        "requests.exclusion.ended-by", "{who}{when}撤回", "Taken back by {who} on {when}")
    static let exclusionApprovedBy = Text("requests.exclusion.approved-by", "{who}批准", "approved by {who}")
    static let exclusionGrant = Text("requests.exclusion.grant", "同意不计入", "Leave it out")
    static let exclusionDecline = Text("requests.exclusion.decline", "不同意", "Decline")
    static let exclusionWithdraw = Text("requests.exclusion.withdraw", "撤回，恢复计入", "Take it back")

    static func exclusionReason(_ reason: Exclusion.Reason) -> Text {
        switch reason {
        case .legalChannel:
            Text("requests.exclusion.reason.legal-channel", "已走法定渠道", "In a legal channel")
        case .repeated: Text("requests.exclusion.reason.repeat", "重复，没有新情况", "A repeat with nothing new")
        case .secret: Text("requests.exclusion.reason.secret", "涉密或涉隐私", "Secret or private")
        case .outsideDuty:
            Text("requests.exclusion.reason.outside-duty", "不属于政府职责", "Outside the duties of government")
        }
    }

    static func exclusionState(_ state: Exclusion.State) -> Text {
        switch state {
        case .asked:
            Text("requests.exclusion.state.asked", "申请不计入三率，等人批", "Asked to be left out of the rates")
        case .granted: Text("requests.exclusion.state.granted", "不计入三率", "Left out of the rates")
        case .declined: Text("requests.exclusion.state.declined", "没同意不计入", "Not left out")
        case .withdrawn: Text("requests.exclusion.state.withdrawn", "撤回了，照常计入", "Taken back; it counts")
        }
    }

    static func rate(_ rate: RequestRate) -> Text {
        switch rate {
        case .responded: Text("requests.rate.responded", "响应率", "Responded")
        case .solved: Text("requests.rate.solved", "解决率", "Solved")
        case .satisfied: Text("requests.rate.satisfied", "满意率", "Satisfied")
        }
    }

    static func ratePart(_ rate: RequestRate) -> Text {
        switch rate {
        case .responded: Text("requests.rate.responded.part", "按时联系", "Contacted in time")
        case .solved: Text("requests.rate.solved.part", "说解决了", "Say it is solved")
        case .satisfied: Text("requests.rate.satisfied.part", "满意或基本满意", "Satisfied or fairly so")
        }
    }

    static let lastDayAhead = Text(
        "requests.last-day-ahead", "这一天还没到，数不了。请换今天或更早的一天。",
        "That day is still to come. Choose today or an earlier day.")

    /// How a rate is counted, in the words under its figure.
    static func rateDefinition(_ rate: RequestRate) -> Text {
        switch rate {
        case .responded:
            Text(
                "requests.rate.responded.definition",
                "按该联系的日子算：到期的都算在内，没办完的、超时没联系的也算；到期以前联系上的，算按时。",
                "By the day on which contact was due: all that were due count, open and overdue ones too; "
                    + "contacted before that is in time.")
        case .solved:
            Text(
                "requests.rate.solved.definition",
                "按答复的日子算：回访或评价里说了解没解决的，各算一次，先说的为准。没联系上的不算。",
                "By the day of the answer: whoever said, by telephone or receipt, whether it is solved; "
                    + "once each, the first answer counts. Those not reached do not count.")
        case .satisfied:
            Text(
                "requests.rate.satisfied.definition",
                "按答复的日子算：满意和基本满意，除以所有评了的。各算一次，先说的为准。",
                "By the day of the answer: satisfied and fairly satisfied, of all who said; "
                    + "once each, the first answer counts.")
        }
    }

    static func rateNotPart(_ rate: RequestRate) -> Text {
        switch rate {
        case .responded: Text("requests.rate.responded.not", "没有按时联系", "Not contacted in time")
        case .solved: Text("requests.rate.solved.not", "说没解决", "Say it is not solved")
        case .satisfied: Text("requests.rate.satisfied.not", "不满意", "Dissatisfied")
        }
    }

    static func rateWhole(_ rate: RequestRate) -> Text {
        switch rate {
        case .responded: Text("requests.rate.responded.whole", "应联系", "To be contacted")
        case .solved: Text("requests.rate.solved.whole", "答了解没解决", "Said whether it is solved")
        case .satisfied: Text("requests.rate.satisfied.whole", "评了满意不满意", "Said whether they are satisfied")
        }
    }
}
