import Notices
import Points
import Storage

/// When the window of published points has settled, what nobody objected to comes into the village's book.
///
/// - Source: domain-rules §3 (登记、审核、公示、确认).
let settledNoticeBooksItsActs = Reaction(to: NoticeSettled.self, recording: Points.settling) {
    settled, transaction in
    try Points.settle(settled, in: transaction)
}
