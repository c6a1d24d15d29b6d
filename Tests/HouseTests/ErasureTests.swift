import Access
import Duties
import Foundation
import House
import Kernel
import Logging
import People
import Places
import Requests
import Sealing
import Storage
import TestGround
import Testing
import Web

/// What the whole house does when somebody's personal data are erased, and what its log says of a search.
struct ErasureTests {
    private static let today = Day("2026-11-20") ?? Day(number: 0)
    private static let town = PlaceID(high: 7, low: 2)
    private static let grid = PlaceID(high: 7, low: 4)
    private static let chen = PersonID(high: 1, low: 1)
    private static let tian = PersonID(high: 1, low: 2)

    /// A county of one grid with the house's own reactions; 陈桂英 has reported something and answers for 田小禾.
    private static func county(_ engine: TestEngine) async throws -> Ground {
        let own = Set(Schema([]).steps.map(\.name))
        let steps = House.schema.steps.filter { !own.contains($0.name) }
        let ground = try await Ground(engine, steps, reactions: House.reactions)
        try await ground.database.write(by: .system) { transaction in
            let since = Day("2020-01-01") ?? Day(number: 0)
            let rows: [(UInt64, Level, String, UInt64?)] = [
                (1, .county, "云岭县", nil), (2, .town, "石桥镇", 1), (3, .village, "柳坪村", 2),
                (4, .grid, "第一网格", 3),
            ]
            for (id, level, name, parent) in rows {
                try Places.found(
                    PlaceID(high: 7, low: id), level: level, name: name,
                    parent: parent.map { PlaceID(high: 7, low: $0) }, from: since, in: transaction)
            }
            for (person, name) in [(chen, "陈桂英"), (tian, "田小禾")] {
                try People.register(Person(id: person, name: name), in: transaction)
            }
            try Duties.keep(
                LinkTemplate(
                    code: "pair", name: Wording("结对", "pair"), holder: Wording("结对人", "partner"),
                    level: .grid, source: "样例", isChecked: true, target: .person, count_min: nil,
                    count_max: nil, holders_max: nil, hasGapList: false), sequence: 0, in: transaction)
            let empty = HouseholdRegister(
                places: { _, _, _ in [:] }, at: { _, _, _ in [] }, find: { _, _, _ in [] })
            for (number, holder, target, from) in [
                (1, chen, tian, "2026-01-01"), (2, tian, chen, "2026-11-20"),
            ] {
                try Duties.link(
                    Link(
                        id: LinkID(high: 10, low: UInt64(number)), template: "pair", place: grid,
                        holder: holder, target: .person(target),
                        period: Period(from: Day(from) ?? since)), households: empty, in: transaction)
            }
            try Duties.open(
                OnlineGroup(
                    id: OnlineGroupID(high: 11, low: 1), name: "一网格群", place: grid,
                    period: Period(from: since)), in: transaction)
            try Duties.entrust(
                Keeping(
                    id: KeepingID(high: 12, low: 1), group: OnlineGroupID(high: 11, low: 1), person: chen,
                    period: Period(from: since)), in: transaction)
        }
        var draft = Draft(
            id: CaseID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0001), body: "门口的路灯坏了",
            channel: .web)
        draft.place = grid
        draft.phone = "13900002046"
        _ = try await Requests(ground.county).receive(
            draft, by: "resident", origin: Origin(actor: chen), digest: Digest.sha256(Array("1".utf8)))
        return ground
    }

    @Test(arguments: TestEngine.all)
    func `who is erased leaves their duties and their requests, and the chain stays whole`(
        _ engine: TestEngine
    ) async throws {
        let ground = try await Self.county(engine)
        let before = try await ground.events().count

        try await ground.database.write(by: .system) {
            try People.erase(Self.chen, on: .request, in: $0)
        }

        let events = Array(try await ground.events().dropFirst(before))
        #expect(
            events == [
                "journal.personal-data-erased", "people.person-erased", "journal.personal-data-erased",
                "request.requester-erased", "duties.link-ended", "duties.link-ended",
                "duties.group-entrusted",
            ])
        let broken = try await ground.database.read { try Invariants.broken(in: $0) }
        #expect(broken == [])
        _ = try await Verification.ofChain(in: ground.database)
    }

    @Test func `no line of the log holds the number that somebody searched for`() async throws {
        let sample = try await SampleGround.of(.sqlite)
        let county = sample.county
        let pipe = Pipe()
        let queue = LineQueue(to: pipe.fileHandleForWriting.fileDescriptor)
        let logger = Logger(label: "test") { _ in LineLog(.text, to: queue) { Instant(milliseconds: 0) } }
        let site = TestSite(House.site(logger: logger) { _ in county })
        let token = try await sample.token("village")
        let number = "990121195803120188"

        let found = try await site.api(.post, "/households/searches", ["q": number], as: token)
        let refused = try await site.api(.get, "/households?q=\(number)", as: token)
        let phone = try await site.api(.get, "/households?q=13900002046", as: token)
        queue.flush(seconds: 5)

        let lines = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        #expect(found.status == 200)
        #expect(refused.status == 422)
        #expect(phone.status == 422)
        #expect(lines.split(separator: "\n").count >= 3)
        #expect(lines.contains("/households/searches"))
        for part in [number, "13900002046", "q="] { #expect(!lines.contains(part), "\(lines)") }
    }
}
