import Access
import Kernel
import Places
import Storage
import Web

extension Notices {
    /// The routes of boards, notices and objections.
    package static let endpoints: [Endpoint] =
        PublicRoutes.all + ObjectionRoutes.all + OfficerRoutes.all + AnswerRoutes.all
}

/// What everybody may read.
enum PublicRoutes {
    static let all: [Endpoint] = [
        Endpoint(.get, "board", .page, for: Anyone.self, "Leads to the county's notice board.") { visit, _ in
            let root = try await visit.county.database.read { try Places.root(in: $0) }
            guard let root else { throw WebRefusal.notFound }
            return Answer(goTo: "/board/\(root.id)")
        },
        Endpoint(
            .get, "board/{place}", for: Anyone.self,
            "What stands on a place's notice board, its own and from above; then what ended there lately.",
            output: .page(NoticeCard.shape)
        ) { visit, _ in
            let id: PlaceID = try visit.id("place")
            let board = try await visit.county.database.read { try Board.read(id, in: $0) }
            guard let board else { throw WebRefusal.notFound }
            return Answer(json: { board.write(to: &$0) }, page: { boardPage(board, $0) })
        },
        Endpoint(
            .get, "board/{place}/screen", .page, for: Anyone.self,
            "The board for a television: screen `page`, which turns after `seconds`.",
            query: [
                QueryField("page", .number, "Which screen, from 1."),
                QueryField("seconds", .number, "How long each screen stands."),
            ]
        ) { visit, _ in try await screen(visit) },
        Endpoint(
            .get, "notices/{id}", for: Anyone.self, "A notice, as far as it may still be read.",
            output: NoticeFile.shape
        ) { visit, _ in
            let file = try await file(visit)
            let acts = NoticeActs(
                republication: AnyID.minted(at: visit.now), withdrawal: AnyID.minted(at: visit.now))
            return Answer(
                json: { file.write(to: &$0) },
                page: { noticePage(file, acts: file.acts == nil ? nil : acts, $0) })
        },
        Endpoint(
            .get, "notices/{id}/print", .page, for: Anyone.self,
            "The sheet for the wall, on A4 or with `size=a3` on A3.", query: [.size]
        ) { visit, _ in
            let file = try await file(visit)
            // What was taken down hangs on no wall, whoever prints it.
            guard file.notice.isShown else { throw NoticeRefusal.unknown }
            guard let size = PrintSheet.Size(rawValue: visit.query["size"] ?? "a4") else {
                throw FieldRefusal(.unreadable, at: "size")
            }
            let publicURL = visit.publicURL
            return Answer { noticeSheet(file, size: size, publicURL: publicURL, $0) }
        },
    ]

    /// The notice of the path; its officers see more.
    static func file(_ visit: Visit) async throws -> NoticeFile {
        let id: NoticeID = try visit.id("id")
        let officer = try? OfficerCaller(visit)
        let file = try await visit.county.database.read { try NoticeFile.read(id, for: officer, in: $0) }
        guard let file else { throw NoticeRefusal.unknown }
        return file
    }

    private static func screen(_ visit: Visit) async throws -> Answer {
        let id: PlaceID = try visit.id("place")
        let number = visit.query["page"].flatMap { Int($0) }.map { max(1, $0) } ?? 1
        let seconds = visit.query["seconds"].flatMap { Int($0) } ?? 20
        let url = visit.publicURL
        let show = try await visit.county.database.read { reader in
            try BoardShow.read(id, number: number, seconds: seconds, publicURL: url, in: reader)
        }
        guard let show else { throw WebRefusal.notFound }
        return Answer { boardScreenPage(show, $0) }
    }
}
