import Cases
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
    /// Reporters contacted in time, of all who had to be by the days that are counted: 响应率.
    package static let responded = RequestRate.responded.indicator
    /// Said to be solved, of those who answered: 解决率.
    package static let solved = RequestRate.solved.indicator
    /// Satisfied or fairly so, of those who answered: 满意率.
    package static let satisfied = RequestRate.satisfied.indicator

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
        try countResponse(of: event.case, entry, in: transaction)
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

    /// What the reporter said, by receipt or by telephone.
    private static func answered(
        _ request: AnyID, _ entry: Entry, at place: PlaceID, isSolved: Bool?, satisfaction: String?,
        in transaction: Transaction
    ) throws {
        let day = entry.happened.day
        if let isSolved {
            try count(request, in: .solved, at: place, on: day, isPart: isSolved, transaction)
        }
        if let satisfaction {
            let isContent = satisfaction != Rating.Satisfaction.dissatisfied.rawValue
            try count(request, in: .satisfied, at: place, on: day, isPart: isContent, transaction)
        }
    }

    private static func lineage(of place: PlaceID, _ reader: Reader) throws -> [PlaceID] {
        try Places.lineage(of: place, in: reader).map(\.id)
    }
}
