import Assemblies
import Kernel
import People
import Places
import Rulebook
import Storage

extension Deliberation {
    /// Brings a proposal on its way. Throws `Refusals` of `ProposalRefusal`.
    @discardableResult
    package static func propose(_ draft: ProcedureDraft, in transaction: Transaction) throws -> Procedure {
        let wrong = draft.refusals(on: try ground(of: draft.place, in: transaction))
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let number = try ProcedureStore.nextNumber(
            "procedure", year: transaction.now.day.year, in: transaction)
        let procedure = Procedure(
            id: draft.id, number: number, place: draft.place, matter: draft.matter, proposer: draft.proposer,
            budget: draft.budget, funding: draft.funding, origin: draft.origin, isMerged: draft.isMerged,
            opened: transaction.now, opener: transaction.origin.actor,
            standing: Procedure.Standing(since: transaction.now), position: transaction.nextPosition)
        try ProcedureStore.insert(procedure, in: transaction)
        let text = ProposalText(
            version: 1, title: draft.title, body: draft.body, written: transaction.now,
            by: transaction.origin.actor)
        try ProcedureStore.insert(text, of: draft.id, in: transaction)
        let subject = draft.id.as(Marks.Anything.self)
        try transaction.record(
            ProcedureOpened(
                subject: subject, place: draft.place, number: number, matter: draft.matter,
                isMerged: draft.isMerged,
                text: try transaction.seal(procedure.digest(of: text), named: "text-1", of: subject)))
        return procedure
    }

    /// Writes the proposal's next version.
    @discardableResult
    package static func rewrite(
        _ id: ProcedureID, title: String, body: String, in transaction: Transaction
    ) throws -> Procedure {
        var procedure = try found(id, in: transaction)
        let text = try newestText(of: procedure, in: transaction)
        procedure.standing = try procedure.rewritten(from: text, title: title, body: body)
        try write(title, body, of: procedure, in: transaction)
        return procedure
    }

    /// Keeps standing and text, and tells of the new version.
    static func write(
        _ title: String, _ body: String, of procedure: Procedure, in transaction: Transaction
    ) throws {
        let text = ProposalText(
            version: procedure.standing.version, title: title, body: body, written: transaction.now,
            by: transaction.origin.actor)
        try ProcedureStore.keep(procedure.standing, of: procedure.id, in: transaction)
        try ProcedureStore.insert(text, of: procedure.id, in: transaction)
        let subject = procedure.id.as(Marks.Anything.self)
        try transaction.record(
            ProposalRewritten(
                subject: subject, version: text.version,
                text: try transaction.seal(
                    procedure.digest(of: text), named: "text-\(text.version)", of: subject)))
    }

    /// Records whom the village asked, and what they said.
    package static func consult(
        _ id: ProcedureID, _ consultation: Consultation, in transaction: Transaction
    ) throws {
        let procedure = try found(id, in: transaction)
        if !procedure.isRunning { throw ProcedureRefusal.ended }
        let count = try ProcedureStore.consultationCount(of: id, in: transaction)
        let wrong = consultation.refusals(today: transaction.now.day, count: count)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        try ProcedureStore.insert(consultation, of: id, sequence: count + 1, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            VillagersConsulted(
                subject: subject, on: consultation.on, households: consultation.households,
                words: try transaction.seal(
                    consultation.words, named: "consultation-\(count + 1)", of: subject)))
    }

    static func found(_ id: ProcedureID, in reader: Reader) throws -> Procedure {
        guard let procedure = try ProcedureStore.find(id, in: reader) else { throw ProcedureRefusal.unknown }
        return procedure
    }

    static func newestText(of procedure: Procedure, in reader: Reader) throws -> ProposalText {
        guard
            let text = try ProcedureStore.text(procedure.standing.version, of: procedure.id, in: reader)
        else { throw Fault("reading procedure \(procedure.number): its newest text is missing") }
        return text
    }
}

extension Deliberation {
    /// Post kinds whose holders may be one person: 一肩挑.
    static let chiefPosts = ["village-secretary", "village-director"]

    /// What rulebook and posts say about proposals at a place.
    package static func ground(of place: PlaceID, in reader: Reader) throws -> ProposalGround {
        let lineage = try Places.lineage(of: place, in: reader)
        let today = reader.now.day
        let rules = try Rulebook.rules(at: lineage.map(\.id), on: today, in: reader)
        let holders = try chiefPosts.map { kind in
            Set(try People.holders(of: kind, at: place, on: today, in: reader).map(\.id))
        }
        return ProposalGround(
            level: lineage.first?.level ?? .county, matters: rules[mattersKey].flatMap(matters(of:)),
            allowsMerging: rules[mergeKey]?.flag ?? false,
            hasOneHead: !holders[0].isDisjoint(with: holders[1]))
    }

    static func matters(of rule: Rule) -> [DecisionMatter]? {
        DecisionMatter.list(rule.value, demands: Set(DecisionMatter.Decider.allCases.map(\.rawValue)))
    }

    /// What is to be decided at `place`, as the rulebook lists it; empty where it lists nothing.
    package static func matters(at place: PlaceID, in reader: Reader) throws -> [DecisionMatter] {
        try Rulebook.rule(mattersKey, at: place, in: reader).flatMap(matters(of:)) ?? []
    }
}

extension Procedure {
    /// SHA-256, hexadecimal, of the text as it is put to the vote.
    func digest(of text: ProposalText) -> String {
        Assemblies.digest(of: motion(text))
    }
}
