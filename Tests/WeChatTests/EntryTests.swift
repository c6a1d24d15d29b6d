import Access
import HTTPTypes
import Kernel
import Outgoing
import Storage
import TestGround
import Testing
import Web

@testable import WeChat

struct EntryTests {
    /// The state of a redirect to WeChat's door.
    private static func state(_ reply: TestSite.Reply) -> String {
        String(reply.location?.firstMatch(of: /state=([A-Za-z0-9]+)#/)?.1 ?? "")
    }

    private static func knows(_ town: WeChatTown, _ openID: String) {
        town.server.set("/sns/oauth2/access_token", "{\"access_token\":\"a\",\"openid\":\"\(openID)\"}")
    }

    /// Binds as somebody who is signed in, by the whole way.
    @discardableResult
    private static func bind(_ town: WeChatTown, _ openID: String, as token: String) async throws
        -> TestSite.Reply
    {
        knows(town, openID)
        let sent = try await town.site.get("/wechat/binding/new", as: token)
        return try await town.site.get("/sign-in/wechat/return?code=c1&state=\(state(sent))", as: token)
    }

    private static func signIn(_ town: WeChatTown, _ openID: String) async throws -> TestSite.Reply {
        knows(town, openID)
        let sent = try await town.site.get("/sign-in/wechat?next=%2Fmine")
        return try await town.site.get("/sign-in/wechat/return?next=%2Fmine&code=c2&state=\(state(sent))")
    }

    @Test(arguments: TestEngine.all)
    func `who has bound their WeChat comes in by it, until they take that back`(_ engine: TestEngine)
        async throws
    {
        let town = try await WeChatTown(engine)

        let stranger = try await Self.signIn(town, "o-chen")
        let sent = try await town.site.get("/sign-in/wechat?next=%2Fmine")
        let bound = try await Self.bind(town, "o-chen", as: town.chen)
        let page = try await town.site.get("/wechat/binding", as: town.chen)
        let entered = try await Self.signIn(town, "o-chen")
        let session = try #require(entered.cookie("yuanba_session"))
        let mine = try await town.site.get("/mine", as: session)
        let id = "\(AnyID.minted(at: town.now))"
        let unbound = try await town.site.post("/wechat/binding/removal", form: ["id": id], as: town.chen)
        let again = try await town.site.api(.post, "/wechat/binding/removal", ["id": id], as: town.chen)
        let over = try await Self.signIn(town, "o-chen")

        let address = try #require(sent.location)
        #expect(
            address.hasPrefix(
                "https://open.weixin.qq.com/connect/oauth2/authorize?appid=\(WeChatTown.appID)&redirect_uri=")
        )
        #expect(
            address.contains(
                "redirect_uri=https%3A%2F%2Fyunling.example%2Fsign-in%2Fwechat%2Freturn%3Fnext%3D%252Fmine"
                    + "&response_type=code&scope=snsapi_base&state="
            ))
        #expect(address.hasSuffix("#wechat_redirect") && Self.state(sent).utf8.count <= 128)
        #expect(stranger.status == 403 && stranger.text.contains(EntryRefusal.notBound.sentence(.chinese)))
        #expect(bound.location == "/wechat/binding" && page.text.contains("解除绑定"))
        #expect(entered.location == "/mine" && mine.status == 200)
        #expect(unbound.location == "/wechat/binding" && again.status == 200 && over.status == 403)
        #expect(try await town.events() == ["wechat.person-bound", "wechat.person-unbound"])
        let asked = town.server.calls.map(\.address)
        #expect(asked.allSatisfy { $0.hasPrefix("https://api.weixin.qq.com/sns/oauth2/access_token?appid=") })
    }

    @Test(arguments: TestEngine.all)
    func `a state opens once, in the browser that began, and binds nobody but who began`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine)
        try await Self.bind(town, "o-chen", as: town.chen)
        let state = Self.state(try await town.site.get("/sign-in/wechat"))
        let binding = Self.state(try await town.site.get("/wechat/binding/new", as: town.he))
        func back(_ state: String, as token: String? = nil) async throws -> TestSite.Reply {
            try await town.site.get("/sign-in/wechat/return?code=c&state=\(state)", as: token)
        }
        var elsewhere = HTTPFields()
        elsewhere[.cookie] = "yuanba_visitor=another-browser"

        let other = try await town.site.send(
            .get, "/sign-in/wechat/return?code=c&state=\(state)", elsewhere, [])
        let first = try await back(state)
        let second = try await back(state)
        let forged = try await back(String(state.dropLast()) + "0")
        let none = try await town.site.get("/sign-in/wechat/return")
        let taken = try await back(binding, as: town.chen)
        let late = Self.state(try await town.site.get("/sign-in/wechat"))
        town.ground.time.advance(seconds: 601)
        let over = try await back(late)

        #expect(first.location == "/mine")
        for reply in [other, second, forged, none, taken, over] {
            #expect(reply.status == 422 && reply.text.contains(EntryRefusal.stateWrong.sentence(.chinese)))
            #expect(reply.cookie("yuanba_session") == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a WeChat is one person's, and a person has one`(_ engine: TestEngine) async throws {
        let town = try await WeChatTown(engine)

        let first = try await Self.bind(town, "o-chen", as: town.chen)
        let same = try await Self.bind(town, "o-chen", as: town.chen)
        let second = try await Self.bind(town, "o-other", as: town.chen)
        let another = try await Self.bind(town, "o-chen", as: town.he)
        let nothing = try await town.site.api(
            .post, "/wechat/binding/removal", ["id": "\(AnyID.minted(at: town.now))"], as: town.he)

        #expect(first.location == "/wechat/binding" && same.location == "/wechat/binding")
        #expect(second.text.contains(EntryRefusal.boundAlready.sentence(.chinese)))
        #expect(another.text.contains(EntryRefusal.boundToAnother.sentence(.chinese)))
        #expect(nothing.status == 409 && nothing.code == EntryRefusal.nothingBound.code)
        #expect(try await town.events() == ["wechat.person-bound"])
    }

    @Test(arguments: TestEngine.all)
    func `officers come in only where the county says so, and administrators never`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine, .plain, entry: .everybody)

        let officer = try await Self.bind(town, "o-luo", as: town.luo)
        let administrator = try await Self.bind(town, "o-sun", as: town.sun)
        let entered = try await Self.signIn(town, "o-luo")
        try await town.setUp(.plain, .residents)
        let refused = try await Self.signIn(town, "o-luo")
        let binding = try await Self.bind(town, "o-luo-2", as: town.luo)
        try await Self.bind(town, "o-chen", as: town.chen)
        try await town.database.write(by: .system) { try Access.disable(WeChatTown.chenID, in: $0) }
        let closed = try await Self.signIn(town, "o-chen")
        try await town.setUp(.plain, .nobody)
        let nobody = try await Self.signIn(town, "o-chen")

        #expect(officer.location == "/wechat/binding" && entered.location == "/mine")
        #expect(administrator.text.contains(EntryRefusal.administrator.sentence(.chinese)))
        for reply in [refused, binding] {
            #expect(
                reply.status == 403 && reply.text.contains(EntryRefusal.officersNotAllowed.sentence(.chinese))
            )
        }
        #expect(closed.text.contains(EntryRefusal.accountClosed.sentence(.chinese)))
        #expect(nobody.status == 404)
        #expect(
            try await town.events() == [
                "wechat.person-bound", "wechat.entry-refused", "wechat.person-bound", "wechat.entry-refused",
            ])
    }

    @Test func `on a network that is not encrypted officers do not come in`() async throws {
        let town = try await WeChatTown(.sqlite, .plain, entry: .everybody)
        try await Self.bind(town, "o-luo", as: town.luo)
        let state = EntryState(.signIn, drawn: Array(0..<16), expires: town.now.milliseconds / 1_000 + 60)
        let key = town.ground.county.key

        await #expect(throws: EntryRefusal.notPrivate) {
            let call: WeChat.Call = { try town.server.answer($0) }
            _ = try await WeChat(town.ground.county, calling: call).enter(
                WeChat.Return(
                    code: "c", state: state.text(visitor: "v", person: nil, key: key), visitor: "v",
                    person: nil,
                    isPrivate: false))
        }
    }

    @Test func `when WeChat says no, or nothing, nobody comes in and the page says what to do`() async throws
    {
        let town = try await WeChatTown()
        func tried() async throws -> TestSite.Reply {
            let state = Self.state(try await town.site.get("/sign-in/wechat"))
            return try await town.site.get("/sign-in/wechat/return?code=c&state=\(state)")
        }

        town.server.set("/sns/oauth2/access_token", "{\"errcode\":40029,\"errmsg\":\"invalid code\"}")
        let refused = try await tried()
        town.server.set("/sns/oauth2/access_token", "<html>")
        let odd = try await tried()
        town.server.set("/sns/oauth2/access_token", nil as [UInt8]?)
        let silent = try await tried()
        let state = Self.state(try await town.site.get("/sign-in/wechat"))
        let denied = try await town.site.get("/sign-in/wechat/return?state=\(state)")

        #expect(refused.status == 422 && refused.text.contains(EntryRefusal.refusedThere.sentence(.chinese)))
        for reply in [odd, silent] {
            #expect(reply.status == 409 && reply.text.contains(EntryRefusal.unreachable.sentence(.chinese)))
            #expect(
                reply.text.contains("href=\"/sign-in\"") && reply.text.contains("href=\"/sign-in/wechat\""))
        }
        #expect(denied.text.contains(EntryRefusal.refusedThere.sentence(.chinese)))
        #expect(!silent.text.contains("s3cret"))
    }

    @Test func `the page to sign in leads to WeChat only where it lets people in, and keeps the way on`()
        async throws
    {
        let offered = try await WeChatTown()
        let closed = try await WeChatTown(.sqlite, .plain, entry: .nobody)

        let page = try await offered.site.get("/sign-in?next=%2Faccount")
        let account = try await offered.site.get("/account", as: offered.chen)
        let elsewhere = try await offered.site.get("/sign-in/wechat?next=https%3A%2F%2Fevil.example")

        #expect(page.text.contains("href=\"/sign-in/wechat?next=%2Faccount\""))
        #expect(account.text.contains("href=\"/wechat/binding\""))
        #expect(elsewhere.location?.contains("evil") == false)
        #expect(try await !closed.site.get("/sign-in").text.contains("wechat"))
        #expect(try await !closed.site.get("/account", as: closed.chen).text.contains("/wechat/binding"))
        #expect(try await closed.site.get("/wechat/binding", as: closed.chen).text.contains("本县还不能用微信登录"))
    }
}
