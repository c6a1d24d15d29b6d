import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// The year's end: what it would do, a second person's word, and how far it has come.
enum ClosingRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "rewards/closings/new", for: OfficerCaller.self,
            "What closing the points year `year` would do in `place`, village by village.",
            query: [
                .place("A village, or a place above villages."), QueryField("year", .number, "The year."),
            ], output: ClosingPreview.shape
        ) { visit, officer in
            let preview = try await visit.county.database.read { try read(visit, officer, in: $0) }
            let id = YearClosingID.minted(at: visit.now)
            return Answer(
                json: { preview.write(to: &$0) }, page: { closingPreviewPage(preview, id: id, $0) })
        },
        Endpoint(
            .post, "rewards/closings", for: OfficerCaller.self,
            "Proposes to close a points year of `place`; it runs once another person has confirmed it.",
            fields: [InputField("id", .id), InputField("place", .id), InputField("year", .number)],
            output: ClosingFile.shape, form: "rewards/closings/new"
        ) { visit, officer in try await propose(visit, officer) },
        Endpoint(
            .get, "rewards/closings/{id}", for: OfficerCaller.self,
            "How far a closing has come, and what it does to each village.", output: ClosingFile.shape
        ) { visit, officer in
            let id: YearClosingID = try visit.id("id")
            let file = try await visit.county.database.read { try ClosingFile.read(id, officer, in: $0) }
            let ids = (AnyID.minted(at: visit.now), AnyID.minted(at: visit.now))
            return Answer(
                json: { file.write(to: &$0) },
                page: { closingPage(file, confirm: ids.0, drop: ids.1, $0) })
        },
        Endpoint(
            .post, "rewards/closings/{id}/confirmation", for: OfficerCaller.self,
            "Confirms a closing that another person proposed; it runs from now on.",
            fields: [InputField("id", .id)], output: ClosingFile.shape, form: "rewards/closings/{id}"
        ) { visit, officer in
            try await act(visit, officer) { try Rewards.confirm($0, in: $1) }
        },
        Endpoint(
            .post, "rewards/closings/{id}/withdrawal", for: OfficerCaller.self,
            "Gives a proposed closing up.", fields: [InputField("id", .id)], output: ClosingFile.shape,
            form: "rewards/closings/{id}"
        ) { visit, officer in
            try await act(visit, officer) { try Rewards.drop($0, in: $1) }
        },
    ]

    private static func read(
        _ visit: Visit, _ officer: OfficerCaller, in reader: Reader
    ) throws -> ClosingPreview {
        let place = try RewardsOffice.wanted(visit, officer, in: reader)
        let office = try RewardsOffice.written(officer, at: place, in: reader)
        let text = visit.query["year"] ?? visit.input["year"] ?? ""
        let year = Int(text) ?? reader.now.day.year - 1
        return try ClosingPreview.read(office, year: year, in: reader)
    }

    private static func propose(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.YearClosing.self) else {
            throw WebRefusal.idMissing
        }
        guard let place = try visit.input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let year = try visit.input.number("year") else { throw FieldRefusal(.missing, at: "year") }
        let digest = visit.input.digest
        // What it would do is added up beside the lane.
        let outlook = try await visit.county.database.read { reader in
            _ = try RewardsOffice.written(officer, at: place, in: reader)
            return try Rewards.closingOutlook(at: place, year: year, in: reader)
        }
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            _ = try RewardsOffice.written(officer, at: place, in: transaction)
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { try Rewards.propose(outlook, as: id, in: transaction) }
            return (try ClosingFile.read(id, officer, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.closing.path, json: { file.write(to: &$0) })
    }

    private static func act(
        _ visit: Visit, _ officer: OfficerCaller,
        _ body: @escaping @Sendable (YearClosingID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: YearClosingID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(visit.path.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            let closing = try Rewards.closing(id, in: transaction)
            _ = try RewardsOffice.written(officer, at: closing.place, in: transaction)
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try body(id, transaction) }
            return try ClosingFile.read(id, officer, in: transaction)
        }
        return Answer(next: file.closing.path, json: { file.write(to: &$0) })
    }
}
