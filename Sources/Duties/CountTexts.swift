import Kernel

/// What this room says when it refuses something of online groups, counts and cards.
extension Text {
    static func grouping(_ refusal: GroupRefusal) -> Text {
        switch refusal {
        case .placeUnknown:
            Text("group.place-unknown", "没有这个地方，请重新选。", "There is no such place. Choose again.")
        case .notAGrid:
            Text(
                "group.not-a-grid", "线上群要归到一个网格。请选网格。", "An online group belongs to one grid. Choose a grid.")
        case .nameMissing: Text("group.name-missing", "请写群名。", "Write what the group is called.")
        case .nameTooLong:
            Text("group.name-too-long", "群名太长，最多 60 个字。", "The name is too long; at most 60 characters.")
        case .tooFarAhead:
            Text("group.too-far-ahead", "日子太远，最多提前一年。", "That is too far ahead; at most a year.")
        case .nameTaken:
            Text(
                "group.name-taken", "这个网格已经有同名的群。请换个名字，或打开原来的群。",
                "The grid has a group of this name. Choose another name, or open that group.")
        case .unknown: Text("group.unknown", "没有这个群。", "There is no such group.")
        case .closedAlready: Text("group.closed-already", "这个群已经停用了。", "This group has been closed already.")
        case .closesBeforeItOpens:
            Text(
                "group.closes-before-it-opens", "停用的日子要在建群之后。",
                "A group closes after the day on which it opened.")
        case .countedLater:
            Text(
                "group.counted-later", "这一天以后还有人数登记。请选晚一点的日子。",
                "Members were counted on that day or later. Choose a later day.")
        case .keeperUnknown:
            Text("group.keeper-unknown", "请选群主，或写下姓名。", "Choose who keeps the group, or write a name.")
        case .keptBeforeItOpens:
            Text(
                "group.kept-before-it-opens", "那一天这个群还没有建。",
                "The group was not open on that day. Choose a later one.")
        case .keptSince:
            Text(
                "group.kept-since", "现任群主是在这之后接手的。请选晚一点的日子。",
                "The present keeper took over later than that. Choose a later day.")
        case .keepsAlready: Text("group.keeps-already", "群主就是这个人。", "This person keeps the group already.")
        }
    }

    static func counting(_ refusal: CountRefusal) -> Text {
        switch refusal {
        case .subjectUnknown: Text("count.subject-unknown", "没有这个群或网格。", "There is no such group or grid.")
        case .inFuture:
            Text("count.in-future", "还没到那一天，不能先登记。", "That day has not come. Enter the count then.")
        case .outsideTerm:
            Text(
                "count.outside-term", "那一天还没有它，或已经停用。请换一天。",
                "It was not there on that day. Choose another day.")
        case .negative: Text("count.negative", "数目不能小于 0。", "A count is 0 or more.")
        case .tooLarge: Text("count.too-large", "数目太大了，请核对。", "That is more than can be. Check the count.")
        case .sourceMissing:
            Text("count.source-missing", "请写明是谁、怎么数的。", "Write who counted, and how.")
        case .sourceTooLong:
            Text(
                "count.source-too-long", "来源太长，最多 120 个字。", "The source is too long; at most 120 characters.")
        }
    }

    static func cardKeeping(_ refusal: CardRefusal) -> Text {
        switch refusal {
        case .placeUnknown: Text("card.place-unknown", "没有这个地方。", "There is no such place.")
        case .notAGrid: Text("card.not-a-grid", "只有网格才有网格卡。", "Only grids have a grid card.")
        case .rangeTooLong:
            Text("card.range-too-long", "范围写得太长，最多 300 个字。", "The range is too long; at most 300 characters.")
        case .phoneUnreadable:
            Text("card.phone-unreadable", "电话只写数字，最少 5 位。", "Write the telephone in digits, at least 5.")
        case .phoneUnknown:
            Text(
                "card.phone-unknown", "没有这个合并来的电话，或已经去掉了。",
                "No such number came with a merged grid, or it was taken away.")
        case .supervisionPhoneUnreadable:
            Text(
                "card.supervision-phone-unreadable", "监督电话只写数字，最少 5 位。",
                "Write the supervision telephone in digits, at least 5.")
        }
    }
}
