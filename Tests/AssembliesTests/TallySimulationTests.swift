import Foundation
import Kernel
import Storage
import TestGround
import Testing

@testable import Assemblies

/// Ten thousand ballots a meeting from a seed, and a counter who keeps his own count by other means.
struct TallySimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter TallySimulationTests` runs that one again.
    private static let seed =
        ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) } ?? 20_261_120

    @Test(arguments: TestEngine.all, TallyHall.Scene.allCases)
    func `the count of ten thousand ballots is what somebody else counted`(
        engine: TestEngine, scene: TallyHall.Scene
    ) async throws {
        var hall = try await TallyHall(engine, scene, seed: Self.seed)

        try await hall.fill()
        try await hall.vote()
        try await hall.count()
        try await hall.village.close(hall.id)

        let (id, words) = (hall.id, "seed \(Self.seed), \(scene)")
        let (kept, counted) = try await hall.village.database.read { reader in
            (try BallotAudit.kept(of: id, in: reader), try BallotAudit.counted(of: id, in: reader))
        }
        #expect(kept.count == TallyHall.motions, "\(words)")
        for number in 1...TallyHall.motions {
            let said = kept[number]
            #expect(said == counted[number], "\(words), motion \(number)")
            for (part, sum) in hall.thrown[number - 1] {
                #expect(said?[part] == sum, "\(words), motion \(number), \(part)")
            }
        }
        #expect(Set(kept.values.map { $0["is_passed"] }) == [0, 1], "\(words): too easy to foretell")
        #expect(try await hall.village.broken() == [], "\(words)")
    }
}

/// SplitMix64, so that a failure can be had again.
struct BallotDice: Sendable {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
    }
}

/// A thousand seats vote on ten motions, each in a way that is thrown; what was thrown is noted on the side.
struct TallyHall {
    enum Scene: String, CaseIterable, Sendable {
        /// Square metres to two places, by link and typed, proxies, ballots that are corrected.
        case owners
        /// Screen and paper side by side, spoiled and lost papers, a count that is typed twice.
        case mixed
        /// The same in secret.
        case secret
        /// Members who come for each other within the household; two thirds of all must agree.
        case members

        var kind: BodyKind {
            self == .owners ? .ownersAssembly : self == .members ? .membersAssembly : .villagersAssembly
        }
    }

    static let seats = 1_000
    static let motions = 10

    let village: MeetingVillage
    let scene: Scene
    let id: AssemblyID
    private let agenda: [MotionDraft]
    private let areas: [Int]
    private var dice: BallotDice
    private var screens: [Int] = []
    private var papers = 0
    /// By motion; as the columns of a resolution are called.
    private(set) var thrown: [[String: Int]]

    init(_ engine: TestEngine, _ scene: Scene, seed: UInt64) async throws {
        var dice = BallotDice(state: seed)
        village = try await MeetingVillage(engine)
        self.scene = scene
        let units = (0..<Self.seats).map { seat in
            scene != .owners
                ? [] : (0...dice.roll(3)).map { OwnedUnit("\(seat)栋\($0)", area_dm2: 1 + dice.roll(29_999)) }
        }
        areas = units.map { $0.map(\.area_dm2).reduce(0, +) }
        let body = BodyID(high: 42, low: 1)
        agenda = (1...Self.motions).map {
            MeetingVillage.motion(
                $0,
                scene == .owners
                    ? ($0 % 2 == 0 ? .commonUse : .ownersRules) : scene == .members ? .charter : .publicWorks)
        }
        let (kind, draft) = (
            scene.kind,
            MeetingVillage.draft(
                body, counting: scene == .owners ? .owners : .persons, isSecret: scene == .secret,
                motions: agenda)
        )
        id = draft.id
        thrown = [[String: Int]](repeating: [:], count: Self.motions)
        self.dice = dice
        try await village.database.write(by: MeetingVillage.officer) { transaction in
            try Assemblies.found(
                Body(
                    id: body, kind: kind, place: MeetingVillage.liuping, name: "大会",
                    period: Period(from: MeetingVillage.day("2026-01-01"))), in: transaction)
            let members = units.enumerated().map { seat, units in
                Member(
                    id: MemberID(high: 43, low: UInt64(seat + 1)), body: body, name: "第\(seat + 1)人",
                    household: kind == .ownersAssembly ? nil : "\(seat / 2 + 1)",
                    period: Period(from: MeetingVillage.day("2026-02-01")), units: units)
            }
            for start in stride(from: 0, to: members.count, by: 200) {
                try Assemblies.enter(Array(members[start..<(start + 200)]), on: body, in: transaction)
            }
            _ = try Assemblies.convene(draft, in: transaction)
        }
    }

    /// Nine in ten come; every tenth comes for somebody else as well, where that is allowed.
    mutating func fill() async throws {
        var comers: [SignIn] = []
        var seat = 1
        while seat <= Self.seats {
            let (isThere, way) = (dice.roll(10) > 0, self.way())
            if isThere { comers.append(sign(seat, way)) }
            if isThere, dice.roll(10) == 0, seat % 2 == 1, seat < Self.seats, scene.kind.proxies != .none {
                seat += 1
                comers.append(sign(seat, scene == .owners ? .paper : way, proxy: seat - 1))
            }
            seat += 1
        }
        // Owners come by their ballots: only who is represented, and who holds the proxy, signs in.
        if scene == .owners {
            let holders = Set(comers.compactMap(\.proxy))
            screens = comers.map(\.seat)
            comers = comers.filter { $0.proxy != nil || holders.contains($0.seat) }
        } else {
            screens = comers.filter { $0.way == .screen }.map(\.seat)
            papers = comers.count - screens.count
        }
        try await village.write(comers, by: 100) { try Assemblies.signIn($0, in: $1) }
        try await village.open(id)
    }

    private mutating func way() -> SignIn.Way {
        scene == .owners || dice.roll(3) > 0 ? .screen : .paper
    }

    private func sign(_ seat: Int, _ way: SignIn.Way, proxy: Int? = nil) -> SignIn {
        SignIn(assembly: id, seat: seat, channel: .desk, way: way, proxy: proxy)
    }

    /// Every ballot says something on every motion; some of the open ones are changed afterwards.
    mutating func vote() async throws {
        var ballots: [Ballot] = []
        for seat in screens {
            let first = choices()
            let isCorrected = scene != .secret && dice.roll(12) == 0
            let last = isCorrected ? choices() : first
            ballots.append(Ballot(seat: seat, first: first, last: isCorrected ? last : nil))
            for (motion, choice) in last.enumerated() {
                thrown[motion][choice.rawValue, default: 0] += 1
                thrown[motion][choice.rawValue + "_dm2", default: 0] += areas[seat - 1]
            }
        }
        let (id, agenda, isTyped) = (id, agenda.map(\.id), scene == .owners)
        try await village.write(ballots, by: 50) { ballot, transaction in
            let channel: SignIn.Channel = isTyped ? .desk : .phone
            func said(_ choices: [BallotChoice]) -> [MotionID: BallotChoice] {
                Dictionary(uniqueKeysWithValues: zip(agenda, choices))
            }
            try Assemblies.cast(
                said(ballot.first), seat: ballot.seat, in: id, channel: channel, by: transaction)
            if let last = ballot.last {
                try Assemblies.correct(
                    said(last), seat: ballot.seat, in: id, channel: channel, by: transaction)
            }
        }
    }

    private struct Ballot: Sendable {
        let seat: Int
        let first: [BallotChoice]
        let last: [BallotChoice]?
    }

    /// More agree to the later motions, so that some pass and some do not.
    private mutating func choices() -> [BallotChoice] {
        (1...Self.motions).map { motion in
            dice.roll(100) < 30 + motion * 6 ? .yes : dice.roll(3) == 0 ? .abstain : .no
        }
    }

    /// Typed once with everything lost, then as it was counted.
    mutating func count() async throws {
        if papers == 0 { return }
        var counts: [PaperCount] = []
        for (index, motion) in agenda.enumerated() {
            var parts = ["yes": 0, "no": 0, "abstain": 0, "spoiled": 0, "unreturned": 0]
            for _ in 0..<papers {
                let throwOf = dice.roll(100)
                let part =
                    throwOf < 30 + index * 6
                    ? "yes"
                    : throwOf < 92
                        ? "no"
                        : throwOf < 95
                            ? "abstain"
                            : throwOf < 98 ? "spoiled" : "unreturned"
                parts[part, default: 0] += 1
            }
            for (part, sum) in parts { thrown[index][part, default: 0] += sum }
            counts.append(
                PaperCount(
                    motion: motion.id, issued: papers, yes: parts["yes"] ?? 0, no: parts["no"] ?? 0,
                    abstain: parts["abstain"] ?? 0, spoiled: parts["spoiled"] ?? 0,
                    unreturned: parts["unreturned"] ?? 0))
        }
        let lost = agenda.map {
            PaperCount(motion: $0.id, issued: papers, yes: 0, no: 0, abstain: 0, unreturned: papers)
        }
        let id = id
        try await village.write([lost, counts], by: 1) { try Assemblies.count($0, of: id, in: $1) }
    }
}

extension MeetingVillage {
    /// Some in each closure.
    fileprivate func write<Item: Sendable>(
        _ items: [Item], by step: Int,
        _ act: @escaping @Sendable (Item, Transaction) throws -> Void
    ) async throws {
        for start in stride(from: 0, to: items.count, by: step) {
            let some = items[start..<min(items.count, start + step)]
            try await database.write(by: Self.officer) { transaction in
                for item in some { try act(item, transaction) }
            }
        }
    }
}
