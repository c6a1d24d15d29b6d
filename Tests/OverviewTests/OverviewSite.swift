import Access
import Cases
import Clocks
import Files
import Indicators
import Kernel
import Overview
import People
import Places
import Requests
import Rulebook
import Sealing
import Storage
import TestGround
import Web

/// 云岭县 with two towns, an overseer of 石桥镇, an overseer of the county, an auditor and a grid worker.
struct OverviewSite: Sendable {
    let ground: Ground
    let site: TestSite
    let county: String
    let town: String
    let audit: String
    let grid: String

    static let root = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let qingxi = PlaceID(high: 7, low: 3)

    init(
        _ engine: TestEngine = .sqlite, topics: @escaping Overview.ToldConcerns = { _, _, _, _ in [] },
        now: String = "2026-11-20T09:00:00+08:00"
    )
        async throws
    {
        let steps =
            Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
            + Indicators.schema + Cases.schema + Requests.schema + Overview.schema
        let ground = try await Ground(engine, steps, time: HeldTime(now))
        guard let since = Day("2020-01-01") else { throw Fault("2020-01-01 is no day") }
        let places: [(PlaceID, Level, String, PlaceID?)] = [
            (OverviewSite.root, .county, "云岭县", nil), (OverviewSite.shiqiao, .town, "石桥镇", OverviewSite.root),
            (OverviewSite.qingxi, .town, "青溪镇", OverviewSite.root),
        ]
        try await ground.database.write(by: .system) { transaction in
            for (id, level, name, parent) in places {
                _ = try Places.found(
                    id, level: level, name: name, parent: parent, from: since, in: transaction)
            }
        }
        let site = TestSite(
            ground.county, Access.endpoints + Overview.endpoints(topics: topics), identify: Access.identify,
            viewer: Access.viewer)
        self.ground = ground
        self.site = site
        county = try await OverviewSite.member(1, .oversee, at: OverviewSite.root, ground, site, since)
        town = try await OverviewSite.member(2, .oversee, at: OverviewSite.shiqiao, ground, site, since)
        audit = try await OverviewSite.member(3, .audit, at: OverviewSite.root, ground, site, since)
        grid = try await OverviewSite.member(4, .work, at: OverviewSite.shiqiao, ground, site, since)
    }

    private static func member(
        _ number: UInt64, _ permission: Permission, at place: PlaceID, _ ground: Ground, _ site: TestSite,
        _ since: Day
    ) async throws -> String {
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let name = "officer\(number)"
        try await ground.database.write(by: .system) { transaction in
            let person = PersonID(high: 1, low: number)
            try People.register(Person(id: person, name: "罗敏"), in: transaction)
            try Access.addAccount(
                person: person, name: name, displayName: "罗敏", passwordHash: hash, in: transaction)
            try Access.setGrants(
                of: person,
                [DatedGrant(Grant(permission, at: place), from: since, source: PostID(high: 3, low: number))],
                in: transaction)
        }
        let reply = try await site.api(.post, "/sessions", ["name": name, "password": "Shiqiao-2026"])
        guard let token = reply.json["token"] as? String else { throw Fault("\(name) could not sign in") }
        return token
    }

    /// A case of 石桥镇 that is due at `due`.
    func open(
        _ number: UInt64, _ title: String, due: String, kind: String = Requests.kind, asRequest: Bool = false
    ) async throws {
        guard let due = Instant(iso: due) else { throw Fault("\(due) is no instant") }
        try await ground.database.write(by: .system) { transaction in
            let id = CaseID(high: 8, low: number)
            _ = try Cases.open(
                Cases.Opening(
                    id: id, kind: kind, title: title, place: OverviewSite.shiqiao,
                    desk: OverviewSite.shiqiao, urgency: .ordinary),
                in: transaction)
            _ = try Clocks.start(
                owner: id.as(Marks.Anything.self), name: "resolve", limit: try Limit(60, .minutes),
                at: due.adding(seconds: -3_600), in: transaction)
            try Cases.settleDue(of: id, in: transaction)
            if !asRequest { return }
            try transaction.run(
                """
                INSERT INTO requests_request (case_id, body, channel, wish, token, is_public, moderation, location,
                                              answers, followers)
                VALUES (\(id), \(title), 'web', 'none', \("token \(number)"), 0, 'waiting', '', '{}', 0)
                """)
        }
    }

    /// Ends what `open` began, now, as if somebody had done and closed it.
    func end(_ number: UInt64) async throws {
        try await ground.database.write(by: .system) { transaction in
            let id = CaseID(high: 8, low: number)
            try Clocks.finish(
                owner: id.as(Marks.Anything.self), name: "resolve", at: transaction.now, in: transaction)
            try transaction.run(
                """
                UPDATE cases_case SET state = 'closed', outcome = 'solved', closed_at = \(transaction.now)
                 WHERE id = \(id)
                """)
        }
    }

    func count(_ name: String, _ numerator: Int, of denominator: Int = 0, daysAgo: Int = 0) async throws {
        try await ground.database.write(by: .system) { transaction in
            try Indicators.add(
                name, at: [OverviewSite.shiqiao, OverviewSite.root],
                on: transaction.now.day.adding(days: -daysAgo),
                numerator: numerator, denominator: denominator, in: transaction)
        }
    }
}
