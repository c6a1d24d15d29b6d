import Kernel
import Places

/// Why a grid's card is not kept so, first applicable reason first.
package enum CardRefusal: String, Refusal, CaseIterable {
    case placeUnknown = "card.place-unknown"
    case notAGrid = "card.not-a-grid"
    case rangeTooLong = "card.range-too-long"
    case phoneUnreadable = "card.phone-unreadable"
    case supervisionPhoneUnreadable = "card.supervision-phone-unreadable"
    case phoneUnknown = "card.phone-unknown"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .placeUnknown, .notAGrid, .phoneUnknown: .missing
        case .rangeTooLong, .phoneUnreadable, .supervisionPhoneUnreadable: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .placeUnknown, .notAGrid, .phoneUnknown: nil
        case .rangeTooLong: "range"
        case .phoneUnreadable: "phone"
        case .supervisionPhoneUnreadable: "supervisionPhone"
        }
    }

    package var sentence: Sentence { Sentence(.cardKeeping(self)) }
}

extension CardRefusal {
    /// Checks the parts of a card before a number is sealed.
    static func check(
        level: Level?, range: String, phone: String?, supervisionPhone: String?
    ) throws(CardRefusal) {
        guard let level else { throw .placeUnknown }
        guard level == .grid else { throw .notAGrid }
        if range.count > Limits.range_length_max { throw .rangeTooLong }
        if let phone, !isPhone(phone) { throw .phoneUnreadable }
        if let supervisionPhone, !isPhone(supervisionPhone) { throw .supervisionPhoneUnreadable }
    }

    private static func isPhone(_ text: String) -> Bool {
        let allowed = text.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "-" || $0 == " " || $0 == "+" }
        let digits = text.count { $0.isNumber }
        return allowed && digits >= Limits.phone_length_min && text.count <= Limits.phone_length_max
    }
}
