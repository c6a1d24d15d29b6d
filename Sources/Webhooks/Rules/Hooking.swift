import Kernel
import Outgoing

/// Why a receiver is not registered or changed as asked, first applicable reason first.
package enum HookRefusal: String, Refusal, CaseIterable {
    case nameMissing = "webhook.name-missing"
    case nameTooLong = "webhook.name-too-long"
    case addressUnreadable = "webhook.address-unreadable"
    case addressTooLong = "webhook.address-too-long"
    case addressWithoutTLS = "webhook.address-without-tls"
    case addressPrivate = "webhook.address-private"
    case kindsMissing = "webhook.kinds-missing"
    case kindUnknown = "webhook.kind-unknown"
    case tooMany = "webhook.too-many"
    case unknown = "webhook.unknown"
    case ended = "webhook.ended"
    case pausedAlready = "webhook.paused-already"
    case activeAlready = "webhook.active-already"
    case notActive = "webhook.not-active"
    case deliveryUnknown = "webhook.delivery-unknown"
    case deliveryWaits = "webhook.delivery-waits"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .nameMissing, .nameTooLong, .addressUnreadable, .addressTooLong, .addressWithoutTLS,
            .addressPrivate, .kindsMissing, .kindUnknown:
            .invalid
        case .tooMany, .ended, .pausedAlready, .activeAlready, .notActive, .deliveryWaits: .conflict
        case .unknown, .deliveryUnknown: .missing
        }
    }

    package var field: String? {
        switch self {
        case .nameMissing, .nameTooLong: "name"
        case .addressUnreadable, .addressTooLong, .addressWithoutTLS, .addressPrivate: "address"
        case .kindsMissing, .kindUnknown: "kinds"
        case .tooMany, .unknown, .ended, .pausedAlready, .activeAlready, .notActive, .deliveryUnknown,
            .deliveryWaits:
            nil
        }
    }

    package var sentence: Sentence { Sentence(.hookRefusal(self)) }
}

/// What was typed of a receiver.
struct HookDraft: Sendable {
    let id: HookID
    let name: String
    let address: String
    let kinds: [String]

    var chosen: [PublicKind] { PublicKind.offered.filter { kinds.contains($0.rawValue) } }

    /// Everything that is wrong with it; `networks` are the private ones that the machine's operator opened.
    func refusals(networks: [Network]) -> [HookRefusal] {
        var found: [HookRefusal] = []
        if name.isEmpty { found.append(.nameMissing) }
        if name.unicodeScalars.count > Limits.nameCharacters_max { found.append(.nameTooLong) }
        if let wrong = HookAddress.refusal(address, networks: networks) { found.append(wrong) }
        if kinds.isEmpty { found.append(.kindsMissing) }
        if kinds.contains(where: { PublicKind(rawValue: $0) == nil || $0 == PublicKind.test.rawValue }) {
            found.append(.kindUnknown)
        }
        return found
    }
}

/// The address of a receiver.
enum HookAddress {
    static func refusal(_ address: String, networks: [Network]) -> HookRefusal? {
        switch OutgoingAddress.flaw(address, networks: networks) {
        case .unreadable: .addressUnreadable
        case .withoutTLS: .addressWithoutTLS
        case .inside: .addressPrivate
        case nil: address.utf8.count > Limits.addressCharacters_max ? .addressTooLong : nil
        }
    }
}
