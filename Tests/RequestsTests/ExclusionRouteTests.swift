import Cases
import Indicators
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

private let reactions = [
    Reaction(later: CaseClosed.self, named: "closed", RequestIndicators.closed),
    Reaction(later: RequestCalledBack.self, named: "called-back", RequestIndicators.calledBack),
]

/// Leaving requests out of the three rates, as the routes carry it.
struct ExclusionRouteTests {
    private let reason = ["reason": "repeat", "note": "上月办过，没有新情况"]

    /// A closed request whose reporter was called back and said that it is not solved.
    private func dissatisfied(_ county: OfficerCounty) async throws -> CaseID {
        let id = try await county.stand(.closed)
        let called = try await county.act(
            "call-backs", on: id, by: OfficerCounty.he,
            ["is_reached": true, "is_solved": false, "satisfaction": "dissatisfied", "note": "还是不亮"])
        guard called.status == 201 else { throw Fault("a call back answers \(called.status)") }
        try await Relay(county.ground.database).catchUp()
        return id
    }

    private func exclusion(_ id: CaseID, _ county: OfficerCounty) async throws -> String {
        let file = try await county.file(id, by: OfficerCounty.luo)
        return file.list("exclusions").last?["id"] as? String ?? ""
    }

    /// Numerator, denominator and what is left out, by rate.
    private func rates(_ county: OfficerCounty) async throws -> [String: [Int]] {
        let sheet = try await county.site.api(
            .get, "/rates?place=\(OfficerCounty.shiqiao)", as: county.tokens[OfficerCounty.luo])
        return Dictionary(
            uniqueKeysWithValues: sheet.list("rates").map { rate in
                (
                    rate["rate"] as? String ?? "",
                    ["numerator", "denominator", "excluded"].map { rate[$0] as? Int ?? -1 }
                )
            })
    }

    @Test(arguments: TestEngine.all)
    func `Granted by another, a request leaves the rates; taken back, it counts as before`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine, reactions: reactions)
        let id = try await dissatisfied(county)
        let before = try await rates(county)
        #expect(before["solved"] == [0, 1, 0])
        #expect(before["satisfied"] == [0, 1, 0])

        _ = try await county.act("exclusions", on: id, by: OfficerCounty.luo, reason)
        #expect(try await rates(county) == before)
        let exclusion = try await exclusion(id, county)
        let granted = try await county.act(
            "exclusions/\(exclusion)/approval", on: id, by: OfficerCounty.he)
        #expect(granted.status == 201)
        let now = try await rates(county)
        #expect(now["solved"] == [0, 0, 1])
        #expect(now["satisfied"] == [0, 0, 1])
        #expect(now["responded"]?.last == 1)

        let token = county.tokens[OfficerCounty.luo]
        let list = try await county.site.api(.get, "/rates/solved?of=excluded", as: token)
        #expect(list.items.map { $0["request"] as? String } == [id.description])
        let told = list.items.first?["exclusion"] as? [String: Any]
        #expect(told?["decided_by"] as? String == "何文")
        #expect(told?["reason"] as? String == "repeat")
        #expect(try await county.site.api(.get, "/rates/solved?of=whole", as: token).items.isEmpty)

        _ = try await county.act(
            "exclusions/\(exclusion)/withdrawal", on: id, by: OfficerCounty.luo, ["note": "有新情况"])
        #expect(try await rates(county) == before)
        #expect(try await county.site.api(.get, "/rates/solved", as: token).items.count == 1)
        #expect(try await county.brokenInvariants() == [])
    }

    @Test func `What is left out before it would count is counted as left out`() async throws {
        let county = try await OfficerCounty(reactions: reactions)
        let id = try await county.stand(.done)
        _ = try await county.act("exclusions", on: id, by: OfficerCounty.luo, reason)
        _ = try await county.act(
            "exclusions/\(try await exclusion(id, county))/approval", on: id, by: OfficerCounty.he)
        _ = try await county.act("closure", on: id, by: OfficerCounty.he)
        try await Relay(county.ground.database).catchUp()

        #expect(try await rates(county)["responded"] == [0, 0, 1])
    }

    @Test func `Asking, deciding and taking back are in the journal`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.stand(.closed)

        let kinds = try await county.events {
            _ = try await county.act("exclusions", on: id, by: OfficerCounty.luo, reason)
            _ = try await county.act(
                "exclusions/\(try await exclusion(id, county))/refusal", on: id, by: OfficerCounty.he,
                ["note": "有新情况"])
            _ = try await county.act("exclusions", on: id, by: OfficerCounty.luo, reason)
            _ = try await county.act(
                "exclusions/\(try await exclusion(id, county))/withdrawal", on: id, by: OfficerCounty.luo,
                ["note": "弄错了"])
        }

        #expect(
            kinds == [
                "request.exclusion-asked", "request.exclusion-decided", "request.exclusion-asked",
                "request.exclusion-withdrawn",
            ])
    }

    @Test func `What is refused changes nothing`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.stand(.given)
        _ = try await county.act("exclusions", on: id, by: OfficerCounty.luo, reason)
        let path = "exclusions/\(try await exclusion(id, county))"
        let unknown = "exclusions/\(AnyID(high: 1, low: 1))/approval"
        let refused: [(String, PersonID, [String: Any], String)] = [
            ("exclusions", OfficerCounty.he, reason, "exclusion.asked-already"),
            ("exclusions", OfficerCounty.he, ["reason": "lazy", "note": "不想算"], "field.unreadable"),
            ("\(path)/approval", OfficerCounty.luo, [:], "exclusion.same-hands"),
            ("\(path)/approval", OfficerCounty.xie, [:], "exclusion.not-allowed"),
            ("\(path)/refusal", OfficerCounty.he, [:], "exclusion.note-missing"),
            ("\(path)/withdrawal", OfficerCounty.xie, ["note": "弄错了"], "exclusion.not-allowed"),
            (unknown, OfficerCounty.he, [:], "exclusion.unknown"),
            ("\(path)/approval", OfficerCounty.shi, [:], "case.no-such-case"),
        ]

        let kinds = try await county.events {
            for (verb, person, fields, code) in refused {
                let reply = try await county.act(verb, on: id, by: person, fields)
                #expect(reply.code == code, "\(verb) \(reply.text)")
            }
        }

        #expect(kinds == [])
    }

    @Test func `The page says what is left out, why and by whom, and every number opens its list`()
        async throws
    {
        let county = try await OfficerCounty(reactions: reactions)
        let id = try await dissatisfied(county)
        _ = try await county.act("exclusions", on: id, by: OfficerCounty.luo, reason)
        let waiting = try await county.page("/rates", by: OfficerCounty.luo).text
        #expect(waiting.contains("等人批"))
        _ = try await county.act(
            "exclusions/\(try await exclusion(id, county))/approval", on: id, by: OfficerCounty.he)

        let page = try await county.page("/rates", by: OfficerCounty.luo).text
        for words in ["上月办过，没有新情况", "重复，没有新情况", "罗敏", "何文", "of=excluded", "of=part", "of=whole"] {
            #expect(page.contains(words), "\(words)")
        }
        for language in Language.allCases {
            for path in [
                "/rates", "/rates/solved?of=excluded", "/rates/responded", "/exclusions?state=granted",
                "/requests/\(id)",
            ] {
                let page = try await county.page(path, by: OfficerCounty.luo, language)
                #expect(page.status == 200, "\(path)")
            }
        }
    }

    @Test func `The rates of a place are for its officers`() async throws {
        let county = try await OfficerCounty()
        let token = county.tokens[OfficerCounty.shi]
        for path in ["/rates", "/rates/solved", "/exclusions"] {
            let foreign = try await county.site.api(
                .get, "\(path)?place=\(OfficerCounty.liuping)", as: token)
            #expect(foreign.status == 404, "\(path)")
            #expect(try await county.site.api(.get, "\(path)?place=x", as: token).status == 404)
            #expect(try await county.site.api(.get, path).status == 401)
        }
        #expect(try await county.site.api(.get, "/rates/happiness", as: token).status == 404)
    }
}
