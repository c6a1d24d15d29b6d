import Assemblies
import Kernel
import Notices
import Storage

/// 物业事项: a matter of an estate that community, owners and property company settle together, one at a time.
///
/// The parties can agree on a plan; what the law gives to the owners they only put to the owners' vote.
package struct EstateMatter: Sendable, Hashable {
    package let id: EstateMatterID
    /// `2026-3`, of the county.
    package let number: String
    /// The estate, or the village or community in which it lies.
    package let place: PlaceID
    package let title: String
    package let words: String
    /// The request or problem that it came from.
    package let matter: CaseID?
    package let parties: [Party]
    package let opened: Instant
    package var standing: Standing
    package let position: Int64

    /// Who sits at the table, and for which side.
    package struct Party: Sendable, Hashable {
        package let side: Side
        package let name: String

        package init(_ side: Side, _ name: String) {
            self.side = side
            self.name = name
        }
    }

    package enum Side: String, StorableCode, CaseIterable, Codable {
        /// 居委会、村委会, 街道
        case community
        /// 业委会, 业主代表
        case owners
        /// 物业
        case company
        case other

        /// The three without whom it is no joint meeting of three parties.
        package static let needed: [Side] = [.community, .owners, .company]
    }

    package enum State: String, StorableCode, CaseIterable, Codable {
        case opened
        /// They agreed on a plan; where the owners decide, it waits for their vote.
        case planned
        case carrying
        /// Carried out; the result is to be published.
        case done
        /// 销号
        case closed
        case declined

        static let shown: [State] = [.planned, .carrying, .done, .closed]
    }

    package struct Plan: Sendable, Hashable {
        package let text: String
        package let met: Day
        package let due: Day
        /// Who carries it out.
        package let carrier: String
        package let assembly: AssemblyID?
        /// Codes of the rulebook's owners' matters that it touches; each needs the owners' vote.
        package let ownersMatters: [String]
        /// Why no vote is needed; empty where one is.
        package let noVote: String

        package init(
            text: String, met: Day, due: Day, carrier: String, assembly: AssemblyID? = nil,
            ownersMatters: [String] = [], noVote: String = ""
        ) {
            self.text = text
            self.met = met
            self.due = due
            self.carrier = carrier
            self.assembly = assembly
            self.ownersMatters = ownersMatters
            self.noVote = noVote
        }
    }

    package struct Standing: Sendable, Hashable {
        package var state: State
        package var plan: Plan?
        /// What was done, or why it was declined.
        package var result: String
        /// Who said that it was done; somebody else closes it.
        package var teller: PersonID?
        package var notice: NoticeID?
        package var changed: Instant

        package init(
            state: State = .opened, plan: Plan? = nil, result: String = "", teller: PersonID? = nil,
            notice: NoticeID? = nil, changed: Instant
        ) {
            self.state = state
            self.plan = plan
            self.result = result
            self.teller = teller
            self.notice = notice
            self.changed = changed
        }
    }

    /// Everybody may read of it once there is a plan.
    package var isShown: Bool { State.shown.contains(standing.state) }
}

/// A matter of an estate as somebody brings it to the table.
package struct EstateMatterDraft: Sendable, Hashable {
    package let id: EstateMatterID
    package let place: PlaceID
    package let title: String
    package let words: String
    package let matter: CaseID?
    package let parties: [EstateMatter.Party]

    package init(
        id: EstateMatterID, place: PlaceID, title: String, words: String, matter: CaseID? = nil,
        parties: [EstateMatter.Party]
    ) {
        self.id = id
        self.place = place
        self.title = title
        self.words = words
        self.matter = matter
        self.parties = parties
    }
}
