import Kernel
import Storage
import TestGround
import Testing

@testable import Places

@Suite struct MovingTests {
    @Test(arguments: TestEngine.all)
    func `a place moves with everything under it, and the old tree can still be read`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)

        try await yunling.write { transaction in
            try Places.move(Yunling.liuping, under: Yunling.qingxi, on: day("2026-07-01"), in: transaction)
        }

        #expect(
            try await yunling.lineage(Yunling.liupingGrid1)
                == [Yunling.liupingGrid1, Yunling.liuping, Yunling.qingxi, Yunling.county])
        #expect(try await yunling.children(Yunling.shiqiao) == [Yunling.shimen])
        #expect(try await yunling.children(Yunling.shiqiao, on: day("2026-06-30")).count == 2)
        let old = try await yunling.read {
            try Places.lineage(of: Yunling.liupingGrid1, on: day("2026-06-30"), in: $0).map(\.id)
        }
        #expect(old == [Yunling.liupingGrid1, Yunling.liuping, Yunling.shiqiao, Yunling.county])
        #expect(try await yunling.events() == ["places.place-moved"])
    }

    @Test(arguments: TestEngine.all)
    func `a move that is announced changes the tree when its day has come`(engine: TestEngine) async throws {
        let yunling = try await Yunling(engine)
        try await yunling.write { transaction in
            try Places.move(Yunling.liuping, under: Yunling.qingxi, on: day("2027-01-01"), in: transaction)
        }

        let early = try await yunling.write { try Places.settle(in: $0) }
        let before = try await yunling.lineage(Yunling.liupingGrid1)
        yunling.ground.time.set("2027-01-01T00:00:01+08:00")
        try await yunling.write { _ = try Places.settle(in: $0) }
        let after = try await yunling.lineage(Yunling.liupingGrid1)

        #expect(!early)
        #expect(before[2] == Yunling.shiqiao)
        #expect(after[2] == Yunling.qingxi)
        #expect(try await yunling.children(Yunling.qingxi) == [Yunling.liuping, Yunling.songlin])
    }

    @Test(arguments: [
        (Yunling.county, Yunling.shiqiao, "2026-11-20", StandingRefusal.rootStays),
        (Yunling.liuping, Yunling.place(99), "2026-11-20", .parentNotThere),
        (Yunling.liuping, Yunling.place(13), "2026-11-20", .parentNotThere),
        (Yunling.liuping, Yunling.liuping, "2026-11-20", .cyclic),
        (Yunling.shiqiao, Yunling.liupingGroup1, "2026-11-20", .cyclic),
        (Yunling.liuping, Yunling.county, "2026-11-20", .levelOrder),
    ])
    func `a place cannot lie everywhere`(
        place: PlaceID, parent: PlaceID, on: String, refusal: StandingRefusal
    ) async throws {
        let yunling = try await Yunling(.sqlite)
        try await yunling.write { try Places.close(Yunling.songlin, on: day("2026-07-01"), in: $0) }

        await #expect(throws: refusal) {
            try await yunling.write { try Places.move(place, under: parent, on: day(on), in: $0) }
        }
        #expect(try await yunling.events() == ["places.place-closed"])
    }

    @Test func `a move is refused for what stands in its way`() async throws {
        let yunling = try await Yunling(.sqlite)
        try await yunling.write { transaction in
            try Places.rename(Yunling.songlin, to: "柳坪村", on: day("2026-07-01"), in: transaction)
            try Places.move(Yunling.shimen, under: Yunling.qingxi, on: day("2026-08-01"), in: transaction)
        }
        @Sendable func move(_ place: PlaceID, _ parent: PlaceID, _ on: String) async throws {
            try await yunling.write { try Places.move(place, under: parent, on: day(on), in: $0) }
        }

        await #expect(throws: ChangeRefusal.unknown) {
            try await move(Yunling.place(99), Yunling.qingxi, "2026-11-20")
        }
        await #expect(throws: ChangeRefusal.beforeLastChange) {
            try await move(Yunling.shimen, Yunling.shiqiao, "2026-07-31")
        }
        await #expect(throws: ChangeRefusal.tooFarAhead) {
            try await move(Yunling.shimen, Yunling.shiqiao, "2027-11-22")
        }
        await #expect(throws: UnchangedRefusal.sameParent) {
            try await move(Yunling.liuping, Yunling.shiqiao, "2026-11-20")
        }
        await #expect(throws: NamingRefusal.taken) {
            try await move(Yunling.liuping, Yunling.qingxi, "2026-11-20")
        }
        #expect(try await yunling.events() == ["places.place-renamed", "places.place-moved"])
    }
}
