import Access
import Duties
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// 网格群: what is said there becomes a request in one step, and the group hears how far it is.
struct GroupMatterTests {
    private static let groupID = OnlineGroupID(high: 6, low: 1)

    private func county(_ engine: TestEngine = .sqlite) async throws -> (ResidentCounty, TestSite) {
        let county = try await ResidentCounty(engine)
        let today = county.now.day
        try await county.ground.database.write(by: .system) { transaction in
            try Duties.open(
                OnlineGroup(
                    id: GroupMatterTests.groupID, name: "柳坪三网格群", place: OfficerCounty.grid,
                    period: Period(from: today.adding(days: -40))), in: transaction)
        }
        let site = TestSite(
            county.ground.county,
            Requests.residentEndpoints + Requests.officerEndpoints() + Requests.groupEndpoints,
            identify: Access.identify, viewer: Access.viewer)
        return (county, site)
    }

    private func said(_ county: ResidentCounty, _ changes: [String: Any] = [:]) -> [String: Any] {
        [
            "id": CaseID.minted(at: county.now).description, "place": OfficerCounty.grid.description,
            "body": "桥头的路灯又不亮了", "channel": "grid", "group": GroupMatterTests.groupID.description,
        ].merging(changes) { _, new in new }
    }

    @Test(arguments: TestEngine.all)
    func `A message becomes a request that names the group and the day, and not who said it`(
        _ engine: TestEngine
    ) async throws {
        let (county, site) = try await county(engine)
        let tian = county.office.tokens[OfficerCounty.tian]
        let yesterday = county.now.day.adding(days: -1)
        let form = try await site.get("/records/new?group=\(GroupMatterTests.groupID)", as: tian)
        #expect(form.text.contains("从「柳坪三网格群」转来"))
        #expect(form.text.contains("name=\"group\" value=\"\(GroupMatterTests.groupID)\""))
        #expect(!form.text.contains("type=\"radio\" id=\"channel\""))

        let sent = try await site.api(.post, "/requests", said(county, ["said_on": "\(yesterday)"]), as: tian)
        #expect(sent.status == 201)
        let id = try #require(sent.id)
        let file = try await site.api(.get, "/requests/\(id)", as: tian)
        #expect(file.json["source_kind"] as? String == "online-group")
        #expect(file.json["source"] as? String == GroupMatterTests.groupID.description)
        #expect(file.json["said_on"] as? String == yesterday.description)
        #expect(file.json["name"] is String == false)
        let page = try await site.get("/requests/\(id)", as: tian)
        #expect(page.text.contains("网格群里说的"))
        #expect(page.text.contains("/online-groups/\(GroupMatterTests.groupID)/matters"))

        let mended = try await site.api(
            .post, "/on-the-spot", said(county, ["note": "换了灯泡"]), as: tian)
        #expect(mended.status == 201)
    }

    @Test(arguments: [
        (["group": "00000000-0000-0006-0000-0000000000ff"], "request.group-unknown"),
        (["said_on": "2026-12-31"], "request.said-in-future"),
        (["said_on": "2026-10-01"], "request.said-too-early"),
    ])
    func `A group that is not there and days that cannot be are told at their fields`(
        _ changes: [String: String], _ code: String
    ) async throws {
        let (county, site) = try await county()
        let tian = county.office.tokens[OfficerCounty.tian]
        let sent = try await site.api(.post, "/requests", said(county, changes), as: tian)
        #expect(sent.status == 422)
        #expect(sent.code == code)
    }

    @Test func `Only who holds a post where the grid lies brings in what was said and reads the week`()
        async throws
    {
        let (county, site) = try await county()
        let path = "/online-groups/\(GroupMatterTests.groupID)/matters"
        let other = county.office.tokens[OfficerCounty.shi]
        #expect(try await site.api(.post, "/requests", said(county), as: other).status == 403)
        #expect(try await site.api(.post, "/requests", said(county, ["channel": "web"])).status == 403)
        #expect(try await site.api(.get, path, as: other).status == 404)
        #expect(try await site.api(.get, path).status == 401)
        #expect(try await site.api(.get, path + "?on=someday", as: county.luo).status == 422)
        let none = "/online-groups/\(OnlineGroupID(high: 6, low: 9))/matters"
        #expect(try await site.api(.get, none, as: county.luo).status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `The week lists what was said in it and what is open from before, in words without names`(
        _ engine: TestEngine
    ) async throws {
        let (county, site) = try await county(engine)
        let tian = county.office.tokens[OfficerCounty.tian]
        let path = "/online-groups/\(GroupMatterTests.groupID)/matters"
        #expect(try await site.get(path, as: tian).text.contains("这一周群里没有报上来的事"))
        let now = try await site.api(
            .post, "/requests", said(county, ["body": "找老何 13900002046，路灯不亮"]), as: tian)
        let before = county.now.day.adding(days: -10)
        let old = try await site.api(
            .post, "/requests", said(county, ["body": "井盖翘了", "said_on": "\(before)"]), as: tian)

        let week = try await site.api(.get, path, as: county.luo)
        let said = try #require(week.json["said"] as? [[String: Any]])
        let open = try #require(week.json["still_open"] as? [[String: Any]])
        #expect(said.compactMap { $0["id"] as? String } == [now.id?.description])
        #expect(open.compactMap { $0["id"] as? String } == [old.id?.description])
        let then = try await site.api(.get, path + "?on=\(before)", as: county.luo)
        #expect((then.json["said"] as? [[String: Any]])?.count == 1)
        #expect((then.json["still_open"] as? [[String: Any]])?.isEmpty == true)

        let page = try await site.get(path, as: tian)
        #expect(page.text.contains("发回群里的话"))
        #expect(page.text.contains("1. 找老何 139****2046（"))
        #expect(!page.text.contains("13900002046"))
        #expect(page.text.contains("/records/new?group=\(GroupMatterTests.groupID)"))
    }
}
