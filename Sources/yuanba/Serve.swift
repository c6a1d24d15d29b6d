import ArgumentParser
import Foundation
import House
import Kernel
import Logging
import Storage
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves a county's pages and its API, and keeps its clocks.",
        discussion: """
            Example: yuanba serve --database sqlite:county.sqlite --listen 127.0.0.1:8080
            Beyond this machine it wants --behind-proxy, for it speaks no TLS itself.
            """)

    @OptionGroup var county: CountyOptions

    @Option(help: "Address and port.")
    var listen = "127.0.0.1:8080"

    @Option(help: "How people reach these pages, for printed addresses: https://…")
    var publicURL: String?

    @Flag(help: "A proxy before this server speaks TLS and sets X-Forwarded-For.")
    var behindProxy = false

    func run() async throws {
        guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw ValidationError("--listen wants an address and a port, as in 127.0.0.1:8080.") }
        let host = String(listen[..<colon])
        let isLocal = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
        guard isLocal || behindProxy else {
            throw ValidationError(
                "Beyond this machine, serve stands behind a proxy with TLS: add --behind-proxy.")
        }
        let opened = try await county.county()
        guard isLocal || !opened.isSample else {
            throw RefusedInput(reasons: [
                "This county has the sample's accounts, whose password everybody knows; it listens on 127.0.0.1 only."
            ])
        }
        let settings = Site.Settings(
            publicURL: publicURL ?? (isLocal ? "http://\(listen)" : nil), isSecure: behindProxy,
            trustsForwarding: behindProxy)
        let name = opened.name
        try await Serving(opened, settings: settings, host: host, port: port).run(
            logger: Logger(label: "yuanba")
        ) {
            Terminal.say("\(name): http://\(host):\(port)")
        }
    }
}
