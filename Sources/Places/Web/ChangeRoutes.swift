import Access
import HTTPTypes
import Kernel
import Sealing
import Storage
import Web

/// What officers do to the tree. A form's first sending only tries the change and shows what it would do;
/// sent again with `_confirmed` it is done. Programs write at once.
enum ChangeRoutes {
    static let all: [Endpoint] =
        FoundingRoutes.all + NamingRoutes.all + MovingRoutes.all + MergingRoutes.all + SplittingRoutes.all
        + ClosingRoutes.all

    static let id = InputField("id", .id, required: true)
    static let on = InputField("on", .day, required: true)

    /// One change on its way from a request to an answer.
    struct Change: Sendable {
        /// Places on whose lines the caller needs the permission; all must exist.
        let affected: [PlaceID]
        /// The card that shows the outcome.
        let shown: PlaceID
        /// What the confirmation page asks, and what it lists.
        let question: Text
        let facts: @Sendable (Frame) -> [Fact]
        let form: String
        let act: @Sendable (Transaction) throws -> Void
    }

    /// Tries the change, or does it.
    static func answer(_ visit: Visit, _ caller: OfficerCaller, _ change: Change) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        try await require(caller, at: change.affected, in: visit.county)
        let places = Places(visit.county)
        if visit.face == .page, !visit.input.isChecked("_confirmed") {
            try await places.attempt(change.act)
            let fields = visit.input.fields
            return Answer { changeCheckPage(change, id: id, fields: fields, $0) }
        }
        let digest = Digest.sha256(Array(change.form.utf8) + visit.input.digest)
        let claim = try await places.make(
            SentChange(id: id, digest: digest, origin: caller.origin, act: change.act))
        let shown = change.shown
        let file = try await visit.county.database.read { try PlaceFile.load(shown, on: nil, in: $0) }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/places/\(shown)",
            json: { json in
                if let file { PlaceJSON.write(file, to: &json) } else { json.object { _ in } }
            })
    }

    private static func require(_ caller: OfficerCaller, at places: [PlaceID], in county: County) async throws
    {
        let lines = try await county.database.read { reader in
            try places.map { try Places.lineage(of: $0, in: reader).map(\.id) }
        }
        for line in lines {
            if line.isEmpty { throw ChangeRefusal.unknown }
            try caller.require(.rules, at: line)
        }
    }

    /// Whether whoever looks may change the place at the beginning of `line`.
    static func may(_ visit: Visit, at line: [Place]) -> Bool {
        guard let officer = try? OfficerCaller(visit) else { return false }
        return officer.may(.rules, at: line.map(\.id))
    }

    /// The place of a form, which the officer may change.
    static func place(_ visit: Visit, _ caller: OfficerCaller, id: PlaceID) async throws -> PlaceFile {
        let file = try await visit.county.database.read { try PlaceFile.load(id, on: nil, in: $0) }
        guard let file else { throw WebRefusal.notFound }
        try caller.require(.rules, at: [file.place.id] + file.above.map(\.id))
        return file
    }
}
