import Access
import AdmittedTasks
import Clocks
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

import Duties

@testable import CallOuts

/// 石桥镇 that helps: 周长林 calls for 柳坪村, a team and the grid workers come, 陈桂英 is in the team as a neighbour.
struct CallTown: GridTown {
    let ground: Ground
    let site: TestSite
    let tokens: [String: String]

    static let call = CallOutID(high: 6, low: 1)
    static let team = TeamID(high: 4, low: 1)
    static let request = AnyID(high: 3, low: 3)

    static let steps =
        Access.schema + Places.schema + Rulebook.schema + People.schema + Clocks.schema + Duties.schema
        + AdmittedTasks.schema + CallOuts.schema

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

    init(_ engine: TestEngine = .sqlite) async throws {
        ground = try await Ground(engine, CallTown.steps, reactions: CallTown.reactions)
        site = ground.site(CallOuts.endpoints(causes: CallTown.causes, figures: CallTown.figures))
        tokens = try await CallTown.plan().found(on: ground) { try CallTown.form(in: $0) }
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

    func call(
        _ id: CallOutID = call, at place: PlaceID = liuping, purpose: String = "清村道的雪", spot: String = "村委会",
        from: Instant? = nil, hours: Int64? = 4,
        groups: [CallOutGroup] = [.post("worker"), .team(CallTown.team.as(Marks.Anything.self))],
        reference: CallOut.Reference? = nil, task: String? = nil, by person: PersonID = zhou
    ) async throws {
        let draft = CallOutDraft(
            id: id, place: place, purpose: purpose, spot: spot, from: from,
            until: hours.map { (from ?? ground.time.now).adding(hours: $0) }, groups: groups,
            reference: reference, task: task)
        try await write(by: person) { try CallOuts.call(draft, in: $0) }
    }

    func answer(_ answer: CallOut.Answer, by person: PersonID, to id: CallOutID = call) async throws {
        try await write(by: nil) { try CallOuts.answer(answer, of: person, to: id, in: $0) }
    }

    func end(_ result: String = "村道扫通了", _ id: CallOutID = call) async throws {
        try await write(by: CallTown.zhou) { try CallOuts.end(id, result: result, in: $0) }
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
}
