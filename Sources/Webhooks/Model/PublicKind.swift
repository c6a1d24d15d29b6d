import Kernel
import Storage

/// What receivers may hear of; a fixed list, each with what its message holds. A kind is never renamed.
package enum PublicKind: String, Sendable, CaseIterable, StorableCode {
    case requestReceived = "request.received"
    case requestDispatched = "request.dispatched"
    case requestHandedOver = "request.handed-over"
    case requestFinished = "request.finished"
    case requestClosed = "request.closed"
    case requestReopened = "request.reopened"
    case requestRated = "request.rated"
    case noticePublished = "notice.published"
    case noticeSettled = "notice.settled"
    case noticeWithdrawn = "notice.withdrawn"
    case assemblyCalled = "assembly.called"
    case assemblyCancelled = "assembly.cancelled"
    case resolutionPassed = "resolution.passed"
    case resolutionFailed = "resolution.failed"
    case test = "webhook.test"

    /// Those one chooses from; the test goes to every receiver whose keeper asks for it.
    static let offered = allCases.filter { $0 != .test }

    /// What `data` holds, by name.
    var payload: [String] {
        switch self {
        case .requestReceived: ["request", "number", "place", "channel", "category", "received_on"]
        case .requestDispatched: ["request", "number", "organisation"]
        case .requestHandedOver: ["request", "number", "from", "to"]
        case .requestFinished: ["request", "number", "outcome"]
        case .requestClosed: ["request", "number", "place", "outcome", "in_time"]
        case .requestReopened: ["request", "number", "place"]
        case .requestRated: ["request", "number", "place", "is_solved", "satisfaction"]
        case .noticePublished: ["notice", "number", "place", "kind"]
        case .noticeSettled: ["notice", "outcome"]
        case .noticeWithdrawn: ["notice"]
        case .assemblyCalled: ["assembly", "number", "place", "body", "motions"]
        case .assemblyCancelled: ["assembly"]
        case .resolutionPassed, .resolutionFailed: ["resolution", "assembly", "place", "body", "decided_on"]
        case .test: ["hook"]
        }
    }

    /// A list as it is kept: parted by spaces.
    static func list(_ text: String) -> [PublicKind] {
        text.split(separator: " ").compactMap { PublicKind(rawValue: String($0)) }
    }
}

/// A fact as receivers hear of it.
package struct PublicFact: Sendable {
    package let kind: PublicKind
    package let happened: Instant
    /// In the order of `payload`; nil is left out of no message, it is written as null.
    package let data: [(name: String, value: Value)]

    package enum Value: Sendable {
        case text(String?)
        case number(Int)
        case flag(Bool?)

        package static func id<Kind>(_ id: ID<Kind>?) -> Value { .text(id?.description) }
        package static func day(_ day: Day) -> Value { .text(day.description) }
    }

    package init(_ kind: PublicKind, happened: Instant, _ values: [Value]) {
        precondition(
            values.count == kind.payload.count, "\(kind.rawValue) holds \(kind.payload.count) values")
        self.kind = kind
        self.happened = happened
        data = zip(kind.payload, values).map { ($0, $1) }
    }

    /// The message's body, `type`, `timestamp` and `data`, as the Standard Webhooks specification advises.
    var body: String {
        var json = JSONText()
        json.object { json in
            json.field("type", kind.rawValue)
            json.field("timestamp", happened)
            json.key("data")
            json.object { json in
                for (name, value) in data {
                    json.key(named: name)
                    switch value {
                    case .text(let text?): json.write(text)
                    case .number(let number): json.write(number)
                    case .flag(let flag?): json.write(flag)
                    case .text(nil), .flag(nil): json.writeNull()
                    }
                }
            }
        }
        return json.string
    }
}
