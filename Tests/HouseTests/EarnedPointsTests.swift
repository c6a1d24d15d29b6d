import Assemblies
import Foundation
import Kernel
import People
import Places
import Points
import Requests
import Storage
import TestGround
import Testing
import Volunteers

@testable import Cases
@testable import House

/// Points that follow from the county's own records, where the village voted so.
struct EarnedPointsTests {
    private static let village = PlaceID(high: 7, low: 11)
    private static let grid = PlaceID(high: 7, low: 21)
    private static let chen = PersonID(high: 1, low: 4)
    private static let body = BodyID(high: 4, low: 1)
    private static let version = PointsVersionID(high: 6, low: 1)

    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
    private static func household(_ number: Int) -> HouseholdID { HouseholdID(high: 9, low: UInt64(number)) }

    /// 柳坪村 of six households; 陈桂英 is the head of the first; a list for 21 November is voted the day before.
    private static func ground(_ engine: TestEngine) async throws -> Ground {
        let own = Set(Schema([]).steps.map(\.name))
        let ground = try await Ground(
            engine, House.schema.steps.filter { !own.contains($0.name) }, reactions: House.reactions)
        _ = try await Founding(
            ground.database, preset: try Preset.named("liangping"), key: ground.county.key, name: "云岭县"
        ).run(isSample: false)
        try await ground.database.write(by: .system) { transaction in
            let town = PlaceID(high: 7, low: 2)
            let since = day("2026-01-01")
            let root = try Places.root(in: transaction)?.id
            let rows: [(PlaceID, Level, String, PlaceID?)] = [
                (town, .town, "石桥镇", root), (village, .village, "柳坪村", town), (grid, .grid, "第1网格", village),
            ]
            for (id, level, name, parent) in rows {
                try Places.found(
                    id, level: level, name: name, parent: parent, from: since, in: transaction)
            }
            for number in 1...6 {
                let person = number == 1 ? chen : PersonID(high: 2, low: UInt64(number))
                try People.register(
                    HouseholdDraft(id: household(number), place: grid, code: "00\(number)", on: since),
                    members: [
                        NewMember(person: Person(id: person, name: "户主\(number)"), relation: .head)
                    ], in: transaction)
            }
            try Assemblies.found(
                Body(
                    id: body, kind: .villagersRepresentatives, place: village, name: "柳坪村村民代表会议",
                    period: Period(from: since)), in: transaction)
            for number in 1...6 {
                try Assemblies.enter(
                    Member(
                        id: MemberID(high: 44, low: UInt64(number)), body: body,
                        person: number == 1 ? chen : nil, name: "户主\(number)", household: "00\(number)",
                        period: Period(from: since)), in: transaction)
            }
        }
        try await adopt(ground)
        ground.time.set("2026-11-21T09:00:00+08:00")
        return ground
    }

    private static func adopt(_ ground: Ground) async throws {
        let text = try await ground.database.write(by: .system) { transaction in
            try Points.begin(
                version, at: village,
                VersionTerms(
                    title: "柳坪村积分清单", basis: "柳坪村村规民约", isCharter: false, authorisation: "2026年3月2日村民会议决议",
                    from: day("2026-11-21"), budget: 1_000_000), in: transaction)
            var items = [
                ItemTerms(
                    code: "HY-1", title: "到会议事", heading: "参会议事", subject: .assembly, points: 200,
                    trigger: .attendance),
                ItemTerms(
                    code: "FY-1", title: "提的问题办好了", heading: "其他", subject: .other, points: 100,
                    isAffirmed: true, trigger: .solvedRequest),
            ]
            items.append(
                ItemTerms(
                    code: "ZY-1", title: "参加志愿服务", heading: "志愿服务", subject: .environment, points: 300,
                    trigger: .volunteering))
            for (index, terms) in items.enumerated() {
                try Points.enter(
                    terms, as: PointsItemID(high: 6, low: UInt64(11 + index)), in: version, transaction)
            }
            let submitted = try Points.submit(version, in: transaction)
            return submitted.motionText(try Points.items(of: version, in: transaction))
        }
        try await meet(
            ground, seats: Array(1...6),
            MotionDraft(
                id: MotionID(high: 5, low: 1), title: "通过积分清单", text: text,
                subject: version.as(Marks.Anything.self), subjectKind: Points.versionKind,
                matter: .pointsRules, delegation: .cited("2026年3月2日村民会议决议")))
    }

    /// Holds a meeting on paper to its end; everything that follows from it is done.
    private static func meet(
        _ ground: Ground, seats: [Int], _ motion: MotionDraft, isImported: Bool = false
    ) async throws {
        let now = ground.time.now
        let id = AssemblyID.minted(at: now)
        let origin = Origin(actor: nil, isImported: isImported)
        try await ground.database.write(by: origin) { transaction in
            try Assemblies.convene(
                AssemblyDraft(
                    id: id, body: body, title: "村民代表会议", venue: "村委会", meets: now,
                    noticed: day("2026-11-01"), chair: "周长林", recorder: "王春梅", motions: [motion]),
                in: transaction)
            for seat in seats {
                try Assemblies.signIn(
                    SignIn(assembly: id, seat: seat, channel: .list, way: .paper), in: transaction)
            }
            try Assemblies.openVoting(id, in: transaction)
            try Assemblies.count(
                [PaperCount(motion: motion.id, issued: seats.count, yes: seats.count, no: 0, abstain: 0)],
                of: id, in: transaction)
            try Assemblies.close(id, in: transaction)
        }
        try await Relay(ground.database).catchUp()
    }

    private static func acts(_ ground: Ground) async throws -> [PointsAct] {
        try await ground.database.read { reader in
            try (1...6).flatMap { try Points.acts(of: household($0), in: reader) }
        }
    }

    private static func motion(_ number: UInt64) -> MotionDraft {
        MotionDraft(
            id: MotionID(high: 5, low: number), title: "修路", text: "修通三组的路。",
            matter: .publicWorks, delegation: .cited("2026年3月2日村民会议决议"))
    }

    @Test(arguments: TestEngine.all)
    func `who came to a meeting of the village earns points for it once, and imported meetings earn none`(
        _ engine: TestEngine
    ) async throws {
        let ground = try await Self.ground(engine)
        #expect(try await Self.acts(ground) == [])

        try await Self.meet(ground, seats: [1, 2, 3, 4, 5], Self.motion(2))
        let acts = try await Self.acts(ground)
        ground.time.set("2026-11-22T09:00:00+08:00")
        try await Self.meet(ground, seats: [1, 2, 3, 4, 5], Self.motion(3), isImported: true)

        #expect(acts.count == 5 && acts.allSatisfy { $0.state == .checked && $0.points == 200 })
        #expect(!acts.contains { $0.household == Self.household(6) })
        #expect(try await Self.acts(ground).count == 5)
        #expect(try await ground.events().filter { $0 == "points.acts-arisen" }.count == 1)
    }

    /// A request of 陈桂英 whose closing is told; the case itself is left as it is.
    private func close(
        _ number: UInt64, in ground: Ground, isPublic: Bool = true, as outcome: Outcome = .solved,
        isImported: Bool = false, actor: PersonID? = EarnedPointsTests.chen
    ) async throws {
        let id = CaseID(high: 3, low: number)
        let file = try await ground.database.read { try CaseFile.read(id, in: $0) }
        if file == nil {
            var draft = Draft(id: id, body: "村小门口的路灯不亮。", channel: .web)
            draft.place = Self.grid
            draft.isPublic = isPublic
            _ = try await Requests(ground.county).receive(
                draft, by: "test", origin: Origin(actor: actor), digest: [UInt8(number)])
        }
        try await ground.database.write(by: Origin(actor: nil, isImported: isImported)) { transaction in
            _ = try transaction.record(
                CaseClosed(
                    case: id, of: Requests.kind, place: Self.grid, outcome: outcome.rawValue,
                    openedOn: transaction.now.day, finishedBy: nil, wasInTime: nil))
        }
        try await Relay(ground.database).catchUp()
    }

    @Test(arguments: TestEngine.all)
    func `a request that was solved earns points for its reporter's household, once`(
        _ engine: TestEngine
    ) async throws {
        let ground = try await Self.ground(engine)

        try await close(1, in: ground)
        let acts = try await Self.acts(ground)
        ground.time.set("2026-11-22T09:00:00+08:00")
        try await close(1, in: ground)

        #expect(acts.map(\.household) == [Self.household(1)] && acts.first?.points == 100)
        #expect(acts.first?.state == .checked)
        #expect(try await Self.acts(ground).count == 1)
    }

    @Test(arguments: TestEngine.all)
    func `time given that a second person confirmed earns points for the household, once`(
        _ engine: TestEngine
    ) async throws {
        let ground = try await Self.ground(engine)
        let id = VolunteerActivityID(high: 8, low: 1)
        let other = PersonID(high: 2, low: 3)
        func write(_ body: @escaping @Sendable (Transaction) throws -> Void) async throws {
            try await ground.database.write(by: Origin(actor: PersonID(high: 2, low: 2)), body)
            try await Relay(ground.database).catchUp()
        }

        try await write { transaction in
            try Volunteers.open(
                id, at: Self.village,
                VolunteerActivity.Terms(
                    title: "清扫河道", kind: .environment, day: Self.day("2026-11-21"), meeting: "村委会门口",
                    risk: "没有特别风险", contact: "周长林"), in: transaction)
            for person in [Self.chen, other] {
                try Volunteers.join(id, person, isAdult: true, in: transaction)
            }
            try Volunteers.record([Self.chen: 90], of: id, in: transaction)
        }
        let early = try await Self.acts(ground)
        try await ground.database.write(by: .system) {
            try Volunteers.confirm(id, as: VolunteerConfirmationID(high: 8, low: 2), in: $0)
        }
        try await Relay(ground.database).catchUp()
        try await Relay(ground.database).catchUp()
        let acts = try await Self.acts(ground)

        #expect(early == [])
        #expect(acts.map(\.household) == [Self.household(1)] && acts.first?.points == 300)
        #expect(acts.first?.state == .checked)
    }

    @Test func `what was kept from the neighbours, explained only, imported, or nobody's earns nothing`()
        async throws
    {
        let ground = try await Self.ground(.sqlite)

        // 罗敏 has an account and belongs to no household of the county.
        let luo = PersonID(high: 77, low: 1)
        try await ground.database.write(by: .system) {
            try People.register(Person(id: luo, name: "罗敏"), in: $0)
        }

        try await close(1, in: ground, isPublic: false)
        try await close(2, in: ground, as: .explained)
        try await close(3, in: ground, isImported: true)
        try await close(4, in: ground, actor: nil)
        try await close(5, in: ground, actor: luo)

        #expect(try await Self.acts(ground) == [])
    }

    @Test func `the samples of rule lists are drafts that no rule keeps out, each with its source`() throws {
        let samples = try PointsSamples.read()

        #expect(samples.count >= 5)
        for sample in samples {
            #expect(!sample.source.isEmpty && !sample.note.chinese.isEmpty && !sample.note.english.isEmpty)
            var others: [PointsItem] = []
            for (index, terms) in sample.items.enumerated() {
                #expect(terms.refusals(beside: others) == [], "\(sample.code) \(terms.code)")
                others.append(
                    PointsItem(
                        id: PointsItemID(high: 1, low: UInt64(index)), version: Self.version,
                        number: index + 1, terms: terms))
            }
        }
    }
}
