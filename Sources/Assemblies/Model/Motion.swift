import Kernel

/// What somebody wants put to the vote.
package struct MotionDraft: Sendable, Hashable {
    package let id: MotionID
    package let title: String
    package let text: String
    /// What it is about in another room, and a code by which that room knows its own: `points.rule-list`.
    package var subject: AnyID?
    package var subjectKind: String?
    /// Where a body decides, the one it is of the lawful list, or that it is another; nil where people only consult.
    package var matter: Matter?
    /// By what the villagers' assembly authorised its representatives.
    package var delegation: Delegation?

    package init(
        id: MotionID, title: String, text: String, subject: AnyID? = nil, subjectKind: String? = nil,
        matter: Matter? = nil, delegation: Delegation? = nil
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.subject = subject
        self.subjectKind = subjectKind
        self.matter = matter
        self.delegation = delegation
    }
}

/// The decision by which the villagers' assembly let its representatives decide.
package enum Delegation: Sendable, Hashable {
    case resolution(ResolutionID)
    /// One of before this system: 2025年3月8日村民会议第3号决议.
    case cited(String)
}

/// A point of the agenda; its text is frozen with the notice.
package struct Motion: Sendable, Hashable {
    package let id: MotionID
    package let assembly: AssemblyID
    /// From one, in the order of the agenda.
    package let number: Int
    package let title: String
    package let text: String
    package let textDigest: String
    package let subject: AnyID?
    package let subjectKind: String?
    package let matter: Matter?
    package let delegation: Delegation?
}
