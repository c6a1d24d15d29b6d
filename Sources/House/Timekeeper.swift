import Cases
import Clocks
import Duties
import Kernel
import Logging
import Outgoing
import Places
import Rewards
import SeasonalChecks
import ServiceLifecycle
import Storage
import Topics

/// Ticks the counties' clocks and runs their later reactions, where this process holds the lease.
///
/// What fails is logged and tried again at the next round; nothing here ends the server.
struct Timekeeper: Service {
    let seats: Seats
    let logger: Logger
    private let outgoing = Outgoing()

    init(seats: Seats, logger: Logger) {
        self.seats = seats
        self.logger = logger
    }

    static let round_seconds = 1
    /// A county that does not open is tried again after so many rounds.
    static let roundsBetweenOpenings = 10
    /// The same complaint is written down again after so many rounds.
    static let roundsBetweenComplaints = 300

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                for seat in seats.seats { group.addTask { await keep(seat) } }
            }
        }
    }

    private func keep(_ seat: Seats.Seat) async {
        let lease = Lease(name: "ticker")
        var (round, lastComplaint, complainedAt) = (0, "", 0)
        var keeping: Keeping?
        while !Task.isCancelled {
            do {
                if seat.county == nil, round % Timekeeper.roundsBetweenOpenings == 0 { try await seat.open() }
                if keeping == nil {
                    keeping = seat.county.map { Keeping($0, lease: lease, Courier($0, outgoing, logger)) }
                }
                try await keeping?.round()
                lastComplaint = ""
            } catch {
                let complaint = "\(error)"
                if complaint != lastComplaint || round - complainedAt >= Timekeeper.roundsBetweenComplaints {
                    logger.error(
                        "the county's clocks stumbled",
                        metadata: ["county": "\(seat.name)", "cause": "\(complaint)"])
                    (lastComplaint, complainedAt) = (complaint, round)
                }
            }
            round += 1
            do { try await Task.sleep(for: .seconds(Timekeeper.round_seconds)) } catch { break }
        }
        await keeping?.courier.callBack()
        await letGo(lease, seat)
    }

    private func letGo(_ lease: Lease, _ seat: Seats.Seat) async {
        guard let county = seat.county else { return }
        do {
            try await lease.release(in: county.database)
        } catch {
            logger.warning("the lease was not released; it ends by itself", metadata: ["cause": "\(error)"])
        }
    }

    /// One county's clocks in this process.
    private final class Keeping {
        private let county: County
        private let ticker: Ticker
        private let relay: Relay
        let courier: Courier
        private var settledOn: Day?
        private var groupedOn: Day?
        private var grouping: ConcernRun?

        init(_ county: County, lease: Lease, _ courier: Courier) {
            self.county = county
            self.courier = courier
            ticker = Ticker(county.database, lease: lease)
            relay = Relay(county.database)
        }

        func round() async throws {
            guard try await ticker.holdsLease() else { return }
            try await ticker.tick()
            try await relay.catchUp()
            courier.setOut()
            try await Rewards(county).goOn()
            let today = county.database.now.day
            if settledOn != today {
                try await Places(county).settle()
                try await Cases(county).followPlaces()
                try await Duties(county).followPlaces()
                try await courier.tidy()
                try await SeasonalChecks(county).startSeasons()
                settledOn = today
                return
            }
            if groupedOn != today {
                grouping = try await ConcernRun.due(in: county)
                groupedOn = today
            }
            if let run = grouping, try await !run.goOn() { grouping = nil }
            if try await county.database.read({ try Cases.isFollowingPlaces(in: $0) }) {
                try await Cases(county).followPlaces()
            }
            if try await county.database.read({ try Duties.isFollowingPlaces(in: $0) }) {
                try await Duties(county).followPlaces()
            }
        }
    }
}

/// Calls the process unready before anything else stops, so that a balancer sends nobody here any more.
struct Leaving: Service {
    let gate: @Sendable () -> Void
    let drain_seconds: Int

    func run() async throws {
        try await gracefulShutdown()
        gate()
        if drain_seconds > 0 { try await Task.sleep(for: .seconds(drain_seconds)) }
    }
}
