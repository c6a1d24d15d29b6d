import Kernel
import Places

/// What a county calls its organisations and committees: lists of the rulebook, a line an entry, parts between bars.
protocol PartyLine: Sendable {
    /// Nil for a line of another shape.
    init?(parts: [String])
    /// What no two lines have in common.
    var code: String { get }
    /// What the rulebook's page says of it.
    var names: (chinese: String, english: String) { get }
}

extension PartyLine {
    /// Every line of a rule's value; nil when one of them has another shape, or two have one code.
    static func list(_ value: String) -> [Self]? {
        let lines = value.split(separator: "\n")
        let entries = lines.compactMap { line in
            Self(parts: line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed))
        }
        guard !entries.isEmpty, entries.count == lines.count, entries.count <= PartyLimits.lines_max,
            Set(entries.map(\.code)).count == entries.count
        else { return nil }
        return entries
    }

    private static func trimmed(_ part: Substring) -> String {
        String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// The words of a part that lists codes; `-` stands for none.
private func words(_ part: String) -> [String] {
    part.split(separator: " ").map(String.init).filter { $0 != "-" }
}

private func knownLevels(_ part: String) -> Set<Level>? {
    let known = words(part).map(Level.init(rawValue:))
    let found = known.compactMap(\.self)
    return found.count == known.count ? Set(found) : nil
}

private func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
}

/// A kind of Party organisation, the higher first: `branch | 党支部 | Party branch | village grid estate`.
package struct PartyKind: PartyLine, Hashable {
    package let code: String
    package let chinese: String
    package let english: String
    /// Of the places to which one may be tied.
    package let levels: Set<Level>

    init?(parts: [String]) {
        guard parts.count == 4, isCode(parts[0]), !parts[1].isEmpty, !parts[2].isEmpty,
            let levels = knownLevels(parts[3]), !levels.isEmpty
        else { return nil }
        (code, chinese, english) = (parts[0], parts[1], parts[2])
        self.levels = levels
    }

    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }
    var names: (chinese: String, english: String) { (chinese, english) }
}

/// A rung of the chain down to households: `grid | group branch | 网格党小组 | Grid Party group`.
package struct ChainRung: PartyLine, Hashable {
    package let chinese: String
    package let english: String
    package let levels: Set<Level>
    /// Codes of kinds; empty for the households that members look after, the last rung.
    package let kinds: Set<String>

    init?(parts: [String]) {
        guard parts.count == 4, let levels = knownLevels(parts[0]), !parts[2].isEmpty,
            !parts[3].isEmpty
        else { return nil }
        let kinds = words(parts[1]).filter { $0 != "households" }
        guard kinds.allSatisfy(isCode), kinds.isEmpty == levels.isEmpty else { return nil }
        self.levels = levels
        self.kinds = Set(kinds)
        (chinese, english) = (parts[2], parts[3])
    }

    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }
    var code: String { chinese }
    var names: (chinese: String, english: String) { (chinese, english) }
    var isHouseholds: Bool { kinds.isEmpty }
}

/// What is to have an organisation or be covered by one: `estate | own | 小区、安置点 | Estates`.
package struct CoverageUnit: PartyLine, Hashable {
    /// A level, or a kind of shop and firm.
    package let code: String
    package let rule: Rule
    package let chinese: String
    package let english: String

    package enum Rule: String, Sendable, CaseIterable {
        /// An organisation tied to it, or one that says it covers it.
        case own
        /// An organisation of the estate or grid in which it lies covers it too.
        case above
    }

    init?(parts: [String]) {
        guard parts.count == 4, let rule = Rule(rawValue: parts[1]), !parts[2].isEmpty, !parts[3].isEmpty,
            Level(rawValue: parts[0]) != nil || PlaceKind(rawValue: parts[0])?.level == .premises
        else { return nil }
        (code, chinese, english) = (parts[0], parts[2], parts[3])
        self.rule = rule
    }

    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }
    var names: (chinese: String, english: String) { (chinese, english) }

    /// Whether a place of this level and kind is such a unit.
    func fits(_ level: Level, _ kind: PlaceKind?) -> Bool {
        level == .premises ? kind?.rawValue == code : level.rawValue == code
    }
}

/// A kind of committee over several places, or of one below the village:
/// `area-committee | 片区联合党委 | Joint Party committee | joint | area town | 1`.
package struct CommitteeKind: PartyLine, Hashable {
    package let code: String
    package let chinese: String
    package let english: String
    /// Members of several places and units; else a lower body, without a village body's power.
    package let isJoint: Bool
    package let levels: Set<Level>
    /// From meeting to meeting; 0 for those that meet as need be.
    package let months: Int

    init?(parts: [String]) {
        guard parts.count == 6, isCode(parts[0]), !parts[1].isEmpty, !parts[2].isEmpty,
            ["joint", "lower"].contains(parts[3]), let levels = knownLevels(parts[4]),
            !levels.isEmpty, let months = Int(parts[5]), (0...12).contains(months)
        else { return nil }
        (code, chinese, english) = (parts[0], parts[1], parts[2])
        isJoint = parts[3] == "joint"
        self.levels = levels
        self.months = months
    }

    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }
    var names: (chinese: String, english: String) { (chinese, english) }
}
