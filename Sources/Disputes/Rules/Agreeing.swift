import Kernel

extension DisputeFile {
    /// Whether an agreement may be written down; one that is not signed yet is written anew.
    func checkDraft(
        facts: String, items: [AgreedItem], by hand: DisputeHand, on today: Day
    ) throws(DisputeRefusal) {
        try checkMediating(hand)
        if sessions.isEmpty { throw .noSession }
        if facts.isEmpty { throw .factsMissing }
        if items.isEmpty { throw .itemsMissing }
        if items.count > DisputeLimits.items_max { throw .itemsTooMany }
        let known = Set(parties.map(\.id))
        let isReadable = items.allSatisfy {
            (1...DisputeLimits.item_length_max).contains($0.text.unicodeScalars.count)
                && known.contains($0.party)
        }
        if !isReadable { throw .itemUnreadable }
        let last = today.adding(days: DisputeLimits.item_days_max)
        if items.contains(where: { $0.due < today || $0.due > last }) { throw .itemDuePast }
    }

    /// The agreement in force from `day`, when the last party signed or the oral agreement was made.
    ///
    /// - Source: 人民调解法 Art. 29 and 30.
    func signed(on day: Day, by hand: DisputeHand, today: Day) throws(DisputeRefusal) -> Agreement {
        if isInForce { throw .agreementMade }
        try checkMediating(hand)
        guard var agreement else { throw .agreementMissing }
        if day > today { throw .signedInFuture }
        if let last = sessions.map(\.on).max(), day < last { throw .signedTooEarly }
        agreement.effective = day
        return agreement
    }

    /// The item once somebody has seen whether it was done.
    func decided(
        _ id: AgreedItemID, isDone: Bool, note: String, by hand: DisputeHand, at now: Instant
    ) throws(DisputeRefusal) -> AgreedItem {
        try checkCharge(hand)
        if !isInForce { throw .notInForce }
        guard var item = items.first(where: { $0.id == id }) else { throw .itemUnknown }
        if item.isDone == true { throw .itemDecided }
        if !isDone, item.isDone == false { throw .itemDecided }
        if !isDone, note.isEmpty { throw .noteMissing }
        (item.isDone, item.decided) = (isDone, now)
        return item
    }

    /// How it stands with 司法确认: the parties apply together within the window, and the court decides.
    ///
    /// - Parameter last: the last day on which they may apply; nil where the county has entered none.
    /// - Source: 人民调解法 Art. 33.
    func checkConfirmation(
        _ next: Confirmation, isJoint: Bool, last: Day?, by hand: DisputeHand, today: Day
    ) throws(DisputeRefusal) {
        try checkCharge(hand)
        guard let effective = agreement?.effective else { throw .notInForce }
        if next.on > today { throw .dayInFuture }
        if next.on < effective { throw .confirmationOrder }
        switch (confirmation?.state, next.state) {
        case (nil, .applied):
            if !isJoint { throw .confirmationDisjoint }
            if let last, next.on > last { throw .confirmationOver }
        case (nil, .waived), (.applied, .confirmed), (.applied, .dismissed): return
        default: throw .confirmationOrder
        }
    }
}
