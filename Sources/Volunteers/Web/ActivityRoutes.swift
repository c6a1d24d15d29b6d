import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Activities: what there is, what is started, what is called off.
enum ActivityRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "volunteers", for: MemberCaller.self,
            "Activities to come where the reader lives or works, what they joined, and their confirmed minutes.",
            query: [.place("An officer's place; the own without it."), .cursor, .limit],
            output: ActivityList.shape
        ) { visit, member in
            let officer = try? OfficerCaller(visit)
            let place = visit.query["place"].flatMap(PlaceID.init)
            let before = visit.query["cursor"].flatMap { Int64($0) } ?? .max
            let limit = visit.limit
            let list = try await visit.county.database.read {
                try ActivityList.read(member, officer, at: place, before: before, limit: limit, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { volunteersPage(list, $0) })
        },
        Endpoint(
            .get, "volunteers/new", .page, for: OfficerCaller.self, "The form that starts an activity.",
            query: [.place("The town, village or grid; the officer's own without it.")]
        ) { visit, officer in
            let wanted =
                (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init) ?? officer.homePlace
            let line = try await visit.county.database.read { reader in
                try organised(wanted, officer, in: reader)
            }
            let id = VolunteerActivityID.minted(at: visit.now)
            return Answer { newActivityPage(line, id: id, $0) }
        },
        Endpoint(
            .post, "volunteers", for: OfficerCaller.self,
            "Starts an activity at `place`; its risks are told, and risky work names its insurance.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id), InputField("title"),
                InputField("kind", limit: 20), InputField("day", .day), InputField("meeting", limit: 600),
                InputField("risk", limit: 600), InputField("is_risky", .flag),
                InputField("insurance", limit: 600), InputField("seats", .number),
                InputField("contact", limit: 600),
            ], output: ActivityFile.shape, form: "volunteers/new"
        ) { visit, officer in try await open(visit, officer) },
        Endpoint(
            .get, "volunteers/{id}", for: MemberCaller.self,
            "An activity with the reader's own part in it; who comes is for its organisers.",
            output: ActivityFile.shape
        ) { visit, member in
            let id: VolunteerActivityID = try visit.id("id")
            let officer = try? OfficerCaller(visit)
            let file = try await visit.county.database.read {
                try ActivityFile.read(id, for: member, officer, in: $0)
            }
            let ids = (0..<4).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { activityPage(file, ids: ids, $0) })
        },
    ]

    /// Throws for what is none of the officer's places.
    static func organised(_ place: PlaceID?, _ officer: OfficerCaller, in reader: Reader) throws -> [Place] {
        guard let place else { throw OrganisingRefusal.placeUnfit }
        let line = try Places.lineage(of: place, in: reader)
        guard !line.isEmpty else { throw OrganisingRefusal.placeUnfit }
        guard ActivityFile.organisesAt(line.map(\.id), officer) else { throw AccessRefusal.notAllowed }
        return line.reversed()
    }

    private static func open(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.VolunteerActivity.self) else {
            throw WebRefusal.idMissing
        }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let day = try input.day("day") else { throw FieldRefusal(.missing, at: "day") }
        guard let kind = VolunteerActivity.Kind(rawValue: input["kind"] ?? "other") else {
            throw FieldRefusal(.unreadable, at: "kind")
        }
        let terms = VolunteerActivity.Terms(
            title: input["title"] ?? "", kind: kind, day: day, meeting: input["meeting"] ?? "",
            risk: input["risk"] ?? "", isRisky: input.isChecked("is_risky"),
            insurance: input["insurance"] ?? "", seats: try input.number("seats"),
            contact: input["contact"] ?? "")
        let digest = input.digest
        let member = try MemberCaller(visit)
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            _ = try organised(place, officer, in: transaction)
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh { try Volunteers.open(id, at: place, terms, in: transaction) }
            return (try ActivityFile.read(id, for: member, officer, in: transaction), claim)
        }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }
}
