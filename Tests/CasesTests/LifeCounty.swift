import Access
import Cases
import Clocks
import Files
import Kernel
import People
import Places
import Rulebook
import Storage
import TestGround

/// 云岭县 as a place where matters live: two grids under two villages, one town, two units, and who works there.
struct LifeCounty: Sendable {
    let ground: Ground
    let cast: [OfficerCaller]

    static let county = PlaceID(high: 9, low: 1)
    static let shiqiao = PlaceID(high: 9, low: 2)
    static let liuping = PlaceID(high: 9, low: 3)
    static let shimen = PlaceID(high: 9, low: 4)
    static let grids = [PlaceID(high: 9, low: 5), PlaceID(high: 9, low: 6)]
    static let places = [county, shiqiao, liuping, shimen] + grids
    /// Who lies under whom, for the auditor, who asks no table about it.
    static let parents = [
        grids[0]: liuping, grids[1]: shimen, liuping: shiqiao, shimen: shiqiao, shiqiao: county,
    ]
    static let units = [OrganisationID(high: 4, low: 1), OrganisationID(high: 4, low: 2)]

    /// The place and everything above it.
    static func line(of place: PlaceID) -> [PlaceID] { [place] + (parents[place].map(line) ?? []) }

    private static let whole: [Permission] = [.work, .dispatch, .verify, .supervise]
    private static let posts: [(PlaceID, OrganisationID?, [Permission])] = [
        (grids[0], nil, [.work]), (grids[1], nil, [.work]), (liuping, nil, [.work, .dispatch, .verify]),
        (shimen, nil, [.work, .dispatch, .verify]), (shiqiao, nil, whole), (shiqiao, nil, whole),
        (shiqiao, units[0], [.work]), (shiqiao, units[1], [.work]), (county, nil, whole),
        (county, nil, whole),
    ]

    init(_ engine: TestEngine) async throws {
        let steps =
            Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
            + Cases.schema
        let ground = try await Ground(engine, steps)
        guard let since = Day("2020-01-01") else { throw Fault("2020-01-01 is no day") }
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try LifeCounty.settle(since, in: transaction)
        }
        self.ground = ground
        cast = try await ground.database.read { reader in
            try LifeCounty.posts.indices.map {
                try OfficerCaller(standingInFor: LifeCounty.person($0), named: "第\($0)位", in: reader)
            }
        }
    }

    private static func person(_ number: Int) -> PersonID { PersonID(high: 1, low: UInt64(number + 1)) }

    private static func settle(_ since: Day, in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String)] = [
            (county, .county, "云岭县"), (shiqiao, .town, "石桥镇"), (liuping, .village, "柳坪村"),
            (shimen, .village, "石门村"),
            (grids[0], .grid, "第一网格"), (grids[1], .grid, "第二网格"),
        ]
        for (id, level, name) in rows {
            try Places.found(id, level: level, name: name, parent: parents[id], from: since, in: transaction)
        }
        for (id, name) in zip(units, ["经济发展办", "农业服务中心"]) {
            try People.found(
                Organisation(id: id, name: name, place: shiqiao, kind: "office"), in: transaction)
        }
        for (number, post) in posts.enumerated() {
            try People.register(Person(id: person(number), name: "第\(number)位"), in: transaction)
            try Access.addAccount(
                person: person(number), name: "officer\(number)", displayName: "第\(number)位",
                passwordHash: "none",
                in: transaction)
            let grants = post.2.map {
                DatedGrant(
                    Grant($0, at: post.0, organisation: post.1), from: since,
                    source: PostID(high: 3, low: UInt64(number)))
            }
            try Access.setGrants(of: person(number), grants, in: transaction)
        }
    }
}

/// The same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    /// One of the elements; nil of none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &self) }

    mutating func chance(_ one: Int, of many: Int) -> Bool { Int.random(in: 0..<many, using: &self) < one }
}
