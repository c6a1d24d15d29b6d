import Access
import Assemblies
import Kernel
import Places
import Rulebook
import Storage
import Web

/// A version of a rule list with everything that its page shows.
struct ListFile: Sendable {
    let version: PointsVersion
    let items: [PointsItem]
    /// From the top down to the list's place.
    let line: [Place]
    /// The rule that names the body.
    let body: RuleCitation?
    /// What was voted about it so far, newest first.
    let resolutions: [Resolution]
    /// Bodies of the place that may decide it.
    let bodies: [Body]
    /// Bodies of the place that may propose it or talk it over before the vote.
    let advisers: [Body]
    /// The meetings that it went through, the first first.
    let way: [ListStep]
    /// The version that holds today.
    let isInForce: Bool
    /// The reader writes this place's lists.
    let isWriter: Bool

    /// `nil` for a draft that the reader does not write.
    static func read(
        _ id: PointsVersionID, for officer: OfficerCaller?, in reader: Reader
    ) throws -> ListFile? {
        guard let version = try VersionStore.find(id, in: reader) else { return nil }
        let line = try Places.lineage(of: version.place, in: reader)
        let isWriter = officer?.may(.dispatch, at: line.map(\.id)) ?? false
        if version.state == .draft || version.state == .dropped, !isWriter { return nil }
        let rule = try Points.bodyRule(for: version, in: reader)
        let key = Points.ruleKeys.first { $0.code == rule?.key }
        let subject = id.as(Marks.Anything.self)
        let kind = (version.body ?? rule?.value).flatMap { BodyKind(rawValue: $0) }
        return ListFile(
            version: version, items: try ItemStore.all(of: id, in: reader), line: line.reversed(),
            body: try rule.flatMap { rule in
                try key.map { try Rulebook.citation(of: rule, as: $0, in: reader) }
            },
            resolutions: version.state == .submitted
                ? try Assemblies.resolutions(about: subject, in: reader) : [],
            bodies: try kind.map { try Assemblies.bodies(of: $0, at: version.place, in: reader) } ?? [],
            advisers: try Assemblies.bodies(at: version.place, in: reader).filter {
                ListStep.Part(of: $0.kind) != .vote
            }, way: try ListStep.way(of: id, in: reader),
            isInForce: try Points.list(at: version.place, on: reader.now.day, in: reader)?.id == id,
            isWriter: isWriter)
    }

    var path: String { "/points/lists/\(version.id)" }
    var place: Place? { line.last }
    var isDraft: Bool { version.state == .draft && isWriter }

    /// In the order of the list, each heading once.
    var headings: [(heading: String, items: [PointsItem])] {
        var found: [(heading: String, items: [PointsItem])] = []
        for item in items {
            if let index = found.firstIndex(where: { $0.heading == item.terms.heading }) {
                found[index].items.append(item)
            } else {
                found.append((item.terms.heading, [item]))
            }
        }
        return found
    }
}

extension ListFile {
    static let shape = Shape.named(
        "PointsList",
        .object([
            ("id", .id), ("place", .id), ("place_name", .text), ("number", .whole), ("title", .text),
            ("state", .text), ("is_in_force", .flag), ("basis", .text), ("clause", .optional(.text)),
            ("is_charter", .flag),
            ("authorisation", .text), ("from", .day), ("budget", .whole), ("carry_percent", .whole),
            ("cadence", .text), ("allows_below_zero", .flag), ("shows_matters", .flag),
            ("body", .optional(.text)), ("digest", .optional(.text)), ("text", .text),
            ("resolution", .optional(.id)), ("effect", .optional(.day)), ("way", ListStep.shape),
            (
                "items",
                .list(
                    .object([
                        ("id", .id), ("number", .whole), ("code", .text), ("title", .text),
                        ("heading", .text), ("subject", .text), ("points", .whole),
                        ("cap_period", .optional(.text)), ("cap", .optional(.whole)), ("evidence", .text),
                        ("declarers", .list(.text)), ("trigger", .text), ("checker", .text),
                        ("standing_days", .optional(.whole)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        let terms = version.terms
        json.object { json in
            json.field("id", version.id)
            json.field("place", version.place)
            json.field("place_name", place?.name)
            json.field("number", version.number)
            json.field("title", terms.title)
            json.field("state", version.state.rawValue)
            json.field("is_in_force", isInForce)
            json.field("basis", terms.basis)
            json.field("clause", terms.clause?.text)
            json.field("is_charter", terms.isCharter)
            json.field("authorisation", terms.authorisation)
            json.field("from", terms.from)
            json.field("budget", terms.budget)
            json.field("carry_percent", terms.carry_percent)
            json.field("cadence", terms.cadence.rawValue)
            json.field("allows_below_zero", terms.allowsBelowZero)
            json.field("shows_matters", terms.showsMatters)
            json.field("body", version.body)
            json.field("digest", version.digest)
            json.field("text", version.motionText(items))
            json.field("resolution", version.adoption?.resolution)
            json.field("effect", version.adoption?.effect)
            json.key("way")
            json.array(way) { $1.write(to: &$0) }
            json.key("items")
            json.array(items) { $1.write(to: &$0) }
        }
    }
}

extension PointsItem {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("number", number)
            json.field("code", terms.code)
            json.field("title", terms.title)
            json.field("heading", terms.heading)
            json.field("subject", terms.subject.rawValue)
            json.field("points", terms.points)
            json.field("cap_period", terms.cap?.period.rawValue)
            json.field("cap", terms.cap?.amount)
            json.field("evidence", terms.evidence.rawValue)
            json.key("declarers")
            json.array(terms.declarers) { $0.write($1.rawValue) }
            json.field("trigger", terms.trigger.rawValue)
            json.field("checker", terms.checker.rawValue)
            json.field("standing_days", terms.standing_days.map(Int64.init))
        }
    }
}
