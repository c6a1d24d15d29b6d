import Kernel
import Places
import Storage
import TestGround

@testable import Duties

extension Yunling {
    private static let carriesOn = Reaction(
        later: PlacesMerged.self, named: "carry",
        recording: [
            DutiesFollowedPlaces.self, TeamFormed.self, TeamEnded.self, TeamJoined.self, TeamLeft.self,
            LinkBegun.self, LinkEnded.self, GroupCarried.self, CardKept.self,
        ]
    ) { _, _, transaction in try Duties.followPlaces(in: transaction) }

    static let mergedOn = day("2026-09-01")
    static let firstTeam = TeamID(high: 8, low: 1)
    static let secondTeam = TeamID(high: 8, low: 2)
    static let mergedGroup = OnlineGroupID(high: 11, low: 1)

    /// 柳坪村 with both its grids staffed: teams, ten households linked, an online group, a card.
    static func staffed(_ engine: TestEngine) async throws -> Yunling {
        let yunling = try await Yunling(engine, reactions: [carriesOn])
        try await yunling.write { transaction in
            for (team, grid, guide) in [
                (firstTeam, Yunling.first, Yunling.zhou), (secondTeam, Yunling.second, Yunling.he),
            ] {
                try Duties.form(
                    Team(id: team, template: "grid", place: grid, period: period("2026-02-01")),
                    in: transaction)
                for (number, slot, person) in [(1, "guide", guide), (2, "helper", Yunling.chen)] {
                    try Duties.join(
                        TeamMember(
                            id: MemberID(high: team.low, low: UInt64(number)), team: team, slot: slot,
                            holder: .person(person), period: period("2026-02-01")), in: transaction)
                }
            }
            for number in 0..<2 {
                let household = Yunling.households[number]
                try Duties.link(
                    Link(
                        id: LinkID(high: 10, low: UInt64(number)), template: "ten", place: Yunling.first,
                        holder: Yunling.chen, target: .household(household.id), period: period("2026-02-01")),
                    households: Yunling.register, in: transaction)
            }
            try Duties.link(
                Link(
                    id: LinkID(high: 10, low: 8), template: "lead", place: Yunling.shiqiao,
                    holder: Yunling.luo, target: .place(Yunling.liuping), period: period("2026-02-01")),
                households: Yunling.register, in: transaction)
            try Duties.open(
                OnlineGroup(
                    id: mergedGroup, name: "柳坪一网格群", place: Yunling.first, period: period("2026-02-01")),
                in: transaction)
            try Duties.entrust(
                Keeping(
                    id: KeepingID(high: 12, low: 1), group: mergedGroup, person: Yunling.tian,
                    period: period("2026-02-01")), in: transaction)
            try Duties.enter(
                DatedCount(id: CountID(high: 13, low: 1), on: day("2026-05-01"), number: 96, source: "群主报数"),
                of: mergedGroup, in: transaction)
            for (grid, range) in [(Yunling.first, "一组"), (Yunling.second, "二组")] {
                try Duties.keep(
                    GridCard(place: grid, range: range, phone: nil, supervisionPhone: nil), phone: nil,
                    in: transaction)
            }
        }
        return yunling
    }

    /// Merges a place into another and lets the reaction carry on what it had.
    func merge(
        _ source: PlaceID, into target: PlaceID, on day: Day = mergedOn
    ) async throws {
        try await write { try Places.merge([source], into: target, on: day, in: $0) }
        try await Relay(ground.database).catchUp()
    }
}
