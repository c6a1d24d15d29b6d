import Access
import HTTPTypes
import Kernel
import Places
import Rulebook
import Sheets
import Storage
import Web

extension Appraisals {
    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        AppraisalRoutes.all + ActRoutes.all + EntryRoutes.all + SheetRoutes.all + PrintRoutes.all
}

/// Appraisals: begun, looked at, written anew while they are drafts.
enum AppraisalRoutes {
    static let termFields = [
        InputField("id", .id), InputField("title", limit: 200), InputField("basis", limit: 400),
        InputField("from", .day), InputField("last", .day), InputField("criteria", limit: 2_000),
        InputField("groups", limit: 2_000), InputField("subjects", limit: 10_000),
        InputField("trim_each", .number), InputField("trim_from", .number),
        InputField("minimum_percent", .number), InputField("allows_blank", .flag),
        InputField("ties", limit: 100), InputField("is_shown", .flag),
    ]

    static let all: [Endpoint] = [
        Endpoint(
            .get, "appraisals", for: OfficerCaller.self,
            "The appraisals at `place` and below it, newest first.",
            query: [.place("Whose appraisals; without it the officer's own place."), .cursor],
            output: .page(AppraisalList.shape)
        ) { visit, officer in
            let list = try await AppraisalList.read(visit, officer)
            return Answer(json: { list.write(to: &$0) }, page: { appraisalListPage(list, $0) })
        },
        Endpoint(
            .get, "appraisals/new", .page, for: OfficerCaller.self, "The form for a new appraisal.",
            query: [.place("Where it is.")]
        ) { visit, officer in
            let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
            let id = AppraisalID.minted(at: visit.now)
            let form = try await visit.county.database.read { reader in
                let place = try place(wanted, officer, in: reader)
                try officer.require(.dispatch, at: try Places.lineage(of: place.id, in: reader).map(\.id))
                return AppraisalForm(
                    id: id, place: place, line: try Places.lineage(of: place.id, in: reader).reversed(),
                    terms: nil, today: reader.now.day,
                    trimming: try Appraisals.trimmingRule(at: place.id, in: reader)?.whole)
            }
            return Answer { appraisalFormPage(form, $0) }
        },
        Endpoint(
            .post, "appraisals", for: OfficerCaller.self,
            "Begins an appraisal: `criteria`, `groups` and `subjects` one a line, weights in per cent.",
            fields: [InputField("place", .id, required: true)] + termFields, output: AppraisalFile.shape,
            form: "appraisals/new"
        ) { visit, officer in try await begin(visit, officer) },
        Endpoint(
            .get, "appraisals/{id}", for: OfficerCaller.self,
            "An appraisal: its terms, how many sheets are in, its result; never what one judge gave.",
            output: AppraisalFile.shape
        ) { visit, officer in
            let file = try await file(visit, officer)
            let ids = (0..<8).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { appraisalPage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "appraisals/{id}/terms", .page, for: OfficerCaller.self, "The form for a draft's terms."
        ) { visit, officer in
            let file = try await file(visit, officer)
            guard file.isDraft, let place = file.line.last else { throw AppraisalRefusal.notDraft }
            let form = AppraisalForm(
                id: file.appraisal.id, place: place, line: file.line, terms: file.terms,
                today: file.terms.from,
                trimming: nil)
            return Answer { appraisalFormPage(form, $0) }
        },
        Endpoint(
            .post, "appraisals/{id}/terms", for: OfficerCaller.self, "Writes a draft's terms anew.",
            fields: termFields, output: AppraisalFile.shape, form: "appraisals/{id}/terms"
        ) { visit, officer in
            let terms = try AppraisalInput(visit.input).terms()
            return try await ActRoutes.act(visit, officer) { id, transaction in
                // What the subjects are about is not typed; a room that began it keeps it.
                let known = try Appraisals.found(id, in: transaction).terms.subjects
                var next = terms
                next.subjects = terms.subjects.map { subject in
                    known.first { $0.label == subject.label } ?? subject
                }
                try Appraisals.revise(id, next, in: transaction)
            }
        },
        Endpoint(
            .get, "appraisals/{id}/results.xlsx", for: OfficerCaller.self, "The result as a workbook.",
            output: .file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        ) { visit, officer in
            let file = try await file(visit, officer)
            return Answer(
                bytes: try resultSheet(file),
                type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                fileName: "appraisal-\(file.terms.last).xlsx")
        },
    ]

    static func file(_ visit: Visit, _ officer: OfficerCaller) async throws -> AppraisalFile {
        let id: AppraisalID = try visit.id("id")
        let file = try await visit.county.database.read {
            try AppraisalFile.read(id, for: officer, in: $0)
        }
        guard let file else { throw AppraisalRefusal.unknown }
        return file
    }

    /// The place asked for, else the officer's own.
    static func place(_ wanted: PlaceID?, _ officer: OfficerCaller, in reader: Reader) throws -> Place {
        guard let at = wanted ?? officer.homePlace, let place = try Places.find(at, in: reader) else {
            throw AppraisalRefusal.placeUnknown
        }
        return place
    }

    private static func begin(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.Appraisal.self) else { throw WebRefusal.idMissing }
        guard let place = try visit.input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        let terms = try AppraisalInput(visit.input).terms()
        let digest = visit.input.digest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            try officer.require(.dispatch, at: try Places.lineage(of: place, in: transaction).map(\.id))
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Appraisals.begin(AppraisalDraft(id: id, place: place, terms: terms), in: transaction)
            }
            return (try AppraisalFile.read(id, for: officer, in: transaction), claim)
        }
        guard let file else { throw AppraisalRefusal.unknown }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func resultSheet(_ file: AppraisalFile) throws -> [UInt8] {
        let groups = file.terms.groups.map { "\($0.title) \(Hundredths.text($0.weight))%" }
        return try XLSX.write(
            sheet: "结果", header: ["名次", "对象"] + groups + ["得分", "并列"],
            rows: (file.outcome?.ranked ?? []).map { result in
                let marks = file.terms.groups.indices.map { index -> XLSX.Cell in
                    let mark = file.outcome?.mark(of: result.subject, by: index + 1)?.mark
                    return mark.map { .number(Double($0) / 10_000) } ?? .empty
                }
                let rank: XLSX.Cell = result.rank.map { .number(Double($0)) } ?? .text("无结果")
                return [rank, .text(file.label(result.subject))] + marks
                    + [
                        result.result.map { .number(Double($0) / 100) } ?? .empty,
                        .text(result.isTied ? "并列" : ""),
                    ]
            })
    }
}

/// The appraisals of a place, for its desk.
struct AppraisalList: Sendable {
    let place: Place
    let line: [Place]
    let items: [Appraisal]
    let next: Int64?
    let isWriter: Bool

    static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> AppraisalList {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        let before = visit.query["cursor"].flatMap { Int64($0) } ?? .max
        return try await visit.county.database.read { reader in
            let place = try AppraisalRoutes.place(wanted, officer, in: reader)
            let line = try Places.lineage(of: place.id, in: reader)
            let sees: [Permission] = [.dispatch, .oversee, .supervise, .verify]
            guard sees.contains(where: { officer.may($0, at: line.map(\.id)) }) else {
                throw AccessRefusal.notAllowed
            }
            let items = try AppraisalStore.page(at: place.id, before: before, limit: 51, in: reader)
            return AppraisalList(
                place: place, line: line.reversed(), items: Array(items.prefix(50)),
                next: items.count > 50 ? items[49].position : nil,
                isWriter: officer.may(.dispatch, at: line.map(\.id)))
        }
    }

    static let shape = Shape.object([
        ("id", .id), ("title", .text), ("state", .text), ("from", .day), ("last", .day),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(items) { json, item in
                json.object { json in
                    json.field("id", item.id)
                    json.field("title", item.terms.title)
                    json.field("state", item.state.rawValue)
                    json.field("from", item.terms.from)
                    json.field("last", item.terms.last)
                }
            }
            json.field("next", next.map(String.init))
        }
    }
}
