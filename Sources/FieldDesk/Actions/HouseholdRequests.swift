import Access
import Cases
import HomeVisits
import Kernel
import People
import Places
import Requests
import Storage

/// What is open for households: what their people reported with their own accounts, and what was said at their doors.
package enum HouseholdRequests {
    /// By the household, the most urgent first; only those whose files the officer may open.
    package static func open(
        of households: [HouseholdID], for officer: OfficerCaller, in reader: Reader
    ) throws -> [HouseholdID: [QueueRow]] {
        var owners = try HomeVisits.requests(of: households, in: reader)
        let homes = Dictionary(
            try People.members(of: households, in: reader).flatMap { home, members in
                members.map { ($0.person, home) }
            }
        ) { first, _ in first }
        for (request, person) in try Requests.reported(by: homes.keys, in: reader) {
            owners[request] = homes[person]
        }
        var sights: [PlaceID: Bool] = [:]
        var found: [HouseholdID: [QueueRow]] = [:]
        for row in try rows(Array(owners.keys), in: reader) where row.state != .closed {
            if sights[row.place] == nil {
                let line = try Places.lineage(of: row.place, in: reader).map(\.id)
                sights[row.place] = officer.grants.contains { line.contains($0.place) }
            }
            guard let home = owners[row.id],
                sights[row.place] == true || row.lead?.person == officer.person
            else { continue }
            found[home, default: []].append(row)
        }
        return found.mapValues { rows in
            rows.sorted {
                ($0.due?.milliseconds ?? .max, $0.position) < ($1.due?.milliseconds ?? .max, $1.position)
            }
        }
    }

    private static func rows(_ ids: [CaseID], in reader: Reader) throws -> [QueueRow] {
        try stride(from: 0, to: ids.count, by: FieldLimits.idsPerQuery_max).flatMap { start in
            try Queue.of(Array(ids[start..<min(start + FieldLimits.idsPerQuery_max, ids.count)]), in: reader)
        }
    }
}
