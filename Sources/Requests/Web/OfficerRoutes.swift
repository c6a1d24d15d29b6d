import Access
import Cases
import Files
import HTTPTypes
import Kernel
import Places
import Sealing
import Storage
import Web

extension Requests {
    /// The routes of those who work on requests: desk, lists, files, acts, recording, catalogue.
    ///
    /// - Parameters:
    ///   - reminders: what waits for the officer in other rooms, for today's page.
    ///   - related: what other rooms have made of a request, for its page.
    package static func officerEndpoints(
        reminders: @escaping Reminder.Source = { _, _ in [] },
        related: @escaping RelatedMatter.Source = { _, _, _ in [] }
    ) -> [Endpoint] {
        OfficerRoutes.lists + OfficerRoutes.today(reminders) + OfficerRoutes.files(related)
            + OfficerRoutes.recording
            + CallRoutes.all + LetterRoutes.all
            + OfficerActRoutes.all + problemEndpoints + rateEndpoints
            + OfficerMapRoutes.all + OfficerSearch.all + CategoryRoutes.all + ListSheets.requests
    }
}

enum OfficerRoutes {
    static let lists: [Endpoint] = [
        Endpoint(
            .get, "desk", for: OfficerCaller.self,
            "The desk of a place or a unit: open cases by the time left; `filter` as `state` of /requests.",
            query: [
                .place("The place of the list; the officer's own without it."),
                QueryField(
                    "filter", .one(of: OfficerFilter.allCases.map(\.rawValue)),
                    "Which cases; all open ones without it."), .words("Words that stand in the case."),
                .sought, .cursor, QueryField("open", .id, "The case whose file stands beside the list."),
            ], output: OfficerRows.shape
        ) { visit, officer in
            let asked = try OfficerDesk.Asked(visit)
            let desk = try await visit.county.database.read {
                try OfficerDesk.read(asked, visit, officer, in: $0)
            }
            return Answer(json: desk.rows.write, page: { officerDeskPage(desk, $0) })
        },
        Endpoint(
            .get, "requests", for: OfficerCaller.self,
            "Requests within the officer's places; by `place`, words and `state`: received, assigned, done, late, "
                + "closed, disputed, returns (to review), passed-up, pleas, moderation (to be shown or "
                + "hidden), shelved (by `review_on`).",
            query: [
                .place("The place and what lies below it; the officer's own without it."),
                QueryField(
                    "state", .one(of: OfficerFilter.allCases.map(\.rawValue) + ["open", "closed"]),
                    "Which requests; all, newest first, without it."),
                QueryField("category", "Only requests of this category and those below it, newest first."),
                .words("Words that stand in the request."), .sought, .cursor, .limit,
            ], output: OfficerRows.shape
        ) { visit, officer in try await requests(visit, officer) },
    ]

    static func today(_ reminders: @escaping Reminder.Source) -> [Endpoint] {
        [
            Endpoint(
                .get, "today", for: OfficerCaller.self,
                "What waits for the officer today, by the time left; `reminders` of what waits elsewhere.",
                output: OfficerToday.shape
            ) { visit, officer in
                let today = try await visit.county.database.read {
                    try OfficerToday.read(officer, reminders: reminders, in: $0)
                }
                let language = visit.language
                return Answer(
                    json: { today.write(to: &$0, language) }, page: { officerTodayPage(today, $0) })
            }
        ]
    }

    static func files(_ related: @escaping RelatedMatter.Source) -> [Endpoint] {
        [
            Endpoint(
                .get, "requests/{id}", for: Anyone.self,
                "A request: the whole file for officers in charge, the public part for others who may see it.",
                query: [
                    QueryField("code", "The code of the receipt, which shows the public part."),
                    QueryField("look", .flag, "Opens the form that asks why one wants to see the requester."),
                    QueryField("act", "Opens the form of this act, where its choices are long."),
                ], output: OfficerFile.shape
            ) { visit, _ in try await file(visit, related) },
            Endpoint(
                .get, "requests/{id}/photos/{file}", for: Anyone.self, "A photo of a request, in full size.",
                query: [QueryField("code", "The code of the receipt.")], output: .file("image/jpeg")
            ) { visit, _ in try await photo(visit) { try Files.read($0, in: $1) } },
            Endpoint(
                .get, "requests/{id}/thumbnails/{file}", for: Anyone.self, "A photo of a request, small.",
                query: [QueryField("code", "The code of the receipt.")], output: .file("image/jpeg")
            ) { visit, _ in
                try await photo(visit) { try Files.thumbnail($0, in: $1) ?? Files.read($0, in: $1) }
            },
        ]
    }

    // MARK: Lists

    private static func requests(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let asked = try RequestList.Asked(visit)
        let cursor = try OfficerQueue.cursor(visit)
        let (limit, isPage) = (visit.limit, visit.face == .page)
        let (rows, choices) = try await visit.county.database.read { reader in
            let rows = try RequestList.read(
                asked, officer, after: cursor, limit: limit, withClocks: isPage, in: reader)
            return (rows, isPage ? try CategoryList.read(officer, in: reader) : nil)
        }
        return Answer(json: rows.write, page: { officerRequestsPage(rows, asked, choices, $0) })
    }

    // MARK: One file

    /// How much of a file the visit may see.
    enum Sight: Sendable {
        case officer(OfficerCaller)
        case everyone
    }

    /// Throws `CaseMissing.noSuchCase` for those who may not know of the request.
    static func sight(of file: Requests.File, _ visit: Visit) throws(CaseMissing) -> Sight {
        if let officer = try? OfficerCaller(visit), file.case.isVisible(to: officer) {
            return .officer(officer)
        }
        if file.request.isVisibleToNeighbours { return .everyone }
        if let member = try? MemberCaller(visit), file.request.reporter == member.person { return .everyone }
        let secrets = ReceiptSecrets(of: file.request.id, key: visit.county.key)
        if let code = visit.query["code"], secrets.accepts(code) { return .everyone }
        throw .noSuchCase
    }

    private static func file(
        _ visit: Visit, _ related: @escaping RelatedMatter.Source
    ) async throws -> Answer {
        let id: CaseID = try visit.id("id")
        if try await isVisibleProblem(id, visit) { return Answer(goTo: "/problems/\(id)") }
        let found: (file: Requests.File, whole: OfficerFile?) = try await visit.county.database.read {
            reader in
            guard let file = try Requests.File.read(id, in: reader) else { throw CaseMissing.noSuchCase }
            switch try sight(of: file, visit) {
            case .officer(let officer):
                var whole = try OfficerFile(file, visit, officer, in: reader)
                whole.related = try related(id, officer, reader)
                return (file, whole)
            case .everyone: return (file, nil)
            }
        }
        if let whole = found.whole { return Answer(json: whole.write, page: { officerFilePage(whole, $0) }) }
        let file = found.file
        return Answer(json: { writePublic(file, &$0) }, page: { residentPublicPage(file, $0) })
    }

    /// Lists of cases mix both kinds; whoever comes here for a problem is sent on to it.
    private static func isVisibleProblem(_ id: CaseID, _ visit: Visit) async throws -> Bool {
        guard let officer = try? OfficerCaller(visit) else { return false }
        return try await visit.county.database.read { reader in
            try Requests.ProblemFile.read(id, in: reader)?.case.isVisible(to: officer) ?? false
        }
    }

    private static func photo(
        _ visit: Visit, _ read: @escaping @Sendable (FileID, Reader) throws -> (bytes: [UInt8], type: String)?
    ) async throws -> Answer {
        let id: CaseID = try visit.id("id")
        let photo: FileID = try visit.id("file")
        let found = try await visit.county.database.read { reader in
            guard let file = try Requests.File.read(id, in: reader) else { throw CaseMissing.noSuchCase }
            var seesAll = false
            if case .officer = try sight(of: file, visit) { seesAll = true }
            guard let owner = try Files.find(photo, in: reader)?.owner,
                NotePhotos.belongs(owner, to: file.case, seesAll: seesAll),
                let found = try read(photo, reader)
            else { throw WebRefusal.notFound }
            return found
        }
        return Answer(bytes: found.bytes, type: found.type)
    }
}
