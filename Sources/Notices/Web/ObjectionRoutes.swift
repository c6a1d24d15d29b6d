import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// Objecting, and following one's objection: with an account, or with the code of the receipt.
enum ObjectionRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "notices/{id}/objections/new", .page, for: Anyone.self,
            "The form for an objection to a notice."
        ) { visit, _ in
            let file = try await PublicRoutes.file(visit)
            if !file.notice.takesObjections { throw ObjectionRefusal.notTaken }
            if !file.notice.isOpen { throw ObjectionRefusal.windowOver }
            let id = ObjectionID.minted(at: visit.now)
            return Answer { objectionFormPage(file, id: id, $0) }
        },
        Endpoint(
            .post, "notices/{id}/objections", for: Anyone.self,
            "Objects to a notice, or to the row `line` of its table, under the client's `id`.",
            fields: [
                InputField("id", .id, required: true),
                InputField("words", limit: NoticeLimits.objection_length_max), InputField("line", .number),
                InputField("contact", limit: NoticeLimits.reachedAt_length_max),
            ], output: ObjectionFile.shape, form: "notices/{id}/objections/new"
        ) { visit, _ in try await object(visit) },
        Endpoint(
            .get, "objections", for: Anyone.self,
            "Shows an objection to whoever knows its `number` and `code`; to who is signed in, all of his own.",
            query: [
                QueryField("number", "The number on the receipt."),
                QueryField("code", "The code on the receipt."),
            ], output: .page(ObjectionFile.shape)
        ) { visit, _ in try await lookUp(visit) },
        Endpoint(
            .get, "objections/{token}", for: Anyone.self, "An objection, to whoever holds its receipt.",
            query: [QueryField("received", .flag, "Says that the objection has just come in.")],
            output: ObjectionFile.shape
        ) { visit, _ in
            let file = try await held(visit)
            let (id, url) = (AnyID.minted(at: visit.now), visit.publicURL)
            let isReceived = visit.query["received"] != nil
            return Answer(
                json: { file.write(to: &$0, withSecrets: true) },
                page: {
                    objectionPage(
                        file, isReceived: isReceived, takingBack: id, publicURL: url, $0)
                })
        },
        Endpoint(
            .post, "objections/{token}/withdrawal", for: Anyone.self,
            "Takes an objection back, by whoever holds its receipt.", fields: [InputField("id", .id)],
            output: ObjectionFile.shape, form: "objections/{token}"
        ) { visit, _ in try await takeBack(visit) },
    ]

    private static func object(_ visit: Visit) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Objection.self) else { throw WebRefusal.idMissing }
        let notice: NoticeID = try visit.id("id")
        let member = try? MemberCaller(visit)
        let draft = ObjectionDraft(
            id: id, notice: notice, words: input["words"] ?? "", line: try input.number("line"),
            reachedAt: input["contact"])
        let (key, digest) = (visit.county.key, input.digest + notice.bytes)
        let caller = member?.person.description ?? "anyone"
        let (file, claim) = try await visit.county.database.write(by: Origin(actor: member?.person)) {
            transaction in
            let claim = try transaction.claim(id.as(Marks.Anything.self), by: caller, digest: digest)
            if claim == .fresh { try Notices.object(draft, key: key, in: transaction) }
            return (try read(id, visit, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: "\(file.path)?received=1",
            json: { file.write(to: &$0, withSecrets: true) })
    }

    private static func read(
        _ id: ObjectionID, _ visit: Visit, in reader: Reader
    ) throws -> ObjectionFile {
        guard let objection = try ObjectionStore.find(id, in: reader) else { throw ObjectionRefusal.unknown }
        return try ObjectionFile.read(objection, key: visit.county.key, in: reader)
    }

    private static func lookUp(_ visit: Visit) async throws -> Answer {
        let key = visit.county.key
        let (number, code) = (visit.query["number"] ?? "", visit.query["code"] ?? "")
        let person = (try? MemberCaller(visit))?.person
        if number.isEmpty, code.isEmpty {
            let mine = try await visit.county.database.read { reader in
                try person.map { try ObjectionStore.all(by: $0, limit: 50, in: reader) }?
                    .map { try ObjectionFile.read($0, key: key, in: reader) } ?? []
            }
            return Answer(
                json: { write(mine, to: &$0) }, page: { objectionLookUpPage(mine, $0) })
        }
        let found = try await visit.county.database.read { reader -> ObjectionFile? in
            guard let numbers = ObjectionFile.numbers(number),
                let notice = try NoticeStore.find(number: numbers.notice, in: reader),
                let objection = try ObjectionStore.find(
                    number: numbers.objection, of: notice.id, in: reader),
                ObjectionSecrets(of: objection.id, key: key).accepts(code)
            else { return nil }
            return try ObjectionFile.read(objection, key: key, in: reader)
        }
        guard let found else {
            if visit.face == .program { throw ObjectionRefusal.codeWrong }
            return Answer(.notFound) { frame in
                objectionLookUpPage(
                    [], frame.refused(ObjectionRefusal.codeWrong, typed: ["number": number, "code": code]))
            }
        }
        return visit.face == .program
            ? Answer(json: { write([found], to: &$0) }) : Answer(goTo: found.path)
    }

    /// To who raised them: with the code and the token of each.
    private static func write(_ files: [ObjectionFile], to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(files) { $1.write(to: &$0, withSecrets: true) }
            json.field("next", nil as String?)
        }
    }

    /// The objection of the receipt's address; 404 for everything else.
    private static func held(_ visit: Visit) async throws -> ObjectionFile {
        let (token, key) = (visit.parameters["token"] ?? "", visit.county.key)
        let file = try await visit.county.database.read { reader in
            try ObjectionStore.find(token: token, in: reader).map {
                try ObjectionFile.read($0, key: key, in: reader)
            }
        }
        guard let file else { throw ObjectionRefusal.codeWrong }
        return file
    }

    private static func takeBack(_ visit: Visit) async throws -> Answer {
        let id = try await held(visit).objection.id
        let member = try? MemberCaller(visit)
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let caller = member?.person.description ?? "anyone"
        let digest = visit.input.digest + id.bytes
        let file = try await visit.county.database.write(by: Origin(actor: member?.person)) { transaction in
            let claim = try sending.map { try transaction.claim($0, by: caller, digest: digest) }
            if claim != .repeated { try Notices.takeBack(id, in: transaction) }
            return try read(id, visit, in: transaction)
        }
        return Answer(next: file.path, json: { file.write(to: &$0, withSecrets: true) })
    }
}

extension Frame {
    /// The same form again, with what was typed and why it was refused.
    fileprivate func refused(_ refusal: some Refusal, typed: [String: String]) -> Frame {
        Frame(
            language: language, isLarge: isLarge, now: now, path: path, countyName: countyName,
            viewer: viewer, formToken: formToken,
            errors: [.init(field: refusal.field, sentence: refusal.sentence, code: refusal.code)],
            typed: typed, isSample: isSample)
    }
}
