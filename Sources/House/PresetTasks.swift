import AdmittedTasks
import Kernel
import Storage

/// The preset's lists of tasks for grids, with the tasks that a text names; basis and term are the county's to fill in.
extension Preset {
    struct TaskListEntry: Decodable, Sendable {
        let code: String
        let chinese: String
        let english: String
        let source: String
        let entries: [NamedEntry]

        struct NamedEntry: Decodable, Sendable {
            let code: String
            let chinese: String
            let english: String
            let nature: String
        }
    }

    func enterTasks(in transaction: Transaction) throws {
        var sequence = 0
        for (number, list) in taskLists.enumerated() {
            try AdmittedTasks.enter(
                TaskList(
                    code: list.code, chinese: list.chinese, english: list.english, source: list.source),
                sequence: number, in: transaction)
            for entry in list.entries {
                guard let nature = AdmittedTask.Nature(rawValue: entry.nature) else {
                    throw Fault("preset task \(entry.code): nature \(entry.nature)")
                }
                try AdmittedTasks.enter(
                    NamedTask(
                        code: entry.code, list: list.code, chinese: entry.chinese, english: entry.english,
                        nature: nature, source: list.source), sequence: sequence, in: transaction)
                sequence += 1
            }
        }
    }
}
