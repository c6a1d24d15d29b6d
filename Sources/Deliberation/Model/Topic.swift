import Assemblies
import Kernel
import Storage

/// 话题: what somebody wants talked over, in a courtyard, at a green table, among three parties.
package struct Topic: Sendable, Hashable {
    package let id: TopicID
    /// `2026-5`, of the county.
    package let number: String
    package let place: PlaceID
    /// Where it is talked over.
    package let forum: BodyKind
    package let title: String
    package let words: String
    package let source: Source
    /// Who raised it; nil for a case's.
    package let person: PersonID?
    package let matter: CaseID?
    package let raised: Instant
    package var standing: Standing
    package let position: Int64

    package enum Source: String, StorableCode, CaseIterable { case resident, officer, matter = "case" }

    package enum State: String, StorableCode, CaseIterable {
        case raised
        /// On the agenda of a meeting.
        case scheduled
        /// Talked over, with what was agreed.
        case settled
        /// What came of it was told to those who agreed.
        case closed
        /// Not for a meeting; the reason says where it belongs.
        case declined
    }

    package struct Standing: Sendable, Hashable {
        package var state: State
        /// When they meet, or met.
        package var meets: Day?
        package var assembly: AssemblyID?
        package var agreement: String
        /// A code of the rulebook's owners' matters: only the owners' vote decides it.
        package var ownersMatter: String?
        /// What was read back, or why it was declined.
        package var outcome: String
        /// The proposal that came of it.
        package var procedure: ProcedureID?
        package var changed: Instant

        package init(
            state: State = .raised, meets: Day? = nil, assembly: AssemblyID? = nil, agreement: String = "",
            ownersMatter: String? = nil, outcome: String = "", procedure: ProcedureID? = nil,
            changed: Instant
        ) {
            self.state = state
            self.meets = meets
            self.assembly = assembly
            self.agreement = agreement
            self.ownersMatter = ownersMatter
            self.outcome = outcome
            self.procedure = procedure
            self.changed = changed
        }
    }
}

/// What somebody wants talked over.
package struct TopicDraft: Sendable, Hashable {
    package let id: TopicID
    package let place: PlaceID
    package let forum: BodyKind
    package let title: String
    package let words: String
    package let source: Topic.Source
    package let matter: CaseID?

    package init(
        id: TopicID, place: PlaceID, forum: BodyKind, title: String, words: String, source: Topic.Source,
        matter: CaseID? = nil
    ) {
        self.id = id
        self.place = place
        self.forum = forum
        self.title = title
        self.words = words
        self.source = source
        self.matter = matter
    }
}
