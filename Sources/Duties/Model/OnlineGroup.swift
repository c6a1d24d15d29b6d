import Kernel

/// A chat group of one grid. What is said in it is nowhere in this program; only its size is, when counted.
package struct OnlineGroup: Sendable, Equatable {
    package let id: OnlineGroupID
    package let name: String
    /// The grid it belongs to; a grid may have several.
    package let place: PlaceID
    package let period: Period

    package init(id: OnlineGroupID, name: String, place: PlaceID, period: Period) {
        self.id = id
        self.name = name
        self.place = place
        self.period = period
    }
}

/// Who keeps an online group, and from when to when.
package struct Keeping: Sendable, Equatable {
    package let id: KeepingID
    package let group: OnlineGroupID
    package let person: PersonID
    package let period: Period

    package init(id: KeepingID, group: OnlineGroupID, person: PersonID, period: Period) {
        self.id = id
        self.group = group
        self.person = person
        self.period = period
    }
}

/// How many there were on a day, and who says so. Counts are added, never changed: a later one prevails.
package struct DatedCount: Sendable, Equatable {
    package let id: CountID
    package let on: Day
    package let number: Int
    package let source: String

    package init(id: CountID, on: Day, number: Int, source: String) {
        self.id = id
        self.on = on
        self.number = number
        self.source = source
    }
}
