import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// One act of an officer: who does it at which stage, who may see the file but not do it, and where it does not fit.
struct OfficerAct: Sendable, CustomTestStringConvertible {
    let verb: String
    let fields: [String: String]
    let stage: OfficerStage
    let by: PersonID
    /// The line that it adds to the file; nil for what is kept beside it.
    let line: Step.Kind?
    let events: [String]
    /// Who is refused with 403, and with which code.
    let barred: PersonID
    let barredCode: String
    /// Where it is refused with 409, and with which code; nil for what may be done at any time.
    let wrong: OfficerStage?
    let wrongCode: String

    init(
        _ verb: String, _ fields: [String: String] = ["note": "明天上午去"], at stage: OfficerStage,
        by person: PersonID,
        line: Step.Kind?, _ events: [String], barred: (PersonID, String), wrong: (OfficerStage, String)?
    ) {
        self.verb = verb
        self.fields = fields
        self.stage = stage
        by = person
        self.line = line
        self.events = events
        (self.barred, barredCode) = barred
        self.wrong = wrong?.0
        wrongCode = wrong?.1 ?? ""
    }

    var testDescription: String { verb }

    private typealias Them = OfficerCounty

    static let all: [OfficerAct] = notes + moving + ending + timing + beside

    private static let notes = [
        OfficerAct(
            "contact", at: .given, by: Them.xie, line: .contacted, ["case.stepped"],
            barred: (Them.tian, "case.not-yours"), wrong: (.closed, "case.already-closed")),
        OfficerAct(
            "notes", at: .given, by: Them.xie, line: .progressed, ["case.stepped"],
            barred: (Them.tian, "case.not-yours"), wrong: (.closed, "case.already-closed")),
        OfficerAct(
            "urging", at: .given, by: Them.luo, line: .urged, ["case.stepped"],
            barred: (Them.xie, "case.not-allowed"), wrong: (.closed, "case.already-closed")),
        OfficerAct(
            "supervision", at: .given, by: Them.luo, line: .supervised, ["case.stepped"],
            barred: (Them.zhou, "case.not-allowed"), wrong: (.closed, "case.already-closed")),
    ]

    private static let moving = [
        OfficerAct(
            "dispatch", ["organisation": Them.economy.description], at: .received, by: Them.luo,
            line: .dispatched,
            ["case.dispatched"], barred: (Them.xie, "case.not-allowed"), wrong: (.done, "case.not-waiting")),
        OfficerAct(
            "handover", ["to": "up", "reason": "money", "note": "要三万元，镇上没有这笔钱"], at: .received, by: Them.luo,
            line: .handedUp, ["case.handed-over"], barred: (Them.tian, "case.not-allowed"),
            wrong: (.disputed, "case.disputed")),
        OfficerAct(
            "handover", ["to": Them.liuping.description, "note": "村里自己能办"], at: .received, by: Them.luo,
            line: .handedDown, ["case.handed-over"], barred: (Them.xie, "case.not-allowed"),
            wrong: (.paused, "case.paused")),
        OfficerAct(
            "return", at: .given, by: Them.xie, line: .returned, ["case.stepped"],
            barred: (Them.feng, "case.not-yours"), wrong: (.received, "case.not-assigned")),
        OfficerAct(
            "dispute", at: .given, by: Them.xie, line: .disputed, ["case.stepped"],
            barred: (Them.feng, "case.not-yours"), wrong: (.disputed, "case.disputed")),
        OfficerAct(
            "adjudication", ["organisation": Them.farming.description, "note": "归农业服务中心"], at: .disputed,
            by: Them.luo, line: .adjudicated, ["case.dispatched"], barred: (Them.xie, "case.not-allowed"),
            wrong: (.given, "case.not-disputed")),
        OfficerAct(
            "legs/{leg}/result", at: .joint, by: Them.feng, line: .legDone, ["case.stepped"],
            barred: (Them.xie, "case.not-yours"), wrong: nil),
    ]

    private static let ending = [
        OfficerAct(
            "solution", ["outcome": "solved", "note": "换了线，三盏都亮了"], at: .given, by: Them.xie, line: .done,
            ["case.finished"], barred: (Them.tian, "case.not-yours"), wrong: (.done, "case.not-waiting")),
        OfficerAct(
            "solution", ["outcome": "solved", "note": "当场接好了", "on_the_spot": "1"], at: .received,
            by: Them.luo,
            line: .solvedOnTheSpot, ["case.finished"], barred: (Them.tian, "case.not-yours"),
            wrong: (.paused, "case.paused")),
        OfficerAct(
            "closure", at: .done, by: Them.he, line: .closed, ["case.closed"],
            barred: (Them.luo, "case.same-hands"),
            wrong: (.given, "case.not-done")),
        OfficerAct(
            "sending-back", at: .done, by: Them.he, line: .sentBack,
            ["clocks.clock-resumed", "case.stepped"],
            barred: (Them.luo, "case.same-hands"), wrong: (.given, "case.not-done")),
        OfficerAct(
            "merger", ["into": "{other}"], at: .received, by: Them.luo, line: .merged, ["case.closed"],
            barred: (Them.xie, "case.not-allowed"), wrong: (.done, "case.not-waiting")),
    ]

    private static let timing = [
        OfficerAct(
            "pleas", ["kind": "pause", "amount": "force", "reason": "大雪封路"], at: .given, by: Them.xie,
            line: .asked,
            ["case.stepped"], barred: (Them.zhou, "case.not-yours"), wrong: (.done, "case.not-waiting")),
        OfficerAct(
            "pleas", ["kind": "extension", "amount": "3wd", "reason": "灯要从县里运来"], at: .given, by: Them.xie,
            line: .asked, ["case.stepped"], barred: (Them.zhou, "case.not-yours"),
            wrong: (.closed, "case.already-closed")),
        OfficerAct(
            "pleas/{plea}/grant", at: .pleaded, by: Them.luo, line: .paused,
            ["clocks.clock-paused", "clocks.clock-paused", "case.stepped"],
            barred: (Them.xie, "case.not-allowed"),
            wrong: nil),
        OfficerAct(
            "pleas/{plea}/refusal", at: .pleaded, by: Them.luo, line: .declined, ["case.stepped"],
            barred: (Them.xie, "case.not-allowed"), wrong: nil),
        OfficerAct(
            "resumption", at: .paused, by: Them.xie, line: .resumed,
            ["clocks.clock-resumed", "clocks.clock-resumed", "case.stepped"],
            barred: (Them.feng, "case.not-yours"),
            wrong: (.given, "case.not-paused")),
    ]

    private static let beside = [
        OfficerAct(
            "category", ["category": "lighting"], at: .given, by: Them.xie, line: nil, ["request.classified"],
            barred: (Them.tian, "case.not-allowed"), wrong: nil),
        OfficerAct(
            "moderation", ["decision": "shown"], at: .given, by: Them.luo, line: nil, ["request.moderated"],
            barred: (Them.xie, "case.not-allowed"), wrong: nil),
        OfficerAct(
            "call-backs", ["is_reached": "1", "is_solved": "1", "satisfaction": "satisfied"], at: .closed,
            by: Them.he,
            line: .calledBack, ["case.stepped", "request.called-back"],
            barred: (Them.xie, "case.not-allowed"),
            wrong: (.given, "request.not-closed")),
    ]
}

/// Every act by both of its faces: done once, by the right hands, at the right stage.
struct OfficerActTests {
    @Test(arguments: TestEngine.all, OfficerAct.all)
    func `An act is done once, and whoever sends it again changes nothing`(
        _ engine: TestEngine, _ act: OfficerAct
    ) async throws {
        let county = try await OfficerCounty(engine)
        let id = try await county.stand(act.stage)
        let fields = try await county.settled(act.fields)
        let verb = try await county.settled(act.verb, of: id)
        let click = AnyID.minted(at: county.now)
        let before = try await county.position()
        let lines = try await county.lines(of: id)

        let first = try await county.perform(verb, on: id, by: act.by, fields, as: click)
        #expect(first.status == 201, "\(first.text.prefix(300))")
        #expect(try await county.events(since: before) == act.events)
        let kinds = try await county.lines(of: id)
        #expect(kinds == lines + [act.line].compactMap(\.self))
        let after = try await county.position()

        let again = try await county.perform(verb, on: id, by: act.by, fields, as: click)
        #expect(again.status == 200, "\(again.text.prefix(300))")
        var other = fields
        other["note"] = "说的是另一回事"
        let changed = try await county.perform(verb, on: id, by: act.by, other, as: click)
        #expect(changed.status == 409)
        #expect(changed.code == "id.used-for-another")
        let stranger = act.by == OfficerCounty.he ? OfficerCounty.luo : OfficerCounty.he
        let foreign = try await county.perform(verb, on: id, by: stranger, fields, as: click)
        #expect(foreign.status == 404)
        #expect(foreign.code == "id.unknown")
        #expect(try await county.position() == after)
        #expect(try await county.lines(of: id) == kinds)
    }

    @Test(arguments: OfficerAct.all)
    func `A page's form does the same, and a double press leads back to the file`(_ act: OfficerAct)
        async throws
    {
        let county = try await OfficerCounty()
        let id = try await county.stand(act.stage)
        let fields = try await county.settled(act.fields)
        let verb = try await county.settled(act.verb, of: id)
        let click = AnyID.minted(at: county.now)
        let before = try await county.position()

        for _ in 1...2 {
            let reply = try await county.submit(verb, on: id, by: act.by, fields, as: click)
            #expect(reply.status == 303, "\(reply.text.prefix(300))")
            #expect(reply.location == "/requests/\(id)")
        }
        #expect(try await county.events(since: before) == act.events)
    }

    @Test(arguments: OfficerAct.all)
    func `Whoever may see the file but not do this is told so, and nothing happens`(_ act: OfficerAct)
        async throws
    {
        let county = try await OfficerCounty()
        let id = try await county.stand(act.stage)
        let fields = try await county.settled(act.fields)
        let before = try await county.position()

        let reply = try await county.perform(act.verb, on: id, by: act.barred, fields)
        #expect(reply.status == 403, "\(reply.text.prefix(300))")
        #expect(reply.code == act.barredCode)
        for language in Language.allCases {
            let page = try await county.submit(act.verb, on: id, by: act.barred, fields, language)
            #expect(page.status == 403)
            #expect(page.text.contains("<html lang=\"\(language.rawValue)\""))
            #expect(!page.text.contains("web.fault"))
        }
        let elsewhere = try await county.perform(act.verb, on: id, by: OfficerCounty.shi, fields)
        #expect(elsewhere.status == 404)
        #expect(try await county.position() == before)
    }

    @Test(arguments: TestEngine.all, OfficerAct.all.filter { $0.wrong != nil })
    func `At the wrong stage an act is refused with what is so, in both languages, and nothing happens`(
        _ engine: TestEngine, _ act: OfficerAct
    ) async throws {
        let county = try await OfficerCounty(engine)
        let id = try await county.stand(try #require(act.wrong))
        let fields = try await county.settled(act.fields)
        let before = try await county.position()

        let reply = try await county.perform(act.verb, on: id, by: act.by, fields)
        #expect(reply.status == 409, "\(reply.text.prefix(300))")
        #expect(reply.code == act.wrongCode)
        for language in Language.allCases {
            let page = try await county.submit(act.verb, on: id, by: act.by, fields, language)
            #expect(page.status == 409)
            #expect(page.text.contains("<html lang=\"\(language.rawValue)\""))
        }
        #expect(try await county.position() == before)
    }
}
