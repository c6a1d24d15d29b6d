import Kernel
import Web

/// The form that corrects what is known of a person; what is sensitive is typed anew, never shown.
func personForm(_ file: PersonFile, id: AnyID, _ frame: Frame) -> HTML {
    let particulars = file.particulars
    let stays = frame(.personStays)
    let needs = Care.Need.allCases.map { Choice($0.rawValue, frame($0.text)) }
    let grounds = Care.Ground.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.personChange), purpose: frame(.personChangePurpose, ["name": file.person.name]),
        frame: frame, crumbs: [Crumb(file.person.name, path: file.path)],
        body: Form.post(
            to: "\(file.path)/description", id: id, frame: frame,
            """
            \(Field("name", frame(.personName))
                .text(frame, value: file.person.name, maxLength: Limits.name_length_max))\
            \(Field("identityNumber", frame(.personIdentityNumber),
                    hint: particulars?.hasIdentityNumber == true ? stays : frame(.personIdentityHint), isOptional: true)
                .text(frame, maxLength: 20, autocomplete: "off"))\
            \(Field("sex", frame(.personSex), isOptional: true)
                .radios(frame, RegisterForm.sexes(frame), value: particulars?.sex?.rawValue ?? ""))\
            \(Field("birth", frame(.personBirth), hint: particulars?.birthYear == nil ? nil : stays, isOptional: true)
                .date(frame, max: frame.now.day))\
            \(Field("phone", frame(.personPhone), hint: particulars?.phone == nil ? nil : stays, isOptional: true)
                .telephone(frame))\
            \(Field.group(
                frame(.personCare), hint: frame(.careHint),
                """
                \(Field("care", frame(.careNeed), isOptional: true).select(frame, needs, empty: frame(.careNone)))\
                \(Field("careGround", frame(.careGround), isOptional: true).radios(frame, grounds))\
                \(Field("careUntil", frame(.careUntil), isOptional: true)
                    .date(frame, min: frame.now.day, max: frame.now.day.adding(days: Limits.care_days_max)))
                """))\
            \(clearing(particulars, frame))\
            \(Button.row(
                Button(frame(.personKeep), .main).submit(),
                Button(frame(.householdBack), .bare).link(to: file.path)))
            """))
}

/// What is known can be taken out again.
private func clearing(_ particulars: MaskedParticulars?, _ frame: Frame) -> HTML {
    var choices: [Choice] = []
    if particulars?.phone != nil { choices.append(Choice("phone", frame(.personPhone))) }
    if particulars?.hasIdentityNumber == true {
        choices.append(Choice("identityNumber", frame(.personIdentityNumber)))
    }
    if particulars?.hasCare == true { choices.append(Choice("care", frame(.personCare))) }
    guard !choices.isEmpty else { return .empty }
    return Field("clear", frame(.personClear), isOptional: true).checkboxes(frame, choices)
}

/// Asks why somebody wants to see a value.
func lookForm(_ file: PersonFile, _ field: SensitiveField, id: AnyID, _ frame: Frame) -> HTML {
    let what = frame(.personWhat, ["name": file.person.name, "what": frame(field.text)])
    let grounds = LookGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
    let note = Field("note", frame(.lookNote), isOptional: true).text(frame, maxLength: 100)
    return Layout.page(
        title: frame(.lookTitle, ["what": what]), purpose: frame(.lookPurpose), frame: frame,
        crumbs: [Crumb(file.person.name, path: file.path)],
        body: Form.post(
            to: "\(file.path)/looks", id: id, frame: frame,
            """
            \(Form.hidden("field", field.rawValue))\
            \(Field("reason", frame(.lookWhy)).radios(frame, grounds))\(note)\
            \(Button.row(
                Button(frame(.lookButton), .main, icon: .eye).submit(),
                Button(frame(.householdBack), .bare).link(to: file.path)))
            """))
}

/// The value, once; a reload of this page asks again.
func seenPage(_ file: PersonFile, _ field: SensitiveField, _ value: SeenValue?, _ frame: Frame) -> HTML {
    let shown = value?.words(frame) ?? frame(.lookNothing)
    var call = HTML.empty
    if field == .phone, case .text(let phone) = value {
        call = Button(frame(.lookCall), .main, icon: .phone).call(phone)
    }
    return Layout.page(
        title: frame(.personWhat, ["name": file.person.name, "what": frame(field.text)]),
        purpose: frame(.lookKept), frame: frame, crumbs: [Crumb(file.person.name, path: file.path)],
        body: """
            <p class="lead num">\(shown)</p>
            \(Button.row(call, Button(frame(.householdBack)).link(to: file.path)))
            """)
}
