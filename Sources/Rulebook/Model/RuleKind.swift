import Kernel

/// How values of one kind are written, said and compared; rooms above add kinds of their own, time limits for
/// one.
package struct RuleKind: Sendable {
    /// Stands in the JSON answers: `whole`, `share`, `limit`.
    package let code: String
    package let control: Control
    /// Says how to write a value that cannot be read; `nil` for one that can.
    package let mistake: @Sendable (_ value: String) -> Sentence?
    package let words: @Sendable (_ value: String) -> Sentence
    /// How a value stands to another; `nil` where one is neither more nor less than the other.
    package let order: @Sendable (_ value: String, _ other: String) -> Order?

    package enum Control: Sendable {
        case line, lines, yesOrNo
    }

    package enum Order: Sendable {
        case less, same, more
    }

    package init(
        _ code: String, control: Control = .line, mistake: @escaping @Sendable (String) -> Sentence?,
        words: @escaping @Sendable (String) -> Sentence,
        order: @escaping @Sendable (String, String) -> Order?
    ) {
        self.code = code
        self.control = control
        self.mistake = mistake
        self.words = words
        self.order = order
    }

    /// Whether `value` passes the bound `floor` on the forbidden side; what cannot be compared passes it.
    func undercuts(_ floor: Rule, with value: String) -> Bool {
        switch (floor.role, order(value, floor.value)) {
        case (.value, _), (_, .same), (.min, .more), (.max, .less): false
        case (.min, .less), (.max, .more), (_, nil): true
        }
    }
}

extension RuleKind.Order {
    package init<Wanted: Comparable>(_ value: Wanted, to other: Wanted) {
        self = value == other ? .same : value < other ? .less : .more
    }
}

extension RuleKind {
    /// A number without fraction or sign.
    package static let whole = RuleKind(
        "whole",
        mistake: {
            Int($0).map { $0 >= 0 } == true && $0.first != "+" ? nil : Sentence(.rulebookWholeUnreadable)
        },
        words: plain, order: compare { Int($0) })

    package static let share = RuleKind(
        "share", mistake: { Share($0) == nil ? Sentence(.rulebookShareUnreadable) : nil }, words: shareWords,
        order: compare { Share($0) })

    /// One element a line, none of them twice; a list is less than one that holds it whole.
    package static let list = RuleKind(
        "list", control: .lines,
        mistake: { value in
            let elements = value.split(separator: "\n", omittingEmptySubsequences: false)
            let isRight = Set(elements).count == elements.count && !elements.contains("")
            return isRight ? nil : Sentence(.rulebookListUnreadable)
        },
        words: { Sentence(.rulebookPlain, ["value": $0.replacing("\n", with: "、")]) },
        order: { value, other in
            let (left, right) = (Set(value.split(separator: "\n")), Set(other.split(separator: "\n")))
            if left == right { return .same }
            return left.isSubset(of: right) ? .less : left.isSuperset(of: right) ? .more : nil
        })

    package static let text = RuleKind(
        "text", mistake: { $0.isEmpty ? Sentence(.rulebookTextUnreadable) : nil }, words: plain,
        order: { $0 == $1 ? .same : nil })

    /// `yes` or `no`; yes is more.
    package static let flag = RuleKind(
        "flag", control: .yesOrNo,
        mistake: { $0 == "yes" || $0 == "no" ? nil : Sentence(.rulebookFlagUnreadable) },
        words: { Sentence($0 == "yes" ? .rulebookYes : .rulebookNo) },
        order: compare { $0 == "yes" ? 1 : 0 })

    private static let plain: @Sendable (String) -> Sentence = { Sentence(.rulebookPlain, ["value": $0]) }

    private static let shareWords: @Sendable (String) -> Sentence = { value in
        guard let share = Share(value) else { return plain(value) }
        let written = share.whole == 100 ? "\(share.part)%" : "\(share.part)/\(share.whole)"
        return Sentence(share.isExceeded ? .rulebookMoreThan : .rulebookAtLeast, ["value": written])
    }

    private static func compare<Wanted: Comparable & SendableMetatype>(
        _ read: @escaping @Sendable (String) -> Wanted?
    ) -> @Sendable (String, String) -> Order? {
        { value, other in
            guard let left = read(value), let right = read(other) else { return nil }
            return Order(left, to: right)
        }
    }
}
