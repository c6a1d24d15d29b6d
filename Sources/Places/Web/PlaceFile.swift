import Kernel
import Storage

/// Everything the card of one place shows.
struct PlaceFile: Sendable {
    let place: Place
    /// What is above it, nearest first.
    let above: [Place]
    let children: [Child]
    let childCount: Int
    let history: [Place]
    /// When it ends or has ended.
    let closed: Day?
    let successions: [Succession]
    /// Of successions and of the parents in the history.
    let names: [PlaceID: String]
    let hasMap: Bool
    let tiles: MapTiles?
    let levels: LevelNames
    /// Of a grid or of a shop or firm, on the day that is shown.
    let trait: PlaceTrait?
    /// Set when the card shows another day than today.
    let on: Day?

    struct Child: Sendable {
        let place: Place
        /// What lies directly under it.
        let count: Int
        /// A dedicated grid's, a shop's.
        let kind: PlaceKind?
    }

    /// `nil` for what is no place; throws when it was not there on `on`.
    static func load(_ id: PlaceID, on: Day?, in reader: Reader) throws -> PlaceFile? {
        guard let history = try VersionStore.history(of: id, in: reader) else { return nil }
        let day = on ?? reader.now.day
        guard let place = on == nil ? history.standing(on: day) : history.place(on: day) else {
            throw ReadingRefusal.notOnDay(day)
        }
        let line =
            try on == nil ? Places.lineage(of: id, in: reader) : Places.lineage(of: id, on: day, in: reader)
        let children = try Places.everything(in: id, on: day, in: reader)
        let successions = try SuccessionStore.all(of: id, in: reader)
        let named = successions.flatMap { [$0.from, $0.to] } + history.versions.compactMap(\.parent)
        return PlaceFile(
            place: place, above: Array(line.dropFirst()),
            children: try counted(Array(children.prefix(Limits.cardChildren_max)), on: day, in: reader),
            childCount: children.count, history: history.descriptions, closed: history.closed,
            successions: successions, names: try Places.names(of: named, in: reader),
            hasMap: try BoundaryStore.exists(of: [id] + children.map(\.id), in: reader),
            tiles: try MapTiles.read(in: reader),
            levels: try Places.levelNames(in: reader),
            trait: try KindStore.traits(of: [id], on: day, in: reader)[id], on: on)
    }

    /// Each place with the number of those directly under it.
    static func counted(_ places: [Place], on day: Day, in reader: Reader) throws -> [Child] {
        var counts: [PlaceID: Int] = [:]
        for history in try VersionStore.everUnder(places.map(\.id), in: reader) {
            if let parent = history.place(on: day)?.parent { counts[parent, default: 0] += 1 }
        }
        let kinds = try KindStore.traits(of: places.map(\.id), on: day, in: reader)
        return places.map { Child(place: $0, count: counts[$0.id] ?? 0, kind: kinds[$0.id]?.kind) }
    }
}

/// Why a place cannot be shown so.
package enum ReadingRefusal: Refusal, Hashable {
    case notOnDay(Day)

    package var code: String { "places.not-on-day" }
    package var kind: RefusalKind { .missing }

    package var sentence: Sentence {
        switch self {
        case .notOnDay(let day): Sentence(.placesNotOnDay, ["day": day.description])
        }
    }
}
