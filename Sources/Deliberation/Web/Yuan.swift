import Kernel
import Web

/// Amounts as people type them: `86000`, `86,000.5`.
enum Yuan {
    /// Nil for what is no amount.
    static func read(_ text: String) -> Money? {
        let plain = text.filter { !",， ¥元".contains($0) }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let yuan = Int64(parts[0]), yuan >= 0, yuan < 1_000_000_000_000
        else { return nil }
        guard parts.count == 2 else { return Money(yuan: yuan) }
        guard (1...2).contains(parts[1].count), let cents = Int64(parts[1]), cents >= 0 else { return nil }
        return Money(fen: yuan * 100 + (parts[1].count == 1 ? cents * 10 : cents))
    }

    /// As a field holds it: `86000.50`.
    static func text(_ money: Money) -> String {
        let cents = money.fen % 100
        return cents == 0 ? "\(money.fen / 100)" : "\(money.fen / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}

extension Input {
    /// An amount in yuan; nil where the field is empty.
    func money(_ name: String) throws(FieldRefusal) -> Money? {
        guard let text = self[name] else { return nil }
        guard let money = Yuan.read(text) else { throw FieldRefusal(.unreadable, at: name) }
        return money
    }
}
