import Kernel
import Web

/// Says what goes and what stays, and asks for the ground.
func erasureForm(_ file: PersonFile, id: AnyID, _ frame: Frame) -> HTML {
    let grounds = ErasureGround.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Layout.page(
        title: frame(.erasureTitle, ["name": file.person.name]), purpose: frame(.erasurePurpose),
        frame: frame, crumbs: [Crumb(file.person.name, path: file.path), Crumb(frame(.erasureBegin))],
        body: """
            \(FactsList([
                Fact(frame(.erasureGoes), frame(.erasureGoesWhat)),
                Fact(frame(.erasureStays), frame(.erasureStaysWhat)),
                Fact(frame(.erasureFirst), frame(.erasureFirstWhat)),
            ]).html)\
            \(Form.post(
                to: "\(file.path)/erasure", id: id, frame: frame,
                """
                \(Field("ground", frame(.erasureGround)).radios(frame, grounds))\
                \(Field("confirmed", frame(.erasureConfirm), hint: frame(.erasureConfirmHint))
                    .checkbox(frame, isOn: false))\
                \(Button.row(
                    Button(frame(.erasureNow), .main).submit(),
                    Button(frame(.householdBack), .bare).link(to: file.path)))
                """))
            """)
}

/// Erasures, newest first, and how others are made.
func erasuresPage(_ list: ErasureList, _ frame: Frame) -> HTML {
    let rows = list.erasures.map { erasure -> [HTML] in
        [
            frame.time(erasure.erased), "\(frame(erasure.ground.text))",
            "\(erasure.by.flatMap { list.names[$0] } ?? "")",
            Address.link("\(erasure.person)".suffix(8).description, to: "/people/\(erasure.person)"),
        ]
    }
    let table = DataTable(
        frame(.erasuresTitle), hidesCaption: true,
        columns: [
            .init(frame(.erasuresWhen)), .init(frame(.erasureGround)), .init(frame(.erasuresWho)),
            .init(frame(.erasuresNumber)),
        ], rows: rows, empty: frame(.erasuresNone)
    ).html
    let paging = Paging(
        newer: list.isFirst ? nil : "/erasures", older: list.next.map { "/erasures?before=\($0)" })
    let ways: HTML = """
        <p>\(frame(.erasuresOfPerson))</p>
        <p>\(Button(frame(.erasuresOfRequester)).link(to: "/requests/erasures/new"))</p>
        """
    return Layout.page(
        title: frame(.erasuresTitle), purpose: frame(.erasuresPurpose), frame: frame,
        crumbs: [Crumb(frame(.householdsTitle), path: "/households"), Crumb(frame(.erasuresTitle))],
        body: "\(table)\(paging.html(frame))\(Part(id: "ways", frame(.erasuresHow), ways).html)")
}
