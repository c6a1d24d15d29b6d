import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Access

@Suite struct GrantTests {
    private static let first = PostID(high: 3, low: 71)
    private static let second = PostID(high: 3, low: 72)

    private static func grant(
        _ permission: Permission, from: String, until: String? = nil, _ source: PostID
    ) -> DatedGrant {
        DatedGrant(
            Grant(permission, at: Office.liuping), from: Office.day(from), until: until.map(Office.day),
            source: source)
    }

    @Test(arguments: TestEngine.all)
    func `a grant holds from its first day to the day before its last`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        try await office.database.write(by: .system) { transaction in
            try Access.setGrants(
                of: office.zhou,
                [GrantTests.grant(.work, from: "2026-11-21", until: "2026-11-23", GrantTests.first)],
                in: transaction)
        }
        @Sendable func holds(_ day: String) async throws -> Bool {
            try await office.database.read {
                try !Access.grants(of: office.zhou, on: Office.day(day), in: $0).isEmpty
            }
        }

        #expect(try await !holds("2026-11-20"))
        #expect(try await holds("2026-11-21"))
        #expect(try await holds("2026-11-22"))
        #expect(try await !holds("2026-11-23"))
    }

    @Test(arguments: TestEngine.all)
    func `a session has the grants of today, in the order in which they were given`(engine: TestEngine)
        async throws
    {
        let office = try await Office(engine)
        let given = [
            GrantTests.grant(.verify, from: "2026-01-01", GrantTests.second),
            GrantTests.grant(.work, from: "2026-01-01", until: "2026-11-21", GrantTests.first),
        ]
        try await office.database.write(by: .system) { try Access.setGrants(of: office.tian, given, in: $0) }
        let token = try await office.token(of: office.tian)

        let today = try await office.session(of: token)?.grants
        office.time.set("2026-11-21T00:00:00+08:00")
        let tomorrow = try await office.token(of: office.tian)

        #expect(today == given.map(\.grant))
        #expect(try await office.session(of: tomorrow)?.grants == [given[0].grant])
        #expect(try await office.database.read { try Access.grants(of: office.tian, in: $0) } == given)
    }

    @Test(arguments: TestEngine.all)
    func `what a post gives anew or no more is recorded, and what stays is not`(engine: TestEngine)
        async throws
    {
        let office = try await Office(engine)
        let stays = GrantTests.grant(.work, from: "2026-01-01", GrantTests.first)
        let ends = GrantTests.grant(.verify, from: "2026-01-01", until: "2026-12-01", GrantTests.second)
        @Sendable func set(_ grants: [DatedGrant]) async throws -> [String] {
            let before = try await office.position()
            try await office.database.write(by: .system) {
                try Access.setGrants(of: office.zhou, grants, in: $0)
            }
            return try await office.events(since: before).map {
                "\($0.kind) \($0.payload.contains("2026-12-01"))"
            }
        }

        let given = try await set([stays, GrantTests.grant(.verify, from: "2026-01-01", GrantTests.second)])
        let changed = try await set([stays, ends])
        let same = try await set([stays, ends])
        let taken = try await set([ends])

        #expect(given == ["access.grants-given false", "access.grants-given false"])
        #expect(changed == ["access.grants-given true"])
        #expect(same.isEmpty)
        #expect(taken == ["access.grants-taken false"])
    }

    @Test(arguments: TestEngine.all)
    func `three administrations and business stay apart, and nothing of a refused change is kept`(
        engine: TestEngine
    ) async throws {
        let office = try await Office(engine)
        let work = GrantTests.grant(.work, from: "2026-01-01", GrantTests.first)
        try await office.database.write(by: .system) { try Access.setGrants(of: office.zhou, [work], in: $0) }
        let before = try await office.position()

        await #expect(throws: SeparationRefusal.administrationWithBusiness(.audit, .work)) {
            try await office.database.write(by: .system) { transaction in
                try Access.setGrants(
                    of: office.zhou, [work, GrantTests.grant(.audit, from: "2026-01-01", GrantTests.second)],
                    in: transaction)
            }
        }
        await #expect(throws: SeparationRefusal.twoAdministrations(.audit, .system)) {
            try await office.database.write(by: .system) { transaction in
                try Access.setGrants(
                    of: office.zhou,
                    [
                        GrantTests.grant(.audit, from: "2026-01-01", GrantTests.first),
                        GrantTests.grant(.system, from: "2026-01-01", GrantTests.second),
                    ], in: transaction)
            }
        }

        #expect(try await office.database.read { try Access.grants(of: office.zhou, in: $0) } == [work])
        #expect(try await office.kinds(since: before).isEmpty)
    }
}
