import Cases
import Clocks
import Indicators
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

private let reactions = [
    Reaction(later: ClockReached.self, named: "due", RequestIndicators.due),
    Reaction(later: CaseStepped.self, named: "contacted", RequestIndicators.contacted),
    Reaction(later: CaseFinished.self, named: "finished", RequestIndicators.finished),
    Reaction(later: CaseClosed.self, named: "closed", RequestIndicators.closed),
    Reaction(later: RequestCalledBack.self, named: "called-back", RequestIndicators.calledBack),
]

/// 响应率 counts what was due, not what was closed; every figure agrees with the list that it opens.
struct RateDefinitionTests {
    private typealias Them = OfficerCounty

    /// Lets the clocks that are due say so, and the figures follow.
    private func tick(_ county: OfficerCounty) async throws {
        try await Ticker(county.ground.database, lease: Lease(name: "county", holder: "one")).tick()
        try await Relay(county.ground.database).catchUp()
    }

    private func figures(_ county: OfficerCounty, as token: String) async throws -> [String: [Int]] {
        let sheet = try await county.site.api(.get, "/rates?place=\(Them.shiqiao)", as: token)
        return Dictionary(
            uniqueKeysWithValues: sheet.list("rates").map { rate in
                (
                    rate["rate"] as? String ?? "",
                    ["numerator", "denominator", "excluded"].map { rate[$0] as? Int ?? -1 }
                )
            })
    }

    @Test(arguments: TestEngine.all)
    func `Open and overdue requests are in the denominator as soon as their contact was due`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine, reactions: reactions)
        let contacted = try await county.stand(.given)
        try await county.must("contact", on: contacted, by: Them.xie, ["note": "说好明天去"])
        let forgotten = try await county.stand(.given)
        let token = county.tokens[Them.luo] ?? ""
        try await tick(county)
        let before = try await figures(county, as: token)
        #expect(before["responded"] == [1, 1, 0])

        county.ground.time.set("2026-11-24T09:00:00+08:00")
        try await tick(county)
        let late = try await county.newToken(of: Them.luo)
        let after = try await figures(county, as: late)

        #expect(after["responded"] == [1, 2, 0])
        let whole = try await county.site.api(.get, "/rates/responded?of=whole", as: late)
        #expect(
            Set(whole.items.compactMap { $0["request"] as? String })
                == [contacted.description, forgotten.description])
        #expect(whole.items.allSatisfy { $0["on"] as? String == "2026-11-20" })
        let xie = try await county.newToken(of: Them.xie)
        let now = AnyID.minted(at: county.now)
        let call = try await county.site.api(
            .post, "/requests/\(forgotten)/contact", ["id": "\(now)", "note": "道歉，明天去"], as: xie)
        #expect(call.status == 201)
        try await tick(county)
        #expect(try await figures(county, as: late)["responded"] == [1, 2, 0])
    }

    @Test(arguments: TestEngine.all)
    func `Each figure of page and program is as many as the list behind it`(_ engine: TestEngine) async throws
    {
        let county = try await OfficerCounty(engine, reactions: reactions)
        for isSolved in [true, false] {
            let id = try await county.stand(.closed)
            _ = try await county.act(
                "call-backs", on: id, by: Them.he,
                [
                    "is_reached": true, "is_solved": isSolved,
                    "satisfaction": isSolved ? "satisfied" : "dissatisfied",
                ])
        }
        _ = try await county.stand(.given)
        county.ground.time.set("2026-11-24T09:00:00+08:00")
        try await tick(county)
        let token = try await county.newToken(of: Them.luo)

        let figures = try await figures(county, as: token)
        #expect(figures["responded"] == [2, 3, 0])
        #expect(figures["solved"] == [1, 2, 0])
        #expect(figures["satisfied"] == [1, 2, 0])
        let page = try await county.site.get("/rates?place=\(Them.shiqiao)", as: token).text
        for (rate, counts) in figures {
            for (kind, count) in zip(["part", "whole", "excluded"], counts) {
                let path = "/rates/\(rate)?place=\(Them.shiqiao)&days=30&of=\(kind)"
                let list = try await county.site.api(.get, path, as: token)
                #expect(list.items.count == count, "\(rate) \(kind)")
                if count > 0 {
                    #expect(page.contains("\(path.replacing("&", with: "&amp;"))\">\(count)</a>"), "\(path)")
                }
            }
        }
        for rate in RequestRate.allCases {
            #expect(page.contains(Text.rateDefinition(rate)(.chinese)))
        }
    }

    @Test func `A class that is more urgent asks for an earlier contact, and tightening is no contact`()
        async throws
    {
        let county = try await OfficerCounty(reactions: reactions)
        try await county.set("requests.contact.emergency", "1h")
        let id = try await county.report(category: nil)
        try await county.ground.database.write(by: .system) { transaction in
            try Categories.enter(
                Category(
                    code: "danger", parent: nil, chinese: "危险", english: "Danger", urgency: "emergency",
                    questions: []), sequence: 9, in: transaction)
        }
        let classed = try await county.act("category", on: id, by: Them.tian, ["category": "danger"])
        #expect(classed.status == 201, "\(classed.text.prefix(300))")
        county.ground.time.advance(seconds: 2 * 3_600)
        try await tick(county)

        let token = try await county.newToken(of: Them.luo)
        #expect(try await figures(county, as: token)["responded"] == [0, 1, 0])
    }
}
