import Kernel

/// Why a list is not opened or changed, first applicable reason first.
package enum CheckListRefusal: String, Refusal, CaseIterable {
    case unknown = "checks.list-unknown"
    case retired = "checks.list-retired"
    case running = "checks.list-running"
    case placeUnfit = "checks.place-unfit"
    case seasonUnknown = "checks.season-unknown"
    case titleMissing = "checks.title-missing"
    case titleTooLong = "checks.title-too-long"
    case windowUnfit = "checks.window-unfit"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .retired, .running: .conflict
        case .placeUnfit, .seasonUnknown, .titleMissing, .titleTooLong, .windowUnfit: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .retired, .running: nil
        case .placeUnfit: "place"
        case .seasonUnknown: "season"
        case .titleMissing, .titleTooLong: "title"
        case .windowUnfit: "first"
        }
    }

    package var sentence: Sentence { Sentence(.checkList(self)) }
}

/// A list before it is opened.
package struct CheckListDraft: Sendable {
    package let id: CheckListID
    package let place: PlaceID
    package let season: CheckList.Season?
    package let title: String
    /// Nil where the days are to be the rulebook's.
    package let window: SeasonWindow?
    package let followsRule: Bool

    /// - Parameter followsRule: whether the days are the rulebook's; then no `window` is needed.
    package init(
        id: CheckListID, place: PlaceID, season: CheckList.Season?, title: String,
        window: SeasonWindow? = nil, followsRule: Bool = false
    ) {
        self.id = id
        self.place = place
        self.season = season
        self.title = title
        self.window = window
        self.followsRule = followsRule
    }

    /// Throws `Refusals` of `CheckListRefusal`.
    func check() throws(Refusals) {
        let reasons: [CheckListRefusal?] = [
            season == nil ? .seasonUnknown : nil, title.isEmpty ? .titleMissing : nil,
            title.count > CheckLimits.title_length_max ? .titleTooLong : nil,
            window == nil && !followsRule ? .windowUnfit : nil,
        ]
        try Refusals.check(reasons.map { $0 })
    }
}

/// Why an object does not come onto a list, first applicable reason first.
package enum CheckEntryRefusal: String, Refusal, CaseIterable {
    case unknown = "checks.entry-unknown"
    case tooMany = "checks.entries-too-many"
    case placeElsewhere = "checks.entry-elsewhere"
    case objectUnknown = "checks.object-unknown"
    case whatMissing = "checks.what-missing"
    case wordsTooLong = "checks.entry-too-long"
    case aboutPersons = "checks.about-persons"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .tooMany: .conflict
        case .placeElsewhere, .objectUnknown, .whatMissing, .wordsTooLong, .aboutPersons: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .tooMany: nil
        case .placeElsewhere: "place"
        case .objectUnknown: "object"
        case .whatMissing, .wordsTooLong, .aboutPersons: "what"
        }
    }

    package var sentence: Sentence { Sentence(.checkEntry(self)) }
}

extension CheckEntry {
    /// Words by which a list of objects would become a list of people.
    ///
    /// - Source: rulings 21; lists of persons to be watched do not exist.
    static let ofPersons = [
        "人员", "户主", "上访", "信访", "刑满", "矫正", "吸毒", "精神病", "精神障碍", "独居", "留守", "身份证", "信教", "重点人",
    ]

    /// Throws `Refusals` of `CheckEntryRefusal`.
    func check(objects: Set<String>) throws(Refusals) {
        let isLong = what.count > CheckLimits.what_length_max || spot.count > CheckLimits.spot_length_max
        let names = CheckEntry.ofPersons.contains { what.contains($0) || spot.contains($0) }
        let reasons: [CheckEntryRefusal?] = [
            objects.contains(object) ? nil : .objectUnknown, what.isEmpty ? .whatMissing : nil,
            isLong ? .wordsTooLong : nil, names ? .aboutPersons : nil,
        ]
        try Refusals.check(reasons.map { $0 })
    }
}
