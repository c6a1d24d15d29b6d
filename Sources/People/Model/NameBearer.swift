import Kernel

/// Where somebody of a name lives or serves today: enough to know whether a text may speak of them.
package struct NameBearer: Sendable, Hashable {
    package let name: String
    package let place: PlaceID
    /// By a post that is held today; else by a household.
    package let isInOffice: Bool
}
