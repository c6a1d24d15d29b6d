import Kernel
import Web

/// The public card of a place: what it is, where it lies, what lies in it, what it was.
func placePage(_ file: PlaceFile, mayChange: Bool, _ frame: Frame) -> HTML {
    let own = "/places/\(file.place.id)"
    let steps = crumbs(file.above, on: file.on) + [Crumb(file.place.name)]
    return Layout.page(
        title: file.place.name, purpose: frame(file.levels.text(of: file.place.level)), frame: frame,
        crumbs: steps,
        assets: file.hasMap ? MapBox.assets : [],
        body: """
            \(asOfNote(file.on, path: own, frame))\
            \(FactsList(facts(file, frame)).html)\
            \(children(file, frame))\
            \(history(file, frame))\
            \(asOfForm(file.on, path: own, frame))\
            \(mayChange && file.on == nil ? changes(file, frame) : .empty)
            """)
}

private func facts(_ file: PlaceFile, _ frame: Frame) -> [Fact] {
    var facts: [Fact] = []
    if let parent = file.above.first {
        facts.append(Fact(frame(.placeParent), html: link(parent.name, path(of: parent, on: file.on))))
    }
    if let code = file.place.code, let edition = file.place.edition {
        facts.append(
            Fact(frame(.placeCode), frame(.placeCodeOf, ["code": code, "edition": String(edition)])))
    }
    if let trait = file.trait { facts.append(Fact(frame(.kindField), frame(trait.kind.text))) }
    if let address = file.trait?.address { facts.append(Fact(frame(.addressField), address)) }
    facts.append(Fact(frame(.placeSince), frame.day(file.place.period.from)))
    if let until = file.place.period.until { facts.append(Fact(frame(.placeUntil), frame.day(until))) }
    return facts
}

private func children(_ file: PlaceFile, _ frame: Frame) -> HTML {
    let items = file.children.map { child in
        MapBox.Item(
            id: child.place.id.description, child.place.name, path: path(of: child.place, on: file.on),
            meta: meta(child, file.levels, frame))
    }
    var body: HTML
    if file.children.isEmpty {
        body = "<p class=\"quiet\">\(frame(.placeNoChildren))</p>"
    } else if file.hasMap {
        body = MapBox(
            frame(.placeMap), geoJSON: "/places/\(file.place.id)/boundary.geojson",
            tiles: file.tiles?.address, attribution: file.tiles?.attribution, items
        ).html(frame)
    } else {
        body = childQueue(file.children, on: file.on, file.levels, frame)
    }
    if file.childCount > file.children.count {
        let all = "/places/\(file.place.id)/children" + (file.on.map { "?on=\($0)" } ?? "")
        body += "<p>\(link(frame(.placeChildrenAll, ["count": String(file.childCount)]), all))</p>"
    }
    return Part(id: "children", frame(.placeChildren), body).html
}

private func history(_ file: PlaceFile, _ frame: Frame) -> HTML {
    var entries = file.history.map { place in
        Timeline.Entry(
            place.period.from > frame.now.day ? .coming : place.period.contains(frame.now.day) ? .now : .done,
            description(place, file, frame), text: place.code, when: "\(frame.day(place.period.from))")
    }
    if let closed = file.closed {
        entries.append(
            Timeline.Entry(
                closed > frame.now.day ? .coming : .done, frame(.placeEnded), when: "\(frame.day(closed))"))
    }
    return Part(
        id: "history", frame(.placeHistory),
        "\(Timeline(entries).html(frame))\(relatives(file, frame))"
    ).html
}

private func description(_ place: Place, _ file: PlaceFile, _ frame: Frame) -> String {
    guard let parent = place.parent.flatMap({ file.names[$0] }) else { return place.name }
    return frame(.placeWas, ["name": place.name, "parent": parent])
}

/// What the place came from and went into.
private func relatives(_ file: PlaceFile, _ frame: Frame) -> HTML {
    let groups: [(Text, [(PlaceID, Succession)])] = [
        (.placeCameFrom, file.successions.filter { $0.to == file.place.id }.map { ($0.from, $0) }),
        (.placeWentInto, file.successions.filter { $0.from == file.place.id }.map { ($0.to, $0) }),
    ]
    let facts = groups.filter { !$0.1.isEmpty }.map { title, others in
        Fact(
            frame(title),
            html: others.html { id, succession in
                let text: Text = succession.kind == .merger ? .placeMergedOn : .placeDividedOn
                let words = frame(text, ["name": file.names[id] ?? "", "day": frame.day(succession.on)])
                return "<span>\(link(words, "/places/\(id)"))</span> "
            })
    }
    return facts.isEmpty ? .empty : FactsList(facts).html
}

/// What an officer who may can do with the place.
private func changes(_ file: PlaceFile, _ frame: Frame) -> HTML {
    guard file.closed == nil else { return .empty }
    let own = "/places/\(file.place.id)"
    var buttons = HTML.empty
    if file.place.level.children.contains(where: { $0 != .premises }) {
        buttons += Button(frame(.changeFound)).link(to: "/places/new?parent=\(file.place.id)")
    }
    buttons += Button(frame(.changeRename)).link(to: own + "/name")
    if file.place.level == .grid || file.place.level == .premises {
        buttons += Button(frame(.changeKind)).link(to: own + "/kind")
    }
    if file.place.parent != nil {
        buttons += Button(frame(.changeMove)).link(to: own + "/parent")
        if file.place.level != .premises {
            buttons += Button(frame(.changeMerge)).link(to: own + "/merger")
            buttons += Button(frame(.changeSplit)).link(to: own + "/division")
        }
        buttons += Button(frame(.changeClose)).link(to: own + "/closure")
    }
    return Part(id: "changes", frame(.placeChange), Button.row(buttons)).html
}

func link(_ words: String, _ path: String) -> HTML { "<a href=\"\(Address.checked(path))\">\(words)</a>" }
