/// The last part of a limit, in which a clock is shown as soon due; written `1/3`, or as a limit, `1wd`.
package enum Warning: Hashable, Sendable {
    /// This share of the last approved limit: whole days rounded down, at least one.
    case share(Int, of: Int)
    /// The last days or hours, whatever the limit is.
    case last(Limit)

    package static let lastThird = Warning.share(1, of: 3)

    /// How long the warned part of `limit` is.
    func length(of limit: Limit) -> Limit {
        switch self {
        case .last(let length): return length
        case .share(let part, let whole):
            guard limit != .sameDay, let length = try? Limit(max(1, limit.count * part / whole), limit.unit)
            else { return limit }
            return length
        }
    }
}

extension Warning: LosslessStringConvertible {
    package init?(_ text: String) {
        if let limit = Limit(text), limit != .sameDay {
            self = .last(limit)
            return
        }
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let part = numbers[0], let whole = numbers[1], part > 0, part < whole,
            whole <= 100, text == "\(part)/\(whole)"
        else { return nil }
        self = .share(part, of: whole)
    }

    package var description: String {
        switch self {
        case .share(let part, let whole): "\(part)/\(whole)"
        case .last(let limit): limit.description
        }
    }
}
