import Access
import Cases
import Clocks
import Kernel
import Places
import Sealing
import Storage

extension Requests {
    /// Runs one act of an officer on a case, in one commit; the client's id makes a repeated sending harmless.
    ///
    /// - Parameter seen: the version that the officer had before their eyes.
    package func act(
        on id: CaseID, by officer: OfficerCaller, as actID: AnyID, digest: [UInt8], seen: Int?,
        _ body: @escaping @Sendable (Acting) throws -> Case
    ) async throws -> Claim {
        try await act(on: id, by: officer, as: actID, digest: digest, seen: seen) { acting, _ in
            try body(acting)
        }
    }

    /// The same for an act that keeps something beside the case: photos, a category, a call back.
    package func act(
        on id: CaseID, by officer: OfficerCaller, as actID: AnyID, digest: [UInt8], seen: Int?,
        with body: @escaping @Sendable (Acting, Transaction) throws -> Case
    ) async throws -> Claim {
        try await county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(actID, by: officer.person.description, digest: digest)
            if case .repeated = claim { return claim }
            let acting = try Acting(on: id, by: officer, seen: seen, in: transaction)
            guard acting.matter.kind == Requests.kind else { throw CaseMissing.noSuchCase }
            let matter = try body(acting, transaction)
            try RequestClocks.followReviews(of: matter, lineage: acting.lineage, in: transaction)
            let isBack = acting.matter.state == .done && matter.state != .done
            if matter.isOpen, matter.desk != acting.matter.desk || isBack {
                try RequestClocks.startRung(for: matter, lineage: acting.lineage, in: transaction)
                try Cases.settleDue(of: id, in: transaction)
            }
            return claim
        }
    }

    /// Decides whether neighbours may see the request; to hide what its reporter would show needs a reason.
    package static func moderate(
        _ acting: Acting, _ decision: Request.Moderation, reason: String = "", in transaction: Transaction
    ) throws -> Case {
        guard !acting.hand.permissions.isDisjoint(with: [.dispatch, .verify, .supervise]) else {
            throw ActRefusal.notAllowed
        }
        let isSilent = reason.allSatisfy(\.isWhitespace)
        if decision == .hidden, isSilent { throw ActRefusal.noteMissing }
        try RequestStore.moderate(acting.matter.id, decision, in: transaction)
        try Cases.addStep(
            .moderated, to: acting.matter.id,
            note: isSilent ? decision.rawValue : "\(decision.rawValue) \(reason)",
            by: acting.hand.person, in: transaction)
        try transaction.record(RequestModerated(request: acting.matter.id, decision: decision.rawValue))
        return acting.matter
    }

    /// What the reporter said when they were called: 回访.
    struct CallBack: Sendable {
        let isReached: Bool
        let isSolved: Bool?
        let satisfaction: Rating.Satisfaction?
        let note: String
    }

    /// Writes down a call back: whether the reporter was reached and what they said.
    static func callBack(_ acting: Acting, _ call: CallBack, in transaction: Transaction) throws -> Case {
        let id = acting.matter.id
        guard !acting.matter.isOpen else { throw FollowingRefusal.notClosed }
        guard !acting.hand.permissions.isDisjoint(with: [.verify, .dispatch, .supervise]) else {
            throw ActRefusal.notAllowed
        }
        let kept = CallBack(
            isReached: call.isReached, isSolved: call.isReached ? call.isSolved : nil,
            satisfaction: call.isReached ? call.satisfaction : nil, note: call.note)
        try RequestStore.insert(kept, of: id, by: acting.hand.person, in: transaction)
        try Cases.addStep(.calledBack, to: id, note: call.note, by: acting.hand.person, in: transaction)
        try transaction.record(
            RequestCalledBack(
                request: id, place: acting.matter.place, isReached: kept.isReached, isSolved: kept.isSolved,
                satisfaction: kept.satisfaction?.rawValue))
        return acting.matter
    }

    /// Shows a reporter's name and number to an officer who says why; the look is logged before it is shown.
    ///
    /// - Returns: what was left; nil for what was not.
    package func revealContact(
        of id: CaseID, reason: String, by officer: OfficerCaller
    ) async throws -> (name: String?, phone: String?) {
        let contact = try await county.database.write(by: officer.origin) { transaction in
            let acting = try Acting(on: id, by: officer, in: transaction)
            try Access.recordLook(
                by: officer.person, at: id.as(Marks.Anything.self), field: "contact", reason: reason,
                in: transaction)
            return try RequestStore.contact(of: acting.matter.id, in: transaction)
        }
        return (
            try contact.name.map { try county.key.open($0, context: "request.name:\(id)") },
            try contact.phone.map { try county.key.open($0, context: "request.phone:\(id)") }
        )
    }
}
