import Cases
import Clocks
import Kernel
import Storage

/// 响应率: of all requests whose reporter was to be contacted by a day, those who were before it was over.
///
/// - Source: domain-rules §5: orders contacted in time, of the orders due; open and overdue ones are due, too.
extension RequestIndicators {
    /// A first contact fell due: whoever was not contacted by then counts, closed or not.
    package static func due(_ event: ClockReached, _ entry: Entry, _ transaction: Transaction) throws {
        guard event.name == "contact", event.stage == "due" else { return }
        try countResponse(of: event.subject.as(Marks.Case.self), entry, in: transaction)
    }

    /// Somebody spoke with the reporter.
    package static func contacted(_ event: CaseStepped, _ entry: Entry, _ transaction: Transaction) throws {
        guard event.step == Step.Kind.contacted.rawValue else { return }
        try countResponse(of: event.case, entry, in: transaction)
    }

    /// Said to be done: who was not contacted apart hears it by that.
    package static func finished(_ event: CaseFinished, _ entry: Entry, _ transaction: Transaction) throws {
        try countResponse(of: event.case, entry, in: transaction)
    }

    /// Counts it once, on the day on which contact was due; nothing while that is still to come or stands still.
    static func countResponse(of id: CaseID, _ entry: Entry, in transaction: Transaction) throws {
        if entry.isImported { return }
        guard let row = try Cases.rows(of: [id], in: transaction).first, row.kind == Requests.kind,
            let response = try Response.first(of: id, in: transaction)
        else { return }
        try count(
            id.as(Marks.Anything.self), in: .responded, at: row.place, on: response.due.day,
            isPart: response.isInTime, transaction)
    }
}

/// By when a reporter was to be contacted, and whether that was so.
private struct Response {
    let due: Instant
    let isInTime: Bool

    /// Of the first opening; nil where no such clock ran, and while nothing can be said of it.
    ///
    /// A category that is more urgent begins the clock anew from the same receipt: the last of those holds.
    static func first(of id: CaseID, in reader: Reader) throws -> Response? {
        let rounds = try Clocks.history(of: id.as(Marks.Anything.self), in: reader)
            .filter { $0.name == "contact" }.sorted { $0.round < $1.round }
        guard let began = rounds.first?.clock.started,
            let clock = rounds.last(where: { $0.clock.started == began })?.clock,
            let due = clock.due(in: try Clocks.calendar(in: reader))?.instant
        else { return nil }
        if let finished = clock.finished { return Response(due: due, isInTime: finished <= due) }
        return due <= reader.now ? Response(due: due, isInTime: false) : nil
    }
}
