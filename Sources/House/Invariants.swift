import Cases
import Kernel
import Storage

/// What must be true of a county's rows beside the chain; each query counts the rows that break one of them.
package enum Invariants {
    /// A sentence for each invariant that does not hold; empty when all do.
    package static func broken(in reader: Reader) throws -> [String] {
        try CaseInvariants.all.compactMap { invariant in
            let count = try reader.count(invariant.query)
            return count == 0 ? nil : "\(invariant.sentence): \(count) rows do not fit."
        }
    }
}
