import Access
import Kernel
import Storage

extension PartyOrganisations {
    /// Needs that wait for a unit, for officers who hold a seat at the table: how many, and where they are claimed.
    package static func waiting(
        for officer: OfficerCaller, in reader: Reader
    ) throws -> [(sentence: Sentence, path: String)] {
        let seats = try CommitteeStore.open(of: officer.person, in: reader).filter { $0.role != .staff }
        var seen: Set<PartyCommitteeID> = []
        return try seats.filter { seen.insert($0.committee).inserted }.compactMap { seat in
            guard let committee = try CommitteeStore.find(seat.committee, in: reader), committee.isJoint,
                committee.period.until == nil
            else { return nil }
            let own = Set(seats.filter { $0.committee == committee.id }.map(\.id))
            let count = try SharingStore.entries(of: committee.id, in: reader).count {
                $0.list == .need && $0.standing.state == .open && !own.contains($0.seat)
            }
            guard count > 0 else { return nil }
            return (
                Sentence(.needsWaiting, ["name": committee.name, "count": "\(count)"]),
                "/party/committees/\(committee.id)/lists"
            )
        }
    }
}
