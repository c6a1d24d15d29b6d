import Access
import Appraisals
import Assemblies
import HTTPTypes
import Kernel
import Places
import Rulebook
import Storage
import Web

/// A version of a review rule with everything that its page shows.
struct RuleFile: Sendable {
    let rule: ReviewRule
    let line: [Place]
    let bodyRule: RuleCitation?
    let resolutions: [Resolution]
    let bodies: [Body]
    let isInForce: Bool
    let isWriter: Bool

    var path: String { "/reviews/rules/\(rule.id)" }

    /// `nil` for a draft that the reader does not write.
    static func read(_ id: ReviewRuleID, for officer: OfficerCaller?, in reader: Reader) throws -> RuleFile? {
        guard let rule = try RuleStore.find(id, in: reader) else { return nil }
        let line = try Places.lineage(of: rule.village, in: reader)
        let isWriter = officer?.may(.dispatch, at: line.map(\.id)) ?? false
        if rule.state == .draft || rule.state == .dropped, !isWriter { return nil }
        let named = try Reviews.bodyRule(for: rule, in: reader)
        let key = Reviews.ruleKeys.first { $0.code == named?.key }
        let kind = (rule.body ?? named?.value).flatMap { BodyKind(rawValue: $0) }
        return RuleFile(
            rule: rule, line: line.reversed(),
            bodyRule: try named.flatMap { named in
                try key.map { try Rulebook.citation(of: named, as: $0, in: reader) }
            },
            resolutions: rule.state == .submitted
                ? try Assemblies.resolutions(about: id.as(Marks.Anything.self), in: reader) : [],
            bodies: try kind.map { try Assemblies.bodies(of: $0, at: rule.village, in: reader) } ?? [],
            isInForce: try RuleStore.inForce(at: rule.village, on: reader.now.day, in: reader) == id,
            isWriter: isWriter)
    }

    static let shape = Shape.named(
        "ReviewRule",
        .object([
            ("id", .id), ("village", .id), ("number", .whole), ("title", .text), ("state", .text),
            ("is_in_force", .flag), ("points_weight", .whole), ("residents_weight", .whole),
            ("squires_weight", .whole), ("cadence", .text), ("red_most", .whole), ("red_least", .whole),
            ("standing_days", .optional(.whole)), ("text", .text), ("digest", .optional(.text)),
            ("resolution", .optional(.id)), ("effect", .optional(.day)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", rule.id)
            json.field("village", rule.village)
            json.field("number", rule.number)
            json.field("title", rule.terms.title)
            json.field("state", rule.state.rawValue)
            json.field("is_in_force", isInForce)
            json.field("points_weight", rule.terms.weights.points)
            json.field("residents_weight", rule.terms.weights.residents)
            json.field("squires_weight", rule.terms.weights.squires)
            json.field("cadence", rule.terms.cadence.rawValue)
            json.field("red_most", rule.terms.red.most)
            json.field("red_least", rule.terms.red.least)
            json.field("standing_days", (rule.terms.black?.standing_days).map(Int64.init))
            json.field("text", rule.motionText)
            json.field("digest", rule.digest)
            json.field("resolution", rule.adoption?.resolution)
            json.field("effect", rule.adoption?.effect)
        }
    }
}

/// What the form for a rule starts from.
struct ReviewRuleGround: Sendable {
    let office: ReviewOffice
    let today: Day
    /// What the county offers for the weights; `nil` where there is no custom.
    let custom: RuleCitation?

    static func read(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws -> Self {
        let office = try ReviewOffice.lead(officer, at: place, in: reader)
        let rule = try Rulebook.rule(Reviews.weightsKey, at: office.village.id, in: reader)
        let key = Reviews.ruleKeys.first { $0.code == Reviews.weightsKey }
        return ReviewRuleGround(
            office: office, today: reader.now.day,
            custom: try rule.flatMap { rule in
                try key.map { try Rulebook.citation(of: rule, as: $0, in: reader) }
            })
    }
}

/// Review rules: write, put to the vote, let the vote hold.
enum RuleRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "reviews/rules/new", .page, for: OfficerCaller.self,
            "The form for a new version of a village's review rule, with the county's custom for weights.",
            query: [.place("The village.")]
        ) { visit, officer in
            let wanted =
                (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init) ?? officer.homePlace
            let id = ReviewRuleID.minted(at: visit.now)
            let ground = try await visit.county.database.read { reader in
                guard let wanted else { throw RoundRefusal.placeUnfit }
                return try ReviewRuleGround.read(officer, at: wanted, in: reader)
            }
            return Answer { ruleFormPage(ground, id: id, $0) }
        },
        Endpoint(
            .post, "reviews/rules", for: OfficerCaller.self,
            "Begins a version of a village's review rule; weights in per cent, criteria one a line.",
            fields: [
                InputField("id", .id), InputField("place", .id, required: true),
                InputField("title", limit: 200),
                InputField("basis", limit: 400), InputField("is_charter", .flag),
                InputField("authorisation", limit: 400), InputField("from", .day),
                InputField("cadence", limit: 10), InputField("points_weight", limit: 10),
                InputField("residents_weight", limit: 10), InputField("squires_weight", limit: 10),
                InputField("full", limit: 20), InputField("criteria", limit: 2_000),
                InputField("trim_each", .number), InputField("trim_from", .number),
                InputField("minimum_percent", .number), InputField("allows_blank", .flag),
                InputField("red_most", .number), InputField("red_least", limit: 10),
                InputField("shows_matters", .flag), InputField("standing_days", .number),
            ], output: reviewActShape, form: "reviews/rules/new"
        ) { visit, officer in
            guard let id = try visit.input.id("id", of: Marks.ReviewRule.self) else {
                throw WebRefusal.idMissing
            }
            guard let place = try visit.input.id("place", of: Marks.Place.self) else {
                throw FieldRefusal(.missing, at: "place")
            }
            let terms = try ReviewInput(visit.input).terms()
            return try await reviewAct(
                visit, officer, next: "/reviews/rules/\(id)", village: { _ in place }
            ) { try Reviews.begin(id, at: place, terms, in: $0) }
        },
        Endpoint(
            .get, "reviews/rules/{id}", for: Anyone.self,
            "A version of a review rule; drafts are for those who write them.", output: RuleFile.shape
        ) { visit, _ in
            let id: ReviewRuleID = try visit.id("id")
            let officer = try? OfficerCaller(visit)
            let file = try await visit.county.database.read { try RuleFile.read(id, for: officer, in: $0) }
            guard let file else { throw ReviewRuleRefusal.unknown }
            let ids = (0..<3).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { rulePage(file, ids: ids, $0) })
        },
        act("submission", "Fixes the text of a draft and names the body that is to vote on it.") {
            id, _, transaction in
            try Reviews.submit(id, in: transaction)
        },
        act("withdrawal", "Gives up a version that does not hold yet.") { id, _, transaction in
            try Reviews.drop(id, in: transaction)
        },
        act(
            "adoption", "Lets a submitted version hold by the `resolution` that passed its text.",
            fields: [InputField("resolution", .id, required: true)]
        ) { id, input, transaction in
            guard let resolution = try input.id("resolution", of: Marks.AssemblyResolution.self) else {
                throw ReviewRuleRefusal.resolutionUnknown
            }
            try Reviews.adopt(id, by: resolution, in: transaction)
        },
    ]

    private static func act(
        _ noun: String, _ summary: String, fields: [InputField] = [],
        _ body: @escaping @Sendable (ReviewRuleID, Input, Transaction) throws -> Void
    ) -> Endpoint {
        Endpoint(
            .post, "reviews/rules/{id}/\(noun)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id)] + fields, output: reviewActShape, form: "reviews/rules/{id}"
        ) { visit, officer in
            let (id, input): (ReviewRuleID, Input) = (try visit.id("id"), visit.input)
            return try await reviewAct(
                visit, officer, next: "/reviews/rules/\(id)",
                village: { try Reviews.rule(id, in: $0).village }
            ) { try body(id, input, $0) }
        }
    }
}

/// What forms and programs send, read into this room's values.
struct ReviewInput {
    private let input: Input

    init(_ input: Input) { self.input = input }

    func terms() throws -> ReviewTerms {
        guard let from = try input.day("from") else { throw FieldRefusal(.missing, at: "from") }
        let each = try input.number("trim_each") ?? 0
        return ReviewTerms(
            title: input["title"] ?? "", basis: input["basis"] ?? "",
            isCharter: input.isChecked("is_charter"),
            authorisation: input["authorisation"] ?? "", from: from,
            cadence: ReviewTerms.Cadence(rawValue: input["cadence"] ?? "") ?? .quarter,
            weights: ReviewTerms.Weights(
                points: try hundredths("points_weight") ?? 0,
                residents: try hundredths("residents_weight") ?? 0,
                squires: try hundredths("squires_weight") ?? 0),
            scale: try hundredths("full").map { .full($0) } ?? .highest, criteria: try criteria(),
            trimming: each > 0 ? Trimming(each: each, from: try input.number("trim_from") ?? 0) : nil,
            missing: MissingRule(
                minimum_percent: try input.number("minimum_percent") ?? 0,
                allowsBlank: input.isChecked("allows_blank")),
            red: ReviewTerms.Red(
                most: try input.number("red_most") ?? 0, least: try hundredths("red_least") ?? 0),
            black: input.isChecked("shows_matters")
                ? ReviewTerms.Black(standing_days: try input.number("standing_days") ?? 0) : nil)
    }

    func hundredths(_ name: String) throws -> Int? {
        guard let text = input[name]?.replacing("%", with: "") else { return nil }
        guard let value = Hundredths.read(text) else { throw FieldRefusal(.unreadable, at: name) }
        return value
    }

    private func criteria() throws -> [Criterion] {
        let lines = input.all("criteria").flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
        return try lines.enumerated().map { index, line in
            let parts = line.split(omittingEmptySubsequences: false) { ",，".contains($0) }.map {
                $0.filter { !$0.isWhitespace }
            }
            guard parts.count == 3, let full = Hundredths.read(String(parts[1])),
                let weight = Hundredths.read(parts[2].replacing("%", with: ""))
            else { throw DraftingRefusal.criterionUnreadable(line: index + 1) }
            return Criterion(String(parts[0]), full: full, weight: weight)
        }
    }
}
