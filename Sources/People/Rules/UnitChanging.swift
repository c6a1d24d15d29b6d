import Kernel

/// Why a unit is not renamed or closed so, first applicable reason first.
package enum UnitRefusal: String, Refusal, CaseIterable {
    case unknown = "unit.unknown"
    case closed = "unit.closed"
    case nameMissing = "unit.name-missing"
    case nameTooLong = "unit.name-too-long"
    case tooFarAhead = "unit.too-far-ahead"
    case beforeLastChange = "unit.before-last-change"
    case nameTaken = "unit.name-taken"
    case sameName = "unit.same-name"
    case postsHeld = "unit.posts-held"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .closed, .nameTaken, .postsHeld: .conflict
        case .nameMissing, .nameTooLong, .tooFarAhead, .beforeLastChange, .sameName: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .closed: nil
        case .nameMissing, .nameTooLong, .nameTaken, .sameName: "name"
        case .tooFarAhead, .beforeLastChange, .postsHeld: "on"
        }
    }

    package var sentence: Sentence { Sentence(.unitChanging(self)) }
}

extension Organisation {
    /// The name that the unit bears from `day` on.
    ///
    /// - Parameters:
    ///   - lastChange: from when its present name holds; `nil` where it was never renamed.
    ///   - others: units of the same place that stand.
    func renamed(
        to text: String, on day: Day, lastChange: Day?, beside others: [Organisation], today: Day
    ) throws(UnitRefusal) -> String {
        if until != nil { throw .closed }
        let name = text.split(whereSeparator: \.isNewline).joined(separator: " ").withoutOuterSpaces
        if name.isEmpty { throw .nameMissing }
        if name.count > Limits.organisationName_length_max { throw .nameTooLong }
        try check(day, lastChange: lastChange, today: today)
        if others.contains(where: { $0.name == name && $0.id != id }) { throw .nameTaken }
        if name == self.name { throw .sameName }
        return name
    }

    /// Checks that the unit may end on `day`, the first on which it is no more.
    ///
    /// - Parameter posts: how many are held for it on that day or later.
    func checkClosing(on day: Day, lastChange: Day?, posts: Int, today: Day) throws(UnitRefusal) {
        if until != nil { throw .closed }
        try check(day, lastChange: lastChange, today: today)
        if posts > 0 { throw .postsHeld }
    }

    private func check(_ day: Day, lastChange: Day?, today: Day) throws(UnitRefusal) {
        if day > today.adding(days: Limits.ahead_days_max) { throw .tooFarAhead }
        if let lastChange, day < lastChange { throw .beforeLastChange }
    }
}
