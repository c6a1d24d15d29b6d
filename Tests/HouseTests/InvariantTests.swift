import Access
import Cases
import Duties
import Files
import House
import Kernel
import Ledger
import People
import Places
import Rulebook
import Storage
import TestGround
import Testing

struct InvariantTests {
    private static let sentences =
        (CaseInvariants.all + DutyInvariants.all + LedgerInvariants.all + AccessInvariants.all
        + PlaceInvariants.all(on: Day(number: 0)) + FileInvariants.all + RuleInvariants.all
        + PeopleInvariants.all).map(\.sentence) + Invariants.computed

    @Test(arguments: TestEngine.all)
    func `every invariant holds in the sample county`(_ engine: TestEngine) async throws {
        let sample = try await SampleGround.of(engine)

        #expect(try await sample.county.database.read { try Invariants.broken(in: $0) } == [])
    }

    @Test func `every invariant has a row that breaks it`() {
        #expect(Set(InvariantTests.sentences) == Set(Breakage.all.map(\.sentence)))
    }

    @Test(arguments: TestEngine.all, Breakage.all)
    func `an invariant finds the row that was broken on purpose`(
        _ engine: TestEngine, _ breakage: Breakage
    ) async throws {
        let sample = try await SampleGround.of(engine)

        let found = try await sample.found(after: breakage)

        #expect(found.contains { $0.hasPrefix(breakage.sentence) }, "\(found)")
    }

    @Test(arguments: TestEngine.all)
    func `what is found names the least row that does not fit`(_ engine: TestEngine) async throws {
        let sample = try await SampleGround.of(engine)
        let ids: [AnyID] = try await sample.county.database.read {
            try $0.all("SELECT id FROM cases_case ORDER BY id LIMIT 3") { try $0.next() }
        }
        let breakage = Breakage(
            sentence: "A case has as many steps as its version says",
            queries: ["UPDATE cases_case SET version = version + 1 WHERE id IN (\(list: ids.dropFirst()))"])

        let found = try await sample.found(after: breakage)

        #expect(
            found.contains("\(breakage.sentence): 2 rows do not fit, the first of \(ids[1])."), "\(found)")
    }
}

/// Carries what was found out of a transaction that must not be kept.
private struct Undone: Error {
    let found: [String]
}

extension SampleGround {
    /// What `verify` would say if the rows were so; none of it is kept. A CHECK that refuses first counts too.
    fileprivate func found(after breakage: Breakage) async throws -> [String] {
        do {
            try await county.database.write(by: .system) { transaction in
                try Breakage.openBook(in: transaction)
                do {
                    for query in breakage.queries { _ = try transaction.run(query) }
                } catch let broken as Broken where broken.kind == .check {
                    throw Undone(found: ["\(breakage.sentence): refused by \(broken.detail)"])
                }
                throw Undone(found: try Invariants.broken(in: transaction))
            }
        } catch let undone as Undone {
            return undone.found
        }
        return []
    }
}

/// Rows that break one invariant.
struct Breakage: Sendable, CustomTestStringConvertible {
    let sentence: String
    let queries: [Query]
    var testDescription: String { sentence }

    static let all = cases + duties + ledger + lower

    private static let cases = [
        Breakage(
            sentence: "Every open case stands in its place's queue, and no closed one does",
            queries: ["DELETE FROM cases_queue"]),
        Breakage(
            sentence: "The queue shows each case's own state and desk",
            queries: ["UPDATE cases_queue SET due_at = due_at + 1 WHERE due_at IS NOT NULL"]),
        Breakage(
            sentence: "A case has as many steps as its version says",
            queries: ["UPDATE cases_case SET version = version + 1"]),
        Breakage(
            sentence: "The tallies of a place count the cases below it",
            queries: ["UPDATE cases_tally SET count = count + 1"]),
        Breakage(
            sentence: "What is due on a day at a place is as many as its queue says",
            queries: ["UPDATE cases_due SET count = count + 1"]),
        Breakage(
            sentence: "What stands in a queue with a day is counted on that day",
            queries: ["DELETE FROM cases_due"]),
        Breakage(
            sentence: "A case is to be given back exactly while a return of the whole waits",
            queries: ["UPDATE cases_case SET is_returning = 1 - is_returning"]),
        Breakage(
            sentence: "Cases stand where their places lie in the tree",
            queries: ["DELETE FROM places_lineage WHERE place_id IN (SELECT place_id FROM cases_standing)"]),
    ]

    private static let person: Query = "(SELECT id FROM people_person ORDER BY id LIMIT 1)"
    private static let other: Query = "(SELECT id FROM people_person ORDER BY id LIMIT 1 OFFSET 1)"
    private static let third: Query = "(SELECT id FROM people_person ORDER BY id LIMIT 1 OFFSET 2)"
    private static let place: Query = "(SELECT id FROM places_place ORDER BY id LIMIT 1)"
    private static let template: Query = "(SELECT code FROM duties_link_template ORDER BY code LIMIT 1)"
    private static let household = AnyID(high: 9, low: 9)

    private static func link(_ number: UInt64, holder: Query, person: Query, household: AnyID?) -> Query {
        """
        INSERT INTO duties_link (id, template, place_id, holder_id, person_id, household_id, from_on)
        VALUES (\(AnyID(high: 9, low: number)), \(template), \(place), \(holder), \(person), \(household), '2026-01-01')
        """
    }

    private static let duties = [
        Breakage(
            sentence: "A part of a team that one person fills is filled by one on any day",
            queries: ["UPDATE duties_slot SET count_min = 0, count_max = 1"]),
        Breakage(
            sentence: "Everybody in a team joined and left while it stood, in a part that it has",
            queries: ["UPDATE duties_member SET slot = 'lamplighter'"]),
        Breakage(
            sentence: "An online group has one keeper on any day, while it is open",
            queries: ["UPDATE duties_keeping SET from_on = '1990-01-01'"]),
        Breakage(
            sentence: "Nothing is kept on at a place after it was merged and its duties went on elsewhere",
            queries: [
                """
                INSERT INTO duties_carriage (from_id, to_id, merged_on, carried_at)
                SELECT place_id, place_id, '2026-01-01', 0 FROM duties_group ORDER BY id LIMIT 1
                """
            ]),
        Breakage(
            sentence: "An online group belongs to one grid on any day",
            queries: [
                """
                INSERT INTO duties_group_former (group_id, place_id, from_on, until_on)
                SELECT id, place_id, '1990-01-01', '1990-02-01' FROM duties_group ORDER BY id LIMIT 1
                """
            ]),
        Breakage(
            sentence: "Members were counted while the group was open, and never fewer than none",
            queries: ["UPDATE duties_group_count SET counted_on = '1990-01-01'"]),
        Breakage(
            sentence: "Households of a grid were never fewer than none",
            queries: ["UPDATE duties_grid_count SET count = -1"]),
        Breakage(
            sentence: "Nobody is linked to the same twice on one day",
            queries: [
                link(1, holder: person, person: other, household: nil),
                link(2, holder: person, person: other, household: nil),
            ]),
        Breakage(
            sentence: "What one person answers for is answered for by one on any day",
            queries: [
                "UPDATE duties_link_template SET holders_max = 1",
                """
                INSERT INTO people_household (id, import_number, village_id, code, address, state, state_on, opened_on)
                VALUES (\(household), 0, \(place), '1', '', 'resident', '2026-01-01', '2026-01-01')
                """,
                link(1, holder: person, person: "NULL", household: household),
                link(2, holder: third, person: "NULL", household: household),
            ]),
    ]

    private static let ledger = [
        Breakage(
            sentence: "Every transfer comes to zero in each of its units",
            queries: ["UPDATE ledger_entry SET amount = amount + 1, balance = balance + 1 WHERE leg = 1"]),
        Breakage(
            sentence: "Every transfer has the legs that it says, in its own book and season",
            queries: ["UPDATE ledger_transfer SET legs = legs + 1"]),
        Breakage(
            sentence: "Every transfer counts for a day of its season",
            queries: ["UPDATE ledger_transfer SET valued_on = '2031-01-01'"]),
        Breakage(
            sentence:
                "An account's entries are numbered without a gap, each balance the last one and its amount",
            queries: ["UPDATE ledger_entry SET balance = balance + 1 WHERE number = 2"]),
        Breakage(
            sentence: "An account's balance is what its entries come to",
            queries: ["UPDATE ledger_account SET balance = balance + 1 WHERE kind = 'household'"]),
        Breakage(
            sentence: "A reversal takes back every leg of what it names",
            queries: [
                """
                UPDATE ledger_entry SET leg = leg + 5
                 WHERE transfer_id IN (SELECT id FROM ledger_transfer WHERE reverses_id IS NOT NULL)
                """
            ]),
        Breakage(
            sentence: "A closed season's balances are what its entries come to",
            queries: [
                """
                INSERT INTO ledger_closing (account_id, season, opening, credited, debited, closing, entries)
                SELECT id, 1, 0, 5, 0, 5, 1 FROM ledger_account a
                 WHERE kind = 'household'
                   AND NOT EXISTS (SELECT 1 FROM ledger_closing c WHERE c.account_id = a.id AND c.season = 1)
                """
            ]),
    ]

    /// A book with two awards and the reversal of one.
    fileprivate static func openBook(in transaction: Transaction) throws {
        let village = AnyID(high: 8, low: 1)
        let book = BookID(high: 8, low: 2)
        let (budget, household) = (AccountID(high: 8, low: 3), AccountID(high: 8, low: 4))
        guard let from = Day("2026-01-01"), let until = Day("2027-01-01"), let day = Day("2026-11-20") else {
            throw Fault("these are days")
        }
        let points = LedgerUnit("points", scale: 2)
        func account(_ id: AccountID, _ kind: String, _ bounds: LedgerAccount.Bounds) -> AccountDraft {
            AccountDraft(
                id: id, book: book, owner: id.as(Marks.Anything.self), kind: kind, unit: points,
                bounds: bounds)
        }
        func award(_ number: UInt64) -> TransferDraft {
            TransferDraft(
                id: TransferID(high: 8, low: number), book: book, day: day, reason: "points.award",
                cause: village, legs: [TransferLeg(budget, -100), TransferLeg(household, 100)])
        }
        try Ledger.open(book: book, of: village, kind: "points", from: from, until: until, in: transaction)
        try Ledger.open(
            [account(budget, "budget", .budget(1_000)), account(household, "household", .atLeastZero)],
            in: transaction)
        _ = try Ledger.post(award(10), in: transaction)
        _ = try Ledger.post(award(11), in: transaction)
        _ = try Ledger.reverse(
            TransferID(high: 8, low: 10), as: TransferID(high: 8, low: 12), day: day,
            reason: "points.mistake",
            cause: village, in: transaction)
    }
}
