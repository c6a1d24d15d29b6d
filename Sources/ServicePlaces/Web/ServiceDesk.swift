import Access
import Kernel
import Places
import Storage
import Web

/// Who keeps a point: the committee of its place, and who works there.
enum ServiceDesk {
    static func keeps(_ officer: OfficerCaller?, at lineage: [PlaceID]) -> Bool {
        guard let officer else { return false }
        return [.dispatch, .work].contains { (one: Permission) in officer.may(one, at: lineage) }
    }

    /// Throws `AccessRefusal.notAllowed` for who does not keep the place's points.
    static func require(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws {
        let lineage = try Places.lineage(of: place, in: reader).map(\.id)
        if lineage.isEmpty { throw KeepingRefusal.placeUnfit }
        guard keeps(officer, at: lineage) else { throw AccessRefusal.notAllowed }
    }
}

typealias ServiceAct = @Sendable (Transaction) throws -> Void

extension Visit {
    /// Does something once for each id that is sent, in the name of `origin`.
    func once(
        _ origin: Origin, by person: PersonID, _ act: @escaping ServiceAct
    ) async throws {
        guard let sent = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let digest = input.digest + Array(path.prefix { $0 != "?" }.utf8)
        try await county.database.write(by: origin) { transaction in
            let claim = try transaction.claim(sent, by: person.description, digest: digest)
            if claim == .fresh { try act(transaction) }
        }
    }

    func spanOfDay() throws -> DaySpan {
        guard let from = DaySpan.minutes(input["from"] ?? ""),
            let until = DaySpan.minutes(input["until"] ?? ""), from < until
        else { throw UsingRefusal.timeUnreadable }
        return DaySpan(from, until)
    }

    func dayWanted() throws -> Day {
        guard let day = try input.day("day") else { throw FieldRefusal(.missing, at: "day") }
        return day
    }
}

/// An act of the desk at a point, which the path names or leads to.
func deskAct<Kind>(
    _ path: String, _ sentence: String, _ fields: [InputField], output: Shape, form: String,
    point: @escaping @Sendable (ID<Kind>, Reader) throws -> ServicePoint,
    _ prepare: @escaping @Sendable (Visit, ID<Kind>) throws -> ServiceAct,
    answer: @escaping @Sendable (Visit, ID<Kind>) async throws -> Answer
) -> Endpoint {
    Endpoint(
        .post, path, for: OfficerCaller.self, sentence,
        fields: [InputField("id", .id, required: true)] + fields, output: output, form: form
    ) { visit, officer in
        let id: ID<Kind> = try visit.id("id")
        let act = try prepare(visit, id)
        try await visit.once(officer.origin, by: officer.person) { transaction in
            try ServiceDesk.require(officer, at: try point(id, transaction).place, in: transaction)
            try act(transaction)
        }
        return try await answer(visit, id)
    }
}

/// An act of somebody in their own name.
func ownAct<Kind>(
    _ path: String, _ sentence: String, _ fields: [InputField], output: Shape, form: String,
    _ prepare: @escaping @Sendable (Visit, ID<Kind>, PersonID) throws -> ServiceAct,
    answer: @escaping @Sendable (Visit, ID<Kind>) async throws -> Answer
) -> Endpoint {
    Endpoint(
        .post, path, for: MemberCaller.self, sentence,
        fields: [InputField("id", .id, required: true)] + fields, output: output, form: form
    ) { visit, member in
        let id: ID<Kind> = try visit.id("id")
        let act = try prepare(visit, id, member.person)
        try await visit.once(member.origin, by: member.person, act)
        return try await answer(visit, id)
    }
}
