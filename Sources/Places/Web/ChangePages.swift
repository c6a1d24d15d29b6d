import Kernel
import Web

/// The page that asks whether it is meant so.
func changeCheckPage(
    _ change: ChangeRoutes.Change, id: AnyID, fields: [String: [String]], _ frame: Frame
) -> HTML {
    let kept = fields.filter { !$0.key.hasPrefix("_") && $0.key != "id" }.sorted { $0.key < $1.key }
    let hidden = kept.html { name, values in values.html { Form.hidden(name, $0) } }
    return Layout.page(
        title: frame(change.question), purpose: frame(.changeCheckPurpose), frame: frame,
        body: """
            \(AnswersList(change.facts(frame).map { AnswersList.Answer($0) }).html(frame))
            \(Form.post(
                to: change.form, id: id, frame: frame,
                """
                \(hidden)\(Form.hidden("_confirmed", "1"))
                \(Button.row(
                    Button(frame(.changeConfirm), .main).submit(),
                    Button(frame(.changeBack), .bare).link(to: "/places/\(change.shown)")))
                """))
            """)
}

/// A form about one place: its fields, and a button that first shows what would happen.
func changeForm(
    _ title: Text, of file: PlaceFile, to path: String, id: AnyID, note: Text? = nil, _ frame: Frame,
    fields: HTML
) -> HTML {
    Layout.page(
        title: frame(title), purpose: note.map { frame($0) }, frame: frame,
        crumbs: crumbs([file.place] + file.above, on: nil),
        body: Form.post(
            to: path, id: id, frame: frame,
            """
            \(fields)
            \(Button(frame(.changeCheck), .main, isWide: true).submit())
            """))
}

/// When it takes effect.
func dayField(_ frame: Frame) -> HTML {
    Field("on", frame(.changeOn), hint: frame(.changeOnHint))
        .date(frame, value: frame.now.day, max: frame.now.day.adding(days: Limits.ahead_days_max))
}

/// A code and the year of its list.
func codeFields(of level: Level?, code: String = "", edition: Int? = nil, _ frame: Frame) -> HTML {
    Field.row(
        Field("code", frame(.placeCode), hint: level.map { codeHint($0, frame) } ?? nil, isOptional: true)
            .text(frame, value: code, maxLength: 15, isNumeric: true),
        Field("edition", frame(.changeEdition), isOptional: true)
            .text(frame, value: edition.map(String.init) ?? "", maxLength: 4, isNumeric: true))
}

private func codeHint(_ level: Level, _ frame: Frame) -> String? {
    level.codeLength.map { frame(.changeCodeHint, ["count": String($0)]) }
}
