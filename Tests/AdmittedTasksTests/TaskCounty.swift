import Access
import Clocks
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import AdmittedTasks

/// 云岭县 with its lists: 文建华 of a bureau proposes, 邓志刚 admits, 田小禾 works in a grid, 陈桂英 lives there.
struct TaskCounty: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let heshan = PlaceID(high: 7, low: 3)
    static let liuping = PlaceID(high: 7, low: 11)
    static let third = PlaceID(high: 7, low: 23)

    static let wen = PersonID(high: 1, low: 1)
    static let deng = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let luo = PersonID(high: 1, low: 5)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (wen, "文建华", "wen"), (deng, "邓志刚", "deng"), (tian, "田小禾", "tian"), (chen, "陈桂英", "chen"),
        (luo, "罗敏", "luo"),
    ]

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Clocks.schema
        + AdmittedTasks.schema

    static let reactions = [
        Reaction(to: ClockReached.self, recording: [TaskExpiring.self, TaskExpired.self]) {
            try AdmittedTasks.tellTerm($0, in: $1)
        },
        Reaction(to: PersonErased.self, recording: AdmittedTasks.erasing) { erased, transaction in
            guard let ground = ErasureGround(rawValue: erased.ground) else { return }
            try AdmittedTasks.erase(erased.person, on: ground, in: transaction)
        },
    ]

    private static let rules = [
        (AdmittedTasks.barredKey, "罚款\nlicence"), (AdmittedTasks.termKey, "730"),
        (AdmittedTasks.warningKey, "30d"), (AdmittedTasks.complaintKey, "5wd"),
    ]

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
    static func task(_ number: UInt64) -> AdmittedTaskID { AdmittedTaskID(high: 6, low: number) }

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, TaskCounty.steps, reactions: TaskCounty.reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: TaskCounty.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, AdmittedTasks.endpoints,
            settings: Site.Settings(publicURL: "https://yunling.example"), identify: Access.identify,
            viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try TaskCounty.foundPlaces(in: transaction)
            for (id, name, login) in TaskCounty.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try TaskCounty.appoint(in: transaction)
            for (key, value) in TaskCounty.rules {
                guard let known = AdmittedTasks.ruleKeys.first(where: { $0.code == key }) else { continue }
                try Rulebook.enter(
                    RuleDraft(
                        id: transaction.derivedID(), value: value, place: TaskCounty.county,
                        from: TaskCounty.day("2026-01-01"),
                        source: RuleSource(law: "云岭县网格事项准入办法", edition: "2026", article: "第四条"),
                        isChecked: false, note: ""), as: known, in: transaction)
            }
            try TaskCounty.enterLists(in: transaction)
            for (id, _, login) in TaskCounty.people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
    }

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (heshan, .town, "鹤山镇", county), (liuping, .village, "柳坪村", shiqiao),
            (third, .grid, "第3网格", liuping),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    private static func appoint(in transaction: Transaction) throws {
        let kinds = [
            PostKind(
                code: "bureau", chinese: "县部门", english: "Bureau", level: .county,
                permissions: [.report, .work]),
            PostKind(
                code: "centre", chinese: "县治理中心", english: "Centre", level: .county,
                permissions: [.work, .supervise, .rules]),
            PostKind(
                code: "desk", chinese: "镇值班", english: "Desk", level: .town,
                permissions: [.dispatch, .supervise]),
            PostKind(
                code: "worker", chinese: "网格员", english: "Grid worker", level: .grid,
                permissions: [.report, .work]),
        ]
        for kind in kinds { try People.keep(kind, in: transaction) }
        let posts = [
            (wen, "bureau", county), (deng, "centre", county), (luo, "desk", shiqiao),
            (tian, "worker", third),
        ]
        for (index, post) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index)), person: post.0, kind: post.1, place: post.2,
                    period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }

    private static func enterLists(in transaction: Transaction) throws {
        try AdmittedTasks.enter(
            TaskList(code: "grid", chinese: "网格事项清单", english: "Tasks of grids", source: "县办〔2026〕3号"),
            sequence: 0, in: transaction)
        try AdmittedTasks.enter(
            NamedTask(
                code: "gather.sources", list: "grid", chinese: "源头信息采集", english: "Facts at the source",
                nature: .gather, source: "县里的报道"), sequence: 0, in: transaction)
    }

    /// Looking at roofs and roads in snow: what everything in these tests begins with.
    static func snow(
        code: String = "check.snow", place: PlaceID = county, from: String = "2026-11-20",
        until: String = "2027-03-31"
    ) -> TaskDraft {
        TaskDraft(
            code: code, list: "grid", chinese: "雨雪冰冻巡查", english: "Looking round in snow",
            text: "看屋顶、路面和独居老人家的取暖，发现险情就上报。", nature: .look, place: place,
            department: "县应急管理局", basis: "云岭县低温雨雪冰冻灾害应急预案（2026）第三条", frequency: .season,
            minutes: 30, from: day(from), until: day(until))
    }

    func propose(_ draft: TaskDraft = snow(), _ number: UInt64 = 1, by person: PersonID = wen) async throws {
        _ = try await database.write(by: Origin(actor: person)) {
            try AdmittedTasks.propose(draft, as: Self.task(number), in: $0)
        }
    }

    func admit(_ numbers: UInt64..., by person: PersonID = deng) async throws {
        try await database.write(by: Origin(actor: person)) {
            try AdmittedTasks.admit(numbers.map(Self.task), by: person, in: $0)
        }
    }

    /// The codes with which a task is refused; empty where it may be handed out.
    func require(_ code: String = "check.snow", at place: PlaceID = third) async -> [String] {
        await codes {
            _ = try await database.read {
                try AdmittedTasks.require(code, at: place, on: $0.now.day, in: $0)
            }
        }
    }

    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        _ = try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func events() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("admitted-tasks.") }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try AdmittedTaskInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }

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
