import Kernel

/// Why an appraisal's terms are not taken, first applicable reason first.
package enum DraftingRefusal: Refusal, Equatable {
    case titleMissing
    case titleTooLong
    case basisMissing
    case basisTooLong
    case periodBackwards
    case periodTooLong
    case criteriaMissing
    case criteriaTooMany
    case criterionUnreadable(line: Int)
    case criteriaWeights(sum: Int)
    case groupsMissing
    case groupsTooMany
    case groupUnreadable(line: Int)
    case groupWeights(sum: Int)
    case subjectsMissing
    case subjectsTooMany
    case subjectTooLong(line: Int)
    case subjectTwice(String)
    case trimmingTooEarly(least: Int)
    case trimmingTakesAll
    case minimumOutOfRange
    case tieUnknown(String)
    /// What a screen counts by itself is no merit.
    case screenCounts(word: String)

    package var code: String {
        switch self {
        case .titleMissing: "appraisals.title-missing"
        case .titleTooLong: "appraisals.title-too-long"
        case .basisMissing: "appraisals.basis-missing"
        case .basisTooLong: "appraisals.basis-too-long"
        case .periodBackwards: "appraisals.period-backwards"
        case .periodTooLong: "appraisals.period-too-long"
        case .criteriaMissing: "appraisals.criteria-missing"
        case .criteriaTooMany: "appraisals.criteria-too-many"
        case .criterionUnreadable: "appraisals.criterion-unreadable"
        case .criteriaWeights: "appraisals.criteria-weights"
        case .groupsMissing: "appraisals.groups-missing"
        case .groupsTooMany: "appraisals.groups-too-many"
        case .groupUnreadable: "appraisals.group-unreadable"
        case .groupWeights: "appraisals.group-weights"
        case .subjectsMissing: "appraisals.subjects-missing"
        case .subjectsTooMany: "appraisals.subjects-too-many"
        case .subjectTooLong: "appraisals.subject-too-long"
        case .subjectTwice: "appraisals.subject-twice"
        case .trimmingTooEarly: "appraisals.trimming-too-early"
        case .trimmingTakesAll: "appraisals.trimming-takes-all"
        case .minimumOutOfRange: "appraisals.minimum-out-of-range"
        case .tieUnknown: "appraisals.tie-unknown"
        case .screenCounts: "appraisals.screen-counts"
        }
    }

    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .titleMissing, .titleTooLong: "title"
        case .basisMissing, .basisTooLong: "basis"
        case .periodBackwards, .periodTooLong: "last"
        case .criteriaMissing, .criteriaTooMany, .criterionUnreadable, .criteriaWeights: "criteria"
        case .groupsMissing, .groupsTooMany, .groupUnreadable, .groupWeights: "groups"
        case .subjectsMissing, .subjectsTooMany, .subjectTooLong, .subjectTwice: "subjects"
        case .trimmingTooEarly, .trimmingTakesAll: "trim_from"
        case .minimumOutOfRange: "minimum_percent"
        case .tieUnknown: "ties"
        case .screenCounts: "criteria"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .titleMissing: Sentence(.draftTitleMissing)
        case .titleTooLong: Sentence(.draftTitleTooLong, ["max": "\(AppraisalLimits.title_length_max)"])
        case .basisMissing: Sentence(.draftBasisMissing)
        case .basisTooLong: Sentence(.draftBasisTooLong, ["max": "\(AppraisalLimits.basis_length_max)"])
        case .periodBackwards: Sentence(.draftPeriodBackwards)
        case .periodTooLong:
            Sentence(.draftPeriodTooLong, ["max": "\(AppraisalLimits.period_days_max)"])
        case .criteriaMissing: Sentence(.draftCriteriaMissing)
        case .criteriaTooMany: Sentence(.draftCriteriaTooMany, ["max": "\(AppraisalLimits.criteria_max)"])
        case .criterionUnreadable(let line): Sentence(.draftCriterionUnreadable, ["line": "\(line)"])
        case .criteriaWeights(let sum): Sentence(.draftCriteriaWeights, ["sum": Hundredths.text(sum)])
        case .groupsMissing: Sentence(.draftGroupsMissing)
        case .groupsTooMany: Sentence(.draftGroupsTooMany, ["max": "\(AppraisalLimits.groups_max)"])
        case .groupUnreadable(let line): Sentence(.draftGroupUnreadable, ["line": "\(line)"])
        case .groupWeights(let sum): Sentence(.draftGroupWeights, ["sum": Hundredths.text(sum)])
        case .subjectsMissing: Sentence(.draftSubjectsMissing)
        case .subjectsTooMany: Sentence(.draftSubjectsTooMany, ["max": "\(AppraisalLimits.subjects_max)"])
        case .subjectTooLong(let line):
            Sentence(
                .draftSubjectTooLong, ["line": "\(line)", "max": "\(AppraisalLimits.label_length_max)"])
        case .subjectTwice(let label): Sentence(.draftSubjectTwice, ["label": label])
        case .trimmingTooEarly(let least): Sentence(.draftTrimmingTooEarly, ["least": "\(least)"])
        case .trimmingTakesAll: Sentence(.draftTrimmingTakesAll)
        case .minimumOutOfRange: Sentence(.draftMinimumOutOfRange)
        case .tieUnknown(let code): Sentence(.draftTieUnknown, ["code": code])
        case .screenCounts(let word): Sentence(.draftScreenCounts, ["word": word])
        }
    }
}

extension AppraisalTerms {
    /// Everything that is wrong with them, so that it is put right in one go.
    ///
    /// - Parameter trimming_least: how many marks there must be before any are trimmed, by the rulebook.
    package func refusals(trimming_least: Int) -> [DraftingRefusal] {
        let head: [DraftingRefusal?] = [
            title.isEmpty ? .titleMissing : nil,
            title.count > AppraisalLimits.title_length_max ? .titleTooLong : nil,
            basis.isEmpty ? .basisMissing : nil,
            basis.count > AppraisalLimits.basis_length_max ? .basisTooLong : nil,
            last < from ? .periodBackwards : nil,
            last.number - from.number > AppraisalLimits.period_days_max ? .periodTooLong : nil,
        ]
        return head.compactMap(\.self) + criteriaRefusals + groupRefusals + subjectRefusals
            + ruleRefusals(trimming_least: trimming_least)
    }

    private var criteriaRefusals: [DraftingRefusal] {
        if criteria.isEmpty { return [.criteriaMissing] }
        if criteria.count > AppraisalLimits.criteria_max { return [.criteriaTooMany] }
        var found = criteria.enumerated().compactMap { index, criterion -> DraftingRefusal? in
            criterion.isReadable ? nil : .criterionUnreadable(line: index + 1)
        }
        let sum = criteria.reduce(0) { $0 + $1.weight }
        if found.isEmpty, sum != AppraisalLimits.weight_whole { found.append(.criteriaWeights(sum: sum)) }
        let texts = criteria.map(\.title) + groups.compactMap(\.source.measure)
        if let word = ScreenCounts.first(in: texts) { found.append(.screenCounts(word: word)) }
        return found
    }

    private var groupRefusals: [DraftingRefusal] {
        if groups.isEmpty { return [.groupsMissing] }
        if groups.count > AppraisalLimits.groups_max { return [.groupsTooMany] }
        let found = groups.enumerated().compactMap { index, group -> DraftingRefusal? in
            group.isReadable ? nil : .groupUnreadable(line: index + 1)
        }
        let sum = groups.reduce(0) { $0 + $1.weight }
        return found.isEmpty && sum != AppraisalLimits.weight_whole ? [.groupWeights(sum: sum)] : found
    }

    private var subjectRefusals: [DraftingRefusal] {
        if subjects.isEmpty { return [.subjectsMissing] }
        if subjects.count > AppraisalLimits.subjects_max { return [.subjectsTooMany] }
        let labels = subjects.map(\.label)
        let long = labels.firstIndex { $0.isEmpty || $0.count > AppraisalLimits.label_length_max }
        if let long { return [.subjectTooLong(line: long + 1)] }
        let twice = Dictionary(grouping: labels) { $0 }.filter { $0.value.count > 1 }.keys.min()
        return twice.map { [.subjectTwice($0)] } ?? []
    }

    private func ruleRefusals(trimming_least: Int) -> [DraftingRefusal] {
        var found: [DraftingRefusal] = []
        if let trimming {
            if trimming.from < trimming_least { found.append(.trimmingTooEarly(least: trimming_least)) }
            if trimming.each < 1 || trimming.from <= 2 * trimming.each { found.append(.trimmingTakesAll) }
        }
        if !(0...100).contains(missing.minimum_percent) { found.append(.minimumOutOfRange) }
        let unknown = ties.first { tie in
            switch tie {
            case .group(let number): !(1...max(groups.count, 1)).contains(number)
            case .criterion(let number): !(1...max(criteria.count, 1)).contains(number)
            }
        }
        if let unknown { found.append(.tieUnknown(unknown.code)) }
        return found
    }
}

extension Criterion {
    fileprivate var isReadable: Bool {
        (1...AppraisalLimits.label_length_max).contains(title.count)
            && (1...AppraisalLimits.full_max).contains(full)
            && (1...AppraisalLimits.weight_whole).contains(weight)
    }
}

extension JudgeGroup {
    fileprivate var isReadable: Bool {
        let isNamed = source.measure.map { (1...AppraisalLimits.source_length_max).contains($0.count) }
        return (1...AppraisalLimits.label_length_max).contains(title.count)
            && (1...AppraisalLimits.weight_whole).contains(weight) && isNamed != false
    }
}

/// What screens count by themselves: it says nothing about merit, and no appraisal may use it.
///
/// - Source: 国办函〔2026〕12号; domain-rules §15.
package enum ScreenCounts {
    private static let words = [
        "点赞", "转发", "在线时长", "学习时长", "登录", "打卡", "签到率", "下载", "安装", "关注公众号", "关注数", "阅读量", "浏览",
        "上传", "截图", "照片数", "活跃", "使用率", "注册率", "轨迹", "步数",
    ]

    package static func first(in texts: [String]) -> String? {
        words.first { word in texts.contains { $0.contains(word) } }
    }
}
