import Access
import HTTPTypes
import Kernel
import Places
import Sealing
import Storage
import Web

/// The officers' desk of objections: read, look how to reach who objected, answer.
enum AnswerRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "notices/objections", for: OfficerCaller.self,
            "Objections in the officer's places that wait for an answer, oldest first.",
            output: .page(ObjectionFile.shape)
        ) { visit, officer in
            let key = visit.county.key
            let waiting = try await visit.county.database.read { reader in
                try ObjectionStore.open(of: NoticeList.scope(of: officer), limit: 200, in: reader)
                    .map { try ObjectionFile.read($0, key: key, in: reader) }
            }
            return Answer(
                json: { json in
                    json.object { json in
                        json.key("items")
                        json.array(waiting) { $1.write(to: &$0, withSecrets: false) }
                        json.field("next", nil as String?)
                    }
                }, page: { objectionsDeskPage(waiting, $0) })
        },
        Endpoint(
            .get, "notices/{id}/objections/{objection}", for: OfficerCaller.self,
            "An objection in the officer's places, with the form for its answer.",
            output: ObjectionFile.shape
        ) { visit, officer in try await show(visit, officer) },
        Endpoint(
            .post, "notices/{id}/objections/{objection}/answer", for: OfficerCaller.self,
            "Answers an objection: `verdict` upheld, partly or dismissed; the answer is public.",
            fields: [
                InputField("id", .id), InputField("verdict", required: true, limit: 20),
                InputField("answer", limit: NoticeLimits.answer_length_max),
            ], output: ObjectionFile.shape, form: "notices/{id}/objections/{objection}"
        ) { visit, officer in try await answer(visit, officer) },
        Endpoint(
            .post, "notices/{id}/objections/{objection}/looks", for: OfficerCaller.self,
            "Shows once how to reach who objected; who looked and why is kept.",
            fields: [InputField("id", .id), InputField("reason"), InputField("note")],
            output: .object([("contact", .optional(.text))]),
            form: "notices/{id}/objections/{objection}"
        ) { visit, officer in try await look(visit, officer) },
    ]

    private static func show(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let file = try await file(visit, officer)
        let content = AnswerForm(
            file: file, hasContact: try await sealedContact(of: file, visit) != nil, contact: nil,
            answer: AnyID.minted(at: visit.now), look: AnyID.minted(at: visit.now))
        return Answer(
            json: { file.write(to: &$0, withSecrets: false) }, page: { answerPage(content, $0) })
    }

    private static func answer(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let file = try await file(visit, officer)
        guard let verdict = Objection.Verdict(rawValue: visit.input["verdict"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "verdict")
        }
        let (id, key) = (file.objection.id, visit.county.key)
        let words = visit.input["answer"] ?? ""
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes
        let answered = try await visit.county.database.write(by: officer.origin) { transaction in
            try OfficerRoutes.requireModeration(of: file.notice.id, officer, in: transaction)
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try Notices.answer(id, verdict, words: words, in: transaction) }
            guard let objection = try ObjectionStore.find(id, in: transaction) else {
                throw ObjectionRefusal.unknown
            }
            return try ObjectionFile.read(objection, key: key, in: transaction)
        }
        return Answer(
            next: answered.officerPath, json: { answered.write(to: &$0, withSecrets: false) })
    }

    private static func look(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let file = try await file(visit, officer)
        let given = visit.input["reason"] ?? ""
        let known = AnswerForm.lookReasons.first { $0.code == given }.map { $0.text(.chinese) } ?? given
        let reason = [known, visit.input["note"] ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
        let (id, person) = (file.objection.id.as(Marks.Anything.self), officer.person)
        let kept = try await visit.county.database.write(by: officer.origin) { transaction in
            try Access.recordLook(by: person, at: id, field: "contact", reason: reason, in: transaction)
            return try ObjectionStore.contact(of: file.objection.id, in: transaction)
        }
        let contact = try kept.map { try visit.county.key.open($0, context: "objection.contact:\(id)") }
        let content = AnswerForm(
            file: file, hasContact: contact != nil, contact: contact, answer: AnyID.minted(at: visit.now),
            look: AnyID.minted(at: visit.now))
        return Answer(
            json: { json in json.object { $0.field("contact", contact) } }, page: { answerPage(content, $0) })
    }

    private static func sealedContact(of file: ObjectionFile, _ visit: Visit) async throws -> [UInt8]? {
        try await visit.county.database.read { try ObjectionStore.contact(of: file.objection.id, in: $0) }
    }

    /// The objection of the path, for officers of the notice's place; 404 for everybody else.
    private static func file(_ visit: Visit, _ officer: OfficerCaller) async throws -> ObjectionFile {
        let (notice, id): (NoticeID, ObjectionID) = (try visit.id("id"), try visit.id("objection"))
        let key = visit.county.key
        return try await visit.county.database.read { reader in
            guard let objection = try ObjectionStore.find(id, in: reader), objection.notice == notice,
                let place = try NoticeStore.find(notice, in: reader)?.place,
                Notices.moderates(officer, at: try Places.lineage(of: place, in: reader).map(\.id))
            else { throw ObjectionRefusal.unknown }
            return try ObjectionFile.read(objection, key: key, in: reader)
        }
    }
}
