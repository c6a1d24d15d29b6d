import ArgumentParser
import Foundation
import House
import Kernel
import Storage

/// The command line; others script it, so its words and exit codes are a contract (docs/operations.md).
struct Yuanba: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yuanba",
        abstract: "Runs a county's grassroots governance from facts entered once.",
        discussion: """
            Examples:
              yuanba init  --database sqlite:county.sqlite --preset liangping --sample
              yuanba serve --database sqlite:county.sqlite --listen 127.0.0.1:8080
              yuanba import messages replied.csv --database sqlite:county.sqlite --skip-bad
              yuanba stats requests --json --database sqlite:county.sqlite

            Exit codes: 0 done; 1 the input was refused, with reasons on stderr;
            2 the command was not understood; 3 the world failed.
            """,
        subcommands: [
            Init.self, Serve.self, ImportData.self, Stats.self, Train.self, Classify.self, ExportData.self,
            ImportExport.self, Backup.self, Restore.self, Verify.self, Doctor.self, User.self,
        ])
}

/// Input that was refused, with a reason for each line of it that is wrong.
struct RefusedInput: Error {
    let reasons: [String]
}

@main
enum Main {
    static func main() async {
        // What a county writes, its owner reads: databases, keys, backups, exports.
        umask(0o077)
        do {
            let parsed = try await parsedCommand()
            if var command = parsed as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = parsed
                try command.run()
            }
        } catch {
            exit(told(error))
        }
    }

    private static func parsedCommand() async throws -> any ParsableCommand { try Yuanba.parseAsRoot() }

    /// Writes what went wrong where it belongs, and returns the exit code.
    private static func told(_ error: any Error) -> Int32 {
        switch error {
        case let refused as RefusedInput:
            for reason in refused.reasons { Terminal.complain(reason) }
            return 1
        case let refusals as Refusals:
            for refusal in refusals.all { Terminal.complain(refusal.sentence(Terminal.language)) }
            return 1
        case let refusal as any Refusal:
            Terminal.complain(refusal.sentence(Terminal.language))
            return 1
        case let fault as Fault:
            Terminal.complain(fault.description)
            return 3
        default:
            let code = Yuanba.exitCode(for: error)
            let message = Yuanba.fullMessage(for: error)
            if code == .success {
                Terminal.say(message)
                return 0
            }
            Terminal.complain(message)
            return code == .validationFailure ? 2 : 3
        }
    }
}
