import Access
import Cases
import Kernel
import People
import Places
import Storage
import Web

/// What the form for a new problem offers.
struct ProblemForm: Sendable {
    let id: CaseID
    /// What is put into it, as chosen on the desk or in a request's file.
    let requests: [QueueRow]
    /// The places at which it may lie: over all its requests, and the officer's own.
    let places: [Place]
    let organisations: [Organisation]
    let placeNames: [PlaceID: String]

    /// Requests that the officer may not know of are left out; nobody learns that they exist.
    static func read(
        _ ids: [CaseID], _ visit: Visit, _ officer: OfficerCaller, in reader: Reader
    ) throws -> ProblemForm {
        let wanted = Array(ids.prefix(RequestLimits.gathered_max))
        var common: [Place]?
        var rows: [QueueRow] = []
        for row in try Cases.rows(of: wanted, in: reader) where row.kind == Requests.kind {
            let lineage = try Places.lineage(of: row.place, in: reader)
            guard OfficerQueue.covers(officer, lineage.map(\.id)) else { continue }
            rows.append(row)
            common = common.map { kept in kept.filter { lineage.contains($0) } } ?? lineage
        }
        let held = officer.places(.dispatch)
        let places: [Place]
        if let common {
            let chain = common.map(\.id)
            places = common.enumerated().filter { index, place in
                OfficerTree.levels.contains(place.level)
                    && officer.may(.dispatch, at: Array(chain[index...]))
            }.map(\.element)
        } else {
            places = try held.flatMap { id in
                try [Places.find(id, in: reader)].compactMap(\.self)
                    + Places.children(of: id, in: reader).filter { OfficerTree.levels.contains($0.level) }
            }
        }
        let lines = Set(try held.flatMap { try Places.lineage(of: $0, in: reader) }.map(\.id))
        return ProblemForm(
            id: CaseID.minted(at: visit.now), requests: rows, places: places,
            organisations: try People.organisations(at: lines.union(places.map(\.id)), in: reader),
            placeNames: try Places.longNames(of: Set(rows.map(\.place)), in: reader))
    }
}

func problemFormPage(_ form: ProblemForm, _ frame: Frame) -> HTML {
    let requests: HTML =
        form.requests.isEmpty
        ? "<p class=\"quiet\">\(frame(.problemNoneChosen))</p>"
        : Field("requests", frame(.problemRequests)).checkboxes(
            frame,
            form.requests.map { row in
                Choice(
                    row.id.description, row.title,
                    hint: row.number + frame(.officerComma) + (form.placeNames[row.place] ?? ""))
            }, values: Set(form.requests.map(\.id.description)))
    let body =
        requests
        + Field("title", frame(.problemTitle), hint: frame(.problemTitleHint)).text(
            frame, value: form.requests.first?.title ?? "", maxLength: CaseLimits.titleCharacters_max)
        + Field("goal", frame(.problemGoal), hint: frame(.problemGoalHint)).area(
            frame, rows: 3, maxLength: RequestLimits.goalCharacters_max)
        + Field("place", frame(.officerFactPlace)).select(
            frame, form.places.map { Choice($0.id.description, $0.name) },
            value: form.places.first?.id.description ?? "", empty: frame(.officerChoose))
        + Field("organisation", frame(.problemOwner)).select(
            frame, form.organisations.map { Choice($0.id.description, $0.name) },
            empty: frame(.officerChoose))
        + Field("finish_on", frame(.problemFinishOn), hint: frame(.problemFinishHint)).date(
            frame, min: frame.now.day.adding(days: 1))
        + Button(frame(.problemOpen), .main).submit()
    return Layout.page(
        title: frame(.problemNew), purpose: frame(.problemNewPurpose), frame: frame,
        crumbs: [Crumb(frame(.problemList), path: "/problems")],
        body: Form.post(to: "/problems", id: form.id, frame: frame, isDraft: false, body))
}

/// Under the desk's list: choose several requests, make one problem of them.
func problemGathering(_ rows: [QueueRow], _ frame: Frame) -> HTML {
    let open = rows.filter { $0.kind == Requests.kind && $0.state != .closed }
    if open.count < 2 { return .empty }
    let choices = open.prefix(RequestLimits.gathered_max).map {
        Choice($0.id.description, $0.title, hint: $0.number)
    }
    let form: HTML = """
        <form class="form" method="get" action="/problems/new">
        \(Field("requests", frame(.problemChooseRequests), id: "gather").checkboxes(frame, choices))\
        \(Button(frame(.problemNew)).submit())
        </form>
        """
    return Fold(frame(.problemGather), form).html
}
