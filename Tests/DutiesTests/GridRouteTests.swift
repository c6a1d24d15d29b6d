import Access
import Foundation
import HTTPTypes
import Kernel
import People
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import Duties

@Suite struct GridRouteTests {
    @Test(arguments: TestEngine.all)
    func `a grid's card is public, its worker's own number masked for all but officers`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        let own = "/grids/\(Yunling.first)"
        try await yunling.write { transaction in
            try People.appoint(
                Post(
                    id: Yunling.tianPost, person: Yunling.tian, kind: "grid-worker", place: Yunling.first,
                    period: period("2026-02-01")), in: transaction)
        }

        let kept = try await yunling.site.api(
            .post, own + "/card",
            [
                "id": mint(), "range": "一组、二组", "phone": "13912342046", "phoneIsOwn": true,
                "supervisionPhone": "12345",
            ], as: luo)
        let counted = try await yunling.site.api(
            .post, own + "/counts",
            ["id": mint(), "on": "2026-11-20", "count": 312, "source": "户籍册"], as: luo)
        let anyone = try await yunling.site.api(.get, own)
        let page = try await yunling.site.get(own)

        // Not even who typed it sees it whole again without a reason.
        #expect(kept.json["phone"] as? String == "139****2046")
        #expect(counted.status == 201)
        #expect(anyone.json["phone"] as? String == "139****2046")
        #expect(anyone.json["phoneIsMasked"] as? Bool == true)
        #expect(anyone.json["supervisionPhone"] as? String == "12345")
        #expect((anyone.json["households"] as? [String: Any])?["count"] as? Int == 312)
        #expect((anyone.json["posts"] as? [[String: Any]])?.first?["name"] as? String == "田小禾")
        #expect(page.text.contains("139****2046"))
        #expect(!page.text.contains("13912342046"))
        #expect(try await yunling.site.get("/grids/\(Yunling.liuping)").status == 404)
    }

    @Test func `a duty's number is public, and a card's form shows what it holds`() async throws {
        let yunling = try await Yunling()
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        let own = "/grids/\(Yunling.first)"

        let posted = try await yunling.site.post(
            own + "/card", form: ["id": mint(), "range": "一组", "phone": "023-53221100"], as: luo)
        let refused = try await yunling.site.post(
            own + "/card", form: ["id": mint(), "phone": "没有"], as: luo)
        let form = try await yunling.site.get(own + "/card", as: luo)

        #expect(posted.location == own)
        #expect(try await yunling.site.api(.get, own).json["phone"] as? String == "023-53221100")
        #expect(refused.status == 422)
        #expect(refused.text.contains("电话只写数字"))
        #expect(form.text.contains("023-53221100"))
    }

    @Test func `a grid worker enters counts but writes no card`() async throws {
        let yunling = try await Yunling()
        let tian = try await yunling.token(of: Yunling.tian, [.work], at: Yunling.first)
        let count: [String: Any] = ["id": mint(), "on": "2026-11-19", "count": 300, "source": "走访"]

        let own = try await yunling.site.api(.post, "/grids/\(Yunling.first)/counts", count, as: tian)
        let other = try await yunling.site.api(.post, "/grids/\(Yunling.second)/counts", count, as: tian)
        let card = try await yunling.site.api(
            .post, "/grids/\(Yunling.first)/card", ["id": mint(), "range": "一组"], as: tian)
        let village = try await yunling.site.api(.post, "/grids/\(Yunling.liuping)/counts", count, as: tian)

        #expect(own.status == 201)
        #expect(other.status == 403)
        #expect(card.status == 403)
        #expect(village.status == 403)
        #expect(try await yunling.site.get("/grids/\(Yunling.first)/card", as: tian).status == 403)
    }

    @Test(arguments: TestEngine.all)
    func `online groups are opened, counted, entrusted and closed, with sums for each place`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        let luo = try await yunling.token(of: Yunling.luo, [.register, .oversee], at: Yunling.shiqiao)
        let tian = try await yunling.token(of: Yunling.tian, [.work], at: Yunling.first)
        let group = mint()
        let own = "/online-groups/\(group)"

        let opened = try await yunling.site.api(
            .post, "/online-groups",
            [
                "id": group, "place": "\(Yunling.first)", "groupName": "柳坪一网格群", "from": "2026-02-01",
                "person": "\(Yunling.tian)",
            ], as: luo)
        let counted = try await yunling.site.api(
            .post, own + "/counts", ["id": mint(), "on": "2026-11-19", "count": 103, "source": "群主报数"],
            as: tian)
        let list = try await yunling.site.api(.get, "/online-groups?place=\(Yunling.shiqiao)", as: luo)
        let early = try await yunling.site.api(
            .get, "/online-groups?place=\(Yunling.shiqiao)&on=2026-03-01", as: luo)
        let released = try await yunling.site.api(
            .post, own + "/keepers", ["id": mint(), "from": "2026-11-20"], as: tian)
        let closing: [String: Any] = ["id": mint(), "on": "2026-11-20"]
        let refused = try await yunling.site.api(.post, own + "/closure", closing, as: tian)
        let closed = try await yunling.site.api(.post, own + "/closure", closing, as: luo)

        #expect(opened.json["keeper"] as? String == "田小禾")
        #expect(counted.status == 201)
        #expect(list.json["groups"] as? Int == 1)
        #expect(list.json["members"] as? Int == 103)
        #expect(
            (list.json["children"] as? [[String: Any]])?.compactMap { $0["members"] as? Int } == [103, 0])
        #expect(early.json["members"] as? Int == 0)
        #expect(early.json["uncounted"] as? Int == 1)
        #expect(released.json["keeper"] is NSNull)
        #expect(refused.status == 403)
        #expect(closed.json["until"] as? String == "2026-11-20")
        #expect(
            try await yunling.events() == [
                "duties.group-opened", "duties.group-entrusted", "duties.members-counted",
                "duties.group-entrusted", "duties.group-closed",
            ])
    }

    @Test func `a group is seen by officers in charge and by its keeper alone`() async throws {
        let yunling = try await Yunling()
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.liuping)
        let tian = try await yunling.token(of: Yunling.tian, [.work], at: Yunling.shimenGrid)
        let chen = try await yunling.token(of: Yunling.chen, [], at: Yunling.first)
        let he = try await yunling.token(of: Yunling.he, [], at: Yunling.first)
        let own = "/online-groups/\(OnlineGroupID(high: 11, low: 1))"
        try await yunling.write { transaction in
            let id = OnlineGroupID(high: 11, low: 1)
            try Duties.open(
                OnlineGroup(id: id, name: "柳坪一网格群", place: Yunling.first, period: period("2026-02-01")),
                in: transaction)
            try Duties.entrust(
                Keeping(
                    id: KeepingID(high: 12, low: 1), group: id, person: Yunling.chen,
                    period: period("2026-02-01")), in: transaction)
        }

        #expect(try await yunling.site.get(own, as: luo).status == 200)
        #expect(try await yunling.site.get(own, as: chen).status == 200)
        #expect(try await yunling.site.get(own, as: tian).status == 404)
        #expect(try await yunling.site.get(own, as: he).status == 404)
        #expect(try await yunling.site.get("/online-groups?place=\(Yunling.shimen)", as: luo).status == 403)
        #expect(try await yunling.site.get("/online-groups", as: chen).status == 403)
        #expect(try await yunling.site.get("/duties/mine", as: chen).text.contains("柳坪一网格群"))
    }
}
