import Clocks
import Indicators
import Kernel
import Storage
import TestGround
import Testing

@testable import Cases
@testable import Requests

private let reactions = [
    Reaction(later: RequestReceived.self, named: "received", RequestIndicators.received),
    Reaction(later: CaseClosed.self, named: "closed", RequestIndicators.closed),
    Reaction(later: RequestRated.self, named: "rated", RequestIndicators.rated),
    Reaction(later: RequestCalledBack.self, named: "called-back", RequestIndicators.calledBack),
]

struct StatisticsIndicatorTests {
    private let request = CaseID(high: 8, low: 1)

    private func sums(_ county: ImportGround, at place: PlaceID, on day: String) async throws
        -> [String: Indicators.Sum]
    {
        let day = try #require(Day(day))
        return try await county.read { try Indicators.sums(at: place, from: day, through: day, in: $0) }
    }

    /// A request to count: what a rate counts has a row of its own.
    private func receive(_ county: ImportGround) async throws {
        var draft = Draft(id: request, body: "路灯不亮", channel: .web)
        draft.place = ImportGround.village
        _ = try await Requests(county.ground.county).receive(
            draft, by: "anyone", origin: .system, digest: [1])
    }

    private func closed(of kind: String = Requests.kind, wasInTime: Bool?) throws -> CaseClosed {
        CaseClosed(
            case: request, of: kind, place: ImportGround.village, outcome: "solved",
            openedOn: try #require(Day("2026-11-19")), finishedBy: nil, wasInTime: wasInTime)
    }

    @Test(arguments: TestEngine.all)
    func `A closing counts at its place and above, and once as responded on the day it was due`(
        engine: TestEngine
    ) async throws {
        let county = try await ImportGround(engine, reactions: reactions)
        try await receive(county)
        let (first, second, problem) = (
            try closed(wasInTime: true), try closed(wasInTime: false),
            try closed(of: Requests.problemKind, wasInTime: true)
        )
        let limit = try #require(Limit("2wd"))
        try await county.write { transaction in
            let owner = first.subject
            _ = try Clocks.start(
                owner: owner, name: "contact", limit: limit, at: transaction.now, in: transaction)
            _ = try Clocks.finish(owner: owner, name: "contact", at: transaction.now, in: transaction)
            try transaction.record(first)
            try transaction.record(second)
            try transaction.record(problem)
        }
        try await Relay(county.ground.database).catchUp()
        for place in [ImportGround.village, ImportGround.town, ImportGround.county] {
            let sums = try await sums(county, at: place, on: "2026-11-20")
            #expect(sums[RequestIndicators.closed]?.numerator == 2)
            #expect(sums[RequestIndicators.inTime] == Indicators.Sum(numerator: 1, denominator: 2))
            #expect(sums[RequestIndicators.responded] == nil)
        }
        // The contact was due two working days later, and counts there.
        let later = try await self.sums(county, at: ImportGround.county, on: "2026-11-24")
        #expect(later[RequestIndicators.responded] == Indicators.Sum(numerator: 1, denominator: 1))
    }

    @Test func `One request has one voice, by telephone or by its receipt`() async throws {
        let county = try await ImportGround(reactions: reactions)
        try await receive(county)
        let request = request
        try await county.write { transaction in
            let place = ImportGround.village
            try transaction.record(
                RequestCalledBack(
                    request: request, place: place, isReached: false, isSolved: nil, satisfaction: nil))
            try transaction.record(
                RequestCalledBack(
                    request: request, place: place, isReached: true, isSolved: false, satisfaction: nil))
            try transaction.record(
                RequestRated(request: request, place: place, isSolved: true, satisfaction: "fairly-satisfied")
            )
            try transaction.record(
                RequestCalledBack(
                    request: request, place: place, isReached: true, isSolved: true,
                    satisfaction: "dissatisfied"))
        }
        try await Relay(county.ground.database).catchUp()
        let sums = try await sums(county, at: ImportGround.county, on: "2026-11-20")
        #expect(sums[RequestIndicators.solved] == Indicators.Sum(numerator: 0, denominator: 1))
        #expect(sums[RequestIndicators.satisfied] == Indicators.Sum(numerator: 1, denominator: 1))
    }

    @Test func `Imported requests count on their own days and in no rate`() async throws {
        let county = try await ImportGround(reactions: reactions)
        _ = try await county.import(
            "id,submitted_at,body,reply,replied_at\n1,2020-01-01 08:00,水,答,2020-01-03 08:00\n")
        try await Relay(county.ground.database).catchUp()
        #expect(
            try await sums(county, at: ImportGround.county, on: "2020-01-01")
                == [RequestIndicators.received: Indicators.Sum(numerator: 1)])
        #expect(
            try await sums(county, at: ImportGround.county, on: "2020-01-03")
                == [RequestIndicators.closed: Indicators.Sum(numerator: 1)])
    }
}
