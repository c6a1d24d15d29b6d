import Cases
import Kernel
import Requests
import Storage
import TestGround
import Testing

@testable import WeChat

struct TalkTests {
    @Test(arguments: TestEngine.all)
    func `words with a village's name are a request at once, with its number, code and address`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine)

        let reply = try await town.send(.text("  柳坪村第一网格的路灯坏了，三天了 "))

        let (request, matter) = try #require(try await town.requests().first)
        #expect(request.channel == .wechat && request.body == "柳坪村第一网格的路灯坏了，三天了" && !request.isPublic)
        #expect(request.reporter == nil && matter.place == WeChatTown.grid)
        #expect(
            reply.number == matter.number
                && reply.words.contains("https://yunling.example/q/\(request.token)"))
        #expect(reply.words.contains("只用来办这件事"))
        let code = try #require(reply.words.firstMatch(of: /查询码是 ([A-Z0-9]{8})/)).1
        let found = try await town.site.get("/follow?number=\(matter.number)&code=\(code)")
        #expect(found.status == 200)
    }

    /// Each line of a talk and what the answer must hold; the last line makes the request.
    @Test func `the account asks for what is missing, by number, by name or by spot`() async throws {
        let spot = ChinesePoint.shifted(latitude: 30.1, longitude: 106.1)
        let drawn = Message.spot(spot.latitude, spot.longitude, "村小门口")
        let undrawn = ChinesePoint.shifted(latitude: 30.4, longitude: 107.4)
        let talks: [([(Message, String)], PlaceID)] = [
            ([(.text("路灯坏了"), "1 石桥镇\n2 南溪镇"), (.text("1"), "编号")], WeChatTown.liuping),
            ([(.text("路灯坏了"), "1 石桥镇"), (.text("9"), "1 石桥镇"), (.text("２"), "编号")], WeChatTown.hekou),
            ([(.text("路灯坏了"), "是哪里"), (.text("柳坪村"), "编号")], WeChatTown.liuping),
            ([(.text("路灯坏了"), "是哪里"), (drawn, "编号")], WeChatTown.grid),
            ([(drawn, "地点记下了：柳坪村第一网格"), (.text("路灯坏了"), "编号")], WeChatTown.grid),
            (
                [
                    (.spot(undrawn.latitude, undrawn.longitude, ""), "请写一句话"), (.text("路灯坏了"), "位置记下了"),
                    (.text("2"), "编号"),
                ], WeChatTown.hekou
            ),
            ([(.picture("m1"), "照片收到了"), (.text("柳坪村路灯坏了"), "照片 1 张")], WeChatTown.liuping),
            ([(.event("CLICK", key: "report"), "请写一句话"), (.text("柳坪村路灯坏了"), "编号")], WeChatTown.liuping),
            ([(.text("好的"), "直接写"), (.text("提交"), "请写一句话"), (.text("柳坪村路灯坏了"), "编号")], WeChatTown.liuping),
        ]

        for (index, (lines, place)) in talks.enumerated() {
            let town = try await WeChatTown()
            for (message, expected) in lines {
                town.ground.time.advance(seconds: 2)
                let answer = try await town.say(message)
                #expect(answer.contains(expected), "talk \(index): \(answer)")
            }
            let made = try await town.requests()
            #expect(made.map(\.matter.place) == [place], "talk \(index)")
        }
    }

    @Test(arguments: TestEngine.all)
    func `what a grid worker forwards is said in a group, and nobody is its requester`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine)
        let group = OnlineGroupID(high: 8, low: 1)
        try await town.works(WeChatTown.heID, at: WeChatTown.grid, in: group, named: "第一网格群")
        _ = try await town.say("你好", from: "o-he")
        try await town.bind("o-he", to: WeChatTown.heID)

        let asked = try await town.say("桥头的栏杆松了，谁来看看", from: "o-he")
        let more = try await town.say(.picture("m1"), from: "o-he")
        let made = try await town.say("2", from: "o-he")
        let own = try await town.say("河口村的路灯坏了", from: "o-he")
        let mine = try await town.say("1", from: "o-he")
        let resident = try await town.say("柳坪村的路灯坏了")

        #expect(asked.contains("是谁的话") && asked.contains("2 从“第一网格群”转来的") && more == asked)
        #expect(made.contains("来源：第一网格群") && made.contains("照片 1 张"), "\(made)")
        #expect(own.contains("是谁的话") && mine.contains("编号") && !mine.contains("来源"))
        #expect(resident.contains("编号"))
        let requests = try await town.requests()
        let (forwarded, matter) = try #require(
            requests.first { $0.request.body == "桥头的栏杆松了，谁来看看" })
        #expect(forwarded.channel == .grid && forwarded.reporter == nil && matter.place == WeChatTown.grid)
        let sources = try await town.ground.database.read {
            try $0.count("SELECT count(*) FROM requests_source WHERE kind = 'online-group'")
        }
        #expect(sources == 1 && requests.count == 3)
        let kept = try #require(requests.first { $0.request.body == "河口村的路灯坏了" })
        #expect(kept.request.channel == .wechat && kept.matter.place == WeChatTown.hekou)
    }

    @Test func `a spot is kept on the world's datum with its name, and one outside the county is not taken`()
        async throws
    {
        let town = try await WeChatTown()
        let spot = ChinesePoint.shifted(latitude: 30.1, longitude: 106.1)

        let outside = try await town.say(.spot(31.5, 106.1, "外县"))
        _ = try await town.say(.spot(spot.latitude, spot.longitude, "  村小门口 "))
        _ = try await town.say("路灯坏了")

        let request = try #require(try await town.requests().first?.request)
        let position = try #require(request.position)
        #expect(outside.contains("不在本县"))
        #expect(abs(position.latitude - 30.1) < 1e-6 && abs(position.longitude - 106.1) < 1e-6)
        #expect(request.location == "村小门口")
    }

    @Test(arguments: TestEngine.all)
    func `the next matter is offered where the last one was, elsewhere, as a supplement, or not at all`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine)
        let first = try #require(try await town.send(.text("柳坪村的路灯坏了")).number)

        let offered = try await town.say("井盖也坏了")
        town.ground.time.advance(seconds: 1)
        let here = try await town.send(.text("1"))
        _ = try await town.say("还有两盏灯")
        _ = try await town.say(.picture("m7"))
        let added = try await town.say("3")
        _ = try await town.say("水管漏了")
        let elsewhere = try await town.say("2")
        town.ground.time.advance(seconds: 1)
        let there = try await town.send(.text("2"))
        _ = try await town.say("随便说说")
        let cancelled = try await town.say("4")
        _ = try await town.say("要提交的")
        town.ground.time.advance(seconds: 1)
        let submitted = try await town.send(.text("提交"))

        #expect(
            offered.contains("1 报到柳坪村") && offered.contains("2 是别的地方") && offered.contains("3 补充到 \(first)"))
        #expect(here.number != nil && here.number != first)
        #expect(added.contains("补充到 \(try #require(here.number))"))
        #expect(elsewhere.contains("1 石桥镇") && cancelled.contains("不报了") && submitted.number != nil)
        let made = try await town.requests()
        #expect(made.map(\.request.body) == ["柳坪村的路灯坏了", "井盖也坏了", "水管漏了", "要提交的"])
        #expect(
            made.map(\.matter.place) == [
                WeChatTown.liuping, WeChatTown.liuping, WeChatTown.hekou, WeChatTown.hekou,
            ])
        #expect(there.number == made[2].matter.number)
        let file = try await town.database.read { try CaseFile.read(made[1].matter.id, in: $0) }
        #expect(file?.steps.last?.kind == .supplemented && file?.steps.last?.note == "还有两盏灯")
        let picture = try await town.database.read {
            try $0.value("SELECT request_id FROM wechat_picture", as: CaseID.self)
        }
        #expect(picture == made[1].request.id)
    }

    @Test func `a talk ends by itself, and pictures afterwards belong to nothing yet`() async throws {
        let town = try await WeChatTown()
        _ = try await town.say("路灯坏了")

        town.ground.time.advance(seconds: 121 * 60)
        let later = try await town.say("1")
        _ = try await town.say("柳坪村的井盖坏了")
        town.ground.time.advance(seconds: 121 * 60)
        let picture = try await town.say(.picture("m"))

        #expect(later.contains("请写一句话"))
        #expect(picture.contains("照片收到了"))
        #expect(try await town.requests().map(\.request.body) == ["柳坪村的井盖坏了"])
    }

    @Test(arguments: TestEngine.all)
    func `progress is told to whoever reported it, or holds its code, and to nobody else`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine)
        let reply = try await town.send(.text("柳坪村的路灯坏了，电话 13900002046"))
        let number = try #require(reply.number)
        let code = try #require(reply.words.firstMatch(of: /[A-Z0-9]{8}/)).0

        let own = try await town.say(number)
        let listed = try await town.say("进度")
        let stranger = try await town.say(number, from: "o-he")
        let guessed = try await town.say("\(number) AAAAAAAA", from: "o-he")
        let nobody = try await town.say("2031-0001")
        let holder = try await town.say("\(number) \(code.lowercased())", from: "o-he")
        let empty = try await town.say("进度", from: "o-he")

        #expect(own.hasPrefix("\(number) 柳坪村的路灯坏了\n") && own.contains("收到了，在安排人（2026年11月20日）"))
        #expect(own.contains("https://yunling.example/q/") && !own.contains("13900002046"))
        #expect(listed == own)
        for no in [stranger, guessed, nobody, empty] { #expect(no == Text.talkUnknown(.chinese)) }
        #expect(holder == own)
    }

    @Test func `the account speaks English to those who ask for it, until they ask for Chinese`() async throws
    {
        let town = try await WeChatTown()

        let english = try await town.say("English")
        let help = try await town.say("help")
        let made = try await town.say("the lamp at 柳坪村 is broken")
        let own = try await town.say("progress")
        let chinese = try await town.say("中文")

        #expect(english == "From now on in English.")
        #expect(help.hasPrefix("Write what is wrong") && made.hasPrefix("Received as 2026-"))
        #expect(own.contains("Received; somebody is being found (20 Nov 2026)"))
        #expect(chinese == "好的，以后用中文。")
    }

    @Test func `what cannot be read, too much, and nothing at all are answered with a sentence`() async throws
    {
        let town = try await WeChatTown()

        let voice = try await town.say(.voice)
        let nothing = try await town.say("")
        let hello = try await town.say("你好！")
        let welcome = try await town.say(.event("subscribe", key: ""), from: "o-new")
        let long = try await town.say(String(repeating: "长", count: 4_001))
        for number in 1...3 { _ = try await town.say(.picture("m\(number)")) }
        let fourth = try await town.say(.picture("m4"))
        let made = try await town.say("柳坪村的路灯坏了")
        let fifth = try await town.say(.picture("m5"))

        #expect(voice.contains("听不了语音") && nothing.contains("直接写") && hello.contains("直接写"))
        #expect(welcome.contains("只用来办这件事"))
        #expect(long.contains("最多 4000 个字"))
        #expect(fourth.contains("最多 3 张") && made.contains("照片 3 张") && fifth.contains("最多 3 张"))
    }

    @Test(arguments: TestEngine.all)
    func `a request that cannot be taken tells why, once, and the next one begins anew`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine)
        let key = town.ground.county.key
        _ = try await town.say("帮助")
        try await town.database.write(by: .system) { transaction in
            let follower = try #require(try FollowerStore.find(openID: "o-chen", key: key, in: transaction))
            var talk = Talk()
            (talk.place, talk.category) = (WeChatTown.liuping, "gone")
            _ = try FollowerStore.put(
                FollowerStore.Change(
                    id: follower.id, version: follower.version, openKey: [], openSealed: [],
                    language: .chinese,
                    place: nil, talk: try FollowerStore.sealed(talk, of: follower.id, key)),
                until: transaction.now.adding(minutes: 5), in: transaction)
        }

        let refused = try await town.send(.text("路灯坏了"), id: "5")
        let again = try await town.send(.text("路灯坏了"), id: "5")
        let anew = try await town.say("柳坪村的路灯坏了")

        #expect(
            refused.words == ReceivingRefusal.categoryUnknown.sentence(.chinese)
                && again.words == refused.words)
        #expect(anew.contains("编号"))
        #expect(try await town.requests().count == 1)
    }

    @Test(arguments: TestEngine.all)
    func `what a bound person reports is theirs`(_ engine: TestEngine) async throws {
        let town = try await WeChatTown(engine)
        _ = try await town.say("帮助")
        try await town.database.write(by: .system) { transaction in
            let follower = try #require(
                try FollowerStore.find(openID: "o-chen", key: town.ground.county.key, in: transaction))
            try FollowerStore.bind(follower.id, to: WeChatTown.chenID, in: transaction)
        }

        let number = try #require(try await town.send(.text("柳坪村的路灯坏了")).number)
        let mine = try await town.site.get("/mine", as: town.chen)

        #expect(try await town.requests().map(\.request.reporter) == [WeChatTown.chenID])
        #expect(mine.text.contains(number) && mine.text.contains("/wechat/binding"))
    }

    @Test func `the row of a user holds nothing that can be read without the county's key`() async throws {
        let town = try await WeChatTown()
        _ = try await town.say("我家住在村小旁边，灯坏了")

        let bytes: [[UInt8]] = try await town.database.read { reader in
            try reader.all("SELECT open_key, open_sealed, talk_sealed FROM wechat_follower") { row in
                let parts: [[UInt8]] = [try row.next(), try row.next(), try row.next()]
                return parts.flatMap { $0 }
            }
        }

        let text = String(decoding: bytes.flatMap { $0 }, as: UTF8.self)
        #expect(bytes.count == 1 && !text.contains("o-chen") && !text.contains("村小"))
    }
}
