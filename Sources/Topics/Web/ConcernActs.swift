import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What those who supervise a concern's place may do to it, each act under the client's id.
enum ConcernActs {
    /// What an act does in its transaction; returns the concern to go on with.
    private typealias Act = @Sendable (ConcernID, Transaction) throws -> ConcernID

    static let all: [Endpoint] = [
        act("naming", "Gives a concern another name.", [name]) { input in
            let (name, note) = (input["name"] ?? "", input["note"] ?? "")
            return { id, transaction in
                try Topics.name(id, name, note: note, in: transaction)
                return id
            }
        },
        act("merging", "Merges a concern into another of the same place.", [InputField("other", .id)]) {
            input in
            let (other, note) = (try input.id("other", of: Marks.Concern.self), input["note"] ?? "")
            return { id, transaction in
                try Topics.merge(id, into: other, note: note, in: transaction)
                return other ?? id
            }
        },
        act(
            "splitting", "Makes a concern of its own of some requests.",
            [name, InputField("requests", .list, limit: ConcernLimits.split_max)]
        ) { input in
            let (name, note) = (input["name"] ?? "", input["note"] ?? "")
            let requests = try input.all("requests").map { text in
                guard let id = CaseID(text) else { throw FieldRefusal(.unreadable, at: "requests") }
                return id
            }
            return { try Topics.split($0, requests, name: name, note: note, in: $1) }
        },
        act("dismissal", "Dismisses a concern: it opens no task and is shown to nobody outside.", []) {
            input in
            let note = input["note"] ?? ""
            return { id, transaction in
                try Topics.dismiss(id, note: note, in: transaction)
                return id
            }
        },
        act("reinstatement", "Takes a dismissed concern up again.", []) { input in
            let note = input["note"] ?? ""
            return { id, transaction in
                try Topics.reinstate(id, note: note, in: transaction)
                return id
            }
        },
    ]

    private static let name = InputField("name", limit: 200)

    private static func act(
        _ verb: String, _ summary: String, _ fields: [InputField],
        _ read: @escaping @Sendable (Input) throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "concerns/{id}/\(verb)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true)] + fields + [
                InputField("note", limit: ConcernLimits.note_length_max), InputField("act", limit: 20),
            ], output: ConcernFile.shape, form: "concerns/{id}"
        ) { visit, officer in
            let id: ConcernID = try visit.id("id")
            guard let sent = try visit.input.id("id", of: Marks.Anything.self) else {
                throw WebRefusal.idMissing
            }
            let digest = visit.input.digest + Array(visit.path.utf8)
            let body = try read(visit.input)
            let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
                guard let concern = try ConcernStore.find(id, in: transaction) else {
                    throw ConcernRefusal.unknown
                }
                let line = try Places.lineage(of: concern.place, in: transaction).map(\.id)
                guard ConcernBoard.covers(officer, line) else { throw ConcernRefusal.unknown }
                try officer.require(.supervise, at: line)
                let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
                let next = claim == .fresh ? try body(id, transaction) : id
                return (try ConcernFile.read(next, visit, officer, in: transaction), claim)
            }
            return Answer(claim == .fresh ? .created : .ok, next: file.concern.path, json: file.write)
        }
    }
}
