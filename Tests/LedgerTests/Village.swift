import Kernel
import Ledger
import Storage
import TestGround

/// 柳坪村's points: a budget, three households, a shop with bottles of detergent; the year 2026 is open.
struct Village {
    static let points = LedgerUnit("points", scale: 2)
    static let bottles = LedgerUnit("goods.detergent")
    static let year = Period(from: day("2026-01-01"), until: day("2027-01-01"))

    let ground: Ground
    let ledger: Ledger
    var database: Database { ground.database }
    let id: AnyID
    let book: BookID
    /// Gives out points, as many as were voted.
    let budget: AccountID
    let chen: AccountID
    let wang: AccountID
    let li: AccountID
    /// Where spent points go.
    let till: AccountID
    let stock: AccountID
    /// Where goods come from and go to.
    let outside: AccountID

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// - Parameter budget: the most points that may be given out.
    static func open(
        _ engine: TestEngine, budget: Int64 = 1_000_000, bottles: Int64 = 10, reactions: [Reaction] = []
    ) async throws -> Village {
        let ground = try await Ground(engine, Ledger.schema, reactions: reactions)
        let village = Village(ground)
        try await village.found(budget: budget, bottles: bottles)
        return village
    }

    private init(_ ground: Ground) {
        var dice = Dice(seed: 1)
        func minted<Kind>(_: Kind.Type = Kind.self) -> ID<Kind> {
            ID.minted(at: ground.time.now, by: &dice)
        }
        self.ground = ground
        ledger = Ledger(ground.county)
        id = minted()
        book = minted()
        budget = minted()
        chen = minted()
        wang = minted()
        li = minted()
        till = minted()
        stock = minted()
        outside = minted()
    }

    private func found(budget most: Int64, bottles: Int64) async throws {
        try await database.write(by: .system) { transaction in
            try Ledger.open(
                book: book, of: id, kind: "points", from: Village.year.from,
                until: Village.day("2027-01-01"), in: transaction)
            try Ledger.open(
                [
                    draft(budget, "budget", .budget(most)), draft(chen, "household"),
                    draft(wang, "household"), draft(li, "household"), draft(till, "till"),
                    draft(stock, "stock", unit: Village.bottles),
                    draft(outside, "outside", .either, unit: Village.bottles),
                ], in: transaction)
            if bottles > 0 {
                try Ledger.post(
                    self.transfer([(outside, -bottles), (stock, bottles)], reason: "goods.received"),
                    in: transaction)
            }
        }
    }

    private func draft(
        _ id: AccountID, _ kind: String, _ bounds: LedgerAccount.Bounds = .atLeastZero,
        unit: LedgerUnit = Village.points
    ) -> AccountDraft {
        AccountDraft(
            id: id, book: book, owner: id.as(Marks.Anything.self), kind: kind, unit: unit, bounds: bounds)
    }

    /// A transfer of this book; with a fresh id unless one is given.
    func transfer(
        _ legs: [(AccountID, Int64)], id: TransferID? = nil, day: String = "2026-11-20",
        reason: String = "points.award"
    ) -> TransferDraft {
        TransferDraft(
            id: id ?? TransferID.minted(at: ground.time.now), book: book, day: Village.day(day),
            reason: reason, cause: self.id, legs: legs.map { TransferLeg($0.0, $0.1) })
    }

    func award(_ points: Int64, to household: AccountID, day: String = "2026-11-20") -> TransferDraft {
        transfer([(budget, -points), (household, points)], day: day)
    }

    /// Points against a bottle, in one transfer of two units.
    func redemption(by household: AccountID, points: Int64, id: TransferID? = nil) -> TransferDraft {
        transfer(
            [(household, -points), (till, points), (stock, -1), (outside, 1)], id: id,
            reason: "points.redeemed")
    }

    @discardableResult
    func post(_ draft: TransferDraft) async throws -> Posting {
        try await database.write(by: .system) { try Ledger.post(draft, in: $0) }
    }

    func balance(_ account: AccountID) async throws -> Int64 {
        try await database.read { try Ledger.account(account, in: $0)?.balance ?? .min }
    }

    /// The invariants that do not hold.
    func broken() async throws -> [String] {
        try await database.read { reader in
            try LedgerInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }
}

/// A small generator with a seed (SplitMix64), so that a failure can be had again.
struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
