import Access
import Kernel
import People
import Places
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import House

/// What whoever runs the machine is told: they have no post, and so no page of today.
struct AdministratorTests {
    private static let root = PlaceID(high: 7, low: 1)
    private static let hook = AnyID(high: 8, low: 1)

    /// 孙建国 runs the machine, 罗敏 has the county's desk.
    private static func county(_ engine: TestEngine, _ tokens: [String]) async throws -> Ground {
        let own = Set(Schema([]).steps.map(\.name))
        let steps = House.schema.steps.filter { !own.contains($0.name) }
        let ground = try await Ground(engine, steps, reactions: House.reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let since = Day("2026-01-01") ?? Day(number: 0)
        try await ground.database.write(by: .system) { transaction in
            try Places.found(
                root, level: .county, name: "云岭县", parent: nil, from: since, in: transaction)
            let people: [(String, String, Permission)] = [("孙建国", "sun", .system), ("罗敏", "luo", .dispatch)]
            for (index, (name, login, permission)) in people.enumerated() {
                let person = PersonID(high: 1, low: UInt64(index + 1))
                try People.register(Person(id: person, name: name), in: transaction)
                try Access.addAccount(
                    person: person, name: login, displayName: name, passwordHash: hash, in: transaction)
                try Access.setGrants(
                    of: person,
                    [
                        DatedGrant(
                            Grant(permission, at: root), from: since,
                            source: PostID(high: 5, low: UInt64(index + 1)))
                    ], in: transaction)
                _ = try Access.beginSession(token: tokens[index], of: person, in: transaction)
            }
            _ = try transaction.run(
                """
                INSERT INTO webhooks_hook (id, name, host, address_sealed, secret_sealed, kinds, state, failures,
                                           registered_at, registered_by_id, changed_at)
                VALUES (\(hook), '市热线平台', 'hotline.example', \([1] as [UInt8]), \([1] as [UInt8]), 'request.closed',
                        'stopped', 10, \(transaction.now), \(PersonID(high: 1, low: 1)), \(transaction.now))
                """)
        }
        return ground
    }

    @Test(arguments: TestEngine.all)
    func `a stopped receiver stands above everything that whoever runs the machine may open`(
        engine: TestEngine
    ) async throws {
        let tokens = [Randomness.token(), Randomness.token()]
        let ground = try await Self.county(engine, tokens)
        let site = TestSite(
            ground.county, House.endpoints, identify: Access.identify, viewer: Doors.viewer)
        let page = try await site.get("/more", as: tokens[0])
        let english = try await site.get("/more", as: tokens[0], TestSite.Browser(.english))
        let desk = try await site.get("/more", as: tokens[1])
        _ = try await ground.database.write(by: .system) {
            try $0.run("UPDATE webhooks_hook SET state = 'active'")
        }
        let mended = try await site.get("/more", as: tokens[0])

        #expect(page.text.contains("市热线平台：推送停了") && page.text.contains("/webhooks/\(Self.hook)"))
        #expect(english.text.contains("was stopped") && english.text.contains("Have a look"))
        #expect(desk.status == 200 && !desk.text.contains("推送停了"))
        #expect(mended.status == 200 && !mended.text.contains("推送停了"))
    }
}
