import Kernel

/// One thing that was entered on a phone, as it is sent: still unread words.
struct SentEntry: Sendable, Equatable, Decodable {
    /// Minted by the phone; what the entry creates is named by it.
    let id: String
    let kind: String
    /// The request that an act is about; it may be one that the same phone entered before.
    var target: String?
    /// The entry that this one stands on.
    var after: String?
    var happened_at: String?
    /// When the phone was last told about `target`.
    var seen_at: String?
    var fields: [String: Words]?

    /// One value, or several as of a list of checkboxes.
    enum Words: Sendable, Equatable, Decodable {
        case one(String)
        case several([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .one(text)
            } else {
                self = .several(try container.decode([String].self))
            }
        }

        var all: [String] {
            switch self {
            case .one(let text): [text]
            case .several(let texts): texts
            }
        }
    }

    init(id: String, kind: String) {
        self.id = id
        self.kind = kind
    }
}

/// The same, read.
struct FieldEntry: Sendable, Equatable {
    let id: AnyID
    let kind: Kind
    let target: CaseID?
    let happened: Instant?
    let seen: Instant?
    let fields: [String: [String]]

    enum Kind: String, Sendable, CaseIterable {
        /// 走访
        case visit
        /// A request that somebody told, or that was seen.
        case record
        /// The same, mended already: B7.
        case spot
        /// Acts on a request.
        case contact, note, solution

        var isAct: Bool {
            switch self {
            case .contact, .note, .solution: true
            case .visit, .record, .spot: false
            }
        }
    }
}

/// What became of an entry.
enum EntryState: String, Sendable, CaseIterable {
    case accepted
    /// It was accepted before; nothing was added.
    case repeated
    /// One with its id was taken before, in other words: what is new in this one is nowhere but on the phone.
    case earlier
    case refused
    /// What it is about has changed since the phone knew it: the worker chooses.
    case conflict
    /// It stands on one that was not accepted.
    case waiting

    var isTaken: Bool { self == .accepted || self == .repeated || self == .earlier }
}
