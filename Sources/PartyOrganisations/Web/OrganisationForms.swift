import Kernel
import Places
import Web

/// The form of a new organisation.
func newPartyPage(_ new: NewParty, superior: String?, id: AnyID, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.partyFound), purpose: frame(.partyFoundPurpose), frame: frame,
        crumbs: partyCrumbs(new.line, frame, to: frame(.partyFound)),
        action: Layout.action(Button(frame(.partyFoundSend), .main, isWide: true).submit(form: "party")),
        body: Form.post(
            to: "/party/organisations", id: id, frame: frame, name: "party",
            descriptionFields(
                new.kinds, new.offered, frame, key: "new",
                .init(place: "\(new.line[0].id)", superior: superior ?? ""))))
}

private struct Typed {
    var kind = ""
    var name = ""
    var place = ""
    var superior = ""
    var industry = ""
}

private func descriptionFields(
    _ kinds: [PartyKind], _ offered: OrganisationFile.Offered, _ frame: Frame, key: String, _ typed: Typed
) -> HTML {
    """
    \(Field("name", frame(.partyName), hint: frame(.partyNameHint), id: "name-\(key)")
        .text(frame, value: typed.name, maxLength: PartyLimits.name_length_max))\
    \(Field("kind", frame(.partyKind), id: "kind-\(key)").select(
        frame, kinds.map { Choice($0.code, $0.name(frame.language)) }, value: typed.kind, empty: frame(.choose)))\
    \(Field("place", frame(.partyPlace), hint: frame(.partyPlaceHint), id: "place-\(key)")
        .select(frame, offered.places, value: typed.place, empty: frame(.choose)))\
    \(Field("superior", frame(.partyAbove), isOptional: true, id: "superior-\(key)")
        .select(frame, offered.superiors, value: typed.superior, empty: frame(.partyTop)))\
    \(Field("industry", frame(.partyIndustry), hint: frame(.partyIndustryHint), isOptional: true, id: "industry-\(key)")
        .text(frame, value: typed.industry, maxLength: PartyLimits.industry_length_max))\
    \(Field("from", frame(.fieldFrom), id: "from-\(key)").date(frame, value: frame.now.day))
    """
}

/// Changing, ending, naming the roll: what is done seldom folds away.
func changesPart(_ file: OrganisationFile, _ frame: Frame) -> HTML {
    guard file.mayKeep else { return .empty }
    let old = file.organisation.description
    var offered = file.choices
    if !offered.places.contains(where: { $0.value == "\(old.place)" }) {
        offered.places.insert(Choice("\(old.place)", file.places[old.place] ?? ""), at: 0)
    }
    if let superior = old.superior, !offered.superiors.contains(where: { $0.value == "\(superior)" }) {
        offered.superiors.insert(Choice("\(superior)", file.above.first?.name ?? ""), at: 0)
    }
    let change = Form.post(
        to: "\(file.path)/descriptions", id: file.ids("change"), frame: frame,
        descriptionFields(
            file.kinds, offered, frame, key: "change",
            Typed(
                kind: old.kind, name: old.name, place: "\(old.place)",
                superior: old.superior.map { "\($0)" } ?? "", industry: old.industry ?? ""))
            + Button(frame(.partyChangeSend)).submit())
    let end = Form.post(
        to: "\(file.path)/ending", id: file.ids("end"), frame: frame,
        """
        \(Field("on", frame(.fieldOn), id: "on-end").date(frame, value: frame.now.day))\
        \(Field("successor", frame(.partySuccessor), hint: frame(.partySuccessorHint), isOptional: true)
            .select(frame, file.choices.superiors, empty: frame(.partyNoSuccessor)))\
        \(Button(frame(.partyEndSend)).submit())
        """)
    let roll = Form.post(
        to: "\(file.path)/roll", id: file.ids("roll"), frame: frame,
        """
        \(Field("roll", frame(.partyRoll), hint: frame(.partyRollHint)).select(
            frame, file.choices.rolls, value: file.organisation.roll.map { "\($0)" } ?? "",
            empty: frame(.partyNoRoll)))\
        \(Button(frame(.partyRollSend)).submit())
        """)
    return Part(
        id: "changes", frame(.partyChanges),
        Fold(frame(.partyChange), change).html + Fold(frame(.partyRoll), roll).html
            + Fold(frame(.partyEnd), end).html
    ).html
}

/// Who belongs to an organisation by its roll: masked until somebody says why they look.
func partyMembersPage(_ members: PartyMembers, _ frame: Frame) -> HTML {
    let rows: [[HTML]] = members.names.map { ["\(members.isOpen ? $0 : Masking.name($0))"] }
    let table = DataTable(
        frame(.partyMembers), hidesCaption: true, columns: [.init(frame(.fieldPerson))], rows: rows,
        empty: frame(.partyMembersNone)
    ).html
    let path = "/party/organisations/\(members.organisation.id)"
    let look: HTML =
        members.isOpen || members.names.isEmpty
        ? .empty
        : Form.post(
            to: "\(path)/looks", id: members.id, frame: frame,
            """
            \(Field("reason", frame(.lookReason), hint: frame(.lookReasonHint)).text(frame, maxLength: 200))\
            \(Button(frame(.lookSend)).submit())
            """)
    return Layout.page(
        title: frame(.partyMembersOf, ["name": members.organisation.name]),
        purpose: frame(.partyMembersPurpose), frame: frame,
        crumbs: partyCrumbs(members.line, frame) + [
            Crumb(members.organisation.name, path: path), Crumb(frame(.partyMembers)),
        ], body: table + look)
}
