import Cases
import Clocks
import Kernel
import People
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Every reason why an act on a case is refused, met where an officer or a resident meets it.
struct OfficerRefusalTests {
    @Test(arguments: TestEngine.all, ActRefusal.allCases)
    func `Every refusal is met, says what to do in both languages, and changes nothing`(
        _ engine: TestEngine, _ refusal: ActRefusal
    ) async throws {
        let county = try await OfficerCounty(engine)
        let met = try await Provocation(county: county).meet(refusal)

        #expect(met.refused.code == refusal.code)
        #expect(met.after == met.before)
        let chinese = refusal.sentence(.chinese)
        let english = refusal.sentence(.english)
        #expect(chinese.hasSuffix("。") && !chinese.contains("{"))
        #expect(english.hasSuffix(".") && !english.contains("{"))
        if let status = met.refused.status {
            #expect(status == Self.status(of: refusal.kind))
            #expect(met.refused.sentence == chinese)
        }
    }

    /// As the web tells the kinds.
    private static func status(of kind: RefusalKind) -> Int {
        switch kind {
        case .invalid: 422
        case .conflict: 409
        case .missing: 404
        case .forbidden: 403
        case .anonymous: 401
        case .tooLarge: 413
        case .tooOften: 429
        }
    }

    @Test func `More time is refused for what is late, and a pause too`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.stand(.given)
        for (kind, amount) in [("extension", "3wd"), ("pause", "papers")] {
            try await county.must(
                "pleas", on: id, by: OfficerCounty.xie, ["kind": kind, "amount": amount, "reason": "还要等"])
        }
        let pleas = try await county.ground.database.read { try CaseFile.read(id, in: $0)?.pleas ?? [] }
        county.ground.time.advance(seconds: 20 * 86_400)
        let token = try await county.newToken(of: OfficerCounty.luo)
        for plea in pleas {
            let before = try await county.position()
            let reply = try await county.site.api(
                .post, "/requests/\(id)/pleas/\(plea.id)/grant", ["id": "\(AnyID.minted(at: county.now))"],
                as: token)
            #expect(reply.status == 409)
            #expect(
                reply.code
                    == (plea.kind == .pause ? "clocks.pause-already-late" : "clocks.extension-already-late"))
            #expect(try await county.position() == before)
        }
    }

    @Test func `A first contact that is late does not keep a case from pausing`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.stand(.pleaded)
        county.ground.time.advance(seconds: 86_400 * 3)
        county.ground.time.set("2026-11-23T16:00:00+08:00")
        let token = try await county.newToken(of: OfficerCounty.luo)
        let plea = try await county.settled("pleas/{plea}/grant", of: id)
        let reply = try await county.site.api(
            .post, "/requests/\(id)/\(plea)", ["id": "\(AnyID.minted(at: county.now))"], as: token)
        #expect(reply.status == 201, "\(reply.text.prefix(300))")
        let clocks = try await county.ground.database.read {
            try Clocks.of(id.as(Marks.Anything.self), in: $0)
        }
        #expect(clocks.first { $0.name == "resolve" }?.clock.openPause != nil)
        #expect(clocks.first { $0.name == "contact" }?.clock.openPause == nil)
    }
}

/// What came back where somebody tried what may not be.
private struct Refused {
    let code: String?
    /// Nil where no route leads to the rule, and it was asked itself.
    var status: Int?
    var sentence: String?
}

/// Brings a case to where a refusal is the answer, and asks.
private struct Provocation {
    let county: OfficerCounty

    typealias Met = (refused: Refused, before: Position, after: Position)
    private typealias Them = OfficerCounty

    private static let back = ["reason": "competence", "note": "不归我们"]

    func meet(_ refusal: ActRefusal) async throws -> Met {
        switch refusal {
        case .changedMeanwhile: try await ask(.given, "notes", Them.xie, ["note": "看过", "seen": "1"])
        case .alreadyClosed: try await ask(.closed, "notes", Them.luo, ["note": "看过"])
        case .notClosed: try await askReopening(.given, at: 0)
        case .notYours: try await ask(.given, "return", Them.feng, Self.back)
        case .notAllowed: try await ask(.received, "dispatch", Them.xie, ["organisation": "\(Them.economy)"])
        case .notWaiting: try await ask(.done, "solution", Them.luo, ["note": "又办了一次"])
        case .notAssigned: try await ask(.received, "return", Them.luo, Self.back)
        case .notDone: try await ask(.given, "closure", Them.he)
        case .paused: try await ask(.paused, "solution", Them.xie, ["note": "换了线"])
        case .notPaused: try await ask(.given, "resumption", Them.luo)
        case .disputed: try await ask(.disputed, "solution", Them.luo, ["note": "换了线"])
        case .notDisputed: try await ask(.given, "adjudication", Them.luo, ["note": "维持"])
        case .returnWaiting: try await ask(.returning, "return", Them.xie, Self.back)
        case .returnedAlready: try await ask(.kept, "return", Them.xie, Self.back)
        case .returnUnknown: try await ask(.kept, "returns/{return}/refusal", Them.luo, ["note": "维持"])
        case .backToSame:
            try await ask(
                .returning, "returns/{return}/acceptance", Them.luo, ["organisation": "\(Them.economy)"])
        case .groundMissing:
            try await ask(.received, "handover", Them.luo, ["to": "up", "note": "镇上办不了"])
        case .nobodyNamed: try await ask(.received, "dispatch", Them.luo, ["note": "请办"])
        case .noteMissing: try await ask(.given, "notes", Them.xie)
        case .evidenceMissing: try await ask(.given, "solution", Them.xie, ["outcome": "solved"])
        case .photoMissing:
            try await askWithoutPhoto()
        case .reviewDayMissing:
            try await ask(.given, "solution", Them.xie, ["outcome": "shelved", "note": "等明年"])
        case .reviewDayPast:
            try await ask(
                .given, "solution", Them.xie,
                ["outcome": "shelved", "note": "等明年", "review_on": "2026-11-20"])
        case .sameHands: try await ask(.done, "closure", Them.luo)
        case .legsOpen: try await ask(.joint, "solution", Them.luo, ["note": "换了线"])
        case .legsFull: try await askForManyParts()
        case .legUnknown: try await ask(.given, "legs/{leg}/result", Them.luo, ["note": "修好了"])
        case .legFinished: try await askTwice()
        case .topReached: try await askAtTheTop()
        case .notBelow:
            try await ask(.received, "handover", Them.luo, ["to": "\(Them.shimen)", "note": "归石门村"])
        case .windowOver: try await askReopening(.closed, at: 9 * 86_400)
        case .pleaUnknown: try await ask(.given, "pleas/{plea}/grant", Them.luo)
        case .ownPlea: try await askOnesOwn()
        case .amountUnreadable:
            try await ask(.given, "pleas", Them.xie, ["kind": "extension", "amount": "0d", "reason": "等灯"])
        case .mergedIntoItself: try await askForItself()
        }
    }

    private func ask(
        _ stage: OfficerStage, _ verb: String, _ person: PersonID, _ fields: [String: String] = [:]
    ) async throws -> Met {
        try await ask(try await county.stand(stage), verb, person, fields)
    }

    private func ask(
        _ id: CaseID, _ verb: String, _ person: PersonID, _ fields: [String: String] = [:]
    ) async throws -> Met {
        let before = try await county.position()
        let reply = try await county.perform(verb, on: id, by: person, fields)
        let refused = Refused(
            code: reply.code, status: reply.status, sentence: reply.json["detail"] as? String)
        return (refused, before, try await county.position())
    }

    private func askWithoutPhoto() async throws -> Met {
        try await county.set("requests.evidence", "photo")
        return try await ask(.given, "solution", Them.xie, ["outcome": "solved", "note": "换了线"])
    }

    /// Residents reopen with what their receipt says; `Requests.reopen` is what their form calls.
    private func askReopening(_ stage: OfficerStage, at seconds: Int64) async throws -> Met {
        let id = try await county.stand(stage)
        county.ground.time.advance(seconds: seconds)
        let before = try await county.position()
        var code: String?
        do {
            if stage == .closed {
                try await Requests(county.ground.county).reopen(id, words: "又不亮了", origin: Origin(actor: nil))
            } else {
                let end = county.now.adding(days: 7)
                _ = try await county.ground.database.write(by: .system) { transaction in
                    try Cases.reopen(id, until: end, note: "又不亮了", by: nil, in: transaction)
                }
            }
        } catch let refusal as ActRefusal {
            code = refusal.code
        }
        return (Refused(code: code), before, try await county.position())
    }

    private func askForManyParts() async throws -> Met {
        let units = (1...20).map { OrganisationID(high: 6, low: UInt64($0)) }
        try await county.ground.database.write(by: .system) { transaction in
            for unit in units {
                try People.found(
                    Organisation(
                        id: unit, name: "第\(unit.low)站", place: OfficerCounty.shiqiao, kind: "office"),
                    in: transaction)
            }
        }
        let id = try await county.stand(.received)
        let before = try await county.position()
        let reply = try await county.act(
            "dispatch", on: id, by: OfficerCounty.luo,
            ["organisation": OfficerCounty.economy.description, "parts": units.map(\.description)])
        let refused = Refused(
            code: reply.code, status: reply.status, sentence: reply.json["detail"] as? String)
        return (refused, before, try await county.position())
    }

    private func askTwice() async throws -> Met {
        let id = try await county.stand(.joint)
        try await county.must("legs/{leg}/result", on: id, by: OfficerCounty.feng, ["note": "树枝修了"])
        return try await ask(id, "legs/{leg}/result", OfficerCounty.feng, ["note": "又修了"])
    }

    private func askAtTheTop() async throws -> Met {
        let id = try await county.stand(.received)
        try await county.must("handover", on: id, by: OfficerCounty.luo, Them.up("镇上没有电工"))
        return try await ask(id, "handover", OfficerCounty.luo, Them.up("县里也没有"))
    }

    private func askOnesOwn() async throws -> Met {
        let id = try await county.stand(.given)
        try await county.must(
            "pleas", on: id, by: OfficerCounty.luo, ["kind": "pause", "amount": "papers", "reason": "等报价单"])
        return try await ask(id, "pleas/{plea}/grant", OfficerCounty.luo)
    }

    private func askForItself() async throws -> Met {
        let id = try await county.stand(.received)
        return try await ask(id, "merger", OfficerCounty.luo, ["into": try await county.matter(id).number])
    }
}
