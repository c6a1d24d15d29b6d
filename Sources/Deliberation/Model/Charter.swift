import Assemblies
import Kernel
import Storage

/// One version of a village's own rules: 村规民约, or 居民公约 of a community.
package struct Charter: Sendable, Hashable {
    package let id: CharterID
    package let place: PlaceID
    package let kind: Kind
    /// From one, of its place and kind.
    package let version: Int
    package let title: String
    /// Numbered from one, without a gap.
    package let clauses: [String]
    /// The day on which it is to take effect; nil for the day of its adoption.
    package let wanted: Day?
    package let written: Instant
    package let by: PersonID?
    package var standing: Standing
    /// Of the journal, by which lists are ordered.
    package let position: Int64

    package enum Kind: String, StorableCode, CaseIterable {
        /// 村规民约
        case villageRules = "village-rules"
        /// 居民公约
        case residentsPact = "residents-pact"
    }

    package enum State: String, StorableCode, CaseIterable {
        case draft
        case adopted
        /// Given up before it was adopted.
        case dropped
    }

    package struct Standing: Sendable, Hashable {
        package var state: State
        package var resolution: ResolutionID?
        package var adopted: Day?
        /// While it is in force.
        package var from: Day?
        package var until: Day?
        package var filing: Filing?
        package var order: Order?

        package init(
            state: State = .draft, resolution: ResolutionID? = nil, adopted: Day? = nil, from: Day? = nil,
            until: Day? = nil, filing: Filing? = nil, order: Order? = nil
        ) {
            self.state = state
            self.resolution = resolution
            self.adopted = adopted
            self.from = from
            self.until = until
            self.filing = filing
            self.order = order
        }
    }

    /// 备案 with the town.
    package struct Filing: Sendable, Hashable {
        package let number: String
        package let on: Day
        package let by: PersonID?

        package init(number: String, on: Day, by: PersonID?) {
            self.number = number
            self.on = on
            self.by = by
        }
    }

    /// The town orders correction (责令改正); the next version answers it.
    package struct Order: Sendable, Hashable {
        package let reason: String
        package let on: Day
        package let by: PersonID?

        package init(reason: String, on: Day, by: PersonID?) {
            self.reason = reason
            self.on = on
            self.by = by
        }
    }

    package init(
        id: CharterID, place: PlaceID, kind: Kind, version: Int, title: String, clauses: [String],
        wanted: Day?, written: Instant, by: PersonID?, standing: Standing = Standing(), position: Int64
    ) {
        self.id = id
        self.place = place
        self.kind = kind
        self.version = version
        self.title = title
        self.clauses = clauses
        self.wanted = wanted
        self.written = written
        self.by = by
        self.standing = standing
        self.position = position
    }

    package func isInForce(on day: Day) -> Bool {
        guard standing.state == .adopted, let from = standing.from else { return false }
        return Period(from: from, until: standing.until).contains(day)
    }
}

/// Where a clause stands, so that other rules may name it: one version, one number; never another text.
package struct ClauseAddress: Sendable, Hashable, Codable {
    package let charter: CharterID
    /// From one.
    package let clause: Int

    package init(charter: CharterID, clause: Int) {
        self.charter = charter
        self.clause = clause
    }
}

/// What somebody wants to put before the assembly.
package struct CharterDraft: Sendable, Hashable {
    package let id: CharterID
    package let place: PlaceID
    package let kind: Charter.Kind
    package let title: String
    package let clauses: [String]
    package let wanted: Day?

    package init(
        id: CharterID, place: PlaceID, kind: Charter.Kind, title: String, clauses: [String],
        wanted: Day? = nil
    ) {
        self.id = id
        self.place = place
        self.kind = kind
        self.title = title
        self.clauses = clauses
        self.wanted = wanted
    }
}
