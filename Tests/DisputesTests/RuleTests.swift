import Kernel
import Testing

@testable import Disputes

/// What the rules refuse, a row each; nothing here touches a database.
struct DisputeRuleTests {
    private typealias G = RuleGround
    private typealias Row = (DisputeRefusal, @Sendable () throws -> Void)

    private static let receiving: [Row] = [
        (.closedAlready, { try G.closed.checkOpen() }),
        (.notYours, { try G.mediating.checkCharge(G.stranger) }),
        (.notYours, { try G.file(.received).checkAcceptance(by: G.mediator) }),
        (.acceptedAlready, { try G.file(.choosing).checkAcceptance(by: G.desk) }),
        (.taskMissing, { try G.mediating.checkPart(task: "", by: G.desk) }),
        (
            .partsFull,
            {
                let parts = Array(repeating: G.openPart, count: DisputeLimits.parts_max)
                try G.file(.mediating, parts: parts).checkPart(task: "量地", by: G.desk)
            }
        ),
        (.partUnknown, { _ = try G.mediating.finished(G.openPart.id, result: "好", by: G.desk, at: G.now) }),
        (
            .notYours,
            {
                _ = try G.file(.mediating, parts: [G.openPart]).finished(
                    G.openPart.id, result: "好", by: G.stranger, at: G.now)
            }
        ),
        (
            .noteMissing,
            {
                _ = try G.file(.mediating, parts: [G.openPart]).finished(
                    G.openPart.id, result: "", by: G.desk, at: G.now)
            }
        ),
        (
            .partFinished,
            {
                var part = G.openPart
                part.finished = G.now
                _ = try G.file(.mediating, parts: [part]).finished(
                    part.id, result: "好", by: G.desk, at: G.now)
            }
        ),
    ]

    private static let choosing: [Row] = [
        (
            .notAccepted,
            { try G.file(.received).checkProposal(of: G.seat, G.free, isDeclared: true, by: G.desk) }
        ),
        (
            .mediatorChosen,
            {
                try G.file(.choosing, choice: G.choice(.proposed)).checkProposal(
                    of: G.seat, G.free, isDeclared: true, by: G.desk)
            }
        ),
        (
            .mediatorUnknown,
            {
                let standing = MediatorStanding(isInOffice: false, isParty: false, isKin: false)
                try G.file(.choosing).checkProposal(of: G.seat, standing, isDeclared: true, by: G.desk)
            }
        ),
        (
            .mediatorIsParty,
            {
                let standing = MediatorStanding(isInOffice: true, isParty: true, isKin: false)
                try G.file(.choosing).checkProposal(of: G.seat, standing, isDeclared: true, by: G.desk)
            }
        ),
        (
            .mediatorIsKin,
            {
                let standing = MediatorStanding(isInOffice: true, isParty: false, isKin: true)
                try G.file(.choosing).checkProposal(of: G.seat, standing, isDeclared: true, by: G.desk)
            }
        ),
        (
            .mediatorStoodBack,
            {
                try G.file(.choosing, choice: G.choice(.ended, ending: .interest)).checkProposal(
                    of: G.seat, G.free, isDeclared: true, by: G.desk)
            }
        ),
        (
            .mediatorUndeclared,
            { try G.file(.choosing).checkProposal(of: G.seat, G.free, isDeclared: false, by: G.desk) }
        ),
        (.choiceMissing, { _ = try G.file(.choosing).answered(G.parties[0].id, isYes: true) }),
        (
            .partyUnknown,
            {
                _ = try G.file(.choosing, choice: G.choice(.proposed)).answered(
                    DisputePartyID(high: 9, low: 9), isYes: true)
            }
        ),
        (
            .answeredAlready,
            {
                let once = G.choice(.proposed, answers: [G.parties[0].id: true])
                _ = try G.file(.choosing, choice: once).answered(G.parties[0].id, isYes: false)
            }
        ),
        (.choiceMissing, { _ = try G.file(.choosing).replaced(because: .kin, note: "亲戚", by: G.desk) }),
        (.agreementMade, { _ = try G.agreed.replaced(because: .kin, note: "亲戚", by: G.desk) }),
        (.noteMissing, { _ = try G.mediating.replaced(because: .asked, note: "", by: G.desk) }),
    ]

    private static let sessions: [Row] = [
        (.notAccepted, { try G.file(.received).checkMediating(G.desk) }),
        (.noMediator, { try G.file(.choosing).checkMediating(G.desk) }),
        (
            .sessionInFuture,
            { try G.mediating.checkSession(G.met(on: G.today.adding(days: 1)), by: G.mediator, on: G.today) }
        ),
        (
            .sessionTooEarly,
            { try G.mediating.checkSession(G.met(on: G.today.adding(days: -1)), by: G.mediator, on: G.today) }
        ),
        (.venueMissing, { try G.mediating.checkSession(G.met(venue: ""), by: G.mediator, on: G.today) }),
        (.nobodyCame, { try G.mediating.checkSession(G.met(present: []), by: G.mediator, on: G.today) }),
        (.nobodyCame, { try G.mediating.checkSession(G.met(present: [3]), by: G.mediator, on: G.today) }),
        (.minutesMissing, { try G.mediating.checkSession(G.met(minutes: ""), by: G.mediator, on: G.today) }),
        (
            .sessionsFull,
            {
                try G.file(.mediating, choice: G.choice(.agreed), sessions: DisputeLimits.sessions_max)
                    .checkSession(G.met(), by: G.mediator, on: G.today)
            }
        ),
        (.fileKind, { try G.mediating.checkEvidence(type: nil, by: G.mediator) }),
        (
            .evidenceFull,
            {
                var full = G.mediating
                full.evidence = Array(
                    repeating: Evidence(file: FileID(high: 1, low: 1), title: "照片", kept: G.now),
                    count: DisputeLimits.evidence_max)
                try full.checkEvidence(type: "image/png", by: G.mediator)
            }
        ),
        (.notMediating, { try G.agreed.checkExtension(days: 5, most: 30, agreed: 2, by: G.desk) }),
        (.ownExtension, { try G.mediating.checkExtension(days: 5, most: 30, agreed: 2, by: G.mediator) }),
        (.noMediator, { try G.file(.choosing).checkExtension(days: 5, most: 30, agreed: 2, by: G.desk) }),
        (.extensionDisagreed, { try G.mediating.checkExtension(days: 5, most: 30, agreed: 1, by: G.desk) }),
        (.extensionTooLong, { try G.mediating.checkExtension(days: 31, most: 30, agreed: 2, by: G.desk) }),
        (.extensionTooLong, { try G.mediating.checkExtension(days: 0, most: 30, agreed: 2, by: G.desk) }),
    ]

    private static let agreeing: [Row] = [
        (.noSession, { try G.draft(in: G.file(.mediating, choice: G.choice(.agreed))) }),
        (.factsMissing, { try G.draft("") }),
        (.itemsMissing, { try G.draft("沟", []) }),
        (.itemsTooMany, { try G.draft("沟", Array(repeating: G.item, count: DisputeLimits.items_max + 1)) }),
        (.itemUnreadable, { try G.draft("沟", [G.promise("")]) }),
        (.itemDuePast, { try G.draft("沟", [G.promise("修沟", due: G.today.adding(days: -1))]) }),
        (.agreementMade, { _ = try G.agreed.signed(on: G.today, by: G.mediator, today: G.today) }),
        (.agreementMissing, { _ = try G.mediating.signed(on: G.today, by: G.mediator, today: G.today) }),
        (
            .signedInFuture,
            {
                _ = try G.file(.mediating, choice: G.choice(.agreed), sessions: 1, agreement: .some(nil))
                    .signed(on: G.today.adding(days: 1), by: G.mediator, today: G.today)
            }
        ),
        (
            .signedTooEarly,
            {
                _ = try G.file(.mediating, choice: G.choice(.agreed), sessions: 1, agreement: .some(nil))
                    .signed(on: G.today.adding(days: -1), by: G.mediator, today: G.today)
            }
        ),
        (
            .notInForce,
            { _ = try G.mediating.decided(G.item.id, isDone: true, note: "", by: G.mediator, at: G.now) }
        ),
        (
            .itemUnknown,
            {
                _ = try G.agreed.decided(
                    AgreedItemID(high: 9, low: 9), isDone: true, note: "", by: G.mediator, at: G.now)
            }
        ),
        (
            .noteMissing,
            { _ = try G.agreed.decided(G.item.id, isDone: false, note: "", by: G.mediator, at: G.now) }
        ),
        (
            .itemDecided,
            {
                let done = G.file(.agreed, agreement: .some(G.today), items: [G.promise("修沟", isDone: true)])
                _ = try done.decided(G.item.id, isDone: true, note: "", by: G.desk, at: G.now)
            }
        ),
        (.notInForce, { try G.confirm(.applied, in: G.mediating) }),
        (.dayInFuture, { try G.confirm(.applied, on: G.today.adding(days: 1)) }),
        (.confirmationOrder, { try G.confirm(.applied, on: G.today.adding(days: -1)) }),
        (.confirmationDisjoint, { try G.confirm(.applied, isJoint: false) }),
        (.confirmationOver, { try G.confirm(.applied, last: G.today.adding(days: -1)) }),
        (.confirmationOrder, { try G.confirm(.confirmed) }),
    ]

    private static let ending: [Row] = [
        (.notYours, { _ = try G.mediating.refused(by: G.parties[0].id, hand: G.stranger, at: G.now) }),
        (.agreementMade, { _ = try G.agreed.refused(by: G.parties[0].id, hand: G.desk, at: G.now) }),
        (
            .noSession,
            {
                _ = try G.file(.mediating, choice: G.choice(.agreed)).failed(
                    note: "吵", hand: G.desk, at: G.now)
            }
        ),
        (.noteMissing, { _ = try G.mediating.failed(note: "", hand: G.desk, at: G.now) }),
        (.agreementMade, { _ = try G.agreed.guided(to: .court, note: "去法院", hand: G.desk, at: G.now) }),
        (.noteMissing, { _ = try G.mediating.guided(to: .court, note: "", hand: G.desk, at: G.now) }),
        (.notInForce, { _ = try G.mediating.settled(hand: G.desk, at: G.now) }),
        (.itemsOpen, { _ = try G.agreed.settled(hand: G.desk, at: G.now) }),
        (
            .partsOpen,
            {
                let done = [G.promise("修沟", isDone: true)]
                _ = try G.file(.agreed, agreement: .some(G.today), items: done, parts: [G.openPart])
                    .settled(hand: G.desk, at: G.now)
            }
        ),
        (
            .notClosed,
            {
                let visit = ReturnVisit(
                    id: AnyID(high: 1, low: 1), isReached: false, isQuiet: nil, note: "没人", at: G.now)
                try G.mediating.checkVisit(visit, by: G.desk)
            }
        ),
        (.unconfirmed, { try G.closed.checkErasure(isConfirmed: false) }),
        (.stillOpen, { try G.mediating.checkErasure(isConfirmed: true) }),
        (
            .erasedAlready,
            { try G.file(.closed, summary: Disputes.erasedWords).checkErasure(isConfirmed: true) }
        ),
    ]

    @Test func `every row of the rules is refused as it says`() {
        for (wanted, act) in Self.receiving + Self.choosing + Self.sessions + Self.agreeing + Self.ending {
            #expect(throws: wanted) { try act() }
        }
    }

    @Test func `the rules and the acts together meet every refusal there is`() {
        let met = Self.receiving + Self.choosing + Self.sessions + Self.agreeing + Self.ending
        let pure = Set(met.map(\.0))

        #expect(Set(DisputeRefusal.allCases) == pure.union(RefusalTests.met))
    }

    @Test func `a choice holds when all have said yes, and is gone with one no`() throws {
        let once = try G.file(.choosing, choice: G.choice(.proposed))
            .answered(G.parties[0].id, isYes: true)
        let all = try G.file(.choosing, choice: once).answered(G.parties[1].id, isYes: true)
        let none = try G.file(.choosing, choice: once).answered(G.parties[1].id, isYes: false)

        #expect(once.state == .proposed)
        #expect(all.state == .agreed)
        #expect(none.state == .declined)
    }

    @Test func `a promise that was broken may still be kept, and then it is settled`() throws {
        let broken = try G.agreed.decided(
            G.item.id, isDone: false, note: "没修", by: G.mediator, at: G.now)
        let file = G.file(.agreed, agreement: .some(G.today), items: [broken])
        let kept = try file.decided(G.item.id, isDone: true, note: "", by: G.desk, at: G.now)
        let done = G.file(.agreed, agreement: .some(G.today), items: [kept])

        #expect(try file.settled(hand: G.desk, at: G.now).closure?.outcome == .unperformed)
        #expect(try done.settled(hand: G.desk, at: G.now).closure?.outcome == .settled)
    }
}
