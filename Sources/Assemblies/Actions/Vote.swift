import Kernel
import Storage

extension Assemblies {
    /// Casts a seat's ballot: a choice on every motion. Throws `VotingRefusal`.
    ///
    /// Of a secret ballot only that it came in is kept with the seat; what it says is added to the boxes.
    ///
    /// - Parameter channel: the phone of the voter, or the desk or list by whose clerk a paper is typed.
    package static func cast(
        _ choices: [MotionID: BallotChoice], seat: Int, in id: AssemblyID, channel: SignIn.Channel,
        by transaction: Transaction
    ) throws {
        let ground = try votingGround(of: seat, at: id, in: transaction)
        try ground.check(choices, isCorrection: false, isTyped: channel != .phone)
        let clerk = channel == .phone ? nil : transaction.origin.actor
        if ground.attendance == nil { try takePart(seat, of: id, channel, in: transaction) }
        if ground.assembly.isSecret { try BallotStore.takeTurn(seat, at: id, in: transaction) }
        for motion in ground.motions {
            guard let choice = choices[motion.id] else { continue }
            if ground.assembly.isSecret {
                try BallotStore.drop(choice, on: motion.id, in: transaction)
            } else {
                try BallotStore.insert(
                    choice, on: motion.id, seat: seat, channel: channel, clerk: clerk, in: transaction)
            }
        }
        try transaction.record(
            BallotCast(
                subject: id.as(Marks.Anything.self), seat: ground.assembly.isSecret ? nil : seat,
                isCorrection: false))
    }

    /// Changes an open ballot that came in before. Throws `VotingRefusal`.
    package static func correct(
        _ choices: [MotionID: BallotChoice], seat: Int, in id: AssemblyID, channel: SignIn.Channel,
        by transaction: Transaction
    ) throws {
        let ground = try votingGround(of: seat, at: id, in: transaction)
        try ground.check(choices, isCorrection: true, isTyped: channel != .phone)
        let clerk = channel == .phone ? nil : transaction.origin.actor
        for motion in ground.motions {
            guard let choice = choices[motion.id] else { continue }
            try BallotStore.change(
                choice, on: motion.id, seat: seat, channel: channel, clerk: clerk, in: transaction)
        }
        try transaction.record(
            BallotCast(subject: id.as(Marks.Anything.self), seat: seat, isCorrection: true))
    }

    /// Keeps what was counted on paper, of every motion; a later count of before the closing replaces it.
    ///
    /// Throws `Refusals` of `PaperRefusal`.
    package static func count(
        _ counts: [PaperCount], of id: AssemblyID, in transaction: Transaction
    ) throws {
        let assembly = try found(id, in: transaction)
        try assembly.checkGoesOn()
        if assembly.state != .voting { throw MeetingRefusal.votingNotOpen }
        if assembly.counting == .owners { throw PaperRefusal.weighed }
        let seats = try AttendanceStore.papers(at: id, in: transaction)
        if seats == 0 { throw PaperRefusal.nobodyOnPaper }
        let motions = try SheetStore.motions(of: id, in: transaction)
        try Refusals.check(motions.map { paperRefusal(of: $0, in: counts, seats: seats) })
        for motion in motions {
            guard let count = counts.first(where: { $0.motion == motion.id }) else { continue }
            try BallotStore.keep(
                count, clerk: transaction.origin.actor, at: transaction.now, in: transaction)
            try transaction.record(
                PaperCounted(
                    subject: id.as(Marks.Anything.self), motion: motion.id, issued: count.issued))
        }
    }

    private static func paperRefusal(
        of motion: Motion, in counts: [PaperCount], seats: Int
    ) -> PaperRefusal? {
        guard let count = counts.first(where: { $0.motion == motion.id }) else {
            return .motionMissing(motion.number)
        }
        do throws(PaperRefusal) {
            try count.check(motion: motion.number, seats: seats)
            return nil
        } catch { return error }
    }

    private static func votingGround(
        of seat: Int, at id: AssemblyID, in reader: Reader
    ) throws -> VotingGround {
        VotingGround(
            assembly: try found(id, in: reader), seat: try SheetStore.seat(seat, of: id, in: reader),
            attendance: try AttendanceStore.find(seat, of: id, in: reader),
            hasVoted: try BallotStore.hasVoted(seat, at: id, in: reader),
            motions: try SheetStore.motions(of: id, in: reader))
    }

    /// An owner takes part by the ballot itself.
    private static func takePart(
        _ seat: Int, of id: AssemblyID, _ channel: SignIn.Channel, in transaction: Transaction
    ) throws {
        try signIn(
            SignIn(assembly: id, seat: seat, channel: channel, way: channel == .phone ? .screen : .paper),
            in: transaction)
    }
}
