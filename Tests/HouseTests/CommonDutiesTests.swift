import Access
import Duties
import Foundation
import Kernel
import People
import Places
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import House

/// The kinds of teams and links that come with every county, switched off where its preset does not use them.
struct CommonDutiesTests {
    private static let teams: Set = [
        "grid-1-3-n", "grid-3-1-n", "village-1-1-n", "emergency-1-1-1-n", "neighbours-1-2-15",
    ]
    private static let links: Set = [
        "ten-households", "party-households", "neighbours-households", "four-level-village",
        "four-level-area",
        "four-level-grid", "four-level-household", "responsibility-area", "responsibility-post",
        "double-report", "leader-town", "leader-village", "premises-contact",
    ]

    @Test(arguments: TestEngine.all)
    func `a county begins with its preset's kinds in use, and with those of other places switched off`(
        _ engine: TestEngine
    ) async throws {
        let sample = try await SampleGround.of(engine)
        let county = try await sample.token("county")

        let kinds = try await sample.site.api(.get, "/duties/kinds", as: county)
        let used = try await sample.county.database.read { reader in
            try Duties.teamTemplates(in: reader).filter(\.isOn).map(\.code)
                + Duties.linkTemplates(in: reader).filter(\.isOn).map(\.code)
        }

        let off = kinds.items.filter { $0["isOn"] as? Bool == false }.compactMap { $0["code"] as? String }
        #expect(Set(off) == Self.teams.union(Self.links).subtracting(used))
        #expect(used == ["grid-1-3-n", "ten-households", "party-households"])
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

        #expect(codes.isDisjoint(with: ["premises-contact", "leader-village", "responsibility-area"]))
        #expect(!list.items.isEmpty)
    }

    // MARK: Each kind, from switching it on to its list

    private static func place(_ number: UInt64) -> PlaceID { PlaceID(high: 7, low: number) }
    private static let officer = PersonID(high: 1, low: 1)
    private static let household = HouseholdID(high: 6, low: 1)

    /// A county with a place of every level that a kind is for, and one officer who may do all of it.
    private static func county(_ engine: TestEngine) async throws -> (TestSite, Ground, String) {
        let own = Set(Schema([]).steps.map(\.name))
        let ground = try await Ground(engine, House.schema.steps.filter { !own.contains($0.name) })
        let preset = try Preset.named("liangping")
        let token = Randomness.token()
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        try await ground.database.write(by: .system) { transaction in
            let since = Day("2026-01-01") ?? Day(number: 0)
            for (number, level, parent) in [
                (1, .county, nil), (2, .town, 1), (3, .village, 2), (4, .area, 3), (5, .group, 3),
                (6, .estate, 3), (7, .grid, 3), (8, .premises, 7),
            ] as [(UInt64, Level, UInt64?)] {
                try Places.found(
                    place(number), level: level, name: "地方\(number)", parent: parent.map(place), from: since,
                    in: transaction)
            }
            for entry in preset.posts where entry.code.hasPrefix("grid-") {
                let level = Level(rawValue: entry.level) ?? .grid
                try People.keep(
                    PostKind(
                        code: entry.code, chinese: entry.chinese, english: entry.english, level: level,
                        permissions: []), in: transaction)
            }
            let common = try CommonDuties.read()
            for (index, entry) in common.teams.enumerated() {
                try Duties.keep(try entry.template(isOn: false), sequence: index, in: transaction)
            }
            for (index, entry) in common.links.enumerated() {
                try Duties.keep(try entry.template(isOn: false), sequence: index, in: transaction)
            }
            try People.register(Person(id: officer, name: "罗敏"), in: transaction)
            try People.register(
                HouseholdDraft(id: household, place: place(7), code: "1", on: since), members: [],
                in: transaction)
            try People.found(
                Organisation(
                    id: OrganisationID(high: 4, low: 1), name: "民生服务办", place: place(2), kind: "office"),
                in: transaction)
            try Access.addAccount(
                person: officer, name: "luo", displayName: "罗敏", passwordHash: hash, in: transaction)
            try Access.setGrants(
                of: officer,
                [Permission.register, .oversee, .rules].map {
                    DatedGrant(Grant($0, at: place(1)), from: since, source: PostID(high: 5, low: 1))
                }, in: transaction)
            _ = try Access.beginSession(token: token, of: officer, in: transaction)
        }
        let site = TestSite(
            ground.county, House.endpoints, identify: Access.identify, viewer: Doors.viewer)
        return (site, ground, token)
    }

    private static func place(of level: Level) -> PlaceID {
        let order: [Level] = [.county, .town, .village, .area, .group, .estate, .grid, .premises]
        return place(UInt64((order.firstIndex(of: level) ?? 0) + 1))
    }

    private static func id() -> String {
        "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_000)))"
    }

    @Test(arguments: TestEngine.all)
    func `every kind of team is switched on, formed where it belongs and filled in every part`(
        _ engine: TestEngine
    ) async throws {
        let (site, ground, token) = try await Self.county(engine)
        let templates = try await ground.database.read { try Duties.teamTemplates(in: $0) }
        #expect(Set(templates.map(\.code)) == Self.teams)

        for template in templates {
            let at = Self.place(of: template.level)
            let body: [String: Any] = [
                "template": template.code, "place": "\(at)", "from": "2026-11-01",
            ]
            let before = try await site.api(
                .post, "/teams", body.merging(["id": Self.id()]) { $1 }, as: token)
            let on = try await site.api(
                .post, "/duties/kinds/\(template.code)/use", ["id": Self.id(), "isOn": true], as: token)
            let team = try await site.api(
                .post, "/teams", body.merging(["id": Self.id()]) { $1 }, as: token)
            let id = team.json["id"] as? String ?? ""
            for slot in template.slots {
                if case .post = slot.kind { continue }
                let who: [String: Any] =
                    slot.kind == .organisation
                    ? ["organisation": "\(OrganisationID(high: 4, low: 1))"] : ["name": "何卓"]
                let joined = try await site.api(
                    .post, "/teams/\(id)/members",
                    who.merging(["id": Self.id(), "slot": slot.code, "from": "2026-11-01"]) { $1 }, as: token)
                #expect(joined.status == 201, "\(template.code) \(slot.code): \(joined.text)")
            }

            #expect(before.code == "team.template-unknown", "\(template.code)")
            #expect(on.status == 201)
            #expect(team.status == 201, "\(template.code): \(team.text)")
            let page = try await site.get("/teams/\(id)", as: token)
            #expect(page.text.contains(template.source), "\(template.code)")
        }
    }

    @Test(arguments: TestEngine.all)
    func `every kind of link is switched on, made, listed, and its gap is gone`(
        _ engine: TestEngine
    ) async throws {
        let (site, ground, token) = try await Self.county(engine)
        let templates = try await ground.database.read { try Duties.linkTemplates(in: $0) }
        #expect(Set(templates.map(\.code)) == Self.links)

        for template in templates {
            let at = Self.place(of: template.level)
            let target =
                switch template.target {
                case .person: "\(Self.officer)"
                case .household: "\(Self.household)"
                case .place(let level): "\(Self.place(of: level))"
                }
            func gaps() async throws -> Int {
                try await ground.database.read { reader in
                    try Duties.gaps(at: Self.place(1), households: House.households, in: reader).count {
                        $0.code == template.code
                            && ($0.kind == .placeUnlinked || $0.kind == .householdsUnlinked)
                    }
                }
            }
            let off = try await gaps()
            _ = try await site.api(
                .post, "/duties/kinds/\(template.code)/use", ["id": Self.id(), "isOn": true], as: token)
            let open = try await gaps()
            let form = try await site.get("/links/new?place=\(at)&template=\(template.code)", as: token)
            let made = try await site.api(
                .post, "/links",
                [
                    "id": Self.id(), "place": "\(at)", "template": template.code, "name": "何卓",
                    "target": [target], "from": "2026-11-01",
                ], as: token)
            let closed = try await gaps()

            #expect(off == 0, "\(template.code)")
            #expect(open == (template.hasGapList ? 1 : 0), "\(template.code)")
            #expect(form.text.contains(template.source), "\(template.code)")
            #expect(made.status == 201, "\(template.code): \(made.text)")
            #expect(closed == 0, "\(template.code)")
            let lists = made.json["lists"] as? [[String: Any]] ?? []
            #expect(lists.contains { $0["template"] as? String == template.code }, "\(template.code)")
        }
    }
}
