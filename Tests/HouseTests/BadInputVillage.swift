import Access
import Assemblies
import Files
import Foundation
import Kernel
import Ledger
import People
import Places
import Points
import Sealing
import Shop
import Storage
import TestGround
import Web

@testable import House

/// 柳坪村 in the middle of its work: a rule list in draft, a vote that is open, a voucher that was used.
struct BadInputVillage: Sendable {
    static let village = PlaceID(high: 7, low: 11)
    static let grid = PlaceID(high: 7, low: 21)
    static let zhou = PersonID(high: 1, low: 1)
    static let list = PointsVersionID(high: 6, low: 1)
    static let meeting = AssemblyID(high: 6, low: 2)
    static let shop = ShopID(high: 6, low: 3)
    private static let motion = MotionID(high: 6, low: 4)
    private static let household = HouseholdID(high: 9, low: 1)
    private static let since = Day("2026-01-01") ?? Day(number: 0)

    let ground: Ground
    let site: TestSite
    let token: String
    /// Of the voucher that was used.
    let code: String

    init(_ engine: TestEngine) async throws {
        let own = Set(Schema([]).steps.map(\.name))
        let ground = try await Ground(
            engine, House.schema.steps.filter { !own.contains($0.name) }, reactions: House.reactions)
        _ = try await Founding(
            ground.database, preset: try Preset.named("liangping"), key: ground.county.key, name: "云岭县"
        ).run(isSample: false)
        let (token, key) = (Randomness.token(), ground.county.key)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        try await ground.database.write(by: .system) { transaction in
            try Self.settle(in: transaction)
            try Access.addAccount(
                person: Self.zhou, name: "zhou", displayName: "周长林", passwordHash: hash, in: transaction)
        }
        code = try await ground.database.write(by: Origin(actor: Self.zhou)) { transaction in
            try Points.begin(
                Self.list, at: Self.village,
                VersionTerms(
                    title: "柳坪村积分清单", basis: "柳坪村村规民约", isCharter: false, authorisation: "2026年3月2日村民会议决议",
                    from: Day("2026-12-01") ?? Self.since, budget: 1_000_000), in: transaction)
            try Self.beginVote(in: transaction)
            let code = try Self.useVoucher(key: key, in: transaction)
            // The shop's post has replaced what was given before.
            try Access.setGrants(
                of: Self.zhou,
                [.dispatch, .verify].map {
                    DatedGrant(Grant($0, at: Self.village), from: Self.since, source: PostID(high: 5, low: 1))
                }, in: transaction)
            _ = try Access.beginSession(token: token, of: Self.zhou, in: transaction)
            return code
        }
        try await Relay(ground.database).catchUp()
        (self.ground, self.token) = (ground, token)
        site = TestSite(
            ground.county, House.endpoints, settings: Site.Settings(publicURL: "https://yunling.example"),
            identify: Access.identify, viewer: Doors.viewer)
    }

    private static func settle(in transaction: Transaction) throws {
        let town = PlaceID(high: 7, low: 2)
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (town, .town, "石桥镇", try Places.root(in: transaction)?.id), (village, .village, "柳坪村", town),
            (grid, .grid, "第1网格", village),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(id, level: level, name: name, parent: parent, from: since, in: transaction)
        }
        try People.register(Person(id: zhou, name: "周长林"), in: transaction)
        try People.register(
            HouseholdDraft(id: household, place: grid, code: "001", on: since),
            members: [
                NewMember(person: Person(id: PersonID(high: 2, low: 1), name: "陈桂英"), relation: .head)
            ], in: transaction)
    }

    /// Six are due: seats 1 to 3 vote on paper, 4 and 5 on the screen, of whom 4 has voted.
    private static func beginVote(in transaction: Transaction) throws {
        let body = BodyID(high: 6, low: 5)
        try Assemblies.found(
            Body(id: body, kind: .twoCommittees, place: village, name: "村两委会议", period: Period(from: since)),
            in: transaction)
        for number in 1...6 {
            try Assemblies.enter(
                Member(
                    id: MemberID(high: 44, low: UInt64(number)), body: body, name: "委员\(number)",
                    period: Period(from: since)), in: transaction)
        }
        try Assemblies.convene(
            AssemblyDraft(
                id: meeting, body: body, title: "商议机耕道", venue: "村委会", meets: transaction.now, chair: "周长林",
                recorder: "王春梅",
                motions: [MotionDraft(id: motion, title: "修三组机耕道", text: "铺碎石。", matter: .publicWorks)]),
            in: transaction)
        for seat in 1...5 {
            try Assemblies.signIn(
                SignIn(assembly: meeting, seat: seat, channel: .desk, way: seat < 4 ? .paper : .screen),
                in: transaction)
        }
        try Assemblies.openVoting(meeting, in: transaction)
        try Assemblies.cast([motion: .yes], seat: 4, in: meeting, channel: .phone, by: transaction)
    }

    /// A voucher for a piece of soap, given out at the counter once; its code.
    private static func useVoucher(key: CountyKey, in transaction: Transaction) throws -> String {
        let soap = GoodID(high: 6, low: 11)
        try Shop.found(
            ShopDraft(id: shop, place: village, name: "柳坪村积分超市", note: "每周五上午", keeper: zhou),
            in: transaction)
        try Shop.set(
            Ceiling(year: 2026, amount: Money(yuan: 6_000), basis: "村民代表会议第3号决议"), of: shop,
            in: transaction)
        try Shop.add(GoodDraft(id: soap, name: "香皂", unit: "块", price: 300), to: shop, in: transaction)
        try Shop.receive(
            DeliveryDraft(
                id: DeliveryID(high: 6, low: 12), supplier: "石桥供销社", day: transaction.now.day,
                receipt: "SQ-1",
                lines: [Delivery.Line(good: soap, count: 20, unitCost: Money(fen: 250))]), at: shop,
            in: transaction)
        try award(1_000, in: transaction)
        let voucher = try Shop.issue(
            VoucherDraft(
                id: VoucherID(high: 6, low: 13), shop: shop, household: household,
                wish: .goods(Basket.Line(number: 1, count: 1))),
            in: transaction)
        let code = VoucherCode(of: voucher, key: key).text
        try Shop.enter(
            [VoucherUse(code: code)], of: shop, on: transaction.now.day, key: key, in: transaction)
        return code
    }

    private static func award(_ points: Int64, in transaction: Transaction) throws {
        let (owner, book) = (village.as(Marks.Anything.self), BookID(high: 6, low: 14))
        try Ledger.open(
            book: book, of: owner, kind: Points.book, from: since, until: Day("2027-01-01") ?? since,
            in: transaction)
        let issue = try Ledger.openedAccount(
            of: owner, kind: "issue", unit: Points.unit, in: book, bounds: .either, in: transaction)
        let purse = try Ledger.openedAccount(
            of: household.as(Marks.Anything.self), kind: "household", unit: Points.unit, in: book,
            in: transaction)
        try Ledger.post(
            TransferDraft(
                id: TransferID(high: 6, low: 15), book: book, day: transaction.now.day, reason: "test.award",
                cause: owner, legs: [TransferLeg(issue.id, -points), TransferLeg(purse.id, points)]),
            in: transaction)
    }
}

extension BadInputVillage {
    /// Everything that the county holds, byte by byte, as it would be taken to another machine.
    func whole() async throws -> [String: Data] {
        let folder = ground.path("export-\(UUID().uuidString)")
        _ = try await Export.write(ground.database, to: folder)
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
        }
        return files
    }

    /// How many rows each of some exported tables has.
    func rows(of files: some Sequence<String>) async throws -> [String: Int] {
        let tables = files.compactMap { $0.wholeMatch(of: /([a-z_0-9]+)\.jsonl/).map { String($0.1) } }
        return try await ground.database.read { reader in
            try Dictionary(
                uniqueKeysWithValues: tables.map {
                    ($0, try reader.count(Query(stringLiteral: "SELECT count(*) FROM \($0)")))
                })
        }
    }
}
