import Kernel
import Testing

@testable import Rulebook

@Suite struct ValueTests {
    @Test(arguments: [
        ("2/3", 2, 3, true), ("2/3", 1, 3, false), ("2/3", 667, 1000, true), ("2/3", 666, 1000, false),
        (">1/2", 50, 100, false), (">1/2", 51, 100, true), ("1/2", 50, 100, true), ("85%", 85, 100, true),
        ("85%", 84, 100, false), (">1/2", 0, 0, false), ("1/1", 7, 7, true),
    ])
    func `a share is reached by what the law counts as enough`(
        text: String, count: Int, all: Int, isReached: Bool
    ) throws {
        let share = try #require(Share(text))

        #expect(share.isReached(by: count, of: all) == isReached)
        #expect(share.description == text)
    }

    @Test func `the least number that reaches a share does, and one fewer does not`() throws {
        for text in ["2/3", ">1/2", "1/2", "85%", ">2/3", "1/10"] {
            let share = try #require(Share(text))
            for all in 1...120 {
                let least = try #require(share.least(of: all))
                #expect(share.isReached(by: least, of: all))
                #expect(least == 0 || !share.isReached(by: least - 1, of: all))
            }
        }
        #expect(Share(">1/1")?.least(of: 10) == nil)
        #expect(Share("1/2")?.least(of: 0) == nil)
    }

    @Test(arguments: ["", "half", "3/2", "1/0", "-1/2", "1/2001", "101%", "1/2/3", "≥2/3", "> 1/2"])
    func `what is no share is not read as one`(text: String) {
        #expect(Share(text) == nil)
    }

    @Test(arguments: [
        (RuleKind.whole, "300", "-1", "rulebook.whole-unreadable"),
        (.share, "2/3", "two thirds", "rulebook.share-unreadable"),
        (.list, "修路\n用水", "修路\n修路", "rulebook.list-unreadable"),
        (.text, "村民会议", "", "rulebook.text-unreadable"),
        (.flag, "yes", "perhaps", "rulebook.flag-unreadable"),
    ])
    func `each kind reads its own values and says how to write the others`(
        kind: RuleKind, right: String, wrong: String, text: String
    ) {
        #expect(kind.mistake(right) == nil)
        #expect(kind.mistake(wrong)?.text.key == text)
    }

    @Test(arguments: [
        (RuleKind.whole, "7", "10", RuleKind.Order?.some(.less)), (.whole, "10", "10", .same),
        (.share, ">1/2", "1/2", .more), (.share, "50%", "1/2", .same), (.share, "1/2", "2/3", .less),
        (.list, "修路", "修路\n用水", .less), (.list, "修路\n用水", "用水\n修路", .same),
        (.list, "修路\n用水", "用水", .more), (.list, "修路", "用水", nil), (.flag, "no", "yes", .less),
        (.text, "村民会议", "村民代表会议", nil), (.text, "村民会议", "村民会议", .same),
    ])
    func `values of a kind stand to each other as a bound needs to know`(
        kind: RuleKind, value: String, other: String, order: RuleKind.Order?
    ) {
        #expect(kind.order(value, other) == order)
    }

    @Test func `values are said in both languages, with what they count`() {
        #expect(Desk.notice.words("1")(.english) == "1 day")
        #expect(Desk.notice.words("10")(.english) == "10 days")
        #expect(Desk.notice.words("10")(.chinese) == "10 天")
        #expect(Desk.quorum.words("2/3")(.chinese) == "不少于 2/3")
        #expect(Desk.quorum.words(">50%")(.english) == "more than 50%")
        #expect(Desk.quorum.words("nonsense")(.english) == "nonsense")
        #expect(Desk.matters.words("修路\n用水")(.chinese) == "修路、用水")
        #expect(RuleKind.flag.words("yes")(.chinese) == "是")
    }

    @Test func `a rule gives its value as what it is`() throws {
        func rule(_ value: String) -> Rule {
            Desk.draft(1, value).rule(
                of: Desk.notice, replaces: nil, state: .confirmed, proposedBy: nil, decidedBy: nil)
        }

        #expect(rule("12").whole == 12)
        #expect(rule("2/3").share == Share(2, of: 3))
        #expect(rule("修路\n用水").list == ["修路", "用水"])
        #expect(rule("yes").flag)
        #expect(!rule("no").flag)
        #expect(rule("12").unit == "days")
    }
}
