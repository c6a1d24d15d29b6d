import Kernel

/// One matter that somebody brought by letter, visit, call or the net to an office that must register it: 信访事项.
package struct Petition: Equatable, Sendable {
    package let id: PetitionID
    /// What people call it: `信2026-0003`.
    package let number: String
    package let form: Form
    package let kind: Kind
    /// What it is about; the office may lie above it.
    package let place: PlaceID
    /// The town's or the county's office that registered it and answers for its course.
    package let office: PlaceID
    /// Who handed it on; empty when it came directly.
    package let source: String
    package let received: Instant
    package let registrar: PersonID
    /// How many came for the others on a visit.
    package let visitors: Int?
    /// Whether name and address are clear enough to tell the petitioner anything.
    package let isReachable: Bool
    /// The request in which it came up.
    package let request: CaseID?
    /// Whom an accusation is about.
    package let accused: PetitionUnit?
    package var state: State
    /// Who handles it; nil until it was handed on or taken up.
    package var unit: PetitionUnit?
    package var ask: ExtensionAsk?
    /// By how many days its handling was extended.
    package var extended_days: Int
    /// The request in which it goes on, when it was none for this channel.
    package var guided: CaseID?
    package var closure: Closure?
    package var isErased: Bool
    /// Counts the steps; an act that names an older one has not seen what happened since.
    package var version: Int

    /// - Source: 信访工作条例 (2022) Art. 17.
    package enum Form: String, Sendable, CaseIterable { case letter, visit, call, net, fax }

    /// - Source: 信访工作条例 (2022) Art. 29 (建议意见), 30 (检举控告), 31 (申诉求决).
    package enum Kind: String, Sendable, CaseIterable { case proposal, accusation, appeal }

    package enum State: String, Sendable, CaseIterable {
        case registered, forwarded, objected, handling, answered, reviewing, rechecking, closed
    }

    /// The three times that a matter may be answered: 办理, 复查, 复核.
    package enum Stage: String, Sendable, CaseIterable { case handling, review, recheck }

    /// How it was answered.
    ///
    /// - Source: 信访工作条例 (2022) Art. 29 (adopted …), 31 (guided), 32 (supported …), 33 (agreed).
    package enum Outcome: String, Sendable, CaseIterable {
        case adopted
        case partlyAdopted = "partly-adopted"
        case notAdopted = "not-adopted"
        case supported, explained
        case notSupported = "not-supported"
        /// The two sides came to terms.
        case agreed
        /// An accusation was dealt with as the rules on discipline say.
        case dealtWith = "dealt-with"
        /// Another procedure decides: court, arbitration, an authority, or a request.
        case guided
        case withdrawn
        /// A review or the final review leaves what was said, or puts another answer in its place.
        case upheld, changed
    }

    package struct ExtensionAsk: Equatable, Sendable {
        package let days: Int
        package let by: PersonID
    }

    package struct Closure: Equatable, Sendable {
        package let at: Instant
        package let by: PersonID
    }

    package var isOpen: Bool { state != .closed }
    /// Known to named officers alone.
    package var isRestricted: Bool { kind == .accusation }
    package var subject: AnyID { id.as(Marks.Anything.self) }
}

/// An organisation, or a place's own office when it names none.
package struct PetitionUnit: Hashable, Sendable {
    package let place: PlaceID
    package let organisation: OrganisationID?

    package init(place: PlaceID, organisation: OrganisationID? = nil) {
        self.place = place
        self.organisation = organisation
    }
}

/// A written answer: 处理意见, 复查意见, 复核意见.
package struct PetitionAnswer: Equatable, Sendable {
    package let id: PetitionActID
    package let stage: Petition.Stage
    package let outcome: Petition.Outcome
    package let by: PersonID
    package let at: Instant
    /// When the petitioner had it in hand.
    package var delivered: Day?
    /// The last day on which the next review may be asked for; nil where none may.
    package var until: Day?
}

/// A hearing; in the final review its time is not counted.
package struct PetitionHearing: Equatable, Sendable {
    package let id: PetitionActID
    package let stage: Petition.Stage
    package let opened: Instant
    package var ended: Instant?
}

/// Who is named to a petition.
package struct PetitionAssignee: Equatable, Sendable {
    package let person: PersonID
    package let from: Instant
}

/// One line of a petition's file.
package struct PetitionStep: Equatable, Sendable {
    package let id: PetitionActID
    package let number: Int
    package let kind: Kind
    package let actor: PersonID?
    /// A code or a number that the line speaks of: a stage, days, a way.
    package let detail: String
    package let at: Instant

    package enum Kind: String, Sendable, CaseIterable {
        case registered, assigned, unassigned, forwarded, objected, returned, kept, accepted
        case extensionAsked = "extension-asked"
        case extended
        case extensionRefused = "extension-refused"
        case hearingOpened = "hearing-opened"
        case hearingEnded = "hearing-ended"
        case answered, delivered
        case reviewAsked = "review-asked"
        case closed, attached
    }
}

/// How the petitioner was told: 书面告知, 当场书面告知, or not at all.
///
/// - Source: 信访工作条例 (2022) Art. 23.
package enum PetitionTelling: String, Sendable, CaseIterable {
    case written, spot
    /// Name or address are unclear.
    case impossible
}

/// A petition with everything that its rules ask about.
package struct PetitionFile: Sendable {
    package var petition: Petition
    package var answers: [PetitionAnswer]
    package var hearings: [PetitionHearing]
    /// Named now.
    package var assignees: [PetitionAssignee]

    package var last: PetitionAnswer? { answers.last }
    package var openHearing: PetitionHearing? { hearings.last { $0.ended == nil } }

    /// At which of the three times it is being answered.
    package var stage: Petition.Stage {
        switch petition.state {
        case .reviewing: .review
        case .rechecking: .recheck
        case .registered, .forwarded, .objected, .handling, .answered, .closed: last?.stage ?? .handling
        }
    }

    /// Which review may follow the last answer.
    ///
    /// - Source: 信访工作条例 (2022) Art. 35, 36: of what was decided on a claim; twice, and no more.
    package var next: Petition.Stage? {
        guard petition.kind == .appeal, let last else { return nil }
        switch last.stage {
        case .handling:
            return [.supported, .explained, .notSupported].contains(last.outcome) ? .review : nil
        case .review: return .recheck
        case .recheck: return nil
        }
    }
}

/// Who acts on a petition, with what they are to it.
package struct PetitionHand: Equatable, Sendable {
    package let person: PersonID
    package let isRestricted: Bool
    /// Registers and hands on for the office.
    package let isOffice: Bool
    package let isSupervisor: Bool
    /// Works for who handles it.
    package let isUnit: Bool
    /// Decides above who handled it.
    package let isReviewer: Bool
    package let isRegistrar: Bool
    /// Named to it.
    package let isAssignee: Bool
    /// Belongs to whom an accusation is about.
    package let isAccused: Bool

    package var mayKnow: Bool {
        if isAccused { return false }
        return isAssignee
            || (!isRestricted && (isOffice || isSupervisor || isUnit || isReviewer || isRegistrar))
    }
    /// With an accusation the name on the file is the authority; with the rest the post is.
    var actsForOffice: Bool { isRestricted ? isAssignee : isOffice }
    var actsForUnit: Bool { isRestricted ? isAssignee : isUnit || isAssignee }
    var supervises: Bool { isRestricted ? isAssignee : isSupervisor }
    var reviews: Bool { !isRestricted && isReviewer }
}

/// What a new petition is made of; words and names are sealed before.
package struct PetitionDraft: Sendable {
    package var id: PetitionID
    package var form: Petition.Form
    package var kind: Petition.Kind
    package var place: PlaceID?
    package var source: String
    package var received: Day?
    package var visitors: Int?
    package var isReachable: Bool
    package var hasWords: Bool
    package var request: CaseID?
    package var accused: PetitionUnit?

    package init(
        id: PetitionID, form: Petition.Form, kind: Petition.Kind, place: PlaceID?, source: String = "",
        received: Day? = nil, visitors: Int? = nil, isReachable: Bool = true, hasWords: Bool = true,
        request: CaseID? = nil, accused: PetitionUnit? = nil
    ) {
        self.id = id
        self.form = form
        self.kind = kind
        self.place = place
        self.source = source
        self.received = received
        self.visitors = visitors
        self.isReachable = isReachable
        self.hasWords = hasWords
        self.request = request
        self.accused = accused
    }
}
