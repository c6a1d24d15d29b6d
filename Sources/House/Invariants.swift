import Assemblies
import Cases
import Deliberation
import Duties
import Kernel
import Ledger
import Notices
import Points
import Storage

/// What must be true of a county's rows beside the chain; each query counts the rows that break one of them.
package enum Invariants {
    /// A sentence for each invariant that does not hold; empty when all do.
    package static func broken(in reader: Reader) throws -> [String] {
        let all =
            CaseInvariants.all.map { ($0.sentence, $0.query) }
            + DutyInvariants.all.map { ($0.sentence, $0.query) }
            + NoticeInvariants.all.map { ($0.sentence, $0.query) }
            + LedgerInvariants.all.map { ($0.sentence, $0.query) }
            + DeliberationInvariants.all.map { ($0.sentence, $0.query) }
            + AssemblyInvariants.all.map { ($0.sentence, $0.query) }
            + PointsInvariants.all.map { ($0.sentence, $0.query) }
        return try all.compactMap { sentence, query in
            let count = try reader.count(query)
            return count == 0 ? nil : "\(sentence): \(count) rows do not fit."
        }
    }
}
