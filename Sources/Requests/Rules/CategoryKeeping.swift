import Kernel

/// Why the tree of categories stays as it is, first applicable reason first.
package enum CategoryRefusal: String, Refusal, CaseIterable {
    case unknown = "category.unknown"
    case codeUnfit = "category.code-unfit"
    case codeTaken = "category.code-taken"
    case nameTaken = "category.name-taken"
    case parentUnknown = "category.parent-unknown"
    case parentRetired = "category.parent-retired"
    case parentBelow = "category.parent-below"
    case tooDeep = "category.too-deep"
    case tooMany = "category.too-many"
    case urgencyUnknown = "category.urgency-unknown"
    case questionWithoutName = "category.question-without-name"
    case childrenOffered = "category.children-offered"
    case dayPast = "category.day-past"
    case notRetired = "category.not-retired"
    /// Said to whoever gives a category that is no longer given.
    case retired = "category.retired"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .codeTaken, .nameTaken, .childrenOffered, .notRetired, .retired: .conflict
        case .codeUnfit, .parentUnknown, .parentRetired, .parentBelow, .tooDeep, .tooMany, .urgencyUnknown,
            .questionWithoutName, .dayPast:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .codeUnfit, .codeTaken: "code"
        case .nameTaken: "chinese"
        case .parentUnknown, .parentRetired, .parentBelow, .tooDeep: "parent"
        case .urgencyUnknown: "urgency"
        case .questionWithoutName: "question_1"
        case .dayPast, .childrenOffered: "from"
        case .retired: "category"
        case .unknown, .tooMany, .notRetired: nil
        }
    }

    package var sentence: Sentence { Sentence(.categoryRefusal(self)) }
}

extension CategoryTree {
    /// Throws unless `category` may be added.
    func requireAddable(_ category: Category, on today: Day) throws(CategoryRefusal) {
        guard CategoryTree.isFit(code: category.code) else { throw .codeUnfit }
        if entry(category.code) != nil { throw .codeTaken }
        try requireFree(category.chinese, but: nil, on: today)
        if entries.count >= RequestLimits.categories_max { throw .tooMany }
        try requireParent(category.parent, height: 1, on: today)
    }

    /// Throws unless `code` may be called `chinese`; names of those that are given differ, for a name is what the
    /// model learns.
    func requireNameable(_ code: String, _ chinese: String, on today: Day) throws(CategoryRefusal) {
        if entry(code) == nil { throw .unknown }
        try requireFree(chinese, but: code, on: today)
    }

    /// Throws unless `code` may lie under `parent`.
    func requireMovable(_ code: String, to parent: String?, on today: Day) throws(CategoryRefusal) {
        if entry(code) == nil { throw .unknown }
        if let parent, below(code).contains(where: { $0.category.code == parent }) { throw .parentBelow }
        try requireParent(parent, height: height(code), on: today)
    }

    /// Throws unless `code` may be out of use from `day`.
    func requireRetirable(_ code: String, from day: Day, on today: Day) throws(CategoryRefusal) {
        guard let entry = entry(code) else { throw .unknown }
        if !entry.isOffered(on: today) { throw .retired }
        if day < today { throw .dayPast }
        if children(of: code).contains(where: { $0.isOffered(on: day) }) { throw .childrenOffered }
    }

    /// Throws unless `code` may be given again.
    func requireReturnable(_ code: String, on today: Day) throws(CategoryRefusal) {
        guard let entry = entry(code) else { throw .unknown }
        guard entry.retiredOn != nil else { throw .notRetired }
        try requireFree(entry.category.chinese, but: code, on: today)
        if let parent = entry.category.parent.flatMap({ self.entry($0) }), !parent.isOffered(on: today) {
            throw .parentRetired
        }
    }

    private func requireFree(
        _ chinese: String, but code: String?, on today: Day
    ) throws(CategoryRefusal) {
        let isTaken = entries.contains {
            $0.category.chinese == chinese && $0.category.code != code && $0.isOffered(on: today)
        }
        if isTaken { throw .nameTaken }
    }

    private func requireParent(
        _ parent: String?, height: Int, on today: Day
    ) throws(CategoryRefusal) {
        guard let parent else { return }
        guard let entry = entry(parent) else { throw .parentUnknown }
        if !entry.isOffered(on: today) { throw .parentRetired }
        if above(parent).count + 1 + height > RequestLimits.categoryLevels_max { throw .tooDeep }
    }

    /// Small letters, digits, hyphens and points, as in `urban.light`; it stands in addresses and rule keys.
    private static func isFit(code: String) -> Bool {
        // The address of the form that adds one ends so.
        guard let first = code.utf8.first, (97...122).contains(first), code != "new" else { return false }
        return code.utf8.count <= RequestLimits.categoryCode_length_max
            && code.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: ".")
            }
    }
}
