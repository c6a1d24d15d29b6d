import Foundation
import Kernel
import Sealing

/// What stands at the head of an export, in `manifest.json`.
struct Manifest: Codable, Sendable, Equatable {
    static let current = 1
    static let fileName = "manifest.json"

    struct Table: Codable, Sendable, Equatable {
        let name: String
        let rows: Int
        let sha256: String

        var fileName: String { "\(name).jsonl" }
    }

    let format: Int
    let county: String
    let preset: String
    let position: Position
    let steps: [String]
    /// By name.
    let tables: [Table]

    var text: [UInt8] {
        var text = JSONText()
        text.object { object in
            object.field("county", county)
            object.field("format", format)
            object.field("position", Int64(position))
            object.field("preset", preset)
            object.key("steps")
            object.array(steps) { $0.write($1) }
            object.key("tables")
            object.array(tables) { text, table in
                text.object { object in
                    object.field("name", table.name)
                    object.field("rows", table.rows)
                    object.field("sha256", table.sha256)
                }
            }
        }
        return text.bytes + [UInt8(ascii: "\n")]
    }
}

/// A file that is written once and counted; it is on disk when `finish` returns.
final class ExportedFile {
    private let path: String
    private let file: Int32
    private let hasher = Hasher256()
    private var buffer: [UInt8] = []

    init(path: String) throws {
        self.path = path
        file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if file < 0 { throw Disk.fault("creating", path) }
    }

    deinit { Foundation.close(file) }

    func put(_ bytes: [UInt8]) throws {
        buffer += bytes
        if buffer.count >= Limits.exportedBuffer_bytes { try flush() }
    }

    /// The digest of all that was put, as hexadecimal text.
    func finish() throws -> String {
        try flush()
        if fsync(file) != 0 { throw Disk.fault("syncing", path) }
        return Digest.hexadecimal(hasher.finish())
    }

    private func flush() throws {
        hasher.update(buffer)
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw Disk.fault("writing", path) }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Reads a file of lines, piece by piece.
struct ExportedLines {
    let path: String

    /// Every line without its end; the whole file's digest as hexadecimal text comes back.
    @discardableResult
    func each(_ body: (Int, Data) async throws -> Void) async throws -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw Disk.fault("opening", path) }
        defer { try? handle.close() }
        let hasher = Hasher256()
        var rest = Data()
        var number = 0
        while let piece = try handle.read(upToCount: Limits.exportedBuffer_bytes), !piece.isEmpty {
            hasher.update(piece)
            rest.append(piece)
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                number += 1
                try await body(number, Data(rest[..<end]))
                rest = rest[(end + 1)...]
            }
            rest = Data(rest)
        }
        guard rest.isEmpty else { throw Fault("\(path):\(number + 1): the line has no end") }
        return Digest.hexadecimal(hasher.finish())
    }
}

/// What the system's calls need around them.
enum Disk {
    static func fault(_ what: String, _ path: String) -> Fault {
        Fault("\(what) \(path): \(String(cString: strerror(errno)))")
    }

    /// Gives what is at `path` its final name and waits until the name is on disk.
    static func rename(_ path: String, to name: String) throws {
        if Foundation.rename(path, name) != 0 { throw fault("naming", name) }
        try sync(URL(fileURLWithPath: name).deletingLastPathComponent().path)
    }

    /// Waits until a file or folder is on disk.
    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw fault("opening", path) }
        defer { Foundation.close(descriptor) }
        if fsync(descriptor) != 0 { throw fault("syncing", path) }
    }
}
