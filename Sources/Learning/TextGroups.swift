import Foundation

/// Groups of texts of one place with one meaning, found by the pairs of characters that they share.
///
/// A pair that every place uses names a matter, one that a single place uses names the place: the former weighs more.
/// The same pile gives the same groups.
package struct TextGroups: Sendable {
    private let pile: TextPile
    /// Of each column, over all texts; 0 for what one text alone has.
    private let weights: [Float]
    /// In how many places a column occurs.
    private let spread: [Int32]
    /// The texts of each place, by the place's number.
    private let rows: [Int: [Int]]

    package init(_ pile: TextPile) {
        self.pile = pile
        rows = Dictionary(grouping: pile.places.indices) { Int(pile.places[$0]) }
        var (texts, spread) = (
            [Int32](repeating: 0, count: pile.grams.count), [Int32](repeating: 0, count: pile.grams.count)
        )
        var last = [Int32](repeating: -1, count: pile.grams.count)
        for (number, place) in rows.keys.sorted().enumerated() {
            for row in rows[place] ?? [] {
                for entry in pile.starts[row]..<pile.starts[row + 1] {
                    let column = Int(pile.columns[entry])
                    texts[column] += 1
                    if last[column] != number {
                        last[column] = Int32(number)
                        spread[column] += 1
                    }
                }
            }
        }
        self.spread = spread
        let (count, placeCount) = (Float(pile.count), rows.count)
        weights = texts.indices.map { column in
            if texts[column] < 2 { return 0 }
            let rarity = logf((count + Rounds.background) / (Float(texts[column]) + 0.5))
            return rarity * Rounds.share(ofPlaces: Int(spread[column]), of: placeCount)
        }
    }

    /// The numbers of the places, ascending.
    package var places: [Int] { rows.keys.sorted() }

    /// The texts of a place in groups, each a list of their numbers in the pile, ascending; larger groups first.
    package func groups(at place: Int) -> [[Int]] {
        let rows = rows[place] ?? []
        return Rounds(rows.map(vector)).groups().map { $0.map { rows[$0] } }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }

    /// How telling a pair is, over all texts.
    func weight(of gram: Gram) -> Float { pile.column(ifKnown: gram).map { weights[$0] } ?? 0 }

    /// In how many places every pair of a word is used, at least.
    package func placesUsing(_ word: String) -> Int {
        let pairs = TextPile.pairs(of: word)
        return pairs.map { pile.column(ifKnown: $0).map { Int(spread[$0]) } ?? 0 }.min() ?? 0
    }

    /// The strongest pairs of a text, its length 1.
    private func vector(_ row: Int) -> SparseVector {
        var entries: [(column: Int32, value: Float)] = []
        for entry in pile.starts[row]..<pile.starts[row + 1] {
            let column = pile.columns[entry]
            let value = TextPile.weight(of: pile.counts[entry]) * weights[Int(column)]
            if value > 0 { entries.append((column, value)) }
        }
        entries.sort { ($1.value, $0.column) < ($0.value, $1.column) }
        var kept = Array(entries.prefix(Rounds.columns_max))
        let length = kept.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
        kept.sort { $0.column < $1.column }
        let kind = pile.classes[row]
        let share = kind > 0 ? (1 + Rounds.classValue * Rounds.classValue).squareRoot() : 1
        var vector = SparseVector(
            columns: kept.map(\.column), values: kept.map { $0.value / max(length, 1e-9) / share })
        if kind > 0 {
            vector.columns.append(Int32(pile.grams.count) + kind)
            vector.values.append(Rounds.classValue / share)
        }
        return vector
    }
}

/// Few numbers among many columns, the columns ascending.
struct SparseVector: Sendable {
    var columns: [Int32]
    var values: [Float]

    func product(_ other: SparseVector) -> Float {
        var (left, right, sum) = (0, 0, Float(0))
        while left < columns.count, right < other.columns.count {
            if columns[left] < other.columns[right] {
                left += 1
            } else if other.columns[right] < columns[left] {
                right += 1
            } else {
                sum += values[left] * other.values[right]
                left += 1
                right += 1
            }
        }
        return sum
    }

    func adding(_ other: SparseVector) -> SparseVector {
        var sum = SparseVector(columns: [], values: [])
        sum.columns.reserveCapacity(columns.count + other.columns.count)
        sum.values.reserveCapacity(columns.count + other.columns.count)
        var (left, right) = (0, 0)
        while left < columns.count || right < other.columns.count {
            let mine = left < columns.count ? columns[left] : .max
            let its = right < other.columns.count ? other.columns[right] : .max
            sum.columns.append(min(mine, its))
            sum.values.append((mine <= its ? values[left] : 0) + (its <= mine ? other.values[right] : 0))
            if mine <= its { left += 1 }
            if its <= mine { right += 1 }
        }
        return sum
    }
}
