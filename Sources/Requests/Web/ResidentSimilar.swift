import Cases
import Clocks
import Kernel
import Learning
import Places
import Storage
import Web

/// What neighbours have already reported in nearly the same words.
enum ResidentSimilar {
    /// The share of what was typed so far that must stand in the other text.
    static let share_min = 0.4
    static let characters_max = 200
    /// A village has a few dozen open requests; beyond this the latest due are not looked at.
    static let compared_max = 400

    /// Open, visible requests of the village, the most alike first.
    static func read(_ text: String, at place: PlaceID, in reader: Reader) throws -> ResidentRows {
        let typed = Shingles(of: String(text.prefix(characters_max)))
        let lineage = try Places.lineage(of: place, in: reader)
        guard let area = lineage.first(where: { $0.level == .village }) ?? lineage.first else { return .none }
        let open = try ResidentQueue.open(at: area.id, limit: compared_max, in: reader)
        if open.isEmpty { return .none }
        let positions = Dictionary(uniqueKeysWithValues: open.map { ($0.id, ($0.position, $0.title)) })
        let shown = try ResidentStore.shownBodies(of: open.map(\.id), in: reader)
        let alike = shown.compactMap { id, body -> (position: Int64, share: Double)? in
            guard let (position, title) = positions[id] else { return nil }
            let share = typed.share(in: Shingles(of: "\(title)\n\(body)"))
            return share >= share_min ? (position, share) : nil
        }
        let best = alike.sorted { ($0.share, $0.position) > ($1.share, $1.position) }
            .prefix(RequestLimits.similar_max)
        return try ResidentRows.read(positions: best.map(\.position), in: reader)
    }

    /// A piece of the form's page; empty when nothing is alike.
    static func fragment(_ found: ResidentRows, _ frame: Frame) -> HTML {
        if found.rows.isEmpty { return .empty }
        let title =
            found.rows.count == 1
            ? frame(.residentSimilarOne)
            : frame(.residentSimilarMany, ["count": String(found.rows.count)])
        let rows = found.rows.html { row in
            let followers = frame(.residentFollowers, ["count": String(row.followers)])
            let facts = [
                row.place, row.followers > 0 ? followers : nil, frame(.residentState(row.row.state)),
            ]
            .compactMap { $0 }.joined(separator: frame.language == .chinese ? "，" : ", ")
            return """
                <p><a href="\(Address.checked(row.path))">\(row.title)</a></p>
                <p class="quiet small">\(facts)</p>\(row.face?.badge(frame).html)
                \(Form.act(
                    to: "/requests/\(row.row.id)/followers", id: AnyID.minted(at: frame.now), frame: frame,
                    Button(frame(.residentSame), more: row.title).submit()))
                """
        }
        return Inset(title, "\(rows)<p class=\"quiet small\">\(frame(.residentNotSame))</p>").html
    }
}
