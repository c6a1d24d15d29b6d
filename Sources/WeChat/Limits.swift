/// The maxima of this room, each with its reason; the same numbers stand as CHECKs in Schema.swift.
enum Limits {
    /// WeChat's messages have some hundred bytes, a text at most two thousand.
    static let letter_bytes_max = 64 * 1024
    static let xmlElements_max = 64
    static let xmlDepth_max = 4
    /// A server's clock may be wrong by minutes; WeChat's three tries come within fifteen seconds.
    static let clock_seconds: Int64 = 5 * 60
    /// Longer than a letter's time is believed on either side, so that none comes twice unknown.
    static let memory_seconds: Int64 = 3 * 5 * 60
    /// What is forgotten in one go; a write stays short.
    static let forgotten_max = 500
    /// Answers that WeChat shows are cut at two thousand and forty-eight bytes.
    static let answer_bytes_max = 2_000
    /// A conversation is taken up again after a meal, not on another day.
    static let talk_minutes: Int64 = 120
    /// A list that is answered by number fits a telephone's screen or two.
    static let choices_max = 40
    /// What is listed of somebody's own matters.
    static let own_max = 5
    /// Who reported nothing and bound nothing is forgotten.
    static let followerKept_days: Int64 = 30
    /// WeChat keeps a picture for three days; a try each, in seconds after the last one.
    static let pictureTries_seconds: [Int64] = [10, 60, 600, 3_600, 6 * 3_600, 24 * 3_600]
    /// What a telephone's picture has after WeChat has made it smaller.
    static let picture_bytes_max = 12 << 20
    /// Pictures of one round, one after the other.
    static let picturesAtOnce_max = 4
    static let call_seconds = 10
    /// From the first press to WeChat's answer.
    static let signIn_seconds: Int64 = 10 * 60

    static let appID_length_max = 64
    static let token_length = 3...32
    static let aesKey_length = 43
    static let secret_length_max = 128
    static let address_length_max = 200
    static let openID_length_max = 128
    static let identity_length_max = 200
    static let nonce_length_max = 128
}
