import Kernel
import Storage
import Web

/// The log of looks, for the audit administrator.
enum LookRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "looks", for: AuditCaller.self,
            "Who looked at which personal value of whom, when and why, newest first; `before` is the cursor.",
            query: [.cursor(as: "before"), .limit], output: .page(LookList.shape)
        ) { visit, _ in
            let limit = visit.limit
            let before = visit.query["before"].flatMap { Position($0) }
            let found = try await visit.county.database.read { reader in
                try Access.looks(before: before, limit: limit + 1, in: reader)
            }
            let list = LookList(
                looks: Array(found.prefix(limit)), hasMore: found.count > limit, isFirst: before == nil)
            return Answer(json: list.write, page: { looksPage(list, $0) })
        }
    ]
}

/// A page of the log of looks.
struct LookList: Sendable {
    let looks: [Look]
    let hasMore: Bool
    let isFirst: Bool

    static let shape = Shape.named(
        "Look",
        .object([
            ("position", .whole), ("looked", .instant), ("person", .id), ("name", .optional(.text)),
            ("subject", .id), ("field", .text), ("reason", .text),
        ]))

    /// The cursor of the page after this one.
    var next: String? { hasMore ? looks.last.map { "\($0.position)" } : nil }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(looks) { json, look in LookList.write(look, to: &json) }
            json.field("next", next)
        }
    }

    static func write(_ look: Look, to json: inout JSONText) {
        json.object { json in
            json.field("position", look.position)
            json.field("looked", look.looked)
            json.field("person", look.person)
            json.field("name", look.name)
            json.field("subject", look.subject)
            json.field("field", look.field)
            json.field("reason", look.reason)
        }
    }
}

func looksPage(_ list: LookList, _ frame: Frame) -> HTML {
    let table = DataTable(
        frame(.looksTitle), hidesCaption: true,
        columns: [
            .init(frame(.looksWhen)), .init(frame(.looksWho)), .init(frame(.looksWhom)),
            .init(frame(.looksField)),
            .init(frame(.looksReason)),
        ],
        rows: list.looks.map { look in
            [
                frame.time(look.looked), "\(look.name ?? look.person.description)",
                "\(look.subjectName ?? look.subject.description)", "\(LookField.name(look.field, frame))",
                "<span class=\"said\">\(LookField.reason(look.reason, frame))</span>",
            ]
        },
        empty: frame(.looksNone))
    let paging = Paging(newer: list.isFirst ? nil : "/looks", older: list.next.map { "/looks?before=\($0)" })
    return Layout.page(
        title: frame(.looksTitle), purpose: frame(.looksPurpose), frame: frame, kind: .wide,
        body: "\(table.html)\(paging.html(frame))")
}
