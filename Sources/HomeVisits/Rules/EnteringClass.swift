import Kernel

/// Why a class of needs is not entered or not ended, first applicable reason first.
package enum CareClassRefusal: Refusal, Equatable {
    case unknown
    case codeUnfit
    case nameMissing
    case nameTooLong
    case forbidden(word: String)
    case paceUnfit
    case daysOutOfRange
    case codeTaken
    case tooMany
    case retiredAlready

    package var code: String {
        switch self {
        case .unknown: "visit-class.unknown"
        case .codeUnfit: "visit-class.code-unfit"
        case .nameMissing: "visit-class.name-missing"
        case .nameTooLong: "visit-class.name-too-long"
        case .forbidden: "visit-class.forbidden"
        case .paceUnfit: "visit-class.pace-unfit"
        case .daysOutOfRange: "visit-class.days-out-of-range"
        case .codeTaken: "visit-class.code-taken"
        case .tooMany: "visit-class.too-many"
        case .retiredAlready: "visit-class.retired-already"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .codeUnfit, .nameMissing, .nameTooLong, .forbidden, .paceUnfit, .daysOutOfRange: .invalid
        case .codeTaken, .tooMany, .retiredAlready: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .codeUnfit, .codeTaken: "code"
        case .nameMissing, .nameTooLong, .forbidden: "chinese"
        case .paceUnfit: "pace"
        case .daysOutOfRange: "days"
        case .unknown, .tooMany, .retiredAlready: nil
        }
    }
}

extension CareClass {
    /// Everything that is wrong with the class beside the others of the county.
    package func refusals(beside others: [CareClass]) -> [CareClassRefusal] {
        var wrong: [CareClassRefusal] = []
        if !CodeWord.fits(code) { wrong.append(.codeUnfit) }
        if chinese.isEmpty || english.isEmpty { wrong.append(.nameMissing) }
        if max(chinese.count, english.count) > HomeVisitLimits.name_length_max { wrong.append(.nameTooLong) }
        if let found = ForbiddenSubject.found(in: "\(code) \(chinese) \(english)") {
            wrong.append(.forbidden(word: found.word))
        }
        if pace == .ordinary { wrong.append(.paceUnfit) }
        if !(1...HomeVisitLimits.enrolment_days_max).contains(days_max) { wrong.append(.daysOutOfRange) }
        if others.contains(where: { $0.code == code }) { wrong.append(.codeTaken) }
        if others.count >= HomeVisitLimits.classes_max { wrong.append(.tooMany) }
        return wrong
    }
}

/// Codes as they stand in rule keys and addresses.
enum CodeWord {
    static func fits(_ code: String) -> Bool {
        !code.isEmpty && code.count <= HomeVisitLimits.code_length_max && code.first != "-"
            && code.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    }
}
