import Access
import HTTPTypes
import Kernel
import Places
import Sealing
import Sheets
import Storage
import Web

/// A file of acts: a village's paper notes of a month, typed in once.
enum ActSheetRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/sheets/new", .page, for: OfficerCaller.self,
            "The form for a file of acts in `place`.",
            query: [.place("The village; the officer's own without it.")]
        ) { visit, officer in
            let office = try await office(visit, officer)
            let id = AnyID.minted(at: visit.now)
            return Answer { actSheetForm(office, id: id, $0) }
        },
        Endpoint(
            .post, "points/sheets", for: OfficerCaller.self,
            "Declares what a CSV or XLSX file says: columns household, item, day, and times, note, witness. Where "
                + "a row is wrong nothing is taken, unless `skip_bad` leaves such rows out; with `is_dry_run` "
                + "nothing is taken at all. What stands there already stays as it is.",
            fields: [
                InputField("id", .id), InputField("place", .id, required: true),
                InputField("file", .file, limit: 1),
                InputField("text", limit: PointsLimits.sheet_bytes_max), InputField("is_dry_run", .flag),
                InputField("skip_bad", .flag),
            ], output: shape, form: "points/sheets/new", body_bytes_max: PointsLimits.sheet_bytes_max
        ) { visit, officer in try await bring(visit, officer) },
    ]

    private static let shape = Shape.named(
        "PointsActsImport",
        .object([
            ("is_taken", .flag), ("is_dry_run", .flag), ("read", .whole), ("added", .whole),
            ("declarations", .whole), ("unchanged", .whole), ("refused", .whole),
            (
                "reasons",
                .list(.object([("line", .whole), ("column", .optional(.text)), ("detail", .text)]))
            ),
        ]))

    private static func office(_ visit: Visit, _ officer: OfficerCaller) async throws -> PointsOffice {
        let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
        return try await visit.county.database.read { reader in
            guard let place = try wanted ?? PointsOffice.home(of: officer, in: reader) else {
                throw CardRefusal.villageUnknown
            }
            let office = try PointsOffice.read(officer, at: place, in: reader)
            guard office.mayDeclare else { throw AccessRefusal.notAllowed }
            return office
        }
    }

    private static func bring(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        let sent = input.files.first { $0.field == "file" && !$0.bytes.isEmpty }
        let typed = input.fields["text"]?.first.map { ("text.csv", Array($0.utf8)) }
        guard let file = sent.map({ ($0.fileName, $0.bytes) }) ?? typed else {
            throw ActRowRefusal.fileMissing
        }
        let office = try await visit.county.database.read {
            try PointsOffice.read(officer, at: place, in: $0)
        }
        let report = try await ActsImport(county: visit.county, officer: officer, village: office.village.id)
            .run(
                id, file: (String(file.0.prefix(100)), file.1),
                digest: Digest.sha256(Array("/points/sheets".utf8) + input.digest),
                isDryRun: input.isChecked("is_dry_run"), skipBad: input.isChecked("skip_bad"))
        let language = visit.language
        let again = AnyID.minted(at: visit.now)
        return Answer(
            json: { write(report, language, to: &$0) },
            page: { actSheetReport(report, office, id: again, $0) })
    }

    private static func write(_ report: ActsReport, _ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("is_taken", report.isTaken)
            json.field("is_dry_run", report.isDryRun)
            json.field("read", report.read)
            json.field("added", report.added)
            json.field("declarations", report.declarations)
            json.field("unchanged", report.unchanged)
            json.field("refused", report.reasons.count)
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

func actSheetForm(_ office: PointsOffice, id: AnyID, _ frame: Frame) -> HTML {
    let columns = DataTable(
        frame(.actSheetColumns), hidesCaption: true,
        columns: [.init(frame(.actSheetColumn)), .init(frame(.actSheetWhat))],
        rows: [
            (ActColumn.household, Text.actSheetHousehold), (.item, .actSheetItem), (.day, .actSheetDay),
            (.times, .actSheetTimes), (.note, .actSheetNote), (.witness, .actSheetWitness),
        ].map { column, what in
            // A file may be headed in either language; each reader sees their own.
            let name = column.headings[frame.language == .chinese ? 0 : 1]
            return ["\(name)", "\(frame(what))"]
        }
    ).html
    return Layout.page(
        title: frame(.actSheetTitle), purpose: frame(.actSheetPurpose), frame: frame,
        crumbs: pointsCrumbs(office.line.reversed(), frame),
        body: actSheetFields(office, id: id, frame)
            + Fold(frame(.actSheetColumns), isOpen: true, columns).html)
}

private func actSheetFields(_ office: PointsOffice, id: AnyID, _ frame: Frame) -> HTML {
    Form.post(
        to: "/points/sheets", id: id, frame: frame, isMultipart: true,
        """
        \(Form.hidden("place", "\(office.village.id)"))\
        \(Field("file", frame(.actSheetFile), hint: frame(.actSheetFileHint)).file(frame, accept: ".csv,.xlsx"))\
        \(Field("is_dry_run", frame(.actSheetDry), hint: frame(.actSheetDryHint)).checkbox(frame))\
        \(Field("skip_bad", frame(.actSheetSkip), hint: frame(.actSheetSkipHint)).checkbox(frame))\
        \(Button(frame(.actSheetSend), .main, isWide: true).submit())
        """)
}

/// What a file did, what it would do, or why nothing of it was taken.
func actSheetReport(_ report: ActsReport, _ office: PointsOffice, id: AnyID, _ frame: Frame) -> HTML {
    let purpose: Text =
        report.isTaken ? .actSheetTaken : report.isDryRun ? .actSheetWasDry : .actSheetRefused
    var facts = [
        Fact(frame(.actSheetRead), Figures.grouped(report.read)),
        Fact(frame(report.isTaken ? .actSheetAdded : .actSheetWould), Figures.grouped(report.added)),
        Fact(frame(.actSheetUnchanged), Figures.grouped(report.unchanged)),
        Fact(frame(.actSheetWrong), Figures.grouped(report.reasons.count)),
    ]
    if report.isTaken {
        facts.insert(Fact(frame(.actSheetBatches), Figures.grouped(report.declarations)), at: 2)
    }
    let shown = report.reasons.prefix(PointsLimits.reasons_max)
    let reasons: HTML =
        shown.isEmpty
        ? .empty
        : Part(
            id: "reasons", frame(.actSheetReasons),
            note: shown.count < report.reasons.count
                ? frame(.actSheetFirst, ["count": "\(shown.count)"]) : nil,
            DataTable(
                frame(.actSheetReasons), hidesCaption: true,
                columns: [.init(frame(.actSheetLine), isNumeric: true), .init(frame(.actSheetWhy))],
                rows: shown.map { ["\($0.line)", "\($0.sentence(frame.language))"] }
            ).html
        ).html
    let back = Button(frame(.actSheetBack)).link(to: "/points?place=\(office.village.id)#checks")
    let again: HTML = report.isTaken ? .empty : actSheetFields(office, id: id, frame)
    return Layout.page(
        title: frame(.actSheetReport), purpose: frame(purpose), frame: frame,
        crumbs: pointsCrumbs(office.line.reversed(), frame),
        body: "\(FactsList(facts).html)\(reasons)\(again)<p class=\"row-btns\">\(back)</p>")
}
