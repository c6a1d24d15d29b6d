import Kernel

/// Why judges, papers or measured values are not entered, first applicable reason first.
package enum EntryRefusal: Refusal, Equatable {
    case nobody
    case judgeUnreadable(line: Int)
    case judgesTooMany
    case groupUnknown(line: Int)
    case groupIsMeasured
    case groupTakesSheets
    case judgeTwice(String)
    case avoidedUnknown(line: Int, label: String)
    case paperNegative
    case paperDoesNotAddUp(issued: Int, sum: Int)
    case paperDiffers(entered: Int)
    case valueMissing(subject: String)
    case valueOutOfRange(subject: String)

    package var code: String {
        switch self {
        case .nobody: "appraisals.nobody"
        case .judgeUnreadable: "appraisals.judge-unreadable"
        case .judgesTooMany: "appraisals.judges-too-many"
        case .groupUnknown: "appraisals.group-unknown"
        case .groupIsMeasured: "appraisals.group-is-measured"
        case .groupTakesSheets: "appraisals.group-takes-sheets"
        case .judgeTwice: "appraisals.judge-twice"
        case .avoidedUnknown: "appraisals.avoided-unknown"
        case .paperNegative: "appraisals.paper-negative"
        case .paperDoesNotAddUp: "appraisals.paper-does-not-add-up"
        case .paperDiffers: "appraisals.paper-not-as-entered"
        case .valueMissing: "appraisals.value-missing"
        case .valueOutOfRange: "appraisals.value-out-of-range"
        }
    }

    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .nobody, .judgeUnreadable, .judgesTooMany, .groupUnknown, .groupIsMeasured, .judgeTwice,
            .avoidedUnknown:
            "judges"
        case .paperNegative, .paperDoesNotAddUp: "issued"
        case .paperDiffers: "returned"
        case .groupTakesSheets, .valueMissing, .valueOutOfRange: "values"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .nobody: Sentence(.entryNobody)
        case .judgeUnreadable(let line): Sentence(.entryJudgeUnreadable, ["line": "\(line)"])
        case .judgesTooMany: Sentence(.entryJudgesTooMany, ["max": "\(AppraisalLimits.judges_max)"])
        case .groupUnknown(let line): Sentence(.entryGroupUnknown, ["line": "\(line)"])
        case .groupIsMeasured: Sentence(.entryGroupIsMeasured)
        case .groupTakesSheets: Sentence(.entryGroupTakesSheets)
        case .judgeTwice(let name): Sentence(.entryJudgeTwice, ["name": name])
        case .avoidedUnknown(let line, let label):
            Sentence(.entryAvoidedUnknown, ["line": "\(line)", "label": label])
        case .paperNegative: Sentence(.entryPaperNegative)
        case .paperDoesNotAddUp(let issued, let sum):
            Sentence(.entryPaperDoesNotAddUp, ["issued": "\(issued)", "sum": "\(sum)"])
        case .paperDiffers(let entered): Sentence(.entryPaperDiffers, ["entered": "\(entered)"])
        case .valueMissing(let subject): Sentence(.entryValueMissing, ["subject": subject])
        case .valueOutOfRange(let subject): Sentence(.entryValueOutOfRange, ["subject": subject])
        }
    }
}

extension AppraisalTerms {
    /// What is wrong with judges beside those there are already; lines are counted from one.
    package func refusals(of judges: [Judge], beside known: [Judge]) -> [EntryRefusal] {
        if judges.isEmpty { return [.nobody] }
        if judges.count + known.count > AppraisalLimits.judges_max { return [.judgesTooMany] }
        var seen = Set(known.map { "\($0.group):\($0.name)" })
        return judges.enumerated().compactMap { index, judge in
            if !(1...AppraisalLimits.label_length_max).contains(judge.name.count) {
                return .judgeUnreadable(line: index + 1)
            }
            guard groups.indices.contains(judge.group - 1) else { return .groupUnknown(line: index + 1) }
            if !groups[judge.group - 1].source.isSheet { return .groupIsMeasured }
            if !seen.insert("\(judge.group):\(judge.name)").inserted { return .judgeTwice(judge.name) }
            let unknown = judge.avoids.first { !subjects.indices.contains($0.subject - 1) }
            return unknown.map { .avoidedUnknown(line: index + 1, label: "\($0.subject)") }
        }
    }

    /// What is wrong with the values of a measured group; in hundredths, by subject.
    package func refusals(of values: [Int: Int], in group: Int) -> [EntryRefusal] {
        guard groups.indices.contains(group - 1) else { return [.groupUnknown(line: 1)] }
        if groups[group - 1].source.isSheet { return [.groupTakesSheets] }
        return subjects.enumerated().compactMap { index, subject in
            guard let value = values[index + 1] else { return .valueMissing(subject: subject.label) }
            return (0...AppraisalLimits.full_max).contains(value)
                ? nil : .valueOutOfRange(subject: subject.label)
        }
    }
}

extension PaperReckoning {
    /// - Parameter entered: papers of the group that were typed in.
    package func refusals(entered: Int) -> [EntryRefusal] {
        if [issued, returned, spoiled, unreturned].contains(where: { $0 < 0 }) { return [.paperNegative] }
        if !addsUp { return [.paperDoesNotAddUp(issued: issued, sum: returned + spoiled + unreturned)] }
        return returned == entered ? [] : [.paperDiffers(entered: entered)]
    }
}
