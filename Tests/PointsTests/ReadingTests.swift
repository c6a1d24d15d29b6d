import Access
import Kernel
import Places
import Rulebook
import Sealing
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import Points

/// Files, prints, the supervisors' page, the town's totals and the samples of lists.
struct ReadingTests {
    private static func looks(_ village: PointsVillage) async throws -> [(field: String, by: PersonID)] {
        try await village.database.read {
            try Access.looks(before: nil, limit: 50, in: $0).map { ($0.field, $0.person) }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a household's statement and the board are files, and who took or printed a statement is kept`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        try await village.book(for: [3])
        let zhou = try await village.signIn(PointsVillage.zhou)
        let path = "/points/households/\(PointsVillage.household(3))"

        let csv = try await village.site.get("\(path)/statement.csv", as: zhou)
        let xlsx = try await village.site.get("\(path)/statement.xlsx", as: zhou)
        let card = try await village.site.get("\(path)/print", as: zhou)
        let act = try await village.propose(for: 3)
        let slip = try await village.site.get("/points/acts/\(act)/print", as: zhou)
        let stranger = try await village.site.get("\(path)/statement.csv", as: village.tokens["chen"])
        let board = try await village.site.get("/points/boards/\(PointsVillage.liuping)/ranks.csv")
        let all = try await village.site.get("/points/households.csv", as: zhou)

        #expect(csv.text.contains("加分,GY-1,参加院坝大扫除,5,5"))
        #expect(xlsx.status == 200 && card.status == 200 && slip.status == 200)
        #expect(try SheetReader.read(xlsx.bytes, name: "a.xlsx").rows.count == 3)
        #expect(board.text.contains("1,未署名的一户") || board.text.contains("名次"))
        #expect(all.text.contains("003,李*强,第3网格,5,1,5") && !all.text.contains("李国强"))
        #expect(stranger.status != 200)
        let looks = try await Self.looks(village)
        #expect(
            looks.map(\.field).sorted() == [
                "points-card", "points-slip", "points-statement", "points-statement",
            ])
        #expect(looks.allSatisfy { $0.by == PointsVillage.zhou })
    }

    @Test func `a list is a file in two forms that comes back as it was`() async throws {
        let village = try await PointsVillage()
        try await village.adopt([.meeting, .solved])
        let path = "/points/lists/\(PointsVersionID(high: 6, low: 2))/items"

        let csv = try await village.site.get("\(path).csv")
        let xlsx = try await village.site.get("\(path).xlsx")

        for reply in [csv, xlsx] {
            let lines = try ItemSheet.read(try SheetReader.read(reply.bytes, name: "清单"))
            #expect(lines.map(\.terms) == [.cleanUp, .meeting, .solved])
        }
    }

    @Test(arguments: TestEngine.all)
    func `who supervises reads every act, publication and objection, and sends nothing`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        let first = try await village.declare(for: [3, 4])
        try await village.check(first)
        let publication = try await village.publish()
        try await village.upset(publication, household: 3)
        try await village.declare(for: [5], on: "2026-11-18")
        try await village.database.write(by: .system) { transaction in
            try Access.setGrants(
                of: PointsVillage.chen,
                [
                    DatedGrant(
                        Grant(.supervise, at: PointsVillage.liuping), from: PointsVillage.day("2026-01-01"),
                        source: PostID(high: 5, low: 9))
                ], in: transaction)
        }
        let chen = try await village.signIn(PointsVillage.chen)
        let path = "/points/supervision?place=\(PointsVillage.liuping)"

        let page = try await village.site.get(path, as: chen)
        let program = try await village.site.api(.get, path, as: chen)
        let one = try await village.site.api(.get, "\(path)&limit=1", as: chen)
        let next = one.json["next"] as? String ?? ""
        let second = try await village.site.api(.get, "\(path)&limit=2&cursor=\(next)", as: chen)
        let waiting = try await village.site.api(.get, "\(path)&state=declared", as: chen)
        let strange = try await village.site.api(.get, "\(path)&state=lost", as: chen)
        let grid = try await village.site.get(path, as: village.tokens["tian"])
        let declares = try await village.site.get(
            "/points/declarations/new?place=\(PointsVillage.liuping)", as: chen)

        let file = try await village.site.get(
            "/points/supervision.csv?place=\(PointsVillage.liuping)&state=declared", as: chen)
        let taken = try await village.site.get(
            "/points/supervision.xlsx?place=\(PointsVillage.liuping)", as: village.tokens["tian"])

        let rows = try SheetReader.read(file.bytes, name: "acts.csv").rows
        #expect(rows.count == 1 && rows[0].cells.prefix(4) == ["2026-11-18", "005", "何*兰", "GY-1"])
        #expect(page.text.contains("/points/supervision.xlsx?place=") && taken.status == 403)
        #expect(page.status == 200 && page.text.contains("005 何*兰") && page.text.contains("那天没有来"))
        #expect(page.text.contains("核对了签到表") && !page.text.contains("method=\"post\" action=\"/points"))
        #expect(program.items.count == 3 && waiting.items.count == 1)
        #expect(one.items.count == 1 && second.items.count == 2)
        let ids = (one.items + second.items).compactMap { $0["id"] as? String }
        #expect(Set(ids).count == 3)
        let published = program.json["publications"] as? [[String: Any]] ?? []
        #expect((published.first?["objections"] as? [[String: Any]])?.count == 1)
        #expect(strange.status == 422 && grid.status == 403 && declares.status == 403)
    }

    @Test func `a town sees its villages side by side only where the rulebook says yes, in their order`()
        async throws
    {
        let silent = try await PointsVillage()
        let told = try await PointsVillage(
            rules: PointsVillage.rules.merging(["points.totals": "yes"]) { $1 })
        try await told.book(for: [3, 4])
        let luo = try await told.signIn(PointsVillage.luo)

        let hidden = try await silent.site.api(
            .get, "/points?place=\(PointsVillage.shiqiao)", as: silent.tokens["luo"])
        let page = try await told.site.get("/points?place=\(PointsVillage.shiqiao)", as: luo)
        let program = try await told.site.api(.get, "/points?place=\(PointsVillage.shiqiao)", as: luo)

        let closed = try await silent.site.get(
            "/points?place=\(PointsVillage.shiqiao)", as: silent.tokens["luo"])

        #expect((hidden.json["totals"] as? [Any])?.isEmpty == true)
        #expect(closed.text.contains("没有打开") && closed.text.contains("/rulebook/points.totals?place="))
        #expect(page.text.contains("云岭县乡村治理办法") && !page.text.contains("没有打开"))
        #expect(page.text.contains("各村合计") && page.text.contains("石门村"))
        let totals = program.json["totals"] as? [[String: Any]] ?? []
        #expect(totals.count == 2)
        let own = totals.first { $0["name"] as? String == "柳坪村" }
        #expect(own?["points"] as? Int == 1_000 && own?["active"] as? Int == 2)
    }

    @Test func `a draft begins with what another place has used, and counts nothing`() async throws {
        let village = try await PointsVillage()
        let sample = ListSample(
            code: "elsewhere", place: "某县某村", source: "某报", note: .init(chinese: "只是样例", english: "a sample"),
            items: [.meeting, .cleanUp])
        let site = TestSite(
            village.ground.county, Points.endpoints(samples: [sample]) { _, _ in [] },
            identify: Access.identify,
            viewer: Access.viewer)
        let zhou = village.tokens["zhou"]
        let id = PointsVersionID(high: 6, low: 5)
        func fields(_ sample: String, _ id: PointsVersionID) -> [String: Any] {
            [
                "id": "\(id)", "place": "\(PointsVillage.liuping)", "title": "柳坪村积分清单", "basis": "村规民约",
                "is_charter": "1", "from": "2026-12-01", "budget": "10000", "sample": sample,
            ]
        }

        let form = try await site.get("/points/lists/new?place=\(PointsVillage.liuping)", as: zhou)
        let begun = try await site.api(.post, "/points/lists", fields("elsewhere", id), as: zhou)
        let strange = try await site.api(
            .post, "/points/lists", fields("nowhere", PointsVersionID(high: 6, low: 7)), as: zhou)

        #expect(form.text.contains("某县某村") && form.text.contains("某报"))
        #expect(begun.status == 201 && begun.json["state"] as? String == "draft")
        #expect((begun.json["items"] as? [Any])?.count == 2)
        #expect(strange.status == 422)
        let list = try await village.database.read {
            try Points.list(at: PointsVillage.liuping, on: $0.now.day, in: $0)
        }
        #expect(list?.id == village.ids.version)
    }

    @Test(arguments: TestEngine.all)
    func `a list stands on a clause in force, leads to its words, and on no other`(engine: TestEngine)
        async throws
    {
        let village = try await PointsVillage(engine)
        let charter = AnyID(high: 6, low: 70)
        let site = TestSite(
            village.ground.county,
            Points.endpoints(samples: []) { place, _ in
                place != PointsVillage.liuping
                    ? [] : [OfferedClause(ClauseReference(charter: charter, number: 12), words: "门前三包，各户自扫。")]
            }, identify: Access.identify, viewer: Access.viewer)
        let zhou = village.tokens["zhou"]
        let id = PointsVersionID(high: 6, low: 5)
        func fields(_ clause: String?) -> [String: Any] {
            var fields: [String: Any] = [
                "id": "\(id)", "place": "\(PointsVillage.liuping)", "title": "柳坪村积分清单", "basis": "村规民约",
                "is_charter": "1", "from": "2026-12-01", "budget": "10000",
            ]
            fields["clause"] = clause
            return fields
        }

        let form = try await site.get("/points/lists/new?place=\(PointsVillage.liuping)", as: zhou)
        #expect(form.text.contains("第12条：门前三包"))
        for (clause, code) in [("\(charter)/13", "points.clause-unknown"), ("十二", "field.unreadable")] {
            let refused = try await site.api(.post, "/points/lists", fields(clause), as: zhou)
            #expect(refused.status == 422 && refused.code == code)
        }
        let begun = try await site.api(.post, "/points/lists", fields("\(charter)/12"), as: zhou)
        #expect(begun.status == 201 && begun.json["clause"] as? String == "\(charter)/12")
        let page = try await site.get("/points/lists/\(id)", as: zhou)
        #expect(page.text.contains("href=\"/charters/\(charter)#clause-12\""))

        let without = try await site.api(.post, "/points/lists/\(id)/terms", fields(nil), as: zhou)
        #expect(without.status == 200 && without.json["clause"] is String == false)
        let stranger = try await site.api(
            .post, "/points/lists/\(id)/terms", fields("\(charter)/1"), as: zhou)
        #expect(stranger.code == "points.clause-unknown")
    }

    @Test func `the clause is part of what is voted on, and lists without one keep their digest`() {
        var version = PointsVersion(
            id: PointsVersionID(high: 6, low: 5), place: PointsVillage.liuping, number: 1,
            terms: PointsVillage.terms, author: nil, drafted: Instant(milliseconds: 0))
        let plain = version.listDigest(of: [])
        version.terms.clause = ClauseReference(charter: AnyID(high: 6, low: 70), number: 12)
        let named = version.listDigest(of: [])
        version.terms.clause = ClauseReference(charter: AnyID(high: 6, low: 70), number: 13)
        #expect(plain != named && named != version.listDigest(of: []))
        version.terms.clause = nil
        #expect(version.listDigest(of: []) == plain)
    }
}
