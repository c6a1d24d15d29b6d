import Foundation
import Kernel
import Storage

/// Forms in all their versions.
enum VisitFormStore {
    private static let columns: Query =
        "id, code, version, chinese, english, source, is_checked, questions, from_on, retired_on, task"

    static func insert(_ form: VisitForm, in transaction: Transaction) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let questions = String(decoding: try encoder.encode(form.questions), as: UTF8.self)
        try transaction.run(
            """
            INSERT INTO homevisits_form (id, code, version, chinese, english, source, is_checked, questions, from_on,
                                         task)
            VALUES (\(form.id), \(form.code), \(form.version), \(form.chinese), \(form.english), \(form.source),
                    \(form.isChecked), \(questions), \(form.from), \(form.task))
            """)
    }

    static func retire(_ form: VisitForm, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE homevisits_form SET retired_on = \(form.retired) WHERE id = \(form.id)")
    }

    static func find(_ id: VisitFormID, in reader: Reader) throws -> VisitForm? {
        try reader.first("SELECT \(columns) FROM homevisits_form WHERE id = \(id)", VisitForm.init)
    }

    /// The versions of a form, the newest first.
    static func versions(of code: String, in reader: Reader) throws -> [VisitForm] {
        try reader.all(
            "SELECT \(columns) FROM homevisits_form WHERE code = \(code) ORDER BY version DESC",
            VisitForm.init)
    }

    /// Every version of every form, those of one code together, the newest first.
    static func all(in reader: Reader) throws -> [VisitForm] {
        try reader.all(
            "SELECT \(columns) FROM homevisits_form ORDER BY code, version DESC", VisitForm.init)
    }

    /// What is offered on a day, by code.
    static func offered(on day: Day, in reader: Reader) throws -> [VisitForm] {
        try all(in: reader).filter { $0.isOffered(on: day) }
    }
}

extension VisitForm {
    fileprivate init(_ row: inout Row) throws {
        let (id, code): (VisitFormID, String) = (try row.next(), try row.next())
        let version: Int = try row.next()
        let (chinese, english): (String, String) = (try row.next(), try row.next())
        let (source, isChecked): (String, Bool) = (try row.next(), try row.next())
        let text: String = try row.next()
        let questions = try JSONDecoder().decode([VisitQuestion].self, from: Data(text.utf8))
        let (from, retired): (Day, Day?) = (try row.next(), try row.next())
        self.init(
            id: id, code: code, version: version, chinese: chinese, english: english, source: source,
            isChecked: isChecked, questions: questions, task: try row.next(), from: from, retired: retired)
    }
}
