import Kernel
import Places

/// Why a household cannot be entered or described so, first applicable reason first.
package enum RegisteringRefusal: String, Refusal, CaseIterable {
    case unknown = "household.unknown"
    case ended = "household.ended"
    case placeUnknown = "household.place-unknown"
    case placeTooHigh = "household.place-too-high"
    case placeSame = "household.place-same"
    case dayAhead = "household.day-ahead"
    case dayTooEarly = "household.day-too-early"
    case codeMissing = "household.code-missing"
    case codeTooLong = "household.code-too-long"
    case codeTaken = "household.code-taken"
    case addressTooLong = "household.address-too-long"
    case stateSame = "household.state-same"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .ended, .codeTaken, .stateSame, .placeSame: .conflict
        case .placeUnknown, .placeTooHigh, .dayAhead, .dayTooEarly, .codeMissing, .codeTooLong,
            .addressTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .ended: nil
        case .placeUnknown, .placeTooHigh, .placeSame: "place"
        case .dayAhead, .dayTooEarly: "on"
        case .codeMissing, .codeTooLong, .codeTaken: "code"
        case .addressTooLong: "address"
        case .stateSame: "state"
        }
    }

    package var sentence: Sentence { Sentence(.registering(self)) }
}

/// A household as somebody wants it entered.
package struct HouseholdDraft: Sendable, Equatable {
    package let id: HouseholdID
    package let place: PlaceID
    package let code: String
    package let address: String
    package let state: Household.State
    package let on: Day

    package init(
        id: HouseholdID, place: PlaceID, code: String, address: String = "",
        state: Household.State = .resident, on: Day
    ) {
        self.id = id
        self.place = place
        self.code = code
        self.address = address
        self.state = state
        self.on = on
    }

    /// - Parameters:
    ///   - lineage: of the place as it was on the day; empty where it was not there.
    ///   - taken: whether another household of the village has, or had, this number.
    func household(
        lineage: [Place], today: Day, taken: (PlaceID, String) throws -> Bool
    ) throws -> Household {
        let village = try HouseholdDraft.village(of: lineage)
        if on > today { throw RegisteringRefusal.dayAhead }
        let code = try HouseholdDraft.checked(code: code)
        if try taken(village, code) { throw RegisteringRefusal.codeTaken }
        return Household(
            id: id, village: village, code: code, address: try HouseholdDraft.checked(address: address),
            state: state, stateSince: on, opened: on)
    }

    /// The village in a line of ancestors; a household never lies higher.
    static func village(of lineage: [Place]) throws(RegisteringRefusal) -> PlaceID {
        if lineage.isEmpty { throw .placeUnknown }
        guard let village = lineage.first(where: { $0.level == .village }) else { throw .placeTooHigh }
        return village.id
    }

    static func checked(code: String) throws(RegisteringRefusal) -> String {
        let code = code.withoutOuterSpaces
        if code.isEmpty { throw .codeMissing }
        if code.unicodeScalars.count > Limits.code_length_max || code.contains(where: \.isNewline) {
            throw .codeTooLong
        }
        return code
    }

    static func checked(address: String) throws(RegisteringRefusal) -> String {
        let address = address.withoutOuterSpaces
        if address.unicodeScalars.count > Limits.address_length_max { throw .addressTooLong }
        return address
    }
}

extension Household {
    /// Throws for a household that has ended, and for a day on which nothing can be entered any more.
    func checkChange(on day: Day, today: Day) throws(RegisteringRefusal) {
        if !state.isOpen { throw .ended }
        if day > today { throw .dayAhead }
        if day < opened { throw .dayTooEarly }
    }

    /// The household in another state from a day on.
    func entering(_ state: State, on day: Day, today: Day) throws(RegisteringRefusal) -> Household {
        try checkChange(on: day, today: today)
        if state == self.state { throw .stateSame }
        if day < stateSince { throw .dayTooEarly }
        return Household(
            id: id, village: village, code: code, address: address, state: state, stateSince: day,
            opened: opened)
    }

    /// The household with another number or address, or in another village.
    func described(code: String, address: String, village: PlaceID? = nil) throws(RegisteringRefusal)
        -> Household
    {
        Household(
            id: id, village: village ?? self.village, code: try HouseholdDraft.checked(code: code),
            address: try HouseholdDraft.checked(address: address), state: state, stateSince: stateSince,
            opened: opened)
    }
}
