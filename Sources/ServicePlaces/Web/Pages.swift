import Kernel
import Places
import Web

func servicesPage(_ list: PointList, _ frame: Frame) -> HTML {
    let query = list.place.map { "?place=\($0.id)" } ?? ""
    let items = list.points.map { line in
        MapBox.Item(
            id: "\(line.point.id)", line.point.terms.name, path: "/services/\(line.point.id)",
            meta: frame.joined(
                line.place, frame(line.point.terms.kind.title),
                frame(.servicesTodayIs, ["hours": frame.spans(line.today)])))
    }
    let empty: HTML = EmptyState(frame(.servicesNone), frame(.servicesNoneText)).html
    let map: HTML =
        items.isEmpty
        ? empty
        : MapBox(
            frame(.servicesMap), geoJSON: "/services/map.geojson\(query)", tiles: list.tiles?.address,
            attribution: list.tiles?.attribution, items
        ).html(frame)
    let links = Button.row(
        list.isSignedIn ? Button(frame(.servicesMine), .bare).link(to: "/services/mine") : .empty,
        list.isOfficer ? Button(frame(.servicesCircle), .bare).link(to: "/services/circle") : .empty,
        list.newPath.map { Button(frame(.servicesNew)).link(to: $0) } ?? .empty)
    return Layout.page(
        title: frame(.servicesTitle, ["place": list.place?.name ?? ""]), purpose: frame(.servicesPurpose),
        frame: frame,
        crumbs: Crumb.way(list.line.map { ($0.name, $0.id) }, frame: frame) { "/services?place=\($0)" },
        kind: .wide, assets: items.isEmpty ? [] : MapBox.assets, body: "\(map)\(links)")
}

func newPointPage(_ line: [Place], id: ServicePointID, _ frame: Frame) -> HTML {
    let save = Button(frame(.servicesOpen), .main, isWide: true).submit(form: "point")
    return Layout.page(
        title: frame(.servicesNew), purpose: frame(.servicesNewPurpose, ["place": line.first?.name ?? ""]),
        frame: frame, crumbs: [Crumb(frame(.servicesHome), path: "/services")], action: Layout.action(save),
        body: Form.post(
            to: "/services", id: id, frame: frame, name: "point", isDraft: true,
            Form.hidden("place", line.first.map { "\($0.id)" } ?? "") + termsFields(nil, frame)))
}

private func termsFields(_ terms: ServicePoint.Terms?, _ frame: Frame) -> HTML {
    let kinds = ServicePoint.Kind.allCases.map { Choice($0.rawValue, frame($0.title)) }
    let fields: [HTML] = [
        Field("name", frame(.servicesName)).text(
            frame, value: terms?.name ?? "", maxLength: ServiceLimits.name_length_max),
        Field("kind", frame(.servicesKind)).select(frame, kinds, value: terms?.kind.rawValue ?? "station"),
        Field("address", frame(.servicesAddress)).text(frame, value: terms?.address ?? ""),
        Field("phone", frame(.servicesPhone), isOptional: true).telephone(frame, value: terms?.phone ?? ""),
        Field("services", frame(.servicesOffered), hint: frame(.servicesOfferedHint), isOptional: true).area(
            frame, value: terms?.services ?? "", rows: 5),
        terms == nil
            ? LocationField().html(frame)
            : Field.row(
                Field("latitude", frame(.servicesLatitude), isOptional: true).decimal(
                    frame, value: (terms?.latitude).map { "\($0)" } ?? ""),
                Field("longitude", frame(.servicesLongitude), isOptional: true).decimal(
                    frame, value: (terms?.longitude).map { "\($0)" } ?? "")),
    ]
    return fields.html { $0 }
}

func pointPage(_ file: PointFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let terms = file.point.terms
    var facts = [
        Fact(frame(.servicesToday), frame.spans(file.hours.spans(on: file.today))),
        Fact(frame(.servicesAddress), terms.address),
    ]
    if !terms.phone.isEmpty {
        let call = "<a href=\"\(Address.telephone(terms.phone))\">\(terms.phone)</a>" as HTML
        facts.append(Fact(frame(.servicesPhone), html: call))
    }
    let closed: HTML =
        file.point.closed.map { "<p>\(frame(.servicesClosedOn, ["day": frame.day($0)]))</p>" } ?? .empty
    let offered: HTML =
        terms.services.isEmpty
        ? .empty : Part(id: "services", frame(.servicesOffered), Prose(terms.services).html).html
    let links = Button.row(
        Button(frame(.servicesLibrary), .bare).link(to: "\(file.path)/library"),
        file.isSignedIn ? Button(frame(.servicesMine), .bare).link(to: "/services/mine") : .empty,
        file.desk == nil ? .empty : Button(frame(.servicesEdit)).link(to: "\(file.path)/details"))
    return Layout.page(
        title: terms.name, purpose: frame.joined(frame(terms.kind.title), file.line.last?.name ?? ""),
        frame: frame, crumbs: [Crumb(frame(.servicesHome), path: "/services")],
        body: """
            \(closed)\(FactsList(facts).html)\(links)\(deskPart(file, ids, frame))\(offered)\
            \(roomsPart(file, frame))\(gatheringsPart(file, ids[0], frame))\(weekPart(file, frame))
            """)
}

private func roomsPart(_ file: PointFile, _ frame: Frame) -> HTML {
    if file.rooms.isEmpty { return .empty }
    let rows = file.rooms.map { room in
        Queue.Row(
            room.name, path: "/services/rooms/\(room.id)",
            place: frame(.servicesSeatsOf, ["count": "\(room.seats)"]),
            meta: frame.joined(room.equipment, room.needsConsent ? frame(.servicesConsentFirst) : ""))
    }
    return Part(id: "rooms", frame(.servicesRooms), note: frame(.servicesFree), Queue(rows).html).html
}

private func gatheringsPart(_ file: PointFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let rows = file.gatherings.map { gathering in
        Queue.Row(
            gathering.title, path: "/services/activities/\(gathering.id)",
            meta: frame.joined(
                frame.day(gathering.day), gathering.span.text,
                gathering.isDropped ? frame(.servicesCalledOff) : ""))
    }
    let list: HTML =
        rows.isEmpty ? "<p class=\"quiet\">\(frame(.servicesNoActivity))</p>" : Queue(rows).html
    return Part(id: "activities", frame(.servicesActivities), "\(list)\(announceForm(file, id, frame))").html
}

private func announceForm(_ file: PointFile, _ id: AnyID, _ frame: Frame) -> HTML {
    guard file.desk != nil, file.point.closed == nil else { return .empty }
    let fields: [HTML] = [
        Field("title", frame(.servicesActivityTitle)).text(frame, maxLength: ServiceLimits.name_length_max),
        Field("words", frame(.servicesActivityWords), isOptional: true).area(frame, rows: 2),
        Field("day", frame(.servicesDay)).date(frame, value: file.today.adding(days: 7)),
        Field.row(
            Field("from", frame(.servicesFrom)).text(frame, value: "9:00", maxLength: 5),
            Field("until", frame(.servicesUntil)).text(frame, value: "11:00", maxLength: 5)),
        Field("seats", frame(.servicesSeats), isOptional: true).number(
            frame, min: 1, max: ServiceLimits.seats_max),
        Button(frame(.servicesAnnounce), .main).submit(),
    ]
    return Fold(
        frame(.servicesAnnounce), isOpen: frame.typed["title"] != nil,
        Form.post(
            to: "\(file.path)/activities", id: id, frame: frame, name: "activity", fields.html { $0 })
    ).html
}

private func weekPart(_ file: PointFile, _ frame: Frame) -> HTML {
    let week = (1...7).map { Fact(frame.weekday($0), frame.spans(file.hours.week[$0] ?? [])) }
    let days = file.hours.exceptions.filter { $0.key >= file.today }.sorted { $0.key < $1.key }.map {
        Fact(frame.day($0.key), frame.spans($0.value))
    }
    return Part(id: "week", frame(.servicesHours), FactsList(week + days).html).html
}

private func deskPart(_ file: PointFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard let desk = file.desk else { return .empty }
    var id = ids.dropFirst().makeIterator()
    let asked = desk.asked.prefix(15).map { line -> HTML in
        let path = "/services/bookings/\(line.booking.id)/decision"
        guard let yes = id.next(), let no = id.next() else { return .empty }
        return """
            <div class="panel"><p>\(frame.joined(
                line.room, frame.day(line.booking.day), line.booking.span.text, line.name))</p>\
            \(Prose(line.booking.purpose).html)\
            \(Form.act(
                to: path, id: yes, frame: frame, hidden: ["is_confirmed": "1"],
                Button(frame(.servicesYes), .main, isSmall: true).submit()))\
            \(Fold(
                frame(.servicesNo),
                Form.post(
                    to: path, id: no, frame: frame,
                    Field("reason", frame(.servicesWhyNot), id: "reason-\(line.booking.id)").text(frame)
                        + Button(frame(.servicesNo)).submit())).html)</div>
            """
    }
    let loans = desk.loans.prefix(20).map { line -> HTML in
        let isHeld = line.loan.state == .held
        guard let act = id.next() else { return .empty }
        let label = isHeld ? frame(.servicesHandOut) : frame(.servicesTakeBack)
        let path = "/services/loans/\(line.loan.id)/\(isHeld ? "handing-out" : "return")"
        let words = frame.joined(
            line.name, frame(isHeld ? .servicesHeldUntil : .servicesDueOn, ["day": frame.day(line.loan.due)]))
        let late: HTML =
            line.loan.due < file.today ? ClockBadge(.late, frame(.servicesLate)).html : .empty
        let button = Form.act(
            to: path, id: act, frame: frame, Button(label, isSmall: true, more: line.title).submit())
        return row("\(line.title)", words, late + button)
    }
    let waiting: HTML =
        asked.isEmpty ? .empty : Part(id: "asked", frame(.servicesAsked), asked.html { $0 }).html
    let out: HTML =
        loans.isEmpty
        ? .empty : Part(id: "out", frame(.servicesOut), "<ul class=\"rows\">\(loans.html { $0 })</ul>").html
    return "\(waiting)\(out)"
}

func editPointPage(_ file: PointFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let terms = Part(
        id: "terms", frame(.servicesWhat),
        Form.post(
            to: "\(file.path)/terms", id: ids[0], frame: frame, name: "terms",
            termsFields(file.point.terms, frame) + Button(frame(.servicesSave), .main).submit()))
    let week = (1...7).map { weekday in
        Field("hours.\(weekday)", frame.weekday(weekday), isOptional: true).text(
            frame, value: (file.hours.week[weekday] ?? []).map(\.text).joined(separator: " "))
    }
    let hours = Part(
        id: "hours", frame(.servicesHours), note: frame(.servicesHoursHint),
        Form.post(
            to: "\(file.path)/hours", id: ids[1], frame: frame, name: "week",
            week.html { $0 } + Button(frame(.servicesSave)).submit()))
    let day = Part(
        id: "days", frame(.servicesOneDay), note: frame(.servicesOneDayHint),
        Form.post(
            to: "\(file.path)/days", id: ids[2], frame: frame, name: "day",
            Field("day", frame(.servicesDay)).date(frame, value: file.today, min: file.today)
                + Field("hours", frame(.servicesHours), isOptional: true).text(frame)
                + Button(frame(.servicesSave)).submit()))
    let room = Part(
        id: "room", frame(.servicesRoomNew),
        Form.post(
            to: "\(file.path)/rooms", id: ids[3], frame: frame, name: "room",
            Field("name", frame(.servicesRoomName), id: "room-name").text(
                frame, maxLength: ServiceLimits.name_length_max)
                + Field("seats", frame(.servicesSeats)).number(frame, min: 1, max: ServiceLimits.seats_max)
                + Field("equipment", frame(.servicesEquipment), isOptional: true).text(frame)
                + Field("needs_consent", frame(.servicesConsent)).checkbox(frame)
                + Button(frame(.servicesRoomNew)).submit()))
    let close = Fold(
        frame(.servicesClose),
        """
        <p>\(frame(.servicesCloseText))</p>\
        \(Form.act(to: "\(file.path)/closing", id: ids[4], frame: frame, Button(frame(.servicesClose)).submit()))
        """)
    return Layout.page(
        title: frame(.servicesEditOf, ["name": file.point.terms.name]), frame: frame,
        crumbs: [
            Crumb(frame(.servicesHome), path: "/services"), Crumb(file.point.terms.name, path: file.path),
        ], body: "\(terms.html)\(hours.html)\(day.html)\(room.html)\(close.html)")
}
