import AdmittedTasks
import Foundation
import HomeVisits
import Kernel
import People
import Storage
import Yams

/// The classes of needs and the forms of visits that every county begins with.
struct PresetVisits: Decodable, Sendable {
    let classes: [ClassEntry]
    let forms: [FormEntry]
    /// The kinds of task on which the forms and calls on grid workers stand, admitted until the county decides.
    let tasks: [TaskEntry]

    struct TaskEntry: Decodable, Sendable {
        let code: String
        let chinese: String
        let english: String
        let text: String
        let nature: String
        let frequency: String
        let minutes: Int?
    }

    struct ClassEntry: Decodable, Sendable {
        let code: String
        let chinese: String
        let english: String
        let need: String
        let pace: String
        let grounds: String
        let days: Int
    }

    struct FormEntry: Decodable, Sendable {
        let code: String
        let chinese: String
        let english: String
        let source: String
        let checked: Bool?
        /// The code of the admitted task on which it stands.
        let task: String
        /// One question each, written as on the page on which forms are entered.
        let questions: [String]
    }

    /// What a preset brings as admitted holds for a year: by then the county has decided.
    static let term_days = 365

    /// Reads them from beside the presets; throws a `Fault` that says what in the file cannot be read.
    static func read() throws -> PresetVisits {
        let file = Preset.folder.appending(path: "visits.yaml")
        do {
            return try YAMLDecoder().decode(
                PresetVisits.self, from: try String(contentsOf: file, encoding: .utf8))
        } catch { throw Fault("reading the presets' visits.yaml: \(error)") }
    }

    func enter(at root: PlaceID, from day: Day, in transaction: Transaction) throws {
        let list = try AdmittedTasks.lists(in: transaction).first?.code ?? ""
        // A county may be founded as of a day long ago.
        let until = max(day, transaction.now.day).adding(days: PresetVisits.term_days)
        for entry in tasks {
            try AdmittedTasks.bring(
                TaskDraft(
                    code: entry.code, list: list, chinese: entry.chinese, english: entry.english,
                    text: entry.text, nature: AdmittedTask.Nature(rawValue: entry.nature), place: root,
                    department: "县委社会工作部", basis: "网格事项准入办法（预置样例），请县里在一年内提出、准入",
                    frequency: AdmittedTask.Frequency(rawValue: entry.frequency), minutes: entry.minutes,
                    from: day, until: until),
                as: transaction.derivedID(), in: transaction)
        }
        for entry in classes {
            guard let need = Care.Need(rawValue: entry.need), let pace = VisitPace(rawValue: entry.pace),
                let grounds = CareClass.Grounds(rawValue: entry.grounds)
            else { throw Fault("preset class \(entry.code): need, pace or grounds") }
            try HomeVisits.enter(
                CareClass(
                    id: transaction.derivedID(), code: entry.code, chinese: entry.chinese,
                    english: entry.english, need: need, pace: pace, grounds: grounds, days_max: entry.days,
                    from: day), in: transaction)
        }
        for entry in forms {
            let questions = try VisitQuestion.read(lines: entry.questions.joined(separator: "\n"))
            try HomeVisits.enter(
                VisitForm(
                    id: transaction.derivedID(), code: entry.code, version: 1, chinese: entry.chinese,
                    english: entry.english, source: entry.source, isChecked: entry.checked ?? false,
                    questions: questions, task: entry.task, from: day), in: transaction)
        }
    }
}
