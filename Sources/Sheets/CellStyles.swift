import Foundation

/// Which of a workbook's styles show a number as a day or a time.
///
/// - Source: ECMA-376 part 1, 18.8.30: formats 14–22 and 45–47, in Chinese editions also 27–36 and 50–58.
final class CellStyles: XMLListener {
    private static let days = Set(14...17).union(27...31).union(50...54).union([22, 36, 57, 58])
    private static let times = Set(18...21).union(32...35).union(45...47).union([55, 56])

    private var isDay: [Int: Bool] = [:]
    private var formats: [Int] = []
    private var isInCellFormats = false

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
            isDay[id] = Self.showsTime(attributes["formatCode"] ?? "")
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats: formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        default: break
        }
    }

    func end(_ name: String) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    /// Whether the cells of this style hold a day or a time rather than a number.
    func showsTime(_ style: Int) -> Bool {
        guard formats.indices.contains(style) else { return false }
        let format = formats[style]
        return isDay[format] ?? (Self.days.contains(format) || Self.times.contains(format))
    }

    /// A format with a letter of year, month, day, hour or second outside of quotes and brackets.
    static func showsTime(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                if "ymdhs".contains(character) { return true }
                isQuoted = character == "\""
                isBracketed = character == "["
                isEscaped = character == "\\" || character == "_"
            }
        }
        return false
    }
}
