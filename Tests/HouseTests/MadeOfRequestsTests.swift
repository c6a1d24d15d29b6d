import Access
import Cases
import Kernel
import People
import Places
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import House

/// What other rooms make of a request stands on its page, and the request on theirs.
struct MadeOfRequestsTests {
    private static let village = PlaceID(high: 7, low: 3)
    private static let matter = AnyID(high: 66, low: 1)

    /// 周长林 keeps the desk of 柳坪村; the request lies in its grid.
    private func officer(_ ground: Ground) async throws -> String {
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let token = Randomness.token()
        try await ground.database.write(by: .system) { transaction in
            let person = PersonID(high: 1, low: 61)
            try People.register(Person(id: person, name: "周长林"), in: transaction)
            try Access.addAccount(
                person: person, name: "zhou", displayName: "周长林", passwordHash: hash, in: transaction)
            try Access.setGrants(
                of: person,
                [Permission.work, .dispatch].map {
                    DatedGrant(
                        Grant($0, at: Self.village), from: Day("2020-01-01") ?? Day(number: 0),
                        source: PostID(high: 3, low: 61))
                }, in: transaction)
            _ = try Access.beginSession(token: token, of: person, in: transaction)
        }
        return token
    }

    @Test(arguments: TestEngine.all)
    func `a request is brought to the three parties from its page, and both pages name each other`(
        _ engine: TestEngine
    ) async throws {
        let ground = try await EscalationTests.county(engine)
        let site = TestSite(
            ground.county, House.endpoints, identify: Access.identify, viewer: Doors.viewer)
        let token = try await officer(ground)
        let request = "/requests/\(EscalationTests.request)"
        let (number, title) = try await ground.database.read { reader in
            let matter = try #require(try CaseFile.read(EscalationTests.request, in: reader)).matter
            return (matter.number, matter.title)
        }

        let before = try await site.get(request, as: token)
        let way = "/estate-matters/new?case=\(number)"
        let form = try await site.get(way, as: token)
        let brought = try await site.post(
            "/estate-matters",
            form: [
                "id": "\(Self.matter)", "place": "\(Self.village)", "title": title, "words": "单元门口的灯",
                "case": number, "community": "柳坪村委会", "owners": "业主代表", "company": "柳坪物业",
            ], as: token)

        #expect(before.text.contains(way) && before.text.contains("交三方联席商量"))
        #expect(form.status == 200 && form.text.contains(title) && form.text.contains(number))
        #expect(form.text.contains("value=\"\(Self.village)\" selected"))
        #expect(brought.status == 303, "\(brought.text.prefix(1_000))")
        for language in Language.allCases {
            let browser = TestSite.Browser(language)
            let there = try await site.get("/estate-matters/\(Self.matter)", as: token, browser)
            #expect(there.text.contains(request) && there.text.contains("\(number) \(title)"))
            let back = try await site.get(request, as: token, browser)
            #expect(back.text.contains("/estate-matters/\(Self.matter)"))
        }
        let file = try await site.api(.get, request, as: token)
        let related = try #require(file.json["related"] as? [[String: Any]])
        #expect(related.compactMap { $0["path"] as? String } == ["/estate-matters/\(Self.matter)"])
        let everybody = try await site.get("/estate-matters/\(Self.matter)")
        #expect(everybody.status == 404, "not before the parties have a plan")
    }
}
