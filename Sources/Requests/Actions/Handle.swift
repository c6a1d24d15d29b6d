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
        try await county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(actID, by: officer.person.description, digest: digest)
            if case .repeated = claim { return claim }
            let acting = try Acting(on: id, by: officer, seen: seen, in: transaction)
            let matter = try body(acting)
            if matter.isOpen, matter.desk != acting.matter.desk {
                try RequestClocks.startRung(for: matter, lineage: acting.lineage, in: transaction)
                try Cases.settleDue(of: id, in: transaction)
            }
            return claim
        }
    }

    /// Gives a request a category, or another one; the clocks keep what was promised at receipt.
    package func classify(
        _ id: CaseID, as category: String, by officer: OfficerCaller
    ) async throws {
        try await county.database.write(by: officer.origin) { transaction in
            let acting = try Acting(on: id, by: officer, in: transaction)
            guard !acting.hand.permissions.isDisjoint(with: [.work, .dispatch, .verify]) else {
                throw ActRefusal.notAllowed
            }
            guard try Categories.find(category, in: transaction) != nil else {
                throw ReceivingRefusal.categoryUnknown
            }
            try RequestStore.classify(id, as: category, in: transaction)
            try transaction.record(RequestClassified(request: id, category: category))
        }
    }

    /// Decides whether neighbours may see the request.
    package func moderate(
        _ id: CaseID, _ decision: Request.Moderation, by officer: OfficerCaller
    ) async throws {
        try await county.database.write(by: officer.origin) { transaction in
            let acting = try Acting(on: id, by: officer, in: transaction)
            guard !acting.hand.permissions.isDisjoint(with: [.dispatch, .verify, .supervise]) else {
                throw ActRefusal.notAllowed
            }
            try RequestStore.moderate(id, decision, in: transaction)
            try transaction.record(RequestModerated(request: id, decision: decision.rawValue))
        }
    }

    /// Writes down a call back (回访): whether the reporter was reached and what they said.
    package func callBack(
        _ id: CaseID, as callID: StepID, isReached: Bool, isSolved: Bool?, satisfaction: Rating.Satisfaction?,
        note: String, by officer: OfficerCaller
    ) async throws {
        try await county.database.write(by: officer.origin) { transaction in
            let acting = try Acting(on: id, by: officer, in: transaction)
            guard !acting.matter.isOpen else { throw FollowingRefusal.notClosed }
            guard !acting.hand.permissions.isDisjoint(with: [.verify, .dispatch, .supervise]) else {
                throw ActRefusal.notAllowed
            }
            try transaction.run(
                """
                INSERT INTO requests_call_back (id, case_id, by_id, is_reached, is_solved, satisfaction, called_at)
                VALUES (\(callID), \(id), \(officer.person), \(isReached), \(isReached ? isSolved : nil),
                        \(isReached ? satisfaction : nil), \(transaction.happened))
                """)
            try Cases.addStep(.calledBack, to: id, note: note, by: officer.person, in: transaction)
            try transaction.record(
                RequestCalledBack(
                    request: id, place: acting.matter.place, isReached: isReached,
                    isSolved: isReached ? isSolved : nil, satisfaction: isReached ? satisfaction?.rawValue : nil))
        }
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
            try contact.name.map { try county.key.open($0, context: "request.name") },
            try contact.phone.map { try county.key.open($0, context: "request.phone") }
        )
    }
}
