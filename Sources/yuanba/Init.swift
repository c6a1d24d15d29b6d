import ArgumentParser
import Foundation
import House
import Kernel
import Sealing
import Storage

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a county: its database, its key, the rules and trees of a preset.",
        discussion: "Example: yuanba init --database sqlite:county.sqlite --preset liangping --name 云岭县")

    @OptionGroup var county: CountyOptions

    @Option(help: "Which place's rules to start from.")
    var preset: String

    @Option(help: "What the county is called.")
    var name: String?

    @Flag(help: "Add the imaginary sample county, with accounts whose password everybody knows.")
    var sample = false

    func run() async throws {
        guard Preset.names.contains(preset) else {
            throw ValidationError(
                "There is no preset \(preset); there are: \(Preset.names.joined(separator: ", ")).")
        }
        let preset = try Preset.named(preset)
        let address = try county.address()
        try makeRoom(at: address)
        let time = SampleTime()
        let database = try sample ? House.open(address, time: time) : House.open(address)
        try await Founding.requireVacant(database)
        let keyPath = try county.keyPath()
        let key: CountyKey
        if FileManager.default.fileExists(atPath: keyPath) {
            key = try CountyKey(readFrom: keyPath)
        } else {
            key = CountyKey()
            try key.write(to: keyPath)
        }
        let founded = try await Founding(
            database, preset: preset, key: key, name: name ?? (sample ? SampleCounty.name : preset.name)
        ).run(isSample: sample)
        if sample {
            let progress = Terminal.progress("sample county")
            try await SampleCounty(founded, preset: preset, time: time).fill(progress: progress)
        }
        try await database.close()
        Terminal.say(
            "The county \(founded.name) is ready. Its key is \(keyPath): keep a copy of it in another place.")
    }

    private func makeRoom(at address: Address) throws {
        switch address {
        case .sqlite(let path, _):
            let folder = URL(filePath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        case .postgres(let postgres): try postgres.createSchema()
        }
    }
}
