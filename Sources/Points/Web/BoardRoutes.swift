import Kernel
import Storage
import Web

/// The board of a village's points, open to everybody.
enum BoardRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/boards/{place}", for: Anyone.self,
            "The upper ranks of a village or a group; households are named where they agreed.",
            output: RankBoard.shape
        ) { visit, _ in
            let board = try await board(visit)
            return Answer(json: { board.write(to: &$0) }, page: { rankBoardPage(board, $0) })
        },
        Endpoint(
            .get, "points/boards/{place}/print", .page, for: Anyone.self,
            "The board for the wall, on A4 or with `size=a3` on A3.", query: [.size]
        ) { visit, _ in
            let (board, publicURL) = (try await board(visit), visit.publicURL)
            guard let size = PrintSheet.Size(rawValue: visit.query["size"] ?? "a4") else {
                throw FieldRefusal(.unreadable, at: "size")
            }
            return Answer { rankSheet(board, size: size, publicURL: publicURL, $0) }
        },
        Endpoint(
            .get, "points/boards/{place}/screen", .page, for: Anyone.self,
            "The board for a television: screen `page`, which turns by itself.",
            query: [QueryField("page", .number, "Which screen, from 1.")]
        ) { visit, _ in
            let (board, publicURL) = (try await board(visit), visit.publicURL)
            let number = visit.query["page"].flatMap { Int($0) } ?? 1
            return Answer { rankScreenPage(board, number: number, publicURL: publicURL, $0) }
        },
    ]

    static func board(_ visit: Visit) async throws -> RankBoard {
        let id: PlaceID = try visit.id("place")
        let board = try await visit.county.database.read { try RankBoard.read(id, in: $0) }
        guard let board else { throw CardRefusal.villageUnknown }
        return board
    }
}
