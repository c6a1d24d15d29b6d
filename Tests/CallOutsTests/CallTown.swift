import Access
import Clocks
import Foundation
import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Web

import Duties

@testable import CallOuts

/// 石桥镇 that helps: 周长林 calls for 柳坪村, a team and the grid workers come, 陈桂英 is in the team as a neighbour.
struct CallTown: Sendable {
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

    static let call = CallOutID(high: 6, low: 1)
    static let team = TeamID(high: 4, low: 1)
    static let request = AnyID(high: 3, low: 3)

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Clocks.schema + Duties.schema
        + CallOuts.schema

    static let reactions = [
        Reaction(to: ClockReached.self, recording: CallOuts.ending) { try CallOuts.endInTime($0, in: $1) },
        Reaction(to: PersonErased.self, recording: [ComersCounted.self]) {
            try CallOuts.release($0.person, in: $1)
        },
    ]

    /// One request is known, and no hazard.
    static let causes = CallOutCauses(
        request: { id, _ in
            id == request ? .init(place: third, number: "2026-7", title: "路面结冰") : nil
        }, hazard: { _, _ in nil })

    static let figures: AnswerFigures.Reading = { _, _, _ in
        AnswerFigures(
            open: 41, late: 2, answered: 30, inTime: 28, clocked: 29, problems: 3, checked: 5, toCheck: 6,
            hazardsUnasked: 7, hazards: 8)
    }

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, CallTown.steps, reactions: CallTown.reactions)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let tokens = Dictionary(
            uniqueKeysWithValues: CallTown.people.map { ($0.login, Randomness.token()) })
        self.tokens = tokens
        site = TestSite(
            ground.county, CallOuts.endpoints(causes: CallTown.causes, figures: CallTown.figures),
            settings: Site.Settings(publicURL: "https://yunling.example"),
            identify: Access.identify, viewer: Access.viewer)
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try CallTown.foundPlaces(in: transaction)
            for (id, name, login) in CallTown.people {
                try People.register(Person(id: id, name: name), in: transaction)
                try Access.addAccount(
                    person: id, name: login, displayName: name, passwordHash: hash, in: transaction)
            }
            try CallTown.appoint(in: transaction)
            try CallTown.form(in: transaction)
            for (id, _, login) in CallTown.people {
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
}

/// What the people of the town do, in one line each.
extension CallTown {
    /// A group of neighbours of 柳坪村: 陈桂英 by name, 周长林 by his post.
    static func form(in transaction: Transaction) throws {
        try Duties.keep(
            TeamTemplate(
                code: "neighbours", name: Wording("邻里小组", "Neighbours"), level: .village, source: "",
                isChecked: false, isExpected: false, teams_max: nil,
                slots: [
                    TeamSlot(
                        code: "head", name: Wording("组长", "Head"), kind: .post("secretary"), count_min: 1,
                        count_max: 1),
                    TeamSlot(
                        code: "member", name: Wording("组员", "Member"), kind: .person, count_min: 0,
                        count_max: nil),
                ]), sequence: 1, in: transaction)
        let from = day("2026-02-01")
        try Duties.form(
            Team(id: team, template: "neighbours", place: liuping, period: Period(from: from)),
            in: transaction)
        for (number, person) in [chen, tian].enumerated() {
            try Duties.join(
                TeamMember(
                    id: MemberID(high: 4, low: UInt64(number + 2)), team: team, slot: "member",
                    holder: .person(person), period: Period(from: from)), in: transaction)
        }
    }

    func write(_ person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void) async throws {
        try await database.write(by: Origin(actor: person), act)
    }

    func call(
        _ id: CallOutID = call, at place: PlaceID = liuping, purpose: String = "清村道的雪", spot: String = "村委会",
        from: Instant? = nil, hours: Int64? = 4,
        groups: [CallOutGroup] = [.post("worker"), .team(CallTown.team.as(Marks.Anything.self))],
        reference: CallOut.Reference? = nil, by person: PersonID = zhou
    ) async throws {
        let draft = CallOutDraft(
            id: id, place: place, purpose: purpose, spot: spot, from: from,
            until: hours.map { (from ?? ground.time.now).adding(hours: $0) }, groups: groups,
            reference: reference)
        try await write(person) { try CallOuts.call(draft, in: $0) }
    }

    func answer(_ answer: CallOut.Answer, by person: PersonID, to id: CallOutID = call) async throws {
        try await write(nil) { try CallOuts.answer(answer, of: person, to: id, in: $0) }
    }

    func end(_ result: String = "村道扫通了", _ id: CallOutID = call) async throws {
        try await write(CallTown.zhou) { try CallOuts.end(id, result: result, in: $0) }
    }

    /// Lets hours go by, and the county's clock strike.
    func pass(hours: Int64) async throws {
        ground.time.advance(seconds: hours * 3_600)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func found(_ id: CallOutID = call) async throws -> CallOut? {
        try await database.read { try CallOuts.call(id, in: $0) }
    }

    func told() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("call-outs.") }
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try CallOutInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
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
