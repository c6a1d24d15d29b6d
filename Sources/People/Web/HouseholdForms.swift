import Kernel
import Places
import Web

/// The form that enters a household with its head.
func newHouseholdPage(_ line: [Place], _ parts: PlaceChoices, id: AnyID, _ frame: Frame) -> HTML {
    let states = Household.State.allCases.filter(\.isOpen).map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.householdNew), purpose: frame(.householdNewPurpose), frame: frame,
        crumbs: Crumb.way(line.reversed().map { ($0.name, $0.id) }, frame: frame) {
            "/households?place=\($0)"
        },
        body: Form.post(
            to: "/households", id: id, frame: frame,
            """
            \(Field("place", frame(.householdPlace)).select(frame, parts.choices, value: line[0].id.description))\
            \(Field("code", frame(.householdCode), hint: frame(.householdCodeHint))
                .text(frame, maxLength: Limits.code_length_max))\
            \(Field("address", frame(.householdAddress), isOptional: true)
                .text(frame, maxLength: Limits.address_length_max))\
            \(Field("state", frame(.householdState)).radios(frame, states, value: "resident"))\
            \(RegisterForm.day(frame, .householdFrom))\
            \(Field.group(frame(.householdHead), hint: frame(.householdHeadHint), RegisterForm.personFields(frame)))\
            \(Button(frame(.householdRegister), .main, isWide: true).submit())
            """))
}

/// A form about one household: its fields and one button that says what will happen.
func householdForm(
    _ title: Text, of file: HouseholdFile, to path: String, id: AnyID, note: Text? = nil, button: Text? = nil,
    _ frame: Frame, fields: HTML
) -> HTML {
    Layout.page(
        title: frame(title), purpose: note.map { frame($0) }, frame: frame,
        crumbs: householdCrumbs(file, frame, isOwn: false),
        body: Form.post(
            to: path, id: id, frame: frame,
            """
            \(fields)
            \(Button.row(
                Button(frame(button ?? title), .main).submit(),
                Button(frame(.householdBack), .bare).link(to: file.path)))
            """))
}
