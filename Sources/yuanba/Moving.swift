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
            "Writes everything of the county as JSON Lines, as of one moment; keys and sessions stay behind.",
        discussion: "Example: yuanba export yunling-export --database sqlite:county.sqlite")

    @OptionGroup var county: CountyOptions
    @Argument(help: "A folder that is not there yet.") var folder: String
    @Option(help: "Only if the journal stands at this position.") var at: Int64?

    func run() async throws {
        let opened = try await county.county()
        try await Relay(opened.database).catchUp()
        let written = FileSizes.Growth(of: folder + ".part")
        let report = try await Progress.watching("export", all: nil, of: { written.bytes }) {
            try await Export.write(opened.database, to: folder, at: at)
        }
        try await CopiesTaken.noteExport(of: opened, at: report.position, by: Terminal.login)
        try await opened.database.close()
        Terminal.say(
            "\(report.rows) rows of \(report.tables) tables at position \(report.position), in \(folder)")
    }
}

struct ImportExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-export",
        abstract: "Fills an empty database, on either engine, from a folder that export wrote.",
        discussion: """
            Example:
              yuanba import-export yunling-export --database 'postgresql://yuanba@db1/yuanba?schema=yunling'
            """)

    @OptionGroup var county: CountyOptions
    @Argument(help: "The folder.") var folder: String

    func run() async throws {
        let address = try county.address()
        if case .postgres(let postgres) = address { try postgres.createSchema() }
        let database = try House.open(address)
        let files = FileSizes.files(in: folder)
        let reading = FileSizes.Reading(files)
        // Each file is read through once before a row is taken from it.
        let all = 2 * files.reduce(0) { $0 + FileSizes.of($1) }
        let report = try await Progress.watching("import-export", all: all, of: { reading.bytes }) {
            try await Import.read(
                folder, into: database, rebuilding: [Import.Rebuilding(Requests.reindex)])
        }
        try await database.close()
        Terminal.say("\(report.rows) rows of \(report.tables) tables at position \(report.position)")
    }
}
