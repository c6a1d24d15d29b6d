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
            "handover", ["to": "up", "reason": "money", "sum": "30000", "note": "镇上没有这笔钱"], at: .received,
            by: Them.luo,
            line: .handedUp, ["case.handed-over"], barred: (Them.tian, "case.not-allowed"),
            wrong: (.disputed, "case.disputed")),
        OfficerAct(
            "handover", ["to": Them.liuping.description, "note": "村里自己能办"], at: .received, by: Them.luo,
            line: .handedDown, ["case.handed-over"], barred: (Them.xie, "case.not-allowed"),
            wrong: (.paused, "case.paused")),
        OfficerAct(
            "return", ["reason": "competence", "note": "路灯不归我们"], at: .given, by: Them.xie,
            line: .returned, ["case.return-asked"], barred: (Them.feng, "case.not-yours"),
            wrong: (.kept, "case.returned-already")),
        OfficerAct(
            "returns/{return}/acceptance", ["organisation": Them.farming.description, "note": "归农业服务中心"],
            at: .returning, by: Them.luo, line: .returnAccepted, ["case.return-decided"],
            barred: (Them.xie, "case.not-allowed"), wrong: nil),
        OfficerAct(
            "returns/{return}/refusal", at: .returning, by: Them.luo, line: .returnRefused,
            ["case.return-decided"], barred: (Them.xie, "case.not-allowed"), wrong: nil),
        OfficerAct(
            "legs/{leg}/return", ["reason": "joint", "note": "要林业站一起来"], at: .joint, by: Them.feng,
            line: .returned, ["case.return-asked"], barred: (Them.xie, "case.not-yours"),
            wrong: (.returningPart, "case.return-waiting")),
        OfficerAct(
            "legs/{leg}/dispute", at: .joint, by: Them.feng, line: .disputed, ["case.return-asked"],
            barred: (Them.xie, "case.not-yours"), wrong: (.returningPart, "case.return-waiting")),
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
            "moderation", ["decision": "shown"], at: .given, by: Them.luo, line: .moderated,
            ["case.stepped", "request.moderated"],
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
    @Test(arguments: TestEngine.all)
    func `An act is done once, and whoever sends it again changes nothing`(_ engine: TestEngine) async throws
    {
        let county = try await OfficerCounty(engine)
        for act in OfficerAct.all {
            let sent = try await Sent(act, at: act.stage, in: county)
            let lines = try await county.lines(of: sent.id)

            let first = try await sent.send(by: act.by)
            #expect(first.status == 201, "\(act): \(first.text.prefix(300))")
            #expect(try await county.events(since: sent.before) == act.events, "\(act)")
            let kinds = try await county.lines(of: sent.id)
            #expect(kinds == lines + [act.line].compactMap(\.self), "\(act)")
            let after = try await county.position()

            let again = try await sent.send(by: act.by)
            #expect(again.status == 200, "\(act): \(again.text.prefix(300))")
            let changed = try await sent.send(by: act.by, ["note": "说的是另一回事"])
            #expect(changed.status == 409, "\(act)")
            #expect(changed.code == "id.used-for-another", "\(act)")
            let foreign = try await sent.send(
                by: act.by == OfficerCounty.he ? OfficerCounty.luo : OfficerCounty.he)
            #expect(foreign.status == 404, "\(act)")
            #expect(foreign.code == "id.unknown", "\(act)")
            #expect(try await county.position() == after, "\(act)")
            #expect(try await county.lines(of: sent.id) == kinds, "\(act)")
        }
    }

    @Test func `A page's form does the same, and a double press leads back to the file`() async throws {
        let county = try await OfficerCounty()
        for act in OfficerAct.all {
            let sent = try await Sent(act, at: act.stage, in: county)
            for _ in 1...2 {
                let reply = try await sent.submit(by: act.by, .chinese)
                #expect(reply.status == 303, "\(act): \(reply.text.prefix(300))")
                #expect(reply.location == "/requests/\(sent.id)", "\(act)")
            }
            #expect(try await county.events(since: sent.before) == act.events, "\(act)")
        }
    }

    @Test(arguments: TestEngine.all)
    func `Whoever may see the file but not do this is told so, and nothing happens`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        for act in OfficerAct.all {
            let sent = try await Sent(act, at: act.stage, in: county)
            try await expectRefused(sent, by: act.barred, 403, act.barredCode)
            let elsewhere = try await sent.send(by: OfficerCounty.shi)
            #expect(elsewhere.status == 404, "\(act)")
            #expect(elsewhere.code == "case.no-such-case", "\(act)")
            #expect(try await county.position() == sent.before, "\(act)")
        }
    }

    @Test(arguments: TestEngine.all)
    func `At the wrong stage an act is refused with what is so, and nothing happens`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        for act in OfficerAct.all {
            guard let wrong = act.wrong else { continue }
            let sent = try await Sent(act, at: wrong, in: county)
            try await expectRefused(sent, by: act.by, 409, act.wrongCode)
            #expect(try await county.position() == sent.before, "\(act)")
        }
    }

    /// Both faces say the same no; the page says it in the visitor's language, above what was typed.
    private func expectRefused(_ sent: Sent, by person: PersonID, _ status: Int, _ code: String) async throws
    {
        let reply = try await sent.send(by: person)
        #expect(reply.status == status, "\(sent.act): \(reply.text.prefix(300))")
        #expect(reply.code == code, "\(sent.act)")
        let detail = reply.json["detail"] as? String ?? ""
        #expect(detail.hasSuffix("。"), "\(sent.act)")
        for language in Language.allCases {
            let page = try await sent.submit(by: person, language)
            #expect(page.status == status, "\(sent.act)")
            #expect(page.text.contains("<html lang=\"\(language.rawValue)\""), "\(sent.act)")
            #expect(page.text.contains(detail) == (language == .chinese), "\(sent.act)")
        }
    }
}

/// An act with everything that its form holds, sent under one id as often as a test wishes.
private struct Sent {
    let act: OfficerAct
    let county: OfficerCounty
    let id: CaseID
    let verb: String
    let fields: [String: String]
    let click: AnyID
    /// Where the journal ended before anything was sent.
    let before: Position

    init(_ act: OfficerAct, at stage: OfficerStage, in county: OfficerCounty) async throws {
        self.act = act
        self.county = county
        id = try await county.stand(stage)
        verb = try await county.settled(act.verb, of: id)
        fields = try await county.settled(act.fields)
        click = AnyID.minted(at: county.now)
        before = try await county.position()
    }

    func send(by person: PersonID, _ changes: [String: String] = [:]) async throws -> TestSite.Reply {
        try await county.perform(verb, on: id, by: person, fields.merging(changes) { $1 }, as: click)
    }

    func submit(by person: PersonID, _ language: Language) async throws -> TestSite.Reply {
        try await county.submit(verb, on: id, by: person, fields, as: click, language)
    }
}
