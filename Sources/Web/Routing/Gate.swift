import Synchronization

/// How much is under way in this process, and whether it is about to stop.
package final class Gate: Sendable {
    private struct State {
        var requests = 0
        var body_bytes = 0
        var isStopping = false
    }

    private let state = Mutex(State())
    private let requests_max: Int
    private let bodyBytes_max: Int

    package convenience init() {
        self.init(requests_max: Limits.requestsAtOnce_max, bodyBytes_max: Limits.bodyBytesAtOnce_max)
    }

    init(requests_max: Int, bodyBytes_max: Int) {
        self.requests_max = requests_max
        self.bodyBytes_max = bodyBytes_max
    }

    /// From now on the process calls itself unready; what comes in is still answered.
    package func beginStopping() { state.withLock { $0.isStopping = true } }

    package var isStopping: Bool { state.withLock { $0.isStopping } }
    package var requestsUnderWay: Int { state.withLock { $0.requests } }

    /// Runs `body` if there is room for one more request whose body may have `bytes`; throws `WebRefusal.busy` if not.
    func pass<Result>(bytes: Int, _ body: () async throws -> Result) async throws -> Result {
        try state.withLock { state throws(WebRefusal) in
            guard state.requests < requests_max, state.body_bytes + bytes <= bodyBytes_max else {
                throw .busy
            }
            state.requests += 1
            state.body_bytes += bytes
        }
        defer {
            state.withLock {
                $0.requests -= 1
                $0.body_bytes -= bytes
            }
        }
        return try await body()
    }
}
