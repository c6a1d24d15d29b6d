import Cases
import Kernel
import Storage

/// How long the county takes to answer, over all its requests.
package struct RequestStatistics: Sendable, Equatable {
    package let count: Int
    package let closed: Int
    /// Days of 86,400 seconds from the report to the closing; nil while nothing is closed.
    package let replyDays_median: Double?
    package let replyDays_p90: Double?
    /// Shares of the closed requests that were closed within so many days of 86,400 seconds.
    package let repliedWithin15Days: Double?
    package let repliedWithin60Days: Double?

    /// - Parameter durations: of the closed requests, in milliseconds, in any order.
    init(count: Int, durations: [Int64]) {
        self.count = count
        closed = durations.count
        let days = durations.sorted().map { Double($0) / 86_400_000 }
        replyDays_median = Quantile.of(days, 0.5)
        replyDays_p90 = Quantile.of(days, 0.9)
        func share(within limit: Double) -> Double? {
            days.isEmpty ? nil : Double(days.count { $0 <= limit }) / Double(days.count)
        }
        repliedWithin15Days = share(within: 15)
        repliedWithin60Days = share(within: 60)
    }

    package static func read(in reader: Reader) throws -> RequestStatistics {
        RequestStatistics(
            count: try Cases.count(of: Requests.kind, in: reader),
            durations: try Cases.closingTimes(of: Requests.kind, in: reader))
    }

    package func write(_ json: inout JSONText) {
        json.object { json in
            json.field("count", count)
            json.field("closed", closed)
            RequestStatistics.write("reply_days_median", replyDays_median, to: &json)
            RequestStatistics.write("reply_days_p90", replyDays_p90, to: &json)
            RequestStatistics.write("replied_within_15_days", repliedWithin15Days, to: &json)
            RequestStatistics.write("replied_within_60_days", repliedWithin60Days, to: &json)
        }
    }

    private static func write(_ key: StaticString, _ value: Double?, to json: inout JSONText) {
        json.key(key)
        if let value { json.write(value) } else { json.writeNull() }
    }

    /// For the terminal, a line a figure.
    package func text(_ language: Language) -> String {
        func number(_ value: Double?) -> String {
            guard let value else { return "-" }
            let hundredths = Int((value * 100).rounded())
            return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        }
        func percent(_ value: Double?) -> String { value.map { number($0 * 100) + "%" } ?? "-" }
        return Text.requestStatistics(
            language,
            [
                "count": "\(count)", "closed": "\(closed)", "median": number(replyDays_median),
                "p90": number(replyDays_p90), "within15": percent(repliedWithin15Days),
                "within60": percent(repliedWithin60Days),
            ])
    }
}

extension Text {
    static let requestStatistics = Text(
        "request.statistics",
        "诉求 {count} 件，办结 {closed} 件\n答复天数 中位数 {median}，九成以内 {p90}\n15 天内 {within15}，60 天内 {within60}",
        "Requests {count}, closed {closed}\nDays to the reply: median {median}, 90th percentile {p90}\n"
            + "Within 15 days {within15}, within 60 days {within60}")
}
