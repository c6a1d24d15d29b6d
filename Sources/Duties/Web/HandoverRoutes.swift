import Access
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// Somebody is away, and somebody else answers meanwhile.
struct HandoverRoutes: Sendable {
    let households: HouseholdRegister

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "links/handovers/new", .page, for: OfficerCaller.self,
                "The form that hands to somebody else what `holder` answers for at `place` under `template`.",
                query: [
                    .place("Where the links are kept."),
                    QueryField("template", "The kind of links."),
                    QueryField("holder", .id, "Who holds them now."),
                ]
            ) { visit, caller in
                let id = AnyID.minted(at: visit.now)
                let form = try await visit.county.database.read {
                    try HandoverForm.read(visit, caller, id: id, in: $0)
                }
                return Answer { handoverPage(form, $0) }
            },
            Endpoint(
                .post, "links/handovers", for: OfficerCaller.self,
                "Hands everything of one kind to `person` from a day on; with `until` it goes back on that day.",
                fields: [
                    DutyWriting.id, DutyWriting.place, InputField("template", required: true),
                    InputField("holder", .id, required: true), DutyWriting.from, InputField("until", .day),
                ] + DutyWriting.person, form: "links/handovers/new"
            ) { visit, caller in try await handOver(visit, caller) },
        ]
    }

    private func handOver(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let (input, households) = (visit.input, households)
        guard let place = try input.id("place", of: Marks.Place.self),
            let holder = try input.id("holder", of: Marks.Person.self)
        else { throw FieldRefusal(.missing, at: "holder") }
        let template = try input.required("template")
        let (from, until) = (try DutyWriting.day("from", visit), try input.day("until"))
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { _ in place },
            act: { transaction, _ in
                guard let person = try DutyWriting.person(input, in: transaction) else {
                    throw LinkRefusal.holderUnknown
                }
                try Duties.handOver(
                    template, of: holder, at: place, to: person, from: from, until: until,
                    households: households, in: transaction)
            })
        let next = "/places/\(place)/links"
        return Answer(
            claim == .fresh ? .created : .ok, next: next,
            json: { json in json.object { $0.field("next", next) } })
    }
}

/// What the form says and offers.
struct HandoverForm: Sendable {
    let place: Place
    let above: [Place]
    let template: LinkTemplate
    let holder: (id: PersonID, name: String)
    let count: Int
    let candidates: [Candidate]
    let id: AnyID

    /// Throws `HandoverRefusal.nothingHeld` where the holder holds nothing of the kind there.
    static func read(
        _ visit: Visit, _ caller: OfficerCaller, id: AnyID, in reader: Reader
    ) throws -> HandoverForm {
        func named(_ name: String) -> String? { visit.input[name] ?? visit.query[name] }
        guard let place = named("place").flatMap(PlaceID.init),
            let holder = named("holder").flatMap(PersonID.init),
            let name = try People.name(of: holder, in: reader)
        else { throw WebRefusal.notFound }
        let line = try Places.lineage(of: place, in: reader)
        guard let own = line.first else { throw WebRefusal.notFound }
        try caller.require(.register, at: line.map(\.id))
        let code = named("template")
        let held = try LinkStore.links(of: holder, in: reader).filter {
            $0.template == code && $0.place == place && $0.period.until == nil
        }
        guard !held.isEmpty,
            let template = try TemplateStore.linkTemplates(in: reader).first(where: { $0.code == code })
        else { throw HandoverRefusal.nothingHeld }
        return HandoverForm(
            place: own, above: Array(line.dropFirst()), template: template, holder: (holder, name),
            count: held.count,
            candidates: try Candidate.near(place, in: reader).filter { $0.person != holder },
            id: id)
    }
}

func handoverPage(_ form: HandoverForm, _ frame: Frame) -> HTML {
    let kind = form.template.name(frame.language)
    return Layout.page(
        title: frame(.handoverTitle, ["name": form.holder.name]),
        purpose: frame(.handoverPurpose, ["kind": kind, "count": "\(form.count)"]), frame: frame,
        crumbs: dutyCrumbs(form.above, form.place, last: frame(.handover)),
        body: Form.post(
            to: "/links/handovers", id: form.id, frame: frame,
            """
            \(Form.hidden("place", form.place.id.description))\
            \(Form.hidden("template", form.template.code))\
            \(Form.hidden("holder", form.holder.id.description))\
            \(personFields(form.candidates, label: frame(.handoverTo), frame))\
            \(fromField(frame))\
            \(Field("until", frame(.handoverUntil), hint: frame(.handoverUntilHint), isOptional: true)
                .date(
                    frame, value: nil, min: frame.now.day,
                    max: frame.now.day.adding(days: Limits.ahead_days_max)))\
            \(Button(frame(.handoverNow), .main, isWide: true).submit())
            """))
}
