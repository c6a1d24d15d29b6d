import ArgumentParser
import Foundation
import House
import Kernel
import Places
import Requests
import Sheets
import Storage

struct ImportData: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings in official codes, outlines of places, households, or an older system's messages.",
        discussion: """
            Examples:
              yuanba import divisions provinces.csv cities.csv areas.csv streets.csv --edition 2023
              yuanba import boundaries towns.geojson --database sqlite:county.sqlite
              yuanba import households liuping.xlsx --dry-run --database sqlite:county.sqlite
              yuanba import messages replied.csv --skip-bad --database sqlite:county.sqlite
            """,
        subcommands: [Divisions.self, Boundaries.self, Households.self, Messages.self])
}

/// What every import can be told.
struct ImportOptions: ParsableArguments {
    @Flag(help: "Check everything, change nothing.") var dryRun = false
    @Flag(
        help: "Take what is right and leave out what is wrong; otherwise one bad row refuses the whole file.")
    var skipBad = false
}

extension ImportData {
    struct Divisions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Imports official region codes; files or a folder, the header names the level.",
            discussion: """
                Example:
                  yuanba import divisions provinces.csv cities.csv areas.csv streets.csv --edition 2023
                """)

        @OptionGroup var county: CountyOptions
        @OptionGroup var options: ImportOptions
        @Option(help: "The year of the codes.") var edition = 2023
        @Argument(help: "CSV files, or a folder of them.") var files: [String]

        func run() async throws {
            let opened = try await county.county()
            let progress = Terminal.progress("divisions")
            let report = try await DivisionsImport(opened).run(
                files: try Files.read(files), edition: edition, by: .system, dryRun: options.dryRun,
                skipBad: options.skipBad,
                progress: { done, all in progress(all == 0 ? 1 : Double(done) / Double(all)) })
            try await opened.database.close()
            let reasons = report.reasons.map { reason in
                let column = reason.row.column.map { " \($0)" } ?? ""
                return "\(reason.file):\(reason.row.line)\(column): \(reason.row.sentence(Terminal.language))"
            }
            if !report.isApplied, !options.dryRun { throw RefusedInput(reasons: reasons) }
            for reason in reasons { Terminal.complain(reason) }
            Terminal.say(
                "read \(report.read), added \(report.added), changed \(report.changed), unchanged \(report.unchanged)"
            )
        }
    }

    struct Messages: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Imports messages with their replies; each becomes a closed request with its own times.",
            discussion:
                "Example: yuanba import messages replied.csv --skip-bad --database sqlite:county.sqlite")

        @OptionGroup var county: CountyOptions
        @OptionGroup var options: ImportOptions
        @Argument(help: "CSV: id,user,subject,submitted_at,body,reply,replied_at.") var file: String
        @Option(help: "The id of the place they belong to; the county itself if left out.") var place: String?

        func run() async throws {
            var placeID: PlaceID?
            if let place {
                guard let id = PlaceID(place) else {
                    throw ValidationError("--place wants the id of a place.")
                }
                placeID = id
            }
            let opened = try await county.county()
            guard let read = try Files.read([file]).first else { throw Fault("there is no file at \(file)") }
            let progress = Terminal.progress("messages")
            let report = try await MessagesImport(opened).run(
                file: read, place: placeID, dryRun: options.dryRun, skipBad: options.skipBad,
                progress: { done, all in progress(all == 0 ? 1 : Double(done) / Double(all)) })
            try await opened.database.close()
            let reasons = report.reasons.map { reason in
                "\(file):\(reason.line)\(reason.column.map { " \($0)" } ?? ""): \(reason.sentence(Terminal.language))"
            }
            if !report.isApplied, !options.dryRun { throw RefusedInput(reasons: reasons) }
            for reason in reasons { Terminal.complain(reason) }
            Terminal.say("read \(report.read), added \(report.added), unchanged \(report.unchanged)")
        }
    }

    /// Files that a person named, or those of a folder.
    enum Files {
        static func read(_ paths: [String]) throws -> [(name: String, bytes: [UInt8])] {
            var found: [(name: String, bytes: [UInt8])] = []
            for path in paths {
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                    throw RefusedInput(reasons: ["There is no file at \(path)."])
                }
                let names =
                    isFolder.boolValue
                    ? try FileManager.default.contentsOfDirectory(atPath: path).sorted().map {
                        "\(path)/\($0)"
                    }
                    .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }
                    : [path]
                for name in names {
                    let data = try Data(contentsOf: URL(filePath: name))
                    found.append((URL(filePath: name).lastPathComponent, [UInt8](data)))
                }
            }
            return found
        }
    }
}
