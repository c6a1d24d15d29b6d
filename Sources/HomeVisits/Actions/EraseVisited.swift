import Files
import Kernel
import People
import Storage

extension HomeVisits {
    /// For the reaction to `PersonErased`: the needs of the person go, and what was said at the door of their
    /// households while they lived there; days, outcomes and who came stay, so that figures stay true.
    ///
    /// Returns the requests that were opened with those words, for the house to erase them too.
    package static func erase(
        _ person: PersonID, on ground: ErasureGround, in transaction: Transaction
    ) throws -> [CaseID] {
        let enrolments = try EnrolmentStore.all(of: person, in: transaction)
        for kept in enrolments { try EnrolmentStore.erase(kept.enrolment.id, in: transaction) }
        var visits: Set<HomeVisitID> = []
        for membership in try People.memberships(of: person, in: transaction) {
            visits.formUnion(
                try HomeVisitStore.personal(
                    of: membership.household, from: membership.period.from.start,
                    // Nobody knows at which hour of the last day they left.
                    until: membership.period.until?.adding(days: 1).start
                        ?? transaction.now.adding(days: 1),
                    in: transaction))
        }
        var requests: [CaseID] = []
        for visit in visits.sorted() {
            let findings = try FindingStore.all(of: visit, in: transaction)
            requests += findings.compactMap(\.request)
            try HomeVisitStore.erase(visit, in: transaction)
            try Files.erase(owner: visit.as(Marks.Anything.self), in: transaction)
            for finding in findings {
                try transaction.erasePersonalData(
                    of: finding.id.as(Marks.Anything.self), ground: ground.rawValue)
            }
        }
        if enrolments.isEmpty && visits.isEmpty { return [] }
        try transaction.record(
            VisitsErased(
                subject: person.as(Marks.Anything.self), visits: visits.count, enrolments: enrolments.count,
                ground: ground.rawValue))
        return requests
    }
}
