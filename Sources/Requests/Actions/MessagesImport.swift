import Cases
import Kernel
import Places
import Sealing
import Sheets
import Storage

/// Brings the answered messages of an older system into the county, each as a closed request with its own times.
///
/// Everything is checked before the first row is written: a file is taken whole, or without its bad rows on
/// demand, or not at all. No clock starts and no reaction runs. Importing the same file again changes
/// nothing.
package struct MessagesImport: Sendable {
    private let county: County

    package init(_ county: County) { self.county = county }

    /// What an import did, or would do.
    package struct Report: Sendable, Equatable {
        package let read: Int
        package let added: Int
        /// Already here from an earlier import.
        package let unchanged: Int
        /// Why rows were not taken, the first of them.
        package let reasons: [RowReason]
        package let refused: Int
        /// False after a dry run, and when the file was refused.
        package let isApplied: Bool
        /// Whether nothing was taken because rows were refused; `added` then says what would have been.
        package let isRefused: Bool
    }

    /// - Parameters:
    ///   - place: where the messages belong; the county when nil.
    ///   - skipBad: take the rest when rows are refused; else nothing is taken.
    ///   - progress: called with rows written and rows to write.
    /// - Throws: `SheetRefusal` for a file that is no table of messages, `ImportPlaceRefusal`.
    package func run(
        file: (name: String, bytes: [UInt8]), place: PlaceID? = nil, dryRun: Bool = false,
        skipBad: Bool = false,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> Report {
        let table = try SheetReader.read(file.bytes, name: file.name)
        let (desk, now) = try await county.database.read { (try Desk.find(place, in: $0), $0.now) }
        let check = try MessagesCheck(table, at: now)
        let kept = try await known(check.messages.map(\.importKey))
        let new = check.messages.filter { !kept.contains($0.importKey) }
        let isRefused = check.refused > 0 && !skipBad
        let applies = !dryRun && !isRefused
        var added = new.count
        if applies { added = try await write(new, at: desk, progress) }
        return Report(
            read: table.rows.count, added: added, unchanged: check.messages.count - added,
            reasons: check.reasons,
            refused: check.refused, isApplied: applies, isRefused: isRefused)
    }

    private func known(_ keys: [String]) async throws -> Set<String> {
        var known: Set<String> = []
        for start in stride(from: 0, to: keys.count, by: 500) {
            let some = Array(keys[start..<min(start + 500, keys.count)])
            let found = try await county.database.read { try RequestStore.known(some, in: $0) }
            known.formUnion(found)
        }
        return known
    }

    /// Oldest first, so that the lists of the newest go by when they were sent.
    private func write(
        _ messages: [AnsweredMessage], at desk: Desk, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> Int {
        let sorted = messages.sorted { ($0.submitted, $0.importKey) < ($1.submitted, $1.importKey) }
        var added = 0
        var done = 0
        for portion in MessagesImport.portions(sorted) {
            let sealed = portion.map { message in
                SealedMessage(
                    message: message,
                    sender: message.sender.map {
                        county.key.seal($0, context: "request.name:\(message.id)")
                    },
                    secrets: ReceiptSecrets(of: message.id, key: county.key))
            }
            added += try await county.database.write(by: Origin(actor: nil, isImported: true)) {
                transaction in
                try sealed.count { try $0.enter(at: desk, in: transaction) }
            }
            done += portion.count
            progress(done, sorted.count)
        }
        return added
    }

    /// Short pieces, so that nobody waits behind an import.
    static func portions(_ messages: [AnsweredMessage]) -> [[AnsweredMessage]] {
        var portions: [[AnsweredMessage]] = []
        var characters = 0
        for message in messages {
            let isFull =
                (portions.last?.count ?? 0) >= rows_max || characters + message.length > characters_max
            if portions.isEmpty || isFull {
                portions.append([])
                characters = 0
            }
            portions[portions.count - 1].append(message)
            characters += message.length
        }
        return portions
    }

    static let rows_max = 25
    static let characters_max = 8_000
}

/// Where imported messages belong, and the desk that would have them.
private struct Desk: Sendable {
    let place: PlaceID
    let desk: PlaceID

    static func find(_ wanted: PlaceID?, in reader: Reader) throws -> Desk {
        guard let place = try wanted ?? Places.root(in: reader)?.id,
            let desk = try DeskLadder.desk(for: place, in: reader)
        else { throw ImportPlaceRefusal.unknown }
        return Desk(place: place, desk: desk)
    }
}

/// Why messages cannot be brought to a place.
package enum ImportPlaceRefusal: String, Refusal, CaseIterable {
    case unknown = "request.import-place-unknown"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "place" }
    package var sentence: Sentence { Sentence(.importPlaceUnknown) }
}

/// A message as it is written: the sender's name is sealed before the transaction begins.
private struct SealedMessage: Sendable {
    let message: AnsweredMessage
    let sender: [UInt8]?
    let secrets: ReceiptSecrets

    /// Whether it was new.
    func enter(at desk: Desk, in transaction: Transaction) throws -> Bool {
        if try !RequestStore.known([message.importKey], in: transaction).isEmpty { return false }
        let matter = try Cases.importClosed(
            Cases.Opening(
                id: message.id, kind: Requests.kind, title: message.title, place: desk.place, desk: desk.desk,
                urgency: .ordinary, isPublic: true),
            opened: message.submitted, outcome: .answeredImported, at: message.replied, reply: message.reply,
            in: transaction)
        let request = Request(
            id: message.id, category: nil, body: message.body, channel: .imported, reporter: nil, wish: .none,
            token: secrets.token, isPublic: false, moderation: .waiting, location: "", position: nil,
            consent: nil,
            answers: [:], followers: 0)
        try RequestStore.insert(
            request, contact: RequestStore.Contact(name: sender), importKey: message.importKey,
            in: transaction)
        try SearchIndex.add(
            RequestText.searched(
                number: matter.number, title: matter.title, body: message.body, location: ""),
            at: matter.position, in: transaction)
        try transaction.record(
            RequestReceived(
                request: message.id, place: desk.place, channel: Request.Channel.imported.rawValue,
                category: nil,
                on: message.submitted.day,
                body: try transaction.seal(
                    message.body, named: "body", of: message.id.as(Marks.Anything.self))),
            happened: message.submitted)
        return true
    }
}
