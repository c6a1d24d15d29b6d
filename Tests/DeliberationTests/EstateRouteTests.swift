import Assemblies
import Kernel
import Notices
import Storage
import TestGround
import Testing
import Web

@testable import Deliberation

struct EstateRouteTests {
    @Test(arguments: TestEngine.all)
    func `the whole way is gone on the screen, and everybody follows once there is a plan`(
        engine: TestEngine
    ) async throws {
        let village = try await EstateGround.opened(engine)
        let (zhou, luo, site) = (village.zhou, village.luo, village.site)
        let form = try await site.get("/estate-matters/new", as: zhou)
        let brought = try await site.post(
            "/estate-matters",
            form: [
                "id": "\(EstateMatterID(high: 3, low: 2))", "place": "\(DeliberationVillage.estate)",
                "title": "楼道堆杂物",
                "words": "三楼堆了纸箱", "community": "柳坪村委会", "owners": "业主代表", "company": "柳坪物业",
                "others": "消防站\n派出所",
            ], as: zhou)
        let short = try await site.api(
            .post, "/estate-matters",
            [
                "id": "\(AnyID(high: 66, low: 1))", "place": "\(DeliberationVillage.estate)", "title": "x",
                "words": "y",
            ],
            as: zhou)
        let hidden = try await site.get(EstateGround.path)
        let watcher = try await site.api(
            .post, "\(EstateGround.path)/plan", ["met": "2026-09-01", "due": "2026-10-01"], as: village.tian)
        let planned = try await site.post(
            "\(EstateGround.path)/plan",
            form: [
                "id": "\(AnyID(high: 66, low: 2))", "plan": EstateGround.piles, "met": "2026-09-01",
                "due": "2026-10-01",
                "carrier": "柳坪物业", "owners_matters": "owners.common-use",
            ], as: zhou)
        let waiting = try await site.get(EstateGround.path, as: zhou)
        let early = try await site.post(
            "\(EstateGround.path)/work", form: ["id": "\(AnyID(high: 66, low: 3))"], as: zhou)
        try await EstateGround.vote(village, 1)
        let begun = try await site.post(
            "\(EstateGround.path)/work", form: ["id": "\(AnyID(high: 66, low: 4))"], as: zhou)
        let done = try await site.post(
            "\(EstateGround.path)/result", form: ["id": "\(AnyID(high: 66, low: 5))", "result": "六个都装好了"],
            as: zhou)
        let published = try await site.post(
            "\(EstateGround.path)/publication",
            form: ["id": "\(AnyID(high: 66, low: 6))", "issuer": "业主代表", "contact": "周长林"], as: zhou)
        let open = try await site.get(EstateGround.path)
        let wire = try await site.api(.get, EstateGround.path)
        let list = try await site.get("/estate-matters?state=done", as: luo)
        let none = try await site.get("/estate-matters", as: village.chen)

        #expect(form.text.contains("柳坪小区") && brought.status == 303)
        #expect(short.status == 422 && short.code == "deliberation.estate-parties-missing")
        #expect(hidden.status == 404 && watcher.status == 403)
        #expect([planned, begun, done, published].map(\.status) == [303, 303, 303, 303])
        #expect(waiting.text.contains("请柳坪小区业主大会表决") && early.status == 409)
        #expect(early.text.contains("业主大会通过这个方案以后才能办"))
        #expect(open.text.contains("六个都装好了") && !open.text.contains("怕起火") && !open.text.contains("销号要"))
        #expect(wire.json["state"] as? String == "done")
        #expect(list.text.contains("电动车没处充电") && none.status == 403)
    }

    @Test(arguments: TestEngine.all)
    func `rows changed behind the room's back break the invariants of estates`(engine: TestEngine)
        async throws
    {
        let village = try await EstateGround.opened(engine)
        try await village.act { try Deliberation.plan(EstateGround.id, EstateGround.plan(), in: $0) }
        #expect(try await village.broken() == [])

        try await village.database.write(by: .system) { transaction in
            _ = try transaction.run("UPDATE deliberation_estate_matter SET state = 'carrying'")
            _ = try transaction.run("DELETE FROM deliberation_estate_party WHERE side = 'company'")
        }
        let tables = await #expect(throws: Broken.self) {
            try await village.database.write(by: .system) {
                _ = try $0.run("UPDATE deliberation_estate_matter SET no_vote = '不用'")
            }
        }

        #expect(try await village.broken().count == 2)
        #expect(tables?.detail.contains("plan_needs_a_vote_or_says_why_not") == true)
    }
}
