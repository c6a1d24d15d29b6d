import Notices
import Relief
import Storage

/// When the posting of a relief has settled, the county may confirm; where an objection was right, two go again.
///
/// - Source: 社会救助暂行办法 Art. 11 (domain-rules §14), unchecked.
let settledNoticeLetsReliefGoOn = Reaction(to: NoticeSettled.self, recording: Relief.settling) {
    settled, transaction in
    try Relief.settle(settled, in: transaction)
}
