import Access
import Kernel
import Sealing
import Storage
import TestGround
import Web

@testable import Places

/// 云岭县 with its pages, and two officers: 罗敏 may change what lies in 石桥镇, 何卓 the whole county.
struct PlacesSite: Sendable {
    let yunling: Yunling
    let site: TestSite
    let luo: String
    let he: String
    /// 田小禾 works a grid and may change nothing.
    let tian: String
    /// 周长林 keeps 柳坪村's register, and with it the shops and firms of its grids.
    let zhou: String
    /// 牟建平 administers the system and does no business.
    let mou: String

    init(_ engine: TestEngine = .sqlite) async throws {
        let yunling = try await Yunling(engine, beside: Access.schema)
        let site = TestSite(
            yunling.ground.county, Access.endpoints + Places.endpoints, identify: Access.identify,
            viewer: Access.viewer)
        self.yunling = yunling
        self.site = site
        luo = try await Self.officer(1, "luo", "罗敏", .rules, at: Yunling.shiqiao, yunling, site)
        he = try await Self.officer(2, "he", "何卓", .rules, at: Yunling.county, yunling, site)
        tian = try await Self.officer(3, "tian", "田小禾", .work, at: Yunling.liupingGrid1, yunling, site)
        zhou = try await Self.officer(5, "zhou", "周长林", .register, at: Yunling.liuping, yunling, site)
        mou = try await Self.officer(4, "mou", "牟建平", .system, at: Yunling.county, yunling, site)
    }

    /// A session's token of a new account with one permission.
    private static func officer(
        _ number: UInt64, _ name: String, _ displayName: String, _ permission: Permission, at place: PlaceID,
        _ yunling: Yunling, _ site: TestSite
    ) async throws -> String {
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        try await yunling.write { transaction in
            let person = PersonID(high: 1, low: number)
            try Access.addAccount(
                person: person, name: name, displayName: displayName, passwordHash: hash, in: transaction)
            try Access.setGrants(
                of: person,
                [
                    DatedGrant(
                        Grant(permission, at: place), from: Yunling.since,
                        source: PostID(high: 3, low: number))
                ], in: transaction)
        }
        let reply = try await site.api(.post, "/sessions", ["name": name, "password": "Shiqiao-2026"])
        guard let token = reply.json["token"] as? String else { throw Fault("\(name) could not sign in") }
        return token
    }

    /// What this room recorded since the county was founded.
    func events() async throws -> [String] {
        try await yunling.events().filter { $0.hasPrefix("places.") }
    }
}
