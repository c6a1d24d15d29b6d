import Assemblies
import Kernel
import Rulebook
import Testing

@testable import Deliberation

struct SteppingRuleTests {
    static let now = Instant(milliseconds: 2_000)
    static let day = Day(number: 20_700)

    static func procedure(
        _ step: ProcedureStep, _ state: Procedure.State = .running, needsText: Bool = false,
        isMerged: Bool = false, notice: AnyID? = nil
    ) -> Procedure {
        Procedure(
            id: ProcedureID(high: 0, low: 1), number: "2026-1", place: PlaceID(high: 0, low: 1),
            matter: "village.public-works", proposer: "党总支", budget: nil, funding: "", origin: nil,
            isMerged: isMerged, opened: Instant(milliseconds: 0), opener: nil,
            standing: .init(
                state: state, step: step, version: 1, needsText: needsText, round: 1, notice: notice,
                since: Instant(milliseconds: 0), ended: nil), position: 1)
    }

    @Test(arguments: ProcedureStep.allCases, ProcedureStep.allCases)
    func `each step blocks every other`(now: ProcedureStep, sent: ProcedureStep) {
        let procedure = Self.procedure(now)

        if now == sent {
            #expect(throws: Never.self) { try procedure.checkTurn(of: sent) }
        } else {
            #expect(throws: ProcedureRefusal.notThisStep(now: now)) { try procedure.checkTurn(of: sent) }
        }
    }

    @Test func `what has ended or waits for its text does no step`() {
        #expect(throws: ProcedureRefusal.ended) {
            try Self.procedure(.result, .closed).checkTurn(of: .result)
        }
        #expect(throws: ProcedureRefusal.ended) {
            try Self.procedure(.review, .dropped).checkTurn(of: .review)
        }
        #expect(throws: ProcedureRefusal.textOutdated) {
            try Self.procedure(.review, needsText: true).checkTurn(of: .review)
        }
    }

    @Test func `steps follow one another, and only the last closes`() {
        var standing = Self.procedure(.proposal).standing
        var steps: [ProcedureStep] = []
        while standing.state == .running {
            steps.append(standing.step)
            var procedure = Self.procedure(standing.step)
            procedure.standing = standing
            standing = procedure.done(at: Self.now)
        }

        #expect(steps == ProcedureStep.allCases)
        #expect(standing.state == .closed && standing.step == .result && standing.ended == Self.now)
        #expect(Self.procedure(.proposal, isMerged: true).done(at: Self.now).step == .review)
    }

    @Test(arguments: ProcedureStep.allCases, ProcedureStep.allCases)
    func `a return leads to an earlier step and asks for the next text before it is decided anew`(
        now: ProcedureStep, to: ProcedureStep
    ) throws {
        let procedure = Self.procedure(now, notice: AnyID(high: 1, low: 1))
        guard to < now else {
            #expect(throws: ProcedureRefusal.returnNotEarlier) {
                try procedure.returned(to: to, because: "再议", withText: false, at: Self.now)
            }
            return
        }

        let next = try procedure.returned(to: to, because: "再议", withText: false, at: Self.now)

        #expect(next.step == to && next.round == 2 && next.notice == nil)
        #expect(next.needsText == (to <= .decision))
    }

    @Test func `a merged procedure goes back to its one meeting`() throws {
        let procedure = Self.procedure(.decision, isMerged: true)

        #expect(
            try procedure.returned(to: .discussion, because: "再议", withText: false, at: Self.now).step
                == .proposal)
        #expect(procedure.overturned(at: Self.now).step == .proposal)
    }

    @Test(arguments: [
        ("", ProcedureRefusal.reasonMissing), (String(repeating: "长", count: 501), .reasonTooLong),
    ])
    func `a return and a giving up say why`(reason: String, refusal: ProcedureRefusal) {
        #expect(throws: refusal) {
            try Self.procedure(.review).returned(
                to: .proposal, because: reason, withText: false, at: Self.now)
        }
        #expect(throws: refusal) { try Self.procedure(.review).dropped(because: reason, at: Self.now) }
    }

    @Test(arguments: ProcedureStep.allCases)
    func `what was decided is not given up`(step: ProcedureStep) throws {
        if step <= .decision {
            let dropped = try Self.procedure(step).dropped(because: "没有钱", at: Self.now)
            #expect(dropped.state == .dropped && dropped.ended == Self.now)
        } else {
            #expect(throws: ProcedureRefusal.dropTooLate) {
                try Self.procedure(step).dropped(because: "没有钱", at: Self.now)
            }
        }
    }

    @Test func `everybody reads what is published and nothing before`() {
        let shown = ProcedureStep.allCases.filter { Self.procedure($0).isPublic }

        #expect(shown == [.publication, .carrying, .result])
        #expect(Self.procedure(.result, .closed).isPublic)
        #expect(!Self.procedure(.decision, .dropped).isPublic)
    }

    private static let counts: [(due: Int, present: Int, inFavour: Int, refusal: CommitteeRefusal?)] = [
        // Half of seven is three and a half: four must be there and agree.
        (7, 4, 4, nil), (7, 3, 3, .quorumMissed(4)), (7, 7, 3, .majorityMissed(4)),
        (8, 4, 4, .quorumMissed(5)), (8, 5, 4, .majorityMissed(5)), (8, 5, 5, nil),
        (0, 0, 0, .dueOutOfRange), (61, 50, 50, .dueOutOfRange), (7, 8, 8, .presentOutOfRange),
        (1, 1, 1, nil),
    ]

    @Test(arguments: counts)
    func `a committee's meeting counts with more than half of those due, present and for it`(
        due: Int, present: Int, inFavour: Int, refusal: CommitteeRefusal?
    ) throws {
        let meeting = CommitteeMeeting(
            on: Self.day, due: due, present: present, inFavour: inFavour, against: present - inFavour,
            chair: "周长林", recorder: "王春梅")
        let half = try #require(Share(1, of: 2, isExceeded: true))
        let thrown: CommitteeRefusal?
        do throws(CommitteeRefusal) {
            try meeting.check(
                today: Self.day, after: nil, by: CommitteeRule(present: half, inFavour: half))
            thrown = nil
        } catch { thrown = error }

        #expect(thrown == refusal)
    }

    @Test func `minutes that cannot be are refused`() throws {
        let half = try #require(Share(1, of: 2, isExceeded: true))
        let rule = CommitteeRule(present: half, inFavour: half)
        let check = { (meeting: CommitteeMeeting, last: Day?) in
            try meeting.check(today: Self.day, after: last, by: rule)
        }
        let meeting = { (on: Day, no: Int, chair: String, recorder: String, minutes: String) in
            CommitteeMeeting(
                on: on, due: 7, present: 6, inFavour: 6, against: no, chair: chair, recorder: recorder,
                minutes: minutes)
        }

        #expect(throws: CommitteeRefusal.ahead) {
            try check(meeting(Self.day.adding(days: 1), 0, "周", "王", ""), nil)
        }
        #expect(throws: CommitteeRefusal.beforeLast) {
            try check(meeting(Self.day, 0, "周", "王", ""), Self.day.adding(days: 1))
        }
        #expect(throws: CommitteeRefusal.votesUneven) { try check(meeting(Self.day, 1, "周", "王", ""), nil) }
        #expect(throws: CommitteeRefusal.votesUneven) { try check(meeting(Self.day, -1, "周", "王", ""), nil) }
        #expect(throws: CommitteeRefusal.chairMissing) { try check(meeting(Self.day, 0, "", "王", ""), nil) }
        #expect(throws: CommitteeRefusal.recorderMissing) {
            try check(meeting(Self.day, 0, "周", "", ""), nil)
        }
        #expect(throws: CommitteeRefusal.namesTooLong) {
            try check(meeting(Self.day, 0, String(repeating: "周", count: 61), "王", ""), nil)
        }
        #expect(throws: CommitteeRefusal.minutesTooLong) {
            try check(meeting(Self.day, 0, "周", "王", String(repeating: "议", count: 4_001)), nil)
        }
    }
}
