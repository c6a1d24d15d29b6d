import Access
import Cases
import Clocks
import Kernel
import Places
import Storage
import Web

/// The page of a request for those who are not in charge of it: no name, no number, not even those that stand in
/// what was written; what was done in public.
func residentPublicPage(_ file: Requests.File, _ frame: Frame) -> HTML {
    let matter = file.case.matter
    var facts = [
        Fact(frame(.residentNumber), matter.number),
        Fact(frame(.residentWhere), Masking.text(residentWhere(file))),
        Fact(frame(.residentWhen), html: frame.time(matter.opened)),
    ]
    if let category = file.category {
        facts.append(Fact(frame(.residentCategory), category.name(frame.language)))
    }
    if let outcome = matter.closure?.outcome {
        facts.append(Fact(frame(.residentOutcomeIs), frame(.officerOutcome(outcome))))
    }
    let followers: HTML =
        file.request.followers == 0
        ? .empty
        : "<p class=\"quiet\">\(frame(.residentFollowers, ["count": String(file.request.followers)]))</p>"
    let follow: HTML =
        file.request.isVisibleToNeighbours && matter.isOpen
        ? Form.act(
            to: "/requests/\(matter.id)/followers", id: AnyID.minted(at: frame.now), frame: frame,
            Button(frame(.residentSame)).submit()) : .empty
    return Layout.page(
        title: Masking.text(matter.title), purpose: frame(.residentState(matter.state)), frame: frame,
        crumbs: residentCrumbs(file.case.lineage),
        body: """
            \(Prose(Masking.text(file.request.body)).html)\(FactsList(facts).html)\(followers)\(follow)\
            \(residentReply(file.case, frame))\
            \(Part(id: "progress", frame(.residentProgress),
                Timeline(residentSteps(file.case, frame)).html(frame)).html)
            """)
}

/// What a program gets that is not in charge of the request.
func writePublic(_ file: Requests.File, _ json: inout JSONText) {
    let matter = file.case.matter
    json.object { json in
        json.field("id", matter.id)
        json.field("number", matter.number)
        json.field("title", Masking.text(matter.title))
        json.field("body", Masking.text(file.request.body))
        json.field("category", file.request.category)
        json.field("place", matter.place)
        json.field("place_name", file.case.lineage.first?.name)
        json.field("state", matter.state.rawValue)
        json.field("outcome", matter.closure?.outcome.rawValue)
        json.field("opened_at", matter.opened)
        json.field("closed_at", matter.closure?.at)
        json.field("followers", file.request.followers)
        json.field("reply", residentReplyText(file.case))
        json.key("problem")
        if let problem = file.problem { problem.write(&json) } else { json.writeNull() }
        json.key("steps")
        json.array(file.case.steps) { json, step in
            json.object { json in
                json.field("kind", step.kind.rawValue)
                json.field("at", step.happened)
                json.field("to", residentTarget(step, file.case))
                json.field("note", step.isPublic && !step.note.isEmpty ? Masking.note(step.note) : nil)
            }
        }
    }
}

/// The shape of `writePublic`.
let residentPublicShape = Shape.named(
    "PublicRequest",
    .object([
        ("id", .id), ("number", .text), ("title", .text), ("body", .text), ("category", .optional(.text)),
        ("place", .id), ("place_name", .optional(.text)), ("state", .text), ("outcome", .optional(.text)),
        ("opened_at", .instant), ("closed_at", .optional(.instant)), ("followers", .whole),
        ("reply", .optional(.text)), ("problem", .optional(ProblemCard.shape)),
        (
            "steps",
            .list(
                .object([
                    ("kind", .text), ("at", .instant), ("to", .optional(.text)), ("note", .optional(.text)),
                ]))
        ),
    ]))

/// Village, group and what was written of the spot; the county and the town go without saying.
func residentWhere(_ file: Requests.File) -> String {
    let places = file.case.lineage.filter { ![.county, .city, .province, .country].contains($0.level) }
    let names = places.reversed().map(\.name).joined()
    return file.request.location.isEmpty ? names : "\(names)，\(file.request.location)"
}

func residentCrumbs(_ lineage: [Place]) -> [Crumb] {
    lineage.filter { [.town, .village].contains($0.level) }.reversed().map { place in
        Crumb(place.name, path: "/requests/public?place=\(place.id)")
    }
}

/// What happened, with notes only where they are public; what is happening now at the end.
///
/// - Parameter photos: those of a line that the reader may see.
func residentSteps(
    _ file: CaseFile, _ frame: Frame, clock: ClockBadge? = nil, photos: (Step) -> [Photo] = { _ in [] }
) -> [Timeline.Entry] {
    var entries = file.steps.map { step in
        Timeline.Entry(
            .done, frame(.residentStep(step.kind), ["to": residentTarget(step, file) ?? "—"]),
            text: step.isPublic && !step.note.isEmpty ? Masking.note(step.note) : nil,
            when: frame.time(step.happened), photos: photos(step))
    }
    if file.matter.isOpen {
        entries.append(Timeline.Entry(.now, frame(.residentState(file.matter.state)), clock: clock))
    }
    return entries
}

/// The unit, the person or the place that a step went to.
private func residentTarget(_ step: Step, _ file: CaseFile) -> String? {
    step.organisation.flatMap { file.organisations[$0] } ?? step.person.flatMap { file.people[$0] }
        ?? step.place.flatMap { file.places[$0] }
}

/// What those who finished it say to the public; nil until somebody has.
func residentReplyText(_ file: CaseFile) -> String? {
    let kinds: [Step.Kind] = [.done, .solvedOnTheSpot, .closed]
    guard file.matter.state == .done || !file.matter.isOpen else { return nil }
    return file.steps.last { kinds.contains($0.kind) && $0.isPublic && !$0.note.isEmpty }.map {
        Masking.note($0.note)
    }
}

func residentReply(_ file: CaseFile, _ frame: Frame) -> HTML {
    residentReplyText(file).map { Inset(frame(.residentReply), Prose($0).html).html } ?? .empty
}
