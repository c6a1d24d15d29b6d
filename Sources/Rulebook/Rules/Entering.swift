import Kernel

/// Why a value does not enter the rulebook, first applicable reason first.
package enum EnteringRefusal: Refusal {
    case unreadable(Sentence)
    case sourceMissing
    case editionMissing
    case endsBeforeItBegins
    case tooEarly(earliest: Day)
    case overlaps(from: Day)
    case floorOfThisEdition(Rule)
    case undercuts(Rule, words: Sentence)
    case articleMissing(Rule)

    package var code: String {
        switch self {
        case .unreadable: "rulebook.value-unreadable"
        case .sourceMissing: "rulebook.source-missing"
        case .editionMissing: "rulebook.edition-missing"
        case .endsBeforeItBegins: "rulebook.ends-before-it-begins"
        case .tooEarly: "rulebook.too-early"
        case .overlaps: "rulebook.overlaps"
        case .floorOfThisEdition: "rulebook.floor-of-this-edition"
        case .undercuts: "rulebook.undercuts-floor"
        case .articleMissing: "rulebook.article-missing"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unreadable(let sentence): sentence
        case .sourceMissing: Sentence(.rulebookSourceMissing)
        case .editionMissing: Sentence(.rulebookEditionMissing)
        case .endsBeforeItBegins: Sentence(.rulebookEndsBeforeItBegins)
        case .tooEarly(let earliest): Sentence(.rulebookTooEarly, days: ["day": earliest])
        case .overlaps(let from): Sentence(.rulebookOverlaps, days: ["day": from])
        case .floorOfThisEdition(let floor):
            Sentence(
                .rulebookFloorOfThisEdition, ["source": "\(floor.source)", "edition": floor.source.edition])
        case .undercuts(let floor, let words):
            Sentence(
                floor.role == .min ? .rulebookUndercutsMin : .rulebookUndercutsMax,
                ["source": "\(floor.source)", "chinese": words(.chinese), "english": words(.english)])
        case .articleMissing(let floor):
            Sentence(.rulebookArticleMissing, ["source": "\(floor.source)"])
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unreadable, .sourceMissing, .editionMissing, .endsBeforeItBegins, .tooEarly, .articleMissing:
            .invalid
        case .overlaps, .floorOfThisEdition, .undercuts: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .unreadable, .undercuts: "value"
        case .sourceMissing: "law"
        case .editionMissing, .floorOfThisEdition: "edition"
        case .endsBeforeItBegins: "until"
        case .tooEarly, .overlaps: "from"
        case .articleMissing: "article"
        }
    }
}

/// What entering a draft does to the entries that stand.
package struct RuleEntering: Sendable, Hashable {
    /// The unchecked floor that the new entry stands in for.
    package let replaces: RuleID?
    /// Entries that end, with the day; an entry that would end before it began is dropped and has no day.
    package let ended: [Ending]

    package struct Ending: Sendable, Hashable {
        package let entry: Rule
        package let until: Day?
    }
}

extension RuleDraft {
    /// What it does to `standing`, the confirmed entries of its key, when it enters.
    ///
    /// The entry without end that stood before in the same role ends where this one begins. A new floor ends
    /// the values at and below its place that undercut it, from its own first day on, never before today.
    ///
    /// - Parameters:
    ///   - lineage: the draft's place first, its ancestors after it.
    ///   - below: those places of `standing` that lie at or below the draft's place.
    ///   - isPreset: brought by the county's preset: it may name a day long past, and may not pass an
    ///     unchecked floor, for there is no second person.
    func entering(
        as key: RuleKey, among standing: [Rule], lineage: [PlaceID], below: Set<PlaceID>, today: Day,
        isPreset: Bool = false
    ) throws(EnteringRefusal) -> RuleEntering {
        if let sentence = key.kind.mistake(value) { throw .unreadable(sentence) }
        try checkSourceAndDays(today: today, isPreset: isPreset)
        let peers = standing.filter { $0.place == place && $0.role == role && $0.period.overlaps(period) }
        let before = peers.first { $0.until == nil && $0.from < period.from }
        if let other = peers.first(where: { $0 != before }) { throw .overlaps(from: other.from) }
        if let before, before.isFloor, before.isChecked, source.edition <= before.source.edition {
            throw .floorOfThisEdition(before)
        }
        let replaced = try replacedFloor(as: key, among: standing, lineage: lineage, isPreset: isPreset)
        let displaced = displacedValues(as: key, among: standing, below: below, from: max(period.from, today))
        return RuleEntering(
            replaces: replaced?.id,
            ended: (before.map { [.init(entry: $0, until: period.from)] } ?? []) + displaced)
    }

    /// The values that a new floor ends; none that were over by `day`, from which on it binds.
    private func displacedValues(
        as key: RuleKey, among standing: [Rule], below: Set<PlaceID>, from day: Day
    ) -> [RuleEntering.Ending] {
        guard role != .value, period.until.map({ $0 > day }) ?? true else { return [] }
        let floor = rule(of: key, replaces: nil, state: .proposed, proposedBy: nil, decidedBy: nil)
        let binding = Period(from: day, until: period.until)
        return standing.filter {
            $0.role == .value && below.contains($0.place) && $0.period.overlaps(binding)
                && key.kind.undercuts(floor, with: $0.value)
        }.map { .init(entry: $0, until: $0.end(from: day)) }
    }

    private func checkSourceAndDays(today: Day, isPreset: Bool) throws(EnteringRefusal) {
        if source.law.isEmpty { throw .sourceMissing }
        if source.edition.isEmpty { throw .editionMissing }
        if let until = period.until, until <= period.from { throw .endsBeforeItBegins }
        let earliest = today.adding(days: -Limits.backdating_days_max)
        if !isPreset, period.from < earliest { throw .tooEarly(earliest: earliest) }
    }

    /// The unchecked floor that a value passes with a cited text; refuses to pass a checked one.
    private func replacedFloor(
        as key: RuleKey, among standing: [Rule], lineage: [PlaceID], isPreset: Bool
    ) throws(EnteringRefusal) -> Rule? {
        guard role == .value else { return nil }
        let passed = standing.filter {
            $0.isFloor && lineage.contains($0.place) && $0.period.overlaps(period)
                && key.kind.undercuts($0, with: value)
        }
        if let bound = passed.first(where: { $0.isChecked || isPreset }) {
            throw .undercuts(bound, words: key.words(bound.value))
        }
        if let bound = passed.first, source.article.isEmpty { throw .articleMissing(bound) }
        return passed.first
    }

    /// The entry that the draft becomes.
    func rule(
        of key: RuleKey, replaces: RuleID?, state: Rule.State, proposedBy: PersonID?, decidedBy: PersonID?
    ) -> Rule {
        Rule(
            id: id, key: key.code, value: value, unit: key.unit?.code ?? key.kind.code, place: place,
            period: period,
            source: source, isChecked: isChecked, role: role, note: note, replaces: replaces, state: state,
            proposedBy: proposedBy, decidedBy: decidedBy)
    }
}

extension Rule {
    /// `nil` where it would end before it began.
    fileprivate func end(from day: Day) -> Day? { day > from ? day : nil }

    /// The draft that was proposed.
    var draft: RuleDraft {
        RuleDraft(
            id: id, value: value, place: place, from: from, until: until, source: source,
            isChecked: isChecked,
            role: role, note: note)
    }
}
