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
        FoundingRoutes.all + PlaceKindRoutes.all + NamingRoutes.all + MovingRoutes.all + MergingRoutes.all
        + SplittingRoutes.all
        + ClosingRoutes.all

    static let id = InputField("id", .id, required: true)
    static let on = InputField("on", .day, required: true)

    /// One change on its way from a request to an answer.
    struct Change: Sendable {
        /// Places on whose lines the caller needs the permission; all must exist.
        let affected: [PlaceID]
        /// What is founded under the affected place; shops and firms are the register's business.
        var founds: Level?
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
        if visit.face == .page, !visit.input.isChecked("_confirmed") {
            try await require(caller, change, in: visit.county)
            try await Places(visit.county).attempt(change.act)
            let fields = visit.input.fields
            return Answer { changeCheckPage(change, id: id, fields: fields, $0) }
        }
        return try await write(visit, caller, change)
    }

    /// Does the change at once.
    static func write(_ visit: Visit, _ caller: OfficerCaller, _ change: Change) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        try await require(caller, change, in: visit.county)
        let digest = Digest.sha256(Array(change.form.utf8) + visit.input.digest)
        let claim = try await Places(visit.county).make(
            SentChange(id: id, digest: digest, origin: caller.origin, act: change.act))
        let shown = change.shown
        let file = try await visit.county.database.read { try PlaceFile.load(shown, on: nil, in: $0) }
        return Answer(
            claim == .fresh ? .created : .ok, next: "/places/\(shown)",
            json: { json in
                if let file { PlaceJSON.write(file, to: &json) } else { json.object { _ in } }
            })
    }

    private static func require(_ caller: OfficerCaller, _ change: Change, in county: County) async throws {
        let lines = try await county.database.read { reader in
            try change.affected.map { try Places.lineage(of: $0, in: reader) }
        }
        let level = change.founds ?? lines.first?.first?.level
        for line in lines {
            if line.isEmpty { throw ChangeRefusal.unknown }
            if !may(caller, change: level, at: line) { throw AccessRefusal.notAllowed }
        }
    }

    /// Whether whoever looks may change the place at the beginning of `line`.
    static func may(_ visit: Visit, at line: [Place]) -> Bool {
        guard let officer = try? OfficerCaller(visit) else { return false }
        return may(officer, change: line.first?.level, at: line)
    }

    /// The tree is changed by who keeps the county's rules, a grid's shops and firms also by who keeps its register.
    static func may(_ officer: OfficerCaller, change level: Level?, at line: [Place]) -> Bool {
        let own = line.map(\.id)
        return officer.may(.rules, at: own) || level == .premises && officer.may(.register, at: own)
    }

    /// The place of a form, which the officer may change.
    static func place(_ visit: Visit, _ caller: OfficerCaller, id: PlaceID) async throws -> PlaceFile {
        let file = try await visit.county.database.read { try PlaceFile.load(id, on: nil, in: $0) }
        guard let file else { throw WebRefusal.notFound }
        if !may(caller, change: file.place.level, at: [file.place] + file.above) {
            throw AccessRefusal.notAllowed
        }
        return file
    }
}
