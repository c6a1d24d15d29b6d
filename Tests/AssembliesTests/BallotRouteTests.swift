import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Assemblies

struct BallotRouteTests {
    private static func called(isSecret: Bool) async throws -> (MeetingVillage, AssemblyID) {
        let village = try await MeetingVillage()
        let body = try await village.body(.groupAssembly, of: 3)
        let id = try await village.convene(
            MeetingVillage.draft(body, counting: .persons, isSecret: isSecret)
        ).id
        return (village, id)
    }

    private static func path(_ seat: Int, _ id: AssemblyID, _ village: MeetingVillage) -> String {
        SeatLink.path(of: seat, at: id, key: village.ground.county.key)
    }

    private static func id(_ number: UInt64) -> String { "\(AnyID(high: 91, low: number))" }

    @Test func `a voter signs in and votes by the own link, once`() async throws {
        let (village, id) = try await Self.called(isSecret: true)
        let mine = Self.path(1, id, village)

        let before = try await village.site.get(mine)
        let signed = try await village.site.post("\(mine)/attendance", form: ["id": Self.id(1)])
        let waiting = try await village.site.get(mine)
        try await village.signIn(2...3, at: id, .screen)
        try await village.open(id)
        let ballot = try await village.site.get(mine)
        let empty = try await village.site.post(mine, form: ["id": Self.id(2)])
        let cast = try await village.site.post(mine, form: ["id": Self.id(3), "choice_1": "yes"])
        let again = try await village.site.post(mine, form: ["id": Self.id(3), "choice_1": "yes"])
        let second = try await village.site.post(mine, form: ["id": Self.id(4), "choice_1": "no"])
        let after = try await village.site.get(mine)

        #expect(before.text.contains("我到了，签到") && before.text.contains("村*1"))
        #expect(signed.status == 303 && signed.location == mine)
        #expect(waiting.text.contains("主持人宣布开始"))
        #expect(ballot.text.contains("无记名投票") && ballot.text.contains("choice_1"))
        #expect(empty.status == 422 && empty.text.contains("请选同意、反对或弃权"))
        #expect(cast.status == 303 && again.status == 303)
        #expect(second.status == 409 && second.text.contains("一席一票"))
        #expect(after.text.contains("已经进了票箱") && !after.text.contains("choice_1"))
        #expect(
            try await village.told().filter { $0 == "assemblies.ballot-cast" }.count == 1)
    }

    @Test func `an open ballot shows what was chosen and is corrected`() async throws {
        let (village, id) = try await Self.called(isSecret: false)
        let mine = Self.path(2, id, village)
        try await village.signIn(1...3, at: id, .screen)
        try await village.open(id)

        _ = try await village.site.post(mine, form: ["id": Self.id(1), "choice_1": "no"])
        let shown = try await village.site.api(.get, mine, nil)
        let corrected = try await village.site.post(
            "\(mine)/correction", form: ["id": Self.id(2), "choice_1": "yes"])
        let after = try await village.site.api(.get, mine, nil)

        func choice(_ reply: TestSite.Reply) -> String? {
            (reply.json["motions"] as? [[String: Any]])?.first?["choice"] as? String
        }
        #expect(choice(shown) == "no" && choice(after) == "yes")
        #expect(corrected.status == 303)
    }

    @Test func `a link that nobody was given leads nowhere`() async throws {
        let (village, id) = try await Self.called(isSecret: false)
        let mine = Self.path(1, id, village)
        let token = mine.split(separator: "/").last.map(String.init) ?? ""

        for wrong in ["2\(token.dropFirst())", "1-000000000000000000000000", "x", "1-"] {
            let page = try await village.site.get("/assemblies/\(id)/ballots/\(wrong)")
            let sent = try await village.site.post(
                "/assemblies/\(id)/ballots/\(wrong)", form: ["id": Self.id(9), "choice_1": "yes"])
            #expect(page.status == 404 && sent.status == 404, "\(wrong)")
        }
        let other = try await village.site.api(
            .get, "/assemblies/\(AssemblyID(high: 1, low: 1))/ballots/\(token)", nil)
        #expect(other.status == 404 && other.code == VotingRefusal.linkUnknown.code)
    }

    @Test func `who took a paper ballot is told to use it`() async throws {
        let (village, id) = try await Self.called(isSecret: false)
        try await village.signIn(1...3, at: id, .paper)
        try await village.open(id)

        let page = try await village.site.get(Self.path(1, id, village))
        let sent = try await village.site.post(
            Self.path(1, id, village), form: ["id": Self.id(1), "choice_1": "yes"])

        #expect(page.text.contains("请投纸票"))
        #expect(sent.status == 409 && sent.text.contains("领的是纸票"))
    }
}
