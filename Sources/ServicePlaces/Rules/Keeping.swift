import Kernel

/// Why a point, its hours or a room is not kept as it was sent, first applicable reason first.
package enum KeepingRefusal: String, Refusal, CaseIterable {
    case unknown = "services.unknown"
    case placeUnfit = "services.place-unfit"
    case closed = "services.closed"
    case nameUnfit = "services.name-unfit"
    case addressMissing = "services.address-missing"
    case spotUnfit = "services.spot-unfit"
    case tooLong = "services.too-long"
    case hoursUnreadable = "services.hours-unreadable"
    case roomUnknown = "services.room-unknown"
    case seatsUnfit = "services.seats-unfit"
    case tooManyRooms = "services.too-many-rooms"
    case bookedAhead = "services.booked-ahead"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .roomUnknown: .missing
        case .closed, .tooManyRooms, .bookedAhead: .conflict
        case .placeUnfit, .nameUnfit, .addressMissing, .spotUnfit, .tooLong, .hoursUnreadable, .seatsUnfit:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .roomUnknown, .closed, .tooManyRooms, .bookedAhead: nil
        case .placeUnfit: "place"
        case .nameUnfit: "name"
        case .addressMissing: "address"
        case .spotUnfit: "latitude"
        case .tooLong: "services"
        case .hoursUnreadable: "hours"
        case .seatsUnfit: "seats"
        }
    }
}

func isBlank(_ words: String) -> Bool { words.allSatisfy(\.isWhitespace) }

extension ServicePoint.Terms {
    func refusals() -> [KeepingRefusal] {
        let isOnEarth =
            switch (latitude, longitude) {
            case (nil, nil): true
            case (let latitude?, let longitude?):
                (-90...90).contains(latitude) && (-180...180).contains(longitude)
            default: false
            }
        let isTooLong = [address, phone, services].contains { $0.count > ServiceLimits.words_length_max }
        let wrong: [(Bool, KeepingRefusal)] = [
            (isBlank(name) || name.count > ServiceLimits.name_length_max, .nameUnfit),
            (isBlank(address), .addressMissing), (!isOnEarth, .spotUnfit), (isTooLong, .tooLong),
        ]
        return wrong.filter(\.0).map(\.1)
    }
}

extension DaySpan {
    /// `8:30-12:00`; nil for what is no time of a day.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(whereSeparator: { "-–—~至".contains($0) })
        guard parts.count == 2, let from = DaySpan.minutes(parts[0]), let until = DaySpan.minutes(parts[1]),
            from < until
        else { return nil }
        self.init(from, until)
    }

    /// Minutes of `8:30`.
    package static func minutes(_ text: some StringProtocol) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1_440
        else { return nil }
        return hour * 60 + minute
    }

    /// `8:30-12:00`
    package var text: String { "\(DaySpan.clock(from))-\(DaySpan.clock(until))" }

    package static func clock(_ minutes: Int) -> String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// The spans of a day as people write them, with spaces or commas between; nil for what cannot be read.
    package static func all(in text: String) -> [DaySpan]? {
        let parts = text.split { " ，,、;；".contains($0) || $0.isWhitespace }
        let spans = parts.compactMap { DaySpan($0) }.sorted { $0.from < $1.from }
        let isApart = zip(spans, spans.dropFirst()).allSatisfy { $0.until <= $1.from }
        guard spans.count == parts.count, spans.count <= ServiceLimits.spansPerDay_max, isApart else {
            return nil
        }
        return spans
    }
}
