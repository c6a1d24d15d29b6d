import ArgumentParser
import Hummingbird
import Kernel
import Logging

/// The framework's plain text: what pages are compared with.
struct BareServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ceiling",
        abstract: "Serves one route that answers a plain text, by the bare framework, until it is stopped.")

    @Option(help: "The port on this machine.")
    var port: Int

    func run() async throws {
        let router = Router()
        router.get("/") { _, _ in "Hello from the ceiling.\n" }
        var quiet = Logger(label: "ceiling")
        quiet.logLevel = .warning
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
            logger: quiet)
        try await application.runService()
    }
}
