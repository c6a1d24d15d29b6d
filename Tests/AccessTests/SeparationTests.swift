import Kernel
import Testing

@testable import Access

@Suite struct SeparationTests {
    private static let post = PostID(high: 3, low: 1)

    private static func grant(_ permission: Permission, _ from: String, _ until: String? = nil) -> DatedGrant
    {
        DatedGrant(
            Grant(permission, at: Office.yunling), from: Office.day(from), until: until.map(Office.day),
            source: post)
    }

    private static func refusal(_ grants: [DatedGrant]) -> SeparationRefusal? {
        do {
            try Separation.check(grants)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: Permission.allCases, Permission.allCases)
    func `of two permissions at one time none is an administration, or both are the same one`(
        one: Permission, other: Permission
    ) {
        let refusal = SeparationTests.refusal([
            SeparationTests.grant(one, "2026-01-01"), SeparationTests.grant(other, "2026-06-01"),
        ])

        switch (one.isAdministration, other.isAdministration) {
        case (false, false): #expect(refusal == nil)
        case (true, true): #expect(refusal == (one == other ? nil : .twoAdministrations(one, other)))
        case (true, false): #expect(refusal == .administrationWithBusiness(one, other))
        case (false, true): #expect(refusal == .administrationWithBusiness(other, one))
        }
    }

    @Test func `an administration may follow on another, from the day on which that one ends`() {
        let before = SeparationTests.grant(.audit, "2026-01-01", "2026-07-01")

        #expect(SeparationTests.refusal([before, SeparationTests.grant(.security, "2026-07-01")]) == nil)
        #expect(SeparationTests.refusal([SeparationTests.grant(.work, "2026-07-01"), before]) == nil)
        #expect(
            SeparationTests.refusal([before, SeparationTests.grant(.security, "2026-06-30")])
                == .twoAdministrations(.audit, .security))
        #expect(
            SeparationTests.refusal([SeparationTests.grant(.work, "2025-01-01", "2026-01-02"), before])
                == .administrationWithBusiness(.audit, .work))
    }

    @Test func `two administrations are told before business beside one`() {
        let refusal = SeparationTests.refusal([
            SeparationTests.grant(.work, "2026-01-01"), SeparationTests.grant(.system, "2026-01-01"),
            SeparationTests.grant(.audit, "2026-01-01"),
        ])

        #expect(refusal == .twoAdministrations(.system, .audit))
    }

    @Test func `a person has at most four hundred grants`() {
        let grants = (0...Limits.grantsOfPerson_max).map { _ in SeparationTests.grant(.work, "2026-01-01") }

        #expect(SeparationTests.refusal(grants) == .tooMany)
        #expect(SeparationTests.refusal(Array(grants.dropLast())) == nil)
    }
}
