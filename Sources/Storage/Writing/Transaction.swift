import Foundation
import Kernel
import Sealing

/// What a writing closure may do: ask, change, record. It ends with the closure; all of it is kept, or nothing.
///
/// A closure may run twice after a lost connection, so it draws no ids, randomness or time of its own: ids come from
/// outside, the time is `now`, salts come from the seed drawn with the call.
package final class Transaction: Reader {
    package let origin: Origin
    private let seed: [UInt8]
    private let reactions: Reactions
    private var head: Position
    private var depth = 0
    private var drawn: UInt64 = 0
    private(set) var recorded: [PendingEntry] = []

    struct PendingEntry {
        let position: Position
        let happened: Instant
        let origin: Origin
        let kind: String
        let subject: AnyID
        let payload: String
        /// How many reactions stand between the action and this entry.
        let depth: Int
    }

    init(
        _ connection: any Connection, now: Instant, origin: Origin, head: Position, seed: [UInt8],
        reactions: Reactions
    ) {
        self.origin = origin
        self.head = head
        self.seed = seed
        self.reactions = reactions
        super.init(connection, now: now)
    }

    /// Runs one statement; returns the number of rows it changed.
    @discardableResult
    package func run(_ query: Query) throws -> Int { try connection.run(query) }

    /// When it happened by the origin's claim, never later than now.
    package var happened: Instant { min(origin.happened ?? now, now) }

    /// Writes `event` to the journal and runs the reactions to it; returns the entry's position.
    @discardableResult
    package func record<Fact: Event>(_ event: Fact, happened: Instant? = nil) throws -> Position {
        head += 1
        let position = head
        recorded.append(
            PendingEntry(
                position: position, happened: min(happened ?? self.happened, now), origin: origin,
                kind: Fact.kind,
                subject: event.subject, payload: try EventCoding.encode(event), depth: depth))
        if !origin.isImported { try react(to: event) }
        return position
    }

    /// The position that the next recorded event will have.
    package var nextPosition: Position { head + 1 }

    private func react(to event: some Event) throws {
        precondition(depth < 3, "a chain of reactions deeper than three began with \(type(of: event).kind)")
        depth += 1
        defer { depth -= 1 }
        try reactions.run(on: event, in: self)
    }

    /// Runs a reaction to an event of `cause`; throws a `Fault` when it records what it has not declared.
    func recordingOnly(_ allowed: Set<String>, because cause: String, _ body: () throws -> Void) throws {
        let before = recorded.count
        try body()
        let strange = recorded[before...].first { $0.depth == depth && !allowed.contains($0.kind) }
        guard let strange else { return }
        throw Fault("a reaction to \(cause) recorded \(strange.kind), which its `recording:` does not name")
    }

    /// The digest by which an event may speak of a personal value; the value and its salt go to an erasable row.
    package func seal(_ value: String, named name: String, of subject: AnyID) throws -> PersonalDigest {
        let salt = Digest.hmacSHA256(key: seed, message: withUnsafeBytes(of: drawn.bigEndian) { Array($0) })
        drawn += 1
        let digest = PersonalDigest(salt: salt, value: value)
        try run(
            """
            INSERT INTO journal_opening (digest, subject_id, name, salt, value)
            VALUES (\(digest.bytes), \(subject), \(name), \(salt), \(value))
            """)
        return digest
    }

    /// Sixteen bytes that are the same when the closure runs again; for rows that nobody outside names.
    package func derivedID<Kind>(_: Kind.Type = Kind.self) -> ID<Kind> {
        let message = withUnsafeBytes(of: (drawn | 1 << 63).bigEndian) { Array($0) }
        let bytes = Digest.hmacSHA256(key: seed, message: message)
        drawn += 1
        var generator = BytesGenerator(bytes: bytes)
        return ID.minted(at: now, by: &generator)
    }
}

/// Hands out the words of a digest as if they were random.
private struct BytesGenerator: RandomNumberGenerator {
    let bytes: [UInt8]
    var position = 0

    mutating func next() -> UInt64 {
        defer { position = (position + 8) % 32 }
        return bytes[position..<position + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// A salted SHA-256 of a personal value, written `sha256:` and 64 hexadecimal digits.
package struct PersonalDigest: Codable, Hashable, Sendable {
    package let text: String

    init(salt: [UInt8], value: String) {
        text = "sha256:" + Digest.hexadecimal(Digest.sha256(salt + Array(value.utf8)))
    }

    var bytes: [UInt8] { Array(text.utf8) }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// Events as JSON with sorted keys, so that the same fact is always the same bytes.
enum EventCoding {
    static func encode(_ event: some Event) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(event), as: UTF8.self)
    }

    static func decode<Fact: Event>(_: Fact.Type, from payload: String) throws -> Fact {
        try JSONDecoder().decode(Fact.self, from: Data(payload.utf8))
    }
}
