import Access
import Kernel
import Places

/// Why somebody cannot be given a post, first applicable reason first.
package enum AppointingRefusal: String, Refusal, CaseIterable {
    case personUnknown = "post.person-unknown"
    case kindUnknown = "post.kind-unknown"
    case placeUnknown = "post.place-unknown"
    case levelWrong = "post.level-wrong"
    case administration = "post.administration"
    case ownPost = "post.own"
    case endsBeforeItBegins = "post.ends-before-it-begins"
    case heldAlready = "post.held-already"
    case postUnknown = "post.unknown"
    case endedAlready = "post.ended-already"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .personUnknown, .kindUnknown, .placeUnknown, .levelWrong, .endsBeforeItBegins: .invalid
        case .administration, .ownPost: .forbidden
        case .heldAlready, .endedAlready: .conflict
        case .postUnknown: .missing
        }
    }

    package var field: String? {
        switch self {
        case .personUnknown, .ownPost: "person"
        case .kindUnknown, .administration: "kind"
        case .placeUnknown, .levelWrong: "place"
        case .endsBeforeItBegins, .endedAlready: "until"
        case .heldAlready, .postUnknown: nil
        }
    }

    package var sentence: Sentence { Sentence(.appointing(self)) }
}

extension Post {
    /// Checks a new post against its kind, its place and the posts that the person has.
    package func check(
        kind known: PostKind?, level: Level?, held: [Post]
    ) throws(AppointingRefusal) {
        guard let known else { throw .kindUnknown }
        guard let level else { throw .placeUnknown }
        guard level == known.level else { throw .levelWrong }
        if let until = period.until, until <= period.from { throw .endsBeforeItBegins }
        let overlaps = held.contains { other in
            other.kind == kind && other.place == place && other.organisation == organisation
                && other.period.overlaps(period)
        }
        if overlaps { throw .heldAlready }
    }

    /// What an officer may not do over the web, whatever the place: the three administrations are given at the
    /// command line, and nobody gives or takes their own post.
    static func checkAppointer(
        _ appointer: PersonID, of person: PersonID, kind: PostKind?
    ) throws(AppointingRefusal) {
        if let kind, kind.permissions.contains(where: \.isAdministration) { throw .administration }
        if appointer == person { throw .ownPost }
    }

    /// The post as it stands once its last day is known.
    package func ended(on day: Day) throws(AppointingRefusal) -> Post {
        if let until = period.until, until <= day { throw .endedAlready }
        guard day > period.from else { throw .endsBeforeItBegins }
        return Post(
            id: id, person: person, kind: kind, place: place, organisation: organisation,
            period: Period(from: period.from, until: day))
    }
}

extension Period {
    /// Whether there is a day that lies in both.
    package func overlaps(_ other: Period) -> Bool {
        let startsBeforeOtherEnds = other.until.map { from < $0 } ?? true
        let endsAfterOtherStarts = until.map { $0 > other.from } ?? true
        return startsBeforeOtherEnds && endsAfterOtherStarts
    }
}
