import Access
import Cases
import Kernel
import Testing

private let grid = PlaceID(high: 1, low: 1)
private let village = PlaceID(high: 1, low: 2)
private let tian = PersonID(high: 2, low: 1)
private let zhou = PersonID(high: 2, low: 2)
private let office = OrganisationID(high: 3, low: 1)
private let now = Instant(iso: "2026-11-20T09:00:00+08:00") ?? Instant(milliseconds: 0)

private func hand(_ person: PersonID = zhou, _ permissions: Permission..., of unit: OrganisationID? = nil)
    -> Hand
{
    Hand(person: person, organisation: unit, permissions: Set(permissions))
}

private func matter(
    _ state: Case.State = .received, lead: Case.Lead? = nil, finishedBy: PersonID? = nil,
    isDisputed: Bool = false,
    pausedFor: String? = nil
) -> Case {
    Case(
        id: CaseID(high: 9, low: 9), number: "2026-0427", kind: "request", title: "路灯不亮", place: grid,
        desk: village,
        state: state, urgency: .ordinary, opened: now, position: 1, lead: lead,
        proposal: finishedBy.map { .init(outcome: .solved, by: $0, at: now, reviewOn: nil) },
        closure: state == .closed ? .init(outcome: .solved, by: zhou, at: now, reviewOn: nil) : nil,
        pausedFor: pausedFor, isDisputed: isDisputed)
}

private let toOffice = Case.Lead(person: nil, organisation: office)

@Suite struct DispatchingTests {
    @Test func `a dispatched case belongs to its lead and is worked on`() throws {
        let dispatched = try matter().dispatched(to: toOffice, by: hand(zhou, .dispatch))

        #expect(dispatched.state == .assigned)
        #expect(dispatched.lead == toOffice)
    }

    @Test(arguments: [
        (matter(.closed), hand(zhou, .dispatch), toOffice, ActRefusal.alreadyClosed),
        (matter(), hand(zhou, .work), toOffice, .notAllowed),
        (matter(.assigned, lead: toOffice, isDisputed: true), hand(zhou, .dispatch), toOffice, .disputed),
        (matter(.done, finishedBy: tian), hand(zhou, .dispatch), toOffice, .notWaiting),
        (matter(), hand(zhou, .dispatch), Case.Lead(person: nil, organisation: nil), .nobodyNamed),
    ])
    func `a dispatch is refused`(matter: Case, hand: Hand, lead: Case.Lead, refusal: ActRefusal) {
        #expect(throws: refusal) { try matter.dispatched(to: lead, by: hand) }
    }

    @Test func `a dispute keeps the case with its lead until somebody else decides`() throws {
        let disputed = try matter(.assigned, lead: toOffice).disputed(
            by: hand(tian, of: office), note: "属于水务")
        let other = Case.Lead(person: nil, organisation: OrganisationID(high: 3, low: 2))
        let decided = try disputed.adjudicated(to: other, by: hand(zhou, .supervise), note: "归水务")

        #expect(disputed.lead == toOffice)
        #expect(decided.lead == other)
        #expect(!decided.isDisputed)
        #expect(throws: ActRefusal.sameHands) {
            try disputed.adjudicated(to: nil, by: hand(tian, .supervise, of: office), note: "维持")
        }
        #expect(throws: ActRefusal.notDisputed) {
            try decided.adjudicated(to: nil, by: hand(zhou, .supervise), note: "维持")
        }
    }

    @Test func `a grid worker hands a case up, and only a desk hands it down`() throws {
        let up = try matter().handed(
            to: village, isBelow: false, because: .authority(.expertise), by: hand(tian, .work), note: "要换灯杆")

        #expect(up.desk == village)
        #expect(throws: ActRefusal.notAllowed) {
            try matter().handed(to: grid, isBelow: true, by: hand(tian, .work), note: "请看看")
        }
        #expect(throws: ActRefusal.noteMissing) {
            try matter().handed(
                to: village, isBelow: false, because: .money(Money(yuan: 900)), by: hand(tian, .work),
                note: "")
        }
        #expect(throws: ActRefusal.groundMissing) {
            try matter().handed(to: village, isBelow: false, by: hand(tian, .work), note: "要换灯杆")
        }
    }
}

@Suite struct ClosingTests {
    @Test func `a second person closes what the first one finished`() throws {
        let done = try matter().finished(
            .solved, by: hand(tian, .work), note: "换了灯泡", evidence: 1, openLegs: 0, reviewOn: nil, at: now)
        let closed = try done.verified(by: hand(zhou, .verify), at: now)

        #expect(done.state == .done)
        #expect(closed.state == .closed)
        #expect(closed.closure?.by == zhou)
        #expect(closed.closure?.outcome == .solved)
    }

    @Test(arguments: [
        (matter(.closed), Outcome.solved, "换了", 0, Day?.none, ActRefusal.alreadyClosed),
        (matter(.done, finishedBy: tian), .solved, "换了", 0, nil, .notWaiting),
        (matter(.assigned, lead: toOffice, isDisputed: true), .solved, "换了", 0, nil, .disputed),
        (matter(pausedFor: "papers"), .solved, "换了", 0, nil, .paused),
        (matter(), .solved, "换了", 2, nil, .legsOpen),
        (matter(), .solved, "", 0, nil, .evidenceMissing),
        (matter(), .shelved, "等明年", 0, nil, .reviewDayMissing),
        (matter(), .shelved, "等明年", 0, Day("2026-11-20"), .reviewDayPast),
    ])
    func `finishing is refused`(
        matter: Case, outcome: Outcome, note: String, legs: Int, review: Day?, refusal: ActRefusal
    ) {
        #expect(throws: refusal) {
            try matter.finished(
                outcome, by: hand(tian, .work), note: note, evidence: 0, openLegs: legs, reviewOn: review,
                at: now)
        }
    }

    @Test func `a photo is needed only to solve a case, and only where the county asks for one`() throws {
        func finished(_ outcome: Outcome, photos: Int) throws -> Case.State {
            try matter().finished(
                outcome, by: hand(tian, .work), note: "换了灯泡", evidence: photos, needsPhoto: true, openLegs: 0,
                reviewOn: nil, at: now
            ).state
        }
        #expect(throws: ActRefusal.photoMissing) { try finished(.solved, photos: 0) }
        #expect(try finished(.solved, photos: 1) == .done)
        #expect(try finished(.explained, photos: 0) == .done)
    }

    @Test func `somebody without a part in it cannot finish a case`() {
        #expect(throws: ActRefusal.notYours) {
            try matter(.assigned, lead: toOffice).finished(
                .solved, by: hand(tian, .report), note: "换了", evidence: 0, openLegs: 0, reviewOn: nil, at: now
            )
        }
    }

    @Test(arguments: [
        (matter(.done, finishedBy: tian), hand(tian, .verify), ActRefusal.sameHands),
        (matter(.done, finishedBy: tian), hand(zhou, .work), .notAllowed),
        (matter(.assigned, lead: toOffice), hand(zhou, .verify), .notDone),
        (matter(.closed), hand(zhou, .verify), .alreadyClosed),
    ])
    func `closing is refused`(matter: Case, hand: Hand, refusal: ActRefusal) {
        #expect(throws: refusal) { try matter.verified(by: hand, at: now) }
    }

    @Test func `what is sent back goes to whoever had it`() throws {
        let done = matter(.done, lead: toOffice, finishedBy: tian)

        #expect(try done.sentBack(by: hand(zhou, .verify), note: "还是不亮").state == .assigned)
        #expect(throws: ActRefusal.noteMissing) { try done.sentBack(by: hand(zhou, .verify), note: "") }
        #expect(throws: ActRefusal.sameHands) { try done.sentBack(by: hand(tian, .verify), note: "还是不亮") }
    }

    @Test func `a closed case reopens within its window only`() throws {
        let reopened = try matter(.closed).reopened(until: now.adding(days: 7), note: "又坏了", at: now)

        #expect(reopened.state == .received)
        #expect(reopened.reopenings == 1)
        #expect(throws: ActRefusal.windowOver) {
            try matter(.closed).reopened(until: now, note: "又坏了", at: now.adding(seconds: 1))
        }
        #expect(throws: ActRefusal.notClosed) {
            try matter().reopened(until: now.adding(days: 7), note: "又坏了", at: now)
        }
        #expect(throws: ActRefusal.noteMissing) {
            try matter(.closed).reopened(until: now.adding(days: 7), note: "", at: now)
        }
    }

    @Test func `a case is merged into another, never into itself`() throws {
        let other = CaseID(high: 9, low: 10)

        #expect(
            try matter().merged(into: other, by: hand(zhou, .dispatch), at: now).closure?.outcome == .merged)
        #expect(throws: ActRefusal.mergedIntoItself) {
            try matter().merged(into: CaseID(high: 9, low: 9), by: hand(zhou, .dispatch), at: now)
        }
        #expect(throws: ActRefusal.legsOpen) {
            try matter().merged(into: other, by: hand(zhou, .dispatch), openLegs: 1, at: now)
        }
    }
}

@Suite struct PausingTests {
    private static let plea = Plea(
        id: StepID(high: 4, low: 4), kind: .pause, by: tian, reason: "等材料", amount: "papers")

    @Test func `another person pauses a case on a plea, and its lead lets it run again`() throws {
        let paused = try matter(.assigned, lead: toOffice).paused(
            on: PausingTests.plea, by: hand(zhou, .supervise))

        #expect(paused.pausedFor == "等材料")
        #expect(try paused.resumed(by: hand(tian, of: office)).pausedFor == nil)
    }

    @Test(arguments: [
        (matter(.closed), hand(zhou, .supervise), ActRefusal.alreadyClosed),
        (matter(), hand(zhou, .dispatch), .notAllowed),
        (matter(), hand(tian, .supervise), .ownPlea),
        (matter(pausedFor: "等材料"), hand(zhou, .supervise), .paused),
    ])
    func `a pause is refused`(matter: Case, hand: Hand, refusal: ActRefusal) {
        #expect(throws: refusal) { try matter.paused(on: PausingTests.plea, by: hand) }
    }

    @Test func `nobody decides their own plea, asks without a reason, or resumes what runs`() {
        #expect(throws: ActRefusal.ownPlea) {
            try matter().checkDecision(on: PausingTests.plea, by: hand(tian, .supervise))
        }
        #expect(throws: ActRefusal.noteMissing) { try matter().checkPlea(by: hand(tian, .work), note: "") }
        #expect(throws: ActRefusal.notPaused) { try matter().resumed(by: hand(zhou, .dispatch)) }
        #expect(throws: ActRefusal.notYours) { try matter().checkNote(by: hand(tian), note: "看过了") }
    }
}
