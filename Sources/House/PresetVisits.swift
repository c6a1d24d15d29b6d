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
        /// One question each, written as on the page on which forms are entered.
        let questions: [String]
    }

    /// Reads them from beside the presets; throws a `Fault` that says what in the file cannot be read.
    static func read() throws -> PresetVisits {
        let file = Preset.folder.appending(path: "visits.yaml")
        do {
            return try YAMLDecoder().decode(
                PresetVisits.self, from: try String(contentsOf: file, encoding: .utf8))
        } catch { throw Fault("reading the presets' visits.yaml: \(error)") }
    }

    func enter(from day: Day, in transaction: Transaction) throws {
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
                    questions: questions, from: day), in: transaction)
        }
    }
}
