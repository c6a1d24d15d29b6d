import Kernel

/// 实施: who does what until when, and what it costs.
package struct Carrying: Sendable, Hashable {
    package var tasks: [ProcedureTask]
    package var contract: Contract?
    package var acceptance: Acceptance?

    /// Who was hired, how he was chosen, for how much.
    package struct Contract: Sendable, Hashable {
        package let contractor: String
        package let manner: String
        package let amount: Money

        package init(contractor: String, manner: String, amount: Money) {
            self.contractor = contractor
            self.manner = manner
            self.amount = amount
        }
    }

    /// The work was looked at and the final account drawn up.
    package struct Acceptance: Sendable, Hashable {
        package let on: Day
        /// Who looked at it.
        package let by: String
        package let words: String
        /// What the supervision committee (村务监督委员会) says.
        package let supervision: String
        /// 决算; nil where nothing was spent.
        package let account: Money?
        /// Why it cost more than was decided.
        package let explanation: String

        package init(
            on: Day, by: String, words: String, supervision: String, account: Money?, explanation: String = ""
        ) {
            self.on = on
            self.by = by
            self.words = words
            self.supervision = supervision
            self.account = account
            self.explanation = explanation
        }
    }

    package init(tasks: [ProcedureTask] = [], contract: Contract? = nil, acceptance: Acceptance? = nil) {
        self.tasks = tasks
        self.contract = contract
        self.acceptance = acceptance
    }

    package var isAllDone: Bool { !tasks.isEmpty && tasks.allSatisfy(\.isDone) }
}

/// One piece of the work, with who answers for it.
package struct ProcedureTask: Sendable, Hashable {
    package let id: ProcedureTaskID
    package let title: String
    package let owner: String
    package let due: Day
    /// 0 ... 100
    package var percent: Int
    /// What was said last.
    package var note: String
    package var updated: Instant?

    package init(
        id: ProcedureTaskID, title: String, owner: String, due: Day, percent: Int = 0, note: String = "",
        updated: Instant? = nil
    ) {
        self.id = id
        self.title = title
        self.owner = owner
        self.due = due
        self.percent = percent
        self.note = note
        self.updated = updated
    }

    package var isDone: Bool { percent == 100 }
}
