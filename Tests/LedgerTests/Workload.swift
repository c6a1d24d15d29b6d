import Kernel
import Ledger
import Storage
import TestGround

/// One thing that somebody tries.
enum Work: Sendable {
    case post(TransferDraft)
    /// The id of another transfer, with another body.
    case misuse(TransferDraft)
    case reverse(TransferID, as: TransferID, day: Day, cause: AnyID)

    @discardableResult
    func post(in transaction: Transaction) throws -> Posting {
        switch self {
        case .post(let draft), .misuse(let draft): try Ledger.post(draft, in: transaction)
        case .reverse(let original, let id, let day, let cause):
            try Ledger.reverse(
                original, as: id, day: day, reason: "sim.reversed", cause: cause, in: transaction)
        }
    }

    func verdict(by auditor: Auditor, today: Day) -> String? {
        switch self {
        case .post(let draft):
            guard let known = auditor.history.first(where: { $0.draft.id == draft.id }) else {
                return auditor.verdict(on: draft, today: today)
            }
            // What took another transfer back is not the same as one that only moves the same amounts.
            return known.reverses == nil ? nil : "ledger.id-used-for-another"
        case .misuse: return "ledger.id-used-for-another"
        case .reverse(let original, _, let day, _):
            return auditor.verdict(onReversalOf: original, day: day, today: today)
        }
    }

    func enter(in auditor: inout Auditor) {
        switch self {
        case .post(let draft):
            if !auditor.history.contains(where: { $0.draft.id == draft.id }) { auditor.enter(draft) }
        case .misuse: break
        case .reverse(let original, let id, let day, _):
            auditor.enterReversal(of: original, as: id, day: day)
        }
    }
}

/// Draws what is tried next: mostly sound transfers, some that must be refused, some sent twice.
struct Workload: Sendable {
    private let town: SimulatedTown
    private var dice: Dice

    init(town: SimulatedTown, seed: UInt64) {
        self.town = town
        dice = Dice(seed: seed)
    }

    mutating func next(after history: [TransferDraft]) -> Work {
        // The same number of draws whatever was posted, so that two writers of one seed say the same.
        let (chance, choice) = (roll(100), dice.next())
        let draft = draft()
        guard !history.isEmpty else { return .post(draft) }
        let old = history[Int(choice % UInt64(history.count))]
        switch chance {
        case 0..<6: return .post(old)
        case 6..<10 where old.legs != draft.legs:
            return .misuse(
                TransferDraft(
                    id: old.id, book: draft.book, day: draft.day, reason: draft.reason,
                    cause: draft.cause, legs: draft.legs))
        case 10..<20: return .reverse(old.id, as: draft.id, day: draft.day, cause: draft.cause)
        case 20..<22: return .reverse(draft.id, as: old.id, day: draft.day, cause: draft.cause)
        default: return .post(draft)
        }
    }

    private mutating func draft() -> TransferDraft {
        let now = town.ground.time.now
        let id = TransferID.minted(at: now, by: &dice)
        let cause = AnyID.minted(at: now, by: &dice)
        var legs = legs(of: 0)
        if roll(4) == 0 { legs += self.legs(of: 6) }
        switch roll(24) {
        case 0: legs[0] = TransferLeg(legs[0].account, legs[0].amount + 1)
        case 1: legs[0] = TransferLeg(legs[0].account, 0)
        case 2: legs[0] = TransferLeg(AccountID.minted(at: now, by: &dice), legs[0].amount)
        case 3: legs = [legs[0]]
        default: break
        }
        return TransferDraft(
            id: id, book: town.book, day: day(), reason: "sim.moved", cause: cause, legs: legs)
    }

    private mutating func legs(of first: Int) -> [TransferLeg] {
        let count = 1 + roll(4)
        var legs = (0..<count).map { _ in
            TransferLeg(town.accounts[first + roll(6)], Int64(roll(400)) - 150)
        }
        let rest = legs.map(\.amount).reduce(0, +)
        legs.append(TransferLeg(town.accounts[first + roll(6)], -rest))
        return legs
    }

    private mutating func day() -> Day {
        switch roll(30) {
        case 0: Village.day("2024-12-31")
        case 1: Village.day("2025-12-31")
        case 2: town.today.adding(days: 1)
        default: town.today.adding(days: -roll(200))
        }
    }

    private mutating func roll(_ sides: Int) -> Int { Int(dice.next() % UInt64(sides)) }
}
