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
import Web

import AdmittedTasks
import Hazards

@testable import SeasonalChecks

/// 石桥镇 with lists: 罗敏 keeps one for the town, 周长林 one for 柳坪村; 田小禾 and 何志强 look in their grids.
struct CheckTown: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let third = PlaceID(high: 7, low: 23)
    static let first = PlaceID(high: 7, low: 24)

    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let wang = PersonID(high: 1, low: 5)
    static let he = PersonID(high: 1, low: 6)
    static let xie = PersonID(high: 1, low: 7)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (tian, "田小禾", "tian"), (chen, "陈桂英", "chen"),
        (wang, "王春梅", "wang"), (he, "何志强", "he"), (xie, "谢文", "xie"),
    ]

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

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, CheckTown.steps, reactions: CheckTown.reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: CheckTown.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, SeasonalChecks.endpoints + Hazards.endpoints,
            settings: Site.Settings(publicURL: "https://yunling.example"),
            identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try CheckTown.foundPlaces(in: transaction)
            for (id, name, login) in CheckTown.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try CheckTown.appoint(in: transaction)
            try CheckTown.admit(in: transaction)
            for (key, value) in CheckTown.rules {
                try CheckTown.enter(key, value, in: transaction)
            }
            for (id, _, login) in CheckTown.people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
    }

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
            (third, .grid, "第3网格", liuping), (first, .grid, "第1网格", shimen),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    private static func appoint(in transaction: Transaction) throws {
        let kinds: [(String, Level, [Permission])] = [
            ("secretary", .village, [.report, .work, .dispatch, .verify, .supervise, .oversee]),
            ("desk", .town, [.report, .work, .dispatch, .verify, .supervise, .oversee]),
            ("bureau", .county, [.supervise, .oversee]), ("worker", .grid, [.report, .work]),
            ("head", .grid, [.report, .work, .verify]),
        ]
        for (code, level, may) in kinds {
            try People.keep(
                PostKind(code: code, chinese: code, english: code, level: level, permissions: may),
                in: transaction)
        }
        let posts: [(PersonID, String, PlaceID)] = [
            (zhou, "secretary", liuping), (luo, "desk", shiqiao), (xie, "bureau", county),
            (tian, "worker", third), (wang, "head", third), (he, "worker", first),
        ]
        for (index, post) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index)), person: post.0, kind: post.1, place: post.2,
                    period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }

    private static func enter(_ key: String, _ value: String, in transaction: Transaction) throws {
        guard let known = (Hazards.ruleKeys + SeasonalChecks.ruleKeys).first(where: { $0.code == key }) else {
            return
        }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县隐患排查治理办法", edition: "2026", article: "第三条"),
                isChecked: false, note: ""), as: known, in: transaction)
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
                    until: transaction.now.day.adding(days: 200)),
                as: id, in: transaction)
            try AdmittedTasks.admit([id], by: xie, in: transaction)
        }
    }

    func write(_ person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void) async throws {
        try await database.write(by: Origin(actor: person), act)
    }

    func open(
        _ id: CheckListID = list, season: CheckList.Season? = .snow, title: String = "下雪要看的地方",
        window: SeasonWindow? = CheckList.Season.snow.usual, at place: PlaceID = shiqiao
    ) async throws {
        let draft = CheckListDraft(id: id, place: place, season: season, title: title, window: window)
        try await write(CheckTown.luo) { try SeasonalChecks.open(draft, in: $0) }
    }

    func add(
        _ number: UInt64, object: String = "road", at place: PlaceID = third, spot: String = "桥头",
        what: String = "结冰没有", to list: CheckListID = list
    ) async throws {
        let entry = CheckEntry(
            id: CheckEntryID(high: 6, low: number), list: list, object: object, place: place, spot: spot,
            what: what)
        try await write(CheckTown.luo) { try SeasonalChecks.add(entry, in: $0) }
    }

    func start(
        _ id: CheckRoundID = round, _ cause: CheckRound.Cause? = .season, level: CheckRound.Level? = nil,
        source: String = "", days: Int = 10, of list: CheckListID = list
    ) async throws {
        let start = CheckStart(id: id, cause: cause, level: level, source: source, days: days)
        try await write(CheckTown.luo) { try SeasonalChecks.start(start, list, in: $0) }
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
        try await write(person) { try SeasonalChecks.keep(result, of: id, in: $0) }
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

    /// The codes with which an act is refused; empty where it is not.
    func codes(_ body: () async throws -> Void) async -> [String] {
        do {
            try await body()
            return []
        } catch let refusals as Refusals {
            return refusals.all.map(\.code)
        } catch let refusal as any Refusal {
            return [refusal.code]
        } catch {
            return ["\(error)"]
        }
    }
}
