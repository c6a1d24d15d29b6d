/// Numbers that never belong on a board: of identity cards, of bank cards, of telephones.
///
/// - Source: domain-rules §12 (个人信息保护法 Art. 6, 28): the identity number best not at all, bank and telephone
///   numbers masked.
enum PersonalNumbers {
    enum Kind: Sendable, Hashable { case identity, bank, phone }

    /// The first such number in `text`; spaces and hyphens within a number do not hide it.
    static func first(in text: String, except allowed: String = "") -> Kind? {
        let spared = Set(runs(allowed))
        return runs(text).lazy.filter { !spared.contains($0) }.compactMap(kind).first
    }

    private static func kind(_ digits: String) -> Kind? {
        if digits.count == 18, isIdentity(digits) { return .identity }
        if digits.count == 15, isBirthday(digits.dropFirst(6).prefix(6), century: "19") { return .identity }
        let isNumber = digits.allSatisfy(\.isNumber)
        if (16...19).contains(digits.count), isNumber, isBankCard(digits) { return .bank }
        if digits.count == 11, isNumber, digits.first == "1", let second = digits.dropFirst().first,
            "3456789".contains(second)
        {
            return .phone
        }
        return nil
    }

    /// Runs of ASCII digits, a closing X of an identity number with them, single spaces and hyphens left out.
    private static func runs(_ text: String) -> [String] {
        var (runs, run): ([String], String) = ([], "")
        var gap = 0
        for character in text {
            let digit = character.wholeNumberValue.flatMap { (0...9).contains($0) ? $0 : nil }
            if let digit {
                if gap > 1 {
                    runs.append(run)
                    run = ""
                }
                run.append("\(digit)")
                gap = 0
            } else if (character == "x" || character == "X"), run.count == 17, gap == 0 {
                runs.append(run + "X")
                (run, gap) = ("", 0)
            } else if (character == " " || character == "-"), !run.isEmpty, gap == 0 {
                gap = 1
            } else {
                if !run.isEmpty { runs.append(run) }
                (run, gap) = ("", 0)
            }
        }
        return run.isEmpty ? runs : runs + [run]
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
