import Access
import Cases
import HTTPTypes
import Kernel
import People
import Places
import Sealing
import Storage
import Web

extension Requests {
    /// After an erasure: what officers wrote of the one who asked, note by note.
    static let redactionEndpoints: [Endpoint] = [
        Endpoint(
            .get, "requests/{id}/redactions", for: OfficerCaller.self,
            "What officers wrote about a request whose requester was erased, to be redacted by who may erase.",
            output: .object([("items", .list(.object([("key", .text), ("words", .text), ("at", .instant)])))])
        ) { visit, officer in
            let sheet = try await RedactionSheet.read(visit, officer)
            return Answer(json: sheet.write, page: { redactionPage(sheet, $0) })
        },
        Endpoint(
            .post, "requests/{id}/redactions", for: OfficerCaller.self,
            "Redacts `notes`, named by their keys, for good. `ground` is request, retention or court; `confirmed` "
                + "must be true.",
            fields: [
                InputField("id", .id, required: true),
                InputField("notes", .list, limit: RedactionSheet.notes_max),
                InputField("ground", required: true), InputField("confirmed", .flag),
            ], output: .object([("request", .id), ("notes", .whole)]), form: "requests/{id}/redactions"
        ) { visit, officer in try await RedactionSheet.redact(visit, officer) },
    ]
}

/// The notes of a request whose requester was erased, for those who may erase.
struct RedactionSheet: Sendable {
    let matter: Case
    let notes: [OfficerNote]
    let names: [PersonID: String]
    let form: AnyID

    static let notes_max = 500

    /// For all others, and before the requester was erased, there is no such page.
    static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> RedactionSheet {
        let id: CaseID = try visit.id("id")
        let form = AnyID.minted(at: visit.now)
        return try await visit.county.database.read { reader in
            let matter = try matter(id, officer, in: reader)
            guard try RequestStore.find(id, in: reader)?.body == Requests.erasedWords else {
                throw RedactingRefusal.notErased
            }
            let notes = try OfficerNote.all(of: id, in: reader)
            return RedactionSheet(
                matter: matter, notes: notes,
                names: try People.names(of: Set(notes.compactMap(\.by)), in: reader), form: form)
        }
    }

    private static func matter(
        _ id: CaseID, _ officer: OfficerCaller, in reader: Reader
    ) throws -> Case {
        guard let file = try CaseFile.read(id, in: reader), file.matter.kind == Requests.kind,
            People.mayErase(officer, within: file.lineage)
        else { throw CaseMissing.noSuchCase }
        return file.matter
    }

    static func redact(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id: CaseID = try visit.id("id")
        let input = visit.input
        guard let actID = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        guard let ground = ErasureGround(rawValue: try input.required("ground")) else {
            throw FieldRefusal(.unreadable, at: "ground")
        }
        let (keys, isConfirmed) = (input.all("notes"), input.isChecked("confirmed"))
        let digest = Digest.sha256(Array("/requests/\(id)/redactions".utf8) + input.digest)
        let claim = try await visit.county.database.write(by: officer.origin) { transaction in
            _ = try matter(id, officer, in: transaction)
            let claim = try transaction.claim(actID, by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Requests.redact(keys, of: id, on: ground, isConfirmed: isConfirmed, in: transaction)
            }
            return claim
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/requests/\(id)",
            json: { json in
                json.object { json in
                    json.field("request", id)
                    json.field("notes", keys.count)
                }
            })
    }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(notes) { json, note in
                json.object { json in
                    json.field("key", note.key)
                    json.field("words", note.words)
                    json.field("by", note.by.flatMap { names[$0] })
                    json.field("at", note.at)
                }
            }
        }
    }
}

func redactionPage(_ sheet: RedactionSheet, _ frame: Frame) -> HTML {
    let path = "/requests/\(sheet.matter.id)"
    let choices = sheet.notes.map { note in
        Choice(
            note.key, note.words,
            hint: [note.by.flatMap { sheet.names[$0] }, frame.moment(note.at)].compactMap(\.self)
                .joined(separator: frame(.officerComma)))
    }
    let grounds = ErasureGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
    let body: HTML =
        choices.isEmpty
        ? EmptyState(frame(.redactionNone), frame(.redactionNoneText)).html
        : Form.post(
            to: "\(path)/redactions", id: sheet.form, frame: frame,
            """
            \(Field("notes", frame(.redactionNotes), hint: frame(.redactionNotesHint))
                .checkboxes(frame, choices))\
            \(Field("ground", frame(.requesterErasureGround)).radios(frame, grounds))\
            \(Field("confirmed", frame(.redactionConfirm)).checkbox(frame, isOn: false))\
            \(Button(frame(.redactionNow), .main, isWide: true).submit())
            """)
    return Layout.page(
        title: frame(.redactionTitle, ["number": sheet.matter.number]), purpose: frame(.redactionPurpose),
        frame: frame,
        crumbs: [Crumb(sheet.matter.number, path: path), Crumb(frame(.redactionCrumb))], body: body)
}
