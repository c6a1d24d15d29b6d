import Cases
import Files
import Kernel
import People
import Storage

/// What is personal about the one who asked was erased from a request; the matter and its course stay.
package struct RequesterErased: Event {
    package static let kind = "request.requester-erased"
    package let request: CaseID
    /// A code of `ErasureGround`.
    package let ground: String

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// Why a requester's data are not erased, first applicable reason first.
package enum RequesterErasingRefusal: String, Refusal, CaseIterable {
    case unknown = "request-erasure.unknown"
    case erasedAlready = "request-erasure.erased-already"
    case stillOpen = "request-erasure.still-open"
    case unconfirmed = "request-erasure.unconfirmed"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .unconfirmed: .invalid
        case .erasedAlready, .stillOpen: .conflict
        }
    }

    package var field: String? { self == .unconfirmed ? "confirmed" : "number" }
    package var sentence: Sentence { Sentence(.requesterErasing(self)) }

    static func check(_ matter: Case?, _ request: Request?) throws(RequesterErasingRefusal) {
        guard let matter, let request else { throw .unknown }
        if request.body == Requests.erasedWords { throw .erasedAlready }
        if matter.isOpen { throw .stillOpen }
    }
}

extension Requests {
    /// What stands in the place of the requester's words.
    static let erasedWords = "＊＊＊"

    /// Erases who asked: name, telephone, account, place on the map, words, photos, and the openings of the journal's
    /// digests, and wherever officers wrote `names`. Category, days, clocks and what officers did stay.
    ///
    /// Throws `RequesterErasingRefusal`. What officers wrote otherwise of the person is redacted note by note.
    package static func eraseRequester(
        of id: CaseID, on ground: ErasureGround, hiding names: [String] = [], in transaction: Transaction
    ) throws {
        let file = try CaseFile.read(id, in: transaction)
        let request = try RequestStore.find(id, in: transaction)
        try RequesterErasingRefusal.check(file?.matter, request)
        guard let matter = file?.matter, let request else { return }
        try erase(matter, request, on: ground, hiding: names, in: transaction)
    }

    /// The same for everything that an account reported, open or not: its person exists no more.
    package static func eraseRequests(
        of person: PersonID, on ground: ErasureGround, in transaction: Transaction
    ) throws {
        try RequesterErasureStore.eraseFollower(person, in: transaction)
        for id in try RequesterErasureStore.reported(by: person, in: transaction) {
            guard let matter = try CaseFile.read(id, in: transaction)?.matter,
                let request = try RequestStore.find(id, in: transaction)
            else { continue }
            try erase(matter, request, on: ground, hiding: [], in: transaction)
        }
    }

    static func erase(
        _ matter: Case, _ request: Request, on ground: ErasureGround, hiding names: [String],
        in transaction: Transaction
    ) throws {
        let id = matter.id
        let subject = id.as(Marks.Anything.self)
        try SearchIndex.remove(
            RequestText.searched(
                number: matter.number, title: matter.title, body: request.body, location: request.location),
            at: matter.position, in: transaction)
        try SearchIndex.add(
            RequestText.searched(number: matter.number, title: "", body: "", location: ""),
            at: matter.position, in: transaction)
        try Cases.eraseWords(
            of: id, by: request.reporter, leaving: erasedWords, hiding: names, in: transaction)
        for name in names where name.count > 1 {
            try ExclusionStore.hide(name, of: id, behind: erasedWords, in: transaction)
        }
        try RequesterErasureStore.erase(id, words: erasedWords, in: transaction)
        try RequestStore.moderate(id, .hidden, in: transaction)
        try Files.erase(owner: subject, in: transaction)
        try NotePhotos.erase(of: id, in: transaction)
        try transaction.erasePersonalData(of: subject, ground: ground.rawValue)
        try transaction.record(RequesterErased(request: id, ground: ground.rawValue))
    }
}
