/// Texts as rows of few numbers among many columns: row `r` has the entries `starts[r]..<starts[r + 1]`.
struct SparseRows {
    private(set) var starts: [Int] = [0]
    private(set) var columns: [Int32] = []
    private(set) var values: [Float] = []

    var count: Int { starts.count - 1 }

    mutating func append(_ entries: [(column: Int, value: Float)]) {
        for entry in entries {
            columns.append(Int32(entry.column))
            values.append(entry.value)
        }
        starts.append(columns.count)
    }

    /// Each value times its column's weight, each row then brought to length 1: a long text weighs as a short
    /// one.
    func weighed(by weights: [Float]) -> SparseRows {
        var weighed = self
        for row in 0..<count {
            var square: Float = 0
            for entry in starts[row]..<starts[row + 1] {
                let value = values[entry] * weights[Int(columns[entry])]
                weighed.values[entry] = value
                square += value * value
            }
            guard square > 0 else { continue }
            let length = square.squareRoot()
            for entry in starts[row]..<starts[row + 1] { weighed.values[entry] /= length }
        }
        return weighed
    }

    func product(row: Int, _ weights: [Double]) -> Double {
        var sum = 0.0
        for entry in starts[row]..<starts[row + 1] {
            sum += Double(values[entry]) * weights[Int(columns[entry])]
        }
        return sum
    }

    func squaredLength(row: Int) -> Double {
        var sum = 0.0
        for entry in starts[row]..<starts[row + 1] { sum += Double(values[entry]) * Double(values[entry]) }
        return sum
    }

    func add(_ factor: Double, ofRow row: Int, to weights: inout [Double]) {
        for entry in starts[row]..<starts[row + 1] {
            weights[Int(columns[entry])] += factor * Double(values[entry])
        }
    }
}
