import Kernel

/// What a body decided about one motion, counted from frozen sheets; never changed.
package struct Resolution: Sendable, Hashable {
    package let id: ResolutionID
    /// `2026-7`, of the body.
    package let number: String
    package let body: BodyID
    package let kind: BodyKind
    /// The place whose body it is.
    package let place: PlaceID
    package let assembly: AssemblyID
    package let motion: MotionID
    /// What was decided about, in another room, and a code by which that room knows its own: `points.rule-list`.
    package let subject: AnyID?
    package let subjectKind: String?
    package let matter: Matter?
    /// SHA-256, hexadecimal, of the text as it was put to the vote.
    package let textDigest: String
    package let isPassed: Bool
    package let decided: Day
}
