import Appraisals
import Kernel
import People
import Places
import Points
import Storage

/// What a round is begun with.
package struct RoundDraft: Sendable, Hashable {
    package let id: ReviewRoundID
    package let appraisal: AppraisalID
    /// The village, or a group or grid of it.
    package let place: PlaceID
    package let span: ReviewSpan
    /// The first and the last day on which sheets are taken.
    package let from: Day
    package let last: Day

    package init(
        id: ReviewRoundID, appraisal: AppraisalID, place: PlaceID, span: ReviewSpan, from: Day, last: Day
    ) {
        self.id = id
        self.appraisal = appraisal
        self.place = place
        self.span = span
        self.from = from
        self.last = last
    }
}

extension Reviews {
    /// Begins a round: every household of the place is scored, each has a sheet, and so has each squire.
    ///
    /// Throws `RoundRefusal`, or what `Appraisals.begin` refuses.
    @discardableResult
    package static func begin(_ draft: RoundDraft, in transaction: Transaction) throws -> ReviewRound {
        let line = try Places.lineage(of: draft.place, in: transaction)
        guard let place = line.first, let village = line.first(where: { $0.level == .village }) else {
            throw RoundRefusal.placeUnfit
        }
        guard let rule = try rule(at: village.id, on: transaction.now.day, in: transaction) else {
            throw RoundRefusal.noRule
        }
        guard draft.span.fits(rule.terms.cadence) else { throw RoundRefusal.spanUnfit }
        let earlier = try RoundStore.all(at: draft.place, draft.span, in: transaction)
        for round in earlier
        where try Appraisals.appraisal(round.appraisal, in: transaction)?.state != .dropped {
            throw RoundRefusal.alreadyBegun
        }
        let households = try lived(at: draft.place, in: transaction)
        let squires = try squires(of: village.id, on: transaction.now.day, in: transaction)
        if squires.isEmpty { throw RoundRefusal.noSquires }
        try Appraisals.begin(
            AppraisalDraft(
                id: draft.appraisal, place: draft.place,
                terms: terms(draft, rule: rule, place: place, village: village, households),
                owner: draft.id.as(Marks.Anything.self), ownerKind: roundKind), in: transaction)
        try Appraisals.enter(
            judges(households, squires, in: transaction), in: draft.appraisal, transaction)
        let round = ReviewRound(
            id: draft.id, village: village.id, place: draft.place, rule: rule.id, span: draft.span,
            appraisal: draft.appraisal, begun: transaction.now, position: transaction.nextPosition)
        try RoundStore.insert(round, in: transaction)
        try transaction.record(
            RoundBegun(
                subject: draft.id.as(Marks.Anything.self), village: village.id, place: draft.place,
                rule: rule.id, appraisal: draft.appraisal.as(Marks.Anything.self), year: draft.span.year,
                quarter: draft.span.quarter, households: households.count))
        return round
    }

    /// Households in which people live; those elsewhere have no yard to look at.
    private static func lived(at place: PlaceID, in reader: Reader) throws -> [HouseholdLine] {
        let all = try People.households(at: place, limit: 1_000, in: reader)
            .filter { $0.household.state == .resident }
        if all.isEmpty { throw RoundRefusal.nobodyHere }
        if all.count > AppraisalLimits.subjects_max { throw RoundRefusal.tooManyHouseholds(all.count) }
        return all
    }

    private static func terms(
        _ draft: RoundDraft, rule: ReviewRule, place: Place, village: Place, _ households: [HouseholdLine]
    ) -> AppraisalTerms {
        let terms = rule.terms
        let title = [village.name, place.id == village.id ? "" : place.name, draft.span.title, "两榜三评议"]
        return AppraisalTerms(
            title: title.joined(),
            basis: String("\(terms.title)（第\(rule.number)版），决议\(rule.adoption?.number ?? "")".prefix(150)),
            from: draft.from, last: draft.last, criteria: terms.criteria,
            groups: [
                JudgeGroup(
                    "量化评比", weight: terms.weights.points,
                    source: .measured(from: "积分台账 \(draft.span.first) 至 \(draft.span.last)")),
                JudgeGroup("群众评议", weight: terms.weights.residents),
                JudgeGroup("乡贤评理", weight: terms.weights.squires),
            ],
            subjects: households.map {
                AppraisalSubject(label(of: $0), about: $0.household.id.as(Marks.Anything.self))
            }, trimming: terms.trimming, missing: terms.missing, ties: [.group(2), .group(1)])
    }

    /// `003 李国强`
    private static func label(of line: HouseholdLine) -> String {
        [line.household.code, Masking.name(line.headName ?? "")].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Each household scores the others; a squire leaves out his own and those that the roll names.
    private static func judges(
        _ households: [HouseholdLine], _ squires: [Squire], in reader: Reader
    ) throws -> [Judge] {
        let numbers = Dictionary(
            households.enumerated().map { ($0.element.household.id, $0.offset + 1) },
            uniquingKeysWith: { first, _ in first })
        let residents = households.enumerated().map { index, line in
            Judge(
                number: 0, group: 2, name: label(of: line), person: line.head,
                avoids: [Avoidance(index + 1, .listed)])
        }
        let invited = try squires.map { squire in
            let own = try squire.person.flatMap { try People.household(of: $0, in: reader) }
            var avoided = Set(own.flatMap { numbers[$0] }.map { [$0] } ?? [])
            for line in households where squire.avoids.contains(line.household.code) {
                avoided.formUnion(numbers[line.household.id].map { [$0] } ?? [])
            }
            return Judge(
                number: 0, group: 3, name: squire.name, person: squire.person,
                avoids: avoided.sorted().map { Avoidance($0, .listed) })
        }
        return residents + invited
    }

    /// Takes over what the ledger of points says of the round's days, scaled as the rule says.
    ///
    /// Throws `RoundRefusal`, or what `Appraisals.measure` refuses.
    package static func measure(_ id: ReviewRoundID, in transaction: Transaction) throws {
        let (round, appraisal) = try found(id, in: transaction)
        if appraisal.state != .open { throw RoundRefusal.notOpen }
        if transaction.now.day <= round.span.last { throw RoundRefusal.spanRuns(until: round.span.last) }
        let rule = try rule(round.rule, in: transaction)
        let subjects = appraisal.terms.subjects
        var (points, acts): ([Int64], Int) = ([], 0)
        for subject in subjects {
            let own = try subject.about.map {
                try booked(of: $0.as(Marks.Household.self), round, transaction)
            }
            points.append(own?.reduce(0) { $0 + $1.points } ?? 0)
            acts += own?.count ?? 0
        }
        let scores = rule.terms.scale.scores(of: points)
        let values = Dictionary(
            scores.enumerated().map { ($0.offset + 1, $0.element) }, uniquingKeysWith: { first, _ in first })
        try Appraisals.measure(values, of: 1, in: round.appraisal, transaction)
        try transaction.record(
            PointsMeasured(
                subject: id.as(Marks.Anything.self), from: round.span.first, last: round.span.last, acts: acts
            ))
    }

    private static func booked(
        of household: HouseholdID, _ round: ReviewRound, _ reader: Reader
    ) throws -> [PointsAct] {
        try Points.acts(of: household, in: reader).filter {
            $0.state.isBooked && $0.village == round.village && $0.day >= round.span.first
                && $0.day <= round.span.last
        }
    }

    static func found(
        _ id: ReviewRoundID, in reader: Reader
    ) throws -> (round: ReviewRound, appraisal: Appraisal) {
        guard let round = try RoundStore.find(id, in: reader),
            let appraisal = try Appraisals.appraisal(round.appraisal, in: reader)
        else { throw RoundRefusal.unknown }
        return (round, appraisal)
    }

    package static func round(_ id: ReviewRoundID, in reader: Reader) throws -> ReviewRound? {
        try RoundStore.find(id, in: reader)
    }
}
