import Ledger
import Storage

/// What the reactions of the house may record on this room's behalf.
extension Points {
    /// Acts that come into the books open what is not there yet.
    package static let settling: [any Event.Type] = [
        PublicationSettled.self, ActConfirmed.self, BookOpened.self, SeasonOpened.self, AccountOpened.self,
        AccountBounded.self, TransferPosted.self,
    ]
    package static let upsetting: [any Event.Type] = [ActUpset.self, SeasonOpened.self, TransferPosted.self]
    /// What arises from the county's records.
    package static let arising: [any Event.Type] = [ActsArisen.self]
    package static let expiring: [any Event.Type] = [
        DeductionExpired.self, SeasonOpened.self, TransferPosted.self,
    ]
}
