import Deliberation
import Notices
import Storage

/// A decision whose notice has stood unopposed may be carried out; a result whose notice has, closes the matter.
let settledNoticeDoesTheStep = Reaction(
    to: NoticeSettled.self, recording: [ProcedureStepDone.self, ProcedureClosed.self]
) { settled, transaction in try Deliberation.settle(settled, in: transaction) }
