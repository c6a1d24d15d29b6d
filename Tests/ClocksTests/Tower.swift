import Foundation
import Kernel
import Storage
import TestGround
import Testing

@testable import Access
@testable import Clocks
@testable import Places
@testable import Rulebook

/// 云岭县 with its calendar and its clocks, and the matter of the lamp on 柳坪村's road.
struct Tower {
    let ground: Ground
    var database: Database { ground.database }
    var time: HeldTime { ground.time }

    static let schema = Access.schema + Places.schema + Rulebook.schema + Clocks.schema
    static let county = PlaceID(high: 2, low: 1)
    static let lamp = AnyID(high: 5, low: 1)
    /// 罗敏 approves, 田小禾 asks.
    static let luo = Town.luoMin
    static let tian = PersonID(high: 1, low: 2)

    /// - Parameter reactions: what the house would do because of a clock.
    init(
        _ engine: TestEngine, at now: String = "2026-11-20T09:00:00+08:00", reactions: [Reaction] = []
    ) async throws {
        ground = try await Ground(engine, Tower.schema, reactions: reactions, time: HeldTime(now))
        try await database.write(by: .system) { transaction in
            try Places.found(
                Tower.county, level: .county, name: "云岭县", parent: nil, from: Town.day("2020-01-01"),
                in: transaction)
            try Clocks.seedCalendar(in: transaction)
        }
    }

    @discardableResult
    func start(
        _ owner: AnyID = lamp, _ name: String = "handling", limit: String = "3wd",
        at started: String? = nil, warning: Warning? = .lastThird, escalations: [String] = []
    ) async throws -> Due {
        try await database.write(by: Origin(actor: Tower.tian)) { transaction in
            try Clocks.start(
                owner: owner, name: name, limit: Town.limit(limit), warning: warning,
                escalations: escalations.map(Town.limit), at: started.map(Town.at) ?? transaction.now,
                in: transaction)
        }
    }

    func clocks(_ owner: AnyID = lamp) async throws -> [KeptClock] {
        try await database.read { try Clocks.of(owner, in: $0) }
    }

    func remaining(_ owner: AnyID = lamp) async throws -> Remaining? {
        try await database.read { reader in
            let calendar = try Clocks.calendar(in: reader)
            return try Clocks.of(owner, in: reader).first?.clock.remaining(at: reader.now, in: calendar)
        }
    }

    func act<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await database.write(by: Origin(actor: Tower.luo), body)
    }

    /// What stands in the table of due instants, as the ticker takes it.
    func waiting() async throws -> [String] {
        try await database.read { reader in
            try reader.all("SELECT stage, at_at FROM clocks_due ORDER BY at_at, clock_id, stage") { row in
                "\(try row.next(String.self)) \(try row.next(Instant.self).iso.prefix(16))"
            }
        }
    }

    /// What clocks reached: owner, stage, when it was due, whether it was late.
    func reached(in other: Database? = nil) async throws -> [String] {
        let entries = try await (other ?? database).read {
            try Journal.entries(after: 0, limit: 10_000, in: $0)
        }
        return try entries.filter { $0.kind == ClockReached.kind }.map { entry in
            let reached = try JSONDecoder().decode(ClockReached.self, from: Data(entry.payload.utf8))
            #expect(reached.at == entry.happened)
            let lateness = reached.isLate ? " late" : ""
            return "\(reached.subject.low) \(reached.stage) \(reached.at.iso.prefix(16))\(lateness)"
        }
    }

    func clockEvents() async throws -> [String] {
        try await ground.events().filter { $0.hasPrefix("clocks.") }
    }

    static func owner(_ number: UInt64) -> AnyID { AnyID(high: 5, low: number) }
}
