import Notices
import Reviews
import Storage

/// When the notice of a red list is taken back, the board shows it no more.
let withdrawnNoticeEmptiesTheRedList = Reaction(
    to: NoticeWithdrawn.self, recording: [RedListWithdrawn.self]
) { withdrawn, transaction in
    try Reviews.takeRedDown(ownerKind: withdrawn.ownerKind, owner: withdrawn.owner, in: transaction)
}
