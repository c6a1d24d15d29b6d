import Kernel
import Testing

@testable import Ledger

struct RefusalTests {
    @Test func `every refusal has a code of its own and a whole sentence in both languages`() {
        let account = LedgerAccount(
            id: AccountID(high: 0, low: 1), book: BookID(high: 0, low: 1), owner: AnyID(high: 0, low: 1),
            kind: "k", unit: .yuan, bounds: .atLeastZero, balance: 5, entries: 1, position: 1,
            opened: Instant(milliseconds: 0), closed: nil)
        let season = LedgerSeason(
            book: account.book, number: 1, from: Day(number: 1), until: Day(number: 2), state: .closed)
        let posting: [PostingRefusal] = [
            .idUsedForAnother, .reasonMalformed, .tooFewLegs, .tooManyLegs, .amountZero, .amountTooLarge,
            .accountUnknown(account.id), .accountElsewhere(account.id), .accountClosed(account.id),
            .unbalanced(.yuan, 1), .dayAhead(season.from), .noSeason(season.from), .seasonClosed(season),
            .overdrawn(account, missing: 1), .overfull(account, excess: 1), .balanceTooLarge(account.id),
        ]
        let opening: [OpeningRefusal] = [
            .idUsedForAnother, .kindMalformed, .unitMalformed, .unitOfOtherScale(.yuan), .boundsEmpty,
            .bookUnknown, .ownerHasOne, .tooMany, .seasonEmpty, .seasonTooLong, .tooManyOpen,
        ]
        let closing: [ClosingRefusal] = [
            .unknown, .alreadyClosed, .alreadyClosing, .notOver(season.until), .earlierOpen(1),
            .tooManySweeps, .sweepTwice("k"), .keepingMalformed, .targetUnknown, .targetUnfit,
        ]
        let all: [any Refusal] =
            posting + opening + closing + ReversingRefusal.allCases + AccountRefusal.allCases

        #expect(Set(all.map(\.code)).count == all.count)
        for refusal in all {
            for language in Language.allCases {
                let sentence = refusal.sentence(language)
                #expect(sentence.hasSuffix(language == .chinese ? "。" : "."), "\(refusal.code)")
                #expect(!sentence.contains("{"), "\(refusal.code)")
            }
        }
    }
}
