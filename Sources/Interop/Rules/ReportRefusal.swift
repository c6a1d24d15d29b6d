import Kernel

/// Why another system's call is not answered as it stands, first applicable reason first.
enum ReportRefusal: String, Refusal, CaseIterable {
    case notAForm = "georeport.not-a-form"
    case keyMissing = "georeport.key-missing"
    case keyUnknown = "georeport.key-unknown"
    case keyRevoked = "georeport.key-revoked"
    case serviceMissing = "georeport.service-missing"
    case serviceUnknown = "georeport.service-unknown"
    case locationMissing = "georeport.location-missing"
    case locationUnreadable = "georeport.location-unreadable"
    case outsideCounty = "georeport.outside-county"
    case addressUnknown = "georeport.address-unknown"
    case descriptionTooLong = "georeport.description-too-long"
    case descriptionHasMarkup = "georeport.description-has-markup"
    case mediaUnreadable = "georeport.media-unreadable"
    case nameTooLong = "georeport.name-too-long"
    case attributeUnknown = "georeport.attribute-unknown"
    case attributeMissing = "georeport.attribute-missing"
    case attributeNoChoice = "georeport.attribute-no-choice"
    case attributeTooMany = "georeport.attribute-too-many"
    case attributeTooLong = "georeport.attribute-too-long"
    case dateUnreadable = "georeport.date-unreadable"
    case spanTooLong = "georeport.span-too-long"
    case statusUnknown = "georeport.status-unknown"
    case pageUnreadable = "georeport.page-unreadable"
    case tooManyRequests = "georeport.too-many-requests"
    case requestUnknown = "georeport.request-unknown"
    case tokenUnknown = "georeport.token-unknown"
    case updateEmpty = "georeport.update-empty"
    case updateTooLong = "georeport.update-too-long"
    case updateNameUsed = "georeport.update-name-used"

    var code: String { rawValue }

    var kind: RefusalKind {
        switch self {
        case .keyMissing, .keyUnknown, .keyRevoked: .forbidden
        case .serviceUnknown, .requestUnknown, .tokenUnknown: .missing
        case .updateNameUsed: .conflict
        default: .invalid
        }
    }

    var field: String? {
        switch self {
        case .keyMissing, .keyUnknown, .keyRevoked: "api_key"
        case .serviceMissing, .serviceUnknown: "service_code"
        case .locationMissing, .locationUnreadable, .outsideCounty: "lat"
        case .addressUnknown: "address_id"
        case .descriptionTooLong, .descriptionHasMarkup, .updateEmpty, .updateTooLong: "description"
        case .mediaUnreadable: "media_url"
        case .nameTooLong: "last_name"
        case .attributeUnknown, .attributeMissing, .attributeNoChoice, .attributeTooMany, .attributeTooLong:
            "attribute"
        case .dateUnreadable, .spanTooLong: "start_date"
        case .statusUnknown: "status"
        case .pageUnreadable: "page"
        case .tooManyRequests, .requestUnknown: "service_request_id"
        case .updateNameUsed: "update_id"
        case .notAForm, .tokenUnknown: nil
        }
    }

    var sentence: Sentence { Sentence(.reportRefusal(self)) }
}

/// Why a programme is not registered or revoked, or a calendar's address not made, first applicable reason first.
package enum InteropRefusal: String, Refusal, CaseIterable {
    case nameMissing = "interop.name-missing"
    case nameTooLong = "interop.name-too-long"
    case keeperMissing = "interop.keeper-missing"
    case keeperTooLong = "interop.keeper-too-long"
    case tooMany = "interop.too-many"
    case programmeUnknown = "interop.programme-unknown"
    case revokedAlready = "interop.revoked-already"
    case feedThere = "interop.feed-there"
    case feedUnknown = "interop.feed-unknown"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .nameMissing, .nameTooLong, .keeperMissing, .keeperTooLong: .invalid
        case .tooMany, .revokedAlready, .feedThere: .conflict
        case .programmeUnknown, .feedUnknown: .missing
        }
    }

    package var field: String? {
        switch self {
        case .nameMissing, .nameTooLong: "name"
        case .keeperMissing, .keeperTooLong: "keeper"
        case .tooMany, .programmeUnknown, .revokedAlready, .feedThere, .feedUnknown: nil
        }
    }

    package var sentence: Sentence { Sentence(.interopRefusal(self)) }

    /// Everything that is wrong with what was typed of a programme.
    static func wrong(name: String, keeper: String) -> [InteropRefusal] {
        var found: [InteropRefusal] = []
        if name.isEmpty { found.append(.nameMissing) }
        if name.unicodeScalars.count > Limits.nameCharacters_max { found.append(.nameTooLong) }
        if keeper.isEmpty { found.append(.keeperMissing) }
        if keeper.unicodeScalars.count > Limits.keeperCharacters_max { found.append(.keeperTooLong) }
        return found
    }
}
