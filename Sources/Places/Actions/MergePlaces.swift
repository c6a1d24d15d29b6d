import Kernel
import Storage

extension Places {
    /// Makes one of several places of one level: `sources` end on `day` and become part of `target`.
    package static func merge(
        _ sources: [PlaceID], into target: PlaceID, on day: Day, in transaction: Transaction
    ) throws {
        let merging = try merging(
            sources, target: try known(target, in: transaction), on: day, in: transaction)
        try merge(merging, into: target, founding: nil, in: transaction)
    }

    /// Makes a new place of several; it may bear the name of one of them.
    package static func merge(
        _ sources: [PlaceID], into new: NewPlace, on day: Day, in transaction: Transaction
    ) throws {
        let merging = try merging(sources, target: nil, on: day, in: transaction)
        try merge(merging, into: new.id, founding: new, in: transaction)
    }

    private static func merging(
        _ sources: [PlaceID], target: History?, on day: Day, in transaction: Transaction
    ) throws -> Merging {
        Merging(
            sources: try sources.map { try known($0, in: transaction) }, target: target,
            children: try childrenFrom(day, of: sources, in: transaction), on: day)
    }

    private static func merge(
        _ merging: Merging, into target: PlaceID, founding new: NewPlace?, in transaction: Transaction
    ) throws {
        let outcome = try merging.outcome(into: target, today: transaction.now.day)
        for version in outcome.ended { try VersionStore.update(version, in: transaction) }
        if let new, let pattern = merging.sources.first?.last {
            try found(
                new.id, level: pattern.level, name: new.name, parent: new.parent ?? pattern.parent,
                code: new.code,
                edition: new.edition, from: merging.on, in: transaction)
        }
        try VersionStore.keep(outcome.moved, of: merging.children, in: transaction)
        for source in merging.sources {
            try SuccessionStore.insert(
                Succession(from: source.id, to: target, kind: .merger, on: merging.on), in: transaction)
        }
        try rehang(merging.sources.map(\.id) + outcome.moved.map(\.place), from: merging.on, in: transaction)
        try transaction.record(
            PlacesMerged(
                subject: target.as(Marks.Anything.self), sources: merging.sources.map(\.id), on: merging.on))
    }
}
