import Kernel
import Sealing
import Storage

extension Interop {
    /// Registers a programme; nil for the key when the same was sent before, for it is told once.
    func register(
        _ id: ProgrammeID, name: String, keeper: String, isShown: Bool, sent digest: [UInt8],
        by person: PersonID
    ) async throws -> (programme: Programme, key: String?) {
        let key = Interop.keyPrefix + Randomness.token()
        return try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: person.description, digest: digest)
            if case .repeated = claim {
                guard let programme = try ProgrammeStore.find(id, in: transaction) else {
                    throw InteropRefusal.programmeUnknown
                }
                return (programme, nil)
            }
            try Refusals.check(InteropRefusal.wrong(name: name, keeper: keeper))
            guard try ProgrammeStore.count(in: transaction) < Limits.programmes_max else {
                throw InteropRefusal.tooMany
            }
            let programme = Programme(
                id: id, name: name, keeper: keeper, hint: String(key.suffix(4)), isShown: isShown,
                registered: transaction.now, registrar: person)
            try ProgrammeStore.insert(programme, digest: Interop.digest(of: key), in: transaction)
            let subject = id.as(Marks.Anything.self)
            try transaction.record(
                ProgrammeRegistered(
                    subject: subject, name: try transaction.seal(name, named: "name", of: subject),
                    isShown: isShown))
            return (programme, key)
        }
    }

    /// Takes a programme's key back, at once and for good.
    func revoke(_ id: ProgrammeID, sent: AnyID, digest: [UInt8], by person: PersonID) async throws -> Claim {
        try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(sent, by: person.description, digest: digest)
            if case .repeated = claim { return claim }
            guard let programme = try ProgrammeStore.find(id, in: transaction) else {
                throw InteropRefusal.programmeUnknown
            }
            if programme.revoked != nil { throw InteropRefusal.revokedAlready }
            try ProgrammeStore.revoke(id, in: transaction)
            try transaction.record(ProgrammeRevoked(subject: id.as(Marks.Anything.self)))
            return claim
        }
    }

    /// The programme whose key this is. Throws `.keyMissing`, `.keyUnknown`, `.keyRevoked`.
    static func programme(key: String?, in reader: Reader) throws -> Programme {
        guard let key else { throw ReportRefusal.keyMissing }
        guard let programme = try ProgrammeStore.find(digest: digest(of: key), in: reader) else {
            throw ReportRefusal.keyUnknown
        }
        if programme.revoked != nil { throw ReportRefusal.keyRevoked }
        return programme
    }

    /// So that a key that was left somewhere is known for what it is.
    static let keyPrefix = "yuanba-"

    /// Keys and addresses are 256 random bits, so that a plain digest of them tells nothing.
    static func digest(of secret: String) -> [UInt8] { Digest.sha256(Array(secret.utf8)) }
}
