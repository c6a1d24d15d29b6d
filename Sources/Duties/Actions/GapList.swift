import Kernel
import Places
import Rulebook
import Storage

extension Duties {
    /// Everything that the gap list of a place is worked out from, as of a day.
    package static func state(
        of tree: Tree, above: [PlaceID], households: HouseholdRegister, in reader: Reader
    ) throws -> DutyState {
        let places = tree.roots.flatMap { tree.within($0.id) }
        let ids = places.map(\.id)
        var state = DutyState(day: tree.day, places: places)
        state.posts = try HolderStore.posts(at: ids, in: reader)
        state.teamTemplates = try TemplateStore.teamTemplates(in: reader)
        state.teams = try TeamStore.teams(at: ids, in: reader).filter { $0.period.contains(tree.day) }
        state.members = try TeamStore.members(of: state.teams.map(\.id), in: reader)
        state.linkTemplates = try TemplateStore.linkTemplates(in: reader)
        state.links = try LinkStore.links(at: ids, in: reader)
        state.groups = try GroupStore.groups(at: ids, in: reader)
        state.keptGroups = Set(
            try GroupStore.keepings(of: state.groups.map(\.id), in: reader)
                .filter { $0.period.contains(tree.day) }.map(\.group))
        let grids = places.filter { $0.level == .grid }.map(\.id)
        state.gridSizes = try CountStore.latest(ofGrids: grids, on: tree.day, in: reader).mapValues(\.number)
        state.bounds = try bounds(of: Array(state.gridSizes.keys), in: tree, above: above, in: reader)
        if state.linkTemplates.contains(where: { $0.hasGapList && $0.target == .household }) {
            for root in tree.roots {
                for line in try households.at(root.id, tree.day, reader) {
                    state.households[line.id] = line.place
                }
            }
        }
        return state
    }

    /// The gaps of a place and everything below it, today.
    package static func gaps(
        at place: PlaceID, households: HouseholdRegister, in reader: Reader
    ) throws -> [Gap] {
        let tree = try Places.tree(on: reader.now.day, under: place, in: reader)
        let above = try Places.lineage(of: place, in: reader).map(\.id).dropFirst()
        return try state(of: tree, above: Array(above), households: households, in: reader).gaps()
    }

    /// The rulebook's bounds for grids: asked once for each place that grids lie in.
    private static func bounds(
        of grids: [PlaceID], in tree: Tree, above: [PlaceID], in reader: Reader
    ) throws -> [PlaceID: SizeBounds] {
        var known: [[PlaceID]: SizeBounds] = [:]
        var bounds: [PlaceID: SizeBounds] = [:]
        for grid in grids {
            let line = tree.lineage(of: grid).map(\.id) + above
            let parents = Array(line.dropFirst())
            if known[parents] == nil {
                known[parents] = try gridBounds(at: line, on: tree.day, in: reader)
            }
            bounds[grid] = known[parents]
        }
        return bounds
    }

    /// What the rulebook says of the size of a grid at `lineage`.
    static func gridBounds(at lineage: [PlaceID], on day: Day, in reader: Reader) throws -> SizeBounds {
        SizeBounds(
            least: try Rulebook.rule(gridLeast.code, at: lineage, on: day, in: reader)?.whole,
            most: try Rulebook.rule(gridMost.code, at: lineage, on: day, in: reader)?.whole)
    }
}
