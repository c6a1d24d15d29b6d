import Clocks
import Files
import Kernel
import People
import Places
import Rulebook
import Storage

extension Hazards {
    package static func hazard(_ id: HazardID, in reader: Reader) throws -> Hazard? {
        try HazardStore.find(id, in: reader)
    }

    /// What was done about a hazard, oldest first.
    package static func acts(of id: HazardID, in reader: Reader) throws -> [HazardAct] {
        try HazardStore.acts(of: id, in: reader)
    }

    /// The kinds of objects that the rulebook lists for a place; empty where it lists none.
    package static func objects(at lineage: [PlaceID], in reader: Reader) throws -> [HazardObject] {
        try rule(objectsKey, at: lineage, in: reader).flatMap { HazardObject.list($0.value) } ?? []
    }

    /// Hazards at a place and below that are not gone yet.
    package static func openCount(at place: PlaceID, in reader: Reader) throws -> Int {
        try HazardStore.counts(try scope(of: place, in: reader), in: reader)[.underway] ?? 0
    }

    /// Hazards found at a place and below since a moment: by officers themselves, and in all.
    package static func found(
        at place: PlaceID, since: Instant, in reader: Reader
    ) throws -> (unasked: Int, all: Int) {
        try HazardStore.found(try scope(of: place, in: reader), since: since, in: reader)
    }

    static func scope(of place: PlaceID, in reader: Reader) throws -> HazardScope {
        try Places.root(in: reader)?.id == place ? .county : .places(try Places.within(place, in: reader))
    }

    static func rule(_ key: String, at lineage: [PlaceID], in reader: Reader) throws -> Rule? {
        try Rulebook.rule(key, at: lineage, on: reader.now.day, in: reader)
    }

    static func found(_ id: HazardID, in reader: Reader) throws -> Hazard {
        guard let hazard = try HazardStore.find(id, in: reader) else { throw HazardRefusal.unknown }
        return hazard
    }

    static func lineage(of place: PlaceID, in reader: Reader) throws -> [PlaceID] {
        try Places.lineage(of: place, in: reader).map(\.id)
    }

    /// For the reaction to `PersonErased`: what was written of the person's houses goes; that there was a hazard stays.
    package static func erase(
        _ person: PersonID, on ground: ErasureGround, in transaction: Transaction
    ) throws {
        var erased = 0
        for membership in try People.memberships(of: person, in: transaction) {
            // Nobody knows at which hour of the last day they left.
            let last = membership.period.until ?? transaction.now.day
            for hazard in try HazardStore.all(of: membership.household, in: transaction)
            where (membership.period.from...max(last, membership.period.from)).contains(hazard.found.day)
                && hazard.words != nil
            {
                let acts = try HazardStore.acts(of: hazard.id, in: transaction)
                for owner in [hazard.subject] + acts.map({ $0.id.as(Marks.Anything.self) }) {
                    try Files.erase(owner: owner, in: transaction)
                }
                try HazardStore.erase(hazard.id, in: transaction)
                erased += 1
            }
        }
        if erased == 0 { return }
        try transaction.record(
            HazardsErased(
                subject: person.as(Marks.Anything.self), hazards: erased, ground: ground.rawValue))
    }
}
