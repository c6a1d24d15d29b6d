import Notices
import Rewards
import Storage

/// When an objection to a list of rewards is found right, a new version of it is due.
let upheldObjectionUpsetsTheRewards = Reaction(to: ObjectionUpheld.self, recording: Rewards.upsetting) {
    upheld, transaction in
    try Rewards.uphold(upheld, in: transaction)
}
