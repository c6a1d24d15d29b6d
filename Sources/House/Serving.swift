import Hummingbird
import Kernel
import Logging
import NIOCore
import ServiceLifecycle
import Storage
import UnixSignals
import Web

/// A process that serves counties: their pages and API, their clocks, their later reactions.
package struct Serving: Sendable {
    let seats: Seats
    let settings: Site.Settings
    let host: String
    let port: Int
    let drain_seconds: Int
    let connections_max: Int

    /// - Parameters:
    ///   - drain_seconds: how long `/ready` says no before the address stops listening.
    ///   - connections_max: beyond it new connections wait; the process's files must suffice for them.
    package init(
        _ seats: Seats, settings: Site.Settings, host: String, port: Int, drain_seconds: Int = 0,
        connections_max: Int = 2_000
    ) {
        self.seats = seats
        self.settings = settings
        self.host = host
        self.port = port
        self.drain_seconds = drain_seconds
        self.connections_max = connections_max
    }

    /// A connection over which no whole request comes for so long is closed.
    static let idle_seconds: Int64 = 60
    /// What a stop waits for requests under way; deploy/yuanba.service allows twice as much.
    static let stopping_seconds = 20

    /// Serves until the process is told to stop; what was accepted is answered, what was queued is written.
    ///
    /// - Parameter ready: called once the address listens.
    package func run(logger: Logger, ready: @escaping @Sendable () -> Void) async throws {
        let gate = Gate()
        let seats = seats
        let site = House.site(settings: settings, gate: gate, logger: logger) { seats.county(at: $0) }
        var quiet = logger
        quiet.logLevel = .warning
        let application = Application(
            router: site.router(),
            server: .http1(configuration: .init(idleTimeout: .seconds(Serving.idle_seconds))),
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil,
                availableConnectionsDelegate: .maximum(connections_max, logger: quiet)),
            onServerRunning: { _ in ready() }, logger: quiet)
        // Stopped in the opposite order: unready first, then the address, then the clocks.
        var configuration = ServiceGroupConfiguration(
            services: [
                Timekeeper(seats: seats, logger: logger), application,
                Leaving(gate: { gate.beginStopping() }, drain_seconds: drain_seconds),
            ], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
        configuration.maximumGracefulShutdownDuration = .seconds(drain_seconds + Serving.stopping_seconds)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch {
            try await seats.close()
            throw Fault("serving at \(host):\(port): \(error)")
        }
        try await seats.close()
        logger.info("stopped")
    }
}
