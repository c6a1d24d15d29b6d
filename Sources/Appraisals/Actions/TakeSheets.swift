import Kernel
import Storage

/// A sheet as it comes in.
package struct SheetDraft: Sendable, Hashable {
    package let id: ScoreSheetID
    package let judge: Int
    package let channel: ScoreSheet.Channel
    /// The number on the paper.
    package let paper: String
    /// In hundredths of a point.
    package let scores: [ScoreCell: Int]
    /// What the judge avoids by his own word.
    package let declared: Set<Int>

    package init(
        id: ScoreSheetID, judge: Int, channel: ScoreSheet.Channel, paper: String = "",
        scores: [ScoreCell: Int], declared: Set<Int> = []
    ) {
        self.id = id
        self.judge = judge
        self.channel = channel
        self.paper = paper
        self.scores = scores
        self.declared = declared
    }
}

extension Appraisals {
    /// Takes a judge's sheet; a second one only as a correction, beside which the first stays.
    ///
    /// Throws `ScoringRefusal`, or `Refusals` of it.
    @discardableResult
    package static func take(
        _ draft: SheetDraft, in id: AppraisalID, isCorrection: Bool = false, _ transaction: Transaction
    ) throws -> ScoreSheet {
        let appraisal = try found(id, in: transaction)
        try appraisal.checkTaking(on: transaction.now.day)
        guard
            let judge = try SheetStore.judges(of: id, in: transaction).first(where: {
                $0.number == draft.judge
            })
        else { throw ScoringRefusal.judgeUnknown }
        let earlier = try SheetStore.editions(of: draft.judge, in: id, transaction)
        if !isCorrection, !earlier.isEmpty { throw ScoringRefusal.alreadyIn(judge: draft.judge) }
        if isCorrection, earlier.isEmpty { throw ScoringRefusal.nothingToCorrect }
        try checkPaper(draft, in: id, transaction)
        // What a judge once declared stands, also when he corrects the sheet.
        let declared = draft.declared.union(judge.avoids.filter { $0.ground == .declared }.map(\.subject))
        let wrong = appraisal.refusals(of: draft.scores, by: judge, declared: declared)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let sheet = ScoreSheet(
            id: draft.id, appraisal: id, judge: draft.judge, edition: earlier.count + 1,
            channel: draft.channel, paper: draft.paper,
            clerk: draft.channel == .paper ? transaction.origin.actor : nil, received: transaction.now,
            scores: draft.scores, declared: declared)
        try SheetStore.insert(sheet, in: transaction)
        try keep(declared, of: judge, in: id, transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            SheetReceived(
                subject: subject, judge: sheet.judge, edition: sheet.edition, channel: sheet.channel,
                sheet: try transaction.seal(sheet.digest, named: "sheet", of: subject)))
        return sheet
    }

    private static func checkPaper(
        _ draft: SheetDraft, in id: AppraisalID, _ transaction: Transaction
    ) throws {
        guard draft.channel == .paper else { return }
        if draft.paper.isEmpty { throw ScoringRefusal.paperMissing(judge: draft.judge) }
        if draft.paper.count > AppraisalLimits.paper_length_max {
            throw ScoringRefusal.paperTooLong(judge: draft.judge)
        }
        let isTaken = try SheetStore.editions(of: id, in: transaction).contains {
            $0.paper == draft.paper && $0.judge != draft.judge
        }
        if isTaken { throw ScoringRefusal.paperTaken(draft.paper) }
    }

    private static func keep(
        _ declared: Set<Int>, of judge: Judge, in id: AppraisalID, _ transaction: Transaction
    ) throws {
        let known = Set(judge.avoids.map(\.subject))
        let fresh = declared.subtracting(known)
        guard !fresh.isEmpty else { return }
        var next = judge
        next.avoids += fresh.sorted().map { Avoidance($0, .declared) }
        try SheetStore.keepAvoids(of: next, in: id, transaction)
    }

    /// Enters what was measured of every subject, in hundredths of a point on a scale to 100.
    ///
    /// Throws `AppraisalRefusal.notOpen`, or `Refusals` of `EntryRefusal`.
    package static func measure(
        _ values: [Int: Int], of group: Int, in id: AppraisalID, _ transaction: Transaction
    ) throws {
        let appraisal = try found(id, in: transaction)
        if appraisal.state != .open { throw AppraisalRefusal.notOpen }
        let wrong = appraisal.terms.refusals(of: values, in: group)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        try SheetStore.keep(values, of: group, in: id, transaction)
        try transaction.record(
            MeasuresEntered(subject: id.as(Marks.Anything.self), group: group, values: values.count))
    }

    /// Enters how many papers of a group were given out and what became of them.
    ///
    /// Throws `AppraisalRefusal.notOpen`, or `Refusals` of `EntryRefusal`.
    package static func reckon(
        _ papers: PaperReckoning, in id: AppraisalID, _ transaction: Transaction
    ) throws {
        let appraisal = try found(id, in: transaction)
        if appraisal.state != .open { throw AppraisalRefusal.notOpen }
        guard appraisal.terms.groups.indices.contains(papers.group - 1) else {
            throw EntryRefusal.groupUnknown(line: 1)
        }
        let entered = try returns(of: appraisal, in: transaction).first { $0.group == papers.group }?.papers
        let wrong = papers.refusals(entered: entered ?? 0)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        try SheetStore.keep(papers, of: id, in: transaction)
        try transaction.record(
            PapersReckoned(
                subject: id.as(Marks.Anything.self), group: papers.group, issued: papers.issued,
                returned: papers.returned, spoiled: papers.spoiled, unreturned: papers.unreturned))
    }
}
