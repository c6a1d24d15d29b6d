import Kernel
import Places

/// All that the gap list is worked out from: a part of the county on a day.
package struct DutyState: Sendable {
    package var day: Day
    package var places: [Place]
    /// Everybody who holds or held a post at one of the places.
    package var posts: [HeldPost] = []
    package var teamTemplates: [TeamTemplate] = []
    /// Those that stand on the day.
    package var teams: [Team] = []
    package var members: [TeamMember] = []
    package var linkTemplates: [LinkTemplate] = []
    package var links: [Link] = []
    package var groups: [OnlineGroup] = []
    /// Groups that somebody keeps on the day.
    package var keptGroups: Set<OnlineGroupID> = []
    /// Households of a grid, where they were counted.
    package var gridSizes: [PlaceID: Int] = [:]
    /// What the rulebook says of a grid's size, by grid.
    package var bounds: [PlaceID: SizeBounds] = [:]
    /// Households of the register and where each is kept.
    package var households: [HouseholdID: PlaceID] = [:]
    /// What is kept at places that are no more.
    package var left = Leftovers()

    package init(day: Day, places: [Place]) {
        self.day = day
        self.places = places
    }
}

/// The least and the most that a rule wants of something.
package struct SizeBounds: Sendable, Equatable {
    package let least: Int?
    package let most: Int?

    package init(least: Int?, most: Int?) {
        self.least = least
        self.most = most
    }

    /// What is wrong with `count`, if anything.
    package func finding(on count: Int) -> Finding? {
        if let least, count < least { return .tooFew(have: count, least: least) }
        if let most, count > most { return .tooMany(have: count, most: most) }
        return nil
    }

    package enum Finding: Sendable, Equatable {
        case tooFew(have: Int, least: Int)
        case tooMany(have: Int, most: Int)
    }
}
