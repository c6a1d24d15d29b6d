/// A list of things to do on a phone: the clock first, then what it is, then who and where.
package struct Queue: Sendable {
    private let rows: [Row]

    /// One thing to do; the whole row can be pressed.
    package struct Row: Sendable {
        let title: String
        let path: String
        let clock: ClockBadge?
        let place: String?
        let meta: String?
        let call: Call?

        package init(
            _ title: String, path: String, clock: ClockBadge? = nil, place: String? = nil,
            meta: String? = nil, call: Call? = nil
        ) {
            self.title = title
            self.path = path
            self.clock = clock
            self.place = place
            self.meta = meta
            self.call = call
        }
    }

    /// Dials with one press; `label` says whom: 打电话给何秀兰.
    package struct Call: Sendable {
        let label: String
        let phone: String

        package init(_ label: String, phone: String) {
            self.label = label
            self.phone = phone
        }
    }

    package init(_ rows: [Row]) { self.rows = rows }

    package var html: HTML { "<ol class=\"queue\">\n\(rows.html(Queue.row))</ol>\n" }

    private static func row(_ row: Row) -> HTML {
        let place: HTML = row.place.map { "<span class=\"quiet\">\($0)</span>" } ?? .empty
        let meta: HTML = row.meta.map { "<p class=\"q-meta\">\($0)</p>" } ?? .empty
        let call: HTML =
            row.call.map {
                """
                <a class="q-call" href="\(Address.telephone($0.phone))" aria-label="\($0.label)">\
                \(Icon.phone.html)</a>
                """
            } ?? .empty
        let top: HTML =
            row.clock == nil && row.place == nil
            ? .empty : "<div class=\"q-top\">\(row.clock?.html)\(place)</div>\n"
        return """
            <li class="q\(row.call == nil ? "" : " q--call")">\(top)\
            <a class="q-title"\(Attribute.href(row.path))>\(row.title)</a>\(meta)\(call)</li>

            """
    }
}
