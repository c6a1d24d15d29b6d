import HTTPTypes
import Kernel
import Storage
import Web

/// The board of a village's points, open to everybody.
enum BoardRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "points/boards/{place}", for: Anyone.self,
            "The upper ranks of a village or a group; households are named where they agreed. As of the end of "
                + "a day where one is named.",
            query: [on], output: RankBoard.shape
        ) { visit, _ in
            do {
                let board = try await board(visit, on: visit.query["on"])
                return Answer(json: { board.write(to: &$0) }, page: { rankBoardPage(board, nil, $0) })
            } catch let refusal as PastDayRefusal where visit.face == .page {
                let board = try await board(visit)
                return Answer(.unprocessableContent) { rankBoardPage(board, refusal, $0) }
            }
        },
        Endpoint(
            .get, "points/boards/{place}/print", .page, for: Anyone.self,
            "The board for the wall, on A4 or with `size=a3` on A3.", query: [.size, on]
        ) { visit, _ in
            let (board, publicURL) = (try await board(visit, on: visit.query["on"]), visit.publicURL)
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

    static let on = QueryField.on("The day at whose end it stands; as it is now without it.")

    static func board(_ visit: Visit, on text: String? = nil) async throws -> RankBoard {
        let id: PlaceID = try visit.id("place")
        let board = try await visit.county.database.read { reader in
            try RankBoard.read(id, at: PastDay.read(text, today: reader.now.day), in: reader)
        }
        guard let board else { throw CardRefusal.villageUnknown }
        return board
    }
}
