/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in the schema.
package enum CallOutLimits {
    package static let purpose_length_max = 100
    package static let spot_length_max = 100
    package static let result_length_max = 500
    package static let task_length_max = 100
    /// People whom one call reaches: a whole town's grids and committees.
    package static let called_max = 500
    package static let tasks_max = 30
    /// A call is for hours, not for a campaign: three days.
    package static let hours_max = 72
    package static let arrived_max = 5_000
    package static let page_max = 100
    /// Teams and posts that a form offers.
    package static let groups_max = 120
}
