import Access
import AdmittedTasks
import Cases
import Clocks
import Duties
import Files
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import HomeVisits

/// 柳坪村: 田小禾 visits her grid, 周长林 keeps the village, 罗敏 the town, 王春梅 the county's rules, 陈桂英 is visited.
struct VisitVillage: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }
    var key: CountyKey { ground.county.key }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let third = PlaceID(high: 7, low: 23)

    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let wang = PersonID(high: 1, low: 5)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (tian, "田小禾", "tian"), (chen, "陈桂英", "chen"),
        (wang, "王春梅", "wang"),
    ]

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Duties.schema + Cases.schema + AdmittedTasks.schema + HomeVisits.schema

    /// What the house does with a request or a hazard, with a bare case in the place of a request.
    static let reactions = [
        Reaction(to: VisitFound.self, recording: [CaseOpened.self, FindingAnswered.self]) {
            found, transaction in
            if found.kind == VisitFinding.Kind.relief.rawValue { return }
            let id: CaseID = transaction.derivedID()
            _ = try Cases.open(
                Cases.Opening(
                    id: id, kind: "test", title: "走访发现", place: found.place, desk: found.place,
                    urgency: .ordinary, note: "", isPublic: false), in: transaction)
            try HomeVisits.answer(found.subject.as(Marks.VisitFinding.self), with: id, in: transaction)
        }
    ]

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// Household `number`, from 1 to 4 of 第3网格; the fifth is of 石门村. 陈桂英's is the first.
    static func household(_ number: Int) -> HouseholdID { HouseholdID(high: 9, low: UInt64(number)) }
    static func head(_ number: Int) -> PersonID {
        number == 1 ? chen : PersonID(high: 2, low: UInt64(number - 1))
    }

    /// - Parameter intervals: of the rulebook, in days.
    init(
        _ engine: TestEngine = .sqlite,
        intervals: [String: String] = [
            "visits.interval.high": "7", "visits.interval.general": "91", "visits.interval.ordinary": "182",
            "visits.after-change": "1",
        ]
    ) async throws {
        ground = try await Ground(engine, VisitVillage.steps, reactions: VisitVillage.reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: VisitVillage.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, HomeVisits.endpoints, settings: Site.Settings(), identify: Access.identify,
            viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try VisitVillage.foundPlaces(in: transaction)
            for (id, name, login) in VisitVillage.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try VisitVillage.appoint(in: transaction)
            try VisitVillage.registerHouseholds(in: transaction)
            for (key, value) in intervals.sorted(by: { $0.key < $1.key }) {
                try VisitVillage.enter(key, value, in: transaction)
            }
            for known in VisitVillage.classes { try HomeVisits.enter(known, in: transaction) }
            for form in VisitVillage.forms { try HomeVisits.enter(form, in: transaction) }
            for (id, _, login) in VisitVillage.people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
    }

    static let classes = [
        CareClass(
            id: CareClassID(high: 6, low: 1), code: "alone-80", chinese: "独居高龄", english: "alone at 80",
            need: .aloneInOldAge, pace: .high, grounds: .either, days_max: 365, from: day("2026-01-01")),
        CareClass(
            id: CareClassID(high: 6, low: 2), code: "illness", chinese: "重病", english: "serious illness",
            need: .illness, pace: .general, grounds: .consent, days_max: 180, from: day("2026-01-01")),
    ]

    static let forms = [
        VisitForm(
            id: VisitFormID(high: 6, low: 11), code: "home-visit", version: 1, chinese: "入户走访",
            english: "home visit", source: "预置样例", isChecked: false,
            questions: [
                VisitQuestion(
                    id: "q1", kind: .yesOrNo, chinese: "漏不漏雨", english: "Does it leak", isRequired: true),
                VisitQuestion(
                    id: "q2", kind: .choice, chinese: "身体", english: "Health",
                    choices: [.init("好", "good"), .init("不好", "poor")]),
                VisitQuestion(id: "q3", kind: .number, chinese: "几口人", english: "How many"),
                VisitQuestion(id: "q4", kind: .text, chinese: "最想办的事", english: "What they want done"),
            ], from: day("2026-01-01"))
    ]

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
            (third, .grid, "第3网格", liuping),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    private static func appoint(in transaction: Transaction) throws {
        let kinds: [(String, Level, [Permission])] = [
            ("secretary", .village, [.dispatch, .verify, .register]), ("desk", .town, [.oversee]),
            ("worker", .grid, [.work]), ("county-desk", .county, [.oversee, .rules]),
        ]
        for (code, level, permissions) in kinds {
            try People.keep(
                PostKind(code: code, chinese: "岗位", english: "Post", level: level, permissions: permissions),
                in: transaction)
        }
        let posts: [(PersonID, String, PlaceID)] = [
            (zhou, "secretary", liuping), (luo, "desk", shiqiao), (tian, "worker", third),
            (wang, "county-desk", county),
        ]
        for (index, post) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index)), person: post.0, kind: post.1, place: post.2,
                    period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }

    private static func registerHouseholds(in transaction: Transaction) throws {
        let names = ["陈桂英", "李国强", "谢玉芬", "何秀兰", "冯建平"]
        for (index, name) in names.enumerated() {
            let person = Person(id: head(index + 1), name: name)
            try People.register(
                HouseholdDraft(
                    id: household(index + 1), place: index < 4 ? third : shimen, code: "00\(index + 1)",
                    on: day("2026-02-01")),
                members: [NewMember(person: person, relation: .head)], in: transaction)
        }
    }

    private static func enter(_ code: String, _ value: String, in transaction: Transaction) throws {
        let keys = RuleKeys(HomeVisits.ruleKeys, families: HomeVisits.ruleFamilies)
        guard let key = keys[code] else { throw Fault("no rule key \(code)") }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-03-01"),
                source: RuleSource(law: "云岭县走访办法", edition: "2026"), isChecked: false, note: ""),
            as: key, in: transaction)
    }
}

extension VisitVillage {
    @discardableResult
    func write<Kept: Sendable>(
        _ person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Kept
    ) async throws -> Kept {
        try await database.write(by: Origin(actor: person), act)
    }

    func draft(
        _ number: Int = 1, id: UInt64 = 1, outcome: HomeVisit.Outcome = .met
    ) -> HomeVisitDraft {
        HomeVisitDraft(
            id: HomeVisitID(high: 66, low: id), household: VisitVillage.household(number), outcome: outcome)
    }

    @discardableResult
    func make(
        _ draft: HomeVisitDraft, by person: PersonID = VisitVillage.tian, isOver: Bool = false
    ) async throws -> HomeVisit {
        let words = try HomeVisits(ground.county).sealed(draft)
        return try await write(person) {
            try HomeVisits.make(draft, words: words, isOver: isOver, in: $0)
        }
    }

    func enrolment(
        _ number: Int = 1, id: UInt64 = 1, person: PersonID? = nil, className: String = "alone-80",
        ground: CareEnrolment.Ground? = nil, until: String = "2027-05-01"
    ) -> EnrolmentDraft {
        let consent = CareEnrolment.Consent(
            giver: .oneself, form: .written, day: VisitVillage.day("2026-11-19"))
        return EnrolmentDraft(
            id: CareEnrolmentID(high: 67, low: id), household: VisitVillage.household(number), person: person,
            className: className, ground: ground ?? .consent(consent), until: VisitVillage.day(until))
    }

    @discardableResult
    func enrol(_ draft: EnrolmentDraft) async throws -> CareEnrolment {
        let (sealed, key) = (HomeVisits(ground.county).sealed(draft), key)
        return try await write(VisitVillage.zhou) {
            try HomeVisits.enrol(draft, sealed: sealed, key: key, in: $0)
        }
    }

    func due(_ number: Int) async throws -> VisitDue? {
        let key = key
        return try await database.read { reader in
            try HomeVisits.due(
                HomeVisits.candidates([VisitVillage.household(number)], in: reader), key: key, in: reader
            ).first?.due
        }
    }

    /// What this room has told since.
    func told(after count: Int = 0) async throws -> [String] {
        Array(try await ground.events().filter { $0.hasPrefix("home-visits.") }.dropFirst(count))
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try HomeVisitInvariants.all.filter { try reader.count($0.query) > 0 }.map(\.sentence)
        }
    }

    func fresh(_ number: UInt64) -> String { "\(AnyID(high: 68, low: number))" }
}
