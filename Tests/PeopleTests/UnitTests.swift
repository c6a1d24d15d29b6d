import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import People

/// Units are renamed and closed by date; reads of earlier days keep their name of then.
@Suite struct UnitTests {
    private static let office = OrganisationID(high: 4, low: 9)
    private static let path = "/organisations/\(office)"

    private static func site(_ engine: TestEngine = .sqlite) async throws -> RegisterSite {
        let site = try await RegisterSite(engine)
        try await site.liuping.write { transaction in
            try People.found(
                Organisation(id: office, name: "民生服务办", place: Liuping.shiqiao, kind: "office"),
                in: transaction)
            try People.found(
                Organisation(
                    id: OrganisationID(high: 4, low: 8), name: "平安办", place: Liuping.shiqiao, kind: "office"),
                in: transaction)
        }
        return site
    }

    private static func id(_ number: Int64) -> String {
        "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_001_000 + number)))"
    }

    @Test(arguments: TestEngine.all)
    func `a unit is renamed from a day on, and every earlier day calls it as it was called`(
        _ engine: TestEngine
    ) async throws {
        let site = try await Self.site(engine)

        let renamed = try await site.site.api(
            .post, Self.path + "/name", ["id": Self.id(1), "name": "民生保障办", "on": "2026-11-10"],
            as: site.luo)
        let names = try await site.liuping.read { reader in
            try ["2026-11-09", "2026-11-10"].map {
                try People.organisationNames(of: [Self.office], on: day($0), in: reader)[Self.office]
            } + [People.organisationNames(of: [Self.office], in: reader)[Self.office]]
        }
        let list = try await site.site.api(
            .get, "/organisations?place=\(Liuping.shiqiao)&on=2026-11-01", as: site.luo)
        let file = try await site.site.api(.get, Self.path, as: site.luo)

        #expect(renamed.status == 201)
        #expect(names == ["民生服务办", "民生保障办", "民生保障办"])
        #expect(Set(list.items.compactMap { $0["name"] as? String }) == ["民生服务办", "平安办"])
        #expect(file.json["name"] as? String == "民生保障办")
        #expect((file.json["names"] as? [[String: Any]])?.count == 2)
        #expect(try await site.liuping.events().last == "people.organisation-renamed")
    }

    @Test(arguments: TestEngine.all)
    func `a unit is closed from a day on once nobody holds a post for it, and is in no list after`(
        _ engine: TestEngine
    ) async throws {
        let site = try await Self.site(engine)
        let post = PostID(high: 8, low: 1)
        try await site.liuping.write { transaction in
            try People.appoint(
                Post(
                    id: post, person: RegisterSite.tianPerson, kind: "town-desk", place: Liuping.shiqiao,
                    organisation: Self.office, period: Period(from: Liuping.since)), in: transaction)
        }
        func close(_ number: Int64) async throws -> TestSite.Reply {
            try await site.site.api(
                .post, Self.path + "/closure", ["id": Self.id(10 + number), "on": "2026-11-20"], as: site.luo)
        }

        let held = try await close(1)
        try await site.liuping.write { try People.endPost(post, on: day("2026-11-20"), in: $0) }
        let closed = try await close(2)
        let again = try await close(3)
        let today = try await site.site.api(.get, "/organisations?place=\(Liuping.shiqiao)", as: site.luo)
        let before = try await site.site.api(
            .get, "/organisations?place=\(Liuping.shiqiao)&on=2026-11-19", as: site.luo)

        #expect(held.code == "unit.posts-held")
        #expect(closed.status == 201)
        #expect(again.code == "unit.closed")
        #expect(today.items.map { $0["name"] as? String } == ["平安办"])
        #expect(before.items.count == 2)
        #expect(try await site.liuping.events().last == "people.organisation-closed")
    }

    /// New name, day, and why not; it was renamed on 2026-11-10, and today is 2026-11-20.
    @Test(arguments: [
        ("  ", "2026-11-20", UnitRefusal.nameMissing),
        (String(repeating: "长", count: 61), "2026-11-20", .nameTooLong),
        ("民生办", "2028-01-01", .tooFarAhead), ("民生办", "2026-11-09", .beforeLastChange),
        ("平安办", "2026-11-20", .nameTaken), ("民生保障办", "2026-11-20", .sameName),
    ])
    func `a unit is called neither nothing nor as another, nor before its last name`(
        name: String, on: String, refusal: UnitRefusal
    ) {
        let unit = Organisation(id: Self.office, name: "民生保障办", place: Liuping.shiqiao, kind: "office")
        let other = Organisation(
            id: OrganisationID(high: 4, low: 8), name: "平安办", place: Liuping.shiqiao, kind: "office")
        var found: UnitRefusal?
        do {
            _ = try unit.renamed(
                to: name, on: day(on), lastChange: day("2026-11-10"), beside: [unit, other],
                today: Liuping.today)
        } catch { found = error }

        #expect(found == refusal)
    }

    @Test func `what is no unit is not found, and only who appoints there changes one`() async throws {
        let site = try await Self.site()
        let nobody = "/organisations/\(OrganisationID(high: 9, low: 9))"
        let body: [String: Any] = ["id": Self.id(30), "name": "民生办", "on": "2026-11-20"]

        #expect(try await site.site.api(.get, nobody, as: site.luo).code == "unit.unknown")
        #expect(try await site.site.api(.post, nobody + "/name", body, as: site.luo).code == "unit.unknown")
        #expect(try await site.site.api(.post, Self.path + "/name", body, as: site.zhou).status == 403)
        for language in [Language.chinese, .english] {
            let page = try await site.site.get(Self.path, as: site.luo, TestSite.Browser(language))
            #expect(page.status == 200)
            #expect(!page.text.contains("{"))
        }
        let seen = try await site.site.get(Self.path, as: site.zhou)
        #expect(seen.status == 200)
        #expect(!seen.text.contains("/closure"))
        #expect(
            try await site.site.api(.get, "/organisations?on=soon", as: site.luo).status == 422)
    }
}
