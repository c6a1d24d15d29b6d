import Access
import Kernel
import People
import Sealing
import Storage
import TestGround
import Testing

@testable import HomeVisits

struct CareTests {
    @Test(arguments: TestEngine.all)
    func `a need is kept sealed with its consent, ends by itself, and sets the pace while it holds`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        try await village.make(village.draft())

        let kept = try await village.enrol(village.enrolment(person: VisitVillage.chen))

        #expect(kept.from == village.ground.time.now.day && kept.holds(on: kept.from))
        #expect(try await village.due(1)?.on == VisitVillage.day("2026-11-27"))
        let row = try #require(
            try await village.database.read { try EnrolmentStore.find(kept.id, in: $0) })
        #expect(row.enrolment == kept)
        #expect(try HomeVisits.code(of: row, key: village.key) == "alone-80")
        #expect(throws: OpeningRefusal.self) {
            try village.key.open(row.sealed, context: "homevisits_enrolment.class:\(VisitVillage.chen)")
        }
        let payload = try await village.database.read {
            try Journal.history(of: kept.id.as(Marks.Anything.self), in: $0).map(\.payload).joined()
        }
        #expect(payload.contains("consent") && !payload.contains("alone"))
        village.ground.time.set("2027-05-01T09:00:00+08:00")
        #expect(try await village.due(1)?.pace == .ordinary, "it ended by itself")
    }

    @Test func `a need is refused for what is wrong with it`() async throws {
        let village = try await VisitVillage()
        try await village.enrol(village.enrolment())
        let tomorrow = CareEnrolment.Consent(
            giver: .family, form: .spoken, day: VisitVillage.day("2026-11-21"))
        let long = String(repeating: "长", count: 151)
        let rows: [(EnrolmentDraft, CareRefusal)] = [
            (village.enrolment(2, id: 2, person: VisitVillage.chen), .personElsewhere),
            (village.enrolment(2, id: 2, className: "petition"), .classUnknown),
            (village.enrolment(2, id: 2, className: "illness", ground: .duty(basis: "第三条")), .groundUnfit),
            (village.enrolment(2, id: 2, ground: .consent(tomorrow)), .consentInFuture),
            (village.enrolment(2, id: 2, ground: .duty(basis: "")), .basisMissing),
            (village.enrolment(2, id: 2, ground: .duty(basis: long)), .basisTooLong),
            (village.enrolment(2, id: 2, until: "2026-11-20"), .untilUnfit),
            (village.enrolment(2, id: 2, className: "illness", until: "2027-06-01"), .untilTooLate),
            (village.enrolment(1, id: 2), .enrolledAlready),
        ]

        for (draft, refusal) in rows {
            await #expect(throws: refusal) { try await village.enrol(draft) }
        }
        let nobody = EnrolmentDraft(
            id: CareEnrolmentID(high: 67, low: 9), household: HouseholdID(high: 1, low: 1), person: nil,
            className: "alone-80", ground: .duty(basis: "第三条"), until: VisitVillage.day("2027-01-01"))
        await #expect(throws: CareRefusal.householdUnknown) { try await village.enrol(nobody) }
        try await village.write(nil) {
            try People.setState(
                .moved, of: VisitVillage.household(4), on: VisitVillage.day("2026-11-19"), in: $0)
        }
        await #expect(throws: CareRefusal.householdGone) {
            try await village.enrol(village.enrolment(4, id: 4))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a need ends with a reason, once, and can be entered anew`(engine: TestEngine) async throws {
        let village = try await VisitVillage(engine)
        let kept = try await village.enrol(village.enrolment())

        try await village.write(VisitVillage.zhou) {
            try HomeVisits.end(kept.id, because: .withdrawn, in: $0)
        }

        #expect(try await village.due(1)?.pace == .ordinary)
        await #expect(throws: CareRefusal.endedAlready) {
            try await village.write(VisitVillage.zhou) {
                try HomeVisits.end(kept.id, because: .better, in: $0)
            }
        }
        await #expect(throws: CareRefusal.unknown) {
            try await village.write(VisitVillage.zhou) {
                try HomeVisits.end(CareEnrolmentID(high: 1, low: 1), because: .better, in: $0)
            }
        }
        try await village.enrol(village.enrolment(1, id: 2, ground: .duty(basis: "老年人权益保障法第三十七条")))
        #expect(try await village.due(1)?.pace == .high)
        #expect(
            try await village.told().suffix(3) == [
                "home-visits.enrolled", "home-visits.enrolment-ended", "home-visits.enrolled",
            ])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a need goes with its person, and with a household that goes into another`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        try await village.enrol(village.enrolment(1, id: 1, person: VisitVillage.chen))
        try await village.enrol(village.enrolment(2, id: 2))

        try await village.write(nil) { transaction in
            try HomeVisits.carry(VisitVillage.chen, to: VisitVillage.household(3), in: transaction)
            try HomeVisits.carry(
                from: VisitVillage.household(2), to: VisitVillage.household(3), in: transaction)
        }

        #expect(try await village.due(1)?.pace == .ordinary)
        #expect(try await village.due(2)?.pace == .ordinary)
        #expect(try await village.due(3)?.pace == .high)
        #expect(
            try await village.told().suffix(2) == [
                "home-visits.enrolment-carried", "home-visits.enrolment-carried",
            ])
    }

    @Test(arguments: TestEngine.all)
    func `whose data are erased leaves no need and no words, and the days stay`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        try await village.enrol(village.enrolment(1, id: 1, person: VisitVillage.chen))
        var draft = village.draft()
        draft.note = "血压高"
        draft.findings = [.request: "想装扶手"]
        let visit = try await village.make(draft)
        try await village.make(village.draft(2, id: 2))

        let requests = try await village.write(VisitVillage.luo) {
            try HomeVisits.erase(VisitVillage.chen, on: .request, in: $0)
        }
        let again = try await village.write(VisitVillage.luo) {
            try HomeVisits.erase(VisitVillage.chen, on: .request, in: $0)
        }

        #expect(requests.count == 1 && again == [])
        let (kept, sealed, findings, needs, other) = try await village.database.read { reader in
            (
                try HomeVisitStore.find(visit.id, in: reader),
                try HomeVisitStore.sealed(of: visit.id, in: reader),
                try FindingStore.all(of: visit.id, in: reader),
                try EnrolmentStore.all(of: VisitVillage.chen, in: reader),
                try HomeVisitStore.find(HomeVisitID(high: 66, low: 2), in: reader)
            )
        }
        #expect(kept?.wasErased == true && kept?.happened == visit.happened && other?.wasErased == false)
        #expect(sealed == HomeVisitStore.Sealed() && findings.map(\.words) == [nil] && needs.isEmpty)
        #expect(try await village.told().last == "home-visits.erased")
        #expect(try await village.due(1)?.last == visit.happened.day)
        #expect(try await village.broken() == [])
    }
}
