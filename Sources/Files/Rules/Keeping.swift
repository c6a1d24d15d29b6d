import Kernel

/// Why a file is not kept.
package enum KeepingRefusal: String, Refusal, CaseIterable {
    case empty = "files.empty"
    case tooLarge = "files.too-large"
    case typeMalformed = "files.type-malformed"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .tooLarge ? .tooLarge : .invalid }
    package var field: String? { "file" }

    package var sentence: Sentence {
        switch self {
        case .empty: Sentence(.fileEmpty)
        case .tooLarge: Sentence(.fileTooLarge, ["max": "\(FileLimits.file_bytes_max / 1024 / 1024)"])
        case .typeMalformed: Sentence(.fileTypeMalformed)
        }
    }
}

/// What a file may be.
enum Keeping {
    static func check(byteCount: Int, type: String) throws(KeepingRefusal) {
        if byteCount == 0 { throw .empty }
        if byteCount > FileLimits.file_bytes_max { throw .tooLarge }
        if !isMediaType(type) { throw .typeMalformed }
    }

    /// `image/jpeg`, `text/csv; charset=utf-8`: printable ASCII with one slash before any semicolon.
    private static func isMediaType(_ type: String) -> Bool {
        guard (3...FileLimits.type_length_max).contains(type.utf8.count),
            type.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
        else { return false }
        let name = type.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
        return name.count == 2 && name.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
    }
}
