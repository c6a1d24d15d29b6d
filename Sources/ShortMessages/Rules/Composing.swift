import Kernel
import Outgoing

/// Why settings or a template are not taken as typed, first applicable reason first.
package enum MessageRefusal: String, Refusal, CaseIterable {
    case signatureMissing = "short-message.signature-missing"
    case signatureUnfit = "short-message.signature-unfit"
    case addressUnreadable = "short-message.address-unreadable"
    case addressTooLong = "short-message.address-too-long"
    case addressWithoutTLS = "short-message.address-without-tls"
    case addressPrivate = "short-message.address-private"
    case secretMissing = "short-message.secret-missing"
    case promotionRefused = "short-message.promotion-refused"
    case codeUnused = "short-message.code-unused"
    case textMissing = "short-message.text-missing"
    case textTooLong = "short-message.text-too-long"
    case textHasSignature = "short-message.text-has-signature"
    case placeUnknown = "short-message.place-unknown"
    case numberMissing = "short-message.number-missing"
    case tooMany = "short-message.too-many"
    case templateUnknown = "short-message.template-unknown"
    case approvedAlready = "short-message.approved-already"
    case approvalMissing = "short-message.approval-missing"
    case approvedInFuture = "short-message.approved-in-future"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .templateUnknown: .missing
        case .tooMany, .approvedAlready: .conflict
        default: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .signatureMissing, .signatureUnfit: "signature"
        case .addressUnreadable, .addressTooLong, .addressWithoutTLS, .addressPrivate: "address"
        case .secretMissing: "secret"
        case .promotionRefused, .codeUnused: "class"
        case .textMissing, .textTooLong, .textHasSignature, .placeUnknown, .numberMissing: "text"
        case .approvalMissing: "number"
        case .approvedInFuture: "approved_on"
        case .tooMany, .templateUnknown, .approvedAlready: nil
        }
    }

    package var sentence: Sentence { Sentence(.messageRefusal(self)) }
}

/// Settings as typed; what is left blank of address and secret stays as it was.
struct SettingsDraft: Sendable {
    var isLive: Bool
    var signature: String
    var address: String?
    var secret: String?

    func refusals(over kept: MessageSettings, networks: [Network]) -> [MessageRefusal] {
        var found: [MessageRefusal] = []
        if signature.isEmpty, isLive { found.append(.signatureMissing) }
        let marks: Set<Character> = ["【", "】", "[", "]"]
        if !signature.isEmpty,
            !Limits.signatureCharacters.contains(signature.count) || signature.contains(where: marks.contains)
        {
            found.append(.signatureUnfit)
        }
        if let address {
            switch OutgoingAddress.flaw(address, networks: networks) {
            case .unreadable: found.append(.addressUnreadable)
            case .withoutTLS: found.append(.addressWithoutTLS)
            case .inside: found.append(.addressPrivate)
            case nil: if address.utf8.count > Limits.addressCharacters_max { found.append(.addressTooLong) }
            }
        } else if isLive, kept.addressSealed == nil {
            found.append(.addressUnreadable)
        }
        if isLive, secret == nil, kept.secretSealed == nil { found.append(.secretMissing) }
        return found
    }
}

/// A template as typed.
struct TemplateDraft: Sendable {
    let id: ShortMessageTemplateID
    let moment: MessageMoment
    let kind: MessageClass
    let text: String

    var refusals: [MessageRefusal] {
        var found: [MessageRefusal] = []
        if kind == .promotion { found.append(.promotionRefused) }
        if kind == .code { found.append(.codeUnused) }
        if text.isEmpty { found.append(.textMissing) }
        if text.unicodeScalars.count > Limits.templateCharacters_max { found.append(.textTooLong) }
        if text.contains("【") || text.contains("】") { found.append(.textHasSignature) }
        let places = Template.places(in: text)
        if !text.isEmpty, places.contains(where: { !moment.places.contains($0) }) {
            found.append(.placeUnknown)
        }
        if !text.isEmpty, !places.contains("number") { found.append(.numberMissing) }
        return found
    }
}

/// Texts with `#places#`.
enum Template {
    /// What stands between marks, and an empty one for a mark that stands alone.
    static func places(in text: String) -> [String] {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        let places = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
        return parts.count % 2 == 1 ? places : places.dropLast() + [""]
    }

    static func filled(_ text: String, _ values: [String: String]) -> String {
        values.reduce(text) { $0.replacing("#\($1.key)#", with: $1.value) }
    }

    /// 【签名】 first, as carriers ask.
    static func signed(_ text: String, by signature: String) -> String {
        signature.isEmpty ? text : "【\(signature)】\(text)"
    }
}
