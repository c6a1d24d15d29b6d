import Appraisals
import Kernel
import Notices
import Points
import Storage
import TestGround
import Testing

@testable import Reviews

struct RoundTests {
    @Test(arguments: TestEngine.all)
    func `three scores come together by the weights that were voted, and a stranger gets the same`(
        engine: TestEngine
    ) async throws {
        let village = try await ReviewVillage(engine, points: [1: 2, 2: 4, 3: 1])

        try await village.counted()

        let (outcome, measured) = try await village.database.read { reader in
            (
                try Appraisals.outcome(of: ReviewVillage.appraisal, in: reader),
                try Appraisals.measures(of: ReviewVillage.appraisal, in: reader)[1]
            )
        }
        // 10, 20 and 5 points; the most is 100.
        #expect(measured == [1: 5_000, 2: 10_000, 3: 2_500, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0])
        // The auditor: points of the period by the ledger's own acts, sheets of which all say the same.
        for subject in 1...8 {
            let points = [1: 50, 2: 100, 3: 25][subject] ?? 0
            let sheets = 100 - 6 * subject
            let wanted = points * 30 + sheets * 70
            #expect(outcome?.results[subject - 1].result == wanted, "household \(subject)")
        }
        #expect(outcome?.ranked.map(\.subject) == [2, 1, 3, 4, 5, 6, 7, 8])
        // A household has no mark from itself, and the squire none for whom he avoids.
        #expect(outcome?.mark(of: 1, by: 2)?.sheets == 7 && outcome?.mark(of: 2, by: 3)?.sheets == 1)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `the red list is a notice of the upper half, masked but of who agreed`(
        engine: TestEngine
    ) async throws {
        let village = try await ReviewVillage(engine, points: [1: 2, 2: 4, 3: 1])
        try await village.counted()
        func publish() async -> [String] {
            await village.codes {
                try await village.write {
                    try Reviews.publishRed(
                        of: ReviewVillage.round, as: NoticeID(high: 8, low: 61), contact: "王春梅", in: $0)
                }
            }
        }

        let early = await publish()
        try await village.pass(days: 4)
        try await village.write {
            try Points.consent(of: ReviewVillage.household(2), isGiven: true, how: "签字", in: $0)
        }
        let first = await publish()
        let twice = await publish()
        let board = try await village.site.get("/reviews/boards/\(ReviewVillage.liuping)")

        #expect(
            early == ["reviews.round-not-final"] && first == [] && twice == ["reviews.red-already-published"])
        #expect(board.text.contains("李国强") && board.text.contains("陈*英") && !board.text.contains("陈桂英"))
        #expect(!board.text.contains("向*燕") && !board.text.contains("向海燕"))
        try await village.write {
            try Notices.withdraw(NoticeID(high: 8, low: 61), because: "写错了", in: $0)
        }
        let after = try await village.site.get("/reviews/boards/\(ReviewVillage.liuping)")
        #expect(!after.text.contains("李国强"))
        #expect(
            try await village.told().suffix(2) == [
                "reviews.red-list-published", "reviews.red-list-withdrawn",
            ])
        #expect(try await village.broken() == [])
    }

    @Test func `a red list without anybody on it is not published`() async throws {
        var terms = ReviewTerms.voted
        terms.red = ReviewTerms.Red(most: 3, least: 10_000)
        let village = try await ReviewVillage(terms: terms)
        try await village.counted()
        try await village.pass(days: 4)

        let codes = await village.codes {
            try await village.write {
                try Reviews.publishRed(
                    of: ReviewVillage.round, as: NoticeID(high: 8, low: 61), contact: "王春梅", in: $0)
            }
        }

        #expect(codes == ["reviews.nobody-on-red"])
    }

    @Test func `the red list never passes the upper half, whatever was voted and however many tie`() {
        func results(_ ranks: [Int?]) -> [SubjectResult] {
            ranks.enumerated().map {
                SubjectResult(
                    subject: $0.offset + 1, result: $0.element == nil ? nil : 9_000, rank: $0.element,
                    isTied: false)
            }
        }
        let red = ReviewTerms.Red(most: 60, least: 0)

        #expect(red.chosen(from: results([1, 2, 3, 4, 5, 6])).map(\.subject) == [1, 2, 3])
        #expect(red.chosen(from: results([1, 2, 2, 2, 2, 6])).map(\.subject) == [1])
        #expect(red.chosen(from: results([1, 1, 1, 1])) == [])
        #expect(red.chosen(from: results([1, nil, nil, 2])).map(\.subject) == [1, 4])
        #expect(ReviewTerms.Red(most: 1, least: 0).chosen(from: results([1, 2, 3, 4])).map(\.subject) == [1])
        #expect(ReviewTerms.Red(most: 9, least: 9_001).chosen(from: results([1, 2])) == [])
    }

    @Test func `points are scaled as the rule says, and nothing is below 0 or above 100`() {
        #expect(ReviewTerms.Scale.highest.scores(of: [300, 100, 0, -50]) == [10_000, 3_333, 0, 0])
        #expect(ReviewTerms.Scale.highest.scores(of: [0, -5]) == [0, 0])
        #expect(ReviewTerms.Scale.highest.scores(of: []) == [])
        #expect(ReviewTerms.Scale.full(2_000).scores(of: [4_000, 1_000, 1, -1]) == [10_000, 5_000, 5, 0])
        #expect(ReviewSpan(year: 2026, quarter: 3).first == day("2026-07-01"))
        #expect(ReviewSpan(year: 2026, quarter: 3).last == day("2026-09-30"))
        #expect(ReviewSpan(year: 2026, quarter: 4).last == day("2026-12-31"))
        #expect(ReviewSpan(year: 2026, quarter: 0).last == day("2026-12-31"))
    }

    @Test(arguments: TestEngine.all)
    func `a round that does not fit is refused`(engine: TestEngine) async throws {
        let village = try await ReviewVillage(engine)
        func begin(at place: PlaceID = ReviewVillage.grid, quarter: Int = 3, low: UInt64 = 4) async
            -> [String]
        {
            await village.codes {
                try await village.begin(at: place, quarter: quarter, as: ReviewRoundID(high: 8, low: low))
            }
        }

        #expect(await begin(at: ReviewVillage.county) == ["reviews.place-unfit"])
        #expect(await begin(at: ReviewVillage.shimen) == ["reviews.no-rule"])
        #expect(await begin(quarter: 0) == ["reviews.span-unfit"])
        #expect(await begin(at: ReviewVillage.empty) == ["reviews.nobody-here"])
        #expect(await begin() == ["reviews.no-squires"])
        try await village.enterSquire()
        #expect(await begin() == [])
        #expect(await begin(low: 14) == ["reviews.already-begun"])
        func measure(_ id: ReviewRoundID) async -> [String] {
            await village.codes { try await village.write { try Reviews.measure(id, in: $0) } }
        }
        #expect(await measure(ReviewRoundID(high: 8, low: 99)) == ["reviews.round-unknown"])
        #expect(await measure(ReviewVillage.round) == ["reviews.round-not-open"])
        #expect(await begin(quarter: 4, low: 24) == [])
        try await village.write { try Appraisals.open(AppraisalID(high: 8, low: 25), in: $0) }
        #expect(await measure(ReviewRoundID(high: 8, low: 24)) == ["reviews.span-runs"])
        try await village.write { try Appraisals.drop(ReviewVillage.appraisal, because: "改期", in: $0) }
        #expect(await begin(low: 34) == [])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `the roll of squires is dated, and each round asks those of its day`(engine: TestEngine) async throws
    {
        let village = try await ReviewVillage(engine)
        func enter(_ name: String, avoids: [String] = [], low: UInt64 = 1) async -> [String] {
            await village.codes { try await village.enterSquire(name, avoids: avoids, low: low) }
        }

        #expect(await enter("") == ["reviews.squire-unreadable"])
        #expect(await enter("田老师", avoids: ["999"]) == ["reviews.avoided-unknown"])
        #expect(await enter("田老师") == [])
        #expect(await enter("田老师", low: 2) == ["reviews.squire-twice"])
        #expect(await enter("谢老师", low: 3) == [])
        func depart(_ low: UInt64) async -> [String] {
            await village.codes {
                try await village.write {
                    try Reviews.depart(
                        SquireID(high: 8, low: 30 + low), of: ReviewVillage.liuping, on: day("2026-10-05"),
                        in: $0)
                }
            }
        }
        #expect(await depart(1) == [])
        #expect(await depart(1) == ["reviews.squire-unknown"])
        try await village.begin()

        let (squires, judges) = try await village.database.read { reader in
            (
                try Reviews.squires(of: ReviewVillage.liuping, on: day("2026-10-04"), in: reader),
                try Appraisals.judges(of: ReviewVillage.appraisal, in: reader)
            )
        }
        #expect(squires.map(\.name) == ["田老师", "谢老师"])
        #expect(judges.filter { $0.group == 3 }.map(\.name) == ["谢老师"] && judges.count == 9)
        try await village.database.write(by: .system) { transaction in
            for number in 0..<99 {
                try RoundStore.insert(
                    Squire(
                        id: transaction.derivedID(), village: ReviewVillage.liuping, name: "乡贤\(number)",
                        note: "",
                        period: Period(from: day("2026-10-01"))), in: transaction)
            }
        }
        #expect(await enter("最后一位", low: 4) == ["reviews.squires-too-many"])
    }
}
