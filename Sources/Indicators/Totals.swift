import Kernel
import Storage

extension Indicators {
    /// One figure of one place over all days.
    package static func total(of name: String, at place: PlaceID, in reader: Reader) throws -> Sum {
        try reader.first(
            """
            SELECT coalesce(sum(numerator), 0), coalesce(sum(denominator), 0) FROM indicators_day
             WHERE place_id = \(place) AND name = \(name)
            """
        ) { Sum(numerator: try $0.next(), denominator: try $0.next()) } ?? Sum()
    }
}
