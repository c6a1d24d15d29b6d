import Files
import Kernel
import Sealing
import Storage

/// A paper as it lies on the disk, sealed before the transaction begins.
package struct SealedAttachment: Sendable {
    let file: FileID
    let type: String
    let size_bytes: Int
    let title: SealedText
    let bytes: [UInt8]

    /// Throws `PetitionRefusal` of its kind and size.
    package init(
        _ bytes: [UInt8], title: String, as file: FileID, key: CountyKey
    ) throws(PetitionRefusal) {
        type = try PetitionAttachment.checked(bytes)
        self.file = file
        size_bytes = bytes.count
        self.title = SealedText(title, "petitions_attachment.title", of: file, key: key)
        self.bytes = key.seal(bytes, context: "petitions_attachment.bytes:\(file)")
    }
}

/// What lies with a petition. The files are the petition's and go with it; nobody reads them but through here.
enum AttachmentStore {
    /// Sealed bytes are of no type that anybody could open.
    private static let sealedType = "application/octet-stream"

    static func insert(
        _ attachment: SealedAttachment, of petition: PetitionID, by person: PersonID,
        in transaction: Transaction
    ) throws {
        try Files.keep(
            attachment.file, bytes: attachment.bytes, type: sealedType,
            owner: petition.as(Marks.Anything.self), in: transaction)
        try transaction.run(
            """
            INSERT INTO petitions_attachment (file_id, petition_id, type, size_bytes, title_sealed, kept_by_id, kept_at)
            VALUES (\(attachment.file), \(petition), \(attachment.type), \(attachment.size_bytes),
                    \(attachment.title.bytes), \(person), \(transaction.now))
            """)
    }

    /// In the order in which they were kept.
    static func list(of petition: PetitionID, in reader: Reader) throws -> [PetitionAttachment] {
        try reader.all(
            """
            SELECT file_id, type, size_bytes, kept_by_id, kept_at FROM petitions_attachment
             WHERE petition_id = \(petition) ORDER BY kept_at, file_id
            """
        ) { row in
            PetitionAttachment(
                file: try row.next(), type: try row.next(), size_bytes: try row.next(), by: try row.next(),
                kept: try row.next())
        }
    }

    static func count(of petition: PetitionID, in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM petitions_attachment WHERE petition_id = \(petition)")
    }

    /// What each is called.
    static func titles(
        of petition: PetitionID, key: CountyKey, in reader: Reader
    ) throws -> [FileID: String] {
        let rows: [(FileID, [UInt8]?)] = try reader.all(
            """
            SELECT file_id, title_sealed FROM petitions_attachment WHERE petition_id = \(petition) ORDER BY file_id
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(
            uniqueKeysWithValues: try rows.map { file, sealed in
                (file, try SealedText.open(sealed, "petitions_attachment.title", of: file, key: key))
            })
    }

    /// As it was brought.
    static func bytes(of file: FileID, key: CountyKey, in reader: Reader) throws -> [UInt8]? {
        try Files.read(file, in: reader).map {
            try key.openBytes($0.bytes, context: "petitions_attachment.bytes:\(file)")
        }
    }

    static func erase(of petition: PetitionID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM petitions_attachment WHERE petition_id = \(petition)")
        try Files.erase(owner: petition.as(Marks.Anything.self), in: transaction)
    }
}
