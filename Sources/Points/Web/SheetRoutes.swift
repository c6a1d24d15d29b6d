import Access
import Kernel
import Ledger
import People
import Places
import Sheets
import Storage
import Web

/// Lists of this room as files: what their pages show, and no more.
enum SheetRoutes {
    static let all: [Endpoint] = statement + households + board + acts

    /// The two files of one list, at the path with `.xlsx` and `.csv` behind it.
    private static func pair<Who: Caller>(
        _ path: String, for caller: Who.Type, _ summary: String, query: [QueryField] = [],
        _ make: @escaping @Sendable (Visit, Who) async throws -> ListSheet
    ) -> [Endpoint] {
        ListSheet.Form.allCases.map { form in
            Endpoint(
                .get, "\(path).\(form.rawValue)", for: caller, summary, query: query,
                output: .file(form.mediaType)
            ) { visit, caller in
                let sheet = try await make(visit, caller)
                return Answer(
                    bytes: try sheet.bytes(as: form), type: form.mediaType,
                    fileName: sheet.fileName(visit.now.day, as: form))
            }
        }
    }

    private static let statement = pair(
        "points/households/{id}/statement", for: OfficerCaller.self,
        "All that moved a household's balance, oldest first, between the opening balance and the closing one; that "
            + "it was taken is kept in the log of looks.",
        query: [.on("The day at whose end it closes; now without it.")]
    ) { visit, officer in
        let id: HouseholdID = try visit.id("id")
        let (frame, on) = (visit.frame, visit.query["on"])
        // The look alone is written: years of entries take longer to read than the lane may be held.
        let past = try await visit.county.database.write(by: officer.origin) { transaction in
            let past = try PastDay.read(on, today: transaction.now.day)
            _ = try HouseholdRoutes.office(of: id, officer, in: transaction)
            try Access.recordLook(
                by: officer.person, at: id.as(Marks.Anything.self), field: "points-statement",
                reason: Access.LookDone.taken.rawValue, in: transaction)
            return past
        }
        return try await visit.county.database.read { reader in
            guard let household = try People.household(id, in: reader) else { throw CardRefusal.unknown }
            return try BalanceLines.all(of: id, in: household.village, at: past, reader)
                .sheet(of: household.code, frame)
        }
    }

    private static let households = pair(
        "points/households", for: OfficerCaller.self,
        "What the households of `place` have, as a file: a grid worker's own, or the whole village.",
        query: [
            .place("The village; the officer's own without it."),
            .on("The day at whose end the balances are told; now without it."),
        ]
    ) { visit, officer in
        let frame = visit.frame
        let (wanted, on) = (visit.query["place"].flatMap(PlaceID.init), visit.query["on"])
        return try await visit.county.database.read { reader in
            guard let place = try wanted ?? PointsOffice.home(of: officer, in: reader) else {
                throw CardRefusal.villageUnknown
            }
            let office = try PointsOffice.read(officer, at: place, in: reader)
            let past = try PastDay.read(on, today: reader.now.day)
            return try households(of: office, at: past, frame, in: reader)
        }
    }

    private static func households(
        of office: PointsOffice, at past: PastDay?, _ frame: Frame, in reader: Reader
    ) throws -> ListSheet {
        let day = past ?? PastDay(day: reader.now.day, moment: nil)
        let (village, year) = (office.village.id, day.day.year)
        let lines = try People.households(at: village, limit: PointsLimits.households_max, in: reader)
            .filter { office.reach?.contains($0.household.id) != false }
        let standings = Dictionary(
            try Points.standings(in: village, at: day, limit: PointsLimits.households_max, reader)
                .map { ($0.household, $0) }, uniquingKeysWith: { first, _ in first })
        let balances = try Points.balances(in: village, at: day, reader)
        let names = try Places.names(of: Set(lines.map(\.place)), in: reader)
        return ListSheet(
            frame(.homeTitle, ["place": office.village.name]),
            header: [
                frame(.sheetCode), frame(.checkHousehold), frame(.rankPlace),
                frame(.cardYear, ["year": "\(year)"]), frame(.sheetActs),
                past.map { frame(.cardBalanceOn, ["day": frame.day($0.day)]) } ?? frame(.cardBalance),
            ],
            rows: lines.map { line in
                let standing = standings[line.household.id]
                return [
                    .text(line.household.code), .text(Masking.name(line.headName ?? "")),
                    .text(names[line.place] ?? ""), amount(standing?.points ?? 0),
                    .whole(standing?.acts ?? 0), amount(balances[line.household.id] ?? 0),
                ]
            })
    }

    private static let board = pair(
        "points/boards/{place}/ranks", for: Anyone.self,
        "The public board as a file; households are named where they agreed.", query: [BoardRoutes.on]
    ) { visit, _ in
        let frame = visit.frame
        let board = try await BoardRoutes.board(visit, on: visit.query["on"])
        return ListSheet(
            frame(.rankTitle, ["place": board.place.name, "year": "\(board.year)"]),
            header: [
                frame(.rankRank), frame(.rankHousehold), frame(.rankPlace), frame(.rankPoints),
            ],
            rows: board.rows.map { row in
                [
                    .whole(row.rank), .text(row.name ?? frame(.rankUnnamed)), .text(row.place),
                    amount(row.points),
                ]
            })
    }

    private static let acts = pair(
        "points/supervision", for: OfficerCaller.self,
        "All acts of `place` as a file, newest day first; that it was taken is kept in the log of looks.",
        query: [
            .place("The village; the officer's own without it."),
            QueryField(
                "state", .one(of: PointsAct.State.allCases.map(\.rawValue)), "Only acts in this state."),
        ]
    ) { visit, officer in
        let (frame, state) = (visit.frame, try SupervisionFile.Asked.state(visit))
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        // The look alone is written: a year of acts takes longer to read than the lane may be held.
        let village = try await visit.county.database.write(by: officer.origin) { transaction in
            guard let place = try wanted ?? PointsOffice.home(of: officer, in: transaction) else {
                throw CardRefusal.villageUnknown
            }
            let office = try PointsOffice.read(officer, at: place, in: transaction)
            guard office.mayRead else { throw AccessRefusal.notAllowed }
            try Access.recordLook(
                by: officer.person, at: office.village.id.as(Marks.Anything.self), field: "points-statement",
                reason: Access.LookDone.taken.rawValue, in: transaction)
            return office.village
        }
        return try await visit.county.database.read { try acts(of: village, state, frame, in: $0) }
    }

    private static func acts(
        of village: Place, _ state: PointsAct.State?, _ frame: Frame, in reader: Reader
    ) throws -> ListSheet {
        let acts = try ActStore.page(
            in: village.id, state, before: nil, limit: PointsLimits.sheetRows_max, reader)
        let names = try HouseholdNames.read(at: village.id, in: reader)
        let items = try ItemStore.find(Array(Set(acts.map(\.item))), in: reader)
        return ListSheet(
            frame(.homeTitle, ["place": village.name]),
            header: [
                frame(.declareDay), frame(.sheetCode), frame(.checkHousehold), frame(.itemCode),
                frame(.cardItem), frame(.rankPoints), frame(.checkState), frame(.checkReason),
            ],
            rows: acts.map { act in
                let item = items[act.item]?.terms
                return [
                    .day(act.day), .text(names.code(act.household)), .text(names.masked(act.household)),
                    .text(item?.code ?? ""), .text(item?.title ?? ""), amount(act.points),
                    .text(frame(act.state.title)), .text(frame.reason(act)),
                ]
            })
    }

    private static func amount(_ hundredths: Int64) -> XLSX.Cell { .number(Double(hundredths) / 100) }
}

extension Points {
    /// What every household of a village could spend at the end of a day, in hundredths; those without an account
    /// are absent.
    static func balances(
        in village: PlaceID, at day: PastDay, _ reader: Reader
    ) throws -> [HouseholdID: Int64] {
        guard let book = try Ledger.book(of: village.as(Marks.Anything.self), kind: book, in: reader) else {
            return [:]
        }
        var balances: [HouseholdID: Int64] = [:]
        var last: AccountID?
        repeat {
            let page = try Ledger.accounts(in: book.id, after: last, limit: 200, in: reader)
            for account in page where account.kind == PointsBook.household {
                balances[account.owner.as(Marks.Household.self)] =
                    try day.moment.map { try Ledger.balance(of: account.id, at: $0, in: reader) }
                    ?? account.balance
            }
            last = page.count < 200 ? nil : page.last?.id
        } while last != nil
        return balances
    }
}
