import ArgumentParser
import Foundation
import House
import Kernel
import Sealing
import Storage

/// Makes the sample county and gives it a past: a year of answered messages, and what is still open.
struct Fill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the sample county with as many requests as are asked for.")

    @OptionGroup var county: MeasuredCounty

    @Option(help: "How many requests in all.")
    var requests: Int

    @Option(help: "How many of a thousand are still open.")
    var open = 20

    @Option(help: "Requests at the grid of the account named grid.")
    var atGrid = 120

    func run() async throws {
        let address = try Address(url: county.database)
        if case .postgres(let postgres) = address { try postgres.createSchema() }
        let key = CountyKey()
        try key.write(to: county.key)
        let preset = try Preset.named("liangping")
        let time = SampleTime(daysAgo: Int(Filling.openDays))
        let database = try House.open(address, time: time)
        let founded = try await Founding(database, preset: preset, key: key, name: SampleCounty.name)
            .run(isSample: true)
        try await SampleCounty(founded, preset: preset, time: time).fill(lives: false) { _ in }
        let filling = Filling(founded, time: time, requests: requests, open_thousandths: open, atGrid: atGrid)
        let filled = try await filling.run { text in
            try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
        }
        try await database.close()
        try tell { json in
            json.field("requests", filled.requests)
            json.field("open", filled.open)
            json.field("grid", filled.grid)
            json.field("county", filled.county)
            json.field("file", filled.file)
            json.field("common", Sentences.common)
            json.field("rare", Sentences.rare)
            json.field("slowest_ms", database.laneCounts.slowest_ms)
        }
    }
}
