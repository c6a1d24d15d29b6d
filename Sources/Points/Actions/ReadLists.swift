import Kernel
import Places
import Storage

extension Points {
    /// Throws `VersionRefusal.unknown` where there is none.
    package static func version(_ id: PointsVersionID, in reader: Reader) throws -> PointsVersion {
        guard let version = try VersionStore.find(id, in: reader) else { throw VersionRefusal.unknown }
        return version
    }

    /// The place's versions, newest first.
    package static func versions(at place: PlaceID, in reader: Reader) throws -> [PointsVersion] {
        try VersionStore.all(at: place, in: reader)
    }

    package static func items(of version: PointsVersionID, in reader: Reader) throws -> [PointsItem] {
        try ItemStore.all(of: version, in: reader)
    }

    package static func item(_ id: PointsItemID, in reader: Reader) throws -> PointsItem? {
        try ItemStore.find(id, in: reader)
    }

    package static func items(
        _ ids: some Collection<PointsItemID>, in reader: Reader
    ) throws -> [PointsItemID: PointsItem] {
        try ItemStore.find(ids, in: reader)
    }

    /// The list that holds at a village on a day: its own, else its town's.
    package static func list(at village: PlaceID, on day: Day, in reader: Reader) throws -> PointsVersion? {
        let lineage = try Places.lineage(of: village, in: reader).map(\.id)
        let found = try VersionStore.inForce(on: day, at: lineage, in: reader)
        return lineage.lazy.compactMap { found[$0] }.first
    }

    /// A village's acts in one state, oldest first.
    package static func acts(
        in village: PlaceID, _ state: PointsAct.State, limit: Int = 100, reader: Reader
    ) throws -> [PointsAct] {
        try ActStore.all(in: village, state, limit: limit, reader)
    }

    /// A household's acts, newest first.
    package static func acts(
        of household: HouseholdID, limit: Int = 500, in reader: Reader
    ) throws -> [PointsAct] {
        try ActStore.all(of: household, limit: limit, in: reader)
    }

    package static func act(_ id: PointsActID, in reader: Reader) throws -> PointsAct? {
        try ActStore.find(id, in: reader)
    }

    package static func declaration(_ id: DeclarationID, in reader: Reader) throws -> Declaration? {
        try DeclarationStore.find(id, in: reader)
    }

    package static func acts(of declaration: DeclarationID, in reader: Reader) throws -> [PointsAct] {
        try ActStore.all(of: declaration, in: reader)
    }

    package static func publication(_ id: PublicationID, in reader: Reader) throws -> Publication? {
        try PublicationStore.find(id, in: reader)
    }

    package static func hearing(of act: PointsActID, in reader: Reader) throws -> Hearing? {
        try HearingStore.find(act, in: reader)
    }

    /// A village's households with points in a year, the highest first; one row each is read.
    package static func ranks(
        in village: PlaceID, year: Int, limit: Int = 1_000, _ reader: Reader
    ) throws -> [Standing] {
        try TotalStore.ranks(in: village, year: year, limit: limit, reader)
    }
}
