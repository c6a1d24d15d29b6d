import Cases
import Kernel
import Storage

extension Categories {
    /// The category of that code, if it may still be given; nil where there is none.
    ///
    /// Throws `CategoryRefusal.retired`.
    static func offered(_ code: String, in reader: Reader) throws -> Category? {
        if let day = try CategoryTreeStore.retirement(of: code, in: reader), day <= reader.now.day {
            throw CategoryRefusal.retired
        }
        return try find(code, in: reader)
    }

    /// The Chinese names that only categories out of use have; nothing is suggested under them.
    static func retiredNames(in reader: Reader) throws -> Set<String> {
        let retired = Set(try CategoryTreeStore.retiredNames(in: reader))
        return retired.isEmpty ? [] : retired.subtracting(try labels(in: reader).map(\.chinese))
    }
}

/// The acts on the tree of categories of the county `place`; each throws `CategoryRefusal`.
struct CategoryKeeping: Sendable {
    let place: PlaceID

    func add(_ category: Category, in transaction: Transaction) throws {
        let tree = try CategoryTreeStore.tree(in: transaction)
        try tree.requireAddable(category, on: transaction.now.day)
        try requireUrgency(category.urgency)
        let sequence = (tree.entries.map(\.sequence).max() ?? 0) + 1
        try Categories.enter(category, sequence: sequence, in: transaction)
        try transaction.record(
            CategoryAdded(
                place: place, category: category.code, parent: category.parent, urgency: category.urgency))
    }

    func describe(
        _ code: String, chinese: String, english: String, urgency: String, in transaction: Transaction
    ) throws {
        try CategoryTreeStore.tree(in: transaction).requireNameable(code, chinese, on: transaction.now.day)
        try requireUrgency(urgency)
        try CategoryTreeStore.describe(
            code, chinese: chinese, english: english, urgency: urgency, in: transaction)
        try transaction.record(CategoryDescribed(place: place, category: code, urgency: urgency))
    }

    /// What lies below comes along, and stands behind its parent in the county's order.
    func move(_ code: String, to parent: String?, in transaction: Transaction) throws {
        let tree = try CategoryTreeStore.tree(in: transaction)
        try tree.requireMovable(code, to: parent, on: transaction.now.day)
        let last = tree.entries.map(\.sequence).max() ?? 0
        for (index, entry) in tree.below(code).enumerated() {
            let category = entry.category
            try CategoryTreeStore.move(
                category.code, to: category.code == code ? parent : category.parent,
                sequence: last + 1 + index, in: transaction)
        }
        try transaction.record(CategoryMoved(place: place, category: code, parent: parent))
    }

    func ask(_ questions: [Category.Question], of code: String, in transaction: Transaction) throws {
        guard try CategoryTreeStore.tree(in: transaction).entry(code) != nil else {
            throw CategoryRefusal.unknown
        }
        try CategoryTreeStore.ask(questions, of: code, in: transaction)
        try transaction.record(
            CategoryQuestioned(place: place, category: code, questions: questions.count))
    }

    func retire(_ code: String, from day: Day, in transaction: Transaction) throws {
        let tree = try CategoryTreeStore.tree(in: transaction)
        try tree.requireRetirable(code, from: day, on: transaction.now.day)
        try CategoryTreeStore.retire(code, from: day, in: transaction)
        try transaction.record(CategoryRetired(place: place, category: code, from: day))
    }

    func bringBack(_ code: String, in transaction: Transaction) throws {
        let tree = try CategoryTreeStore.tree(in: transaction)
        try tree.requireReturnable(code, on: transaction.now.day)
        try CategoryTreeStore.retire(code, from: nil, in: transaction)
        try transaction.record(CategoryReturned(place: place, category: code))
    }

    private func requireUrgency(_ urgency: String) throws {
        if Case.Urgency(rawValue: urgency) == nil { throw CategoryRefusal.urgencyUnknown }
    }
}
