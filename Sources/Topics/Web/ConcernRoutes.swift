import Access
import Cases
import Kernel
import Places
import Requests
import Sheets
import Storage
import Web

/// What is read of concerns, by officers and by everybody.
enum ConcernRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "concerns", for: OfficerCaller.self,
            "What is asked for again and again at a place and below, week by week.",
            query: ConcernBoard.query,
            output: ConcernBoard.shape
        ) { visit, officer in
            let board = try await visit.county.database.read { try ConcernBoard.read(visit, officer, in: $0) }
            return Answer(json: board.write, page: { concernBoardPage(board, $0) })
        },
        Endpoint(
            .get, "concerns/print", .page, for: OfficerCaller.self, "The same as a sheet of paper.",
            query: ConcernBoard.query
        ) { visit, officer in
            let board = try await visit.county.database.read { try ConcernBoard.read(visit, officer, in: $0) }
            let url = visit.publicURL
            return Answer { concernBoardSheet(board, publicURL: url, $0) }
        },
        Endpoint(
            .get, "concerns/{id}", for: OfficerCaller.self,
            "A concern with the requests behind it and what became of it.",
            query: [
                QueryField(
                    "span", .one(of: ["window", "before", "0", "1", "2", "3"]),
                    "Which of its requests: of the window, of the time before, of a week counted backwards.")
            ], output: ConcernFile.shape
        ) { visit, officer in
            let id: ConcernID = try visit.id("id")
            let file = try await visit.county.database.read {
                try ConcernFile.read(id, visit, officer, in: $0)
            }
            return Answer(json: file.write, page: { concernPage(file, $0) })
        },
        Endpoint(
            .get, "talk", for: Anyone.self,
            "What many asked for in the last four weeks, as far as the county shows it: names and numbers only.",
            query: [.place("The place and what lies below it; the county without it.")], output: Talk.shape
        ) { visit, _ in
            let talk = try await visit.county.database.read { try Talk.read(visit, in: $0) }
            return Answer(json: talk.write, page: { talkPage(talk, $0) })
        },
    ]
}

/// The lists as files.
enum ConcernSheets {
    static let all: [Endpoint] =
        ListSheets.pair(
            "concerns", for: OfficerCaller.self, "What is asked for again and again, as a file.",
            query: ConcernBoard.query
        ) { visit, officer in
            let frame = visit.frame
            let board = try await visit.county.database.read { try ConcernBoard.read(visit, officer, in: $0) }
            return ListSheet(
                frame(.topicsOf, ["place": board.place.name]),
                header: [
                    frame(.topicsMatter), frame(.topicsPlace), frame(.topicsWindow, ["days": board.days]),
                    frame(.topicsBefore, ["days": board.days]),
                ] + (0..<ConcernLimits.weeks).map { frame(.concernWeek($0)) } + [frame(.topicsTask)],
                rows: board.entries.map { entry in
                    [
                        .text(entry.concern.name), .text(entry.placeName), .whole(entry.counts.window),
                        .whole(entry.counts.before),
                    ] + entry.counts.weeks.map { .whole($0) } + [.optional(entry.task?.number)]
                })
        }
        + ListSheets.pair(
            "talk", for: Anyone.self, "What many asked for, as far as the county shows it, as a file.",
            query: [.place("The place and what lies below it; the county without it.")]
        ) { visit, _ in
            let frame = visit.frame
            let talk = try await visit.county.database.read { try Talk.read(visit, in: $0) }
            return ListSheet(
                frame(.topicsTitle),
                header: [frame(.topicsMatter), frame(.topicsPlace), frame(.concernRequests)],
                rows: talk.entries.map { [.text($0.name), .text($0.placeName), .whole($0.requests)] })
        }
}
