import Kernel

/// What data are called in both languages: templates and slots of the county's preset.
package struct Wording: Sendable, Equatable {
    package let chinese: String
    package let english: String

    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    package func callAsFunction(_ language: Language) -> String { language == .chinese ? chinese : english }
}
