import Clocks
import Kernel
import Places
import Rulebook
import Sealing
import Storage

extension Notices {
    /// Publishes a notice; its window runs from now for as long as the rulebook says.
    ///
    /// What may not be seen is masked here and kept nowhere. Throws `Refusals` of `PublishingRefusal`.
    @discardableResult
    package static func publish(_ draft: NoticeDraft, in transaction: Transaction) throws -> Notice {
        var wrong: [any Refusal] = draft.refusals
        let lineage = try Places.lineage(of: draft.place, in: transaction).map(\.id)
        if let replaced = draft.replaces,
            try NoticeStore.find(replaced, in: transaction)?.place != draft.place
        {
            wrong.append(PublishingRefusal.replacedUnknown)
        }
        let rule = try windowRule(draft.kind, at: lineage, in: transaction)
        if let refusal = lineage.isEmpty ? .placeUnknown : windowRefusal(rule) { wrong.append(refusal) }
        let prose = try ProseOutcome.read(draft, in: transaction)
        wrong += prose.refusals
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let notice = try write(prose.draft, in: transaction)
        try prose.record(of: notice, in: transaction)
        if let rule {
            try Clocks.start(
                owner: draft.id.as(Marks.Anything.self), name: windowClock, by: rule, warning: nil,
                at: transaction.now, in: transaction)
        }
        return notice
    }

    /// The window that applies to a kind at a place: its own, else the one for all kinds.
    static func windowRule(
        _ kind: NoticeKind, at lineage: [PlaceID], in reader: Reader
    ) throws -> Rule? {
        let day = reader.now.day
        return try Rulebook.rule(kind.key, at: lineage, on: day, in: reader)
            ?? Rulebook.rule(NoticeKind.windowKey, at: lineage, on: day, in: reader)
    }

    private static func windowRefusal(_ rule: Rule?) -> PublishingRefusal? {
        guard let rule, let limit = Limit(rule.value) else { return .windowUnruled }
        do throws(PublishingRefusal) {
            try limit.checkWindow()
            return nil
        } catch { return error }
    }

    private static func write(_ draft: NoticeDraft, in transaction: Transaction) throws -> Notice {
        let number = try NoticeStore.nextNumber(year: transaction.now.day.year, in: transaction)
        let notice = Notice(
            id: draft.id, number: number, place: draft.place, kind: draft.kind, title: draft.title,
            body: draft.body, columns: draft.table?.columns ?? [], naming: draft.naming,
            contact: draft.contact, issuer: draft.issuer, takesObjections: draft.takesObjections,
            owner: draft.owner, ownerKind: draft.ownerKind, replaces: draft.replaces,
            publisher: transaction.origin.actor, published: transaction.now,
            standing: Notice.Standing(posted: transaction.now), position: transaction.nextPosition)
        let lines = draft.publishedRows
        let digest = try NoticeText.digest(of: notice, lines)
        try NoticeStore.insert(notice, digest: digest, in: transaction)
        for (line, row) in zip(lines, draft.table?.rows ?? []) {
            try NoticeStore.insert(line, of: notice.id, consent: row.consent, in: transaction)
        }
        let subject = notice.id.as(Marks.Anything.self)
        try transaction.record(
            NoticePublished(
                subject: subject, place: notice.place, noticeKind: notice.kind.rawValue, number: number,
                owner: notice.owner, ownerKind: notice.ownerKind, naming: notice.naming.code.rawValue,
                replaces: notice.replaces,
                text: try transaction.seal(Digest.hexadecimal(digest), named: "text", of: subject)))
        return notice
    }
}

/// Everything that was published, in one spelling.
enum NoticeText {
    static func digest(of notice: Notice, _ lines: [NoticeLine]) throws -> [UInt8] {
        let texts = [
            notice.number, notice.place.description, notice.kind.rawValue, notice.title, notice.body,
            try JSONCells.text(of: notice.columns), notice.naming.code.rawValue, notice.naming.ground ?? "",
            notice.contact, notice.issuer,
        ]
        let hasher = Hasher256()
        for text in try texts + lines.map({ try JSONCells.text(of: $0.cells) }) {
            hasher.update(Array("\(text.utf8.count):\(text)".utf8))
        }
        return hasher.finish()
    }
}
