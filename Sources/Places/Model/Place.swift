import Kernel

/// A place as it was described on some day.
package struct Place: Sendable, Equatable {
    package let id: PlaceID
    package let level: Level
    package let name: String
    /// `nil` for the county's root and for the country over imported divisions.
    package let parent: PlaceID?
    /// A statistical code, or a grid's; never a key, for codes change.
    package let code: String?
    /// The year of the list that the code is from.
    package let edition: Int?
    /// While this description holds; without end unless the place changes, closes, or is going to.
    package let period: Period

    package init(
        id: PlaceID, level: Level, name: String, parent: PlaceID?, code: String?, edition: Int?,
        period: Period
    ) {
        self.id = id
        self.level = level
        self.name = name
        self.parent = parent
        self.code = code
        self.edition = edition
        self.period = period
    }
}

extension Place {
    /// Lists of siblings: by code, those without one after the others, then by name.
    package static func inOrder(_ left: Place, _ right: Place) -> Bool {
        let keys = (left.code ?? "~", right.code ?? "~")
        if keys.0 != keys.1 { return keys.0 < keys.1 }
        return left.name == right.name ? left.id < right.id : left.name < right.name
    }
}
