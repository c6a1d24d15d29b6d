import Foundation
import Kernel
import Sealing

/// A file that appears under its name only when it is whole and on disk.
///
/// The digest at its end covers every byte before it.
final class BackupWriter {
    private let path: String
    private let file: Int32
    private var buffer: [UInt8] = []
    private let hasher = Hasher256()
    private var isFinished = false

    init(path: String) throws {
        self.path = path
        file = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        if file < 0 { throw Self.fault("creating", path + ".part") }
        buffer.reserveCapacity(2 * Limits.backupFrame_bytes)
    }

    /// What was not finished leaves nothing behind.
    deinit {
        if isFinished { return }
        Foundation.close(file)
        unlink(path + ".part")
    }

    func put(_ bytes: some Collection<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Limits.backupFrame_bytes { try flush() }
    }

    func put(_ mark: BackupMark) throws { try put([mark.rawValue]) }

    func put(_ number: UInt64) throws { try put(withUnsafeBytes(of: number.bigEndian) { Array($0) }) }

    /// A text or a frame, led by its length.
    func put(counted bytes: some Collection<UInt8>) throws {
        try put(UInt64(bytes.count))
        try put(bytes)
    }

    /// Writes the digest, waits for the disk and gives the file its name.
    func finish() throws {
        try flush()
        buffer = hasher.finish()
        try flush()
        if fsync(file) != 0 { throw Self.fault("syncing", path + ".part") }
        if rename(path + ".part", path) != 0 { throw Self.fault("naming", path) }
        isFinished = true
        Foundation.close(file)
        try syncFolder()
    }

    private func flush() throws {
        hasher.update(buffer)
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw Self.fault("writing", path + ".part") }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// A name is on disk only when its folder is.
    private func syncFolder() throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { throw Self.fault("opening", folder) }
        defer { Foundation.close(descriptor) }
        if fsync(descriptor) != 0 { throw Self.fault("syncing", folder) }
    }

    private static func fault(_ what: String, _ path: String) -> Fault {
        Fault("\(what) the backup file \(path): \(String(cString: strerror(errno)))")
    }
}

/// What comes next in a backup file.
enum BackupMark: UInt8 {
    /// Number of schema steps, then their names.
    case steps = 0x53
    /// A table's name and columns; its data follows.
    case table = 0x54
    /// A frame of the table's data, in PostgreSQL's binary COPY format.
    case data = 0x44
    /// The table is over; its number of rows.
    case tableEnd = 0x45
    /// Everything is over; the digest.
    case end = 0x5A
}
