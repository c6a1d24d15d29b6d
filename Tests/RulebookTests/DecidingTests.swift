import Kernel
import Storage
import TestGround
import Testing

@testable import Rulebook

@Suite struct DecidingTests {
    @Test(arguments: TestEngine.all)
    func `a proposal applies once somebody else has confirmed it`(engine: TestEngine) async throws {
        let desk = try await Desk(engine)

        try await desk.propose(Desk.draft(1, "12"), by: Desk.luo)
        await #expect(throws: ConfirmingRefusal.samePerson) { try await desk.confirm(1, by: Desk.luo) }
        #expect(try await desk.rule(on: "2026-11-21") == nil)
        try await desk.confirm(1, by: Desk.he)

        let rule = try await desk.rule(on: "2026-11-21")
        #expect(rule?.proposedBy == Desk.luo)
        #expect(rule?.decidedBy == Desk.he)
        #expect(try await desk.rulebookEvents() == ["rulebook.entry-proposed", "rulebook.entry-confirmed"])
        await #expect(throws: ConfirmingRefusal.decided) { try await desk.confirm(1, by: Desk.he) }
        await #expect(throws: ConfirmingRefusal.unknown) { try await desk.confirm(2, by: Desk.he) }
    }

    @Test(arguments: TestEngine.all)
    func `what stands at the confirmation decides, not what stood at the proposal`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.propose(Desk.draft(1, "5", at: Desk.liuping), by: Desk.luo)
        try await desk.enter(Desk.draft(2, "7", from: "2018-12-29", isChecked: true, role: .min))

        await #expect(throws: EnteringRefusal.self) { try await desk.confirm(1) }
        #expect(try await desk.rule(on: "2026-11-21")?.value == "7")
    }

    @Test(arguments: TestEngine.all)
    func `a proposal that was turned down is decided`(engine: TestEngine) async throws {
        let desk = try await Desk(engine)
        try await desk.propose(Desk.draft(1, "12"))

        try await desk.database.write(by: Origin(actor: Desk.he)) {
            try Rulebook.reject(Desk.id(1), by: Desk.he, in: $0)
        }

        await #expect(throws: ConfirmingRefusal.decided) { try await desk.confirm(1) }
        await #expect(throws: ConfirmingRefusal.decided) {
            try await desk.database.write(by: .system) {
                try Rulebook.reject(Desk.id(1), by: Desk.he, in: $0)
            }
        }
        #expect(try await desk.rulebookEvents() == ["rulebook.entry-proposed", "rulebook.entry-dropped"])
        #expect(try await desk.rule(on: "2026-11-21") == nil)
    }

    @Test(arguments: TestEngine.all)
    func `a value that ends gives back the rule of the higher place`(engine: TestEngine) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "10", from: "2010-10-28"))
        try await desk.enter(Desk.draft(2, "15", at: Desk.liuping, from: "2026-01-01"))
        func end(_ number: UInt64, on day: String) async throws {
            try await desk.database.write(by: Origin(actor: Desk.zhou)) {
                try Rulebook.end(Desk.id(number), on: Desk.day(day), in: $0)
            }
        }

        await #expect(throws: EndingRefusal.inThePast) { try await end(2, on: "2026-11-19") }
        await #expect(throws: EndingRefusal.nothingAbove) { try await end(1, on: "2026-12-01") }
        try await end(2, on: "2026-12-01")

        #expect(try await desk.rule(on: "2026-11-30")?.value == "15")
        #expect(try await desk.rule(on: "2026-12-01")?.value == "10")
        #expect(try await desk.rulebookEvents().last == "rulebook.entry-ended")
        await #expect(throws: EndingRefusal.notStanding) { try await end(2, on: "2026-12-02") }
        await #expect(throws: ConfirmingRefusal.unknown) { try await end(3, on: "2026-12-02") }
    }

    @Test(arguments: TestEngine.all)
    func `a floor is not simply ended`(engine: TestEngine) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "7", from: "2018-12-29", role: .min))

        await #expect(throws: EndingRefusal.isFloor) {
            try await desk.database.write(by: .system) {
                try Rulebook.end(Desk.id(1), on: Desk.day("2026-12-01"), in: $0)
            }
        }
    }

    @Test func `every refusal tells a person what is so in both languages`() {
        let floor = Desk.draft(1, "7", role: .min).rule(
            of: Desk.notice, replaces: nil, state: .confirmed, proposedBy: nil, decidedBy: nil)
        let refusals: [any Refusal] =
            ConfirmingRefusal.allCases + EndingRefusal.allCases + [
                EnteringRefusal.unreadable(Sentence(.rulebookWholeUnreadable)), EnteringRefusal.sourceMissing,
                EnteringRefusal.editionMissing, EnteringRefusal.endsBeforeItBegins,
                EnteringRefusal.tooEarly(earliest: Desk.day("2026-10-20")),
                EnteringRefusal.overlaps(from: Desk.day("2026-10-20")),
                EnteringRefusal.floorOfThisEdition(floor),
                EnteringRefusal.undercuts(floor, words: Desk.notice.words("7")),
                EnteringRefusal.articleMissing(floor),
            ]

        for refusal in refusals {
            for language in Language.allCases {
                let sentence = refusal.sentence(language)
                #expect(!sentence.contains("{"), "\(refusal.code): \(sentence)")
                #expect(sentence.hasSuffix(language == .chinese ? "。" : "."), "\(refusal.code): \(sentence)")
            }
            #expect(refusal.code.hasPrefix("rulebook."))
        }
        #expect(Set(refusals.map(\.code)).count == refusals.count)
    }
}
