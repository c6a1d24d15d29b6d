import Access
import Cases
import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Lists of what waits for a decision, and of what was shelved.
struct WaitingListTests {
    private typealias Them = OfficerCounty

    private func ids(_ path: String, _ county: OfficerCounty, as token: String?) async throws -> [String] {
        try await county.site.api(.get, path, as: token).items.compactMap { $0["id"] as? String }
    }

    @Test(arguments: TestEngine.all)
    func `What may be public waits in a list until somebody decides, and to hide it needs a reason`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let luo = county.tokens[Them.luo]
        _ = try await county.report("不公开的事", category: nil)
        var waiting: [CaseID] = []
        for body in ["路灯不亮", "水管漏水", "路面塌了"] {
            waiting.append(try await county.report(body, category: nil, isPublic: true))
            county.ground.time.advance(seconds: 60)
        }
        for path in ["/desk?filter=moderation", "/requests?state=moderation"] {
            #expect(try await ids(path, county, as: luo) == waiting.map(\.description))
        }
        let first = try await county.site.api(.get, "/requests?state=moderation&limit=2", as: luo)
        let next = try #require(first.json["next"] as? String)
        let rest = try await ids("/requests?state=moderation&limit=2&cursor=\(next)", county, as: luo)
        #expect(rest == [waiting[2].description])
        let page = try await county.page("/desk?filter=moderation", by: Them.luo)
        #expect(page.text.contains("等看能否公开"))
        #expect(try await county.page("/desk", by: Them.luo, .english).text.contains("To show or hide"))

        let silent = try await county.act("moderation", on: waiting[0], by: Them.luo, ["decision": "hidden"])
        #expect(silent.code == "case.note-missing")
        let blank = try await county.act(
            "moderation", on: waiting[0], by: Them.luo, ["decision": "hidden", "note": "　 "])
        #expect(blank.code == "case.note-missing")
        let hidden = try await county.act(
            "moderation", on: waiting[0], by: Them.luo, ["decision": "hidden", "note": "写了别人家的私事"])
        #expect(hidden.status == 201)
        let shown = try await county.act("moderation", on: waiting[1], by: Them.luo, ["decision": "shown"])
        #expect(shown.status == 201)
        let left = try await ids("/desk?filter=moderation", county, as: luo)
        #expect(left == [waiting[2].description])
        let file = try await county.page("/requests/\(waiting[0])", by: Them.zhou)
        #expect(file.text.contains("罗敏定了公不公开"))
        #expect(file.text.contains("不给邻居看：写了别人家的私事"))
        let open = try await county.site.api(.get, "/requests/\(waiting[1])")
        #expect(open.status == 200)
        #expect(!open.text.contains("邻居可以看到"))
    }

    @Test(arguments: TestEngine.all)
    func `Shelved matters are listed by the day to look again, and those due are counted`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        var shelved: [CaseID] = []
        for (body, day) in [("修桥", "2027-03-01"), ("修渠", "2026-12-10"), ("修路", "2026-12-05")] {
            let id = try await county.report(body, category: nil)
            let done = try await county.act(
                "solution", on: id, by: Them.tian, ["outcome": "shelved", "note": "等项目", "review_on": day])
            #expect(done.status == 201, "\(done.text.prefix(300))")
            let closed = try await county.act("closure", on: id, by: Them.zhou)
            #expect(closed.status == 201, "\(closed.text.prefix(300))")
            shelved.append(id)
        }
        county.ground.time.set("2026-12-10T09:00:00+08:00")
        let token = try await county.newToken(of: Them.luo)
        let byDay = shelved.reversed().map(\.description)
        for path in ["/desk?filter=shelved", "/requests?state=shelved"] {
            let items = try await county.site.api(.get, path, as: token).items
            #expect(items.compactMap { $0["id"] as? String } == byDay)
            #expect(
                items.compactMap { $0["review_on"] as? String } == ["2026-12-05", "2026-12-10", "2027-03-01"])
        }
        let first = try await county.site.api(.get, "/requests?state=shelved&limit=2", as: token)
        let next = try #require(first.json["next"] as? String)
        #expect(
            try await ids("/requests?state=shelved&limit=2&cursor=\(next)", county, as: token)
                == [shelved[0].description])
        let page = try await county.site.get("/desk?filter=shelved", as: token)
        #expect(page.text.contains("该再看了"))
        #expect(page.text.contains("按再看的日子排"))
        #expect(page.text.contains("再看"))
        let today = try await county.site.get("/today", as: token)
        #expect(today.text.contains("挂账的事，2\u{00A0}件到了再看的日子"))
        #expect(today.text.contains("filter=shelved"))
        let english = try await county.site.get("/today", as: token, TestSite.Browser(.english))
        #expect(english.text.contains("2 shelved: the day to look again has come"))
        let elsewhere = try await county.newToken(of: Them.shi)
        #expect(!(try await county.site.get("/today", as: elsewhere)).text.contains("挂账的事"))
        #expect(try await ids("/desk?filter=shelved", county, as: elsewhere).isEmpty)
    }

    @Test func `What waits in other rooms stands on today's page, late ones first`() async throws {
        let county = try await OfficerCounty()
        let due = Text("test.due", "该公示了", "Due for publication")
        let late = Text("test.late", "早该公示了", "Overdue for publication")
        let site = TestSite(
            county.ground.county,
            Requests.officerEndpoints { officer, _ in
                officer.person != Them.luo
                    ? []
                    : [
                        Reminder(Sentence(due), path: "/points/publications"),
                        Reminder(Sentence(late), path: "/points/late", isLate: true),
                    ]
            }, identify: Access.identify, viewer: Access.viewer)
        let luo = county.tokens[Them.luo]

        let page = try await site.get("/today", as: luo)
        let told = try await site.api(.get, "/today", as: luo)
        let other = try await site.api(.get, "/today", as: county.tokens[Them.tian])

        let lateAt = try #require(page.text.range(of: "/points/late"))
        let dueAt = try #require(page.text.range(of: "/points/publications"))
        #expect(lateAt.lowerBound < dueAt.lowerBound)
        #expect(page.text.contains("已过期"))
        let reminders = try #require(told.json["reminders"] as? [[String: Any]])
        #expect(reminders.compactMap { $0["sentence"] as? String } == ["早该公示了", "该公示了"])
        #expect(reminders.compactMap { $0["is_late"] as? Bool } == [true, false])
        #expect((other.json["reminders"] as? [Any])?.isEmpty == true)
    }

    @Test(arguments: TestEngine.all)
    func `Disputes and pleas are listed for those who decide, not for whoever asked`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let luo = county.tokens[Them.luo]
        var given: [CaseID] = []
        for body in ["路灯不亮", "水管漏水", "别的事"] {
            let id = try await county.report(body, at: Them.shimen)
            _ = try await county.act("handover", on: id, by: Them.shi, Them.up("请镇上办"))
            _ = try await county.act(
                "dispatch", on: id, by: Them.luo, ["organisation": Them.economy.description])
            given.append(id)
        }
        let dispute = try await county.act("dispute", on: given[0], by: Them.xie, ["note": "不归我们"])
        #expect(dispute.status == 201, "\(dispute.text.prefix(300))")
        let plea = try await county.act(
            "pleas", on: given[1], by: Them.xie, ["kind": "extension", "amount": "2wd", "reason": "等材料"])
        #expect(plea.status == 201, "\(plea.text.prefix(300))")
        for name in ["/desk?filter=", "/requests?state="] {
            #expect(try await ids("\(name)disputed", county, as: luo) == [given[0].description])
            #expect(try await ids("\(name)pleas", county, as: luo) == [given[1].description])
        }
        let page = try await county.page("/desk?filter=disputed", by: Them.luo)
        #expect(page.text.contains("有异议"))
        #expect(page.text.contains("路灯不亮"))
        #expect(!page.text.contains("别的事"))
        #expect(!(try await county.page("/desk", by: Them.tian)).text.contains("有异议"))
        let own = try await county.ground.database.read {
            try Queue.open(at: Them.shiqiao, .pleas(notBy: Them.xie), limit: 9, in: $0)
        }
        #expect(own.isEmpty)
        let asked = try await county.file(given[1], by: Them.luo)
        let pleas = try #require(asked.json["pleas"] as? [[String: Any]])
        let number = try #require(pleas.first?["id"] as? String)
        _ = try await county.act("pleas/\(number)/grant", on: given[1], by: Them.luo)
        _ = try await county.act("adjudication", on: given[0], by: Them.luo, ["note": "维持"])
        #expect(try await ids("/desk?filter=pleas", county, as: luo).isEmpty)
        #expect(try await ids("/desk?filter=disputed", county, as: luo).isEmpty)
    }
}
