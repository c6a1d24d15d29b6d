import Kernel
import Requests
import Testing

@testable import Overview

struct WordingTests {
    @Test func `a headline's number is truncated to its first digit, or stands just below the next`() {
        #expect(
            [0, 99, 100, 400, 426, 499, 492, 1_999, 98_500].map(Wording.round) == [
                .exact(0), .exact(99), .exact(100), .exact(400), .over(400), .near(500), .near(500),
                .near(2_000),
                .near(100_000),
            ])
    }

    @Test func `a change against nothing is not said, and shares change by points`() {
        #expect(Wording.change(from: 0, to: 3) == nil)
        #expect(Wording.change(from: 379, to: 426) == .up(124))
        #expect(Wording.change(from: 426, to: 379) == .down(110))
        #expect(Wording.change(from: 7, to: 7) == .same)
        let (old, new) = (
            BulletinFigures.Share(part: 9, whole: 10), BulletinFigures.Share(part: 8, whole: 10)
        )
        #expect(Wording.points(from: old, to: new) == .down(100))
        #expect(Wording.points(from: new, to: old) == .up(100))
        #expect(Wording.points(from: old, to: old) == .same)
        #expect(Wording.points(from: BulletinFigures.Share(part: 0, whole: 0), to: new) == nil)
        #expect(Wording.isWhole(BulletinFigures.Share(part: 3, whole: 3)))
        #expect(!Wording.isWhole(BulletinFigures.Share(part: 0, whole: 0)))
        #expect(Wording.tenths(123) == "12.3")
    }

    @Test func `a month knows its days, the month and the year before it`() throws {
        let month = try #require(BulletinMonth("2028-02"))

        #expect((month.first.description, month.last.description) == ("2028-02-01", "2028-02-29"))
        #expect((month.before.description, month.yearBefore.description) == ("2028-01", "2027-02"))
        #expect(BulletinMonth("2028-01")?.before.description == "2027-12")
        #expect(
            ["2028-2", "2028-13", "28-02", "2028-00", "x", "2028-02-01"].allSatisfy {
                BulletinMonth($0) == nil
            })
    }
}
