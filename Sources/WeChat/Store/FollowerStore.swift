import Foundation
import Kernel
import Sealing
import Storage

/// WeChat users who have written; who they are there stands sealed, and is found by a keyed digest.
enum FollowerStore {
    /// What a change of a follower's row writes; sealed before a transaction begins.
    struct Change: Sendable {
        let id: FollowerID
        /// Zero for one who is new.
        let version: Int
        let openKey: [UInt8]
        let openSealed: [UInt8]
        let language: Language
        let place: PlaceID?
        let talk: [UInt8]?
    }

    static func key(of openID: String, _ key: CountyKey) -> [UInt8] {
        key.lookup(openID, purpose: "wechat.open-id")
    }

    static func sealed(_ openID: String, of id: FollowerID, _ key: CountyKey) -> [UInt8] {
        key.seal(openID, context: "wechat_follower.open:\(id)")
    }

    static func sealed(_ talk: Talk, of id: FollowerID, _ key: CountyKey) throws -> [UInt8]? {
        if talk == Talk() { return nil }
        let text = String(decoding: try JSONEncoder().encode(talk), as: UTF8.self)
        return key.seal(text, context: "wechat_follower.talk:\(id)")
    }

    /// With the conversation, while it lasts.
    static func find(openID: String, key: CountyKey, in reader: Reader) throws -> Follower? {
        try reader.first(
            """
            SELECT id, person_id, language, place_id, talk_sealed, talk_until, version FROM wechat_follower
             WHERE open_key = \(self.key(of: openID, key))
            """
        ) { row in
            let id: FollowerID = try row.next()
            let (person, language, place): (PersonID?, String, PlaceID?) = (
                try row.next(), try row.next(), try row.next()
            )
            let (sealed, until): ([UInt8]?, Instant?) = (try row.next(), try row.next())
            var talk: Talk?
            if let sealed, let until, reader.now <= until {
                let text = try key.open(sealed, context: "wechat_follower.talk:\(id)")
                talk = try JSONDecoder().decode(Talk.self, from: Data(text.utf8))
            }
            return Follower(
                id: id, person: person, language: Language(rawValue: language) ?? .chinese, place: place,
                talk: talk,
                version: try row.next())
        }
    }

    static func find(boundTo person: PersonID, in reader: Reader) throws -> (id: FollowerID, bound: Instant)?
    {
        try reader.first(
            "SELECT id, bound_at FROM wechat_follower WHERE person_id = \(person)"
        ) { (try $0.next(), try $0.next()) }
    }

    /// False when somebody else changed the row since it was read.
    static func put(_ change: Change, until: Instant, in transaction: Transaction) throws -> Bool {
        let ends = change.talk == nil ? nil : until
        if change.version == 0 {
            return try transaction.run(
                """
                INSERT INTO wechat_follower (id, open_key, open_sealed, language, place_id, talk_sealed, talk_until,
                                             version, seen_at)
                VALUES (\(change.id), \(change.openKey), \(change.openSealed), \(change.language.rawValue),
                        \(change.place), \(change.talk), \(ends), 1, \(transaction.now))
                ON CONFLICT (open_key) DO NOTHING
                """) == 1
        }
        return try transaction.run(
            """
            UPDATE wechat_follower
               SET language = \(change.language.rawValue), place_id = \(change.place), talk_sealed = \(change.talk),
                   talk_until = \(ends), version = version + 1, seen_at = \(transaction.now)
             WHERE id = \(change.id) AND version = \(change.version)
            """) == 1
    }

    static func bind(_ id: FollowerID, to person: PersonID?, in transaction: Transaction) throws {
        let bound = person == nil ? nil : transaction.now
        try transaction.run(
            """
            UPDATE wechat_follower SET person_id = \(person), bound_at = \(bound), version = version + 1
             WHERE id = \(id)
            """)
    }

    /// Those who reported nothing, bound nothing and have not written since.
    static func idle(since moment: Instant, limit: Int, in reader: Reader) throws -> [FollowerID] {
        try reader.all(
            """
            SELECT id FROM wechat_follower
             WHERE seen_at < \(moment) AND person_id IS NULL
               AND NOT EXISTS (SELECT 1 FROM wechat_request AS r WHERE r.follower_id = wechat_follower.id)
             ORDER BY id LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// What was being written, and where the last matter was.
    static func eraseWords(of id: FollowerID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE wechat_follower
               SET talk_sealed = NULL, talk_until = NULL, place_id = NULL, version = version + 1
             WHERE id = \(id)
            """)
    }

    /// Somebody who is bound stays.
    static func removeUnbound(_ id: FollowerID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM wechat_follower WHERE id = \(id) AND person_id IS NULL")
    }

    static func remove(_ id: FollowerID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM wechat_follower WHERE id = \(id)")
    }

    /// When somebody last wrote; nil while nobody has.
    static func lastSeen(in reader: Reader) throws -> Instant? {
        try reader.first("SELECT max(seen_at) FROM wechat_follower") { row -> Instant? in try row.next() }
            ?? nil
    }
}
