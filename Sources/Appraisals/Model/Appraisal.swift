import Kernel
import Storage

/// Subjects, a sheet, judges and weights, from the draft to the result that stands.
package struct Appraisal: Sendable, Hashable {
    package let id: AppraisalID
    package let place: PlaceID
    /// What it is for in another room, and the code by which that room knows its own.
    package let owner: AnyID?
    package let ownerKind: String?
    package var terms: AppraisalTerms
    package var state: State
    package let author: PersonID?
    package let drafted: Instant
    package var opened: Instant?
    /// SHA-256 of the terms, from the opening on.
    package var termsDigest: String?
    package var closed: Instant?
    /// SHA-256 of all sheets as they were frozen.
    package var sheetsDigest: String?
    package var finalised: Instant?
    /// Why it was given up; empty otherwise.
    package var reason: String
    /// The place of its first event in the journal, by which lists are ordered.
    package let position: Int64

    package enum State: String, StorableCode, CaseIterable {
        case drafted
        /// Sheets are taken.
        case open
        /// The sheets are frozen.
        case closed
        /// There is a result; it may be appealed against.
        case counted
        /// An appeal waits for its answer.
        case appealed
        /// An appeal was found right, and the count was made anew.
        case recounted
        case final
        /// Given up.
        case dropped

        package var hasResult: Bool {
            switch self {
            case .counted, .appealed, .recounted, .final: true
            case .drafted, .open, .closed, .dropped: false
            }
        }

        /// Whether the result may still change.
        package var isAppealable: Bool { self != .final && hasResult }
    }

    package init(
        id: AppraisalID, place: PlaceID, owner: AnyID? = nil, ownerKind: String? = nil,
        terms: AppraisalTerms, state: State = .drafted, author: PersonID?, drafted: Instant,
        opened: Instant? = nil, termsDigest: String? = nil, closed: Instant? = nil,
        sheetsDigest: String? = nil, finalised: Instant? = nil, reason: String = "", position: Int64
    ) {
        self.id = id
        self.place = place
        self.owner = owner
        self.ownerKind = ownerKind
        self.terms = terms
        self.state = state
        self.author = author
        self.drafted = drafted
        self.opened = opened
        self.termsDigest = termsDigest
        self.closed = closed
        self.sheetsDigest = sheetsDigest
        self.finalised = finalised
        self.reason = reason
        self.position = position
    }
}

/// Somebody with a sheet.
package struct Judge: Sendable, Hashable {
    /// From one, within the appraisal; it stands on the paper sheet.
    package let number: Int
    /// From one, in the order of the terms.
    package let group: Int
    package let name: String
    /// `nil` for who has no account.
    package let person: PersonID?
    /// Subjects that the judge may not score, by their numbers.
    package var avoids: [Avoidance]

    package init(number: Int, group: Int, name: String, person: PersonID? = nil, avoids: [Avoidance] = []) {
        self.number = number
        self.group = group
        self.name = name
        self.person = person
        self.avoids = avoids
    }

    package func mayScore(_ subject: Int) -> Bool { !avoids.contains { $0.subject == subject } }
}

/// Why a judge does not score a subject.
package struct Avoidance: Sendable, Hashable {
    package let subject: Int
    package let ground: Ground

    package enum Ground: String, StorableCode, CaseIterable, Codable {
        /// It was on the list: the own household, kin, the own village.
        case listed
        /// The judge said so on the sheet.
        case declared
    }

    package init(_ subject: Int, _ ground: Ground) {
        self.subject = subject
        self.ground = ground
    }
}
