import Access
import Clocks
import Kernel
import Storage
import TestGround
import TestTown
import Web

@testable import Disputes

/// What people of the town do.
extension DisputeTown {
    static let dispute = DisputeID(high: 3, low: 1)

    static func party(_ number: Int, of id: DisputeID = dispute) -> DisputePartyID {
        DisputePartyID.of(id, number: number)
    }

    /// Whoever is signed in, as the routes see them.
    func visitor(_ person: PersonID) async throws -> DisputeVisitor {
        let officer = try await database.read { reader in
            try? OfficerCaller(standingInFor: person, named: "", in: reader)
        }
        return DisputeVisitor(person: person, officer: officer)
    }

    static func draft(
        _ id: DisputeID = dispute, names: [String] = ["陈桂英", "李国强"],
        channel: Dispute.Channel = .counter, kind: String = "neighbours", place: PlaceID? = third
    ) -> DisputeDraft {
        let persons = ["陈桂英": chen, "李国强": li]
        return DisputeDraft(
            id: id, kind: kind, place: place, channel: channel, summary: "排水沟改道，水淌进院子，电话13900001234",
            parties: names.enumerated().map { index, name in
                DisputeDraft.Side(
                    id: party(index + 1, of: id), name: name, phone: "1390000\(1234 + index)",
                    person: persons[name])
            })
    }

    @discardableResult
    func receive(_ draft: DisputeDraft = draft(), by person: PersonID? = luo) async throws -> DisputeReceipt {
        let caller: DisputeVisitor? = if let person { try await visitor(person) } else { nil }
        return try await disputes.receive(draft, by: caller, digest: draft.id.bytes)
    }

    /// One act, sent under a new id.
    @discardableResult
    func act(
        _ person: PersonID, on id: DisputeID = dispute, seen: Int? = nil,
        _ body: @escaping @Sendable (DisputeActing) throws -> Void
    ) async throws -> Claim {
        let sent = AnyID.minted(at: ground.time.now)
        return try await disputes.act(
            on: id, by: try await visitor(person), as: sent, digest: sent.bytes, seen: seen, body)
    }

    func choose(_ id: DisputeID = dispute) async throws {
        try await act(Self.luo, on: id) { try $0.propose(Self.wangSeat, isDeclared: true) }
        for number in 1...2 {
            try await act(Self.luo, on: id) { try $0.answer(Self.party(number, of: id), isYes: true) }
        }
    }

    func meet(_ id: DisputeID = dispute) async throws {
        let today = ground.time.now.day
        try await act(Self.wang, on: id) {
            try $0.meet(on: today, venue: "村委会", present: [1, 2], isOpen: false, minutes: "各说各的理")
        }
    }

    func draftAgreement(_ id: DisputeID = dispute, form: Agreement.Form = .written) async throws {
        let today = ground.time.now.day
        try await act(Self.wang, on: id) {
            try $0.draft(
                form, facts: "排水沟改道",
                [
                    .init(party: Self.party(2, of: id), text: "把沟恢复原样", due: today.adding(days: 10)),
                    .init(party: Self.party(1, of: id), text: "出一半的砖钱", due: today.adding(days: 20)),
                ])
        }
    }

    func sign(_ id: DisputeID = dispute) async throws {
        let today = ground.time.now.day
        try await act(Self.wang, on: id) { try $0.sign(on: today) }
    }

    /// Received, mediated and agreed on.
    func agree(_ id: DisputeID = dispute) async throws {
        try await receive(Self.draft(id))
        try await choose(id)
        try await meet(id)
        try await draftAgreement(id)
        try await sign(id)
    }

    func file(_ id: DisputeID = dispute) async throws -> DisputeFile {
        try await database.read { reader in
            guard let file = try DisputeFile.read(id, in: reader) else { throw DisputeRefusal.unknown }
            return file
        }
    }

    /// The clocks that run, by name, with the day on which each is due.
    func clocks(_ id: DisputeID = dispute) async throws -> [String: Day] {
        try await database.read { reader in
            let calendar = try Clocks.calendar(in: reader)
            let kept = try Clocks.of(id.as(Marks.Anything.self), in: reader).filter(\.isRunning)
            return Dictionary(
                uniqueKeysWithValues: kept.compactMap { clock in
                    clock.due(in: calendar).map { (clock.name, $0.day) }
                })
        }
    }

    func code(_ number: Int, of id: DisputeID = dispute) -> String {
        PartyCode(of: Self.party(number, of: id), key: ground.county.key).text
    }

    /// What this room has told since.
    func told(after count: Int = 0) async throws -> [String] {
        let own = try await ground.events().filter { $0.hasPrefix("disputes.") }
        return Array(own.dropFirst(count))
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try DisputeInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }
}
