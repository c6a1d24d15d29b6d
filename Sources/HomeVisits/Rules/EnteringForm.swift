import Kernel

/// Why a form is not entered or not withdrawn, first applicable reason first.
package enum VisitFormRefusal: Refusal, Equatable {
    case unknown
    case codeUnfit
    case nameMissing
    case nameTooLong
    case sourceMissing
    case sourceTooLong
    case questionsMissing
    case tooManyQuestions
    case lineUnreadable(Int)
    case choicesUnfit(Int)
    case questionTooLong(Int)
    case forbidden(word: String)
    case fromUnfit
    case retiredAlready

    package var code: String {
        switch self {
        case .unknown: "visit-form.unknown"
        case .codeUnfit: "visit-form.code-unfit"
        case .nameMissing: "visit-form.name-missing"
        case .nameTooLong: "visit-form.name-too-long"
        case .sourceMissing: "visit-form.source-missing"
        case .sourceTooLong: "visit-form.source-too-long"
        case .questionsMissing: "visit-form.questions-missing"
        case .tooManyQuestions: "visit-form.too-many-questions"
        case .lineUnreadable: "visit-form.line-unreadable"
        case .choicesUnfit: "visit-form.choices-unfit"
        case .questionTooLong: "visit-form.question-too-long"
        case .forbidden: "visit-form.forbidden"
        case .fromUnfit: "visit-form.from-unfit"
        case .retiredAlready: "visit-form.retired-already"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .retiredAlready, .fromUnfit: .conflict
        case .codeUnfit, .nameMissing, .nameTooLong, .sourceMissing, .sourceTooLong, .questionsMissing,
            .tooManyQuestions, .lineUnreadable, .choicesUnfit, .questionTooLong, .forbidden:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .codeUnfit: "code"
        case .nameMissing, .nameTooLong: "chinese"
        case .sourceMissing, .sourceTooLong: "source"
        case .questionsMissing, .tooManyQuestions, .lineUnreadable, .choicesUnfit, .questionTooLong,
            .forbidden:
            "questions"
        case .fromUnfit: "from"
        case .unknown, .retiredAlready: nil
        }
    }
}

extension VisitForm {
    /// Everything that is wrong with the form.
    ///
    /// - Parameter last: the version before, which the form follows from its day on.
    package func refusals(after last: VisitForm?, today: Day) -> [VisitFormRefusal] {
        var wrong: [VisitFormRefusal] = []
        if !CodeWord.fits(code) { wrong.append(.codeUnfit) }
        if chinese.isEmpty || english.isEmpty { wrong.append(.nameMissing) }
        if max(chinese.count, english.count) > HomeVisitLimits.name_length_max { wrong.append(.nameTooLong) }
        if source.isEmpty { wrong.append(.sourceMissing) }
        if source.count > HomeVisitLimits.source_length_max { wrong.append(.sourceTooLong) }
        if questions.isEmpty { wrong.append(.questionsMissing) }
        if questions.count > HomeVisitLimits.questions_max { wrong.append(.tooManyQuestions) }
        wrong += questions.indices.compactMap { questions[$0].refusal(line: $0 + 1) }
        let words = [chinese, english] + questions.flatMap(\.allWords)
        if let found = ForbiddenSubject.found(in: words.joined(separator: " ")) {
            wrong.append(.forbidden(word: found.word))
        }
        if let last, from <= last.from { wrong.append(.fromUnfit) }
        return wrong
    }
}

extension VisitQuestion {
    fileprivate var allWords: [String] { [chinese, english] + choices.flatMap { [$0.chinese, $0.english] } }

    fileprivate func refusal(line: Int) -> VisitFormRefusal? {
        if chinese.isEmpty || english.isEmpty { return .lineUnreadable(line) }
        if max(chinese.count, english.count / 2) > HomeVisitLimits.question_length_max {
            return .questionTooLong(line)
        }
        let isChoice = kind == .choice
        if isChoice != !choices.isEmpty || choices.count > HomeVisitLimits.choices_max
            || (isChoice && choices.count < 2) || Set(choices.map(\.chinese)).count < choices.count
        {
            return .choicesUnfit(line)
        }
        let isLong = choices.contains { $0.chinese.count > HomeVisitLimits.choice_length_max }
        return isLong ? .choicesUnfit(line) : nil
    }
}

extension VisitQuestion {
    /// Reads one question a line: `是否 | 家里有没有漏雨 | Does the roof leak`, with `*` before what must be answered;
    /// a choice has its choices after that: `选择 | 水从哪里来 | Water comes from | 自来水/tap、水井/well`.
    package static func read(lines text: String) throws(VisitFormRefusal) -> [VisitQuestion] {
        var questions: [VisitQuestion] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let number = questions.count + 1
            let parts = line.replacing("｜", with: "|").split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingBlanks }
            guard let first = parts.first else { continue }
            if first.isEmpty, parts.count == 1 { continue }
            let isRequired = first.hasPrefix("*")
            let word = String(first.drop { $0 == "*" || $0 == " " })
            guard (3...4).contains(parts.count), let kind = Kind(word: word) else {
                throw .lineUnreadable(number)
            }
            let choices = parts.count == 4 ? try Choice.read(parts[3], line: number) : []
            questions.append(
                VisitQuestion(
                    id: "q\(number)", kind: kind, chinese: parts[1], english: parts[2], choices: choices,
                    isRequired: isRequired))
        }
        return questions
    }

    /// The line that is read back as this question.
    package var line: String {
        let head = "\(isRequired ? "*" : "")\(kind.word) | \(chinese) | \(english)"
        if choices.isEmpty { return head }
        return head + " | " + choices.map { "\($0.chinese)/\($0.english)" }.joined(separator: "、")
    }
}

extension VisitQuestion.Kind {
    fileprivate var word: String {
        switch self {
        case .yesOrNo: "是否"
        case .choice: "选择"
        case .text: "文字"
        case .number: "数字"
        }
    }

    fileprivate init?(word: String) {
        let found = Self.allCases.first { $0.word == word || $0.rawValue == word }
        guard let found else { return nil }
        self = found
    }
}

extension VisitQuestion.Choice {
    fileprivate static func read(
        _ text: String, line: Int
    ) throws(VisitFormRefusal) -> [VisitQuestion.Choice] {
        var choices: [VisitQuestion.Choice] = []
        for part in text.split(whereSeparator: { "、;；".contains($0) }) {
            let words = part.split(separator: "/").map { $0.trimmingBlanks }
            guard words.count == 2, !words[0].isEmpty, !words[1].isEmpty else { throw .choicesUnfit(line) }
            choices.append(VisitQuestion.Choice(words[0], words[1]))
        }
        return choices
    }
}

extension StringProtocol {
    fileprivate var trimmingBlanks: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }
}
