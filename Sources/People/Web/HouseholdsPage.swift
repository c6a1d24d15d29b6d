import Kernel
import Places
import Web

/// The list of households at a place.
func householdsPage(_ list: HouseholdList, _ frame: Frame) -> HTML {
    let place = list.place
    let above = list.line.dropFirst().reversed().map { ($0.name, $0.id) }
    let crumbs = Crumb.way(above, frame: frame) { "/households?place=\($0)" } + [Crumb(place.name)]
    let action = Button(frame(.householdNew), .main, isWide: true)
        .link(to: "/households/new?place=\(place.id)")
    return Layout.page(
        title: frame(.householdsTitle), purpose: frame(.householdsPurpose, ["place": place.name]),
        frame: frame, crumbs: crumbs,
        search: search(list, frame), action: list.isListed ? Layout.action(action) : nil,
        body: """
            \(list.isListed ? listed(list, frame) : places(list, frame))\
            \(SheetFile.links(to: "/households", query: list.query(), frame))\(more(list, frame))
            """)
}

private func search(_ list: HouseholdList, _ frame: Frame) -> HTML {
    // Posted, not asked by address: what is typed may be somebody's identity number.
    let label = frame(.householdsSearch)
    return """
        <form class="seek" role="search" method="post" action="/households/searches">
        \(Form.hidden("_token", frame.formToken))\(Form.hidden("place", list.place.id.description))
        <label class="sr" for="seek">\(label)</label>
        <input id="seek" type="search" name="q" value="\(list.words)" placeholder="\(label)" maxlength="40" \
        autocomplete="off">
        <kbd aria-hidden="true">/</kbd>
        <button class="sr" type="submit">\(frame(.householdsSearchGo))</button>
        </form>
        """
}

private func listed(_ list: HouseholdList, _ frame: Frame) -> HTML {
    let chips = Chips(
        frame(.householdsShown),
        HouseholdList.Shows.allCases.map { shows in
            Chips.Chip(frame(shows.text), path: list.path(shows: shows), isCurrent: shows == list.shows)
        }
    ).html
    let parts = list.parts.isEmpty || list.isSearch ? HTML.empty : partChips(list, frame)
    let all: HTML =
        list.sought.map { sought in
            let way = Address.link(frame(.householdsAll), to: "/households?place=\(list.place.id)")
            return "<p>\(frame(sought.kind.text)) \(way)</p>"
        } ?? .empty
    guard !list.lines.isEmpty else {
        let empty = EmptyState(
            frame(list.isSearch ? .householdsNotFound : .householdsNone),
            frame(list.isSearch ? .householdsNotFoundNote : .householdsNoneNote), action: nil)
        return "\(all)\(parts)\(chips)\(empty.html)"
    }
    let count = frame(.householdsCount, ["count": Figures.grouped(list.total)])
    let rows = list.lines.map { line in
        Queue.Row(
            householdTitle(code: line.household.code, head: line.headName, frame),
            path: "/households/\(line.household.id)", place: list.placeNames[line.place],
            meta: frame(
                .householdMeta,
                [
                    "count": "\(line.memberCount)", "state": frame(line.household.state.text),
                ]))
    }
    let paging = Paging(
        newer: list.isFirst ? nil : list.path(), older: list.next.map { list.path(after: $0) })
    return "\(all)\(parts)\(chips)<p class=\"quiet\">\(count)</p>\(Queue(rows).html)\(paging.html(frame))"
}

private func partChips(_ list: HouseholdList, _ frame: Frame) -> HTML {
    let all = Chips.Chip(frame(.householdsWhole), path: "/households?place=\(list.place.id)", isCurrent: true)
    return Chips(
        frame(.householdsParts),
        [all]
            + list.parts.map { part in
                Chips.Chip(part.place.name, path: "/households?place=\(part.place.id)")
            }
    ).html
}

/// Above villages: where the households are.
private func places(_ list: HouseholdList, _ frame: Frame) -> HTML {
    let rows = list.parts.map { part -> [HTML] in
        [
            Address.link(part.place.name, to: "/households?place=\(part.place.id)"),
            "\(Figures.grouped(part.households))", "\(Figures.grouped(part.persons))",
        ]
    }
    let sum = [
        "\(frame(.householdsSum))" as HTML,
        "\(Figures.grouped(list.parts.reduce(0) { $0 + $1.households }))",
        "\(Figures.grouped(list.parts.reduce(0) { $0 + $1.persons }))",
    ]
    return DataTable(
        frame(.householdsTable), hidesCaption: true,
        columns: [
            .init(frame(.householdPlace)), .init(frame(.householdsHouseholds), isNumeric: true),
            .init(frame(.householdsPersons), isNumeric: true),
        ], rows: rows, footer: rows.isEmpty ? nil : sum, empty: frame(.householdsNoPlaces)
    ).html
}

private func more(_ list: HouseholdList, _ frame: Frame) -> HTML {
    let place = list.place.id
    return Part(
        id: "more", frame(.householdsMore),
        Button.row(
            Button(frame(.uploadTitle)).link(to: "/households/imports/new"),
            Button(frame(.rollsTitle)).link(to: "/rolls?place=\(place)"),
            Button(frame(.postsTitle)).link(to: "/places/\(place)/posts"),
            Button(frame(.premisesTitle)).link(to: "/premises?place=\(place)"),
            list.mayErase ? Button(frame(.erasuresTitle)).link(to: "/erasures") : .empty)
    ).html
}

extension HouseholdList.Shows {
    var text: Text {
        switch self {
        case .inRegister: .householdsOpen
        case .resident: .householdResident
        case .away: .householdAway
        case .empty: .householdEmpty
        case .gone: .householdsGone
        }
    }
}
