import Kernel

/// Why what came to WeChat's address is not answered, first applicable reason first.
package enum LetterRefusal: String, Refusal, CaseIterable {
    case accountMissing = "wechat.account-missing"
    case signatureMissing = "wechat.signature-missing"
    case signatureWrong = "wechat.signature-wrong"
    case timeWrong = "wechat.time-wrong"
    case formWrong = "wechat.form-wrong"
    case notXML = "wechat.not-xml"
    case documentType = "wechat.document-type"
    case sealedSignatureWrong = "wechat.sealed-signature-wrong"
    case sealBroken = "wechat.seal-broken"
    case otherAccount = "wechat.other-account"
    case incomplete = "wechat.incomplete"
    case sentBefore = "wechat.sent-before"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .accountMissing: .missing
        case .signatureMissing, .signatureWrong, .timeWrong, .sealedSignatureWrong, .otherAccount,
            .sentBefore:
            .forbidden
        case .formWrong, .notXML, .documentType, .sealBroken, .incomplete: .invalid
        }
    }

    package var sentence: Sentence { Sentence(.letterRefusal(self)) }
}

/// Why nobody comes in by WeChat, or binds it, first applicable reason first.
package enum EntryRefusal: String, Refusal, CaseIterable {
    case notOffered = "wechat.entry-not-offered"
    case addressUnknown = "wechat.address-unknown"
    case stateWrong = "wechat.state-wrong"
    case refusedThere = "wechat.refused-there"
    case unreachable = "wechat.unreachable"
    case notBound = "wechat.not-bound"
    case accountClosed = "wechat.account-closed"
    case administrator = "wechat.administrator"
    case officersNotAllowed = "wechat.officers-not-allowed"
    case notPrivate = "wechat.not-private"
    case boundAlready = "wechat.bound-already"
    case boundToAnother = "wechat.bound-to-another"
    case nothingBound = "wechat.nothing-bound"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .notOffered: .missing
        case .stateWrong, .refusedThere: .invalid
        case .addressUnknown, .unreachable, .boundAlready, .boundToAnother, .nothingBound: .conflict
        case .notBound, .accountClosed, .administrator, .officersNotAllowed, .notPrivate: .forbidden
        }
    }

    package var sentence: Sentence { Sentence(.entryRefusal(self)) }
}

/// Why an account's settings are not kept, first applicable reason first.
package enum WeChatAccountRefusal: String, Refusal, CaseIterable {
    case appIDWrong = "wechat.app-id-wrong"
    case modeUnknown = "wechat.mode-unknown"
    case entryUnknown = "wechat.entry-unknown"
    case tokenMissing = "wechat.token-missing"
    case tokenWrong = "wechat.token-wrong"
    case aesKeyMissing = "wechat.aes-key-missing"
    case aesKeyWrong = "wechat.aes-key-wrong"
    case secretWrong = "wechat.secret-wrong"
    case secretMissing = "wechat.secret-missing"
    case interfaceWrong = "wechat.interface-wrong"
    case doorWrong = "wechat.door-wrong"
    case nothingKept = "wechat.nothing-kept"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .nothingKept ? .conflict : .invalid }

    package var field: String? {
        switch self {
        case .appIDWrong: "app_id"
        case .modeUnknown: "mode"
        case .entryUnknown: "entry"
        case .tokenMissing, .tokenWrong: "token"
        case .aesKeyMissing, .aesKeyWrong: "aes_key"
        case .secretWrong, .secretMissing: "secret"
        case .interfaceWrong: "interface"
        case .doorWrong: "door"
        case .nothingKept: nil
        }
    }

    package var sentence: Sentence { Sentence(.weChatAccountRefusal(self)) }
}
