import Access
import HTTPTypes
import Kernel
import Places
import Sealing
import Storage
import Web

/// What officers who keep rules may do.
struct WritingRoutes: Sendable {
    let keys: RuleKeys

    private static let id = InputField("id", .id, required: true)

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "rulebook/{key}/proposal", .page, for: OfficerCaller.self, "The form for a new value.",
                query: [.place("The place for which a value is proposed.")]
            ) { visit, caller in try await form(visit, caller) },
            Endpoint(
                .post, "rulebook/{key}/proposals", for: OfficerCaller.self,
                "Proposes an entry, which a second person confirms.",
                fields: [
                    Self.id, InputField("value", required: true, limit: Limits.valueCharacters_max),
                    InputField("place", .id, required: true), InputField("role"),
                    InputField("from", .day, required: true), InputField("until", .day),
                    InputField("law", limit: Limits.sourceCharacters_max),
                    InputField("edition", limit: Limits.editionCharacters_max),
                    InputField("article", limit: Limits.sourceCharacters_max), InputField("isChecked", .flag),
                    InputField("note", limit: Limits.noteCharacters_max),
                ], output: RuleCitation.shape, form: "rulebook/{key}/proposal"
            ) { visit, caller in try await propose(visit, caller) },
            Endpoint(
                .post, "rule-entries/{id}/confirmation", for: OfficerCaller.self,
                "Confirms a proposed entry; not open to who proposed it.", fields: [Self.id],
                output: RuleCitation.shape
            ) { visit, caller in
                try await act(visit, caller, "confirmation") { rule, key, transaction in
                    try Rulebook.confirm(rule.id, as: key, by: caller.person, in: transaction)
                }
            },
            Endpoint(
                .post, "rule-entries/{id}/rejection", for: OfficerCaller.self, "Turns a proposed entry down.",
                fields: [Self.id], output: RuleCitation.shape
            ) { visit, caller in
                try await act(visit, caller, "rejection") { rule, _, transaction in
                    try Rulebook.reject(rule.id, by: caller.person, in: transaction)
                }
            },
            Endpoint(
                .post, "rule-entries/{id}/ending", for: OfficerCaller.self,
                "Ends a value on the day `until`, so that the rule of a higher place applies again.",
                fields: [Self.id, InputField("until", .day, required: true)], output: RuleCitation.shape
            ) { visit, caller in
                guard let day = try visit.input.day("until") else {
                    throw FieldRefusal(.missing, at: "until")
                }
                return try await act(visit, caller, "ending \(day)") { rule, _, transaction in
                    try Rulebook.end(rule.id, on: day, in: transaction)
                }
            },
        ]
    }

    private func key(of visit: Visit) throws -> RuleKey {
        guard let key = visit.parameters["key"].flatMap({ keys[$0] }) else { throw WebRefusal.notFound }
        return key
    }

    private func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let code = try key(of: visit).code
        let form = try await visit.county.database.read { reader in
            guard let key = try keys.find(code, in: reader) else { throw WebRefusal.notFound }
            let view = try PlaceView(of: visit.query["place"] ?? visit.input["place"], in: reader)
            try caller.require(.rules, at: view.ids)
            let rule = try Rulebook.rule(key.code, at: view.ids, on: reader.now.day, in: reader)
            let places = (view.lineage.reversed() + view.children).filter { place in
                let above = view.lineage.drop { $0.id != place.id }.map(\.id)
                return caller.may(.rules, at: above.isEmpty ? [place.id] + view.ids : above)
            }
            return ProposalForm(
                key: key, view: view,
                applies: try rule.map { try Rulebook.citation(of: $0, as: key, in: reader) },
                places: places.map { Choice("\($0.id)", $0.name) }, today: reader.now.day,
                id: RuleID.minted(at: visit.now))
        }
        return Answer { proposalPage(form, $0) }
    }

    private func propose(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let key = try key(of: visit)
        let draft = try draft(of: visit, as: key)
        let digest = visit.input.digest
        return try await visit.county.database.write(by: Origin(actor: caller.person)) { transaction in
            let lineage = try Places.lineage(of: draft.place, in: transaction).map(\.id)
            try caller.require(.rules, at: lineage)
            guard try keys.find(key.code, in: transaction) != nil else { throw WebRefusal.notFound }
            let claim = try transaction.claim(
                draft.id.as(Marks.Anything.self), by: caller.person.description, digest: digest)
            if claim == .fresh { try Rulebook.propose(draft, as: key, by: caller.person, in: transaction) }
            return try answer(draft.id, as: key, claim, visit.language, in: transaction)
        }
    }

    /// What was sent, with a list's lines as the rulebook writes them.
    private func draft(of visit: Visit, as key: RuleKey) throws -> RuleDraft {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.RuleEntry.self) else { throw WebRefusal.idMissing }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let from = try input.day("from") else { throw FieldRefusal(.missing, at: "from") }
        guard let role = Rule.Role(rawValue: input["role"] ?? Rule.Role.value.rawValue) else {
            throw FieldRefusal(.unreadable, at: "role")
        }
        return RuleDraft(
            id: id, value: key.kind.normalised(try input.required("value")), place: place, from: from,
            until: try input.day("until"),
            source: RuleSource(
                law: input["law"] ?? "", edition: input["edition"] ?? "", article: input["article"] ?? ""),
            isChecked: input.isChecked("isChecked"), role: role, note: input["note"] ?? "")
    }

    /// One act on one entry: the same act sent again under the same id changes nothing.
    private func act(
        _ visit: Visit, _ caller: OfficerCaller, _ name: String,
        _ body: @escaping @Sendable (Rule, RuleKey, Transaction) throws -> Void
    ) async throws -> Answer {
        let entry = try visit.id("id", of: Marks.RuleEntry.self)
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let digest = Digest.sha256("\(name) \(entry)".utf8)
        return try await visit.county.database.write(by: Origin(actor: caller.person)) { transaction in
            guard let rule = try Rulebook.find(entry, in: transaction), let key = keys[rule.key] else {
                throw ConfirmingRefusal.unknown
            }
            guard try caller.mayChange(rule, in: transaction) else {
                throw rule.state == .confirmed ? AccessRefusal.notAllowed : ConfirmingRefusal.unknown
            }
            let claim = try transaction.claim(id, by: caller.person.description, digest: digest)
            if claim == .fresh { try body(rule, key, transaction) }
            return try answer(entry, as: key, claim, visit.language, in: transaction)
        }
    }

    private func answer(
        _ id: RuleID, as key: RuleKey, _ claim: Claim, _ language: Language, in reader: Reader
    ) throws -> Answer {
        guard let rule = try Rulebook.find(id, in: reader) else { throw ConfirmingRefusal.unknown }
        let citation = try Rulebook.citation(of: rule, as: key, in: reader)
        return Answer(
            claim == .fresh ? .created : .ok, next: citation.path, json: { citation.write(to: &$0, language) }
        )
    }
}

extension RuleKind {
    /// The value as it is kept: a list without blank lines and spaces at its lines' ends.
    func normalised(_ value: String) -> String {
        guard control == .lines else { return value }
        return value.split(whereSeparator: \.isNewline).map { line in
            String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
