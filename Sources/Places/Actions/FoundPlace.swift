import Kernel
import Storage

extension Places {
    /// Brings a place into being. Without a parent it becomes the county's root, of which there is one.
    @discardableResult
    package static func found(
        _ id: PlaceID, level: Level, name: String, parent: PlaceID?, code: String? = nil, edition: Int? = nil,
        from day: Day, in transaction: Transaction
    ) throws -> Place {
        let site = try parent.map { try Places.site(under: $0, on: day, in: transaction) }
        let founding = Founding(place: id, level: level, name: name, code: code, edition: edition, from: day)
        let version = try founding.version(
            at: site, hasRoot: try rootSetting.value(in: transaction) != nil, today: transaction.now.day)
        try VersionStore.insertPlace(id, importNumber: 0, in: transaction)
        try VersionStore.insert(version, in: transaction)
        try LineageStore.enter(id, under: parent, in: transaction)
        if parent == nil { try rootSetting.set(id.description, in: transaction) }
        try transaction.record(
            PlaceFounded(
                subject: id.as(Marks.Anything.self), level: level.rawValue, parent: parent,
                code: version.code,
                edition: version.edition, on: day))
        return Place(
            id: id, level: level, name: version.name, parent: parent, code: version.code,
            edition: version.edition,
            period: Period(from: day))
    }

    /// What there is to know of lying under `parent` on `day`.
    static func site(under parent: PlaceID, on day: Day, in reader: Reader) throws -> Site {
        Site(
            lineage: try lineage(of: parent, on: day, in: reader),
            isClosing: try VersionStore.history(of: parent, in: reader)?.closed != nil,
            siblings: try everything(in: parent, on: day, in: reader))
    }
}
