import Access
import Kernel
import Notices
import Places
import Storage
import Web

/// What 村务监督委员会 reads of a village's points; there is nothing to send here.
enum SupervisionRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/supervision", for: OfficerCaller.self,
            "All acts of `place`, newest day first, its publications and what was objected, to read only.",
            query: [
                .place("The village; the officer's own without it."),
                QueryField(
                    "state", .one(of: PointsAct.State.allCases.map(\.rawValue)), "Only acts in this state."),
                .cursor, .limit,
            ], output: SupervisionFile.shape
        ) { visit, officer in
            let asked = try SupervisionFile.Asked(visit)
            let file = try await visit.county.database.read {
                try SupervisionFile.read(asked, officer, in: $0)
            }
            return Answer(json: { file.write(to: &$0) }, page: { supervisionPage(file, $0) })
        }
    ]
}

func supervisionPage(_ file: SupervisionFile, _ frame: Frame) -> HTML {
    let states: [PointsAct.State] = PointsAct.State.allCases.filter { (file.counts[$0] ?? 0) > 0 }
    let all = Chips.Chip(frame(.supervisionAll), path: file.path, isCurrent: file.state == nil)
    let chips = Chips(
        frame(.checkState),
        [all]
            + states.map { state in
                Chips.Chip(
                    frame(state.title), path: "\(file.path)&state=\(state.rawValue)",
                    count: file.counts[state], isCurrent: file.state == state)
            })
    let filter = file.state.map { "&state=\($0.rawValue)" } ?? ""
    let older = file.next.map { "\(file.path)\(filter)&cursor=\(Address.queryValue($0))" }
    let sheets = SheetLinks(
        "/points/supervision", query: String("\(file.path)\(filter)".split(separator: "?").last ?? "")
    ).html(frame)
    return Layout.page(
        title: frame(.supervisionTitle), purpose: frame(.supervisionPurpose), frame: frame,
        crumbs: pointsCrumbs(file.office.line.reversed(), frame), kind: .wide,
        body: """
            \(chips.html)\(supervisedActs(file, frame))\(Paging(newer: nil, older: older).html(frame))\(sheets)\
            \(supervisedPublications(file, frame))
            """)
}

/// Committee members open an act; who only supervises reads the line.
private func supervisedActs(_ file: SupervisionFile, _ frame: Frame) -> HTML {
    DataTable(
        frame(.checkActs),
        columns: [
            .init(frame(.checkHousehold)), .init(frame(.rankPoints), isNumeric: true),
            .init(frame(.cardItem)), .init(frame(.declareDay)), .init(frame(.checkState)),
        ],
        rows: file.acts.map { act in
            let label = file.labels[act.household] ?? ""
            let reason = frame.reason(act)
            let state = frame(act.state.title)
            return [
                file.office.reach == nil
                    ? Address.link(label, to: "/points/acts/\(act.id)") : "\(label)",
                "\(frame.points(act.points))", "\(file.items[act.item]?.terms.title ?? "")",
                "\(frame.day(act.day))", "\(reason.isEmpty ? state : frame.joined(state, reason))",
            ]
        }, empty: frame(.homeNothing)
    ).html
}

private func supervisedPublications(_ file: SupervisionFile, _ frame: Frame) -> HTML {
    let rows = file.publications.html { published in
        let publication = published.publication
        let title = frame(
            .publicationRow,
            ["from": frame.day(publication.from), "last": frame.day(publication.last)])
        let said = published.objections.html { objection in
            let answer: HTML =
                objection.answer.map {
                    "<p class=\"quiet\">\(frame(.supervisionAnswer, ["words": $0.words]))</p>"
                } ?? .empty
            return """
                <li><b>\(frame(objection.state.title))</b> \(Prose(objection.words).html)\(answer)</li>

                """
        }
        let objections: HTML =
            published.objections.isEmpty
            ? "<p class=\"quiet\">\(frame(.supervisionNoObjection))</p>" : "<ul class=\"plain\">\(said)</ul>"
        let meta = frame.joined(
            frame(publication.state.title), frame(.publicationActs, ["count": "\(publication.acts)"]))
        return """
            <h3>\(Address.link(title, to: "/notices/\(publication.notice)"))</h3>
            <p class="quiet">\(meta)</p>\(objections)

            """
    }
    return Part(
        id: "publications", frame(.supervisionPublications),
        file.publications.isEmpty ? "<p class=\"quiet\">\(frame(.homeNothing))</p>" : rows
    ).html
}
