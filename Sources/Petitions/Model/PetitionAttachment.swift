import Kernel

/// A letter, a scan or a picture that lies with a petition, as it is kept: its bytes and its title are sealed.
package struct PetitionAttachment: Equatable, Sendable {
    package let file: FileID
    /// Of the bytes as they were brought.
    package let type: String
    package let size_bytes: Int
    package let by: PersonID
    package let kept: Instant

    /// What a petition may carry, by its first bytes; nil for anything else.
    package static func mediaType(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) { return "application/pdf" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        return nil
    }
}
