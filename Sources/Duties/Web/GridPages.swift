import Kernel
import Places
import Rulebook
import Web

/// A grid's card, as it could hang on the wall.
func gridPage(_ file: GridFile, _ frame: Frame) -> HTML {
    let own = file.place
    return Layout.page(
        title: fullName(own, file.above), purpose: frame(.gridPurpose), frame: frame,
        crumbs: dutyCrumbs(file.above, last: own.name),
        body: """
            \(FactsList(gridFacts(file, frame)).html)\
            \(findingInset(file, frame))\
            \(file.teams.html { teamPart($0, hidesPosts: true, frame) })\
            \(onlinePart(file, frame))\
            \(file.rules.html { $0.disclosure(frame) })\
            \(file.sight.mayWork ? countForm(file, frame) : .empty)\
            \(countsPart(file.counts, .gridCounts, .gridHouseholds, frame))\
            \(ways(file, frame))
            """)
}

private func gridFacts(_ file: GridFile, _ frame: Frame) -> [Fact] {
    var facts: [Fact] = []
    if let range = file.card?.range, !range.isEmpty { facts.append(Fact(frame(.gridRange), range)) }
    if file.posts.isEmpty { facts.append(Fact(frame(.gridWho), frame(.gridNobody))) }
    for post in file.posts {
        let name: HTML =
            file.sight.isOfficer
            ? Address.link(post.name, to: "/duties/people/\(post.person)") : "\(post.name)"
        facts.append(Fact(post.title(frame.language), html: name))
    }
    if let kind = file.kind, kind.isDedicated { facts.append(Fact(frame(.gridKind), frame(kind.text))) }
    if let phone = file.phone {
        facts.append(
            phoneFact(phone, lookAt: "/grids/\(file.place.id)/looks", file.sight, frame))
    }
    for carried in file.carried { facts.append(carriedFact(carried, file, frame)) }
    if let phone = file.card?.supervisionPhone {
        facts.append(
            Fact(
                frame(.gridSupervision),
                html: "<a href=\"\(Address.telephone(phone))\">\(phone)</a>"))
    }
    if let count = file.counts.first {
        facts.append(
            Fact(
                frame(.gridHouseholds),
                frame(.countedOn, ["count": Figures.grouped(count.number), "day": frame.day(count.on)])))
    } else {
        facts.append(Fact(frame(.gridHouseholds), frame(.gridUncounted)))
    }
    if let code = file.place.code { facts.append(Fact(frame(.gridCode), code)) }
    return facts
}

private func phoneFact(
    _ phone: GridFile.ShownPhone, named name: String? = nil, lookAt: String, _ sight: Sight, _ frame: Frame
) -> Fact {
    guard phone.isMasked else {
        return Fact(
            name ?? frame(.gridPhone), html: "<a href=\"\(Address.telephone(phone.text))\">\(phone.text)</a>")
    }
    let masked = Masked(
        phone.text, what: frame(.gridPhonePersonal),
        lookAt: sight.isOfficer ? lookAt : nil
    ).html(frame)
    return Fact(
        name ?? frame(.gridPhonePersonal),
        html: "\(masked) <span class=\"quiet small\">\(frame(.gridPhoneMasked))</span>")
}

/// A number that came with a merged grid, named by the grid.
private func carriedFact(
    _ carried: (from: PlaceID, grid: String, phone: GridFile.ShownPhone), _ file: GridFile, _ frame: Frame
) -> Fact {
    phoneFact(
        carried.phone, named: frame(.gridPhoneCarried, ["grid": carried.grid]),
        lookAt: "/grids/\(file.place.id)/looks?of=\(carried.from)", file.sight, frame)
}

private func findingInset(_ file: GridFile, _ frame: Frame) -> HTML {
    switch file.finding {
    case nil: .empty
    case .tooFew(let have, let least):
        Inset(
            frame(.gapSmallOf, ["have": "\(have)", "want": "\(least)"]), "<p>\(frame(.gridSizeNote))</p>"
        ).html
    case .tooMany(let have, let most):
        Inset(
            frame(.gapLargeOf, ["have": "\(have)", "want": "\(most)"]), "<p>\(frame(.gridSizeNote))</p>"
        ).html
    }
}

private func onlinePart(_ file: GridFile, _ frame: Frame) -> HTML {
    let sum = onlineWords(file.online, frame)
    let rows = file.groups.map { Queue.Row($0.name, path: "/online-groups/\($0.id)") }
    let list: HTML = rows.isEmpty ? .empty : Queue(rows).html
    let new: HTML =
        file.sight.mayRegister
        ? "<p>\(Address.link(frame(.groupOpen), to: "/online-groups/new?place=\(file.place.id)"))</p>"
        : .empty
    return Part(id: "online", frame(.groupsCrumb), "<p>\(sum)</p>\(list)\(new)").html
}

/// `3 个群，成员 312 人`, and on which days they were counted.
func onlineWords(_ totals: OnlineTotals, _ frame: Frame) -> String {
    guard totals.groups > 0 else { return frame(.groupsNoneHere) }
    let sum = frame(
        .groupsSum,
        ["groups": Figures.grouped(totals.groups), "members": Figures.grouped(totals.members)])
    guard let oldest = totals.oldest, let newest = totals.newest else { return sum }
    let days =
        oldest == newest
        ? frame(.groupsCountedOn, ["day": frame.day(newest)])
        : frame(.groupsCountedBetween, ["from": frame.day(oldest), "until": frame.day(newest)])
    return sum + days
}

private func countForm(_ file: GridFile, _ frame: Frame) -> HTML {
    Part(
        id: "count", frame(.gridCount), note: frame(.countNote),
        countFields(
            to: "/grids/\(file.place.id)/counts", id: file.ids("count"), label: frame(.gridHouseholds), frame)
    ).html
}

/// The form of a dated count, the same for households and for members.
func countFields(to path: String, id: AnyID, label: String, _ frame: Frame) -> HTML {
    Form.post(
        to: path, id: id, frame: frame,
        """
        \(Field.row(
            Field("count", label).number(frame, min: 0),
            Field("on", frame(.countDay)).date(frame, value: frame.now.day, max: frame.now.day)))\
        \(Field("source", frame(.countSource), hint: frame(.countSourceHint))
            .text(frame, maxLength: Limits.source_length_max))\
        \(Button(frame(.countEnter), .main, isWide: true).submit())
        """)
}

/// Earlier counts, newest first.
func countsPart(_ counts: [DatedCount], _ title: Text, _ unit: Text, _ frame: Frame) -> HTML {
    guard !counts.isEmpty else { return .empty }
    let rows = counts.map { count -> [HTML] in
        [
            "\(frame.day(count.on))", "<span class=\"num\">\(Figures.grouped(count.number))</span>",
            "\(count.source)",
        ]
    }
    return Part(
        id: "counts", frame(title),
        DataTable(
            frame(title), hidesCaption: true,
            columns: [
                .init(frame(.countDay)), .init(frame(unit), isNumeric: true), .init(frame(.countSource)),
            ], rows: rows
        ).html
    ).html
}

private func ways(_ file: GridFile, _ frame: Frame) -> HTML {
    let id = file.place.id
    var buttons = Button(frame(.gridPlace)).link(to: "/places/\(id)")
    buttons += Button(frame(.teamsCrumb)).link(to: "/places/\(id)/teams")
    if file.sight.isOfficer { buttons += Button(frame(.linksCrumb)).link(to: "/places/\(id)/links") }
    if file.sight.isOfficer {
        buttons += Button(frame(.premisesTitle)).link(to: "/premises?place=\(id)")
    }
    buttons += Button(frame(.admittedTasks), .bare).link(to: "/admitted-tasks")
    if file.sight.mayRegister { buttons += Button(frame(.gridCardEdit)).link(to: "/grids/\(id)/card") }
    return Part(id: "more", frame(.gridMore), Button.row(buttons)).html
}

/// Numbers that came with merged grids; whoever keeps the card takes away those that hold no longer.
private func carriedForms(_ file: GridFile, _ frame: Frame) -> HTML {
    guard !file.carried.isEmpty else { return .empty }
    let rows = file.carried.html { carried -> HTML in
        let act = Form.act(
            to: "/grids/\(file.place.id)/phones/\(carried.from)/removal",
            id: file.ids("drop-\(carried.from)"),
            frame: frame, Button(frame(.gridPhoneDrop), more: carried.grid).submit())
        return
            "<li><p>\(frame(.gridPhoneCarried, ["grid": carried.grid])) \(carried.phone.text)</p>\(act)</li>"
    }
    return Part(id: "carried", frame(.gridPhonesCarried), "<ul class=\"plain\">\(rows)</ul>").html
}

/// The form of a grid's card.
func cardFormPage(_ file: GridFile, _ frame: Frame) -> HTML {
    let card = file.card
    let isOwn = if case .personal = card?.phone { true } else { false }
    let standing = file.phone.map { frame(.gridPhoneStays, ["phone": $0.text]) }
    return Layout.page(
        title: frame(.gridCardTitle, ["place": fullName(file.place, file.above)]),
        purpose: frame(.gridCardPurpose), frame: frame,
        crumbs: dutyCrumbs(file.above, file.place, last: frame(.gridCardEdit)),
        body: carriedForms(file, frame)
            + Form.post(
                to: "/grids/\(file.place.id)/card", id: file.ids("card"), frame: frame,
                """
                \(Field("range", frame(.gridRange), hint: frame(.gridRangeHint), isOptional: true)
                .area(frame, value: card?.range ?? "", rows: 3, maxLength: Limits.range_length_max))\
                \(Field("phone", frame(.gridPhoneAny), hint: isOwn ? standing : nil, isOptional: true)
                .telephone(frame, value: isOwn ? "" : file.phone?.text ?? ""))\
                \(Field("phoneIsOwn", frame(.gridPhoneIsOwn), hint: frame(.gridPhoneIsOwnHint))
                .checkbox(frame, isOn: isOwn))\
                \(Field("supervisionPhone", frame(.gridSupervision), isOptional: true)
                .telephone(frame, value: card?.supervisionPhone ?? ""))\
                \(Button(frame(.gridCardKeep), .main, isWide: true).submit())
                """))
}
