import Access
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import WeChat

struct AccountTests {
    private static func form(_ changes: [String: String] = [:], at now: Instant) -> [String: String] {
        [
            "id": "\(AnyID.minted(at: now))", "app_id": WeChatTown.appID, "mode": "safe", "token": "QDG6eK",
            "aes_key": WeChatTown.aesKey, "secret": "s3cret", "entry": "residents",
        ].merging(changes) { $1 }
    }

    @Test(arguments: TestEngine.all)
    func `the account is kept with its secrets sealed, and no answer or event tells them`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine, nil)
        let empty = try await town.site.get("/wechat/account", as: town.sun)
        let body: [String: Any] = Self.form(at: town.now)

        let kept = try await town.site.api(.post, "/wechat/account", body, as: town.sun)
        let again = try await town.site.api(.post, "/wechat/account", body, as: town.sun)
        let shown = try await town.site.api(.get, "/wechat/account", as: town.sun)
        let page = try await town.site.get("/wechat/account", as: town.sun)
        let changed = try await town.site.post(
            "/wechat/account",
            form: Self.form(["token": "", "aes_key": "", "secret": "", "entry": "everybody"], at: town.now),
            as: town.sun)
        let account = try #require(try await WeChat(town.ground.county).account())
        let journal = try await town.database.read { reader in
            try Journal.entries(after: 0, limit: 1_000, in: reader).filter { $0.kind.hasPrefix("wechat.") }
                .map(\.payload)
        }
        let columns: [[UInt8]] = try await town.database.read {
            try $0.all("SELECT token_sealed, key_sealed, secret_sealed FROM wechat_account") { row in
                let parts: [[UInt8]] = [try row.next(), try row.next(), try row.next()]
                return parts.flatMap { $0 }
            }
        }

        #expect(empty.text.contains("还没有设置") && empty.text.contains("https://yunling.example/wechat"))
        #expect([kept.status, again.status] == [201, 200] && changed.location == "/wechat/account")
        #expect(shown.json["has_secret"] as? Bool == true && shown.json["has_aes_key"] as? Bool == true)
        #expect(shown.json["server_address"] as? String == "https://yunling.example/wechat")
        #expect(account.entry == .everybody && account.secrets.appSecret == "s3cret")
        #expect(account.secrets.token == "QDG6eK" && account.secrets.aesKey == WeChatTown.aesKey)
        let secrets = ["QDG6eK", WeChatTown.aesKey, "s3cret"]
        let told =
            [shown.text, page.text, kept.text] + journal + columns.map { String(decoding: $0, as: UTF8.self) }
        for secret in secrets { #expect(told.allSatisfy { !$0.contains(secret) }, "\(secret)") }
        #expect(journal.count == 2 && journal[0].contains("aes_key") && journal[1].contains("\"renewed\":[]"))
        #expect(page.text.contains("yunling.example</code>"))
    }

    @Test(arguments: TestEngine.all)
    func `what cannot be kept is refused at its field`(_ engine: TestEngine) async throws {
        let town = try await WeChatTown(engine, nil)
        let wrong: [([String: String], WeChatAccountRefusal)] = [
            (["app_id": ""], .appIDWrong), (["app_id": "wx 1"], .appIDWrong),
            (["mode": "other"], .modeUnknown),
            (["entry": "other"], .entryUnknown), (["token": ""], .tokenMissing),
            (["token": "ab"], .tokenWrong),
            (["token": "符号"], .tokenWrong), (["aes_key": ""], .aesKeyMissing),
            (["aes_key": "short"], .aesKeyWrong),
            (["aes_key": WeChatTown.aesKey + "A"], .aesKeyWrong), (["secret": "a b"], .secretWrong),
            (["secret": ""], .secretMissing), (["interface": "http://api.weixin.qq.com"], .interfaceWrong),
            (["interface": "https://a.example/path"], .interfaceWrong),
            (["door": "javascript:1"], .doorWrong),
        ]

        for (changes, refusal) in wrong {
            let reply = try await town.site.api(
                .post, "/wechat/account", Self.form(changes, at: town.now), as: town.sun)
            #expect(reply.status == 422 && reply.code == refusal.code, "\(changes): \(reply.text)")
        }
        let page = try await town.site.post(
            "/wechat/account", form: Self.form(["aes_key": "short", "app_id": "wx77"], at: town.now),
            as: town.sun)
        let none = try await town.site.api(
            .post, "/wechat/account/removal", ["id": "\(AnyID.minted(at: town.now))"], as: town.sun)
        #expect(page.status == 422 && page.text.contains(WeChatAccountRefusal.aesKeyWrong.sentence(.chinese)))
        #expect(page.text.contains("value=\"wx77\"") && !page.text.contains("value=\"short\""))
        #expect(none.status == 409 && none.code == WeChatAccountRefusal.nothingKept.code)
        #expect(try await town.ground.events().filter { $0.hasPrefix("wechat.") } == [])
    }

    @Test func `only the system administrator comes here`() async throws {
        let town = try await WeChatTown()

        for token in [town.luo, town.chen] {
            #expect(try await town.site.api(.get, "/wechat/account", as: token).status == 403)
            let form = Self.form(at: town.now)
            #expect(try await town.site.api(.post, "/wechat/account", form, as: token).status == 403)
            let removal = ["id": "\(AnyID.minted(at: town.now))"]
            #expect(
                try await town.site.api(.post, "/wechat/account/removal", removal, as: token).status == 403)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an account that is taken down answers nobody, and its secrets are gone`(_ engine: TestEngine)
        async throws
    {
        let town = try await WeChatTown(engine)
        let id = "\(AnyID.minted(at: town.now))"
        let before = try await town.site.get("/sign-in")

        let removed = try await town.site.post("/wechat/account/removal", form: ["id": id], as: town.sun)
        let again = try await town.site.post("/wechat/account/removal", form: ["id": id], as: town.sun)
        let message = try await town.send(.text("柳坪村的路灯坏了"))
        let signIn = try await town.site.get("/sign-in")
        let door = try await town.site.get("/sign-in/wechat")
        let rows = try await town.database.read { try $0.count("SELECT count(*) FROM wechat_account") }

        #expect(before.text.contains("/sign-in/wechat"))
        #expect(removed.location == "/wechat/account" && again.location == "/wechat/account" && rows == 0)
        #expect(message.status == 404 && !signIn.text.contains("/sign-in/wechat"))
        #expect(door.status == 404 && door.text.contains(EntryRefusal.notOffered.sentence(.chinese)))
        #expect(try await town.events() == ["wechat.account-removed"])
    }

    @Test(arguments: Language.allCases)
    func `the pages say in each language what to do, also without an address of their own`(
        _ language: Language
    ) async throws {
        let town = try await WeChatTown(.sqlite, .safe, publicURL: nil)
        let browser = TestSite.Browser(language)

        let account = try await town.site.get("/wechat/account", as: town.sun, browser)
        let binding = try await town.site.get("/wechat/binding", as: town.chen, browser)
        let door = try await town.site.get("/sign-in/wechat", browser)

        #expect(account.status == 200 && account.text.contains("--public-url"))
        #expect(binding.text.contains(Text.bindingStart(language)))
        #expect(door.status == 409 && door.text.contains(EntryRefusal.addressUnknown.sentence(language)))
    }
}

extension TestSite {
    /// A page without anybody signed in, in a browser that is set somehow.
    fileprivate func get(_ path: String, _ browser: Browser) async throws -> Reply {
        try await get(path, as: nil, browser)
    }
}
