import Cases
import Foundation
import Kernel
import Storage

extension Request.Channel: StorableCode {}
extension Request.Wish: StorableCode {}
extension Request.Moderation: StorableCode {}
extension Rating.Satisfaction: StorableCode {}

/// Reads and writes requests.
enum RequestStore {
    static let columns: Query = """
        r.case_id, r.category, r.body, r.channel, r.reporter_id, r.wish, r.token, r.is_public, r.moderation, r.location,
        r.latitude, r.longitude, r.consent, r.answers, r.followers,
        t.is_solved, t.satisfaction, t.words, t.rated_at
        """

    /// A person's name and number, sealed before the transaction begins.
    struct Contact: Sendable {
        var name: [UInt8]?
        var phone: [UInt8]?
        var phoneKey: [UInt8]?
    }

    static func insert(
        _ request: Request, contact: Contact, importKey: String? = nil, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO requests_request (case_id, category, body, channel, reporter_id, name_sealed, phone_sealed,
                                          phone_key, wish, token, is_public, moderation, location, latitude, longitude,
                                          consent, answers, followers, import_key)
            VALUES (\(request.id), \(request.category), \(request.body), \(request.channel), \(request.reporter),
                    \(contact.name), \(contact.phone), \(contact.phoneKey), \(request.wish), \(request.token),
                    \(request.isPublic), \(request.moderation), \(request.location), \(request.position?.latitude),
                    \(request.position?.longitude), \(request.consent), \(try encoded(request.answers)),
                    \(request.followers), \(importKey))
            """)
    }

    static func find(_ id: CaseID, in reader: Reader) throws -> Request? {
        try reader.first(
            """
            SELECT \(columns) FROM requests_request r LEFT JOIN requests_rating t ON t.case_id = r.case_id
             WHERE r.case_id = \(id)
            """, Request.init)
    }

    static func find(token: String, in reader: Reader) throws -> CaseID? {
        try reader.value("SELECT case_id FROM requests_request WHERE token = \(token)", as: CaseID.self)
    }

    /// Requests of an account, newest first.
    static func ids(reportedBy person: PersonID, limit: Int, in reader: Reader) throws -> [CaseID] {
        try reader.all(
            """
            SELECT case_id FROM requests_request WHERE reporter_id = \(person)
             ORDER BY case_id DESC LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    static func contact(of id: CaseID, in reader: Reader) throws -> Contact {
        try reader.first(
            "SELECT name_sealed, phone_sealed, phone_key FROM requests_request WHERE case_id = \(id)"
        ) { Contact(name: try $0.next(), phone: try $0.next(), phoneKey: try $0.next()) } ?? Contact()
    }

    /// Requests from one telephone number, newest first.
    static func ids(withPhone key: [UInt8], limit: Int, in reader: Reader) throws -> [CaseID] {
        try reader.all(
            """
            SELECT case_id FROM requests_request WHERE phone_key = \(key) ORDER BY case_id DESC LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// Where those of `cases` are whose reporters said so on the map.
    static func positions(of cases: [CaseID], in reader: Reader) throws -> [CaseID: Coordinate] {
        if cases.isEmpty { return [:] }
        var positions: [CaseID: Coordinate] = [:]
        try reader.each(
            """
            SELECT case_id, latitude, longitude FROM requests_request
             WHERE case_id IN (\(list: cases)) AND latitude IS NOT NULL AND longitude IS NOT NULL
            """
        ) { row in
            let id: CaseID = try row.next()
            let latitude: Double = try row.next()
            positions[id] = Coordinate(latitude: latitude, longitude: try row.next())
        }
        return positions
    }

    static func classify(_ id: CaseID, as category: String, in transaction: Transaction) throws {
        try transaction.run("UPDATE requests_request SET category = \(category) WHERE case_id = \(id)")
    }

    /// Keeps the decision, and the row by which neighbours' lists find the request.
    static func moderate(
        _ id: CaseID, _ decision: Request.Moderation, in transaction: Transaction
    ) throws {
        try transaction.run("UPDATE requests_request SET moderation = \(decision) WHERE case_id = \(id)")
        try transaction.run("DELETE FROM requests_shown WHERE request_id = \(id)")
        guard try find(id, in: transaction)?.isVisibleToNeighbours == true,
            let row = try Cases.rows(of: [id], in: transaction).first
        else { return }
        try transaction.run(
            """
            INSERT INTO requests_shown (position, request_id, place_id, opened_at)
            VALUES (\(row.position), \(id), \(row.place), \(row.opened))
            """)
    }

    /// What the person follows, newest first.
    static func ids(followedBy person: PersonID, limit: Int, in reader: Reader) throws -> [CaseID] {
        try reader.all(
            """
            SELECT request_id FROM requests_follower WHERE person_id = \(person)
             ORDER BY request_id DESC LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// Whether the person was not among the followers before.
    static func keepFollower(
        _ person: PersonID, of id: CaseID, in transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            INSERT INTO requests_follower (person_id, request_id) VALUES (\(person), \(id))
            ON CONFLICT (person_id, request_id) DO NOTHING
            """) > 0
    }

    static func addFollower(to id: CaseID, in transaction: Transaction) throws {
        try transaction.run("UPDATE requests_request SET followers = followers + 1 WHERE case_id = \(id)")
    }

    static func insert(_ rating: Rating, of id: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO requests_rating (case_id, is_solved, satisfaction, words, rated_at)
            VALUES (\(id), \(rating.isSolved), \(rating.satisfaction), \(rating.words), \(rating.at))
            """)
    }

    static func insert(
        _ call: Requests.CallBack, of id: CaseID, by caller: PersonID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO requests_call_back (id, case_id, by_id, is_reached, is_solved, satisfaction, called_at)
            VALUES (\(transaction.derivedID(Marks.Step.self)), \(id), \(caller), \(call.isReached),
                    \(call.isSolved), \(call.satisfaction), \(transaction.happened))
            """)
    }

    static func encoded(_ answers: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(answers), as: UTF8.self)
    }
}

extension Request {
    init(_ row: inout Row) throws {
        id = try row.next()
        category = try row.next()
        body = try row.next()
        channel = try row.next()
        reporter = try row.next()
        wish = try row.next()
        token = try row.next()
        isPublic = try row.next()
        moderation = try row.next()
        location = try row.next()
        let latitude: Double? = try row.next()
        let longitude: Double? = try row.next()
        if let latitude, let longitude {
            position = Coordinate(latitude: latitude, longitude: longitude)
        } else {
            position = nil
        }
        consent = try row.next()
        let kept: String = try row.next()
        answers =
            kept == "{}"
            ? [:] : (try? JSONDecoder().decode([String: String].self, from: Data(kept.utf8))) ?? [:]
        followers = try row.next()
        let rated: (Bool?, Rating.Satisfaction?, String?, Instant?) = (
            try row.next(), try row.next(), try row.next(), try row.next()
        )
        if let isSolved = rated.0, let satisfaction = rated.1, let words = rated.2, let at = rated.3 {
            rating = Rating(isSolved: isSolved, satisfaction: satisfaction, words: words, at: at)
        }
    }
}
