import Kernel
import Web

/// How places go over the wire.
enum PlaceJSON {
    static let place = Shape.named("Place", .object(fields))

    static let line = Shape.named(
        "PlaceLine", .object(fields + [("childCount", .whole), ("kind", .optional(.text))]))

    static let file = Shape.named(
        "PlaceFile",
        .object(
            fields + [
                ("closed", .optional(.day)), ("kind", .optional(.text)), ("address", .optional(.text)),
                ("above", .list(place)), ("childCount", .whole),
                ("history", .list(place)),
                (
                    "successions",
                    .list(.object([("from", .id), ("to", .id), ("kind", .text), ("on", .day)]))
                ),
            ]))

    private static let fields: [(String, Shape)] = [
        ("id", .id), ("level", .text), ("name", .text), ("parent", .optional(.id)),
        ("code", .optional(.text)),
        ("edition", .optional(.whole)), ("from", .day), ("until", .optional(.day)),
    ]

    static func write(_ place: Place, to json: inout JSONText) {
        json.object { write(fieldsOf: place, to: &$0) }
    }

    static func write(_ child: PlaceFile.Child, to json: inout JSONText) {
        json.object { json in
            write(fieldsOf: child.place, to: &json)
            json.field("childCount", child.count)
            json.field("kind", child.kind?.rawValue)
        }
    }

    static func write(_ children: [PlaceFile.Child], next: String?, to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(children) { write($1, to: &$0) }
            json.field("next", next)
        }
    }

    static func write(_ file: PlaceFile, to json: inout JSONText) {
        json.object { json in
            write(fieldsOf: file.place, to: &json)
            json.field("closed", file.closed)
            json.field("kind", file.trait?.kind.rawValue)
            json.field("address", file.trait?.address)
            json.key("above")
            json.array(file.above) { write($1, to: &$0) }
            json.field("childCount", file.childCount)
            json.key("history")
            json.array(file.history) { write($1, to: &$0) }
            json.key("successions")
            json.array(file.successions) { json, succession in
                json.object { json in
                    json.field("from", succession.from)
                    json.field("to", succession.to)
                    json.field("kind", succession.kind.rawValue)
                    json.field("on", succession.on)
                }
            }
        }
    }

    private static func write(fieldsOf place: Place, to json: inout JSONText) {
        json.field("id", place.id)
        json.field("level", place.level.rawValue)
        json.field("name", place.name)
        json.field("parent", place.parent)
        json.field("code", place.code)
        json.field("edition", place.edition.map(Int64.init))
        json.field("from", place.period.from)
        json.field("until", place.period.until)
    }
}
