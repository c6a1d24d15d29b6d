import Kernel

/// Why a points year is not closed, first applicable reason first.
package enum YearRefusal: Refusal, Equatable {
    case unknown
    case placeUnfit
    case yearNotOver(Int)
    case noBook
    case alreadyClosed(Int)
    case underway
    case earlierOpen(Int)
    case actsWaiting(Int)
    case noList
    case tooManyVillages
    case notProposed
    case ownProposal

    package var code: String {
        switch self {
        case .unknown: "rewards.closing-unknown"
        case .placeUnfit: "rewards.closing-place-unfit"
        case .yearNotOver: "rewards.year-not-over"
        case .noBook: "rewards.no-book"
        case .alreadyClosed: "rewards.year-already-closed"
        case .underway: "rewards.closing-underway"
        case .earlierOpen: "rewards.earlier-year-open"
        case .actsWaiting: "rewards.acts-waiting"
        case .noList: "rewards.no-list"
        case .tooManyVillages: "rewards.too-many-villages"
        case .notProposed: "rewards.closing-not-proposed"
        case .ownProposal: "rewards.own-closing"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .placeUnfit: .invalid
        case .tooManyVillages: .tooLarge
        case .ownProposal: .forbidden
        case .yearNotOver, .noBook, .alreadyClosed, .underway, .earlierOpen, .actsWaiting, .noList,
            .notProposed:
            .conflict
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.rewardsClosingUnknown)
        case .placeUnfit: Sentence(.rewardsClosingPlaceUnfit)
        case .yearNotOver(let year):
            Sentence(.rewardsYearNotOver, ["year": "\(year)", "next": "\(year + 1)"])
        case .noBook: Sentence(.rewardsNoBook)
        case .alreadyClosed(let year): Sentence(.rewardsYearAlreadyClosed, ["year": "\(year)"])
        case .underway: Sentence(.rewardsClosingUnderway)
        case .earlierOpen(let year): Sentence(.rewardsEarlierYearOpen, ["year": "\(year)"])
        case .actsWaiting(let count): Sentence(.rewardsActsWaiting, ["count": "\(count)"])
        case .noList: Sentence(.rewardsNoList)
        case .tooManyVillages:
            Sentence(.rewardsTooManyVillages, ["max": "\(RewardLimits.villages_max)"])
        case .notProposed: Sentence(.rewardsClosingNotProposed)
        case .ownProposal: Sentence(.rewardsOwnClosing)
        }
    }
}

extension YearClosing {
    /// The closing as the second person lets it run.
    package func confirmed(by person: PersonID?, at now: Instant) throws(YearRefusal) -> YearClosing {
        if state != .proposed { throw .notProposed }
        guard let person, person != proposer else { throw .ownProposal }
        var next = self
        next.state = .running
        next.confirmer = person
        next.confirmed = now
        return next
    }

    package func dropped(at now: Instant) throws(YearRefusal) -> YearClosing {
        if state != .proposed { throw .notProposed }
        var next = self
        next.state = .dropped
        next.ended = now
        return next
    }
}
