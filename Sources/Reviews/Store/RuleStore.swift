import Appraisals
import Kernel
import Storage

/// Versions of review rules.
enum RuleStore {
    private static let columns: Query = """
        id, village_id, number, title, basis, is_charter, authorisation, from_on, cadence, points_weight,
        residents_weight, squires_weight, full_points, trim_each, trim_from, minimum_percent, allows_blank, red_most,
        red_least, standing_days, author_id, drafted_at, state, digest, body, resolution_id, resolution_number,
        decided_on, effect_on
        """

    static func insert(_ rule: ReviewRule, in transaction: Transaction) throws {
        let terms = rule.terms
        try transaction.run(
            """
            INSERT INTO reviews_rule (id, village_id, number, title, basis, is_charter, authorisation, from_on,
                                      cadence, points_weight, residents_weight, squires_weight, full_points,
                                      trim_each, trim_from, minimum_percent, allows_blank, red_most, red_least,
                                      standing_days, author_id, drafted_at, state)
            VALUES (\(rule.id), \(rule.village), \(rule.number), \(terms.title), \(terms.basis),
                    \(terms.isCharter), \(terms.authorisation), \(terms.from), \(terms.cadence),
                    \(terms.weights.points), \(terms.weights.residents), \(terms.weights.squires),
                    \(terms.scale.full), \(terms.trimming?.each), \(terms.trimming?.from),
                    \(terms.missing.minimum_percent), \(terms.missing.allowsBlank), \(terms.red.most),
                    \(terms.red.least), \(terms.black?.standing_days), \(rule.author), \(rule.drafted),
                    \(rule.state))
            """)
        for (index, criterion) in terms.criteria.enumerated() {
            try transaction.run(
                """
                INSERT INTO reviews_criterion (rule_id, number, title, full_score, weight)
                VALUES (\(rule.id), \(index + 1), \(criterion.title), \(criterion.full), \(criterion.weight))
                """)
        }
    }

    /// Writes where the version stands; its text is left as it is.
    static func settle(_ rule: ReviewRule, in transaction: Transaction) throws {
        let adoption = rule.adoption
        try transaction.run(
            """
            UPDATE reviews_rule
               SET state = \(rule.state), digest = \(rule.digest), body = \(rule.body),
                   resolution_id = \(adoption?.resolution), resolution_number = \(adoption?.number),
                   decided_on = \(adoption?.decided), effect_on = \(adoption?.effect)
             WHERE id = \(rule.id)
            """)
    }

    static func find(_ id: ReviewRuleID, in reader: Reader) throws -> ReviewRule? {
        try reader.first("SELECT \(columns) FROM reviews_rule WHERE id = \(id)") { row in
            try ReviewRule(&row, criteria: [])
        }.map { rule in
            try rule.with(criteria: criteria(of: id, in: reader))
        }
    }

    private static func criteria(of id: ReviewRuleID, in reader: Reader) throws -> [Criterion] {
        try reader.all(
            "SELECT title, full_score, weight FROM reviews_criterion WHERE rule_id = \(id) ORDER BY number"
        ) { Criterion(try $0.next(), full: try $0.next(), weight: try $0.next()) }
    }

    static func lastNumber(at village: PlaceID, in reader: Reader) throws -> Int {
        try reader.count("SELECT coalesce(max(number), 0) FROM reviews_rule WHERE village_id = \(village)")
    }

    /// Newest first.
    static func ids(at village: PlaceID, in reader: Reader) throws -> [ReviewRuleID] {
        try reader.all(
            """
            SELECT id FROM reviews_rule WHERE village_id = \(village)
             ORDER BY number DESC LIMIT \(ReviewLimits.list_max)
            """
        ) { try $0.next() }
    }

    static func inForce(at village: PlaceID, on day: Day, in reader: Reader) throws -> ReviewRuleID? {
        try reader.value(
            """
            SELECT id FROM reviews_rule
             WHERE village_id = \(village) AND state = 'adopted' AND effect_on <= \(day)
             ORDER BY effect_on DESC LIMIT 1
            """)
    }

    /// The first day of the newest adopted version.
    static func lastEffect(at village: PlaceID, in reader: Reader) throws -> Day? {
        try reader.value(
            """
            SELECT effect_on FROM reviews_rule
             WHERE village_id = \(village) AND state = 'adopted' ORDER BY effect_on DESC LIMIT 1
            """)
    }

    /// The villages that have a rule, adopted or under way.
    static func villages(in reader: Reader) throws -> [PlaceID] {
        try reader.all("SELECT DISTINCT village_id FROM reviews_rule ORDER BY village_id") { try $0.next() }
    }
}

extension ReviewTerms.Scale {
    fileprivate var full: Int? {
        switch self {
        case .highest: nil
        case .full(let points): points
        }
    }
}

extension ReviewRule {
    fileprivate func with(criteria: [Criterion]) -> ReviewRule {
        var terms = terms
        terms.criteria = criteria
        return ReviewRule(
            id: id, village: village, number: number, terms: terms, author: author, drafted: drafted,
            state: state, digest: digest, body: body, adoption: adoption)
    }

    fileprivate init(_ row: inout Row, criteria: [Criterion]) throws {
        let (id, village): (ReviewRuleID, PlaceID) = (try row.next(), try row.next())
        let number: Int = try row.next()
        let (title, basis): (String, String) = (try row.next(), try row.next())
        let (isCharter, authorisation): (Bool, String) = (try row.next(), try row.next())
        let (from, cadence): (Day, ReviewTerms.Cadence) = (try row.next(), try row.next())
        let weights = ReviewTerms.Weights(
            points: try row.next(), residents: try row.next(), squires: try row.next())
        let full: Int? = try row.next()
        let (each, least): (Int?, Int?) = (try row.next(), try row.next())
        let missing = MissingRule(minimum_percent: try row.next(), allowsBlank: try row.next())
        let red = ReviewTerms.Red(most: try row.next(), least: try row.next())
        let standing: Int? = try row.next()
        let terms = ReviewTerms(
            title: title, basis: basis, isCharter: isCharter, authorisation: authorisation, from: from,
            cadence: cadence, weights: weights, scale: full.map { .full($0) } ?? .highest,
            criteria: criteria,
            trimming: each.flatMap { each in least.map { Trimming(each: each, from: $0) } },
            missing: missing, red: red, black: standing.map { ReviewTerms.Black(standing_days: $0) })
        let (author, drafted): (PersonID?, Instant) = (try row.next(), try row.next())
        let state: State = try row.next()
        let (digest, body): (String?, String?) = (try row.next(), try row.next())
        let resolution: AnyID? = try row.next()
        let (word, decided): (String?, Day?) = (try row.next(), try row.next())
        let effect: Day? = try row.next()
        var adoption: Adoption?
        if let resolution, let word, let decided, let effect {
            adoption = Adoption(resolution: resolution, number: word, decided: decided, effect: effect)
        }
        self.init(
            id: id, village: village, number: number, terms: terms, author: author, drafted: drafted,
            state: state, digest: digest, body: body, adoption: adoption)
    }
}
