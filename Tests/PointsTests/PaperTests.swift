import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Points

struct PaperTests {
    private static let book = PaperBookID(high: 6, low: 81)

    private static func draft(
        _ lines: [PaperPoints], on day: String = "2026-06-30", as id: PaperBookID = book,
        source: String = "2026年积分登记簿第2册", at village: PlaceID = PointsVillage.liuping
    ) -> PaperDraft {
        PaperDraft(id: id, village: village, day: PointsVillage.day(day), source: source, lines: lines)
    }

    private static func line(_ number: Int, _ points: Int64 = 4_000, earned: Int64? = nil) -> PaperPoints {
        PaperPoints(
            household: PointsVillage.household(number), points: points, earned: earned, page: "第\(number)页")
    }

    /// The codes with which it is refused; nothing where it was typed in.
    private static func enter(_ village: PointsVillage, _ draft: PaperDraft) async -> [String] {
        await village.codes {
            try await village.database.write(by: Origin(actor: PointsVillage.wang)) {
                _ = try Points.enter(draft, in: $0)
            }
        }
    }

    private static func take(
        _ village: PointsVillage, _ id: PaperBookID = book, by person: PersonID = PointsVillage.zhou
    ) async -> [String] {
        await village.codes {
            try await village.database.write(by: Origin(actor: person)) { try Points.takeOver(id, in: $0) }
        }
    }

    private static func undo(_ village: PointsVillage, because reason: String = "户号录错了") async -> [String] {
        await village.codes {
            try await village.database.write(by: Origin(actor: PointsVillage.zhou)) {
                try Points.undo(book, because: reason, in: $0)
            }
        }
    }

    private static func sendBack(_ village: PointsVillage, because reason: String) async -> [String] {
        await village.codes {
            try await village.database.write(by: Origin(actor: PointsVillage.zhou)) {
                try Points.sendBack(book, because: reason, in: $0)
            }
        }
    }

    private static func ranks(_ village: PointsVillage, upTo day: String? = nil) async throws -> [Int64] {
        try await village.database.read {
            try Points.standings(
                in: PointsVillage.liuping, year: 2026, upTo: day.map(PointsVillage.day), $0
            ).map(\.points)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a book of the middle of the year counts once another person took it over, and not before`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)

        let entered = await Self.enter(
            village, Self.draft([Self.line(3, earned: 2_500), Self.line(4, 0, earned: 800)]))
        let before = (try await village.balance(3), try await Self.ranks(village))
        let own = await Self.take(village, by: PointsVillage.wang)
        let taken = await Self.take(village)
        let twice = await Self.take(village)
        try await village.book(for: [3])

        #expect(entered == [] && taken == [])
        #expect(before.0 == 0 && before.1 == [])
        #expect(own == ["points.paper-own"] && twice == ["points.paper-already-decided"])
        #expect(try await village.balance(3) == 4_500)
        #expect(try await village.balance(4) == 0)
        #expect(try await Self.ranks(village) == [3_000, 800])
        #expect(try await Self.ranks(village, upTo: "2026-07-01") == [2_500, 800])
        #expect(try await Self.ranks(village, upTo: "2026-06-29") == [])
        #expect(
            try await village.told().filter { $0.hasPrefix("points.paper") } == [
                "points.paper-entered", "points.paper-taken-over",
            ])
        #expect(try await village.broken() == [])
    }

    @Test func `every line that stands in the way is named, and none of the book is taken`() async throws {
        let village = try await PointsVillage()
        try await village.declare(for: [5], on: "2026-11-18")
        func codes(_ draft: PaperDraft) async -> [String] { await Self.enter(village, draft) }

        #expect(
            await codes(Self.draft([Self.line(3)], at: PointsVillage.shiqiao)) == [
                "points.paper-village-unfit"
            ])
        #expect(await codes(Self.draft([Self.line(3)], on: "2026-11-21")) == ["points.paper-day-ahead"])
        #expect(await codes(Self.draft([Self.line(3)], source: "")) == ["points.paper-source-missing"])
        #expect(
            await codes(Self.draft([Self.line(3)], source: String(repeating: "册", count: 151))) == [
                "points.paper-source-too-long"
            ])
        #expect(await codes(Self.draft([])) == ["points.paper-nobody"])
        #expect(await codes(Self.draft((1...501).map { Self.line($0) })) == ["points.paper-too-many"])
        #expect(
            await codes(Self.draft([Self.line(3)], at: PointsVillage.shimen)) == [
                "points.paper-household-elsewhere"
            ])
        let long = PaperPoints(
            household: PointsVillage.household(9), points: 100, page: String(repeating: "页", count: 41))
        #expect(
            await codes(
                Self.draft(
                    [
                        Self.line(3), Self.line(3), Self.line(4, -1), Self.line(6, 100_000_001),
                        Self.line(77), long, Self.line(5),
                    ], on: "2026-11-18")) == [
                    "points.paper-named-twice", "points.paper-out-of-range", "points.paper-out-of-range",
                    "points.paper-household-elsewhere", "points.paper-page-too-long",
                    "points.paper-counted-here",
                ])
        #expect(await Self.take(village) == ["points.paper-unknown"])
        #expect(try await village.told().filter { $0.hasPrefix("points.paper") } == [])
    }

    @Test(arguments: TestEngine.all)
    func `a household's paper comes in once, and the days it covers take no acts any more`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        _ = await Self.enter(village, Self.draft([Self.line(3)], on: "2026-11-15"))
        let other = PaperBookID(high: 6, low: 82)
        _ = await Self.enter(village, Self.draft([Self.line(3), Self.line(4)], as: other))
        _ = await Self.take(village)

        let second = await Self.take(village, other)
        let again = await Self.enter(village, Self.draft([Self.line(3)], as: PaperBookID(high: 6, low: 83)))
        let covered = await village.codes { _ = try await village.declare(for: [3, 4], on: "2026-11-15") }
        let after = await village.codes { _ = try await village.declare(for: [3, 4], on: "2026-11-16") }
        let file = try await village.site.api(
            .post, "/points/sheets",
            [
                "id": "\(AnyID(high: 6, low: 85))", "place": "\(PointsVillage.liuping)",
                "text": "户号,事项代码,日期\n003,PA-1,2026-11-15\n",
            ], as: village.tokens["wang"])

        #expect(second == ["points.paper-taken-over"] && again == ["points.paper-taken-over"])
        #expect(covered == ["points.day-on-paper"] && after == [])
        #expect(file.text.contains("2026年11月15日") && file.json["added"] as? Int == 0)
        #expect(try await village.acts().count == 2)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what does not fit is sent back or reversed with a reason, and may come in anew`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        _ = await Self.enter(village, Self.draft([Self.line(3, earned: 100)]))
        let early = await Self.undo(village)
        let blank = await Self.sendBack(village, because: "")
        let long = await Self.sendBack(village, because: String(repeating: "错", count: 501))
        let back = await Self.sendBack(village, because: "第3页少了一户")
        let late = await Self.take(village)

        let next = PaperBookID(high: 6, low: 86)
        _ = await Self.enter(village, Self.draft([Self.line(3)], as: next))
        _ = await Self.take(village, next)
        try await village.database.write(by: Origin(actor: PointsVillage.zhou)) {
            try Points.undo(next, because: "户号录错了", in: $0)
        }
        let third = PaperBookID(high: 6, low: 87)
        let anew = await Self.enter(village, Self.draft([Self.line(4)], as: third))
        let taken = await Self.take(village, third)

        #expect(early == ["points.paper-not-taken"])
        #expect(blank == ["points.paper-reason-missing"] && long == ["points.paper-reason-too-long"])
        #expect(back == [] && late == ["points.paper-already-decided"])
        #expect(anew == [] && taken == [])
        #expect(try await village.balance(3) == 0)
        #expect(try await village.balance(4) == 4_000)
        #expect(try await Self.ranks(village) == [4_000, 0])
        #expect(try await village.told().contains("points.paper-sent-back"))
        #expect(try await village.told().contains("points.paper-undone"))
        #expect(try await village.broken() == [])
    }

    @Test func `points that a household has spent keep the book in`() async throws {
        let village = try await PointsVillage()
        _ = await Self.enter(village, Self.draft([Self.line(3), Self.line(4)]))
        _ = await Self.take(village)
        let deduction = try await village.propose(for: 3)
        try await village.pass(days: 8)
        try await village.decide(deduction)

        #expect(await Self.undo(village) == ["points.paper-spent"])
        #expect(try await village.balance(4) == 4_000)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a book changed behind the room's back is found`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        _ = await Self.enter(village, Self.draft([Self.line(3)]))
        _ = await Self.take(village)

        try await village.database.write(by: .system) { transaction in
            _ = try transaction.run("UPDATE points_paper_line SET points = points + 1")
        }

        #expect(try await village.broken() == ["What came from paper is one transfer of just its lines"])
        for (query, constraint) in [
            ("UPDATE points_paper_book SET transfer_id = NULL", "taken_paper_has_its_transfer"),
            ("UPDATE points_paper_book SET decided_by = entered_by", "paper_is_taken_by_another"),
            ("UPDATE points_paper_line SET points = 100000001", "paper_balance_is_bounded"),
            ("UPDATE points_paper_line SET points = 0, earned = 0", "paper_line_says_something"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await village.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
