import ArgumentParser
import Foundation
import House
import Kernel
import Sealing
import Storage

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks at a county's database, key and backlog, and says what needs care.",
        discussion: """
            Examples:
              yuanba doctor --database sqlite:county.sqlite
              yuanba doctor --schema

            With --schema it prints every table of the program, without a county.
            """)

    @OptionGroup var county: CountyOptions
    @Flag(help: "Print every table, index and constraint of this version, and nothing else.")
    var schema = false

    /// Below this a day's photos may not fit any more.
    private static let free_bytes_min: Int64 = 1 << 30
    /// The relay reads hundreds a second; what is more has been left behind.
    private static let backlog_max = 1_000

    func run() async throws {
        if schema { return Terminal.say(bytes: Array(House.schema.text.utf8)) }
        let opened = try await county.county()
        let (head, backlog) = try await opened.database.read { reader in
            (try Journal.head(in: reader).position, try Relay.backlog(in: reader))
        }
        let keyPath = try county.keyPath()
        let sample = opened.isSample ? " (sample: never serve it to others)" : ""
        Terminal.say("county        \(opened.name)\(sample)")
        Terminal.say("engine        \(opened.database.dialect.rawValue)")
        Terminal.say("memory        \(Allocator.name)")
        Terminal.say("journal       \(head) entries; \(backlog) not yet relayed")
        Terminal.say(
            "key           \(opened.key.id) at \(keyPath); keep a copy on another machine, and none in backups"
        )
        try await opened.database.close()
        var cares = cares(ofKey: keyPath)
        if case .sqlite(let path, _) = try county.address() { cares += self.cares(ofFile: path) }
        if backlog > Doctor.backlog_max {
            cares.append("\(backlog) entries wait for the relay: does a server run?")
        }
        for care in cares { Terminal.say("care          \(care)") }
    }

    private func cares(ofKey path: String) -> [String] {
        guard let mode = mode(of: path), mode & 0o077 != 0 else { return [] }
        return ["others may read the key \(path): chmod 600"]
    }

    private func cares(ofFile path: String) -> [String] {
        var cares: [String] = []
        if let mode = mode(of: path), mode & 0o077 != 0 {
            cares.append("others may read the database \(path): chmod 600")
        }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let system = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        if let free = (system?[.systemFreeSize] as? NSNumber)?.int64Value {
            Terminal.say("disk          \(free >> 20) MiB free beside \(path)")
            if free < Doctor.free_bytes_min { cares.append("the disk is nearly full") }
        }
        return cares
    }

    private func mode(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }
}
