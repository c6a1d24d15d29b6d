import Assemblies
import Kernel
import Storage

/// A committee over several places and units, or one below a village, with seats of its own.
package struct PartyCommittee: Sendable, Hashable {
    package let id: PartyCommitteeID
    /// A code of the county's kinds.
    package let kind: String
    package let isJoint: Bool
    package let name: String
    package let place: PlaceID
    /// Through which it meets: its notices, sheets and minutes stand there.
    package let body: BodyID
    package let period: Period

    package init(
        id: PartyCommitteeID, kind: String, isJoint: Bool, name: String, place: PlaceID, body: BodyID,
        period: Period
    ) {
        self.id = id
        self.kind = kind
        self.isJoint = isJoint
        self.name = name
        self.place = place
        self.body = body
        self.period = period
    }
}

/// A seat: which place or unit sits there, and who sits there for it.
package struct CommitteeSeat: Sendable, Hashable {
    package let id: SeatID
    package let committee: PartyCommitteeID
    package let number: Int
    package let role: Role
    /// 柳坪村党支部, 石桥镇中心校; of staff the post: 综合服务专干.
    package let name: String
    /// Where those it sits for are; nil for a unit of no place in particular.
    package let place: PlaceID?
    package let person: PersonID?
    package let period: Period

    package enum Role: String, StorableCode, CaseIterable, Codable {
        case chair, member
        /// Works for the committee and has no say in it.
        case staff
    }

    package init(
        id: SeatID, committee: PartyCommitteeID, number: Int = 0, role: Role, name: String,
        place: PlaceID? = nil, person: PersonID? = nil, period: Period
    ) {
        self.id = id
        self.committee = committee
        self.number = number
        self.role = role
        self.name = name
        self.place = place
        self.person = person
        self.period = period
    }
}

/// What a member wants talked over, and at which level.
package struct AgendaItem: Sendable, Hashable {
    package let id: AgendaItemID
    package let committee: PartyCommitteeID
    package let number: Int
    package let seat: SeatID
    package let title: String
    package let words: String
    package var standing: Standing

    package enum Level: String, StorableCode, CaseIterable, Codable {
        /// 大事: of several places, the committee talks it over.
        case area
        /// 难事: of one place, talked over there first.
        case community
    }

    package enum State: String, StorableCode, CaseIterable, Codable {
        case proposed
        /// On the agenda of a meeting.
        case called
        case settled
        /// Not for this table; the reason says whose it is.
        case returned
    }

    package struct Standing: Sendable, Hashable {
        package var level: Level
        package var state: State
        package var assembly: AssemblyID?
        /// Why it went up, or back.
        package var reason: String

        package init(level: Level, state: State = .proposed, assembly: AssemblyID? = nil, reason: String = "")
        {
            self.level = level
            self.state = state
            self.assembly = assembly
            self.reason = reason
        }
    }

    package init(
        id: AgendaItemID, committee: PartyCommitteeID, number: Int = 0, seat: SeatID, title: String,
        words: String, standing: Standing
    ) {
        self.id = id
        self.committee = committee
        self.number = number
        self.seat = seat
        self.title = title
        self.words = words
        self.standing = standing
    }
}

/// A matter that several members carry together: who does which part, until when.
package struct SharedMatter: Sendable, Hashable {
    package let id: SharedMatterID
    package let committee: PartyCommitteeID
    package let number: Int
    package let title: String
    package let words: String
    package let item: AgendaItemID?
    /// The request or problem that it is about.
    package let matter: CaseID?
    package let opened: Instant
    package var closure: Closure?

    package struct Closure: Sendable, Hashable {
        package let at: Instant
        /// What came of it.
        package let words: String
    }

    package struct Part: Sendable, Hashable {
        package let id: MatterPartID
        package let matter: SharedMatterID
        package let number: Int
        package let seat: SeatID
        package let words: String
        package let due: Day
        package var done: Day?

        package init(
            id: MatterPartID, matter: SharedMatterID, number: Int = 0, seat: SeatID, words: String, due: Day,
            done: Day? = nil
        ) {
            self.id = id
            self.matter = matter
            self.number = number
            self.seat = seat
            self.words = words
            self.due = due
            self.done = done
        }
    }

    /// What somebody told of a part.
    package struct Progress: Sendable, Hashable {
        package let part: MatterPartID
        package let at: Instant
        package let person: PersonID?
        package let words: String
        package let isDone: Bool
    }

    package init(
        id: SharedMatterID, committee: PartyCommitteeID, number: Int = 0, title: String, words: String,
        item: AgendaItemID? = nil, matter: CaseID? = nil, opened: Instant, closure: Closure? = nil
    ) {
        self.id = id
        self.committee = committee
        self.number = number
        self.title = title
        self.words = words
        self.item = item
        self.matter = matter
        self.opened = opened
        self.closure = closure
    }
}

/// A line of the lists of needs, resources and projects (需求、资源、项目清单).
package struct ListEntry: Sendable, Hashable {
    package let id: ListEntryID
    package let committee: PartyCommitteeID
    package let number: Int
    package let list: List
    package let seat: SeatID
    package let title: String
    package let words: String
    package var standing: Standing

    package enum List: String, StorableCode, CaseIterable, Codable { case need, resource, project }
    package enum State: String, StorableCode, CaseIterable, Codable { case open, claimed, done, withdrawn }

    package struct Standing: Sendable, Hashable {
        package var state: State
        package var claimant: SeatID?
        /// The need that a resource meets, or the resource that meets a need.
        package var match: ListEntryID?
        package var result: String

        package init(
            state: State = .open, claimant: SeatID? = nil, match: ListEntryID? = nil, result: String = ""
        ) {
            self.state = state
            self.claimant = claimant
            self.match = match
            self.result = result
        }
    }

    package init(
        id: ListEntryID, committee: PartyCommitteeID, number: Int = 0, list: List, seat: SeatID,
        title: String, words: String, standing: Standing = Standing()
    ) {
        self.id = id
        self.committee = committee
        self.number = number
        self.list = list
        self.seat = seat
        self.title = title
        self.words = words
        self.standing = standing
    }
}
