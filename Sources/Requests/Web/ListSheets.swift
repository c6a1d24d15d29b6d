import Access
import Cases
import Kernel
import Places
import Sheets
import Storage
import Web

/// Lists of this room as files: what the page shows and no more, with the page's own filters.
package enum ListSheets {
    /// The two files of one list, at the path with `.xlsx` and `.csv` behind it.
    package static func pair<Who: Caller>(
        _ path: String, for caller: Who.Type, _ summary: String, query: [QueryField] = [],
        _ make: @escaping @Sendable (Visit, Who) async throws -> ListSheet
    ) -> [Endpoint] {
        ListSheet.Form.allCases.map { form in
            let file = "\(path).\(form.rawValue)"
            return Endpoint(
                .get, file, for: caller, summary, query: query,
                output: .file(form.mediaType)
            ) { visit, caller in
                let sheet = try await make(visit, caller)
                return Answer(
                    bytes: try sheet.bytes(as: form), type: form.mediaType,
                    fileName: sheet.fileName(visit.now.day, as: form))
            }
        }
    }

    static let requests = pair(
        "requests", for: OfficerCaller.self, "The list of requests as a file, with the filters of /requests.",
        query: [
            .place("The place and what lies below it; the officer's own without it."),
            QueryField(
                "state", .one(of: OfficerFilter.allCases.map(\.rawValue) + ["open", "closed"]),
                "Which requests; all, newest first, without it."),
            QueryField("category", "Only requests of this category and those below it, newest first."),
            .words("Words that stand in the request."), .sought,
        ]
    ) { visit, officer in
        let (asked, frame) = (try RequestList.Asked(visit), visit.frame)
        let parts = try await visit.county.database.read { try RequestList.all(asked, officer, in: $0) }
        return ListSheet(
            frame(.officerRequests),
            header: [
                frame(.residentNumber), frame(.sheetMatter), frame(.sheetPlace), frame(.problemState),
                frame(.categoryUrgency), frame(.sheetOpened), frame(.sheetDue), frame(.sheetLead),
            ],
            rows: parts.flatMap { part in
                part.rows.map { row in
                    [
                        .text(row.number), .text(row.title), .optional(part.places[row.place]),
                        .text(frame(.officerState(row.state))), .text(frame(.urgency(row.urgency))),
                        .text(frame.moment(row.opened)), .optional(row.due.map { frame.moment($0) }),
                        .optional(part.lead(of: row)),
                    ]
                }
            })
    }

    static let rates = pair(
        "rates", for: OfficerCaller.self, "The three rates of a place as a file.", query: RateSpan.query
    ) { visit, officer in
        let (span, frame) = (try RateSpan(visit), visit.frame)
        let sheet = try await visit.county.database.read { try RateSheet.read(span, officer, in: $0) }
        return ListSheet(
            frame(.ratesOf, ["place": sheet.place.name]),
            header: [
                frame(.sheetRate), frame(.sheetFrom), frame(.sheetUntil), frame(.sheetPart),
                frame(.sheetWhole), frame(.sheetExcluded), frame(.sheetPercent),
            ],
            rows: RequestRate.allCases.map { rate in
                let share = sheet.share(rate)
                return [
                    .text(frame(.rate(rate))), .day(sheet.from), .day(sheet.until), .whole(share.part),
                    .whole(share.whole), .whole(share.excluded),
                    share.thousandths.map { .number(Double($0) / 10) } ?? .empty,
                ]
            })
    }

    static let problems = pair(
        "problems", for: OfficerCaller.self, "The problems of a place as a file.",
        query: [
            .place("The place and what lies below it; the officer's own without it."),
            QueryField(
                "show", .one(of: ProblemFilter.allCases.map(\.rawValue)),
                "Which problems; open ones without it."), .cursor, .limit,
        ]
    ) { visit, officer in
        let (asked, frame) = (ProblemBoard.Asked(visit), visit.frame)
        let board = try await visit.county.database.read { try ProblemBoard.read(asked, officer, in: $0) }
        return ListSheet(
            frame(.problemListOf, ["place": board.place.name]),
            header: [
                frame(.residentNumber), frame(.problemTitle), frame(.sheetPlace), frame(.problemState),
                frame(.problemOwner), frame(.problemCurrent), frame(.problemWho), frame(.problemBy),
                frame(.problemStepsDone), frame(.sheetStages), frame(.problemRequests),
            ],
            rows: board.entries.map { entry in
                [
                    .text(entry.row.number), .text(entry.row.title), .text(entry.placeName),
                    .text(frame(.officerState(entry.row.state))), .optional(entry.lead),
                    .optional(entry.current?.name),
                    .optional(entry.current.flatMap { _ in entry.doer ?? entry.lead }),
                    .day(entry.finishOn), .whole(entry.done), .whole(entry.stages.count),
                    .whole(entry.requests),
                ]
            })
    }

    static let categories = pair(
        "categories", for: OfficerCaller.self, "The tree of categories as a file."
    ) { visit, officer in
        let frame = visit.frame
        let list = try await visit.county.database.read { try CategoryList.read(officer, in: $0) }
        return ListSheet(
            frame(.categoryTree),
            header: [
                frame(.categoryCode), frame(.categoryParent), frame(.categoryChinese),
                frame(.categoryEnglish), frame(.categoryUrgency), frame(.categoryState),
                frame(.categoryQuestionCount),
            ],
            rows: list.tree.walked.map { line in
                let category = line.entry.category
                return [
                    .text(category.code), .optional(category.parent), .text(category.chinese),
                    .text(category.english), .text(urgency(category, frame)),
                    .text(list.state(line.entry, frame)), .whole(category.questions.count),
                ]
            })
    }
}
