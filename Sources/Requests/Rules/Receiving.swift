import Kernel

/// What comes in at the counter, from a phone or a program, before it is a request.
package struct Draft: Sendable {
    package var id: CaseID
    package var title: String?
    package var body: String
    package var place: PlaceID?
    package var category: String?
    package var channel: Request.Channel
    package var name: String?
    package var phone: String?
    package var wish: Request.Wish
    package var isPublic: Bool
    package var location: String
    package var position: Coordinate?
    package var consent: String?
    package var answers: [String: String]
    /// When it was said at the counter or by telephone, if that was before it was typed.
    package var received: Instant?
    /// The online group in which it was said, and on which day; who said it is nobody's to keep.
    package var said: (group: OnlineGroupID, on: Day)?
    /// What the clerk adds about how it came, for officers only: out of which box a letter was taken.
    package var note = ""

    package init(id: CaseID, body: String, channel: Request.Channel) {
        self.id = id
        self.body = body
        self.channel = channel
        wish = .none
        isPublic = false
        location = ""
        answers = [:]
    }
}

/// Why a report cannot be taken as it stands, first applicable reason first.
package enum ReceivingRefusal: String, Refusal, CaseIterable {
    case bodyMissing = "request.body-missing"
    case bodyTooLong = "request.body-too-long"
    case titleTooLong = "request.title-too-long"
    case placeMissing = "request.place-missing"
    case placeUnknown = "request.place-unknown"
    case placeTooHigh = "request.place-too-high"
    case categoryUnknown = "request.category-unknown"
    case answerMissing = "request.answer-missing"
    case phoneMissing = "request.phone-missing"
    case phoneWrong = "request.phone-wrong"
    case consentMissing = "request.consent-missing"
    case receivedInFuture = "request.received-in-future"
    case receivedTooEarly = "request.received-too-early"
    case groupUnknown = "request.group-unknown"
    case saidInFuture = "request.said-in-future"
    case saidTooEarly = "request.said-too-early"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .bodyMissing, .bodyTooLong: "body"
        case .titleTooLong: "title"
        case .placeMissing, .placeUnknown, .placeTooHigh: "place"
        case .categoryUnknown: "category"
        case .answerMissing: "answers"
        case .phoneMissing, .phoneWrong: "phone"
        case .consentMissing: "consent"
        case .receivedInFuture, .receivedTooEarly: "received_at"
        case .groupUnknown: "group"
        case .saidInFuture, .saidTooEarly: "said_on"
        }
    }

    package var sentence: Sentence { Sentence(.receiving(self)) }
}

extension Draft {
    /// Everything that is wrong with the draft itself, so that all of it can be mended at once.
    package func refusals(at now: Instant) -> [ReceivingRefusal] {
        var found: [ReceivingRefusal] = []
        if body.isEmpty { found.append(.bodyMissing) }
        if body.unicodeScalars.count > RequestLimits.bodyCharacters_max { found.append(.bodyTooLong) }
        if let title, title.unicodeScalars.count > 60 { found.append(.titleTooLong) }
        if place == nil { found.append(.placeMissing) }
        if wish != .none, phone == nil { found.append(.phoneMissing) }
        if let phone, !Draft.isPhone(phone) { found.append(.phoneWrong) }
        if channel == .proxy, consent == nil { found.append(.consentMissing) }
        if let received {
            if received > now.adding(minutes: 5) { found.append(.receivedInFuture) }
            if received < now.adding(days: -30) { found.append(.receivedTooEarly) }
        }
        if let said {
            if said.on > now.day { found.append(.saidInFuture) }
            if said.on < now.day.adding(days: -30) { found.append(.saidTooEarly) }
        }
        return found
    }

    /// A mainland mobile number, or a landline with its area code.
    package static func isPhone(_ text: String) -> Bool {
        let digits = text.filter { $0 != "-" && $0 != " " }
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
        return digits.count == 11 && digits.hasPrefix("1")
            || (digits.hasPrefix("0") && (10...12).contains(digits.count))
    }

    /// What the lists call it: the title, or the first clause of what was said, 24 characters at most, or 48 letters,
    /// which are half as wide; fewer where one character is made of many.
    package var heading: String {
        if let title { return title }
        let clause = body.prefix { !"，。！？；,.!?;\n".contains($0) }
        let short = clause.trimmingSpaces.isEmpty ? body.trimmingSpaces : clause.trimmingSpaces
        let widths = short.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1.isASCII ? 1 : 2)) }
        var kept = widths[widths.count - 1] <= 48 ? short : short.prefix(widths.count { $0 <= 46 } - 1) + "…"
        if kept.unicodeScalars.count > 60 {
            kept = String(String.UnicodeScalarView(short.unicodeScalars.prefix(59))) + "…"
        }
        return kept
    }
}

extension StringProtocol {
    fileprivate var trimmingSpaces: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
