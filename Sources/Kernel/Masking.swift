/// How personal values are shown to those who have not asked to see them.
///
/// - Source: 个人信息保护法 Art. 51; domain-rules §12: names 姓+*, phone 3****4.
package enum Masking {
    /// 陈桂英 → 陈*英, 李四 → 李*, 欧阳 stays a two-character name: first character, stars, last of three or more.
    package static func name(_ name: String) -> String {
        let characters = Array(name)
        switch characters.count {
        case 0: return ""
        case 1: return "*"
        case 2: return "\(characters[0])*"
        default:
            let stars = String(repeating: "*", count: characters.count - 2)
            return "\(characters[0])\(stars)\(characters[characters.count - 1])"
        }
    }

    /// 13912342046 → 139****2046; anything shorter than seven characters is hidden whole.
    package static func phone(_ phone: String) -> String {
        let characters = Array(phone)
        guard characters.count >= 7 else { return String(repeating: "*", count: characters.count) }
        return
            "\(String(characters.prefix(3)))****\(String(characters.suffix(characters.count >= 11 ? 4 : 2)))"
    }

    /// Only how long it was is kept.
    package static func identityNumber(_ number: String) -> String {
        String(repeating: "*", count: number.count)
    }

    /// What somebody wrote, with stars for the numbers of telephones, identity and bank cards in it.
    ///
    /// Looks wider than `PersonalNumbers.first`: a mistyped card is covered, and so is the telephone of a house.
    package static func text(_ text: String) -> String {
        var numbers = PersonalNumbers.found(in: text, by: PersonalNumbers.likelyKind)
        // A heading may have been cut within a number.
        let all = PersonalNumbers.found(in: text) { $0.joined().count > 4 ? .bank : nil }
        if text.hasSuffix("…"), let last = all.last,
            last.range.upperBound == text.index(before: text.endIndex),
            numbers.last.map({ $0.range.upperBound <= last.range.lowerBound }) ?? true
        {
            numbers.append(last)
        }
        return covered(text, numbers)
    }

    /// What an officer wrote for the public: only what certainly is such a number; an office's telephone stays.
    package static func note(_ text: String) -> String {
        covered(text, PersonalNumbers.found(in: text, by: PersonalNumbers.kind))
    }

    private static func covered(_ text: String, _ numbers: [PersonalNumbers.Found]) -> String {
        numbers.reversed().reduce(into: text) { text, number in
            let shown = number.kind == .phone ? phone(number.digits) : identityNumber(number.digits)
            text.replaceSubrange(number.range, with: shown)
        }
    }
}
