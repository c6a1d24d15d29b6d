/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema where rows are plain.
package enum PetitionLimits {
    /// Four sides of a letter.
    package static let words_length_max = 4_000
    package static let note_length_max = 2_000
    package static let name_length_max = 60
    package static let phone_length_max = 30
    package static let address_length_max = 200
    /// Who handed a petition on, or the platform on which a matter was read.
    package static let source_length_max = 60
    /// 信访工作条例 (2022) Art. 20: no more than five speak for many.
    package static let visitors_max = 5
    package static let list_max = 500
    /// A thick letter with its enclosures, page by page; a scanned page or a telephone's photo stays below the size.
    package static let attachments_max = 20
    package static let attachment_bytes_max = 8 * 1024 * 1024
    /// What is sent with one registration.
    package static let brought_bytes_max = 24 * 1024 * 1024
    /// Answers on the public page.
    package static let answers_max = 100
}
