import Kernel

/// What is to be known of a place before it is founded.
struct Founding: Sendable {
    let place: PlaceID
    let level: Level
    let name: String
    let code: String?
    let edition: Int?
    let from: Day

    /// The first version of the place at `site`; without a site it becomes the county's root.
    func version(at site: Site?, hasRoot: Bool, today: Day) throws -> PlaceVersion {
        try checkAhead(from, today: today)
        if let site { try site.admit(place, of: level) } else if hasRoot { throw StandingRefusal.rootExists }
        let name = try Naming.checked(name, of: place, among: site?.siblings ?? [])
        let coded = try Coding.checked(code, edition: edition, of: level)
        return PlaceVersion(
            place: place, from: from, importNumber: 0, until: nil, parent: site?.lineage.first?.id,
            level: level,
            name: name, code: coded?.code, edition: coded?.edition)
    }
}
