import Assemblies
import Kernel
import Rulebook
import Storage
import TestGround
import Testing
import Web

@testable import Rewards

/// 讲评: where the rulebook asks for it, a list is talked over between its window and the handing out.
struct TalkTests {
    private static func village(_ engine: TestEngine, talk: String = "homestead bench") async throws
        -> RewardsVillage
    {
        try await RewardsVillage(
            engine, rules: RewardsVillage.rules.merging(["rewards.talk": talk, "rewards.last": "5"]) { $1 })
    }

    private static func settled(_ village: RewardsVillage) async throws -> RewardListID {
        try await village.adopt(RewardsVillage.ranks)
        try await village.closeYear()
        let list = try await village.freeze(RewardsVillage.ranksPlan)
        try await village.publish(list)
        try await village.pass(days: 12)
        return list
    }

    /// A meeting that consults is called, and held to its end.
    private static func meet(
        _ kind: BodyKind, about list: RewardListID?, _ village: RewardsVillage
    ) async throws {
        let now = village.ground.time.now
        let (body, motion) = (BodyID.minted(at: now), MotionID.minted(at: now))
        try await village.database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            try Assemblies.found(
                Body(
                    id: body, kind: kind, place: RewardsVillage.liuping, name: "柳坪村\(kind.title.chinese)",
                    period: Period(from: RewardsVillage.day("2026-01-01"))), in: transaction)
            try Assemblies.enter(
                Member(
                    id: .minted(at: now), body: body, name: "李国强", household: "003",
                    period: Period(from: RewardsVillage.day("2026-01-01"))), in: transaction)
            let meeting = try Assemblies.convene(
                AssemblyDraft(
                    id: .minted(at: now), body: body, title: "讲评积分名单", venue: "晒坝", meets: now,
                    motions: [
                        MotionDraft(
                            id: motion, title: "讲评", text: "听取意见以后照名单发放。",
                            subject: list?.as(Marks.Anything.self), subjectKind: Rewards.listKind)
                    ]),
                in: transaction)
            try Assemblies.signIn(
                SignIn(assembly: meeting.id, seat: 1, channel: .list, way: .paper), in: transaction)
            try Assemblies.openVoting(meeting.id, in: transaction)
            try Assemblies.count(
                [PaperCount(motion: motion, issued: 1, yes: 1, no: 0, abstain: 0)], of: meeting.id,
                in: transaction)
            _ = try Assemblies.close(meeting.id, in: transaction)
        }
    }

    @Test(arguments: TestEngine.all)
    func `nothing is handed out before a meeting of the named kinds was held`(engine: TestEngine) async throws
    {
        let village = try await Self.village(engine)
        let list = try await Self.settled(village)
        let (path, first) = (
            "/rewards/lists/\(list)", try #require(try await village.lines(list).first).id
        )
        let zhou = try await village.signIn(RewardsVillage.zhou)

        let early = await village.codes { try await village.receive(list, [first]) }
        let waiting = try await village.site.get(path, as: zhou)
        try await Self.meet(.courtyard, about: list, village)
        try await Self.meet(.homestead, about: nil, village)
        let other = await village.codes { try await village.receive(list, [first]) }
        try await Self.meet(.bench, about: list, village)
        let told = try await village.site.api(.get, path, as: zhou)
        let ready = try await village.site.get(path, as: zhou, TestSite.Browser(.english))
        try await village.receive(list, [first])

        #expect(early == ["rewards.not-talked-over"] && other == early)
        #expect(waiting.text.contains("id=\"talk\"") && waiting.text.contains("没有开过"))
        #expect(!waiting.text.contains("id=\"receipts\""))
        #expect(told.json["is_talked_over"] as? Bool == true)
        #expect(ready.text.contains("Talked over") && ready.text.contains("讲评积分名单"))
        #expect(ready.text.contains("id=\"receipts\""))
        #expect(ListRefusal.notTalkedOver.kind == .conflict && ListRefusal.notTalkedOver.field == nil)
    }

    @Test(arguments: ["none", nil])
    func `where the rulebook asks for no meeting none is waited for`(talk: String?) async throws {
        let village =
            if let talk { try await Self.village(.sqlite, talk: talk) } else { try await RewardsVillage() }
        let list = try await Self.settled(village)

        try await village.receive(list, [try #require(try await village.lines(list).first).id])
        let page = try await village.site.get(
            "/rewards/lists/\(list)", as: try await village.signIn(RewardsVillage.zhou))

        #expect(!page.text.contains("id=\"talk\""))
    }

    @Test func `a plan begins with the last places that the rulebook offers`() async throws {
        let (offered, silent) = (try await Self.village(.sqlite), try await RewardsVillage())
        let path = "/rewards/plans/new?place=\(RewardsVillage.liuping)"

        let form = try await offered.site.get(path, as: offered.tokens["zhou"])
        let plain = try await silent.site.get(path, as: silent.tokens["zhou"])

        #expect(form.text.contains("name=\"last_places\" value=\"5\"") || form.text.contains("value=\"5\""))
        #expect(!plain.text.contains("value=\"5\""))
    }

    @Test func `the rulebook takes meetings that consult, and no others`() throws {
        let key = try #require(Rewards.ruleKeys.first { $0.code == "rewards.talk" })

        for value in ["none", "homestead", "homestead bench courtyard"] {
            #expect(key.kind.mistake(value) == nil, "\(value)")
        }
        for value in ["", "villagers-assembly", "homestead 屋场会", "party-committee"] {
            #expect(key.kind.mistake(value)?(.chinese).contains("none") == true, "\(value)")
        }
        #expect(key.kind.words("homestead bench")(.chinese).contains("屋场会"))
        #expect(key.kind.words("none")(.english) == "none asked for")
    }
}
