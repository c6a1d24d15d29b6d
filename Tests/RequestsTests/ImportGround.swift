import Access
import Cases
import Clocks
import Files
import Indicators
import Kernel
import People
import Places
import Requests
import Rulebook
import Storage
import TestGround

/// 云岭县 with 石桥镇 and 柳坪村, without people: imports and figures need none.
struct ImportGround: Sendable {
    let ground: Ground

    static let county = PlaceID(high: 7, low: 1)
    static let town = PlaceID(high: 7, low: 2)
    static let village = PlaceID(high: 7, low: 3)
    static let country = PlaceID(high: 7, low: 4)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Indicators.schema + Cases.schema + Requests.schema

    init(_ engine: TestEngine = .sqlite, reactions: [Reaction] = []) async throws {
        ground = try await Ground(engine, ImportGround.steps, reactions: reactions)
        guard let since = Day("2015-01-01") else { throw Fault("2015-01-01 is no day") }
        try await ground.database.write(by: .system) { transaction in
            let rows: [(PlaceID, Level, String, PlaceID?)] = [
                (ImportGround.county, .county, "云岭县", nil),
                (ImportGround.town, .town, "石桥镇", ImportGround.county),
                (ImportGround.village, .village, "柳坪村", ImportGround.town),
            ]
            for (id, level, name, parent) in rows {
                _ = try Places.found(
                    id, level: level, name: name, parent: parent, from: since, in: transaction)
            }
        }
    }

    func write<Result: Sendable>(
        by origin: Origin = .system, _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result { try await ground.database.write(by: origin, body) }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Result) async throws -> Result
    {
        try await ground.database.read(body)
    }

    func `import`(
        _ text: String, place: PlaceID? = nil, dryRun: Bool = false, skipBad: Bool = false
    ) async throws -> MessagesImport.Report {
        try await MessagesImport(ground.county).run(
            file: ("messages.csv", Array(text.utf8)), place: place, dryRun: dryRun, skipBad: skipBad)
    }

    func requestCount() async throws -> Int {
        try await read { try $0.count("SELECT count(*) FROM requests_request") }
    }
}
