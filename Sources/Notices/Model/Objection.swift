import Kernel
import Sealing
import Storage

/// What somebody says against a notice while its window runs.
package struct Objection: Sendable, Hashable {
    package let id: ObjectionID
    package let notice: NoticeID
    /// From one, within the notice.
    package let number: Int
    /// The row of the table that it is about; `nil` for the whole.
    package let line: Int?
    package let words: String
    /// The account that raised it; `nil` for who has only the code.
    package let person: PersonID?
    package let raised: Instant
    package var state: State
    package var answer: Answer?

    package struct Answer: Sendable, Hashable {
        /// For everybody to read.
        package let words: String
        package let by: PersonID?
        package let at: Instant
    }

    package enum State: String, StorableCode, CaseIterable, Codable {
        case open
        case upheld
        case partly
        case dismissed
        /// By who raised it.
        case withdrawn
        /// The notice was taken back before there was an answer.
        case lapsed
    }

    /// How an objection is answered.
    package enum Verdict: String, StorableCode, CaseIterable, Codable {
        case upheld, partly, dismissed

        package var isRight: Bool { self != .dismissed }

        var state: State {
            switch self {
            case .upheld: .upheld
            case .partly: .partly
            case .dismissed: .dismissed
            }
        }
    }

    package var isOpen: Bool { state == .open }

    package init(
        id: ObjectionID, notice: NoticeID, number: Int, line: Int?, words: String, person: PersonID?,
        raised: Instant, state: State, answer: Answer?
    ) {
        self.id = id
        self.notice = notice
        self.number = number
        self.line = line
        self.words = words
        self.person = person
        self.raised = raised
        self.state = state
        self.answer = answer
    }
}

/// What somebody wants to object.
package struct ObjectionDraft: Sendable, Hashable {
    package let id: ObjectionID
    package let notice: NoticeID
    package let words: String
    package let line: Int?
    /// How the objector can be reached; kept sealed.
    package let reachedAt: String?

    package init(
        id: ObjectionID, notice: NoticeID, words: String, line: Int? = nil, reachedAt: String? = nil
    ) {
        self.id = id
        self.notice = notice
        self.words = words
        self.line = line
        self.reachedAt = reachedAt
    }
}

/// Code and address by which an objector without an account finds the objection again; drawn from the
/// county's key, so that nothing need be kept to show them.
package struct ObjectionSecrets: Sendable {
    /// Eight characters without look-alikes, typed beside the number.
    package let code: String
    /// In the address: `/objections/{token}`.
    package let token: String

    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    package init(of objection: ObjectionID, key: CountyKey) {
        let bytes = key.lookup(objection.description, purpose: "objection-code")
        code = String(
            bytes.prefix(8).map { Self.alphabet[Int($0) % Self.alphabet.count] })
        token = String(
            Digest.hexadecimal(key.lookup(objection.description, purpose: "objection-token")).prefix(22))
    }

    /// Whether `typed` is the code, whatever its case and spaces.
    package func accepts(_ typed: String) -> Bool {
        let cleaned = typed.uppercased().filter { $0.isLetter || $0.isNumber }
        return Digest.equal(Array(cleaned.utf8), Array(code.utf8))
    }
}
