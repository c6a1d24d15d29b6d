import Kernel
import Ledger
import People
import Places
import Storage

/// What is wrong with one line of what was typed in from paper.
package struct PaperLineRefusal: Refusal, Equatable {
    /// Its place among the draft's lines, from 0.
    package let index: Int
    package let reason: PaperRefusal

    package var code: String { reason.code }
    package var kind: RefusalKind { reason.kind }
    package var field: String? { reason.field }
    package var sentence: Sentence { reason.sentence }
}

extension Points {
    /// Types in what the village's book on paper showed on a day; nothing counts before another person takes it over.
    ///
    /// Throws `Refusals` of `PaperRefusal`, or of `PaperLineRefusal` for every line that stands in the way.
    @discardableResult
    package static func enter(_ draft: PaperDraft, in transaction: Transaction) throws -> PaperBook {
        let level = try Places.find(draft.village, in: transaction)?.level
        try Refusals.check(draft.refusals(isVillage: level == .village, today: transaction.now.day))
        try checkBook(on: draft.day, at: draft.village, transaction)
        try check(draft.lines, on: draft.day, at: draft.village, transaction)
        let book = PaperBook(
            id: draft.id, village: draft.village, day: draft.day, source: draft.source, state: .proposed,
            enteredBy: transaction.origin.actor, entered: transaction.now, reason: "",
            position: transaction.nextPosition)
        try PaperStore.insert(book, draft.lines, in: transaction)
        let subject = draft.id.as(Marks.Anything.self)
        try transaction.record(
            PaperEntered(
                subject: subject, village: draft.village, day: draft.day, households: draft.lines.count,
                points: draft.lines.reduce(0) { $0 + $1.points },
                source: try transaction.seal(draft.source, named: "source", of: subject)))
        return book
    }

    /// Takes the book over, by another person than typed it in: one transfer, and the year's totals with it.
    ///
    /// Throws `PaperRefusal`, or `Refusals` of `PaperLineRefusal` where the world has moved on since.
    package static func takeOver(_ id: PaperBookID, in transaction: Transaction) throws {
        let (book, person) = try found(id, in: transaction)
        var taken = try book.taken(by: person, at: transaction.now)
        let lines = try PaperStore.lines(of: id, in: transaction)
        try checkBook(on: book.day, at: book.village, transaction)
        try check(lines, on: book.day, at: book.village, transaction)
        let transfer = try PointsBook.takeOver(lines, of: book, in: transaction)
        taken.transfer = transfer
        try PaperStore.keep(taken, in: transaction)
        try PaperStore.addToTotals(lines, sign: 1, in: book.village, year: book.day.year, transaction)
        try transaction.record(
            PaperTakenOver(
                subject: id.as(Marks.Anything.self), village: book.village, day: book.day,
                households: lines.count, points: lines.reduce(0) { $0 + $1.points }, transfer: transfer))
    }

    /// Sends back what does not fit the paper, so that it is typed in anew. Throws `PaperRefusal`.
    package static func sendBack(
        _ id: PaperBookID, because reason: String, in transaction: Transaction
    ) throws {
        let (book, person) = try found(id, in: transaction)
        try PaperStore.keep(
            try book.sentBack(by: person, because: reason, at: transaction.now), in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            PaperSentBack(
                subject: subject, reason: try transaction.seal(reason, named: "reason", of: subject)))
    }

    /// Takes the whole book out again by a reversal, as long as its year is open and every household still has it.
    ///
    /// Throws `PaperRefusal`, or `Refusals` of them for every household that spent its points.
    package static func undo(
        _ id: PaperBookID, because reason: String, in transaction: Transaction
    ) throws {
        let (book, person) = try found(id, in: transaction)
        let undone = try book.undone(by: person, because: reason, at: transaction.now)
        try checkBook(on: book.day, at: book.village, transaction)
        let lines = try PaperStore.lines(of: id, in: transaction)
        try Refusals.check(
            lines.map { line in
                let balance = try PointsBook.balance(of: line.household, in: book.village, transaction)
                if balance >= line.points { return nil }
                return PaperRefusal.spent(
                    try People.household(line.household, in: transaction)?.code ?? "")
            })
        let reversal = try PointsBook.undo(book, in: transaction)
        try PaperStore.keep(undone, in: transaction)
        try PaperStore.addToTotals(lines, sign: -1, in: book.village, year: book.day.year, transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            PaperUndone(
                subject: subject, transfer: reversal,
                reason: try transaction.seal(reason, named: "reason", of: subject)))
    }

    private static func found(
        _ id: PaperBookID, in transaction: Transaction
    ) throws -> (PaperBook, PersonID) {
        guard let book = try PaperStore.find(id, in: transaction), let person = transaction.origin.actor
        else {
            throw PaperRefusal.unknown
        }
        return (book, person)
    }

    /// The village's book must not begin later, and the year must be open.
    private static func checkBook(on day: Day, at village: PlaceID, _ reader: Reader) throws {
        guard let book = try Ledger.book(of: village.as(Marks.Anything.self), kind: book, in: reader) else {
            return
        }
        let season = try Ledger.season(of: book.id, on: day, in: reader)
        let last = try Ledger.seasons(of: book.id, in: reader).last
        // A year that is still to come in the book is opened when points come into it.
        if let season, season.isOpen { return }
        if season == nil, let last, day >= last.until { return }
        throw PaperRefusal.bookBegan
    }

    private static func check(
        _ lines: [PaperPoints], on day: Day, at village: PlaceID, _ reader: Reader
    ) throws {
        let taken = try PaperStore.lastDays(in: village, reader)
        let counted = try PaperStore.counted(in: village, upTo: day, reader)
        let candidates = try lines.map { line in
            let household = try People.household(line.household, in: reader)
            return PaperCandidate(
                points: line, code: household?.code ?? "", isHere: household?.village == village,
                isTaken: taken[line.household] != nil, isCounted: counted.contains(line.household))
        }
        try Refusals.check(
            candidates.refusals.map { PaperLineRefusal(index: $0.index, reason: $0.reason) })
    }
}
