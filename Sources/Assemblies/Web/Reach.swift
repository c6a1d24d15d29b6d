import Access
import Kernel
import Places
import Storage
import Web

extension Assemblies {
    /// Who calls meetings at a place and below: those who dispatch there.
    static let convening: Permission = .dispatch

    /// Whether the officer may keep rolls, call meetings and keep their sheets there.
    static func convenes(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws -> Bool {
        officer.may(convening, at: try Places.lineage(of: place, in: reader).map(\.id))
    }

    /// Whether the officer may look at rolls and sheets there.
    static func watches(_ officer: OfficerCaller, at place: PlaceID, in reader: Reader) throws -> Bool {
        let lineage = try Places.lineage(of: place, in: reader).map(\.id)
        return officer.may(convening, at: lineage) || officer.may(.supervise, at: lineage)
    }

    /// Where the officer calls meetings or watches.
    static func places(of officer: OfficerCaller) -> [PlaceID] {
        Set(officer.places(convening) + officer.places(.supervise)).sorted()
    }

    /// Throws where the body is none of the officer's; what he may not know of is not there.
    static func held(
        _ id: BodyID, by officer: OfficerCaller, toChange: Bool, in reader: Reader
    ) throws -> Body {
        guard let body = try BodyStore.find(id, in: reader), try watches(officer, at: body.place, in: reader)
        else { throw EnrollingRefusal.bodyUnknown }
        if toChange, try !convenes(officer, at: body.place, in: reader) { throw AccessRefusal.notAllowed }
        return body
    }

    static func held(
        _ id: AssemblyID, by officer: OfficerCaller, toChange: Bool, in reader: Reader
    ) throws -> Assembly {
        guard let assembly = try AssemblyStore.find(id, in: reader),
            try watches(officer, at: assembly.place, in: reader)
        else { throw MeetingRefusal.unknown }
        if toChange, try !convenes(officer, at: assembly.place, in: reader) { throw AccessRefusal.notAllowed }
        return assembly
    }
}

/// The acts of one form: what is sent twice is done once.
enum Sending {
    /// - Parameter digest: of what was sent, with what tells its act from others.
    static func isFresh(
        _ id: AnyID?, by officer: OfficerCaller, digest: [UInt8], in transaction: Transaction
    ) throws -> Bool {
        guard let id else { return true }
        return try transaction.claim(id, by: officer.person.description, digest: digest) == .fresh
    }
}
