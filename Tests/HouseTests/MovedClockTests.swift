import Cases
import Clocks
import Kernel
import Places
import Storage
import TestGround
import Testing

@testable import House

struct MovedClockTests {
    @Test(arguments: TestEngine.all)
    func `a case takes its new place in the queue when the holidays of a year are entered`(
        _ engine: TestEngine
    ) async throws {
        let time = HeldTime("2026-12-30T09:00:00+08:00")
        let storage = Set(Schema([]).steps.map(\.name))
        let rooms = House.schema.steps.filter { !storage.contains($0.name) }
        let ground = try await Ground(engine, rooms, reactions: House.reactions, time: time)
        let county = PlaceID(high: 1, low: 1)
        let (bridge, well) = (CaseID(high: 2, low: 1), CaseID(high: 2, low: 2))
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            try Places.found(
                county, level: .county, name: "云岭县", parent: nil, from: Day(number: 20_000), in: transaction)
            for (id, title, limit) in [(bridge, "桥面裂缝", "3wd"), (well, "井盖松动", "132h")] {
                _ = try Cases.open(
                    Cases.Opening(
                        id: id, kind: "requests.request", title: title, place: county, desk: county,
                        urgency: .ordinary), in: transaction)
                let limit = try #require(Limit(limit))
                try Clocks.start(
                    owner: id.as(Marks.Anything.self), name: "resolve", limit: limit, at: transaction.now,
                    in: transaction)
                try Cases.settleDue(of: id, in: transaction)
            }
        }
        func queue() async throws -> [CaseID] {
            try await ground.database.read { try Queue.open(at: county, limit: 10, in: $0).map(\.id) }
        }
        let before = try await queue()

        try await ground.database.write(by: .system) { transaction in
            let days = try ["2027-01-01", "2027-01-04", "2027-01-05"].map {
                SpecialDay(day: try #require(Day($0)), kind: .holiday, name: "元旦")
            }
            try Clocks.enterYear(2027, days: days, by: PersonID(high: 9, low: 9), in: transaction)
        }
        let ticker = Ticker(ground.database, lease: Lease(name: "county", holder: "one"))
        try await ticker.tick()

        #expect(before == [bridge, well])
        #expect(try await queue() == [well, bridge])
    }
}
