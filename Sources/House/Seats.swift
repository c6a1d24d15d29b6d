import Kernel
import Storage
import Synchronization
import Web

/// The counties that a process serves, by host name; one that cannot be opened yet is tried again.
package final class Seats: Sendable {
    /// A county's place in the process: open, or not yet.
    final class Seat: Sendable {
        let name: String
        private let opened: Mutex<County?>
        private let opening: (@Sendable () async throws -> County)?

        init(_ county: County) {
            name = county.name
            opened = Mutex(county)
            opening = nil
        }

        init(_ name: String, opening: @escaping @Sendable () async throws -> County) {
            self.name = name
            opened = Mutex(nil)
            self.opening = opening
        }

        var county: County? { opened.withLock { $0 } }

        /// Opens the county unless it is open; only one task may ask at a time.
        func open() async throws {
            guard county == nil, let opening else { return }
            let county = try await opening()
            opened.withLock { $0 = county }
        }
    }

    let seats: [Seat]
    /// Nil where one county answers to every name.
    private let byHost: [String: Seat]?

    /// One county, whatever the Host header says.
    package init(_ county: County) {
        seats = [Seat(county)]
        byHost = nil
    }

    /// The counties of a directory; two hosts with one database share it.
    ///
    /// - Parameter allowsSamples: whether counties are served whose passwords everybody knows.
    package init(_ directory: Directory, allowsSamples: Bool) {
        var byAddress: [Storage.Address: Seat] = [:]
        var byHost: [String: Seat] = [:]
        for entry in directory.entries {
            let seat =
                byAddress[entry.address]
                ?? Seat(entry.host) {
                    let county = try await House.county(at: entry.address, keyPath: entry.keyPath)
                    guard allowsSamples || !county.isSample else {
                        try await county.database.close()
                        throw SampleBeyondThisMachine(host: entry.host)
                    }
                    return county
                }
            byAddress[entry.address] = seat
            byHost[entry.host] = seat
        }
        self.byHost = byHost
        seats = directory.entries.compactMap { byAddress.removeValue(forKey: $0.address) }
    }

    package var names: [String] { seats.map(\.name) }

    package func county(at host: String) -> County? {
        guard let byHost else { return seats.first?.county }
        return byHost[Host.name(host)]?.county
    }

    /// Opens every county once; returns why those did not open that did not, by name.
    package func openAll() async -> [(name: String, reason: any Error)] {
        var reasons: [(name: String, reason: any Error)] = []
        for seat in seats {
            do { try await seat.open() } catch { reasons.append((seat.name, error)) }
        }
        return reasons
    }

    /// Writes what is queued and lets go of every county.
    package func close() async throws {
        for county in seats.compactMap(\.county) { try await county.database.close() }
    }
}

/// A county with accounts whose password everybody knows was to be served to others.
package struct SampleBeyondThisMachine: Error, CustomStringConvertible {
    let host: String?

    package init(host: String? = nil) { self.host = host }

    package var description: String {
        let who = host.map { "The county at \($0)" } ?? "This county"
        return
            "\(who) has the sample's accounts, whose password everybody knows; it is served on 127.0.0.1 only."
    }
}
