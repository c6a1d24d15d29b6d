import Glibc
import Kernel

/// Why a key file is neither written nor read, in order of precedence.
package enum KeyFileRefusal: Refusal, Hashable {
    case exists(path: String)
    case missing(path: String)
    case notAKeyFile(path: String)

    package var code: String {
        switch self {
        case .exists: "key.exists"
        case .missing: "key.missing"
        case .notAKeyFile: "key.not-a-key-file"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .exists: .conflict
        case .missing: .missing
        case .notAKeyFile: .invalid
        }
    }

    package var sentence: Sentence {
        switch self {
        case .exists(let path): Sentence(SealingTexts.keyExists, ["path": path])
        case .missing(let path): Sentence(SealingTexts.keyMissing, ["path": path])
        case .notAKeyFile(let path): Sentence(SealingTexts.notAKeyFile, ["path": path])
        }
    }
}

extension CountyKey {
    static let fileHeader = "yuanba county key 1"
    static let file_bytes_max = 4096

    /// Writes the key to a file that must not exist yet, readable by its owner only, and waits for the disk.
    ///
    /// Throws `KeyFileRefusal`, or a `Fault` when the disk fails.
    package func write(to path: String) throws {
        let text = "\(Self.fileHeader)\n\(Base64.text(secret))\n"
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == EEXIST { throw KeyFileRefusal.exists(path: path) }
            throw Self.fault("writing", path)
        }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard fchmod(file, 0o600) == 0, Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0
        else {
            let fault = Self.fault("writing", path)
            unlink(path)
            throw fault
        }
        try Self.keepEntry(of: path)
    }

    /// Reads the key that `write(to:)` wrote.
    ///
    /// Throws `KeyFileRefusal`, or a `Fault` when the disk fails or the file may not be read.
    package init(readFrom path: String) throws {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { throw KeyFileRefusal.missing(path: path) }
            throw Self.fault("reading", path)
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: Self.file_bytes_max)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw Self.fault("reading", path) }
        let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(whereSeparator: \.isNewline)
        guard lines.count == 2, lines[0] == Self.fileHeader, let secret = Base64.bytes(String(lines[1])),
            let key = CountyKey(secret: secret)
        else { throw KeyFileRefusal.notAKeyFile(path: path) }
        self = key
    }

    /// Waits until the folder's entry of a new file is on the disk, for a lost key opens nothing again.
    private static func keepEntry(of path: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let entry = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard entry >= 0 else { throw fault("writing", path) }
        defer { close(entry) }
        guard fsync(entry) == 0 else { throw fault("writing", path) }
    }

    private static func fault(_ verb: String, _ path: String) -> Fault {
        Fault("\(verb) the county key \(path): \(String(cString: strerror(errno)))")
    }
}
