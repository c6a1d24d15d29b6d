import Cases
import Files
import Foundation
import Kernel
import Outgoing
import People
import Requests
import Storage
import TestGround
import Testing

@testable import WeChat

struct PictureTests {
    /// A white picture of one pixel.
    private static let png =
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"
        ).map { [UInt8]($0) } ?? []

    private static func goOn(_ town: WeChatTown) async throws {
        try await WeChat(town.ground.county) { try town.server.answer($0) }.goOn()
    }

    private static func states(_ town: WeChatTown) async throws -> [String] {
        try await town.database.read {
            try $0.all("SELECT state FROM wechat_picture ORDER BY id") { try $0.next() }
        }
    }

    @Test(arguments: TestEngine.all)
    func `pictures are fetched afterwards, stand in the request's file, and are asked for by name and token`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine)
        town.server.set("/cgi-bin/media/get", Self.png)
        _ = try await town.say(.picture("media-1"))
        let made = try await town.say("柳坪村的路灯坏了")
        let more = try await town.say(.picture("media-2"))
        let asked = town.server.calls.count

        try await Self.goOn(town)
        try await Self.goOn(town)

        let (request, _) = try #require(try await town.requests().first)
        let kept = try await town.database.read {
            try Files.list(owner: request.id.as(Marks.Anything.self), in: $0)
        }
        let calls = town.server.calls
        #expect(asked == 0 && made.contains("照片 1 张") && more.contains("照片加到 "))
        #expect(kept.count == 2 && kept.allSatisfy { $0.type == "image/jpeg" })
        #expect(try await Self.states(town) == ["kept", "kept"])
        #expect(
            calls.filter { $0.address.contains("/cgi-bin/media/get?access_token=T1&media_id=media-") }.count
                == 2)
        #expect(calls.filter { $0.address.hasSuffix("/cgi-bin/stable_token") }.count <= 1)
        #expect(try await town.events() == ["wechat.letter-taken"])
    }

    @Test(arguments: TestEngine.all)
    func `a picture that does not come is tried for two days, then its request says so`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine)
        _ = try await town.say(.picture("media-1"))
        _ = try await town.say("柳坪村的路灯坏了")

        for seconds in Limits.pictureTries_seconds {
            try await Self.goOn(town)
            #expect(try await Self.states(town) == ["waiting"])
            town.ground.time.advance(seconds: seconds - 1)
            let before = town.server.calls.count
            try await Self.goOn(town)
            #expect(town.server.calls.count == before)
            town.ground.time.advance(seconds: 1)
        }
        try await Self.goOn(town)

        let (_, matter) = try #require(try await town.requests().first)
        let file = try await town.database.read { try CaseFile.read(matter.id, in: $0) }
        #expect(try await Self.states(town) == ["lost"])
        #expect(file?.steps.last?.note.contains("没有取到") == true)
        #expect(try await town.events() == ["wechat.letter-taken", "wechat.picture-lost"])
    }

    @Test func `what WeChat will never give, or is no picture, is given up at once; an old token is renewed`()
        async throws
    {
        let cases: [([UInt8], String)] = [
            (Array("{\"errcode\":40007,\"errmsg\":\"invalid media_id\"}".utf8), "lost"),
            (Array("no picture".utf8), "lost"), (Array("{\"errcode\":42001}".utf8), "waiting"),
            (Array("{\"errcode\":-1}".utf8), "waiting"),
        ]

        for (answer, state) in cases {
            let town = try await WeChatTown()
            try await town.setUp(
                .plain, .residents, secret: "secret-\(town.ground.path("").hashValue.magnitude)")
            town.server.set("/cgi-bin/media/get", answer)
            _ = try await town.say(.picture("media-1"))
            _ = try await town.say("柳坪村的路灯坏了")
            try await Self.goOn(town)
            #expect(try await Self.states(town) == [state], "\(String(decoding: answer, as: UTF8.self))")
            let tokens = town.server.calls.filter { $0.address.hasSuffix("stable_token") }
            if state == "waiting", answer.contains(UInt8(ascii: "4")) {
                #expect(
                    tokens.count == 2
                        && String(decoding: tokens[1].body, as: UTF8.self).contains("\"force_refresh\":true"))
            }
        }
    }

    @Test func `without a secret no picture is promised`() async throws {
        let town = try await WeChatTown(.sqlite, nil)
        let typed = TypedAccount(
            appID: "wx1", mode: "plain", entry: "nobody", token: WeChatTown.token, aesKey: "", secret: "",
            interface: WeChatAccount.usualInterface, door: WeChatAccount.usualDoor)
        _ = try await WeChat(town.ground.county).keep(
            typed, sent: AnyID.minted(at: town.now), digest: [1], by: WeChatTown.sunID)

        let answer = try await town.say(.picture("media-1"))
        try await Self.goOn(town)

        #expect(answer.contains("还收不了照片") && answer.contains("https://yunling.example/requests/new"))
        #expect(town.server.calls.isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `erasing a requester takes out whose WeChat it was, and the pictures that were on their way`(
        _ engine: TestEngine
    ) async throws {
        let town = try await WeChatTown(engine)
        town.server.set("/cgi-bin/media/get", Self.png)
        _ = try await town.say(.picture("media-1"))
        _ = try await town.say("柳坪村的路灯坏了")
        _ = try await town.say("柳坪村的井盖坏了", from: "o-he")
        let made = try await town.requests()

        try await town.database.write(by: .system) { transaction in
            try WeChat.eraseRequester(of: made[0].request.id, in: transaction)
            try FollowerStore.bind(
                try #require(
                    try FollowerStore.find(openID: "o-he", key: town.ground.county.key, in: transaction)
                ).id,
                to: WeChatTown.heID, in: transaction)
            try WeChat.erase(WeChatTown.heID, in: transaction)
        }
        try await Self.goOn(town)
        let after = try await town.say(.picture("media-9"), from: "o-chen")

        let rows: [Int] = try await town.database.read { reader in
            [
                try reader.count("SELECT count(*) FROM wechat_follower"),
                try reader.count("SELECT count(*) FROM wechat_picture"),
                try reader.count(
                    "SELECT count(*) FROM wechat_follower WHERE person_id IS NOT NULL OR talk_sealed IS NOT NULL"
                ),
            ]
        }
        #expect(after.contains("照片收到了"))
        #expect(rows == [2, 0, 1])
        #expect(town.server.calls.isEmpty)
        #expect(try await town.requests().map(\.request.id) == [made[1].request.id])
        #expect(try await town.events().last == "wechat.person-unbound")
    }
}
