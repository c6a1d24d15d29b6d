import Appraisals
import Assemblies
import Kernel
import Points
import Rulebook
import Storage
import TestGround
import Testing

@testable import Reviews

struct ReviewRuleTests {
    private func codes(_ change: (inout ReviewTerms) -> Void) -> [String] {
        var terms = ReviewTerms.voted
        change(&terms)
        return terms.refusals(trimming_least: 5).map(\.code)
    }

    @Test func `everything that is wrong with a rule is said, and no weight is assumed`() {
        let long = String(repeating: "长", count: 151)
        #expect(codes { _ in } == [])
        #expect(codes { $0.title = "" } == ["reviews.title-missing"])
        #expect(codes { $0.title = long } == ["reviews.title-too-long"])
        #expect(codes { $0.basis = "" } == ["reviews.basis-missing"])
        #expect(codes { $0.basis = long } == ["reviews.basis-too-long"])
        #expect(codes { $0.isCharter = false } == ["reviews.authorisation-missing"])
        #expect(codes { $0.authorisation = long } == ["reviews.authorisation-too-long"])
        #expect(
            codes { $0.weights = .init(points: 0, residents: 5_000, squires: 5_000) }
                == ["reviews.weight-missing"])
        #expect(
            codes { $0.weights = .init(points: 3_333, residents: 3_333, squires: 3_333) }
                == ["reviews.weights-not-whole"])
        #expect(codes { $0.scale = .full(0) } == ["reviews.scale-out-of-range"])
        #expect(codes { $0.red = .init(most: 61, least: 0) } == ["reviews.red-out-of-range"])
        #expect(codes { $0.black = .init(standing_days: 181) } == ["reviews.standing-out-of-range"])
        #expect(codes { $0.criteria = [] } == ["appraisals.criteria-missing"])
        #expect(
            codes { $0.criteria = [Criterion("点赞数", full: 100, weight: 10_000)] } == [
                "appraisals.screen-counts"
            ])
        #expect(codes { $0.trimming = Trimming(each: 1, from: 4) } == ["appraisals.trimming-too-early"])
    }

    @Test func `weights that a county offers are three and come to a hundred`() throws {
        let key = try #require(Reviews.ruleKeys.first { $0.code == Reviews.weightsKey })
        for right in ["40 30 30", "33.34 33.33 33.33"] { #expect(key.kind.mistake(right) == nil) }
        for wrong in ["", "50 50", "40 30 20", "100 0 0", "40,30,30", "60 60 -20"] {
            #expect(key.kind.mistake(wrong) != nil, "\(wrong)")
        }
        #expect(key.words("40 30 30")(.chinese) == "量化评比 40%，群众评议 30%，乡贤评理 30%")
    }

    @Test(arguments: TestEngine.all)
    func `a rule holds by the vote on its very text, and by no other`(engine: TestEngine) async throws {
        let village = try await ReviewVillage(engine)
        let next = ReviewRuleID(high: 8, low: 81)
        func act(_ body: @escaping @Sendable (Transaction) throws -> Void) async -> [String] {
            await village.codes { try await village.write(body) }
        }
        func adopt(_ resolution: Resolution?) async -> [String] {
            await act { try Reviews.adopt(next, by: resolution?.id ?? ResolutionID(high: 1, low: 1), in: $0) }
        }

        #expect(await act { try Reviews.submit(next, in: $0) } == ["reviews.rule-unknown"])
        #expect(
            await act { try Reviews.begin(next, at: ReviewVillage.grid, .voted, in: $0) }
                == ["reviews.rule-place-unfit"])
        #expect(await act { try Reviews.begin(next, at: ReviewVillage.liuping, .voted, in: $0) } == [])
        #expect(await adopt(nil) == ["reviews.rule-not-submitted"])
        #expect(await act { try Reviews.submit(next, in: $0) } == [])
        #expect(await act { try Reviews.submit(next, in: $0) } == ["reviews.rule-not-draft"])
        #expect(await adopt(nil) == ["reviews.resolution-unknown"])
        let other = try await village.voteOnRule(text: "另一份文字")
        #expect(await adopt(other) == ["reviews.resolution-of-another"])
        let failed = try await village.voteOnRule(next, yes: 1)
        #expect(await adopt(failed) == ["reviews.resolution-not-passed"])
        let differs = try await village.voteOnRule(next, text: "少写一句")
        #expect(await adopt(differs) == ["reviews.text-differs"])
        _ = try await village.voteOnRule(next)
        let (old, new) = try await village.database.read { reader in
            (
                try Reviews.rule(at: ReviewVillage.liuping, on: day("2026-08-01"), in: reader)?.id,
                try Reviews.rule(at: ReviewVillage.liuping, on: day("2026-10-10"), in: reader)?.id
            )
        }
        #expect(old == ReviewVillage.rule && new == next)
        #expect(await act { try Reviews.drop(next, in: $0) } == ["reviews.rule-not-draft"])
        #expect(try await village.broken() == [])
    }

    @Test func `a vote of another body or village, or for a day that is past, adopts nothing`() async throws {
        let village = try await ReviewVillage()
        let rule = try await village.database.read { try Reviews.rule(ReviewVillage.rule, in: $0) }
        var waiting = rule
        waiting.state = .submitted
        func vote(body: String = "villagers-assembly", place: PlaceID = ReviewVillage.liuping) -> ReviewVote {
            ReviewVote(
                resolution: AnyID(high: 1, low: 1), number: "2026-9", body: body, place: place,
                subject: rule.id.as(Marks.Anything.self), textDigest: rule.digest ?? "", isPassed: true,
                decided: day("2026-07-08"))
        }

        #expect(throws: ReviewRuleRefusal.bodyUnfit(required: "villagers-assembly")) {
            try waiting.adopted(by: vote(body: "villagers-representatives"), after: nil)
        }
        #expect(throws: ReviewRuleRefusal.elsewhere) {
            try waiting.adopted(by: vote(place: ReviewVillage.shimen), after: nil)
        }
        #expect(throws: ReviewRuleRefusal.effectNotLater(day("2026-07-08"))) {
            try waiting.adopted(by: vote(), after: day("2026-07-08"))
        }
        var draft = rule
        draft.state = .draft
        #expect(throws: ReviewRuleRefusal.bodyUnruled) { try draft.submitted(body: nil, digest: "") }
    }

    @Test(arguments: TestEngine.all)
    func `rows that break an invariant are found`(engine: TestEngine) async throws {
        let village = try await ReviewVillage(engine)
        try await village.counted()
        try await village.write(by: ReviewVillage.wang) {
            try Reviews.tell(
                MatterDraft(
                    id: ReviewMatterID(high: 8, low: 71), household: ReviewVillage.household(3),
                    words: "门前杂物",
                    about: .environment), in: $0)
        }
        struct Undone: Error { let found: [String] }

        for (query, sentence) in [
            ("UPDATE reviews_rule SET digest = 'other'", "only by a resolution"),
            ("UPDATE appraisals_group SET weight = 2999 WHERE number = 1", "by the weights"),
            ("UPDATE appraisals_appraisal SET is_shown = 1", "shown to nobody else"),
            ("UPDATE reviews_rule SET standing_days = NULL", "only where the village voted"),
            (
                "UPDATE reviews_matter SET decided_at = told_at - 1, answer = 'x'",
                "was told of a matter before"
            ),
        ] as [(Query, String)] {
            let found: [String]
            do {
                try await village.database.write(by: .system) { transaction in
                    _ = try transaction.run(query)
                    throw Undone(
                        found: try ReviewInvariants.all.filter { try transaction.count($0.query) > 0 }
                            .map(\.sentence))
                }
                found = []
            } catch let undone as Undone { found = undone.found }
            #expect(found.contains { $0.contains(sentence) }, "\(sentence): \(found)")
        }
    }
}
