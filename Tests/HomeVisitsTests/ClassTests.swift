import Kernel
import People
import Storage
import TestGround
import Testing

@testable import HomeVisits

struct ClassTests {
    private func known(
        code: String = "hardship", chinese: String = "生活困难", english: String = "hardship",
        pace: VisitPace = .general, days: Int = 365
    ) -> CareClass {
        CareClass(
            id: CareClassID(high: 6, low: 9), code: code, chinese: chinese, english: english, need: .hardship,
            pace: pace, grounds: .either, days_max: days, from: VisitVillage.day("2026-11-20"))
    }

    @Test func `a class is refused for all that is wrong with it`() {
        let long = String(repeating: "长", count: 31)
        let others = VisitVillage.classes

        #expect(known().refusals(beside: others) == [])
        #expect(known(code: "Hard ship").refusals(beside: others) == [.codeUnfit])
        #expect(known(code: "-x").refusals(beside: others) == [.codeUnfit])
        #expect(known(chinese: "").refusals(beside: others) == [.nameMissing])
        #expect(known(chinese: long).refusals(beside: others) == [.nameTooLong])
        #expect(known(pace: .ordinary).refusals(beside: others) == [.paceUnfit])
        #expect(known(days: 0).refusals(beside: others) == [.daysOutOfRange])
        #expect(known(days: 366).refusals(beside: others) == [.daysOutOfRange])
        #expect(known(code: "illness").refusals(beside: others) == [.codeTaken])
        let many = (0..<HomeVisitLimits.classes_max).map { known(code: "c\($0)") }
        #expect(known().refusals(beside: many) == [.tooMany])
    }

    @Test(arguments: [
        ("上访户", "x", ForbiddenSubject.petition), ("重点人员", "x", .petition), ("刑满释放", "x", .offence),
        ("社区矫正对象", "x", .offence), ("信教群众", "x", .belief), ("表现不好", "x", .conduct),
        ("失信人", "x", .conduct), ("困难", "Petitioners", .petition), ("困难", "former prisoner", .offence),
        ("困难", "church members", .belief),
    ])
    func `a class about petitions, offences, belief or conduct cannot be entered`(
        chinese: String, english: String, subject: ForbiddenSubject
    ) throws {
        let wrong = known(chinese: chinese, english: english).refusals(beside: [])

        let found = try #require(ForbiddenSubject.found(in: "\(chinese) \(english)"))
        #expect(wrong == [.forbidden(word: found.word)])
        #expect(found.subject == subject)
    }

    @Test(arguments: ["独居老人", "教会老人用手机", "视力矫正", "culture", "difficult to walk", "agriculture"])
    func `words of care are no forbidden subjects`(text: String) {
        #expect(ForbiddenSubject.found(in: text) == nil)
    }

    @Test(arguments: TestEngine.all)
    func `a class is entered once, goes out of use once, and leaves who is in it`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        let (new, told) = (known(), try await village.told().count)

        try await village.write(VisitVillage.wang) { try HomeVisits.enter(new, in: $0) }
        let twice = await #expect(throws: Refusals.self) {
            try await village.write(VisitVillage.wang) { try HomeVisits.enter(new, in: $0) }
        }
        try await village.enrol(village.enrolment())
        let alone = VisitVillage.classes[0].id
        try await village.write(VisitVillage.wang) { try HomeVisits.retire(alone, in: $0) }
        await #expect(throws: CareClassRefusal.retiredAlready) {
            try await village.write(VisitVillage.wang) { try HomeVisits.retire(alone, in: $0) }
        }
        await #expect(throws: CareClassRefusal.unknown) {
            try await village.write(VisitVillage.wang) {
                try HomeVisits.retire(CareClassID(high: 1, low: 1), in: $0)
            }
        }

        #expect(twice?.all.map(\.code) == ["visit-class.code-taken"])
        await #expect(throws: CareRefusal.classRetired) {
            try await village.enrol(village.enrolment(2, id: 2))
        }
        #expect(try await village.due(1)?.pace == .high)
        #expect(
            try await village.told(after: told) == [
                "home-visits.class-entered", "home-visits.enrolled", "home-visits.class-retired",
            ])
    }

    @Test func `every refusal of classes, forms and lines says a whole sentence in each language`() {
        let refusals: [any Refusal] =
            [
                CareClassRefusal.unknown, CareClassRefusal.codeUnfit, CareClassRefusal.nameMissing,
                CareClassRefusal.nameTooLong, CareClassRefusal.forbidden(word: "上访"),
                CareClassRefusal.paceUnfit, CareClassRefusal.daysOutOfRange, CareClassRefusal.codeTaken,
                CareClassRefusal.tooMany, CareClassRefusal.retiredAlready, VisitFormRefusal.unknown,
                VisitFormRefusal.codeUnfit, VisitFormRefusal.nameMissing, VisitFormRefusal.nameTooLong,
                VisitFormRefusal.sourceMissing, VisitFormRefusal.sourceTooLong,
                VisitFormRefusal.questionsMissing, VisitFormRefusal.tooManyQuestions,
                VisitFormRefusal.lineUnreadable(2), VisitFormRefusal.choicesUnfit(2),
                VisitFormRefusal.questionTooLong(2), VisitFormRefusal.forbidden(word: "上访"),
                VisitFormRefusal.fromUnfit, VisitFormRefusal.retiredAlready,
            ]

        for refusal in refusals {
            #expect(refusal.sentence(.chinese).hasSuffix("。"), "\(refusal.code)")
            #expect(refusal.sentence(.english).hasSuffix("."), "\(refusal.code)")
            #expect(!refusal.sentence(.english).contains("{"), "\(refusal.code)")
        }
        #expect(Set(refusals.map(\.code)).count == refusals.count)
    }
}
