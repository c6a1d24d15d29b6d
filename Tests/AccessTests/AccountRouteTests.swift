import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Access

@Suite struct AccountRouteTests {
    private static func id(_ number: UInt64) -> String { AnyID(high: 9, low: number).description }

    @Test(arguments: TestEngine.all)
    func `accounts are listed by name, searched, and narrowed to the locked and the closed`(
        engine: TestEngine
    ) async throws {
        let office = try await Office(engine)
        let token = try await office.token(of: office.wei)
        try await office.database.write(by: .system) { try Access.disable(office.chen, in: $0) }
        for _ in 0..<5 { _ = try? await office.access.signIn(name: "luo", password: "wrong") }
        @Sendable func names(_ query: String) async throws -> [String] {
            try await office.site.api(.get, "/accounts\(query)", as: token).items.compactMap {
                $0["account"] as? String
            }
        }

        #expect(try await names("") == ["chen", "luo", "shen", "tian", "wei"])
        #expect(try await names("?q=HEN") == ["chen", "shen"])
        #expect(try await names("?q=\(Address.queryValue("小禾"))") == ["tian"])
        #expect(try await names("?q=%25") == [])
        #expect(try await names("?q=_") == [])
        #expect(try await names("?state=locked") == ["luo"])
        #expect(try await names("?state=disabled") == ["chen"])
        #expect(try await names("?state=disabled&q=luo") == [])
        office.time.advance(seconds: 600)
        #expect(try await names("?state=locked") == [])
    }

    @Test func `the list is walked by cursor`() async throws {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.wei)

        let first = try await office.site.api(.get, "/accounts?limit=2", as: token)
        let next = try #require(first.json["next"] as? String)
        let second = try await office.site.api(.get, "/accounts?limit=3&after=\(next)", as: token)
        let page = try await office.site.get("/accounts?limit=2", as: token)

        #expect(first.items.compactMap { $0["account"] as? String } == ["chen", "luo"])
        #expect(next == "luo")
        #expect(second.items.compactMap { $0["account"] as? String } == ["shen", "tian", "wei"])
        #expect(second.json["next"] is String == false)
        #expect(page.text.contains("href=\"/accounts?after=luo\""))
    }

    @Test func `an account is closed, opened again, and given a password, each once for one id`() async throws
    {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.wei)
        let path = "/accounts/\(office.tian)"
        let before = try await office.position()
        @Sendable func send(_ act: String, _ number: UInt64) async throws -> TestSite.Reply {
            try await office.site.api(
                .post, "\(path)/\(act)", ["id": AccountRouteTests.id(number)], as: token)
        }

        let statuses = [
            try await send("disablement", 1).status, try await send("disablement", 1).status,
            try await send("reinstatement", 2).status, try await send("reinstatement", 2).status,
        ]
        let password = try await send("password", 3)
        let again = try await send("password", 3)
        let misused = try await send("disablement", 3)

        #expect(statuses == [201, 200, 201, 200])
        #expect(password.status == 201)
        #expect((password.json["password"] as? String)?.count == 12)
        #expect(again.status == 200)
        #expect(again.json["password"] is String == false)
        #expect(misused.status == 409)
        #expect(misused.code == "id.used-for-another")
        #expect(
            try await office.kinds(since: before) == [
                "access.account-disabled", "access.account-reinstated", "access.password-set",
            ])
    }

    @Test func `what cannot be done is told with its reason, on the account's page and to programs`()
        async throws
    {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.wei)
        @Sendable func code(_ path: String, _ number: UInt64) async throws -> String? {
            try await office.site.api(.post, path, ["id": AccountRouteTests.id(number)], as: token).code
        }

        #expect(try await code("/accounts/\(office.zhou)/disablement", 1) == "account.unknown")
        #expect(try await code("/accounts/\(office.wei)/disablement", 2) == "account.own")
        #expect(try await code("/accounts/\(office.wei)/password", 3) == "account.own")
        #expect(try await code("/accounts/\(office.tian)/reinstatement", 4) == "account.nothing-to-lift")
        #expect(try await office.site.api(.get, "/accounts/\(office.zhou)", as: token).status == 404)
        #expect(try await office.site.api(.get, "/accounts/nobody", as: token).status == 404)
        #expect(
            try await office.site.api(.post, "/accounts/\(office.tian)/disablement", [:], as: token).status
                == 422)
        let page = try await office.site.post(
            "/accounts/\(office.tian)/reinstatement", form: ["id": AccountRouteTests.id(5)], as: token)
        #expect(page.status == 409)
        #expect(page.text.contains("不用恢复"))
        #expect(page.text.contains("/accounts/\(office.tian)/disablement"))
    }

    @Test func `the pages offer what can be done, and show a set password once`() async throws {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.wei)
        let path = "/accounts/\(office.tian)"

        let open = try await office.site.get(path, as: token).text
        let own = try await office.site.get("/accounts/\(office.wei)", as: token).text
        let closing = try await office.site.post(
            "\(path)/disablement", form: ["id": AccountRouteTests.id(1)], as: token)
        let closed = try await office.site.get(closing.location ?? "", as: token).text
        let shown = try await office.site.post(
            "\(path)/password", form: ["id": AccountRouteTests.id(2)], as: token)
        let reloaded = try await office.site.post(
            "\(path)/password", form: ["id": AccountRouteTests.id(2)], as: token)

        #expect(open.contains("\(path)/disablement"))
        #expect(!open.contains("\(path)/reinstatement"))
        #expect(!own.contains("/disablement"))
        #expect(closing.location == path)
        #expect(closed.contains("已停用"))
        #expect(closed.contains("\(path)/reinstatement"))
        #expect(!closed.contains("\(path)/disablement"))
        #expect(shown.status == 201)
        #expect(shown.text.contains("请当面或打电话告诉 田小禾"))
        #expect(reloaded.status == 200)
        #expect(reloaded.text.contains("密码刚才已经设好"))
    }

    @Test func `accounts are for the security administrator, looks for the auditor, and for nobody else`()
        async throws
    {
        let office = try await Office(.sqlite)
        let desk = try await office.token(of: office.luo)
        let security = try await office.token(of: office.wei)
        let audit = try await office.token(of: office.shen)
        @Sendable func statuses(_ path: String) async throws -> [Int] {
            var statuses: [Int] = []
            for token in [nil, desk, security, audit] {
                statuses.append(try await office.site.api(.get, path, as: token).status)
            }
            return statuses
        }

        #expect(try await statuses("/accounts") == [401, 403, 200, 403])
        #expect(try await statuses("/accounts/\(office.tian)") == [401, 403, 200, 403])
        #expect(try await statuses("/looks") == [401, 403, 403, 200])
        for act in ["disablement", "reinstatement", "password"] {
            let reply = try await office.site.api(
                .post, "/accounts/\(office.tian)/\(act)", ["id": AccountRouteTests.id(1)], as: audit)
            #expect(reply.status == 403)
        }
    }
}
