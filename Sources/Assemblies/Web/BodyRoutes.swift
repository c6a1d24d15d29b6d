import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// What officers do with the bodies of their places and their rolls.
enum BodyRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "assemblies", for: OfficerCaller.self,
            "Meetings of the officer's places, newest first: `part` coming or held; or bodies; `cursor` pages on.",
            query: [
                QueryField(
                    "part", .one(of: BodyList.Part.allCases.map(\.rawValue)),
                    "What the list shows; coming meetings without it."), .cursor, .limit,
            ], output: .page(BodyList.shape)
        ) { visit, officer in try await list(visit, officer) },
        Endpoint(
            .get, "bodies/new", .page, for: OfficerCaller.self, "The form for a body at `place`.",
            query: [.place("Where the body is founded.")]
        ) { visit, officer in
            let place = visit.query["place"].flatMap { PlaceID($0) }
            let form = try await visit.county.database.read {
                try BodyForm.read(officer, place: place, in: $0)
            }
            if form.places.isEmpty { throw AccessRefusal.notAllowed }
            let id = BodyID.minted(at: visit.now)
            return Answer { bodyFormPage(form, id: id, $0) }
        },
        Endpoint(
            .post, "bodies", for: OfficerCaller.self, "Enters a body under the client's `id`.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id, required: true),
                InputField("kind", required: true, limit: 40), InputField("name", limit: 200),
                InputField("from", .day),
            ], output: BodyFile.shape, form: "bodies/new"
        ) { visit, officer in try await found(visit, officer) },
        Endpoint(
            .get, "bodies/{id}", for: OfficerCaller.self,
            "A body: its roll as of the day `on`, meetings, resolutions, promises.",
            query: [.on("The day as of which the roll is shown; today without it.")], output: BodyFile.shape
        ) { visit, officer in
            let (id, on): (BodyID, Day?) = (try visit.id("id"), visit.query["on"].flatMap(Day.init))
            let file = try await visit.county.database.read { reader in
                try BodyFile.read(
                    Assemblies.held(id, by: officer, toChange: false, in: reader),
                    on: on ?? reader.now.day, for: officer, in: reader)
            }
            let forms = BodyForms(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { bodyPage(file, forms: forms, $0) })
        },
        Endpoint(
            .post, "bodies/{id}/members", for: OfficerCaller.self,
            "Puts people on the roll, one a line: name and household; of owners name, unit and square metres.",
            fields: [
                InputField("id", .id), InputField("lines", limit: 60_000), InputField("from", .day),
                InputField("is_attending", .flag),
            ], output: BodyFile.shape, form: "bodies/{id}"
        ) { visit, officer in try await enter(visit, officer) },
        Endpoint(
            .post, "bodies/{id}/departures", for: OfficerCaller.self,
            "Takes the line `number` off the roll from the day `until` on.",
            fields: [
                InputField("id", .id), InputField("number", .number, required: true),
                InputField("until", .day),
            ], output: BodyFile.shape, form: "bodies/{id}"
        ) { visit, officer in try await depart(visit, officer) },
        Endpoint(
            .post, "bodies/{id}/drawing", for: OfficerCaller.self,
            "Draws the roll from the register's `roll`: who is new comes on, who left goes off.",
            fields: [InputField("id", .id), InputField("roll", .id, required: true)],
            output: BodyFile.shape, form: "bodies/{id}"
        ) { visit, officer in
            guard let roll = try visit.input.id("roll", of: Marks.Roll.self) else {
                throw FieldRefusal(.missing, at: "roll")
            }
            return try await change("drawing", visit, officer) { id, transaction in
                try Assemblies.draw(roll, onto: id, in: transaction)
            }
        },
    ]

    private static func list(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let part = BodyList.Part(rawValue: visit.query["part"] ?? "coming") else {
            throw FieldRefusal(.unreadable, at: "part")
        }
        let before = visit.query["cursor"].flatMap { Int64($0) }
        if visit.query["cursor"] != nil, before == nil { throw FieldRefusal(.unreadable, at: "cursor") }
        let limit = visit.limit
        let list = try await visit.county.database.read {
            try BodyList.read(officer, part, before: before, limit: limit, in: $0)
        }
        return Answer(json: { list.write(to: &$0) }, page: { assembliesDeskPage(list, $0) })
    }

    private static func found(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.AssemblyBody.self) else { throw WebRefusal.idMissing }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let kind = BodyKind(rawValue: input["kind"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "kind")
        }
        let (name, from) = (input["name"] ?? "", try input.day("from"))
        let digest = input.digest
        let (file, isFresh) = try await visit.county.database.write(by: officer.origin) { transaction in
            if try Places.find(place, in: transaction) != nil,
                try !Assemblies.convenes(officer, at: place, in: transaction)
            {
                throw AccessRefusal.notAllowed
            }
            let isFresh = try Sending.isFresh(
                id.as(Marks.Anything.self), by: officer, digest: digest, in: transaction)
            if isFresh {
                let period = Period(from: from ?? transaction.now.day)
                try Assemblies.found(
                    Body(id: id, kind: kind, place: place, name: name, period: period), in: transaction)
            }
            let body = try Assemblies.held(id, by: officer, toChange: false, in: transaction)
            return (
                try BodyFile.read(body, on: transaction.now.day, for: officer, in: transaction), isFresh
            )
        }
        return Answer(isFresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func enter(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let (text, from) = (visit.input["lines"] ?? "", try visit.input.day("from"))
        let capacity: Member.Capacity = visit.input.isChecked("is_attending") ? .attending : .voter
        return try await change("members", visit, officer) { id, transaction in
            let body = try Assemblies.held(id, by: officer, toChange: true, in: transaction)
            let isOwners = body.kind == .ownersAssembly
            let lines = try RollReading.read(text, ofOwners: isOwners && capacity == .voter)
            let members = lines.map { line in
                Member(
                    id: transaction.derivedID(), body: id, name: line.name, household: line.household,
                    capacity: capacity, period: Period(from: from ?? transaction.now.day),
                    units: line.units)
            }
            try Assemblies.enter(members, on: id, in: transaction)
        }
    }

    private static func depart(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let number = try visit.input.number("number") ?? 0
        let until = try visit.input.day("until")
        return try await change("departures", visit, officer) { id, transaction in
            let today = transaction.now.day
            let member = try MemberStore.all(of: id, on: today, in: transaction).first { $0.number == number }
            guard let member else { throw EnrollingRefusal.memberUnknown }
            try Assemblies.depart(member.id, on: until ?? today, in: transaction)
        }
    }

    private static func change(
        _ name: String, _ visit: Visit, _ officer: OfficerCaller,
        _ act: @escaping @Sendable (BodyID, Transaction) throws -> Void
    ) async throws -> Answer {
        let id: BodyID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(name.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            let body = try Assemblies.held(id, by: officer, toChange: true, in: transaction)
            if try Sending.isFresh(sending, by: officer, digest: digest, in: transaction) {
                try act(id, transaction)
            }
            return try BodyFile.read(body, on: transaction.now.day, for: officer, in: transaction)
        }
        return Answer(next: "\(file.path)#roll", json: { file.write(to: &$0) })
    }
}
