import Kernel

extension ItemSubject {
    /// The text by which no points may touch the subject; `nil` where they may.
    ///
    /// - Source: domain-rules §3, §15.
    package var ground: Text? {
        switch self {
        case .labour, .environment, .safety, .assembly, .manners, .neighbours, .learning, .charter, .other:
            nil
        case .rights: .pointsGroundRights
        case .benefits: .pointsGroundBenefits
        case .family: .pointsGroundFamily
        case .health: .pointsGroundHealth
        case .poverty: .pointsGroundPoverty
        case .debt: .pointsGroundDebt
        case .petition: .pointsGroundPetition
        case .minors: .pointsGroundMinors
        case .apps: .pointsGroundApps
        }
    }

    /// What a wording says about what no points may touch; what is not letter or number does not count.
    ///
    /// - Parameter isDeduction: many a thing may be honoured that nobody may be made to lose points for.
    package static func finding(in text: String, isDeduction: Bool) -> WordFinding? {
        let sound = letters(of: text)
        let clear = WordTraps.unclear.reduce(sound) { $0.replacing($1, with: "。") }
        let characters = Array(clear)
        if let word = Dependence.found(in: characters) { return .depends(word: word) }
        if let (word, subject) = Absence.found(in: characters) { return .refused(word: word, subject) }
        for subject in allCases {
            let words = subject.words
            let refused = words.refused + (isDeduction ? words.deducted + words.doubtful : [])
            if let word = refused.first(where: { clear.contains($0) && !isUnclear($0, in: clear) }) {
                return .refused(word: word, subject)
            }
        }
        for subject in allCases {
            let words = subject.words
            if let word = (words.doubtful + words.asked).first(where: sound.contains) {
                return .asks(word: word, subject)
            }
        }
        return nil
    }

    /// The first word of the text that speaks of a forbidden subject, however clearly.
    package static func mentioned(in text: String) -> (word: String, subject: ItemSubject)? {
        let sound = letters(of: text)
        for subject in allCases {
            let words = subject.words
            let all = words.refused + words.deducted + words.doubtful + words.asked
            if let word = all.first(where: sound.contains) { return (word, subject) }
        }
        return nil
    }

    /// Without blanks and marks between the letters, and without compounds that say something else.
    private static func letters(of text: String) -> String {
        let letters = String(text.lowercased().filter { $0.isLetter || $0.isNumber })
        return WordTraps.harmless.reduce(letters) { $0.replacing($1, with: "。") }
    }

    private static func isUnclear(_ word: String, in text: String) -> Bool {
        WordTraps.contexts.contains { $0.words.contains(word) && $0.beside.contains(where: text.contains) }
    }
}

/// What the wording of an item says about what no points may touch.
package enum WordFinding: Sendable, Hashable {
    /// A right or a benefit would follow from points.
    case depends(word: String)
    /// It is about the subject, whichever was chosen.
    case refused(word: String, ItemSubject)
    /// It may be; the village says whether it is.
    case asks(word: String, ItemSubject)
}
