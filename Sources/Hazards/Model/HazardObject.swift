import Kernel

/// A kind of thing that can be dangerous, as the rulebook lists it, with who may enforce and by what text.
///
/// Written as one line: `fire-lane | 消防通道 | Fire lane | 消防救援机构 | 消防法第二十八条`.
package struct HazardObject: Sendable, Hashable {
    package let code: String
    package let chinese: String
    package let english: String
    /// The department that may enforce; empty where the county has not said.
    package let department: String
    package let basis: String

    package func name(_ language: Language) -> String { language == .chinese ? chinese : english }

    /// Nil for a line of another shape.
    package init?(line: some StringProtocol) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        guard parts.count == 5, parts.allSatisfy({ !$0.isEmpty }),
            parts[0].allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
        else { return nil }
        (code, chinese, english) = (parts[0], parts[1], parts[2])
        department = parts[3] == "-" ? "" : parts[3]
        basis = parts[4] == "-" ? "" : parts[4]
    }

    /// Every line of a rule's value; nil when one of them has another shape, or two have one code.
    package static func list(_ value: String) -> [HazardObject]? {
        let lines = value.split(separator: "\n")
        let objects = lines.compactMap { HazardObject(line: $0) }
        guard objects.count == lines.count, !objects.isEmpty, objects.count <= HazardLimits.objects_max,
            Set(objects.map(\.code)).count == objects.count
        else { return nil }
        return objects
    }
}
