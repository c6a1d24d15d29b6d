import Access
import Kernel
import Storage

/// What is open for linked households; the house hands it over from requests and home visits.
///
/// Only what the one who asks may open: whoever holds no post where a matter lies is told of none.
package struct HouseholdMatters: Sendable {
    package struct Line: Sendable, Equatable {
        package let id: CaseID
        package let number: String
        package let title: String
        /// Nil where no clock runs.
        package let due: Instant?

        package init(id: CaseID, number: String, title: String, due: Instant?) {
            self.id = id
            self.number = number
            self.title = title
            self.due = due
        }
    }

    let of: @Sendable (_ households: [HouseholdID], OfficerCaller, Reader) throws -> [HouseholdID: [Line]]

    package init(
        of: @escaping @Sendable ([HouseholdID], OfficerCaller, Reader) throws -> [HouseholdID: [Line]]
    ) { self.of = of }

    /// For a county that takes no requests.
    package static let none = HouseholdMatters { _, _, _ in [:] }
}
