import Access
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

/// Responsibility links: of a place, of a person, and entering and ending them.
struct LinkRoutes: Sendable {
    let households: HouseholdRegister
    let rhythm: HouseholdRhythm
    let matters: HouseholdMatters

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "places/{id}/links", for: OfficerCaller.self,
                "Who answers for whom at a place, by kind of link, with what is too many or too few.",
                output: LinkJSON.lists
            ) { visit, caller in try await ofPlace(visit, caller) },
            Endpoint(
                .get, "duties/people/{id}", for: MemberCaller.self,
                "What a person answers for: for the person, and for officers in charge of the place.",
                output: LinkJSON.person
            ) { visit, caller in try await ofPerson(visit, caller, try visit.id("id")) },
            Endpoint(
                .get, "duties/mine", for: MemberCaller.self, "What the caller answers for.",
                output: LinkJSON.person
            ) { visit, caller in try await ofPerson(visit, caller, caller.person) },
            Endpoint(
                .get, "links/new", .page, for: OfficerCaller.self,
                "The form that links a person to targets at `place` by `template`.",
                query: [
                    .place("Where the link is made."),
                    QueryField("template", "The template that the form begins with."),
                ]
            ) { visit, caller in try await form(visit, caller) },
            Endpoint(
                .post, "links", for: OfficerCaller.self,
                "Makes a person answer for one or more targets; `name` enters a person not known before.",
                fields: [
                    DutyWriting.id, DutyWriting.place, InputField("template", required: true),
                    InputField("target", .list, limit: Limits.linkedAtOnce_max), DutyWriting.from,
                ] + DutyWriting.person, output: LinkJSON.lists, form: "links/new"
            ) { visit, caller in try await create(visit, caller) },
            Endpoint(
                .post, "links/{id}/ending", for: OfficerCaller.self, "Ends a link on a day.",
                fields: [DutyWriting.id, DutyWriting.on], output: LinkJSON.person
            ) { visit, caller in try await end(visit, caller) },
        ]
    }

    // MARK: Reading

    private func ofPlace(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Place.self)
        return try await placeAnswer(id, visit, .ok, next: nil)
    }

    private func placeAnswer(
        _ id: PlaceID, _ visit: Visit, _ status: HTTPResponse.Status, next: String?
    ) async throws -> Answer {
        let households = households
        let content: PlaceLinks = try await visit.county.database.read { reader in
            let line = try Places.lineage(of: id, in: reader)
            guard let place = line.first else { throw WebRefusal.notFound }
            let sight = Sight(visit, at: line.map(\.id))
            if !sight.isOfficer { throw AccessRefusal.notAllowed }
            let today = reader.now.day
            let links = try LinkStore.links(at: [id], in: reader).filter {
                $0.period.until.map { $0 > today } ?? true
            }
            return PlaceLinks(
                place: place, above: Array(line.dropFirst()),
                file: try LinkFile.load(links, households, { _ in sight }, in: reader),
                templates: try TemplateStore.linkTemplates(in: reader)
                    .filter { $0.level == place.level && $0.isOn },
                sight: sight, ids: FormIDs(at: visit.now))
        }
        let language = visit.language
        return Answer(
            status, next: next, json: { LinkJSON.write(content.file, language, to: &$0) },
            page: { placeLinksPage(content, $0) })
    }

    private func ofPerson(_ visit: Visit, _ caller: MemberCaller, _ person: PersonID) async throws -> Answer {
        let (households, rhythm, matters) = (households, rhythm, matters)
        let content = try await visit.county.database.read {
            try PersonLinks.load(person, visit, caller, households, (rhythm, matters), in: $0)
        }
        let language = visit.language
        return Answer(
            json: { LinkJSON.write(content, language, to: &$0) }, page: { personLinksPage(content, $0) })
    }

    private func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        guard let id = (visit.input["place"] ?? visit.query["place"]).flatMap(PlaceID.init) else {
            throw WebRefusal.notFound
        }
        let households = households
        let wanted = visit.input["template"] ?? visit.query["template"]
        let minted = AnyID.minted(at: visit.now)
        let content = try await visit.county.database.read { reader in
            try NewLinks.load(id, template: wanted, caller, households, id: minted, in: reader)
        }
        return Answer { newLinksPage(content, $0) }
    }

    // MARK: Writing

    private func create(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        guard let place = try visit.input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        let code = try visit.input.required("template")
        let from = try DutyWriting.day("from", visit)
        let targets = visit.input.all("target").map { AnyID($0) }
        guard targets.allSatisfy({ $0 != nil }) else { throw FieldRefusal(.unreadable, at: "target") }
        let wanted = targets.compactMap { $0 }
        if wanted.isEmpty { throw LinkRefusal.targetMissing }
        if wanted.count > Limits.linkedAtOnce_max { throw LinkRefusal.tooManyAtOnce }
        let (households, input) = (households, visit.input)
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { _ in place },
            act: { transaction, id in
                let templates = try TemplateStore.linkTemplates(in: transaction)
                guard let template = templates.first(where: { $0.code == code }) else {
                    throw LinkRefusal.templateUnknown
                }
                guard let holder = try DutyWriting.person(input, in: transaction) else {
                    throw LinkRefusal.holderUnknown
                }
                for (index, target) in wanted.enumerated() {
                    let linkID: LinkID = index == 0 ? id.as(Marks.Link.self) : transaction.derivedID()
                    try Duties.link(
                        Link(
                            id: linkID, template: code, place: place, holder: holder,
                            target: template.target(target), period: Period(from: from)),
                        households: households, in: transaction)
                }
            })
        return try await placeAnswer(
            place, visit, claim == .fresh ? .created : .ok, next: "/places/\(place)/links")
    }

    private func end(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Link.self)
        let on = try DutyWriting.day("on", visit)
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { try LinkRoutes.find(id, in: $0).place },
            act: { transaction, _ in try Duties.endLink(id, on: on, in: transaction) })
        let place = try await visit.county.database.read { try LinkRoutes.find(id, in: $0).place }
        return try await placeAnswer(
            place, visit, claim == .fresh ? .created : .ok, next: "/places/\(place)/links")
    }

    private static func find(_ id: LinkID, in reader: Reader) throws -> Link {
        guard let link = try LinkStore.find(id, in: reader) else { throw LinkRefusal.unknown }
        return link
    }
}

extension LinkTemplate {
    /// An id as the kind of target that the template is for.
    func target(_ id: AnyID) -> Link.Target {
        switch target {
        case .person: .person(id.as(Marks.Person.self))
        case .household: .household(id.as(Marks.Household.self))
        case .place: .place(id.as(Marks.Place.self))
        }
    }
}
