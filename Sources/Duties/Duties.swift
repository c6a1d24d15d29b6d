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
    /// - Parameters:
    ///   - households: how the register is read; the house hands it over.
    ///   - rhythm: when linked households were and are to be visited; likewise.
    ///   - matters: what is open for linked households; likewise.
    package static func endpoints(
        households: HouseholdRegister, rhythm: HouseholdRhythm = .none, matters: HouseholdMatters = .none
    ) -> [Endpoint] {
        GapRoutes(households: households).all + GridRoutes.all + TeamRoutes.all + MemberRoutes.all
            + LinkRoutes(households: households, rhythm: rhythm, matters: matters).all + GroupRoutes.all
            + GroupActRoutes.all
            + PhoneRoutes.all + KindRoutes.all + HandoverRoutes(households: households).all
            + ResponsibilityRoutes(households: households).all
    }
}
