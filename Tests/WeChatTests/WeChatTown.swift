import Access
import Cases
import Clocks
import Duties
import Files
import HTTPTypes
import Kernel
import Outgoing
import People
import Places
import Rulebook
import Sealing
import Storage
import Synchronization
import TestGround
import Web

@testable import Requests
@testable import WeChat

/// 云岭县 with its official account: 石桥镇 in its west with 柳坪村 and a grid, 南溪镇 in its east with 河口村; 孙建国 runs
/// the machine, 罗敏 sits at the town's desk, 陈桂英 is a resident with an account, 何立秋 another.
struct WeChatTown: Sendable {
    let ground: Ground
    let site: TestSite
    let server: FakeServer
    let sun = Randomness.token()
    let luo = Randomness.token()
    let chen = Randomness.token()
    let he = Randomness.token()

    static let county = PlaceID(high: 9, low: 1)
    static let shiqiao = PlaceID(high: 9, low: 2)
    static let nanxi = PlaceID(high: 9, low: 3)
    static let liuping = PlaceID(high: 9, low: 4)
    static let grid = PlaceID(high: 9, low: 5)
    static let hekou = PlaceID(high: 9, low: 6)
    static let sunID = PersonID(high: 1, low: 1)
    static let luoID = PersonID(high: 1, low: 2)
    static let chenID = PersonID(high: 1, low: 3)
    static let heID = PersonID(high: 1, low: 4)
    static let since = Day("2020-01-01") ?? Day(number: 0)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Duties.schema + Cases.schema + Requests.schema + WeChat.schema

    static let appID = "wx5823bf96d3bd56c7"
    static let token = "QDG6eK"
    static let aesKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"

    init(
        _ engine: TestEngine = .sqlite, _ mode: WeChatAccount.Mode? = .plain,
        entry: WeChatAccount.Entry = .residents,
        publicURL: String? = "https://yunling.example"
    ) async throws {
        ground = try await Ground(engine, WeChatTown.steps)
        let server = FakeServer()
        self.server = server
        site = TestSite(
            ground.county,
            WeChat.endpoints { try server.answer($0) } + Requests.residentEndpoints + Access.endpoints,
            settings: Site.Settings(publicURL: publicURL), identify: Access.identify, viewer: Access.viewer)
        try await settle()
        if let mode { try await setUp(mode, entry) }
    }

    private func settle() async throws {
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let people: [(PersonID, String, String, Grant?, String)] = [
            (WeChatTown.sunID, "孙建国", "sun", Grant(.system, at: WeChatTown.county), sun),
            (WeChatTown.luoID, "罗敏", "luo", Grant(.dispatch, at: WeChatTown.shiqiao), luo),
            (WeChatTown.chenID, "陈桂英", "chen", nil, chen), (WeChatTown.heID, "何立秋", "he", nil, he),
        ]
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            let rows: [(PlaceID, Level, String, PlaceID?, String?)] = [
                (WeChatTown.county, .county, "云岭县", nil, "500199000000"),
                (WeChatTown.shiqiao, .town, "石桥镇", WeChatTown.county, "500199101000"),
                (WeChatTown.nanxi, .town, "南溪镇", WeChatTown.county, "500199102000"),
                (WeChatTown.liuping, .village, "柳坪村", WeChatTown.shiqiao, "500199101201"),
                (WeChatTown.grid, .grid, "第一网格", WeChatTown.liuping, nil),
                (WeChatTown.hekou, .village, "河口村", WeChatTown.nanxi, "500199102201"),
            ]
            for row in rows {
                try Places.found(
                    row.0, level: row.1, name: row.2, parent: row.3, code: row.4,
                    edition: row.4 == nil ? nil : 2025, from: WeChatTown.since, in: transaction)
            }
            // The county is a box of two degrees, its western half 石桥镇's; nobody has drawn what lies in 南溪镇.
            try Places.draw(WeChatTown.box(106, 30, 108, 31), of: WeChatTown.county, in: transaction)
            try Places.draw(WeChatTown.box(106, 30, 107, 31), of: WeChatTown.shiqiao, in: transaction)
            try Places.draw(WeChatTown.box(106, 30, 106.5, 30.5), of: WeChatTown.liuping, in: transaction)
            try Places.draw(WeChatTown.box(106, 30, 106.2, 30.2), of: WeChatTown.grid, in: transaction)
            for (person, name, login, grant, token) in people {
                try People.register(Person(id: person, name: name), in: transaction)
                try Access.addAccount(
                    person: person, name: login, displayName: name, passwordHash: hash, in: transaction)
                let post = PostID(high: 3, low: person.low)
                try Access.setGrants(
                    of: person, grant.map { [DatedGrant($0, from: WeChatTown.since, source: post)] } ?? [],
                    in: transaction)
                _ = try Access.beginSession(token: token, of: person, in: transaction)
            }
        }
    }

    private static func box(
        _ west: Double, _ south: Double, _ east: Double, _ north: Double
    ) -> [(longitude: Double, latitude: Double)] {
        [(west, south), (east, south), (east, north), (west, north)]
    }

    func setUp(_ mode: WeChatAccount.Mode, _ entry: WeChatAccount.Entry, secret: String = "s3cret-of-the-app")
        async throws
    {
        let typed = TypedAccount(
            appID: WeChatTown.appID, mode: mode.rawValue, entry: entry.rawValue, token: WeChatTown.token,
            aesKey: mode == .plain ? "" : WeChatTown.aesKey, secret: secret,
            interface: WeChatAccount.usualInterface, door: WeChatAccount.usualDoor)
        _ = try await WeChat(ground.county).keep(
            typed, sent: AnyID.minted(at: now), digest: [1], by: WeChatTown.sunID)
    }

    var now: Instant { ground.time.now }
    var database: Database { ground.database }
    /// The room's events since the account was set up.
    func events() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("wechat.") }.filter { $0 != "wechat.account-kept" }
    }

    /// Every request that came from WeChat, the oldest first, with its place.
    func requests() async throws -> [(request: Request, matter: Case)] {
        try await database.read { reader in
            let ids: [CaseID] = try reader.all(
                "SELECT request_id FROM wechat_request ORDER BY made_at, request_id"
            ) { try $0.next() }
            return try ids.compactMap { id in
                try Requests.File.read(id, in: reader).map { ($0.request, $0.case.matter) }
            }
        }
    }
}

/// What WeChat's own servers would answer, and what they were asked.
final class FakeServer: Sendable {
    struct Unset: Error {}

    /// By the path that is asked for.
    private let answers = Mutex<[String: [UInt8]]>([
        "/cgi-bin/stable_token": Array("{\"access_token\":\"T1\",\"expires_in\":7200}".utf8)
    ])
    private let asked = Mutex<[OutgoingCall]>([])
    var calls: [OutgoingCall] { asked.withLock { $0 } }

    func set(_ path: String, _ answer: [UInt8]?) { answers.withLock { $0[path] = answer } }
    func set(_ path: String, _ answer: String) { set(path, Array(answer.utf8)) }

    func answer(_ call: OutgoingCall) throws -> (status: Int, body: [UInt8]) {
        asked.withLock { $0.append(call) }
        let path =
            "/" + call.address.split(separator: "/").dropFirst(2).joined(separator: "/").prefix { $0 != "?" }
        guard let body = answers.withLock({ $0[path] }) else { throw Unset() }
        return (200, body)
    }
}
