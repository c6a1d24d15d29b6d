import ArgumentParser
import Foundation
import House
import Kernel
import Sealing
import Storage

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the journal's chain and the books' invariants, while the county runs.")

    @OptionGroup var county: CountyOptions

    func run() async throws {
        let opened = try await county.county()
        do {
            let checked = try await Verification.ofChain(in: opened.database)
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
        abstract: "Copies the county, as of one moment, to a file, while it runs. The key is not in it.")

    @OptionGroup var county: CountyOptions
    @Argument(help: "Where to.") var file: String

    func run() async throws {
        let opened = try await county.county()
        try await Keeping.backup(opened.database, to: file)
        try await opened.database.close()
        Terminal.say(
            "Backed up to \(file). Its sealed fields open only with the key \(try county.keyPath()).")
    }
}
