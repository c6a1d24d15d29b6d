import Kernel

/// Numbers of a workbook as a person would write them.
enum NumberText {
    /// Whole numbers keep every digit that is in the file, however long; fractions are as short as they can
    /// be.
    static func plain(_ raw: String) -> String {
        let digits = raw.hasPrefix("-") ? raw.dropFirst() : raw[...]
        if digits.allSatisfy(\.isNumber) { return raw }
        if let whole = expanded(raw) { return whole }
        guard let number = Double(raw), number.isFinite else { return raw }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        return "\(number)"
    }

    /// The day, with its time where there is one; a time alone where there is no day. `nil` for what is
    /// neither.
    static func day(_ raw: String, startsIn1904: Bool) -> String? {
        guard let number = Double(raw), number >= 0, number < 2_958_466 else { return nil }
        var serial = Int(number)
        let seconds = Int(((number - Double(serial)) * 86_400).rounded())
        serial += seconds / 86_400
        let time = clock(seconds % 86_400)
        if serial == 0, !startsIn1904 { return time }
        let day = Day(number: serial - 25_569 + (startsIn1904 ? 1462 : serial < 60 ? 1 : 0))
        return seconds % 86_400 == 0 ? day.description : "\(day) \(time)"
    }

    /// `5.1142319900101E+17` as 511423199001010000; `nil` unless it is a whole number with an exponent.
    private static func expanded(_ raw: String) -> String? {
        let parts = raw.split(whereSeparator: { $0 == "E" || $0 == "e" })
        guard parts.count == 2, let exponent = Int(parts[1]), (0...40).contains(exponent) else { return nil }
        let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let fraction = halves.count == 2 ? halves[1] : ""
        guard halves.count <= 2, fraction.count <= exponent else { return nil }
        return halves[0] + fraction + String(repeating: "0", count: exponent - fraction.count)
    }

    private static func clock(_ seconds: Int) -> String {
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].prefix(seconds % 60 == 0 ? 2 : 3)
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
