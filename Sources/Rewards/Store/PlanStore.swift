import Kernel
import Storage

/// Plans and their tiers.
enum PlanStore {
    private static let columns: Query = """
        id, place_id, number, kind, title, basis, year, scope, last_places, points_min, budget_fen, source,
        author_id, drafted_at, state, digest, body, resolution_id, resolution_number, decided_on,
        (SELECT count(*) FROM rewards_wording w WHERE w.plan_id = rewards_plan.id)
        """

    static func insert(_ plan: RewardPlan, in transaction: Transaction) throws {
        let terms = plan.terms
        try transaction.run(
            """
            INSERT INTO rewards_plan (id, place_id, number, kind, title, basis, year, scope, last_places,
                                      points_min, budget_fen, source, author_id, drafted_at, state)
            VALUES (\(plan.id), \(plan.place), \(plan.number), \(terms.kind), \(terms.title), \(terms.basis),
                    \(terms.year), \(terms.scope), \(terms.last_places), \(terms.points_min),
                    \(terms.budget), \(terms.source), \(plan.author), \(plan.drafted), \(plan.state))
            """)
        for tier in terms.tiers { try insert(tier, of: plan.id, in: transaction) }
    }

    /// Writes a draft's terms anew; its kind stays.
    static func keep(_ terms: RewardTerms, of plan: RewardPlanID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE rewards_plan
               SET title = \(terms.title), basis = \(terms.basis), year = \(terms.year),
                   scope = \(terms.scope), last_places = \(terms.last_places),
                   points_min = \(terms.points_min), budget_fen = \(terms.budget), source = \(terms.source)
             WHERE id = \(plan)
            """)
        try transaction.run("DELETE FROM rewards_tier WHERE plan_id = \(plan)")
        for tier in terms.tiers { try insert(tier, of: plan, in: transaction) }
    }

    private static func insert(
        _ tier: RewardTier, of plan: RewardPlanID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO rewards_tier (plan_id, first_rank, last_rank, words)
            VALUES (\(plan), \(tier.first), \(tier.last), \(tier.words))
            """)
    }

    /// Writes where the plan stands; its text is left as it is.
    static func settle(_ plan: RewardPlan, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE rewards_plan
               SET state = \(plan.state), digest = \(plan.digest), body = \(plan.body),
                   resolution_id = \(plan.adoption?.resolution),
                   resolution_number = \(plan.adoption?.number), decided_on = \(plan.adoption?.decided)
             WHERE id = \(plan.id)
            """)
    }

    static func find(_ id: RewardPlanID, in reader: Reader) throws -> RewardPlan? {
        let tiers = try tiers(of: id, in: reader)
        return try reader.first("SELECT \(columns) FROM rewards_plan WHERE id = \(id)") {
            try RewardPlan(&$0, tiers: tiers)
        }
    }

    private static func tiers(of plan: RewardPlanID, in reader: Reader) throws -> [RewardTier] {
        try reader.all(
            """
            SELECT first_rank, last_rank, words FROM rewards_tier
             WHERE plan_id = \(plan) ORDER BY first_rank
            """
        ) { RewardTier(try $0.next(), try $0.next(), try $0.next()) }
    }

    static func lastNumber(at place: PlaceID, in reader: Reader) throws -> Int {
        try reader.count("SELECT coalesce(max(number), 0) FROM rewards_plan WHERE place_id = \(place)")
    }

    /// Of the place itself, newest first.
    static func all(at place: PlaceID, in reader: Reader) throws -> [RewardPlan] {
        let ids: [RewardPlanID] = try reader.all(
            """
            SELECT id FROM rewards_plan WHERE place_id = \(place)
             ORDER BY number DESC LIMIT \(RewardLimits.queue_max)
            """
        ) { try $0.next() }
        return try ids.compactMap { try find($0, in: reader) }
    }
}

extension RewardPlan {
    fileprivate init(_ row: inout Row, tiers: [RewardTier]) throws {
        let (id, place): (RewardPlanID, PlaceID) = (try row.next(), try row.next())
        let number: Int = try row.next()
        let kind: RewardTerms.Kind = try row.next()
        let (title, basis): (String, String) = (try row.next(), try row.next())
        let year: Int = try row.next()
        let scope: RewardTerms.Scope = try row.next()
        let terms = RewardTerms(
            kind: kind, title: title, basis: basis, year: year, scope: scope, tiers: tiers,
            last_places: try row.next(), points_min: try row.next(), budget: try row.next(),
            source: try row.next())
        self.init(
            id: id, place: place, number: number, terms: terms, author: try row.next(),
            drafted: try row.next(), state: try row.next(), digest: try row.next(), body: try row.next())
        let resolution: AnyID? = try row.next()
        let (word, decided): (String?, Day?) = (try row.next(), try row.next())
        if let resolution, let word, let decided {
            adoption = Adoption(resolution: resolution, number: word, decided: decided)
        }
        wording = try row.next(Int.self) + 1
    }
}

/// What drafts said before they were written anew.
enum WordingStore {
    static func insert(_ wording: EarlierWording, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO rewards_wording (plan_id, number, text, replaced_at, replacer_id)
            VALUES (\(wording.plan), \(wording.number), \(wording.text), \(wording.replaced),
                    \(wording.replacer))
            """)
    }

    /// The newest first.
    static func all(of plan: RewardPlanID, in reader: Reader) throws -> [EarlierWording] {
        try reader.all(
            """
            SELECT number, text, replaced_at, replacer_id FROM rewards_wording
             WHERE plan_id = \(plan) ORDER BY number DESC
            """
        ) { row in
            EarlierWording(
                plan: plan, number: try row.next(), text: try row.next(), replaced: try row.next(),
                replacer: try row.next())
        }
    }
}
