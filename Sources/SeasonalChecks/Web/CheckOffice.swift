import Access
import Kernel
import Places
import Storage
import Web

/// What an officer may do with lists at a place and below.
struct CheckOffice: Sendable {
    let officer: OfficerCaller
    /// Of the list, the place first.
    let line: [Place]

    var place: Place? { line.first }
    var mayKeep: Bool { officer.may(.dispatch, at: line.map(\.id)) }

    static let seeing: [Permission] = [.report, .work, .dispatch, .verify, .supervise, .oversee]
    static let looking: [Permission] = [.report, .work]

    /// Throws `CheckListRefusal.unknown` for those whose places a list does not touch.
    static func read(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws -> CheckOffice {
        let line = try Places.lineage(of: place, in: reader)
        let lineage = line.map(\.id)
        let isAbove = seeing.contains { officer.may($0, at: lineage) }
        let isWithin = try officer.grants.contains {
            try seeing.contains($0.permission) && Places.isWithin($0.place, place, in: reader)
        }
        guard isAbove || isWithin else { throw CheckListRefusal.unknown }
        return CheckOffice(officer: officer, line: line)
    }
}

extension Visit {
    var checkDigest: [UInt8] { input.digest + Array(path.prefix { $0 != "?" }.utf8) }

    func checkSending() throws -> AnyID {
        guard let id = try input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        return id
    }

    /// Writes once under the sent id; returns what `read` finds afterwards, and whether it was written now.
    func checked<Kept: Sendable>(
        _ officer: OfficerCaller, _ sent: AnyID,
        _ act: @escaping @Sendable (Transaction) throws -> Void,
        read: @escaping @Sendable (Transaction) throws -> Kept
    ) async throws -> (kept: Kept, isFresh: Bool) {
        let digest = checkDigest
        return try await county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            if claim == .fresh { try act(transaction) }
            return (try read(transaction), claim == .fresh)
        }
    }
}
