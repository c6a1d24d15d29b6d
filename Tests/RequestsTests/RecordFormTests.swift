import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// The officer's form offers what is similar and asks what the category asks.
struct RecordFormTests {
    private func county() async throws -> ResidentCounty {
        let county = try await ResidentCounty()
        try await county.ground.database.write(by: .system) { transaction in
            let metre = Category.Question(
                id: "meter", chinese: "水表号", english: "Meter", choices: [], isRequired: false)
            try Categories.enter(
                Category(
                    code: "water-tap", parent: "water", chinese: "水管漏水", english: "Leaking pipe",
                    urgency: "ordinary", questions: [metre]), sequence: 3, in: transaction)
        }
        return county
    }

    @Test func `The officer's form looks for similar requests and asks as the resident's does`() async throws
    {
        let county = try await county()
        for path in [
            "/records/new?category=water-tap", "/requests/new?place=\(OfficerCounty.grid)&category=water-tap",
        ] {
            let page = try await county.site.get(path, as: county.luo)
            #expect(page.text.contains("data-similar=\"/requests/similar?place="), "\(path)")
            #expect(page.text.contains("停了几户的水"), "\(path)")
            #expect(page.text.contains("水表号"), "\(path)")
            let english = try await county.site.get(path, as: county.luo, TestSite.Browser(.english))
            #expect(english.text.contains("How many households"), "\(path)")
        }
        let plain = try await county.site.get("/records/new", as: county.luo)
        #expect(!plain.text.contains("停了几户的水"))
    }

    @Test func `What a parent requires is required of its subclass, and officers read the answers`()
        async throws
    {
        let county = try await county()
        let base: [String: Any] = [
            "category": "water-tap", "body": "水管漏了", "note": "换了垫圈",
            "place": OfficerCounty.grid.description,
        ]
        for path in ["/requests", "/on-the-spot"] {
            var body = base
            body["id"] = CaseID.minted(at: county.now).description
            let silent = try await county.site.api(.post, path, body, as: county.luo)
            #expect(silent.text.contains("request.answer-missing"), "\(path): \(silent.text.prefix(300))")
            body["answers.households"] = "多户"
            let answered = try await county.site.api(.post, path, body, as: county.luo)
            #expect(answered.status == 201, "\(path): \(answered.text.prefix(300))")
            let id = try #require(answered.json["id"] as? String)
            let file = try await county.site.get("/requests/\(id)", as: county.luo)
            #expect(file.text.contains("停了几户的水"), "\(path)")
            #expect(file.text.contains("多户"), "\(path)")
        }
    }
}
