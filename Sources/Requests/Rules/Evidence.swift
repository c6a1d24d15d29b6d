import Kernel
import Rulebook

/// What must come with the word that a request is solved.
enum Evidence: String, CaseIterable {
    /// What was done, in words; nothing is ever closed without.
    case note
    /// A photo of the result beside the words.
    case photo

    var title: Text {
        switch self {
        case .note: .evidenceNote
        case .photo: .evidencePhoto
        }
    }
}

extension RuleKind {
    /// `note` or `photo`; a photo is more.
    static let evidence = RuleKind(
        "evidence",
        mistake: { Evidence(rawValue: $0) == nil ? Sentence(.evidenceUnreadable) : nil },
        words: { Sentence((Evidence(rawValue: $0) ?? .note).title) },
        order: { value, other in
            guard let left = Evidence(rawValue: value), let right = Evidence(rawValue: other) else {
                return nil
            }
            return Order(left == .photo ? 1 : 0, to: right == .photo ? 1 : 0)
        })
}
