import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What officers do with notices of their places: list, publish, post again, take back.
enum OfficerRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "notices", for: OfficerCaller.self,
            "Notices of the officer's places, newest first: `state` open, ended or withdrawn; `cursor` pages on.",
            query: [
                QueryField(
                    "state", .one(of: NoticeList.Part.allCases.map(\.rawValue)),
                    "Which notices; open ones without it."), .cursor, .limit,
            ], output: .page(NoticeCard.shape)
        ) { visit, officer in try await list(visit, officer) },
        Endpoint(
            .get, "notices/new", .page, for: OfficerCaller.self,
            "The form for a notice at `place`, or for one that corrects the notice `replaces`.",
            query: [
                .place("Where the notice is put up."),
                QueryField("replaces", .id, "The notice that it takes the place of."),
            ]
        ) { visit, officer in
            let typed = try? draft(visit, NoticeID.minted(at: visit.now))
            let form = try await visit.county.database.read { reader in
                try NoticeForm.read(
                    officer, place: visit.query["place"] ?? visit.input["place"],
                    replaces: visit.query["replaces"] ?? visit.input["replaces"], typed: typed, in: reader)
            }
            guard let form else { throw AccessRefusal.notAllowed }
            let id = NoticeID.minted(at: visit.now)
            return Answer { noticeFormPage(form, id: id, $0) }
        },
        Endpoint(
            .post, "notices", for: OfficerCaller.self,
            "Publishes a notice under the client's `id`. Where its words name persons of the register: `persons` mask, "
                + "or keep with `naming` and `ground`; `spared` are words that are no person's.",
            fields: fields, output: NoticeFile.shape, form: "notices/new"
        ) { visit, officer in try await publish(visit, officer) },
        Endpoint(
            .post, "notices/{id}/republication", for: OfficerCaller.self,
            "Posts the same text again; its window begins anew.",
            fields: [
                InputField("id", .id), InputField("reason", limit: NoticeLimits.reason_length_max),
            ], output: NoticeFile.shape, form: "notices/{id}"
        ) { visit, officer in
            try await act("republication", visit, officer) { id, reason, transaction in
                try Notices.republish(id, because: reason, in: transaction)
            }
        },
        Endpoint(
            .post, "notices/{id}/withdrawal", for: OfficerCaller.self,
            "Takes a notice back before there is a result; only the reason is seen afterwards.",
            fields: [
                InputField("id", .id), InputField("reason", limit: NoticeLimits.reason_length_max),
            ], output: NoticeFile.shape, form: "notices/{id}"
        ) { visit, officer in
            try await act("withdrawal", visit, officer) { id, reason, transaction in
                try Notices.withdraw(id, because: reason, in: transaction)
            }
        },
    ]

    private static let fields = [
        InputField("id", .id, required: true), InputField("place", .id, required: true),
        InputField("kind", limit: 20), InputField("title", limit: 400),
        InputField("body", limit: NoticeLimits.body_length_max), InputField("table", limit: 200_000),
        InputField("naming", limit: 20), InputField("ground", limit: 400),
        InputField("issuer", limit: 200), InputField("contact", limit: 200),
        InputField("takes_objections", .flag), InputField("replaces", .id),
        InputField("is_checked", .flag), InputField("persons", limit: 10),
        InputField("spared", .list, limit: NoticeLimits.spared_max),
    ]

    private static func list(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let wanted = visit.query["state"] ?? "open"
        guard let part = NoticeList.Part(rawValue: wanted) else {
            throw FieldRefusal(.unreadable, at: "state")
        }
        let before = visit.query["cursor"].flatMap { Int64($0) }
        if visit.query["cursor"] != nil, before == nil { throw FieldRefusal(.unreadable, at: "cursor") }
        let limit = visit.limit
        let list = try await visit.county.database.read { reader in
            try NoticeList.read(officer, part, before: before, limit: limit, in: reader)
        }
        return Answer(json: { list.write(to: &$0) }, page: { noticeListPage(list, $0) })
    }

    private static func publish(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.Notice.self) else { throw WebRefusal.idMissing }
        let draft = try draft(visit, id)
        // A person says so on the form; a program is checked by who wrote it.
        if visit.face == .page, !visit.input.isChecked("is_checked") {
            throw FieldRefusal(.missing, at: "is_checked")
        }
        let digest = visit.input.digest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let lineage = try Places.lineage(of: draft.place, in: transaction).map(\.id)
            if !lineage.isEmpty { try officer.require(Notices.publishing, at: lineage) }
            let claim = try transaction.claim(
                draft.id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { try Notices.publish(draft, in: transaction) }
            return (try NoticeFile.read(draft.id, for: officer, in: transaction), claim)
        }
        guard let file else { throw NoticeRefusal.unknown }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func draft(_ visit: Visit, _ id: NoticeID) throws -> NoticeDraft {
        let input = visit.input
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let kind = NoticeKind(rawValue: input["kind"] ?? NoticeKind.other.rawValue) else {
            throw FieldRefusal(.unreadable, at: "kind")
        }
        guard let naming = Naming.Code(rawValue: input["naming"] ?? Naming.Code.nobody.rawValue) else {
            throw FieldRefusal(.unreadable, at: "naming")
        }
        guard let persons = PersonsInProse(rawValue: input["persons"] ?? PersonsInProse.ask.rawValue) else {
            throw FieldRefusal(.unreadable, at: "persons")
        }
        return NoticeDraft(
            id: id, place: place, kind: kind, title: input["title"] ?? "", body: input["body"] ?? "",
            table: input["table"].flatMap { NoticeTable.read($0) },
            naming: Naming(naming, ground: input["ground"] ?? ""), persons: persons,
            spared: Set(input.all("spared")), contact: input["contact"] ?? "",
            issuer: input["issuer"] ?? "", takesObjections: input.isChecked("takes_objections"),
            replaces: try input.id("replaces"))
    }

    private static func act(
        _ name: String, _ visit: Visit, _ officer: OfficerCaller,
        _ body: @escaping @Sendable (NoticeID, String, Transaction) throws -> Notice
    ) async throws -> Answer {
        let id: NoticeID = try visit.id("id")
        let reason = visit.input["reason"] ?? ""
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(name.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            try requireModeration(of: id, officer, in: transaction)
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { _ = try body(id, reason, transaction) }
            return try NoticeFile.read(id, for: officer, in: transaction)
        }
        guard let file else { throw NoticeRefusal.unknown }
        return Answer(next: file.path, json: { file.write(to: &$0) })
    }

    /// Throws where the notice is none of the officer's places.
    static func requireModeration(
        of id: NoticeID, _ officer: OfficerCaller, in reader: Reader
    ) throws {
        let notice = try Notices.found(id, in: reader)
        let lineage = try Places.lineage(of: notice.place, in: reader).map(\.id)
        if !Notices.moderates(officer, at: lineage) { throw AccessRefusal.notAllowed }
    }
}
