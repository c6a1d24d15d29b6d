import Kernel
import Places
import Rulebook
import Web

private func crumbs(_ point: ServicePoint, _ frame: Frame) -> [Crumb] {
    [
        Crumb(frame(.servicesHome), path: "/services"),
        Crumb(point.terms.name, path: "/services/\(point.id)"),
    ]
}

func roomPage(_ file: RoomFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let rows = file.bookings.html { booking -> HTML in
        let isOwn = booking.person == file.reader
        let words =
            file.names.map { frame.joined($0[booking.id] ?? "", booking.purpose) }
            ?? (isOwn ? frame(.servicesOwnBooking) : frame(.servicesTakenThen))
        let asked = booking.state == .asked ? frame(.servicesStateAsked) : ""
        return "<li><span class=\"num\">\(booking.span.text)</span> \(frame.joined(words, asked))</li>\n"
    }
    let taken: HTML =
        file.bookings.isEmpty
        ? "<p class=\"quiet\">\(frame(.servicesAllFree))</p>" : "<ul class=\"plain\">\(rows)</ul>"
    let day = Form.filter(
        to: file.path, frame: frame,
        Field("day", frame(.servicesDay), id: "shown-day").date(frame, value: file.day))
    let retire: HTML =
        file.names == nil || file.room.isRetired
        ? .empty
        : Fold(
            frame(.servicesRetire),
            Form.act(
                to: "\(file.path)/retirement", id: ids[1], frame: frame,
                Button(frame(.servicesRetire)).submit())
        ).html
    return Layout.page(
        title: file.room.name,
        purpose: frame.joined(
            frame(.servicesSeatsOf, ["count": "\(file.room.seats)"]), file.room.equipment,
            file.room.needsConsent ? frame(.servicesConsentFirst) : ""),
        frame: frame, crumbs: crumbs(file.point, frame),
        body: """
            \(day)\(Part(
                id: "day", frame.day(file.day), note: frame.spans(file.spans), taken).html)\
            \(bookingForm(file, ids[0], frame))\(retire)
            """)
}

private func bookingForm(_ file: RoomFile, _ id: AnyID, _ frame: Frame) -> HTML {
    if file.room.isRetired || file.point.closed != nil { return "<p>\(frame(.servicesRoomGone))</p>" }
    guard file.reader != nil else {
        let link = Address.link(frame(.servicesSignIn), to: "/sign-in?back=\(Address.queryValue(file.path))")
        return "<p>\(link)</p>"
    }
    let fields: [HTML] = [
        Field("day", frame(.servicesDay)).date(frame, value: file.day, min: file.today),
        Field.row(
            Field("from", frame(.servicesFrom)).text(frame, value: "9:00", maxLength: 5),
            Field("until", frame(.servicesUntil)).text(frame, value: "10:00", maxLength: 5)),
        Field("purpose", frame(.servicesPurposeOf)).text(frame),
        Button(frame(.servicesBook), .main, isWide: true).submit(),
    ]
    return Part(
        id: "book", frame(.servicesBook), note: frame(.servicesFree),
        Form.post(
            to: "\(file.path)/bookings", id: id, frame: frame, name: "booking", isDraft: true,
            fields.html { $0 })
    ).html
}

func gatheringPage(_ file: GatheringFile, id: AnyID, _ frame: Frame) -> HTML {
    let gathering = file.gathering
    let taken = frame(.servicesPeople, ["count": "\(file.taken)"])
    let seats = gathering.seats.map { frame(.servicesPeopleOf, ["taken": taken, "all": "\($0)"]) } ?? taken
    let facts = FactsList([
        Fact(frame(.servicesDay), frame.day(gathering.day)), Fact(frame(.servicesWhen), gathering.span.text),
        Fact(frame(.servicesWhere), file.point.terms.address), Fact(frame(.servicesGuests), seats),
    ])
    let words: HTML = gathering.words.isEmpty ? .empty : Prose(gathering.words).html
    let isOver = gathering.isDropped || gathering.day < file.today
    let act: HTML
    if isOver {
        act = gathering.isDropped ? "<p>\(frame(.servicesCalledOff))</p>" : .empty
    } else if !file.isSignedIn {
        let link = Address.link(frame(.servicesSignIn), to: "/sign-in?back=\(Address.queryValue(file.path))")
        act = "<p>\(link)</p>"
    } else {
        let button =
            file.isComing
            ? Button(frame(.servicesNotComing)).submit()
            : Button(frame(.servicesComing), .main, isWide: true).submit()
        act = Form.act(
            to: "\(file.path)/\(file.isComing ? "leaving" : "joining")", id: id, frame: frame, button)
    }
    let guests: HTML =
        file.guests.map { names in
            let list = names.html { "<li>\($0)</li>\n" }
            let off: HTML =
                isOver
                ? .empty
                : Fold(
                    frame(.servicesCallOff),
                    Form.act(
                        to: "\(file.path)/cancellation", id: id, frame: frame,
                        Button(frame(.servicesCallOff)).submit())
                ).html
            return
                "\(Part(id: "guests", frame(.servicesGuests), "<ul class=\"plain\">\(list)</ul>").html)\(off)"
        } ?? .empty
    return Layout.page(
        title: gathering.title, purpose: frame(.servicesChildren), frame: frame,
        crumbs: crumbs(file.point, frame), body: "\(facts.html)\(words)\(act)\(guests)")
}

func libraryPage(_ file: LibraryFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let rows = zip(file.items, ids.dropFirst()).map { line, id -> [HTML] in
        let free = max(0, line.item.copies - line.out)
        let act: HTML
        if file.isDesk, free > 0 {
            act = Button(frame(.servicesLend), isSmall: true, more: line.item.title)
                .link(to: "/services/items/\(line.item.id)/loans")
        } else if file.isSignedIn, free > 0 {
            act = Form.act(
                to: "/services/items/\(line.item.id)/holds", id: id, frame: frame,
                Button(frame(.servicesHold), isSmall: true, more: line.item.title).submit())
        } else {
            act = .empty
        }
        return ["\(line.item.title)", "\(line.item.shelf)", "\(free)/\(line.item.copies)", act]
    }
    let table = DataTable(
        frame(.servicesLibrary), hidesCaption: true,
        columns: [
            .init(frame(.servicesItemTitle)), .init(frame(.servicesShelf)),
            .init(frame(.servicesFreeOf), isNumeric: true), .init(frame(.servicesAct)),
        ], rows: rows, empty: frame(.servicesNothingFound))
    return Layout.page(
        title: frame(.servicesLibraryOf, ["name": file.point.terms.name]),
        purpose: frame(file.isSignedIn ? .servicesLibraryPurpose : .servicesLibrarySignIn), frame: frame,
        crumbs: crumbs(file.point, frame),
        search: Form.search(at: file.path, label: frame(.servicesSeek), value: file.words, frame: frame),
        body: "\(table.html)\(itemForm(file, ids[0], frame))")
}

private func itemForm(_ file: LibraryFile, _ id: AnyID, _ frame: Frame) -> HTML {
    guard file.isDesk, file.point.closed == nil else { return .empty }
    let kinds = LibraryItem.Kind.allCases.map { Choice($0.rawValue, frame($0.title)) }
    let fields: [HTML] = [
        Field("title", frame(.servicesItemTitle)).text(frame, maxLength: ServiceLimits.name_length_max),
        Field("kind", frame(.servicesKind)).select(frame, kinds, value: "book"),
        Field("shelf", frame(.servicesShelf), isOptional: true).text(frame),
        Field("copies", frame(.servicesCopies)).number(
            frame, value: "1", min: 1, max: ServiceLimits.copies_max),
        Button(frame(.servicesItemNew), .main).submit(),
    ]
    return Fold(
        frame(.servicesItemNew), isOpen: frame.typed["title"] != nil,
        Form.post(to: file.path, id: id, frame: frame, name: "item", fields.html { $0 })
    ).html
}

func lendPage(_ item: LibraryItem, _ point: ServicePoint, id: AnyID, _ frame: Frame) -> HTML {
    let fields: [HTML] = [
        Field("household", frame(.servicesHousehold)).text(frame, maxLength: 40),
        Field("name", frame(.servicesPerson)).text(frame, maxLength: 60),
        Button(frame(.servicesLend), .main, isWide: true).submit(),
    ]
    return Layout.page(
        title: frame(.servicesLendOf, ["title": item.title]), purpose: frame(.servicesLendPurpose),
        frame: frame, crumbs: crumbs(point, frame),
        body: Form.post(
            to: "/services/items/\(item.id)/loans", id: id, frame: frame, name: "loan", fields.html { $0 }))
}

/// What it is, what is to be known of it, and what can be done about it.
func row(_ title: HTML, _ words: String, _ act: HTML) -> HTML {
    "<li><div>\(title)<span class=\"small\">\(words)</span></div>\(act)</li>\n"
}

func ownServicesPage(_ own: OwnServices, ids: [AnyID], _ frame: Frame) -> HTML {
    var id = ids.makeIterator()
    let bookings = own.bookings.map { line -> HTML in
        let words = frame.joined(
            line.point, frame.day(line.booking.day), line.booking.span.text, frame(line.booking.state.title))
        let act: HTML =
            line.booking.state.isStanding
            ? id.next().map {
                Form.act(
                    to: "/services/bookings/\(line.booking.id)/cancellation", id: $0, frame: frame,
                    Button(frame(.servicesGiveUp), isSmall: true, more: line.room).submit())
            } ?? .empty : .empty
        return row(Address.link(line.room, to: "/services/rooms/\(line.booking.room)"), words, act)
    }
    let gatherings = own.gatherings.map { line -> HTML in
        let words = frame.joined(
            line.point, frame.day(line.gathering.day), line.gathering.span.text,
            line.gathering.isDropped ? frame(.servicesCalledOff) : "")
        return row(
            Address.link(line.gathering.title, to: "/services/activities/\(line.gathering.id)"), words, .empty
        )
    }
    let loans = own.loans.map { line -> HTML in
        let isHeld = line.loan.state == .held
        let words = frame.joined(
            line.point, frame(isHeld ? .servicesHeldUntil : .servicesDueOn, ["day": frame.day(line.loan.due)])
        )
        let late: HTML = line.loan.due < own.today ? ClockBadge(.late, frame(.servicesLate)).html : .empty
        let mayExtend = line.loan.state == .lent && !line.loan.isExtended && line.loan.due >= own.today
        let act: HTML =
            mayExtend
            ? id.next().map {
                Form.act(
                    to: "/services/loans/\(line.loan.id)/extension", id: $0, frame: frame,
                    Button(frame(.servicesExtend), isSmall: true, more: line.title).submit())
            } ?? .empty : .empty
        return row("\(line.title)", words, late + act)
    }
    func part(_ id: String, _ title: Text, _ rows: [HTML]) -> HTML {
        rows.isEmpty
            ? .empty : Part(id: id, frame(title), "<ul class=\"rows\">\(rows.html { $0 })</ul>").html
    }
    let isEmpty = bookings.isEmpty && gatherings.isEmpty && loans.isEmpty
    let empty: HTML =
        isEmpty
        ? EmptyState(
            frame(.servicesMineNone), frame(.servicesMineNoneText),
            action: Button(frame(.servicesHome)).link(to: "/services")
        ).html : .empty
    return Layout.page(
        title: frame(.servicesMine), purpose: frame(.servicesMinePurpose), frame: frame,
        crumbs: [Crumb(frame(.servicesHome), path: "/services")],
        body: """
            \(empty)\(part("bookings", .servicesRooms, bookings))\
            \(part("activities", .servicesActivities, gatherings))\(part("loans", .servicesBorrowed, loans))
            """)
}

func circlePage(_ circle: ServiceCircle, _ frame: Frame) -> HTML {
    let covered = circle.lines.count(where: circle.isCovered)
    let rows = circle.lines.sorted { !circle.isCovered($0) && circle.isCovered($1) }.map { line -> [HTML] in
        let state: HTML =
            circle.isCovered(line)
            ? Tag(frame(.servicesCovered)).html
            : ClockBadge(.soon, frame(line.isKnown ? .servicesUncovered : .servicesUnknownReach)).html
        let near = line.nearest.map {
            $0.metres == 0
                ? $0.name : frame(.servicesNearest, ["name": $0.name, "metres": Figures.grouped($0.metres)])
        }
        return ["\(line.place.name)", "\(line.town)", state, "\(near ?? "")"]
    }
    let table = DataTable(
        frame(.servicesCircle), hidesCaption: true,
        columns: [
            .init(frame(.servicesVillage)), .init(frame(.servicesAbove)), .init(frame(.servicesReach)),
            .init(frame(.servicesNearestOne)),
        ], rows: rows, empty: frame(.servicesNone))
    return Layout.page(
        title: frame(.servicesCircle),
        purpose: frame(
            .servicesCircleWords,
            ["covered": "\(covered)", "all": "\(circle.lines.count)", "metres": "\(circle.reach_metres)"]),
        frame: frame,
        crumbs: Crumb.way(circle.line.map { ($0.name, $0.id) }, frame: frame) {
            "/services/circle?place=\($0)"
        },
        kind: .wide,
        body: """
            \(table.html)\(SheetFile.links(to: "/services/circle", query: "place=\(circle.place.id)", frame))\
            \(circle.citation?.disclosure(frame))<p class="quiet">\(frame(.servicesCircleNote))</p>
            """)
}

func circleSheet(_ circle: ServiceCircle, _ frame: Frame) -> SheetFile {
    SheetFile(
        "service-circle", title: frame(.servicesCircle),
        header: [
            frame(.servicesVillage), frame(.servicesAbove), frame(.servicesReach), frame(.servicesNearestOne),
            frame(.servicesMetres),
        ],
        rows: circle.lines.map { line in
            let state: Text =
                circle.isCovered(line)
                ? .servicesCovered : line.isKnown ? .servicesUncovered : .servicesUnknownReach
            return [
                line.place.name, line.town, frame(state), line.nearest?.name ?? "",
                line.nearest.map { "\($0.metres)" } ?? "",
            ]
        })
}
