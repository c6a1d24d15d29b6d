import Kernel
import Storage
import TestGround
import Testing

@testable import Places

@Suite struct FoundingTests {
    @Test(arguments: TestEngine.all)
    func `a county's places are found by id, by parent and by line`(engine: TestEngine) async throws {
        let yunling = try await Yunling(engine)

        let village = try await yunling.read { try Places.find(Yunling.liuping, in: $0) }
        let root = try await yunling.read { try Places.root(in: $0) }
        let names = try await yunling.read {
            try Places.names(of: [Yunling.shimen, Yunling.place(99)], in: $0)
        }

        #expect(
            village
                == Place(
                    id: Yunling.liuping, level: .village, name: "柳坪村", parent: Yunling.shiqiao,
                    code: "990121101201", edition: 2023, period: Period(from: Yunling.since)))
        #expect(root?.id == Yunling.county)
        #expect(names == [Yunling.shimen: "石门村"])
        #expect(
            try await yunling.lineage(Yunling.liupingGrid1)
                == [Yunling.liupingGrid1, Yunling.liuping, Yunling.shiqiao, Yunling.county])
        #expect(try await yunling.children(Yunling.shiqiao) == [Yunling.liuping, Yunling.shimen])
        #expect(try await yunling.read { try Places.isWithin(Yunling.liupingGrid1, Yunling.shiqiao, in: $0) })
        #expect(try await yunling.read { try !Places.isWithin(Yunling.shiqiao, Yunling.liuping, in: $0) })
        #expect(try await yunling.read { try Places.lineage(of: Yunling.place(99), in: $0).isEmpty })
        #expect(try await yunling.ground.events() == Array(repeating: "places.place-founded", count: 10))
    }

    @Test(arguments: [
        (Level.village, "新村", Yunling.place(99) as PlaceID?, "2026-11-20", StandingRefusal.parentNotThere),
        (.village, "新村", Yunling.shiqiao, "2019-12-31", .parentNotThere),
        (.village, "新村", Yunling.county, "2026-11-20", .levelOrder),
        (.town, "新镇", Yunling.liuping, "2026-11-20", .levelOrder),
        (.grid, "网格", Yunling.place(40), "2026-11-20", .gridOutsideVillage),
        (.county, "另一县", nil, "2026-11-20", .rootExists),
    ])
    func `a place is founded only where it can lie`(
        level: Level, name: String, parent: PlaceID?, from: String, refusal: StandingRefusal
    ) async throws {
        let yunling = try await Yunling(.sqlite)
        try await yunling.write { transaction in
            _ = try Places.found(
                Yunling.place(40), level: .area, name: "老街片区", parent: Yunling.shiqiao, from: Yunling.since,
                in: transaction)
        }

        await #expect(throws: refusal) {
            try await yunling.write { transaction in
                _ = try Places.found(
                    Yunling.place(41), level: level, name: name, parent: parent, from: day(from),
                    in: transaction)
            }
        }
        #expect(try await yunling.events().count == 1)
    }

    @Test(arguments: [
        ("", NamingRefusal.missing), (" 　", .missing), (String(repeating: "村", count: 61), .tooLong),
        ("柳坪\n村", .tooLong), ("柳坪村", .taken), (" 柳坪村 ", .taken),
    ])
    func `siblings have names, and different ones`(name: String, refusal: NamingRefusal) async throws {
        let yunling = try await Yunling(.sqlite)

        await #expect(throws: refusal) {
            try await yunling.write { transaction in
                _ = try Places.found(
                    Yunling.place(41), level: .village, name: name, parent: Yunling.shiqiao,
                    from: Yunling.today,
                    in: transaction)
            }
        }
        #expect(try await yunling.events().isEmpty)
    }

    @Test func `a place is announced at most a year ahead, and stands from its day on`() async throws {
        let yunling = try await Yunling(.sqlite)
        let opening = day("2027-01-01")

        try await yunling.write { transaction in
            _ = try Places.found(
                Yunling.place(41), level: .village, name: "桃园村", parent: Yunling.shiqiao, from: opening,
                in: transaction)
        }
        await #expect(throws: ChangeRefusal.tooFarAhead) {
            try await yunling.write { transaction in
                _ = try Places.found(
                    Yunling.place(42), level: .village, name: "李园村", parent: Yunling.shiqiao,
                    from: day("2027-11-22"), in: transaction)
            }
        }

        #expect(try await yunling.children(Yunling.shiqiao) == [Yunling.liuping, Yunling.shimen])
        #expect(try await yunling.children(Yunling.shiqiao, on: opening).count == 3)
        #expect(try await yunling.name(Yunling.place(41), on: Yunling.today) == nil)
        #expect(try await yunling.name(Yunling.place(41)) == "桃园村")
    }

    @Test func `a code that does not fit is refused with the place`() async throws {
        let yunling = try await Yunling(.sqlite)

        await #expect(throws: CodingRefusal.malformed) {
            try await yunling.write { transaction in
                _ = try Places.found(
                    Yunling.place(41), level: .village, name: "桃园村", parent: Yunling.shiqiao,
                    code: "990121101",
                    edition: 2023, from: Yunling.today, in: transaction)
            }
        }
        #expect(try await yunling.read { try Places.find(Yunling.place(41), in: $0) } == nil)
    }
}
