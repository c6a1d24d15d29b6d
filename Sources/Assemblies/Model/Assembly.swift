import Kernel
import Storage

/// A meeting that somebody wants to call.
package struct AssemblyDraft: Sendable, Hashable {
    package let id: AssemblyID
    package let body: BodyID
    package let title: String
    package let venue: String
    package let meets: Instant
    /// When the notice went up; nil for today. A notice on paper may be some weeks old when it is typed in.
    package var noticed: Day?
    /// Nil for the usual way of the body's kind.
    package var counting: Counting?
    package var isSecret: Bool
    package var chair: String
    package var recorder: String
    package let motions: [MotionDraft]

    package init(
        id: AssemblyID, body: BodyID, title: String, venue: String, meets: Instant, noticed: Day? = nil,
        counting: Counting? = nil, isSecret: Bool = false, chair: String = "", recorder: String = "",
        motions: [MotionDraft]
    ) {
        self.id = id
        self.body = body
        self.title = title
        self.venue = venue
        self.meets = meets
        self.noticed = noticed
        self.counting = counting
        self.isSecret = isSecret
        self.chair = chair
        self.recorder = recorder
        self.motions = motions
    }
}

/// A meeting: who may come is frozen at its notice's day, how it is counted at its calling.
package struct Assembly: Sendable, Hashable {
    package let id: AssemblyID
    /// `2026-3`, of the body.
    package let number: String
    package let body: BodyID
    package let kind: BodyKind
    package let place: PlaceID
    package let title: String
    package let venue: String
    package let meets: Instant
    package let noticed: Day
    package let counting: Counting
    package let isSecret: Bool
    package let chair: String
    package let recorder: String
    package let convener: PersonID?
    package let called: Instant
    /// Of the journal, by which lists are ordered.
    package let position: Int64
    /// All who are due, by the frozen sheet.
    package let all: Weight
    package var state: State
    package var votingOpened: Instant?
    package var ended: Instant?
    /// Why it was called off; empty otherwise.
    package var reason: String

    package enum State: String, StorableCode, CaseIterable, Codable {
        /// The notice stands; people sign in.
        case called
        case voting
        /// Counted for good.
        case closed
        /// Never held, or too few came.
        case cancelled
    }

    package var isOver: Bool { state == .closed || state == .cancelled }
}
