import Kernel
import Storage

/// Taking out of a request who asked, in what words, and where they stood.
enum RequesterErasureStore {
    static func erase(_ id: CaseID, words: String, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE requests_request
               SET body = \(words), reporter_id = NULL, name_sealed = NULL, phone_sealed = NULL,
                   phone_key = NULL, location = '', latitude = NULL, longitude = NULL, answers = '{}',
                   is_public = 0, consent = CASE WHEN consent IS NULL THEN NULL ELSE \(words) END
             WHERE case_id = \(id)
            """)
        try transaction.run("UPDATE requests_rating SET words = '' WHERE case_id = \(id)")
    }

    /// What a person follows is known of nobody any more; the counts stay.
    static func eraseFollower(_ person: PersonID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM requests_follower WHERE person_id = \(person)")
    }

    /// Everything that an account ever reported.
    static func reported(by person: PersonID, in reader: Reader) throws -> [CaseID] {
        try reader.all("SELECT case_id FROM requests_request WHERE reporter_id = \(person) ORDER BY case_id")
        {
            try $0.next()
        }
    }
}
