import Duties
import Foundation
import House
import Kernel
import Storage
import TestGround
import Testing
import Web

/// The kinds of teams and links that come with every county, switched off.
struct CommonDutiesTests {
    private static let common: Set = [
        "neighbours-1-2-15", "grid-3-1-n", "neighbours-households", "four-level-village", "four-level-area",
        "four-level-grid", "four-level-household",
    ]

    @Test(arguments: TestEngine.all)
    func `a county begins with its preset's kinds in use, and with those of other places switched off`(
        _ engine: TestEngine
    ) async throws {
        let sample = try await SampleGround.of(engine)
        let county = try await sample.token("county")

        let kinds = try await sample.site.api(.get, "/duties/kinds", as: county)
        let gaps = try await sample.county.database.read { reader in
            try Duties.teamTemplates(in: reader).filter(\.isOn).map(\.code)
                + Duties.linkTemplates(in: reader).filter(\.isOn).map(\.code)
        }

        let off = kinds.items.filter { $0["isOn"] as? Bool == false }.compactMap { $0["code"] as? String }
        #expect(Set(off) == Self.common)
        #expect(gaps == ["grid-1-3-n", "ten-households", "party-households"])
        for item in kinds.items where off.contains(item["code"] as? String ?? "") {
            // What no article fixes is said beside the source.
            let source = item["source"] as? String ?? ""
            #expect(source.contains("（"), "\(source)")
        }
        let page = try await sample.site.get("/duties/kinds", as: county)
        #expect(page.text.contains("产品选择：“块”在这里就是网格"))
        #expect(page.text.contains("在职党员（组长） 1 人，无职党员 2 人"))
    }

    @Test func `no gap of a kind that is off stands in the county's list`() async throws {
        let sample = try await SampleGround.of(.sqlite)
        let county = try await sample.token("county")

        let list = try await sample.site.api(.get, "/duties/gaps?limit=200", as: county)
        let codes = Set(list.items.compactMap { $0["code"] as? String })

        #expect(codes.isDisjoint(with: Self.common))
        #expect(!list.items.isEmpty)
    }
}
