/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in Schema.swift.
enum Limits {
    /// - Source: two vendors' rules for 【签名】, which is tied to a legal entity: 2 to 12, or 2 to 18 characters.
    static let signatureCharacters = 2...18
    static let addressCharacters_max = 500
    static let secretCharacters_max = 500
    /// Of a template: providers cut what is longer into parts and charge each.
    static let templateCharacters_max = 300
    /// A template's code at the provider, and the number of its approval.
    static let codeCharacters_max = 60
    /// Templates that were ever entered; a county with more has lost sight of them.
    static let templates_max = 200
    /// Of one round, so that a burst does not hold the clocks up.
    static let round_max = 20
    static let call_seconds = 10
    /// Messages as a page shows them.
    static let shown_max = 50
    /// Days that the log is kept.
    static let kept_days: Int64 = 180
    /// Where the rulebook says nothing: few enough to bother nobody, and a night's sleep.
    static let dailyQuota = 5
    static let quietFrom_hour = 21
    static let quietUntil_hour = 8
}
