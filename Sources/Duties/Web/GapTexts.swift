import Kernel

extension Gap.Kind {
    var text: Text {
        switch self {
        case .needsReassigning: Text("duties.gap.needs-reassigning", "要重新安排", "Needs reassigning")
        case .gridWithoutWorker: Text("duties.gap.grid-without-worker", "没有专职网格员", "No grid worker")
        case .postVacant: Text("duties.gap.post-vacant", "岗位空缺", "Post vacant")
        case .teamMissing: Text("duties.gap.team-missing", "还没有组队", "No team yet")
        case .slotShort: Text("duties.gap.slot-short", "队伍缺人", "Team short of people")
        case .slotOver: Text("duties.gap.slot-over", "队伍超员", "Team with too many")
        case .householdsUnlinked:
            Text("duties.gap.households-unlinked", "没人联系的户", "Households without anyone")
        case .placeUnlinked: Text("duties.gap.place-unlinked", "没人包的地方", "Places without anyone")
        case .linkShort: Text("duties.gap.link-short", "联系的偏少", "Answers for too few")
        case .linkOver: Text("duties.gap.link-over", "联系的超额", "Answers for too many")
        case .gridWithoutGroup: Text("duties.gap.grid-without-group", "没有线上群", "No online group")
        case .groupWithoutKeeper: Text("duties.gap.group-without-keeper", "群没有群主", "Group without keeper")
        case .gridSmall: Text("duties.gap.grid-small", "网格太小", "Grid too small")
        case .gridLarge: Text("duties.gap.grid-large", "网格太大", "Grid too large")
        }
    }
}

/// What the gap list says.
extension Text {
    static let gapsTitle = Text("duties.gaps.title", "缺口清单", "Gap list")
    static let gapsTitleOf = Text("duties.gaps.title-of", "{place}的缺口清单", "Gaps of {place}")
    static let gapsPurpose = Text(
        "duties.gaps.purpose", "还没有人管的，都在这里。点开就能补上。",
        "What nobody answers for yet; each line leads to where it is mended.")
    static let gapsAll = Text("duties.gaps.all", "全部", "All")
    static let gapsNone = Text("duties.gaps.none", "没有缺口", "No gaps")
    static let gapsNoneNote = Text(
        "duties.gaps.none-note", "该有人管的，都有人管。", "Somebody answers for everything here.")
    static let gapsBelow = Text("duties.gaps.below", "下面各处有多少", "Where they are")
    static let gapsPlace = Text("duties.gaps.place", "地方", "Place")
    static let gapsKind = Text("duties.gaps.kind", "缺口种类", "Kind of gap")
    static let gapsCount = Text("duties.gaps.count", "缺口", "Gaps")
    static let gapsAbout = Text("duties.gaps.about", "缺什么", "About")
    static let gapsHave = Text("duties.gaps.have", "现有", "There are")
    static let gapsWant = Text("duties.gaps.want", "应有", "Wanted")
    static let gapsSince = Text("duties.gaps.since", "从哪天起空缺", "Vacant since")
    static let gapsOn = Text("duties.gaps.on", "看哪一天的", "As of")
    static let gapsToday = Text("duties.gaps.today", "回到今天", "Back to today")

    static let gapLeftOf = Text("duties.gap.left-of", "原{from}的{about}", "{about} of the former {from}")
    static let gapLeftGroupOf = Text(
        "duties.gap.left-group-of", "线上群“{about}”，原属{from}", "Online group “{about}” of the former {from}")
    static let gapLeftLinksOf = Text(
        "duties.gap.left-links-of", "原{from}的{about}，{have} 条", "{about} of the former {from}: {have} links")
    static let gapStrayOf = Text(
        "duties.gap.stray-of", "{about}，{have} 条的对象已划到别处", "{about}: {have} for what lies elsewhere by now")
    static let gapReassignNote = Text(
        "duties.gap.reassign-note", "地方合并、拆分或撤销了。先结束，再在新的地方登记。",
        "The place was merged, split or closed. End it, then enter it where it belongs.")
    static let gapPostVacantOf = Text("duties.gap.post-vacant-of", "{about}空缺", "{about}: vacant")
    static let gapTeamMissingOf = Text("duties.gap.team-missing-of", "还没有组建{about}", "No {about} yet")
    static let gapSlotShortOf = Text(
        "duties.gap.slot-short-of", "{about}：要 {want} 人，有 {have} 人", "{about}: {have} of {want}")
    static let gapSlotOverOf = Text(
        "duties.gap.slot-over-of", "{about}：最多 {want} 人，有 {have} 人", "{about}: {have}, at most {want}")
    static let gapHouseholdsOf = Text(
        "duties.gap.households-of", "{have} 户没有{about}", "Households without {about}: {have}")
    static let gapPlaceOf = Text("duties.gap.place-of", "没有{about}", "No {about}")
    static let gapLinkShortOf = Text(
        "duties.gap.link-short-of", "{about}{who}：最少 {want} 个，有 {have} 个",
        "{about} {who}: answers for {have}, at least {want} wanted")
    static let gapLinkOverOf = Text(
        "duties.gap.link-over-of", "{about}{who}：最多 {want} 个，有 {have} 个",
        "{about} {who}: answers for {have}, at most {want} wanted")
    static let gapKeeperOf = Text("duties.gap.keeper-of", "“{who}”没有群主", "Nobody keeps “{who}”")
    static let gapSmallOf = Text(
        "duties.gap.small-of", "只有 {have} 户，规定最少 {want} 户", "{have} households, at least {want} wanted")
    static let gapLargeOf = Text(
        "duties.gap.large-of", "有 {have} 户，规定最多 {want} 户", "{have} households, at most {want} wanted")
    static let gapSinceDay = Text("duties.gap.since-day", "从{day}起空缺", "Vacant since {day}")
    static let gapNever = Text("duties.gap.never", "从来没有安排过", "Never filled")
}
