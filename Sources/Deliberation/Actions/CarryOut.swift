import Kernel
import Storage

extension Deliberation {
    /// Gives a piece of the work to somebody.
    package static func give(
        _ task: ProcedureTask, of id: ProcedureID, in transaction: Transaction
    ) throws {
        try carried(id, in: transaction)
        let tasks = try CarryingStore.tasks(of: id, in: transaction)
        try task.check(among: tasks.count)
        try CarryingStore.insert(task, of: id, sequence: tasks.count + 1, in: transaction)
        try transaction.record(
            TaskGiven(subject: id.as(Marks.Anything.self), task: task.id, due: task.due))
    }

    /// Says how far a piece of the work is.
    package static func progress(
        _ task: ProcedureTaskID, of id: ProcedureID, to percent: Int, note: String,
        in transaction: Transaction
    ) throws {
        try carried(id, in: transaction)
        let tasks = try CarryingStore.tasks(of: id, in: transaction)
        guard let found = tasks.first(where: { $0.id == task }) else { throw CarryingRefusal.taskUnknown }
        let next = try found.progressed(to: percent, note: note, at: transaction.now)
        try CarryingStore.keep(next, in: transaction)
        try transaction.record(
            TaskProgressed(subject: id.as(Marks.Anything.self), task: task, percent: percent))
    }

    /// Says who does the work, how he was chosen and for how much.
    package static func keep(
        _ contract: Carrying.Contract, of id: ProcedureID, in transaction: Transaction
    ) throws {
        try carried(id, in: transaction)
        try contract.check()
        try CarryingStore.keep(contract, of: id, in: transaction)
        try transaction.record(
            ContractKept(subject: id.as(Marks.Anything.self), amount_fen: contract.amount.fen))
    }

    /// ⑥: the work was accepted, with its final account and what the supervision committee says.
    @discardableResult
    package static func accept(
        _ acceptance: Carrying.Acceptance, of id: ProcedureID, in transaction: Transaction
    ) throws -> Procedure {
        let procedure = try carried(id, in: transaction)
        let carrying = try CarryingStore.read(id, in: transaction)
        try carrying.check(acceptance, budget: procedure.budget, today: transaction.now.day)
        try CarryingStore.keep(acceptance, of: id, in: transaction)
        try transaction.record(
            WorkAccepted(
                subject: id.as(Marks.Anything.self), on: acceptance.on,
                account_fen: acceptance.account?.fen))
        return try finish(procedure, on: acceptance.on, by: nil, in: transaction)
    }

    @discardableResult
    private static func carried(_ id: ProcedureID, in reader: Reader) throws -> Procedure {
        let procedure = try found(id, in: reader)
        try procedure.checkTurn(of: .carrying)
        return procedure
    }
}
