import Kernel
import Storage
import Web

/// The dated tree of a county's regions and grids: what lies where, how it is called, what it was before.
package struct Places: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    package static let endpoints: [Endpoint] =
        PlaceRoutes.all + PremisesRoutes.all + PremisesImportRoutes.all + ChangeRoutes.all
        + MapTilesRoutes.all

    /// The county's own root, set when it is founded.
    static let rootSetting = Setting("places.root")
}

extension Places {
    /// The place on a day, `nil` if it was not there then; without a day as it stands, closed ones too.
    package static func find(_ id: PlaceID, on day: Day? = nil, in reader: Reader) throws -> Place? {
        guard let history = try VersionStore.history(of: id, in: reader) else { return nil }
        return day.map { history.place(on: $0) } ?? history.standing(on: reader.now.day)
    }

    /// Itself first, the root last, as the tree stands; empty for what is no place.
    ///
    /// A merged place stands under its successor.
    package static func lineage(of id: PlaceID, in reader: Reader) throws -> [Place] {
        try VersionStore.lineage(of: id, in: reader).map { $0.standing(on: reader.now.day) }
    }

    /// Itself first, the root last, as the tree was on `day`; empty when it did not exist then.
    package static func lineage(of id: PlaceID, on day: Day, in reader: Reader) throws -> [Place] {
        var lineage: [Place] = []
        var next: PlaceID? = id
        while let id = next, let place = try find(id, on: day, in: reader) {
            lineage.append(place)
            next = place.parent
        }
        return lineage
    }

    /// The regions directly under `id`, on a day or today, in the order of lists; a grid's shops and firms are none.
    package static func children(of id: PlaceID, on day: Day? = nil, in reader: Reader) throws -> [Place] {
        try everything(in: id, on: day, in: reader).filter { $0.level != .premises }
    }

    /// What lies directly under `id`, its shops and firms too.
    static func everything(in id: PlaceID, on day: Day? = nil, in reader: Reader) throws -> [Place] {
        let day = day ?? reader.now.day
        return try VersionStore.everUnder([id], in: reader).compactMap { $0.place(on: day) }
            .filter { $0.parent == id }.sorted(by: Place.inOrder)
    }

    /// The county; `nil` until it is founded.
    package static func root(in reader: Reader) throws -> Place? {
        guard let id = try rootSetting.value(in: reader).flatMap(PlaceID.init) else { return nil }
        return try find(id, in: reader)
    }

    /// What places are called today; those that do not exist are absent.
    package static func names(
        of ids: some Collection<PlaceID>, in reader: Reader
    ) throws -> [PlaceID: String] {
        let today = reader.now.day
        return try VersionStore.histories(of: ids, in: reader).mapValues { $0.standing(on: today).name }
    }

    /// What places are called among those of other villages: what lies within a village bears its name before its own.
    package static func longNames(
        of ids: some Collection<PlaceID>, in reader: Reader
    ) throws -> [PlaceID: String] {
        let today = reader.now.day
        let places = try VersionStore.histories(of: ids, in: reader).mapValues { $0.standing(on: today) }
        let inner = places.values.filter { $0.level.isWithinVillage }
        let villages = try names(of: Set(inner.compactMap(\.parent)), in: reader)
        return places.mapValues { place in
            guard place.level.isWithinVillage, let village = place.parent.flatMap({ villages[$0] }) else {
                return place.name
            }
            return village + place.name
        }
    }

    /// Whether `place` is `ancestor` or lies somewhere under it, as the tree stands.
    package static func isWithin(_ place: PlaceID, _ ancestor: PlaceID, in reader: Reader) throws -> Bool {
        try LineageStore.isWithin(place, ancestor, in: reader)
    }

    /// `place` and everything under it as the tree stands, closed and merged places too.
    package static func within(_ place: PlaceID, in reader: Reader) throws -> [PlaceID] {
        try LineageStore.within(place, in: reader)
    }
}
