/// The maxima of this room, each with its reason.
package enum CaseLimits {
    /// A title is read in a list on a 360-pixel screen.
    package static let titleCharacters_max = 60
    /// A note is read on a phone; longer papers are attached.
    package static let noteCharacters_max = 2_000
    /// More parts than this is a problem with a plan, not a case.
    package static let legs_max = 20
    /// What a file shows at once; older steps stand behind a link.
    package static let stepsShown_max = 200
    /// Places whose cases follow the tree in one write; with thousands of cases each it stays below 50 ms.
    package static let followedPlaces_max = 8
    /// Open cases that get another desk in one write.
    package static let followedCases_max = 40
}
