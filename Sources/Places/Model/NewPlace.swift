import Kernel

/// A place that a merger or a division brings into being; its level is that of what it comes from.
package struct NewPlace: Sendable, Equatable {
    package let id: PlaceID
    package let name: String
    /// `nil` for the parent of what it comes from.
    package let parent: PlaceID?
    package let code: String?
    package let edition: Int?

    package init(id: PlaceID, name: String, parent: PlaceID? = nil, code: String? = nil, edition: Int? = nil)
    {
        self.id = id
        self.name = name
        self.parent = parent
        self.code = code
        self.edition = edition
    }
}
