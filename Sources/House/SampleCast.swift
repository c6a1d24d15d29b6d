import Access
import Cases
import Kernel
import People
import Places
import Requests
import Sealing
import Storage

/// The people whose accounts the sample's sign-in page offers, and a first handful of requests in Liuping village.
struct SampleCast {
    private let county: County
    private var world: SampleWorld
    private let root: PlaceID

    init(_ county: County, world: SampleWorld, root: PlaceID) {
        self.county = county
        self.world = world
        self.root = root
    }

    private struct Role: Sendable {
        let account: String
        let name: String
        let post: String?
        let place: PlaceID?
        var person: PersonID
        var id: PostID
    }

    mutating func enter() async throws {
        guard let town = world.firstTown, let village = world.firstVillage, village.grids.count >= 3 else {
            throw Fault("the sample county has no first village")
        }
        let grid = village.grids[2]
        var roles = [
            role("resident", "陈桂英", nil, nil), role("village", "周长林", "village-secretary", village.id),
            role("town", "罗敏", "town-desk", town.id), role("county", "邓志刚", "county-desk", root),
            role("system", "牟建平", "system-administrator", root),
            role("security", "覃文静", "security-administrator", root),
            role("audit", "冉海燕", "audit-administrator", root),
        ]
        roles.append(
            Role(
                account: "grid", name: grid.workerName, post: nil, place: nil, person: grid.worker,
                id: grid.post))
        let hash = try await Access.hash(Access.samplePassword, cost: .light)
        let cast = roles
        try await county.database.write(by: .system) { transaction in
            for role in cast {
                if role.person != grid.worker {
                    try People.register(Person(id: role.person, name: role.name), in: transaction)
                }
                try Access.addAccount(
                    person: role.person, name: role.account, displayName: role.name, passwordHash: hash,
                    isSample: true, in: transaction)
                guard let post = role.post, let place = role.place else { continue }
                try People.appoint(
                    Post(
                        id: role.id, person: role.person, kind: post, place: place,
                        period: Period(from: Founding.firstDay)),
                    in: transaction)
            }
        }
        try await report(in: village, as: cast.first { $0.account == "resident" }?.person)
    }

    private mutating func role(_ account: String, _ name: String, _ post: String?, _ place: PlaceID?) -> Role
    {
        Role(account: account, name: name, post: post, place: place, person: world.id(), id: world.id())
    }

    private static let matters: [(String, String, String)] = [
        ("urban.light", "村小门口的路灯不亮，有一个星期了，娃娃放学看不清路。", "村小门口往东 20 米"),
        ("urban.utility", "自来水浑，有泥沙，从昨天早上开始的。", "1组水塔下"),
        ("farming", "堰沟垮了半米，水漫进菜地。", "2组晒坝边"),
        ("urban.waste", "广场边垃圾池三天没清。", "村文化广场"),
        ("transport", "公交能不能停到村口，老人走不动。", "村口牌坊"),
        ("urban.road", "机耕道塌方，拉谷子的车过不去。", "3组机耕道"),
    ]

    private mutating func report(in village: SampleWorld.VillagePlan, as resident: PersonID?) async throws {
        let requests = Requests(county)
        for (index, matter) in SampleCast.matters.enumerated() {
            var draft = Draft(id: world.id(), body: matter.1, channel: .web)
            draft.category = matter.0
            draft.place = village.grids[index % village.grids.count].place
            draft.location = matter.2
            draft.isPublic = true
            draft.name = "陈桂英"
            draft.answers = [:]
            _ = try await requests.receive(
                draft, by: resident?.description ?? "anyone", origin: Origin(actor: resident),
                digest: Digest.sha256(Array(matter.1.utf8)))
        }
    }
}
