/// Numbers that the public never sees: of identity cards, of bank cards, of telephones.
///
/// - Source: domain-rules §12 (个人信息保护法 Art. 6, 28): the identity number best not at all, bank and telephone
///   numbers masked.
package enum PersonalNumbers {
    package enum Kind: Sendable, Hashable { case identity, bank, phone }

    /// The first such number in `text`; spaces and hyphens within a number do not hide it.
    package static func first(in text: String, except allowed: String = "") -> Kind? {
        let spared = Set(found(in: allowed, by: kind).map(\.digits))
        return found(in: text, by: kind).first { !spared.contains($0.digits) }?.kind
    }

    /// Where a number begins and ends, and its digits alone.
    struct Found {
        let range: Range<String.Index>
        let digits: String
        let kind: Kind
    }

    /// Numbers that `kind` knows, in the order of the text; of those that overlap, the first and longest.
    static func found(in text: String, by kind: (_ groups: [String]) -> Kind?) -> [Found] {
        var found: [Found] = []
        for run in runs(text) {
            var first = 0
            while first < run.count {
                var (groups, best, last) = ([String](), Found?.none, first)
                for end in first..<run.count {
                    groups.append(run[end].digits)
                    if groups.reduce(0, { $0 + $1.count }) > digits_max, end > first { break }
                    guard let kind = kind(groups) else { continue }
                    let digits = groups.joined()
                    best = Found(
                        range: run[first].range.lowerBound..<run[end].range.upperBound,
                        digits: isPhone(digits) ? String(digits.suffix(11)) : digits, kind: kind)
                    last = end
                }
                if let best { found.append(best) }
                first = last + 1
            }
        }
        return found
    }

    private static let digits_max = 20

    /// What certainly is such a number: check digits, birthdays and prefixes are right.
    static func kind(_ groups: [String]) -> Kind? {
        let digits = groups.joined()
        if isPhone(digits) { return .phone }
        if digits.count == 18, isIdentity(digits) { return .identity }
        if digits.count == 15, isBirthday(digits.dropFirst(6).prefix(6), century: "19") { return .identity }
        let isNumber = digits.allSatisfy(\.isNumber)
        return (16...19).contains(digits.count) && isNumber && isBankCard(digits) ? .bank : nil
    }

    /// The same, and what may be one: mistyped cards, and telephones of a house with their area code.
    static func likelyKind(_ groups: [String]) -> Kind? {
        if let known = kind(groups) { return known }
        let count = groups.reduce(0) { $0 + $1.count }
        if groups.count == 1, count > 19 { return .bank }
        if (15...19).contains(count), groups.allSatisfy({ $0.count > 2 }) {
            return count == 15 || count == 18 ? .identity : .bank
        }
        return isHouse(groups) ? .phone : nil
    }

    /// Eleven digits from 13 to 19, with the country's code or a trunk's zero before them.
    private static func isPhone(_ digits: String) -> Bool {
        let prefix =
            ["0086", "86", "0"].first { digits.hasPrefix($0) && digits.count == 11 + $0.count } ?? ""
        let number = digits.dropFirst(prefix.count)
        return number.count == 11 && number.allSatisfy(\.isNumber) && number.first == "1"
            && "3456789".contains(number.dropFirst().first ?? "0")
    }

    /// `023` or `0855` and seven or eight digits.
    private static func isHouse(_ groups: [String]) -> Bool {
        let digits = groups.joined()
        guard digits.first == "0", digits.dropFirst().first != "0", digits.allSatisfy(\.isNumber),
            (10...12).contains(digits.count)
        else { return false }
        return groups.count == 1 ? digits.count > 10 : (3...4).contains(groups[0].count)
    }

    private typealias Group = (digits: String, range: Range<String.Index>)

    /// What people put between the digits of one number.
    private static let gaps: Set<Character> = [
        " ", "\u{00A0}", "\u{3000}", "\u{200B}", "-", "\u{2010}", "\u{2011}", "–", "—", "－", ")", "）",
    ]
    private static let gap_max = 3

    /// Groups of digits with nothing but spaces and hyphens between them; the X that ends an identity number is a
    /// digit. Digits of full width count.
    private static func runs(_ text: String) -> [[Group]] {
        var (runs, run): ([[Group]], [Group]) = ([], [])
        var gap = 0
        func end() {
            if !run.isEmpty { runs.append(run) }
            (run, gap) = ([], 0)
        }
        for index in text.indices {
            let character = text[index]
            let digit = character.wholeNumberValue.flatMap { (0...9).contains($0) ? "\($0)" : nil }
            let isLast = "xXｘＸ".contains(character) && run.reduce(0) { $0 + $1.digits.count } >= 17
            if let sign = digit ?? (isLast ? "X" : nil) {
                let next = text.index(after: index)
                if gap == 0, let last = run.indices.last {
                    run[last].digits += sign
                    run[last].range = run[last].range.lowerBound..<next
                } else {
                    run.append((sign, index..<next))
                }
                gap = 0
                if isLast { end() }
            } else if gaps.contains(character), !run.isEmpty, gap < gap_max {
                gap += 1
            } else {
                end()
            }
        }
        end()
        return runs
    }

    /// A birthday where it belongs, and the check digit of GB 11643-1999.
    private static func isIdentity(_ digits: String) -> Bool {
        guard isBirthday(digits.dropFirst(6).prefix(8), century: "") else { return false }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return digits.last == Array("10X98765432")[sum % 11]
    }

    private static func isBirthday(_ digits: Substring, century: String) -> Bool {
        let text = century + digits
        guard text.count == 8, let year = Int(text.prefix(4)), let month = Int(text.dropFirst(4).prefix(2)),
            let day = Int(text.suffix(2))
        else { return false }
        return (1900...2100).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    /// The check digit of ISO/IEC 7812 (Luhn).
    private static func isBankCard(_ digits: String) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, pair in
            let digit = pair.element.wholeNumberValue ?? 0
            let doubled = pair.offset % 2 == 0 ? digit : digit * 2
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum % 10 == 0
    }
}
