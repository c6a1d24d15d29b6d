import Kernel
import Storage
import TestGround
import Testing

@testable import HomeVisits

struct HomeVisitInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        (
            "UPDATE homevisits_visit SET household_id = \(VisitVillage.household(3)) WHERE corrects_id IS NOT NULL",
            "puts another right"
        ),
        ("UPDATE homevisits_finding SET place_id = \(VisitVillage.liuping)", "lies where its visit was"),
        ("UPDATE homevisits_finding SET words = NULL", "keeps its words"),
        ("UPDATE homevisits_enrolment SET until_on = '2028-01-01'", "holds for a year"),
        ("UPDATE homevisits_form SET retired_on = NULL", "without two in use"),
        ("UPDATE homevisits_finding SET request_id = NULL", "became a request"),
    ]

    private static func village(_ engine: TestEngine) async throws -> VisitVillage {
        let village = try await VisitVillage(engine)
        try await village.enrol(village.enrolment())
        var draft = village.draft()
        draft.findings = [.request: "路灯不亮"]
        try await village.make(draft)
        var right = village.draft(1, id: 2)
        right.corrects = draft.id
        try await village.make(right)
        let next = VisitForm(
            id: VisitFormID(high: 6, low: 22), code: "home-visit", version: 1, chinese: "入户走访",
            english: "home visit", source: "样例", isChecked: false,
            questions: VisitVillage.forms[0].questions, from: VisitVillage.day("2026-11-21"))
        try await village.write(nil) { try HomeVisits.enter(next, in: $0) }
        return village
    }

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let village = try await Self.village(engine)
        #expect(try await village.broken() == [])

        try await village.write(nil) { _ = try $0.run(Self.breaks[index].query) }

        let found = try await village.broken()
        #expect(found.contains { $0.contains(Self.breaks[index].sentence) }, "\(found)")
    }

    @Test func `every invariant has a row that breaks it`() {
        #expect(HomeVisitInvariants.all.count == Self.breaks.count)
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let village = try await Self.village(engine)

        for (query, constraint) in [
            ("UPDATE homevisits_class SET need = 'petition'", "visit_class_is_a_need"),
            ("UPDATE homevisits_class SET days_max = 400", "visit_class_is_confirmed_anew"),
            ("UPDATE homevisits_class SET pace = 'ordinary'", "visit_class_pace_is_known"),
            ("UPDATE homevisits_enrolment SET consent_by = NULL", "enrolment_by_consent_says_whose"),
            ("UPDATE homevisits_enrolment SET ground = 'duty'", "enrolment_by_"),
            ("UPDATE homevisits_enrolment SET until_on = from_on", "enrolment_ends_after_it_begins"),
            ("UPDATE homevisits_visit SET outcome = 'seen'", "visit_outcome_is_known"),
            ("UPDATE homevisits_visit SET happened_at = 0", "visit_claims_within_limits"),
            ("UPDATE homevisits_finding SET kind = 'petition'", "finding_kind_is_known"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await village.write(nil) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
