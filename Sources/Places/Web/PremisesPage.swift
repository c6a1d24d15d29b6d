import Kernel
import Web

/// The register of shops, firms and parcel points of a place.
func premisesPage(_ list: PremisesList, _ frame: Frame) -> HTML {
    let place = list.place
    let crumbs = list.line.reversed().map { step in
        Crumb(step.name, path: step.id == place.id ? nil : "/premises?place=\(step.id)")
    }
    let new = Button(frame(.premisesNew), .main, isWide: true).link(to: "/premises/new?place=\(place.id)")
    return Layout.page(
        title: frame(.premisesTitle), purpose: frame(.premisesPurpose, ["place": place.name]), frame: frame,
        crumbs: crumbs, action: list.mayFound ? Layout.action(new) : nil,
        body: """
            \(asOfNote(list.asked.on, path: "/premises?place=\(place.id)", frame))\
            \(filter(list, frame))\(chips(list, frame))\(rows(list, frame))\(below(list, frame))
            """)
}

/// Words and day in one form: both stay when the other changes.
private func filter(_ list: PremisesList, _ frame: Frame) -> HTML {
    let kind: HTML = list.asked.kind.map { Form.hidden("kind", $0.rawValue) } ?? .empty
    let state: HTML = list.asked.isClosed ? Form.hidden("state", "closed") : .empty
    return Form.filter(
        to: "/premises", frame: frame,
        """
        \(Form.hidden("place", list.place.id.description))\(kind)\(state)\
        \(Field.row(
            Field("q", frame(.premisesSearch), isOptional: true).text(frame, value: list.asked.words, maxLength: 60),
            Field("on", frame(.placesOnField)).date(frame, value: list.day)))
        """)
}

private func chips(_ list: PremisesList, _ frame: Frame) -> HTML {
    let states = Chips(
        frame(.premisesState),
        [
            Chips.Chip(
                frame(.premisesOpen), path: "/premises" + list.query(isClosed: false),
                isCurrent: !list.asked.isClosed),
            Chips.Chip(
                frame(.premisesClosed), path: "/premises" + list.query(isClosed: true),
                isCurrent: list.asked.isClosed),
        ])
    let all = list.counts.values.reduce(0, +)
    let kinds = PlaceKind.all(of: .premises).filter { list.counts[$0] != nil || list.asked.kind == $0 }
    guard !kinds.isEmpty else { return states.html }
    let byKind = Chips(
        frame(.kindField),
        [
            Chips.Chip(
                frame(.premisesAll), path: "/premises" + list.query(kind: .some(nil)), count: all,
                isCurrent: list.asked.kind == nil)
        ]
            + kinds.map { kind in
                Chips.Chip(
                    frame(kind.text), path: "/premises" + list.query(kind: kind),
                    count: list.counts[kind] ?? 0,
                    isCurrent: list.asked.kind == kind)
            })
    return states.html + byKind.html
}

private func rows(_ list: PremisesList, _ frame: Frame) -> HTML {
    guard !list.rows.isEmpty else {
        let isSearch = !list.asked.words.isEmpty || list.asked.kind != nil || list.asked.isClosed
        return EmptyState(
            frame(isSearch ? .premisesNotFound : .premisesNone),
            frame(isSearch ? .premisesNotFoundNote : .premisesNoneNote)
        ).html
    }
    let queue = Queue(
        list.rows.map { row in
            let closed = list.asked.isClosed ? row.place.period.until : nil
            let words = [
                row.trait.map { frame($0.kind.text) }, row.trait?.address,
                closed.map { frame(.premisesClosedOn, ["day": frame.day($0)]) },
            ].compactMap { $0 }
            return Queue.Row(
                row.place.name, path: path(of: row.place, on: list.asked.on), place: row.grid,
                meta: words.joined(separator: frame(.premisesComma)))
        })
    let paging = Paging(
        newer: list.asked.after == 0 ? nil : "/premises" + list.query(),
        older: list.next.map { "/premises" + list.query(after: $0) })
    let count = frame(.premisesCount, ["count": Figures.grouped(list.total)])
    return "<p class=\"quiet\">\(count)</p>\(queue.html)\(paging.html(frame))"
}

private func below(_ list: PremisesList, _ frame: Frame) -> HTML {
    let bring: HTML =
        list.mayFound
        ? "<p>\(link(frame(.premisesImport), "/premises/imports/new?place=\(list.place.id)"))</p>" : .empty
    return SheetFile.links(to: "/premises", query: list.query(), frame) + bring
}

/// The form that enters a shop or firm.
func premisesForm(_ list: PremisesList, id: AnyID, _ frame: Frame) -> HTML {
    let kinds = PlaceKind.all(of: .premises).map { Choice($0.rawValue, frame($0.text)) }
    let grids = list.grids.map { Choice($0.id.description, $0.name) }
    let chosen = grids.count == 1 ? grids[0].value : ""
    return Layout.page(
        title: frame(.premisesNew), purpose: frame(.premisesNewPurpose), frame: frame,
        crumbs: list.line.reversed().map { Crumb($0.name, path: "/premises?place=\($0.id)") },
        body: Form.post(
            to: "/premises", id: id, frame: frame,
            """
            \(Field("place", frame(.levelGrid)).select(frame, grids, value: chosen, empty: frame(.changeChoose)))\
            \(Field("name", frame(.changeName)).text(frame, maxLength: Limits.name_length_max))\
            \(Field("kind", frame(.kindField)).radios(frame, kinds, value: PlaceKind.shop.rawValue))\
            \(addressField(nil, frame))\
            \(dayField(frame))\
            \(Button(frame(.premisesEnter), .main, isWide: true).submit())
            """))
}
