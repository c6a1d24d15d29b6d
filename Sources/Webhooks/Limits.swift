/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in Schema.swift.
enum Limits {
    /// A name as a list shows it.
    static let nameCharacters_max = 60
    /// What servers agree on is two thousand; receivers' addresses are far shorter.
    static let addressCharacters_max = 500
    /// A county with more receivers has lost sight of them.
    static let hooks_max = 50
    /// Beyond it what happens is kept, but goes out by hand only: a receiver that is away so long starts anew.
    static let waiting_max = 10_000
    /// Of one hook in one round, so that the others have their turn.
    static let round_max = 100
    /// Hooks that are served at the same time.
    static let hooksAtOnce_max = 4
    /// A receiver that thinks longer than this should answer first and think after.
    static let call_seconds = 10
    /// What arrived, or was given up, is listed for a month.
    static let kept_days: Int64 = 30
    /// The former secret signs beside the new one, so that receivers change over without losing a message.
    static let formerSecret_hours: Int64 = 24
    /// Messages as a page shows them.
    static let shown_max = 50
    /// Bytes of a secret; the specification asks for 24 to 64.
    static let secret_bytes = 32
}
