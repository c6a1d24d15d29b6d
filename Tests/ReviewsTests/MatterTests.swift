import Kernel
import Points
import Storage
import TestGround
import Testing

@testable import Reviews

struct MatterTests {
    private static let id = ReviewMatterID(high: 8, low: 71)

    private func tell(
        _ village: ReviewVillage, _ words: String = "门前杂物", about: ItemSubject = .environment,
        household: HouseholdID = ReviewVillage.household(3), as id: ReviewMatterID = id
    ) async -> [String] {
        await village.codes {
            try await village.write(by: ReviewVillage.wang) {
                try Reviews.tell(
                    MatterDraft(id: id, household: household, words: words, about: about), in: $0)
            }
        }
    }

    private func decide(
        _ village: ReviewVillage, by person: PersonID = ReviewVillage.zhou, isListed: Bool = true,
        _ answer: String = "限期清走"
    ) async -> [String] {
        await village.codes {
            try await village.write(by: person) {
                try Reviews.decide(Self.id, isListed: isListed, answer: answer, in: $0)
            }
        }
    }

    private func board(_ village: ReviewVillage) async throws -> String {
        try await village.site.get("/reviews/boards/\(ReviewVillage.liuping)").text
    }

    @Test(arguments: TestEngine.all)
    func `a matter is told first, heard, shown without its household, and goes when it is put right`(
        engine: TestEngine
    ) async throws {
        let village = try await ReviewVillage(engine)

        #expect(await tell(village) == [])
        #expect(try await !board(village).contains("门前杂物"))
        #expect(await decide(village) == ["reviews.window-runs"])
        try await village.write { try Reviews.reply("月底清", to: Self.id, in: $0) }
        #expect(await decide(village, by: ReviewVillage.wang) == ["reviews.own-proposal"])
        #expect(await decide(village) == [])
        let shown = try await board(village)
        #expect(shown.contains("第1网格 1 户门前杂物，限期整改"))
        for word in ["003", "谢玉芬", "谢*芬", "月底清"] { #expect(!shown.contains(word)) }
        try await village.write { try Reviews.fix(Self.id, in: $0) }

        #expect(try await !board(village).contains("门前杂物"))
        #expect(
            try await village.told().suffix(4) == [
                "reviews.matter-told", "reviews.matter-answered", "reviews.matter-decided",
                "reviews.matter-fixed",
            ])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a matter leaves the board by itself at its end`(engine: TestEngine) async throws {
        let village = try await ReviewVillage(engine)
        _ = await tell(village)
        try await village.pass(days: 8)
        #expect(await decide(village) == [])

        try await village.pass(days: 29)
        let before = try await board(village)
        try await village.pass(days: 2)

        #expect(before.contains("门前杂物"))
        #expect(try await !board(village).contains("门前杂物"))
        #expect(try await village.told().last == "reviews.matter-expired")
        #expect(try await village.broken() == [])
    }

    @Test func `where no black board was voted nothing is told, and nothing is shown`() async throws {
        var terms = ReviewTerms.voted
        terms.black = nil
        let village = try await ReviewVillage(terms: terms)

        #expect(await tell(village) == ["reviews.black-not-voted"])
        let form = try await village.site.get("/reviews/matters/new", as: village.tokens["zhou"])
        #expect(form.status == 409)
        #expect(try await board(village).contains("黑榜没有开"))
    }

    @Test func `what no board may speak of is refused, by subject and by word`() async throws {
        let village = try await ReviewVillage()
        for subject in ItemSubject.allCases where subject.isForbidden {
            #expect(await tell(village, about: subject) == ["reviews.forbidden-\(subject.rawValue)"])
        }
        for words in ["低保户门前脏", "离婚闹事", "欠债不还", "家里有残疾", "老去上访", "孩子乱扔垃圾", "贫困户不打扫"] {
            #expect(await tell(village, words) == ["reviews.forbidden-word"], "\(words)")
        }
        for words in ["谢玉芬家门前脏", "003户杂物", "杂物，打13912345678"] {
            #expect(await tell(village, words) == ["reviews.names-person"], "\(words)")
        }
        #expect(await tell(village, "") == ["reviews.matter-missing"])
        #expect(await tell(village, String(repeating: "脏", count: 61)) == ["reviews.matter-too-long"])
        #expect(
            await tell(village, household: HouseholdID(high: 9, low: 99)) == ["reviews.household-unknown"])
        #expect(try await !village.told().contains("reviews.matter-told"))
    }

    @Test(arguments: TestEngine.all)
    func `replies and decisions that do not fit are refused`(engine: TestEngine) async throws {
        let village = try await ReviewVillage(engine)
        let long = String(repeating: "长", count: 501)
        func reply(_ words: String) async -> [String] {
            await village.codes { try await village.write { try Reviews.reply(words, to: Self.id, in: $0) } }
        }

        #expect(await reply("好") == ["reviews.matter-unknown"])
        #expect(await tell(village) == [])
        #expect(await tell(village, as: ReviewMatterID(high: 8, low: 72)) == ["reviews.already-told"])
        #expect(await reply("") == ["reviews.reply-missing"])
        #expect(await reply(long) == ["reviews.reply-too-long"])
        #expect(await reply("好") == [])
        #expect(await reply("好") == ["reviews.already-replied"])
        #expect(await decide(village, "") == ["reviews.answer-missing"])
        #expect(await decide(village, long) == ["reviews.answer-too-long"])
        #expect(await decide(village, isListed: false) == [])
        #expect(await decide(village) == ["reviews.matter-not-waiting"])
        #expect(await reply("好") == ["reviews.matter-not-waiting"])
        let fix = await village.codes { try await village.write { try Reviews.fix(Self.id, in: $0) } }
        #expect(fix == ["reviews.not-listed"])
        let own = ReviewMatter(
            id: Self.id, village: ReviewVillage.liuping, household: ReviewVillage.household(1),
            place: ReviewVillage.grid, rule: ReviewVillage.rule, words: "杂物", proposer: ReviewVillage.wang,
            told: village.ground.time.now)
        #expect(throws: MatterRefusal.ownHousehold) {
            try own.decided(
                isListed: true, answer: "好", by: ReviewVillage.zhou, own: ReviewVillage.household(1),
                standing_days: 9, isWindowOver: true, at: village.ground.time.now)
        }
    }
}
