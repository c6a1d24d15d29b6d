import Access
import Foundation
import HTTPTypes
import Kernel
import People
import Places
import Storage
import TestGround
import Testing
import Web

@testable import Duties

/// What becomes of teams, links, groups and cards when their places are merged.
@Suite struct MovedPlacesTests {
    @Test(arguments: TestEngine.all)
    func `what a merged grid had goes on at the grid that took it in, and every day shows where it was`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling.staffed(engine)

        try await yunling.merge(Yunling.first, into: Yunling.second)

        let links = try await yunling.read { try LinkStore.links(at: [Yunling.second], in: $0) }
        #expect(Set(links.map(\.target.household)) == Set(Yunling.households.prefix(2).map(\.id)))
        #expect(links.allSatisfy { $0.period == period("2026-09-01") && $0.holder == Yunling.chen })
        let before = try await yunling.read { try LinkStore.links(at: [Yunling.first], in: $0) }
        #expect(before.allSatisfy { $0.period == period("2026-02-01", "2026-09-01") })
        let members = try await yunling.read { try TeamStore.members(of: [Yunling.secondTeam], in: $0) }
        // One guide is enough, and 陈桂英 helps there already: nobody stands twice, nothing is overfull.
        #expect(members.map(\.holder.person) == [Yunling.he, Yunling.chen])
        let old = try await yunling.read { try TeamStore.find(Yunling.firstTeam, in: $0) }
        #expect(old?.period == period("2026-02-01", "2026-09-01"))
        let card = try await yunling.read { try CardStore.find(Yunling.second, in: $0) }
        #expect(card?.range == "二组；一组")
        #expect(try await yunling.broken() == 0)
    }

    /// Day, and at which grid the group and its 96 members are counted.
    @Test(arguments: TestEngine.all)
    func `an online group keeps its keeper and its counts, and is counted where it was on each day`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling.staffed(engine)
        try await yunling.merge(Yunling.first, into: Yunling.second)

        for (on, grid, members) in [
            ("2026-08-31", Yunling.first, 96), ("2026-08-31", Yunling.second, 0),
            ("2026-09-01", Yunling.second, 96), ("2026-11-20", Yunling.second, 96),
            ("2026-08-31", Yunling.liuping, 96), ("2026-11-20", Yunling.liuping, 96),
        ] {
            let totals = try await yunling.read {
                try Duties.onlineTotals(at: grid, on: day(on), in: $0)
            }
            #expect(totals.members == members, "\(on) \(grid)")
        }
        let kept = try await yunling.read {
            try GroupStore.kept(by: Yunling.tian, on: Yunling.today, in: $0)
        }
        #expect(kept.map(\.place) == [Yunling.second])
        let former = try await yunling.read { try GroupStore.former(of: Yunling.mergedGroup, in: $0) }
        #expect(former.map(\.place) == [Yunling.first])
        #expect(former.map(\.period) == [period("2026-02-01", "2026-09-01")])
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        let page = try await yunling.site.get("/online-groups/\(Yunling.mergedGroup)", as: luo)
        #expect(page.text.contains("柳坪村第一网格，到"))
    }

    @Test(arguments: TestEngine.all)
    func `a leader of a merged village leads the one that took it in, unless somebody does`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling.staffed(engine)

        try await yunling.merge(Yunling.liuping, into: Yunling.shimen)

        let led = try await yunling.read { try LinkStore.links(to: .place(Yunling.shimen), in: $0) }
        #expect(led.map(\.holder) == [Yunling.luo])
        #expect(led.map(\.period) == [period("2026-09-01")])
        #expect(try await yunling.gaps(at: Yunling.shiqiao).contains { $0.kind == .placeUnlinked } == false)
        #expect(try await yunling.broken() == 0)
    }

    @Test func `nothing is left and nothing is done twice, and the journal tells what was carried`()
        async throws
    {
        let yunling = try await Yunling.staffed(.sqlite)
        let before = try await yunling.events().count
        try await yunling.merge(Yunling.first, into: Yunling.second)

        let events = Array(try await yunling.events().dropFirst(before))
        try await Duties(yunling.ground.county).followPlaces()

        #expect(
            events == [
                "duties.member-left", "duties.member-left", "duties.team-ended", "duties.link-ended",
                "duties.link-begun", "duties.link-ended", "duties.link-begun", "duties.group-carried",
                "duties.card-kept", "duties.followed-places",
            ])
        #expect(try await yunling.events().count == before + events.count)
        #expect(try await !yunling.read { try Duties.isFollowingPlaces(in: $0) })
        #expect(try await !yunling.gaps(at: Yunling.county).contains { $0.kind == .needsReassigning })
    }

    @Test func `a merger announced for later is followed when its day has come`() async throws {
        let yunling = try await Yunling.staffed(.sqlite)
        try await yunling.merge(Yunling.first, into: Yunling.second, on: day("2026-12-01"))
        let early = try await yunling.read { try LinkStore.links(at: [Yunling.second], in: $0) }

        yunling.ground.time.set("2026-12-01T00:00:10+08:00")
        try await Places(yunling.ground.county).settle()
        try await Duties(yunling.ground.county).followPlaces()

        #expect(early == [])
        let links = try await yunling.read { try LinkStore.links(at: [Yunling.second], in: $0) }
        #expect(links.map(\.period) == [period("2026-12-01"), period("2026-12-01")])
        #expect(try await yunling.broken() == 0)
    }

    @Test(arguments: TestEngine.all)
    func `many links are carried in bounded steps, and one that was to begin later changes only its place`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling.staffed(engine)
        let many = Limits.carriedAtOnce_max * 2 + 5
        try await yunling.write { transaction in
            for number in 0..<many {
                let id = HouseholdID(high: 60, low: UInt64(number))
                try People.register(
                    HouseholdDraft(
                        id: id, place: Yunling.first, code: "\(1_000 + number)", on: Yunling.since),
                    members: [], in: transaction)
                try LinkStore.insert(
                    Link(
                        id: LinkID(high: 61, low: UInt64(number)), template: "ten", place: Yunling.first,
                        holder: Yunling.he, target: .household(id), period: period("2026-02-01")),
                    in: transaction)
            }
            try LinkStore.insert(
                Link(
                    id: LinkID(high: 62, low: 1), template: "ten", place: Yunling.first, holder: Yunling.zhou,
                    target: .household(Yunling.households[2].id), period: period("2026-10-01")),
                in: transaction)
        }

        try await yunling.merge(Yunling.first, into: Yunling.second)
        #expect(try await yunling.read { try Duties.isFollowingPlaces(in: $0) })
        try await Duties(yunling.ground.county).followPlaces()

        #expect(try await !yunling.read { try Duties.isFollowingPlaces(in: $0) })
        let links = try await yunling.read { try LinkStore.links(at: [Yunling.second], in: $0) }
        #expect(links.count == many + 3)
        let later = links.first { $0.holder == Yunling.zhou }
        #expect(later?.id == LinkID(high: 62, low: 1))
        #expect(later?.period == period("2026-10-01"))
        #expect(try await yunling.broken() == 0)
    }
}
