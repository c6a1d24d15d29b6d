import Kernel

/// Why nobody is called, first applicable reason first.
package enum CallingRefusal: String, Refusal, CaseIterable {
    case placeUnfit = "call-outs.place-unfit"
    case causeUnknown = "call-outs.cause-unknown"
    case purposeMissing = "call-outs.purpose-missing"
    case purposeTooLong = "call-outs.purpose-too-long"
    case spotTooLong = "call-outs.spot-too-long"
    case timeUnfit = "call-outs.time-unfit"
    case groupsMissing = "call-outs.groups-missing"
    case nobody = "call-outs.nobody"
    case tooMany = "call-outs.too-many"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .placeUnfit: "place"
        case .causeUnknown: nil
        case .purposeMissing, .purposeTooLong: "purpose"
        case .spotTooLong: "spot"
        case .timeUnfit: "hours"
        case .groupsMissing, .nobody, .tooMany: "groups"
        }
    }

    package var sentence: Sentence { Sentence(.calling(self)) }
}

/// A call before it is made.
package struct CallOutDraft: Sendable {
    package let id: CallOutID
    package let place: PlaceID
    package let purpose: String
    package let spot: String
    /// `nil` for at once.
    package let from: Instant?
    package let until: Instant?
    package let groups: [CallOutGroup]
    package let reference: CallOut.Reference?
    /// The code of an admitted task; needed where grid workers are called and the county's list binds.
    package let task: String?

    package init(
        id: CallOutID, place: PlaceID, purpose: String, spot: String = "", from: Instant? = nil,
        until: Instant?,
        groups: [CallOutGroup], reference: CallOut.Reference? = nil, task: String? = nil
    ) {
        self.id = id
        self.place = place
        self.purpose = purpose
        self.spot = spot
        self.from = from
        self.until = until
        self.groups = groups
        self.reference = reference
        self.task = task
    }

    /// Throws `Refusals` of `CallingRefusal`.
    func check(now: Instant) throws(Refusals) {
        let last = now.adding(hours: Int64(CallOutLimits.hours_max))
        let isInTime = until.map { $0 > (from ?? now) && $0 > now && $0 <= last } ?? false
        let isSoon = from.map { $0 >= now.adding(minutes: -10) } ?? true
        let reasons: [CallingRefusal?] = [
            purpose.isEmpty ? .purposeMissing : nil,
            purpose.count > CallOutLimits.purpose_length_max ? .purposeTooLong : nil,
            spot.count > CallOutLimits.spot_length_max ? .spotTooLong : nil,
            isInTime && isSoon ? nil : .timeUnfit, groups.isEmpty ? .groupsMissing : nil,
        ]
        try Refusals.check(reasons.map { $0 })
    }

    /// Throws `CallingRefusal` where nobody stands in what was chosen, or too many do.
    static func check(called: Int) throws(CallingRefusal) {
        if called == 0 { throw .nobody }
        if called > CallOutLimits.called_max { throw .tooMany }
    }
}

/// Why nothing is done to a call, first applicable reason first.
package enum CallOutRefusal: String, Refusal, CaseIterable {
    case unknown = "call-outs.unknown"
    case over = "call-outs.over"
    case answerMissing = "call-outs.answer-missing"
    case countUnfit = "call-outs.count-unfit"
    case taskUnknown = "call-outs.task-unknown"
    case tooManyTasks = "call-outs.too-many-tasks"
    case taskMissing = "call-outs.task-missing"
    case taskTooLong = "call-outs.task-too-long"
    case resultMissing = "call-outs.result-missing"
    case resultTooLong = "call-outs.result-too-long"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .taskUnknown: .missing
        case .over, .tooManyTasks: .conflict
        case .answerMissing, .countUnfit, .taskMissing, .taskTooLong, .resultMissing, .resultTooLong: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .over, .taskUnknown, .tooManyTasks: nil
        case .answerMissing: "answer"
        case .countUnfit: "arrived"
        case .taskMissing, .taskTooLong: "task"
        case .resultMissing, .resultTooLong: "result"
        }
    }

    package var sentence: Sentence { Sentence(.callOut(self)) }
}

extension CallOut {
    /// Throws `over` for a call that has ended.
    func requireOpen() throws(CallOutRefusal) { if !isOpen { throw .over } }

    static func check(arrived: Int) throws(CallOutRefusal) {
        if !(0...CallOutLimits.arrived_max).contains(arrived) { throw .countUnfit }
    }

    static func check(task: String, beside count: Int) throws(CallOutRefusal) {
        if count >= CallOutLimits.tasks_max { throw .tooManyTasks }
        if task.isEmpty { throw .taskMissing }
        if task.count > CallOutLimits.task_length_max { throw .taskTooLong }
    }

    static func check(result: String) throws(CallOutRefusal) {
        if result.isEmpty { throw .resultMissing }
        if result.count > CallOutLimits.result_length_max { throw .resultTooLong }
    }
}
