import Access
import HTTPTypes
import Kernel
import People
import Places
import Storage
import Web

enum OrganisationRoutes {
    static let description = [
        InputField("name"), InputField("kind", limit: 60), InputField("place", .id),
        InputField("superior", .id), InputField("industry"), PartyOffice.from,
    ]

    static let all: [Endpoint] = [
        Endpoint(
            .get, "party/organisations/new", .page, for: OfficerCaller.self,
            "The form of a new Party organisation.",
            query: [
                .place("Where it is; the officer's own place without it."),
                QueryField("superior", .id, "The organisation under which it comes."),
            ]
        ) { visit, officer in
            let new = try await visit.county.database.read { try NewParty.read(visit, officer, in: $0) }
            let (id, superior) = (AnyID.minted(at: visit.now), visit.query["superior"])
            return Answer { newPartyPage(new, superior: superior, id: id, $0) }
        },
        Endpoint(
            .post, "party/organisations", for: OfficerCaller.self,
            "Enters a Party organisation under the client's `id`, tied to a place from a day on.",
            fields: [PartyOffice.id] + description, output: PartyOffice.done,
            form: "party/organisations/new"
        ) { visit, officer in
            let draft = try described(visit)
            let id: PartyID = try PartyOffice.requiredID("id", visit)
            return try await PartyOffice.write(visit, officer, next: "/party/organisations/\(id)") { reader in
                try allow(officer, at: draft.place, in: reader)
            } act: { id, transaction in
                try PartyOrganisations.found(
                    id.as(Marks.PartyOrganisation.self), as: draft, in: transaction)
            }
        },
        Endpoint(
            .get, "party/organisations/{id}", for: OfficerCaller.self,
            "A Party organisation: what is above and below it, who serves in it, what it covers.",
            output: OrganisationFile.shape
        ) { visit, officer in
            let id: PartyID = try visit.id("id")
            let now = visit.now
            let file = try await visit.county.database.read {
                try OrganisationFile.read(id, for: officer, at: now, in: $0)
            }
            return Answer(json: { file.write(to: &$0) }, page: { organisationPage(file, $0) })
        },
    ]

    static func described(_ visit: Visit) throws -> PartyOrganisation.Description {
        guard let place: PlaceID = try visit.input.id("place") else { throw PartyRefusal.placeUnknown }
        return PartyOrganisation.Description(
            from: try PartyOffice.required("from", visit), kind: visit.input["kind"] ?? "",
            name: visit.input["name"] ?? "", place: place, superior: try visit.input.id("superior"),
            industry: visit.input["industry"])
    }

    /// Those who keep a place may tie an organisation to it.
    static func allow(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws {
        let line = try Places.lineage(of: place, in: reader)
        if !line.isEmpty, !PartyOffice.keeps(officer, line) { throw AccessRefusal.notAllowed }
    }

    /// Those who see an organisation know of it; those who keep its place change it.
    static func allow(_ officer: OfficerCaller, _ id: PartyID, in reader: Reader) throws {
        let organisation = try PartyOrganisations.found(id, in: reader)
        let line = try Places.lineage(of: organisation.place, in: reader)
        if !PartyOffice.sees(officer, line) { throw PartyRefusal.unknown }
        if !PartyOffice.keeps(officer, line) { throw AccessRefusal.notAllowed }
    }
}

/// What is done to an organisation.
enum OrganisationActs {
    static let all: [Endpoint] = [
        act(
            "descriptions", "Moves, renames or rebuilds an organisation from a day on.",
            OrganisationRoutes.description
        ) { visit, officer in
            let next = try OrganisationRoutes.described(visit)
            return { id, _, transaction in
                try OrganisationRoutes.allow(officer, at: next.place, in: transaction)
                try PartyOrganisations.describe(id, as: next, in: transaction)
            }
        },
        act(
            "ending", "Dissolves an organisation on a day, or merges it into `successor`.",
            [PartyOffice.on, InputField("successor", .id)]
        ) { visit, _ in
            let (on, successor): (Day, PartyID?) = (
                try PartyOffice.required("on", visit), try visit.input.id("successor")
            )
            return { id, _, transaction in
                try PartyOrganisations.end(id, on: on, into: successor, in: transaction)
            }
        },
        act(
            "ties",
            "Enters who serves in it or guides it, or a `place` that it covers, under the client's `id`.",
            [
                PartyOffice.from, InputField("place", .id),
                InputField("role", required: true, limit: 20),
            ] + PartyOffice.person
        ) { visit, _ in
            guard let role = PartyTie.Role(rawValue: visit.input["role"] ?? "") else {
                throw FieldRefusal(.unreadable, at: "role")
            }
            let (from, input) = (try PartyOffice.required("from", visit), visit.input)
            let place: PlaceID? = try input.id("place")
            return { id, sent, transaction in
                let person =
                    role == .covers ? nil : try PartyOffice.person(input, in: transaction)
                if role == .covers, place == nil { throw TieRefusal.placeUnknown }
                if role != .covers, person == nil { throw TieRefusal.personUnknown }
                try PartyOrganisations.tie(
                    PartyTie(
                        id: sent.as(Marks.PartyTie.self), organisation: id, role: role, person: person,
                        place: role == .covers ? place : nil, period: Period(from: from)), in: transaction)
            }
        },
        act("ties/{tie}/ending", "Ends such an entry on a day.", [PartyOffice.on]) { visit, _ in
            let (tie, on): (TieID, Day) = (try visit.id("tie"), try PartyOffice.required("on", visit))
            return { id, _, transaction in
                try check(tie, of: id, in: transaction)
                try PartyOrganisations.endTie(tie, on: on, in: transaction)
            }
        },
        act(
            "ties/{tie}/services", "Writes down what a guide did on a day: the matter, never a track.",
            [PartyOffice.on, InputField("words", limit: 2_000)]
        ) { visit, _ in
            let (tie, on): (TieID, Day) = (try visit.id("tie"), try PartyOffice.required("on", visit))
            let words = visit.input["words"] ?? ""
            return { id, sent, transaction in
                try check(tie, of: id, in: transaction)
                try PartyOrganisations.serve(
                    GuideNote(id: sent.as(Marks.GuideNote.self), tie: tie, on: on, words: words),
                    in: transaction)
            }
        },
        act("roll", "Names the roll of Party members that says who belongs to it.", [InputField("roll", .id)])
        {
            visit, _ in
            let roll: RollID? = try visit.input.id("roll")
            return { id, _, transaction in try PartyOrganisations.choose(roll, of: id, in: transaction) }
        },
    ]

    private static func check(_ tie: TieID, of id: PartyID, in reader: Reader) throws {
        guard try TieStore.find(tie, in: reader)?.organisation == id else { throw TieRefusal.unknown }
    }

    private typealias Act = @Sendable (PartyID, AnyID, Transaction) throws -> Void

    private static func act(
        _ name: String, _ summary: String, _ fields: [InputField],
        _ make: @escaping @Sendable (Visit, OfficerCaller) throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "party/organisations/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [PartyOffice.id] + fields, output: PartyOffice.done, form: "party/organisations/{id}"
        ) { visit, officer in
            let id: PartyID = try visit.id("id")
            let act = try make(visit, officer)
            return try await PartyOffice.write(visit, officer, next: "/party/organisations/\(id)") { reader in
                try OrganisationRoutes.allow(officer, id, in: reader)
            } act: { sent, transaction in
                try act(id, sent, transaction)
            }
        }
    }
}
