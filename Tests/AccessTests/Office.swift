import Kernel
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Access

/// 云岭县 with its people at their desks: who can sign in, and what their posts let them do.
struct Office {
    static let password = "Shiqiao-2026"

    let ground: Ground
    let county: County
    let site: TestSite
    var database: Database { ground.database }
    var time: HeldTime { ground.time }
    var access: Access { Access(county) }

    let tian = PersonID(high: 1, low: 1)
    let luo = PersonID(high: 1, low: 2)
    let zhou = PersonID(high: 1, low: 3)
    let chen = PersonID(high: 1, low: 4)
    let wei = PersonID(high: 1, low: 5)
    let shen = PersonID(high: 1, low: 6)

    static let yunling = PlaceID(high: 2, low: 1)
    static let shiqiao = PlaceID(high: 2, low: 2)
    static let liuping = PlaceID(high: 2, low: 3)
    static let grid = PlaceID(high: 2, low: 4)

    /// 田小禾 works a grid, 罗敏 has the town's desk, 卫明 is the security administrator, 沈静 audits; 陈桂英 is a
    /// resident, and 周长林 has no account.
    init(_ engine: TestEngine, isSample: Bool = false, more: [Endpoint] = []) async throws {
        ground = try await Ground(engine, Access.schema)
        county = County(database: ground.database, key: ground.county.key, name: "云岭县", isSample: isSample)
        site = TestSite(county, Access.endpoints + more, identify: Access.identify, viewer: Access.viewer)
        try await open(tian, "tian", "田小禾", [.work, .verify], at: Office.grid)
        try await open(luo, "luo", "罗敏", [.dispatch, .supervise], at: Office.shiqiao)
        try await open(wei, "wei", "卫明", [.security], at: Office.yunling)
        try await open(shen, "shen", "沈静", [.audit], at: Office.yunling)
        try await open(chen, "chen", "陈桂英", [], at: Office.liuping)
    }

    private func open(
        _ person: PersonID, _ name: String, _ displayName: String, _ permissions: [Permission],
        at place: PlaceID
    ) async throws {
        let hash = try await Access.hash(Office.password, cost: .light)
        let post = PostID(high: 3, low: person.low)
        try await database.write(by: .system) { transaction in
            try Access.addAccount(
                person: person, name: name, displayName: displayName, passwordHash: hash, in: transaction)
            try Access.setGrants(
                of: person,
                permissions.map {
                    DatedGrant(Grant($0, at: place), from: Office.day("2026-01-01"), source: post)
                },
                in: transaction)
        }
    }

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    /// A session of `person`, without a password.
    func token(of person: PersonID) async throws -> String {
        let token = Randomness.token()
        try await database.write(by: .system) { transaction in
            _ = try Access.beginSession(token: token, of: person, in: transaction)
        }
        return token
    }

    /// The session as another process would find it, without the memory of this one.
    func session(of token: String) async throws -> Session? {
        defer { forgetFound() }
        return try await access.session(of: token, at: time.now)
    }

    func forgetFound() {
        for person in [tian, luo, zhou, chen, wei, shen] { SessionCache.shared.forget(person, of: county) }
    }

    /// What was recorded since `position`.
    func events(since position: Position = 0) async throws -> [Entry] {
        try await database.read { try Journal.entries(after: position, limit: 1000, in: $0) }
    }

    func position() async throws -> Position {
        try await database.read { try Journal.head(in: $0).position }
    }

    func kinds(since position: Position) async throws -> [String] {
        try await events(since: position).map(\.kind)
    }
}
