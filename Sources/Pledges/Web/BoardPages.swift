import Kernel
import Places
import Web

func pledgeBoardPage(_ board: PledgeBoard, _ frame: Frame) -> HTML {
    let path = "/pledges/boards/\(board.village.id)"
    let promises: HTML =
        board.promises.isEmpty
        ? EmptyState(frame(.promisesNone), frame(.promisesNoneText), action: nil).html
        : Queue(board.promises.map { $0.row(name: board.name($0), today: board.today, frame) }).html
    let hasReview = board.promises.contains { $0.state(on: board.today) == .reviewed }
    let slips =
        hasReview
        ? Button(frame(.pledgeReviewSheet), icon: .print).link(to: "\(path)/print?sheet=review") : .empty
    return Layout.page(
        title: frame(.pledgeBoard, ["village": board.village.name]), purpose: frame(.pledgeBoardPurpose),
        frame: frame,
        crumbs: [
            Crumb(board.village.name, path: "/places/\(board.village.id)"), Crumb(frame(.pledgesTitle)),
        ],
        body: """
            \(Button.row(
                Button(frame(.pledgeMine), .main).link(to: "/pledges/mine"),
                Button(frame(.pledgeWall), icon: .print).link(to: "\(path)/print"), slips))\
            \(Part(id: "promises", frame(.promisesTitle), note: frame(.promisesNote), promises).html)\
            \(Part(id: "posts", frame(.dutyPostsTitle), note: frame(.dutyPostsNote), postTable(board, frame)).html)
            """)
}

private func postTable(_ board: PledgeBoard, _ frame: Frame) -> HTML {
    if board.posts.isEmpty {
        return EmptyState(frame(.dutyPostsNone), frame(.dutyPostsNoneText), action: nil).html
    }
    return DataTable(
        frame(.dutyPostsTitle), hidesCaption: true,
        columns: [
            .init(frame(.dutyPost)), .init(frame(.dutyPostHolders)),
            .init(frame(.dutyPostVacant), isNumeric: true),
        ],
        rows: board.posts.map { line in
            [
                "<b>\(line.post.title)</b> \(Tag(frame(line.post.kind.text)).html)<br>\(line.post.duties)",
                "\(line.shown(frame))", "\(line.vacant)",
            ]
        }
    ).html
}

func promisePage(_ file: PromiseFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let promise = file.promise
    var facts = [
        Fact(frame(.promiseBy), file.name ?? frame(.pledgeErased)),
        Fact(frame(.promiseMeasure), promise.measure ?? ""),
        Fact(frame(.promiseDay), frame.day(promise.due)),
        Fact(frame(.promiseState), html: promise.badge(today: file.today, frame).html),
    ]
    if let decision = promise.decision, !decision.isConfirmed {
        facts.append(Fact(frame(.pledgeReason), decision.reason))
    }
    if let result = promise.result {
        facts.append(
            Fact(frame(.promiseResult), frame(result.isKept ? .promiseKept : .promiseNotKept)))
        facts.append(
            Fact(frame(result.isKept ? .promiseDone : .promiseWhyNot), result.words ?? frame(.pledgeErased)))
    }
    if !promise.isShown { facts.append(Fact(frame(.pledgePublic), frame(.pledgeNotPublic))) }
    return Layout.page(
        title: promise.text ?? frame(.pledgeErased),
        purpose: frame(.promisePurpose, ["village": file.village.name, "year": "\(promise.year)"]),
        frame: frame,
        crumbs: [
            Crumb(file.village.name, path: "/pledges/boards/\(file.village.id)"), Crumb(frame(.promise)),
        ],
        body: """
            \(FactsList(facts).html)\(review(file, id: ids[0], frame))\
            \(file.isOwn ? ownForms(file, ids: ids, frame) : .empty)\
            \(file.isBranch && !file.isOwn ? branchForms(file, ids: ids, frame) : .empty)
            """)
}

/// What residents said, once it may be told, and the form for those who have not said anything.
private func review(_ file: PromiseFile, id: AnyID, _ frame: Frame) -> HTML {
    let promise = file.promise
    guard promise.isShown, promise.result != nil else { return .empty }
    if promise.closed != nil {
        guard let grades = promise.told(floor: file.floor) else {
            return "<p class=\"quiet\">\(frame(.reviewTooFew, ["floor": "\(file.floor)"]))</p>"
        }
        let bars = BarChart(
            frame(.reviewTitle), note: frame(.reviewCount, ["count": "\(grades.total)"]),
            [
                BarChart.Bar(frame(.gradeSatisfied), grades.satisfied),
                BarChart.Bar(frame(.gradeFairly), grades.fairly),
                BarChart.Bar(frame(.gradeDissatisfied), grades.dissatisfied),
            ])
        return bars.html(frame)
    }
    if file.hasRated { return "<p class=\"good\">\(frame(.reviewThanks))</p>" }
    if !file.mayRate { return "<p class=\"quiet\">\(frame(file.isOwn ? .reviewGoesOn : .reviewSignIn))</p>" }
    return Part(
        id: "review", frame(.reviewTitle), note: frame(.reviewNote),
        Form.post(
            to: "\(file.path)/ratings", id: id, frame: frame,
            """
            \(Field("grade", frame(.reviewAsk)).radios(
                frame, PledgePromise.Grade.allCases.map { Choice($0.rawValue, frame($0.text)) }))\
            \(Button(frame(.reviewSend), .main).submit())
            """)
    ).html
}

/// The board on paper: for the wall, or with boxes that residents tick.
func pledgeSheet(
    _ board: PledgeBoard, isReview: Bool, size: PrintSheet.Size, publicURL: String?, _ frame: Frame
) -> HTML {
    let path = "/pledges/boards/\(board.village.id)"
    let promises = board.promises.filter { !isReview || $0.state(on: board.today) == .reviewed }
    let posts: HTML = isReview || board.posts.isEmpty ? .empty : postTable(board, frame)
    let columns = isReview ? reviewColumns : wallColumns
    let table = DataTable(
        frame(.promisesTitle), columns: columns.map { DataTable.Column(frame($0)) },
        rows: promises.map { promise in
            let words: HTML = "\(promise.text ?? "")<br>\(promise.measure ?? "")"
            let first: [HTML] = ["\(board.name(promise) ?? "")", words]
            if isReview {
                return first + ["\(promise.result?.words ?? "")"]
                    + PledgePromise.Grade.allCases.map { _ in "□" as HTML }
            }
            return first + ["\(frame.day(promise.due))", "\(promise.badge(today: board.today, frame).html)"]
        }, empty: frame(.promisesNone)
    ).html
    return PrintSheet(
        issuer: frame(.pledgeIssuer, ["village": board.village.name]),
        number: frame(.pledgeAsOf, ["day": frame.day(board.today)]),
        kind: frame(isReview ? .pledgeReviewKind : .pledgeWallKind),
        title: frame(.pledgeBoard, ["village": board.village.name]), body: table + posts,
        window: PrintSheet.Window(
            frame(.pledgeWindow), [frame(.pledgeWindowText)],
            qr: QRSquare(publicURL.map { $0 + path }, label: frame(.pledgesTitle)),
            caption: frame(.pledgeScan)),
        back: path, size: size
    ).page(frame)
}

private let wallColumns: [Text] = [.promiseBy, .promise, .promiseDay, .promiseState]
private let reviewColumns: [Text] = [
    .promiseBy, .promise, .promiseResult, .gradeSatisfied, .gradeFairly, .gradeDissatisfied,
]
