import Kernel
import Sealing

/// What somebody wrote, sealed for its row before the transaction begins: sealing draws random bytes.
package struct SealedText: Sendable, Hashable {
    /// nil where nothing was written.
    let bytes: [UInt8]?

    var isEmpty: Bool { bytes == nil }

    static let none = SealedText(bytes: nil)

    /// - Parameter column: table and column, as in `petitions_step.note`.
    package init<Kind>(_ text: String, _ column: String, of row: ID<Kind>, key: CountyKey) {
        bytes = text.isEmpty ? nil : key.seal(text, context: "\(column):\(row)")
    }

    private init(bytes: [UInt8]?) { self.bytes = bytes }

    static func open<Kind>(
        _ bytes: [UInt8]?, _ column: String, of row: ID<Kind>, key: CountyKey
    ) throws -> String {
        try bytes.map { try key.open($0, context: "\(column):\(row)") } ?? ""
    }
}

/// Who brings a petition and what it says, as they lie on the disk.
package struct SealedPetition: Sendable, Hashable {
    let words: SealedText
    let name: SealedText
    let phone: SealedText
    let address: SealedText

    package init(_ opened: OpenedPetition, of id: PetitionID, key: CountyKey) {
        words = SealedText(opened.words, "petitions_petition.words", of: id, key: key)
        name = SealedText(opened.name, "petitions_petition.name", of: id, key: key)
        phone = SealedText(opened.phone, "petitions_petition.phone", of: id, key: key)
        address = SealedText(opened.address, "petitions_petition.address", of: id, key: key)
    }
}

/// The same in plain words.
package struct OpenedPetition: Sendable, Hashable {
    package var words: String
    package var name: String
    package var phone: String
    package var address: String

    package init(words: String, name: String = "", phone: String = "", address: String = "") {
        self.words = words
        self.name = name
        self.phone = phone
        self.address = address
    }
}
