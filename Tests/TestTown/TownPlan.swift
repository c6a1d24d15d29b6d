import Access
import Clocks
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

/// What a room's tests want of 云岭县 before they begin: its places, and people with accounts, posts and households.
package struct TownPlan: Sendable {
    package typealias Villager = (id: PersonID, name: String, login: String)
    package typealias Spot = (id: PlaceID, level: Level, name: String, parent: PlaceID?)
    /// A kind of post: its code, where it is held, what it may do.
    package typealias Kind = (code: String, level: Level, may: [Permission])
    package typealias Holder = (person: PersonID, kind: String, place: PlaceID)
    /// A household by its head and the others in it.
    package typealias Home = (id: HouseholdID, place: PlaceID, members: [Villager])

    package let people: [Villager]
    let places: [Spot]
    let kinds: [Kind]
    let posts: [Holder]
    let homes: [Home]

    /// - Parameter more: places beside the county, its town, two villages and the third grid of the first.
    package init(
        _ people: [Villager], more: [Spot] = [], kinds: [Kind] = [], posts: [Holder] = [], homes: [Home] = []
    ) {
        self.people = people
        places = TownPlan.places + more
        self.kinds = kinds
        self.posts = posts
        self.homes = homes
    }

    static let places: [Spot] = [
        (TownPlan.county, .county, "云岭县", nil), (TownPlan.shiqiao, .town, "石桥镇", TownPlan.county),
        (TownPlan.liuping, .village, "柳坪村", TownPlan.shiqiao),
        (TownPlan.shimen, .village, "石门村", TownPlan.shiqiao),
        (TownPlan.third, .grid, "第3网格", TownPlan.liuping),
    ]

    /// Founds what was planned on an empty county, and signs everybody in.
    ///
    /// - Parameter further: what else there is before the first session begins.
    /// - Returns: the tokens of the sessions, by the name with which each person signs in.
    package func found(
        on ground: Ground, further: @escaping @Sendable (Transaction) throws -> Void = { _ in }
    ) async throws -> [String: String] {
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(uniqueKeysWithValues: people.map { ($0.login, Randomness.token()) })
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            for place in places {
                try Places.found(
                    place.id, level: place.level, name: place.name, parent: place.parent,
                    from: TownPlan.begun,
                    in: transaction)
            }
            for (id, name, login) in people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try appoint(in: transaction)
            try settle(in: transaction)
            try further(transaction)
            for (id, _, login) in people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
        return tokens
    }

    private func appoint(in transaction: Transaction) throws {
        for (code, level, may) in kinds {
            try People.keep(
                PostKind(code: code, chinese: code, english: code, level: level, permissions: may),
                in: transaction)
        }
        for (index, post) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index)), person: post.person, kind: post.kind,
                    place: post.place, period: Period(from: TownPlan.begun)), in: transaction)
        }
    }

    private func settle(in transaction: Transaction) throws {
        for (index, home) in homes.enumerated() {
            try People.register(
                HouseholdDraft(
                    id: home.id, place: home.place, code: "00\(index + 1)", on: TownPlan.day("2026-02-01")),
                members: home.members.enumerated().map { number, member in
                    NewMember(
                        person: Person(id: member.id, name: member.name),
                        relation: number == 0 ? .head : .spouse)
                }, in: transaction)
        }
    }
}

/// Where the tests take place.
extension TownPlan {
    package static let county = PlaceID(high: 7, low: 1)
    package static let shiqiao = PlaceID(high: 7, low: 2)
    package static let liuping = PlaceID(high: 7, low: 11)
    package static let shimen = PlaceID(high: 7, low: 12)
    package static let third = PlaceID(high: 7, low: 23)
    /// The first day of everything.
    package static let begun = day("2026-01-01")

    package static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// A value of the rulebook for the whole county.
    ///
    /// - Throws: `Fault` where no key of `keys` has this name.
    package static func enter(
        _ code: String, _ value: String, of keys: [RuleKey], law: String = "云岭县办法", isChecked: Bool = false,
        in transaction: Transaction
    ) throws {
        guard let key = keys.first(where: { $0.code == code }) else { throw Fault("no rule key \(code)") }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: begun,
                source: RuleSource(law: law, edition: "2026", article: "第三条"), isChecked: isChecked, note: ""),
            as: key, in: transaction)
    }
}
