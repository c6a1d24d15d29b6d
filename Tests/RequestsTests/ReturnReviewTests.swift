import Cases
import Clocks
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// 首接负责 as the routes carry it: a return goes to review, a part's too.
struct ReturnReviewTests {
    private typealias Them = OfficerCounty

    private func ids(_ path: String, _ county: OfficerCounty) async throws -> [String] {
        try await county.site.api(.get, path, as: county.tokens[Them.luo]).items
            .compactMap { $0["id"] as? String }
    }

    @Test(arguments: TestEngine.all)
    func `Until the desk decides, the first receiver keeps the case and its clock runs on`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        try await county.set("requests.return-review", "1wd")
        let id = try await county.stand(.returning)
        let other = try await county.stand(.given)

        let matter = try await county.matter(id)
        let clocks = try await county.ground.database.read {
            try Clocks.of(id.as(Marks.Anything.self), in: $0).filter(\.isRunning).map(\.name)
        }
        #expect(matter.lead?.organisation == Them.economy)
        #expect(matter.isReturning)
        #expect(Set(clocks).isSuperset(of: ["resolve", "review"]))
        for name in ["/desk?filter=", "/requests?state="] {
            #expect(try await ids("\(name)returns", county) == [id.description])
        }
        #expect(try await ids("/desk", county).contains(other.description))
        let dispatch = try await county.act(
            "dispatch", on: id, by: Them.luo, ["organisation": Them.farming.description])
        #expect(dispatch.code == "case.return-waiting")

        try await county.must(
            "returns/{return}/refusal", on: id, by: Them.luo, ["note": "目录第 18 项写着归你们"])
        let kept = try await county.matter(id)
        #expect(kept.lead?.organisation == Them.economy)
        #expect(try await ids("/desk?filter=returns", county) == [])
        let left = try await county.ground.database.read {
            try Clocks.of(id.as(Marks.Anything.self), in: $0).filter(\.isRunning).map(\.name)
        }
        #expect(!left.contains("review") && left.contains("resolve"))
        try await county.must("dispute", on: id, by: Them.xie, ["note": "还是不归我们"])
        #expect(try await ids("/desk?filter=disputed", county) == [id.description])
        #expect(try await county.brokenInvariants() == [])
    }

    @Test(arguments: TestEngine.all)
    func `An accepted return goes to another unit and teaches the catalogue; that unit may ask anew`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let id = try await county.stand(.returning)

        try await county.must(
            "returns/{return}/acceptance", on: id, by: Them.luo,
            ["organisation": Them.farming.description, "note": "改由农业服务中心", "keep_in_catalogue": "1"])

        #expect(try await county.matter(id).lead?.organisation == Them.farming)
        let catalogue = try await county.site.api(.get, "/catalogue", as: county.tokens[Them.luo])
        let line = catalogue.items.first { $0["organisation"] as? String == Them.farming.description }
        #expect((line?["basis"] as? String)?.hasPrefix("退回复核") == true)
        let again = try await county.act(
            "return", on: id, by: Them.feng, ["reason": "wrong-place", "note": "那段路归县里"])
        #expect(again.status == 201)
        #expect(try await county.file(id, by: Them.luo).list("returns").count == 2)
    }

    @Test(arguments: TestEngine.all)
    func `A part is given back or disputed, its lead sees that, and nothing ends before`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        try await county.set("requests.adjudication", "2wd")
        let id = try await county.stand(.returningPart)
        let lead = try await county.page("/requests/\(id)", by: Them.xie)
        #expect(lead.text.contains("要退回，等复核") && lead.text.contains("一家办不了，要联办"))
        let early = try await county.act(
            "solution", on: id, by: Them.xie, ["outcome": "solved", "note": "换了线"])
        #expect(early.code == "case.legs-open")
        let merged = try await county.perform("merger", on: id, by: Them.luo, ["into": "{other}"])
        #expect(merged.code == "case.legs-open")

        try await county.must("returns/{return}/refusal", on: id, by: Them.luo, ["note": "先修枝，再找林业站"])
        let second = try await county.perform(
            "legs/{leg}/return", on: id, by: Them.feng, ["reason": "joint", "note": "还是不行"])
        #expect(second.code == "case.returned-already")
        try await county.must("legs/{leg}/dispute", on: id, by: Them.feng, ["note": "请上级定"])
        #expect(try await ids("/desk?filter=disputed", county) == [id.description])
        let clocks = try await county.ground.database.read {
            try Clocks.of(id.as(Marks.Anything.self), in: $0).filter(\.isRunning).map(\.name)
        }
        #expect(clocks.contains("adjudication"))
        try await county.must("returns/{return}/acceptance", on: id, by: Them.he, ["note": "这一份不要了"])
        let done = try await county.act(
            "solution", on: id, by: Them.xie, ["outcome": "solved", "note": "换了线"])
        #expect(done.status == 201, "\(done.text.prefix(300))")
        #expect(try await county.brokenInvariants() == [])
    }

    @Test func `Page and program say what waits, why, and who decides`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.stand(.returning)

        let file = try await county.file(id, by: Them.luo)
        let review = try #require(file.list("returns").first)
        #expect(review["reason"] as? String == "competence")
        #expect(review["state"] as? String == "waiting")
        #expect(file.json["is_returning"] as? Bool == true)
        #expect((file.json["may"] as? [String])?.contains("review") == true)
        let desk = try await county.page("/requests/\(id)", by: Them.luo)
        for words in ["不属于本单位职责", "同意退回", "决定以前还由经济发展办负责", "returns/"] {
            #expect(desk.text.contains(words), "\(words)")
        }
        let unit = try await county.page("/requests/\(id)", by: Them.xie, .english)
        #expect(unit.text.contains("Return waits for review"))
        #expect(!unit.text.contains("/acceptance\""))
        let given = try await county.stand(.given)
        let form = try await county.page("/requests/\(given)", by: Them.xie)
        #expect(form.text.contains("首接负责"))
        let wrong = try await county.act(
            "return", on: given, by: Them.xie, ["reason": "lazy", "note": "不想办"])
        #expect(wrong.code == "field.unreadable")
        #expect(try await county.page("/desk", by: Them.luo).text.contains("退回要复核"))
    }

    @Test func `What ends before the review takes the return with it`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.stand(.returning)

        try await county.must(
            "solution", on: id, by: Them.xie, ["outcome": "solved", "note": "先办了，换了线"])

        #expect(
            try await county.file(id, by: Them.luo).list("returns").first?["state"] as? String == "dropped")
        #expect(try await ids("/desk?filter=returns", county) == [])
    }
}
