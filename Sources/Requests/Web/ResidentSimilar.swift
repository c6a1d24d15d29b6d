import Cases
import Clocks
import Foundation
import Kernel
import Learning
import Places
import Storage
import Web

/// What neighbours have already reported in nearly the same words.
enum ResidentSimilar {
    /// The share of what was typed so far that must stand in the other text.
    static let share_min = 0.4
    /// The share that is enough for what lies a few steps away.
    static let nearShare_min = 0.2
    /// So far a few steps go; less would tell a stranger where exactly somebody stood.
    static let near_m = 300.0
    static let characters_max = 200
    /// A village has a few dozen open requests; beyond this the latest due are not looked at.
    static let compared_max = 400

    /// Open, visible requests of the village, the most alike first; near `spot` fewer words in common are enough, and
    /// they come before others as much alike.
    static func read(
        _ text: String, at place: PlaceID, near spot: Coordinate? = nil, in reader: Reader
    ) throws -> ResidentRows {
        let typed = Shingles(of: String(text.prefix(characters_max)))
        let lineage = try Places.lineage(of: place, in: reader)
        guard let area = lineage.first(where: { $0.level == .village }) ?? lineage.first else { return .none }
        let open = try ResidentQueue.open(at: area.id, limit: compared_max, in: reader)
        if open.isEmpty { return .none }
        let rows = Dictionary(uniqueKeysWithValues: open.map { ($0.id, ($0.position, $0.title)) })
        let shown = try ResidentStore.shownBodies(of: open.map(\.id), in: reader)
        let spots = spot == nil ? [:] : try RequestStore.positions(of: shown.map(\.0), in: reader)
        let alike = shown.compactMap { id, body -> (position: Int64, weight: Double)? in
            guard let (position, title) = rows[id] else { return nil }
            let isNear = spot.flatMap { here in spots[id].map { here.distance_m(to: $0) <= near_m } } ?? false
            let share = typed.share(in: Shingles(of: "\(title)\n\(body)"))
            guard share >= (isNear ? nearShare_min : share_min) else { return nil }
            return (position, share + (isNear ? share_min - nearShare_min : 0))
        }
        let best = alike.sorted { ($0.weight, $0.position) > ($1.weight, $1.position) }
            .prefix(RequestLimits.similar_max)
        let weights = Dictionary(uniqueKeysWithValues: best.map { ($0.position, $0.weight) })
        let found = try ResidentRows.read(positions: best.map(\.position), in: reader)
        return ResidentRows(
            rows: found.rows.sorted {
                weights[$0.row.position, default: 0] > weights[$1.row.position, default: 0]
            },
            next: nil)
    }

    /// Where the one who types stands, if the address says so; anything unreadable is as if nothing were said.
    static func spot(_ visit: Visit) -> Coordinate? {
        let (north, east) = (visit.query["latitude"], visit.query["longitude"])
        guard let north = north.flatMap(Double.init), let east = east.flatMap(Double.init) else { return nil }
        return Coordinate(latitude: north, longitude: east)
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

extension Coordinate {
    /// Metres along the ground, good to a percent within a county.
    fileprivate func distance_m(to other: Coordinate) -> Double {
        let degree_m = 111_195.0
        let north = (latitude - other.latitude) * degree_m
        let east = (longitude - other.longitude) * degree_m * cos(latitude * .pi / 180)
        return (north * north + east * east).squareRoot()
    }
}
