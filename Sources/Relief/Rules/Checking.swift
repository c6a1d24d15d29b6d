import Kernel

/// Why a check of the household, an opinion or a review is not taken, first applicable reason first.
package enum CheckingRefusal: String, Refusal, CaseIterable {
    case secondMissing = "relief.second-missing"
    case secondSame = "relief.second-same"
    case secondUnfit = "relief.second-unfit"
    case reportMissing = "relief.report-missing"
    case reportTooLong = "relief.report-too-long"
    case appraisalMissing = "relief.appraisal-missing"
    case appraisalUnwanted = "relief.appraisal-unwanted"
    case appraisalUneven = "relief.appraisal-uneven"
    case reasonMissing = "relief.opinion-reason-missing"
    case reasonTooLong = "relief.opinion-reason-too-long"
    case amountOutOfRange = "relief.opinion-amount"
    case personsOutOfRange = "relief.opinion-persons"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .secondMissing, .secondSame, .secondUnfit: "second"
        case .reportMissing, .reportTooLong: "report"
        case .appraisalMissing, .appraisalUnwanted, .appraisalUneven: "present"
        case .reasonMissing, .reasonTooLong: "reason"
        case .amountOutOfRange: "amount"
        case .personsOutOfRange: "persons"
        }
    }

    package var sentence: Sentence { Sentence(.checking(self)) }
}

/// What two persons found in the house.
package struct CheckDraft: Sendable {
    package let id: ReliefActID
    package let second: PersonID?
    package let isFit: Bool
    package let report: SealedWords
    package let appraisal: ReliefCheck.Appraisal?

    package init(
        id: ReliefActID, second: PersonID?, isFit: Bool, report: SealedWords,
        appraisal: ReliefCheck.Appraisal? = nil
    ) {
        self.id = id
        self.second = second
        self.isFit = isFit
        self.report = report
        self.appraisal = appraisal
    }

    /// - Parameter isAppraised: the kind asks for a democratic appraisal, and help did not come first.
    func check(by first: PersonID?, isAppraised: Bool) throws(CheckingRefusal) {
        try CheckingRefusal.checkSecond(second, beside: first)
        if report.length == 0 { throw .reportMissing }
        if report.length > ReliefLimits.words_length_max { throw .reportTooLong }
        guard let appraisal else {
            if isAppraised { throw .appraisalMissing }
            return
        }
        if !isAppraised { throw .appraisalUnwanted }
        guard (1...ReliefLimits.present_max).contains(appraisal.present),
            (0...appraisal.present).contains(appraisal.agreeing)
        else { throw .appraisalUneven }
    }
}

extension CheckingRefusal {
    static func checkSecond(_ second: PersonID?, beside first: PersonID?) throws(CheckingRefusal) {
        guard let second else { throw .secondMissing }
        if second == first { throw .secondSame }
    }
}

/// The township's opinion before it is given.
package struct OpinionDraft: Sendable {
    package let id: ReliefActID
    package let isFor: Bool
    package let amount: Money
    package let persons: Int
    package let reason: SealedWords

    package init(id: ReliefActID, isFor: Bool, amount: Money, persons: Int, reason: SealedWords) {
        self.id = id
        self.isFor = isFor
        self.amount = amount
        self.persons = persons
        self.reason = reason
    }

    func check() throws(CheckingRefusal) {
        if reason.length > ReliefLimits.reason_length_max { throw .reasonTooLong }
        if !isFor {
            if reason.length == 0 { throw .reasonMissing }
            return
        }
        if !(1...ReliefLimits.amount_max).contains(amount.fen) { throw .amountOutOfRange }
        if !(1...ReliefLimits.persons_max).contains(persons) { throw .personsOutOfRange }
    }
}

/// A periodic review before it is entered.
package struct ReviewDraft: Sendable {
    package let id: ReliefActID
    package let second: PersonID?
    package let isUnchanged: Bool
    package let report: SealedWords

    package init(id: ReliefActID, second: PersonID?, isUnchanged: Bool, report: SealedWords) {
        self.id = id
        self.second = second
        self.isUnchanged = isUnchanged
        self.report = report
    }

    func check(by first: PersonID?) throws(CheckingRefusal) {
        try CheckingRefusal.checkSecond(second, beside: first)
        if report.length == 0 { throw .reportMissing }
        if report.length > ReliefLimits.words_length_max { throw .reportTooLong }
    }
}
