import Kernel
import Places
import Storage
import TestGround
import Testing

@testable import Assemblies

/// Every boundary held for real: called, signed in, voted and closed, on paper, on the screen and on both.
struct BoundaryTests {
    @Test func `the table has every kind of body in each way it counts, with an odd and an even roll`() {
        for kind in BodyKind.allCases where kind != .ownersAssembly {
            let rows = Boundary.rows.filter { $0.kind == kind }
            #expect(Set(rows.map(\.counting)) == Set(kind.countings), "\(kind)")
            #expect(Set(rows.map { $0.due % 2 }) == [0, 1], "\(kind)")
        }
        let owners = Set(OwnersBoundary.rows.map(\.matter))
        #expect(owners == Set(Matter.allCases.filter { $0.deciders == [.ownersAssembly] }))
        let lacks = Set(OwnersBoundary.rows.flatMap(\.lacks))
        #expect(lacks == [.comers, .comersArea, .yes, .yesArea])
    }

    @Test(arguments: TestEngine.all)
    func `a body opens and decides with so many and not with one fewer, from the notice to the resolution`(
        engine: TestEngine
    ) async throws {
        let village = try await MeetingVillage(engine)
        try await village.refuseUnknownFigures()

        for (number, row) in Boundary.rows.enumerated() {
            let body = try await village.found(row, number)
            for (way, yes) in [row.passes - 1, row.passes, row.passes + 1].enumerated()
            where yes <= row.present {
                let resolution = try await village.walk(row, body, number * 3 + way, yes: yes)
                let words = "\(row.testDescription), \(yes) for it"
                #expect(resolution.isPassed == (yes >= row.passes), "\(words)")
                #expect(resolution.kept?.present == Weight(count: row.present), "\(words)")
                #expect(resolution.kept?.tally.yes == Weight(count: yes), "\(words)")
            }
        }

        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `owners decide by number and by area, to the square decimetre, from the notice to the resolution`(
        engine: TestEngine
    ) async throws {
        let village = try await MeetingVillage(engine)

        for (number, row) in OwnersBoundary.rows.enumerated() {
            let resolution = try await village.walk(row, number)
            let came = row.owners.filter { $0.act != "." }
            #expect(resolution.isPassed == row.lacks.isEmpty, "\(row.testDescription)")
            #expect(
                resolution.kept?.present
                    == Weight(count: came.count, area_dm2: came.reduce(0) { $0 + $1.area_dm2 }),
                "\(row.testDescription)")
        }

        #expect(try await village.broken() == [])
    }
}

/// A resolution with the count that was kept with it.
private struct Outcome {
    let isPassed: Bool
    let kept: (present: Weight, tally: Tally)?
}

extension MeetingVillage {
    private static let late = "谁在通知以后进来"

    /// 居民会议 does not open before the county has entered its figures.
    fileprivate func refuseUnknownFigures() async throws {
        let body = try await body(.residentsAssembly, of: 6)
        let refused = await #expect(throws: Refusals.self) { try await convene(Self.draft(body)) }
        #expect(refused?.all.first?.code == "assemblies.figure-missing")
        try await database.write(by: .system) { transaction in
            for (key, value) in Boundary.entered.sorted(by: { $0.key < $1.key }) {
                try Self.enter("assemblies.\(key)", value, in: transaction)
            }
        }
    }

    private func found(
        _ kind: BodyKind, _ number: Int, _ members: @escaping @Sendable (BodyID) -> [Member]
    ) async throws -> BodyID {
        let (id, place) = (BodyID(high: 41, low: UInt64(number)), PlaceID(high: 8, low: UInt64(number)))
        let since = Self.day("2026-01-01")
        try await database.write(by: Self.officer) { transaction in
            try Places.found(
                place, level: .village, name: "第\(number)村", parent: Self.shiqiao, from: since,
                in: transaction)
            try Assemblies.found(
                Body(id: id, kind: kind, place: place, name: "第\(number)会", period: Period(from: since)),
                in: transaction)
            try Assemblies.enter(members(id), on: id, in: transaction)
        }
        return id
    }

    /// The roll of a row; two of each household, one who only sits there, and one who came after the notice.
    fileprivate func found(_ row: Boundary, _ number: Int) async throws -> BodyID {
        let isByHousehold = row.counting == .households
        let voters = row.due * (isByHousehold ? 2 : 1)
        return try await found(row.kind, number + 1) { id in
            (0..<(voters + 2)).map { index in
                Member(
                    id: MemberID(high: 1_000 + id.low, low: UInt64(index + 1)), body: id,
                    name: index > voters ? Self.late : "村民\(index + 1)", household: "\(index / 2 + 1)",
                    capacity: index == voters ? .attending : .voter,
                    period: Period(from: Self.day(index > voters ? "2026-11-05" : "2026-02-01")))
            }
        }
    }

    private func call(
        _ body: BodyID, _ number: Int, _ matter: Matter?, _ counting: Counting?, isSecret: Bool, due: Int
    ) async throws -> (id: AssemblyID, motion: MotionID) {
        let motion = MotionDraft(
            id: MotionID(high: 51, low: UInt64(number)), title: "修三组机耕道", text: "铺碎石，清边沟。", matter: matter,
            delegation: matter == nil ? nil : .cited("2026年3月2日村民会议决议"))
        let called = try await convene(
            Self.draft(body, id: 100 + number, counting: counting, isSecret: isSecret, motions: [motion]))
        #expect(called.all.count == due)
        return (called.id, motion.id)
    }

    /// Even seats on the screen, odd ones on paper; all on paper, or all on the screen, in the other two ways.
    fileprivate func walk(
        _ row: Boundary, _ body: BodyID, _ number: Int, yes: Int
    ) async throws -> Outcome {
        let way = number % 3
        let (id, motion) = try await call(
            body, number, row.matter, row.counting, isSecret: number % 2 == 0, due: row.due)
        let onPaper: @Sendable (Int) -> Bool = { way == 0 || (way == 2 && $0 % 2 == 1) }
        let come: @Sendable (Range<Int>, Transaction) throws -> Void = { seats, transaction in
            for seat in seats {
                try Assemblies.signIn(
                    SignIn(
                        assembly: id, seat: seat, channel: .desk, way: onPaper(seat) ? .paper : .screen),
                    in: transaction)
            }
        }

        try await database.write(by: Self.officer) { try come(1..<row.opens, $0) }
        let refused = await #expect(throws: MeetingRefusal.self) { try await open(id) }
        #expect(
            refused == (row.opens == 1 ? .nobodySignedIn : .tooFew(have: row.opens - 1, need: row.opens)),
            "\(row.testDescription)")

        // The first ones agree; of the others every third abstains.
        let choice: @Sendable (Int) -> BallotChoice = { $0 <= yes ? .yes : $0 % 3 == 0 ? .abstain : .no }
        let papers = (1...row.present).filter(onPaper).map(choice)
        func count(_ choice: BallotChoice) -> Int { papers.count { $0 == choice } }
        let counted = PaperCount(
            motion: motion, issued: papers.count, yes: count(.yes), no: count(.no), abstain: count(.abstain))
        return try await concluded(id) { transaction in
            try come(row.opens..<(row.opens + 1), transaction)
            try Assemblies.openVoting(id, in: transaction)
            try come((row.opens + 1)..<(row.present + 1), transaction)
            for seat in 1...row.present where !onPaper(seat) {
                try Assemblies.cast(
                    [motion: choice(seat)], seat: seat, in: id, channel: .phone, by: transaction)
            }
            if counted.issued > 0 { try Assemblies.count([counted], of: id, in: transaction) }
        }
    }

    fileprivate func walk(_ row: OwnersBoundary, _ number: Int) async throws -> Outcome {
        let owners = row.owners
        let body = try await found(.ownersAssembly, number + 1) { id in
            owners.enumerated().map { index, owner in
                // Two flats of one owner count once by number.
                let flats = [owner.area_dm2 / 3, owner.area_dm2 - owner.area_dm2 / 3]
                return Member(
                    id: MemberID(high: 1_000 + id.low, low: UInt64(index + 1)), body: id,
                    name: "业主\(index + 1)",
                    period: Period(from: Self.day("2026-02-01")),
                    units: flats.enumerated().map {
                        OwnedUnit("\(index + 1)栋\($0 + 1)", area_dm2: $1)
                    })
            }
        }
        let (id, motion) = try await call(
            body, number, row.matter, nil, isSecret: false, due: owners.count)
        return try await concluded(id) { transaction in
            try Assemblies.openVoting(id, in: transaction)
            for (index, owner) in owners.enumerated() where owner.act != "." {
                let choice: BallotChoice = owner.act == "+" ? .yes : owner.act == "-" ? .no : .abstain
                try Assemblies.cast(
                    [motion: choice], seat: index + 1, in: id, channel: index % 2 == 0 ? .phone : .desk,
                    by: transaction)
            }
            let standing = try Assemblies.standing(of: id, motion: motion, in: transaction)
            #expect(standing?.lacks == row.lacks, "\(row.testDescription)")
        }
    }

    /// The votes as they are given, and the meeting's end.
    private func concluded(
        _ id: AssemblyID, _ votes: @escaping @Sendable (Transaction) throws -> Void
    ) async throws -> Outcome {
        let decided = try await database.write(by: Self.officer) { transaction in
            try votes(transaction)
            return try Assemblies.close(id, in: transaction)
        }
        let resolution = try #require(decided.first)
        let kept = try await database.read { try ResolutionStore.counted(resolution.id, in: $0) }
        return Outcome(isPassed: resolution.isPassed, kept: kept)
    }
}

extension Standing {
    /// What falls short, as the table of owners writes it.
    var lacks: [OwnersBoundary.Lack] {
        shortfalls.map { lack in
            switch (lack.stage, lack.measure) {
            case (.quorum, .number): .comers
            case (.quorum, .area): .comersArea
            case (.majority, .number): .yes
            case (.majority, .area): .yesArea
            }
        }
    }
}
