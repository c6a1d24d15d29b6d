import Kernel

/// What this room says no with.
extension Text {
    static func calling(_ refusal: CallingRefusal) -> Text {
        switch refusal {
        case .placeUnfit:
            Text("call-outs.place-unfit", "请选到镇街、村或者网格。", "Choose a town, a village or a grid.")
        case .causeUnknown:
            Text(
                "call-outs.cause-unknown", "没有找到这件事，请从它的页面再点一次。",
                "What the call is for was not found; begin again from its page.")
        case .purposeMissing:
            Text("call-outs.purpose-missing", "请写叫人来做什么。", "Write what people are called for.")
        case .purposeTooLong:
            Text("call-outs.purpose-too-long", "最多写 100 个字，请缩短。", "Write at most 100 characters; shorten it.")
        case .spotTooLong:
            Text(
                "call-outs.spot-too-long", "地点最多 100 个字，请缩短。",
                "The spot has at most 100 characters; shorten it.")
        case .timeUnfit:
            Text(
                "call-outs.time-unfit", "结束时间要在开始以后，最多三天以内，请改。",
                "The end lies after the beginning and within three days; correct it.")
        case .groupsMissing: Text("call-outs.groups-missing", "请勾选叫哪些队伍。", "Choose whom to call.")
        case .nobody:
            Text("call-outs.nobody", "选的队伍里现在没有人，请另选。", "Nobody stands in what was chosen; choose others.")
        case .tooMany:
            Text(
                "call-outs.too-many", "一次最多叫 500 人，请少选一些。",
                "One call reaches at most 500 people; choose fewer.")
        }
    }

    static func callOut(_ refusal: CallOutRefusal) -> Text {
        switch refusal {
        case .unknown: Text("call-outs.unknown", "没有这次呼叫，请核对。", "There is no such call; check the address.")
        case .over: Text("call-outs.over", "这次呼叫已经结束，不用再办。", "This call is over; nothing is left to do.")
        case .answerMissing: Text("call-outs.answer-missing", "请选来或者来不了。", "Say whether you come.")
        case .countUnfit: Text("call-outs.count-unfit", "人数写 0 到 5000。", "Write a number from 0 to 5000.")
        case .taskUnknown:
            Text("call-outs.task-unknown", "没有这件活，请刷新。", "There is no such task; reload the page.")
        case .tooManyTasks:
            Text("call-outs.too-many-tasks", "一次最多列 30 件活，请合并。", "A call has at most 30 tasks; join some.")
        case .taskMissing: Text("call-outs.task-missing", "请写要做什么。", "Write what is to be done.")
        case .taskTooLong:
            Text("call-outs.task-too-long", "最多写 100 个字，请缩短。", "Write at most 100 characters; shorten it.")
        case .resultMissing: Text("call-outs.result-missing", "请写做成了什么。", "Write what came of it.")
        case .resultTooLong:
            Text("call-outs.result-too-long", "最多写 500 个字，请缩短。", "Write at most 500 characters; shorten it.")
        }
    }
}
