import Assemblies
import Kernel
import Places
import Storage
import TestGround

@testable import PartyOrganisations

extension PartyTown {
    static func party(_ number: UInt64) -> PartyID { PartyID(high: 2, low: number) }
    static func tie(_ number: UInt64) -> TieID { TieID(high: 3, low: number) }
    static func seat(_ number: UInt64) -> SeatID { SeatID(high: 4, low: number) }
    static let area = PartyCommitteeID(high: 6, low: 1)

    func act(
        by person: PersonID = PartyTown.luo, _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await database.write(by: Origin(actor: person), body)
    }

    static func description(
        _ kind: String, _ name: String, _ place: PlaceID, under superior: UInt64? = nil,
        from: String = "2026-03-01", industry: String? = nil
    ) -> PartyOrganisation.Description {
        PartyOrganisation.Description(
            from: day(from), kind: kind, name: name, place: place, superior: superior.map(party),
            industry: industry)
    }

    /// Town committee 1, general branch 2 of 柳坪村, branch 3 of 石门村, group 4 of the first grid.
    func tree() async throws {
        try await act { transaction in
            for (number, description) in [
                (1, PartyTown.description("committee", "石桥镇党委", PartyTown.shiqiao)),
                (2, PartyTown.description("general-branch", "柳坪村党总支", PartyTown.liuping, under: 1)),
                (3, PartyTown.description("branch", "石门村党支部", PartyTown.shimen, under: 1)),
                (4, PartyTown.description("group", "第1网格党小组", PartyTown.first, under: 2)),
            ] as [(UInt64, PartyOrganisation.Description)] {
                try PartyOrganisations.found(PartyTown.party(number), as: description, in: transaction)
            }
        }
    }

    static func tied(
        _ number: UInt64, to organisation: UInt64, _ role: PartyTie.Role, _ person: PersonID? = nil,
        at place: PlaceID? = nil, from: String = "2026-04-01"
    ) -> PartyTie {
        PartyTie(
            id: tie(number), organisation: party(organisation), role: role, person: person, place: place,
            period: Period(from: day(from)))
    }

    static func seated(
        _ number: UInt64, _ role: CommitteeSeat.Role, _ name: String, at place: PlaceID? = nil,
        _ person: PersonID? = nil, in committee: PartyCommitteeID = area, from: String = "2026-04-01"
    ) -> CommitteeSeat {
        CommitteeSeat(
            id: seat(number), committee: committee, role: role, name: name, place: place, person: person,
            period: Period(from: day(from)))
    }

    /// Two villages and a school, the first in the chair.
    func committee() async throws {
        try await act { transaction in
            try PartyOrganisations.found(
                PartyTown.area, as: "area", at: PartyTown.shiqiao, named: "石桥片区联合党委",
                from: PartyTown.day("2026-04-01"), in: transaction)
            for seat in [
                PartyTown.seated(1, .chair, "柳坪村党组织", at: PartyTown.liuping, PartyTown.zhou),
                PartyTown.seated(2, .member, "石门村党组织", at: PartyTown.shimen, PartyTown.li),
                PartyTown.seated(3, .member, "镇中心小学"),
            ] { try PartyOrganisations.seat(seat, in: transaction) }
        }
    }

    static let item = AgendaItemID(high: 9, low: 1)
    static let matter = SharedMatterID(high: 9, low: 2)
    static let part = MatterPartID(high: 9, low: 3)
    static let meeting = AssemblyID(high: 9, low: 4)

    func propose(_ level: AgendaItem.Level = .area, seat: UInt64 = 1, _ id: AgendaItemID = item) async throws
    {
        try await act { transaction in
            try PartyOrganisations.propose(
                AgendaItem(
                    id: id, committee: PartyTown.area, seat: PartyTown.seat(seat), title: "合用垃圾中转点",
                    words: "", standing: .init(level: level)), in: transaction)
        }
    }

    func convene(_ id: AssemblyID = meeting, isHeld: Bool = true) async throws {
        try await act { transaction in
            try Assemblies.convene(
                AssemblyDraft(
                    id: id, body: PartyTown.area.as(Marks.AssemblyBody.self), title: "第一次会议", venue: "镇政府",
                    meets: transaction.now, motions: []), in: transaction)
            if isHeld {
                for seat in try Assemblies.seats(of: id, in: transaction) {
                    try Assemblies.signIn(
                        SignIn(assembly: id, seat: seat.number, channel: .list, way: .paper), in: transaction)
                }
                try Assemblies.close(id, in: transaction)
            }
        }
    }

    func share() async throws {
        try await act { transaction in
            try PartyOrganisations.share(
                SharedMatter(
                    id: PartyTown.matter, committee: PartyTown.area, number: 0, title: "建中转点", words: "",
                    item: nil, matter: nil, opened: transaction.now, closure: nil), in: transaction)
        }
    }

    func take(_ id: MatterPartID = part, seat: UInt64 = 1, due: String = "2026-12-20") async throws {
        try await act { transaction in
            try PartyOrganisations.take(
                SharedMatter.Part(
                    id: id, matter: PartyTown.matter, number: 0, seat: PartyTown.seat(seat), words: "平整空地",
                    due: PartyTown.day(due), done: nil), in: transaction)
        }
    }

    static func entry(_ number: UInt64) -> ListEntryID { ListEntryID(high: 10, low: number) }

    func list(_ number: UInt64, _ list: ListEntry.List, seat: UInt64) async throws {
        try await act { transaction in
            try PartyOrganisations.list(
                ListEntry(
                    id: PartyTown.entry(number), committee: PartyTown.area, list: list,
                    seat: PartyTown.seat(seat), title: "第\(number)条", words: ""), in: transaction)
        }
    }

    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("party.") }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try PartyInvariants.all.filter { try reader.count($0.query) > 0 }.map(\.sentence)
        }
    }
}
