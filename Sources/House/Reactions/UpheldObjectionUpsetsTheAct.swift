import Notices
import Points
import Storage

/// An objection that is found right keeps the act of its row out of the books, or takes it back.
///
/// - Source: domain-rules §3.
let upheldObjectionUpsetsTheAct = Reaction(to: ObjectionUpheld.self, recording: Points.upsetting) {
    upheld, transaction in
    try Points.uphold(upheld, in: transaction)
}
