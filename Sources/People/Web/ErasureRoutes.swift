import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Erasing what is personal about somebody: a form that says what goes and what stays, and the list of erasures.
enum ErasureRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "erasures", for: OfficerCaller.self,
            "Whose personal data were erased, when and on which ground, newest first; `before` is the cursor.",
            query: [.cursor(as: "before"), .limit], output: .page(shape)
        ) { visit, officer in
            let list = try await ErasureList.load(visit, officer)
            return Answer(json: list.write, page: { erasuresPage(list, $0) })
        },
        Endpoint(
            .get, "people/{id}/erasure", .page, for: OfficerCaller.self,
            "The form that erases what is personal about somebody."
        ) { visit, officer in
            let file = try await load(visit, officer)
            if file.erasure != nil { throw ErasingRefusal.erasedAlready }
            let id = AnyID.minted(at: visit.now)
            return Answer { erasureForm(file, id: id, $0) }
        },
        Endpoint(
            .post, "people/{id}/erasure", for: OfficerCaller.self,
            "Erases name, particulars, account and the journal's openings of a person, for good. `ground` is "
                + "request, retention or court; `confirmed` must be true.",
            fields: [
                RegisterForm.id, InputField("ground", required: true), InputField("confirmed", .flag),
            ], output: shape, form: "people/{id}/erasure"
        ) { visit, officer in try await erase(visit, officer) },
    ]

    static let shape = Shape.named(
        "Erasure",
        .object([("person", .id), ("ground", .text), ("erased", .instant), ("by", .optional(.id))]))

    /// For who may erase; for all others the person does not exist.
    private static func load(_ visit: Visit, _ officer: OfficerCaller) async throws -> PersonFile {
        let file = try await PersonFile.load(visit, officer)
        if !file.mayErase { throw AccessRefusal.notAllowed }
        return file
    }

    private static func erase(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Person.self)
        _ = try await load(visit, officer)
        let ground = try RegisterForm.required(ErasureGround.self, "ground", visit.input)
        if !visit.input.isChecked("confirmed") { throw ErasingRefusal.unconfirmed }
        let claim = try await RegisterForm.write(visit, officer, "/people/\(id)/erasure") { transaction in
            guard try Authority.mayErase(officer, id, in: transaction) else {
                throw AccessRefusal.notAllowed
            }
            try People.erase(id, on: ground, in: transaction)
        }
        let erasure = try await visit.county.database.read { try ErasureStore.find(id, in: $0) }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/people/\(id)",
            json: { json in if let erasure { ErasureList.write(erasure, to: &json) } })
    }
}

/// A page of the list of erasures.
struct ErasureList: Sendable {
    let erasures: [Erasure]
    let names: [PersonID: String]
    let hasMore: Bool
    let isFirst: Bool

    var next: String? { hasMore ? erasures.last.map { ErasureCursor($0).description } : nil }

    /// For those who may erase somewhere.
    static func load(_ visit: Visit, _ officer: OfficerCaller) async throws -> ErasureList {
        let cursor = visit.query["before"].flatMap(ErasureCursor.init)
        let limit = visit.limit
        return try await visit.county.database.read { reader in
            let lines = try officer.places(.register).map { try Places.lineage(of: $0, in: reader) }
            guard lines.contains(where: { Authority.mayErase(officer, within: $0) }) else {
                throw AccessRefusal.notAllowed
            }
            let found = try ErasureStore.all(before: cursor, limit: limit + 1, in: reader)
            let shown = Array(found.prefix(limit))
            return ErasureList(
                erasures: shown,
                names: try PersonStore.names(of: Set(shown.compactMap(\.by)), in: reader),
                hasMore: found.count > limit, isFirst: cursor == nil)
        }
    }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(erasures) { json, erasure in ErasureList.write(erasure, to: &json) }
            json.field("next", next)
        }
    }

    static func write(_ erasure: Erasure, to json: inout JSONText) {
        json.object { json in
            json.field("person", erasure.person)
            json.field("ground", erasure.ground.rawValue)
            json.field("erased", erasure.erased)
            json.field("by", erasure.by)
        }
    }
}
