/// An amount of renminbi, in fen.
package struct Money: Hashable, Comparable, Sendable {
    package let fen: Int64

    package init(fen: Int64) { self.fen = fen }
    package init(yuan: Int64) { fen = yuan * 100 }

    package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}

extension Money: CustomStringConvertible {
    /// `¥12,345.60`
    package var description: String {
        let magnitude = fen.magnitude
        var digits = String(magnitude / 100)
        var grouped = ""
        while digits.count > 3 {
            grouped = "," + digits.suffix(3) + grouped
            digits.removeLast(3)
        }
        let cents = Int(magnitude % 100)
        return "\(fen < 0 ? "-" : "")¥\(digits)\(grouped).\(twoDigits(cents))"
    }
}
