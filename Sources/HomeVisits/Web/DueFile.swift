import Access
import Kernel
import Places
import Rulebook
import Sealing
import Sheets
import Storage
import Web

/// What is late at a place and below, and how many of the households that were to be visited are not.
struct DueFile: Sendable {
    let place: Place
    let line: [Place]
    let late: [DueRow]
    let coverage: VisitCoverage
    /// The parts of the place with their own figures; a county's are not counted here.
    let parts: [(place: Place, coverage: VisitCoverage?)]
    let places: [PlaceID: String]
    let citations: [RuleCitation]
    let today: Day

    var isCounted: Bool { place.level != .county }

    /// - Parameter rows_max: of the late ones; all are counted.
    ///
    /// Throws `AccessRefusal.notAllowed` where the officer oversees nothing.
    static func read(
        _ officer: VisitCaller, at wanted: PlaceID?, key: CountyKey,
        rows_max: Int = HomeVisitLimits.rows_max, in reader: Reader
    ) throws -> DueFile {
        guard let id = wanted ?? officer.officer?.homePlace else { throw AccessRefusal.notAllowed }
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first else { throw WebRefusal.notFound }
        let lineage = line.map(\.id)
        guard officer.oversees(lineage) || officer.worksAt(lineage) else { throw AccessRefusal.notAllowed }
        let today = reader.now.day
        let children = try Places.children(of: id, in: reader)
        guard place.level != .county else {
            return DueFile(
                place: place, line: line, late: [], coverage: VisitCoverage(),
                parts: children.map { ($0, VisitCoverage?.none) }, places: [:],
                citations: try HomeVisits.citations(at: id, in: reader), today: today)
        }
        let rows = try HomeVisits.due(HomeVisits.candidates(at: id, in: reader), key: key, in: reader)
        var all = VisitCoverage()
        var below: [PlaceID: VisitCoverage] = [:]
        for row in rows {
            all.count(row.due, on: today)
            below[row.place, default: VisitCoverage()].count(row.due, on: today)
        }
        let late = Array(rows.filter { $0.due.state(on: today) == .late }.prefix(rows_max))
        return DueFile(
            place: place, line: line, late: late, coverage: all,
            parts: try children.map { ($0, try sum(of: $0.id, below, in: reader)) },
            places: try Places.names(of: Set(late.map(\.place)), in: reader),
            citations: try HomeVisits.citations(at: id, in: reader), today: today)
    }

    private static func sum(
        of place: PlaceID, _ below: [PlaceID: VisitCoverage], in reader: Reader
    ) throws -> VisitCoverage {
        try Places.within(place, in: reader).reduce(into: VisitCoverage()) { sum, place in
            if let coverage = below[place] { sum.add(coverage) }
        }
    }

    static let shape = Shape.named(
        "VisitsDue",
        .object([
            ("place", .id), ("place_name", .text), ("on", .day), ("due", .whole), ("visited", .whole),
            ("paces", .list(.object([("pace", .text), ("due", .whole), ("visited", .whole)]))),
            (
                "parts",
                .list(.object([("place", .id), ("name", .text), ("due", .whole), ("visited", .whole)]))
            ),
            ("rules", .list(RuleCitation.shape)), ("items", .list(DueRow.shape)), ("next", .optional(.text)),
        ]))

    func write(to json: inout JSONText, _ language: Language) {
        json.object { json in
            json.field("place", place.id)
            json.field("place_name", place.name)
            json.field("on", today)
            json.field("due", coverage.dueTotal)
            json.field("visited", coverage.visitedTotal)
            json.key("paces")
            json.array(VisitPace.allCases) { json, pace in
                json.object { json in
                    json.field("pace", pace.rawValue)
                    json.field("due", coverage.due[pace] ?? 0)
                    json.field("visited", coverage.visited[pace] ?? 0)
                }
            }
            json.key("parts")
            json.array(parts.filter { $0.coverage != nil }) { json, part in
                json.object { json in
                    json.field("place", part.place.id)
                    json.field("name", part.place.name)
                    json.field("due", part.coverage?.dueTotal ?? 0)
                    json.field("visited", part.coverage?.visitedTotal ?? 0)
                }
            }
            json.key("rules")
            json.array(citations) { $1.write(to: &$0, language) }
            json.key("items")
            json.array(late) { json, row in
                row.write(to: &json, place: places[row.place] ?? "", on: today)
            }
            json.field("next", nil as String?)
        }
    }

    /// The late households as a table, masked as the page is.
    func sheet(_ frame: Frame) -> ListSheet {
        ListSheet(
            frame(.dueTitle),
            header: [
                frame(.dueCode), frame(.dueHead), frame(.visitPlace), frame(.visitPace),
                frame(.visitLastLabel), frame(.dueOn), frame(.dueDaysLate),
            ],
            rows: late.map { row in
                [
                    .text(row.code), .text(row.head), .text(places[row.place] ?? ""),
                    .text(frame(row.due.pace.text)), row.due.last.map(XLSX.Cell.day) ?? .empty,
                    row.due.on.map(XLSX.Cell.day) ?? .empty, .whole(row.due.daysLate(on: today)),
                ]
            })
    }
}
