import Kernel
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Access

@Suite struct CallerTests {
    private static func door<Who: Caller>(_ path: String, _ caller: Who.Type) -> Endpoint {
        Endpoint(.get, path, for: caller, "A door.") { _, _ in Answer(json: { json in json.object { _ in } })
        }
    }

    private static let doors = [
        door("account-door", AccountCaller.self), door("member-door", MemberCaller.self),
        door("officer-door", OfficerCaller.self), door("system-door", SystemCaller.self),
        door("security-door", SecurityCaller.self), door("audit-door", AuditCaller.self),
    ]

    private static func open(_ office: Office, _ token: String?) async throws -> [Int] {
        var statuses: [Int] = []
        for door in doors {
            statuses.append(try await office.site.api(.get, "/\(door.path)", as: token).status)
        }
        return statuses
    }

    @Test func `each door opens to those whose it is`() async throws {
        let office = try await Office(.sqlite, more: CallerTests.doors)
        let grid = try await office.token(of: office.tian)
        let resident = try await office.token(of: office.chen)
        let security = try await office.token(of: office.wei)
        let audit = try await office.token(of: office.shen)

        #expect(try await CallerTests.open(office, nil) == [401, 401, 401, 401, 401, 401])
        #expect(try await CallerTests.open(office, "no-token") == [401, 401, 401, 401, 401, 401])
        #expect(try await CallerTests.open(office, grid) == [200, 200, 200, 403, 403, 403])
        #expect(try await CallerTests.open(office, resident) == [200, 200, 403, 403, 403, 403])
        #expect(try await CallerTests.open(office, security) == [200, 200, 403, 403, 200, 403])
        #expect(try await CallerTests.open(office, audit) == [200, 200, 403, 403, 403, 200])
    }

    @Test func `with a password for one sign-in only one's own account opens`() async throws {
        let office = try await Office(.sqlite, more: CallerTests.doors)
        let hash = try await Access.hash("once", cost: .light)
        try await office.database.write(by: .system) { transaction in
            try Access.setPassword(of: office.wei, hash: hash, mustChange: true, in: transaction)
        }
        let token = try await office.token(of: office.wei)

        let refused = try await office.site.api(.get, "/security-door", as: token)

        #expect(try await CallerTests.open(office, token) == [200, 403, 403, 403, 403, 403])
        #expect(refused.code == AccessRefusal.passwordMustChange.code)
    }

    @Test func `a page that needs a session leads to the form and back`() async throws {
        let office = try await Office(.sqlite, more: CallerTests.doors)

        let reply = try await office.site.get("/member-door?page=2")

        #expect(reply.status == 303)
        #expect(reply.location == "/sign-in?next=%2Fmember%2Ddoor%3Fpage%3D2")
    }

    @Test func `a grant covers its place and all below it`() async throws {
        let office = try await Office(.sqlite)
        let liuping = [Office.liuping, Office.shiqiao, Office.yunling]
        let elsewhere = [PlaceID(high: 2, low: 9), Office.yunling]
        let luo = try await OfficerCaller(session: office.session(of: office.token(of: office.luo)))

        #expect(luo.may(.dispatch, at: liuping))
        #expect(luo.may(.dispatch, at: [Office.shiqiao, Office.yunling]))
        #expect(!luo.may(.dispatch, at: [Office.yunling]))
        #expect(!luo.may(.dispatch, at: elsewhere))
        #expect(!luo.may(.work, at: liuping))
        #expect(throws: AccessRefusal.notAllowed) { try luo.require(.work, at: liuping) }
        #expect(luo.places(.supervise) == [Office.shiqiao])
        #expect(luo.places(.audit).isEmpty)
        #expect(luo.homePlace == Office.shiqiao)
        #expect(luo.organisation == nil)
        #expect(luo.origin == Origin(actor: office.luo))
    }

    @Test func `an officer acts for the organisation of the first grant that names one`() async throws {
        let office = try await Office(.sqlite)
        let station = OrganisationID(high: 4, low: 1)
        try await office.database.write(by: .system) { transaction in
            try Access.setGrants(
                of: office.luo,
                [
                    DatedGrant(
                        Grant(.work, at: Office.shiqiao), from: Office.day("2026-01-01"),
                        source: PostID(high: 3, low: 8)),
                    DatedGrant(
                        Grant(.work, at: Office.yunling, organisation: station),
                        from: Office.day("2026-01-01"),
                        source: PostID(high: 3, low: 9)),
                ], in: transaction)
        }
        let luo = try await OfficerCaller(session: office.session(of: office.token(of: office.luo)))

        #expect(luo.organisation == station)
        #expect(luo.homePlace == Office.shiqiao)
        #expect(luo.places(.work) == [Office.shiqiao, Office.yunling])
    }
}
