import Kernel

extension Text {

    static let laterDisputeRefusals: [DisputeRefusal: Text] = [
        .noSession: Text(
            "dispute.no-session", "还没有开过调解会，请先记一次调解。",
            "No session was held yet; enter one first."),
        .factsMissing: Text(
            "dispute.facts-missing", "请写明主要事实和争议事项。",
            "Write the facts and what was in dispute."),
        .itemsMissing: Text(
            "dispute.items-missing", "协议至少要有一条：谁做什么、什么时候以前做到。",
            "An agreement promises one thing at least: who, what, until when."),
        .itemsTooMany: Text(
            "dispute.items-too-many", "协议最多 12 条，请合并。",
            "An agreement has at most 12 items; put some together."),
        .itemUnreadable: Text(
            "dispute.item-unreadable", "每一条都要写做什么、由哪一方、什么时候以前。",
            "Each item says what is done, by which party, until when."),
        .itemDuePast: Text(
            "dispute.item-due-past", "履行期限不能早于今天，也不能在十年以后。",
            "An item is due today or later, and within ten years."),
        .agreementMade: Text(
            "dispute.agreement-made", "调解协议已经生效，不能再改。",
            "The agreement is in force; it cannot be changed."),
        .agreementMissing: Text(
            "dispute.agreement-missing", "还没有拟好调解协议，请先拟写。",
            "No agreement was drafted yet; write it first."),
        .signedInFuture: Text(
            "dispute.signed-in-future", "生效日期不能在今天以后。",
            "An agreement takes effect today at the latest."),
        .signedTooEarly: Text(
            "dispute.signed-too-early", "生效日期不能早于最后一次调解。",
            "An agreement is not older than the last session."),
        .extensionDisagreed: Text(
            "dispute.extension-disagreed", "延长调解要各方都同意。",
            "The time grows only if all parties agree."),
        .extensionTooLong: Text(
            "dispute.extension-too-long", "延长的天数超过规定的最长时间，或者不是正数。",
            "So many days are more than the rule allows, or none."),
        .ownExtension: Text(
            "dispute.own-extension", "调解员请求的延长由别人登记，请找值班人员。",
            "What the mediator asks for is entered by somebody else; ask the desk."),
        .notMediating: Text(
            "dispute.not-mediating", "现在不在调解中，这一步不适用。",
            "The dispute is not being mediated now."),
        .itemUnknown: Text(
            "dispute.item-unknown", "没有这一条，请核对。",
            "There is no such item; check which one is meant."),
        .itemDecided: Text(
            "dispute.item-decided", "这一条已经登记过。",
            "This item was entered already."),
        .notInForce: Text(
            "dispute.not-in-force", "还没有生效的调解协议。",
            "No agreement is in force yet."),
        .confirmationUnreadable: Text(
            "dispute.confirmation-unreadable", "请选司法确认的情况。",
            "Choose how it stands with the confirmation."),
        .confirmationOver: Text(
            "dispute.confirmation-over", "已经过了共同申请司法确认的期限，可以就履行争议直接起诉。",
            "The time for a joint application is over; a party may sue on the agreement."),
        .confirmationDisjoint: Text(
            "dispute.confirmation-disjoint", "司法确认要各方共同申请。",
            "Confirmation is asked for by all parties together."),
        .confirmationOrder: Text(
            "dispute.confirmation-order", "这一步和已经登记的情况接不上，请核对。",
            "That does not follow what was entered before; check it."),
        .dayInFuture: Text(
            "dispute.day-in-future", "日期不能在今天以后。",
            "The day is today at the latest."),
        .bodyUnreadable: Text(
            "dispute.body-unreadable", "请选引导到哪里。",
            "Choose where the parties are brought."),
        .itemsOpen: Text(
            "dispute.items-open", "还有没登记履行情况的条目，请先登记。",
            "Some items are not entered as done or not done; enter them first."),
        .partsOpen: Text(
            "dispute.parts-open", "还有单位没有办完配合的事，请先办完。",
            "Some units have not finished their part; finish it first."),
        .organisationUnknown: Text(
            "dispute.organisation-unknown", "请选一个配合的单位。",
            "Choose a unit that takes part."),
        .taskMissing: Text(
            "dispute.task-missing", "请写清要这个单位做什么。",
            "Say what the unit is to do."),
        .partsFull: Text(
            "dispute.parts-full", "一件纠纷最多十个单位配合。",
            "At most ten units take part in a dispute."),
        .partUnknown: Text(
            "dispute.part-unknown", "没有这一项配合，请核对。",
            "There is no such part; check which one is meant."),
        .partFinished: Text(
            "dispute.part-finished", "这一项配合已经办完。",
            "This part is finished already."),
        .noteMissing: Text(
            "dispute.note-missing", "请写明情况。",
            "Say what was done."),
        .notClosed: Text(
            "dispute.not-closed", "还没有办结，办结以后再回访。",
            "A return visit follows the closing."),
        .codeWrong: Text(
            "dispute.code-wrong", "编号或者查询码不对，请看告知书再输入一次。",
            "Number or code is wrong; read them from your notice again."),
        .stillOpen: Text(
            "dispute.still-open", "这件纠纷还没有办结，办结以后才能删除个人信息。",
            "The dispute is open; personal data go once it is closed."),
        .erasedAlready: Text(
            "dispute.erased-already", "这件纠纷的个人信息已经删除。",
            "The personal data of this dispute were erased already."),
        .unconfirmed: Text(
            "dispute.unconfirmed", "删除以后不能恢复，请勾选确认。",
            "What is erased does not come back; tick that you know."),
    ]
}
