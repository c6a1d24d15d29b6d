import Access
import Foundation
import HTTPTypes
import Kernel
import People
import Places
import Storage
import TestGround
import Testing
import Web

@testable import Duties

@Suite struct KindTests {
    private static let household = LinkTemplate(
        code: "party", name: Wording("党员包户", "Party members and households"),
        holder: Wording("包户党员", "Party member"), level: .village, source: "样例", isChecked: true,
        isOn: false, target: .household, count_min: nil, count_max: nil, holders_max: nil, hasGapList: true)

    @Test(arguments: TestEngine.all)
    func `a kind that is off makes no gaps and is offered nowhere until the county uses it`(
        _ engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        let luo = try await yunling.token(
            of: Yunling.luo, [.register, .oversee, .rules], at: Yunling.county)
        try await yunling.write { try Duties.keep(Self.household, sequence: 9, in: $0) }
        let link: [String: Any] = [
            "id": mint(), "place": "\(Yunling.liuping)", "template": "party", "person": "\(Yunling.chen)",
            "target": ["\(Yunling.households[0].id)"], "from": "2026-11-20",
        ]
        func isListed() async throws -> Bool {
            try await yunling.gaps(at: Yunling.county).contains { $0.code == "party" }
        }

        let wasListed = try await isListed()
        let refused = try await yunling.site.api(.post, "/links", link, as: luo)
        let used = try await yunling.site.api(
            .post, "/duties/kinds/party/use", ["id": mint(), "isOn": true], as: luo)

        #expect(!wasListed)
        #expect(refused.code == "link.template-unknown")
        #expect(used.status == 201)
        #expect(try await isListed())
        #expect(
            try await yunling.site.get("/links/new?place=\(Yunling.liuping)", as: luo).text.contains("党员包户"))
        let linked = try await yunling.site.api(.post, "/links", link, as: luo)
        #expect(linked.status == 201, "\(linked.text)")

        let ended = try await yunling.site.api(.post, "/duties/kinds/party/use", ["id": mint()], as: luo)
        #expect(ended.status == 201)
        #expect(try await !isListed())
        #expect(
            try await yunling.events().suffix(3) == [
                "duties.template-switched", "duties.link-begun", "duties.template-switched",
            ])
    }

    @Test func `only who sets the county's rules decides, and a preset read anew changes nothing of it`()
        async throws
    {
        let yunling = try await Yunling()
        let zhou = try await yunling.token(of: Yunling.zhou, [.register, .oversee], at: Yunling.liuping)
        let luo = try await yunling.token(of: Yunling.luo, [.rules], at: Yunling.county)
        let path = "/duties/kinds/ten/use"

        let refused = try await yunling.site.api(.post, path, ["id": mint()], as: zhou)
        let unknown = try await yunling.site.api(
            .post, "/duties/kinds/eleven/use", ["id": mint(), "isOn": true], as: luo)
        let ended = try await yunling.site.api(.post, path, ["id": mint()], as: luo)
        let again = try await yunling.site.api(.post, path, ["id": mint()], as: luo)
        try await yunling.write { transaction in
            for template in Yunling.linkTemplates {
                try Duties.keep(template, sequence: 0, in: transaction)
            }
        }

        #expect(refused.status == 403)
        #expect(unknown.code == "team.template-unknown")
        #expect(ended.status == 201)
        #expect(again.status == 201)
        #expect(try await yunling.events() == ["duties.template-switched"])
        let on = try await yunling.read { try Duties.linkTemplates(in: $0).filter(\.isOn).map(\.code) }
        #expect(on == ["lead", "pair"])
    }

    @Test func `the page shows what each kind is made of, and the button only to who may decide`()
        async throws
    {
        let yunling = try await Yunling()
        let zhou = try await yunling.token(of: Yunling.zhou, [.oversee], at: Yunling.liuping)
        let luo = try await yunling.token(of: Yunling.luo, [.rules], at: Yunling.county)

        let seen = try await yunling.site.get("/duties/kinds", as: zhou)
        let mine = try await yunling.site.get("/duties/kinds", as: luo)
        let english = try await yunling.site.get("/duties/kinds", as: luo, TestSite.Browser(.english))

        #expect(seen.text.contains("网格长 1 人"))
        #expect(!seen.text.contains("/duties/kinds/ten/use"))
        #expect(mine.text.contains("/duties/kinds/ten/use"))
        #expect(english.text.contains("Households, 2 each"))
    }
}
