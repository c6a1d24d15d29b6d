import Access
import Cases
import Kernel
import Testing

private let tian = PersonID(high: 2, low: 1)
private let luo = PersonID(high: 2, low: 2)
private let office = OrganisationID(high: 3, low: 1)
private let water = OrganisationID(high: 3, low: 2)
private let now = Instant(iso: "2026-11-20T09:00:00+08:00") ?? Instant(milliseconds: 0)
private let toOffice = Case.Lead(person: nil, organisation: office)
private let toWater = Case.Lead(person: nil, organisation: water)
private let leg = Leg(id: LegID(high: 5, low: 5), organisation: water, isLead: false, task: "清沟", opened: now)

private func hand(_ person: PersonID, _ permissions: Permission..., of unit: OrganisationID? = nil) -> Hand {
    Hand(person: person, organisation: unit, permissions: Set(permissions))
}

private func matter(
    _ state: Case.State = .assigned, lead: Case.Lead? = toOffice, isDisputed: Bool = false,
    isReturning: Bool = false
) -> Case {
    Case(
        id: CaseID(high: 9, low: 9), number: "2026-0427", kind: "request", title: "路灯不亮",
        place: PlaceID(high: 1, low: 1), desk: PlaceID(high: 1, low: 2), state: state, urgency: .ordinary,
        opened: now, position: 1, lead: lead,
        proposal: state == .done ? .init(outcome: .solved, by: tian, at: now, reviewOn: nil) : nil,
        closure: state == .closed ? .init(outcome: .solved, by: luo, at: now, reviewOn: nil) : nil,
        isDisputed: isDisputed, isReturning: isReturning)
}

private func review(
    _ state: ReturnReview.State = .waiting, _ kind: ReturnReview.Kind = .returned, leg: LegID? = nil,
    by person: PersonID = tian, of unit: OrganisationID? = office
) -> ReturnReview {
    ReturnReview(
        id: .init(high: 7, low: 7), leg: leg, kind: kind, reason: kind == .returned ? .competence : nil,
        note: "不归我们", by: person, organisation: unit, asked: now, state: state)
}

/// 首接负责: who got a case asks to give it back; the desk that gave it out decides.
@Suite struct ReviewingTests {
    @Test func `a case whose lead asks to give it back stays with its lead`() throws {
        let asked = try matter().returned(by: hand(tian, of: office), note: "不归我们", earlier: [])

        #expect(asked.lead == toOffice)
        #expect(asked.state == .assigned)
        #expect(asked.isReturning)
    }

    @Test(arguments: [
        (matter(.closed), hand(tian, of: office), "不归我们", [ReturnReview](), ActRefusal.alreadyClosed),
        (matter(.received, lead: nil), hand(tian, of: office), "不归我们", [], .notAssigned),
        (matter(), hand(luo, .dispatch), "不归我们", [], .notYours),
        (matter(isDisputed: true), hand(tian, of: office), "不归我们", [], .disputed),
        (matter(), hand(tian, of: office), "不归我们", [review()], .returnWaiting),
        (matter(), hand(tian, of: office), "不归我们", [review(.refused)], .returnedAlready),
        (matter(), hand(tian, of: office), "", [], .noteMissing),
    ])
    func `asking to give a case back is refused`(
        matter: Case, hand: Hand, note: String, earlier: [ReturnReview], refusal: ActRefusal
    ) {
        #expect(throws: refusal) { try matter.returned(by: hand, note: note, earlier: earlier) }
    }

    @Test(arguments: [
        (matter(.closed), leg, hand(tian, of: water), "不归我们", [ReturnReview](), ActRefusal.alreadyClosed),
        (matter(.done), leg, hand(tian, of: water), "不归我们", [], .notWaiting),
        (matter(), leg, hand(tian, of: office), "不归我们", [], .notYours),
        (
            matter(),
            Leg(id: leg.id, organisation: water, isLead: false, task: "", opened: now, finished: now),
            hand(tian, of: water), "不归我们", [], .legFinished
        ),
        (matter(), leg, hand(tian, of: water), "不归我们", [review(leg: leg.id)], .returnWaiting),
        (matter(), leg, hand(tian, of: water), "不归我们", [review(.refused, leg: leg.id)], .returnedAlready),
        (matter(), leg, hand(tian, of: water), "", [], .noteMissing),
    ])
    func `asking to give a part back is refused`(
        matter: Case, leg: Leg, hand: Hand, note: String, earlier: [ReturnReview], refusal: ActRefusal
    ) {
        #expect(throws: refusal) {
            try matter.checkReview(.returned, of: leg, by: hand, note: note, earlier: earlier)
        }
    }

    @Test func `after a refusal a part can still be disputed, once`() throws {
        let refused = review(.refused, leg: leg.id)
        try matter().checkReview(.disputed, of: leg, by: hand(tian, of: water), note: "-", earlier: [refused])

        #expect(throws: ActRefusal.returnedAlready) {
            try matter().checkReview(
                .disputed, of: leg, by: hand(tian, of: water), note: "-",
                earlier: [refused, review(.refused, .disputed, leg: leg.id)])
        }
    }

    @Test func `an accepted return goes to another, or lies at the desk`() throws {
        let asked = matter(isReturning: true)
        let given = try asked.reviewed(
            review(), isAccepted: true, to: toWater, by: hand(luo, .dispatch), note: "")
        let laid = try asked.reviewed(review(), isAccepted: true, to: nil, by: hand(luo, .dispatch), note: "")
        let kept = try asked.reviewed(
            review(), isAccepted: false, to: nil, by: hand(luo, .dispatch), note: "归你们")

        #expect(given.lead == toWater && given.state == .assigned && !given.isReturning)
        #expect(laid.lead == nil && laid.state == .received && !laid.isReturning)
        #expect(kept.lead == toOffice && kept.state == .assigned && !kept.isReturning)
    }

    @Test(arguments: [
        (
            matter(.closed), review(), true, Case.Lead?.some(toWater), hand(luo, .dispatch), "",
            ActRefusal.alreadyClosed
        ),
        (matter(), review(), true, toWater, hand(luo, .work), "", .notAllowed),
        (
            matter(), review(.waiting, .disputed, leg: leg.id), true, toWater, hand(luo, .dispatch), "",
            .notAllowed
        ),
        (matter(), review(.refused), true, toWater, hand(luo, .dispatch), "", .returnUnknown),
        (matter(), review(), true, toWater, hand(tian, .dispatch), "", .sameHands),
        (matter(), review(), true, toWater, hand(luo, .dispatch, of: office), "", .sameHands),
        (matter(), review(), false, nil, hand(luo, .dispatch), "", .noteMissing),
        (matter(), review(), true, toOffice, hand(luo, .dispatch), "", .backToSame),
        (
            matter(), review(leg: leg.id, of: water), true, toWater, hand(luo, .dispatch), "", .backToSame
        ),
    ])
    func `deciding on a return is refused`(
        matter: Case, review: ReturnReview, isAccepted: Bool, other: Case.Lead?, hand: Hand, note: String,
        refusal: ActRefusal
    ) {
        #expect(throws: refusal) {
            try matter.reviewed(review, isAccepted: isAccepted, to: other, by: hand, note: note)
        }
    }

    @Test func `while a return waits, a case is neither given out, passed up nor disputed`() {
        let waiting = matter(isReturning: true)

        #expect(throws: ActRefusal.returnWaiting) {
            try waiting.dispatched(to: toWater, by: hand(luo, .dispatch))
        }
        #expect(throws: ActRefusal.returnWaiting) {
            try waiting.handed(
                to: PlaceID(high: 1, low: 3), isBelow: false, because: .authority(.approval),
                by: hand(luo, .dispatch), note: "请县里办")
        }
        #expect(throws: ActRefusal.returnWaiting) {
            try waiting.disputed(by: hand(tian, of: office), note: "不归我们")
        }
    }

    @Test func `whoever has it may still finish it, and its time may run out`() throws {
        let waiting = matter(isReturning: true)
        let done = try waiting.finished(
            .solved, by: hand(tian, of: office), note: "换了灯泡", evidence: 0, openLegs: 0, reviewOn: nil,
            at: now)
        let up = try waiting.escalated(to: PlaceID(high: 1, low: 3))

        #expect(done.state == .done && !done.isReturning)
        #expect(up.lead == nil && !up.isReturning)
    }
}
