import Kernel

/// Why something is not done about a matter from the net, first applicable reason first within an act.
package enum NetRefusal: String, Refusal, CaseIterable {
    case unknown = "net-matter.unknown"
    case changedMeanwhile = "net-matter.changed-meanwhile"
    case notYours = "net-matter.not-yours"
    case notDue = "net-matter.not-due"
    case placeUnknown = "net-matter.place-unknown"
    case wordsMissing = "net-matter.words-missing"
    case platformMissing = "net-matter.platform-missing"
    case seenInFuture = "net-matter.seen-in-future"
    case speakerNamed = "net-matter.speaker-named"
    case notBelow = "net-matter.not-below"
    case topAlready = "net-matter.top-already"
    case reasonMissing = "net-matter.reason-missing"
    case sameHands = "net-matter.same-hands"
    case notReleased = "net-matter.not-released"
    case ratedAlready = "net-matter.rated-already"
    case erasedAlready = "net-matter.erased-already"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.net(self)) }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .notYours, .sameHands: .forbidden
        case .placeUnknown, .wordsMissing, .platformMissing, .seenInFuture, .speakerNamed, .notBelow,
            .reasonMissing:
            .invalid
        case .changedMeanwhile, .notDue, .topAlready, .notReleased, .ratedAlready, .erasedAlready: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .placeUnknown: "place"
        case .wordsMissing, .speakerNamed: "words"
        case .platformMissing: "platform"
        case .seenInFuture: "seen"
        case .notBelow: "unit"
        case .reasonMissing: "note"
        case .erasedAlready: "number"
        default: nil
        }
    }
}

extension NetDraft {
    /// What is wrong with what was entered.
    func refusals(today: Day) -> [NetRefusal] {
        var wrong: [NetRefusal] = []
        if platform.isEmpty { wrong.append(.platformMissing) }
        if seen > today { wrong.append(.seenInFuture) }
        if place == nil { wrong.append(.placeUnknown) }
        if words.isEmpty { wrong.append(.wordsMissing) }
        if Speaker.isNamed(in: words) || Speaker.isNamed(in: platform) { wrong.append(.speakerNamed) }
        return wrong
    }
}

extension NetMatter {
    /// Words of any act, which may lead to nobody.
    static func check(_ words: String, isNeeded: Bool) throws(NetRefusal) {
        if isNeeded, words.isEmpty { throw .reasonMissing }
        if Speaker.isNamed(in: words) { throw .speakerNamed }
    }

    /// The matter one level down, or with a unit of where it lies.
    ///
    /// - Parameter parent: of the place that it goes to.
    func forwarded(to unit: PetitionUnit, parent: PlaceID?, by hand: NetHand) throws(NetRefusal) -> NetMatter
    {
        guard hand.holds else { throw .notYours }
        guard state == .open else { throw .notDue }
        let isUnitHere = unit.place == holder.place && unit.organisation != nil && unit != holder
        let isBelow = parent == holder.place
        guard isUnitHere || isBelow else { throw .notBelow }
        var matter = self
        matter.holder = unit
        return matter
    }

    /// The matter back where it came from: from a unit to its place, from a place one level up.
    func returned(to parent: PlaceID?, note: String, by hand: NetHand) throws(NetRefusal) -> NetMatter {
        guard hand.holds else { throw .notYours }
        guard state == .open else { throw .notDue }
        var matter = self
        if holder.organisation != nil {
            matter.holder = PetitionUnit(place: holder.place)
        } else {
            guard let parent else { throw .topAlready }
            matter.holder = PetitionUnit(place: parent)
        }
        try NetMatter.check(note, isNeeded: true)
        return matter
    }

    func answered(_ words: String, by hand: NetHand, at now: Instant) throws(NetRefusal) -> NetMatter {
        guard hand.holds else { throw .notYours }
        guard state == .open else { throw .notDue }
        if words.isEmpty { throw .wordsMissing }
        try NetMatter.check(words, isNeeded: false)
        var matter = self
        matter.state = .answered
        matter.answer = Answer(words: words, by: hand.person, at: now)
        return matter
    }

    /// The answer looked at by another than who wrote it: sent on, or sent back with what is missing.
    func checked(
        isGood: Bool, isPublic: Bool, note: String, by hand: NetHand
    ) throws(NetRefusal) -> NetMatter {
        guard state == .answered, let answer else { throw .notDue }
        guard hand.checks else { throw .notYours }
        if answer.by == hand.person { throw .sameHands }
        try NetMatter.check(note, isNeeded: !isGood)
        var matter = self
        matter.state = isGood ? .released : .open
        matter.isPublic = isGood && isPublic
        if !isGood { matter.answer = nil }
        return matter
    }
}
