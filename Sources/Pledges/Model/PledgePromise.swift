import Kernel

/// What a Party member promises for the year, by what it will be known, and until when.
package struct PledgePromise: Sendable, Equatable {
    package let id: PledgePromiseID
    package let village: PlaceID
    /// Nil once it was erased, as are the words.
    package let person: PersonID?
    package let year: Int
    package let text: String?
    /// By what everybody will see whether it was kept.
    package let measure: String?
    /// The last day.
    package let due: Day
    package let made: Instant
    /// The member agreed that the village's board shows it.
    package var isPublic: Bool
    package var decision: PledgeDecision?
    package var result: Result?
    package var closed: Instant?
    /// What residents said on their telephones; who said what is kept nowhere.
    package var phone: Grades
    /// What was counted on paper.
    package var paper: Grades?

    package struct Result: Sendable, Equatable {
        package let at: Instant
        package let isKept: Bool
        /// What was done, or why not; nil once it was erased.
        package let words: String?

        package init(at: Instant, isKept: Bool, words: String?) {
            self.at = at
            self.isKept = isKept
            self.words = words
        }
    }

    package enum Grade: String, CaseIterable, Sendable { case satisfied, fairly, dissatisfied }

    package struct Grades: Sendable, Equatable {
        package var satisfied: Int
        package var fairly: Int
        package var dissatisfied: Int

        package init(satisfied: Int = 0, fairly: Int = 0, dissatisfied: Int = 0) {
            self.satisfied = satisfied
            self.fairly = fairly
            self.dissatisfied = dissatisfied
        }

        package var total: Int { satisfied + fairly + dissatisfied }

        package static func + (left: Grades, right: Grades) -> Grades {
            Grades(
                satisfied: left.satisfied + right.satisfied, fairly: left.fairly + right.fairly,
                dissatisfied: left.dissatisfied + right.dissatisfied)
        }

        func adding(_ grade: Grade) -> Grades {
            switch grade {
            case .satisfied: self + Grades(satisfied: 1)
            case .fairly: self + Grades(fairly: 1)
            case .dissatisfied: self + Grades(dissatisfied: 1)
            }
        }
    }

    package enum State: String, CaseIterable, Sendable {
        case made, declined, running, late, reviewed, closed
    }

    package init(
        id: PledgePromiseID, village: PlaceID, person: PersonID?, year: Int, text: String?, measure: String?,
        due: Day, made: Instant, isPublic: Bool, decision: PledgeDecision? = nil, result: Result? = nil,
        closed: Instant? = nil, phone: Grades = Grades(), paper: Grades? = nil
    ) {
        self.id = id
        self.village = village
        self.person = person
        self.year = year
        self.text = text
        self.measure = measure
        self.due = due
        self.made = made
        self.isPublic = isPublic
        self.decision = decision
        self.result = result
        self.closed = closed
        self.phone = phone
        self.paper = paper
    }

    package var subject: AnyID { id.as(Marks.Anything.self) }
    package var grades: Grades { phone + (paper ?? Grades()) }
    /// Whether residents read it.
    package var isShown: Bool { isPublic && person != nil && decision?.isConfirmed == true }

    package func state(on day: Day) -> State {
        guard let decision else { return .made }
        if !decision.isConfirmed { return .declined }
        if closed != nil { return .closed }
        if result != nil { return .reviewed }
        return day <= due ? .running : .late
    }
}
