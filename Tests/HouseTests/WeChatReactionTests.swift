import Access
import House
import Kernel
import People
import Places
import Requests
import Sealing
import Storage
import TestGround
import Testing

/// What becomes of a WeChat user when the person, the account or the request that they are known by is gone.
struct WeChatReactionTests {
    private static let county = PlaceID(high: 7, low: 1)
    private static let village = PlaceID(high: 7, low: 3)
    private static let chen = PersonID(high: 1, low: 1)
    private static let follower = AnyID(high: 2, low: 1)
    private static let request = CaseID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0001)

    /// 陈桂英 has an account, has bound her WeChat, and reported something by it.
    private static func ground(_ engine: TestEngine) async throws -> Ground {
        let own = Set(Schema([]).steps.map(\.name))
        let steps = House.schema.steps.filter { !own.contains($0.name) }
        let ground = try await Ground(engine, steps, reactions: House.reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        try await ground.database.write(by: .system) { transaction in
            let since = Day("2020-01-01") ?? Day(number: 0)
            let rows: [(UInt64, Level, String, UInt64?)] = [
                (1, .county, "云岭县", nil), (2, .town, "石桥镇", 1), (3, .village, "柳坪村", 2),
            ]
            for (id, level, name, parent) in rows {
                try Places.found(
                    PlaceID(high: 7, low: id), level: level, name: name,
                    parent: parent.map { PlaceID(high: 7, low: $0) }, from: since, in: transaction)
            }
            try People.register(Person(id: chen, name: "陈桂英"), in: transaction)
            try Access.addAccount(
                person: chen, name: "chen", displayName: "陈桂英", passwordHash: hash, in: transaction)
        }
        var draft = Draft(id: request, body: "门口的路灯坏了", channel: .wechat)
        draft.place = village
        _ = try await Requests(ground.county).receive(
            draft, by: "wechat", origin: Origin(actor: chen), digest: Digest.sha256(Array("1".utf8)))
        try await ground.database.write(by: .system) { transaction in
            try transaction.run(
                """
                INSERT INTO wechat_follower (id, open_key, open_sealed, person_id, bound_at, language, version, seen_at)
                VALUES (\(follower), \([UInt8](repeating: 1, count: 32)), \([UInt8](repeating: 2, count: 40)), \(chen),
                        \(transaction.now), 'zh-Hans', 1, \(transaction.now))
                """)
            try transaction.run(
                """
                INSERT INTO wechat_request (request_id, follower_id, made_at)
                VALUES (\(request), \(follower), \(transaction.now))
                """)
        }
        return ground
    }

    private static func rows(_ ground: Ground) async throws -> [Int] {
        try await ground.database.read { reader in
            [
                try reader.count("SELECT count(*) FROM wechat_follower"),
                try reader.count("SELECT count(*) FROM wechat_follower WHERE person_id IS NOT NULL"),
                try reader.count("SELECT count(*) FROM wechat_request"),
            ]
        }
    }

    @Test(arguments: TestEngine.all)
    func `a closed account is bound to no WeChat`(_ engine: TestEngine) async throws {
        let ground = try await Self.ground(engine)

        try await ground.database.write(by: .system) { try Access.disable(Self.chen, in: $0) }

        #expect(try await Self.rows(ground) == [1, 0, 1])
        #expect(try await ground.events().suffix(2) == ["access.account-disabled", "wechat.person-unbound"])
    }

    @Test(arguments: TestEngine.all)
    func `of an erased person nothing is left at WeChat's side of the house`(_ engine: TestEngine)
        async throws
    {
        let ground = try await Self.ground(engine)

        try await ground.database.write(by: .system) {
            try People.erase(Self.chen, on: .request, in: $0)
        }

        #expect(try await Self.rows(ground) == [0, 0, 0])
        #expect(try await ground.events().contains("wechat.person-unbound"))
        _ = try await Verification.ofChain(in: ground.database)
    }
}
