import Kernel

extension CarryingRefusal {
    package var sentence: Sentence {
        let limits = DeliberationLimits.self
        return switch self {
        case .taskUnknown: Sentence(.carryingTaskUnknown)
        case .taskTitleMissing: Sentence(.carryingTaskTitleMissing)
        case .taskOwnerMissing: Sentence(.carryingTaskOwnerMissing)
        case .taskTooLong:
            Sentence(
                .carryingTaskTooLong,
                [
                    "title": "\(limits.title_length_max)", "name": "\(limits.name_length_max)",
                    "note": "\(limits.reason_length_max)",
                ])
        case .tasksTooMany: Sentence(.carryingTasksTooMany, ["max": "\(limits.tasks_max)"])
        case .percentOutOfRange: Sentence(.carryingPercentOutOfRange)
        case .noteMissing: Sentence(.carryingNoteMissing)
        case .contractorMissing: Sentence(.carryingContractorMissing)
        case .mannerMissing: Sentence(.carryingMannerMissing)
        case .contractTooLong: Sentence(.carryingContractTooLong, ["max": "\(limits.line_length_max)"])
        case .amountOutOfRange: Sentence(.carryingAmountOutOfRange)
        case .tasksMissing: Sentence(.carryingTasksMissing)
        case .tasksUndone: Sentence(.carryingTasksUndone)
        case .acceptedAhead: Sentence(.carryingAcceptedAhead)
        case .acceptorMissing: Sentence(.carryingAcceptorMissing)
        case .verdictMissing: Sentence(.carryingVerdictMissing)
        case .supervisionMissing: Sentence(.carryingSupervisionMissing)
        case .acceptanceTooLong: Sentence(.carryingAcceptanceTooLong, ["max": "\(limits.words_length_max)"])
        case .accountMissing: Sentence(.carryingAccountMissing)
        case .explanationMissing: Sentence(.carryingExplanationMissing)
        }
    }
}

extension Text {
    static let carryingTaskUnknown = Text(
        "deliberation.task-unknown", "没有这项任务，请核对。", "There is no such task; check the list.")
    static let carryingTaskTitleMissing = Text(
        "deliberation.task-title-missing", "请写做什么。", "Say what is to be done.")
    static let carryingTaskOwnerMissing = Text(
        "deliberation.task-owner-missing", "请写谁负责。", "Say who answers for it.")
    static let carryingTaskTooLong = Text(
        "deliberation.task-too-long", "任务最多 {title} 个字，负责人最多 {name} 个字，进展最多 {note} 个字。",
        "A task has at most {title} characters, who answers for it {name}, its progress {note}.")
    static let carryingTasksTooMany = Text(
        "deliberation.tasks-too-many", "任务最多 {max} 项，请合并。",
        "There are at most {max} tasks; put some together.")
    static let carryingPercentOutOfRange = Text(
        "deliberation.percent-out-of-range", "进度要在 0 到 100 之间。", "Progress is between 0 and 100.")
    static let carryingNoteMissing = Text(
        "deliberation.note-missing", "请写进展情况，一句话就行。", "Say in a sentence how far it is.")
    static let carryingContractorMissing = Text(
        "deliberation.contractor-missing", "请写谁来施工（承包）。", "Say who does the work.")
    static let carryingMannerMissing = Text(
        "deliberation.contract-manner-missing", "请写怎么选的，如公开比选、村民自建。",
        "Say how he was chosen: by open bids, or the villagers themselves.")
    static let carryingContractTooLong = Text(
        "deliberation.contract-too-long", "承包方和选定方式最多各 {max} 个字。",
        "Contractor and manner have at most {max} characters each.")
    static let carryingAmountOutOfRange = Text(
        "deliberation.amount-out-of-range", "金额要写成元，不能是负数，也不会超过一亿元，请核对。",
        "An amount is in yuan, not negative and below a hundred million; check it.")
    static let carryingTasksMissing = Text(
        "deliberation.tasks-missing", "还没有列任务。请先写清谁做什么、几时做完。",
        "There are no tasks yet; say first who does what until when.")
    static let carryingTasksUndone = Text(
        "deliberation.tasks-undone", "还有任务没有做完，做完再验收。",
        "Some tasks are not done; finish them before the acceptance.")
    static let carryingAcceptedAhead = Text(
        "deliberation.accepted-ahead", "验收的日子还没到，请核对。", "That day is still to come; check it.")
    static let carryingAcceptorMissing = Text(
        "deliberation.acceptor-missing", "请写谁验收的。", "Say who accepted it.")
    static let carryingVerdictMissing = Text(
        "deliberation.verdict-missing", "请写验收结论。", "Say what the acceptance found.")
    static let carryingSupervisionMissing = Text(
        "deliberation.supervision-missing", "请写村务监督委员会的意见。",
        "Write what the village's supervision committee says.")
    static let carryingAcceptanceTooLong = Text(
        "deliberation.acceptance-too-long", "验收结论、监督意见、说明最多各 {max} 个字，验收人最多 200 个字。",
        "Finding, opinion and explanation have at most {max} characters each, those who accepted it 200.")
    static let carryingAccountMissing = Text(
        "deliberation.account-missing", "花了钱的，要写决算是多少。", "Money was spent; write the final account.")
    static let carryingExplanationMissing = Text(
        "deliberation.explanation-missing", "决算超过了预算，请说明为什么、谁同意的。",
        "It cost more than was decided; say why, and who agreed.")
}
