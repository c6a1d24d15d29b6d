import Access
import Foundation
import Kernel
import People
import Places
import Sealing
import Storage

/// An imaginary county with the article's counts: 343 villages, 1,380 grids with a worker each. Nobody in it lives.
///
/// Deterministic: the same seed gives the same names, ids and posts.
package struct SampleCounty: Sendable {
    package static let name = "云岭县"
    static let villages = 343
    static let grids = 1_380
    static let towns = 33

    let county: County
    let preset: Preset

    package init(_ county: County, preset: Preset) {
        self.county = county
        self.preset = preset
    }

    /// Fills the county in short steps; `progress` hears the share done, 0 ... 1.
    package func fill(progress: @escaping @Sendable (Double) -> Void) async throws {
        var world = SampleWorld(start: SystemTime().now.adding(days: -300))
        guard let root = try await county.database.read({ try Places.root(in: $0)?.id }) else {
            throw Fault("the sample county has no root")
        }
        var villagesLeft = SampleCounty.villages
        var gridsLeft = SampleCounty.grids
        for town in 0..<SampleCounty.towns {
            let villageCount = villagesLeft / (SampleCounty.towns - town)
            let gridCount = gridsLeft * villageCount / villagesLeft
            let plan = world.town(number: town, villages: villageCount, grids: gridCount, under: root)
            try await found(plan)
            villagesLeft -= villageCount
            gridsLeft -= gridCount
            progress(Double(town + 1) / Double(SampleCounty.towns))
        }
        var cast = SampleCast(county, world: world, root: root)
        try await cast.enter()
    }

    private func found(_ plan: SampleWorld.TownPlan) async throws {
        let preset = preset
        let day = Founding.firstDay
        try await county.database.write(by: .system) { transaction in
            try Places.found(
                plan.id, level: .town, name: plan.name, parent: plan.parent, from: day, in: transaction)
            try preset.foundUnits(
                of: .town, at: plan.id, ids: { _ in transaction.derivedID() }, in: transaction)
        }
        for village in plan.villages {
            try await county.database.write(by: .system) { transaction in
                try Places.found(
                    village.id, level: .village, name: village.name, parent: plan.id, from: day,
                    in: transaction)
                for grid in village.grids {
                    try Places.found(
                        grid.place, level: .grid, name: grid.name, parent: village.id, from: day,
                        in: transaction)
                    try People.register(Person(id: grid.worker, name: grid.workerName), in: transaction)
                    try People.appoint(
                        Post(
                            id: grid.post, person: grid.worker, kind: "grid-worker", place: grid.place,
                            period: Period(from: day)),
                        in: transaction)
                }
            }
        }
    }
}
