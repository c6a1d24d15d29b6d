import Access
import Kernel
import Storage

extension PetitionActing {
    /// Puts a paper or a picture to the petition. Throws `PetitionRefusal`.
    package func attach(_ attachment: SealedAttachment) throws {
        let count = try AttachmentStore.count(of: id, in: transaction)
        try file.checkAttaching(count: count + 1, by: hand)
        try AttachmentStore.insert(attachment, of: id, by: hand.person, in: transaction)
        try keep(petition)
        try step(.attached, withNote: false)
        try transaction.record(PetitionPaperKept(subject: subject, file: attachment.file))
    }
}

extension Petitions {
    /// A paper as it was brought, to those who may know of the petition; that they looked is kept before.
    ///
    /// Throws `PetitionRefusal.unknown` for everybody else and for what does not lie with it.
    package func paper(
        _ file: FileID, of id: PetitionID, by officer: OfficerCaller
    ) async throws -> (bytes: [UInt8], type: String) {
        let found = try await county.database.read { reader in
            try AttachmentStore.list(of: id, in: reader).first { $0.file == file }
        }
        guard let found else { throw PetitionRefusal.unknown }
        try await recordLook(at: id, reason: Access.LookDone.taken.rawValue, by: officer)
        let key = county.key
        let bytes = try await county.database.read {
            try AttachmentStore.bytes(of: file, key: key, in: $0)
        }
        guard let bytes else { throw PetitionRefusal.unknown }
        return (bytes, found.type)
    }
}
