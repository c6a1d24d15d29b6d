import Access
import Cases
import Kernel
import Places
import Storage
import Web

/// The list of requests as its address filters it: by place, state, category and words.
enum RequestList {
    /// What the address asks for.
    struct Asked: Sendable {
        let place: PlaceID?
        let state: String?
        let category: String?
        let sought: SoughtWords?
        var words: String? { sought?.text }

        /// Throws `CaseMissing.noSuchCase` for what is no place.
        init(_ visit: Visit) throws {
            place = visit.query["place"].flatMap { PlaceID($0) }
            if visit.query["place"] != nil, place == nil { throw CaseMissing.noSuchCase }
            state = visit.query["state"]
            category = visit.query["category"].flatMap { $0.isEmpty ? nil : $0 }
            sought = try SoughtWords(visit)
        }

        /// A posted search.
        init(place: PlaceID?, words: SoughtWords?) {
            (self.place, state, category, sought) = (place, nil, nil, words)
        }

        /// What stands behind the question mark, encoded.
        var query: String {
            let kept = [("place", place?.description), ("state", state), ("category", category)]
                .compactMap { name, value in value.map { "\(name)=\(Address.queryValue($0))" } }
            return (kept + [sought?.query].compactMap(\.self)).joined(separator: "&")
        }

        func address(cursor: String? = nil) -> String {
            let parts = [query, cursor.map { "cursor=\($0)" } ?? ""].filter { !$0.isEmpty }
            return parts.isEmpty ? "/requests" : "/requests?" + parts.joined(separator: "&")
        }
    }

    /// Throws `CaseMissing.noSuchCase` for a place that is not the officer's.
    static func read(
        _ asked: Asked, _ officer: OfficerCaller, after cursor: QueueCursor?, limit: Int, withClocks: Bool,
        in reader: Reader
    ) throws -> OfficerRows {
        guard let place = asked.place ?? officer.homePlace else { throw CaseMissing.noSuchCase }
        if let wanted = asked.place, !officer.grants.contains(where: { $0.place == wanted }) {
            let lineage = try Places.lineage(of: wanted, in: reader).map(\.id)
            guard OfficerQueue.covers(officer, lineage) else { throw CaseMissing.noSuchCase }
        }
        if let words = asked.words {
            return try OfficerQueue.search(
                words, within: place, before: cursor, limit: limit, withClocks: withClocks, in: reader)
        }
        if let category = asked.category {
            return try ofCategory(
                category, at: place, before: cursor, limit: limit, withClocks: withClocks, in: reader)
        }
        let filter = asked.state.flatMap { $0 == "open" ? .all : OfficerFilter(rawValue: $0) }
        if let filter, filter != .all || asked.state == "open" {
            return try OfficerQueue.filtered(
                at: place, filter, for: officer, after: cursor, limit: limit, withClocks: withClocks,
                in: reader)
        }
        return try OfficerQueue.newest(
            at: place, state: asked.state == "closed" ? .closed : nil, before: cursor, limit: limit,
            withClocks: withClocks, in: reader)
    }

    /// So many rows are looked through for one page; who wants more goes on to the next.
    private static let looked_max = 2_000
    private static let part_max = 200

    /// Requests of a category, in use or not, and of what lies below it, newest first.
    private static func ofCategory(
        _ code: String, at place: PlaceID, before cursor: QueueCursor?, limit: Int, withClocks: Bool,
        in reader: Reader
    ) throws -> OfficerRows {
        let tree = try CategoryTreeStore.tree(in: reader)
        let codes = Set(tree.below(code).map(\.category.code))
        if codes.isEmpty { throw CategoryRefusal.unknown }
        var (found, looked, next) = ([QueueRow](), 0, cursor?.position)
        repeat {
            let part = try Queue.newest(
                at: place, kind: Requests.kind, before: next, limit: part_max, in: reader)
            let categories = try CategoryTreeStore.categories(of: part.map(\.id), in: reader)
            found += part.filter { categories[$0.id].map(codes.contains) ?? false }
            looked += part.count
            next = part.count < part_max ? nil : part.last?.position
        } while found.count <= limit && next != nil && looked < looked_max
        let last = found.count > limit ? found[limit - 1].position : next
        return try OfficerRows(
            Array(found.prefix(limit)), limit: limit, next: last.map { QueueCursor(due: nil, position: $0) },
            withClocks: withClocks, in: reader)
    }

    /// The whole list, page after page, as far as a file goes.
    static func all(_ asked: Asked, _ officer: OfficerCaller, in reader: Reader) throws -> [OfficerRows] {
        var (parts, cursor, count) = ([OfficerRows](), QueueCursor?.none, 0)
        repeat {
            let part = try read(
                asked, officer, after: cursor, limit: part_max, withClocks: true, in: reader)
            parts.append(part)
            count += part.rows.count
            cursor = part.next
        } while cursor != nil && count < RequestLimits.exported_max
        return parts
    }
}

/// All requests, newest first or as the address filters them.
func officerRequestsPage(
    _ rows: OfficerRows, _ asked: RequestList.Asked, _ categories: CategoryList?, _ frame: Frame
) -> HTML {
    let board = rows.rows.map { row in
        Board.Row(
            row.title, path: row.path, clock: rows.badge(of: row, frame),
            meta: "\(row.number)\(frame(.officerComma))\(rows.meta(of: row, frame))")
    }
    let list =
        board.isEmpty
        ? EmptyState(frame(.officerNothing), frame(.officerNothingFound)).html : Board(board).html(frame)
    let older = rows.next.map { asked.address(cursor: $0.description) }
    return Layout.page(
        title: frame(.officerRequests), purpose: frame(.officerRequestsNote), frame: frame, kind: .wide,
        search: OfficerSearch.form(
            at: "/requests/searches", place: asked.place, value: asked.words ?? "", frame),
        body: (categories.map { categoryFilter($0, asked, frame) } ?? .empty) + list
            + Paging(newer: nil, older: older).html(frame)
            + SheetLinks("/requests", query: asked.query).html(frame))
}

/// One that is out of use is still looked for: old matters have it.
private func categoryFilter(
    _ list: CategoryList, _ asked: RequestList.Asked, _ frame: Frame
) -> HTML {
    let choices = list.tree.walked.map { line in
        let name = line.entry.category.name(frame.language)
        let said =
            line.entry.isOffered(on: list.today) ? name : frame(.categoryRetiredMark, ["name": name])
        return Choice(line.entry.category.code, String(repeating: "\u{2003}", count: line.depth) + said)
    }
    let place: HTML = asked.place.map { Form.hidden("place", $0.description) } ?? .empty
    return Form.filter(
        to: "/requests", frame: frame,
        place
            + Field("category", frame(.categoryFilter)).select(
                frame, choices, value: asked.category ?? "", empty: frame(.categoryAll)))
}
