import ArgumentParser
import Foundation
import Kernel
import Places
import Sheets
import Storage

extension ImportData {
    struct Boundaries: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Imports outlines of places for the map, from GeoJSON in WGS 84.",
            discussion: """
                Example: yuanba import boundaries towns.geojson --dry-run --database sqlite:county.sqlite

                Each feature is a Polygon or MultiPolygon. Its id, or its property id, code or adcode, names the
                place. The numbers of wrong features count from 1.
                """)

        @OptionGroup var county: CountyOptions
        @OptionGroup var options: ImportOptions
        @Argument(help: "A GeoJSON file.") var file: String

        func run() async throws {
            guard let read = try Files.read([file]).first else {
                throw RefusedInput(reasons: ["There is no file at \(file)."])
            }
            let opened = try await county.county()
            let report = try await BoundariesImport(opened).run(
                file: read, dryRun: options.dryRun, skipBad: options.skipBad)
            try await opened.database.close()
            let reasons = report.reasons.map { reason in
                "\(reason.file):\(reason.row.line): \(reason.row.sentence(Terminal.language))"
            }
            if !report.isApplied, !options.dryRun { throw RefusedInput(reasons: reasons) }
            for reason in reasons { Terminal.complain(reason) }
            Terminal.say(
                "read \(report.read), added \(report.added), changed \(report.changed), "
                    + "unchanged \(report.unchanged)")
        }
    }
}
