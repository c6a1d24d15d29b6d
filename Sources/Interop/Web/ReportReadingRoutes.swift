import Kernel
import Requests
import Storage
import Web

/// Open311 GeoReport v2: requests as neighbours may see them, and a programme its own.
enum ReportReadingRoutes {
    static let all: [Endpoint] =
        WireAnswer.pair(
            .get, "requests", for: Anyone.self,
            "What neighbours may see, the newest first; with its key, what a programme reported.",
            query: [
                WireAnswer.key,
                QueryField("service_request_id", "Numbers, with commas; goes before the rest."),
                QueryField("service_code", "Codes of services, with commas."),
                QueryField("start_date", "From when; at most 90 days before the end."),
                QueryField("end_date", "Until when."),
                QueryField("status", "open, closed, or both with a comma."),
                QueryField("page", .number, "Which page, from 1."),
                QueryField("page_size", .number, "How many a page has, at most 1,000."), extensions,
            ]
        ) { visit, format in try await requests(visit, format) }
        + [
            WireAnswer.one("requests", "One request, by its number.", query: [WireAnswer.key, extensions]) {
                visit, number, format in try await request(number, visit, format)
            }
        ]

    private static let extensions = QueryField(
        "extensions", .flag, "Adds the state as we know it, and what was written for the public.")

    private static func requests(_ visit: Visit, _ format: WireText.Format) async throws -> Answer {
        let asked = (
            key: WireAnswer.asked("api_key", visit), numbers: WireAnswer.asked("service_request_id", visit),
            codes: WireAnswer.asked("service_code", visit), status: WireAnswer.asked("status", visit),
            start: WireAnswer.asked("start_date", visit), end: WireAnswer.asked("end_date", visit),
            page: WireAnswer.asked("page", visit), size: WireAnswer.asked("page_size", visit)
        )
        let isExtended = visit.query["extensions"] == "true"
        let page = try Page(asked.page, size: asked.size)
        let (isOpen, numbers) = (try isOpen(asked.status), try numbers(asked.numbers))
        let rows = try await visit.county.database.read { reader in
            let time = try AskedTime(start: asked.start, end: asked.end, now: reader.now)
            let filter = NeighbourFilter(
                numbers: numbers, from: time.from, to: time.to, isOpen: isOpen,
                categories: asked.codes.map(list))
            return try WireRows.read(
                try circle(asked.key, in: reader), filter, limit: page.size, offset: page.offset,
                withSteps: isExtended, in: reader)
        }
        return WireAnswer.of(rows.text(format, visit.language, extended: isExtended))
    }

    private static func request(
        _ number: String, _ visit: Visit, _ format: WireText.Format
    ) async throws -> Answer {
        let key = WireAnswer.asked("api_key", visit)
        let isExtended = visit.query["extensions"] == "true"
        let rows = try await visit.county.database.read { reader in
            try WireRows.read(
                try circle(key, in: reader),
                NeighbourFilter(numbers: [number], from: reader.now, to: reader.now), limit: 1, offset: 0,
                withSteps: isExtended, in: reader)
        }
        if rows.rows.isEmpty { throw ReportRefusal.requestUnknown }
        return WireAnswer.of(rows.text(format, visit.language, extended: isExtended))
    }

    /// Without a key what neighbours may see; with one what its programme reported.
    static func circle(_ key: String?, in reader: Reader) throws -> Requests.Circle {
        ReportStore.circle(try key.map { try Interop.programme(key: $0, in: reader).id })
    }

    /// Nil for both.
    private static func isOpen(_ status: String?) throws(ReportRefusal) -> Bool? {
        guard let status else { return nil }
        let wanted = Set(list(status).map { $0.lowercased() })
        guard wanted.isSubset(of: ["open", "closed"]) else { throw .statusUnknown }
        return wanted.count == 1 ? wanted.contains("open") : nil
    }

    private static func numbers(_ text: String?) throws(ReportRefusal) -> [String]? {
        guard let text else { return nil }
        let numbers = list(text)
        guard numbers.count <= Limits.rows_max else { throw .tooManyRequests }
        return numbers
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    }

    /// The first thousand where nobody says otherwise.
    struct Page: Equatable {
        let size: Int
        let offset: Int

        /// Throws `.pageUnreadable`.
        init(_ page: String?, size: String?) throws(ReportRefusal) {
            let wanted = page == nil && size == nil ? Limits.rows_max : Limits.page_rows
            guard let number = page.map({ Int($0) }) ?? 1, let rows = size.map({ Int($0) }) ?? wanted,
                (1...1_000_000).contains(number), rows >= 1
            else { throw .pageUnreadable }
            self.size = min(rows, Limits.rows_max)
            offset = (number - 1) * self.size
        }
    }
}
