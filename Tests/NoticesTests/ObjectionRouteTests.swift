import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Notices

struct ObjectionRouteTests {
    @Test(arguments: TestEngine.all)
    func `a resident objects without an account, follows it by code and takes it back`(
        engine: TestEngine
    ) async throws {
        let town = try await NoticeTown(engine)
        let notice = try await town.publish(town.draft())
        let form = try await town.site.get("/notices/\(notice.id)/objections/new")
        let id = ObjectionID.minted(at: town.ground.time.now)
        let secrets = ObjectionSecrets(of: id, key: town.ground.county.key)
        let fields = ["id": "\(id)", "words": "碎石厚度不够", "contact": "13800001111"]

        let sent = try await town.site.post("/notices/\(notice.id)/objections", form: fields)
        let again = try await town.site.post("/notices/\(notice.id)/objections", form: fields)
        let receipt = try await town.site.get(sent.location ?? "")
        let found = try await town.site.get("/objections?number=2026－1－1&code=\(secrets.code.lowercased())")
        let wrong = try await town.site.get("/objections?number=2026-1-1&code=AAAAAAAA")
        let asked = try await town.site.api(.get, "/objections?number=2026-1-1&code=\(secrets.code)")
        let guessed = try await town.site.api(.get, "/objections?number=2026-1-1&code=AAAAAAAA")
        let back = try await town.site.post(
            "/objections/\(secrets.token)/withdrawal", form: ["id": "\(AnyID(high: 4, low: 4))"])

        #expect(form.text.contains("name=\"words\""))
        #expect(sent.status == 303 && sent.location == "/objections/\(secrets.token)?received=1")
        #expect(again.location == sent.location)
        #expect(receipt.text.contains(secrets.code) && receipt.text.contains("2026-1-1"))
        #expect(found.location == "/objections/\(secrets.token)")
        #expect(wrong.status == 404 && wrong.text.contains("对不上"))
        #expect(asked.items.first?["token"] as? String == secrets.token)
        #expect(guessed.status == 404 && guessed.code == "notices.objection-code-wrong")
        #expect(back.status == 303)
        #expect(try await town.site.get("/objections/\(secrets.token)").text.contains("已撤回"))
        #expect(
            try await town.told() == [
                "notices.notice-published", "notices.objection-raised", "notices.objection-taken-back",
            ])
    }

    @Test func `what was said is on nobody else's page, the answer is on everybody's`() async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())
        let objection = try await town.object(to: notice.id, "我家门口没铺", by: NoticeTown.chenID)
        try await town.answer(objection.id, .partly, "已补铺 20 米")

        let page = try await town.site.get("/notices/\(notice.id)")
        let program = try await town.site.api(.get, "/notices/\(notice.id)")

        #expect(!page.text.contains("我家门口没铺") && !program.text.contains("我家门口没铺"))
        #expect(page.text.contains("已补铺 20 米") && page.text.contains("部分成立"))
        let mine = try await town.site.get("/objections", as: town.chen)
        #expect(mine.text.contains("2026-1-1"))
        let own = try await town.site.api(.get, "/objections", as: town.chen).items
        #expect(own.map { $0["words"] as? String } == ["我家门口没铺"])
        #expect(try await town.site.api(.get, "/objections").items.isEmpty)
        #expect(try await town.site.get("/objections").text.contains("2026-1-1") == false)
    }

    @Test func `a program objects and reads what came of it`() async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())
        let id = ObjectionID.minted(at: town.ground.time.now)

        let sent = try await town.site.api(
            .post, "/notices/\(notice.id)/objections", ["id": "\(id)", "words": "不对"])
        let repeated = try await town.site.api(
            .post, "/notices/\(notice.id)/objections", ["id": "\(id)", "words": "不对"])
        let other = try await town.site.api(
            .post, "/notices/\(notice.id)/objections", ["id": "\(id)", "words": "另一条"])
        let token = sent.json["token"] as? String ?? ""
        let read = try await town.site.api(.get, "/objections/\(token)")

        #expect([sent.status, repeated.status, other.status] == [201, 200, 409])
        #expect(other.code == "id.used-for-another")
        #expect(read.json["state"] as? String == "open")
        #expect(read.json["due_at"] as? String == "2026-11-24T00:00:00+08:00")
        #expect(try await town.site.api(.get, "/objections/\(token)x").code == "notices.objection-code-wrong")
    }

    @Test func `refused objections say why at their field`() async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())
        let informing = try await town.publish(town.draft(takesObjections: false))
        let path = "/notices/\(notice.id)/objections"
        let id = ["id": "\(ObjectionID.minted(at: town.ground.time.now))"]

        let empty = try await town.site.api(.post, path, id)
        let row = try await town.site.api(.post, path, id.merging(["words": "不对", "line": "7"]) { $1 })
        let none = try await town.site.api(
            .post, "/notices/\(informing.id)/objections", id.merging(["words": "不对"]) { $1 })
        let lost = try await town.site.api(
            .post, "/notices/\(NoticeID(high: 1, low: 1))/objections", id.merging(["words": "不对"]) { $1 })
        let form = try await town.site.post(path, form: id)
        try await town.tick("2026-11-28T00:00:01+08:00")
        let late = try await town.site.api(.post, path, id.merging(["words": "不对"]) { $1 })

        #expect(empty.code == "notices.objection-words-missing" && empty.status == 422)
        #expect(row.code == "notices.objection-line-unknown")
        #expect(none.code == "notices.objections-not-taken" && none.status == 409)
        #expect(lost.code == "notices.unknown" && lost.status == 404)
        #expect(form.status == 422 && form.text.contains("请写您的意见"))
        #expect(late.code == "notices.objection-too-late")
        #expect(try await town.site.get("/notices/\(informing.id)/objections/new").status == 409)
        #expect(try await town.site.get("/notices/\(notice.id)/objections/new").status == 409)
        #expect(try await town.told().filter { $0 == "notices.objection-raised" } == [])
    }
}
