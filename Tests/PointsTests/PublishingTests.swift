import Kernel
import Ledger
import Notices
import Storage
import TestGround
import Testing
import Web

@testable import Points

struct PublishingTests {
    @Test func `days are written as people write them, and the second only as far as it differs`() {
        func span(_ from: String, _ to: String) -> String {
            PointsVillage.day(from).written(to: PointsVillage.day(to))
        }

        #expect(span("2026-11-07", "2026-11-07") == "2026年11月7日")
        #expect(span("2026-11-01", "2026-11-07") == "2026年11月1日至7日")
        #expect(span("2026-10-26", "2026-11-01") == "2026年10月26日至11月1日")
        #expect(span("2026-12-28", "2027-01-03") == "2026年12月28日至2027年1月3日")
    }

    @Test(arguments: TestEngine.all)
    func `a week's acts stand in a window, and what nobody objects to comes into the books`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        let id = try await village.declare(for: [1, 3, 4])
        try await village.check(id, except: [4])

        let publication = try await village.publish()
        let lines = try await village.database.read {
            try Notices.lines(of: publication.notice.as(Marks.Notice.self), in: $0)
        }
        let before = try await village.balance(1)
        try await village.pass(days: 8)

        #expect(publication.acts == 2 && before == 0)
        #expect(lines.map { $0.cells[1] } == ["陈*英", "李*强"])
        #expect(lines.map { $0.cells[4] } == ["5", "5"])
        #expect(lines.map { $0.cells[2] } == ["2026年11月19日", "2026年11月19日"])
        let title = try await village.database.read {
            try Notices.find(publication.notice.as(Marks.Notice.self), in: $0)?.title
        }
        #expect(title == "柳坪村积分公示（2026年11月19日至20日）")
        #expect(try await village.states(of: id) == [.confirmed, .confirmed, .rejected])
        #expect(try await village.balance(1) == 500)
        #expect(try await village.balance(4) == 0)
        let given = try await village.database.read {
            try Points.ranks(in: PointsVillage.liuping, year: 2026, $0)
        }
        #expect(given.map(\.points) == [500, 500])
        #expect(
            try await village.told().suffix(4) == [
                "points.acts-published", "points.act-confirmed", "points.act-confirmed",
                "points.publication-settled",
            ])
        #expect(try await village.broken() == [])
    }

    @Test func `a week's acts are due once the week is over, and late once another has gone by`() async throws
    {
        func state(_ cadence: VersionTerms.Cadence, _ first: String?, on today: String) -> String? {
            PublicationDue(
                in: PointsVillage.liuping, acts: 2, first: first.map(PointsVillage.day), cadence,
                on: PointsVillage.day(today)
            ).map { "\($0.through)\($0.isLate ? " late" : "")" }
        }
        #expect(state(.week, nil, on: "2026-11-22") == nil)
        #expect(state(.week, "2026-11-19", on: "2026-11-21") == nil)
        #expect(state(.week, "2026-11-19", on: "2026-11-22") == "2026-11-22")
        #expect(state(.week, "2026-11-19", on: "2026-11-28") == "2026-11-22")
        #expect(state(.week, "2026-11-19", on: "2026-11-29") == "2026-11-29 late")
        #expect(state(.month, "2026-11-01", on: "2026-11-30") == nil)
        #expect(state(.month, "2026-11-01", on: "2026-12-01") == "2026-11-30")
        #expect(state(.month, "2026-11-30", on: "2027-01-01") == "2026-12-31 late")

        let village = try await PointsVillage()
        func home() async throws -> TestSite.Reply {
            try await village.site.get("/points", as: village.signIn(PointsVillage.zhou))
        }
        let id = try await village.declare(for: [1, 3])
        try await village.check(id)
        let early = try await home()
        village.ground.time.set("2026-11-23T09:00:00+08:00")
        let due = try await home()
        village.ground.time.set("2026-11-30T09:00:00+08:00")
        let late = try await home()
        let told = try await village.site.api(
            .get, "/points", as: village.signIn(PointsVillage.zhou))
        try await village.publish()
        let published = try await home()

        #expect(!early.text.contains("该公示了"))
        #expect(due.text.contains("到2026年11月22日为止的 2 笔积分该公示了"))
        #expect(late.text.contains("到2026年11月29日为止的 2 笔积分早该公示了"))
        #expect(told.json["publication_due"] as? String == "2026-11-29")
        #expect(told.json["is_publication_late"] as? Bool == true)
        #expect(!published.text.contains("公示了"))
    }

    @Test(arguments: TestEngine.all)
    func `an objection that is found right keeps its act out of the books`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        let id = try await village.declare(for: [3, 4, 5])
        try await village.check(id)
        let publication = try await village.publish()

        try await village.upset(publication, household: 4)
        try await village.pass(days: 8)

        #expect(try await village.states(of: id) == [.confirmed, .rejected, .confirmed])
        #expect(try await village.balance(4) == 0)
        #expect(try await village.balance(3) == 500)
        #expect(try await village.told().contains("points.act-upset"))
        #expect(try await village.broken() == [])
        // What was upset may be declared anew.
        let anew = await village.codes { try await village.declare(for: [4]) }
        #expect(anew == [])
    }

    @Test func `an objection to the whole keeps all of it out`() async throws {
        let village = try await PointsVillage()
        let id = try await village.declare(for: [3, 4])
        try await village.check(id)
        let publication = try await village.publish()

        try await village.upset(publication, household: nil)
        try await village.pass(days: 8)

        #expect(try await village.states(of: id) == [.rejected, .rejected])
        #expect(try await village.told().last == "points.publication-settled")
    }

    @Test func `a notice that is taken back lets its acts wait for the next one`() async throws {
        let village = try await PointsVillage()
        let id = try await village.declare(for: [3])
        try await village.check(id)
        let publication = try await village.publish()

        try await village.database.write(by: Origin(actor: PointsVillage.zhou)) {
            _ = try Notices.withdraw(publication.notice.as(Marks.Notice.self), because: "表头写错", in: $0)
        }
        let waiting = try await village.states(of: id)
        try await village.publish()
        try await village.pass(days: 8)

        #expect(waiting == [.checked])
        #expect(try await village.balance(3) == 500)
        let state = try await village.database.read { try Points.publication(publication.id, in: $0)?.state }
        #expect(state == .withdrawn)
        #expect(try await village.broken() == [])
    }

    @Test func `what cannot be published is refused with its reason`() async throws {
        var terms = PointsVillage.terms
        terms.budget = 900
        let village = try await PointsVillage(terms: terms)
        let nothing = await village.codes { try await village.publish() }
        let id = try await village.declare(for: [3, 4])
        try await village.check(id)

        let ahead = await village.codes { try await village.publish(until: "2026-11-21") }
        let above = await village.codes { try await village.publish() }
        let none = try await PointsVillage(isAdopted: false)
        let unruled = await none.codes { try await none.publish(until: "2026-10-08") }

        #expect(nothing == ["points.nothing-to-publish"] && ahead == ["points.last-ahead"])
        #expect(above == ["points.over-budget"] && unruled == ["points.no-list"])
        #expect(ActsRefusal.overBudget(left: 900).sentence(.chinese).contains("还能发 9 分"))
        for refusal in [ActsRefusal.nothing, .lastAhead, .noList, .overBudget(left: -1)] {
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
        }
        #expect(try await village.states(of: id) == [.checked, .checked])
    }

    @Test func `an act of the old year that is booked in the new one counts for its own year`() async throws {
        let village = try await PointsVillage()
        village.ground.time.set("2026-12-31T09:00:00+08:00")

        try await village.book(for: [3], on: "2026-12-30")

        let (old, new, seasons) = try await village.database.read { reader in
            (
                try Points.ranks(in: PointsVillage.liuping, year: 2026, reader),
                try Points.ranks(in: PointsVillage.liuping, year: 2027, reader),
                try Ledger.book(
                    of: PointsVillage.liuping.as(Marks.Anything.self), kind: Points.book, in: reader
                ).map { try Ledger.seasons(of: $0.id, in: reader).count }
            )
        }
        #expect(old.map(\.points) == [500] && new == [] && seasons == 2)
        #expect(try await village.broken() == [])
    }
}

struct TakingBackTests {
    @Test(arguments: TestEngine.all)
    func `what was booked by mistake is reversed, never deleted`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        let act = try await village.book(for: [3])[0]

        let silent = await village.codes { try await takeBack(act.id, because: "", in: village) }
        try await takeBack(act.id, because: "登记错了户", in: village)
        let again = await village.codes { try await takeBack(act.id, because: "再来", in: village) }

        #expect(silent == ["points.reversal-reason-missing"] && again == ["points.not-confirmed"])
        #expect(try await village.act(act.id)?.state == .reversed)
        #expect(try await village.balance(3) == 0)
        #expect(try await village.broken() == [])
        #expect(
            await village.codes {
                try await takeBack(PointsActID(high: 1, low: 1), because: "错", in: village)
            }
                == ["points.reversed-act-unknown"])
    }

    @Test func `spent points are not taken back below zero, and nobody reverses the own household's`() {
        let act = PointsAct(
            id: PointsActID(high: 1, low: 1), declaration: DeclarationID(high: 1, low: 2),
            village: PointsVillage.liuping, household: PointsVillage.household(3),
            item: PointsItemID(high: 1, low: 3), day: PointsVillage.day("2026-11-19"), points: 500,
            state: .confirmed, changed: Instant(milliseconds: 0))
        let poor = Bearing(balance: 200, allowsBelowZero: false)
        let now = Instant(milliseconds: 1)

        #expect(throws: TakingBackRefusal.spent(200)) {
            try act.takenBack(because: "错", ownHousehold: nil, bearing: poor, at: now)
        }
        #expect(throws: TakingBackRefusal.ownHousehold) {
            try act.takenBack(because: "错", ownHousehold: act.household, bearing: poor, at: now)
        }
        #expect(throws: TakingBackRefusal.reasonTooLong) {
            try act.takenBack(
                because: String(repeating: "错", count: 501), ownHousehold: nil, bearing: poor, at: now)
        }
        #expect(act.upheld(bearing: poor, at: now).state == .contested)
        #expect(act.upheld(bearing: Bearing(balance: 200, allowsBelowZero: true), at: now).state == .reversed)
        for refusal in [
            TakingBackRefusal.unknown, .notConfirmed, .reasonMissing, .reasonTooLong, .ownHousehold,
            .spent(0),
        ] {
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
        }
    }

    private func takeBack(_ id: PointsActID, because reason: String, in village: PointsVillage) async throws {
        try await village.database.write(by: Origin(actor: PointsVillage.zhou)) {
            _ = try Points.takeBack(id, because: reason, in: $0)
        }
    }
}
