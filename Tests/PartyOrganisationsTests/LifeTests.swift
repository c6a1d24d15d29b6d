import Assemblies
import Kernel
import People
import Places
import Storage
import TestGround
import Testing

@testable import PartyOrganisations

struct PartyLifeTests {
    @Test(arguments: TestEngine.all)
    func `organisations are founded, renamed and merged by days, and every day reads as it was`(
        engine: TestEngine
    ) async throws {
        let town = try await PartyTown(engine)
        try await town.tree()
        try await town.act { transaction in
            try PartyOrganisations.describe(
                PartyTown.party(3),
                as: PartyTown.description(
                    "branch", "石门村中心党支部", PartyTown.shimen, under: 1, from: "2026-06-01"), in: transaction)
            try PartyOrganisations.tie(
                PartyTown.tied(1, to: 2, .covers, at: PartyTown.second), in: transaction)
            try PartyOrganisations.tie(
                PartyTown.tied(2, to: 2, .covers, at: PartyTown.cuizhu, from: "2026-11-10"), in: transaction)
            try PartyOrganisations.end(
                PartyTown.party(2), on: PartyTown.day("2026-11-01"), into: PartyTown.party(1), in: transaction
            )
        }

        let names = try await town.database.read { reader in
            try ["2026-02-01", "2026-05-01", "2026-07-01", "2026-11-02"].map { day in
                try PartyStore.standing(on: PartyTown.day(day), in: reader).map(\.name)
            }
        }
        let (group, covers) = try await town.database.read { reader in
            (
                try PartyStore.find(PartyTown.party(4), on: reader.now.day, in: reader),
                try TieStore.covers(on: reader.now.day, in: reader)
            )
        }
        #expect(names[0] == [])
        #expect(Set(names[1]) == ["石桥镇党委", "柳坪村党总支", "石门村党支部", "第1网格党小组"])
        #expect(names[2].contains("石门村中心党支部") && names[2].count == 4)
        #expect(!names[3].contains("柳坪村党总支") && names[3].count == 3)
        #expect(group?.superior == PartyTown.party(1))
        #expect(covers.map(\.place) == [PartyTown.second, PartyTown.cuizhu])
        #expect(try await town.broken() == [])
        #expect(
            try await town.told() == Array(repeating: "party.organisation-founded", count: 4) + [
                "party.organisation-described", "party.tie-begun", "party.tie-begun",
                "party.organisation-described", "party.tie-ended", "party.tie-begun", "party.tie-ended",
                "party.tie-begun", "party.organisation-ended",
            ])
    }

    @Test(arguments: TestEngine.all)
    func `an item goes up from a community, on a meeting's agenda, and is settled when the meeting is over`(
        engine: TestEngine
    ) async throws {
        let town = try await PartyTown(engine)
        try await town.committee()
        try await town.propose(.community, seat: 2)
        try await town.convene(isHeld: false)
        try await town.act { transaction in
            try PartyOrganisations.escalate(PartyTown.item, because: "一个村定不了", in: transaction)
            try PartyOrganisations.call(PartyTown.item, to: PartyTown.meeting, in: transaction)
        }
        await #expect(throws: SharingRefusal.meetingNotHeld) {
            try await town.act { try PartyOrganisations.settle(PartyTown.item, in: $0) }
        }
        try await town.act { transaction in
            for seat in try Assemblies.seats(of: PartyTown.meeting, in: transaction) {
                try Assemblies.signIn(
                    SignIn(assembly: PartyTown.meeting, seat: seat.number, channel: .list, way: .paper),
                    in: transaction)
            }
            try Assemblies.close(PartyTown.meeting, in: transaction)
            try PartyOrganisations.settle(PartyTown.item, in: transaction)
        }

        let (item, roll) = try await town.database.read { reader in
            (
                try PartyOrganisations.item(PartyTown.item, in: reader),
                try Assemblies.members(
                    of: PartyTown.area.as(Marks.AssemblyBody.self), on: reader.now.day, in: reader)
            )
        }
        #expect(item.standing.state == .settled && item.standing.level == .area)
        #expect(item.standing.assembly == PartyTown.meeting)
        #expect(roll.map(\.name) == ["周长林", "李国强", "镇中心小学"])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `members carry a matter by parts, and close it when every part is done`(engine: TestEngine)
        async throws
    {
        let town = try await PartyTown(engine)
        try await town.committee()
        try await town.share()
        try await town.take()
        try await town.take(MatterPartID(high: 9, low: 30), seat: 3)
        try await town.act { transaction in
            try PartyOrganisations.tell("开工", of: PartyTown.part, isDone: false, in: transaction)
            try PartyOrganisations.tell("做好了", of: PartyTown.part, isDone: true, in: transaction)
        }
        await #expect(throws: SharingRefusal.partsOpen) {
            try await town.act { try PartyOrganisations.close(PartyTown.matter, "建好", in: $0) }
        }
        try await town.act { transaction in
            try PartyOrganisations.tell(
                "好了", of: MatterPartID(high: 9, low: 30), isDone: true, in: transaction)
            try PartyOrganisations.close(PartyTown.matter, "中转点建好，三个村合用", in: transaction)
        }

        let matter = try await town.database.read { try PartyOrganisations.matter(PartyTown.matter, in: $0) }
        #expect(matter.closure?.words == "中转点建好，三个村合用")
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a need meets a resource: both are claimed, and both are done`(engine: TestEngine) async throws {
        let town = try await PartyTown(engine)
        try await town.committee()
        try await town.list(1, .need, seat: 1)
        try await town.list(2, .resource, seat: 2)
        try await town.list(3, .project, seat: 3)
        try await town.act { transaction in
            try PartyOrganisations.claim(
                PartyTown.entry(1), by: PartyTown.seat(2), matching: PartyTown.entry(2), in: transaction)
        }
        #expect(try await town.broken() == [])
        try await town.act { transaction in
            try PartyOrganisations.finish(PartyTown.entry(2), "借到了", in: transaction)
            try PartyOrganisations.withdraw(PartyTown.entry(3), in: transaction)
        }

        let entries = try await town.database.read { try SharingStore.entries(of: PartyTown.area, in: $0) }
        #expect(entries.map(\.standing.state) == [.withdrawn, .done, .done])
        #expect(entries[1].standing.claimant == PartyTown.seat(1) && entries[1].standing.result == "借到了")
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `whose data are erased serves nowhere any more, and the seat stays empty`(engine: TestEngine)
        async throws
    {
        let town = try await PartyTown(engine)
        try await town.tree()
        try await town.committee()
        try await town.act { transaction in
            try PartyOrganisations.tie(PartyTown.tied(1, to: 4, .secretary, PartyTown.chen), in: transaction)
            try PartyOrganisations.seat(
                PartyTown.seated(9, .staff, "干事", PartyTown.chen), in: transaction)
            try PartyOrganisations.seat(PartyTown.seated(10, .member, "合作社", PartyTown.chen), in: transaction)
            try People.leave(
                .person(PartyTown.chen), roll: PartyTown.roll, on: transaction.now.day, in: transaction)
            try People.erase(PartyTown.chen, on: .request, in: transaction)
        }

        let (ties, seats) = try await town.database.read { reader in
            (
                try TieStore.all(of: PartyTown.party(4), in: reader),
                try CommitteeStore.seats(of: [PartyTown.area], in: reader)
            )
        }
        #expect(ties[0].period.until != nil)
        #expect(seats.filter { $0.person == PartyTown.chen } == [])
        #expect(seats.first { $0.name == "合作社" }?.period.until == nil)
        #expect(seats.first { $0.name == "干事" }?.period.until != nil)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a committee is dissolved with its seats once nothing is open`(engine: TestEngine) async throws {
        let town = try await PartyTown(engine)
        try await town.committee()
        try await town.act { transaction in
            try PartyOrganisations.endSeat(
                PartyTown.seat(2), on: PartyTown.day("2026-10-01"), in: transaction)
            try PartyOrganisations.endCommittee(
                PartyTown.area, on: PartyTown.day("2026-11-01"), in: transaction)
        }

        let (roll, seats) = try await town.database.read { reader in
            (
                try Assemblies.members(
                    of: PartyTown.area.as(Marks.AssemblyBody.self), on: reader.now.day, in: reader),
                try CommitteeStore.seats(of: [PartyTown.area], in: reader)
            )
        }
        #expect(roll.isEmpty && seats.allSatisfy { $0.period.until != nil })
        #expect(
            try await town.told().suffix(3) == [
                "party.seat-left", "party.seat-left", "party.committee-ended",
            ])
    }
}
