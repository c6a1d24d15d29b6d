import Kernel
import Storage

/// What comes of the persons in a draft's words: a refusal that names them, stars, or a ground that is recorded.
struct ProseOutcome: Sendable {
    /// As it is published.
    let draft: NoticeDraft
    let findings: [ProseFinding]
    /// Words that were found and speak of nobody, as the officer says.
    let spared: Set<String>
    let refusals: [PublishingRefusal]

    static func read(_ draft: NoticeDraft, in reader: Reader) throws -> ProseOutcome {
        var names = try NamesInProse.read(
            of: draft.prose.map(\.text), at: draft.place, issuer: draft.issuer, in: reader)
        let all = names.findings(in: draft)
        names.spared = draft.spared
        let findings = draft.spared.isEmpty ? all : names.findings(in: draft)
        let spared = draft.spared.intersection(all.map(\.words))
        return ProseOutcome(
            draft: draft.persons == .mask ? names.masked(draft) : draft, findings: findings, spared: spared,
            refusals: draft.refusals(of: findings))
    }

    /// What was done about persons, for the journal: how many words, by what right.
    func record(of notice: Notice, in transaction: Transaction) throws {
        let subject = notice.id.as(Marks.Anything.self)
        if !spared.isEmpty {
            try NoticeStore.spare(spared, of: notice.id, in: transaction)
            try transaction.record(
                WordsSpared(
                    subject: subject, count: spared.count,
                    words: try transaction.seal(
                        spared.sorted().joined(separator: " "), named: "spared", of: subject)))
        }
        if findings.isEmpty { return }
        guard draft.persons == .keep, let ground = notice.naming.ground else {
            try transaction.record(PersonsMasked(subject: subject, count: findings.count))
            return
        }
        try transaction.record(
            PersonsNamed(
                subject: subject, count: findings.count, naming: notice.naming.code.rawValue,
                ground: try transaction.seal(ground, named: "ground", of: subject)))
    }
}

extension NoticeDraft {
    /// Nobody is named unless somebody says so, with the ground.
    fileprivate func refusals(of findings: [ProseFinding]) -> [PublishingRefusal] {
        switch persons {
        case .mask: return []
        case .keep: return findings.isEmpty || naming.ground != nil ? [] : [.namingUngrounded]
        case .ask:
            let fields = ["title", "body", "table", "ground"].filter { field in
                findings.contains { $0.field == field }
            }
            return fields.map { field in
                .personsNamed(field: field, findings.filter { $0.field == field }.map(\.words))
            }
        }
    }
}
