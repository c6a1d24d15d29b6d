import Cases
import Clocks
import Kernel
import People
import Storage

/// What a request came from where nobody reported it: shown in its file, with the way back.
package struct RequestSource: Sendable, Equatable {
    package let kind: Kind
    /// Of what it came from.
    package let id: AnyID
    /// On which it was said, where that is known; of who said it nothing is kept.
    package let day: Day?

    package enum Kind: String, CaseIterable, Sendable {
        /// 走访
        case homeVisit = "home-visit"
        /// 网格群
        case onlineGroup = "online-group"
    }

    package init(_ kind: Kind, _ id: AnyID, on day: Day? = nil) {
        self.kind = kind
        self.id = id
        self.day = day
    }

    var path: String {
        switch kind {
        case .homeVisit: "/visits/\(id)"
        case .onlineGroup: "/online-groups/\(id)/matters"
        }
    }
}

extension Requests {
    /// The events that `receiveFound` may record.
    package static let receiving: [any Event.Type] = [
        CaseOpened.self, RequestReceived.self, YearMissed.self,
    ]

    /// Takes in what officers found themselves, in the transaction in which they say so; returns the request.
    ///
    /// Nobody holds a receipt of it: its address is drawn from the transaction and printed nowhere.
    ///
    /// - Parameter source: nil where what it came from tells of it by itself.
    package static func receiveFound(
        _ words: String, heading: String? = nil, at place: PlaceID, from source: RequestSource?,
        in transaction: Transaction
    ) throws -> CaseID {
        let id: CaseID = transaction.derivedID()
        var draft = Draft(id: id, body: words, channel: .grid)
        draft.title = heading
        draft.place = place
        _ = try take(
            draft, contact: RequestStore.Contact(), secrets: ReceiptSecrets(drawnIn: transaction),
            in: transaction)
        if let source { try RequestSourceStore.insert(source, of: id, in: transaction) }
        return id
    }

    /// The same as `eraseRequests(of:)` for single requests, whose words were a person's who exists no more.
    package static func eraseFound(
        _ requests: [CaseID], on ground: ErasureGround, in transaction: Transaction
    ) throws {
        for id in requests {
            guard let matter = try CaseFile.read(id, in: transaction)?.matter,
                let request = try RequestStore.find(id, in: transaction), request.body != erasedWords
            else { continue }
            try erase(matter, request, on: ground, hiding: [], in: transaction)
        }
    }
}

extension ReceiptSecrets {
    /// An address that nobody is told.
    fileprivate init(drawnIn transaction: Transaction) {
        let (first, second): (AnyID, AnyID) = (transaction.derivedID(), transaction.derivedID())
        code = ""
        token = (first.bytes.suffix(8) + second.bytes.suffix(8)).map { String($0, radix: 16) }.joined()
    }
}
