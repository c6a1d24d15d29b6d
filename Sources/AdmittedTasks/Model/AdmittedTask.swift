import Kernel

/// A kind of task that may be handed to grids: what it is, on what it stands, how often, until when.
///
/// Each change is a new version; what was admitted stays readable.
package struct AdmittedTask: Sendable, Equatable {
    package let id: AdmittedTaskID
    /// Stable, lower case: `check.snow`.
    package let code: String
    /// From 1 on.
    package let version: Int
    /// The code of the list in which it stands.
    package let list: String
    package let chinese: String
    package let english: String
    /// What is to be done.
    package let text: String
    package let nature: Nature
    /// Where it may be handed out: there and below.
    package let place: PlaceID
    /// Who asks for it and answers for it.
    package let department: String
    /// The text it stands on.
    package let basis: String
    package let frequency: Frequency
    /// What one time takes a grid worker; nil where nobody said.
    package let minutes: Int?
    package let from: Day
    /// The last day.
    package let until: Day
    package let proposer: PersonID?
    package let proposed: Instant
    package var decision: Decision?
    package var ending: Ending?
    /// It came with the county's preset: it holds for its term although nobody of the county has decided on it yet.
    package let isFounding: Bool

    /// What kind of work it is; the last two are never a grid's.
    package enum Nature: String, CaseIterable, Sendable {
        case inform, gather, look, visit, mediate, assist, enforce, approve

        /// - Source: domain-rules §4: no enforcement and no approval by grid workers.
        package var isBarred: Bool { self == .enforce || self == .approve }
    }

    package enum Frequency: String, CaseIterable, Sendable {
        case once, daily, weekly, monthly, quarterly, yearly, season
        case asNeeded = "as-needed"

        /// How often in a year; nil where nobody can say.
        package var timesAYear: Int? {
            switch self {
            case .once, .yearly: 1
            case .daily: 365
            case .weekly: 52
            case .monthly: 12
            case .quarterly: 4
            case .season, .asNeeded: nil
            }
        }
    }

    /// What the county's body said to the proposal.
    package struct Decision: Sendable, Equatable {
        package let person: PersonID
        package let at: Instant
        package let isAdmitted: Bool
        /// Why not; empty for a yes.
        package let reason: String

        package init(person: PersonID, at: Instant, isAdmitted: Bool, reason: String = "") {
            self.person = person
            self.at = at
            self.isAdmitted = isAdmitted
            self.reason = reason
        }
    }

    /// The end before its last day.
    package struct Ending: Sendable, Equatable {
        package let person: PersonID
        /// From this day on it does not hold.
        package let on: Day
        /// Empty where the next version followed.
        package let reason: String

        package init(person: PersonID, on: Day, reason: String) {
            self.person = person
            self.on = on
            self.reason = reason
        }
    }

    package enum State: String, CaseIterable, Sendable {
        case proposed, declined, coming, holding, expired, ended
    }

    package init(
        id: AdmittedTaskID, code: String, version: Int, list: String, chinese: String, english: String,
        text: String, nature: Nature, place: PlaceID, department: String, basis: String,
        frequency: Frequency,
        minutes: Int?, from: Day, until: Day, proposer: PersonID?, proposed: Instant,
        decision: Decision? = nil, ending: Ending? = nil, isFounding: Bool = false
    ) {
        self.id = id
        self.code = code
        self.version = version
        self.list = list
        self.chinese = chinese
        self.english = english
        self.text = text
        self.nature = nature
        self.place = place
        self.department = department
        self.basis = basis
        self.frequency = frequency
        self.minutes = minutes
        self.from = from
        self.until = until
        self.proposer = proposer
        self.proposed = proposed
        self.decision = decision
        self.ending = ending
        self.isFounding = isFounding
    }

    package var subject: AnyID { id.as(Marks.Anything.self) }
    package func title(_ language: Language) -> String { language == .chinese ? chinese : english }

    /// Somebody admitted it, or the preset brought it so.
    var isAdmitted: Bool { isFounding || decision?.isAdmitted == true }
    /// The county has still to decide about it.
    var isWaiting: Bool { decision == nil && !isFounding }

    package func state(on day: Day) -> State {
        if isWaiting { return .proposed }
        if !isAdmitted { return .declined }
        if let ending, ending.on <= day { return .ended }
        if day < from { return .coming }
        return day <= until ? .holding : .expired
    }

    package func holds(on day: Day) -> Bool { state(on: day) == .holding }
}

/// One of the county's public lists: for all grids, or for full-time workers.
package struct TaskList: Sendable, Equatable {
    package let code: String
    package let chinese: String
    package let english: String
    package let source: String

    package init(code: String, chinese: String, english: String, source: String) {
        self.code = code
        self.chinese = chinese
        self.english = english
        self.source = source
    }

    package func title(_ language: Language) -> String { language == .chinese ? chinese : english }
}

/// A task that a text names without saying on what it stands and until when; the county fills it in.
package struct NamedTask: Sendable, Equatable {
    package let code: String
    package let list: String
    package let chinese: String
    package let english: String
    package let nature: AdmittedTask.Nature
    /// Where it is named.
    package let source: String

    package init(
        code: String, list: String, chinese: String, english: String, nature: AdmittedTask.Nature,
        source: String
    ) {
        self.code = code
        self.list = list
        self.chinese = chinese
        self.english = english
        self.nature = nature
        self.source = source
    }

    package func title(_ language: Language) -> String { language == .chinese ? chinese : english }
}

/// What somebody tells the county: this task is asked of us, and it is not on the list.
package struct TaskComplaint: Sendable, Equatable {
    package let id: TaskComplaintID
    package let place: PlaceID
    /// Nobody but the person sees who it was; nil once it was erased.
    package let person: PersonID?
    /// Nil once they were erased.
    package let words: String?
    package let made: Instant
    package var answer: Answer?

    package struct Answer: Sendable, Equatable {
        package let person: PersonID
        package let at: Instant
        /// The task is not on the list, and ends.
        package let isUpheld: Bool
        /// Nil once it was erased.
        package let words: String?

        package init(person: PersonID, at: Instant, isUpheld: Bool, words: String?) {
            self.person = person
            self.at = at
            self.isUpheld = isUpheld
            self.words = words
        }
    }

    package init(
        id: TaskComplaintID, place: PlaceID, person: PersonID?, words: String?, made: Instant,
        answer: Answer? = nil
    ) {
        self.id = id
        self.place = place
        self.person = person
        self.words = words
        self.made = made
        self.answer = answer
    }

    package var subject: AnyID { id.as(Marks.Anything.self) }
}
