import Cases
import Kernel
import Web

/// How the lists go over the wire.
enum EntryJSON {
    static let shape = Shape.object([
        ("id", .id), ("number", .whole), ("list", .text), ("seat", .id), ("title", .text), ("words", .text),
        ("state", .text), ("claimant", .optional(.id)), ("match", .optional(.id)), ("result", .text),
        ("request", .optional(.id)), ("request_number", .optional(.text)),
        ("request_state", .optional(.text)),
        ("request_due_at", .optional(.instant)),
    ])

    static func write(_ file: CommitteeFile, to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(file.entries) { json, entry in
                json.object { json in
                    json.field("id", entry.id)
                    json.field("number", entry.number)
                    json.field("list", entry.list.rawValue)
                    json.field("seat", entry.seat)
                    json.field("title", entry.title)
                    json.field("words", entry.words)
                    json.field("state", entry.standing.state.rawValue)
                    json.field("claimant", entry.standing.claimant)
                    json.field("match", entry.standing.match)
                    json.field("result", entry.standing.result)
                    let need = file.needs[entry.id]
                    json.field("request", need?.matter.id)
                    json.field("request_number", need?.matter.number)
                    json.field("request_state", need?.matter.state.rawValue)
                    json.field("request_due_at", need?.due)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

/// Needs, resources and projects side by side, each with who has claimed it.
func listsPage(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    let parts = ListEntry.List.allCases.map { list in
        let rows = file.entries.filter { $0.list == list && $0.standing.state != .withdrawn }
        let items = rows.html { entryRow($0, file, frame) }
        let body: HTML =
            rows.isEmpty
            ? "<p class=\"quiet\">\(frame(.listNone))</p>\n" : "<ul class=\"plain\">\n\(items)</ul>\n"
        return Part(id: list.rawValue, frame(list.title), body).html
    }
    let form: HTML =
        file.ownSeats.isEmpty || !file.committee.isJoint
        ? .empty
        : Part(
            id: "entry", frame(.listEnter),
            Form.post(
                to: "\(file.path)/entries", id: file.ids("entry"), frame: frame,
                """
                \(seatField(file.ownSeats, .agendaSeat, "entry", frame))\
                \(Field("list", frame(.listWhich)).radios(
                    frame, ListEntry.List.allCases.map { Choice($0.rawValue, frame($0.title)) }, value: "need"))\
                \(titleFields("entry", frame))\(Button(frame(.listSend)).submit())
                """)
        ).html
    return Layout.page(
        title: frame(.listsTitle), purpose: frame(.listsPurpose, ["name": file.committee.name]), frame: frame,
        crumbs: partyCrumbs(file.line, frame, under: "party/committees") + [
            Crumb(file.committee.name, path: file.path), Crumb(frame(.listsTitle)),
        ], kind: .wide, body: Columns.three(parts) + form)
}

private func entryRow(_ entry: ListEntry, _ file: CommitteeFile, _ frame: Frame) -> HTML {
    let standing = entry.standing
    let badge: HTML =
        switch standing.state {
        case .open, .withdrawn: ClockBadge(.plain, frame(.entryOpen)).html
        case .claimed:
            ClockBadge(.soon, frame(.entryClaimed, ["seat": file.seat(standing.claimant)])).html
        case .done: ClockBadge(.done, frame(.entryDone, ["seat": file.seat(standing.claimant)])).html
        }
    let match: HTML =
        standing.match.flatMap { id in file.entries.first { $0.id == id } }.map {
            "<p class=\"quiet\">\(frame(.entryMatch, ["title": $0.title]))</p>\n"
        } ?? .empty
    let words: HTML = entry.words.isEmpty ? .empty : Prose(entry.words).html
    let result: HTML =
        standing.result.isEmpty ? .empty : "<p>\(frame(.entryResult, ["result": standing.result]))</p>\n"
    return """
        <li><b>\(entry.title)</b><br><span class="quiet">\(file.seat(entry.seat))</span> \(badge)
        \(words)\(match)\(needLine(file.needs[entry.id], frame))\(result)\(entryActs(entry, file, frame))</li>

        """
}

private func entryActs(_ entry: ListEntry, _ file: CommitteeFile, _ frame: Frame) -> HTML {
    let path = "\(file.path)/entries/\(entry.id)"
    func speaks(_ seat: SeatID?) -> Bool { file.ownSeats.contains { $0.id == seat } }
    switch entry.standing.state {
    case .done, .withdrawn: return .empty
    case .claimed:
        guard speaks(entry.standing.claimant) else { return .empty }
        return needTelling(entry, path, file, frame)
            + Fold(
                frame(.entryFinish),
                Form.post(
                    to: "\(path)/result", id: file.ids("done \(entry.id)"), frame: frame,
                    """
                    \(Field("words", frame(.entryResultField), id: "result-\(entry.number)")
                    .area(frame, rows: 2, maxLength: PartyLimits.words_length_max))\
                    \(Button(frame(.entryFinishSend), isSmall: true).submit())
                    """)
            ).html
    case .open:
        let seats = file.ownSeats.filter { $0.id != entry.seat }
        var acts = HTML.empty
        if !seats.isEmpty { acts += claimForm(entry, seats, path, file, frame) }
        if speaks(entry.seat), entry.list == .need, file.needs[entry.id] == nil {
            acts += Form.act(
                to: "\(path)/request", id: file.ids("raise \(entry.id)"), frame: frame,
                Button(frame(.needRaise), .bare, isSmall: true, more: entry.title).submit())
        }
        if speaks(entry.seat) {
            acts += Form.act(
                to: "\(path)/withdrawal", id: file.ids("off \(entry.id)"), frame: frame,
                Button(frame(.entryWithdraw), .bare, isSmall: true, more: entry.title).submit())
        }
        return acts
    }
}

private func claimForm(
    _ entry: ListEntry, _ seats: [CommitteeSeat], _ path: String, _ file: CommitteeFile, _ frame: Frame
) -> HTML {
    let other: ListEntry.List? = entry.list == .need ? .resource : entry.list == .resource ? .need : nil
    let own = file.entries.filter { mine in
        mine.list == other && mine.standing.state == .open && seats.contains { $0.id == mine.seat }
    }
    let match: HTML =
        own.isEmpty
        ? .empty
        : Field("match", frame(.entryMatchField), isOptional: true, id: "match-\(entry.number)")
            .select(frame, own.map { Choice("\($0.id)", $0.title) }, empty: frame(.entryNoMatch))
    let note: HTML =
        entry.list == .need ? "<p class=\"hint\">\(frame(.needClaimNote))</p>\n" : .empty
    return Fold(
        frame(.entryClaim),
        Form.post(
            to: "\(path)/claim", id: file.ids("claim \(entry.id)"), frame: frame,
            """
            \(note)\(seatField(seats, .entryClaimant, "\(entry.number)", frame))\(match)\
            \(Button(frame(.entryClaimSend), isSmall: true).submit())
            """)
    ).html
}

extension ListEntry.List {
    var title: Text {
        switch self {
        case .need: .listNeeds
        case .resource: .listResources
        case .project: .listProjects
        }
    }
}
