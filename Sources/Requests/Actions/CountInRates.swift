import Cases
import Indicators
import Kernel
import Places
import Storage

/// How a request counts in the three rates, and how it is left out of them.
extension RequestIndicators {
    /// One request has one voice in a rate: what came first stays.
    static func count(
        _ request: AnyID, in rate: RequestRate, at place: PlaceID, on day: Day, isPart: Bool,
        _ transaction: Transaction
    ) throws {
        let id = request.as(Marks.Case.self)
        if try CountStore.all(of: id, in: transaction).contains(where: { $0.rate == rate }) { return }
        guard let position = try Cases.positions(of: [id], in: transaction).first else {
            throw Fault("counting \(id) in \(rate.rawValue): there is no such case")
        }
        let counted = CountedRequest(
            request: id, rate: rate, place: place, on: day, position: position, isPart: isPart,
            isExcluded: try ExclusionStore.isInForce(id, in: transaction))
        try CountStore.insert(counted, in: transaction)
        try add(counted, 1, in: transaction)
    }

    /// Brings the sums from how a request counted to how it counts now; asks the exclusions what is in force.
    static func settleExclusion(of request: CaseID, in transaction: Transaction) throws {
        let isExcluded = try ExclusionStore.isInForce(request, in: transaction)
        for counted in try CountStore.all(of: request, in: transaction)
        where counted.isExcluded != isExcluded {
            try add(counted, -1, in: transaction)
            var now = counted
            now.isExcluded = isExcluded
            try add(now, 1, in: transaction)
        }
        try CountStore.exclude(request, isExcluded, in: transaction)
    }

    /// Adds to the sums of the place as the tree was on the day, so that what is taken out later leaves where it
    /// went in.
    private static func add(
        _ counted: CountedRequest, _ change: Int, in transaction: Transaction
    ) throws {
        var lineage = try Places.lineage(of: counted.place, on: counted.on, in: transaction)
        if lineage.isEmpty { lineage = try Places.lineage(of: counted.place, in: transaction) }
        try Indicators.add(
            counted.isExcluded ? counted.rate.exclusions : counted.rate.indicator,
            at: lineage.map(\.id), on: counted.on,
            numerator: counted.isExcluded || counted.isPart ? change : 0,
            denominator: counted.isExcluded ? 0 : change, in: transaction)
    }
}
