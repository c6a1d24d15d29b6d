import Clocks
import Kernel

/// The people and moments that the tests of this room share.
enum Town {
    /// 罗敏 of the town desk approves pauses and extensions.
    static let luoMin = PersonID(high: 0x0192_0000_0000_7001, low: 0x8000_0000_0000_0001)
    static let calendar = WorkingCalendar.announced

    /// `2026-03-02 10:00`, China's time.
    static func at(_ text: String) -> Instant {
        guard let instant = Instant(iso: text) else { preconditionFailure("\(text) is no moment") }
        return instant
    }

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    static func limit(_ text: String) -> Limit {
        guard let limit = Limit(text) else { preconditionFailure("\(text) is no limit") }
        return limit
    }

    static func pause(_ from: String, _ until: String?) -> Clock.Pause {
        Clock.Pause(from: at(from), until: until.map(at), approvedBy: luoMin)
    }

    static func more(_ limit: String) -> Clock.Extension {
        Clock.Extension(limit: self.limit(limit), approvedBy: luoMin, at: at("2026-03-02 11:00"))
    }

    static func due(
        _ limit: String, from start: String, pauses: [Clock.Pause] = [], extensions: [Clock.Extension] = [],
        in calendar: WorkingCalendar = calendar
    ) -> Due? {
        Due.computed(
            start: at(start), limit: self.limit(limit), pauses: pauses, extensions: extensions,
            calendar: calendar)
    }
}

/// The same numbers from the same seed on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
