import Kernel
import Storage
import TestGround
import Testing

@testable import Ledger

/// What the rules refuse the tables refuse by themselves, constraint by constraint.
struct ConstraintTests {
    /// A constraint, what breaks it and nothing else, and for a unique one the columns by which SQLite names it.
    private struct Row: Sendable {
        let constraint: String
        let query: Query
        let columns: String?

        init(_ constraint: String, _ query: Query, unique columns: String? = nil) {
            self.constraint = constraint
            self.query = query
            self.columns = columns
        }
    }

    private static let id = AnyID(high: 9, low: 9)
    private static let rows = books + accounts + transfers + closings

    private static let books = [
        Row("unit_code_is_short", "INSERT INTO ledger_unit (code, scale) VALUES ('', 2)"),
        Row("unit_scale_is_small", "INSERT INTO ledger_unit (code, scale) VALUES ('hours', 7)"),
        Row(
            "one_book_of_a_kind",
            """
            INSERT INTO ledger_book (id, owner_id, kind, opened_at)
            SELECT \(id), owner_id, kind, opened_at FROM ledger_book
            """, unique: "owner_id"),
        Row("book_kind_is_short", "UPDATE ledger_book SET kind = ''"),
        Row("seasons_follow_one_another", season(number: 2, until: "2027-06-01"), unique: "from_on"),
        Row("season_number_counts_from_one", "UPDATE ledger_season SET number = 0"),
        Row("season_is_not_empty", "UPDATE ledger_season SET until_on = from_on"),
        Row("season_state_is_known", "UPDATE ledger_season SET state = 'forgotten'"),
    ]

    private static func season(number: Int, until: String) -> Query {
        """
        INSERT INTO ledger_season (book_id, number, from_on, until_on, state, accounts)
        SELECT book_id, \(number), from_on, \(until), 'open', 0 FROM ledger_season
        """
    }

    private static let accounts = [
        Row(
            "owner_has_one_account",
            """
            INSERT INTO ledger_account (id, book_id, owner_id, kind, unit, floor, ceiling, balance, entries,
                                        position, opened_at)
            SELECT \(id), book_id, owner_id, kind, unit, floor, ceiling, balance, entries, position, opened_at
              FROM ledger_account WHERE kind = 'till'
            """, unique: "owner_id"),
        Row("account_kind_is_short", "UPDATE ledger_account SET kind = '' WHERE kind = 'till'"),
        Row(
            "account_not_overdrawn",
            "UPDATE ledger_account SET balance = -1 WHERE kind = 'household' AND entries > 0"),
        Row("account_not_overfull", "UPDATE ledger_account SET balance = 1 WHERE kind = 'budget'"),
        Row(
            "balance_fits",
            "UPDATE ledger_account SET balance = \(LedgerLimits.balance_max + 1) WHERE kind = 'outside'"),
        Row("entries_are_counted", "UPDATE ledger_account SET entries = 0 WHERE kind = 'stock'"),
        Row("closed_account_is_empty", "UPDATE ledger_account SET closed_at = 1 WHERE kind = 'stock'"),
    ]

    private static let transfers = [
        Row("transfer_position_is_unique", "UPDATE ledger_transfer SET position = 1", unique: "position"),
        Row(
            "transfer_is_reversed_once",
            """
            INSERT INTO ledger_transfer (id, book_id, season, valued_on, reason, cause_id, legs, digest,
                                         reverses_id, posted_at, position)
            SELECT cause_id, book_id, season, valued_on, reason, cause_id, legs, digest, reverses_id, 0, 0
              FROM ledger_transfer WHERE reverses_id IS NOT NULL
            """, unique: "reverses_id"),
        Row("transfer_reverses_another", "UPDATE ledger_transfer SET reverses_id = id"),
        Row("transfer_reason_is_short", "UPDATE ledger_transfer SET reason = ''"),
        Row("transfer_has_legs", "UPDATE ledger_transfer SET legs = 1"),
        Row("transfer_has_legs", "UPDATE ledger_transfer SET legs = \(LedgerLimits.legs_max + 1)"),
        Row("leg_is_entered_once", "UPDATE ledger_entry SET leg = 1", unique: "leg"),
        Row("entry_moves_something", "UPDATE ledger_entry SET amount = 0 WHERE number = 2"),
        Row(
            "entry_amount_fits",
            "UPDATE ledger_entry SET amount = \(LedgerLimits.balance_max + 1) WHERE number = 2"),
        Row(
            "entry_balance_fits",
            "UPDATE ledger_entry SET balance = \(-LedgerLimits.balance_max - 1) WHERE number = 2"),
        Row(
            "entry_numbers_count_from_one",
            "UPDATE ledger_entry SET leg = \(LedgerLimits.legs_max + 1) WHERE leg = 2"),
        Row("first_entry_is_the_balance", "UPDATE ledger_entry SET balance = balance + 1 WHERE number = 1"),
    ]

    private static let closings = [
        Row("keeping_is_known", sweep("'half'", kept: 0)),
        Row("kept_is_not_negative", sweep("'up-to'", kept: -1)),
        Row("kept_is_not_negative", sweep("'percent'", kept: 101)),
        Row("closing_adds_up", closing(credited: 2, closing: 3)),
        Row("turnover_is_not_negative", closing(credited: -1, closing: -1)),
    ]

    private static func sweep(_ keeping: Query, kept: Int) -> Query {
        """
        INSERT INTO ledger_sweep (book_id, season, kind, unit, into_id, keeping, kept)
        SELECT book_id, 1, 'household', 'points', id, \(keeping), \(kept) FROM ledger_account
         WHERE kind = 'till'
        """
    }

    private static func closing(credited: Int, closing: Int) -> Query {
        """
        INSERT INTO ledger_closing (account_id, season, opening, credited, debited, closing, entries)
        SELECT id, 1, 0, \(credited), 0, \(closing), 1 FROM ledger_account WHERE kind = 'till'
        """
    }

    @Test func `every constraint of the tables has a row that breaks it`() {
        let text = Ledger.schema.map(\.statement).joined(separator: " ")
        let named = text.matches(of: /CONSTRAINT ([a-z_]+)/).map { String($0.1) }

        #expect(named.count > 20)
        #expect(Set(named) == Set(Self.rows.map(\.constraint)))
    }

    @Test func `the maxima of the code stand in the tables`() {
        let text = Ledger.schema.map(\.statement).joined(separator: " ")

        for words in [
            "legs BETWEEN 2 AND \(LedgerLimits.legs_max)", "leg BETWEEN 1 AND \(LedgerLimits.legs_max)",
            "balance BETWEEN -\(LedgerLimits.balance_max) AND \(LedgerLimits.balance_max)",
            "amount BETWEEN -\(LedgerLimits.balance_max) AND \(LedgerLimits.balance_max)",
            "length(code) BETWEEN 1 AND \(LedgerLimits.unitBytes_max)",
            "length(kind) BETWEEN 1 AND \(LedgerLimits.codeBytes_max)",
            "length(reason) BETWEEN 1 AND \(LedgerLimits.codeBytes_max)",
            "scale BETWEEN 0 AND \(LedgerLimits.scale_max)",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        let award = try await village.post(village.award(1_00, to: village.chen)).transfer
        try await village.post(village.award(2_00, to: village.chen))
        try await village.database.write(by: .system) { transaction in
            _ = try Ledger.reverse(
                award.id, as: TransferID(reason: "test"), day: Village.day("2026-11-20"),
                reason: "points.corrected", cause: village.id, in: transaction)
        }

        for row in Self.rows {
            let broken = await #expect(throws: Broken.self, "\(row.constraint)") {
                try await village.database.write(by: .system) { _ = try $0.run(row.query) }
            }
            #expect(broken?.kind == (row.columns == nil ? .check : .unique), "\(row.constraint)")
            let names = [row.constraint, row.columns ?? row.constraint]
            #expect(
                names.contains { broken?.detail.contains($0) == true },
                "\(row.constraint): \(broken?.detail ?? "")")
        }
        #expect(try await village.broken() == [])
    }
}
