import Kernel

/// What this room says no with.
extension Text {
    static func concernRefusal(_ refusal: ConcernRefusal) -> Text {
        switch refusal {
        case .unknown: Text("topics.unknown", "没有这个热点，请核对地址。", "There is no such concern; check the address.")
        case .merged:
            Text(
                "topics.merged-already", "这个热点已经并到别的热点里了，请到那边去办。",
                "This concern was merged into another; go on there.")
        case .notOpen:
            Text(
                "topics.not-open", "这个热点已经放下了，不用再放。",
                "This concern is dismissed already; nothing is to be done.")
        case .notDismissed:
            Text(
                "topics.not-dismissed", "这个热点没有放下，不用重新拿起。",
                "This concern was not dismissed; there is nothing to take up again.")
        case .nameMissing: Text("topics.name-missing", "请写热点的名字。", "Write what the concern is called.")
        case .nameTooLong:
            Text(
                "topics.name-too-long", "名字太长，请写在 40 个字以内。",
                "The name is too long; write at most 40 characters.")
        case .nameHasNumber:
            Text(
                "topics.name-has-number", "名字里有像电话、证件的号码，请去掉。",
                "The name holds what looks like a personal number; take it out.")
        case .noteMissing: Text("topics.note-missing", "请写为什么。", "Say why.")
        case .otherMissing:
            Text("topics.other-missing", "请选并到哪个热点。", "Choose the concern that it is merged into.")
        case .otherElsewhere:
            Text(
                "topics.other-elsewhere", "那个热点在别的地方，热点不跨两个地方，请另选。",
                "That concern is of another place, and none mixes two; choose another.")
        case .nothingChosen:
            Text("topics.nothing-chosen", "请选要分出去的诉求。", "Choose the requests that are split off.")
        case .tooManyChosen:
            Text("topics.too-many-chosen", "一次最多分出 50 件，请分几次。", "At most 50 at once; split in several goes.")
        case .everythingChosen:
            Text(
                "topics.everything-chosen", "全选等于没分，请留下一些，或者改名。",
                "All of them are chosen; leave some, or give the concern another name.")
        case .notMember:
            Text(
                "topics.not-member", "选的诉求已经不在这个热点里，请刷新再选。",
                "A chosen request is no longer in this concern; reload and choose again.")
        }
    }
}
