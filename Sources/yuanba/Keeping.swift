import ArgumentParser
import Foundation
import House
import Kernel
import Sealing
import Storage

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the journal's chain and the books' invariants, while the county runs.",
        discussion: """
            Example: yuanba verify --database sqlite:county.sqlite

            It prints the chain's head: publish it outside the server. Where the chain breaks it names the first
            entry that does not fit, and exits with 1.
            """)

    @OptionGroup var county: CountyOptions

    func run() async throws {
        let opened = try await county.county()
        do {
            let end = try await opened.database.read { try Journal.head(in: $0).position }
            let progress = Terminal.progress("verify")
            let checked = try await Verification.ofChain(in: opened.database) { position in
                progress(end == 0 ? 1 : min(1, Double(position) / Double(end)))
            }
            let wrong = try await opened.database.read { try Invariants.broken(in: $0) }
            try await opened.database.close()
            if !wrong.isEmpty { throw RefusedInput(reasons: wrong) }
            Terminal.say(
                "\(checked.entries) entries; the chain holds; its head is \(Digest.hexadecimal(checked.head))"
            )
        } catch let finding as Verification.Finding {
            throw RefusedInput(reasons: [
                "The chain does not hold: entry \(finding.position), \(finding.code)."
            ])
        }
    }
}

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the county, as of one moment, to a file, while it runs. The key is not in it.",
        discussion: "Example: yuanba backup county-2026-11-20.backup --database sqlite:county.sqlite")

    @OptionGroup var county: CountyOptions
    @Argument(help: "Where to.") var file: String

    func run() async throws {
        let opened = try await county.county()
        var all: Int64?
        if case .sqlite(let path, _) = try county.address() { all = FileSizes.of(path) }
        let written = FileSizes.Growth(of: file + ".new")
        try await Progress.watching("backup", all: all, of: { written.bytes }) {
            try await Keeping.backup(opened.database, to: file)
        }
        try await CopiesTaken.noteBackup(of: opened, by: Terminal.login)
        try await opened.database.close()
        Terminal.say(
            "Backed up to \(file). Its sealed fields open only with the key \(try county.keyPath()).")
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts a backup back into an empty place. Sealed fields open only with the county's key.",
        discussion: "Example: yuanba restore county-2026-11-20.backup --database sqlite:restored.sqlite")

    @OptionGroup var county: CountyOptions
    @Argument(help: "The backup.") var file: String

    func run() async throws {
        let address = try county.address()
        // A PostgreSQL backup is read through once before anything is made of it.
        let times: Int64 = if case .sqlite = address { 1 } else { 2 }
        let reading = FileSizes.Reading([file])
        try await Progress.watching("restore", all: FileSizes.of(file) * times, of: { reading.bytes }) {
            try await Keeping.restore(from: file, to: address, schema: House.schema)
        }
        Terminal.say(
            "Restored \(file). Put the county's key at \(try county.keyPath()), or name it with --key.")
    }
}
