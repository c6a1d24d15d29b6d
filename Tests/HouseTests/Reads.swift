import Synchronization
import Web

/// The names that the routes of the sample county have read from addresses, in all tests of this run.
enum Reads {
    private static let heard = Mutex<[String: Set<String>]>([:])

    static func route(_ endpoint: Endpoint) -> String { "\(endpoint.method.rawValue) \(endpoint.path)" }

    static func note(_ endpoint: Endpoint, _ name: String) {
        heard.withLock { _ = $0[route(endpoint), default: []].insert(name) }
    }

    static func names(of endpoint: Endpoint) -> Set<String> {
        heard.withLock { $0[route(endpoint)] ?? [] }
    }
}
