import Kernel

/// What is asked at a door, as data: 六访六看, 七件事, a safety check. Each change is a new version with its day.
package struct VisitForm: Sendable, Equatable {
    package let id: VisitFormID
    /// Stable, lower case: `six-visits`.
    package let code: String
    /// From 1 on.
    package let version: Int
    package let chinese: String
    package let english: String
    /// Where the questions come from.
    package let source: String
    /// Whether somebody read the questions against that text.
    package let isChecked: Bool
    package let questions: [VisitQuestion]
    /// The code of the admitted task (准入事项) on which it stands; nil where the county keeps no such list.
    package let task: String?
    package let from: Day
    /// From when it is offered no more: withdrawn, or followed by another version.
    package var retired: Day?

    package init(
        id: VisitFormID, code: String, version: Int, chinese: String, english: String, source: String,
        isChecked: Bool, questions: [VisitQuestion], task: String? = nil, from: Day, retired: Day? = nil
    ) {
        self.id = id
        self.code = code
        self.version = version
        self.chinese = chinese
        self.english = english
        self.source = source
        self.isChecked = isChecked
        self.questions = questions
        self.task = task
        self.from = from
        self.retired = retired
    }

    package func isOffered(on day: Day) -> Bool { from <= day && (retired.map { day < $0 } ?? true) }
    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }

    /// Whether it may be handed out at all.
    ///
    /// - Parameter codes: of the tasks that are admitted; nil where the county's list does not bind.
    package func isAdmitted(among codes: Set<String>?) -> Bool {
        guard let codes else { return true }
        return task.map(codes.contains) ?? false
    }
}

/// One question of a form.
package struct VisitQuestion: Sendable, Equatable, Codable {
    /// Within its form: `q1`.
    package let id: String
    package let kind: Kind
    package let chinese: String
    package let english: String
    /// Of a choice; each in Chinese and English.
    package let choices: [Choice]
    package let isRequired: Bool

    package enum Kind: String, CaseIterable, Sendable, Codable {
        case yesOrNo = "yes-no"
        case choice, text, number
    }

    package struct Choice: Sendable, Equatable, Codable {
        package let chinese: String
        package let english: String

        package init(_ chinese: String, _ english: String) {
            self.chinese = chinese
            self.english = english
        }
    }

    package init(
        id: String, kind: Kind, chinese: String, english: String, choices: [Choice] = [],
        isRequired: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.chinese = chinese
        self.english = english
        self.choices = choices
        self.isRequired = isRequired
    }

    package func words(_ language: Language) -> String { language == .chinese ? chinese : english }
}
