import Kernel
import Storage
import TestGround
import Testing

@testable import Assemblies

struct PromisingRuleTests {
    private static let assembly = Assembly(
        id: AssemblyID(high: 60, low: 1), number: "2026-1", body: BodyID(high: 40, low: 1), kind: .bench,
        place: MeetingVillage.liuping, title: "会", venue: "院坝", meets: MeetingVillage.today.start,
        noticed: MeetingVillage.today, counting: .households, isSecret: false, chair: "", recorder: "",
        convener: nil, called: MeetingVillage.today.start, position: 1, all: Weight(count: 3),
        state: .called, votingOpened: nil, ended: nil, reason: "")

    private static func draft(_ words: String = "清垃圾", who: String = "村委会", due: String = "2026-11-20")
        -> CommitmentDraft
    {
        CommitmentDraft(
            id: CommitmentID(high: 70, low: 1), assembly: assembly.id, words: words, who: who,
            due: MeetingVillage.day(due))
    }

    private static var cancelled: Assembly {
        var other = assembly
        other.state = .cancelled
        return other
    }

    @Test(arguments: [
        (draft(""), PromisingRefusal.wordsMissing),
        (draft(String(repeating: "长", count: 501)), .wordsTooLong), (draft(who: ""), .whoMissing),
        (draft(who: String(repeating: "长", count: 41)), .whoTooLong),
        (draft(due: "2026-11-19"), .dueTooEarly),
    ])
    func `a promise says what, who and when`(draft: CommitmentDraft, refusal: PromisingRefusal) {
        #expect(throws: refusal) { try draft.check(at: Self.assembly, count: 0) }
    }

    @Test func `promises are made at meetings that took place, fifty at most`() {
        #expect(throws: PromisingRefusal.meetingCancelled) {
            try Self.draft().check(at: Self.cancelled, count: 0)
        }
        #expect(throws: PromisingRefusal.tooMany) { try Self.draft().check(at: Self.assembly, count: 50) }
        #expect(throws: Never.self) { try Self.draft().check(at: Self.assembly, count: 49) }
    }

    @Test func `a promise is reported on once, in words`() throws {
        let made = Commitment(
            id: CommitmentID(high: 70, low: 1), assembly: Self.assembly.id, body: Self.assembly.body,
            number: 1, words: "清垃圾", who: "村委会", due: MeetingVillage.today, made: Self.assembly.meets)
        let now = MeetingVillage.today.start

        let reported = try made.reported(.partly, words: "清了一半", by: nil, at: now)

        #expect(!reported.isOpen)
        #expect(throws: PromisingRefusal.alreadyReported) {
            try reported.reported(.kept, words: "清完了", by: nil, at: now)
        }
        #expect(throws: PromisingRefusal.reportMissing) {
            try made.reported(.kept, words: "", by: nil, at: now)
        }
        #expect(throws: PromisingRefusal.reportTooLong) {
            try made.reported(.kept, words: String(repeating: "长", count: 501), by: nil, at: now)
        }
    }

    @Test func `who holds no post is given no promise to follow up`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.bench, of: 4)
        let id = try await village.convene(MeetingVillage.draft(body, motions: [])).id

        await #expect(throws: PromisingRefusal.ownerWithoutPost) {
            try await village.database.write(by: MeetingVillage.officer) {
                _ = try Assemblies.promise(
                    CommitmentDraft(
                        id: CommitmentID(high: 70, low: 1), assembly: id, words: "清垃圾", who: "村委会",
                        due: MeetingVillage.day("2026-11-30"), owner: MeetingVillage.people[3].id), in: $0)
            }
        }
    }

    @Test func `a promise nobody made cannot be reported on`() async throws {
        let village = try await MeetingVillage()

        await #expect(throws: PromisingRefusal.unknown) {
            try await village.database.write(by: .system) {
                _ = try Assemblies.report(CommitmentID(high: 1, low: 1), .kept, words: "好", in: $0)
            }
        }
    }

    @Test func `minutes are of a meeting that took place`() {
        #expect(throws: MinutesRefusal.notHeld) { try Self.cancelled.checkMinutes("记录") }
        #expect(throws: MinutesRefusal.missing) { try Self.assembly.checkMinutes("") }
        #expect(throws: MinutesRefusal.tooLong) {
            try Self.assembly.checkMinutes(String(repeating: "长", count: 50_001))
        }
    }
}
