import Kernel
import Storage

extension Places {
    /// Brings the tree up to the day: announced moves and mergers that are due. True while more is left.
    ///
    /// Each call is a short step; the county's clock calls it after midnight.
    @discardableResult
    package static func settle(in transaction: Transaction) throws -> Bool {
        let due = try PendingStore.due(
            on: transaction.now.day, limit: Limits.settledPlaces_max, in: transaction)
        try hang(Array(Set(due)).sorted(), in: transaction)
        try PendingStore.remove(due, on: transaction.now.day, in: transaction)
        return due.count == Limits.settledPlaces_max
    }

    /// Does all that is due, step by step.
    package func settle() async throws {
        while try await county.database.write(by: .system, { try Places.settle(in: $0) }) {}
    }

    /// Lets the tree follow what the versions of `places` say from `day` on.
    static func rehang(_ places: [PlaceID], from day: Day, in transaction: Transaction) throws {
        if day > transaction.now.day {
            for place in places {
                try PendingStore.insert(place, from: day, importNumber: 0, in: transaction)
            }
        } else {
            try hang(places, in: transaction)
        }
    }

    /// Cuts all of them off before any is hung up again, so that their order does not matter.
    private static func hang(_ places: [PlaceID], in transaction: Transaction) throws {
        for place in places { try LineageStore.detach(place, in: transaction) }
        let histories = try VersionStore.histories(of: places, in: transaction)
        for place in places {
            guard let history = histories[place],
                let parent = try parentOfToday(history, in: transaction)
            else { continue }
            try LineageStore.attach(place, under: parent, in: transaction)
        }
    }

    /// Where the place stands, or what it was merged into.
    private static func parentOfToday(_ history: History, in reader: Reader) throws -> PlaceID? {
        let today = reader.now.day
        if let closed = history.closed, closed <= today,
            let successor = try SuccessionStore.successors(of: history.id, until: today, in: reader)
                .first(where: { $0.kind == .merger })
        {
            return successor.to
        }
        return history.standing(on: today).parent
    }
}
