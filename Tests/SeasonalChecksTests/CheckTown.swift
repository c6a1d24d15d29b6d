import Access
import Clocks
import Files
import Foundation
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import TestTown
import Web

import AdmittedTasks
import Hazards

@testable import SeasonalChecks

/// 石桥镇 with lists: 罗敏 keeps one for the town, 周长林 one for 柳坪村; 田小禾 and 何志强 look in their grids.
struct CheckTown: GridTown {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]

    static let list = CheckListID(high: 6, low: 1)
    static let round = CheckRoundID(high: 6, low: 100)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + AdmittedTasks.schema + Hazards.schema + SeasonalChecks.schema

    static let reactions = [
        Reaction(to: ClockReached.self, recording: SeasonalChecks.ending) {
            try SeasonalChecks.endInTime($0, in: $1)
        },
        Reaction(to: CheckFoundHazard.self, recording: Hazards.finding) { found, transaction in
            let task = found.subject.as(Marks.CheckTask.self)
            guard let seen = try SeasonalChecks.seen(task, in: transaction) else { return }
            try Hazards.noteFound(
                seen.words, object: found.object, at: found.place, from: .check, id: found.subject,
                spot: seen.spot, in: transaction)
        },
    ]

    static let objects = """
        house | 房屋 | House | 住房城乡建设部门 | -
        fire-lane | 消防通道 | Fire lane | 消防救援机构 | 消防法第二十八条
        road | 道路 | Road | - | -
        """
    private static let rules: [(String, String)] = [
        ("hazards.objects", objects), ("checks.limit.season", "7d"), ("checks.limit.warning", "24h"),
    ]

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, CheckTown.steps, reactions: CheckTown.reactions)
        site = ground.site(SeasonalChecks.endpoints + Hazards.endpoints)
        tokens = try await CheckTown.plan().found(on: ground) { transaction in
            try CheckTown.admit(in: transaction)
            for (key, value) in CheckTown.rules {
                try TownPlan.enter(
                    key, value, of: Hazards.ruleKeys + SeasonalChecks.ruleKeys, law: "云岭县隐患排查治理办法",
                    in: transaction)
            }
        }
    }
}

/// What the people of the town do, in one line each.
extension CheckTown {
    /// Snow is admitted in the whole county, floods at 石门村 alone.
    static func admit(in transaction: Transaction) throws {
        try AdmittedTasks.enter(
            TaskList(code: "core", chinese: "清单", english: "List", source: "云岭县网格事项准入办法"), sequence: 0,
            in: transaction)
        for (index, task) in [("check.snow", county), ("check.flood", shimen)].enumerated() {
            let id = AdmittedTaskID(high: 8, low: UInt64(index))
            try AdmittedTasks.propose(
                TaskDraft(
                    code: task.0, list: "core", chinese: "巡查", english: "Looking round", text: "发现险情就上报",
                    nature: .look, place: task.1, department: "县应急管理局", basis: "云岭县应急预案（样例）第三条",
                    frequency: .season, from: transaction.now.day,
                    until: transaction.now.day.adding(days: 500)),
                as: id, in: transaction)
            try AdmittedTasks.admit([id], by: xie, in: transaction)
        }
    }

    func open(
        _ id: CheckListID = list, season: CheckList.Season? = .snow, title: String = "下雪要看的地方",
        window: SeasonWindow? = CheckList.Season.snow.usual, followsRule: Bool = false,
        at place: PlaceID = shiqiao
    ) async throws {
        let draft = CheckListDraft(
            id: id, place: place, season: season, title: title, window: window, followsRule: followsRule)
        try await write(by: CheckTown.luo) { try SeasonalChecks.open(draft, in: $0) }
    }

    func add(
        _ number: UInt64, object: String = "road", at place: PlaceID = third, spot: String = "桥头",
        what: String = "结冰没有", to list: CheckListID = list
    ) async throws {
        let entry = CheckEntry(
            id: CheckEntryID(high: 6, low: number), list: list, object: object, place: place, spot: spot,
            what: what)
        try await write(by: CheckTown.luo) { try SeasonalChecks.add(entry, in: $0) }
    }

    func start(
        _ id: CheckRoundID = round, _ cause: CheckRound.Cause? = .season, level: CheckRound.Level? = nil,
        source: String = "", days: Int = 10, of list: CheckListID = list
    ) async throws {
        let start = CheckStart(id: id, cause: cause, level: level, source: source, days: days)
        try await write(by: CheckTown.luo) { try SeasonalChecks.start(start, list, in: $0) }
    }

    /// A list with a road and a house in two grids, and a bridge in none; started.
    func running(days: Int = 10) async throws {
        try await open()
        try await add(1)
        try await add(2, object: "house", at: CheckTown.first, spot: "", what: "屋檐的冰挂")
        try await add(3, at: CheckTown.liuping, spot: "小河沟桥", what: "护栏")
        try await start(days: days)
    }

    func task(_ entry: UInt64, of round: CheckRoundID = round) async throws -> CheckTaskID {
        try await database.read { reader in
            try SeasonalChecks.task(of: CheckEntryID(high: 6, low: entry), in: round, reader: reader)
                ?? CheckTaskID(high: 0, low: 0)
        }
    }

    func look(
        _ entry: UInt64, _ state: CheckTask.State?, words: String = "", happened: Instant? = nil,
        isFromPaper: Bool = false, by person: PersonID = tian
    ) async throws {
        let id = try await task(entry)
        let result = CheckResult(state, words: words, happened: happened, isFromPaper: isFromPaper)
        try await write(by: person) { try SeasonalChecks.keep(result, of: id, in: $0) }
    }

    /// Lets days go by, and the county's clock strike.
    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func states(_ round: CheckRoundID = round) async throws -> [CheckTask.State] {
        try await database.read {
            try RoundStore.tasks(of: round, in: $0).map(\.state).sorted { $0.rawValue < $1.rawValue }
        }
    }

    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("seasonal-checks.") || $0.hasPrefix("hazards.") }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try CheckInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }
}
