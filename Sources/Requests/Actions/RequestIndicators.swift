import Cases
import Clocks
import Foundation
import Indicators
import Kernel
import Places
import Storage

/// The figures of requests per place and day; the house wires these to the relay.
///
/// Imported requests count as received and closed. They stay outside the rates: nobody here answered or asked back.
package enum RequestIndicators {
    package static let received = "requests.received"
    package static let closed = "requests.closed"
    /// Closed in time, of those that had a clock.
    package static let inTime = "requests.in-time"
    /// Reporters contacted in time, of those who had to be: 响应率.
    package static let responded = "requests.responded"
    /// Said to be solved, of those who answered: 解决率.
    package static let solved = "requests.solved"
    /// Satisfied or fairly so, of those who answered: 满意率.
    package static let satisfied = "requests.satisfied"

    /// By the day on which it came in.
    package static func received(
        _ event: RequestReceived, _ entry: Entry, _ transaction: Transaction
    ) throws {
        try Indicators.add(
            received, at: try lineage(of: event.place, transaction), on: event.on, numerator: 1,
            in: transaction)
    }

    package static func closed(_ event: CaseClosed, _ entry: Entry, _ transaction: Transaction) throws {
        guard event.of == Requests.kind else { return }
        let lineage = try lineage(of: event.place, transaction)
        let day = entry.happened.day
        try Indicators.add(closed, at: lineage, on: day, numerator: 1, in: transaction)
        if entry.isImported { return }
        if let wasInTime = event.wasInTime {
            try Indicators.add(
                inTime, at: lineage, on: day, numerator: wasInTime ? 1 : 0, denominator: 1, in: transaction)
        }
        let earlier = try earlierEntries(of: event.subject, before: entry, in: transaction)
        if earlier.contains(where: { $0.kind == CaseClosed.kind }) { return }
        guard let responded = try wasContactedInTime(event.subject, in: transaction) else { return }
        try Indicators.add(
            self.responded, at: lineage, on: day, numerator: responded ? 1 : 0, denominator: 1,
            in: transaction)
    }

    package static func rated(_ event: RequestRated, _ entry: Entry, _ transaction: Transaction) throws {
        if entry.isImported { return }
        try answered(
            event.subject, entry, at: event.place, isSolved: event.isSolved, satisfaction: event.satisfaction,
            in: transaction)
    }

    package static func calledBack(
        _ event: RequestCalledBack, _ entry: Entry, _ transaction: Transaction
    ) throws {
        if entry.isImported || !event.isReached { return }
        try answered(
            event.subject, entry, at: event.place, isSolved: event.isSolved, satisfaction: event.satisfaction,
            in: transaction)
    }

    /// One request has one voice in a rate: the first answer that it got, by receipt or by telephone.
    private static func answered(
        _ request: AnyID, _ entry: Entry, at place: PlaceID, isSolved: Bool?, satisfaction: String?,
        in transaction: Transaction
    ) throws {
        let earlier = try earlierEntries(of: request, before: entry, in: transaction).compactMap(Voice.init)
        let lineage = try lineage(of: place, transaction)
        let day = entry.happened.day
        if let isSolved, !earlier.contains(where: { $0.isSolved != nil }) {
            try Indicators.add(
                solved, at: lineage, on: day, numerator: isSolved ? 1 : 0, denominator: 1, in: transaction)
        }
        if let satisfaction, !earlier.contains(where: { $0.satisfaction != nil }) {
            let isContent = satisfaction != Rating.Satisfaction.dissatisfied.rawValue
            try Indicators.add(
                satisfied, at: lineage, on: day, numerator: isContent ? 1 : 0, denominator: 1, in: transaction
            )
        }
    }

    /// What a reporter said, read back from the journal.
    private struct Voice: Decodable {
        let isSolved: Bool?
        let satisfaction: String?

        init?(_ entry: Entry) {
            guard entry.kind == RequestRated.kind || entry.kind == RequestCalledBack.kind,
                let voice = try? JSONDecoder().decode(Voice.self, from: Data(entry.payload.utf8))
            else { return nil }
            self = voice
        }
    }

    private static func earlierEntries(
        of subject: AnyID, before entry: Entry, in reader: Reader
    ) throws -> [Entry] {
        try Journal.history(of: subject, in: reader).filter { $0.position < entry.position }
    }

    private static func wasContactedInTime(_ owner: AnyID, in reader: Reader) throws -> Bool? {
        let clocks = try Clocks.history(of: owner, in: reader).filter { $0.name == "contact" }
        guard let first = clocks.min(by: { $0.round < $1.round }),
            let due = first.due(in: try Clocks.calendar(in: reader))
        else { return nil }
        guard let finished = first.clock.finished else { return false }
        return finished <= due.instant
    }

    private static func lineage(of place: PlaceID, _ reader: Reader) throws -> [PlaceID] {
        try Places.lineage(of: place, in: reader).map(\.id)
    }
}
