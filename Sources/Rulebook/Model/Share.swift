/// A part of a whole that a vote or a count must reach; written `2/3`, `>1/2`, `85%`.
///
/// `2/3` is reached by exactly two thirds, `>1/2` is not by exactly half.
package struct Share: Sendable {
    package let part: Int
    package let whole: Int
    /// More than the part, not just as much.
    package let isExceeded: Bool

    /// `nil` unless 0 ≤ part ≤ whole and the whole is 1 ... 1000.
    package init?(_ part: Int, of whole: Int, isExceeded: Bool = false) {
        guard (1...1000).contains(whole), (0...whole).contains(part) else { return nil }
        self.part = part
        self.whole = whole
        self.isExceeded = isExceeded
    }

    /// Whether `count` of `all` reach it; of nothing, nothing reaches it.
    package func isReached(by count: Int, of all: Int) -> Bool {
        guard all > 0 else { return false }
        return isExceeded ? count * whole > part * all : count * whole >= part * all
    }

    /// The smallest count of `all` that reaches it; `nil` where not even all do.
    package func least(of all: Int) -> Int? {
        guard all > 0 else { return nil }
        let product = part * all
        let least = isExceeded ? product / whole + 1 : (product + whole - 1) / whole
        return least <= all ? least : nil
    }
}

extension Share: Comparable {
    /// As demands: 50% is 1/2.
    package static func == (left: Share, right: Share) -> Bool {
        left.part * right.whole == right.part * left.whole && left.isExceeded == right.isExceeded
    }

    /// Of equal parts, the one that must be exceeded is the greater demand.
    package static func < (left: Share, right: Share) -> Bool {
        let (one, other) = (left.part * right.whole, right.part * left.whole)
        return one == other ? !left.isExceeded && right.isExceeded : one < other
    }
}

extension Share: LosslessStringConvertible {
    package init?(_ text: String) {
        let isExceeded = text.hasPrefix(">")
        let rest = isExceeded ? text.dropFirst() : text[...]
        let numbers = rest.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        if rest.hasSuffix("%"), let part = Int(rest.dropLast()) {
            self.init(part, of: 100, isExceeded: isExceeded)
        } else if numbers.count == 2, let part = numbers[0], let whole = numbers[1] {
            self.init(part, of: whole, isExceeded: isExceeded)
        } else {
            return nil
        }
    }

    package var description: String {
        "\(isExceeded ? ">" : "")\(whole == 100 ? "\(part)%" : "\(part)/\(whole)")"
    }
}
