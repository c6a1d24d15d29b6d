import Cases
import Kernel
import Places
import Storage

/// What a county's metrics say; counted from tallies, never by reading cases.
struct CountyFigures: Sendable, Equatable {
    let position: Position
    let backlog: Int
    let open: Int
    let late: Int

    static func read(in reader: Reader) throws -> CountyFigures {
        let root = try Places.root(in: reader)?.id
        let counts = try root.map { try Queue.counts(at: [$0], in: reader)[$0] ?? [:] } ?? [:]
        return CountyFigures(
            position: try Journal.head(in: reader).position, backlog: try Relay.backlog(in: reader),
            open: counts.reduce(0) { $1.key == .closed ? $0 : $0 + $1.value },
            late: try root.map { try Queue.lateCount(at: $0, in: reader) } ?? 0)
    }

    /// - Source: Prometheus text exposition format 0.0.4.
    func text(lane: (commits: Int, closures: Int, slowest_ms: Double)) -> String {
        let figures: [(name: String, type: String, help: String, value: String)] = [
            ("yuanba_lane_commits_total", "counter", "Commits since the start.", "\(lane.commits)"),
            (
                "yuanba_lane_closures_total", "counter", "Writing closures since the start.",
                "\(lane.closures)"
            ),
            (
                "yuanba_lane_slowest_closure_milliseconds", "gauge",
                "The slowest writing closure since the start.",
                "\(lane.slowest_ms)"
            ),
            ("yuanba_journal_position", "gauge", "Position of the last entry.", "\(position)"),
            ("yuanba_relay_backlog", "gauge", "Entries that later reactions have not seen.", "\(backlog)"),
            ("yuanba_open_cases", "gauge", "Open cases of the county.", "\(open)"),
            ("yuanba_late_cases", "gauge", "Late cases of the county.", "\(late)"),
        ]
        return figures.map { figure in
            """
            # HELP \(figure.name) \(figure.help)
            # TYPE \(figure.name) \(figure.type)
            \(figure.name) \(figure.value)

            """
        }.joined()
    }
}
