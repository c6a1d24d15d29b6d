import Cases
import Kernel
import People
import Places
import Requests
import Storage

/// Requests as Open311 lists them, with what their rows name; three or four queries, however many rows.
struct WireRows: Sendable {
    let rows: [NeighbourRow]
    let places: [PlaceID: String]
    let units: [OrganisationID: String]
    let media: [CaseID: String]
    /// What was written for the public, by the request's number; empty unless it was asked for.
    var steps: [String: [NeighbourStep]] = [:]

    static func read(
        _ circle: Requests.Circle, _ filter: NeighbourFilter, limit: Int, offset: Int, withSteps: Bool,
        in reader: Reader
    ) throws -> WireRows {
        let rows = try Requests.neighbours(circle, filter, limit: limit, offset: offset, in: reader)
        let units = Set(rows.compactMap(\.unit))
        let fromPrograms = rows.filter { $0.channel == .api }.map(\.id)
        var found = WireRows(
            rows: rows,
            places: try Places.names(of: Set(rows.flatMap { [$0.place, $0.desk] }), in: reader),
            units: units.isEmpty ? [:] : try People.organisationNames(of: units, in: reader),
            media: try ReportStore.media(of: fromPrograms, in: reader))
        if withSteps, !rows.isEmpty {
            let steps = try Requests.neighbourSteps(
                .some("\(list: rows.map(\.id))"), of: WireStatus.steps, from: Instant(milliseconds: 0),
                to: reader.now, limit: Limits.rows_max * 5, in: reader)
            found.steps = Dictionary(grouping: steps.filter { $0.words != nil }, by: \.number)
        }
        return found
    }

    static func number(of id: CaseID, in reader: Reader) throws -> String? {
        let filter = NeighbourFilter(from: Instant(milliseconds: 0), to: reader.now.adding(days: 1))
        return try Requests.neighbours(.some("\(id)"), filter, limit: 1, in: reader).first?.number
    }

    func text(_ format: WireText.Format, _ language: Language, extended: Bool) -> WireText {
        var text = WireText(format, capacity: 1_024 + rows.count * 1_024)
        text.document("service_requests", of: "request", rows) { text, row in
            write(row, language, to: &text)
            if extended { writeExtension(row, to: &text) }
        }
        return text
    }

    private func write(_ row: NeighbourRow, _ language: Language, to text: inout WireText) {
        text.field("service_request_id", row.number)
        text.field("status", row.state == .closed ? "closed" : "open")
        text.field("status_notes", notes(row, language))
        text.field("service_name", row.categoryName(language))
        text.field("service_code", row.category)
        text.field("description", row.body)
        text.field("agency_responsible", row.unit.flatMap { units[$0] } ?? places[row.desk])
        text.field("service_notice", nil as String?)
        text.field("requested_datetime", row.opened)
        text.field("updated_datetime", row.changed)
        text.field("expected_datetime", row.state == .closed ? nil : row.due)
        text.field("address", address(row, language))
        text.field("address_id", row.place.description)
        text.field("zipcode", nil as String?)
        text.field("lat", hundredths: row.spot?.latitude)
        text.field("long", hundredths: row.spot?.longitude)
        text.field("media_url", link(row))
    }

    /// A link that says somebody's number is not passed on.
    private func link(_ row: NeighbourRow) -> String? {
        media[row.id].flatMap { Masking.text($0) == $0 ? $0 : nil }
    }

    private func address(_ row: NeighbourRow, _ language: Language) -> String? {
        guard let place = places[row.place] else { return row.location.isEmpty ? nil : row.location }
        if row.location.isEmpty { return place }
        return place + (language == .chinese ? "，" : ", ") + row.location
    }

    private func notes(_ row: NeighbourRow, _ language: Language) -> String {
        if row.state == .closed, row.outcome == .shelved, let day = row.reviewOn {
            return Text.wireShelved(language, ["day": "\(day)"])
        }
        if row.state == .closed, let outcome = row.outcome { return Text.wireOutcome(outcome)(language) }
        if row.pausedFor != nil { return Text.wirePaused(language) }
        return Text.wireState(row.state)(language)
    }

    private func writeExtension(_ row: NeighbourRow, to text: inout WireText) {
        text.list("attributes", of: "attribute", [Int]()) { _, _ in }
        text.group("extended_attributes") { text in
            text.field("external_status", WireStatus(row).rawValue)
            text.field("state", row.state.rawValue)
            text.field("outcome", row.outcome?.rawValue)
        }
        text.list("notes", of: "note", steps[row.number] ?? []) { text, step in
            text.field("datetime", step.recorded)
            text.field("description", step.words)
            text.field("type", step.kind.rawValue)
        }
    }
}
