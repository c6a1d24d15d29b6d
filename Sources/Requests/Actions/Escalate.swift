import Cases
import Kernel
import Places
import Rulebook
import Storage

extension Requests {
    /// Passes a request to another desk; a sum that its present desk pays by itself takes it no higher.
    ///
    /// Throws `ActRefusal`, `CeilingRefusal`.
    static func hand(
        _ acting: Acting, to desk: PlaceID, because ground: Escalation.Ground?, note: String,
        in transaction: Transaction
    ) throws -> Case {
        let from = acting.matter.desk
        let kept = try acting.hand(to: desk, because: ground, note: note)
        let isUp = acting.lineage.drop { $0 != from }.contains(desk)
        if isUp, let sum = ground?.sum,
            let ceiling = try moneyCeiling(of: from, on: transaction.now.day, in: transaction),
            let yuan = ceiling.whole
        {
            try CeilingRefusal.check(sum, over: Money(yuan: Int64(yuan)), source: ceiling.source.description)
        }
        return kept
    }

    /// What the desk pays by itself; nil where nobody set it.
    static func moneyCeiling(of desk: PlaceID, on day: Day, in reader: Reader) throws -> Rule? {
        let line = try Places.lineage(of: desk, in: reader)
        guard let level = line.first?.level else { return nil }
        return try Rulebook.rule(moneyCeiling(of: level), at: line.map(\.id), on: day, in: reader)
    }
}

/// That a matter costs no more than its desk pays by itself, and so does not go up because of money.
struct CeilingRefusal: Refusal, Equatable {
    let ceiling: Money
    /// Where the ceiling stands written.
    let source: String

    var code: String { "request.under-ceiling" }
    var kind: RefusalKind { .invalid }
    var field: String? { "sum" }

    var sentence: Sentence {
        Sentence(.officerUnderCeiling, ["ceiling": ceiling.description, "source": source])
    }

    /// A sum that just reaches the ceiling is still within it.
    static func check(_ sum: Money, over ceiling: Money, source: String) throws(CeilingRefusal) {
        if sum <= ceiling { throw CeilingRefusal(ceiling: ceiling, source: source) }
    }
}
