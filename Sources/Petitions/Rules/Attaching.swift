import Kernel

extension PetitionFile {
    /// Who handles the petition, registered it or is named to it may add to it while it is open.
    func checkAttaching(count: Int, by hand: PetitionHand) throws(PetitionRefusal) {
        try checkOpen()
        guard hand.actsForOffice || hand.actsForUnit || hand.isAssignee || hand.isRegistrar else {
            throw .notYours
        }
        try PetitionAttachment.check(count: count)
    }
}

extension PetitionAttachment {
    /// - Parameter count: how many the petition would have.
    static func check(count: Int) throws(PetitionRefusal) {
        if count > PetitionLimits.attachments_max { throw .tooManyFiles }
    }

    /// Throws `PetitionRefusal.fileKind` for what is neither a PDF nor a picture, `fileTooLarge`.
    static func checked(_ bytes: [UInt8]) throws(PetitionRefusal) -> String {
        if bytes.count > PetitionLimits.attachment_bytes_max { throw .fileTooLarge }
        guard let type = mediaType(of: bytes) else { throw .fileKind }
        return type
    }
}
