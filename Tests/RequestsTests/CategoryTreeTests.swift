import Cases
import Kernel
import Testing

@testable import Requests

/// What may be done to the tree of categories.
struct CategoryTreeTests {
    private static let today = Day("2026-11-20") ?? Day(number: 0)
    private static let yesterday = today.adding(days: -1)

    private static func entry(
        _ code: String, under parent: String? = nil, _ name: String? = nil, retired: Day? = nil
    ) -> CategoryTree.Entry {
        CategoryTree.Entry(
            category: Category(
                code: code, parent: parent, chinese: name ?? code, english: code, urgency: "ordinary",
                questions: []),
            sequence: 1, retiredOn: retired)
    }

    /// 城乡建设 with 路灯 and 道路 below it, three levels deep at 护栏; 渡口 is out of use since yesterday.
    private static let tree = CategoryTree(entries: [
        entry("urban", "城乡建设"), entry("urban.light", under: "urban", "路灯"),
        entry("urban.road", under: "urban", "道路"), entry("urban.rail", under: "urban.road", "护栏"),
        entry("ferry", "渡口", retired: yesterday), entry("farming", "农业"),
    ])

    private static func new(_ code: String, _ name: String = "新的", under parent: String? = nil) -> Category {
        entry(code, under: parent, name).category
    }

    @Test func `the tree is walked from the top, each category under its parent`() {
        let walked = Self.tree.walked.map { "\($0.depth) \($0.entry.category.code)" }

        #expect(
            walked == ["0 urban", "1 urban.light", "1 urban.road", "2 urban.rail", "0 ferry", "0 farming"])
        #expect(Self.tree.above("urban.rail") == ["urban.road", "urban"])
        #expect(Self.tree.height("urban") == 3)
        #expect(Self.tree.below("urban.road").map(\.category.code) == ["urban.road", "urban.rail"])
    }

    @Test(arguments: [
        (new("Lamps"), CategoryRefusal.codeUnfit), (new("1st"), .codeUnfit), (new("路灯"), .codeUnfit),
        (new("new"), .codeUnfit), (new(String(repeating: "a", count: 41)), .codeUnfit),
        (new("ferry", "轮渡"), .codeTaken), (new("lamps", "路灯"), .nameTaken),
        (new("lamps", under: "nowhere"), .parentUnknown), (new("lamps", under: "ferry"), .parentRetired),
        (new("lamps", under: "urban.rail.post"), .parentUnknown),
    ])
    func `what does not fit is not added`(category: Category, refusal: CategoryRefusal) {
        #expect(throws: refusal) { try Self.tree.requireAddable(category, on: Self.today) }
    }

    @Test func `a name that only one out of use has is free`() throws {
        try Self.tree.requireAddable(Self.new("boats", "渡口"), on: Self.today)
        try Self.tree.requireAddable(Self.new("urban.rail.post", under: "urban.rail"), on: Self.today)
    }

    @Test func `four levels are the most, and so many categories that somebody finds the right one`() {
        let deep = CategoryTree(
            entries: Self.tree.entries + [Self.entry("urban.rail.post", under: "urban.rail")])
        let many = CategoryTree(
            entries: (0..<RequestLimits.categories_max).map { Self.entry("c\($0)") })

        #expect(throws: CategoryRefusal.tooDeep) {
            try deep.requireAddable(Self.new("paint", under: "urban.rail.post"), on: Self.today)
        }
        #expect(throws: CategoryRefusal.tooDeep) {
            try deep.requireMovable("urban", to: "farming", on: Self.today)
        }
        #expect(throws: CategoryRefusal.tooMany) { try many.requireAddable(Self.new("one"), on: Self.today) }
    }

    @Test func `a category never comes under itself, and goes where there is one in use`() throws {
        #expect(throws: CategoryRefusal.parentBelow) {
            try Self.tree.requireMovable("urban", to: "urban.rail", on: Self.today)
        }
        #expect(throws: CategoryRefusal.parentBelow) {
            try Self.tree.requireMovable("urban", to: "urban", on: Self.today)
        }
        #expect(throws: CategoryRefusal.parentRetired) {
            try Self.tree.requireMovable("urban.light", to: "ferry", on: Self.today)
        }
        #expect(throws: CategoryRefusal.unknown) {
            try Self.tree.requireMovable("nowhere", to: nil, on: Self.today)
        }
        try Self.tree.requireMovable("urban.road", to: "farming", on: Self.today)
        try Self.tree.requireMovable("urban.road", to: nil, on: Self.today)
    }

    @Test func `a category is called by a name that no other in use has`() throws {
        #expect(throws: CategoryRefusal.nameTaken) {
            try Self.tree.requireNameable("farming", "路灯", on: Self.today)
        }
        #expect(throws: CategoryRefusal.unknown) {
            try Self.tree.requireNameable("nowhere", "别的", on: Self.today)
        }
        try Self.tree.requireNameable("urban.light", "路灯", on: Self.today)
    }

    @Test func `a category goes out of use today or later, after what lies below it`() throws {
        #expect(throws: CategoryRefusal.childrenOffered) {
            try Self.tree.requireRetirable("urban", from: Self.today, on: Self.today)
        }
        #expect(throws: CategoryRefusal.dayPast) {
            try Self.tree.requireRetirable("farming", from: Self.yesterday, on: Self.today)
        }
        #expect(throws: CategoryRefusal.retired) {
            try Self.tree.requireRetirable("ferry", from: Self.today, on: Self.today)
        }
        #expect(throws: CategoryRefusal.unknown) {
            try Self.tree.requireRetirable("nowhere", from: Self.today, on: Self.today)
        }
        try Self.tree.requireRetirable("urban.rail", from: Self.today, on: Self.today)
    }

    @Test func `one out of use comes back where its name is free and its parent is in use`() throws {
        let tree = CategoryTree(
            entries: Self.tree.entries + [
                Self.entry("pier", under: "ferry", "码头", retired: Self.yesterday),
                Self.entry("lamp", "路灯", retired: Self.yesterday),
            ])

        #expect(throws: CategoryRefusal.notRetired) { try tree.requireReturnable("urban", on: Self.today) }
        #expect(throws: CategoryRefusal.parentRetired) { try tree.requireReturnable("pier", on: Self.today) }
        #expect(throws: CategoryRefusal.nameTaken) { try tree.requireReturnable("lamp", on: Self.today) }
        #expect(throws: CategoryRefusal.unknown) { try tree.requireReturnable("nowhere", on: Self.today) }
        try tree.requireReturnable("ferry", on: Self.today)
    }
}
