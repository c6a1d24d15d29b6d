import Access
import Clocks
import Files
import Kernel
import People
import Places
import Rulebook
import Storage
import TestGround
import Testing

@testable import Cases

/// 云岭县 with two towns; 柳坪村 with its grid goes from one to the other, and its cases with it.
private struct MovingCounty {
    let ground: Ground

    static let county = PlaceID(high: 9, low: 1)
    static let shiqiao = PlaceID(high: 9, low: 2)
    static let yunfeng = PlaceID(high: 9, low: 3)
    static let liuping = PlaceID(high: 9, low: 4)
    static let grid = PlaceID(high: 9, low: 5)
    static let shimen = PlaceID(high: 9, low: 6)
    static let today = Day("2026-11-20") ?? Day(number: 0)

    static let reactions = [
        Reaction(
            later: PlaceMoved.self, named: "moved", recording: [CasesFollowedPlaces.self, CaseRelocated.self]
        ) { _, _, transaction in try Cases.followPlaces(in: transaction) },
        Reaction(
            later: PlacesMerged.self, named: "merged",
            recording: [CasesFollowedPlaces.self, CaseRelocated.self]
        ) { _, _, transaction in try Cases.followPlaces(in: transaction) },
    ]

    init(_ engine: TestEngine) async throws {
        let steps =
            Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
            + Cases.schema
        ground = try await Ground(engine, steps, reactions: MovingCounty.reactions)
        guard let since = Day("2020-01-01") else { throw Fault("2020-01-01 is no day") }
        try await ground.database.write(by: .system) { transaction in
            let rows: [(PlaceID, Level, String, PlaceID?)] = [
                (Self.county, .county, "云岭县", nil), (Self.shiqiao, .town, "石桥镇", Self.county),
                (Self.yunfeng, .town, "云峰镇", Self.county), (Self.liuping, .village, "柳坪村", Self.shiqiao),
                (Self.grid, .grid, "第一网格", Self.liuping), (Self.shimen, .village, "石门村", Self.shiqiao),
            ]
            for (id, level, name, parent) in rows {
                try Places.found(id, level: level, name: name, parent: parent, from: since, in: transaction)
            }
        }
    }

    /// Opens cases at `place`, at the desk given.
    @discardableResult
    func open(_ count: Int = 1, at place: PlaceID, desk: PlaceID) async throws -> [CaseID] {
        let ids = (0..<count).map { _ in CaseID.minted(at: ground.time.now) }
        try await ground.database.write(by: .system) { transaction in
            for id in ids {
                _ = try Cases.open(
                    Cases.Opening(
                        id: id, kind: "request", title: "路灯不亮", place: place, desk: desk,
                        urgency: .ordinary), in: transaction)
            }
        }
        return ids
    }

    /// Closes a case without anybody's hand, as an import may.
    func close(_ id: CaseID) async throws {
        try await ground.database.write(by: .system) { transaction in
            guard let old = try CaseStore.find(id, in: transaction) else { return }
            var new = old
            new.state = .closed
            new.closure = Case.Closure(outcome: .solved, by: nil, at: transaction.now, reviewOn: nil)
            _ = try Acting.settle(
                from: old, to: new,
                step: Step(
                    id: transaction.derivedID(), kind: .closed, actor: nil, recorded: transaction.now,
                    happened: transaction.now), in: transaction)
        }
    }

    func move(_ place: PlaceID, under parent: PlaceID, on day: Day = today) async throws {
        try await ground.database.write(by: .system) {
            try Places.move(place, under: parent, on: day, in: $0)
        }
    }

    func relay() async throws { try await Relay(ground.database).catchUp() }

    func queue(_ place: PlaceID) async throws -> Set<CaseID> {
        try await ground.database.read { reader in
            Set(try Queue.open(at: place, limit: 1_000, in: reader).map(\.id))
        }
    }

    func counts(_ place: PlaceID) async throws -> [Case.State: Int] {
        try await ground.database.read { reader in
            (try Queue.counts(at: [place], in: reader)[place] ?? [:]).filter { $0.value > 0 }
        }
    }

    func broken() async throws -> [String] {
        try await ground.database.read { reader in
            try CaseInvariants.all.compactMap { try reader.count($0.query) == 0 ? nil : $0.sentence }
        }
    }
}

struct MovedPlacesTests {
    @Test(arguments: TestEngine.all)
    func `A moved village takes its queue and its counts along`(_ engine: TestEngine) async throws {
        let county = try await MovingCounty(engine)
        let own = Set(
            try await county.open(at: MovingCounty.grid, desk: MovingCounty.grid)
                + county.open(at: MovingCounty.liuping, desk: MovingCounty.liuping))
        let closed = try await county.open(at: MovingCounty.grid, desk: MovingCounty.grid)[0]
        try await county.close(closed)
        let stays = Set(try await county.open(at: MovingCounty.shimen, desk: MovingCounty.shimen))

        try await county.move(MovingCounty.liuping, under: MovingCounty.yunfeng)
        try await county.relay()

        #expect(try await county.queue(MovingCounty.yunfeng) == own)
        #expect(try await county.queue(MovingCounty.shiqiao) == stays)
        #expect(try await county.queue(MovingCounty.county) == own.union(stays))
        #expect(try await county.counts(MovingCounty.yunfeng) == [.received: 2, .closed: 1])
        #expect(try await county.counts(MovingCounty.shiqiao) == [.received: 1])
        #expect(try await county.counts(MovingCounty.county) == [.received: 3, .closed: 1])
        #expect(try await county.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `Between the move and the following nothing is counted twice or below nought`(
        _ engine: TestEngine
    ) async throws {
        let county = try await MovingCounty(engine)
        let ids = try await county.open(3, at: MovingCounty.grid, desk: MovingCounty.grid)

        try await county.move(MovingCounty.liuping, under: MovingCounty.yunfeng)
        try await county.close(ids[0])
        try await county.open(at: MovingCounty.grid, desk: MovingCounty.grid)
        #expect(try await county.counts(MovingCounty.shiqiao) == [.received: 3, .closed: 1])
        try await county.relay()

        #expect(try await county.counts(MovingCounty.shiqiao) == [:])
        #expect(try await county.counts(MovingCounty.yunfeng) == [.received: 3, .closed: 1])
        #expect(try await county.broken() == [])
    }

    @Test func `What lay at the old town's desk lies at the new one's, with who answers for it`() async throws
    {
        let county = try await MovingCounty(.sqlite)
        let id = try await county.open(at: MovingCounty.grid, desk: MovingCounty.shiqiao)[0]

        try await county.move(MovingCounty.liuping, under: MovingCounty.yunfeng)
        try await county.relay()

        let file = try await county.ground.database.read { try CaseFile.read(id, in: $0) }
        #expect(file?.matter.desk == MovingCounty.yunfeng)
        #expect(file?.steps.last?.kind == .relocated)
        let kinds = try await county.ground.events()
        #expect(kinds.filter { $0 == "case.relocated" }.count == 1)
        #expect(kinds.last == "case.followed-places")
        #expect(try await county.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `The cases of a merged town lie in the town that took it in`(_ engine: TestEngine) async throws {
        let county = try await MovingCounty(engine)
        let ids = Set(
            try await county.open(at: MovingCounty.shiqiao, desk: MovingCounty.shiqiao)
                + county.open(at: MovingCounty.shimen, desk: MovingCounty.shiqiao))

        try await county.ground.database.write(by: .system) {
            try Places.merge(
                [MovingCounty.shiqiao], into: MovingCounty.yunfeng, on: MovingCounty.today, in: $0)
        }
        try await county.relay()

        #expect(try await county.queue(MovingCounty.yunfeng) == ids)
        let shimen = try await county.ground.database.read { reader in
            try Queue.open(at: MovingCounty.shimen, limit: 10, in: reader).map(\.desk)
        }
        #expect(shimen == [MovingCounty.yunfeng])
        #expect(try await county.broken() == [])
    }

    @Test func `Many places and many cases are followed in bounded steps`() async throws {
        let county = try await MovingCounty(.sqlite)
        let villages = (0..<CaseLimits.followedPlaces_max * 2 + 1).map { PlaceID(high: 8, low: UInt64($0)) }
        guard let since = Day("2020-01-01") else { throw Fault("2020-01-01 is no day") }
        try await county.ground.database.write(by: .system) { transaction in
            for (number, id) in villages.enumerated() {
                try Places.found(
                    id, level: .village, name: "第\(number)村", parent: MovingCounty.shiqiao, from: since,
                    in: transaction)
            }
        }
        for village in villages { try await county.open(at: village, desk: village) }
        let many = CaseLimits.followedCases_max * 2 + 5
        try await county.open(many, at: MovingCounty.liuping, desk: MovingCounty.shiqiao)

        try await county.ground.database.write(by: .system) {
            try Places.merge(
                [MovingCounty.shiqiao], into: MovingCounty.yunfeng, on: MovingCounty.today, in: $0)
        }
        try await county.relay()
        #expect(try await county.ground.database.read { try Cases.isFollowingPlaces(in: $0) })
        try await Cases(county.ground.county).followPlaces()
        #expect(try await !county.ground.database.read { try Cases.isFollowingPlaces(in: $0) })

        let steps = try await county.ground.events().filter { $0 == "case.followed-places" }.count
        #expect(steps >= 5)
        #expect(try await county.counts(MovingCounty.yunfeng) == [.received: villages.count + many])
        #expect(try await county.broken() == [])
    }

    @Test func `A move announced for later is followed once the tree has settled, and then nothing is left`()
        async throws
    {
        let county = try await MovingCounty(.sqlite)
        let ids = Set(try await county.open(2, at: MovingCounty.grid, desk: MovingCounty.grid))
        let day = MovingCounty.today.adding(days: 10)
        try await county.move(MovingCounty.liuping, under: MovingCounty.yunfeng, on: day)
        try await county.relay()
        #expect(try await county.queue(MovingCounty.shiqiao) == ids)

        county.ground.time.set("2026-12-01T00:00:10+08:00")
        try await Places(county.ground.county).settle()
        try await Cases(county.ground.county).followPlaces()
        #expect(try await county.queue(MovingCounty.yunfeng) == ids)
        #expect(try await county.broken() == [])

        let before = try await county.ground.events()
        try await Cases(county.ground.county).followPlaces()
        #expect(try await county.ground.events() == before)
    }
}
