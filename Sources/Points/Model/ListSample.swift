/// A rule list that some place has used, to begin a draft with; it counts nowhere before a vote.
package struct ListSample: Sendable, Hashable {
    package let code: String
    /// 四川省峨眉山市徐塘村
    package let place: String
    /// Where its values were read.
    package let source: String
    /// What was left out and why, and what the source does not say.
    package let note: Note
    package let items: [ItemTerms]
    /// Whose county it comes from, where it is one of the presets': there it stands first, and is chosen.
    package let preset: String?

    package struct Note: Sendable, Hashable {
        package let chinese: String
        package let english: String

        package init(chinese: String, english: String) {
            self.chinese = chinese
            self.english = english
        }
    }

    package init(
        code: String, place: String, source: String, note: Note, items: [ItemTerms], preset: String? = nil
    ) {
        self.code = code
        self.place = place
        self.source = source
        self.note = note
        self.items = items
        self.preset = preset
    }
}

extension [ListSample] {
    /// Those of the preset first, then those of no preset, then the others'.
    func ordered(for preset: String?) -> [ListSample] {
        filter { preset != nil && $0.preset == preset } + filter { $0.preset == nil }
            + filter { $0.preset != nil && $0.preset != preset }
    }
}
