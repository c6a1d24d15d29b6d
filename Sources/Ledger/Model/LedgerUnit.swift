import Kernel

/// What is counted: yuan in fen, points in hundredths, bottles of detergent, hours in tenths.
///
/// An amount is a whole number of the last digit; where the point stands is the unit's scale.
package struct LedgerUnit: Hashable, Sendable {
    /// `yuan`, `points`, `goods.0198…`; names the unit in every book of the county.
    package let code: String
    /// Digits after the point.
    package let scale: Int

    package init(_ code: String, scale: Int = 0) {
        self.code = code
        self.scale = scale
    }

    /// In fen, as `Money` counts.
    package static let yuan = LedgerUnit("yuan", scale: 2)

    /// Ten to the power of the scale: how many of the smallest part make one.
    package var one: Int64 { (0..<scale).reduce(1) { product, _ in product * 10 } }
}

extension LedgerUnit {
    /// `1,234.50`, `-3`; digits after the point only as far as one is not 0, or all of them.
    package func text(_ amount: Int64, isWhole: Bool = false) -> String {
        let magnitude = amount.magnitude
        let whole = String(magnitude / UInt64(one))
        let rest = String(magnitude % UInt64(one))
        var digits = scale == 0 ? "" : String(repeating: "0", count: scale - rest.count) + rest
        if !isWhole { while digits.last == "0" { digits.removeLast() } }
        let sign = amount < 0 ? "-" : ""
        return sign + Self.grouped(whole) + (digits.isEmpty ? "" : ".\(digits)")
    }

    /// Reads `1234.5` or `1,234.50`; `nil` for more digits than the unit has, and for what is too large.
    package func amount(_ text: String) -> Int64? {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0).replacing(",", with: "")
            .split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty else { return nil }
        let rest = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || !rest.isEmpty, rest.count <= scale,
            (whole + rest).allSatisfy({ $0.isASCII && $0.isNumber }),
            let read = Int64(whole + rest + String(repeating: "0", count: scale - rest.count)),
            read <= LedgerLimits.amount_max
        else { return nil }
        return isNegative ? -read : read
    }

    private static func grouped(_ digits: String) -> String {
        var (rest, text) = (digits[...], "")
        while rest.count > 3 {
            text = ",\(rest.suffix(3))\(text)"
            rest = rest.dropLast(3)
        }
        return rest + text
    }
}
