import Access
import Files
import Kernel
import Pictures
import Storage

extension Points {
    /// What the posting of a declaration does in the county's lane, in one closure.
    func write(
        _ sent: Sent, photos: [(id: FileID, picture: Picture.Prepared)], by officer: OfficerCaller,
        digest: [UInt8]
    ) async throws -> (file: CheckFile?, claim: Claim) {
        try await county.database.write(by: officer.origin) { transaction in
            let office = try PointsOffice.read(officer, at: sent.place, in: transaction)
            guard office.mayDeclare else { throw AccessRefusal.notAllowed }
            let claim = try transaction.claim(
                sent.id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Points.declare(
                    try sent.draft(office, in: transaction), photos: photos, reach: office.reach,
                    in: transaction)
            }
            return (try CheckFile.read(sent.id, for: officer, in: transaction), claim)
        }
    }

    /// The same closure without a visit: for who measures what HTTP adds to it.
    ///
    /// - Parameter household: its number in the village.
    package func declare(
        _ id: DeclarationID, item: PointsItemID, on day: Day, household: String, at place: PlaceID,
        by officer: OfficerCaller, digest: [UInt8]
    ) async throws {
        let sent = Sent(id: id, place: place, item: item, day: day, households: [household])
        _ = try await write(sent, photos: [], by: officer, digest: digest)
    }
}
