import Access
import Foundation
import Kernel
import Storage
import Web

/// What phones send when there is network again.
enum EntryRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .post, "field/entries", for: MemberCaller.self,
            "Takes up to \(FieldLimits.entries_max) `entries` that were made without network, in their order, each "
                + "under its own `id` and each once. An entry has `kind` visit, record, spot, contact, note or "
                + "solution, the `fields` of the route that it is for, `target` for an act on a request, `after` for "
                + "the entry that it stands on, `happened_at` and `seen_at`. Each is answered: accepted, repeated, "
                + "earlier (its id was taken before in other words), refused, conflict, or waiting "
                + "for another. In a form `entries` is the same as JSON text, and `photo.{id}.1` and so on are an "
                + "entry's photos.",
            fields: [
                InputField("person", .id, required: true),
                InputField("entries", .list, limit: FieldLimits.entries_max),
            ],
            output: .object([("now", .instant), ("outcomes", .list(EntryOutcome.shape))]),
            body_bytes_max: FieldLimits.body_bytes_max
        ) { visit, member in try await take(visit, member) }
    ]

    private static func take(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let person = try visit.input.id("person", of: Marks.Person.self)
        // What somebody entered is never sent by another account of the same phone.
        guard person == member.person else { throw EntryRefusal.otherPerson }
        let sent = try entries(visit)
        if sent.count > FieldLimits.entries_max { throw EntryRefusal.tooMany }
        let taking = TakeEntries(
            visit: visit, person: member.person, officer: try? OfficerCaller(visit),
            photos: visit.input.files.filter { !$0.bytes.isEmpty })
        let outcomes = try await taking.take(sent)
        let (now, language) = (visit.now, visit.language)
        return Answer(json: { json in
            json.object { json in
                json.field("now", now)
                json.key("outcomes")
                json.array(outcomes) { $1.write(to: &$0, language) }
            }
        })
    }

    private struct Sending: Decodable { let entries: [SentEntry] }

    /// Of a form, the text of its field; otherwise the list of the body.
    private static func entries(_ visit: Visit) throws(EntryRefusal) -> [SentEntry] {
        let isForm = visit.input["entries"] != nil
        let data = Data(isForm ? Array((visit.input["entries"] ?? "").utf8) : visit.input.raw)
        do {
            return isForm
                ? try JSONDecoder().decode([SentEntry].self, from: data)
                : try JSONDecoder().decode(Sending.self, from: data).entries
        } catch { throw .unreadable }
    }
}
