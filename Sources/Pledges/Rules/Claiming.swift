import Kernel

/// Why a village's post is not entered or closed, first applicable reason first.
package enum DutyPostRefusal: String, Refusal, CaseIterable {
    case unknown = "pledges.post-unknown"
    case villageUnfit = "pledges.village-unfit"
    case titleMissing = "pledges.title-missing"
    case titleTooLong = "pledges.title-too-long"
    case dutiesMissing = "pledges.duties-missing"
    case dutiesTooLong = "pledges.duties-too-long"
    case seatsUnfit = "pledges.seats-unfit"
    case periodUnfit = "pledges.period-unfit"
    case tooMany = "pledges.posts-too-many"
    case closedAlready = "pledges.post-closed-already"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .tooMany, .closedAlready: .conflict
        case .villageUnfit, .titleMissing, .titleTooLong, .dutiesMissing, .dutiesTooLong, .seatsUnfit,
            .periodUnfit:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .villageUnfit: "place"
        case .titleMissing, .titleTooLong: "title"
        case .dutiesMissing, .dutiesTooLong: "duties"
        case .seatsUnfit: "seats"
        case .periodUnfit: "until"
        case .unknown, .tooMany, .closedAlready: nil
        }
    }

    package var sentence: Sentence { Sentence(.dutyPost(self), values) }

    private var values: [String: String] {
        switch self {
        case .titleTooLong: ["max": "\(PledgeLimits.title_length_max)"]
        case .dutiesTooLong: ["max": "\(PledgeLimits.duties_length_max)"]
        case .seatsUnfit: ["max": "\(PledgeLimits.seats_max)"]
        case .tooMany: ["max": "\(PledgeLimits.posts_max)"]
        case .unknown, .villageUnfit, .titleMissing, .dutiesMissing, .periodUnfit, .closedAlready: [:]
        }
    }
}

extension DutyPost {
    /// Everything that is wrong with what was written.
    ///
    /// - Parameter standing: how many posts the village has.
    func refusals(isVillage: Bool, standing: Int, today: Day) -> [DutyPostRefusal] {
        var wrong: [DutyPostRefusal] = []
        if !isVillage { wrong.append(.villageUnfit) }
        if title.isEmpty { wrong.append(.titleMissing) }
        if title.count > PledgeLimits.title_length_max { wrong.append(.titleTooLong) }
        if duties.isEmpty { wrong.append(.dutiesMissing) }
        if duties.count > PledgeLimits.duties_length_max { wrong.append(.dutiesTooLong) }
        if !(1...PledgeLimits.seats_max).contains(seats) { wrong.append(.seatsUnfit) }
        if until < max(from, today) { wrong.append(.periodUnfit) }
        if standing >= PledgeLimits.posts_max { wrong.append(.tooMany) }
        return wrong
    }
}

/// Why a post is not claimed, confirmed or handed back, first applicable reason first.
package enum ClaimingRefusal: String, Refusal, CaseIterable {
    case unknown = "pledges.claim-unknown"
    case notMember = "pledges.not-member"
    case holdsOffice = "pledges.holds-office"
    case postOver = "pledges.post-over"
    case claimedAlready = "pledges.claimed-already"
    case tooMany = "pledges.claims-too-many"
    case postFull = "pledges.post-full"
    case decidedAlready = "pledges.decided-already"
    case ownHands = "pledges.own-hands"
    case reasonMissing = "pledges.reason-missing"
    case reasonTooLong = "pledges.reason-too-long"
    case endedAlready = "pledges.ended-already"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .notMember: .forbidden
        case .holdsOffice, .postOver, .claimedAlready, .tooMany, .postFull, .decidedAlready, .ownHands,
            .endedAlready:
            .conflict
        case .reasonMissing, .reasonTooLong: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        case .holdsOffice, .postOver, .claimedAlready, .tooMany, .postFull: "post"
        case .unknown, .notMember, .decidedAlready, .ownHands, .endedAlready: nil
        }
    }

    package var sentence: Sentence {
        Sentence(
            .claiming(self), self == .reasonTooLong ? ["max": "\(PledgeLimits.reason_length_max)"] : [:])
    }
}

/// What a claim is judged by.
struct ClaimGround: Sendable {
    let isMember: Bool
    let holdsOffice: Bool
    /// The member's open claims.
    let own: [PostClaim]
    /// The open claims of the post.
    let taken: Int
    /// How many a member takes on; from the rulebook.
    let claims_max: Int

    /// - Source: domain-rules §13: members without office claim one or two posts.
    func check(_ post: DutyPost, today: Day) throws(ClaimingRefusal) {
        if !isMember { throw .notMember }
        if holdsOffice { throw .holdsOffice }
        if !post.stands(on: today) { throw .postOver }
        if own.contains(where: { $0.post == post.id }) { throw .claimedAlready }
        if own.count >= claims_max { throw .tooMany }
        if taken >= post.seats { throw .postFull }
    }
}

extension PledgeDecision {
    /// Throws where somebody decided before, the own matter is decided, or a no has no reason.
    func check(after former: PledgeDecision?, of person: PersonID?) throws(ClaimingRefusal) {
        if former != nil { throw .decidedAlready }
        if self.person == person { throw .ownHands }
        if isConfirmed { return }
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > PledgeLimits.reason_length_max { throw .reasonTooLong }
    }
}
