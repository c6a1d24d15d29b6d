import HTTPTypes
import Kernel
import Synchronization

/// What this process has answered since its start: how often, with which status, and how long it took.
///
/// Methods and statuses only: no route of a person, no address, nobody.
package final class Traffic: Sendable {
    private struct Kind: Hashable {
        let method: String
        let status: Int
    }

    private struct State {
        var answers: [Kind: Int] = [:]
        var buckets = [Int](repeating: 0, count: Traffic.bounds_ms.count)
        var count = 0
        var seconds = 0.0
    }

    private let state = Mutex(State())

    /// Upper bounds of the histogram, in milliseconds.
    static let bounds_ms: [Double] = [1, 2.5, 5, 10, 25, 50, 100, 250, 1_000, 5_000]
    /// Methods that anybody may make up are counted as one.
    private static let methods: Set<String> = ["GET", "POST", "HEAD"]

    package init() {}

    func note(_ method: HTTPRequest.Method, _ status: Int, milliseconds: Double) {
        let name = Traffic.methods.contains(method.rawValue) ? method.rawValue : "other"
        state.withLock { state in
            state.answers[Kind(method: name, status: status), default: 0] += 1
            if let index = Traffic.bounds_ms.firstIndex(where: { milliseconds <= $0 }) {
                state.buckets[index] += 1
            }
            state.count += 1
            state.seconds += milliseconds / 1_000
        }
    }

    /// - Source: Prometheus text exposition format 0.0.4.
    package var text: String {
        let state = state.withLock { $0 }
        var lines = [
            "# HELP yuanba_http_requests_total Requests answered by this process since its start.",
            "# TYPE yuanba_http_requests_total counter",
        ]
        let kinds = state.answers.sorted { ($0.key.method, $0.key.status) < ($1.key.method, $1.key.status) }
        for (kind, count) in kinds {
            lines.append(
                "yuanba_http_requests_total{method=\"\(kind.method)\",status=\"\(kind.status)\"} \(count)")
        }
        lines += [
            "# HELP yuanba_http_request_seconds Time from the request's head to its answer.",
            "# TYPE yuanba_http_request_seconds histogram",
        ]
        var sum = 0
        for (bound, count) in zip(Traffic.bounds_ms, state.buckets) {
            sum += count
            lines.append("yuanba_http_request_seconds_bucket{le=\"\(bound / 1_000)\"} \(sum)")
        }
        lines += [
            "yuanba_http_request_seconds_bucket{le=\"+Inf\"} \(state.count)",
            "yuanba_http_request_seconds_sum \(state.seconds)",
            "yuanba_http_request_seconds_count \(state.count)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
