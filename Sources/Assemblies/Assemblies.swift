import Kernel
import Rulebook
import Sealing
import Storage
import Web

/// 议事: bodies with their rolls, their meetings, and what they decide by the quorum and majority of their kind.
///
/// The room knows nothing of what is decided about: who puts a matter before a body names it as the motion's
/// subject and reads the `Resolution`, or the event `ResolutionPassed`.
package struct Assemblies: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }
}

/// What other rooms read.
extension Assemblies {
    package static func body(_ id: BodyID, in reader: Reader) throws -> Body? {
        try BodyStore.find(id, in: reader)
    }

    /// The bodies of a place itself that exist today, by kind.
    package static func bodies(at place: PlaceID, in reader: Reader) throws -> [Body] {
        try BodyStore.all(at: [place], on: reader.now.day, in: reader)
    }

    package static func bodies(of kind: BodyKind, at place: PlaceID, in reader: Reader) throws -> [Body] {
        try bodies(at: place, in: reader).filter { $0.kind == kind }
    }

    /// Who is on a body's roll on a day, in the order of entering.
    package static func members(of body: BodyID, on day: Day, in reader: Reader) throws -> [Member] {
        try MemberStore.all(of: body, on: day, in: reader)
    }

    package static func assembly(_ id: AssemblyID, in reader: Reader) throws -> Assembly? {
        try AssemblyStore.find(id, in: reader)
    }

    /// Of a body, newest first.
    package static func assemblies(of body: BodyID, in reader: Reader) throws -> [Assembly] {
        try AssemblyStore.all(of: body, limit: AssemblyLimits.list_max, in: reader)
    }

    /// Meetings at a place and below it that are held in a time, the first first; those called off among them.
    package static func assemblies(
        below place: PlaceID, from: Instant, to: Instant, limit: Int, in reader: Reader
    ) throws -> [Assembly] {
        try AssemblyStore.meeting(below: place, from: from, to: to, limit: limit, in: reader)
    }

    /// Called or held with a motion about something of another room, newest first.
    package static func assemblies(about subject: AnyID, in reader: Reader) throws -> [Assembly] {
        try AssemblyStore.all(about: subject, in: reader)
    }

    package static func motions(of id: AssemblyID, in reader: Reader) throws -> [Motion] {
        try SheetStore.motions(of: id, in: reader)
    }

    /// The frozen sheet of a meeting.
    package static func seats(of id: AssemblyID, in reader: Reader) throws -> [Seat] {
        try SheetStore.seats(of: id, in: reader)
    }

    package static func resolution(_ id: ResolutionID, in reader: Reader) throws -> Resolution? {
        try ResolutionStore.find(id, in: reader)
    }

    package static func resolution(on motion: MotionID, in reader: Reader) throws -> Resolution? {
        try ResolutionStore.find(on: motion, in: reader)
    }

    /// What was decided about something of another room, newest first.
    package static func resolutions(about subject: AnyID, in reader: Reader) throws -> [Resolution] {
        try ResolutionStore.all(about: subject, in: reader)
    }

    /// Of a body, newest first.
    package static func resolutions(of body: BodyID, in reader: Reader) throws -> [Resolution] {
        try ResolutionStore.all(of: body, limit: AssemblyLimits.list_max, in: reader)
    }

    /// Of a body: what is open by its day, then what was reported on.
    package static func commitments(of body: BodyID, in reader: Reader) throws -> [Commitment] {
        try PromiseStore.all(of: body, limit: AssemblyLimits.list_max, in: reader)
    }

    package static func commitment(_ id: CommitmentID, in reader: Reader) throws -> Commitment? {
        try PromiseStore.find(id, in: reader)
    }

    /// What `textDigest` is: SHA-256 of the text's bytes, hexadecimal.
    package static func digest(of text: String) -> String {
        Digest.hexadecimal(Digest.sha256(Array(text.utf8)))
    }
}
