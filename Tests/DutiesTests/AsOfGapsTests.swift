import Foundation
import Access
import Kernel
import People
import Rulebook
import Storage
import TestGround
import Testing
import Web

@testable import Duties
@testable import Places

/// The gap list as it was on a day, and what is no gap: the size of a school's grid, a shop with a contact.
@Suite struct AsOfGapsTests {
    @Test(arguments: TestEngine.all)
    func `the list is worked out from what stood on the day, and every line and table keeps the day`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        try await yunling.write { transaction in
            try People.appoint(
                Post(
                    id: Yunling.tianPost, person: Yunling.tian, kind: "grid-worker", place: Yunling.first,
                    period: period("2026-02-01")), in: transaction)
            try Duties.link(
                Link(
                    id: LinkID(high: 10, low: 1), template: "lead", place: Yunling.shiqiao,
                    holder: Yunling.luo, target: .place(Yunling.liuping), period: period("2026-03-01")),
                households: Yunling.register, in: transaction)
        }
        let luo = try await yunling.token(of: Yunling.luo, [.oversee], at: Yunling.shiqiao)
        let own = "/duties/gaps?place=\(Yunling.shiqiao)"
        func count(_ kind: String, _ on: String) async throws -> Int? {
            try await yunling.site.api(.get, own + "&kind=\(kind)" + on, as: luo).json["total"] as? Int
        }

        let january = try await count("grid-without-worker", "&on=2026-01-31")
        let now = try await count("grid-without-worker", "")
        let unled = try await count("place-unlinked", "&on=2026-02-28")
        let led = try await count("place-unlinked", "&on=2026-03-01")
        let page = try await yunling.site.get(own + "&on=2026-01-31", as: luo)
        let json = try await yunling.site.api(.get, own + "&on=2026-01-31", as: luo)
        let csv = try await yunling.site.get(
            "/duties/gaps.csv?place=\(Yunling.liuping)&on=2026-01-31", as: luo)

        #expect((january, now) == (3, 2))
        #expect((unled, led) == (2, 1))
        #expect(json.json["day"] as? String == "2026-01-31")
        #expect(page.text.contains("name=\"on\""))
        #expect(page.text.contains("/duties/gaps?place=\(Yunling.liuping)&amp;on=2026-01-31"))
        #expect(page.text.contains("/duties/gaps.xlsx?place=\(Yunling.shiqiao)&amp;on=2026-01-31"))
        #expect(csv.text.contains("柳坪村 第一网格,没有专职网格员"))
        #expect(try await yunling.site.api(.get, own + "&on=soon", as: luo).status == 422)
        #expect(try await yunling.site.api(.get, own + "&on=2019-01-01", as: luo).status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `a school's grid has no size from the day on from which it is one, and its card says so`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        try await yunling.write { transaction in
            try Rulebook.enter(
                RuleDraft(
                    id: transaction.derivedID(), value: "300", place: Yunling.county, from: Yunling.since,
                    source: RuleSource(law: "样例", edition: "2026", article: ""), note: ""),
                as: Duties.gridLeast, in: transaction)
            try Duties.enter(
                DatedCount(id: CountID(high: 13, low: 1), on: day("2026-03-01"), number: 12, source: "名册"),
                ofGrid: Yunling.first, in: transaction)
            try Places.describe(Yunling.first, as: .school, on: day("2026-06-01"), in: transaction)
        }
        func small(_ on: Day) async throws -> Int {
            try await yunling.read { reader in
                try Duties.gaps(at: Yunling.first, on: on, households: Yunling.register, in: reader)
                    .count { $0.kind == .gridSmall }
            }
        }

        let before = try await small(day("2026-05-31"))
        let after = try await small(day("2026-06-01"))
        let card = try await yunling.site.api(.get, "/grids/\(Yunling.first)")
        let page = try await yunling.site.get("/grids/\(Yunling.first)")

        #expect((before, after) == (1, 0))
        #expect(card.json["kind"] as? String == "school")
        #expect(card.json["finding"] is NSNull)
        #expect(page.text.contains("专属网格（学校）"))
    }

    @Test(arguments: TestEngine.all)
    func `a shop for which nobody answers stands in the list until somebody does`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        let shop = PlaceID(high: 7, low: 90)
        try await yunling.write { transaction in
            try Places.found(
                shop, level: .premises, name: "老槐树便利店", parent: Yunling.first, from: day("2026-03-01"),
                in: transaction)
            try Duties.keep(
                LinkTemplate(
                    code: "contact", name: Wording("门店联系人", "contacts"), holder: Wording("联系人", "contact"),
                    level: .grid, source: "样例", isChecked: false, target: .place(.premises), count_min: nil,
                    count_max: nil, holders_max: 1, hasGapList: true), sequence: 9, in: transaction)
        }
        let luo = try await yunling.token(of: Yunling.luo, [.register, .oversee], at: Yunling.shiqiao)
        let list = "/duties/gaps?place=\(Yunling.first)&kind=place-unlinked"

        let open = try await yunling.site.api(.get, list, as: luo)
        let form = try await yunling.site.get(
            "/links/new?place=\(Yunling.first)&template=contact", as: luo)
        let linked = try await yunling.site.api(
            .post, "/links",
            [
                "id": mint(), "place": "\(Yunling.first)", "template": "contact", "person": "\(Yunling.tian)",
                "target": ["\(shop)"], "from": "2026-11-01",
            ], as: luo)
        let closed = try await yunling.site.api(.get, list, as: luo)
        let elsewhere = try await yunling.site.api(
            .post, "/links",
            [
                "id": mint(), "place": "\(Yunling.second)", "template": "contact",
                "person": "\(Yunling.tian)", "target": ["\(shop)"], "from": "2026-11-01",
            ], as: luo)

        #expect(open.json["total"] as? Int == 1)
        #expect(open.items.first?["placeName"] as? String == "柳坪村 第一网格 老槐树便利店")
        #expect(
            open.items.first?["path"] as? String == "/links/new?place=\(Yunling.first)&template=contact")
        #expect(form.text.contains("老槐树便利店"))
        #expect(linked.status == 201)
        #expect(closed.json["total"] as? Int == 0)
        #expect(elsewhere.code == "link.target-outside")
    }
}
