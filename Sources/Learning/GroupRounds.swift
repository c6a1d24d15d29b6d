/// Joins the texts of one place into groups, the most alike first.
///
/// Two groups are joined when their texts are alike on average, each with each: a chain of neighbours makes no group.
/// The average of all pairs is the product of the groups' sums, so no pair is looked at twice.
struct Rounds {
    private var sums: [SparseVector]
    private var members: [[Int]]
    private let columnCount: Int

    static let columns_max = 24
    /// So many texts of everyday speech are thought behind the pile, or in a small one no word would weigh anything.
    static let background: Float = 500
    /// What a pair weighs that one place alone uses.
    private static let localShare: Float = 0.15
    /// One class makes two texts alike by a sixteenth: never enough by itself, but with one word in common.
    static let classValue: Float = 0.25
    /// Below so many places nothing can be said of where a word is used.
    private static let places_min = 16
    /// How alike texts must be on average, round after round; the last two take in what the others left.
    private static let bounds: [Float] = [
        0.5, 0.4, 0.3, 0.24, 0.2, 0.17, 0.15, 0.13, 0.12, 0.11, 0.1, 0.1,
    ]
    private static let neighbours_max = 20
    /// A pair that more groups have tells none of them from the others.
    private static let postings_max = 2_000

    /// Full weight from an eighth of the places on.
    static func share(ofPlaces places: Int, of count: Int) -> Float {
        if count < places_min { return 1 }
        return max(localShare, min(1, Float(places - 1) / max(1, Float(count) / 8 - 1)))
    }

    init(_ vectors: [SparseVector]) {
        var local: [Int32: Int32] = [:]
        sums = vectors.map { vector in
            var entries = zip(vector.columns, vector.values).map { column, value -> (Int32, Float) in
                let number = local[column] ?? Int32(local.count)
                local[column] = number
                return (number, value)
            }
            entries.sort { $0.0 < $1.0 }
            return SparseVector(columns: entries.map(\.0), values: entries.map(\.1))
        }
        members = vectors.indices.map { [$0] }
        columnCount = local.count
    }

    /// The places of the vectors in groups, each ascending; every vector is in one.
    func groups() -> [[Int]] {
        var rounds = self
        for bound in Rounds.bounds { rounds.join(from: bound) }
        return rounds.members.map { $0.sorted() }
    }

    private struct Edge {
        let similarity: Float
        let first: Int32
        let second: Int32
    }

    private mutating func join(from bound: Float) {
        let edges = edges(from: bound).sorted {
            ($1.similarity, $0.first, $0.second) < ($0.similarity, $1.first, $1.second)
        }
        var root = Array(sums.indices)
        func find(_ node: Int) -> Int {
            var node = node
            while root[node] != node { node = root[node] }
            return node
        }
        for edge in edges {
            let (one, other) = (find(Int(edge.first)), find(Int(edge.second)))
            if one == other || average(one, other) < bound { continue }
            let (kept, gone) = (min(one, other), max(one, other))
            sums[kept] = sums[kept].adding(sums[gone])
            members[kept] += members[gone]
            root[gone] = kept
        }
        let left = root.indices.filter { root[$0] == $0 }
        sums = left.map { sums[$0] }
        members = left.map { members[$0] }
    }

    private func average(_ one: Int, _ other: Int) -> Float {
        sums[one].product(sums[other]) / Float(members[one].count * members[other].count)
    }

    /// Each group's nearest among those before it.
    private func edges(from bound: Float) -> [Edge] {
        let postings = Postings(sums, columnCount: columnCount)
        var products = [Float](repeating: 0, count: sums.count)
        var touched: [Int] = []
        var edges: [Edge] = []
        for (node, sum) in sums.enumerated() {
            for (column, value) in zip(sum.columns, sum.values) {
                let range = postings.range(Int(column))
                if range.count > Rounds.postings_max { continue }
                for entry in range {
                    let other = Int(postings.nodes[entry])
                    if other >= node { break }
                    if products[other] == 0 { touched.append(other) }
                    products[other] += value * postings.values[entry]
                }
            }
            var near: [Edge] = []
            for other in touched {
                let similarity = products[other] / Float(members[node].count * members[other].count)
                products[other] = 0
                if similarity >= bound {
                    near.append(Edge(similarity: similarity, first: Int32(other), second: Int32(node)))
                }
            }
            touched.removeAll(keepingCapacity: true)
            near.sort { ($1.similarity, $0.first) < ($0.similarity, $1.first) }
            edges += near.prefix(Rounds.neighbours_max)
        }
        return edges
    }
}

/// Which groups have a column, ascending, and with what value.
private struct Postings {
    private var starts: [Int]
    private(set) var nodes: [Int32]
    private(set) var values: [Float]

    init(_ vectors: [SparseVector], columnCount: Int) {
        starts = [Int](repeating: 0, count: columnCount + 1)
        for vector in vectors { for column in vector.columns { starts[Int(column) + 1] += 1 } }
        for column in 0..<columnCount { starts[column + 1] += starts[column] }
        nodes = [Int32](repeating: 0, count: starts[columnCount])
        values = [Float](repeating: 0, count: starts[columnCount])
        var next = starts
        for (node, vector) in vectors.enumerated() {
            for (column, value) in zip(vector.columns, vector.values) {
                nodes[next[Int(column)]] = Int32(node)
                values[next[Int(column)]] = value
                next[Int(column)] += 1
            }
        }
    }

    func range(_ column: Int) -> Range<Int> { starts[column]..<starts[column + 1] }
}
