import Kernel
import Testing

@testable import Points

struct ItemRuleTests {
    private static func terms(_ change: (inout ItemTerms) -> Void) -> ItemTerms {
        var terms = ItemTerms.cleanUp
        change(&terms)
        return terms
    }

    private static let other = PointsItem(
        id: PointsItemID(high: 1, low: 1), version: PointsVersionID(high: 1, low: 2), number: 1,
        terms: .patrol)

    private static let wrong: [(ItemTerms, String)] = [
        (terms { $0.code = "" }, "points.code-malformed"),
        (terms { $0.code = "G Y" }, "points.code-malformed"),
        (terms { $0.code = "PA-1" }, "points.code-taken"),
        (terms { $0.title = "" }, "points.title-missing"),
        (terms { $0.title = String(repeating: "扫", count: 61) }, "points.title-too-long"),
        (terms { $0.heading = "" }, "points.heading-missing"),
        (terms { $0.heading = String(repeating: "公", count: 21) }, "points.heading-too-long"),
        (terms { $0.points = 0 }, "points.points-zero"),
        (terms { $0.points = 100_001 }, "points.points-too-large"),
        (terms { $0.cap = .init(.day, 499) }, "points.cap-not-above"),
        (terms { $0.cap = .init(.season, 100_000_001) }, "points.cap-too-large"),
        (terms { $0.declarers = [] }, "points.declarers-missing"),
        (terms { $0.standing_days = 30 }, "points.expiry-of-award"),
        (
            terms {
                $0 = .litter
                $0.cap = .init(.day, 1)
            }, "points.cap-on-deduction"
        ),
        (
            terms {
                $0 = .litter
                $0.declarers = [.household]
            }, "points.deduction-by-household"
        ),
        (
            terms {
                $0 = .litter
                $0.standing_days = nil
            }, "points.expiry-missing"
        ),
        (
            terms {
                $0 = .litter
                $0.standing_days = 0
            }, "points.expiry-missing"
        ),
        (
            terms {
                $0 = .litter
                $0.standing_days = 2_000
            }, "points.expiry-too-long"
        ),
    ]

    @Test func `an item that is in order has no refusal`() {
        for terms in [ItemTerms.cleanUp, .patrol, .courtyard, .litter] {
            #expect(terms.refusals(beside: []) == [], "\(terms.code)")
        }
    }

    @Test(arguments: wrong.indices)
    func `whatever is wrong with an item is told in one sentence of each language`(index: Int) {
        let (terms, code) = Self.wrong[index]

        let refusals = terms.refusals(beside: [Self.other])

        #expect(refusals.map(\.code) == [code])
        for refusal in refusals {
            #expect(refusal.sentence(.chinese).hasSuffix("。"))
            #expect(refusal.sentence(.english).hasSuffix("."))
        }
    }

    @Test(arguments: ItemSubject.allCases)
    func `what no points may touch is refused with the text it stands on`(subject: ItemSubject) {
        let refusals = Self.terms { $0.subject = subject }.refusals(beside: [])

        #expect(refusals.isEmpty == !subject.isForbidden)
        #expect((subject.ground != nil) == subject.isForbidden)
        for refusal in refusals {
            #expect(refusal.code == "points.forbidden-\(subject.rawValue)" && refusal.field == "subject")
            #expect(refusal.sentence(.chinese).contains("（"))
            #expect(refusal.sentence(.chinese).contains("法") || refusal.sentence(.chinese).contains("国办函"))
        }
    }

    @Test func `a list ends at its two hundredth item`() {
        let full = (1...200).map { number in
            PointsItem(
                id: PointsItemID(high: 2, low: UInt64(number)), version: Self.other.version, number: number,
                terms: Self.terms { $0.code = "A\(number)" })
        }

        #expect(ItemTerms.cleanUp.refusals(beside: Array(full.dropLast())) == [])
        #expect(ItemTerms.cleanUp.refusals(beside: full) == [.tooMany])
    }

    @Test func `a cap counts the day, the month or the year around a day`() {
        let day = PointsVillage.day("2026-12-31")

        #expect(ItemTerms.Cap.Period.day.days(around: day).until == PointsVillage.day("2027-01-01"))
        #expect(ItemTerms.Cap.Period.month.days(around: day).from == PointsVillage.day("2026-12-01"))
        #expect(ItemTerms.Cap.Period.month.days(around: day).until == PointsVillage.day("2027-01-01"))
        #expect(ItemTerms.Cap.Period.season.days(around: day).from == PointsVillage.day("2026-01-01"))
    }

    @Test(arguments: ItemRefusal.extras)
    func `the other refusals of items are whole sentences too`(refusal: ItemRefusal) {
        #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
    }
}

extension ItemRefusal {
    static let extras: [ItemRefusal] = [.unknown, .pointsUnreadable, .wordUnknown("天天")]
}
