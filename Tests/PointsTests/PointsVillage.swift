import Access
import Assemblies
import Clocks
import Duties
import Files
import Foundation
import Kernel
import Ledger
import Notices
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Points

/// 柳坪村 with two grids and twelve households; 周长林 and 王春梅 of the committee, 田小禾 works the third grid.
struct PointsVillage: Sendable {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]
    let ids: PointsIDs
    var database: Database { ground.database }

    static let county = PlaceID(high: 7, low: 1)
    static let shiqiao = PlaceID(high: 7, low: 2)
    static let liuping = PlaceID(high: 7, low: 11)
    static let shimen = PlaceID(high: 7, low: 12)
    static let third = PlaceID(high: 7, low: 23)
    static let first = PlaceID(high: 7, low: 21)

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
        + Duties.schema + Notices.schema + Ledger.schema + Assemblies.schema + Points.schema

    /// What the house does about points.
    static let reactions = [
        Reaction(to: ClockReached.self, recording: [WindowEnded.self, NoticeSettled.self]) {
            reached, transaction in
            try Notices.endWindow(reached, in: transaction)
        },
        Reaction(to: ResolutionPassed.self, recording: [VersionAdopted.self]) { passed, transaction in
            try Points.heed(passed, in: transaction)
        },
        Reaction(to: NoticeSettled.self, recording: Points.settling) { settled, transaction in
            try Points.settle(settled, in: transaction)
        },
        Reaction(to: ObjectionUpheld.self, recording: Points.upsetting) { upheld, transaction in
            try Points.uphold(upheld, in: transaction)
        },
        Reaction(to: NoticeWithdrawn.self, recording: [PublicationWithdrawn.self]) { withdrawn, transaction in
            try Points.reopen(withdrawn, in: transaction)
        },
        Reaction(to: ClockReached.self, recording: Points.expiring) { reached, transaction in
            try Points.expire(reached, in: transaction)
        },
    ]

    /// The numbers of the rulebook that are at work here.
    static let rules: [String: String] = [
        "notices.window": "7d", "notices.answer": "3d", "points.body.charter": "villagers-assembly",
        "points.body.ordinary": "villagers-representatives", "points.reply": "5d", "points.board": "5",
    ]

    /// - Parameter isAdopted: with a list that the assembly adopted on 8 October; the day is then 20 November.
    init(
        _ engine: TestEngine = .sqlite, isAdopted: Bool = true, terms: VersionTerms? = nil,
        rules: [String: String] = PointsVillage.rules
    ) async throws {
        ground = try await Ground(
            engine, PointsVillage.steps, reactions: PointsVillage.reactions,
            time: HeldTime("2026-10-08T09:00:00+08:00"))
        ids = PointsIDs()
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: PointsVillage.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, Points.endpoints, settings: Site.Settings(publicURL: "https://yunling.example"),
            identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try PointsVillage.foundPlaces(in: transaction)
            for (id, name, login) in PointsVillage.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
                try PointsVillage.grant(login, id, in: transaction)
            }
            for (key, value) in rules.sorted(by: { $0.key < $1.key }) {
                try PointsVillage.enter(key, value, in: transaction)
            }
            try PointsVillage.enterFigures(in: transaction)
            try PointsVillage.registerHouseholds(in: transaction)
        }
        if isAdopted {
            try await draftList(terms ?? PointsVillage.terms)
            _ = try await vote(on: ids.version)
            ground.time.set("2026-11-20T09:00:00+08:00")
        }
        try await ground.database.write(by: .system) { transaction in
            for (id, _, login) in PointsVillage.people {
                _ = try Access.beginSession(token: tokens[login] ?? "", of: id, in: transaction)
            }
        }
    }

    /// A session of today, as sessions end when weeks go by.
    func signIn(_ person: PersonID) async throws -> String {
        let token = Randomness.token()
        try await database.write(by: .system) {
            _ = try Access.beginSession(token: token, of: person, in: $0)
        }
        return token
    }

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static let terms = VersionTerms(
        title: "柳坪村积分清单", basis: "柳坪村村规民约第十二条", isCharter: true, authorisation: "",
        from: day("2026-10-01"), budget: 1_000_000)

    /// Household `number`, from 1 to 12; 田小禾's is the second, 陈桂英's the first.
    static func household(_ number: Int) -> HouseholdID { HouseholdID(high: 9, low: UInt64(number)) }
}

/// What the tests name again and again.
struct PointsIDs: Sendable {
    let version = PointsVersionID(high: 6, low: 1)
    let cleanUp = PointsItemID(high: 6, low: 11)
    let patrol = PointsItemID(high: 6, low: 12)
    let photo = PointsItemID(high: 6, low: 13)
    let litter = PointsItemID(high: 6, low: 14)
}

extension PointsVillage {
    private static func foundPlaces(in transaction: Transaction) throws {
        let rows: [(PlaceID, Level, String, PlaceID?)] = [
            (county, .county, "云岭县", nil), (shiqiao, .town, "石桥镇", county),
            (liuping, .village, "柳坪村", shiqiao), (shimen, .village, "石门村", shiqiao),
            (first, .grid, "第1网格", liuping), (third, .grid, "第3网格", liuping),
        ]
        for (id, level, name, parent) in rows {
            try Places.found(
                id, level: level, name: name, parent: parent, from: day("2026-01-01"), in: transaction)
        }
    }

    private static func grant(_ login: String, _ person: PersonID, in transaction: Transaction) throws {
        let grants: [Grant] =
            switch login {
            case "zhou", "wang": [Grant(.dispatch, at: liuping), Grant(.verify, at: liuping)]
            case "luo": [Grant(.dispatch, at: shiqiao), Grant(.oversee, at: shiqiao)]
            case "tian": [Grant(.work, at: third)]
            default: []
            }
        try Access.setGrants(
            of: person,
            grants.map { DatedGrant($0, from: day("2026-01-01"), source: PostID(high: 5, low: person.low)) },
            in: transaction)
    }

    static func enter(_ key: String, _ value: String, in transaction: Transaction) throws {
        let keys = Notices.ruleKeys + Points.ruleKeys + Assemblies.ruleKeys
        guard let known = keys.first(where: { $0.code == key }) else { return }
        try Rulebook.enter(
            RuleDraft(
                id: transaction.derivedID(), value: value, place: county, from: day("2026-01-01"),
                source: RuleSource(law: "云岭县乡村治理办法", edition: "2026", article: "第七条"),
                isChecked: true, note: ""), as: known, in: transaction)
    }

    /// What the two bodies need to meet.
    private static func enterFigures(in transaction: Transaction) throws {
        for kind in ["villagers-assembly", "villagers-representatives"] {
            for key in Assemblies.ruleKeys where key.code.hasPrefix("assemblies.\(kind).") {
                let isShare = key.kind.code == "share"
                let isMajority = key.code.hasSuffix("majority")
                try enter(key.code, isShare ? (isMajority ? ">1/2" : "1/2") : "0", in: transaction)
            }
        }
    }

    private static func registerHouseholds(in transaction: Transaction) throws {
        let names = [
            "陈桂英", "田小禾", "李国强", "谢玉芬", "何秀兰", "冯建平", "赵文静", "唐晓东", "向海燕", "万永福", "覃志刚", "冉丽华",
        ]
        for (index, name) in names.enumerated() {
            let known = people.first { $0.name == name }?.id
            let person = Person(id: known ?? PersonID(high: 2, low: UInt64(index)), name: name)
            try People.register(
                HouseholdDraft(
                    id: household(index + 1), place: index < 8 ? third : first,
                    code: (index < 9 ? "00" : "0") + "\(index + 1)", on: day("2026-02-01")),
                members: [NewMember(person: person, relation: .head)], in: transaction)
        }
    }
}

extension PointsVillage {
    /// A draft with a clean-up of 5, a patrol of 10 capped at 20 a month, a photo item, and littering at -5.
    func draftList(_ terms: VersionTerms, as id: PointsVersionID? = nil) async throws {
        let (version, ids) = (id ?? ids.version, ids)
        try await database.write(by: Origin(actor: PointsVillage.zhou)) { transaction in
            try Points.begin(version, at: PointsVillage.liuping, terms, in: transaction)
            let items: [(PointsItemID, ItemTerms)] = [
                (ids.cleanUp, .cleanUp), (ids.patrol, .patrol), (ids.photo, .courtyard),
                (ids.litter, .litter),
            ]
            for (item, terms) in items where id == nil {
                try Points.enter(terms, as: item, in: version, transaction)
            }
        }
    }

    /// Puts the draft to the vote of the villagers' assembly, on paper; returns the resolution.
    func vote(
        on version: PointsVersionID, kind: BodyKind = .villagersAssembly, yes: Int = 5, text: String? = nil,
        submits: Bool = true
    ) async throws -> Resolution? {
        let now = ground.time.now
        let body = BodyID(high: 4, low: UInt64(kind == .villagersAssembly ? 1 : 2))
        return try await database.write(by: Origin(actor: PointsVillage.zhou)) { transaction in
            if submits { try Points.submit(version, in: transaction) }
            let frozen = try Points.version(version, in: transaction)
            let items = try Points.items(of: version, in: transaction)
            if try Assemblies.body(body, in: transaction) == nil {
                try PointsVillage.found(body, kind, in: transaction)
            }
            let motion = MotionID.minted(at: now)
            let meeting = try Assemblies.convene(
                AssemblyDraft(
                    id: AssemblyID.minted(at: now), body: body, title: "积分清单", venue: "村委会", meets: now,
                    motions: [
                        MotionDraft(
                            id: motion, title: "通过积分清单", text: text ?? frozen.motionText(items),
                            subject: version.as(Marks.Anything.self), subjectKind: Points.versionKind,
                            matter: .pointsRules,
                            delegation: kind == .villagersAssembly ? nil : .cited("2026年3月2日村民会议决议"))
                    ]), in: transaction)
            for seat in 1...6 {
                try Assemblies.signIn(
                    SignIn(assembly: meeting.id, seat: seat, channel: .list, way: .paper), in: transaction)
            }
            try Assemblies.openVoting(meeting.id, in: transaction)
            try Assemblies.count(
                [PaperCount(motion: motion, issued: 6, yes: yes, no: 6 - yes, abstain: 0)], of: meeting.id,
                in: transaction)
            return try Assemblies.close(meeting.id, in: transaction).first
        }
    }

    private static func found(_ id: BodyID, _ kind: BodyKind, in transaction: Transaction) throws {
        try Assemblies.found(
            Body(
                id: id, kind: kind, place: liuping, name: "柳坪村会议\(id.low)",
                period: Period(from: day("2026-01-01"))),
            in: transaction)
        for number in 1...6 {
            try Assemblies.enter(
                Member(
                    id: MemberID(high: id.low + 40, low: UInt64(number)), body: id, name: "代表\(number)",
                    household: "00\(number)", period: Period(from: day("2026-01-01"))), in: transaction)
        }
    }
}

extension ItemTerms {
    static let cleanUp = ItemTerms(
        code: "GY-1", title: "参加院坝大扫除", heading: "公益劳动", subject: .labour, points: 500,
        declarers: [.household, .grid, .committee], checker: .committee)
    static let patrol = ItemTerms(
        code: "PA-1", title: "夜间义务巡逻", heading: "平安守护", subject: .safety, points: 1_000,
        cap: Cap(.month, 2_000), declarers: [.grid, .committee], checker: .committee)
    static let courtyard = ItemTerms(
        code: "HJ-1", title: "门前三包", heading: "环境卫生", subject: .environment, points: 200,
        evidence: .photo, declarers: [.household, .grid], checker: .grid)
    static let litter = ItemTerms(
        code: "HJ-9", title: "乱倒垃圾", heading: "环境卫生", subject: .environment, points: -500,
        declarers: [.grid, .committee], checker: .committee, standing_days: 30)
}
