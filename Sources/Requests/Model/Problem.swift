import Kernel

/// Many requests with one cause: a goal, an owner, a plan backwards from the day by which all must be done.
///
/// The matter itself is a case of the kind `problem`; this is what such a case has beside its file.
package struct Problem: Sendable, Equatable {
    package let id: CaseID
    /// What is so when it is solved, in words that the reporters understand.
    package let goal: String
    /// The day by which all must be done (倒排工期 counts back from it).
    package var finishOn: Day
    /// In the order in which they are done; those that are done stay when the rest is planned anew.
    package var stages: [Stage]

    package init(id: CaseID, goal: String, finishOn: Day, stages: [Stage] = []) {
        self.id = id
        self.goal = goal
        self.finishOn = finishOn
        self.stages = stages
    }

    /// One step of the plan: what, by whom, from when until when.
    package struct Stage: Sendable, Equatable {
        package let id: StageID
        /// Running number within the problem, never used twice; its clock is named for it.
        package let number: Int
        package let name: String
        package let workDays: Int
        /// Both worked and both included.
        package let first: Day
        package let last: Day
        /// The unit that does it; nil where it is the problem's own owner.
        package let owner: OrganisationID?
        package var completion: Completion?

        package init(
            id: StageID, number: Int, name: String, workDays: Int, first: Day, last: Day,
            owner: OrganisationID?, completion: Completion? = nil
        ) {
            self.id = id
            self.number = number
            self.name = name
            self.workDays = workDays
            self.first = first
            self.last = last
            self.owner = owner
            self.completion = completion
        }

        package var clockName: String { "stage-\(number)" }
    }

    /// That a stage is done: who says so, when, and what came of it.
    package struct Completion: Sendable, Equatable {
        package let by: PersonID
        package let at: Instant
        package let result: String

        package init(by: PersonID, at: Instant, result: String) {
            self.by = by
            self.at = at
            self.result = result
        }
    }

    package typealias StageID = ID<Stage>

    package var openStages: [Stage] { stages.filter { $0.completion == nil } }

    /// What is to be done next.
    package var current: Stage? { openStages.first }
}
