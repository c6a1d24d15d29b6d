import Kernel
import Storage
import TestGround
import Testing

@testable import Assemblies

struct MeetingRefusalTests {
    /// A group of nine whose meeting is called for today, counted by persons.
    private static func called(
        _ kind: BodyKind = .groupAssembly, of count: Int = 9, isSecret: Bool = false
    ) async throws -> (MeetingVillage, AssemblyID) {
        let village = try await MeetingVillage()
        let body = try await village.body(kind, of: count)
        let draft = MeetingVillage.draft(
            body, counting: kind.countings.contains(.persons) ? .persons : nil, isSecret: isSecret)
        return (village, try await village.convene(draft).id)
    }

    @Test func `ballots open once enough have come, on the meeting's day`() async throws {
        let (village, id) = try await Self.called()

        await #expect(throws: MeetingRefusal.nobodySignedIn) { try await village.open(id) }
        try await village.signIn(1...5, at: id)
        await #expect(throws: MeetingRefusal.tooFew(have: 5, need: 6)) { try await village.open(id) }
        try await village.signIn([6], at: id)
        try await village.open(id)
        await #expect(throws: MeetingRefusal.votingAlreadyOpen) { try await village.open(id) }
        await #expect(throws: MeetingRefusal.unknown) {
            try await village.open(AssemblyID(high: 1, low: 1))
        }
    }

    @Test func `nothing opens before the day, nor without a motion`() async throws {
        let village = try await MeetingVillage()
        let body = try await village.body(.bench, of: 2)
        let later = Instant(iso: "2026-11-25T09:00:00+08:00") ?? MeetingVillage.today.start
        let coming = try await village.convene(MeetingVillage.draft(body, meets: later)).id
        let talk = try await village.convene(MeetingVillage.draft(body, id: 2, motions: [])).id
        try await village.signIn([1], at: coming)

        await #expect(throws: MeetingRefusal.notYet(later)) { try await village.open(coming) }
        await #expect(throws: MeetingRefusal.nothingToVote) { try await village.open(talk) }
    }

    @Test func `a meeting closes once somebody signed in, ballots were open and paper is counted`()
        async throws
    {
        let (village, id) = try await Self.called()

        await #expect(throws: MeetingRefusal.nobodySignedIn) { try await village.close(id) }
        try await village.signIn(1...6, at: id)
        await #expect(throws: MeetingRefusal.votingNotOpen) { try await village.close(id) }
        await #expect(throws: MeetingRefusal.votingNotOpen) { try await village.count(id, 6) }
        try await village.open(id)
        await #expect(throws: MeetingRefusal.paperUncounted(1)) { try await village.close(id) }
        try await village.count(id, 6)
        try await village.signIn([7], at: id)
        await #expect(throws: MeetingRefusal.paperOutdated(1)) { try await village.close(id) }
        try await village.count(id, 7)
        try await village.close(id)
        await #expect(throws: MeetingRefusal.alreadyClosed) { try await village.close(id) }
        await #expect(throws: MeetingRefusal.alreadyClosed) { try await village.signIn([8], at: id) }
        await #expect(throws: MeetingRefusal.alreadyClosed) { try await village.count(id, 7) }
    }

    @Test func `a meeting is called off with a reason, and then nothing more is done`() async throws {
        let (village, id) = try await Self.called()

        await #expect(throws: MeetingRefusal.reasonMissing) { try await village.cancel(id, "") }
        await #expect(throws: MeetingRefusal.reasonTooLong) {
            try await village.cancel(id, String(repeating: "长", count: 501))
        }
        try await village.cancel(id)
        await #expect(throws: MeetingRefusal.cancelled) { try await village.cancel(id) }
        await #expect(throws: MeetingRefusal.cancelled) { try await village.open(id) }
        #expect(try await village.told().last == "assemblies.assembly-cancelled")
        #expect(try await village.broken() == [])
    }

    @Test func `a paper count must be of every ballot issued, and add up`() async throws {
        let (village, id) = try await Self.called()
        try await village.signIn(1...6, at: id)
        try await village.open(id)

        func refused(_ act: () async throws -> Void) async throws -> [PaperRefusal] {
            do {
                try await act()
                return []
            } catch let refusals as Refusals { return refusals.all.compactMap { $0 as? PaperRefusal } }
        }

        #expect(
            try await refused { try await village.count(id, 4, 1, issued: 6) } == [
                .doesNotAddUp(1, issued: 6, sum: 5)
            ])
        #expect(
            try await refused { try await village.count(id, 4, 1) } == [
                .issuedDiffers(1, issued: 5, seats: 6)
            ])
        #expect(try await refused { try await village.count(id, 7, -1) } == [.negative(1)])
        #expect(
            try await refused {
                try await village.database.write(by: .system) { try Assemblies.count([], of: id, in: $0) }
            } == [.motionMissing(1)])
        #expect(try await refused { try await village.count(id, 4, 1, 1) } == [])
    }

    @Test func `paper is counted where somebody took it, and of owners one by one`() async throws {
        let (village, id) = try await Self.called()
        try await village.signIn(1...6, at: id, .screen)
        try await village.open(id)
        await #expect(throws: PaperRefusal.nobodyOnPaper) { try await village.count(id, 1) }

        let (estate, owners) = try await Self.called(.ownersAssembly, of: 3)
        try await estate.open(owners)
        await #expect(throws: PaperRefusal.weighed) { try await estate.count(owners, 1) }
    }

    @Test func `a ballot is of who is on the sheet, there, and votes on the screen`() async throws {
        let (village, id) = try await Self.called()
        try await village.signIn(1...6, at: id, .screen)
        let other = MotionID(high: 50, low: 8)

        await #expect(throws: VotingRefusal.notOpen) { try await village.cast(.yes, by: 1, at: id) }
        try await village.open(id)
        await #expect(throws: VotingRefusal.notOnRoll) { try await village.cast(.yes, by: 10, at: id) }
        await #expect(throws: VotingRefusal.notSignedIn) { try await village.cast(.yes, by: 7, at: id) }
        await #expect(throws: VotingRefusal.choiceMissing(1)) {
            try await village.cast(.yes, by: 1, at: id, on: other)
        }
        await #expect(throws: VotingRefusal.motionUnknown) {
            try await village.database.write(by: .system) {
                try Assemblies.cast(
                    [MotionID(high: 50, low: 1): .yes, other: .no], seat: 1, in: id, channel: .phone, by: $0)
            }
        }
    }

    @Test func `a secret ballot is neither corrected nor typed by somebody else`() async throws {
        let (village, id) = try await Self.called(isSecret: true)
        try await village.signIn(1...6, at: id, .screen)
        try await village.open(id)
        try await village.cast(.yes, by: 1, at: id)

        await #expect(throws: VotingRefusal.alreadyVoted) { try await village.cast(.no, by: 1, at: id) }
        await #expect(throws: VotingRefusal.secretStays) {
            try await village.database.write(by: .system) {
                try Assemblies.correct(
                    [MotionID(high: 50, low: 1): .no], seat: 1, in: id, channel: .phone, by: $0)
            }
        }
        await #expect(throws: VotingRefusal.secretTyped) {
            try await village.cast(.no, by: 2, at: id, .desk)
        }
        #expect(try await village.last(BallotCast.self)?.seat == nil)
    }

    @Test func `a seat signs in once, and takes it back while there is no ballot`() async throws {
        let (village, id) = try await Self.called()
        try await village.signIn(1...6, at: id, .screen)
        func undo(_ seat: Int) async throws {
            try await village.database.write(by: .system) {
                try Assemblies.withdrawSignIn(seat, of: id, in: $0)
            }
        }

        await #expect(throws: AttendingRefusal.notOnRoll) { try await village.signIn([10], at: id) }
        await #expect(throws: AttendingRefusal.alreadySignedIn) { try await village.signIn([1], at: id) }
        await #expect(throws: AttendingRefusal.notSignedIn) { try await undo(7) }
        try await undo(6)
        try await village.signIn([6], at: id, .screen)
        try await village.open(id)
        try await village.cast(.yes, by: 1, at: id)
        await #expect(throws: AttendingRefusal.hasVoted) { try await undo(1) }
        #expect(try await village.told().contains("assemblies.attendance-withdrawn"))
    }

    @Test func `by phone one signs in on the day itself`() async throws {
        let (village, id) = try await Self.called()
        func phone(_ seat: Int) async throws {
            try await village.database.write(by: .system) {
                _ = try Assemblies.signIn(
                    SignIn(assembly: id, seat: seat, channel: .phone, way: .screen), in: $0)
            }
        }

        try await phone(1)
        village.ground.time.set("2026-11-21T00:00:01+08:00")

        await #expect(throws: AttendingRefusal.notToday) { try await phone(2) }
    }
}
