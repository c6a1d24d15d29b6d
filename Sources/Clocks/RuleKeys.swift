import Kernel
import Rulebook

extension RuleKind {
    /// A time limit as `Limit` reads it; limits of different units cannot be compared.
    package static let limit = RuleKind(
        "limit",
        mistake: { value in
            do throws(Limit.ReadingRefusal) {
                _ = try Limit(reading: value)
                return nil
            } catch { return error.sentence }
        },
        words: { Limit($0)?.sentence ?? Sentence(.clocksPlain, ["value": $0]) },
        order: { value, other in
            guard let left = Limit(value), let right = Limit(other), left.unit == right.unit else {
                return nil
            }
            return Order(left.count, to: right.count)
        })

    /// Office hours as `OfficeHours` reads them.
    package static let officeHours = RuleKind(
        "office-hours",
        mistake: { value in
            do throws(OfficeHours.ReadingRefusal) {
                _ = try OfficeHours(reading: value)
                return nil
            } catch { return error.sentence }
        },
        words: { Sentence(.clocksPlain, ["value": $0]) },
        order: { $0 == $1 ? .same : nil })
}

extension RuleTopic {
    package static let clocks = RuleTopic("clocks", .clocksTopic)
}

extension Clocks {
    static let officeHoursKey = RuleKey(
        "clocks.office-hours", topic: .clocks, title: .clocksOfficeHours, kind: .officeHours,
        explanation: .clocksOfficeHoursNote)

    /// The keys that this room applies; their values stand at the county's root.
    package static let ruleKeys: [RuleKey] = [officeHoursKey]
}
