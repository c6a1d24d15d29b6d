import Access
import HTTPTypes
import Kernel
import Sealing
import Sheets
import Storage
import Web

/// Bringing shops and firms from a sheet: the form, and what came of it.
enum PremisesImportRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "premises/imports/new", .page, for: OfficerCaller.self,
            "The form that takes a sheet of shops and firms for `place`.",
            query: [.place("Into whose grids they go.")]
        ) { visit, officer in
            let list = try await PremisesList.forms(visit, officer)
            guard list.mayFound else { throw AccessRefusal.notAllowed }
            let id = AnyID.minted(at: visit.now)
            return Answer { premisesImportForm(list, id: id, $0) }
        },
        Endpoint(
            .post, "premises/imports", for: OfficerCaller.self,
            "Takes a CSV or XLSX sheet with a shop or firm a row: columns grid (or its code) and name, and village, "
                + "kind, address. Where a row is wrong nothing is taken, unless `skipBad` leaves such rows out.",
            fields: [
                ChangeRoutes.id, InputField("place", .id, required: true),
                InputField("file", .file, limit: 1),
                InputField("text", limit: Limits.premisesFile_bytes_max), InputField("skipBad", .flag),
            ], output: shape, form: "premises/imports/new", body_bytes_max: Limits.premisesFile_bytes_max
        ) { visit, officer in try await bring(visit, officer) },
    ]

    private static let shape = Shape.named(
        "PremisesImport",
        .object([
            ("isTaken", .flag), ("read", .whole), ("added", .whole), ("unchanged", .whole),
            (
                "reasons",
                .list(.object([("line", .whole), ("column", .optional(.text)), ("detail", .text)]))
            ),
        ]))

    private static func bring(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let list = try await PremisesList.forms(visit, officer)
        guard list.mayFound else { throw AccessRefusal.notAllowed }
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        let sent = visit.input.files.first { $0.field == "file" && !$0.bytes.isEmpty }
        let typed = visit.input.fields["text"]?.first.map { ("text.csv", Array($0.utf8)) }
        guard let file = sent.map({ ($0.fileName, $0.bytes) }) ?? typed else {
            throw PremisesImportRefusal.fileMissing
        }
        let place = list.place.id
        let digest = Digest.sha256(Array("/premises/imports".utf8) + visit.input.digest)
        let report = try await PremisesImport(county: visit.county, place: place, origin: officer.origin).run(
            id, file: (String(file.0.prefix(100)), file.1), digest: digest,
            skipBad: visit.input.isChecked("skipBad"))
        let language = visit.language
        let again = AnyID.minted(at: visit.now)
        return Answer(
            json: { write(report, language, to: &$0) }, page: { premisesReport(report, list, id: again, $0) })
    }

    private static func write(
        _ report: PremisesImport.Report, _ language: Language, to json: inout JSONText
    ) {
        json.object { json in
            json.field("isTaken", report.isTaken)
            json.field("read", report.read)
            json.field("added", report.added)
            json.field("unchanged", report.unchanged)
            json.key("reasons")
            json.array(report.reasons) { json, reason in
                json.object { json in
                    json.field("line", reason.line)
                    json.field("column", reason.column)
                    json.field("detail", reason.sentence(language))
                }
            }
        }
    }
}

func premisesImportForm(_ list: PremisesList, id: AnyID, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.premisesImport), purpose: frame(.premisesImportPurpose), frame: frame,
        crumbs: list.line.reversed().map { Crumb($0.name, path: "/premises?place=\($0.id)") },
        body: importFields(list, id: id, frame))
}

private func importFields(_ list: PremisesList, id: AnyID, _ frame: Frame) -> HTML {
    Form.post(
        to: "/premises/imports", id: id, frame: frame, isMultipart: true,
        """
        \(Form.hidden("place", list.place.id.description))\
        \(Field("file", frame(.premisesFile)).file(frame, accept: ".csv,.xlsx"))\
        \(Field("skipBad", frame(.premisesSkip)).checkbox(frame))\
        \(Button(frame(.premisesBring), .main, isWide: true).submit())
        """)
}

/// What a sheet did, or why nothing of it was taken.
func premisesReport(
    _ report: PremisesImport.Report, _ list: PremisesList, id: AnyID, _ frame: Frame
) -> HTML {
    let facts = [
        Fact(frame(.premisesRead), "\(report.read)"),
        Fact(frame(.premisesAdded), "\(report.isTaken ? report.added : 0)"),
        Fact(frame(.premisesUnchanged), "\(report.unchanged)"),
        Fact(frame(.premisesWrong), "\(report.reasons.count)"),
    ]
    let rows = report.reasons.prefix(Limits.reasons_max).map { reason -> [HTML] in
        ["\(reason.line)", "\(reason.sentence(frame.language))"]
    }
    let reasons: HTML =
        rows.isEmpty
        ? .empty
        : DataTable(
            frame(.premisesReason), hidesCaption: true,
            columns: [.init(frame(.premisesLine), isNumeric: true), .init(frame(.premisesReason))], rows: rows
        ).html
    let back = Button(frame(.premisesTitle), .main).link(to: "/premises?place=\(list.place.id)")
    let again: HTML = report.isTaken ? .empty : importFields(list, id: id, frame)
    return Layout.page(
        title: frame(.premisesReport),
        purpose: frame(report.isTaken ? .premisesTaken : .premisesRefused), frame: frame,
        crumbs: list.line.reversed().map { Crumb($0.name, path: "/premises?place=\($0.id)") },
        body: "\(FactsList(facts).html)\(reasons)\(again)<p>\(back)</p>")
}
