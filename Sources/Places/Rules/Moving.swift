import Kernel

/// Why a change would change nothing.
package enum UnchangedRefusal: String, Refusal, CaseIterable {
    case sameName = "places.same-name"
    case sameParent = "places.same-parent"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .sameName: "name"
        case .sameParent: "parent"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .sameName: Sentence(.placeSameName)
        case .sameParent: Sentence(.placeSameParent)
        }
    }
}

extension History {
    /// The place under another name, and perhaps another code, from `day` on.
    ///
    /// - Parameter code: `nil` keeps the code; an empty text takes it away.
    func renamed(
        to name: String, code: String?, edition: Int?, among siblings: [Place], on day: Day, today: Day
    ) throws -> PlaceVersion {
        var version = try changed(on: day, today: today)
        version.name = try Naming.checked(name, of: id, among: siblings)
        if let code {
            let coded = try Coding.checked(code, edition: edition, of: version.level)
            version.code = coded?.code
            version.edition = coded?.edition
        }
        if version.name == last.name, version.code == last.code, version.edition == last.edition {
            throw UnchangedRefusal.sameName
        }
        return version
    }

    /// The place at another site from `day` on; everything under it comes along.
    func moved(to site: Site, on day: Day, today: Day) throws -> PlaceVersion {
        if last.parent == nil { throw StandingRefusal.rootStays }
        var version = try changed(on: day, today: today)
        try site.admit(id, of: version.level)
        if site.lineage.first?.id == last.parent { throw UnchangedRefusal.sameParent }
        version.name = try Naming.checked(version.name, of: id, among: site.siblings)
        version.parent = site.lineage.first?.id
        return version
    }
}
