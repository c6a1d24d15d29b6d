import Kernel

/// Something that nobody answers for, or that is not as its template wants it.
package struct Gap: Sendable, Equatable {
    package let kind: Kind
    /// Where it is.
    package let place: PlaceID
    /// The team, the group, the holder of links that it is about; `nil` where it is the place itself.
    package let subject: AnyID?
    /// The slot, template or kind of post that it is about.
    package let code: String?
    package let have: Int
    /// As many as wanted: at least, or at most where there are too many.
    package let want: Int?
    /// Since when a post is empty; `nil` where nobody ever held it.
    package let since: Day?
    /// What is to be reassigned, and where it is still kept; `nil` for all other kinds.
    package let left: Left?

    /// In the order in which the list shows them.
    package enum Kind: String, CaseIterable, Sendable {
        case needsReassigning = "needs-reassigning"
        case gridWithoutWorker = "grid-without-worker"
        case postVacant = "post-vacant"
        case teamMissing = "team-missing"
        case slotShort = "slot-short"
        case slotOver = "slot-over"
        case householdsUnlinked = "households-unlinked"
        case placeUnlinked = "place-unlinked"
        case linkShort = "link-short"
        case linkOver = "link-over"
        case gridWithoutGroup = "grid-without-group"
        case groupWithoutKeeper = "group-without-keeper"
        case gridSmall = "grid-small"
        case gridLarge = "grid-large"
    }

    /// What is kept at a place that is no more, or for something that lies elsewhere by now.
    package struct Left: Sendable, Hashable {
        package let matter: Matter
        /// Where it is kept; the gap's own place is the nearest above that still is.
        package let at: PlaceID

        package enum Matter: String, Sendable { case team, links, strayLinks = "stray-links", group, post }
    }

    package init(
        _ kind: Kind, at place: PlaceID, subject: AnyID? = nil, code: String? = nil, have: Int = 0,
        want: Int? = nil, since: Day? = nil, left: Left? = nil
    ) {
        self.kind = kind
        self.place = place
        self.subject = subject
        self.code = code
        self.have = have
        self.want = want
        self.since = since
        self.left = left
    }
}
