import Kernel

/// Finds what leads from a matter to whoever spoke of it on the net.
enum Speaker {
    /// Whether the words name an account, a telephone, a number of a messenger or an identity card.
    static func isNamed(in words: String) -> Bool {
        hasHandle(words) || hasLongNumber(words) || hasNumberOfMessenger(words)
    }

    /// `@` with a word after it, as accounts and addresses are written.
    private static func hasHandle(_ words: String) -> Bool {
        let characters = Array(words)
        return characters.indices.dropLast().contains { index in
            guard "@＠".contains(characters[index]) else { return false }
            let next = characters[index + 1]
            return next.isLetter || next.isNumber || next == "_"
        }
    }

    /// Seven digits or more in a row, spaces and dashes aside: a telephone, a card, an account.
    private static func hasLongNumber(_ words: String) -> Bool {
        var count = 0
        for character in words {
            if character.isNumber, character.isASCII || character.wholeNumberValue != nil {
                count += 1
                if count >= 7 { return true }
            } else if !(count > 0 && "- －".contains(character)) {
                count = 0
            }
        }
        return false
    }

    /// 微信号 abc123, QQ 12345, 抖音号: lily_2.
    private static func hasNumberOfMessenger(_ words: String) -> Bool {
        let lower = words.lowercased()
        for mark in ["微信号", "抖音号", "快手号", "qq号", "qq", "网名", "昵称", "用户名"] {
            guard let found = lower.firstRange(of: mark) else { continue }
            let rest = lower[found.upperBound...].drop { " :：是叫为“\"".contains($0) }
            if let first = rest.first, first.isLetter || first.isNumber { return true }
        }
        return false
    }
}
