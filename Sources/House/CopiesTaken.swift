import Kernel
import Places
import Storage

/// A backup of the county was made; the copy ends before this entry.
package struct CountyBackedUp: Event {
    package static let kind = "house.county-backed-up"
    package let copy: AnyID
    /// The login of whoever ran it on the machine, as the machine says it.
    package let by: PersonalDigest

    package var subject: AnyID { copy }
}

/// The county was written out in open formats, as of a position of the journal.
package struct CountyExported: Event {
    package static let kind = "house.county-exported"
    package let copy: AnyID
    package let position: Int64
    package let by: PersonalDigest

    package var subject: AnyID { copy }
}

/// Who took a copy of the county, noted on the county itself once the copy is whole: nothing stands in a copy of its
/// own making.
package enum CopiesTaken {
    /// - Parameter login: of the machine's account; kept where it can be erased.
    package static func noteBackup(of county: County, by login: String) async throws {
        let copy = AnyID.minted(at: county.database.now)
        _ = try await county.database.write(by: .system) { transaction in
            try transaction.record(
                CountyBackedUp(copy: copy, by: try transaction.seal(login, named: "login", of: copy)))
        }
    }

    package static func noteExport(of county: County, at position: Int64, by login: String) async throws {
        let copy = AnyID.minted(at: county.database.now)
        _ = try await county.database.write(by: .system) { transaction in
            try transaction.record(
                CountyExported(
                    copy: copy, position: position,
                    by: try transaction.seal(login, named: "login", of: copy)))
        }
    }
}
