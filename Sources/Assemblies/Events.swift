import Kernel
import Storage

/// A body was entered, with its place.
package struct BodyFounded: Event {
    package static let kind = "assemblies.body-founded"
    package let subject: AnyID
    package let body: BodyKind
    package let place: PlaceID
    package let from: Day
}

/// Somebody came on a body's roll.
package struct MemberEntered: Event {
    package static let kind = "assemblies.member-entered"
    /// The body.
    package let subject: AnyID
    package let member: MemberID
    package let person: PersonID?
    package let capacity: Member.Capacity
    package let from: Day
}

/// Somebody left a body's roll.
package struct MemberDeparted: Event {
    package static let kind = "assemblies.member-departed"
    package let subject: AnyID
    package let member: MemberID
    package let until: Day
}

/// A meeting was called: who is due, and what is put to the vote, is frozen.
package struct AssemblyCalled: Event {
    package static let kind = "assemblies.assembly-called"
    package let subject: AnyID
    package let body: BodyID
    package let bodyKind: BodyKind
    package let place: PlaceID
    package let number: String
    package let noticed: Day
    package let seats: Int
    package let motions: Int
    /// Of the frozen sheet and the motions' texts, so that nobody can change them unseen.
    package let text: PersonalDigest
}

/// Somebody signed in.
package struct AttendanceTaken: Event {
    package static let kind = "assemblies.attendance-taken"
    package let subject: AnyID
    package let seat: Int
    package let channel: SignIn.Channel
    package let proxy: Int?
}

/// A signing-in was taken back before there was a ballot.
package struct AttendanceWithdrawn: Event {
    package static let kind = "assemblies.attendance-withdrawn"
    package let subject: AnyID
    package let seat: Int
}

/// The ballots are open.
package struct VotingOpened: Event {
    package static let kind = "assemblies.voting-opened"
    package let subject: AnyID
    package let present: Int
}

/// A ballot came in; of a secret one nothing is told but that it did.
package struct BallotCast: Event {
    package static let kind = "assemblies.ballot-cast"
    package let subject: AnyID
    /// Nil where the ballot is secret.
    package let seat: Int?
    package let isCorrection: Bool
}

/// Paper ballots of a motion were counted; the last count before closing holds.
package struct PaperCounted: Event {
    package static let kind = "assemblies.paper-counted"
    package let subject: AnyID
    package let motion: MotionID
    package let issued: Int
}

/// The meeting was closed: sheets and ballots are final.
package struct AssemblyClosed: Event {
    package static let kind = "assemblies.assembly-closed"
    package let subject: AnyID
    package let body: BodyID
    package let place: PlaceID
    package let present: Int
    package let passed: Int
    package let failed: Int
}

/// The meeting did not take place, or too few came.
package struct AssemblyCancelled: Event {
    package static let kind = "assemblies.assembly-cancelled"
    package let subject: AnyID
    package let body: BodyID
}

/// A body passed a motion. `subject` is what it was about in another room, or the motion where it was about nothing.
package struct ResolutionPassed: Event {
    package static let kind = "assemblies.resolution-passed"
    package let subject: AnyID
    package let subjectKind: String?
    package let resolution: ResolutionID
    package let assembly: AssemblyID
    package let body: BodyID
    package let bodyKind: BodyKind
    package let place: PlaceID
    package let digest: String
    package let decided: Day
}

/// A body did not pass a motion.
package struct ResolutionFailed: Event {
    package static let kind = "assemblies.resolution-failed"
    package let subject: AnyID
    package let subjectKind: String?
    package let resolution: ResolutionID
    package let assembly: AssemblyID
    package let body: BodyID
    package let bodyKind: BodyKind
    package let place: PlaceID
    package let digest: String
    package let decided: Day
}

/// The minutes of a meeting were kept, or kept anew.
package struct MinutesKept: Event {
    package static let kind = "assemblies.minutes-kept"
    package let subject: AnyID
    package let version: Int
    package let text: PersonalDigest
}

/// Somebody promised something at a meeting.
package struct CommitmentMade: Event {
    package static let kind = "assemblies.commitment-made"
    /// The meeting.
    package let subject: AnyID
    package let commitment: CommitmentID
    package let body: BodyID
    package let bodyKind: BodyKind
    package let place: PlaceID
    package let due: Day
    /// Who follows it up; nil where the desk of the place gives it out, and in what was written before.
    package let owner: PersonID?
}

/// What became of a promise was told to the body.
package struct CommitmentReported: Event {
    package static let kind = "assemblies.commitment-reported"
    package let subject: AnyID
    package let commitment: CommitmentID
    package let outcome: Commitment.Outcome
}
