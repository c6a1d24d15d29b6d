import Kernel
import Storage

extension Marks {
    package enum CallOut {}
    package enum CallOutTask {}
}

package typealias CallOutID = ID<Marks.CallOut>
package typealias CallOutTaskID = ID<Marks.CallOutTask>

/// One call on many at once.
package struct CallOut: Sendable, Hashable {
    package let id: CallOutID
    /// `HY2026-3`, of the county.
    package let number: String
    package let place: PlaceID
    /// What for.
    package let purpose: String
    package let spot: String
    package let from: Instant
    package let until: Instant
    package let caller: PersonID?
    package let reference: Reference?
    /// The code of the admitted task (准入事项) on which it stands, where grid workers are called.
    package let task: String?
    package let called: Instant
    package var ended: Instant?
    /// Counted by the caller.
    package var arrived: Int?
    package var result: String
    /// Head counts, kept when the names were dropped.
    package var counts: Counts
    package let position: Int64

    package var subject: AnyID { id.as(Marks.Anything.self) }
    package var isOpen: Bool { ended == nil }

    /// What the call is for, where a file told of it.
    package struct Reference: Sendable, Hashable {
        package let kind: Kind
        package let id: AnyID

        package enum Kind: String, StorableCode, CaseIterable { case request, hazard }

        package init(_ kind: Kind, _ id: AnyID) {
            self.kind = kind
            self.id = id
        }

        var path: String {
            switch kind {
            case .request: "/requests/\(id)"
            case .hazard: "/hazards/\(id)"
            }
        }
    }

    package struct Counts: Sendable, Hashable {
        package var called: Int
        package var coming: Int
        package var cannot: Int

        package init(called: Int, coming: Int = 0, cannot: Int = 0) {
            self.called = called
            self.coming = coming
            self.cannot = cannot
        }

        var silent: Int { called - coming - cannot }
    }

    /// What a called person says; nobody asks why.
    package enum Answer: String, StorableCode, CaseIterable {
        case come
        case cannot
    }
}

/// Something to be done by who came.
package struct CallOutTask: Sendable, Hashable {
    package let id: CallOutTaskID
    package let call: CallOutID
    package let words: String
    package let done: Instant?
}

/// Whom a call reaches: a team, all who hold a post at a place and below, or all who answer for somebody there under
/// one kind of link: 联户长, 党员联系户.
package enum CallOutGroup: Sendable, Hashable {
    case team(AnyID)
    case post(String)
    case link(String)

    /// Reads `team:…`, `post:…` and `link:…`.
    package init?(_ text: String) {
        if text.hasPrefix("team:"), let id = AnyID(String(text.dropFirst(5))) {
            self = .team(id)
        } else if text.hasPrefix("post:"), text.count > 5, text.count <= 65 {
            self = .post(String(text.dropFirst(5)))
        } else if text.hasPrefix("link:"), text.count > 5, text.count <= 65 {
            self = .link(String(text.dropFirst(5)))
        } else {
            return nil
        }
    }

    package var text: String {
        switch self {
        case .team(let id): "team:\(id)"
        case .post(let code): "post:\(code)"
        case .link(let code): "link:\(code)"
        }
    }
}
