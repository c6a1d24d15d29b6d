import Kernel
import Storage
import TestGround

@testable import Places

/// 云岭县 with two towns, three villages and what lies in them; all since 2020.
struct Yunling: Sendable {
    let ground: Ground

    static let county = place(1)
    static let shiqiao = place(2)
    static let qingxi = place(3)
    static let liuping = place(11)
    static let shimen = place(12)
    static let songlin = place(13)
    static let liupingGroup1 = place(21)
    static let liupingGrid1 = place(22)
    static let shimenGroup1 = place(23)
    static let shimenGrid1 = place(24)
    static let since = day("2020-01-01")
    static let today = day("2026-11-20")

    static func place(_ number: UInt64) -> PlaceID { PlaceID(high: 7, low: number) }

    init(_ engine: TestEngine, beside steps: [SchemaStep] = []) async throws {
        ground = try await Ground(engine, steps + Places.schema)
        try await ground.database.write(by: .system) { transaction in
            for row in Yunling.rows {
                try Places.found(
                    row.id, level: row.level, name: row.name, parent: row.parent, code: row.code,
                    edition: row.code == nil ? nil : 2023, from: Yunling.since, in: transaction)
            }
        }
    }

    private static let rows: [(id: PlaceID, level: Level, name: String, parent: PlaceID?, code: String?)] = [
        (county, .county, "云岭县", nil, "990121"),
        (shiqiao, .town, "石桥镇", county, "990121101"),
        (qingxi, .town, "青溪镇", county, "990121102"),
        (liuping, .village, "柳坪村", shiqiao, "990121101201"),
        (shimen, .village, "石门村", shiqiao, "990121101202"),
        (songlin, .village, "松林村", qingxi, "990121102201"),
        (liupingGroup1, .group, "一组", liuping, nil),
        (liupingGrid1, .grid, "第一网格", liuping, "990121101201001"),
        (shimenGroup1, .group, "一组", shimen, nil),
        (shimenGrid1, .grid, "第一网格", shimen, "990121101202001"),
    ]

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await ground.database.write(by: .system, body)
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Result) async throws -> Result
    {
        try await ground.database.read(body)
    }

    /// What was recorded since the county was founded.
    func events() async throws -> [String] { Array(try await ground.events().dropFirst(Yunling.rows.count)) }

    func lineage(_ place: PlaceID) async throws -> [PlaceID] {
        try await read { try Places.lineage(of: place, in: $0).map(\.id) }
    }

    func children(_ place: PlaceID, on day: Day? = nil) async throws -> [PlaceID] {
        try await read { try Places.children(of: place, on: day, in: $0).map(\.id) }
    }

    func name(_ place: PlaceID, on day: Day? = nil) async throws -> String? {
        try await read { try Places.find(place, on: day, in: $0)?.name }
    }
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
