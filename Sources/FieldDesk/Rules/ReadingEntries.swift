import Kernel

extension SentEntry {
    /// The entry, if it can be understood, and was neither too long ago nor after `now`.
    func read(at now: Instant) throws(EntryRefusal) -> FieldEntry {
        guard let id = AnyID(id), (fields?.count ?? 0) <= FieldLimits.fields_max else { throw .unreadable }
        guard let kind = FieldEntry.Kind(rawValue: kind) else { throw .kindUnknown }
        let target = target.flatMap { CaseID($0) }
        if kind.isAct, target == nil { throw .targetMissing }
        let happened = happened_at.flatMap { Instant(iso: $0) }
        if happened_at != nil, happened == nil { throw .unreadable }
        if let happened {
            if happened > now.adding(minutes: FieldLimits.ahead_minutes_max) { throw .happenedInFuture }
            if happened < now.adding(days: -FieldLimits.claimed_days_max) { throw .happenedTooEarly }
        }
        return FieldEntry(
            id: id, kind: kind, target: target, happened: happened,
            seen: seen_at.flatMap { Instant(iso: $0) }, fields: (fields ?? [:]).mapValues(\.all))
    }
}
