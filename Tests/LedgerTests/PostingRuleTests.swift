import Kernel
import Testing

@testable import Ledger

struct PostingRuleTests {
    private static let book = BookID(high: 1, low: 1)
    private static let cash = account(1, unit: .yuan, balance: 50_00)
    private static let rent = account(2, unit: .yuan, bounds: .either, balance: -50_00)
    private static let shelf = account(3, unit: LedgerUnit("bottles"), balance: 3)
    private static let issued = account(4, unit: LedgerUnit("bottles"), bounds: .atMostZero, balance: -3)
    private static let gone = account(5, unit: .yuan, balance: 0, closed: true)
    private static let foreign = account(6, unit: .yuan, balance: 0, book: BookID(high: 9, low: 9))
    private static let full = account(7, unit: .yuan, bounds: .either, balance: LedgerLimits.balance_max)
    private static let accounts = Dictionary(
        uniqueKeysWithValues: [cash, rent, shelf, issued, gone, foreign, full].map { ($0.id, $0) })
    private static let day = Day(number: 20_500)
    private static let season = LedgerSeason(
        book: book, number: 1, from: day.adding(days: -100), until: day.adding(days: 100), state: .open)

    private static func account(
        _ number: UInt64, unit: LedgerUnit, bounds: LedgerAccount.Bounds = .atLeastZero, balance: Int64,
        closed: Bool = false, book: BookID = book
    ) -> LedgerAccount {
        LedgerAccount(
            id: AccountID(high: 0, low: number), book: book, owner: AnyID(high: 0, low: number), kind: "k",
            unit: unit, bounds: bounds, balance: balance, entries: balance == 0 ? 0 : 1, position: 1,
            opened: Instant(milliseconds: 0), closed: closed ? Instant(milliseconds: 1) : nil)
    }

    private static func draft(
        _ legs: [(LedgerAccount, Int64)], reason: String = "rent.paid", day: Day = day
    ) -> TransferDraft {
        TransferDraft(
            id: TransferID(high: 0, low: 1), book: book, day: day, reason: reason,
            cause: AnyID(high: 0, low: 1), legs: legs.map { TransferLeg($0.0.id, $0.1) })
    }

    private static func refusal(
        _ draft: TransferDraft, season: LedgerSeason? = season, today: Day = day
    ) -> PostingRefusal? {
        do throws(PostingRefusal) {
            try draft.checkForm()
            _ = try draft.entries(on: accounts, season: season, today: today)
            return nil
        } catch { return error }
    }

    @Test func `a balanced transfer is entered leg by leg, with the balance after each`() throws {
        let draft = Self.draft([(Self.cash, -20_00), (Self.rent, 15_00), (Self.rent, 5_00)])

        let entries = try draft.entries(on: Self.accounts, season: Self.season, today: Self.day)

        #expect(entries.map(\.balance) == [30_00, -35_00, -30_00])
        #expect(entries.map(\.number) == [2, 2, 3])
        #expect(entries.map(\.leg) == [1, 2, 3])
    }

    @Test func `two units move in one transfer, each to zero`() throws {
        let sale = Self.draft([(Self.cash, 12_50), (Self.rent, -12_50), (Self.shelf, -1), (Self.issued, 1)])

        #expect(Self.refusal(sale) == nil)
    }

    @Test func `the bounds hold at the end of a transfer, not between its legs`() {
        let draft = Self.draft([(Self.cash, -80_00), (Self.cash, 60_00), (Self.rent, 20_00)])

        #expect(Self.refusal(draft) == nil)
    }

    @Test(
        arguments: [
            ("Rent", .reasonMalformed), ("", .reasonMalformed), ("租金", .reasonMalformed),
            (String(repeating: "a", count: 61), .reasonMalformed),
        ] as [(String, PostingRefusal)])
    func `a reason is a code`(reason: String, refusal: PostingRefusal) {
        #expect(
            Self.refusal(Self.draft([(Self.cash, -1), (Self.rent, 1)], reason: reason)) == refusal)
    }

    @Test func `a transfer is refused for its form before anything else`() {
        let many = (0...LedgerLimits.legs_max).map { ($0 % 2 == 0 ? Self.cash : Self.rent, Int64(1)) }

        #expect(Self.refusal(Self.draft([(Self.gone, 1)])) == .tooFewLegs)
        #expect(Self.refusal(Self.draft(many)) == .tooManyLegs)
        #expect(Self.refusal(Self.draft([(Self.cash, 0), (Self.gone, 1)])) == .amountZero)
        let large = LedgerLimits.amount_max + 1
        #expect(Self.refusal(Self.draft([(Self.cash, large), (Self.rent, -large)])) == .amountTooLarge)
        #expect(Self.refusal(Self.draft([(Self.cash, .min), (Self.rent, 1)])) == .amountTooLarge)
    }

    @Test func `accounts must be there, in this book, and open`() {
        let stranger = Self.account(99, unit: .yuan, balance: 0)

        #expect(
            Self.refusal(Self.draft([(Self.cash, -1), (stranger, 1)])) == .accountUnknown(stranger.id))
        #expect(
            Self.refusal(Self.draft([(Self.cash, -1), (Self.foreign, 1)]))
                == .accountElsewhere(Self.foreign.id))
        #expect(
            Self.refusal(Self.draft([(Self.cash, -1), (Self.gone, 1)])) == .accountClosed(Self.gone.id))
    }

    @Test func `what does not come to zero in every unit is refused with what is missing`() {
        let bottles = LedgerUnit("bottles")

        #expect(
            Self.refusal(Self.draft([(Self.cash, -10), (Self.rent, 7)])) == .unbalanced(.yuan, -3))
        #expect(
            Self.refusal(Self.draft([(Self.cash, -1), (Self.rent, 1), (Self.shelf, -1), (Self.issued, 2)]))
                == .unbalanced(bottles, 1))
        // Ten fen against ten bottles is no balance.
        #expect(
            Self.refusal(Self.draft([(Self.cash, -10), (Self.issued, 10)])) == .unbalanced(bottles, 10))
    }

    @Test func `the day must be in an open season and not ahead`() {
        let draft = Self.draft([(Self.cash, -1), (Self.rent, 1)])
        let closed = LedgerSeason(
            book: Self.book, number: 1, from: Self.season.from, until: Self.season.until, state: .fixing)

        #expect(Self.refusal(draft, today: Self.day.adding(days: -1)) == .dayAhead(Self.day))
        #expect(Self.refusal(draft, season: nil) == .noSeason(Self.day))
        #expect(Self.refusal(draft, season: closed) == .seasonClosed(closed))
    }

    @Test func `nobody gives more than he has, and nothing is given out beyond its bound`() {
        #expect(
            Self.refusal(Self.draft([(Self.cash, -50_01), (Self.rent, 50_01)]))
                == .overdrawn(Self.cash, missing: 1))
        #expect(
            Self.refusal(Self.draft([(Self.shelf, -4), (Self.issued, 4)]))
                == .overdrawn(Self.shelf, missing: 1))
        #expect(
            Self.refusal(Self.draft([(Self.issued, 4), (Self.shelf, -4)]))
                == .overfull(Self.issued, excess: 1))
        #expect(
            Self.refusal(Self.draft([(Self.full, 1), (Self.rent, -1)])) == .balanceTooLarge(Self.full.id))
    }

    @Test func `a draft's canonical bytes tell every part of it apart`() {
        let legs = [(Self.cash, Int64(-1)), (Self.rent, Int64(1))]
        let drafts = [
            Self.draft(legs), Self.draft(legs.reversed()), Self.draft(legs, reason: "rent"),
            Self.draft(legs, day: Self.day.adding(days: -1)), Self.draft([(Self.cash, -2), (Self.rent, 2)]),
            Self.draft([(Self.cash, -1), (Self.full, 1)]),
        ]

        #expect(Set(drafts.map(\.canonical)).count == drafts.count)
        #expect(Self.draft(legs).canonical == Self.draft(legs).canonical)
    }
}
