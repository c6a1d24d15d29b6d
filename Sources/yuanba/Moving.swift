import ArgumentParser
import Foundation
import House
import Kernel
import Requests
import Sealing
import Storage

struct ExportData: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract:
            "Writes everything of the county as JSON Lines, as of one moment; keys and sessions stay behind.")

    @OptionGroup var county: CountyOptions
    @Argument(help: "A folder that is not there yet.") var folder: String
    @Option(help: "Only if the journal stands at this position.") var at: Int64?

    func run() async throws {
        let opened = try await county.county()
        try await Relay(opened.database).catchUp()
        let report = try await Export.write(opened.database, to: folder, at: at)
        try await opened.database.close()
        Terminal.say(
            "\(report.rows) rows of \(report.tables) tables at position \(report.position), in \(folder)")
    }
}

struct ImportExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-export",
        abstract: "Fills an empty database, on either engine, from a folder that export wrote.")

    @OptionGroup var county: CountyOptions
    @Argument(help: "The folder.") var folder: String

    func run() async throws {
        let address = try county.address()
        if case .postgres(let postgres) = address { try postgres.createSchema() }
        let database = try House.open(address)
        let report = try await Import.read(
            folder, into: database, rebuilding: [Import.Rebuilding(Requests.reindex)])
        try await database.close()
        Terminal.say("\(report.rows) rows of \(report.tables) tables at position \(report.position)")
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts a backup back into an empty place. Sealed fields open only with the county's key.")

    @OptionGroup var county: CountyOptions
    @Argument(help: "The backup.") var file: String

    func run() async throws {
        try await Keeping.restore(from: file, to: try county.address(), schema: House.schema)
        Terminal.say(
            "Restored \(file). Put the county's key at \(try county.keyPath()), or name it with --key.")
    }
}
