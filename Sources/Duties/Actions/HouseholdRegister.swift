import Kernel
import Storage

/// How this room reads the register of households; the house hands it over.
package struct HouseholdRegister: Sendable {
    /// One household as a list shows it.
    package struct Line: Sendable, Equatable {
        package let id: HouseholdID
        /// Where it has its place in the tree.
        package let place: PlaceID
        /// `12号 陈*英`: masked already.
        package let label: String

        package init(id: HouseholdID, place: PlaceID, label: String) {
            self.id = id
            self.place = place
            self.label = label
        }
    }

    /// Where the households lay in which people lived on a day, at a place and below; one question however many.
    let places: @Sendable (_ place: PlaceID, _ on: Day, Reader) throws -> [HouseholdID: PlaceID]
    /// The households in which people live at a place and below, on a day.
    let at: @Sendable (_ place: PlaceID, _ on: Day, Reader) throws -> [Line]
    /// The households as lists show them, those that exist.
    let find: @Sendable (_ households: [HouseholdID], _ on: Day, Reader) throws -> [Line]

    package init(
        places: @escaping @Sendable (PlaceID, Day, Reader) throws -> [HouseholdID: PlaceID],
        at: @escaping @Sendable (PlaceID, Day, Reader) throws -> [Line],
        find: @escaping @Sendable ([HouseholdID], Day, Reader) throws -> [Line]
    ) {
        self.places = places
        self.at = at
        self.find = find
    }
}
