import Kernel

/// What this room says when it refuses.
extension Text {
    static func team(_ refusal: TeamRefusal) -> Text {
        switch refusal {
        case .templateUnknown:
            Text(
                "team.template-unknown", "没有这种队伍。请从清单里选。",
                "There is no such kind of team. Choose from the list.")
        case .placeUnknown:
            Text("team.place-unknown", "没有这个地方，请重新选。", "There is no such place. Choose again.")
        case .levelWrong:
            Text(
                "team.level-wrong", "这种队伍不建在这一级。请换一种队伍，或换一个地方。",
                "Teams of this kind do not stand at this level. Choose another kind or another place.")
        case .nameTooLong:
            Text("team.name-too-long", "名称太长，最多 60 个字。", "The name is too long; at most 60 characters.")
        case .tooFarAhead:
            Text("team.too-far-ahead", "日子太远，最多提前一年。", "That is too far ahead; at most a year.")
        case .thereAlready:
            Text(
                "team.there-already", "这里已经有这支队伍了。请打开它来补人。",
                "The place has this team already. Open it to add people.")
        case .unknown: Text("team.unknown", "没有这支队伍。", "There is no such team.")
        case .endedAlready: Text("team.ended-already", "这支队伍已经撤了。", "This team has ended already.")
        case .endsBeforeItBegins:
            Text(
                "team.ends-before-it-begins", "撤的日子要在成立之后。", "A team ends after the day on which it began.")
        case .hasLaterMembers:
            Text(
                "team.has-later-members", "有人在这一天以后才加入。请选晚一点的日子。",
                "Somebody joins after that day. Choose a later one.")
        }
    }

    static func joining(_ refusal: JoiningRefusal) -> Text {
        switch refusal {
        case .teamUnknown: Text("member.team-unknown", "没有这支队伍。", "There is no such team.")
        case .slotUnknown:
            Text(
                "member.slot-unknown", "这支队伍没有这个位置。请从清单里选。",
                "The team has no such part. Choose from the list.")
        case .slotOfPost:
            Text(
                "member.slot-of-post", "这个位置由担任该岗位的人自动补上。请到岗位里任命。",
                "This part is filled by whoever holds the post. Appoint somebody to the post instead.")
        case .holderKindWrong:
            Text(
                "member.holder-kind-wrong", "这个位置要的是人还是单位，请看清再选。",
                "This part wants a person where you chose an organisation, or the other way round. Choose again."
            )
        case .holderUnknown:
            Text(
                "member.holder-unknown", "查不到这个人或单位。请选一个，或写下姓名。",
                "Nobody was chosen whom the county knows. Choose somebody, or write a name.")
        case .outsideTeam:
            Text(
                "member.outside-team", "那一天这支队伍还没有成立，或已经撤了。",
                "The team does not stand on that day. Choose another day.")
        case .tooFarAhead:
            Text("member.too-far-ahead", "日子太远，最多提前一年。", "That is too far ahead; at most a year.")
        case .thereAlready:
            Text("member.there-already", "这个人已经在这个位置上了。", "This person stands in this part already.")
        case .slotTaken:
            Text(
                "member.slot-taken", "这个位置只能有一个人，那几天已经有人了。请先让原来的人退出。",
                "Only one can stand here, and somebody does. Let the present one leave first.")
        case .unknown: Text("member.unknown", "这支队伍里没有这个人。", "Nobody such is in the team.")
        case .leftAlready: Text("member.left-already", "这个人已经退出了。", "This person has left already.")
        case .leavesBeforeJoining:
            Text(
                "member.leaves-before-joining", "退出的日子要在加入之后。",
                "One leaves after the day on which one joined.")
        }
    }

    static func linking(_ refusal: LinkRefusal) -> Text {
        switch refusal {
        case .templateUnknown:
            Text(
                "link.template-unknown", "没有这种联系。请从清单里选。",
                "There is no such kind of link. Choose from the list.")
        case .placeUnknown:
            Text("link.place-unknown", "没有这个地方，请重新选。", "There is no such place. Choose again.")
        case .levelWrong:
            Text(
                "link.level-wrong", "这种联系不建在这一级。请换一个地方。",
                "Links of this kind are not kept at this level. Choose another place.")
        case .holderUnknown:
            Text(
                "link.holder-unknown", "请选由谁来联系，或写下姓名。", "Choose who is to answer for them, or write a name.")
        case .targetMissing:
            Text(
                "link.target-missing", "请至少选一户（一个地方、一个人）。", "Choose at least one household, place or person.")
        case .targetKindWrong:
            Text(
                "link.target-kind-wrong", "这种联系的对象不是这一类。请重新选。",
                "Links of this kind are for something else. Choose again.")
        case .targetUnknown:
            Text(
                "link.target-unknown", "查不到要联系的对象。请重新选。",
                "What is to be linked cannot be found. Choose again.")
        case .targetOutside:
            Text(
                "link.target-outside", "要联系的不在这个地方。请在它所在的地方登记。",
                "What is to be linked lies elsewhere. Enter the link where it lies.")
        case .toOneself: Text("link.to-oneself", "不能自己联系自己。", "Nobody is linked to themselves.")
        case .tooFarAhead:
            Text("link.too-far-ahead", "日子太远，最多提前一年。", "That is too far ahead; at most a year.")
        case .tooManyAtOnce:
            Text("link.too-many-at-once", "一次最多选 60 个。请分几次登记。", "At most 60 at once. Enter them in parts.")
        case .thereAlready: Text("link.there-already", "已经由这个人联系了。", "This person answers for it already.")
        case .heldByAnother:
            Text(
                "link.held-by-another", "已经有别人联系了。请先结束原来的联系。",
                "Somebody else answers for it. End that link first.")
        case .unknown: Text("link.unknown", "没有这条联系。", "There is no such link.")
        case .endedAlready: Text("link.ended-already", "这条联系已经结束了。", "This link has ended already.")
        case .endsBeforeItBegins:
            Text("link.ends-before-it-begins", "结束的日子要在开始之后。", "A link ends after the day on which it began.")
        }
    }
}
