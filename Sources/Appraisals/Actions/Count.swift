import Clocks
import Kernel
import Sealing
import Storage

extension Appraisals {
    /// Fixes the terms; sheets are taken from its first day on.
    @discardableResult
    package static func open(_ id: AppraisalID, in transaction: Transaction) throws -> Appraisal {
        let judges = try SheetStore.judges(of: id, in: transaction)
        let opened = try found(id, in: transaction).opened(judges: judges, at: transaction.now)
        try AppraisalStore.settle(opened, in: transaction)
        try transaction.record(
            AppraisalOpened(
                subject: id.as(Marks.Anything.self), place: opened.place, terms: opened.termsDigest ?? "",
                judges: judges.count))
        return opened
    }

    /// Freezes the sheets.
    @discardableResult
    package static func close(_ id: AppraisalID, in transaction: Transaction) throws -> Appraisal {
        let appraisal = try found(id, in: transaction)
        let closed = try appraisal.closed(
            returns: try returns(of: appraisal, in: transaction),
            papers: try SheetStore.papers(of: id, in: transaction),
            measured: Set(try SheetStore.measures(of: id, in: transaction).keys),
            sheetsDigest: try sheetsDigest(of: id, in: transaction), at: transaction.now)
        try AppraisalStore.settle(closed, in: transaction)
        try transaction.record(
            AppraisalClosed(
                subject: id.as(Marks.Anything.self),
                sheets: try SheetStore.standing(of: id, in: transaction).count,
                digest: closed.sheetsDigest ?? ""))
        return closed
    }

    /// Counts the frozen sheets; the time to appeal runs from now.
    @discardableResult
    package static func count(_ id: AppraisalID, in transaction: Transaction) throws -> AppraisalOutcome {
        let appraisal = try found(id, in: transaction)
        let counted = try appraisal.counted(returns: try returns(of: appraisal, in: transaction))
        guard let rule = try rule(appealKey, at: appraisal.place, in: transaction) else {
            throw AppraisalRefusal.appealUnruled
        }
        let outcome = try keepCount(of: counted, version: 1, appeal: nil, in: transaction)
        try Clocks.start(
            owner: id.as(Marks.Anything.self), name: appealClock, by: rule, warning: nil,
            at: transaction.now, in: transaction)
        return outcome
    }

    /// Counts what stands with all changes so far, and writes the appraisal and the count.
    static func keepCount(
        of appraisal: Appraisal, version: Int, appeal: AppraisalAppealID?, in transaction: Transaction
    ) throws -> AppraisalOutcome {
        let changes = try CountStore.adjustments(of: appraisal.id, upTo: version, in: transaction)
        let own = try appeal.map { try CountStore.adjustments(of: $0, in: transaction) } ?? []
        let outcome = try box(of: appraisal, in: transaction).adjusted(by: changes + own).counted()
        let count = AppraisalCount(
            version: version, counted: transaction.now, digest: outcome.digest, appeal: appeal)
        try AppraisalStore.settle(appraisal, in: transaction)
        try CountStore.insert(count, outcome, of: appraisal.id, in: transaction)
        try transaction.record(
            AppraisalCounted(
                subject: appraisal.id.as(Marks.Anything.self), owner: appraisal.owner,
                ownerKind: appraisal.ownerKind, version: version, appeal: appeal, digest: count.digest))
        return outcome
    }

    /// Lets a result stand against which nobody may appeal any more. Throws `AppraisalRefusal`.
    package static func finalise(_ id: AppraisalID, in transaction: Transaction) throws {
        let final = try found(id, in: transaction).finalised(
            isTimeOver: try isAppealTimeOver(of: id, in: transaction), at: transaction.now)
        try AppraisalStore.settle(final, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try Clocks.finishAll(of: subject, at: transaction.now, in: transaction)
        try transaction.record(
            AppraisalFinalised(
                subject: subject, owner: final.owner, ownerKind: final.ownerKind,
                version: try CountStore.all(of: id, in: transaction).last?.version ?? 1))
    }

    /// For the reaction to `ClockReached`: what nobody has appealed against stands.
    package static func endAppealTime(_ reached: ClockReached, in transaction: Transaction) throws {
        guard reached.name == appealClock, reached.stage == "due",
            let appraisal = try AppraisalStore.find(
                reached.subject.as(Marks.Appraisal.self), in: transaction),
            appraisal.state == .counted || appraisal.state == .recounted
        else { return }
        try finalise(appraisal.id, in: transaction)
    }

    /// Gives it up before there is a result. Throws `AppraisalRefusal`.
    package static func drop(
        _ id: AppraisalID, because reason: String, in transaction: Transaction
    ) throws {
        let dropped = try found(id, in: transaction).dropped(because: reason)
        try AppraisalStore.settle(dropped, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            AppraisalDropped(
                subject: subject, owner: dropped.owner, ownerKind: dropped.ownerKind,
                reason: try transaction.seal(reason, named: "reason", of: subject)))
    }

    /// Whether nobody may appeal any more; there is no clock before the count.
    static func isAppealTimeOver(of id: AppraisalID, in reader: Reader) throws -> Bool {
        let calendar = try Clocks.calendar(in: reader)
        let clock = try Clocks.of(id.as(Marks.Anything.self), in: reader).first { $0.name == appealClock }
        guard let clock, clock.isRunning, let due = clock.due(in: calendar) else { return true }
        return due.instant <= reader.now
    }

    static func returns(of appraisal: Appraisal, in reader: Reader) throws -> [GroupReturn] {
        let judges = try SheetStore.judges(of: appraisal.id, in: reader)
        let sheets = try SheetStore.standing(of: appraisal.id, in: reader)
        let groups = Dictionary(judges.map { ($0.number, $0.group) }, uniquingKeysWith: { $1 })
        return appraisal.terms.groups.enumerated().filter { $0.element.source.isSheet }.map { index, _ in
            let own = sheets.filter { groups[$0.judge] == index + 1 }
            return GroupReturn(
                group: index + 1, judges: judges.count { $0.group == index + 1 }, sheets: own.count,
                papers: own.count { $0.channel == .paper })
        }
    }

    /// Everything that a count is made from, without what appeals changed.
    static func box(of appraisal: Appraisal, in reader: Reader) throws -> ScoreBox {
        let judges = try SheetStore.judges(of: appraisal.id, in: reader)
        let groups = Dictionary(judges.map { ($0.number, $0.group) }, uniquingKeysWith: { $1 })
        return ScoreBox(
            terms: appraisal.terms,
            sheets: try SheetStore.standing(of: appraisal.id, in: reader).map {
                ScoreBox.Given(judge: $0.judge, group: groups[$0.judge] ?? 0, scores: $0.scores)
            }, measures: try SheetStore.measures(of: appraisal.id, in: reader))
    }

    /// SHA-256 of the digests of all sheets that stand, by judge, and of all that was measured.
    static func sheetsDigest(of id: AppraisalID, in reader: Reader) throws -> String {
        let sheets = try SheetStore.standing(of: id, in: reader).map(\.digest)
        let measures = try SheetStore.measures(of: id, in: reader).sorted { $0.key < $1.key }
            .map { "\($0.key):\(ScoreText.write($0.value))" }
        let text = (sheets + measures).joined(separator: "\n")
        return Digest.hexadecimal(Digest.sha256(Array(text.utf8)))
    }
}
