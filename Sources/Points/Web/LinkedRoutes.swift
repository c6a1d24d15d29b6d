import Access
import HTTPTypes
import Kernel
import Storage
import Web

/// A 联户长 declares for the households linked to them, one or a batch, and for no other.
enum LinkedRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/linked", for: MemberCaller.self,
            "The households linked to the caller in `place`, what may be declared for them, and what was.",
            query: [.place("The village; the first of the caller's without it.")], output: LinkedDesk.shape
        ) { visit, member in
            let wanted = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
            let id = DeclarationID.minted(at: visit.now)
            let desk = try await visit.county.database.read {
                try LinkedDesk.read(member.person, at: wanted, in: $0)
            }
            return Answer(json: { desk.write(to: &$0) }, page: { linkedPage(desk, id: id, $0) })
        },
        Endpoint(
            .post, "points/linked/declarations", for: MemberCaller.self,
            "Declares an act under the client's `id` for linked `households`, by their ids or their numbers.",
            fields: [
                InputField("id", .id), InputField("place", .id), InputField("item", .id),
                InputField("day", .day), InputField("times", .number),
                InputField("households", .list, limit: PointsLimits.declared_max),
                InputField("note", limit: 2_000), InputField("witness", limit: 200),
                InputField("photos", .file, limit: PointsLimits.photos_max),
            ], output: LinkedDesk.shape, form: "points/linked", body_bytes_max: PointsPhotos.body_bytes_max
        ) { visit, member in try await declare(visit, member) },
    ]

    private static func declare(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let photos = try await PointsPhotos.shared.prepared(visit)
        let sent = try Sent(visit, photos: photos.count)
        let digest = visit.input.digest
        let (desk, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            let claim = try transaction.claim(
                sent.id.as(Marks.Anything.self), by: member.person.description, digest: digest)
            if claim == .fresh {
                try Points.declare(
                    DeclarationDraft(
                        id: sent.id, village: sent.place, item: sent.item, day: sent.day, times: sent.times,
                        role: .link, households: try sent.found(in: sent.place, transaction),
                        note: sent.note, witness: sent.witness, photos: photos.count),
                    photos: photos, reach: try LinkedDesk.reach(of: member.person, in: transaction),
                    in: transaction)
            }
            return (try LinkedDesk.read(member.person, at: sent.place, in: transaction), claim)
        }
        return Answer(claim == .fresh ? .created : .ok, next: desk.path, json: { desk.write(to: &$0) })
    }
}
