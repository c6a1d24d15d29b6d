import Foundation
import Kernel
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Access

@Suite struct SignInRouteTests {
    @Test func `the form leads in, sets a cookie and goes where one was going`() async throws {
        let office = try await Office(.sqlite)

        let page = try await office.site.get("/sign-in?next=%2Frequests%3Fpage%3D2")
        let reply = try await office.site.post(
            "/sign-in", form: ["name": "tian", "password": Office.password, "next": "/requests?page=2"])
        let home = try await office.site.post(
            "/sign-in", form: ["name": "tian", "password": Office.password])

        #expect(page.status == 200)
        #expect(page.text.contains("name=\"next\" value=\"/requests?page=2\""))
        #expect(reply.status == 303)
        #expect(reply.location == "/requests?page=2")
        #expect(home.location == "/mine")
        let token = try #require(reply.cookie("yuanba_session"))
        #expect(try await office.session(of: token)?.person == office.tian)
        #expect(reply.cookies.allSatisfy { $0.contains("HttpOnly; SameSite=Lax") })
    }

    @Test(arguments: ["https://elsewhere.test/", "//elsewhere.test", "/\\elsewhere.test", "mine"])
    func `the form never leads to another site`(next: String) async throws {
        let office = try await Office(.sqlite)

        let page = try await office.site.get("/sign-in?next=\(Address.queryValue(next))")
        let reply = try await office.site.post(
            "/sign-in", form: ["name": "tian", "password": Office.password, "next": next])

        #expect(!page.text.contains("name=\"next\""))
        #expect(reply.location == "/mine")
    }

    @Test func `a wrong password shows the form again with the name and without the password`() async throws {
        let office = try await Office(.sqlite)

        let reply = try await office.site.post(
            "/sign-in", form: ["name": "tian", "password": "wrong-one", "next": "/accounts"])

        #expect(reply.status == 422)
        #expect(reply.text.contains("账号或密码不对"))
        #expect(reply.text.contains("value=\"tian\""))
        #expect(reply.text.contains("name=\"next\" value=\"/accounts\""))
        #expect(!reply.text.contains("wrong-one"))
        #expect(reply.cookie("yuanba_session") == nil)
    }

    @Test func `an empty form names both fields, a foreign form is refused`() async throws {
        let office = try await Office(.sqlite)

        let empty = try await office.site.post("/sign-in", form: [:])
        let foreign = try await office.site.post(
            "/sign-in", form: ["name": "tian", "password": Office.password, "_token": "0"])

        #expect(empty.status == 422)
        #expect(empty.text.contains("id=\"name-error\""))
        #expect(empty.text.contains("id=\"password-error\""))
        #expect(foreign.status == 403)
        #expect(foreign.cookie("yuanba_session") == nil)
    }

    @Test func `a program gets a token, uses it and gives it back`() async throws {
        let office = try await Office(.sqlite)

        let began = try await office.site.api(
            .post, "/sessions", ["name": "tian", "password": Office.password])
        let token = try #require(began.json["token"] as? String)
        let account = try await office.site.api(.get, "/account", as: token)
        let ended = try await office.site.api(.delete, "/sessions/current", as: token)
        let after = try await office.site.api(.get, "/account", as: token)

        #expect(began.status == 201)
        #expect(began.json["person"] as? String == office.tian.description)
        #expect(began.json["name"] as? String == "田小禾")
        #expect(began.json["expires"] as? String == office.time.now.adding(hours: 12).iso)
        #expect(account.status == 200)
        #expect(account.json["account"] as? String == "tian")
        #expect(
            (account.json["grants"] as? [[String: Any]])?.compactMap { $0["permission"] as? String } == [
                "work", "verify",
            ])
        #expect(ended.status == 200)
        #expect(after.status == 401)
        #expect(after.code == "access.not-signed-in")
    }

    @Test func `a program is told of a wrong password and of a lock`() async throws {
        let office = try await Office(.sqlite)

        var replies: [TestSite.Reply] = []
        for _ in 0..<5 {
            replies.append(
                try await office.site.api(.post, "/sessions", ["name": "tian", "password": "wrong"]))
        }

        #expect(replies.map(\.status) == [422, 422, 422, 422, 429])
        #expect(replies.first?.code == "access.sign-in-failed")
        #expect(replies.last?.code == "access.locked")
        #expect((replies.last?.json["detail"] as? String)?.contains("10 分钟") == true)
    }

    @Test func `signing out takes the cookie back, also from one whose session has ended`() async throws {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.tian)

        let first = try await office.site.post("/sign-out", form: [:], as: token)
        let second = try await office.site.post("/sign-out", form: [:], as: token)

        #expect(first.location == "/")
        #expect(first.cookie("yuanba_session") == "")
        #expect(second.location == "/")
        #expect(try await office.session(of: token) == nil)
    }

    @Test func `a sample county offers its accounts, one press each without script`() async throws {
        let office = try await Office(.sqlite, isSample: true)
        let hash = try await Access.hash(Access.samplePassword, cost: .light)
        for (number, name) in ["audit", "village", "grid"].enumerated() {
            try await office.database.write(by: .system) { transaction in
                try Access.addAccount(
                    person: PersonID(high: 5, low: UInt64(number)), name: name, displayName: "示范\(name)",
                    passwordHash: hash, isSample: true, in: transaction)
            }
        }

        let page = try await office.site.get("/sign-in").text
        let reply = try await office.site.post(
            "/sign-in", form: ["name": "village", "password": Access.samplePassword, "next": ""])

        let order = ["grid", "village", "audit"].compactMap { page.range(of: "value=\"\($0)\"")?.lowerBound }
        #expect(order.count == 3)
        #expect(order == order.sorted())
        #expect(!page.contains("value=\"tian\""))
        #expect(page.contains("name=\"password\" value=\"yuanba-sample\""))
        #expect(reply.location == "/mine")
    }

    @Test func `elsewhere no account is offered, and the sample's password opens nothing`() async throws {
        let office = try await Office(.sqlite)
        let hash = try await Access.hash(Access.samplePassword, cost: .light)
        try await office.database.write(by: .system) { transaction in
            try Access.addAccount(
                person: office.zhou, name: "village", displayName: "周长林", passwordHash: hash, isSample: true,
                in: transaction)
        }

        let page = try await office.site.get("/sign-in").text
        let reply = try await office.site.post(
            "/sign-in", form: ["name": "village", "password": Access.samplePassword])

        #expect(!page.contains("yuanba-sample"))
        #expect(reply.status == 422)
    }

    @Test func `who signs in with a set password is led to change it`() async throws {
        let office = try await Office(.sqlite)
        let hash = try await Access.hash("once-only", cost: .light)
        try await office.database.write(by: .system) { transaction in
            try Access.setPassword(of: office.tian, hash: hash, mustChange: true, in: transaction)
        }

        let reply = try await office.site.post(
            "/sign-in", form: ["name": "tian", "password": "once-only", "next": "/requests"])
        let page = try await office.site.get("/account", as: reply.cookie("yuanba_session"))

        #expect(reply.location == "/account")
        #expect(page.text.contains("先换一个自己的密码"))
    }
}
