import Access
import ArgumentParser
import Assemblies
import Foundation
import House
import Kernel
import People
import Places
import Points
import Sealing
import Shop
import Storage

/// Makes the sample county with a village of many households that counts points: a list of many items, adopted two
/// months ago, and last year's points.
struct FillPoints: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill-points", abstract: "Makes a county in which points can be entered and ranked.")

    @OptionGroup var county: MeasuredCounty

    @Option(help: "Households with points.")
    var households = 500

    static let items = 100
    /// Days back that an act may be of.
    static let days = 60

    func run() async throws {
        let address = try Address(url: county.database)
        if case .postgres(let postgres) = address { try postgres.createSchema() }
        let key = CountyKey()
        try key.write(to: county.key)
        let preset = try Preset.named("liangping")
        let time = SampleTime(daysAgo: FillPoints.days)
        let database = try House.open(address, time: time)
        let founded = try await Founding(database, preset: preset, key: key, name: SampleCounty.name)
            .run(isSample: true)
        try await SampleCounty(founded, preset: preset, time: time).fill(lives: false) { _ in }
        let (_, session) = try await Access(founded).signIn(
            name: "village", password: Access.samplePassword)
        guard let village = session.grants.first?.place else {
            throw Fault("the village's account holds no village")
        }
        let filling = PointsFilling(founded, village: village, person: session.person)
        let grid = try await filling.register(households)
        let items = try await filling.adopt()
        time.advance(to: SystemTime().now)
        try await filling.takeOver(households)
        try await filling.openShop()
        let cards = try await filling.cards(households)
        try await database.close()
        try tell { json in
            json.field("village", village)
            json.field("grid", grid)
            json.field("shop", PointsFilling.shop)
            json.key("cards")
            json.array(cards) { json, card in json.write(card) }
            json.field("year", time.now.day.year - 1)
            json.key("codes")
            json.array(0..<households) { json, index in json.write(PointsFilling.code(index)) }
            json.key("points_items")
            json.array(items) { json, item in json.write("\(item)") }
            json.key("days")
            json.array(0..<FillPoints.days) { json, back in
                json.write("\(time.now.day.adding(days: -back))")
            }
        }
    }
}

/// How such a village comes about, by the verbs that its people use.
private struct PointsFilling: Sendable {
    let county: County
    let village: PlaceID
    let person: PersonID
    private static let step = 50

    init(_ county: County, village: PlaceID, person: PersonID) {
        self.county = county
        self.village = village
        self.person = person
    }

    static func code(_ index: Int) -> String { "\(9_000 + index)" }

    private func write<Result: Sendable>(
        _ act: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private static func household(_ index: Int) -> HouseholdID {
        HouseholdID(high: 0xB0_57, low: UInt64(index + 1))
    }

    func register(_ count: Int) async throws -> PlaceID {
        let village = village
        let grid = try await county.database.read { try Places.children(of: village, in: $0).first?.id }
        guard let grid else { throw Fault("the village has no grid") }
        for start in stride(from: 0, to: count, by: PointsFilling.step) {
            try await write { transaction in
                for index in start..<min(start + PointsFilling.step, count) {
                    let head = Person(id: PersonID(high: 0xB0_58, low: UInt64(index + 1)), name: "陈小\(index)")
                    try People.register(
                        HouseholdDraft(
                            id: PointsFilling.household(index), place: grid, code: PointsFilling.code(index),
                            on: transaction.now.day),
                        members: [NewMember(person: head, relation: .head)], in: transaction)
                }
            }
        }
        return grid
    }

    /// The list of many items that count by themselves, adopted by the village's representatives on paper.
    func adopt() async throws -> [PointsItemID] {
        let village = village
        let version = PointsVersionID(high: 0xB0_59, low: 1)
        let items = (0..<FillPoints.items).map { PointsItemID(high: 0xB0_59, low: UInt64($0 + 10)) }
        try await write { transaction in
            try Points.begin(
                version, at: village,
                VersionTerms(
                    title: "积分清单", basis: "村规民约", isCharter: false, authorisation: "2025年3月8日村民会议第1号决议",
                    from: transaction.now.day, budget: PointsLimits.budget_max, carry_percent: 50),
                in: transaction)
            for (index, item) in items.enumerated() {
                try Points.enter(
                    ItemTerms(
                        code: "B-\(index)", title: "第\(index)项公益劳动", heading: "公益劳动", subject: .labour,
                        points: 100, declarers: [.grid, .committee]),
                    as: item, in: version, transaction)
            }
        }
        let text = try await write { transaction in
            try Points.submit(version, in: transaction)
                .motionText(try Points.items(of: version, in: transaction))
        }
        try await vote(on: version, text: text)
        return items
    }

    private func vote(on version: PointsVersionID, text: String) async throws {
        let village = village
        let (body, meeting) = (BodyID(high: 0xB0_60, low: 1), AssemblyID(high: 0xB0_60, low: 2))
        let motion = MotionID(high: 0xB0_60, low: 3)
        try await write { transaction in
            let today = transaction.now.day
            let period = Period(from: today.adding(days: -40))
            try Assemblies.found(
                Body(
                    id: body, kind: .villagersRepresentatives, place: village, name: "村民代表会议",
                    period: period), in: transaction)
            let members = (1...30).map { number in
                Member(
                    id: MemberID(high: 0xB0_61, low: UInt64(number)), body: body, name: "代表\(number)",
                    household: PointsFilling.code(number), period: period)
            }
            try Assemblies.enter(members, on: body, in: transaction)
            try Assemblies.convene(
                AssemblyDraft(
                    id: meeting, body: body, title: "表决积分清单", venue: "村委会", meets: transaction.now,
                    noticed: today.adding(days: -20), chair: "周长林", recorder: "王春梅",
                    motions: [
                        MotionDraft(
                            id: motion, title: "通过积分清单", text: text,
                            subject: version.as(Marks.Anything.self), subjectKind: Points.versionKind,
                            matter: .pointsRules, delegation: .cited("2025年3月8日村民会议第1号决议"))
                    ]), in: transaction)
            let seats = try Assemblies.seats(of: meeting, in: transaction)
            for seat in seats {
                try Assemblies.signIn(
                    SignIn(assembly: meeting, seat: seat.number, channel: .list, way: .paper),
                    in: transaction)
            }
            try Assemblies.openVoting(meeting, in: transaction)
            try Assemblies.count(
                [
                    PaperCount(
                        motion: motion, issued: seats.count, yes: seats.count, no: 0, abstain: 0)
                ], of: meeting, in: transaction)
            try Assemblies.close(meeting, in: transaction)
        }
    }

    static let shop = ShopID(high: 0xB0_62, low: 1)

    /// A shop with one good that costs the hundredth of a point, and more of it than a run hands out.
    func openShop() async throws {
        let (village, person) = (village, person)
        let good = GoodID(high: 0xB0_62, low: 2)
        try await write { transaction in
            try Shop.found(
                ShopDraft(
                    id: PointsFilling.shop, place: village, name: "积分超市", note: "", keeper: person),
                in: transaction)
            try Shop.add(
                GoodDraft(id: good, name: "食盐", unit: "袋", price: 1), to: PointsFilling.shop, in: transaction)
            try Shop.set(
                Ceiling(
                    year: transaction.now.day.year, amount: Money(fen: ShopLimits.ceiling_max),
                    basis: "村民会议决议"),
                of: PointsFilling.shop, in: transaction)
        }
        for number in 0..<UInt64(PointsFilling.deliveries) {
            _ = try await write { transaction in
                try Shop.receive(
                    DeliveryDraft(
                        id: DeliveryID(high: 0xB0_63, low: number + 1), supplier: "供销社",
                        day: transaction.now.day, receipt: "收据\(number + 1)",
                        lines: [
                            Delivery.Line(
                                good: good, count: ShopLimits.delivered_max, unitCost: Money(fen: 1))
                        ]),
                    at: PointsFilling.shop, in: transaction)
            }
        }
    }

    /// Ten thousand pieces each.
    private static let deliveries = 40

    /// What is said at a counter: each household's number with its card's last digits.
    func cards(_ count: Int) async throws -> [String] {
        let key = county.key
        return try await county.database.read { reader in
            try (0..<count).map { index in
                let token = try Points.cardToken(of: PointsFilling.household(index), key: key, in: reader)
                return "\(PointsFilling.code(index))-\(token.text.suffix(6))"
            }
        }
    }

    /// Last year's points of all of them, for ranks to be read.
    func takeOver(_ count: Int) async throws {
        let village = village
        let paper = (0..<min(count, PointsLimits.paper_max)).map { index in
            let points = Int64((index * 7_919) % 4_001 * 25 + 10_000)
            return PaperPoints(household: PointsFilling.household(index), points: points)
        }
        let id = PaperBookID(high: 0x4D45_4153, low: 1)
        try await write { transaction in
            let last = Day(year: transaction.now.day.year - 1, month: 12, day: 31) ?? transaction.now.day
            try Points.enter(
                PaperDraft(id: id, village: village, day: last, source: "登记簿", lines: paper), in: transaction)
        }
        // By somebody else, as everywhere.
        try await county.database.write(by: Origin(actor: PersonID(high: 0xB0_58, low: 1))) {
            try Points.takeOver(id, in: $0)
        }
    }
}
