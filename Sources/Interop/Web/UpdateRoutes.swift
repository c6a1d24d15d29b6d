import Cases
import HTTPTypes
import Kernel
import Requests
import Storage
import Web

/// FixMyStreet's extension of Open311: what happened to requests, and what a programme has to add.
enum UpdateRoutes {
    static let all: [Endpoint] =
        WireAnswer.pair(
            .get, "servicerequestupdates", for: Anyone.self,
            "What happened to requests that neighbours may see, or with its key to a programme's own.",
            query: [
                WireAnswer.key, QueryField("start_date", "From when; at most 90 days before the end."),
                QueryField("end_date", "Until when."),
            ]
        ) { visit, format in try await updates(visit, format) }
        + WireAnswer.pair(
            .post, "servicerequestupdates", for: Anyone.self,
            "Adds something to a request that the programme reported; REOPEN takes a closed one up again.",
            fields: [
                InputField("id", .id), InputField("api_key"), InputField("service_request_id", limit: 40),
                InputField("update_id", limit: 100), InputField("status", limit: 40),
                InputField("description", limit: 20_000),
            ]
        ) { visit, format in try await take(visit, format) }

    private static func updates(_ visit: Visit, _ format: WireText.Format) async throws -> Answer {
        let asked = (
            key: WireAnswer.asked("api_key", visit), start: WireAnswer.asked("start_date", visit),
            end: WireAnswer.asked("end_date", visit)
        )
        let steps = try await visit.county.database.read { reader in
            let time = try AskedTime(start: asked.start, end: asked.end, now: reader.now)
            return try Requests.neighbourSteps(
                try ReportReadingRoutes.circle(asked.key, in: reader), of: WireStatus.steps, from: time.from,
                to: time.to, limit: Limits.rows_max, in: reader)
        }
        var text = WireText(format, capacity: 1_024 + steps.count * 512)
        text.document("service_request_updates", of: "request_update", steps) { text, step in
            text.field("update_id", step.id.description)
            text.field("service_request_id", step.number)
            text.field("updated_datetime", step.recorded)
            text.field("status", WireStatus(step)?.rawValue)
            text.field("description", step.words ?? "")
            text.field("media_url", nil as String?)
            text.field("external_status_code", step.kind.rawValue)
        }
        return WireAnswer.of(text)
    }

    private static func take(_ visit: Visit, _ format: WireText.Format) async throws -> Answer {
        try ReportRoutes.requireForm(visit)
        let input = visit.input
        let programme = try await visit.county.database.read {
            try Interop.programme(key: input["api_key"], in: $0)
        }
        guard let number = input["service_request_id"] else { throw ReportRefusal.requestUnknown }
        var status: WireStatus?
        if let told = input["status"] {
            guard let known = WireStatus(rawValue: told.uppercased()) else {
                throw ReportRefusal.statusUnknown
            }
            status = known
        }
        guard let words = input["description"] else { throw ReportRefusal.updateEmpty }
        guard words.unicodeScalars.count <= Limits.updateWords_max else { throw ReportRefusal.updateTooLong }
        let name = try input["update_id"] ?? input.id("id", of: Marks.Update.self)?.description
        let taken = try await Interop(visit.county).take(
            Interop.Update(
                id: UpdateID.minted(at: visit.now), programme: programme.id, number: number, name: name,
                status: status, words: words, digest: ReportRoutes.digest(visit, of: "updates")))
        var text = WireText(format)
        text.document("service_request_updates", of: "request_update", [taken.id]) { text, id in
            text.field("update_id", id.description)
        }
        return WireAnswer.of(text, taken.isRepeated ? .ok : .created)
    }
}
