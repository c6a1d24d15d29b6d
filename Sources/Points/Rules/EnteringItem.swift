import Kernel
import Ledger

/// Why an item does not come into a list, first applicable reason first.
package enum ItemRefusal: Refusal, Equatable {
    case codeMalformed
    case codeTaken(String)
    case titleMissing
    case titleTooLong
    case headingMissing
    case headingTooLong
    /// What no points may touch.
    case forbidden(ItemSubject)
    /// By its words a right or a benefit would follow from points, whichever subject was chosen.
    case depends(String, at: WordPlace)
    /// By its words it is about what no points may touch, whichever subject was chosen.
    case speaksOf(String, ItemSubject, at: WordPlace)
    /// A word of it may belong to what no points may touch; whoever enters it is asked.
    case wordAsks(String, ItemSubject)
    case pointsUnreadable
    case pointsZero
    case pointsTooLarge
    case capNotAbove
    case capTooLarge
    case capOnDeduction
    case declarersMissing
    case deductionByHousehold
    case expiryMissing
    case expiryTooLong
    case expiryOfAward
    case triggerOfDeduction
    case tooMany
    case unknown
    /// A word of a sheet that stands for nothing there.
    case wordUnknown(String)

    package var code: String {
        switch self {
        case .codeMalformed: "points.code-malformed"
        case .codeTaken: "points.code-taken"
        case .titleMissing: "points.title-missing"
        case .titleTooLong: "points.title-too-long"
        case .headingMissing: "points.heading-missing"
        case .headingTooLong: "points.heading-too-long"
        case .forbidden(let subject): "points.forbidden-\(subject.rawValue)"
        case .depends: "points.depends"
        case .speaksOf(_, let subject, _): "points.speaks-of-\(subject.rawValue)"
        case .wordAsks: "points.word-asks"
        case .pointsUnreadable: "points.points-unreadable"
        case .pointsZero: "points.points-zero"
        case .pointsTooLarge: "points.points-too-large"
        case .capNotAbove: "points.cap-not-above"
        case .capTooLarge: "points.cap-too-large"
        case .capOnDeduction: "points.cap-on-deduction"
        case .declarersMissing: "points.declarers-missing"
        case .deductionByHousehold: "points.deduction-by-household"
        case .expiryMissing: "points.expiry-missing"
        case .expiryTooLong: "points.expiry-too-long"
        case .expiryOfAward: "points.expiry-of-award"
        case .triggerOfDeduction: "points.trigger-of-deduction"
        case .tooMany: "points.too-many-items"
        case .unknown: "points.item-unknown"
        case .wordUnknown: "points.word-unknown"
        }
    }

    /// The word that keeps it out; `nil` where it is none.
    package var word: String? {
        switch self {
        case .depends(let word, _), .speaksOf(let word, _, _), .wordAsks(let word, _), .wordUnknown(let word):
            word
        default: nil
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .codeTaken, .tooMany: .conflict
        case .unknown: .missing
        case .codeMalformed, .titleMissing, .titleTooLong, .headingMissing, .headingTooLong, .forbidden,
            .depends, .speaksOf, .wordAsks, .pointsUnreadable, .pointsZero, .pointsTooLarge, .capNotAbove,
            .capTooLarge,
            .capOnDeduction, .declarersMissing, .deductionByHousehold, .expiryMissing, .expiryTooLong,
            .expiryOfAward, .triggerOfDeduction, .wordUnknown:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .codeMalformed, .codeTaken: "code"
        case .titleMissing, .titleTooLong: "title"
        case .headingMissing, .headingTooLong: "heading"
        case .forbidden: "subject"
        case .depends(_, let place), .speaksOf(_, _, let place): place.rawValue
        case .wordAsks: "is_affirmed"
        case .pointsUnreadable, .pointsZero, .pointsTooLarge: "points"
        case .capNotAbove, .capTooLarge, .capOnDeduction: "cap"
        case .declarersMissing, .deductionByHousehold: "declarers"
        case .expiryMissing, .expiryTooLong, .expiryOfAward: "standing_days"
        case .triggerOfDeduction: "trigger"
        case .tooMany, .unknown, .wordUnknown: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .codeMalformed: Sentence(.pointsCodeMalformed, ["max": "\(PointsLimits.code_length_max)"])
        case .codeTaken(let code): Sentence(.pointsCodeTaken, ["code": code])
        case .titleMissing: Sentence(.pointsTitleMissing)
        case .titleTooLong: Sentence(.pointsTitleTooLong, ["max": "\(PointsLimits.title_length_max)"])
        case .headingMissing: Sentence(.pointsHeadingMissing)
        case .headingTooLong: Sentence(.pointsHeadingTooLong, ["max": "\(PointsLimits.heading_length_max)"])
        case .forbidden(let subject): Sentence(subject.ground ?? .pointsGroundRights)
        case .depends(let word, _): Sentence(.pointsDepends, ["word": word])
        case .speaksOf(let word, let subject, _): Sentence(Self.refusing(subject), ["word": word])
        case .wordAsks(let word, let subject): Sentence(Self.asking(subject), ["word": word])
        case .pointsUnreadable: Sentence(.pointsUnreadable)
        case .pointsZero: Sentence(.pointsZero)
        case .pointsTooLarge:
            Sentence(.pointsTooLarge, ["max": Points.unit.text(PointsLimits.points_max)])
        case .capNotAbove: Sentence(.pointsCapNotAbove)
        case .capTooLarge: Sentence(.pointsCapTooLarge, ["max": Points.unit.text(PointsLimits.budget_max)])
        case .capOnDeduction: Sentence(.pointsCapOnDeduction)
        case .declarersMissing: Sentence(.pointsDeclarersMissing)
        case .deductionByHousehold: Sentence(.pointsDeductionByHousehold)
        case .expiryMissing: Sentence(.pointsExpiryMissing)
        case .expiryTooLong: Sentence(.pointsExpiryTooLong, ["max": "\(PointsLimits.standing_days_max)"])
        case .expiryOfAward: Sentence(.pointsExpiryOfAward)
        case .triggerOfDeduction: Sentence(.pointsTriggerOfDeduction)
        case .tooMany: Sentence(.pointsTooManyItems, ["max": "\(PointsLimits.items_max)"])
        case .unknown: Sentence(.pointsItemUnknown)
        case .wordUnknown(let word): Sentence(.pointsWordUnknown, ["word": word])
        }
    }
}

/// Where a word stands that keeps an item out of a list; its field.
package enum WordPlace: String, Sendable {
    case title, heading
}

extension ItemTerms {
    /// Everything that keeps it out of a list with these other items, so that it is put right in one go.
    package func refusals(beside others: [PointsItem]) -> [ItemRefusal] {
        let said: [ItemRefusal?] = [
            isCodeFit ? nil : .codeMalformed,
            others.contains { $0.terms.code == code } ? .codeTaken(code) : nil,
            title.isEmpty ? .titleMissing : nil,
            title.count > PointsLimits.title_length_max ? .titleTooLong : nil,
            heading.isEmpty ? .headingMissing : nil,
            heading.count > PointsLimits.heading_length_max ? .headingTooLong : nil,
            worded, subject.isForbidden ? .forbidden(subject) : asked,
        ]
        let counted: [ItemRefusal?] = [
            pointsRefusal, capRefusal, declarersRefusal, expiryRefusal,
            isDeduction && trigger != .hand ? .triggerOfDeduction : nil,
        ]
        let room: ItemRefusal? = others.count >= PointsLimits.items_max ? .tooMany : nil
        return (said + counted + [room]).compactMap(\.self)
    }

    private var isCodeFit: Bool {
        (1...PointsLimits.code_length_max).contains(code.count)
            && code.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }

    /// What no statement of the village's lets in: its words say what it is about, whatever subject was chosen.
    package var worded: ItemRefusal? {
        let heard: [(text: String, place: WordPlace)] = [
            (title, .title), (heading, .heading), (title + heading, .title),
        ]
        for (text, place) in heard {
            switch ItemSubject.finding(in: text, isDeduction: isDeduction) {
            case .depends(let word): return .depends(word, at: place)
            case .refused(let word, let subject): return .speaksOf(word, subject, at: place)
            case .asks, nil: continue
            }
        }
        return nil
    }

    private var asked: ItemRefusal? {
        guard !isAffirmed,
            case .asks(let word, let subject)? = ItemSubject.finding(
                in: title + heading, isDeduction: isDeduction)
        else { return nil }
        return .wordAsks(word, subject)
    }

    private var pointsRefusal: ItemRefusal? {
        if points == 0 { return .pointsZero }
        return points.magnitude > UInt64(PointsLimits.points_max) ? .pointsTooLarge : nil
    }

    private var capRefusal: ItemRefusal? {
        guard let cap else { return nil }
        if isDeduction { return .capOnDeduction }
        if cap.amount < points || cap.amount <= 0 { return .capNotAbove }
        return cap.amount > PointsLimits.budget_max ? .capTooLarge : nil
    }

    private var declarersRefusal: ItemRefusal? {
        if declarers.isEmpty { return .declarersMissing }
        return isDeduction && declarers.contains(.household) ? .deductionByHousehold : nil
    }

    private var expiryRefusal: ItemRefusal? {
        guard let days = standing_days else { return isDeduction ? .expiryMissing : nil }
        if !isDeduction { return .expiryOfAward }
        if days < 1 { return .expiryMissing }
        return days > PointsLimits.standing_days_max ? .expiryTooLong : nil
    }
}
