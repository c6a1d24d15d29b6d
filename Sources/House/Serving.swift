import Cases
import Clocks
import Hummingbird
import Kernel
import Logging
import Places
import Storage
import Web

/// A process that serves one county: its pages and API, its clocks, its later reactions.
package struct Serving: Sendable {
    let county: County
    let settings: Site.Settings
    let host: String
    let port: Int

    package init(_ county: County, settings: Site.Settings, host: String, port: Int) {
        self.county = county
        self.settings = settings
        self.host = host
        self.port = port
    }

    /// Serves until the process is told to stop; what was accepted is answered, what was queued is written.
    ///
    /// - Parameter ready: called once the address listens.
    package func run(logger: Logger, ready: @escaping @Sendable () -> Void) async throws {
        let county = county
        let site = House.site(settings: settings) { _ in county }
        var quiet = logger
        quiet.logLevel = .warning
        let application = Application(
            router: site.router(),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { _ in ready() }, logger: quiet)
        let lease = Lease(name: "ticker")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.runService() }
            group.addTask { try await Serving.keepTime(of: county, lease: lease, logger: logger) }
            try await group.next()
            group.cancelAll()
        }
        try await lease.release(in: county.database)
        try await county.database.close()
    }

    /// Ticks the county's clocks and runs its later reactions, while this process holds the lease.
    ///
    /// What fails is logged and tried again at the next round; nothing here ends the server.
    private static func keepTime(of county: County, lease: Lease, logger: Logger) async throws {
        let ticker = Ticker(county.database, lease: lease)
        let relay = Relay(county.database)
        var settledOn: Day?
        while !Task.isCancelled {
            do {
                if try await ticker.holdsLease() {
                    try await ticker.tick()
                    try await relay.catchUp()
                    let today = try await county.database.read { $0.now.day }
                    if settledOn != today {
                        try await Places(county).settle()
                        settledOn = today
                    }
                }
            } catch {
                logger.error("the county's clocks stumbled", metadata: ["cause": "\(error)"])
            }
            do { try await Task.sleep(for: .seconds(1)) } catch { return }
        }
    }
}
