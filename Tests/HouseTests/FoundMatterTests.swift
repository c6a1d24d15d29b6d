import HomeVisits
import House
import Kernel
import People
import Places
import Requests
import Storage
import TestGround
import Testing

/// What the whole house does because of a home visit.
struct FoundMatterTests {
    private static let grid = PlaceID(high: 7, low: 4)
    private static let chen = PersonID(high: 1, low: 1)
    private static let tian = PersonID(high: 1, low: 2)
    private static let old = HouseholdID(high: 9, low: 1)
    private static let new = HouseholdID(high: 9, low: 2)

    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// 陈桂英's household, which 田小禾 has visited: she asks for something, and 陈桂英 needs care.
    private static func county(_ engine: TestEngine) async throws -> Ground {
        let own = Set(Schema([]).steps.map(\.name))
        let steps = House.schema.steps.filter { !own.contains($0.name) }
        let ground = try await Ground(engine, steps, reactions: House.reactions)
        try await ground.database.write(by: .system) { transaction in
            let rows: [(UInt64, Level, String, UInt64?)] = [
                (1, .county, "云岭县", nil), (2, .town, "石桥镇", 1), (3, .village, "柳坪村", 2),
                (4, .grid, "第一网格", 3),
            ]
            for (id, level, name, parent) in rows {
                try Places.found(
                    PlaceID(high: 7, low: id), level: level, name: name,
                    parent: parent.map { PlaceID(high: 7, low: $0) }, from: day("2020-01-01"),
                    in: transaction)
            }
            try People.register(Person(id: tian, name: "田小禾"), in: transaction)
            for (household, code, person) in [
                (old, "001", Person(id: chen, name: "陈桂英")),
                (new, "002", Person(id: PersonID(high: 1, low: 3), name: "李国强")),
            ] {
                try People.register(
                    HouseholdDraft(id: household, place: grid, code: code, on: day("2026-02-01")),
                    members: [NewMember(person: person, relation: .head)], in: transaction)
            }
            try HomeVisits.enter(
                CareClass(
                    id: CareClassID(high: 6, low: 1), code: "alone", chinese: "独居老人",
                    english: "alone in old age", need: .aloneInOldAge, pace: .general, grounds: .either,
                    days_max: 365, from: day("2026-01-01")), in: transaction)
        }
        try await visit(ground)
        return ground
    }

    private static func visit(_ ground: Ground) async throws {
        let visits = HomeVisits(ground.county)
        let need = EnrolmentDraft(
            id: CareEnrolmentID(high: 67, low: 1), household: old, person: chen, className: "alone",
            ground: .duty(basis: "老年人权益保障法第三十七条"), until: day("2027-05-01"))
        let draft = HomeVisitDraft(
            id: HomeVisitID(high: 66, low: 1), household: old, note: "血压高",
            findings: [.request: "门口的路灯坏了，晚上看不见", .hazard: "灶房电线破皮"])
        let (sealed, words, key) = (visits.sealed(need), try visits.sealed(draft), ground.county.key)
        try await ground.database.write(by: Origin(actor: tian)) { transaction in
            try HomeVisits.enrol(need, sealed: sealed, key: key, in: transaction)
            try HomeVisits.make(draft, words: words, in: transaction)
        }
    }

    private static let sources: Query = """
        SELECT count(*) FROM homevisits_finding f
          JOIN requests_source s ON s.request_id = f.request_id AND s.source_id = f.visit_id
          JOIN requests_request r ON r.case_id = f.request_id AND r.body = f.words AND r.channel = 'grid'
        """

    @Test(arguments: TestEngine.all)
    func `what a visit finds is a request at once, which says where it came from`(
        _ engine: TestEngine
    ) async throws {
        let ground = try await Self.county(engine)

        let (linked, tokens) = try await ground.database.read { reader in
            (
                try reader.count(Self.sources),
                try reader.all("SELECT token FROM requests_request ORDER BY token") {
                    try $0.next(String.self)
                }
            )
        }
        let events = try await ground.events()

        #expect(linked == 1)
        #expect(Set(tokens).count == 1 && tokens.allSatisfy { $0.count >= 20 })
        #expect(events.count { $0 == "request.received" } == 1)
        #expect(events.count { $0 == "home-visits.finding-answered" } == 1)
        // What is dangerous is no request: it is a hazard, by the finding's own address.
        #expect(events.count { $0 == "hazards.hazard-found" } == 1)
        let hazards: Query = """
            SELECT count(*) FROM homevisits_finding f
              JOIN hazards_hazard h ON h.id = f.id AND h.words = f.words AND h.household_id = f.household_id
             WHERE f.kind = 'hazard' AND f.request_id IS NULL
            """
        #expect(try await ground.database.read { try $0.count(hazards) } == 1)
        #expect(try await ground.database.read { try Invariants.broken(in: $0) } == [])
        _ = try await Verification.ofChain(in: ground.database)
    }

    @Test(arguments: TestEngine.all)
    func `who moves takes the need along, and who is erased leaves nothing that was said`(
        _ engine: TestEngine
    ) async throws {
        let ground = try await Self.county(engine)

        try await ground.database.write(by: .system) { transaction in
            try People.merge(Self.old, into: Self.new, on: Self.day("2026-11-20"), in: transaction)
        }
        let carried: HouseholdID? = try await ground.database.read {
            try $0.value("SELECT household_id FROM homevisits_enrolment")
        }
        ground.time.advance(seconds: 2 * 86_400)
        try await ground.database.write(by: .system) { transaction in
            try People.leave(
                Self.new, Self.chen, reason: .moved, on: transaction.now.day, in: transaction)
        }
        try await ground.database.write(by: .system) {
            try People.erase(Self.chen, on: .request, in: $0)
        }

        #expect(carried == Self.new)
        let left = try await ground.database.read { reader in
            try [
                "SELECT count(*) FROM homevisits_enrolment",
                "SELECT count(*) FROM homevisits_visit WHERE note_sealed IS NOT NULL",
                "SELECT count(*) FROM homevisits_finding WHERE words IS NOT NULL",
                "SELECT count(*) FROM requests_request WHERE body LIKE '%路灯%' OR body LIKE '%电线%'",
                "SELECT count(*) FROM hazards_hazard WHERE words IS NOT NULL",
                "SELECT count(*) FROM journal_opening WHERE value LIKE '%路灯%' OR value LIKE '%电线%'",
            ].map { try reader.count($0) }
        }
        #expect(left == [0, 0, 0, 0, 0, 0])
        #expect(try await ground.events().contains("home-visits.erased"))
        #expect(try await ground.database.read { try Invariants.broken(in: $0) } == [])
        _ = try await Verification.ofChain(in: ground.database)
    }
}
