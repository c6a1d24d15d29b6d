import Access
import Kernel
import People
import Places
import Sealing
import Storage

extension OfficerCaller {
    /// What the officer is to a matter from the net.
    func hand(on matter: NetMatter, in reader: Reader) throws -> NetHand {
        let line = try Places.lineage(of: matter.holder.place, in: reader).map(\.id)
        let above = matter.holder.organisation == nil && line.count > 1 ? Array(line.dropFirst()) : line
        let checking: [Permission] = [.dispatch, .verify, .supervise]
        let holds = belongs(to: matter.holder)
        let checks = checking.contains { may($0, at: above) }
        let knows = (checking + [.work, .oversee]).contains { may($0, at: line) }
        return NetHand(person: person, holds: holds, checks: checks, mayKnow: holds || checks || knows)
    }
}

/// A matter from the net in the hands of somebody who acts on it.
package struct NetActing {
    package let matter: NetMatter
    let hand: NetHand
    let transaction: Transaction

    init(
        on id: NetMatterID, by officer: OfficerCaller, seen version: Int?, in transaction: Transaction
    ) throws {
        guard let matter = try NetStore.find(id, in: transaction) else { throw NetRefusal.unknown }
        let hand = try officer.hand(on: matter, in: transaction)
        guard hand.mayKnow else { throw NetRefusal.unknown }
        if let version, version != matter.version { throw NetRefusal.changedMeanwhile }
        self.matter = matter
        self.hand = hand
        self.transaction = transaction
    }

    private func keep(
        _ new: NetMatter, _ kind: NetStep.Kind, place: PlaceID? = nil, note: String = ""
    ) throws {
        try NetStore.update(new, in: transaction)
        try NetStore.step(kind, place: place, note: note, of: matter.id, in: transaction)
    }

    private func record(_ new: NetMatter, isReturned: Bool) throws {
        try transaction.record(
            NetMatterMoved(
                subject: matter.subject, from: matter.holder.place, to: new.holder.place,
                organisation: new.holder.organisation, isReturned: isReturned))
    }

    package func forward(to unit: PetitionUnit, note: String) throws {
        try NetMatter.check(note, isNeeded: false)
        if let organisation = unit.organisation,
            try People.organisation(organisation, in: transaction)?.place != unit.place
        {
            throw NetRefusal.notBelow
        }
        let parent = try Places.lineage(of: unit.place, in: transaction).dropFirst().first?.id
        let new = try matter.forwarded(to: unit, parent: parent, by: hand)
        try keep(new, .forwarded, place: unit.place, note: note)
        try record(new, isReturned: false)
    }

    package func giveBack(note: String) throws {
        let parent = try Places.lineage(of: matter.holder.place, in: transaction).dropFirst().first?.id
        let new = try matter.returned(to: parent, note: note, by: hand)
        try keep(new, .returned, place: new.holder.place, note: note)
        try record(new, isReturned: true)
    }

    package func answer(_ words: String) throws {
        try keep(try matter.answered(words, by: hand, at: transaction.now), .answered)
        try transaction.record(NetMatterAnswered(subject: matter.subject))
    }

    package func check(isGood: Bool, isPublic: Bool, note: String) throws {
        let new = try matter.checked(isGood: isGood, isPublic: isPublic, note: note, by: hand)
        try keep(new, isGood ? .released : .sentBack, note: note)
        var wasInTime: Bool?
        if isGood {
            try PetitionClocks.finish(PetitionClocks.net, of: matter.subject, in: transaction)
            wasInTime = try PetitionClocks.wasInTime(
                PetitionClocks.net, of: matter.subject, in: transaction)
        }
        try transaction.record(
            NetAnswerChecked(
                subject: matter.subject, isGood: isGood, isPublic: new.isPublic, wasInTime: wasInTime))
    }
}

extension Petitions {
    /// Takes in what the cyberspace office handed on, at the county's office.
    ///
    /// Throws `Refusals` of `NetRefusal`, `AccessRefusal`, `ClaimRefusal`.
    package func receive(
        _ draft: NetDraft, by officer: OfficerCaller, digest: [UInt8]
    ) async throws -> (claim: Claim, number: String) {
        try await county.database.write(by: officer.origin) { transaction in
            guard let root = try Places.root(in: transaction) else { throw AccessRefusal.notAllowed }
            try officer.require(.dispatch, at: [root.id])
            let claim = try transaction.claim(
                draft.id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if case .repeated = claim {
                return (claim, try NetStore.find(draft.id, in: transaction)?.number ?? "")
            }
            var wrong = draft.refusals(today: transaction.now.day)
            if let place = draft.place, try Places.find(place, in: transaction) == nil {
                wrong.append(.placeUnknown)
            }
            if !wrong.isEmpty { throw Refusals(all: wrong) }
            let year = transaction.now.day.year
            let matter = NetMatter(
                id: draft.id, number: try PetitionStore.nextNumber("网", year, in: transaction),
                origin: draft.origin, platform: draft.platform, seen: draft.seen,
                difficulty: draft.difficulty, place: draft.place ?? root.id, words: draft.words,
                received: transaction.happened, holder: PetitionUnit(place: root.id), state: .open,
                answer: nil, isPublic: false, isErased: false, version: 0)
            try NetStore.insert(matter, in: transaction)
            try NetStore.step(.received, place: root.id, of: matter.id, in: transaction)
            try PetitionClocks.start(
                PetitionClocks.net, of: matter.subject, lineage: [root.id], at: matter.received,
                in: transaction)
            try transaction.record(
                NetMatterReceived(
                    subject: matter.subject, number: matter.number, origin: draft.origin.rawValue,
                    place: matter.place))
            return (claim, matter.number)
        }
    }

    package func actOnNet(
        _ id: NetMatterID, by officer: OfficerCaller, as sent: AnyID, digest: [UInt8], seen: Int? = nil,
        _ body: @escaping @Sendable (NetActing) throws -> Void
    ) async throws -> Claim {
        try await county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if case .repeated = claim { return claim }
            try body(try NetActing(on: id, by: officer, seen: seen, in: transaction))
            return claim
        }
    }

    /// What is kept of who rated: it finds itself again, and nobody from it.
    static func mark(of person: PersonID, on id: NetMatterID, key: CountyKey) -> [UInt8] {
        key.lookup("\(person) \(id)", purpose: "petitions-net-rating")
    }

    /// Says once whether a published answer satisfies. Who said so is a keyed digest that only finds itself again.
    package func rate(
        _ id: NetMatterID, isSatisfied: Bool, by person: PersonID, as sent: AnyID, digest: [UInt8]
    ) async throws -> Claim {
        let mark = Petitions.mark(of: person, on: id, key: county.key)
        let caller = mark.map { String($0, radix: 16) }.joined(separator: ".")
        return try await county.database.write(by: Origin(actor: nil)) { transaction in
            guard let matter = try NetStore.find(id, in: transaction) else { throw NetRefusal.unknown }
            guard matter.isPublic else { throw NetRefusal.notReleased }
            let claim = try transaction.claim(sent, by: caller, digest: digest)
            if case .repeated = claim { return claim }
            if try NetStore.isRated(id, mark: mark, in: transaction) { throw NetRefusal.ratedAlready }
            try NetStore.rate(id, mark: mark, isSatisfied: isSatisfied, in: transaction)
            try transaction.record(NetAnswerRated(subject: matter.subject, isSatisfied: isSatisfied))
            return claim
        }
    }
}
