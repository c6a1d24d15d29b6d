import Cases
import Kernel
import Places
import Storage

/// Needs that are requests, and requests that are needs: 双报到 feeds what the desks work on.
extension PartyOrganisations {
    /// Makes a need a request: whoever reacts to it opens one, with a case and a clock. Throws `NeedRefusal`,
    /// `SharingRefusal`.
    package static func raise(_ id: ListEntryID, in transaction: Transaction) throws {
        let entry = try entry(id, in: transaction)
        if !entry.isStanding { throw SharingRefusal.entryOver }
        try entry.checkRaising(try NeedStore.requests(of: [id], in: transaction)[id])
        try record(raised: entry, in: transaction)
    }

    /// What was claimed becomes a request by itself; what is one already is left as it is.
    static func raiseClaimed(_ entry: ListEntry, in transaction: Transaction) throws {
        let request = try NeedStore.requests(of: [entry.id], in: transaction)[entry.id]
        guard entry.list == .need, request == nil else { return }
        try record(raised: entry, in: transaction)
    }

    private static func record(raised entry: ListEntry, in transaction: Transaction) throws {
        let seat = try CommitteeStore.seat(entry.seat, in: transaction)
        let committee = try committee(entry.committee, in: transaction)
        try transaction.record(
            NeedRaised(
                subject: committee.id.as(Marks.Anything.self), entry: entry.id,
                place: seat?.place ?? committee.place))
    }

    /// For the reaction to `NeedRaised`: what is needed, in the words of the list.
    package static func words(of id: ListEntryID, in reader: Reader) throws -> (title: String, words: String)?
    {
        try SharingStore.entry(id, in: reader).map { ($0.title, $0.words) }
    }

    /// For the reaction to `NeedRaised`: the need is this request from now on.
    package static func answer(
        _ id: ListEntryID, with request: CaseID, in transaction: Transaction
    ) throws {
        try link(try entry(id, in: transaction), to: request, isRaised: true, in: transaction)
    }

    private static func link(
        _ entry: ListEntry, to request: CaseID, isRaised: Bool, in transaction: Transaction
    ) throws {
        try NeedStore.link(entry.id, to: request, isRaised: isRaised, in: transaction)
        try transaction.record(
            NeedLinked(
                subject: entry.committee.as(Marks.Anything.self), entry: entry.id, request: request,
                isRaised: isRaised))
        if entry.standing.state == .claimed { try tellClaim(of: entry, in: transaction) }
    }

    /// The case's file says which unit claimed it.
    static func tellClaim(of entry: ListEntry, in transaction: Transaction) throws {
        guard let request = try NeedStore.requests(of: [entry.id], in: transaction)[entry.id],
            try CaseFile.read(request, in: transaction)?.matter.isOpen == true,
            let claimant = try entry.standing.claimant.flatMap({
                try CommitteeStore.seat($0, in: transaction)
            })
        else { return }
        try Cases.addStep(
            .progressed, to: request, note: "\(claimant.name)：\(entry.title)", by: transaction.origin.actor,
            in: transaction)
    }

    /// Offers a request to the units of a committee, as a need in words of the desk's own: nobody's name, nobody's
    /// telephone. Throws `NeedRefusal`, `SharingRefusal`, `CommitteeRefusal`.
    package static func offer(
        _ request: CaseID, to committee: PartyCommitteeID, as id: ListEntryID, title: String, words: String,
        in transaction: Transaction
    ) throws {
        guard let matter = try CaseFile.read(request, in: transaction)?.matter else {
            throw NeedRefusal.requestUnknown
        }
        if !matter.isOpen { throw NeedRefusal.requestOver }
        let committee = try standing(committee, in: transaction)
        let lineage = try Places.lineage(of: matter.place, in: transaction).map(\.id)
        let seats = try CommitteeStore.seats(of: [committee.id], in: transaction)
        let seat = try committee.offering(seats, for: lineage)
        let others = try NeedStore.entries(of: request, in: transaction).compactMap {
            try SharingStore.entry($0, in: transaction)
        }
        if others.contains(where: \.isStanding) { throw NeedRefusal.offeredAlready }
        let entry = ListEntry(
            id: id, committee: committee.id, list: .need, seat: seat.id, title: title, words: words)
        try list(entry, in: transaction)
        try link(entry, to: request, isRaised: false, in: transaction)
    }

    /// A unit tells how far it is; the case's file says so. Throws `SharingRefusal`, `NeedRefusal`.
    package static func tell(
        _ words: String, ofNeed id: ListEntryID, in transaction: Transaction
    ) throws {
        let entry = try entry(id, in: transaction)
        let request = try NeedStore.requests(of: [id], in: transaction)[id]
        try entry.checkTelling(try request.flatMap { try CaseFile.read($0, in: transaction)?.matter })
        try SharingRefusal.check(words: words)
        try note(words, of: entry, in: transaction)
    }

    /// What a unit says goes into the file of the request behind the need, while that is open.
    static func note(_ words: String, of entry: ListEntry, in transaction: Transaction) throws {
        guard let request = try NeedStore.requests(of: [entry.id], in: transaction)[entry.id],
            try CaseFile.read(request, in: transaction)?.matter.isOpen == true
        else { return }
        let seat = try entry.standing.claimant.flatMap { try CommitteeStore.seat($0, in: transaction)?.name }
        try Cases.addStep(
            .progressed, to: request, note: [seat, words].compactMap(\.self).joined(separator: "："),
            by: transaction.origin.actor, in: transaction)
    }

    /// For the reaction to `CaseClosed`: what was claimed is done with the answer of the case; what nobody claimed
    /// leaves the list.
    package static func tell(_ closed: CaseClosed, in transaction: Transaction) throws {
        for id in try NeedStore.entries(of: closed.case, in: transaction) {
            let entry = try entry(id, in: transaction)
            if !entry.isStanding { continue }
            if entry.standing.state == .open {
                try move(entry, to: try entry.withdrawn(), in: transaction)
                continue
            }
            let steps = try CaseFile.read(closed.case, in: transaction)?.steps ?? []
            let answer =
                steps.last { !$0.note.isEmpty && [.done, .solvedOnTheSpot, .closed].contains($0.kind) }?.note
                ?? entry.title
            try finish(
                entry,
                String(String.UnicodeScalarView(answer.unicodeScalars.prefix(PartyLimits.words_length_max))),
                in: transaction)
        }
    }
}
