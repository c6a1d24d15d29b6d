import Kernel

/// A kind of thing that the shop gives out.
package struct Good: Sendable, Hashable {
    package let id: GoodID
    package let shop: ShopID
    /// From one; stands on the price list and in baskets.
    package let number: Int
    package let name: String
    /// 瓶, 袋, 提
    package let unit: String
    package let from: Day
    /// The day from which it is given out no more.
    package internal(set) var retired: Day?
    /// What it looks like; whoever reads the price list may see it.
    package internal(set) var picture: FileID?

    package func isActive(on day: Day) -> Bool { day >= from && (retired.map { day < $0 } ?? true) }
}

/// What somebody wants to put on the shelf.
package struct GoodDraft: Sendable, Hashable {
    package let id: GoodID
    package let name: String
    package let unit: String
    /// In hundredths.
    package let price: Int64

    package init(id: GoodID, name: String, unit: String, price: Int64) {
        self.id = id
        self.name = name
        self.unit = unit
        self.price = price
    }
}

/// What a good costs from a day on.
package struct GoodPrice: Sendable, Hashable {
    package let good: GoodID
    package let from: Day
    /// In hundredths.
    package let points: Int64
}

/// A good with its price of a day and what is there of it.
package struct ShelfGood: Sendable, Hashable {
    package let good: Good
    /// In hundredths; `nil` before its first price.
    package let price: Int64?
    /// What can be given out now.
    package let left: Int64
    /// Put aside for vouchers.
    package let reserved: Int64

    package init(good: Good, price: Int64?, left: Int64, reserved: Int64) {
        self.good = good
        self.price = price
        self.left = left
        self.reserved = reserved
    }
}

/// Goods and counts, by the goods' numbers on the price list: `1x2,3x1`.
package struct Basket: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package let number: Int
        package let count: Int

        package init(number: Int, count: Int) {
            self.number = number
            self.count = count
        }
    }

    package let lines: [Line]

    package init(_ lines: [Line]) { self.lines = lines }

    /// `nil` for what is no basket.
    package init?(_ text: String) {
        var lines: [Line] = []
        for part in text.split(separator: ",") {
            let pair = part.split(separator: "x")
            guard pair.count == 2, let number = Int(pair[0]), let count = Int(pair[1]) else { return nil }
            lines.append(Line(number: number, count: count))
        }
        self.lines = lines
    }

    package var text: String { lines.map { "\($0.number)x\($0.count)" }.joined(separator: ",") }
    package var pieces: Int { lines.reduce(0) { $0 + $1.count } }
}
