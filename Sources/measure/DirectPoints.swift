import Access
import ArgumentParser
import Foundation
import Kernel
import Places
import Points
import Sealing
import Shop
import Storage

/// Entering points without HTTP, by as many tasks as there are clients: the closure of `POST /points/declarations`, or,
/// for an entry of the ledger, that of `POST /shops/{id}/redemptions`.
struct DirectPoints: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "direct-points",
        abstract: "Enters points as fast as the county's lane takes them, and tells how many.")

    @OptionGroup var county: MeasuredCounty

    @Option(help: "What fill-points told, as a file.")
    var told: String

    @Option(help: "Callers at a time.")
    var tasks = 64

    @Option(help: "How long.")
    var seconds = 5.0

    @Flag(
        help: "Entries of the ledger, which take points out of households' accounts, instead of declarations."
    )
    var posts = false

    @Option(help: "The first of the entries, which are numbered; no number twice in one county.")
    var start = 0

    /// As fill-points wrote it.
    private struct Told: Decodable, Sendable {
        let village: String
        let codes: [String]
        let points_items: [String]
        let days: [String]
        let shop: String
        let cards: [String]
    }

    func run() async throws {
        let data = try Data(contentsOf: URL(filePath: told))
        let told = try JSONDecoder().decode(Told.self, from: data)
        guard let village = PlaceID(told.village) else { throw Fault("\(told.village) is no village") }
        let opened = try await county.open()
        let (_, session) = try await Access(opened).signIn(name: "village", password: Access.samplePassword)
        let officer = try await opened.database.read {
            try OfficerCaller(standingInFor: session.person, named: session.name, in: $0)
        }
        let before = opened.database.laneCounts
        let began = ContinuousClock.now
        let count = try await enter(
            told, at: village, into: opened, by: officer, until: began + .seconds(seconds))
        let elapsed = (ContinuousClock.now - began) / .seconds(1)
        let after = opened.database.laneCounts
        try await opened.database.close()
        try tell { json in
            json.field("requests", count)
            json.field("seconds", elapsed)
            json.field("commits", after.commits - before.commits)
            json.field("closures", after.closures - before.closures)
            json.field("slowest_ms", after.slowest_ms)
        }
    }

    private func enter(
        _ told: Told, at village: PlaceID, into county: County, by officer: OfficerCaller,
        until end: ContinuousClock.Instant
    ) async throws -> Int {
        if posts { return try await post(told, into: county, by: officer, until: end) }
        let points = Points(county)
        let items = told.points_items.compactMap(PointsItemID.init)
        let days = told.days.compactMap { Day($0) }
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    var count = 0
                    while ContinuousClock.now < end {
                        // Every number is another household, item and day.
                        let number = start + count * tasks + task
                        let (rest, code) = number.quotientAndRemainder(dividingBy: told.codes.count)
                        let (age, item) = rest.quotientAndRemainder(dividingBy: items.count)
                        try await points.declare(
                            .minted(at: SystemTime().now), item: items[item], on: days[age % days.count],
                            household: told.codes[code], at: village, by: officer,
                            digest: Digest.sha256(Array("\(number)".utf8)))
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
    }

    /// Each call moves points out of one household's account, and a piece off the shelf.
    private func post(
        _ told: Told, into county: County, by officer: OfficerCaller, until end: ContinuousClock.Instant
    ) async throws -> Int {
        let shop = Shop(county)
        guard let id = ShopID(told.shop), let basket = Basket("1x1") else {
            throw Fault("\(told.shop) is no shop")
        }
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    var count = 0
                    while ContinuousClock.now < end {
                        let number = start + count * tasks + task
                        try await shop.redeem(
                            .minted(at: SystemTime().now), at: id,
                            card: told.cards[number % told.cards.count], basket: basket, by: officer,
                            digest: Digest.sha256(Array("\(number)".utf8)))
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
    }
}
