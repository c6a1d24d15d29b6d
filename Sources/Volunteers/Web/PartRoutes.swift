import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Joining, leaving, the time given, and who confirms it.
enum PartRoutes {
    static let all: [Endpoint] = [
        member("joining", "Joins in the reader's own name.", [InputField("is_adult", .flag)]) {
            visit, id, member in
            let isAdult = visit.input.isChecked("is_adult")
            return { try Volunteers.join(id, member.person, isAdult: isAdult, in: $0) }
        },
        member("leaving", "Takes it back; no reason is asked.", []) { _, id, member in
            { try Volunteers.leave(id, member.person, in: $0) }
        },
        organiser(
            "people", "Types in somebody of `household` who joined on paper or by word.",
            [
                InputField("household", limit: 40), InputField("name", limit: 60),
                InputField("is_adult", .flag),
            ]
        ) { visit, id, _ in
            let household = try visit.input.required("household")
            let name = try visit.input.required("name")
            let isAdult = visit.input.isChecked("is_adult")
            return { transaction in
                let activity = try Volunteers.activity(id, in: transaction)
                let person = try Volunteers.person(
                    named: name, household: household, for: activity, in: transaction)
                try Volunteers.join(id, person, isAdult: isAdult, isPaper: true, in: transaction)
            }
        },
        organiser(
            "time",
            "Enters whole minutes as `minutes.{person}`, net of the way and of waiting; anew until they are confirmed.",
            []
        ) { visit, id, _ in
            let minutes = try minutes(visit.input)
            return { try Volunteers.record(minutes, of: id, in: $0) }
        },
        organiser("confirmation", "Another person confirms what was entered; from then on it stands.", []) {
            visit, id, _ in
            guard let confirmation = try visit.input.id("id", of: Marks.VolunteerConfirmation.self) else {
                throw WebRefusal.idMissing
            }
            return { try Volunteers.confirm(id, as: confirmation, in: $0) }
        },
        organiser("cancellation", "Calls it off, as long as nobody's time was entered.", []) { _, id, _ in
            { try Volunteers.drop(id, in: $0) }
        },
    ]

    private typealias Act = @Sendable (Transaction) throws -> Void

    private static func minutes(_ input: Input) throws -> [PersonID: Int] {
        var minutes: [PersonID: Int] = [:]
        for name in input.fields.keys.sorted() where name.hasPrefix("minutes.") {
            guard input[name] != nil else { continue }
            guard let person = PersonID(String(name.dropFirst(8))), let count = try input.number(name) else {
                throw FieldRefusal(.unreadable, at: name)
            }
            minutes[person] = count
        }
        return minutes
    }

    private static func member(
        _ name: String, _ sentence: String, _ fields: [InputField],
        _ prepare: @escaping @Sendable (Visit, VolunteerActivityID, MemberCaller) throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "volunteers/{id}/\(name)", for: MemberCaller.self, sentence,
            fields: [InputField("id", .id, required: true)] + fields, output: ActivityFile.shape,
            form: "volunteers/{id}"
        ) { visit, member in
            let id: VolunteerActivityID = try visit.id("id")
            let act = try prepare(visit, id, member)
            return try await carryOut(visit, id, member, try? OfficerCaller(visit), act)
        }
    }

    private static func organiser(
        _ name: String, _ sentence: String, _ fields: [InputField],
        _ prepare: @escaping @Sendable (Visit, VolunteerActivityID, OfficerCaller) throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "volunteers/{id}/\(name)", for: OfficerCaller.self, sentence,
            fields: [InputField("id", .id, required: true)] + fields, output: ActivityFile.shape,
            form: "volunteers/{id}"
        ) { visit, officer in
            let id: VolunteerActivityID = try visit.id("id")
            let act = try prepare(visit, id, officer)
            return try await carryOut(visit, id, MemberCaller(visit), officer) { transaction in
                let place = try Volunteers.activity(id, in: transaction).place
                _ = try ActivityRoutes.organised(place, officer, in: transaction)
                try act(transaction)
            }
        }
    }

    private static func carryOut(
        _ visit: Visit, _ id: VolunteerActivityID, _ member: MemberCaller, _ officer: OfficerCaller?,
        _ act: @escaping Act
    ) async throws -> Answer {
        guard let sent = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let digest = visit.input.digest + Array(visit.path.utf8)
        let file = try await visit.county.database.write(by: member.origin) { transaction in
            let claim = try transaction.claim(sent, by: member.person.description, digest: digest)
            if claim == .fresh { try act(transaction) }
            return try ActivityFile.read(id, for: member, officer, in: transaction)
        }
        return Answer(next: file.path, json: { file.write(to: &$0) })
    }
}
