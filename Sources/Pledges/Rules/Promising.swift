import Kernel

/// Why a promise is not made, told of or closed, first applicable reason first.
package enum PromisingRefusal: String, Refusal, CaseIterable {
    case unknown = "pledges.promise-unknown"
    case notMember = "pledges.promise-not-member"
    case textMissing = "pledges.text-missing"
    case textTooLong = "pledges.text-too-long"
    case measureMissing = "pledges.measure-missing"
    case measureTooLong = "pledges.measure-too-long"
    case dueUnfit = "pledges.due-unfit"
    case tooMany = "pledges.promises-too-many"
    case notConfirmed = "pledges.not-confirmed"
    case toldAlready = "pledges.told-already"
    case resultMissing = "pledges.result-missing"
    case resultTooLong = "pledges.result-too-long"
    case closedAlready = "pledges.promise-closed-already"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .notMember: .forbidden
        case .tooMany, .notConfirmed, .toldAlready, .closedAlready: .conflict
        case .textMissing, .textTooLong, .measureMissing, .measureTooLong, .dueUnfit, .resultMissing,
            .resultTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .textMissing, .textTooLong, .tooMany: "text"
        case .measureMissing, .measureTooLong: "measure"
        case .dueUnfit: "due"
        case .resultMissing, .resultTooLong: "words"
        case .unknown, .notMember, .notConfirmed, .toldAlready, .closedAlready: nil
        }
    }

    package var sentence: Sentence { Sentence(.promising(self), values) }

    private var values: [String: String] {
        switch self {
        case .textTooLong: ["max": "\(PledgeLimits.text_length_max)"]
        case .measureTooLong: ["max": "\(PledgeLimits.measure_length_max)"]
        case .resultTooLong: ["max": "\(PledgeLimits.result_length_max)"]
        case .tooMany: ["max": "\(PledgeLimits.promises_max)"]
        case .unknown, .notMember, .textMissing, .measureMissing, .dueUnfit, .notConfirmed, .toldAlready,
            .resultMissing, .closedAlready:
            [:]
        }
    }
}

extension PledgePromise {
    /// Everything that is wrong with what was written.
    ///
    /// - Parameter others: how many the member made for the year.
    func refusals(others: Int, today: Day) -> [PromisingRefusal] {
        let (text, measure) = (text ?? "", measure ?? "")
        var wrong: [PromisingRefusal] = []
        if text.isEmpty { wrong.append(.textMissing) }
        if text.count > PledgeLimits.text_length_max { wrong.append(.textTooLong) }
        if measure.isEmpty { wrong.append(.measureMissing) }
        if measure.count > PledgeLimits.measure_length_max { wrong.append(.measureTooLong) }
        let isFit = due > today && due.number - today.number <= PledgeLimits.due_days_max
        if !isFit { wrong.append(.dueUnfit) }
        if others >= PledgeLimits.promises_max { wrong.append(.tooMany) }
        return wrong
    }

    /// The promise with what came of it; one that residents read is reviewed by them first, any other is over.
    func told(_ result: Result) throws(PromisingRefusal) -> PledgePromise {
        if decision?.isConfirmed != true { throw .notConfirmed }
        if self.result != nil { throw .toldAlready }
        let words = result.words ?? ""
        if words.isEmpty { throw .resultMissing }
        if words.count > PledgeLimits.result_length_max { throw .resultTooLong }
        var next = self
        next.result = result
        if !isShown { next.closed = result.at }
        return next
    }
}

/// Why a resident's word or a count on paper is not taken, first applicable reason first.
package enum RatingRefusal: String, Refusal, CaseIterable {
    case notReviewed = "pledges.not-reviewed"
    case notVillager = "pledges.not-villager"
    case ownPromise = "pledges.own-promise"
    case ratedAlready = "pledges.rated-already"
    case gradeMissing = "pledges.grade-missing"
    case paperAlready = "pledges.paper-already"
    case countUnfit = "pledges.count-unfit"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .notVillager: .forbidden
        case .notReviewed, .ownPromise, .ratedAlready, .paperAlready: .conflict
        case .gradeMissing, .countUnfit: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .gradeMissing, .ratedAlready: "grade"
        case .countUnfit, .paperAlready: "satisfied"
        case .notReviewed, .notVillager, .ownPromise: nil
        }
    }

    package var sentence: Sentence {
        Sentence(.rating(self), self == .countUnfit ? ["max": "\(PledgeLimits.grades_max)"] : [:])
    }
}

extension PledgePromise {
    func rated(_ grade: Grade, by person: PersonID, isVillager: Bool) throws(RatingRefusal) -> PledgePromise {
        if !isShown || result == nil || closed != nil { throw .notReviewed }
        if !isVillager { throw .notVillager }
        if self.person == person { throw .ownPromise }
        var next = self
        next.phone = phone.adding(grade)
        return next
    }

    func counted(_ grades: Grades, by person: PersonID) throws(RatingRefusal) -> PledgePromise {
        if !isShown || result == nil || closed != nil { throw .notReviewed }
        if self.person == person { throw .ownPromise }
        if paper != nil { throw .paperAlready }
        let all = [grades.satisfied, grades.fairly, grades.dissatisfied]
        if all.contains(where: { $0 < 0 }) || !(1...PledgeLimits.grades_max).contains(grades.total) {
            throw .countUnfit
        }
        var next = self
        next.paper = grades
        return next
    }
}
