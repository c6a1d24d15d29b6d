import Access
import Kernel
import Sealing
import Sheets
import Storage
import Synchronization

/// A file of households sent in by an officer: judged at once, taken when it is confirmed.
struct Uploads: Sendable {
    private let county: County
    private var database: Database { county.database }

    init(_ county: County) { self.county = county }

    /// Judges the file without taking anything, and keeps it sealed. Throws `SheetRefusal`.
    func receive(
        _ id: AnyID, file: (name: String, bytes: [UInt8]), digest: [UInt8], by officer: OfficerCaller
    ) async throws -> Claim {
        let report = try await HouseholdsImport(county).run(
            file: file, scope: officer.places(.register), dryRun: true)
        let key = county.key
        let outcome = try UploadOutcome(fileName: file.name, report).sealed(for: id, by: key)
        let length = file.bytes.count
        let claim = try await database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(id, by: officer.person.description, digest: digest)
            if claim == .fresh {
                try UploadStore.purge(by: officer.person, in: transaction)
                try UploadStore.insert(
                    id, by: officer.person, length: length, sealed: outcome, in: transaction)
            }
            return claim
        }
        guard claim == .fresh else { return claim }
        for (number, part) in file.bytes.parts(of: Limits.uploadPart_bytes_max).enumerated() {
            let sealed = key.seal(Array(part), context: Self.context(number, of: id))
            try await database.write(by: officer.origin) {
                try UploadStore.insertPart(number, of: id, sealed: sealed, in: $0)
            }
        }
        return claim
    }

    /// The officer's own upload; nobody else's can be seen.
    func find(_ id: AnyID, by officer: OfficerCaller) async throws -> (Upload, UploadOutcome) {
        guard let upload = try await database.read({ try UploadStore.find(id, in: $0) }),
            upload.person == officer.person
        else { throw UploadRefusal.unknown }
        return (upload, try UploadOutcome.opened(upload, by: county.key))
    }

    /// The officer's own uploads, newest first.
    func all(by officer: OfficerCaller) async throws -> [(Upload, UploadOutcome)] {
        let uploads = try await database.read { try UploadStore.all(of: officer.person, in: $0) }
        return try uploads.map { ($0, try UploadOutcome.opened($0, by: county.key)) }
    }

    /// Begins taking the file; who asks again while it runs, or when it is done, changes nothing.
    ///
    /// - Returns: the work that was begun, nil where there was nothing to begin.
    func confirm(_ id: AnyID, skipBad: Bool, by officer: OfficerCaller) async throws -> Task<Void, Never>? {
        let (upload, outcome) = try await find(id, by: officer)
        if outcome.refused > 0, !skipBad { throw UploadRefusal.rowsRefused }
        if upload.state == .done { return nil }
        let bytes = try await bytes(of: upload)
        let isBegun = try await database.write(by: officer.origin) { transaction in
            guard let upload = try UploadStore.find(id, in: transaction) else { throw UploadRefusal.unknown }
            guard upload.mayBegin(at: transaction.now) else { return false }
            try UploadStore.setState(.running, of: id, in: transaction)
            return true
        }
        guard isBegun else { return nil }
        return Task.detached {
            await take(upload, (outcome.fileName, bytes), skipBad: skipBad, by: officer)
        }
    }

    private func bytes(of upload: Upload) async throws -> [UInt8] {
        let parts = try await database.read { try UploadStore.parts(of: upload.id, in: $0) }
        var bytes: [UInt8] = []
        for (number, part) in parts.enumerated() {
            bytes += try county.key.openBytes(part, context: Self.context(number, of: upload.id))
        }
        guard bytes.count == upload.length else { throw UploadRefusal.incomplete }
        return bytes
    }

    private func take(
        _ upload: Upload, _ file: (name: String, bytes: [UInt8]), skipBad: Bool, by officer: OfficerCaller
    ) async {
        let id = upload.id
        var outcome: UploadOutcome
        var state = Upload.State.done
        do {
            let report = try await HouseholdsImport(county).run(
                file: file, scope: officer.places(.register), by: officer.origin, skipBad: skipBad
            ) { UploadProgress.shared.note(id, done: $0, total: $1) }
            outcome = UploadOutcome(fileName: file.name, report)
        } catch {
            outcome = UploadOutcome(fileName: file.name)
            outcome.failure = UploadOutcome.Words((error as? any Refusal)?.sentence ?? Sentence(.uploadBroke))
            state = .broken
        }
        await finish(id, outcome, state, by: officer)
        UploadProgress.shared.forget(id)
    }

    /// A county that cannot be written keeps the upload as running; it may be begun again later.
    private func finish(
        _ id: AnyID, _ outcome: UploadOutcome, _ state: Upload.State, by officer: OfficerCaller
    ) async {
        guard let sealed = try? outcome.sealed(for: id, by: county.key) else { return }
        try? await database.write(by: officer.origin) { transaction in
            try UploadStore.setOutcome(sealed, of: id, in: transaction)
            try UploadStore.setState(state, of: id, in: transaction)
            if state == .done { try UploadStore.dropParts(of: id, in: transaction) }
        }
    }

    private static func context(_ number: Int, of upload: AnyID) -> String {
        "people_upload_part.sealed \(upload) \(number)"
    }
}

/// How far this process has come with what it takes in; another process of the county shows no figures.
final class UploadProgress: Sendable {
    static let shared = UploadProgress()
    private let state = Mutex<[AnyID: (done: Int, total: Int)]>([:])

    func note(_ id: AnyID, done: Int, total: Int) { state.withLock { $0[id] = (done, total) } }
    func find(_ id: AnyID) -> (done: Int, total: Int)? { state.withLock { $0[id] } }
    func forget(_ id: AnyID) { state.withLock { $0[id] = nil } }
}
