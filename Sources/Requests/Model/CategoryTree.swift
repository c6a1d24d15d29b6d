import Kernel

/// The county's tree of categories, with those that are no longer given.
struct CategoryTree: Sendable {
    /// In the county's order.
    let entries: [Entry]

    /// A category with its own questions only, and how long it is given.
    struct Entry: Sendable, Equatable {
        let category: Category
        let sequence: Int
        /// The first day on which it is no longer given; what it was given to keeps it.
        let retiredOn: Day?

        func isOffered(on day: Day) -> Bool { retiredOn.map { $0 > day } ?? true }
    }

    func entry(_ code: String) -> Entry? { entries.first { $0.category.code == code } }

    func children(of code: String?) -> [Entry] { entries.filter { $0.category.parent == code } }

    /// The codes of what lies above, the nearest first.
    func above(_ code: String) -> [String] {
        var (found, next) = ([String](), entry(code)?.category.parent)
        while let code = next, !found.contains(code) {
            found.append(code)
            next = entry(code)?.category.parent
        }
        return found
    }

    /// The category and all that lies below it, parents before children.
    func below(_ code: String) -> [Entry] {
        guard let top = entry(code) else { return [] }
        return [top] + children(of: code).flatMap { below($0.category.code) }
    }

    /// Every category, each under its parent, with how deep it lies.
    var walked: [(entry: Entry, depth: Int)] { walk(nil, 0) }

    private func walk(_ parent: String?, _ depth: Int) -> [(entry: Entry, depth: Int)] {
        children(of: parent).flatMap { [($0, depth)] + walk($0.category.code, depth + 1) }
    }

    /// How many levels hang below a category, itself included.
    func height(_ code: String) -> Int {
        1 + (children(of: code).map { height($0.category.code) }.max() ?? 0)
    }
}
