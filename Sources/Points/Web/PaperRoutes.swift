import Access
import HTTPTypes
import Kernel
import Ledger
import People
import Places
import Sheets
import Storage
import Web

/// A village's book on paper comes into its points here: typed in by one person, compared by another.
enum PaperRoutes {
    static let all: [Endpoint] = reading + blanks + writing

    private static let reading: [Endpoint] = [
        Endpoint(
            .get, "points/paper", for: OfficerCaller.self,
            "What was typed in from books on paper in `place`, newest first.",
            query: [.place("The village; the officer's own without it.")], output: PaperList.shape
        ) { visit, officer in
            let list = try await visit.county.database.read { reader in
                let office = try office(visit, officer, in: reader)
                guard office.mayRead else { throw AccessRefusal.notAllowed }
                return PaperList(
                    office: office,
                    books: try PaperStore.all(in: office.village.id, limit: PointsLimits.queue_max, reader))
            }
            return Answer(json: { list.write(to: &$0) }, page: { paperListPage(list, $0) })
        },
        Endpoint(
            .get, "points/paper/new", .page, for: OfficerCaller.self,
            "The form on which a village's book on paper is typed in, or sent as a file.",
            query: [.place("The village; the officer's own without it.")]
        ) { visit, officer in
            let form = try await visit.county.database.read { reader in
                let office = try office(visit, officer, in: reader)
                guard office.isCommittee else { throw AccessRefusal.notAllowed }
                return try PaperForm.read(office, in: reader)
            }
            let id = PaperBookID.minted(at: visit.now)
            return Answer { paperFormPage(form, id: id, $0) }
        },
        Endpoint(
            .get, "points/paper/{id}", for: OfficerCaller.self,
            "What was typed in from a book on paper, with its lines.", output: PaperFile.shape
        ) { visit, officer in
            let id: PaperBookID = try visit.id("id")
            let file = try await visit.county.database.read { try PaperFile.read(id, for: officer, in: $0) }
            let ids = PaperIDs(
                confirmation: AnyID.minted(at: visit.now), rejection: AnyID.minted(at: visit.now),
                reversal: AnyID.minted(at: visit.now))
            return Answer(json: { file.write(to: &$0) }, page: { paperPage(file, ids: ids, $0) })
        },
    ]

    /// The village's households as a sheet to fill in.
    private static let blanks: [Endpoint] = ListSheet.Form.allCases.map { form in
        Endpoint(
            .get, "points/paper/blank.\(form.rawValue)", for: OfficerCaller.self,
            "The households of `place` as a sheet: balance, points of the year and page are to be filled in.",
            query: [.place("The village; the officer's own without it.")], output: .file(form.mediaType)
        ) { visit, officer in
            let frame = visit.frame
            let blank = try await visit.county.database.read { reader in
                let office = try office(visit, officer, in: reader)
                guard office.isCommittee else { throw AccessRefusal.notAllowed }
                return try PaperForm.read(office, in: reader)
            }
            let sheet = ListSheet(
                frame(.paperBlank, ["place": blank.office.village.name]),
                header: PaperColumn.allCases.map { $0.heading(frame.language) },
                rows: blank.households.map { [.text($0.code), .text($0.head), .empty, .empty, .empty] })
            return Answer(
                bytes: try sheet.bytes(as: form), type: form.mediaType,
                fileName: sheet.fileName(visit.now.day, as: form))
        }
    }

    private static let writing: [Endpoint] = [
        Endpoint(
            .post, "points/paper", for: OfficerCaller.self,
            "Types in what a book on paper showed at the end of `day`: a CSV or XLSX `file`, or the same as `text`, "
                + "with columns household, balance, earned (this year), page. One wrong row keeps all of them out. "
                + "Nothing counts before another person confirms it.",
            fields: [
                InputField("id", .id), InputField("place", .id), InputField("day", .day),
                InputField("source", limit: 600), InputField("file", .file, limit: 1),
                InputField("text", limit: 200_000),
            ], output: PaperFile.shape, form: "points/paper/new",
            body_bytes_max: PointsLimits.sheet_bytes_max
        ) { visit, officer in try await enter(visit, officer) },
        Endpoint(
            .post, "points/paper/{id}/confirmation", for: OfficerCaller.self,
            "Takes the book over, by another person than typed it in.", fields: [InputField("id", .id)],
            output: PaperFile.shape, form: "points/paper/{id}"
        ) { visit, officer in try await act(visit, officer) { try Points.takeOver($0, in: $1) } },
        Endpoint(
            .post, "points/paper/{id}/rejection", for: OfficerCaller.self,
            "Sends back what does not fit the paper, with a `reason`; who typed it in withdraws it so.",
            fields: [InputField("id", .id), InputField("reason", limit: 2_000)], output: PaperFile.shape,
            form: "points/paper/{id}"
        ) { visit, officer in
            let reason = visit.input["reason"] ?? ""
            return try await act(visit, officer) { try Points.sendBack($0, because: reason, in: $1) }
        },
        Endpoint(
            .post, "points/paper/{id}/reversal", for: OfficerCaller.self,
            "Takes the whole book out of the ledger again, with a `reason`, while all households have its points.",
            fields: [InputField("id", .id), InputField("reason", limit: 2_000)], output: PaperFile.shape,
            form: "points/paper/{id}"
        ) { visit, officer in
            let reason = visit.input["reason"] ?? ""
            return try await act(visit, officer) { try Points.undo($0, because: reason, in: $1) }
        },
    ]

    private static func office(
        _ visit: Visit, _ officer: OfficerCaller, in reader: Reader
    ) throws -> PointsOffice {
        let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
        guard let place = try wanted ?? PointsOffice.home(of: officer, in: reader) else {
            throw CardRefusal.villageUnknown
        }
        return try PointsOffice.read(officer, at: place, in: reader)
    }

    private static func sent(_ visit: Visit) throws -> SentPaper {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.PointsPaper.self) else { throw WebRefusal.idMissing }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let day = try input.day("day") else { throw FieldRefusal(.missing, at: "day") }
        let file = input.files.first { $0.field == "file" && !$0.bytes.isEmpty }
        let rows = try file.map { try PaperRow.read($0.bytes, file: $0.fileName) }
        return SentPaper(
            id: id, village: place, day: day, source: input["source"] ?? "",
            rows: try rows ?? input["text"].map { try PaperRow.read(text: $0) } ?? [],
            field: file == nil ? "text" : "file")
    }

    private static func enter(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let sent = try sent(visit)
        let digest = visit.input.digest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let office = try PointsOffice.read(officer, at: sent.village, in: transaction)
            guard office.isCommittee else { throw AccessRefusal.notAllowed }
            let claim = try transaction.claim(
                sent.id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { try sent.enter(in: transaction) }
            return (try PaperFile.read(sent.id, for: officer, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func act(
        _ visit: Visit, _ officer: OfficerCaller,
        _ body: @escaping @Sendable (PaperBookID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: PaperBookID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(visit.path.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            let known = try PaperFile.read(id, for: officer, in: transaction)
            guard known.office.mayTakePaper else { throw AccessRefusal.notAllowed }
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try body(id, transaction) }
            return try PaperFile.read(id, for: officer, in: transaction)
        }
        return Answer(next: file.path, json: { file.write(to: &$0) })
    }
}
