import Kernel

/// Why a task is not proposed, first applicable reason first.
package enum TaskProposalRefusal: String, Refusal, CaseIterable {
    case codeUnfit = "admitted-tasks.code-unfit"
    case listUnknown = "admitted-tasks.list-unknown"
    case titleMissing = "admitted-tasks.title-missing"
    case titleTooLong = "admitted-tasks.title-too-long"
    case textMissing = "admitted-tasks.text-missing"
    case textTooLong = "admitted-tasks.text-too-long"
    case natureMissing = "admitted-tasks.nature-missing"
    case departmentMissing = "admitted-tasks.department-missing"
    case departmentTooLong = "admitted-tasks.department-too-long"
    case basisMissing = "admitted-tasks.basis-missing"
    case basisTooLong = "admitted-tasks.basis-too-long"
    case frequencyMissing = "admitted-tasks.frequency-missing"
    case minutesOutOfRange = "admitted-tasks.minutes-out-of-range"
    case fromUnfit = "admitted-tasks.from-unfit"
    case untilUnfit = "admitted-tasks.until-unfit"
    case termTooLong = "admitted-tasks.term-too-long"
    case placeUnfit = "admitted-tasks.place-unfit"
    case proposedAlready = "admitted-tasks.proposed-already"
    case tooMany = "admitted-tasks.too-many"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .proposedAlready, .tooMany: .conflict
        case .codeUnfit, .listUnknown, .titleMissing, .titleTooLong, .textMissing, .textTooLong,
            .natureMissing,
            .departmentMissing, .departmentTooLong, .basisMissing, .basisTooLong, .frequencyMissing,
            .minutesOutOfRange, .fromUnfit, .untilUnfit, .termTooLong, .placeUnfit:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .codeUnfit, .proposedAlready: "code"
        case .listUnknown: "list"
        case .titleMissing, .titleTooLong: "chinese"
        case .textMissing, .textTooLong: "text"
        case .natureMissing: "nature"
        case .departmentMissing, .departmentTooLong: "department"
        case .basisMissing, .basisTooLong: "basis"
        case .frequencyMissing: "frequency"
        case .minutesOutOfRange: "minutes"
        case .fromUnfit: "from"
        case .untilUnfit, .termTooLong: "until"
        case .placeUnfit: "place"
        case .tooMany: nil
        }
    }

    package var sentence: Sentence { Sentence(.proposal(self), values) }

    private var values: [String: String] {
        switch self {
        case .codeUnfit: ["max": "\(AdmittedTaskLimits.code_length_max)"]
        case .titleTooLong:
            [
                "max": "\(AdmittedTaskLimits.title_length_max)",
                "more": "\(AdmittedTaskLimits.english_length_max)",
            ]
        case .textTooLong: ["max": "\(AdmittedTaskLimits.text_length_max)"]
        case .departmentTooLong: ["max": "\(AdmittedTaskLimits.department_length_max)"]
        case .basisTooLong: ["max": "\(AdmittedTaskLimits.basis_length_max)"]
        case .minutesOutOfRange: ["max": "\(AdmittedTaskLimits.minutes_max)"]
        case .tooMany: ["max": "\(AdmittedTaskLimits.entries_max)"]
        case .listUnknown, .titleMissing, .textMissing, .natureMissing, .departmentMissing, .basisMissing,
            .frequencyMissing, .fromUnfit, .untilUnfit, .termTooLong, .placeUnfit, .proposedAlready:
            [:]
        }
    }
}

/// A task of enforcement or approval, which is no grid's, with the rule that says so.
package struct BarredTaskRefusal: Refusal, Equatable {
    /// What in the proposal says so.
    package let word: String
    /// Law, edition and article; empty where the county has entered none.
    package let source: String

    package var code: String { "admitted-tasks.barred" }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "nature" }
    package var sentence: Sentence {
        source.isEmpty
            ? Sentence(.barredTask, ["word": word])
            : Sentence(.barredTaskBy, ["word": word, "source": source])
    }

    package init(word: String, source: String) {
        self.word = word
        self.source = source
    }
}

/// What a department wants admitted.
package struct TaskDraft: Sendable, Equatable {
    package var code: String
    package var list: String
    package var chinese: String
    package var english: String
    package var text: String
    package var nature: AdmittedTask.Nature?
    package var place: PlaceID
    package var department: String
    package var basis: String
    package var frequency: AdmittedTask.Frequency?
    package var minutes: Int?
    package var from: Day
    package var until: Day?

    package init(
        code: String, list: String, chinese: String, english: String, text: String,
        nature: AdmittedTask.Nature?, place: PlaceID, department: String, basis: String,
        frequency: AdmittedTask.Frequency?, minutes: Int? = nil, from: Day, until: Day?
    ) {
        self.code = code
        self.list = list
        self.chinese = chinese
        self.english = english
        self.text = text
        self.nature = nature
        self.place = place
        self.department = department
        self.basis = basis
        self.frequency = frequency
        self.minutes = minutes
        self.from = from
        self.until = until
    }

    /// Words that say what no grid may do, and where that is written.
    package struct Bar: Sendable {
        let words: [String]
        let source: String

        package init(words: [String], source: String) {
            self.words = words
            self.source = source
        }

        func word(in draft: TaskDraft) -> String? {
            let said = "\(draft.chinese) \(draft.english) \(draft.text)".lowercased()
            return words.first { !$0.isEmpty && said.contains($0.lowercased()) }
        }
    }

    /// Everything that is wrong with what was written, field by field.
    ///
    /// - Parameter term_days_max: the longest time for which a task is admitted.
    func refusals(
        lists: Set<String>, bar: Bar, term_days_max: Int, today: Day
    ) -> [any Refusal] {
        var wrong: [any Refusal] = written(lists: lists)
        if let nature {
            let word = nature.isBarred ? "" : bar.word(in: self)
            if nature.isBarred {
                wrong.append(BarredTaskRefusal(word: chinese, source: bar.source))
            } else if let word {
                wrong.append(BarredTaskRefusal(word: word, source: bar.source))
            }
        }
        if from < today { wrong.append(TaskProposalRefusal.fromUnfit) }
        if let until, until >= max(from, today) {
            if until.number - from.number + 1 > term_days_max {
                wrong.append(TaskProposalRefusal.termTooLong)
            }
        } else {
            wrong.append(TaskProposalRefusal.untilUnfit)
        }
        return wrong
    }

    private func written(lists: Set<String>) -> [TaskProposalRefusal] {
        var wrong: [TaskProposalRefusal] = []
        func say(_ refusal: TaskProposalRefusal, _ isSo: Bool) { if isSo { wrong.append(refusal) } }
        say(.codeUnfit, !hasFitCode)
        say(.listUnknown, !lists.contains(list))
        let isLong =
            chinese.count > AdmittedTaskLimits.title_length_max
            || english.count > AdmittedTaskLimits.english_length_max
        if chinese.isEmpty || english.isEmpty { say(.titleMissing, true) } else { say(.titleTooLong, isLong) }
        say(.textMissing, text.isEmpty)
        say(.textTooLong, text.count > AdmittedTaskLimits.text_length_max)
        say(.natureMissing, nature == nil)
        say(.departmentMissing, department.isEmpty)
        say(.departmentTooLong, department.count > AdmittedTaskLimits.department_length_max)
        say(.basisMissing, basis.isEmpty)
        say(.basisTooLong, basis.count > AdmittedTaskLimits.basis_length_max)
        say(.frequencyMissing, frequency == nil)
        say(
            .minutesOutOfRange, minutes.map { !(1...AdmittedTaskLimits.minutes_max).contains($0) } ?? false)
        return wrong
    }

    /// Lower-case letters, digits, dots and hyphens, a letter first.
    private var hasFitCode: Bool {
        guard let first = code.first, first.isASCII, first.isLowercase,
            code.count <= AdmittedTaskLimits.code_length_max
        else { return false }
        return code.allSatisfy {
            $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "." || $0 == "-")
        }
    }
}
