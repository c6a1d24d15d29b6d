import Access
import Kernel
import Places
import Storage
import Web

extension Rulebook {
    /// The rulebook's routes over the keys of all rooms.
    package static func endpoints(_ keys: RuleKeys) -> [Endpoint] {
        ReadingRoutes(keys: keys).all + WritingRoutes(keys: keys).all
    }

    /// Where the mast's link to the rulebook leads.
    package static var door: (Text, String) { (.rulebookTitle, "/rulebook") }
}

/// What anybody may read.
struct ReadingRoutes: Sendable {
    let keys: RuleKeys

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "rulebook", for: Anyone.self,
                "What applies at `place` (an id; else the county) under each key; `q` and `topic` narrow it.",
                query: [
                    .words("Part of a rule's name."), QueryField("topic", "Only rules of this topic."),
                    .place("The place whose values are shown; the county without it."),
                ], output: .page(RuleCitation.shape)
            ) { visit, _ in try await list(visit) },
            Endpoint(
                .get, "rulebook/{key}", for: Anyone.self,
                "One key: what applies at `place`, its floors, and every entry that was ever in force.",
                query: [.place("The place whose value is shown; the county without it.")],
                output: RuleFile.shape
            ) { visit, _ in try await show(visit) },
        ]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let words = String((visit.query["q"] ?? "").prefix(100))
        let topic = visit.query["topic"] ?? ""
        let officer = try? OfficerCaller(visit)
        let list = try await visit.county.database.read { reader in
            let view = try PlaceView(of: visit.query["place"], in: reader)
            let rules = try Rulebook.rules(at: view.ids, on: reader.now.day, in: reader)
            let names = try Places.names(of: Set(rules.values.map(\.place)), in: reader)
            // Members of families fill the page only where they have a value or were looked for.
            let members = try keys.members(in: reader).filter {
                rules[$0.code] != nil || !topic.isEmpty || !words.isEmpty
            }
            let lines = (keys.all + members).filter { topic.isEmpty || $0.topic.code == topic }.map { key in
                RuleList.Line(
                    key: key,
                    citation: rules[key.code].map { RuleCitation($0, as: key, place: names[$0.place] ?? "") })
            }
            return RuleList(
                view: view, words: words, topic: topic, topics: keys.topics,
                lines: lines.filter { RuleList.finds(words, in: $0) },
                waiting: try officer.map { try waiting(for: $0, in: reader) })
        }
        let language = visit.language
        return Answer(json: { list.write(to: &$0, language) }, page: { rulebookPage(list, $0) })
    }

    /// Proposals at places where the officer may change rules.
    private func waiting(for officer: OfficerCaller, in reader: Reader) throws -> [RuleCitation] {
        if officer.places(.rules).isEmpty { return [] }
        return try RuleStore.proposed(in: reader).compactMap { rule in
            guard let key = keys[rule.key], try officer.mayChange(rule, in: reader) else { return nil }
            return try Rulebook.citation(of: rule, as: key, in: reader)
        }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        guard let code = visit.parameters["key"] else { throw WebRefusal.notFound }
        let officer = try? OfficerCaller(visit)
        let file = try await visit.county.database.read { reader in
            guard let key = try keys.find(code, in: reader) else { throw WebRefusal.notFound }
            let view = try PlaceView(of: visit.query["place"], in: reader)
            let today = reader.now.day
            let history = try RuleStore.history(of: key.code, in: reader)
            let names = try Places.names(of: Set(history.map(\.place)), in: reader)
            func citation(_ rule: Rule) -> RuleCitation {
                RuleCitation(rule, as: key, place: names[rule.place] ?? "")
            }
            let floors = history.filter {
                $0.isFloor && $0.state == .confirmed && $0.period.contains(today)
                    && view.ids.contains($0.place)
            }
            return RuleFile(
                key: key, view: view,
                applies: Rule.applying(history, at: view.ids, on: today).map(citation),
                floors: floors.map(citation),
                history: history.filter { $0.state == .confirmed }.map(citation), today: today,
                desk: try officer.flatMap { officer in
                    try desk(of: officer, view, history, at: visit.now, in: reader, citation)
                })
        }
        let language = visit.language
        return Answer(json: { file.write(to: &$0, language) }, page: { rulePage(file, $0) })
    }

    /// `nil` for an officer who may change no rule anywhere.
    private func desk(
        of officer: OfficerCaller, _ view: PlaceView, _ history: [Rule], at now: Instant, in reader: Reader,
        _ citation: (Rule) -> RuleCitation
    ) throws -> RuleFile.Desk? {
        if officer.places(.rules).isEmpty { return nil }
        let own = try history.filter { try officer.mayChange($0, in: reader) }
        let proposals = own.filter { $0.state == .proposed }.map { rule in
            RuleFile.Proposal(
                citation: citation(rule), isOwn: rule.proposedBy == officer.person,
                confirmation: .minted(at: now),
                rejection: .minted(at: now))
        }
        let endable = own.filter { $0.state == .confirmed && !$0.isFloor && $0.until == nil }
        return RuleFile.Desk(
            person: officer.person, mayPropose: officer.may(.rules, at: view.ids), proposals: proposals,
            ends: Dictionary(
                endable.map { ($0.id, AnyID.minted(at: now)) }, uniquingKeysWith: { first, _ in first }))
    }
}

extension OfficerCaller {
    func mayChange(_ rule: Rule, in reader: Reader) throws -> Bool {
        may(.rules, at: try Places.lineage(of: rule.place, in: reader).map(\.id))
    }
}
