import Access
import Assemblies
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

@testable import PartyOrganisations

/// 石桥镇 with three villages: 罗敏 keeps the town, 周长林 and 李国强 their villages, 田小禾 works in a grid.
struct PartyTown: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let baiyun = PlaceID(high: 7, low: 3)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let far = PlaceID(high: 7, low: 13)
    static let first = PlaceID(high: 7, low: 21)
    static let second = PlaceID(high: 7, low: 22)
    static let cuizhu = PlaceID(high: 7, low: 23)
    static let house = PlaceID(high: 7, low: 24)
    static let farm = PlaceID(high: 7, low: 25)

    static let zhou = PersonID(high: 1, low: 1)
    static let luo = PersonID(high: 1, low: 2)
    static let tian = PersonID(high: 1, low: 3)
    static let chen = PersonID(high: 1, low: 4)
    static let li = PersonID(high: 1, low: 5)
    static let people: [(id: PersonID, name: String, login: String)] = [
        (zhou, "周长林", "zhou"), (luo, "罗敏", "luo"), (tian, "田小禾", "tian"), (chen, "陈桂英", "chen"),
        (li, "李国强", "li"),
    ]
    static let roll = RollID(high: 8, low: 1)

    static let steps =
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
        + Duties.schema + Cases.schema + Assemblies.schema + PartyOrganisations.schema
    static let reactions = [
        Reaction(to: PersonErased.self, recording: PartyOrganisations.releasing) {
            try PartyOrganisations.release($0.person, in: $1)
        },
        // What the house does with a need that is to be a request, with a bare case in its place.
        Reaction(to: NeedRaised.self, recording: [CaseOpened.self] + PartyOrganisations.answering) {
            raised, transaction in
            guard let need = try PartyOrganisations.words(of: raised.entry, in: transaction) else { return }
            let id: CaseID = transaction.derivedID()
            _ = try Cases.open(
                Cases.Opening(
                    id: id, kind: "request", title: need.title, place: raised.place, desk: raised.place,
                    urgency: .ordinary, note: "", isPublic: false), in: transaction)
            try PartyOrganisations.answer(raised.entry, with: id, in: transaction)
        },
        Reaction(to: CaseClosed.self, recording: PartyOrganisations.telling) {
            try PartyOrganisations.tell($0, in: $1)
        },
    ]

    static let rules: [(String, String)] = [
        (
            PartyOrganisations.kindsKey,
            """
            committee | 党委 | Party committee | county town village
            general-branch | 党总支 | general branch | village
            branch | 党支部 | branch | village estate grid premises
            group | 党小组 | group | grid building
            """
        ),
        (
            PartyOrganisations.chainKey,
            """
            town | committee | 镇党委 | Town committee
            village | general-branch branch | 村党组织 | Village organisation
            grid estate | branch group | 网格党小组 | Grid group
            - | households | 党员联系户 | Households
            """
        ),
        (
            PartyOrganisations.coverageKey,
            """
            estate | own | 小区 | Estates
            grid | own | 网格 | Grids
            building | above | 楼栋 | Buildings
            firm | own | 企业 | Firms
            """
        ),
        (
            PartyOrganisations.committeesKey,
            """
            area | 片区联合党委 | Joint committee | joint | town | 1
            group | 组管委 | Group committee | lower | grid | 0
            """
        ),
    ]

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, PartyTown.steps, reactions: PartyTown.reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(uniqueKeysWithValues: PartyTown.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, PartyOrganisations.endpoints + Assemblies.endpoints + Places.endpoints,
            identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try PartyTown.foundPlaces(in: transaction)
            for (id, name, login) in PartyTown.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try PartyTown.appoint(in: transaction)
            for (key, value) in PartyTown.rules {
                try PartyTown.enter(key, value, PartyOrganisations.ruleKeys, in: transaction)
            }
            try PartyTown.enter(
                "assemblies.consultation.majority", ">1/2", Assemblies.ruleKeys, in: transaction)
            try PartyTown.openRoll(in: transaction)
            for (id, _, login) in PartyTown.people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
    }

    private static func openRoll(in transaction: Transaction) throws {
        try People.openRoll(
            Roll(
                id: roll, kind: .partyMember, lists: .persons, place: liuping, name: "柳坪村党员名册",
                period: Period(from: day("2026-02-01"))), in: transaction)
        try People.enter(.person(chen), on: roll, from: day("2026-02-01"), in: transaction)
    }

    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county), (baiyun, .town, "白云镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
            (far, .village, "远山村", baiyun), (first, .grid, "第1网格", liuping),
            (second, .grid, "第2网格", liuping), (cuizhu, .estate, "翠竹苑", liuping),
            (house, .building, "1栋", cuizhu), (farm, .premises, "坝上茶叶加工厂", first),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
        try Places.describe(farm, as: .firm, on: day("2026-01-01"), in: transaction)
    }

    private static func appoint(in transaction: Transaction) throws {
        let kinds = [
            PostKind(
                code: "secretary", chinese: "村书记", english: "Secretary", level: .village,
                permissions: [.dispatch, .register, .oversee], committee: .party, isHead: true),
            PostKind(
                code: "desk", chinese: "镇值班", english: "Desk", level: .town,
                permissions: [.dispatch, .register, .oversee]),
            PostKind(code: "worker", chinese: "网格员", english: "Worker", level: .grid, permissions: [.work]),
        ]
        for kind in kinds { try People.keep(kind, in: transaction) }
        let posts: [(PersonID, String, PlaceID)] = [
            (zhou, "secretary", liuping), (li, "secretary", shimen), (luo, "desk", shiqiao),
            (tian, "worker", first),
        ]
        for (index, post) in posts.enumerated() {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(index)), person: post.0, kind: post.1, place: post.2,
                    period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }

    private static func enter(
        _ key: String, _ value: String, _ keys: [RuleKey], in transaction: Transaction
    ) throws {
        guard let known = keys.first(where: { $0.code == key }) else { return }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县办法", edition: "2026", article: "第三条"), isChecked: false,
                note: ""), as: known, in: transaction)
    }
}
