import Access
import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Duties

@Suite struct ResponsibilityTests {
    private static let houses = Yunling.households.map(\.id)

    /// 陈桂英 answers for two households of the first grid, 何卓然 for the village itself.
    private func linked(_ engine: TestEngine) async throws -> Yunling {
        let yunling = try await Yunling(engine)
        try await yunling.write { transaction in
            for (number, household) in [0, 1].enumerated() {
                try Duties.link(
                    Link(
                        id: LinkID(high: 10, low: UInt64(number)), template: "ten", place: Yunling.first,
                        holder: Yunling.chen, target: .household(Self.houses[household]),
                        period: period("2026-02-01")), households: Yunling.register, in: transaction)
            }
            try Duties.link(
                Link(
                    id: LinkID(high: 10, low: 9), template: "lead", place: Yunling.shiqiao,
                    holder: Yunling.he, target: .place(Yunling.liuping), period: period("2026-02-01")),
                households: Yunling.register, in: transaction)
        }
        return yunling
    }

    private func handOver(
        _ yunling: Yunling, to person: PersonID = Yunling.zhou, from: String = "2026-12-01",
        until: String? = nil, of holder: PersonID = Yunling.chen
    ) async -> String? {
        do {
            try await yunling.write { transaction in
                try Duties.handOver(
                    "ten", of: holder, at: Yunling.first, to: person, from: day(from), until: until.map(day),
                    households: Yunling.register, in: transaction)
            }
            return nil
        } catch let refusal as any Refusal { return refusal.code } catch { return "\(error)" }
    }

    private func held(_ yunling: Yunling, by person: PersonID, on text: String) async throws -> Int {
        try await yunling.read {
            try Duties.linkedHouseholds(of: person, on: day(text), in: $0).count
        }
    }

    @Test(arguments: TestEngine.all)
    func `somebody stands in while the holder is away, and everything goes back on the day`(
        engine: TestEngine
    ) async throws {
        let yunling = try await linked(engine)

        #expect(await handOver(yunling, of: Yunling.tian) == HandoverRefusal.nothingHeld.code)
        #expect(await handOver(yunling, to: Yunling.chen) == LinkRefusal.toOneself.code)
        #expect(await handOver(yunling, until: "2026-12-01") == HandoverRefusal.untilUnfit.code)
        #expect(await handOver(yunling, until: "2026-12-20") == nil)

        #expect(try await held(yunling, by: Yunling.chen, on: "2026-11-30") == 2)
        #expect(try await held(yunling, by: Yunling.zhou, on: "2026-12-01") == 2)
        #expect(try await held(yunling, by: Yunling.chen, on: "2026-12-19") == 0)
        #expect(try await held(yunling, by: Yunling.chen, on: "2026-12-20") == 2)
        #expect(try await held(yunling, by: Yunling.zhou, on: "2026-12-20") == 0)
        #expect(HandoverRefusal.allCases.allSatisfy { $0.sentence(.english).hasSuffix(".") })
    }

    @Test(arguments: TestEngine.all)
    func `what is handed over for good stays there, and the form says how much it is`(
        engine: TestEngine
    ) async throws {
        let yunling = try await linked(engine)
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        let path = "/links/handovers/new?place=\(Yunling.first)&template=ten&holder=\(Yunling.chen)"
        let form = try await yunling.site.get(path, as: luo)
        let list = try await yunling.site.get("/places/\(Yunling.first)/links", as: luo)
        let fields: [String: Any] = [
            "id": mint(), "place": "\(Yunling.first)", "template": "ten", "holder": "\(Yunling.chen)",
            "person": "\(Yunling.zhou)", "from": "2026-11-20",
        ]
        let done = try await yunling.site.api(.post, "/links/handovers", fields, as: luo)
        let again = try await yunling.site.api(.post, "/links/handovers", fields, as: luo)
        let empty = try await yunling.site.get(path, as: luo)
        let nobody = try await yunling.site.api(
            .post, "/links/handovers", fields.merging(["id": mint(), "person": ""]) { $1 }, as: luo)
        let chen = try await yunling.token(of: Yunling.chen, [], at: Yunling.first)

        #expect(form.text.contains("陈桂英外出") && form.text.contains("一共 2 个"))
        #expect(list.text.contains("/links/handovers/new"))
        #expect(done.status == 201 && again.status == 200 && empty.status == 409)
        #expect(nobody.code == "link.holder-unknown")
        #expect(try await held(yunling, by: Yunling.zhou, on: "2026-11-20") == 2)
        #expect(try await yunling.site.get(path, as: chen).status == 403)
    }

    @Test(arguments: TestEngine.all)
    func `the tree names who answers at each level and counts what nobody answers for`(
        engine: TestEngine
    ) async throws {
        let yunling = try await linked(engine)
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        let chen = try await yunling.token(of: Yunling.chen, [], at: Yunling.first)
        let page = try await yunling.site.get("/places/\(Yunling.liuping)/responsibility", as: luo)
        let json = try await yunling.site.api(.get, "/places/\(Yunling.shiqiao)/responsibility", as: luo)
        let county = try await yunling.site.get("/places/\(Yunling.county)/responsibility", as: luo)
        let other = try await yunling.site.get("/places/\(Yunling.liuping)/responsibility", as: chen)

        #expect(page.text.contains("领导包村") && page.text.contains("何卓然") && page.text.contains("陈桂英"))
        #expect(page.text.contains("没有人管的") && page.text.contains("/duties/gaps?place=\(Yunling.liuping)"))
        let places = json.json["places"] as? [[String: Any]] ?? []
        let grid = places.first { $0["place"] as? String == "\(Yunling.first)" }
        #expect((grid?["households"] as? [[String: Any]])?.first?["count"] as? Int == 2)
        let gaps = json.json["gaps"] as? [[String: Any]] ?? []
        #expect(gaps.contains { $0["template"] as? String == "lead" && $0["count"] as? Int == 1 })
        #expect(county.status == 404 && other.status == 403)
    }

    @Test func `the card for a door names people and no kind of link, and is for who answers`() async throws {
        let yunling = try await linked(.sqlite)
        let chen = try await yunling.token(of: Yunling.chen, [], at: Yunling.first)
        let he = try await yunling.token(of: Yunling.he, [], at: Yunling.first)
        let path = "/links/households/\(Self.houses[0])/print"
        let card = try await yunling.site.get(path, as: chen)
        let other = try await yunling.site.get(path, as: he)
        let unlinked = try await yunling.site.get("/links/households/\(Self.houses[2])/print", as: chen)
        let gone = try await yunling.site.get(
            "/links/households/\(HouseholdID(high: 6, low: 99))/print", as: chen)

        #expect(card.text.contains("陈桂英") && card.text.contains("有事找谁") && !card.text.contains("联户长"))
        #expect([other, unlinked, gone].map(\.status) == [404, 404, 404])
    }

    @Test func `who answers for households sees when somebody came and is to come`() async throws {
        let yunling = try await linked(.sqlite)
        let late = HouseholdRhythm.Line(last: day("2026-05-01"), next: day("2026-11-01"))
        let rhythm = HouseholdRhythm { households, _, _ in
            Dictionary(uniqueKeysWithValues: households.map { ($0, late) })
        }
        let site = TestSite(
            yunling.ground.county, Duties.endpoints(households: Yunling.register, rhythm: rhythm),
            identify: Access.identify, viewer: Access.viewer)
        let chen = try await yunling.token(of: Yunling.chen, [], at: Yunling.first)
        let page = try await site.get("/duties/mine", as: chen)
        let json = try await site.api(.get, "/duties/mine", as: chen)
        let plain = try await yunling.site.get("/duties/mine", as: chen)

        #expect(page.text.contains("上次 5月1日") && page.text.contains("/visits/households/\(Self.houses[0])"))
        let links = (json.json["lists"] as? [[String: Any]])?.first?["links"] as? [[String: Any]]
        #expect(links?.first?["nextVisit"] as? String == "2026-11-01")
        #expect(!plain.text.contains("上次") && !plain.text.contains("/visits/households"))
    }

    @Test func `who answers for households sees what is open for each, if an officer may open it`()
        async throws
    {
        let yunling = try await linked(.sqlite)
        let due = yunling.ground.time.now.adding(hours: -30)
        let open = HouseholdMatters.Line(
            id: CaseID(high: 8, low: 1), number: "2026-0007", title: "门口的沟堵了", due: due)
        let matters = HouseholdMatters { households, officer, _ in
            #expect(officer.person == Yunling.chen)
            return Dictionary(uniqueKeysWithValues: households.prefix(1).map { ($0, [open]) })
        }
        let site = TestSite(
            yunling.ground.county, Duties.endpoints(households: Yunling.register, matters: matters),
            identify: Access.identify, viewer: Access.viewer)
        let chen = try await yunling.token(of: Yunling.chen, [], at: Yunling.first)
        let none = try await site.get("/duties/mine", as: chen)
        try await yunling.write { transaction in
            let grant = Grant(.work, at: Yunling.first)
            try Access.setGrants(
                of: Yunling.chen, [DatedGrant(grant, from: Yunling.since, source: PostID(high: 3, low: 1))],
                in: transaction)
        }
        // A session is believed for two seconds.
        yunling.ground.time.advance(seconds: 3)
        let page = try await site.get("/duties/mine", as: chen)
        let json = try await site.api(.get, "/duties/mine", as: chen)

        #expect(!none.text.contains("门口的沟堵了"))
        #expect(page.text.contains("href=\"/requests/\(open.id)\"") && page.text.contains("超时"))
        let links = (json.json["lists"] as? [[String: Any]])?.first?["links"] as? [[String: Any]] ?? []
        let numbers = links.flatMap {
            ($0["openRequests"] as? [[String: Any]] ?? []).map { $0["number"] as? String }
        }
        #expect(numbers == ["2026-0007"])
    }
}
