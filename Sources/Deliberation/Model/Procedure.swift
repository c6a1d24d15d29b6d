import Kernel
import Storage

/// A proposal on its way through the seven steps.
package struct Procedure: Sendable, Hashable {
    package let id: ProcedureID
    /// `2026-3`, of the county.
    package let number: String
    /// The village or community whose matter it is.
    package let place: PlaceID
    /// A code of the rulebook's list of matters.
    package let matter: String
    /// Who proposes it: 柳坪村党总支.
    package let proposer: String
    /// What it may cost; nil where it costs nothing.
    package let budget: Money?
    /// Where the money comes from.
    package let funding: String
    /// The case or the topic that it came from.
    package let origin: AnyID?
    /// ① and ② are one meeting, for one person holds both chief posts.
    package let isMerged: Bool
    package let opened: Instant
    package let opener: PersonID?
    package var standing: Standing
    /// The place of its opening in the journal, by which lists are ordered.
    package let position: Int64

    /// Where it is.
    package struct Standing: Sendable, Hashable {
        package var state: State
        /// The step that is being done; the last one once it is closed.
        package var step: ProcedureStep
        /// Of the newest text.
        package var version: Int
        /// Sent back, and nobody has written the next version yet.
        package var needsText: Bool
        /// 1, and one more each time it was sent back.
        package var round: Int
        /// The notice that stands for ⑤ or ⑦; nil before it is published.
        package var notice: AnyID?
        /// When the present step began.
        package var since: Instant
        package var ended: Instant?

        package init(
            state: State, step: ProcedureStep, version: Int, needsText: Bool, round: Int, notice: AnyID?,
            since: Instant, ended: Instant?
        ) {
            self.state = state
            self.step = step
            self.version = version
            self.needsText = needsText
            self.round = round
            self.notice = notice
            self.since = since
            self.ended = ended
        }

        package init(since: Instant) {
            self.init(
                state: .running, step: .proposal, version: 1, needsText: false, round: 1, notice: nil,
                since: since, ended: nil)
        }
    }

    package enum State: String, StorableCode, CaseIterable {
        case running
        /// Both publications have stood and settled.
        case closed
        /// Given up before it was decided.
        case dropped
    }

    package var isRunning: Bool { standing.state == .running }

    /// Whether everybody may read it: from its first publication on.
    package var isPublic: Bool { standing.state == .closed || (isRunning && standing.step >= .publication) }
}

/// One version of what is proposed; never changed, the next one follows it.
package struct ProposalText: Sendable, Hashable {
    package let version: Int
    package let title: String
    package let body: String
    package let written: Instant
    package let by: PersonID?

    package init(version: Int, title: String, body: String, written: Instant, by: PersonID?) {
        self.version = version
        self.title = title
        self.body = body
        self.written = written
        self.by = by
    }
}

/// 征求意见: how many were asked before the committees discuss it, and what they said.
package struct Consultation: Sendable, Hashable {
    package let on: Day
    /// 入户, 院坝会, 线上群.
    package let manner: String
    package let households: Int
    package let words: String

    package init(on: Day, manner: String, households: Int, words: String) {
        self.on = on
        self.manner = manner
        self.households = households
        self.words = words
    }
}

/// What somebody wants to bring on its way.
package struct ProcedureDraft: Sendable, Hashable {
    package let id: ProcedureID
    package let place: PlaceID
    package let matter: String
    package let title: String
    package let body: String
    package let proposer: String
    package var budget: Money?
    package var funding: String
    package var origin: AnyID?
    package var isMerged: Bool

    package init(
        id: ProcedureID, place: PlaceID, matter: String, title: String, body: String, proposer: String,
        budget: Money? = nil, funding: String = "", origin: AnyID? = nil, isMerged: Bool = false
    ) {
        self.id = id
        self.place = place
        self.matter = matter
        self.title = title
        self.body = body
        self.proposer = proposer
        self.budget = budget
        self.funding = funding
        self.origin = origin
        self.isMerged = isMerged
    }
}
