import Kernel
import Storage

extension RequestSource.Kind: StorableCode {}

/// What requests came from that nobody reported.
enum RequestSourceStore {
    static func insert(_ source: RequestSource, of request: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO requests_source (request_id, kind, source_id, said_on)
            VALUES (\(request), \(source.kind), \(source.id), \(source.day))
            """)
    }

    static func find(_ request: CaseID, in reader: Reader) throws -> RequestSource? {
        try reader.first(
            "SELECT kind, source_id, said_on FROM requests_source WHERE request_id = \(request)"
        ) { RequestSource(try $0.next(), try $0.next(), on: try $0.next()) }
    }

    /// What was said in an online group from day to day, the newest first.
    static func said(
        in group: OnlineGroupID, from first: Day, through last: Day, limit: Int, _ reader: Reader
    ) throws -> [(request: CaseID, day: Day)] {
        try reader.all(
            """
            SELECT request_id, said_on FROM requests_source
             WHERE source_id = \(group) AND kind = \(RequestSource.Kind.onlineGroup)
               AND said_on BETWEEN \(first) AND \(last)
             ORDER BY said_on DESC, request_id DESC LIMIT \(limit)
            """
        ) { (try $0.next(), try $0.next()) }
    }
}
