/// A plane between the texts of one label and all others.
///
/// Its margin for a text is weights · text + bias, positive on the label's side.
struct Separator {
    private(set) var weights: [Double]
    private(set) var bias = 0.0

    /// The price of a text on the wrong side against the length of the weights.
    private static let penalty = 1.0
    private static let passesMax = 100
    /// The passes end when no text pulls harder than this.
    private static let pullMax = 0.1

    /// The plane with the least squared hinge loss, found by dual coordinate descent; equal rows give
    /// equal planes.
    ///
    /// - Source: Hsieh, Chang, Lin, Keerthi, Sundararajan, "A Dual Coordinate Descent Method for Large-scale
    ///   Linear SVM" (ICML 2008), algorithm 1 with L2 loss.
    init(_ label: Int, of targets: [Int], texts: SparseRows, rows: [Int], columnCount: Int) {
        weights = [Double](repeating: 0, count: columnCount)
        let positive = rows.count { targets[$0] == label }
        guard positive > 0 else {
            bias = -.infinity
            return
        }
        let balance = (Double(rows.count - positive) / Double(positive)).squareRoot()
        let softness = rows.map { 0.5 / (Self.penalty * (targets[$0] == label ? max(balance, 1) : 1)) }
        // The 1 is the bias: a column that every text has.
        let curvature = rows.indices.map { softness[$0] + 1 + texts.squaredLength(row: rows[$0]) }
        var pulls = [Double](repeating: 0, count: rows.count)
        var order = Array(rows.indices)
        var random = SeededRandom(seed: UInt64(label) + 1)

        for _ in 0..<Self.passesMax {
            order.shuffle(using: &random)
            var strongest = 0.0
            for index in order {
                let row = rows[index]
                let side = targets[row] == label ? 1.0 : -1.0
                let margin = texts.product(row: row, weights) + bias
                let gradient = margin * side - 1 + pulls[index] * softness[index]
                if pulls[index] == 0 && gradient >= 0 { continue }
                strongest = max(strongest, abs(gradient))
                let pull = max(pulls[index] - gradient / curvature[index], 0)
                let change = (pull - pulls[index]) * side
                pulls[index] = pull
                texts.add(change, ofRow: row, to: &weights)
                bias += change
            }
            if strongest < Self.pullMax { break }
        }
    }
}

/// A generator whose numbers follow from its seed (SplitMix64): learning twice must give the same bytes.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
