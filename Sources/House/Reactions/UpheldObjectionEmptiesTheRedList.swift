import Notices
import Reviews
import Storage

/// An objection to a red list that is found right takes it off the board until it is published anew.
let upheldObjectionEmptiesTheRedList = Reaction(
    to: ObjectionUpheld.self, recording: [RedListWithdrawn.self]
) { upheld, transaction in
    try Reviews.takeRedDown(ownerKind: upheld.ownerKind, owner: upheld.owner, in: transaction)
}
