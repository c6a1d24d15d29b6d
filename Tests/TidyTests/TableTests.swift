import Testing

/// A room's tables are its own: others ask the room.
enum Tables {
    /// Tables of other rooms that a room may read, and why.
    static let shared: [(room: String, table: String, reason: String)] = [
        (
            "Notices", "places_lineage",
            "a board shows what is posted below its place in one range of an index"
        ),
        ("Assemblies", "places_lineage", "the desk lists the meetings at and below an officer's places"),
        (
            "Cases", "places_lineage",
            "queues are cut by place in one statement; ten million rows do not pass through Swift"
        ),
        ("Requests", "places_lineage", "the same, for the public list of what neighbours reported"),
        ("Deliberation", "places_lineage", "the same, for a town's record of what its villages decide"),
        ("Deliberation", "assemblies_resolution", "verify proves that no work began before the owners' vote"),
        ("Deliberation", "assemblies_motion", "the same, for what was voted on"),
        ("Deliberation", "cases_case", "verify proves that promises and the cases that follow them up agree"),
        ("Deliberation", "assemblies_commitment", "the same, for what was reported to the body"),
        ("Deliberation", "assemblies_assembly", "the same, for the place of the meeting"),
        ("Appraisals", "places_lineage", "the same, for the appraisals at and below an officer's place"),
        ("Disputes", "places_lineage", "a desk lists the disputes at and below its place in one statement"),
        ("Petitions", "places_lineage", "an office lists its petitions and net matters in one statement"),
        ("ShortMessages", "requests_request", "verify proves that nobody is told who did not ask for it"),
        ("Reviews", "assemblies_resolution", "verify proves that no rule holds without its vote"),
        ("Reviews", "assemblies_motion", "the same, for the text that was voted on"),
        ("Reviews", "appraisals_group", "verify proves that rounds count by the weights that were voted"),
        ("Reviews", "appraisals_appraisal", "verify proves that red lists stand on final results"),
        ("Points", "ledger_transfer", "verify proves in one statement that acts and books say the same"),
        ("Points", "ledger_entry", "the same, for the amount of each household"),
        ("Points", "ledger_account", "the same, for whose account it is"),
        ("Points", "assemblies_resolution", "verify proves that no list holds without its vote"),
        ("Points", "assemblies_motion", "the same, for the text that was voted on"),
        ("Rewards", "assemblies_resolution", "verify proves that no reward holds without its vote"),
        ("Rewards", "assemblies_motion", "the same, for the text that was voted on"),
        (
            "Rewards", "ledger_entry",
            "verify proves in one statement that lists, closings and books say the same"
        ),
        ("Rewards", "ledger_account", "the same, for whose account it is"),
        ("Rewards", "ledger_book", "the same, for the book of its own"),
        ("Rewards", "ledger_transfer", "the same, for what was taken back"),
        ("Rewards", "ledger_season", "the same, for what is closed"),
        ("Rewards", "ledger_closing", "the same, for what passed on"),
        ("Rewards", "notices_line", "verify proves that last places were never published"),
        ("Shop", "ledger_account", "verify proves in one statement that shelf, slips and books say the same"),
        ("Shop", "ledger_transfer", "the same, for what each slip moved"),
        (
            "Topics", "places_lineage",
            "what is talked about at and below an officer's place, in one statement"
        ),
        (
            "Requests", "cases_case",
            "a request is a case that somebody asked for: figures and lists join the two"
        ),
        (
            "Requests", "cases_step",
            "other systems ask what changed and when: one statement for a list of a thousand"
        ),
        (
            "Requests", "clocks_clock",
            "a figure of what was closed in time counts and lists by one and the same statement"
        ),
    ]

    /// What begins with these belongs to Storage or to the engine.
    private static let ofStorage: Set = ["journal", "storage", "search"]
    private static let ofEngine: Set = ["pg", "sqlite", "information", "pragma"]

    /// One place where a statement names a table.
    struct Use: Equatable {
        let keyword: Substring
        let table: Substring
        let line: Int
    }

    static func uses(_ source: Source) -> [Use] {
        source.tokens.filter { $0.kind == .literal }.flatMap { literal in
            var uses: [Use] = []
            for (offset, line) in literal.text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                let words = line.split { !($0.isLetter || $0 == "_" || $0.isNumber) }
                for (keyword, table) in zip(words, words.dropFirst())
                where isStatement(keyword, table) && !literal.text.contains("\(table) AS (") {
                    uses.append(Use(keyword: keyword, table: table, line: literal.line + offset))
                }
            }
            return uses
        }
    }

    private static func isStatement(_ keyword: Substring, _ table: Substring) -> Bool {
        ["FROM", "JOIN", "INTO", "UPDATE", "REFERENCES", "TABLE"].contains(keyword) && table.contains("_")
            && table.allSatisfy { $0.isLowercase || $0 == "_" }
    }

    static func owner(_ table: Substring, _ rooms: Rooms) -> String? {
        let prefix = String(table.prefix { $0 != "_" })
        if ofStorage.contains(prefix) { return "Storage" }
        return rooms.rows.keys.first { $0.lowercased() == prefix }
    }

    static func findings(_ source: Source, _ rooms: Rooms) -> [Finding] {
        guard let room = source.room, let row = rooms.rows[room] else { return [] }
        return uses(source).compactMap { use in
            if ofEngine.contains(String(use.table.prefix { $0 != "_" })) { return nil }
            guard let owner = owner(use.table, rooms) else {
                return source.finding(use.line, "no room owns \(use.table); a table is named room_noun")
            }
            if owner == room { return nil }
            if use.keyword == "REFERENCES" {
                guard let its = rooms.rows[owner], its < row else {
                    return source.finding(
                        use.line, "\(room) refers up to \(use.table); turn the reference round")
                }
                return nil
            }
            let isRead = use.keyword == "FROM" || use.keyword == "JOIN"
            if isRead, shared.contains(where: { $0.room == room && $0.table == use.table }) { return nil }
            return source.finding(
                use.line, "\(use.table) belongs to \(owner); ask \(owner), or give a reason in TableTests")
        }
    }

    /// SQL stands in Store, where a room has one; the smallest rooms have no folders, and Storage is all store.
    static func misplaced(_ source: Source, stores: Set<String>) -> [Finding] {
        guard let room = source.room, stores.contains(room), !source.folders.contains("Store") else {
            return []
        }
        return uses(source).map {
            source.finding(
                $0.line, "SQL on \($0.table) outside Store; move the statement to Sources/\(room)/Store/")
        }
    }
}

struct TableTests {
    @Test func `a room's statements name its own tables, and stand in its Store`() {
        let here = Repository.here

        let stores = Set(here.roomSources.filter { $0.folders.contains("Store") }.compactMap(\.room))

        let findings = here.roomSources.flatMap { source in
            Tables.findings(source, here.rooms) + Tables.misplaced(source, stores: stores)
        }

        #expect(here.roomSources.contains { !Tables.uses($0).isEmpty })
        expectTidy(findings)
    }

    @Test func `every exception is still used`() {
        let here = Repository.here

        let idle = Tables.shared.filter { exception in
            !here.roomSources.contains { source in
                source.room == exception.room && Tables.uses(source).contains { $0.table == exception.table }
            }
        }

        #expect(idle.map { "\($0.room) \($0.table)" } == [], "take these out of Tables.shared")
    }

    @Test func `a statement on another room's table, or one outside Store, is found`() {
        let rooms = Rooms(rows: ["Storage": 2, "Places": 5, "Cases": 9, "Requests": 10], imports: [:])
        let text = #"""
            let a = "SELECT id FROM cases_case WHERE id = \(id)"
            let b = """
                UPDATE places_place
                   SET name = \(name)
                """
            let c = "CREATE TABLE cases_leg (id UUID REFERENCES requests_request, place UUID REFERENCES places_place)"
            let d = "INSERT INTO journal_entry (id) VALUES (1)"
            let e = "DELETE FROM weather_cloud"
            """#
        let inside = Source(path: "Sources/Cases/Store/CaseStore.swift", text: text)
        let outside = Source(path: "Sources/Cases/Web/CasePage.swift", text: text)

        #expect(Tables.findings(inside, rooms).map(\.line) == [3, 6, 7, 8])
        #expect(Tables.misplaced(inside, stores: ["Cases"]) == [])
        #expect(Tables.misplaced(outside, stores: ["Cases"]).map(\.line) == [1, 3, 6, 6, 6, 7, 8])
    }
}
