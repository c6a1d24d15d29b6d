import Kernel
import Storage
import TestGround
import Testing

@testable import Places

@Suite struct SplittingTests {
    private static let upper = NewPlace(id: Yunling.place(51), name: "上柳坪村")
    private static let lower = NewPlace(id: Yunling.place(52), name: "下柳坪村")

    @Test(arguments: TestEngine.all)
    func `a village is divided and ends, each group going to one of its parts`(engine: TestEngine)
        async throws
    {
        let yunling = try await Yunling(engine)

        try await yunling.write { transaction in
            try Places.split(
                Yunling.liuping, into: [Self.upper, Self.lower],
                children: [Yunling.liupingGroup1: Self.upper.id, Yunling.liupingGrid1: Self.lower.id],
                stays: false,
                on: day("2026-07-01"), in: transaction)
        }

        #expect(try await yunling.name(Yunling.liuping, on: day("2026-07-01")) == nil)
        #expect(try await yunling.name(Self.lower.id, on: day("2026-07-01")) == "下柳坪村")
        #expect(try await yunling.children(Self.upper.id) == [Yunling.liupingGroup1])
        #expect(
            try await yunling.lineage(Yunling.liupingGrid1)
                == [Yunling.liupingGrid1, Self.lower.id, Yunling.shiqiao, Yunling.county])
        #expect(try await yunling.lineage(Yunling.liuping)[1] == Yunling.shiqiao)
        #expect(
            try await yunling.events()
                == ["places.place-founded", "places.place-founded", "places.place-split"])
    }

    @Test(arguments: TestEngine.all)
    func `a part leaves a village that goes on with the rest`(engine: TestEngine) async throws {
        let yunling = try await Yunling(engine)

        try await yunling.write { transaction in
            try Places.split(
                Yunling.liuping, into: [Self.upper], children: [Yunling.liupingGroup1: Self.upper.id],
                stays: true,
                on: day("2026-07-01"), in: transaction)
        }

        #expect(try await yunling.children(Yunling.liuping) == [Yunling.liupingGrid1])
        #expect(try await yunling.children(Self.upper.id) == [Yunling.liupingGroup1])
        #expect(try await yunling.name(Yunling.liuping, on: Yunling.today) == "柳坪村")
        #expect(try await yunling.events() == ["places.place-founded", "places.place-split"])
    }

    @Test func `a division is refused for what stands in its way`() async throws {
        let yunling = try await Yunling(.sqlite)
        @Sendable func split(
            _ place: PlaceID, _ parts: [NewPlace], _ children: [PlaceID: PlaceID], stays: Bool,
            on: String = "2026-11-20"
        ) async throws {
            try await yunling.write { transaction in
                try Places.split(
                    place, into: parts, children: children, stays: stays, on: day(on), in: transaction)
            }
        }
        let both = [Self.upper, Self.lower]
        let whole = [Yunling.liupingGroup1: Self.upper.id, Yunling.liupingGrid1: Self.lower.id]

        await #expect(throws: ChangeRefusal.unknown) {
            try await split(Yunling.place(99), both, [:], stays: false)
        }
        await #expect(throws: StandingRefusal.rootStays) {
            try await split(Yunling.county, both, [:], stays: true)
        }
        await #expect(throws: SplittingRefusal.tooFew) {
            try await split(Yunling.liuping, [Self.upper], whole, stays: false)
        }
        await #expect(throws: SplittingRefusal.tooFew) {
            try await split(Yunling.liuping, [], [:], stays: true)
        }
        await #expect(throws: SplittingRefusal.childUnassigned) {
            try await split(Yunling.liuping, both, [Yunling.liupingGroup1: Self.upper.id], stays: false)
        }
        await #expect(throws: SplittingRefusal.childForeign) {
            try await split(Yunling.liuping, both, [Yunling.shimenGroup1: Self.upper.id], stays: true)
        }
        await #expect(throws: SplittingRefusal.childForeign) {
            try await split(Yunling.liuping, both, [Yunling.liupingGroup1: Yunling.shimen], stays: true)
        }
        await #expect(throws: ChangeRefusal.beforeLastChange) {
            try await split(Yunling.liuping, both, whole, stays: false, on: "2020-01-01")
        }
        await #expect(throws: NamingRefusal.taken) {
            try await split(
                Yunling.liuping, [NewPlace(id: Yunling.place(53), name: "石门村")], [:], stays: true)
        }
        #expect(try await yunling.events().isEmpty)
    }
}

@Suite struct ClosingTests {
    @Test(arguments: TestEngine.all)
    func `a place that was closed is gone from its day on, and can be read as it last was`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)

        try await yunling.write { try Places.close(Yunling.songlin, on: day("2026-07-01"), in: $0) }

        #expect(try await yunling.children(Yunling.qingxi).isEmpty)
        #expect(try await yunling.children(Yunling.qingxi, on: day("2026-06-30")) == [Yunling.songlin])
        #expect(try await yunling.name(Yunling.songlin) == "松林村")
        #expect(
            try await yunling.lineage(Yunling.songlin) == [Yunling.songlin, Yunling.qingxi, Yunling.county])
        #expect(try await yunling.events() == ["places.place-closed"])
    }

    @Test func `only an empty place can be closed, and once`() async throws {
        let yunling = try await Yunling(.sqlite)
        try await yunling.write { transaction in
            try Places.close(Yunling.liupingGroup1, on: day("2027-02-01"), in: transaction)
            try Places.close(Yunling.liupingGrid1, on: day("2026-07-01"), in: transaction)
        }
        @Sendable func close(_ place: PlaceID, _ on: String) async throws {
            try await yunling.write { try Places.close(place, on: day(on), in: $0) }
        }

        await #expect(throws: ChangeRefusal.unknown) { try await close(Yunling.place(99), "2026-11-20") }
        await #expect(throws: StandingRefusal.rootStays) { try await close(Yunling.county, "2026-11-20") }
        await #expect(throws: ChangeRefusal.closed) { try await close(Yunling.liupingGrid1, "2026-11-20") }
        await #expect(throws: ChangeRefusal.tooFarAhead) { try await close(Yunling.shimen, "2027-11-22") }
        await #expect(throws: ChangeRefusal.beforeLastChange) {
            try await close(Yunling.shimen, "2020-01-01")
        }
        await #expect(throws: ClosingRefusal.hasChildren) { try await close(Yunling.shimen, "2026-11-20") }
        await #expect(throws: ClosingRefusal.hasChildren) { try await close(Yunling.liuping, "2027-01-31") }
        try await close(Yunling.liuping, "2027-02-01")
        #expect(
            try await yunling.events() == [
                "places.place-closed", "places.place-closed", "places.place-closed",
            ])
    }
}
