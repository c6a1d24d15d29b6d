import Kernel
import Storage

/// A category was added to the county's tree. Its names stand in the tree, not in the journal.
package struct CategoryAdded: Event {
    package static let kind = "request.category-added"
    package let place: PlaceID
    package let category: String
    package let parent: String?
    package let urgency: String

    package var subject: AnyID { place.as(Marks.Anything.self) }
}

/// A category got other names, or another urgency.
package struct CategoryDescribed: Event {
    package static let kind = "request.category-described"
    package let place: PlaceID
    package let category: String
    package let urgency: String

    package var subject: AnyID { place.as(Marks.Anything.self) }
}

/// A category, with what lies below it, came under another one, or to the top.
package struct CategoryMoved: Event {
    package static let kind = "request.category-moved"
    package let place: PlaceID
    package let category: String
    package let parent: String?

    package var subject: AnyID { place.as(Marks.Anything.self) }
}

/// What a category asks of reporters was changed.
package struct CategoryQuestioned: Event {
    package static let kind = "request.category-questioned"
    package let place: PlaceID
    package let category: String
    package let questions: Int

    package var subject: AnyID { place.as(Marks.Anything.self) }
}

/// From a day a category is no longer given.
package struct CategoryRetired: Event {
    package static let kind = "request.category-retired"
    package let place: PlaceID
    package let category: String
    package let from: Day

    package var subject: AnyID { place.as(Marks.Anything.self) }
}

/// A category that was out of use is given again.
package struct CategoryReturned: Event {
    package static let kind = "request.category-returned"
    package let place: PlaceID
    package let category: String

    package var subject: AnyID { place.as(Marks.Anything.self) }
}
