import Kernel
import Places
import Web

func branchDeskPage(_ desk: BranchDesk, ids: [AnyID], _ frame: Frame) -> HTML {
    Layout.page(
        title: frame(.pledgesTitle),
        purpose: frame(desk.isVillage ? .pledgesPurpose : .figuresPurpose, ["place": desk.place.name]),
        frame: frame,
        crumbs: [Crumb(desk.place.name, path: "/places/\(desk.place.id)"), Crumb(frame(.pledgesTitle))],
        body: desk.isVillage ? village(desk, ids: ids, frame) : figures(desk, frame))
}

private func figures(_ desk: BranchDesk, _ frame: Frame) -> HTML {
    if desk.figures.isEmpty {
        return EmptyState(frame(.figuresNone), frame(.figuresNoneText), action: nil).html
    }
    let table = DataTable(
        frame(.pledgesTitle), hidesCaption: true,
        columns: VillageFigures.columns.enumerated().map { .init(frame($1), isNumeric: $0 > 0) },
        rows: desk.figures.map { figure in
            [Address.link(figure.village.name, to: "/pledges?place=\(figure.village.id)")]
                + figure.counts.map { "\($0)" }
        }
    ).html
    return table + SheetLinks("/pledges", query: "place=\(desk.place.id)").html(frame)
}

private func village(_ desk: BranchDesk, ids: [AnyID], _ frame: Frame) -> HTML {
    let buttons = Button.row(
        Button(frame(.dutyPostNew), .main).link(to: "/pledges/posts/new?place=\(desk.place.id)"),
        Button(frame(.pledgeReadBoard)).link(to: "/pledges/boards/\(desk.place.id)"))
    let waiting = desk.waiting
    let claims = waiting.enumerated().map { index, item in
        let name = item.claim.person.flatMap { item.line.names[$0] } ?? ""
        return Inset(
            frame.joined(name, item.line.post.title),
            "<p>\(item.line.post.duties)</p>"
                + decisionForms(
                    "/pledges/claims/\(item.claim.id)/decision", ids: (ids[2 * index], ids[2 * index + 1]),
                    field: "reason-\(index)", frame)
        ).html
    }.reduce(HTML.empty, +)
    let made = desk.promises.filter { $0.decision == nil }
    let asks =
        claims
        + (made.isEmpty ? .empty : Queue(made.map { row($0, desk, frame) }).html)
    let nothing = EmptyState(frame(.claimsNone), frame(.claimsNoneText), action: nil).html
    let rest = ids.dropFirst(2 * waiting.count)
    return """
        \(buttons)\
        \(Part(id: "waiting", frame(.claimsWaiting), waiting.isEmpty && made.isEmpty ? nothing : asks).html)\
        \(promises(desk, frame))\(posts(desk, ids: Array(rest), frame))
        """
}

private func row(_ promise: PledgePromise, _ desk: BranchDesk, _ frame: Frame) -> Queue.Row {
    promise.row(name: promise.person.flatMap { desk.names[$0] }, today: desk.today, frame)
}

/// Late ones first, then what is reviewed, then by their days.
private func promises(_ desk: BranchDesk, _ frame: Frame) -> HTML {
    let order: [PledgePromise.State] = [.late, .reviewed, .running, .closed, .declined]
    let sorted = order.flatMap { state in desk.promises.filter { $0.state(on: desk.today) == state } }
    if sorted.isEmpty { return .empty }
    return Part(
        id: "promises", frame(.promisesTitle), Queue(sorted.map { row($0, desk, frame) }).html
    ).html
}

private func posts(_ desk: BranchDesk, ids: [AnyID], _ frame: Frame) -> HTML {
    if desk.lines.isEmpty {
        return Part(
            id: "posts", frame(.dutyPostsTitle),
            EmptyState(frame(.dutyPostsNone), frame(.dutyPostsNoneDesk), action: nil).html
        ).html
    }
    var rest = ids[...]
    let items = desk.lines.map { line -> HTML in
        let id = rest.removeFirst()
        let back = line.held.map { claim in
            Form.act(
                to: "/pledges/claims/\(claim.id)/ending", id: rest.removeFirst(), frame: frame,
                hidden: ["reason": "branch"],
                Button(
                    frame(
                        .pledgeTakeBack, ["name": claim.person.flatMap { line.names[$0] } ?? ""]),
                    isSmall: true
                ).submit())
        }.reduce(HTML.empty, +)
        let names = line.held.compactMap { $0.person.flatMap { line.names[$0] } }
        let facts = [
            Fact(frame(.dutyPostDuties), line.post.duties),
            Fact(
                frame(.dutyPostHolders),
                names.isEmpty ? frame(.pledgeNobody) : names.joined(separator: frame(.pledgeSeparator))),
            Fact(frame(.dutyPostVacant), "\(line.vacant)"),
            Fact(frame(.dutyPostUntil), frame.day(line.post.until)),
        ]
        let close = Form.act(
            to: "/pledges/posts/\(line.post.id)/closing", id: id, frame: frame,
            Button(frame(.dutyPostClose), isSmall: true, more: line.post.title).submit())
        return Fold(
            frame.joined(
                line.post.title,
                frame(.dutyPostTaken, ["held": "\(line.held.count)", "seats": "\(line.post.seats)"])),
            FactsList(facts).html + Fold(frame(.dutyPostCloseAsk), back + close).html
        ).html
    }
    return Part(id: "posts", frame(.dutyPostsTitle), items.reduce(HTML.empty, +)).html
}

/// A yes in one press, a no with its reason.
private func decisionForms(
    _ path: String, ids: (AnyID, AnyID), field: String, _ frame: Frame
) -> HTML {
    let no = Form.post(
        to: path, id: ids.1, frame: frame,
        """
        \(Field("reason", frame(.pledgeReason), id: field)
            .text(frame, maxLength: PledgeLimits.reason_length_max))\
        \(Button(frame(.pledgeDecline)).submit())
        """)
    return Form.act(
        to: path, id: ids.0, frame: frame, hidden: ["is_confirmed": "1"],
        Button(frame(.pledgeConfirm), .main).submit())
        + Fold(frame(.pledgeDecline), isOpen: frame.error(at: "reason") != nil, no).html
}

/// What the branch does with a promise.
func branchForms(_ file: PromiseFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let promise = file.promise
    if promise.decision == nil {
        return Part(
            id: "decision", frame(.promiseDecide),
            decisionForms("\(file.path)/decision", ids: (ids[1], ids[2]), field: "reason", frame)
        ).html
    }
    guard promise.isShown, promise.result != nil, promise.closed == nil, promise.paper == nil else {
        return .empty
    }
    return Fold(
        frame(.paperTitle), isOpen: frame.error(at: "satisfied") != nil,
        Form.post(
            to: "\(file.path)/paper", id: ids[3], frame: frame,
            """
            <p class="quiet">\(frame(.paperNote))</p>\
            \(Field.row(
                Field("satisfied", frame(.gradeSatisfied)).number(frame, value: "0", min: 0),
                Field("fairly", frame(.gradeFairly)).number(frame, value: "0", min: 0),
                Field("dissatisfied", frame(.gradeDissatisfied)).number(frame, value: "0", min: 0)))\
            \(Button(frame(.paperSend), .main).submit())
            """)
    ).html
}
