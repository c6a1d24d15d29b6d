import Access
import Kernel
import People
import Places
import Storage

/// What an officer is to a village: the committee of it, a grid worker in it, somebody who watches.
struct PointsOffice: Sendable {
    let officer: OfficerCaller
    let village: Place
    /// The village first, the county last.
    let line: [Place]
    /// The committee's households are all; a grid worker's are those of the grid.
    let reach: Set<HouseholdID>?

    var lineage: [PlaceID] { line.map(\.id) }
    var isCommittee: Bool { officer.may(.dispatch, at: lineage) }
    var role: ItemTerms.Declarer { isCommittee ? .committee : .grid }

    /// As whom the officer may declare: as who they are, and for who handed in a paper.
    var roles: [ItemTerms.Declarer] { [role, .household, .link] }

    /// Whether the officer has a household here to declare for.
    var mayDeclare: Bool { isCommittee || reach?.isEmpty == false }

    /// Whether the officer may read all of the village's acts: its committee, and who supervises or oversees it.
    var mayRead: Bool {
        let sees: [Permission] = [.dispatch, .verify, .supervise, .oversee]
        return sees.contains { officer.may($0, at: lineage) }
    }

    /// Whether the officer compares with the paper what another typed in from it.
    var mayTakePaper: Bool { isCommittee || officer.may(.verify, at: lineage) }

    /// Whether it is the officer's to look at what was declared under the item.
    func mayCheck(_ terms: ItemTerms) -> Bool {
        switch terms.checker {
        case .committee: isCommittee || officer.may(.verify, at: lineage)
        case .grid: isCommittee || reach?.isEmpty == false
        }
    }

    /// Throws `CardRefusal.villageUnknown` for what is no village, `AccessRefusal.notAllowed` for strangers to it.
    static func read(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws -> PointsOffice {
        let line = try Places.lineage(of: place, in: reader)
        guard let at = line.firstIndex(where: { $0.level == .village }) else {
            throw CardRefusal.villageUnknown
        }
        let village = Array(line[at...])
        let lineage = village.map(\.id)
        let sees: [Permission] = [.dispatch, .verify, .supervise, .oversee]
        let isNear = sees.contains { officer.may($0, at: lineage) }
        let grids = try officer.places(.work).filter { try Places.isWithin($0, village[0].id, in: reader) }
        let isAbove = officer.may(.work, at: lineage)
        guard isNear || isAbove || !grids.isEmpty else { throw AccessRefusal.notAllowed }
        if officer.may(.dispatch, at: lineage) {
            return PointsOffice(officer: officer, village: village[0], line: village, reach: nil)
        }
        var reach: Set<HouseholdID> = []
        for grid in isAbove ? [village[0].id] : grids {
            let lines = try People.households(at: grid, limit: PointsLimits.households_max, in: reader)
            reach.formUnion(lines.map(\.household.id))
        }
        return PointsOffice(officer: officer, village: village[0], line: village, reach: reach)
    }

    /// The village of the officer's narrowest post; `nil` for those who hold theirs above villages.
    static func home(of officer: OfficerCaller, in reader: Reader) throws -> PlaceID? {
        for grant in officer.grants {
            let line = try Places.lineage(of: grant.place, in: reader)
            if let village = line.first(where: { $0.level == .village }) { return village.id }
        }
        return nil
    }
}

extension OfficerCaller {
    /// Throws where the officer does not write the place's rule list.
    func requireList(at place: PlaceID, in reader: Reader) throws {
        let lineage = try Places.lineage(of: place, in: reader).map(\.id)
        if lineage.isEmpty { throw CardRefusal.villageUnknown }
        try require(.dispatch, at: lineage)
    }
}
