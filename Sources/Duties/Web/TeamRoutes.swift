import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// The teams of a place: anyone sees them, those who keep the register fill them.
enum TeamRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/{id}/teams", for: Anyone.self,
            "The teams of a place with every part, who stands in it, and what is missing.",
            output: .page(TeamJSON.shape)
        ) { visit, _ in try await list(visit) },
        Endpoint(
            .get, "teams/new", .page, for: OfficerCaller.self, "The form that forms a team at `place`.",
            query: [
                .place("Where the team works."),
                QueryField("template", "The template that the form begins with."),
            ]
        ) { visit, caller in try await form(visit, caller) },
        Endpoint(
            .post, "teams", for: OfficerCaller.self, "Forms a team of a template at a place.",
            fields: [
                DutyWriting.id, DutyWriting.place, InputField("template", required: true),
                InputField("teamName", limit: Limits.name_length_max), DutyWriting.from,
            ], output: TeamJSON.shape, form: "teams/new"
        ) { visit, caller in try await create(visit, caller) },
        Endpoint(
            .get, "teams/{id}", for: Anyone.self, "One team, with those who have left.",
            output: TeamJSON.shape
        ) { visit, _ in try await show(visit) },
        Endpoint(
            .post, "teams/{id}/ending", for: OfficerCaller.self,
            "Ends a team on a day, and every membership in it.",
            fields: [DutyWriting.id, DutyWriting.on], output: TeamJSON.shape, form: "teams/{id}"
        ) { visit, caller in try await end(visit, caller) },
    ]

    private static func list(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Place.self)
        let content = try await visit.county.database.read { try PlaceTeams.load(id, visit, in: $0) }
        guard let content else { throw WebRefusal.notFound }
        let language = visit.language
        return Answer(
            json: { json in
                json.object { json in
                    json.key("items")
                    json.array(content.teams) { TeamJSON.write($1, language, to: &$0) }
                    json.field("next", nil as String?)
                }
            }, page: { placeTeamsPage(content, $0) })
    }

    private static func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        guard let id = (visit.input["place"] ?? visit.query["place"]).flatMap(PlaceID.init) else {
            throw WebRefusal.notFound
        }
        let content = try await visit.county.database.read { try PlaceTeams.load(id, visit, in: $0) }
        guard let content else { throw WebRefusal.notFound }
        if !content.sight.mayRegister { throw AccessRefusal.notAllowed }
        let wanted = visit.query["template"]
        let minted = AnyID.minted(at: visit.now)
        return Answer { newTeamPage(content, template: wanted, id: minted, $0) }
    }

    private static func create(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        guard let place = try visit.input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        let template = try visit.input.required("template")
        let name = visit.input["teamName"]
        let from = try DutyWriting.day("from", visit)
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { _ in place },
            act: { transaction, id in
                try Duties.form(
                    Team(
                        id: id.as(Marks.Team.self), template: template, place: place, name: name,
                        period: Period(from: from)), in: transaction)
            })
        guard let id = try visit.input.id("id", of: Marks.Team.self) else { throw WebRefusal.idMissing }
        return try await answer(id, claim, visit)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Team.self)
        let content = try await visit.county.database.read { try TeamContent.load(id, visit, in: $0) }
        guard let content else { throw WebRefusal.notFound }
        let language = visit.language
        return Answer(
            json: { TeamJSON.write(content.file, language, to: &$0) }, page: { teamPage(content, $0) })
    }

    private static func end(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Team.self)
        let on = try DutyWriting.day("on", visit)
        let claim = try await DutyWriting.write(
            visit, caller, [.register], at: { try place(of: id, in: $0) },
            act: { transaction, _ in try Duties.endTeam(id, on: on, in: transaction) })
        return try await answer(id, claim, visit)
    }

    static func place(of id: TeamID, in reader: Reader) throws -> PlaceID {
        guard let team = try TeamStore.find(id, in: reader) else { throw TeamRefusal.unknown }
        return team.place
    }

    /// The team as it stands after the act.
    static func answer(_ id: TeamID, _ claim: Claim, _ visit: Visit) async throws -> Answer {
        let content = try await visit.county.database.read { try TeamContent.load(id, visit, in: $0) }
        guard let content else { throw WebRefusal.notFound }
        let language = visit.language
        return Answer(
            claim == .fresh ? .created : .ok, next: "/teams/\(id)",
            json: { TeamJSON.write(content.file, language, to: &$0) })
    }
}

/// The teams of one place, and what the visitor may do with them.
struct PlaceTeams: Sendable {
    let place: Place
    let above: [Place]
    let teams: [TeamFile]
    /// Kinds of teams that stand at this level.
    let templates: [TeamTemplate]
    let sight: Sight

    static func load(_ id: PlaceID, _ visit: Visit, in reader: Reader) throws -> PlaceTeams? {
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first else { return nil }
        let sight = Sight(visit, at: line.map(\.id))
        let above = Array(line.dropFirst())
        return PlaceTeams(
            place: place, above: above,
            teams: try TeamFile.all(at: place, above: above, sight, in: reader),
            templates: try TemplateStore.teamTemplates(in: reader).filter {
                $0.level == place.level && $0.isOn
            },
            sight: sight)
    }
}
