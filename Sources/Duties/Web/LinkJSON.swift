import Kernel
import Places
import Web

/// How links go over the wire.
enum LinkJSON {
    static let lists = Shape.named("DutyLinks", .object([("lists", .list(list))]))

    static let person = Shape.named(
        "PersonDuties",
        .object([
            ("person", .id), ("name", .text), ("lists", .list(list)),
            (
                "teams",
                .list(.object([("id", .id), ("name", .text), ("slot", .text), ("placeName", .text)]))
            ),
            ("onlineGroups", .list(.object([("id", .id), ("name", .text), ("placeName", .text)]))),
        ]))

    private static let list = Shape.object([
        ("template", .text), ("templateName", .text), ("holder", .id), ("holderName", .text),
        ("place", .optional(.id)), ("count", .whole), ("least", .optional(.whole)),
        ("most", .optional(.whole)), ("finding", .optional(.text)),
        (
            "links",
            .list(
                .object([
                    ("id", .id), ("target", .text), ("targetID", .id), ("name", .text), ("from", .day),
                    ("until", .optional(.day)), ("lastVisit", .optional(.day)),
                    ("nextVisit", .optional(.day)),
                    (
                        "openRequests",
                        .list(
                            .object([
                                ("id", .id), ("number", .text), ("title", .text),
                                ("due_at", .optional(.instant)),
                            ]))
                    ),
                ]))
        ),
    ])

    static func write(_ file: LinkFile, _ language: Language, to json: inout JSONText) {
        json.object { json in
            json.key("lists")
            json.array(file.lists) { write($1, language, to: &$0) }
        }
    }

    static func write(_ content: PersonLinks, _ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("person", content.person)
            json.field("name", content.name)
            json.key("lists")
            json.array(content.file.lists) { write($1, language, to: &$0) }
            json.key("teams")
            json.array(content.teams) { json, team in
                json.object { json in
                    json.field("id", team.id)
                    json.field("name", team.name(language))
                    json.field("slot", team.slot(language))
                    json.field("placeName", team.place)
                }
            }
            json.key("onlineGroups")
            json.array(content.groups) { json, group in
                json.object { json in
                    json.field("id", group.id)
                    json.field("name", group.name)
                    json.field("placeName", group.place)
                }
            }
        }
    }

    private static func write(_ list: LinkFile.HolderList, _ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("template", list.template.code)
            json.field("templateName", list.template.name(language))
            json.field("holder", list.holder)
            json.field("holderName", list.name)
            json.field("place", list.place?.id)
            json.field("count", list.lines.count)
            json.field("least", list.template.count_min.map(Int64.init))
            json.field("most", list.template.count_max.map(Int64.init))
            json.field("finding", list.finding?.code)
            json.key("links")
            json.array(list.lines) { json, line in
                json.object { json in
                    json.field("id", line.link.id)
                    json.field("target", line.link.target.code)
                    json.field("targetID", line.link.target.id)
                    json.field("name", line.name)
                    json.field("from", line.link.period.from)
                    json.field("until", line.link.period.until)
                    json.field("lastVisit", line.rhythm?.last)
                    json.field("nextVisit", line.rhythm?.next)
                    json.key("openRequests")
                    json.array(line.matters) { json, matter in
                        json.object { json in
                            json.field("id", matter.id)
                            json.field("number", matter.number)
                            json.field("title", matter.title)
                            json.field("due_at", matter.due)
                        }
                    }
                }
            }
        }
    }
}
