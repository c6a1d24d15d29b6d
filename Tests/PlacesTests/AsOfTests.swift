import Kernel
import Storage
import TestGround
import Testing

@testable import Places

@Suite struct AsOfTests {
    private static let united = NewPlace(id: Yunling.place(50), name: "柳石村")
    private static let east = NewPlace(id: Yunling.place(51), name: "东村")
    private static let west = NewPlace(id: Yunling.place(52), name: "西村")

    /// Merged in July, divided in October of 2026.
    private func changed(_ engine: TestEngine) async throws -> Yunling {
        let yunling = try await Yunling(engine)
        try await yunling.write { transaction in
            try Places.merge(
                [Yunling.liuping, Yunling.shimen], into: Self.united, on: day("2026-07-01"), in: transaction)
            let parts = [
                Yunling.liupingGroup1: Self.east.id, Yunling.liupingGrid1: Self.east.id,
                Yunling.shimenGroup1: Self.west.id, Yunling.shimenGrid1: Self.west.id,
            ]
            try Places.split(
                Self.united.id, into: [Self.east, Self.west], children: parts, stays: false,
                on: day("2026-10-01"),
                in: transaction)
            try Places.close(Yunling.songlin, on: day("2026-10-01"), in: transaction)
        }
        return yunling
    }

    @Test(arguments: TestEngine.all)
    func `what belongs to a place is counted to the places of the day`(engine: TestEngine) async throws {
        let yunling = try await changed(engine)
        @Sendable func asOf(_ place: PlaceID, _ on: String) async throws -> [PlaceID] {
            try await yunling.read { try Places.asOf(place, day(on), in: $0) }
        }

        #expect(try await asOf(Yunling.liuping, "2026-06-30") == [Yunling.liuping])
        #expect(try await asOf(Yunling.liuping, "2026-07-01") == [Self.united.id])
        #expect(try await asOf(Yunling.liuping, "2026-11-20") == [Self.east.id, Self.west.id])
        #expect(try await asOf(Self.united.id, "2026-11-20") == [Self.east.id, Self.west.id])
        #expect(try await asOf(Self.united.id, "2026-01-01") == [Yunling.liuping, Yunling.shimen])
        #expect(try await asOf(Self.east.id, "2026-08-01") == [Self.united.id])
        #expect(try await asOf(Self.east.id, "2026-01-01") == [Yunling.liuping, Yunling.shimen])
        #expect(try await asOf(Yunling.songlin, "2026-11-20") == [Yunling.qingxi])
        #expect(try await asOf(Yunling.place(99), "2026-11-20").isEmpty)
        #expect(try await asOf(Yunling.county, "2019-12-31").isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `the tree of a day holds the places of that day`(engine: TestEngine) async throws {
        let yunling = try await changed(engine)
        @Sendable func tree(_ on: String, _ root: PlaceID? = nil) async throws -> Tree {
            try await yunling.read { try Places.tree(on: day(on), under: root, in: $0) }
        }

        let june = try await tree("2026-06-30")
        let august = try await tree("2026-08-01")
        let today = try await tree("2026-11-20", Yunling.shiqiao)

        #expect(june.roots.map(\.id) == [Yunling.county])
        #expect(june.count == 10)
        #expect(june.children(of: Yunling.shiqiao).map(\.name) == ["柳坪村", "石门村"])
        #expect(august.count == 9)
        #expect(august.children(of: Yunling.shiqiao).map(\.name) == ["柳石村"])
        #expect(august.lineage(of: Yunling.shimenGrid1).map(\.id).dropFirst().first == Self.united.id)
        #expect(today.roots.map(\.id) == [Yunling.shiqiao])
        #expect(today.within(Yunling.shiqiao).count == 7)
        #expect(today[Yunling.songlin] == nil)
        #expect(try await tree("2019-12-31").count == 0)
        let successions = try await yunling.read { try Places.successions(of: Self.united.id, in: $0) }
        #expect(successions.map(\.kind) == [.merger, .merger, .division, .division])
    }

    @Test func `a description holds until the next begins or the place ends`() throws {
        func version(_ from: String, _ number: Int = 0, name: String, until: String? = nil) -> PlaceVersion {
            PlaceVersion(
                place: Yunling.liuping, from: day(from), importNumber: number, until: until.map(day),
                parent: Yunling.shiqiao, level: .village, name: name, code: nil, edition: nil)
        }
        let history = try #require(
            History([
                version("2023-01-01", 2, name: "丙"), version("2020-01-01", name: "甲"),
                version("2023-01-01", 1, name: "乙"),
                version("2024-01-01", name: "丁", until: "2025-01-01"), version("2026-01-01", 3, name: "戊"),
            ]))

        let seen = [
            "2019-12-31", "2020-01-01", "2022-12-31", "2023-01-01", "2024-12-31", "2025-01-01", "2026-01-01",
        ]
        .map { history.place(on: day($0))?.name }

        #expect(seen == [nil, "甲", "甲", "丙", "丁", nil, "戊"])
        #expect(history.descriptions.map(\.name) == ["甲", "丙", "丁", "戊"])
        let ends: [Day?] = [day("2023-01-01"), day("2024-01-01"), day("2025-01-01"), nil]
        #expect(history.descriptions.map(\.period.until) == ends)
        #expect(history.standing(on: day("2000-01-01")).name == "甲")
        #expect(History([]) == nil)
    }
}
