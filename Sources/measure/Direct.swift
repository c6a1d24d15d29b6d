import Access
import ArgumentParser
import Clocks
import Kernel
import Requests
import Sealing
import Storage
import Synchronization

/// Durable intake without HTTP: the verb that `POST /requests` calls, by as many tasks as there are clients.
struct Direct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Receives requests as fast as the county's lane takes them, and tells how many.")

    @OptionGroup var county: MeasuredCounty

    @Option(help: "Callers at a time.")
    var tasks = 64

    @Option(help: "How long.")
    var seconds = 5.0

    func run() async throws {
        let opened = try await county.open()
        let (_, session) = try await Access(opened).signIn(name: "grid", password: Access.samplePassword)
        guard let place = session.grants.first?.place else { throw Fault("the grid worker holds no grid") }
        let keeping = Task { try await keepTime(of: opened) }
        try await receive(into: opened, by: session.person, at: place, until: .now + .seconds(0.5))
        let before = opened.database.laneCounts
        let began = ContinuousClock.now
        let count = try await receive(
            into: opened, by: session.person, at: place, until: began + .seconds(seconds))
        let elapsed = (ContinuousClock.now - began) / .seconds(1)
        let after = opened.database.laneCounts
        keeping.cancel()
        _ = await keeping.result
        try await opened.database.close()
        try tell { json in
            json.field("requests", count)
            json.field("seconds", elapsed)
            json.field("commits", after.commits - before.commits)
            json.field("closures", after.closures - before.closures)
            json.field("slowest_ms", after.slowest_ms)
        }
    }

    /// How many requests were on disk when the time was over.
    @discardableResult
    private func receive(
        into county: County, by person: PersonID, at place: PlaceID, until end: ContinuousClock.Instant
    ) async throws -> Int {
        let requests = Requests(county)
        let caller = person.description
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    var count = 0
                    while ContinuousClock.now < end {
                        let now = SystemTime().now
                        let body = "村小门口的路灯不亮，第 \(task) 根杆，第 \(count) 次说了。"
                        var draft = Draft(id: .minted(at: now), body: body, channel: .api)
                        draft.title = "路灯不亮"
                        draft.place = place
                        _ = try await requests.receive(
                            draft, by: caller, origin: Origin(actor: person),
                            digest: Digest.sha256(Array(body.utf8)))
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
    }

    /// What a serving process does beside answering, so that both sides carry it: clocks and later reactions.
    private func keepTime(of county: County) async throws {
        let ticker = Ticker(county.database, lease: Lease(name: "ticker"))
        let relay = Relay(county.database)
        while !Task.isCancelled {
            if try await ticker.holdsLease() {
                try await ticker.tick()
                try await relay.catchUp()
            }
            try await Task.sleep(for: .seconds(1))
        }
    }
}
