import Kernel

/// Why a booking, a sign-up or a loan does not come about, first applicable reason first.
package enum UsingRefusal: String, Refusal, CaseIterable {
    case unknown = "services.use-unknown"
    case pointClosed = "services.point-closed"
    case timeUnreadable = "services.time-unreadable"
    case timeUnfit = "services.time-unfit"
    case past = "services.past"
    case tooFarAhead = "services.too-far-ahead"
    case outsideHours = "services.outside-hours"
    case purposeMissing = "services.purpose-missing"
    case taken = "services.taken"
    case tooMany = "services.too-many"
    case settled = "services.settled"
    case reasonMissing = "services.reason-missing"
    case titleUnfit = "services.title-unfit"
    case copiesUnfit = "services.copies-unfit"
    case full = "services.full"
    case joinedAlready = "services.joined-already"
    case notJoined = "services.not-joined"
    case dropped = "services.dropped"
    case noCopy = "services.no-copy"
    case hasIt = "services.has-it"
    case notOut = "services.not-out"
    case extendedAlready = "services.extended-already"
    case overdue = "services.overdue"
    case personUnknown = "services.person-unknown"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .timeUnreadable, .timeUnfit, .past, .tooFarAhead, .outsideHours, .purposeMissing, .reasonMissing,
            .titleUnfit, .copiesUnfit, .personUnknown:
            .invalid
        case .pointClosed, .taken, .tooMany, .settled, .full, .joinedAlready, .notJoined, .dropped, .noCopy,
            .hasIt, .notOut, .extendedAlready, .overdue:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .timeUnreadable, .timeUnfit, .outsideHours, .taken: "from"
        case .past, .tooFarAhead: "day"
        case .purposeMissing: "purpose"
        case .reasonMissing: "reason"
        case .titleUnfit: "title"
        case .copiesUnfit: "copies"
        case .personUnknown: "name"
        case .unknown, .pointClosed, .tooMany, .settled, .full, .joinedAlready, .notJoined, .dropped, .noCopy,
            .hasIt, .notOut, .extendedAlready, .overdue:
            nil
        }
    }
}

/// A booking as it is asked for.
package struct BookingDraft: Sendable, Hashable {
    package let id: RoomBookingID
    package let room: ServiceRoomID
    package let day: Day
    package let span: DaySpan
    package let purpose: String

    package init(id: RoomBookingID, room: ServiceRoomID, day: Day, span: DaySpan, purpose: String) {
        self.id = id
        self.room = room
        self.day = day
        self.span = span
        self.purpose = purpose
    }

    /// - Parameters:
    ///   - others: what stands in the room on that day.
    ///   - open: how many bookings the person has that are still to come.
    ///   - ahead: how many days ahead one may book.
    func check(
        hours: OpeningHours, others: [RoomBooking], open: Int, ahead: Int, now: Instant
    ) throws(UsingRefusal) {
        let length = span.until - span.from
        guard (ServiceLimits.booking_minutes_min...ServiceLimits.booking_minutes_max).contains(length) else {
            throw .timeUnfit
        }
        let minutes = (now.milliseconds - day.start.milliseconds) / 60_000
        if day < now.day || Int64(span.from) < minutes { throw .past }
        if day > now.day.adding(days: ahead) { throw .tooFarAhead }
        if !hours.spans(on: day).contains(where: { $0.contains(span) }) { throw .outsideHours }
        if isBlank(purpose) || purpose.count > ServiceLimits.words_length_max { throw .purposeMissing }
        if others.contains(where: { $0.state.isStanding && $0.span.overlaps(span) }) { throw .taken }
        if open >= ServiceLimits.bookings_max { throw .tooMany }
    }
}
