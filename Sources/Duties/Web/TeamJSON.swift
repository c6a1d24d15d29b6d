import Kernel
import Places
import Web

/// How teams go over the wire.
enum TeamJSON {
    static let shape = Shape.named(
        "Team",
        .object([
            ("id", .id), ("template", .text), ("name", .optional(.text)), ("place", .id),
            ("placeName", .text), ("from", .day), ("until", .optional(.day)),
            (
                "slots",
                .list(
                    .object([
                        ("code", .text), ("name", .text), ("kind", .text), ("least", .whole),
                        ("most", .optional(.whole)), ("have", .whole), ("finding", .optional(.text)),
                        ("holders", .list(holder)),
                    ]))
            ),
            ("left", .list(holder)),
        ]))

    private static let holder = Shape.object([
        ("member", .optional(.id)), ("name", .text), ("from", .day), ("until", .optional(.day)),
    ])

    static func write(_ file: TeamFile, _ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("id", file.team.id)
            json.field("template", file.team.template)
            json.field("name", file.team.name)
            json.field("place", file.place.id)
            json.field("placeName", file.place.name)
            json.field("from", file.team.period.from)
            json.field("until", file.team.period.until)
            json.key("slots")
            json.array(file.slots) { json, line in
                json.object { json in
                    json.field("code", line.slot.code)
                    json.field("name", line.slot.name(language))
                    json.field("kind", line.slot.kind.code)
                    json.field("least", line.slot.count_min)
                    json.field("most", line.slot.count_max.map(Int64.init))
                    json.field("have", line.holders.count)
                    json.field("finding", line.finding?.code)
                    json.key("holders")
                    json.array(line.holders) { write($1, to: &$0) }
                }
            }
            json.key("left")
            json.array(file.left) { write($1, to: &$0) }
        }
    }

    private static func write(_ holder: TeamFile.HolderLine, to json: inout JSONText) {
        json.object { json in
            json.field("member", holder.member)
            json.field("name", holder.name)
            json.field("from", holder.period.from)
            json.field("until", holder.period.until)
        }
    }
}

extension SizeBounds.Finding {
    var code: String {
        switch self {
        case .tooFew: "too-few"
        case .tooMany: "too-many"
        }
    }

    /// `还差 2` or `多 1`, as a sentence.
    func words(_ frame: Frame) -> String {
        switch self {
        case .tooFew(let have, let least): frame(.findingShort, ["count": "\(least - have)"])
        case .tooMany(let have, let most): frame(.findingOver, ["count": "\(have - most)"])
        }
    }
}
