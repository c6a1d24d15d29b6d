import Kernel
import Sealing
import Storage

extension HomeVisits {
    /// When households were visited last and are to be visited next, for rooms that list households; which need one has
    /// is not told.
    package static func rhythm(
        of households: [HouseholdID], key: CountyKey, in reader: Reader
    ) throws -> [HouseholdID: VisitDue] {
        let rows = try due(try candidates(households, in: reader), key: key, in: reader)
        return Dictionary(rows.map { ($0.household, $0.due) }, uniquingKeysWith: { first, _ in first })
    }
}
