import Kernel
import Storage

/// Figures per place and day, kept as events come in, so that an overview of any span costs the same.
///
/// Names are codes, `requests.received`; a count has a numerator only, a rate has both parts.
package enum Indicators {
    package static let schema: [SchemaStep] = [
        SchemaStep(
            "indicators-1-day",
            """
            CREATE TABLE indicators_day (
                place_id     UUID NOT NULL REFERENCES places_place (id),
                name         TEXT NOT NULL,
                on_day       TEXT NOT NULL,
                numerator    BIGINT NOT NULL,
                denominator  BIGINT NOT NULL,
                PRIMARY KEY (place_id, name, on_day)
            )
            """)
    ]

    /// The longest span that is summed in one go: three years.
    package static let days_max = 1_100

    /// What was counted, and of how many.
    package struct Sum: Sendable, Equatable {
        package var numerator: Int
        package var denominator: Int

        package init(numerator: Int = 0, denominator: Int = 0) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// Counts at a place and at everything above it.
    ///
    /// - Parameter lineage: the place first, the county last.
    package static func add(
        _ name: String, at lineage: [PlaceID], on day: Day, numerator: Int, denominator: Int = 0,
        in transaction: Transaction
    ) throws {
        for place in lineage {
            try transaction.run(
                """
                INSERT INTO indicators_day (place_id, name, on_day, numerator, denominator)
                VALUES (\(place), \(name), \(day), \(numerator), \(denominator))
                ON CONFLICT (place_id, name, on_day) DO UPDATE
                   SET numerator = indicators_day.numerator + excluded.numerator,
                       denominator = indicators_day.denominator + excluded.denominator
                """)
        }
    }

    /// The sums of all names at one place, from `from` to `until`, that day included.
    package static func sums(
        at place: PlaceID, from: Day, through until: Day, in reader: Reader
    ) throws -> [String: Sum] {
        var sums: [String: Sum] = [:]
        try reader.each(
            """
            SELECT name, numerator, denominator FROM indicators_day
             WHERE place_id = \(place) AND on_day >= \(from) AND on_day <= \(until)
            """
        ) { row in
            let name: String = try row.next()
            sums[name, default: Sum()].numerator += try row.next(Int.self)
            sums[name, default: Sum()].denominator += try row.next(Int.self)
        }
        return sums
    }

    /// One figure of one place, day by day; days without a row are absent.
    package static func days(
        of name: String, at place: PlaceID, from: Day, through until: Day, in reader: Reader
    ) throws -> [Day: Sum] {
        var days: [Day: Sum] = [:]
        try reader.each(
            """
            SELECT on_day, numerator, denominator FROM indicators_day
             WHERE place_id = \(place) AND name = \(name) AND on_day >= \(from) AND on_day <= \(until)
            """
        ) { row in
            let day: Day = try row.next()
            days[day] = Sum(numerator: try row.next(), denominator: try row.next())
        }
        return days
    }
}
