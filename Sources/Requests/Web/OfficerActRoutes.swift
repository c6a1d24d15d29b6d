import Access
import Cases
import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// What officers do with a file: one resource for each act.
enum OfficerActRoutes {
    typealias Body = @Sendable (Acting, Transaction) throws -> Case

    static let all: [Endpoint] = notes + moving + ending + clocks + others + gathering + reviewing

    private static let note = InputField("note", limit: CaseLimits.noteCharacters_max)
    private static let reason = InputField("reason", limit: CaseLimits.noteCharacters_max)

    private static let notes: [Endpoint] = [
        act("contact", "Notes that the reporter was spoken with.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.note(.contacted, note) }
        },
        act(
            "notes", "Adds a note to the file, with photos where they help.",
            [
                note, InputField("is_public", .flag),
                InputField("photos", .file, limit: RequestLimits.photos_max),
            ],
            body_bytes_max: OfficerPhotos.body_bytes_max
        ) { visit in
            let note = visit.input["note"] ?? ""
            let isPublic = visit.input.isChecked("is_public")
            let photos = try await ResidentPhotos.shared.prepared(visit)
            return { acting, transaction in
                let kept = try acting.note(.progressed, note, isPublic: isPublic)
                try NotePhotos.keep(photos, of: kept.id, in: transaction)
                return kept
            }
        },
        act("urging", "Urges those who have the case: 催办.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.note(.urged, note) }
        },
        act("supervision", "Puts the case under supervision: 督办.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.note(.supervised, note) }
        },
    ]

    private static let moving: [Endpoint] = [
        act(
            "dispatch", "Gives the case to a unit or a person, and parts of it to other units.",
            [
                InputField("organisation", .id), InputField("person", .id), note,
                InputField("parts", .list, limit: CaseLimits.legs_max),
            ]
        ) { visit in
            let lead = try lead(of: visit.input)
            let note = visit.input["note"] ?? ""
            let parts = try parts(of: visit.input, task: note)
            return { acting, transaction in
                try OfficerUnits.check(lead, parts.map(\.organisation), in: transaction)
                return try acting.dispatch(
                    to: lead, note: note, parts: parts.filter { $0.organisation != lead.organisation })
            }
        },
        act(
            "handover", "Passes the case to another desk on its way, up or down.",
            [
                InputField("to", required: true), InputField("reason"), InputField("power"),
                InputField("sum", limit: 20), note,
            ]
        ) { visit in try OfficerHandover(visit.input).body },
        act("dispute", "Objects to the dispatch.", [note]) { visit in
            let note = visit.input["note"] ?? ""
            return { acting, _ in try acting.dispute(note: note) }
        },
        act(
            "adjudication", "Decides a dispute: another lead, or none for the present one.",
            [
                InputField("organisation", .id), InputField("person", .id), note,
                InputField("keep_in_catalogue", .flag),
            ]
        ) { visit in
            let lead = try lead(of: visit.input)
            let note = visit.input["note"] ?? ""
            let isKept = visit.input.isChecked("keep_in_catalogue")
            let isNamed = lead.organisation != nil || lead.person != nil
            return { acting, transaction in
                try OfficerUnits.check(lead, [], in: transaction)
                return try Requests.adjudicate(
                    acting, to: isNamed ? lead : nil, note: note, keepsInCatalogue: isKept, in: transaction)
            }
        },
    ]

    /// Whom the fields name; nobody where they are empty.
    static func lead(of input: Input) throws -> Case.Lead {
        Case.Lead(person: try input.id("person"), organisation: try input.id("organisation"))
    }

    /// Other units' parts: an organisation's id, and after a colon what it has to do.
    private static func parts(
        of input: Input, task: String
    ) throws -> [(organisation: OrganisationID, task: String)] {
        try input.all("parts").map { text in
            let pieces = text.split(separator: ":", maxSplits: 1).map(String.init)
            guard let id = pieces.first.flatMap({ OrganisationID($0) }) else {
                throw FieldRefusal(.unreadable, at: "parts")
            }
            let own = pieces.count > 1 ? pieces[1] : task
            if own.unicodeScalars.count > CaseLimits.noteCharacters_max {
                throw FieldRefusal(.tooLong, at: "parts", limit: CaseLimits.noteCharacters_max)
            }
            return (id, own)
        }
    }

    // MARK: Making

    /// One act: its fields are read first, then it is done in one commit.
    static func act(
        _ verb: String, _ summary: String, _ fields: [InputField], body_bytes_max: Int = 256 * 1024,
        _ read: @escaping @Sendable (Visit) async throws -> Body
    ) -> Endpoint {
        Endpoint(
            .post, "requests/{id}/\(verb)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true), InputField("seen", .number)] + fields,
            output: OfficerFile.shape, form: "requests/{id}", body_bytes_max: body_bytes_max
        ) { visit, officer in
            let id: CaseID = try visit.id("id")
            guard let actID = try visit.input.id("id", of: Marks.Anything.self) else {
                throw WebRefusal.idMissing
            }
            let resource = visit.path.hasPrefix("/api/v1") ? String(visit.path.dropFirst(7)) : visit.path
            let digest = Digest.sha256(visit.input.digest + Array(resource.utf8))
            let seen = try visit.input.number("seen")
            let body = try await read(visit)
            let claim = try await Requests(visit.county).act(
                on: id, by: officer, as: actID, digest: digest, seen: seen, with: body)
            return try await answer(claim, id, visit, officer)
        }
    }

    private static func answer(
        _ claim: Claim, _ id: CaseID, _ visit: Visit, _ officer: OfficerCaller
    ) async throws -> Answer {
        let status: HTTPResponse.Status = if case .fresh = claim { .created } else { .ok }
        let back = visit.input["_back"].flatMap { $0.hasPrefix("/desk") ? $0 : nil }
        let next = back ?? "/requests/\(id)"
        if visit.face == .page {
            return Answer(status, next: next) { $0.object { $0.field("id", id) } }
        }
        let file = try await visit.county.database.read { try OfficerFile.read(id, visit, officer, in: $0) }
        // Those who gave a case away may not see it any more.
        guard let file else { return Answer(status) { $0.object { $0.field("id", id) } } }
        return Answer(status, next: next, json: file.write)
    }
}
