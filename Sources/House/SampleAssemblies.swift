import Assemblies
import Deliberation
import Kernel
import People
import Storage

/// What the sample's first village has talked over and decided: one meeting of its representatives held on paper, a
/// courtyard meeting with promises, one of them kept, and the meetings that are called next.
struct SampleAssemblies: Sendable {
    private let county: County
    private let village: SampleWorld.VillagePlan
    private let end: Instant
    private let representatives: BodyID
    private let courtyard: BodyID
    private let held: AssemblyID
    private let talked: AssemblyID
    private let called: AssemblyID
    private let motion: MotionID
    private let next: [MotionID]
    private let promises: [CommitmentID]
    private let owners: BodyID
    private let piles: AssemblyID
    private let charging: MotionID
    private let readBack: AssemblyID

    init(_ county: County, village: SampleWorld.VillagePlan, end: Instant) {
        var numbers = SampleNumbers(state: 0x41_53_53_4D)
        let begin = end.adding(days: -27)
        self.county = county
        self.village = village
        self.end = end
        representatives = BodyID.minted(at: begin, by: &numbers)
        courtyard = BodyID.minted(at: begin, by: &numbers)
        held = AssemblyID.minted(at: begin, by: &numbers)
        talked = AssemblyID.minted(at: begin, by: &numbers)
        called = AssemblyID.minted(at: end.adding(days: -2), by: &numbers)
        motion = MotionID.minted(at: begin, by: &numbers)
        next = (0..<2).map { _ in MotionID.minted(at: end.adding(days: -2), by: &numbers) }
        promises = (0..<2).map { _ in CommitmentID.minted(at: end.adding(days: -10), by: &numbers) }
        owners = BodyID.minted(at: begin, by: &numbers)
        piles = AssemblyID.minted(at: end.adding(days: -13), by: &numbers)
        charging = MotionID.minted(at: end.adding(days: -13), by: &numbers)
        readBack = AssemblyID.minted(at: end.adding(days: -1), by: &numbers)
    }

    func moments() -> [SampleMoment] {
        [
            SampleMoment(at: SampleQuarter(before: end).begins, number: 3_000) { try await found() },
            SampleMoment(at: end.adding(days: -26), number: 3_001) { try await call(decision) },
            SampleMoment(at: end.adding(days: -21), number: 3_002) { try await hold() },
            SampleMoment(at: end.adding(days: -27), number: 3_005) { try await foundOwners() },
            SampleMoment(at: end.adding(days: -13), number: 3_006) { try await call(common) },
            SampleMoment(at: end.adding(days: -10), number: 3_003) { try await talk() },
            SampleMoment(at: end.adding(days: -4), number: 3_007) { try await keep() },
            SampleMoment(at: end.adding(days: -2), number: 3_004) { try await call(coming) },
            SampleMoment(at: end.adding(days: -1), number: 3_008) { try await call(hearing) },
        ]
    }

    private func write(_ act: @escaping @Sendable (Transaction) throws -> Void) async throws {
        try await county.database.write(by: Origin(actor: village.secretary.person), act)
    }

    /// The representatives as the register has them; of the courtyard the households of the first grid.
    private func found() async throws {
        guard let grid = village.grids.first?.place else { return }
        let lines = try await county.database.read { try People.households(at: grid, limit: 12, in: $0) }
        let (representatives, courtyard, village) = (representatives, courtyard, village)
        try await write { transaction in
            let period = Period(from: transaction.now.day)
            try Assemblies.found(
                Body(
                    id: representatives, kind: .villagersRepresentatives, place: village.id,
                    name: "\(village.name)村民代表会议", period: period), in: transaction)
            try Assemblies.found(
                Body(
                    id: courtyard, kind: .courtyard, place: village.id,
                    name: "\(village.name)\(village.grids[0].name)院坝会", period: period), in: transaction)
            let rolls = try People.rolls(at: [village.id], in: transaction)
            if let roll = rolls.first(where: { $0.kind == .representative }) {
                try Assemblies.draw(roll.id, onto: representatives, in: transaction)
            }
            let names = try People.names(of: lines.compactMap(\.head), in: transaction)
            let members = lines.compactMap { line in
                line.head.map { head in
                    Member(
                        id: transaction.derivedID(), body: courtyard, person: head, name: names[head] ?? "",
                        household: line.household.code, period: period)
                }
            }
            try Assemblies.enter(members, on: courtyard, in: transaction)
        }
    }

    private var decision: AssemblyDraft {
        AssemblyDraft(
            id: held, body: representatives, title: "商议2组堰沟修整", venue: "村委会会议室",
            meets: end.adding(days: -21).day.start.adding(hours: 9), chair: "周长林", recorder: "王春梅",
            motions: [
                MotionDraft(
                    id: motion, title: "2组堰沟塌方段用石头砌好",
                    text: "2组堰沟塌方的一段用石头砌好，长 40 米，投工投料由村集体出，花费不超过 9000 元。",
                    matter: .publicWorks, delegation: .cited("2025年3月8日村民会议第1号决议"))
            ])
    }

    private var coming: AssemblyDraft {
        AssemblyDraft(
            id: called, body: representatives, title: "商议路灯和院坝会的日子", venue: "村委会会议室",
            meets: end.day.adding(days: 3).start.adding(hours: 9), chair: "周长林",
            recorder: "王春梅",
            motions: [
                MotionDraft(
                    id: next[0], title: "村小门口加装两盏路灯", text: "村小门口往东加装两盏路灯，电费由村集体出。",
                    matter: .publicWorks, delegation: .cited("2025年3月8日村民会议第1号决议")),
                MotionDraft(
                    id: next[1], title: "院坝会改为每月一次", text: "每个网格每月开一次院坝会，\n第一个星期六晚上，网格员召集。",
                    matter: .other),
            ])
    }

    /// The owners of two houses by the village's market: one flat each, and one who has three shops as well.
    private func foundOwners() async throws {
        let grid = village.grids[min(1, village.grids.count - 1)].place
        let lines = try await county.database.read { try People.households(at: grid, limit: 16, in: $0) }
        let (owners, village) = (owners, village)
        try await write { transaction in
            let period = Period(from: transaction.now.day)
            try Assemblies.found(
                Body(
                    id: owners, kind: .ownersAssembly, place: village.id, name: "翠竹苑业主大会",
                    period: period), in: transaction)
            let names = try People.names(of: lines.compactMap(\.head), in: transaction)
            let members = lines.compactMap(\.head).enumerated().map { index, head in
                let flat = OwnedUnit(
                    "\(index / 8 + 1)栋\(index % 8 / 2 + 1)0\(index % 2 + 1)",
                    area_dm2: 8_936 + index % 4 * 1_250)
                let shops = (1...3).map { OwnedUnit("商铺\($0)", area_dm2: 4_520) }
                return Member(
                    id: transaction.derivedID(), body: owners, person: head, name: names[head] ?? "",
                    period: period, units: index == 0 ? [flat] + shops : [flat])
            }
            try Assemblies.enter(members, on: owners, in: transaction)
        }
    }

    private var common: AssemblyDraft {
        AssemblyDraft(
            id: piles, body: owners, title: "表决南侧空地装充电桩", venue: "翠竹苑架空层",
            meets: end.day.adding(days: 5).start.adding(hours: 19), chair: "周长林", recorder: "王春梅",
            motions: [
                MotionDraft(
                    id: charging, title: "南侧空地装六个充电桩",
                    text: "南侧空地装六个充电桩，电费由使用的人付，收益归全体业主。", matter: .commonUse)
            ])
    }

    /// The courtyard's next one, which begins with what was promised at the last.
    private var hearing: AssemblyDraft {
        AssemblyDraft(
            id: readBack, body: courtyard, title: "院坝会：听回报，商量冬天用火", venue: "晒坝",
            meets: end.day.adding(days: 4).start.adding(hours: 19), chair: "田小禾", recorder: "田小禾", motions: []
        )
    }

    private func call(_ draft: AssemblyDraft) async throws {
        try await write { try Assemblies.convene(draft, in: $0) }
    }

    /// All but one came; they raised their hands, and one abstained.
    private func hold() async throws {
        let (held, motion) = (held, motion)
        try await write { transaction in
            let seats = try Assemblies.seats(of: held, in: transaction)
            let present = max(seats.count - 1, 1)
            for seat in seats.prefix(present) {
                try Assemblies.signIn(
                    SignIn(assembly: held, seat: seat.number, channel: .list, way: .paper), in: transaction)
            }
            try Assemblies.openVoting(held, in: transaction)
            let abstained = present > 2 ? 1 : 0
            try Assemblies.count(
                [
                    PaperCount(
                        motion: motion, issued: present, yes: present - abstained, no: 0,
                        abstain: abstained)
                ], of: held, in: transaction)
            try Assemblies.close(held, in: transaction)
            try Assemblies.keepMinutes(
                "周长林说明塌方情况和报价。\n代表问石料从哪里来，答从镇上石场买，三家比价。\n举手表决。", of: held,
                in: transaction)
        }
    }

    private func talk() async throws {
        let draft = AssemblyDraft(
            id: talked, body: courtyard, title: "院坝会：垃圾池和路灯", venue: "晒坝",
            meets: end.adding(days: -10).day.start.adding(hours: 19), chair: "田小禾", recorder: "田小禾",
            motions: [])
        let (talked, promises, due) = (talked, promises, end.day)
        let worker = village.grids.first { $0.workerName == "田小禾" }?.worker
        try await write { transaction in
            try Assemblies.convene(draft, in: transaction)
            for seat in try Assemblies.seats(of: talked, in: transaction).dropLast(3) {
                try Assemblies.signIn(
                    SignIn(assembly: talked, seat: seat.number, channel: .list, way: .paper), in: transaction)
            }
            try Assemblies.close(talked, in: transaction)
            try Assemblies.promise(
                CommitmentDraft(
                    id: promises[0], assembly: talked, words: "垃圾池改到每天下午清一次", who: "村委会",
                    due: due.adding(days: -3)), in: transaction)
            try Assemblies.promise(
                CommitmentDraft(
                    id: promises[1], assembly: talked, words: "晒坝边的路灯换成声控的", who: "田小禾",
                    due: due.adding(days: 20), owner: worker), in: transaction)
        }
    }

    /// The first promise is kept before its day.
    private func keep() async throws {
        let promise = promises[0]
        try await write {
            try Deliberation.report(promise, .kept, words: "从上周起每天下午清，群里每天发照片。", in: $0)
        }
    }
}
