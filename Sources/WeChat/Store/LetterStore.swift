import Kernel
import Storage

/// What was answered to whom lately, and which nonces and states were used; digests only.
enum LetterStore {
    /// The answer that was given to a letter; nil where it was not received yet.
    static func answer(to letter: AnyID, in reader: Reader) throws -> String?? {
        try reader.first("SELECT answer FROM wechat_letter WHERE id = \(letter)") { row -> String? in
            try row.next()
        }
    }

    /// The letter that a nonce came with.
    static func letter(of nonce: AnyID, in reader: Reader) throws -> AnyID? {
        try reader.value("SELECT letter_id FROM wechat_nonce WHERE id = \(nonce)", as: AnyID.self)
    }

    static func keep(
        _ letter: AnyID, nonce: AnyID, answer: String?, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO wechat_letter (id, answer, received_at) VALUES (\(letter), \(answer), \(transaction.now))
            """)
        try keep(nonce: nonce, of: letter, in: transaction)
    }

    static func keep(nonce: AnyID, of letter: AnyID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO wechat_nonce (id, letter_id, received_at) VALUES (\(nonce), \(letter), \(transaction.now))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// False when the state has been used.
    static func use(_ state: AnyID, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            """
            INSERT INTO wechat_state (id, used_at) VALUES (\(state), \(transaction.now))
            ON CONFLICT (id) DO NOTHING
            """) == 1
    }

    /// What nothing can repeat any more; how many rows went.
    static func forget(before moment: Instant, limit: Int, in transaction: Transaction) throws -> Int {
        let letters = try transaction.run(
            """
            DELETE FROM wechat_letter WHERE id IN (
                SELECT id FROM wechat_letter WHERE received_at < \(moment) ORDER BY received_at, id LIMIT \(limit))
            """)
        let nonces = try transaction.run(
            """
            DELETE FROM wechat_nonce WHERE id IN (
                SELECT id FROM wechat_nonce WHERE received_at < \(moment) ORDER BY received_at, id LIMIT \(limit))
            """)
        let states = try transaction.run(
            """
            DELETE FROM wechat_state WHERE id IN (
                SELECT id FROM wechat_state WHERE used_at < \(moment) ORDER BY used_at, id LIMIT \(limit))
            """)
        return letters + nonces + states
    }
}
