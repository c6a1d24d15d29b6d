import Kernel

/// A kind of matter as the rulebook lists it: what it is called, and who alone decides it.
///
/// Written as one line: `village.public-works | 公益事业 | Public works | assembly`.
package struct DecisionMatter: Sendable, Hashable {
    package let code: String
    package let chinese: String
    package let english: String
    package let demand: String

    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }

    /// Nil for a line of another shape.
    package init?(line: some StringProtocol) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { Self.trimmed($0) }
        guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }),
            parts[0].allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || "-.".contains($0)) })
        else { return nil }
        (code, chinese, english, demand) = (parts[0], parts[1], parts[2], parts[3])
    }

    /// Every line of a rule's value; nil when one of them has another shape, or two have one code.
    package static func list(_ value: String, demands: Set<String>) -> [DecisionMatter]? {
        let lines = value.split(separator: "\n")
        let matters = lines.compactMap { DecisionMatter(line: $0) }
        guard matters.count == lines.count, !matters.isEmpty, Set(matters.map(\.code)).count == matters.count,
            matters.allSatisfy({ demands.contains($0.demand) })
        else { return nil }
        return matters
    }

    /// Who decides a village's matter.
    package enum Decider: String, CaseIterable, Sendable {
        /// 村民会议; the representatives only by delegation.
        case assembly
        /// 村民代表会议 as well.
        case representatives
    }

    /// What an owners' matter needs.
    package enum OwnersDemand: String, CaseIterable, Sendable {
        /// More than half by area and number of those voting.
        case ordinary
        /// At least three quarters.
        case special
    }

    /// What is not on the list, or is on it without a word, is the assembly's.
    package var decider: Decider { Decider(rawValue: demand) ?? .assembly }
}

extension DecisionMatter {
    private static func trimmed(_ part: some StringProtocol) -> String {
        String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
