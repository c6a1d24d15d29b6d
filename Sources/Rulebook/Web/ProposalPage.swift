import Kernel
import Places
import Web

/// The form by which an officer proposes an entry.
struct ProposalForm: Sendable {
    let key: RuleKey
    let view: PlaceView
    let applies: RuleCitation?
    /// Places where the officer may change rules.
    let places: [Choice]
    let today: Day
    let id: RuleID
}

func proposalPage(_ form: ProposalForm, _ frame: Frame) -> HTML {
    let path = "/rulebook/\(form.key.code)"
    return Layout.page(
        title: frame(.rulebookProposeTitle, ["title": frame(form.key.title)]),
        purpose: frame(.rulebookTwoPersons), frame: frame,
        crumbs: [Crumb(frame(.rulebookTitle), path: "/rulebook"), Crumb(frame(form.key.title), path: path)],
        body: """
            <p>\(frame(form.key.explanation))</p>
            \(form.applies.map { $0.disclosure(frame) })
            \(Form.post(to: path + "/proposals", id: form.id, frame: frame, isDraft: true, """
                \(valueField(form, frame))
                \(Field("role", frame(.rulebookRole)).radios(frame, roles(frame), value: "value"))
                \(Field("place", frame(.rulebookPlace), hint: frame(.rulebookPlaceHint)).select(
                    frame, form.places, value: form.view.place.map { "\($0.id)" } ?? ""))
                \(Field.row(
                    Field("from", frame(.rulebookSince)).date(frame, value: form.today.adding(days: 1)),
                    Field("until", frame(.rulebookUntil), hint: frame(.rulebookUntilHint), isOptional: true)
                        .date(frame)))
                \(sourceFields(frame))
                \(Field("note", frame(.rulebookNote), isOptional: true).area(
                    frame, rows: 2, maxLength: Limits.noteCharacters_max))
                \(Button(frame(.rulebookPropose), .main, isWide: true).submit())
                """))
            """)
}

private func valueField(_ form: ProposalForm, _ frame: Frame) -> HTML {
    let value = form.applies?.rule.value ?? ""
    let unit = form.key.unit.map { frame(.rulebookCounted, ["unit": frame($0.words("…"))]) }
    let field = Field("value", frame(.rulebookValue), hint: unit)
    switch form.key.kind.control {
    case .line: return field.text(frame, value: value, maxLength: Limits.valueCharacters_max)
    case .lines: return field.area(frame, value: value, rows: 8, maxLength: Limits.valueCharacters_max)
    case .yesOrNo:
        return field.radios(
            frame, [Choice("yes", frame(.rulebookYes)), Choice("no", frame(.rulebookNo))], value: value)
    }
}

private func roles(_ frame: Frame) -> [Choice] {
    [
        Choice(Rule.Role.value.rawValue, frame(.rulebookRoleValue)),
        Choice(Rule.Role.min.rawValue, frame(.rulebookRoleMin), hint: frame(.rulebookRoleFloorHint)),
        Choice(Rule.Role.max.rawValue, frame(.rulebookRoleMax), hint: frame(.rulebookRoleFloorHint)),
    ]
}

private func sourceFields(_ frame: Frame) -> HTML {
    Field.group(
        frame(.rulebookSource), hint: frame(.rulebookSourceHint),
        """
        \(Field("law", frame(.rulebookLaw)).text(frame, maxLength: Limits.sourceCharacters_max))
        \(Field.row(
            Field("edition", frame(.rulebookEdition), hint: frame(.rulebookEditionHint)).text(
                frame, maxLength: Limits.editionCharacters_max),
            Field("article", frame(.rulebookArticle), isOptional: true).text(
                frame, maxLength: Limits.sourceCharacters_max)))
        \(Field("isChecked", frame(.rulebookCheckedByMe), hint: frame(.rulebookCheckedHint)).checkbox(frame))
        """)
}
