import Access
import Cases
import Kernel
import Places
import Storage
import Web

/// Something of another room that waits for the officer, as a line of today's page.
package struct Reminder: Sendable {
    package let sentence: Sentence
    /// Where it is done.
    package let path: String
    package let isLate: Bool

    package init(_ sentence: Sentence, path: String, isLate: Bool = false) {
        self.sentence = sentence
        self.path = path
        self.isLate = isLate
    }

    /// What waits for an officer in other rooms.
    package typealias Source = @Sendable (OfficerCaller, Reader) throws -> [Reminder]

    static let shape = Shape.named(
        "Reminder", .object([("sentence", .text), ("path", .text), ("is_late", .flag)]))
}

/// What waits for one officer today: at their own place, and what was given to them.
struct OfficerToday: Sendable {
    let place: String
    let rows: OfficerRows
    /// Said to be done; a second person has not looked yet.
    let done: Int
    /// Shelved ones at the officer's place that are to be looked at again.
    var reviews: (place: PlaceID, count: Int)?

    /// Late ones first.
    let reminders: [Reminder]

    static let rows_max = 50

    /// What is to be done, done ones left out.
    var open: [QueueRow] { rows.rows.filter { $0.state != .done } }
    var finished: [QueueRow] { rows.rows.filter { $0.state == .done } }

    static func read(
        _ officer: OfficerCaller, reminders: Reminder.Source, in reader: Reader
    ) throws -> OfficerToday {
        let me = Case.Lead(person: officer.person, organisation: nil)
        var found = try OfficerQueue.rows(given: me, limit: rows_max, in: reader)
        var place = ""
        if let unit = officer.organisation {
            let lead = Case.Lead(person: nil, organisation: unit)
            found += try OfficerQueue.rows(given: lead, limit: rows_max, in: reader)
        } else if let home = officer.homePlace {
            found += try OfficerQueue.rows(at: home, limit: rows_max, in: reader)
        }
        var reviews: (place: PlaceID, count: Int)?
        if let home = officer.homePlace {
            place = try Places.find(home, in: reader)?.name ?? ""
            reviews = (home, try OfficerQueue.reviewsDue(at: home, in: reader))
        }
        var seen: Set<CaseID> = []
        let unique = found.filter { seen.insert($0.id).inserted }.sorted {
            ($0.due?.milliseconds ?? .max, $0.position) < ($1.due?.milliseconds ?? .max, $1.position)
        }
        let rows = try OfficerRows(
            Array(unique.prefix(rows_max)), limit: rows_max, withClocks: true, in: reader)
        return OfficerToday(
            place: place, rows: rows, done: rows.rows.count { $0.state == .done }, reviews: reviews,
            reminders: try reminders(officer, reader).sorted { $0.isLate && !$1.isLate })
    }

    /// The rows as every list of requests, with what waits elsewhere beside them.
    static let shape = Shape.named(
        "Today",
        .object([
            ("items", .list(OfficerRows.rowShape)), ("reminders", .list(Reminder.shape)),
            ("next", .optional(.text)),
        ]))

    func write(to json: inout JSONText, _ language: Language) {
        json.object { json in
            rows.writeItems(to: &json)
            json.key("reminders")
            json.array(reminders) { json, reminder in
                json.object { json in
                    json.field("sentence", reminder.sentence(language))
                    json.field("path", reminder.path)
                    json.field("is_late", reminder.isLate)
                }
            }
            json.field("next", rows.next?.description)
        }
    }
}

extension OfficerQueue {
    static func rows(given lead: Case.Lead, limit: Int, in reader: Reader) throws -> [QueueRow] {
        try Queue.given(to: lead, limit: limit, in: reader)
    }

    static func rows(at place: PlaceID, limit: Int, in reader: Reader) throws -> [QueueRow] {
        try Queue.open(at: place, limit: limit, in: reader)
    }
}
