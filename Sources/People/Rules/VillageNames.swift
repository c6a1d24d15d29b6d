import Kernel
import Places

/// The villages that a file may speak of, by what people call them, with the groups and grids in each.
struct VillageNames: Sendable {
    private var byName: [String: [PlaceID]] = [:]
    private var byCode: [String: PlaceID] = [:]
    private var towns: [PlaceID: Set<String>] = [:]
    private var parts: [PlaceID: [String: PlaceID]] = [:]

    enum Found: Equatable {
        case none
        case one(PlaceID)
        case several
    }

    /// - Parameters:
    ///   - tree: the county's places of the day.
    ///   - scope: only villages at or under one of these.
    init(_ tree: Tree, scope: [PlaceID]) {
        for top in scope {
            // Who keeps the register of a group alone cannot speak for its village.
            for place in tree.within(top) where place.level == .village { add(place, of: tree) }
        }
    }

    private mutating func add(_ village: Place, of tree: Tree) {
        guard parts[village.id] == nil else { return }
        byName[village.name, default: []].append(village.id)
        for ending in ["村", "社区"]
        where village.name.hasSuffix(ending) && village.name.count > ending.count + 1 {
            byName[String(village.name.dropLast(ending.count)), default: []].append(village.id)
        }
        if let code = village.code { byCode[code] = village.id }
        towns[village.id] = Set(tree.lineage(of: village.id).dropFirst().map(\.name))
        var names: [String: PlaceID] = [:]
        for part in tree.within(village.id) {
            let name = RegisterWords.placeName(part.name)
            names[name] = names[name] ?? part.id
        }
        parts[village.id] = names
    }

    /// A village by its name, with or without 村, or by its code; the town where names repeat.
    func find(_ name: String, town: String) -> Found {
        if let village = byCode[name] { return .one(village) }
        let all = byName[name] ?? []
        let fitting = town.isEmpty ? all : all.filter { towns[$0]?.contains(town) ?? false }
        guard let first = fitting.first else { return .none }
        return fitting.count == 1 ? .one(first) : .several
    }

    /// A group, grid or building of a village by its name; the village's own name means the village.
    func part(_ name: String, of village: PlaceID) -> PlaceID? {
        parts[village]?[RegisterWords.placeName(name)]
    }
}
