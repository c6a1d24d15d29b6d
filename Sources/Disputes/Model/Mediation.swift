import Kernel

/// A people's mediation committee of a village, a town or the county.
package struct Committee: Equatable, Sendable {
    package let id: CommitteeID
    package let place: PlaceID
    package let name: String
    package let period: Period
}

/// A member of a committee, for a term.
package struct Mediator: Equatable, Sendable {
    package let id: MediatorID
    package let committee: CommitteeID
    package let person: PersonID
    package let isWoman: Bool
    package let period: Period

    package init(id: MediatorID, committee: CommitteeID, person: PersonID, isWoman: Bool, period: Period) {
        self.id = id
        self.committee = committee
        self.person = person
        self.isWoman = isWoman
        self.period = period
    }
}

/// Who is to mediate, and what each party says to it.
package struct MediatorChoice: Equatable, Sendable {
    package let id: MediatorChoiceID
    package let mediator: MediatorID
    package let person: PersonID
    package var state: State
    /// What each party said; those who said nothing yet are absent.
    package var answers: [DisputePartyID: Bool]
    package let proposed: Instant
    package var ending: Ending?

    package enum State: String, Sendable, CaseIterable {
        case proposed, agreed, declined, ended
    }

    /// Why somebody mediates no longer: 回避 or a change.
    package enum Ending: String, Sendable, CaseIterable {
        /// 近亲属
        case kin
        /// 利害关系
        case interest
        /// A party wants another.
        case asked
        /// Ill, moved, no longer a mediator.
        case unable
    }

    package var isCurrent: Bool { state == .proposed || state == .agreed }
}

/// One meeting of a mediation.
package struct Session: Equatable, Sendable {
    package let id: AnyID
    package let number: Int
    package let on: Day
    package let venue: String
    package let present: [Int]
    /// Whether the parties let others listen.
    package let isOpen: Bool
    package let minutes: String
}

/// What the parties agreed on.
package struct Agreement: Equatable, Sendable {
    package let form: Form
    /// Facts, and what was in dispute.
    package let facts: String
    package let drafted: Instant
    /// Since when it holds: the day of the last signature, or of the oral agreement.
    package var effective: Day?

    /// - Source: 人民调解法 Art. 28.
    package enum Form: String, Sendable, CaseIterable { case written, oral }
}

/// One promise of an agreement.
package struct AgreedItem: Equatable, Sendable {
    package let id: AgreedItemID
    package let number: Int
    /// Whose promise it is.
    package let party: DisputePartyID
    package let text: String
    package let due: Day
    package var isDone: Bool?
    package var decided: Instant?
}

/// The joint application for 司法确认.
package struct Confirmation: Equatable, Sendable {
    package let state: State
    package let on: Day

    package enum State: String, Sendable, CaseIterable {
        case applied, confirmed, dismissed
        /// The parties said that they do without it.
        case waived
    }
}

/// What another unit does in the matter: 一揽子调处.
package struct JointPart: Equatable, Sendable {
    package let id: JointPartID
    package let organisation: OrganisationID
    package let task: String
    package let opened: Instant
    package var result: String
    package var finished: Instant?
}

/// A visit after the matter was closed: 回访.
package struct ReturnVisit: Equatable, Sendable {
    package let id: AnyID
    package let isReached: Bool
    /// Whether it has stayed settled; nil when nobody was reached.
    package let isQuiet: Bool?
    package let note: String
    package let at: Instant
}

/// A paper or a picture that somebody brought.
package struct Evidence: Equatable, Sendable {
    package let file: FileID
    package let title: String
    package let kept: Instant
}

/// One line of a dispute's file.
package struct DisputeStep: Equatable, Sendable {
    package let number: Int
    package let kind: Kind
    package let actor: PersonID?
    package let note: String
    package let at: Instant

    package enum Kind: String, Sendable, CaseIterable {
        case received, accepted, proposed, answered, chosen, replaced, met, evidence, drafted, signed,
            extended
        case item, confirmation, part
        case partDone = "part-done"
        case closed, visited, noted
    }
}

/// A dispute with everything that its rules ask about.
package struct DisputeFile: Sendable {
    package var dispute: Dispute
    package var parties: [Party]
    package var choices: [MediatorChoice]
    package var sessions: [Session]
    package var agreement: Agreement?
    package var items: [AgreedItem]
    package var confirmation: Confirmation?
    package var parts: [JointPart]
    package var visits: [ReturnVisit]
    package var evidence: [Evidence]

    /// Who is proposed or agreed on now.
    package var choice: MediatorChoice? { choices.last { $0.isCurrent } }
    /// Who mediates.
    package var mediator: PersonID? { choices.last { $0.state == .agreed }?.person }
    package var isInForce: Bool { agreement?.effective != nil }

    func party(_ id: DisputePartyID) throws(DisputeRefusal) -> Party {
        guard let party = parties.first(where: { $0.id == id }) else { throw .partyUnknown }
        return party
    }
}

/// Who acts on a dispute, with what they are to it.
package struct DisputeHand: Equatable, Sendable {
    package let person: PersonID
    package let organisation: OrganisationID?
    /// May decide for the desk of the place.
    package let isDesk: Bool
    package let isSupervisor: Bool
    package let isMediator: Bool
    package let isReceiver: Bool
    package let hasPart: Bool

    package var isInCharge: Bool { isDesk || isMediator }
    package var mayKnow: Bool { isInCharge || isSupervisor || isReceiver || hasPart }
}
