import ArgumentParser
import Foundation
import House
import Kernel
import Logging
import Outgoing
import Storage
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves counties' pages and API, and keeps their clocks.",
        discussion: """
            Examples:
              yuanba serve --database sqlite:county.sqlite --listen 127.0.0.1:8080
              yuanba serve --directory counties.yaml --listen 127.0.0.1:8080 --behind-proxy 127.0.0.1

            It speaks no TLS itself. Beyond this machine it wants --behind-proxy with the proxy's address, or
            --insecure-lan, with which officers sign in on this machine only.
            """)

    @OptionGroup var county: CountyOptions

    @Option(help: "Many counties in one process: a YAML file of host names, each with its database.")
    var directory: String?

    @Option(help: "Address and port.")
    var listen = "127.0.0.1:8080"

    @Option(help: "How people reach these pages, for printed addresses: https://…")
    var publicURL: String?

    @Option(
        help: ArgumentHelp(
            "A proxy that speaks TLS and sets X-Forwarded-For: its address or range. May be said several times.",
            valueName: "cidr"))
    var behindProxy: [String] = []

    @Option(
        help: ArgumentHelp(
            "A private network that counties may call, as 10.20.0.0/16; none without it. May be said several times.",
            valueName: "cidr"))
    var outgoingNetworks: [String] = []

    @Flag(help: "Serve a network in plain: residents' pages only, no officer signs in from there.")
    var insecureLan = false

    @Option(
        help:
            "One line a request on stderr: \(LineLog.Form.allCases.map(\.rawValue).joined(separator: " or "))."
    )
    var logFormat = LineLog.Form.text

    @Option(help: "How long /ready says no before a stop begins, so that a balancer looks elsewhere.")
    var drainSeconds = 0

    func validate() throws {
        guard (0...300).contains(drainSeconds) else {
            throw ValidationError("--drain-seconds wants a number from 0 to 300.")
        }
        if let directory, county.database != nil || county.key != nil || publicURL != nil {
            throw ValidationError(
                "--directory \(directory) names databases, keys and addresses itself; leave out the others.")
        }
        for range in behindProxy where AddressRange(range) == nil {
            throw ValidationError(
                "--behind-proxy \(range) is no address or range; write 10.0.0.7 or 10.0.0.0/8.")
        }
        for network in outgoingNetworks where Network(network) == nil {
            throw ValidationError(
                "--outgoing-networks \(network) is no address or range; write 10.0.0.7 or 10.0.0.0/8.")
        }
        if let publicURL, !publicURL.hasPrefix("https://"), !publicURL.hasPrefix("http://") {
            throw ValidationError("--public-url wants the whole address: https://yuanba.example.cn")
        }
        let place = try Place(listen)
        if insecureLan, !behindProxy.isEmpty {
            throw ValidationError("Say --behind-proxy or --insecure-lan, not both.")
        }
        guard place.isHere || insecureLan || !behindProxy.isEmpty else {
            throw ValidationError(
                """
                Beyond this machine, serve stands behind a proxy with TLS: add --behind-proxy with its address, \
                or --insecure-lan for residents' pages in plain.
                """)
        }
    }

    func run() async throws {
        let place = try Place(listen)
        let (seats, publicURLs) = try await seats(isHere: place.isHere)
        let queue = LineQueue(to: STDERR_FILENO)
        let form = logFormat
        LoggingSystem.bootstrap { _ in LineLog(form, to: queue) { SystemTime().now } }
        defer { queue.flush(seconds: 1) }
        let logger = Logger(label: "yuanba")
        if insecureLan {
            logger.warning("words travel in plain over the network; officers sign in on this machine only")
        }
        var settings = Site.Settings(
            publicURL: publicURL?.trimmingSlash, publicURLs: publicURLs,
            proxies: behindProxy.compactMap(AddressRange.init), isInsecure: insecureLan)
        settings.isInsecure = insecureLan
        Network.open(outgoingNetworks.compactMap(Network.init))
        let names = seats.names.joined(separator: ", ")
        signal(SIGPIPE, SIG_IGN)
        try await Serving(
            seats, settings: settings, host: place.host, port: place.port, drain_seconds: drainSeconds,
            connections_max: Files.connections_max()
        ).run(logger: logger) { Terminal.say("\(names): http://\(place)") }
    }

    /// Opens what is to be served; in a directory, a county that does not open leaves the others be.
    private func seats(isHere: Bool) async throws -> (Seats, [String: String]) {
        guard let directory else {
            let opened = try await county.county()
            guard isHere || !opened.isSample else {
                throw RefusedInput(reasons: [SampleBeyondThisMachine().description])
            }
            return (Seats(opened), [:])
        }
        let read: Directory
        do {
            read = try Directory.read(at: directory)
        } catch let unfit as Directory.Unfit {
            throw RefusedInput(reasons: unfit.reasons)
        }
        let seats = Seats(read, allowsSamples: isHere)
        let closed = await seats.openAll()
        let samples = closed.compactMap { $0.reason as? SampleBeyondThisMachine }
        if !samples.isEmpty { throw RefusedInput(reasons: samples.map(\.description)) }
        for (name, reason) in closed { Terminal.complain("\(name) is not open yet: \(reason)") }
        if closed.count == seats.names.count { throw Fault("no county of \(directory) could be opened") }
        return (seats, read.publicURLs)
    }
}

extension LineLog.Form: ExpressibleByArgument {}

/// An address to listen at.
private struct Place: CustomStringConvertible {
    let host: String
    let port: Int

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon > text.startIndex
        else { throw ValidationError("--listen wants an address and a port, as in 127.0.0.1:8080.") }
        host = String(text[..<colon].drop { $0 == "[" }.prefix { $0 != "]" })
        self.port = port
    }

    /// Whether only this machine reaches it.
    var isHere: Bool { host == "localhost" || AddressRange.loopback.contains { $0.contains(host) } }

    var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// How many files this process may hold.
private enum Files {
    /// Asks for as many as the system grants, and leaves some for databases; never more than two thousand.
    static func connections_max() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 500 }
        limit.rlim_cur = limit.rlim_max
        // A refusal leaves the limit as it was, which is then what counts.
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return max(50, min(2_000, Int(limit.rlim_cur / 2)))
    }
}

extension String {
    fileprivate var trimmingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
