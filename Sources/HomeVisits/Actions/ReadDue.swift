import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage

/// One household of a list of visits, as lists show it.
struct DueRow: Sendable {
    let household: HouseholdID
    let code: String
    /// Masked.
    let head: String
    let place: PlaceID
    let hasNeed: Bool
    let due: VisitDue
}

extension HomeVisits {
    /// What matters of a household before its needs and visits are looked up.
    struct Candidate: Sendable {
        let household: HouseholdID
        let code: String
        let head: String?
        let place: PlaceID
        let opened: Day
    }

    /// The households at a place and below in which people live.
    static func candidates(at place: PlaceID, in reader: Reader) throws -> [Candidate] {
        try People.households(at: place, limit: HomeVisitLimits.households_max, in: reader)
            .filter { $0.household.state != .empty }
            .map {
                Candidate(
                    household: $0.household.id, code: $0.household.code, head: $0.headName, place: $0.place,
                    opened: $0.household.opened)
            }
    }

    /// The same for single households, wherever they lie; gone and empty ones are left out.
    static func candidates(_ households: [HouseholdID], in reader: Reader) throws -> [Candidate] {
        try People.addresses(of: households, in: reader).compactMap { address in
            guard let found = try People.household(address.id, in: reader), found.state.isOpen,
                found.state != .empty
            else { return nil }
            return Candidate(
                household: address.id, code: address.code, head: address.headName, place: address.place,
                opened: found.opened)
        }
    }

    /// When each household is to be visited next, in the order in which one goes: late ones with much need first.
    static func due(_ candidates: [Candidate], key: CountyKey, in reader: Reader) throws -> [DueRow] {
        let today = reader.now.day
        let ids = candidates.map(\.household)
        let classes = Dictionary(
            try CareClassStore.all(in: reader).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = try EnrolmentStore.holding(of: ids, on: today, in: reader)
        let last = try HomeVisitStore.last(of: ids, in: reader)
        let since = today.adding(days: -HomeVisitLimits.change_days_max)
        let changes = try HomeVisitStore.changes(of: ids, since: since, in: reader)
        var known: [PlaceID: VisitIntervals] = [:]
        let rows = try candidates.map { candidate -> DueRow in
            let place = candidate.place
            let intervals = try known[place] ?? intervals(at: place, in: reader)
            known[place] = intervals
            let needs = try (kept[candidate.household] ?? []).compactMap { need -> (Day, CareClass)? in
                classes[try code(of: need, key: key)].map { (need.enrolment.from, $0) }
            }
            let household = VisitDue.Household(
                needs: needs.map { (from: $0.0, class: $0.1) },
                changes: (changes[candidate.household] ?? []).map(\.day),
                last: last[candidate.household]?.day, opened: candidate.opened)
            return DueRow(
                household: candidate.household, code: candidate.code,
                head: Masking.name(candidate.head ?? ""), place: place, hasNeed: !needs.isEmpty,
                due: VisitDue.next(of: household, by: intervals))
        }
        return rows.sorted { DueRow.comesBefore($0, $1, on: today) }
    }

    /// What the rulebook says of visits at a place.
    static func intervals(at place: PlaceID, in reader: Reader) throws -> VisitIntervals {
        let rules = try rules(at: place, in: reader)
        var paces: [VisitPace: Int] = [:]
        for pace in VisitPace.allCases { paces[pace] = rules[intervalKey(pace)]?.whole }
        let prefix = intervalKey(class: "")
        var classes: [String: Int] = [:]
        for (code, rule) in rules where code.hasPrefix(prefix) {
            classes[String(code.dropFirst(prefix.count))] = rule.whole
        }
        return VisitIntervals(
            paces: paces, classes: classes, afterChange: rules[afterChangeKey]?.whole,
            since: rules[intervalKey(.ordinary)]?.from)
    }

    /// The rules of visits as a page cites them.
    static func citations(at place: PlaceID, in reader: Reader) throws -> [RuleCitation] {
        let rules = try rules(at: place, in: reader)
        return try ruleKeys.compactMap { key in
            try rules[key.code].map { try Rulebook.citation(of: $0, as: key, in: reader) }
        }
    }

    private static func rules(at place: PlaceID, in reader: Reader) throws -> [String: Rule] {
        let lineage = try Places.lineage(of: place, in: reader).map(\.id)
        return try Rulebook.rules(at: lineage, on: reader.now.day, in: reader)
    }
}

extension DueRow {
    static func comesBefore(_ left: DueRow, _ right: DueRow, on day: Day) -> Bool {
        func rank(_ row: DueRow) -> (Int, Int, Int) {
            let state = VisitDue.State.allCases.firstIndex(of: row.due.state(on: day)) ?? 0
            let pace = VisitPace.allCases.firstIndex(of: row.due.pace) ?? 0
            return (state, pace, row.due.on?.number ?? .max)
        }
        let (a, b) = (rank(left), rank(right))
        return a == b ? (left.code, left.household) < (right.code, right.household) : a < b
    }
}
