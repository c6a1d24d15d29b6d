import Assemblies
import Kernel
import People
import Storage
import TestGround
import Testing

@testable import PartyOrganisations

struct PartyRefusalTests {
    private typealias Act = @Sendable (Transaction) throws -> Void
    private static let none = PartyID(high: 2, low: 99)
    private static let long = String(repeating: "长", count: 61)

    private static func refused(
        _ refusal: any Refusal, on town: PartyTown, _ act: @escaping Act
    ) async {
        let thrown = await #expect(throws: (any Error).self, "\(refusal.code)") { try await town.act(act) }
        let code =
            (thrown as? any Refusal)?.code
            ?? (thrown as? Refusals)?.all.first?.code ?? "\(String(describing: thrown))"
        #expect(code == refusal.code)
    }

    private static func found(_ description: PartyOrganisation.Description, _ number: UInt64 = 50) -> Act {
        { _ = try PartyOrganisations.found(PartyTown.party(number), as: description, in: $0) }
    }

    @Test func `every reason not to enter, change or end an organisation is given`() async throws {
        let town = try await PartyTown()
        try await town.tree()
        func of(
            _ kind: String = "branch", _ name: String = "新支部", _ place: PlaceID = PartyTown.cuizhu,
            under: UInt64? = nil, from: String = "2026-05-01", industry: String? = nil
        ) -> PartyOrganisation.Description {
            PartyTown.description(kind, name, place, under: under, from: from, industry: industry)
        }
        let end: @Sendable (UInt64, String, UInt64?) -> Act = { id, day, into in
            {
                try PartyOrganisations.end(
                    PartyTown.party(id), on: PartyTown.day(day), into: into.map(PartyTown.party), in: $0)
            }
        }
        let change: @Sendable (UInt64, PartyOrganisation.Description) -> Act = { id, next in
            { try PartyOrganisations.describe(PartyTown.party(id), as: next, in: $0) }
        }
        let cases: [(PartyRefusal, Act)] = [
            (.placeUnknown, Self.found(of("branch", "新", PlaceID(high: 99, low: 1)))),
            (.kindUnknown, Self.found(of("cell"))), (.kindUnfit, Self.found(of("group"))),
            (.nameMissing, Self.found(of("branch", ""))), (.nameTooLong, Self.found(of("branch", Self.long))),
            (.industryTooLong, Self.found(of(industry: Self.long))),
            (.fromAhead, Self.found(of(from: "2026-12-01"))), (.superiorUnknown, Self.found(of(under: 99))),
            (.superiorUnfit, Self.found(of("branch", "新", PartyTown.cuizhu, under: 4))),
            (.superiorBelow, change(2, of("general-branch", "总支", PartyTown.liuping, under: 4))),
            (.changeTooEarly, change(3, of("branch", "石门", PartyTown.shimen, from: "2026-03-01"))),
            (.unknown, change(99, of())), (.hasSubordinates, end(2, "2026-10-01", nil)),
            (.endTooEarly, end(3, "2026-03-01", nil)), (.successorUnfit, end(3, "2026-10-01", 3)),
            (.successorUnfit, end(2, "2026-10-01", 4)),
            (
                .rollUnfit,
                { try PartyOrganisations.choose(PartyTown.roll, of: PartyTown.party(3), in: $0) }
            ),
        ]
        for (refusal, act) in cases { await Self.refused(refusal, on: town, act) }
        try await town.act(end(3, "2026-10-01", nil))
        for act in [end(3, "2026-10-02", nil), change(3, of(from: "2026-11-01"))] {
            await Self.refused(PartyRefusal.endedAlready, on: town, act)
        }
        #expect(Set(cases.map(\.0) + [.endedAlready]) == Set(PartyRefusal.allCases))
    }

    @Test func `every reason not to enter who serves, what is covered or what a guide did is given`()
        async throws
    {
        let town = try await PartyTown()
        try await town.tree()
        try await town.act { transaction in
            for tie in [
                PartyTown.tied(1, to: 4, .secretary, PartyTown.tian),
                PartyTown.tied(2, to: 4, .guide, PartyTown.luo),
                PartyTown.tied(3, to: 2, .covers, at: PartyTown.second),
            ] { try PartyOrganisations.tie(tie, in: transaction) }
            try PartyOrganisations.end(
                PartyTown.party(3), on: PartyTown.day("2026-10-01"), into: nil, in: transaction)
        }
        let tie: @Sendable (PartyTie) -> Act = { tie in { try PartyOrganisations.tie(tie, in: $0) } }
        let serve: @Sendable (UInt64, String, String) -> Act = { id, day, words in
            {
                try PartyOrganisations.serve(
                    GuideNote(
                        id: GuideNoteID(high: 11, low: 1), tie: PartyTown.tie(id), on: PartyTown.day(day),
                        words: words), in: $0)
            }
        }
        let end: @Sendable (UInt64, String) -> Act = { id, day in
            { try PartyOrganisations.endTie(PartyTown.tie(id), on: PartyTown.day(day), in: $0) }
        }
        let cases: [(TieRefusal, Act)] = [
            (.organisationEnded, tie(PartyTown.tied(9, to: 3, .guide, PartyTown.luo))),
            (.officesByPosts, tie(PartyTown.tied(9, to: 2, .member, PartyTown.tian))),
            (.personUnknown, tie(PartyTown.tied(9, to: 4, .member, PersonID(high: 99, low: 1)))),
            (.placeUnknown, tie(PartyTown.tied(9, to: 2, .covers, at: PlaceID(high: 99, low: 1)))),
            (.placeElsewhere, tie(PartyTown.tied(9, to: 2, .covers, at: PartyTown.far))),
            (.placeElsewhere, tie(PartyTown.tied(9, to: 2, .covers, at: PartyTown.liuping))),
            (.fromUnfit, tie(PartyTown.tied(9, to: 4, .deputy, PartyTown.zhou, from: "2026-01-05"))),
            (.secretaryThere, tie(PartyTown.tied(9, to: 4, .secretary, PartyTown.zhou))),
            (.thereAlready, tie(PartyTown.tied(9, to: 4, .guide, PartyTown.luo))),
            (.coveredAlready, tie(PartyTown.tied(9, to: 1, .covers, at: PartyTown.second))),
            (.unknown, end(99, "2026-10-01")), (.endUnfit, end(1, "2026-04-01")),
            (.noGuide, serve(1, "2026-10-01", "看了")), (.serviceMissing, serve(2, "2026-10-01", "")),
            (.serviceTooLong, serve(2, "2026-10-01", String(repeating: "长", count: 301))),
            (.serviceOutside, serve(2, "2026-03-31", "看了")), (.unknown, serve(99, "2026-10-01", "看了")),
        ]
        for (refusal, act) in cases { await Self.refused(refusal, on: town, act) }
        try await town.act(end(1, "2026-10-01"))
        await Self.refused(TieRefusal.endedAlready, on: town, end(1, "2026-10-02"))
        #expect(Set(cases.map(\.0) + [.endedAlready]) == Set(TieRefusal.allCases))
    }

    @Test func `every reason not to set a committee up or give a seat is given`() async throws {
        let town = try await PartyTown()
        try await town.committee()
        let lower = PartyCommitteeID(high: 6, low: 2)
        let found: @Sendable (PartyCommitteeID, String, PlaceID, String) -> Act = { id, kind, place, name in
            {
                try PartyOrganisations.found(
                    id, as: kind, at: place, named: name, from: PartyTown.day("2026-04-01"), in: $0)
            }
        }
        try await town.act(found(lower, "group", PartyTown.first, "第1网格组管委"))
        let seat: @Sendable (CommitteeSeat) -> Act = { seat in { try PartyOrganisations.seat(seat, in: $0) } }
        let end: @Sendable (PartyCommitteeID, String) -> Act = { id, day in
            { try PartyOrganisations.endCommittee(id, on: PartyTown.day(day), in: $0) }
        }
        let fresh = PartyCommitteeID(high: 6, low: 3)
        let unknown = PartyCommitteeID(high: 6, low: 99)
        let cases: [(CommitteeRefusal, Act)] = [
            (.placeUnknown, found(fresh, "area", PlaceID(high: 99, low: 1), "联合")),
            (.kindUnknown, found(fresh, "club", PartyTown.shiqiao, "联合")),
            (.kindUnfit, found(fresh, "area", PartyTown.first, "联合")), (.unknown, end(unknown, "2026-10-01")),
            (.endUnfit, end(PartyTown.area, "2026-04-01")),
            (.seatNameMissing, seat(PartyTown.seated(9, .member, ""))),
            (.seatNameTooLong, seat(PartyTown.seated(9, .member, Self.long))),
            (.seatPlaceUnknown, seat(PartyTown.seated(9, .member, "村", at: PlaceID(high: 99, low: 1)))),
            (.seatPersonUnknown, seat(PartyTown.seated(9, .member, "村", PersonID(high: 99, low: 1)))),
            (.seatPersonMissing, seat(PartyTown.seated(9, .staff, "干事"))),
            (.seatPersonMissing, seat(PartyTown.seated(9, .member, "委员", in: lower))),
            (.seatFromUnfit, seat(PartyTown.seated(9, .member, "村", from: "2026-03-01"))),
            (.seatThereAlready, seat(PartyTown.seated(9, .member, "镇中心小学"))),
            (
                .seatEndUnfit,
                { try PartyOrganisations.endSeat(PartyTown.seat(1), on: PartyTown.day("2026-04-01"), in: $0) }
            ),
            (
                .seatUnknown,
                {
                    try PartyOrganisations.endSeat(
                        PartyTown.seat(99), on: PartyTown.day("2026-10-01"), in: $0)
                }
            ),
            (
                .notJoint,
                { transaction in
                    try PartyOrganisations.share(
                        SharedMatter(
                            id: PartyTown.matter, committee: lower, number: 0, title: "建", words: "",
                            item: nil,
                            matter: nil, opened: transaction.now, closure: nil), in: transaction)
                }
            ),
        ]
        for (refusal, act) in cases { await Self.refused(refusal, on: town, act) }
        try await fill(lower, of: town)
        await Self.refused(
            CommitteeRefusal.seatsTooMany, on: town,
            seat(PartyTown.seated(40, .member, "委员", PartyTown.tian, in: lower)))
        try await town.share()
        await Self.refused(CommitteeRefusal.mattersOpen, on: town, end(PartyTown.area, "2026-11-01"))
        try await town.act(end(lower, "2026-11-01"))
        await Self.refused(CommitteeRefusal.ended, on: town, end(lower, "2026-11-02"))
        let over: [CommitteeRefusal] = [.seatsTooMany, .mattersOpen, .ended]
        #expect(Set(cases.map(\.0) + over) == Set(CommitteeRefusal.allCases))
    }

    /// As many as sit in a committee below a village.
    private func fill(_ lower: PartyCommitteeID, of town: PartyTown) async throws {
        for number in 0..<7 {
            let person = PersonID(high: 12, low: UInt64(number))
            try await town.act { transaction in
                try People.register(Person(id: person, name: "委员\(number)"), in: transaction)
                try PartyOrganisations.seat(
                    PartyTown.seated(UInt64(20 + number), .member, "委员", person, in: lower), in: transaction)
            }
        }
    }
}
