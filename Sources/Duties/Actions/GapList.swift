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
        state.posts = try Holders.posts(at: ids, in: reader)
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
        // A school's or a market's grid has no size.
        let traits = try Places.traits(of: grids, on: tree.day, in: reader)
        let measured = grids.filter { traits[$0]?.kind.isDedicated != true }
        state.gridSizes = try CountStore.latest(ofGrids: measured, on: tree.day, in: reader).mapValues(
            \.number)
        state.bounds = try bounds(of: Array(state.gridSizes.keys), in: tree, above: above, in: reader)
        if state.linkTemplates.contains(where: { $0.isOn && $0.hasGapList && $0.target == .household }) {
            for root in tree.roots {
                let found = try standing(try households.places(root.id, tree.day, reader), in: tree, reader)
                state.households.merge(found) { first, _ in first }
            }
        }
        state.left = try leftovers(of: tree, in: reader)
        return state
    }

    /// The gaps of a place and everything below it, today or as of a day.
    package static func gaps(
        at place: PlaceID, on day: Day? = nil, households: HouseholdRegister, in reader: Reader
    ) throws -> [Gap] {
        let day = day ?? reader.now.day
        let tree = try Places.tree(on: day, under: place, in: reader)
        let above = try Places.lineage(of: place, on: day, in: reader).map(\.id).dropFirst()
        return try state(of: tree, above: Array(above), households: households, in: reader).gaps()
    }

    /// Households of places that are no more belong to the nearest place above that still is.
    private static func standing(
        _ households: [HouseholdID: PlaceID], in tree: Tree, _ reader: Reader
    ) throws -> [HouseholdID: PlaceID] {
        let gone = try nearest(
            to: Set(households.values).filter { tree[$0] == nil }, in: tree, reader)
        return households.compactMapValues { tree[$0] == nil ? gone[$0] : $0 }
    }

    /// What is still kept at places of this part of the county that are no more.
    private static func leftovers(of tree: Tree, in reader: Reader) throws -> Leftovers {
        var left = Leftovers()
        let ever = try tree.roots.flatMap { try Places.within($0.id, in: reader) }
        left.places = try nearest(to: Set(ever).filter { tree[$0] == nil }, in: tree, reader)
        let ids = Array(left.places.keys)
        if ids.isEmpty { return left }
        left.teams = try TeamStore.teams(at: ids, in: reader)
        left.links = try LinkStore.links(at: ids, in: reader)
        left.groups = try GroupStore.groups(at: ids, in: reader)
        left.posts = try Holders.posts(at: ids, in: reader)
        return left
    }

    private static func nearest(
        to places: Set<PlaceID>, in tree: Tree, _ reader: Reader
    ) throws -> [PlaceID: PlaceID] {
        var found: [PlaceID: PlaceID] = [:]
        for place in places {
            // Announced places are no more of this day than closed ones, but nothing is kept at them.
            found[place] = try Places.lineage(of: place, in: reader).map(\.id).first { tree[$0] != nil }
        }
        return found
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
