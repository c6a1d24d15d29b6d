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

/// What is to be reassigned when places are split, moved or closed.
@Suite struct LeftDutiesTests {
    @Test(arguments: TestEngine.all)
    func `what a grid had that was split up waits in its village's gap list to be reassigned`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling.staffed(engine)
        let parts = [PlaceID(high: 7, low: 31), PlaceID(high: 7, low: 32)]
        try await yunling.write { transaction in
            try Places.split(
                Yunling.first,
                into: [NewPlace(id: parts[0], name: "第三网格"), NewPlace(id: parts[1], name: "第四网格")],
                children: [:], stays: false, on: Yunling.mergedOn, in: transaction)
        }
        try await Duties(yunling.ground.county).followPlaces()

        let gaps = try await yunling.gaps(at: Yunling.county).filter { $0.kind == .needsReassigning }

        #expect(gaps.map(\.left?.matter) == [.team, .links, .group])
        #expect(gaps.allSatisfy { $0.place == Yunling.liuping && $0.left?.at == Yunling.first })
        #expect(gaps.map(\.have) == [1, 2, 1])
        // Those households do have somebody; only the third has nobody.
        let unlinked = try await yunling.gaps(at: Yunling.liuping).filter { $0.kind == .householdsUnlinked }
        #expect(unlinked.map(\.have) == [1])
        #expect(unlinked.map(\.place) == [Yunling.liuping])
        #expect(try await yunling.broken() == 0)
    }

    @Test func `a split that leaves the grid standing leaves its duties there`() async throws {
        let yunling = try await Yunling.staffed(.sqlite)
        try await yunling.write { transaction in
            try Places.split(
                Yunling.first, into: [NewPlace(id: PlaceID(high: 7, low: 31), name: "第三网格")], children: [:],
                stays: true, on: Yunling.mergedOn, in: transaction)
        }

        let gaps = try await yunling.gaps(at: Yunling.liuping)

        #expect(!gaps.contains { $0.kind == .needsReassigning })
        #expect(gaps.filter { $0.kind == .teamMissing }.map(\.place) == [PlaceID(high: 7, low: 31)])
    }

    @Test(arguments: TestEngine.all)
    func `a village that moves to another town keeps its duties, and its old town's leader is listed`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling.staffed(engine)
        let town = PlaceID(high: 7, low: 3)
        try await yunling.write { transaction in
            try Places.found(
                town, level: .town, name: "云峰镇", parent: Yunling.county, from: Yunling.since, in: transaction)
            try Places.move(Yunling.liuping, under: town, on: Yunling.mergedOn, in: transaction)
        }
        try await Duties(yunling.ground.county).followPlaces()

        let old = try await yunling.gaps(at: Yunling.shiqiao)
        let new = try await yunling.gaps(at: town)
        let links = try await yunling.read { try LinkStore.links(at: [Yunling.first], in: $0) }

        let strays = old.filter { $0.kind == .needsReassigning }
        #expect(strays.map(\.left?.matter) == [.strayLinks])
        #expect(strays.map(\.code) == ["lead"])
        #expect(strays.map(\.place) == [Yunling.shiqiao])
        #expect(!new.contains { $0.kind == .needsReassigning })
        #expect(links.allSatisfy { $0.period == period("2026-02-01") })
    }

    @Test func `a grid that is given up leaves team, links, group and worker to be reassigned`() async throws
    {
        let yunling = try await Yunling()
        try await yunling.write { try Yunling.leftovers(in: $0) }
        let luo = try await yunling.token(of: Yunling.luo, [.register, .oversee], at: Yunling.shiqiao)

        let list = try await yunling.site.api(
            .get, "/duties/gaps?place=\(Yunling.liuping)&kind=needs-reassigning", as: luo)
        let page = try await yunling.site.get(
            "/duties/gaps?place=\(Yunling.liuping)&kind=needs-reassigning", as: luo)
        let ended = try await yunling.site.api(
            .post, "/links/\(LinkID(high: 10, low: 9))/ending", ["id": mint(), "on": "2026-11-20"], as: luo)
        let after = try await yunling.gaps(at: Yunling.liuping)

        #expect(list.items.map { $0["matter"] as? String } == ["team", "links", "group", "post"])
        #expect(list.items.allSatisfy { $0["keptAt"] as? String == "\(Yunling.closedGrid)" })
        #expect(page.text.contains("原柳坪村第三网格的结对，1 条"))
        #expect(ended.status == 201)
        #expect(
            after.filter { $0.kind == .needsReassigning }.map(\.left?.matter) == [.team, .group, .post])
    }
}
