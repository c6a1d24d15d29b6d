import Access
import Kernel
import People
import Places
import Storage
import Web

/// What the form for a book on paper begins with: a line for every household of the village.
struct PaperForm: Sendable {
    let office: PointsOffice
    let households: [(code: String, head: String)]
    let today: Day

    static func read(_ office: PointsOffice, in reader: Reader) throws -> PaperForm {
        let names = try HouseholdNames.read(at: office.village.id, in: reader)
        return PaperForm(
            office: office,
            households: names.lines.keys.map { (names.code($0), names.masked($0)) }.sorted { $0.0 < $1.0 },
            today: reader.now.day)
    }

    /// Only who has no file types; the lines stand there already, so that only numbers are typed.
    fileprivate func lines(_ language: Language) -> String {
        let head = PaperColumn.allCases.map { $0.heading(language) }.joined(separator: ",")
        return ([head] + households.prefix(PointsLimits.paper_max).map { "\($0.code),\($0.head),,," })
            .joined(separator: "\n")
    }
}

func paperFormPage(_ form: PaperForm, id: PaperBookID, _ frame: Frame) -> HTML {
    let query = "place=\(form.office.village.id)"
    let day = Field("day", frame(.paperDay), hint: frame(.paperDayHint)).date(
        frame, value: nil, max: form.today)
    let source = Field("source", frame(.paperSource), hint: frame(.paperSourceHint))
        .text(frame, maxLength: PointsLimits.source_length_max)
    let file = Field("file", frame(.paperFile), hint: frame(.paperFileHint), isOptional: true)
        .file(frame, accept: ".csv,.xlsx")
    let typed = Field("text", frame(.paperTyped), hint: frame(.paperTypedHint), isOptional: true)
        .area(frame, value: form.lines(frame.language), rows: 14)
    return Layout.page(
        title: frame(.paperNew), purpose: frame(.paperNewPurpose), frame: frame,
        crumbs: pointsCrumbs(form.office.line.reversed(), frame),
        body: """
            \(SheetLinks("/points/paper/blank", query: query).html(frame))\
            \(Form.post(
                to: "/points/paper", id: id, frame: frame, isMultipart: true,
                """
                \(Form.hidden("place", "\(form.office.village.id)"))\(day)\(source)\(file)\(typed)\
                \(Button(frame(.paperSend), .main, isWide: true).submit())
                """))
            """)
}
