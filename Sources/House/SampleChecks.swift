import Access
import CallOuts
import Kernel
import Places
import Requests
import Sealing
import SeasonalChecks
import Storage

/// A winter list of the sample's first town that a warning started, a list for the wet season, and calls on many: one
/// that is over, one that runs, with a word from some; and a request that was solved on the spot.
struct SampleChecks: Sendable {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let village: SampleWorld.VillagePlan
    private let end: Instant
    private let lists: [CheckListID]
    private let entries: [CheckEntryID]
    private let round: CheckRoundID
    private let calls: [CallOutID]
    private let tasks: [CallOutTaskID]
    private let spot: CaseID

    private static let winter: [(object: String, spot: String, what: String)] = [
        ("road", "村委会下坡", "路面有没有结冰，沙够不够"), ("greenhouse", "草莓大棚", "骨架有没有压弯，棚膜有没有积雪"),
        ("roof", "村小雨棚", "雨棚积雪，支架牢不牢"), ("care-home", "村养老服务点", "取暖、用电、通风"),
        ("power", "水塔泵房", "线路结冰没有，备用电机能不能开"), ("road", "小河沟桥", "桥面结冰，护栏"),
    ]

    init(_ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan, end: Instant) {
        var numbers = SampleNumbers(state: 0x43_48_45_43)
        let begin = end.adding(days: -50)
        self.county = county
        self.town = town
        self.village = village
        self.end = end
        lists = (0..<2).map { _ in CheckListID.minted(at: begin, by: &numbers) }
        entries = (0..<8).map { _ in CheckEntryID.minted(at: begin, by: &numbers) }
        round = CheckRoundID.minted(at: begin, by: &numbers)
        calls = (0..<2).map { _ in CallOutID.minted(at: begin, by: &numbers) }
        tasks = (0..<3).map { _ in CallOutTaskID.minted(at: begin, by: &numbers) }
        spot = CaseID.minted(at: begin, by: &numbers)
    }

    func moments() -> [SampleMoment] {
        let steps: [(Int64, @Sendable () async throws -> Void)] = [
            (-40 * 24, { try await open() }), (-3 * 24, { try await warn() }),
            (-2 * 24, { try await look(0, .inOrder) }),
            (-2 * 24 + 1, { try await look(1, .hazard, "棚膜积雪没有清，骨架弯了两根") }),
            (-2 * 24 + 2, { try await look(3, .unchecked, "门锁着，钥匙在镇上，明天再去") }),
            (-3 * 24 - 5, { try await call(0, "清村道的雪，带铁锹", hours: 5) }),
            (-3 * 24 - 4, { try await answers(0) }), (-3 * 24 - 2, { try await finish() }),
            (-4, { try await call(1, "帮大棚户清雪、加固", hours: 30) }), (-3, { try await answers(1) }),
            (-6 * 24, { try await solve() }),
        ]
        return steps.enumerated().map { index, step in
            SampleMoment(at: end.adding(hours: step.0), number: 8_600 + index, act: step.1)
        }
    }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private func open() async throws {
        let (winter, flood) = (
            CheckListDraft(
                id: lists[0], place: town.id, season: .snow, title: "冬天下雪要看的地方",
                followsRule: true),
            CheckListDraft(
                id: lists[1], place: village.id, season: .flood, title: "汛期要看的地方",
                followsRule: true)
        )
        let grids = village.grids.map(\.place)
        let found = SampleChecks.winter.enumerated().map { index, line in
            CheckEntry(
                id: entries[index], list: lists[0], object: line.object,
                // The bridge lies in no grid: the village looks itself.
                place: index == 5 ? village.id : grids[[2, 2, 2, 2, 0][min(index, 4)] % grids.count],
                spot: line.spot, what: line.what)
        }
        let slope = CheckEntry(
            id: entries[6], list: lists[1], object: "slope", place: grids[min(2, grids.count - 1)],
            spot: "2组后山脚",
            what: "裂缝有没有变宽，沟里有没有堵")
        try await write(by: town.desk.person) { transaction in
            try SeasonalChecks.open(winter, in: transaction)
            for entry in found { try SeasonalChecks.add(entry, in: transaction) }
        }
        try await write(by: village.secretary.person) { transaction in
            try SeasonalChecks.open(flood, in: transaction)
            try SeasonalChecks.add(slope, in: transaction)
        }
    }

    private func warn() async throws {
        let (list, start) = (
            lists[0],
            CheckStart(id: round, cause: .warning, level: .yellow, source: "县气象台，暴雪", days: 10)
        )
        try await write(by: town.desk.person) { try SeasonalChecks.start(start, list, in: $0) }
    }

    private func look(_ number: Int, _ state: CheckTask.State, _ words: String = "") async throws {
        let (entry, round) = (entries[number], round)
        let worker = village.grids[min(2, village.grids.count - 1)].worker
        try await write(by: worker) { transaction in
            guard let task = try SeasonalChecks.task(of: entry, in: round, reader: transaction) else {
                return
            }
            try SeasonalChecks.keep(CheckResult(state, words: words), of: task, in: transaction)
        }
    }

    private func call(_ number: Int, _ purpose: String, hours: Int64) async throws {
        let (id, place) = (calls[number], village.id)
        try await write(by: village.secretary.person) { transaction in
            try CallOuts.call(
                CallOutDraft(
                    id: id, place: place, purpose: purpose, spot: "村委会门口",
                    until: transaction.now.adding(hours: hours),
                    groups: [.post("grid-worker"), .link("ten-households")], task: "call.help"),
                in: transaction)
        }
    }

    private func answers(_ number: Int) async throws {
        let id = calls[number]
        // 田小禾 has said nothing yet to the second.
        let people = village.grids.prefix(number == 0 ? 4 : 2).map(\.worker)
        try await write(by: nil) { transaction in
            for (index, person) in people.enumerated() {
                try CallOuts.answer(index == 1 ? .cannot : .come, of: person, to: id, in: transaction)
            }
        }
    }

    private func finish() async throws {
        let (id, tasks) = (calls[0], tasks)
        try await write(by: village.secretary.person) { transaction in
            try CallOuts.set("村道到镇路口扫通", as: tasks[0], of: id, in: transaction)
            try CallOuts.set("桥面撒沙", as: tasks[1], of: id, in: transaction)
            try CallOuts.finish(tasks[0], of: id, in: transaction)
            try CallOuts.finish(tasks[1], of: id, in: transaction)
            try CallOuts.count(arrived: 5, at: id, in: transaction)
            try CallOuts.end(id, result: "村道扫通，桥面撒了沙，下午班车能进来。", in: transaction)
        }
    }

    /// A grid worker mends what she sees and writes it down.
    private func solve() async throws {
        let grid = village.grids[min(2, village.grids.count - 1)]
        let officer = try await county.database.read {
            try OfficerCaller(standingInFor: grid.worker, named: grid.workerName, in: $0)
        }
        var draft = Draft(id: spot, body: "井盖松动，踩上去会响。", channel: .grid)
        draft.category = "urban.road"
        draft.place = grid.place
        draft.location = "1组岔路口"
        _ = try await Requests(county).solveOnTheSpot(
            draft, note: "垫了胶圈，压实了，不再响。", by: officer, digest: Digest.sha256(Array("spot".utf8)))
    }
}
