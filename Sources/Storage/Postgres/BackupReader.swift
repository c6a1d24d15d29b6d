import Foundation
import Kernel
import Sealing

/// Reads what a `BackupWriter` wrote, and tells a torn or altered file from a whole one.
final class BackupReader {
    private let path: String
    private let file: Int32
    private let hasher = Hasher256()

    init(path: String) throws {
        self.path = path
        file = open(path, O_RDONLY | O_CLOEXEC)
        if file < 0 { throw Fault("opening the backup file \(path): \(String(cString: strerror(errno)))") }
    }

    deinit { Foundation.close(file) }

    /// Throws a `Fault` that says the file is broken; `what` completes "it …".
    func broken(_ what: String) -> Fault { Fault("the backup file \(path) cannot be restored: it \(what)") }

    func take(_ count: Int) throws -> [UInt8] {
        let bytes = try raw(count)
        hasher.update(bytes)
        return bytes
    }

    func takeMark() throws -> BackupMark {
        guard let mark = BackupMark(rawValue: try take(1)[0]) else { throw broken("is damaged") }
        return mark
    }

    func takeNumber() throws -> UInt64 { try take(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// A text or a frame, led by its length.
    func takeCounted() throws -> [UInt8] {
        let count = try takeNumber()
        guard count <= Limits.backupFrame_bytes_max else { throw broken("is damaged") }
        return try take(Int(count))
    }

    func takeText() throws -> String {
        guard let text = String(validating: try takeCounted(), as: UTF8.self) else {
            throw broken("is damaged")
        }
        return text
    }

    /// The digest, and nothing after it.
    func finish() throws {
        let digest = hasher.finish()
        guard Digest.equal(try raw(digest.count), digest) else { throw broken("was altered or damaged") }
        var byte: UInt8 = 0
        guard Foundation.read(file, &byte, 1) == 0 else { throw broken("goes on after its end") }
    }

    private func raw(_ count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                Foundation.read(file, $0.baseAddress.map { $0 + filled }, count - filled)
            }
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw Fault("reading the backup file \(path): \(String(cString: strerror(errno)))") }
            if got == 0 { throw broken("ends too early") }
            filled += got
        }
        return bytes
    }
}
