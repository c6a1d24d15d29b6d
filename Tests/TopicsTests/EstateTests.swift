import Kernel
import Places
import Storage
import TestGround
import Testing
import Web

@testable import Requests
@testable import Topics

struct EstateTests {
    private static let jinxiu = PlaceID(high: 8, low: 31)
    private static let baima = PlaceID(high: 8, low: 32)
    private static let known = Estates(known: [
        .init(id: jinxiu, name: "锦绣花园小区"), .init(id: baima, name: "白马安置点"),
    ])

    @Test(
        arguments: [
            ("锦绣花园小区3栋的路灯不亮", .place(jinxiu)), ("白马安置点门口积水", .place(baima)),
            // What it is called for short, where that is no everyday word of two.
            ("家住锦绣花园，路灯不亮", .named("锦绣")), ("龙城小区的路灯不亮", .named("龙城")),
            ("石桥镇龙城小区的路灯不亮", .named("龙城")), ("投诉龙城花园小区物业", .named("龙城")),
            ("我们小区的路灯不亮", nil), ("老旧小区改造什么时候开始", nil), ("小区门口积水", nil), ("街心花园的椅子坏了", nil),
            ("路灯不亮", nil),
            // Two estates: neither.
            ("龙城小区和翠湖小区之间的路灯不亮", nil), ("锦绣花园小区和白马安置点之间积水", nil),
        ] as [(String, Estates.Found?)])
    func `the estate of a request is the one that it names, and only where it names one`(
        _ text: String, _ found: Estates.Found?
    ) {
        #expect(Self.known.found(in: ["", text]) == found, "\(text)")
    }

    @Test func `where exactly goes before the words, and stems that end alike are one`() {
        #expect(Self.known.found(in: ["白马安置点2栋", "龙城小区也这样"]) == .place(Self.baima))
        #expect(Estates.canonical(["大龙城", "龙城", "翠湖"]) == ["大龙城": "龙城", "龙城": "龙城", "翠湖": "翠湖"])
        #expect(Estates.full("龙城", in: ["路灯", "石桥镇龙城小区路灯"]) == "龙城小区")
        #expect(Estates.full("白马", in: ["白马安置点"]) == "白马安置点" && Estates.full("山", in: []) == "山")
    }

    @Test(arguments: TestEngine.all)
    func `requests of one grid for the same are one concern for each estate of the tree`(engine: TestEngine)
        async throws
    {
        let town = try await TalkTown(engine)
        try await town.database.write(by: .system) { transaction in
            for (id, name) in [(Self.jinxiu, "锦绣花园小区"), (Self.baima, "白马安置点")] {
                try Places.found(
                    id, level: .estate, name: name, parent: TalkTown.liuping, from: TalkTown.since,
                    in: transaction)
            }
        }
        let there = try await town.report(TalkTown.lights.prefix(3).map { "锦绣花园小区" + $0 })
        let yonder = try await town.report(TalkTown.lights.suffix(3).map { "白马安置点" + $0 })
        let village = try await town.report(TalkTown.dogs)

        try await town.group()

        for (place, requests) in [
            (Self.jinxiu, there), (Self.baima, yonder), (TalkTown.liuping, village),
        ] {
            let concerns = try await town.concerns(at: place)
            #expect(concerns.count == 1)
            let concern = try #require(concerns.first)
            #expect(try await town.members(of: concern.id) == Set(requests))
        }
        let board = try await town.site.api(.get, "/concerns", as: town.tokens["luo"])
        #expect(
            Set(board.items.compactMap { $0["place_name"] as? String }.filter { $0.contains("锦绣花园小区") }).count
                == 1)
        #expect(try await town.brokenInvariants() == [])
    }

    @Test(arguments: TestEngine.all)
    func `estates that the tree does not have are told apart by name, and stay so from day to day`(
        engine: TestEngine
    ) async throws {
        let town = try await TalkTown(engine)
        let dragon = try await town.report(TalkTown.lights.prefix(3).map { "龙城小区" + $0 })
        let lake = try await town.report(TalkTown.lights.suffix(3).map { "翠湖小区" + $0 })

        try await town.group()
        let first = try await town.concerns()
        for language in Language.allCases {
            let page = try await town.site.get(
                "/concerns", as: town.tokens["luo"], TestSite.Browser(language))
            #expect(page.text.contains("龙城小区") && page.text.contains("翠湖小区"))
        }
        town.ground.time.advance(seconds: 86_400)
        try await town.group()

        let concerns = try await town.concerns()
        #expect(concerns == first && concerns.count == 2)
        #expect(concerns.contains { $0.name.hasPrefix("龙城小区，") })
        #expect(concerns.contains { $0.name.hasPrefix("翠湖小区，") })
        var members: Set<Set<CaseID>> = []
        for concern in concerns { members.insert(try await town.members(of: concern.id)) }
        #expect(members == [Set(dragon), Set(lake)])
    }
}
