import Cases
import Foundation
import Kernel
import Web

/// What a phone takes along of what a route answers: named fields, and nothing that is not named here.
enum Packed {
    static let visit = ["household", "code", "head", "place_name", "has_need", "pace", "last_on", "due_on"]
    static let household = visit + ["place"]
    static let notice = ["id", "number", "title", "place_name", "issuer", "body", "published_at", "ends_at"]
    /// The contact stands in a file masked; it is looked at with network, with a reason, and logged.
    static let request = [
        "id", "number", "title", "body", "place_name", "location", "state", "urgency", "opened_at", "due_at",
        "lead", "category", "contact", "steps", "may",
    ]
    static let step = ["kind", "actor", "note", "happened_at"]
    /// Lines that the one who asked writes: whose name stays masked above does not stand open below.
    private static let residents: Set = ["opened", "supplemented", "rated", "reopened", "followed"]
    static let form = ["code", "chinese", "english", "questions"]

    /// The rows of a list that is `{"items": […]}`, each with these fields only, and with `more` of its household.
    static func items(
        _ answer: Answer, _ names: [String], more: [String: [String: Any]] = [:]
    ) -> String {
        text(
            (object(answer)["items"] as? [[String: Any]] ?? []).map { row in
                let own = (row["household"] as? String).flatMap { more[$0] } ?? [:]
                return kept(row, names).merging(own) { first, _ in first }
            })
    }

    /// A request in a household's card.
    static func line(_ row: QueueRow) -> [String: Any] {
        let due = row.due.map { ["due_at": $0.iso] } ?? [:]
        return due.merging(
            [
                "id": row.id.description, "number": row.number, "title": row.title,
                "state": row.state.rawValue,
            ]
        ) { first, _ in first }
    }

    /// A notice, or anything else that is one object.
    static func one(_ answer: Answer, _ names: [String]) -> String { text(kept(object(answer), names)) }

    /// A request's file with the last lines of it.
    static func request(_ answer: Answer) -> String {
        var file = kept(object(answer), request)
        let steps = file["steps"] as? [[String: Any]] ?? []
        file["steps"] = steps.suffix(FieldLimits.steps_max).map { line in
            let isResidents = (line["kind"] as? String).map(residents.contains) ?? true
            return kept(line, isResidents ? step.filter { $0 != "actor" } : step)
        }
        return text(file)
    }

    /// The forms that are offered and admitted; those that were have no place on a phone.
    static func forms(_ answer: Answer) -> String {
        let items = object(answer)["items"] as? [[String: Any]] ?? []
        let offered = items.filter { !($0["retired_on"] is String) && $0["is_admitted"] as? Bool != false }
        return text(offered.map { kept($0, form) })
    }

    /// Of the rows of a list.
    static func ids(_ answer: Answer, _ name: String = "id") -> [String] {
        (object(answer)["items"] as? [[String: Any]] ?? []).compactMap { $0[name] as? String }
    }

    /// Number and code of a request that was taken.
    static func receipt(_ answer: Answer) -> (number: String, code: String)? {
        let object = object(answer)
        guard let number = object["number"] as? String, let code = object["code"] as? String else {
            return nil
        }
        return (number, code)
    }

    private static func object(_ answer: Answer) -> [String: Any] {
        var json = JSONText(capacity: 4096)
        answer.write(to: &json)
        return (try? JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]) ?? [:]
    }

    private static func kept(_ object: [String: Any], _ names: [String]) -> [String: Any] {
        object.filter { names.contains($0.key) && !($0.value is NSNull) }
    }

    /// With sorted names, so that the same content is the same text.
    private static func text(_ value: Any) -> String {
        let data = try? JSONSerialization.data(
            withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data ?? Data("null".utf8), as: UTF8.self)
    }
}

/// A request as it lies on a phone.
enum PackedRequest {
    static let shape = Shape.named(
        "PackedRequest",
        .object([
            ("id", .id), ("number", .text), ("title", .text), ("body", .text), ("place_name", .text),
            ("location", .text), ("state", .text), ("urgency", .text), ("opened_at", .instant),
            ("due_at", .optional(.instant)), ("lead", .optional(.text)), ("category", .optional(.text)),
            ("contact", .object([("name", .text), ("phone", .text), ("is_masked", .flag)])),
            (
                "steps",
                .list(
                    .object([
                        ("kind", .text), ("actor", .optional(.text)), ("note", .text),
                        ("happened_at", .instant),
                    ]))
            ),
            ("may", .list(.text)),
        ]))
}
