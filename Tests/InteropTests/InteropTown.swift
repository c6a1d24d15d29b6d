import Access
import Assemblies
import Cases
import Clocks
import Files
import Foundation
import HTTPTypes
import Indicators
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Interop
@testable import Requests

/// 云岭县 as other systems meet it: 石桥镇 in its west with 柳坪村 and a grid, 南溪镇 in its east; two services, one of
/// which asks back; 孙建国 runs the machine, 罗敏 sits at the town's desk, 田小禾 works the grid.
struct InteropTown: Sendable {
    let ground: Ground
    let site: TestSite
    let sun = Randomness.token()
    let luo = Randomness.token()
    let tian = Randomness.token()

    static let county = PlaceID(high: 9, low: 1)
    static let shiqiao = PlaceID(high: 9, low: 2)
    static let nanxi = PlaceID(high: 9, low: 3)
    static let liuping = PlaceID(high: 9, low: 4)
    static let grid = PlaceID(high: 9, low: 5)

    static let sunID = PersonID(high: 1, low: 1)
    static let luoID = PersonID(high: 1, low: 2)
    static let tianID = PersonID(high: 1, low: 3)
    static let economy = OrganisationID(high: 4, low: 1)
    static let since = Day("2020-01-01") ?? Day(number: 0)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Indicators.schema + Cases.schema + Assemblies.schema + Requests.schema + Interop.schema

    init(_ engine: TestEngine = .sqlite, publicURL: String? = "https://yunling.example") async throws {
        ground = try await Ground(engine, InteropTown.steps)
        site = TestSite(
            ground.county, Interop.endpoints + Requests.residentEndpoints,
            settings: Site.Settings(publicURL: publicURL), identify: Access.identify, viewer: Access.viewer)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let people: [(PersonID, String, String, Grant, String)] = [
            (InteropTown.sunID, "孙建国", "sun", Grant(.system, at: InteropTown.county), sun),
            (InteropTown.luoID, "罗敏", "luo", Grant(.dispatch, at: InteropTown.shiqiao), luo),
            (InteropTown.tianID, "田小禾", "tian", Grant(.work, at: InteropTown.grid), tian),
        ]
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try InteropTown.places(in: transaction)
            try InteropTown.categories(in: transaction)
            for (person, name, login, grant, token) in people {
                try People.register(Person(id: person, name: name), in: transaction)
                try Access.addAccount(
                    person: person, name: login, displayName: name, passwordHash: hash, in: transaction)
                try Access.setGrants(
                    of: person,
                    [
                        DatedGrant(
                            grant, from: InteropTown.since, source: PostID(high: 3, low: person.low))
                    ],
                    in: transaction)
                _ = try Access.beginSession(token: token, of: person, in: transaction)
            }
        }
    }

    private static func places(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?, String?)] = [
            (county, .county, "云岭县", nil, "500199000000"), (shiqiao, .town, "石桥镇", county, "500199101000"),
            (nanxi, .town, "南溪镇", county, "500199102000"),
            (liuping, .village, "柳坪村", shiqiao, "500199101201"), (grid, .grid, "第一网格", liuping, nil),
        ]
        for row in rows {
            try Places.found(
                row.0, level: row.1, name: row.2, parent: row.3, code: row.4,
                edition: row.4 == nil ? nil : 2025,
                from: since, in: transaction)
        }
        // The county is a box of two degrees, its western half 石桥镇's, and 柳坪村 a corner of that.
        try Places.draw(box(106, 30, 108, 31), of: county, in: transaction)
        try Places.draw(box(106, 30, 107, 31), of: shiqiao, in: transaction)
        try Places.draw(box(107, 30, 108, 31), of: nanxi, in: transaction)
        try Places.draw(box(106, 30, 106.5, 30.5), of: liuping, in: transaction)
        try Places.draw(box(106, 30, 106.2, 30.2), of: grid, in: transaction)
        try People.found(
            Organisation(id: economy, name: "经济发展办", place: shiqiao, kind: "office"), in: transaction)
    }

    static func box(
        _ west: Double, _ south: Double, _ east: Double, _ north: Double
    ) -> [(longitude: Double, latitude: Double)] {
        [(west, south), (east, south), (east, north), (west, north)]
    }

    private static func categories(in transaction: Transaction) throws {
        let question = Category.Question(
            id: "households", chinese: "停了几户的水", english: "How many households", choices: ["一户", "多户"],
            isRequired: true)
        let since = Category.Question(
            id: "since", chinese: "从什么时候起", english: "Since when", choices: [], isRequired: false)
        for (sequence, category) in [
            Category(
                code: "living", parent: nil, chinese: "生活", english: "Living", urgency: "ordinary",
                questions: []),
            Category(
                code: "lighting", parent: "living", chinese: "路灯、照明", english: "Street lighting",
                urgency: "ordinary", questions: []),
            Category(
                code: "water", parent: "living", chinese: "停水", english: "No water", urgency: "pressing",
                questions: [question, since]),
        ].enumerated() {
            try Categories.enter(category, sequence: sequence, in: transaction)
        }
    }

    var now: Instant { ground.time.now }
    var database: Database { ground.database }

    /// Registers a programme and gives its key.
    func key(_ name: String = "云岭融媒", isShown: Bool = true) async throws -> String {
        let made = try await Interop(ground.county).register(
            ProgrammeID.minted(at: now), name: name, keeper: "融媒体中心 023-5300 1200", isShown: isShown,
            sent: [1], by: InteropTown.sunID)
        return made.key ?? ""
    }

    /// A report of a lamp in the grid; a test changes what it is about, and takes out what it sets to nil.
    func report(
        _ key: String, _ changes: [String: String?] = [:], id: CaseID? = nil, format: String = "json"
    ) async throws -> TestSite.Reply {
        var fields: [String: String?] = [
            "api_key": key, "service_code": "lighting", "lat": "30.1234", "long": "106.1234",
            "description": "村小门口的路灯不亮，有一个星期了",
        ]
        fields.merge(changes) { _, new in new }
        return try await send("requests.\(format)", fields.compactMapValues { $0 }, id: id?.description)
    }

    /// A form as another system sends it: no cookies, no token of ours.
    func send(
        _ path: String, _ fields: [String: String], id: String? = nil,
        type: String = "application/x-www-form-urlencoded; charset=utf-8"
    ) async throws -> TestSite.Reply {
        let pairs = fields.map { "\(Address.queryValue($0.key))=\(Address.queryValue($0.value))" }
        return try await raw(path, Array(pairs.sorted().joined(separator: "&").utf8), id: id, type: type)
    }

    func raw(
        _ path: String, _ body: [UInt8], id: String? = nil,
        type: String = "application/x-www-form-urlencoded"
    ) async throws -> TestSite.Reply {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.acceptLanguage] = "en"
        if let id, let name = HTTPField.Name("Idempotency-Key") { headers[name] = id }
        return try await site.send(.post, "/open311/v2/\(path)", headers, body)
    }

    func get(_ path: String) async throws -> TestSite.Reply {
        try await site.get("/open311/v2/\(path)", TestSite.Browser(.english))
    }

    /// Lets neighbours see a request, or hides it from them.
    func show(_ number: String, _ moderation: Request.Moderation = .shown) async throws {
        try await database.write(by: .system) { transaction in
            guard let id = try CaseFile.read(number: number, in: transaction)?.matter.id else { return }
            try RequestStore.moderate(id, moderation, in: transaction)
        }
    }

    func matter(_ number: String) async throws -> CaseFile? {
        try await database.read { try CaseFile.read(number: number, in: $0) }
    }

    /// Reports a lamp and lets neighbours see it; its number.
    func shown(_ key: String, _ changes: [String: String?] = [:]) async throws -> String {
        let number = try await report(key, changes).number
        try await show(number)
        return number
    }
}

extension TestSite.Reply {
    /// The rows of an answer in JSON.
    var rows: [[String: Any]] {
        (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [[String: Any]] ?? []
    }

    /// The number that a report was given.
    var number: String { rows.first?["service_request_id"] as? String ?? "" }

    /// What the errors of an answer in JSON say.
    var errors: [String] { rows.compactMap { $0["description"] as? String } }
}
