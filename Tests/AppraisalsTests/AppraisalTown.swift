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

@testable import Appraisals

/// 石桥镇 with 柳坪村 and three villages that are scored; 周长林 leads, 罗敏 watches, 陈桂英 judges.
struct AppraisalTown: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let chen = PersonID(high: 1, low: 4)
    static let id = AppraisalID(high: 8, low: 1)
    static let people = [(zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (chen, "陈桂英", "chen")]

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Clocks.schema + Appraisals.schema

    static let reactions = [
        Reaction(to: ClockReached.self, recording: [AppraisalFinalised.self]) { reached, transaction in
            try Appraisals.endAppealTime(reached, in: transaction)
        }
    ]

    static let rules = ["appraisals.trimming": "5", "appraisals.appeal": "3d", "appraisals.answer": "3d"]

    init(_ engine: TestEngine = .sqlite, rules: [String: String] = AppraisalTown.rules) async throws {
        ground = try await Ground(
            engine, AppraisalTown.steps, reactions: AppraisalTown.reactions,
            time: HeldTime("2026-11-10T09:00:00+08:00"))
        site = TestSite(
            ground.county, Appraisals.endpoints,
            settings: Site.Settings(publicURL: "https://yunling.example"), identify: Access.identify,
            viewer: Access.viewer)
        let tokens = Dictionary(
            uniqueKeysWithValues: AppraisalTown.people.map { ($0.2, Randomness.token()) })
        self.tokens = tokens
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try Places.found(
                AppraisalTown.county, level: .county, name: "云岭县", parent: nil, from: day("2026-01-01"),
                in: transaction)
            try Places.found(
                AppraisalTown.shiqiao, level: .town, name: "石桥镇", parent: AppraisalTown.county,
                from: day("2026-01-01"), in: transaction)
            try Places.found(
                AppraisalTown.liuping, level: .village, name: "柳坪村", parent: AppraisalTown.shiqiao,
                from: day("2026-01-01"), in: transaction)
            for (id, name, login) in AppraisalTown.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
                let grants: [Grant] =
                    switch login {
                    case "zhou": [Grant(.dispatch, at: AppraisalTown.liuping)]
                    case "luo": [Grant(.oversee, at: AppraisalTown.county)]
                    default: []
                    }
                try Access.setGrants(
                    of: id,
                    grants.map {
                        DatedGrant($0, from: day("2026-01-01"), source: PostID(high: 5, low: id.low))
                    }, in: transaction)
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
            for (key, value) in rules.sorted(by: { $0.key < $1.key }) {
                guard let known = Appraisals.ruleKeys.first(where: { $0.code == key }) else { continue }
                try Rulebook.enter(
                    RuleDraft(
                        id: transaction.derivedID(), value: value, place: AppraisalTown.county,
                        from: day("2026-01-01"), source: RuleSource(law: "云岭县评分办法", edition: "2026"),
                        isChecked: true), as: known, in: transaction)
            }
        }
    }
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

extension AppraisalTerms {
    /// Two criteria of 60 and 40 per cent; residents 50, squires 20, measured 30.
    static func three(
        subjects: Int = 3, trimming: Trimming? = nil, missing: MissingRule = MissingRule(),
        ties: [TieBreak] = [], isShown: Bool = false
    ) -> AppraisalTerms {
        AppraisalTerms(
            title: "三村比武", basis: "石桥镇评比办法第三条", from: day("2026-11-10"), last: day("2026-11-15"),
            criteria: [
                Criterion("环境", full: 10_000, weight: 6_000), Criterion("治理", full: 5_000, weight: 4_000),
            ],
            groups: [
                JudgeGroup("群众", weight: 5_000), JudgeGroup("部门", weight: 2_000),
                JudgeGroup("数据", weight: 3_000, source: .measured(from: "年报第3表")),
            ], subjects: (1...subjects).map { AppraisalSubject("\($0)村") }, trimming: trimming,
            missing: missing, ties: ties, isShown: isShown)
    }
}

extension AppraisalTown {
    /// A draft with so many judges in the first group and one in the second, who avoids the first subject.
    func draft(_ terms: AppraisalTerms = .three(), judges: Int = 3) async throws {
        try await write { transaction in
            try Appraisals.begin(
                AppraisalDraft(id: AppraisalTown.id, place: AppraisalTown.liuping, terms: terms),
                in: transaction)
            let group = (1...judges).map {
                Judge(
                    number: 0, group: 1, name: $0 == 1 ? "陈桂英" : "群众\($0)",
                    person: $0 == 1 ? AppraisalTown.chen : nil)
            }
            try Appraisals.enter(
                group + [Judge(number: 0, group: 2, name: "部门甲", avoids: [Avoidance(1, .listed)])],
                in: AppraisalTown.id, transaction)
        }
    }

    func open(_ terms: AppraisalTerms = .three(), judges: Int = 3) async throws {
        try await draft(terms, judges: judges)
        try await write { try Appraisals.open(AppraisalTown.id, in: $0) }
    }

    func write(
        by person: PersonID = AppraisalTown.zhou, _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await database.write(by: Origin(actor: person), body)
    }

    /// One score for each criterion of each subject, in points.
    static func scores(_ rows: [[Int]]) -> [ScoreCell: Int] {
        var scores: [ScoreCell: Int] = [:]
        for (subject, row) in rows.enumerated() {
            for (criterion, score) in row.enumerated() {
                scores[ScoreCell(subject + 1, criterion + 1)] = score * 100
            }
        }
        return scores
    }

    func give(
        _ judge: Int, _ scores: [ScoreCell: Int], paper: String = "", declared: Set<Int> = [],
        isCorrection: Bool = false
    ) async throws {
        try await write { transaction in
            try Appraisals.take(
                SheetDraft(
                    id: transaction.derivedID(), judge: judge, channel: paper.isEmpty ? .phone : .paper,
                    paper: paper, scores: scores, declared: declared), in: AppraisalTown.id,
                isCorrection: isCorrection, transaction)
        }
    }

    /// Everybody gives the same to all but judge 4, who avoids the first; 80 is measured; frozen and counted.
    func counted(_ terms: AppraisalTerms = .three()) async throws {
        try await open(terms)
        for judge in 1...3 { try await give(judge, Self.scores([[90, 40], [80, 30], [70, 50]])) }
        var last = Self.scores([[0, 0], [60, 20], [90, 45]])
        last = last.filter { $0.key.subject != 1 }
        try await give(4, last)
        try await write { transaction in
            try Appraisals.measure([1: 8_000, 2: 8_000, 3: 9_050], of: 3, in: AppraisalTown.id, transaction)
            try Appraisals.close(AppraisalTown.id, in: transaction)
            _ = try Appraisals.count(AppraisalTown.id, in: transaction)
        }
    }

    /// What a piece of work is refused with; empty when it was not.
    func codes(_ work: () async throws -> Void) async -> [String] {
        do { try await work() } catch let refusals as Refusals {
            return refusals.all.map(\.code)
        } catch let refusal as any Refusal { return [refusal.code] } catch { return ["\(error)"] }
        return []
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try AppraisalInvariants.all.filter { try reader.count($0.query) > 0 }.map(\.sentence)
                + AppraisalInvariants.recounted(in: reader)
        }
    }

    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("appraisals.") }
    }

    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        _ = try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }
}
