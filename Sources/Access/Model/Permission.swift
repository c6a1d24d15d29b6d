/// What a post lets its holder do at a place and everywhere below it.
package enum Permission: String, CaseIterable, Codable, Sendable {
    /// File for others: the counter, the hotline, a proxy.
    case report
    /// Act on the matters of the place.
    case work
    /// Triage and send on.
    case dispatch
    /// Check that what was reported is solved.
    case verify
    /// Approve pauses and extensions, adjudicate, urge.
    case supervise
    /// Read and write households and residents.
    case register
    /// Overview and lists of the place.
    case oversee
    /// Rulebook and categories.
    case rules
    /// Appoint to posts.
    case posts
    /// Install, back up, watch.
    case system
    /// Accounts.
    case security
    /// Journal and looks.
    case audit

    /// One of the three administrations, which nobody holds together with another or with other business.
    ///
    /// - Source: GB/T 22239-2019, level 3 (三员分立).
    package var isAdministration: Bool {
        switch self {
        case .system, .security, .audit: true
        case .report, .work, .dispatch, .verify, .supervise, .register, .oversee, .rules, .posts: false
        }
    }
}
