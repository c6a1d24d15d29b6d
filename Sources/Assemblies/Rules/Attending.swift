import Kernel

/// Why somebody is not signed in, first applicable reason first.
package enum AttendingRefusal: String, Refusal, CaseIterable {
    case notOnRoll = "assemblies.not-on-roll"
    case alreadySignedIn = "assemblies.already-signed-in"
    case notToday = "assemblies.not-today"
    case notSignedIn = "assemblies.not-signed-in"
    case hasVoted = "assemblies.has-voted"
    case representativeTooLong = "assemblies.representative-too-long"
    case proxiesNotAllowed = "assemblies.proxies-not-allowed"
    case proxyUnknown = "assemblies.proxy-unknown"
    case proxyIsOwn = "assemblies.proxy-is-own"
    case proxyOutsideHousehold = "assemblies.proxy-outside-household"
    case proxyHoldsOne = "assemblies.proxy-holds-one"
    case proxyIsAbsent = "assemblies.proxy-is-absent"
    case proxyByPhone = "assemblies.proxy-by-phone"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .representativeTooLong, .proxyUnknown, .proxyIsOwn, .proxyByPhone: .invalid
        case .notOnRoll, .alreadySignedIn, .notToday, .notSignedIn, .hasVoted, .proxiesNotAllowed,
            .proxyOutsideHousehold,
            .proxyHoldsOne, .proxyIsAbsent:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .notOnRoll, .alreadySignedIn, .notSignedIn, .hasVoted: "seat"
        case .notToday: nil
        case .representativeTooLong: "representative"
        case .proxiesNotAllowed, .proxyUnknown, .proxyIsOwn, .proxyOutsideHousehold, .proxyHoldsOne,
            .proxyIsAbsent, .proxyByPhone:
            "proxy"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .notOnRoll: Sentence(.refusalNotOnRoll)
        case .alreadySignedIn: Sentence(.refusalAlreadySignedIn)
        case .notToday: Sentence(.refusalNotToday)
        case .notSignedIn: Sentence(.refusalNotSignedIn)
        case .hasVoted: Sentence(.refusalHasVoted)
        case .representativeTooLong:
            Sentence(.refusalRepresentativeTooLong, ["max": "\(AssemblyLimits.representative_length_max)"])
        case .proxiesNotAllowed: Sentence(.refusalProxiesNotAllowed)
        case .proxyUnknown: Sentence(.refusalProxyUnknown)
        case .proxyIsOwn: Sentence(.refusalProxyIsOwn)
        case .proxyOutsideHousehold: Sentence(.refusalProxyOutsideHousehold)
        case .proxyHoldsOne: Sentence(.refusalProxyHoldsOne)
        case .proxyIsAbsent: Sentence(.refusalProxyIsAbsent)
        case .proxyByPhone: Sentence(.refusalProxyByPhone)
        }
    }
}

/// What a signing-in meets.
struct AttendingGround: Sendable {
    let kind: BodyKind
    /// The seat that signs in; nil where the sheet has none of that number.
    let seat: Seat?
    /// The seat of who holds the proxy; nil where there is none of that number.
    let holder: Seat?
    let isThere: Bool
    /// Whether it is the meeting's day; owners vote over many, from the first on.
    let isToday: Bool
    let isHolderThere: Bool
    /// Whether the holder of the proxy has one already.
    let holdsOne: Bool
}

extension SignIn {
    func check(_ ground: AttendingGround) throws(AttendingRefusal) {
        guard let seat = ground.seat else { throw .notOnRoll }
        if ground.isThere { throw .alreadySignedIn }
        // Who is there signs in; a link works from anywhere.
        if channel == .phone, !ground.isToday { throw .notToday }
        if representative.count > AssemblyLimits.representative_length_max { throw .representativeTooLong }
        guard let proxy else { return }
        if ground.kind.proxies == .none { throw .proxiesNotAllowed }
        if channel == .phone { throw .proxyByPhone }
        guard let holder = ground.holder else { throw .proxyUnknown }
        if proxy == seat.number { throw .proxyIsOwn }
        if ground.kind.proxies == .withinHousehold,
            seat.household == nil || seat.household != holder.household
        {
            throw .proxyOutsideHousehold
        }
        if ground.holdsOne { throw .proxyHoldsOne }
        if !ground.isHolderThere { throw .proxyIsAbsent }
    }
}
