import Kernel
import Pictures
import Sealing
import Storage

/// Attachments of a county, kept in its own database: photos with their thumbnails, sheets, papers.
///
/// A file belongs to the thing that owns it and goes only when that thing's personal data is erased.
package struct Files: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// What is known of a file without reading it.
    package struct Kept: Sendable, Equatable {
        package let id: FileID
        package let owner: AnyID
        package let type: String
        package let byteCount: Int
        package let sha256: [UInt8]
        /// Pixels, of pictures.
        package let width: Int?
        package let height: Int?
        package let kept: Instant
        package let hasThumbnail: Bool
    }
}

extension Files {
    /// Keeps `bytes` as the file `id` of `owner`.
    package static func keep(
        _ id: FileID, bytes: [UInt8], type: String, owner: AnyID, in transaction: Transaction
    ) throws {
        try Keeping.check(byteCount: bytes.count, type: type)
        try FileStore.insert(id, bytes, type: type, owner: owner, in: transaction)
        try transaction.record(FileKept(subject: owner, file: id, size: bytes.count))
    }

    /// Keeps a prepared photo and its thumbnail as one picture, `id`.
    package static func keepPicture(
        _ id: FileID, prepared: Picture.Prepared, owner: AnyID, in transaction: Transaction
    ) throws {
        try Keeping.check(byteCount: prepared.jpeg.count, type: "image/jpeg")
        try Keeping.check(byteCount: prepared.thumbnail.count, type: "image/jpeg")
        try FileStore.insert(
            id, prepared.jpeg, type: "image/jpeg", owner: owner, size_px: (prepared.width, prepared.height),
            in: transaction)
        try FileStore.insert(
            transaction.derivedID(), prepared.thumbnail, type: "image/jpeg", owner: owner, original: id,
            in: transaction)
        try transaction.record(FileKept(subject: owner, file: id, size: prepared.jpeg.count))
    }

    /// The file as it was kept; throws a `Fault` when what is stored is no longer that.
    package static func read(_ id: FileID, in reader: Reader) throws -> (bytes: [UInt8], type: String)? {
        guard let (type, count, sha256) = try FileStore.head(of: id, in: reader) else { return nil }
        let bytes = try FileStore.bytes(of: id, expecting: count, in: reader)
        guard bytes.count == count, Digest.equal(Digest.sha256(bytes), sha256) else {
            throw Fault("reading file \(id): its bytes are not those that were kept")
        }
        return (bytes, type)
    }

    /// The small version of a picture; the file itself where it has none.
    package static func thumbnail(_ id: FileID, in reader: Reader) throws -> (bytes: [UInt8], type: String)? {
        try read(try FileStore.thumbnail(of: id, in: reader) ?? id, in: reader)
    }

    package static func find(_ id: FileID, in reader: Reader) throws -> Kept? {
        try FileStore.find(id, in: reader)
    }

    /// What `owner` has, oldest first, without the thumbnails.
    package static func list(owner: AnyID, in reader: Reader) throws -> [Kept] {
        try FileStore.list(owner: owner, in: reader)
    }

    /// What several have, each its own, oldest first, without the thumbnails.
    package static func list(owners: [AnyID], in reader: Reader) throws -> [Kept] {
        owners.isEmpty ? [] : try FileStore.list(owners: owners, in: reader)
    }

    /// Removes every file of `owner`, for good; part of an erasure of personal data, which leaves its event.
    package static func erase(owner: AnyID, in transaction: Transaction) throws {
        try FileStore.erase(owner: owner, in: transaction)
    }

    package func read(_ id: FileID) async throws -> (bytes: [UInt8], type: String)? {
        try await county.database.read { try Files.read(id, in: $0) }
    }

    package func thumbnail(_ id: FileID) async throws -> (bytes: [UInt8], type: String)? {
        try await county.database.read { try Files.thumbnail(id, in: $0) }
    }
}
