import Kernel
import Web

/// All places, from the county down; or what was searched for.
func placesPage(_ list: PlacesList, _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.placesTitle), purpose: frame(.placesPurpose), frame: frame,
        search: Form.search(at: "/places", label: frame(.placesSearch), value: list.words, frame: frame),
        body: """
            \(asOfNote(list.on, path: "/places", frame))\
            \(list.words.isEmpty ? roots(list, frame) : found(list, frame))\
            \(list.words.isEmpty ? asOfForm(list.on, path: "/places", frame) : .empty)
            """)
}

/// The county with its towns, and below it the way to the official divisions if they were imported.
private func roots(_ list: PlacesList, _ frame: Frame) -> HTML {
    guard !list.items.isEmpty else {
        return EmptyState(frame(.placesNone), frame(.placesNoneNote), action: nil).html
    }
    let county = list.items.filter { $0.place.level != .country }.html { item in
        Part(
            id: "county", item.place.name, note: frame(list.levels.text(of: item.place.level)),
            """
            \(childQueue(list.towns, on: list.on, list.levels, frame))
            <p>\(link(frame(.placesCard, ["name": item.place.name]), path(of: item.place, on: list.on)))</p>
            """
        ).html
    }
    let country = list.items.filter { $0.place.level == .country }.map { item in
        Queue.Row(
            frame(.placesCountry), path: path(of: item.place, on: list.on),
            meta: meta(item, list.levels, frame))
    }
    return "\(county)\(country.isEmpty ? .empty : Queue(country).html)"
}

private func found(_ list: PlacesList, _ frame: Frame) -> HTML {
    guard !list.items.isEmpty else {
        return "<p>\(frame(.placesNotFound, ["words": list.words]))</p>"
    }
    let rows = list.items.map { item in
        Queue.Row(
            item.place.name, path: path(of: item.place, on: list.on),
            place: item.place.parent.flatMap { list.parents[$0] }, meta: meta(item, list.levels, frame))
    }
    return Part(id: "found", frame(.placesFound), Queue(rows).html).html
}

/// A list of what lies in a place, a stretch at a time.
func childrenPage(_ part: ChildrenPart, _ frame: Frame) -> HTML {
    let own = path(of: part.place, on: nil) + "/children"
    let older = part.next.map { next in
        own + "?after=\(next)" + (part.on.map { "&on=\($0)" } ?? "")
    }
    let newer = part.isFirst ? nil : own + (part.on.map { "?on=\($0)" } ?? "")
    return Layout.page(
        title: part.place.name, purpose: frame(.placeChildren), frame: frame,
        crumbs: crumbs([part.place] + part.above, on: part.on),
        body: """
            \(asOfNote(part.on, path: own, frame))\
            \(childQueue(part.items, on: part.on, part.levels, frame))\
            \(Paging(newer: newer, older: older).html(frame))
            """)
}

/// Children as rows to press.
func childQueue(_ children: [PlaceFile.Child], on: Day?, _ levels: LevelNames, _ frame: Frame) -> HTML {
    Queue(
        children.map { child in
            Queue.Row(child.place.name, path: path(of: child.place, on: on), meta: meta(child, levels, frame))
        }
    ).html
}

/// `村（社区），下面 12 个`
func meta(_ child: PlaceFile.Child, _ levels: LevelNames, _ frame: Frame) -> String {
    let level = frame(child.kind.flatMap(\.shown) ?? levels.text(of: child.place.level))
    return child.count == 0 ? level : frame.joined(level, frame(.placesBelow, ["count": String(child.count)]))
}

/// The way from the county to `line`'s first place, whose last step leads nowhere when the page is its own.
func crumbs(_ line: [Place], on: Day?) -> [Crumb] {
    line.reversed().map { Crumb($0.name, path: path(of: $0, on: on)) }
}

func path(of place: Place, on: Day?) -> String { "/places/\(place.id)" + (on.map { "?on=\($0)" } ?? "") }

/// Says that this is not today's tree, and leads back to it.
func asOfNote(_ on: Day?, path: String, _ frame: Frame) -> HTML {
    on.map { day in
        Inset(
            frame(.placesOn, ["day": frame.day(day)]), "<p><a href=\"\(path)\">\(frame(.placesToday))</a></p>"
        ).html
    } ?? .empty
}

/// Asks for another day; the answer is this page as it was then.
func asOfForm(_ on: Day?, path: String, _ frame: Frame) -> HTML {
    Form.filter(
        to: path, frame: frame, Field("on", frame(.placesOnField)).date(frame, value: on ?? frame.now.day))
}
