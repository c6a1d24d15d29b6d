import Kernel
import Storage

/// What the page of all places begins with: the county and its towns, or what a search found.
struct PlacesList: Sendable {
    let words: String
    let on: Day?
    /// The roots, or what was found.
    let items: [PlaceFile.Child]
    /// Of the county's root, while nothing is searched.
    let towns: [PlaceFile.Child]
    /// Where each found place lies.
    let parents: [PlaceID: String]
    let levels: LevelNames

    static func load(_ words: String, on: Day?, in reader: Reader) throws -> PlacesList {
        let day = on ?? reader.now.day
        let levels = try Places.levelNames(in: reader)
        if !words.isEmpty {
            let found = try VersionStore.named(words, limit: Limits.foundPlaces_max, in: reader)
                .compactMap { $0.place(on: day) }
                .filter { $0.name.contains(words) || $0.code?.hasPrefix(words) == true }
            return PlacesList(
                words: words, on: on, items: try PlaceFile.counted(found, on: day, in: reader), towns: [],
                parents: try Places.names(of: found.compactMap(\.parent), in: reader), levels: levels)
        }
        let root = try Places.rootSetting.value(in: reader).flatMap(PlaceID.init)
        let roots = try [root, Division.country].compactMap {
            try $0.flatMap { try Places.find($0, on: day, in: reader) }
        }
        let towns = try root.map { try Places.children(of: $0, on: day, in: reader) } ?? []
        return PlacesList(
            words: "", on: on, items: try PlaceFile.counted(roots, on: day, in: reader),
            towns: try PlaceFile.counted(towns, on: day, in: reader), parents: [:], levels: levels)
    }
}

/// One stretch of the list of what lies in a place.
struct ChildrenPart: Sendable {
    let place: Place
    let above: [Place]
    let items: [PlaceFile.Child]
    let next: PlaceID?
    let isFirst: Bool
    let on: Day?
    let levels: LevelNames

    /// `nil` for what is no place.
    static func load(
        _ id: PlaceID, on: Day?, after: PlaceID?, limit: Int, in reader: Reader
    ) throws -> ChildrenPart? {
        let day = on ?? reader.now.day
        guard let place = try Places.find(id, on: on, in: reader) else { return nil }
        let line =
            try on == nil ? Places.lineage(of: id, in: reader) : Places.lineage(of: id, on: day, in: reader)
        let all = try Places.everything(in: id, on: day, in: reader)
        let start = after.flatMap { after in all.firstIndex { $0.id == after } }.map { $0 + 1 } ?? 0
        let some = Array(all[start...].prefix(limit))
        return ChildrenPart(
            place: place, above: Array(line.dropFirst()),
            items: try PlaceFile.counted(some, on: day, in: reader),
            next: start + some.count < all.count ? some.last?.id : nil, isFirst: start == 0, on: on,
            levels: try Places.levelNames(in: reader))
    }
}
