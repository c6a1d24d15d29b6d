import Foundation
import Kernel
import Places
import Storage

/// The sample county's land: a shape cut into towns, villages and grids, that bends like country borders do.
///
/// It lies on no real county's land in particular; nobody should look for it on a map of the world.
struct SampleLand: Sendable {
    /// A convex piece in the flat plane before it is bent.
    typealias Piece = [SIMD2<Double>]

    /// Twelve corners of a circle, 0.42 degrees across.
    static let county: Piece = (0..<12).map { corner in
        let angle = Double(corner) / 12 * 2 * .pi + 0.2
        return SIMD2(cos(angle), sin(angle)) * (0.21 + 0.02 * sin(3 * angle).magnitude)
    }

    /// Cuts `piece` into as many parts as there are weights, in their order, with areas in their proportion.
    static func cut(_ piece: Piece, into weights: ArraySlice<Int>) -> [Piece] {
        guard weights.count > 1 else { return [piece] }
        let middle = weights.startIndex + weights.count / 2
        let first = weights[..<middle]
        let share = Double(first.reduce(0, +)) / Double(weights.reduce(0, +))
        let (left, right) = split(piece, share: share)
        return cut(left, into: first) + cut(right, into: weights[middle...])
    }

    /// Two parts across the longer side; the first has `share` of the area.
    private static func split(_ piece: Piece, share: Double) -> (Piece, Piece) {
        let low = piece.reduce(piece[0]) { pointwiseMin($0, $1) }
        let high = piece.reduce(piece[0]) { pointwiseMax($0, $1) }
        let size = high - low
        let tilt = SIMD2(0.28, -0.22)
        let axis = size.x >= size.y ? SIMD2(1, tilt.x) : SIMD2(tilt.y, 1)
        var range = piece.reduce((Double.infinity, -Double.infinity)) {
            (min($0.0, dot($1, axis)), max($0.1, dot($1, axis)))
        }
        let wanted = area(piece) * share
        for _ in 0..<40 {
            let middle = (range.0 + range.1) / 2
            if area(half(piece, axis, below: middle)) < wanted { range.0 = middle } else { range.1 = middle }
        }
        return (half(piece, axis, below: range.0), half(piece, axis * -1, below: -range.0))
    }

    /// What of a convex piece lies where `axis · point` is below a limit.
    private static func half(_ piece: Piece, _ axis: SIMD2<Double>, below limit: Double) -> Piece {
        var kept: Piece = []
        for (index, point) in piece.enumerated() {
            let next = piece[(index + 1) % piece.count]
            let (here, there) = (dot(point, axis) - limit, dot(next, axis) - limit)
            if here <= 0 { kept.append(point) }
            if (here < 0) != (there < 0), here != there {
                kept.append(point + (next - point) * (here / (here - there)))
            }
        }
        return kept
    }

    private static func area(_ piece: Piece) -> Double {
        var sum = 0.0
        for (index, point) in piece.enumerated() {
            let next = piece[(index + 1) % piece.count]
            sum += point.x * next.y - next.x * point.y
        }
        return sum.magnitude / 2
    }

    static func middle(of piece: Piece) -> (longitude: Double, latitude: Double) {
        bent(piece.reduce(SIMD2(0, 0), +) / Double(max(piece.count, 1)))
    }

    /// The piece's outline on the globe. Every point is bent by where it lies, so that neighbours still touch.
    static func ring(of piece: Piece) -> [(longitude: Double, latitude: Double)] {
        var ring: [(longitude: Double, latitude: Double)] = []
        for (index, point) in piece.enumerated() {
            let next = piece[(index + 1) % piece.count]
            let length = (dot(next - point, next - point)).squareRoot()
            let steps = max(1, Int(length / 0.004))
            for step in 0..<steps {
                ring.append(bent(point + (next - point) * (Double(step) / Double(steps))))
            }
        }
        return ring
    }

    private static func bent(_ point: SIMD2<Double>) -> (longitude: Double, latitude: Double) {
        let wide = SIMD2(sin(point.y * 31 + 1) + sin(point.x * 17), sin(point.x * 29 + 2) + sin(point.y * 19))
        let fine = SIMD2(sin(point.y * 143 + point.x * 61), sin(point.x * 157 - point.y * 47))
        let moved = point + wide * 0.012 + fine * 0.0022
        return (100.3 + moved.x * 1.15, 30.4 + moved.y)
    }

    private static func dot(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> Double {
        one.x * other.x + one.y * other.y
    }
}

extension SampleLand {
    /// Draws a county of towns; a place's land is as large as what lies in it is many.
    static func draw(
        _ towns: [SampleWorld.TownPlan], under root: PlaceID, in county: County
    ) async throws {
        try await county.database.write(by: .system) {
            try Places.draw(ring(of: SampleLand.county), of: root, in: $0)
        }
        let pieces = cut(SampleLand.county, into: towns.map { $0.villages.count }[...])
        for (town, land) in zip(towns, pieces) {
            let villages = cut(land, into: town.villages.map { $0.grids.count + 2 }[...])
            try await county.database.write(by: .system) { transaction in
                try Places.draw(ring(of: land), of: town.id, in: transaction)
                for (village, land) in zip(town.villages, villages) {
                    try Places.draw(ring(of: land), of: village.id, in: transaction)
                    let grids = cut(land, into: village.grids.map { _ in 1 }[...])
                    for (grid, land) in zip(village.grids, grids) {
                        try Places.draw(ring(of: land), of: grid.place, in: transaction)
                    }
                }
            }
        }
    }

    /// Somewhere inside each grid of the first village, for what the sample reports there.
    static func middles(
        of town: SampleWorld.TownPlan, among towns: [SampleWorld.TownPlan]
    ) -> [PlaceID: (longitude: Double, latitude: Double)] {
        let pieces = cut(SampleLand.county, into: towns.map { $0.villages.count }[...])
        var middles: [PlaceID: (longitude: Double, latitude: Double)] = [:]
        for (other, land) in zip(towns, pieces) where other.id == town.id {
            let villages = cut(land, into: town.villages.map { $0.grids.count + 2 }[...])
            for (village, land) in zip(town.villages, villages) {
                let grids = cut(land, into: village.grids.map { _ in 1 }[...])
                for (grid, land) in zip(village.grids, grids) { middles[grid.place] = middle(of: land) }
            }
        }
        return middles
    }
}
