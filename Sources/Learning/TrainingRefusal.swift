import Kernel

/// Why nothing can be learned from the examples, first applicable reason first. Rows are counted from 1.
package enum TrainingRefusal: Refusal, Equatable {
    case tooFewExamples(count: Int)
    case tooManyExamples(count: Int)
    case emptyText(row: Int)
    case emptyLabel(row: Int)
    case oneClassOnly
    case tooManyClasses(count: Int)

    package var code: String { text.key }

    package var kind: RefusalKind {
        switch self {
        case .tooFewExamples, .oneClassOnly: .conflict
        case .emptyText, .emptyLabel: .invalid
        case .tooManyExamples, .tooManyClasses: .tooLarge
        }
    }

    package var sentence: Sentence {
        switch self {
        case .tooFewExamples(let count):
            Sentence(text, ["count": "\(count)", "least": "\(LearningLimits.examplesMin)"])
        case .tooManyExamples(let count):
            Sentence(text, ["count": "\(count)", "most": "\(LearningLimits.examplesMax)"])
        case .emptyText(let row), .emptyLabel(let row):
            Sentence(text, ["row": "\(row)"])
        case .oneClassOnly:
            Sentence(text)
        case .tooManyClasses(let count):
            Sentence(text, ["count": "\(count)", "most": "\(LearningLimits.labelsMax)"])
        }
    }

    private var text: Text {
        switch self {
        case .tooFewExamples: LearningTexts.tooFewExamples
        case .tooManyExamples: LearningTexts.tooManyExamples
        case .emptyText: LearningTexts.emptyText
        case .emptyLabel: LearningTexts.emptyLabel
        case .oneClassOnly: LearningTexts.oneClassOnly
        case .tooManyClasses: LearningTexts.tooManyClasses
        }
    }
}
