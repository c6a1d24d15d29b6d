import Kernel

/// Why the work does not go on as was sent, first applicable reason first.
package enum CarryingRefusal: String, Refusal, CaseIterable {
    case taskUnknown = "deliberation.task-unknown"
    case taskTitleMissing = "deliberation.task-title-missing"
    case taskOwnerMissing = "deliberation.task-owner-missing"
    case taskTooLong = "deliberation.task-too-long"
    case tasksTooMany = "deliberation.tasks-too-many"
    case percentOutOfRange = "deliberation.percent-out-of-range"
    case noteMissing = "deliberation.note-missing"
    case contractorMissing = "deliberation.contractor-missing"
    case mannerMissing = "deliberation.contract-manner-missing"
    case contractTooLong = "deliberation.contract-too-long"
    case amountOutOfRange = "deliberation.amount-out-of-range"
    case tasksMissing = "deliberation.tasks-missing"
    case tasksUndone = "deliberation.tasks-undone"
    case acceptedAhead = "deliberation.accepted-ahead"
    case acceptorMissing = "deliberation.acceptor-missing"
    case verdictMissing = "deliberation.verdict-missing"
    case supervisionMissing = "deliberation.supervision-missing"
    case acceptanceTooLong = "deliberation.acceptance-too-long"
    case accountMissing = "deliberation.account-missing"
    case explanationMissing = "deliberation.explanation-missing"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .taskUnknown: .missing
        case .tasksTooMany, .tasksMissing, .tasksUndone: .conflict
        case .taskTitleMissing, .taskOwnerMissing, .taskTooLong, .percentOutOfRange, .noteMissing,
            .contractorMissing, .mannerMissing, .contractTooLong, .amountOutOfRange, .acceptedAhead,
            .acceptorMissing, .verdictMissing, .supervisionMissing, .acceptanceTooLong, .accountMissing,
            .explanationMissing:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .taskTitleMissing, .taskTooLong: "title"
        case .taskOwnerMissing: "owner"
        case .percentOutOfRange: "percent"
        case .noteMissing: "note"
        case .contractorMissing, .contractTooLong: "contractor"
        case .mannerMissing: "manner"
        case .amountOutOfRange: "amount"
        case .acceptedAhead: "on"
        case .acceptorMissing: "by"
        case .verdictMissing, .acceptanceTooLong: "words"
        case .supervisionMissing: "supervision"
        case .accountMissing: "account"
        case .explanationMissing: "explanation"
        case .taskUnknown, .tasksTooMany, .tasksMissing, .tasksUndone: nil
        }
    }
}

extension ProcedureTask {
    package func check(among count: Int) throws(CarryingRefusal) {
        if title.isEmpty { throw .taskTitleMissing }
        if owner.isEmpty { throw .taskOwnerMissing }
        if title.count > DeliberationLimits.title_length_max
            || owner.count > DeliberationLimits.name_length_max
        {
            throw .taskTooLong
        }
        if count >= DeliberationLimits.tasks_max { throw .tasksTooMany }
    }

    /// The task with its newest state; what went back goes down as well.
    package func progressed(
        to percent: Int, note: String, at now: Instant
    ) throws(CarryingRefusal) -> ProcedureTask {
        if !(0...100).contains(percent) { throw .percentOutOfRange }
        if note.isEmpty { throw .noteMissing }
        if note.count > DeliberationLimits.reason_length_max { throw .taskTooLong }
        var next = self
        next.percent = percent
        next.note = note
        next.updated = now
        return next
    }
}

extension Carrying.Contract {
    package func check() throws(CarryingRefusal) {
        if contractor.isEmpty { throw .contractorMissing }
        if manner.isEmpty { throw .mannerMissing }
        if max(contractor.count, manner.count) > DeliberationLimits.line_length_max { throw .contractTooLong }
        if !(0...DeliberationLimits.money_fen_max).contains(amount.fen) { throw .amountOutOfRange }
    }
}

extension Carrying {
    /// Nothing is thrown when the work may count as carried out.
    ///
    /// - Parameter budget: what was decided; nil where it costs nothing.
    package func check(
        _ acceptance: Acceptance, budget: Money?, today: Day
    ) throws(CarryingRefusal) {
        if tasks.isEmpty { throw .tasksMissing }
        if !isAllDone { throw .tasksUndone }
        if acceptance.on > today { throw .acceptedAhead }
        if acceptance.by.isEmpty { throw .acceptorMissing }
        if acceptance.words.isEmpty { throw .verdictMissing }
        if acceptance.supervision.isEmpty { throw .supervisionMissing }
        let longest = max(acceptance.words.count, acceptance.supervision.count, acceptance.explanation.count)
        if longest > DeliberationLimits.words_length_max
            || acceptance.by.count > DeliberationLimits.line_length_max
        {
            throw .acceptanceTooLong
        }
        guard let account = acceptance.account else {
            if budget != nil || contract != nil { throw .accountMissing }
            return
        }
        if !(0...DeliberationLimits.money_fen_max).contains(account.fen) { throw .amountOutOfRange }
        if account > (budget ?? Money(fen: 0)), acceptance.explanation.isEmpty { throw .explanationMissing }
    }
}
