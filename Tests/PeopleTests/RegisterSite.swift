import Access
import Foundation
import Kernel
import Places
import Sealing
import Storage
import TestGround
import Web

@testable import People

/// 云岭县 with its register's pages: 周长林 keeps 柳坪村's, 石磊 石门村's, 罗敏 石桥镇's and appoints there.
struct RegisterSite: Sendable {
    let liuping: Liuping
    let site: TestSite
    let zhou: String
    let shi: String
    let luo: String
    /// 田小禾 works a grid and keeps no register.
    let tian: String

    static let luoPerson = Liuping.person(203)
    static let tianPerson = Liuping.person(204)

    init(_ engine: TestEngine = .sqlite) async throws {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold()
        try await liuping.write { transaction in
            for kind in RegisterSite.kinds { try People.keep(kind, in: transaction) }
        }
        self.liuping = liuping
        site = TestSite(
            liuping.ground.county, Access.endpoints + People.endpoints, identify: Access.identify,
            viewer: Access.viewer)
        zhou = try await Self.officer(201, "周长林", [.register], at: Liuping.liuping, liuping)
        shi = try await Self.officer(202, "石磊", [.register], at: Liuping.shimen, liuping)
        luo = try await Self.officer(203, "罗敏", [.register, .posts], at: Liuping.shiqiao, liuping)
        tian = try await Self.officer(204, "田小禾", [.work], at: Liuping.grid1, liuping)
    }

    private static let kinds = [
        PostKind(
            code: "grid-worker", chinese: "专职网格员", english: "grid worker", level: .grid,
            permissions: [.report, .work]),
        PostKind(
            code: "village-desk", chinese: "村值班", english: "village desk", level: .village,
            permissions: [.work, .register]),
        PostKind(
            code: "town-desk", chinese: "镇街综合指挥室", english: "town desk", level: .town,
            permissions: [.dispatch]),
        PostKind(
            code: "watch", chinese: "村系统员", english: "village system", level: .village, permissions: [.system]
        ),
    ]

    private static func officer(
        _ number: UInt64, _ name: String, _ permissions: [Permission], at place: PlaceID, _ liuping: Liuping
    ) async throws -> String {
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let token = Randomness.token()
        try await liuping.write { transaction in
            let person = Liuping.person(number)
            try People.register(Person(id: person, name: name), in: transaction)
            try Access.addAccount(
                person: person, name: "officer\(number)", displayName: name, passwordHash: hash,
                in: transaction)
            let grants = permissions.map {
                DatedGrant(Grant($0, at: place), from: Liuping.since, source: PostID(high: 3, low: number))
            }
            try Access.setGrants(of: person, grants, in: transaction)
            _ = try Access.beginSession(token: token, of: person, in: transaction)
        }
        return token
    }

    /// What this room recorded since the fixture was set up.
    func news() async throws -> [String] { Array(try await liuping.events().dropFirst(Self.setUp)) }

    private static let setUp = 7 + 4

    func id() -> String { AnyID.minted(at: Instant(milliseconds: 1_795_000_000_000)).description }

    /// One household of 柳坪村 as a form sends it.
    func newHousehold(_ code: String = "20", place: PlaceID = Liuping.group2) -> [String: String] {
        [
            "id": id(), "place": "\(place)", "code": code, "on": "2026-11-20", "name": "何秀兰",
            "phone": "13812345678", "identityNumber": numbers[2],
        ]
    }
}
