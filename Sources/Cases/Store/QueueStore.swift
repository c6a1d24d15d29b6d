import Clocks
import Kernel
import Places
import Storage

/// Open cases as every desk on the way to the county sees them, and how many there are of each state.
///
/// One row for each open case and each place above it, kept in the same transaction, so that any desk's queue
/// is one range of an index however many cases the county has had.
enum QueueStore {
    /// What a case without a running clock sorts as: last.
    static let never = Instant(milliseconds: Int64.max / 4)

    static func due(_ matter: Case, _ due: Instant?) -> Instant {
        matter.isOpen && matter.pausedFor == nil ? due ?? never : never
    }

    /// A case that has just come; its clocks run later.
    static func add(_ matter: Case, in transaction: Transaction) throws {
        for place in try StandingStore.line(of: matter.place, in: transaction) {
            if matter.isOpen {
                try transaction.run(
                    """
                    INSERT INTO cases_queue (place_id, case_id, desk_id, state, due_at, position)
                    VALUES (\(place), \(matter.id), \(matter.desk), \(matter.state), \(never), \(matter.position))
                    """)
            }
            try count(1, matter.state, at: place, in: transaction)
        }
    }

    /// Brings the rows from how the case stood to how it stands; where it was `due` before is not in `old`.
    static func change(
        from old: Case, _ before: Instant, to new: Case, due: Instant?, in transaction: Transaction
    ) throws {
        let lineage = try StandingStore.line(of: new.place, in: transaction)
        let after = self.due(new, due)
        if before != after {
            try DueStore.count(-1, due: before, at: lineage, in: transaction)
            try DueStore.count(1, due: after, at: lineage, in: transaction)
        }
        if old.state != new.state {
            for place in lineage {
                try count(-1, old.state, at: place, in: transaction)
                try count(1, new.state, at: place, in: transaction)
            }
        }
        switch (old.isOpen, new.isOpen) {
        case (true, true):
            try transaction.run(
                """
                UPDATE cases_queue SET desk_id = \(new.desk), state = \(new.state), due_at = \(after)
                 WHERE case_id = \(new.id)
                """)
        case (true, false):
            try transaction.run("DELETE FROM cases_queue WHERE case_id = \(new.id)")
        case (false, true):
            for place in lineage {
                try transaction.run(
                    """
                    INSERT INTO cases_queue (place_id, case_id, desk_id, state, due_at, position)
                    VALUES (\(place), \(new.id), \(new.desk), \(new.state), \(after), \(new.position))
                    """)
            }
        case (false, false):
            break
        }
    }

    /// Sorts the case by its nearest clock wherever it stands.
    static func sort(_ matter: Case, by clock: NearestClock?, in transaction: Transaction) throws {
        let due = due(matter, clock?.due)
        let before = try DueStore.due(of: matter.id, in: transaction) ?? never
        if before != due {
            let places = try StandingStore.line(of: matter.place, in: transaction)
            try DueStore.count(-1, due: before, at: places, in: transaction)
            try DueStore.count(1, due: due, at: places, in: transaction)
        }
        try transaction.run(
            """
            UPDATE cases_case SET due_at = \(due), warn_at = \(clock?.warning), due_unit = \(clock?.unit)
             WHERE id = \(matter.id)
            """)
        try transaction.run("UPDATE cases_queue SET due_at = \(due) WHERE case_id = \(matter.id)")
    }

    static func count(
        _ change: Int, _ state: Case.State, at place: PlaceID, in transaction: Transaction
    ) throws {
        if change < 0 {
            try transaction.run(
                """
                UPDATE cases_tally SET count = count + \(change) WHERE place_id = \(place) AND state = \(state)
                """)
        } else {
            try transaction.run(
                """
                INSERT INTO cases_tally (place_id, state, count) VALUES (\(place), \(state), \(change))
                ON CONFLICT (place_id, state) DO UPDATE SET count = cases_tally.count + \(change)
                """)
        }
    }

    static func counts(at places: [PlaceID], in reader: Reader) throws -> [PlaceID: [Case.State: Int]] {
        var counts: [PlaceID: [Case.State: Int]] = [:]
        try reader.each(
            "SELECT place_id, state, count FROM cases_tally WHERE place_id IN (\(list: places))"
        ) { row in
            let place: PlaceID = try row.next()
            counts[place, default: [:]][try row.next()] = try row.next()
        }
        return counts
    }
}
