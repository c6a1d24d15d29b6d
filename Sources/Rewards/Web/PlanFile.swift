import Access
import Assemblies
import Kernel
import Ledger
import People
import Points
import Rulebook
import Storage
import Web

/// A reward plan with everything that its page shows.
struct PlanFile: Sendable {
    let office: RewardsOffice
    let plan: RewardPlan
    /// The rule that names the body.
    let body: RuleCitation?
    /// What was voted about it so far, newest first.
    let resolutions: [Resolution]
    /// Bodies of the place that may decide it.
    let bodies: [Body]
    /// The newest version first.
    let lists: [RewardList]
    /// What it said before, the newest first.
    let earlier: [EarlierWording]
    let people: [PersonID: String]

    static func read(
        _ id: RewardPlanID, _ officer: OfficerCaller, in reader: Reader
    ) throws -> PlanFile {
        let plan = try Rewards.plan(id, in: reader)
        let office = try RewardsOffice.read(officer, at: plan.place, in: reader)
        if plan.state == .draft || plan.state == .dropped, !office.isWriter { throw PlanRefusal.unknown }
        let rule = try Rewards.bodyRule(for: plan, in: reader)
        let key = Rewards.ruleKeys.first { $0.code == rule?.key }
        let earlier = try Rewards.earlierWordings(of: id, in: reader)
        let deciders = Rewards.deciders(for: plan.body ?? rule?.value ?? "").compactMap(BodyKind.init)
        return PlanFile(
            office: office, plan: plan,
            body: try rule.flatMap { rule in
                try key.map { try Rulebook.citation(of: rule, as: $0, in: reader) }
            },
            resolutions: plan.state == .submitted
                ? try Assemblies.resolutions(about: id.as(Marks.Anything.self), in: reader) : [],
            bodies: try deciders.flatMap { try Assemblies.bodies(of: $0, at: plan.place, in: reader) },
            lists: try ListStore.all(of: id, in: reader), earlier: earlier,
            people: try People.names(of: Set(earlier.compactMap(\.replacer)), in: reader))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            plan.fields(to: &json)
            json.field("text", plan.motionText)
            json.key("lists")
            json.array(lists) { $1.write(to: &$0) }
            json.key("earlier")
            json.array(earlier) { json, wording in
                json.object { json in
                    json.field("wording", wording.number)
                    json.field("text", wording.text)
                    json.field("replaced_at", wording.replaced)
                    json.field("replacer", wording.replacer)
                }
            }
        }
    }

    static let shape = Shape.named(
        "RewardPlan",
        .object(
            RewardPlan.columns + [
                ("text", .text), ("lists", .list(RewardList.shape)),
                (
                    "earlier",
                    .list(
                        .object([
                            ("wording", .whole), ("text", .text), ("replaced_at", .instant),
                            ("replacer", .optional(.id)),
                        ]))
                ),
            ]))
}

extension RewardPlan {
    var path: String { "/rewards/plans/\(id)" }

    static let columns: [(String, Shape)] = [
        ("id", .id), ("place", .id), ("number", .whole), ("kind", .text), ("title", .text),
        ("state", .text), ("wording", .whole), ("basis", .text), ("year", .whole), ("scope", .text),
        ("last_places", .whole),
        ("points_min", .whole), ("budget_fen", .whole), ("source", .text),
        (
            "tiers", .list(.object([("first", .whole), ("last", .whole), ("words", .text)]))
        ), ("body", .optional(.text)), ("digest", .optional(.text)), ("resolution", .optional(.id)),
    ]

    static let shape = Shape.object(columns)

    func write(to json: inout JSONText) { json.object { fields(to: &$0) } }

    func fields(to json: inout JSONText) {
        json.field("id", id)
        json.field("place", place)
        json.field("number", number)
        json.field("kind", terms.kind.rawValue)
        json.field("title", terms.title)
        json.field("state", state.rawValue)
        json.field("wording", wording)
        json.field("basis", terms.basis)
        json.field("year", terms.year)
        json.field("scope", terms.scope.rawValue)
        json.field("last_places", terms.last_places)
        json.field("points_min", terms.points_min)
        json.field("budget_fen", terms.budget.fen)
        json.field("source", terms.source)
        json.key("tiers")
        json.array(terms.tiers) { json, tier in
            json.object { json in
                json.field("first", tier.first)
                json.field("last", tier.last)
                json.field("words", tier.words)
            }
        }
        json.field("body", body)
        json.field("digest", digest)
        json.field("resolution", adoption?.resolution)
    }
}

/// What forms and programs send, read into this room's values.
struct RewardInput: Sendable {
    private let input: Input

    init(_ input: Input) { self.input = input }

    /// - Parameter known: the kind of the draft that is written anew; it stays as it is.
    func terms(of known: RewardTerms.Kind? = nil) throws -> RewardTerms {
        let kind: RewardTerms.Kind = try known ?? code("kind") ?? .ranks
        guard let year = try input.number("year") else { throw FieldRefusal(.missing, at: "year") }
        return RewardTerms(
            kind: kind, title: input["title"] ?? "", basis: input["basis"] ?? "", year: year,
            scope: kind == .ranks ? try code("scope") ?? .all : .all,
            tiers: kind == .ranks ? try tiers() : [],
            last_places: kind == .ranks ? try input.number("last_places") ?? 0 : 0,
            points_min: try amount("points_min", of: Points.unit) ?? 0,
            budget: Money(fen: kind == .shares ? try amount("budget", of: .yuan) ?? 0 : 0),
            source: kind == .shares ? input["source"] ?? "" : "")
    }

    /// The wording that was before the eyes of who writes.
    func wording() throws -> Int {
        guard let number = try input.number("wording") else { throw FieldRefusal(.missing, at: "wording") }
        return number
    }

    /// A line a tier: `1-10：电饭煲一个`, `1 电饭煲一个`.
    private func tiers() throws -> [RewardTier] {
        let lines = (input["tiers"] ?? "").split(whereSeparator: \.isNewline)
            .map { $0.trimmingPrefix { $0.isWhitespace } }.filter { !$0.isEmpty }
        return try lines.enumerated().map { index, line in
            let form = /(\d{1,4})(?:\s*[-–—~至到]\s*(\d{1,4}))?\s*[名]?\s*[：: ]\s*(.+)/
            guard let match = line.wholeMatch(of: form), let first = Int(match.1) else {
                throw PlanRefusal.tierUnreadable(index + 1)
            }
            let last = match.2.flatMap { Int($0) } ?? first
            let words = match.3.reversed().drop { $0.isWhitespace }.reversed()
            return RewardTier(first, last, String(words))
        }
    }

    private func amount(_ name: String, of unit: LedgerUnit) throws -> Int64? {
        guard let text = input[name] else { return nil }
        guard let amount = unit.amount(text.hasPrefix("¥") ? String(text.dropFirst()) : text) else {
            throw FieldRefusal(.unreadable, at: name)
        }
        return amount
    }

    private func code<Code: RawRepresentable>(
        _ name: String
    ) throws -> Code? where Code.RawValue == String {
        guard let text = input[name] else { return nil }
        guard let code = Code(rawValue: text) else { throw FieldRefusal(.unreadable, at: name) }
        return code
    }
}
