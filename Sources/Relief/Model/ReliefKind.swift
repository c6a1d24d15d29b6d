import Kernel

/// A kind of relief as the rulebook lists it.
///
/// Written as one line: `subsistence | 最低生活保障 | Minimum living allowance | monthly | posting`.
package struct ReliefKind: Sendable, Hashable {
    package let code: String
    package let chinese: String
    package let english: String
    package let payment: Payment
    /// What else the kind asks for.
    package let demands: Set<Demand>

    package enum Payment: String, Sendable, CaseIterable { case monthly, once }

    package enum Demand: String, Sendable, CaseIterable {
        /// 公示 in the village.
        case posting
        /// 民主评议, where the rule still asks for it.
        case appraisal
        /// May be helped first, with papers afterwards.
        case emergency
    }

    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }

    /// Nil for a line of another shape.
    package init?(line: some StringProtocol) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        guard parts.count == 5, parts.allSatisfy({ !$0.isEmpty }), let payment = Payment(rawValue: parts[3]),
            parts[0].allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
        else { return nil }
        let words = parts[4].split(separator: " ").map(String.init).filter { $0 != "-" }
        let demands = words.compactMap(Demand.init(rawValue:))
        guard demands.count == words.count else { return nil }
        (code, chinese, english) = (parts[0], parts[1], parts[2])
        self.payment = payment
        self.demands = Set(demands)
    }

    /// Every line of a rule's value; nil when one of them has another shape, or two have one code.
    package static func list(_ value: String) -> [ReliefKind]? {
        let lines = value.split(separator: "\n")
        let kinds = lines.compactMap { ReliefKind(line: $0) }
        guard kinds.count == lines.count, !kinds.isEmpty, kinds.count <= ReliefLimits.kinds_max,
            Set(kinds.map(\.code)).count == kinds.count
        else { return nil }
        return kinds
    }

    var isMonthly: Bool { payment == .monthly }
    var isPosted: Bool { demands.contains(.posting) }
    var isAppraised: Bool { demands.contains(.appraisal) }
    var knowsEmergency: Bool { demands.contains(.emergency) }
}
