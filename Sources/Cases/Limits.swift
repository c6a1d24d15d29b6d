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
}
