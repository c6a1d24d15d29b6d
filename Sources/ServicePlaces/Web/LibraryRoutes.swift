import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// What a point lends, by title.
struct LibraryFile: Sendable {
    let point: ServicePoint
    let words: String
    let items: [(item: LibraryItem, out: Int)]
    let isDesk: Bool
    let isSignedIn: Bool

    var path: String { "/services/\(point.id)/library" }

    static func read(
        _ id: ServicePointID, holding words: String, _ visit: Visit, in reader: Reader
    ) throws -> LibraryFile {
        let point = try ServicePlaces.point(id, in: reader)
        let officer = try? OfficerCaller(visit)
        return LibraryFile(
            point: point, words: words,
            items: try LibraryStore.items(
                at: id, holding: words, limit: ServiceLimits.items_max, in: reader),
            isDesk: officer.map {
                (try? ServiceDesk.require($0, at: point.place, in: reader)) != nil
            } ?? false, isSignedIn: (try? MemberCaller(visit)) != nil)
    }

    static let shape = Shape.named(
        "ServiceLibrary",
        .object([
            (
                "items",
                .list(
                    .object([
                        ("id", .id), ("title", .text), ("kind", .text), ("shelf", .text), ("copies", .whole),
                        ("free", .whole),
                    ]))
            ), ("next", .optional(.text)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(items) { json, line in
                json.object { json in
                    json.field("id", line.item.id)
                    json.field("title", line.item.title)
                    json.field("kind", line.item.kind.rawValue)
                    json.field("shelf", line.item.shelf)
                    json.field("copies", line.item.copies)
                    json.field("free", max(0, line.item.copies - line.out))
                }
            }
            json.field("next", nil as String?)
        }
    }
}

/// Lending: what there is, having it lie ready, handing it out, extending, taking back.
enum LibraryRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "services/{id}/library", for: Anyone.self, "What a service place lends, by title.",
            query: [.words("Words of the title or the shelf.")], output: LibraryFile.shape
        ) { visit, _ in
            let file = try await file(visit, try visit.id("id"))
            let ids = (0...ServiceLimits.items_max).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { libraryPage(file, ids: ids, $0) })
        },
        deskAct(
            "services/{id}/library", "Enters a book or a tool that is lent.",
            [
                InputField("title"), InputField("kind", limit: 10), InputField("shelf"),
                InputField("copies", .number),
            ], output: LibraryFile.shape, form: "services/{id}/library",
            point: { try ServicePlaces.point($0, in: $1) }
        ) { visit, id in
            guard let sent = try visit.input.id("id", of: Marks.LibraryItem.self) else {
                throw WebRefusal.idMissing
            }
            guard let kind = LibraryItem.Kind(rawValue: visit.input["kind"] ?? "book") else {
                throw FieldRefusal(.unreadable, at: "kind")
            }
            let item = LibraryItem(
                id: sent, point: id, title: visit.input["title"] ?? "", kind: kind,
                shelf: visit.input["shelf"] ?? "", copies: try visit.input.number("copies") ?? 1)
            return { try ServicePlaces.enter(item, in: $0) }
        } answer: { visit, id in
            let file = try await file(visit, id)
            return Answer(.created, next: file.path, json: { file.write(to: &$0) })
        },
        ownAct(
            "services/items/{id}/holds", "Has a copy lie ready for the reader.", [],
            output: LibraryFile.shape, form: "services/mine"
        ) { visit, id, person in
            guard let sent = try visit.input.id("id", of: Marks.LibraryLoan.self) else {
                throw WebRefusal.idMissing
            }
            return { try ServicePlaces.take(sent, of: id, for: person, isAtDesk: false, in: $0) }
        } answer: { visit, id in
            try await afterwards(visit, id, next: "/services/mine")
        },
        deskAct(
            "services/items/{id}/loans", "Lends a copy at the desk to somebody of `household`.",
            [InputField("household", limit: 40), InputField("name", limit: 60)], output: LibraryFile.shape,
            form: "services/items/{id}/loans", point: itemPoint
        ) { visit, id in
            guard let sent = try visit.input.id("id", of: Marks.LibraryLoan.self) else {
                throw WebRefusal.idMissing
            }
            let (household, name) = (
                try visit.input.required("household"), try visit.input.required("name")
            )
            return { transaction in
                let place = try itemPoint(id, transaction).place
                let person = try ServicePlaces.person(
                    named: name, household: household, near: place, in: transaction)
                try ServicePlaces.take(sent, of: id, for: person, isAtDesk: true, in: transaction)
            }
        } answer: { visit, id in
            let point = try await visit.county.database.read { try itemPoint(id, $0) }
            return try await afterwards(visit, id, next: "/services/\(point.id)")
        },
        Endpoint(
            .get, "services/items/{id}/loans", .page, for: OfficerCaller.self,
            "The form by which the desk lends a copy."
        ) { visit, officer in
            let id: LibraryItemID = try visit.id("id")
            let (item, point) = try await visit.county.database.read { reader in
                guard let item = try LibraryStore.item(id, in: reader) else { throw UsingRefusal.unknown }
                let point = try ServicePlaces.point(item.point, in: reader)
                try ServiceDesk.require(officer, at: point.place, in: reader)
                return (item, point)
            }
            let sent = AnyID.minted(at: visit.now)
            return Answer { lendPage(item, point, id: sent, $0) }
        },
        loan("handing-out", "Gives out what lay ready.") { try ServicePlaces.handOut($0, in: $1) },
        loan("return", "Takes back what was lent, or lets go what lay ready.") {
            try ServicePlaces.takeBack($0, in: $1)
        },
        ownAct(
            "services/loans/{id}/extension", "Keeps one's own loan once more as long, before it is due.", [],
            output: OwnServices.shape, form: "services/mine"
        ) { _, id, person in
            { transaction in
                guard try ServicePlaces.loan(id, in: transaction).0.person == person else {
                    throw UsingRefusal.unknown
                }
                try ServicePlaces.extend(id, in: transaction)
            }
        } answer: { visit, _ in
            try await OwnRoutes.answer(visit)
        },
    ]

    private static let itemPoint: @Sendable (LibraryItemID, Reader) throws -> ServicePoint = { id, reader in
        guard let item = try LibraryStore.item(id, in: reader) else { throw UsingRefusal.unknown }
        return try ServicePlaces.point(item.point, in: reader)
    }

    private static func loan(
        _ name: String, _ sentence: String,
        _ act: @escaping @Sendable (LibraryLoanID, Transaction) throws -> Void
    ) -> Endpoint {
        deskAct(
            "services/loans/{id}/\(name)", sentence, [], output: PointFile.shape, form: "services/mine",
            point: { id, reader in try ServicePlaces.loan(id, in: reader).1 }
        ) { _, id in
            { try act(id, $0) }
        } answer: { visit, id in
            let point = try await visit.county.database.read { try ServicePlaces.loan(id, in: $0).1.id }
            return try await PointRoutes.answer(visit, point)
        }
    }

    private static func file(_ visit: Visit, _ id: ServicePointID) async throws -> LibraryFile {
        let words = visit.query["q"] ?? ""
        return try await visit.county.database.read {
            try LibraryFile.read(id, holding: words, visit, in: $0)
        }
    }

    private static func afterwards(
        _ visit: Visit, _ id: LibraryItemID, next: String
    ) async throws -> Answer {
        let file = try await visit.county.database.read { reader in
            try LibraryFile.read(try itemPoint(id, reader).id, holding: "", visit, in: reader)
        }
        return Answer(next: next, json: { file.write(to: &$0) })
    }
}
