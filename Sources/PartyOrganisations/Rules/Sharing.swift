import Assemblies
import Kernel

/// Why an item, a shared matter or a line of the lists is not taken or does not go on, first reason first.
package enum SharingRefusal: String, Refusal, CaseIterable {
    case itemUnknown = "party.item-unknown"
    case matterUnknown = "party.matter-unknown"
    case partUnknown = "party.part-unknown"
    case entryUnknown = "party.entry-unknown"
    case seatUnfit = "party.sharing-seat-unfit"
    case titleMissing = "party.sharing-title-missing"
    case titleTooLong = "party.sharing-title-too-long"
    case wordsMissing = "party.sharing-words-missing"
    case wordsTooLong = "party.sharing-words-too-long"
    case itemOver = "party.item-over"
    case notCommunity = "party.item-not-community"
    case notUpYet = "party.item-not-up-yet"
    case meetingUnfit = "party.item-meeting-unfit"
    case notCalled = "party.item-not-called"
    case meetingNotHeld = "party.item-meeting-not-held"
    case caseUnknown = "party.matter-case-unknown"
    case matterOver = "party.matter-over"
    case dueUnfit = "party.part-due-unfit"
    case partsTooMany = "party.parts-too-many"
    case partDone = "party.part-done"
    case partsMissing = "party.parts-missing"
    case partsOpen = "party.parts-open"
    case entryOver = "party.entry-over"
    case claimedOneself = "party.entry-claimed-oneself"
    case matchUnfit = "party.entry-match-unfit"
    case notClaimed = "party.entry-not-claimed"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.sharing(self)) }

    package var kind: RefusalKind {
        switch self {
        case .itemUnknown, .matterUnknown, .partUnknown, .entryUnknown: .missing
        case .itemOver, .notCommunity, .notUpYet, .notCalled, .meetingNotHeld, .matterOver, .partsTooMany,
            .partDone, .partsMissing, .partsOpen, .entryOver, .notClaimed:
            .conflict
        case .seatUnfit, .titleMissing, .titleTooLong, .wordsMissing, .wordsTooLong, .meetingUnfit,
            .caseUnknown, .dueUnfit, .claimedOneself, .matchUnfit:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .seatUnfit, .claimedOneself: "seat"
        case .titleMissing, .titleTooLong: "title"
        case .wordsMissing, .wordsTooLong: "words"
        case .meetingUnfit: "assembly"
        case .caseUnknown: "case"
        case .dueUnfit: "due"
        case .matchUnfit: "match"
        case .itemUnknown, .matterUnknown, .partUnknown, .entryUnknown, .itemOver, .notCommunity, .notUpYet,
            .notCalled, .meetingNotHeld, .matterOver, .partsTooMany, .partDone, .partsMissing, .partsOpen,
            .entryOver, .notClaimed:
            nil
        }
    }

    /// What every title and every text must be.
    static func check(title: String, words: String) throws(SharingRefusal) {
        if title.isEmpty { throw .titleMissing }
        if title.unicodeScalars.count > PartyLimits.title_length_max { throw .titleTooLong }
        if words.unicodeScalars.count > PartyLimits.words_length_max { throw .wordsTooLong }
    }

    static func check(words: String) throws(SharingRefusal) {
        if words.isEmpty { throw .wordsMissing }
        if words.unicodeScalars.count > PartyLimits.words_length_max { throw .wordsTooLong }
    }
}

extension AgendaItem {
    var isOver: Bool { standing.state == .settled || standing.state == .returned }

    /// What a place could not settle by itself goes up to the committee.
    func escalated(because reason: String) throws(SharingRefusal) -> Standing {
        if isOver { throw .itemOver }
        if standing.level != .community { throw .notCommunity }
        try SharingRefusal.check(words: reason)
        return Standing(level: .area, reason: reason)
    }

    /// Puts it on the agenda of one of the committee's meetings; what is a place's own is talked over there first.
    ///
    /// - Parameter meeting: of the committee's body; nil for none such.
    func called(to meeting: Assembly?) throws(SharingRefusal) -> Standing {
        if isOver { throw .itemOver }
        if standing.level == .community { throw .notUpYet }
        guard let meeting, meeting.state != .cancelled else { throw .meetingUnfit }
        var next = standing
        (next.state, next.assembly) = (.called, meeting.id)
        return next
    }

    /// The minutes of the meeting say what was agreed; a place's own item is settled without the committee.
    func settled(_ meeting: Assembly?) throws(SharingRefusal) -> Standing {
        if isOver { throw .itemOver }
        var next = standing
        next.state = .settled
        if standing.level == .community { return next }
        if standing.state != .called { throw .notCalled }
        if meeting?.state != .closed { throw .meetingNotHeld }
        return next
    }

    func returned(because reason: String) throws(SharingRefusal) -> Standing {
        if isOver { throw .itemOver }
        try SharingRefusal.check(words: reason)
        var next = standing
        (next.state, next.reason) = (.returned, reason)
        return next
    }
}

extension SharedMatter {
    /// - Parameter count: of the parts that it has.
    func check(_ part: Part, count: Int, today: Day) throws(SharingRefusal) {
        if closure != nil { throw .matterOver }
        try SharingRefusal.check(words: part.words)
        if part.due < today || part.due > today.adding(days: PartyLimits.due_days_max) { throw .dueUnfit }
        if count >= PartyLimits.parts_max { throw .partsTooMany }
    }

    func told(_ words: String, of part: Part) throws(SharingRefusal) {
        if closure != nil { throw .matterOver }
        if part.done != nil { throw .partDone }
        try SharingRefusal.check(words: words)
    }

    func closed(_ words: String, _ parts: [Part], at now: Instant) throws(SharingRefusal) -> Closure {
        if closure != nil { throw .matterOver }
        if parts.isEmpty { throw .partsMissing }
        if parts.contains(where: { $0.done == nil }) { throw .partsOpen }
        try SharingRefusal.check(words: words)
        return Closure(at: now, words: words)
    }
}

extension ListEntry {
    /// - Parameter match: the entry of the other list that it goes together with, if one was named.
    func claimed(
        by seat: SeatID, matching match: ListEntry?, named: ListEntryID?
    ) throws(SharingRefusal) -> Standing {
        if standing.state != .open { throw .entryOver }
        if seat == self.seat { throw .claimedOneself }
        if named != nil {
            let pair: Set<List> = [list, match?.list ?? list]
            guard let match, match.standing.state == .open, match.committee == committee,
                match.seat == seat, pair == [.need, .resource]
            else { throw .matchUnfit }
        }
        return Standing(state: .claimed, claimant: seat, match: named)
    }

    func done(_ result: String) throws(SharingRefusal) -> Standing {
        if standing.state == .done || standing.state == .withdrawn { throw .entryOver }
        if standing.state != .claimed { throw .notClaimed }
        try SharingRefusal.check(words: result)
        var next = standing
        (next.state, next.result) = (.done, result)
        return next
    }

    func withdrawn() throws(SharingRefusal) -> Standing {
        if standing.state != .open { throw .entryOver }
        var next = standing
        next.state = .withdrawn
        return next
    }
}
