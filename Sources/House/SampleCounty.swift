import Access
import Foundation
import Kernel
import People
import Places
import Sealing
import Storage

/// An imaginary county with the article's counts: 343 villages, 1,380 grids with a worker each. Nobody in it lives. Of
/// another preset it is two towns that show what that preset brings.
///
/// The same seed gives the same towns, villages, grids and holders of posts under the same ids; keys and salts are
/// drawn anew.
package struct SampleCounty: Sendable {
    package static let name = "云岭县"
    /// Whose rules the whole county stands on.
    package static let preset = "liangping"
    static let grids = 1_380

    /// How many there are of each.
    struct Size: Sendable {
        let towns: Int
        let villages: Int
        let grids: Int

        static let whole = Size(towns: 33, villages: 343, grids: SampleCounty.grids)
        static let small = Size(towns: 2, villages: 8, grids: 32)
    }

    /// From when the ids of its places and people seem to be; always the same ones.
    private static let start = Instant(milliseconds: 1_767_571_200_000)

    let county: County
    let preset: Preset
    let time: SampleTime

    /// - Parameter time: the clock that the county's database was opened with.
    package init(_ county: County, preset: Preset, time: SampleTime) {
        self.county = county
        self.preset = preset
        self.time = time
    }

    /// Fills the county in short steps; `progress` hears the share done, 0 ... 1.
    ///
    /// - Parameter lives: false for a county without reports, whose time stays where it stands; measurements
    ///   give it a past of their own.
    package func fill(lives: Bool = true, progress: @escaping @Sendable (Double) -> Void) async throws {
        var world = SampleWorld(start: SampleCounty.start)
        guard let root = try await county.database.read({ try Places.root(in: $0)?.id }) else {
            throw Fault("the sample county has no root")
        }
        let isWhole = preset.preset == SampleCounty.preset
        let size = isWhole ? Size.whole : .small
        var villagesLeft = size.villages
        var gridsLeft = size.grids
        var towns: [SampleWorld.TownPlan] = []
        for town in 0..<size.towns {
            let villageCount = villagesLeft / (size.towns - town)
            let gridCount = gridsLeft * villageCount / villagesLeft
            let plan = world.town(number: town, villages: villageCount, grids: gridCount, under: root)
            try await found(plan)
            towns.append(plan)
            villagesLeft -= villageCount
            gridsLeft -= gridCount
            progress(0.6 * Double(town + 1) / Double(size.towns))
        }
        try await SampleLand.draw(towns, under: root, in: county)
        var duties = SampleDuties(county, towns: towns, start: SampleCounty.start, counted: time.now.day)
        // The counts of teams and online groups are that article's.
        if isWhole { try await duties.enter() }
        progress(0.8)
        var cast = SampleCast(county, world: world, root: root)
        let resident = try await cast.enter()
        var courtyard: SampleCourtyard?
        if let town = towns.first, let village = town.villages.first {
            try await SampleHouseholds.enter(in: village, of: town, world: &world, county: county)
            if isWhole || preset.preset == "liupanshui" { try await duties.linkHouseholds(in: village) }
            try await SampleRoll.enter(in: village, county: county)
            try await SampleCards.enter(in: village, county: county)
            try await SamplePremises.enter(in: village, county: county)
            try await SampleEstate.enter(in: village, county: county)
            try await duties.fillCommittees(of: Array(town.villages.dropFirst()))
            if preset.posts.contains(where: { $0.code == SampleCourtyard.post }) {
                courtyard = SampleCourtyard(county, village: village, world: &world)
                try await courtyard?.enter()
            }
            try await SampleHouseholds.settle(resident, in: village, county: county)
        }
        if lives {
            var life = SampleLife(
                county, preset: preset, time: time, towns: towns, resident: resident, courtyard: courtyard)
            try await life.live()
        }
        progress(1)
    }

    private func found(_ plan: SampleWorld.TownPlan) async throws {
        let preset = preset
        let day = Founding.firstDay
        try await county.database.write(by: .system) { transaction in
            try Places.found(
                plan.id, level: .town, name: plan.name, parent: plan.parent, from: day, in: transaction)
            try preset.foundUnits(
                of: .town, at: plan.id, ids: { _ in transaction.derivedID() }, in: transaction)
            try appoint(plan.desk, as: "town-desk", at: plan.id, in: transaction)
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
                    try appoint(
                        SampleWorld.HolderPlan(person: grid.worker, name: grid.workerName, post: grid.post),
                        as: "grid-worker", at: grid.place, in: transaction)
                }
                try appoint(village.secretary, as: "village-secretary", at: village.id, in: transaction)
            }
        }
    }
}

/// Enters a person with the one post that the plan gives them.
private func appoint(
    _ holder: SampleWorld.HolderPlan, as kind: String, at place: PlaceID, in transaction: Transaction
) throws {
    try People.register(Person(id: holder.person, name: holder.name), in: transaction)
    try People.appoint(
        Post(
            id: holder.post, person: holder.person, kind: kind, place: place,
            period: Period(from: Founding.firstDay)),
        in: transaction)
}
