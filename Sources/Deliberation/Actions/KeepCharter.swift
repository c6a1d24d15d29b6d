import Assemblies
import Kernel
import Places
import Storage

extension Deliberation {
    /// Writes the next version of a village's rules; the assembly has yet to adopt it.
    @discardableResult
    package static func draft(_ draft: CharterDraft, in transaction: Transaction) throws -> Charter {
        let others = try CharterStore.all(at: draft.place, in: transaction).filter { $0.kind == draft.kind }
        let level = try Places.find(draft.place, in: transaction)?.level ?? .county
        try draft.check(level: level, others: others, today: transaction.now.day)
        let charter = Charter(
            id: draft.id, place: draft.place, kind: draft.kind,
            version: (others.map(\.version).max() ?? 0) + 1, title: draft.title, clauses: draft.clauses,
            wanted: draft.wanted, written: transaction.now, by: transaction.origin.actor,
            position: transaction.nextPosition)
        try CharterStore.insert(charter, in: transaction)
        let subject = draft.id.as(Marks.Anything.self)
        try transaction.record(
            CharterDrafted(
                subject: subject, place: draft.place, of: draft.kind.rawValue, version: charter.version,
                clauses: charter.clauses.count,
                text: try transaction.seal(charter.digest, named: "text", of: subject)))
        return charter
    }

    /// Calls the assembly to adopt a draft.
    @discardableResult
    package static func convene(
        _ calling: Calling, for id: CharterID, in transaction: Transaction
    ) throws -> Assembly {
        let charter = try foundCharter(id, in: transaction)
        if charter.standing.state != .draft { throw CharterRefusal.notDraft }
        guard let body = try Assemblies.body(calling.body, in: transaction), body.place == charter.place,
            charter.bodies.contains(body.kind)
        else { throw CharterRefusal.notByAssembly }
        let motion = MotionDraft(
            id: transaction.derivedID(), title: charter.title, text: charter.motion,
            subject: id.as(Marks.Anything.self), subjectKind: Charter.subjectKind,
            matter: charter.kind == .villageRules ? .villageRules : .other)
        return try Assemblies.convene(calling.draft(motion), in: transaction)
    }

    /// The assembly has adopted a version: it is in force from its day on, and the one before it ends.
    @discardableResult
    package static func adopt(
        _ resolution: ResolutionID, for id: CharterID, in transaction: Transaction
    ) throws -> Charter {
        var charter = try foundCharter(id, in: transaction)
        guard let decision = try Assemblies.resolution(resolution, in: transaction) else {
            throw CharterRefusal.resolutionAboutAnother
        }
        charter.standing = try charter.adopted(by: decision, digest: charter.digest)
        let from = charter.standing.from ?? decision.decided
        let before = try CharterStore.all(at: charter.place, in: transaction)
            .first { $0.kind == charter.kind && $0.standing.state == .adopted && $0.standing.until == nil }
        if var before {
            before.standing.until = max(from, before.standing.from ?? from)
            try CharterStore.keep(before.standing, of: before.id, in: transaction)
        }
        try CharterStore.keep(charter.standing, of: id, in: transaction)
        try transaction.record(
            CharterAdopted(
                subject: id.as(Marks.Anything.self), place: charter.place, version: charter.version,
                resolution: resolution, from: from, replaces: before?.id))
        return charter
    }

    /// The assembly passed something: the version it is about is adopted, if everything fits; for the reaction to
    /// `ResolutionPassed`.
    package static func enact(_ passed: ResolutionPassed, in transaction: Transaction) throws {
        guard passed.subjectKind == Charter.subjectKind else { return }
        do throws(any Error) {
            try adopt(passed.resolution, for: passed.subject.as(Marks.Charter.self), in: transaction)
        } catch is CharterRefusal {
            return
        }
    }

    package static func dropCharter(_ id: CharterID, in transaction: Transaction) throws {
        var charter = try foundCharter(id, in: transaction)
        if charter.standing.state != .draft { throw CharterRefusal.notDraft }
        charter.standing.state = .dropped
        try CharterStore.keep(charter.standing, of: id, in: transaction)
        try transaction.record(CharterDropped(subject: id.as(Marks.Anything.self)))
    }

    /// 备案 by the town.
    package static func file(
        _ id: CharterID, number: String, on day: Day, in transaction: Transaction
    ) throws {
        var charter = try foundCharter(id, in: transaction)
        charter.standing = try charter.filed(
            Charter.Filing(number: number, on: day, by: transaction.origin.actor), today: transaction.now.day)
        try CharterStore.keep(charter.standing, of: id, in: transaction)
        try transaction.record(CharterFiled(subject: id.as(Marks.Anything.self), number: number, on: day))
    }

    /// 责令改正 by the town; the rules stay until the assembly adopts the next version.
    package static func orderCorrection(
        of id: CharterID, because reason: String, in transaction: Transaction
    ) throws {
        var charter = try foundCharter(id, in: transaction)
        charter.standing = try charter.ordered(
            Charter.Order(reason: reason, on: transaction.now.day, by: transaction.origin.actor))
        try CharterStore.keep(charter.standing, of: id, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            CorrectionOrdered(
                subject: subject, reason: try transaction.seal(reason, named: "order", of: subject)))
    }

    static func foundCharter(_ id: CharterID, in reader: Reader) throws -> Charter {
        guard let charter = try CharterStore.find(id, in: reader) else { throw CharterRefusal.unknown }
        return charter
    }
}

extension Deliberation {
    /// All versions of a village's rules, newest first.
    package static func charters(at place: PlaceID, in reader: Reader) throws -> [Charter] {
        try CharterStore.all(at: place, in: reader)
    }

    /// The words of a clause that another room's rule names; nil where there is no such clause.
    package static func clause(at address: ClauseAddress, in reader: Reader) throws -> String? {
        let clauses = try CharterStore.clauses(of: address.charter, in: reader)
        return clauses.indices.contains(address.clause - 1) ? clauses[address.clause - 1] : nil
    }

    /// A procedure as it stands; for other rooms and tests.
    package static func procedure(_ id: ProcedureID, in reader: Reader) throws -> Procedure? {
        try ProcedureStore.find(id, in: reader)
    }
}

extension Charter {
    /// SHA-256, hexadecimal, of the text as it is put to the vote.
    var digest: String { Assemblies.digest(of: motion) }
}
