import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// One list: its objects, and how it is started.
enum CheckEntryRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "checks/{id}", for: OfficerCaller.self,
            "A list with its objects and the rounds it has had.",
            output: CheckListFile.shape
        ) { visit, officer in
            let id: CheckListID = try visit.id("id")
            let file = try await visit.county.database.read { try CheckListFile.read(officer, id, in: $0) }
            let ids = (0..<(4 + file.entries.count)).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { checkListPage(file, ids: ids, $0) })
        },
        post(
            "entries", "Puts an object onto the list: what it is, where, and what to look at; no person.",
            [
                InputField("object", limit: 60), InputField("place", .id), InputField("spot", limit: 400),
                InputField("what", limit: 400),
            ]
        ) { visit, list, sent in
            let input = visit.input
            guard let place = try input.id("place", of: Marks.Place.self) else {
                throw CheckEntryRefusal.placeElsewhere
            }
            let entry = CheckEntry(
                id: sent.as(Marks.CheckEntry.self), list: list, object: input["object"] ?? "", place: place,
                spot: input["spot"] ?? "", what: input["what"] ?? "")
            return { try SeasonalChecks.add(entry, in: $0) }
        },
        post("removals", "Takes an object off the list.", [InputField("entry", .id)]) { visit, list, _ in
            guard let entry = try visit.input.id("entry", of: Marks.CheckEntry.self) else {
                throw CheckEntryRefusal.unknown
            }
            return { transaction in
                guard try CheckStore.entry(entry, in: transaction)?.list == list else {
                    throw CheckEntryRefusal.unknown
                }
                try SeasonalChecks.remove(entry, in: transaction)
            }
        },
        post(
            "rounds",
            "Starts the list for so many `days`: in its season, or by a warning of a `level` (blue, yellow, orange, "
                + "red) with its `source`.",
            [
                InputField("cause", limit: 20), InputField("level", limit: 20),
                InputField("source", limit: 400),
                InputField("days", .number),
            ]
        ) { visit, list, sent in
            let input = visit.input
            let start = CheckStart(
                id: sent.as(Marks.CheckRound.self), cause: input["cause"].flatMap(CheckRound.Cause.init),
                level: input["level"].flatMap(CheckRound.Level.init), source: input["source"] ?? "",
                days: try input.number("days") ?? 0)
            return { try SeasonalChecks.start(start, list, in: $0) }
        },
        post(
            "season-delays",
            "Lets the season begin `until` a later day than by itself, with the `reason`; the day after its last "
                + "one says not this year.",
            [InputField("until", .day), InputField("reason", limit: 800)]
        ) { visit, list, _ in
            guard let day = try visit.input.day("until") else { throw SeasonPuttingOffRefusal.dayUnfit }
            let reason = visit.input["reason"] ?? ""
            return { try SeasonalChecks.putOff(list, until: day, because: reason, in: $0) }
        },
        post("retirement", "Leaves the list for good; its rounds stay to be read.", []) { _, list, _ in
            { try SeasonalChecks.retire(list, in: $0) }
        },
    ]

    private static func post(
        _ name: String, _ summary: String, _ fields: [InputField],
        _ prepare:
            @escaping @Sendable (Visit, CheckListID, AnyID) throws -> (@Sendable (Transaction) throws -> Void)
    ) -> Endpoint {
        Endpoint(
            .post, "checks/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true)] + fields, output: CheckListFile.shape,
            form: "checks/{id}"
        ) { visit, officer in
            let id: CheckListID = try visit.id("id")
            let sent = try visit.checkSending()
            let act = try prepare(visit, id, sent)
            let (file, isFresh) = try await visit.checked(officer, sent) { transaction in
                let list = try SeasonalChecks.found(id, in: transaction)
                let office = try CheckOffice.read(officer, at: list.place, in: transaction)
                guard office.mayKeep else { throw AccessRefusal.notAllowed }
                try act(transaction)
            } read: {
                try CheckListFile.read(officer, id, in: $0)
            }
            let next = name == "rounds" ? file.running.map { "/check-rounds/\($0.id)" } : nil
            return Answer(
                isFresh ? .created : .ok, next: next ?? file.path, json: { file.write(to: &$0) })
        }
    }
}
