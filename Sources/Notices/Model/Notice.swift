import Kernel
import Storage

/// What somebody wants to publish.
package struct NoticeDraft: Sendable, Hashable {
    package let id: NoticeID
    /// Whom it is for: this place and everything below it.
    package let place: PlaceID
    package let kind: NoticeKind
    package var title: String
    package var body: String
    package var table: NoticeTable?
    package var naming: Naming
    /// What is done with persons whom its words name; rooms that write notices of their own mask them.
    package var persons: PersonsInProse
    /// Words that are somebody's name but speak of nobody here, as the officer says.
    package var spared: Set<String>
    /// Who answers, by word of mouth or by telephone.
    package var contact: String
    /// 柳坪村村民委员会.
    package var issuer: String
    package var takesObjections: Bool
    /// What the notice is about in another room, and a code by which that room knows its own: `points.acts`.
    package var owner: AnyID?
    package var ownerKind: String?
    /// The notice that it corrects.
    package var replaces: NoticeID?

    package init(
        id: NoticeID, place: PlaceID, kind: NoticeKind, title: String, body: String,
        table: NoticeTable? = nil, naming: Naming = .nobody, persons: PersonsInProse = .mask,
        spared: Set<String> = [], contact: String, issuer: String, takesObjections: Bool = true,
        owner: AnyID? = nil, ownerKind: String? = nil,
        replaces: NoticeID? = nil
    ) {
        self.id = id
        self.place = place
        self.kind = kind
        self.title = title
        self.body = body
        self.table = table
        self.naming = naming
        self.persons = persons
        self.spared = spared
        self.contact = contact
        self.issuer = issuer
        self.takesObjections = takesObjections
        self.owner = owner
        self.ownerKind = ownerKind
        self.replaces = replaces
    }
}

/// What was published; its text is never changed.
package struct Notice: Sendable, Hashable {
    package let id: NoticeID
    /// `2026-14`, of the county.
    package let number: String
    package let place: PlaceID
    package let kind: NoticeKind
    package let title: String
    package let body: String
    package let columns: [NoticeTable.Column]
    package let naming: Naming
    package let contact: String
    package let issuer: String
    package let takesObjections: Bool
    package let owner: AnyID?
    package let ownerKind: String?
    package let replaces: NoticeID?
    package let publisher: PersonID?
    package let published: Instant
    package var standing: Standing
    /// The place of its publication in the journal, by which lists are ordered.
    package let position: Int64

    /// Where it is between publication and result.
    package struct Standing: Sendable, Hashable {
        package var state: State
        /// 1, and one more each time that its window began anew.
        package var round: Int
        /// When the present window began.
        package var posted: Instant
        package var windowEnded: Instant?
        package var outcome: Outcome?
        package var settled: Instant?
        package var withdrawn: Instant?
        /// Why it was taken back, or its window began anew; for everybody to read.
        package var reason: String
        /// Found when the window ended in words that were said to name nobody: they are taken down too.
        package var namesPersons = false

        package init(posted: Instant) {
            state = .open
            round = 1
            self.posted = posted
            windowEnded = nil
            outcome = nil
            settled = nil
            withdrawn = nil
            reason = ""
        }

        package init(
            state: State, round: Int, posted: Instant, windowEnded: Instant?, outcome: Outcome?,
            settled: Instant?, withdrawn: Instant?, reason: String, namesPersons: Bool = false
        ) {
            self.state = state
            self.round = round
            self.posted = posted
            self.windowEnded = windowEnded
            self.outcome = outcome
            self.settled = settled
            self.withdrawn = withdrawn
            self.reason = reason
            self.namesPersons = namesPersons
        }
    }

    package enum State: String, StorableCode, CaseIterable {
        /// Its window runs.
        case open
        /// The window has ended, an objection waits for its answer.
        case settling
        case settled
        case withdrawn
    }

    /// What came of it.
    package enum Outcome: String, StorableCode, CaseIterable, Codable {
        case unopposed
        /// There were objections; none was found right.
        case answered
        /// At least one objection was found right, wholly or in part.
        case upheld
    }

    package var isOpen: Bool { standing.state == .open }

    /// Whether it speaks of persons, with or without their full names.
    package var namesPersons: Bool {
        naming != .nobody || standing.namesPersons
            || columns.contains { $0.kind == .name || $0.kind == .phone }
    }

    /// Whether anybody may still read what it says.
    ///
    /// What names persons is taken down with the window (低保 and the like); what was taken back at once.
    package var isShown: Bool {
        switch standing.state {
        case .open: true
        case .settling, .settled: !namesPersons
        case .withdrawn: false
        }
    }

    /// Whether its officers may still read it: who answers an objection must, and nobody once nothing is owed.
    package var isShownToOfficers: Bool { isShown || standing.state == .settling || !namesPersons }
}

/// A row as it was published: masked, numbered from one.
package struct NoticeLine: Sendable, Hashable {
    package let number: Int
    package let cells: [String]
    package let item: AnyID?
}
