import Kernel
import Ledger
import Places
import Web

func linkedPage(_ desk: LinkedDesk, id: DeclarationID, _ frame: Frame) -> HTML {
    guard let village = desk.village else {
        return Layout.page(
            title: frame(.linkedTitle), purpose: frame(.linkedPurpose), frame: frame,
            body: EmptyState(frame(.linkedNobody), frame(.linkedNobodyText)).html)
    }
    let chips: HTML =
        desk.villages.count < 2
        ? .empty
        : Chips(
            frame(.linkedVillages),
            desk.villages.map {
                Chips.Chip($0.name, path: "/points/linked?place=\($0.id)", isCurrent: $0.id == village.id)
            }
        ).html
    let action: HTML? =
        desk.items.isEmpty
        ? nil
        : Layout.action(Button(frame(.declareSend), .main, isWide: true).submit(form: "declaration"))
    return Layout.page(
        title: frame(.linkedTitle), purpose: frame(.linkedPurpose), frame: frame, action: action,
        body: "\(chips)\(linkedForm(desk, village, id, frame))\(linkedDeclared(desk, frame))")
}

private func linkedForm(
    _ desk: LinkedDesk, _ village: Place, _ id: DeclarationID, _ frame: Frame
) -> HTML {
    guard !desk.items.isEmpty else {
        let households = linkedHouseholds(desk, frame)
        let list: HTML =
            desk.list.map { Button(frame(.cardRules), .bare).link(to: "/points/lists/\($0.id)") } ?? .empty
        let words = desk.list == nil ? frame(.declareNoList) : frame(.linkedNoItem)
        return "<p class=\"lead\">\(words)</p>\(list)\(households)"
    }
    let item = Field("item", frame(.declareItem)).select(frame, itemChoices(desk.items, frame))
    let day = Field("day", frame(.declareDay))
        .date(
            frame, value: desk.today, min: desk.today.adding(days: -PointsLimits.backdating_days),
            max: desk.today)
    let times = Field("times", frame(.declareTimes), hint: frame(.declareTimesHint))
        .number(frame, value: "1", min: 1, max: PointsLimits.times_max)
    let who = Field("households", frame(.linkedWho), hint: frame(.declareWhoHint))
        .checkboxes(
            frame,
            desk.households.map { line in
                Choice(
                    "\(line.household)", line.label,
                    hint: frame(.linkedYear, ["points": Points.unit.text(line.points)]))
            }, values: Set((frame.typed["households"] ?? "").split(separator: ",").map(String.init)))
    let note = Field("note", frame(.declareNote), hint: frame(.declareNoteHint), isOptional: true)
        .area(frame, rows: 2, maxLength: PointsLimits.note_length_max)
    let witness = Field("witness", frame(.declareWitness), hint: frame(.declareWitnessHint), isOptional: true)
        .text(frame, maxLength: PointsLimits.witness_length_max)
    let photos = PhotoField(
        "photos", frame(.declarePhotos), hint: frame(.declarePhotosHint), isOptional: true,
        count_max: PointsLimits.photos_max)
    return Form.post(
        to: "/points/linked/declarations", id: id, frame: frame, name: "declaration", isMultipart: true,
        """
        \(Form.hidden("place", "\(village.id)"))\(who)\(item)\(day)\(times)\(note)\(witness)\
        \(photos.html(frame))
        """)
}

/// Who they are, where nothing can be declared.
private func linkedHouseholds(_ desk: LinkedDesk, _ frame: Frame) -> HTML {
    DataTable(
        frame(.linkedWho),
        columns: [.init(frame(.checkHousehold)), .init(frame(.rankPoints), isNumeric: true)],
        rows: desk.households.map { ["\($0.label)", "\(Points.unit.text($0.points))"] }
    ).html
}

/// What was declared, and where each household's act stands.
private func linkedDeclared(_ desk: LinkedDesk, _ frame: Frame) -> HTML {
    let labels = Dictionary(
        desk.households.map { ($0.household, $0.label) }, uniquingKeysWith: { first, _ in first })
    let rows = desk.declarations.flatMap { declared in
        declared.acts.map { act -> [HTML] in
            let reason = frame.reason(act)
            let state = frame.inline(act.state.title)
            let said = frame.joined(
                frame.day(act.day), reason.isEmpty ? state : frame.joined(state, reason))
            return [
                "\(labels[act.household] ?? frame(.linkedNoMore))",
                "\(declared.title)<br><span class=\"quiet small\">\(said)</span>",
                "\(frame.points(act.points))",
            ]
        }
    }
    return Part(
        id: "declared", frame(.linkedDeclared),
        DataTable(
            frame(.linkedDeclared), hidesCaption: true,
            columns: [
                .init(frame(.checkHousehold)), .init(frame(.cardItem)),
                .init(frame(.rankPoints), isNumeric: true),
            ], rows: rows, empty: frame(.linkedNothing)
        ).html
    ).html
}
