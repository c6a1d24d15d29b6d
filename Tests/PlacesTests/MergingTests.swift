import Kernel
import Storage
import TestGround
import Testing

@testable import Places

@Suite struct MergingTests {
    private static let united = NewPlace(
        id: Yunling.place(50), name: "柳坪村", code: "990121101203", edition: 2024)

    @Test(arguments: TestEngine.all)
    func `two villages become a new one that bears the name of one of them`(engine: TestEngine) async throws {
        let yunling = try await Yunling(engine)

        try await yunling.write { transaction in
            try Places.merge(
                [Yunling.liuping, Yunling.shimen], into: Self.united, on: day("2026-07-01"), in: transaction)
        }

        #expect(try await yunling.children(Yunling.shiqiao) == [Self.united.id])
        #expect(try await yunling.children(Yunling.shiqiao, on: day("2026-06-30")).count == 2)
        #expect(try await yunling.children(Self.united.id).count == 4)
        #expect(try await yunling.name(Yunling.shimen, on: day("2026-07-01")) == nil)
        #expect(try await yunling.name(Yunling.shimen) == "石门村")
        #expect(
            try await yunling.lineage(Yunling.shimenGrid1)
                == [Yunling.shimenGrid1, Self.united.id, Yunling.shiqiao, Yunling.county])
        #expect(
            try await yunling.events()
                == ["places.place-founded", "places.place-merged"])
    }

    @Test(arguments: TestEngine.all)
    func `who answers for the successor finds what is open at the old place`(engine: TestEngine) async throws
    {
        let yunling = try await Yunling(engine)

        try await yunling.write { transaction in
            try Places.merge([Yunling.shimen], into: Yunling.liuping, on: day("2026-07-01"), in: transaction)
            try Places.move(Yunling.liuping, under: Yunling.qingxi, on: day("2026-08-01"), in: transaction)
        }

        #expect(
            try await yunling.lineage(Yunling.shimen)
                == [Yunling.shimen, Yunling.liuping, Yunling.qingxi, Yunling.county])
        #expect(
            try await yunling.read { try Places.within(Yunling.liuping, in: $0).contains(Yunling.shimen) })
        #expect(try await yunling.children(Yunling.liuping).count == 4)
    }

    @Test func `a merger that is announced changes the tree when its day has come`() async throws {
        let yunling = try await Yunling(.sqlite)
        try await yunling.write { transaction in
            try Places.merge([Yunling.shimen], into: Yunling.liuping, on: day("2027-01-01"), in: transaction)
        }

        let before = try await yunling.lineage(Yunling.shimenGrid1)
        yunling.ground.time.set("2027-01-02T09:00:00+08:00")
        try await yunling.write { _ = try Places.settle(in: $0) }
        let after = try await yunling.lineage(Yunling.shimenGrid1)

        #expect(before[1] == Yunling.shimen)
        #expect(after[1] == Yunling.liuping)
        #expect(try await yunling.lineage(Yunling.shimen)[1] == Yunling.liuping)
    }

    @Test func `places are merged only with their like`() async throws {
        let yunling = try await Yunling(.sqlite)
        try await yunling.write { transaction in
            try Places.rename(Yunling.shimenGroup1, to: "二组", on: day("2026-08-01"), in: transaction)
            try Places.close(Yunling.songlin, on: day("2026-08-01"), in: transaction)
        }
        @Sendable func merge(_ sources: [PlaceID], _ target: PlaceID, _ on: String = "2026-11-20")
            async throws
        {
            try await yunling.write { try Places.merge(sources, into: target, on: day(on), in: $0) }
        }

        await #expect(throws: MergingRefusal.tooFew) { try await merge([], Yunling.liuping) }
        await #expect(throws: MergingRefusal.tooFew) {
            try await yunling.write {
                try Places.merge([Yunling.liuping], into: Self.united, on: Yunling.today, in: $0)
            }
        }
        await #expect(throws: MergingRefusal.intoItself) {
            try await merge([Yunling.liuping], Yunling.liuping)
        }
        await #expect(throws: MergingRefusal.intoItself) {
            try await merge([Yunling.shimen, Yunling.shimen], Yunling.liuping)
        }
        await #expect(throws: MergingRefusal.targetNotThere) {
            try await merge([Yunling.shimen], Yunling.songlin)
        }
        await #expect(throws: MergingRefusal.levelsDiffer) {
            try await merge([Yunling.shimen], Yunling.qingxi)
        }
        await #expect(throws: ChangeRefusal.unknown) { try await merge([Yunling.place(99)], Yunling.liuping) }
        await #expect(throws: ChangeRefusal.closed) { try await merge([Yunling.songlin], Yunling.liuping) }
        await #expect(throws: ChangeRefusal.beforeLastChange) {
            try await merge([Yunling.shimen], Yunling.liuping, "2026-07-31")
        }
        await #expect(throws: ChangeRefusal.tooFarAhead) {
            try await merge([Yunling.shimen], Yunling.liuping, "2027-11-22")
        }
        #expect(try await yunling.events() == ["places.place-renamed", "places.place-closed"])
    }

    @Test func `the county's root is not merged away`() throws {
        let root = try #require(History.of(Yunling.county, .county, under: nil))
        let other = try #require(History.of(Yunling.place(60), .county, under: Yunling.place(61)))

        #expect(throws: StandingRefusal.rootStays) {
            try Merging(sources: [root], target: other, children: [], on: Yunling.today)
                .outcome(into: other.id, today: Yunling.today)
        }
    }
}

extension History {
    /// A place of one version, since 2020.
    static func of(_ place: PlaceID, _ level: Level, under parent: PlaceID?, until: Day? = nil) -> History? {
        History([
            PlaceVersion(
                place: place, from: Yunling.since, importNumber: 0, until: until, parent: parent,
                level: level,
                name: "某地", code: nil, edition: nil)
        ])
    }
}
