import Kernel
import Sealing
import Storage

/// When linked households were visited last and are to be visited next; the house hands it over from home visits.
///
/// Which need a household has is not in it.
package struct HouseholdRhythm: Sendable {
    package struct Line: Sendable, Equatable {
        /// Nil where nobody has come yet.
        package let last: Day?
        /// Nil where no rule says.
        package let next: Day?

        package init(last: Day?, next: Day?) {
            self.last = last
            self.next = next
        }
    }

    let of: @Sendable (_ households: [HouseholdID], _ key: CountyKey, Reader) throws -> [HouseholdID: Line]

    package init(
        of: @escaping @Sendable ([HouseholdID], CountyKey, Reader) throws -> [HouseholdID: Line]
    ) { self.of = of }

    /// For a county that keeps no visits.
    package static let none = HouseholdRhythm { _, _, _ in [:] }
}
