import Kernel
import People
import Sealing
import Storage

extension Points {
    /// The secret address of a household's card, `/cards/{token}`.
    package static func cardToken(
        of household: HouseholdID, key: CountyKey, in reader: Reader
    ) throws -> CardToken {
        CardToken(of: household, edition: try CardStore.edition(of: household, in: reader), key: key)
    }

    /// Whose card a token is; throws `CardRefusal.unknown` for one that is not good, or no more.
    package static func household(
        token: String, key: CountyKey, in reader: Reader
    ) throws -> Household {
        guard let id = CardToken.household(in: token),
            Digest.equal(
                Array(try cardToken(of: id, key: key, in: reader).text.utf8), Array(token.utf8)),
            let household = try People.household(id, in: reader), household.state.isOpen
        else { throw CardRefusal.unknown }
        return household
    }

    /// Whose card was shown at a counter: its address, its token, or the number of a household of one of `villages`
    /// with the card's last six digits. Throws `CardRefusal.unknown`.
    package static func household(
        shown text: String, in villages: [PlaceID], key: CountyKey, in reader: Reader
    ) throws -> Household {
        let token = CardToken.text(in: text)
        if CardToken.household(in: token) != nil {
            return try household(token: token, key: key, in: reader)
        }
        if let short = CardToken.short(in: text) {
            for village in villages {
                guard let found = try People.household(code: short.code, in: village, reader),
                    found.state.isOpen
                else { continue }
                let tail = try cardToken(of: found.id, key: key, in: reader).tail
                if Digest.equal(Array(tail.utf8), Array(short.tail.utf8)) { return found }
            }
        }
        throw CardRefusal.unknown
    }

    /// Gives out a new card; the address of the old one is dead.
    package static func renewCard(of household: HouseholdID, in transaction: Transaction) throws {
        guard try People.household(household, in: transaction) != nil else { throw CardRefusal.unknown }
        try CardStore.renew(household, in: transaction)
        try transaction.record(CardRenewed(subject: household.as(Marks.Anything.self)))
    }

    /// Keeps that a household agrees to be named on the red list, or that it does no more.
    package static func consent(
        of household: HouseholdID, isGiven: Bool, how: String, in transaction: Transaction
    ) throws {
        let known = try CardStore.consents(of: [household], in: transaction)[household]
        if (known != nil) == isGiven { return }
        if isGiven {
            try CardStore.insert(
                RedConsent(household: household, given: transaction.now, how: String(how.prefix(150))),
                in: transaction)
        } else {
            try CardStore.deleteConsent(of: household, in: transaction)
        }
        try transaction.record(
            RedConsentChanged(subject: household.as(Marks.Anything.self), isGiven: isGiven))
    }
}
