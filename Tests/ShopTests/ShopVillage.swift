import Access
import Assemblies
import Clocks
import Files
import Kernel
import Ledger
import Notices
import People
import Places
import Points
import Rulebook
import Sealing
import Storage
import TestGround
import TestTown
import Web

@testable import Shop

/// 柳坪村 with a points shop: 田小禾 keeps it, 周长林 and 王春梅 are the committee, 陈桂英 is a resident.
struct ShopVillage: TestTown {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]

    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let wang = PersonID(high: 1, low: 5)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (tian, "田小禾", "tian"), (chen, "陈桂英", "chen"),
        (wang, "王春梅", "wang"),
    ]

    static let shop = ShopID(high: 6, low: 1)
    static let soap = GoodID(high: 6, low: 11)
    static let lotion = GoodID(high: 6, low: 12)
    static let towel = GoodID(high: 6, low: 13)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Notices.schema + Ledger.schema + Assemblies.schema + Points.schema + Shop.schema

    static let reactions = [
        Reaction(to: ClockReached.self, recording: Shop.expiring) { reached, transaction in
            try Shop.expire(reached, in: transaction)
        }
    ]

    /// Household `number`, from 1 to 8 of 柳坪村; 田小禾's is the second, 陈桂英's the first; the ninth is of 石门村.
    static func household(_ number: Int) -> HouseholdID { HouseholdID(high: 9, low: UInt64(number)) }

    /// - Parameter isOpen: with a shop of soap at 3, lotion at 10 and towels at 5 points, of each twenty pieces.
    init(_ engine: TestEngine = .sqlite, isOpen: Bool = true) async throws {
        ground = try await Ground(engine, ShopVillage.steps, reactions: ShopVillage.reactions)
        site = ground.site(Shop.endpoints + Points.endpoints)
        tokens = try await ShopVillage.plan.found(on: ground) { transaction in
            try ShopVillage.registerHouseholds(in: transaction)
        }
        if isOpen { try await open() }
    }

    private static let plan = TownPlan(
        people,
        kinds: [
            ("secretary", .village, [.dispatch, .verify]), ("desk", .town, [.dispatch, .oversee]),
            ("worker", .grid, [.work]),
        ],
        posts: [
            (zhou, "secretary", liuping), (wang, "secretary", liuping), (luo, "desk", shiqiao),
            (tian, "worker", third),
        ])

    private static func registerHouseholds(in transaction: Transaction) throws {
        let names = ["陈桂英", "田小禾", "李国强", "谢玉芬", "何秀兰", "冯建平", "赵文静", "唐晓东", "向海燕"]
        for (index, name) in names.enumerated() {
            let known = people.first { $0.name == name }?.id
            let person = Person(id: known ?? PersonID(high: 2, low: UInt64(index)), name: name)
            try People.register(
                HouseholdDraft(
                    id: household(index + 1), place: index < 8 ? third : shimen, code: "00\(index + 1)",
                    on: day("2026-02-01")),
                members: [NewMember(person: person, relation: .head)], in: transaction)
        }
    }
}

extension ShopVillage {
    /// What the village did before its shop is tested.
    private func open() async throws {
        try await found()
        try await setCeiling(yuan: 6_000)
        try await add(ShopVillage.soap, "香皂", "块", 300)
        try await add(ShopVillage.lotion, "洗衣液", "瓶", 1_000)
        try await add(ShopVillage.towel, "毛巾", "条", 500)
        try await receive([
            (ShopVillage.soap, 20, 650), (ShopVillage.lotion, 20, 1_860), (ShopVillage.towel, 20, 980),
        ])
    }

    func found(
        at place: PlaceID = ShopVillage.liuping, as id: ShopID = ShopVillage.shop, name: String = "柳坪村积分超市",
        note: String = "每周五上午9点", keeper: PersonID = ShopVillage.tian
    ) async throws {
        let draft = ShopDraft(id: id, place: place, name: name, note: note, keeper: keeper)
        try await write(ShopVillage.zhou) { try Shop.found(draft, in: $0) }
    }

    func setCeiling(yuan: Int64, year: Int = 2026, basis: String = "村民代表会议第3号决议") async throws {
        try await write(ShopVillage.zhou) {
            try Shop.set(
                Ceiling(year: year, amount: Money(yuan: yuan), basis: basis), of: ShopVillage.shop, in: $0)
        }
    }

    func add(_ id: GoodID, _ name: String, _ unit: String, _ price: Int64) async throws {
        try await write(ShopVillage.tian) {
            try Shop.add(
                GoodDraft(id: id, name: name, unit: unit, price: price), to: ShopVillage.shop, in: $0)
        }
    }

    func receive(
        _ lines: [(GoodID, Int, Int64)], on day: String? = nil, supplier: String = "石桥供销社",
        receipt: String = "SQ-0381"
    ) async throws {
        let draft = DeliveryDraft(
            id: DeliveryID.minted(at: ground.time.now), supplier: supplier,
            day: day.map(ShopVillage.day) ?? ground.time.now.day, receipt: receipt,
            lines: lines.map { Delivery.Line(good: $0.0, count: $0.1, unitCost: Money(fen: $0.2)) })
        try await write(ShopVillage.tian) { try Shop.receive(draft, at: ShopVillage.shop, in: $0) }
    }

    @discardableResult
    func write<Kept: Sendable>(
        _ person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Kept
    ) async throws -> Kept {
        try await database.write(by: Origin(actor: person), act)
    }

    /// Points out of nowhere, in hundredths, as a list that was voted would give them.
    func award(_ points: Int64, to number: Int, at village: PlaceID = ShopVillage.liuping) async throws {
        let (household, id) = (ShopVillage.household(number), TransferID.minted(at: ground.time.now))
        try await write(nil) { transaction in
            let owner = village.as(Marks.Anything.self)
            let known = try Ledger.book(of: owner, kind: Points.book, in: transaction)?.id
            let book: BookID = known ?? transaction.derivedID()
            if known == nil {
                try Ledger.open(
                    book: book, of: owner, kind: Points.book, from: ShopVillage.day("2026-01-01"),
                    until: ShopVillage.day("2027-01-01"), in: transaction)
            }
            let issue = try Ledger.openedAccount(
                of: owner, kind: "issue", unit: Points.unit, in: book, bounds: .either, in: transaction)
            let purse = try Ledger.openedAccount(
                of: household.as(Marks.Anything.self), kind: "household", unit: Points.unit, in: book,
                in: transaction)
            try Ledger.post(
                TransferDraft(
                    id: id, book: book, day: transaction.now.day, reason: "test.award", cause: owner,
                    legs: [TransferLeg(issue.id, -points), TransferLeg(purse.id, points)]), in: transaction)
        }
    }

    func balance(_ number: Int) async throws -> Int64 {
        try await database.read {
            try Points.balance(of: ShopVillage.household(number), in: ShopVillage.liuping, $0)
        }
    }

    func left(_ good: GoodID) async throws -> Int64 {
        try await database.read { reader in
            try Shop.shelf(of: ShopVillage.shop, in: reader).first { $0.good.id == good }?.left ?? -1
        }
    }

    /// What the shop has taken, and what it holds for vouchers.
    func till() async throws -> (spent: Int64, vouchers: Int64) {
        try await database.read { reader in
            let owner = ShopVillage.shop.as(Marks.Anything.self)
            return (
                try Points.held(by: owner, kind: ShopBook.spent, in: ShopVillage.liuping, reader),
                try Points.held(by: owner, kind: ShopBook.vouchers, in: ShopVillage.liuping, reader)
            )
        }
    }

    func card(_ number: Int) async throws -> String {
        let key = ground.county.key
        return try await database.read {
            try Points.cardToken(of: ShopVillage.household(number), key: key, in: $0).text
        }
    }

    /// Lets days go by, and the county's clock strike.
    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    /// What this room has told since.
    func told(after count: Int = 0) async throws -> [String] {
        Array(try await ground.events().filter { $0.hasPrefix("shop.") }.dropFirst(count))
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try (ShopInvariants.all + LedgerInvariants.all + PointsInvariants.all)
                .filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }
}
