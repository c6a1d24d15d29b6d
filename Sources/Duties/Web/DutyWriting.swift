import Access
import Kernel
import People
import Places
import Sealing
import Storage
import Web

/// What every writing route of this room does: checks the caller at the place, claims the sent id, acts once.
enum DutyWriting {
    static let id = InputField("id", .id, required: true)
    static let on = InputField("on", .day, required: true)
    static let from = InputField("from", .day, required: true)
    static let place = InputField("place", .id, required: true)
    /// Somebody the county knows, or the name of somebody whom it is to know from now on.
    static let person = [InputField("person", .id), InputField("name", limit: 40)]

    /// - Parameters:
    ///   - permissions: one of them suffices.
    ///   - place: where the act is done; throws when what it is done to does not exist.
    static func write(
        _ visit: Visit, _ caller: OfficerCaller, _ permissions: Set<Permission>,
        at place: @escaping @Sendable (Reader) throws -> PlaceID,
        act: @escaping @Sendable (Transaction, AnyID) throws -> Void
    ) async throws -> Claim {
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let path = visit.path.prefix { $0 != "?" }.replacing("/api/v1", with: "")
        let digest = Digest.sha256(Array(path.utf8) + visit.input.digest)
        return try await visit.county.database.write(by: caller.origin) { transaction in
            let line = try Places.lineage(of: try place(transaction), in: transaction).map(\.id)
            // What is no place is refused by the act, with a sentence at the field.
            if !line.isEmpty, !permissions.contains(where: { caller.may($0, at: line) }) {
                throw AccessRefusal.notAllowed
            }
            let claim = try transaction.claim(id, by: caller.person.description, digest: digest)
            if claim == .fresh { try act(transaction, id) }
            return claim
        }
    }

    /// The person that a form names: chosen, or entered by name.
    static func person(
        _ input: Input, in transaction: Transaction
    ) throws -> PersonID? {
        if let person = try input.id("person", of: Marks.Person.self) { return person }
        guard let name = input["name"] else { return nil }
        let person: PersonID = transaction.derivedID()
        try People.register(Person(id: person, name: name), in: transaction)
        return person
    }

    static func day(_ name: String, _ visit: Visit) throws -> Day {
        guard let day = try visit.input.day(name) else { throw FieldRefusal(.missing, at: name) }
        return day
    }
}

/// What a visitor of this room's pages may see and do at a place.
struct Sight: Sendable {
    /// An officer in charge of the place: sees whole names and telephones.
    let isOfficer: Bool
    /// May enter counts and keepers.
    let mayWork: Bool
    /// May fill teams and make links.
    let mayRegister: Bool
    let person: PersonID?

    init(_ visit: Visit, at line: [PlaceID]) {
        let officer = try? OfficerCaller(visit)
        func may(_ permissions: [Permission]) -> Bool {
            permissions.contains { officer?.may($0, at: line) == true }
        }
        isOfficer = may(Duties.seeing)
        mayRegister = may([.register])
        mayWork = may([.work, .register])
        person = (try? MemberCaller(visit))?.person
    }

    /// A name as this visitor sees it; whoever holds a public post is named in full.
    func name(_ whole: String, isPublic: Bool = false) -> String {
        isOfficer || isPublic ? whole : Masking.name(whole)
    }
}
