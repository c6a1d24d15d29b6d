import Kernel
import Storage
import Web

/// Who answers for what: teams filled by template, links of persons to households and places, online groups
/// of grids, and the list of everything that nobody answers for.
package struct Duties: Sendable {
    package let county: County

    package init(_ county: County) { self.county = county }
}

extension Duties {
    /// - Parameter households: how the register is read; the house hands it over.
    package static func endpoints(households: HouseholdRegister) -> [Endpoint] {
        GapRoutes(households: households).all + GridRoutes.all + TeamRoutes.all + MemberRoutes.all
            + LinkRoutes(households: households).all + GroupRoutes.all + GroupActRoutes.all
            + PhoneRoutes.all + KindRoutes.all
    }
}
