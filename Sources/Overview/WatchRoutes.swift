import Kernel
import Storage
import Web

/// What watches a server: whether it runs, whether it can answer, and its figures for Prometheus.
enum WatchRoutes {
    static let all: [Endpoint] = [
        Endpoint(.get, "health", .page, for: Anyone.self, "Whether the process runs.") { _, _ in
            plain("ok\n")
        },
        Endpoint(.get, "ready", .page, for: Anyone.self, "Whether the county's database answers.") {
            visit, _ in
            let position = try await visit.county.database.read { try Journal.head(in: $0).position }
            return plain("ready at \(position)\n")
        },
        Endpoint(.get, "metrics", .page, for: Anyone.self, "Figures of the county in Prometheus' form.") {
            visit, _ in
            let database = visit.county.database
            let figures = try await database.read { try CountyFigures.read(in: $0) }
            return plain(
                figures.text(lane: database.laneCounts) + visit.traffic.text + ProcessMemory.text,
                type: "text/plain; version=0.0.4; charset=utf-8")
        },
    ]

    private static func plain(_ text: String, type: String = "text/plain; charset=utf-8") -> Answer {
        Answer(bytes: Array(text.utf8), type: type)
    }
}
