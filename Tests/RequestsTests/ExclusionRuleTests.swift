import Access
import Cases
import Kernel
import Testing

@testable import Requests

private let zhou = PersonID(high: 2, low: 2)
private let luo = PersonID(high: 2, low: 3)
private let office = OrganisationID(high: 3, low: 1)
private let now = Instant(iso: "2026-11-20T09:00:00+08:00") ?? Instant(milliseconds: 0)
private let place = PlaceID(high: 1, low: 1)

private func hand(_ person: PersonID, _ permissions: Permission..., of unit: OrganisationID? = nil) -> Hand {
    Hand(person: person, organisation: unit, permissions: Set(permissions))
}

private func exclusion(_ state: Exclusion.State) -> Exclusion {
    Exclusion(
        id: Exclusion.ExclusionID(high: 1, low: 1), request: CaseID(high: 9, low: 9), place: place,
        position: 1, reason: .repeated, note: "上月办过", askedBy: zhou, asked: now, state: state)
}

private let matter = Case(
    id: CaseID(high: 9, low: 9), number: "2026-0427", kind: Requests.kind, title: "路灯不亮", place: place,
    desk: place, state: .assigned, urgency: .ordinary, opened: now, position: 1,
    lead: .init(person: nil, organisation: office))

struct ExclusionRuleTests {
    @Test func `who works on a request asks, once while it is open or in force`() throws {
        try Exclusion.checkAsking([], by: hand(zhou, .work), note: "上月办过")
        try Exclusion.checkAsking(
            [exclusion(.declined), exclusion(.withdrawn)], by: hand(zhou, .work), note: "上月办过")
    }

    @Test(
        arguments: [
            ([], hand(zhou, .oversee), "上月办过", ExclusionRefusal.notAllowed),
            ([exclusion(.asked)], hand(zhou, .work), "上月办过", .askedAlready),
            ([exclusion(.granted)], hand(zhou, .work), "上月办过", .askedAlready),
            ([], hand(zhou, .work), "", .noteMissing),
        ] as [([Exclusion], Hand, String, ExclusionRefusal)])
    func `asking is refused`(kept: [Exclusion], hand: Hand, note: String, refusal: ExclusionRefusal) {
        #expect(throws: refusal) { try Exclusion.checkAsking(kept, by: hand, note: note) }
    }

    @Test func `another who supervises grants, or declines with a reason`() throws {
        let granted = try exclusion(.asked).decided(
            true, of: matter, by: hand(luo, .supervise), note: "", at: now)
        let declined = try exclusion(.asked).decided(
            false, of: matter, by: hand(luo, .supervise), note: "有新情况", at: now)

        #expect(granted.isInForce)
        #expect(granted.decision?.by == luo)
        #expect(declined.state == .declined)
    }

    @Test(arguments: [
        (exclusion(.asked), hand(luo, .dispatch), true, "", ExclusionRefusal.notAllowed),
        (exclusion(.granted), hand(luo, .supervise), true, "", .notWaiting),
        (exclusion(.asked), hand(zhou, .supervise), true, "", .sameHands),
        (exclusion(.asked), hand(luo, .supervise, of: office), true, "", .ownMatter),
        (exclusion(.asked), hand(luo, .supervise), false, "", .noteMissing),
    ])
    func `a decision is refused`(
        exclusion: Exclusion, hand: Hand, isGranted: Bool, note: String, refusal: ExclusionRefusal
    ) {
        #expect(throws: refusal) {
            try exclusion.decided(isGranted, of: matter, by: hand, note: note, at: now)
        }
    }

    @Test func `it is taken back by the asker before it is decided, by who supervises at any time`() throws {
        let own = try exclusion(.asked).withdrawn(by: hand(zhou, .work), note: "弄错了", at: now)
        let later = try exclusion(.granted).withdrawn(by: hand(luo, .supervise), note: "有新情况", at: now)

        #expect(own.state == .withdrawn)
        #expect(later.ending?.by == luo)
    }

    @Test(arguments: [
        (exclusion(.granted), hand(zhou, .work), "弄错了", ExclusionRefusal.notAllowed),
        (exclusion(.asked), hand(luo, .work), "弄错了", .notAllowed),
        (exclusion(.declined), hand(luo, .supervise), "弄错了", .notInForce),
        (exclusion(.asked), hand(zhou, .work), "", .noteMissing),
    ])
    func `taking it back is refused`(
        exclusion: Exclusion, hand: Hand, note: String, refusal: ExclusionRefusal
    ) {
        #expect(throws: refusal) { try exclusion.withdrawn(by: hand, note: note, at: now) }
    }
}
