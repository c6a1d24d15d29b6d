import Kernel

/// Why a book, a season or an account is not opened, first applicable reason first.
package enum OpeningRefusal: Refusal, Equatable {
    case idUsedForAnother
    case kindMalformed
    case unitMalformed
    case unitOfOtherScale(LedgerUnit)
    case boundsEmpty
    case bookUnknown
    case ownerHasOne
    case tooMany
    case seasonEmpty
    case seasonTooLong
    case tooManyOpen

    package var code: String {
        switch self {
        case .idUsedForAnother: "ledger.opening-id-used"
        case .kindMalformed: "ledger.kind-malformed"
        case .unitMalformed: "ledger.unit-malformed"
        case .unitOfOtherScale: "ledger.unit-of-other-scale"
        case .boundsEmpty: "ledger.bounds-empty"
        case .bookUnknown: "ledger.book-unknown"
        case .ownerHasOne: "ledger.owner-has-one"
        case .tooMany: "ledger.too-many-accounts"
        case .seasonEmpty: "ledger.season-empty"
        case .seasonTooLong: "ledger.season-too-long"
        case .tooManyOpen: "ledger.too-many-open-seasons"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .kindMalformed, .unitMalformed, .boundsEmpty, .seasonEmpty, .seasonTooLong: .invalid
        case .bookUnknown: .missing
        case .tooMany: .tooLarge
        case .idUsedForAnother, .unitOfOtherScale, .ownerHasOne, .tooManyOpen: .conflict
        }
    }

    package var sentence: Sentence {
        switch self {
        case .idUsedForAnother: Sentence(.ledgerOpeningIdUsed)
        case .kindMalformed: Sentence(.ledgerKindMalformed)
        case .unitMalformed: Sentence(.ledgerUnitMalformed)
        case .unitOfOtherScale(let unit):
            Sentence(.ledgerUnitOfOtherScale, ["unit": unit.code, "scale": "\(unit.scale)"])
        case .boundsEmpty: Sentence(.ledgerBoundsEmpty)
        case .bookUnknown: Sentence(.ledgerBookUnknown)
        case .ownerHasOne: Sentence(.ledgerOwnerHasOne)
        case .tooMany: Sentence(.ledgerTooManyAccounts, ["max": "\(LedgerLimits.openedAccounts_max)"])
        case .seasonEmpty: Sentence(.ledgerSeasonEmpty)
        case .seasonTooLong: Sentence(.ledgerSeasonTooLong, ["max": "\(LedgerLimits.seasonDays_max)"])
        case .tooManyOpen: Sentence(.ledgerTooManyOpenSeasons, ["max": "\(LedgerLimits.openSeasons_max)"])
        }
    }
}

extension AccountDraft {
    /// - Parameter known: the unit of this code as the county counts it already.
    func check(known: LedgerUnit?) throws(OpeningRefusal) {
        if !LedgerCode.isCode(kind) { throw .kindMalformed }
        guard LedgerCode.isCode(unit.code, bytes_max: LedgerLimits.unitBytes_max),
            (0...LedgerLimits.scale_max).contains(unit.scale)
        else { throw .unitMalformed }
        if let known, known != unit { throw .unitOfOtherScale(known) }
        // An account begins at zero, so zero is within its bounds.
        if !bounds.contains(0) || !bounds.isWithinLimits { throw .boundsEmpty }
    }

    /// Whether `account` is what the draft would have opened.
    func matches(_ account: LedgerAccount) -> Bool {
        account.id == id && account.book == book && account.owner == owner && account.kind == kind
            && account.unit == unit
    }
}

extension LedgerAccount.Bounds {
    var isWithinLimits: Bool {
        [floor, ceiling].allSatisfy { $0.map { $0.magnitude <= UInt64(LedgerLimits.balance_max) } ?? true }
    }
}

extension LedgerSeason {
    /// The season after `last`, up to `until`; the first one begins on `from`.
    static func following(
        _ last: LedgerSeason?, of book: BookID, from: Day, until: Day, openCount: Int
    ) throws(OpeningRefusal) -> LedgerSeason {
        let season = LedgerSeason(
            book: book, number: (last?.number ?? 0) + 1, from: last?.until ?? from, until: until, state: .open
        )
        if season.until <= season.from { throw .seasonEmpty }
        if season.until.number - season.from.number > LedgerLimits.seasonDays_max { throw .seasonTooLong }
        if openCount >= LedgerLimits.openSeasons_max { throw .tooManyOpen }
        return season
    }
}
