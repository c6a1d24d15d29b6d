import Kernel

/// What the pages about households say.
extension Text {
    static let householdsTitle = Text("household.list.title", "户", "Households")
    static let householdsPurpose = Text(
        "household.list.purpose", "{place}有哪些户，住着哪些人。", "Which households {place} has, and who lives in them."
    )
    static let householdsSearch = Text(
        "household.list.search", "按户号、姓名、电话或身份证号找", "Find by number, name, telephone or identity number")
    static let householdsShown = Text("household.list.shown", "只看", "Show only")
    static let householdsOpen = Text("household.list.open", "在册", "In the register")
    static let householdsGone = Text("household.list.gone", "迁出和销户", "Moved away or closed")
    static let householdsNone = Text("household.list.none", "还没有登记户", "No households yet")
    static let householdsNoneNote = Text(
        "household.list.none-note", "可以一户一户登记，也可以从表格导入全村的户。",
        "Enter them one by one, or import the whole village from a sheet.")
    static let householdsNotFound = Text("household.list.not-found", "没有找到", "Nothing found")
    static let householdsNotFoundNote = Text(
        "household.list.not-found-note", "户号和姓名从头写起；身份证号要写全。",
        "Numbers and names are matched from their beginning; identity numbers in full.")
    static let householdsCount = Text("household.list.count", "共 {count} 户", "{count} households")
    static let householdMeta = Text("household.list.meta", "{count} 人，{state}", "{count} persons, {state}")
    static let householdsParts = Text("household.list.parts", "地方", "Places")
    static let householdsWhole = Text("household.list.whole", "全部", "All")
    static let householdsTable = Text("household.list.table", "各地的户数和人数", "Households and persons by place")
    static let householdsHouseholds = Text("household.list.households", "户", "Households")
    static let householdsPersons = Text("household.list.persons", "人", "Persons")
    static let householdsSum = Text("household.list.sum", "合计", "Together")
    static let householdsNoPlaces = Text(
        "household.list.no-places", "下面还没有村。", "There are no villages here yet.")
    static let householdsMore = Text("household.list.more", "别的", "More")
    static let householdNamed = Text("household.title", "{code} 号 {name}", "No. {code}, {name}")
    static let householdNumbered = Text("household.title-numbered", "{code} 号", "No. {code}")
    static let householdPurpose = Text(
        "household.file.purpose", "这一户的人和住处。", "Who belongs to this household, and where it is.")
    static let householdCode = Text("household.code", "户号", "Number")
    static let householdCodeHint = Text("household.code-hint", "在本村不能重复", "One of a kind in the village")
    static let householdPlace = Text("household.place", "所在地方", "Place")
    static let householdAddress = Text("household.address", "地址", "Address")
    static let householdState = Text("household.state", "状态", "State")
    static let householdOpened = Text("household.opened", "登记于", "Entered on")
    static let householdSince = Text("household.since", "{state}，从 {day} 起", "{state}, since {day}")
    static let householdNotEntered = Text("household.not-entered", "没有填", "Not entered")
    static let householdResident = Text("household.state-resident", "常住", "Lived in")
    static let householdAway = Text("household.state-away", "全家外出", "Away")
    static let householdEmpty = Text("household.state-empty", "空户", "Empty")
    static let householdMoved = Text("household.state-moved", "已迁出", "Moved away")
    static let householdClosed = Text("household.state-closed", "已销户", "Closed")
    static let householdMembers = Text("household.members", "家里人", "Members")
    static let householdMasked = Text(
        "household.masked", "电话、身份证号等要说明用途才能看，看了会记下来",
        "Telephone, identity number and the like are shown to those who say why; every look is kept")
    static let householdNobody = Text("household.nobody", "这一户没有登记人。", "Nobody is entered in this household.")
    static let householdChanges = Text("household.changes", "变更", "Changes")
    static let householdRelief = Text("household.relief", "有困难，记救助线索", "In hardship: keep a lead for relief")
    static let householdVisits = Text("household.visits", "走访记录", "Home visits")
    static let householdFormer = Text("household.former", "以前的人和关系", "Former members and relations")
    static let householdHistory = Text("household.history", "变迁", "History")
    static let householdLay = Text("household.lay", "{day}起在{place}", "In {place} since {day}")
    static let householdSplitInto = Text(
        "household.split-into", "{day}分出 {code} 号", "No. {code} split off on {day}")
    static let householdSplitFrom = Text(
        "household.split-from", "{day}从 {code} 号分出", "Split from no. {code} on {day}")
    static let householdMergedInto = Text(
        "household.merged-into", "{day}并入 {code} 号", "Went into no. {code} on {day}")
    static let householdMergedFrom = Text(
        "household.merged-from", "{day}并进 {code} 号", "Took in no. {code} on {day}")
    static let householdFrom = Text("household.from", "从哪天起", "From")
    static let householdUntil = Text("household.until", "到哪天（不含）", "Until (not included)")
    static let householdBack = Text("household.back", "返回", "Back")
    static let householdChoose = Text("household.choose", "请选择", "Choose")

    static let householdNew = Text("household.new", "登记一户", "Enter a household")
    static let householdNewPurpose = Text(
        "household.new-purpose", "先登记户主，别的人登记好以后再加。", "Enter the head first; the others are added afterwards."
    )
    static let householdHead = Text("household.head", "户主", "Head of the household")
    static let householdHeadHint = Text(
        "household.head-hint", "身份证号和电话加密保存。", "Identity number and telephone are kept sealed.")
    static let householdRegister = Text("household.register", "登记这一户", "Enter this household")
    static let householdDescribe = Text("household.describe", "改户号和地址", "Correct number and address")
    static let householdRelocate = Text("household.relocate", "迁到别的地方", "Move to another place")
    static let householdRelocateNote = Text(
        "household.relocate-note", "以前的住处会保留，按日期查得到。", "Where it lay before is kept, and found by its dates.")
    static let householdSetState = Text("household.set-state", "改状态", "Change the state")
    static let householdEndsNote = Text(
        "household.ends-note", "这一户到此为止，户里的人也迁出", "The household ends, and its members leave it")
    static let householdSetHead = Text("household.set-head", "换户主", "Name another head")
    static let householdNewHead = Text("household.new-head", "新户主", "The new head")
    static let householdFormerHead = Text(
        "household.former-head", "原户主是新户主的", "To the new head, the former one is")
    static let householdSplit = Text("household.split", "分户", "Split the household")
    static let householdSplitNote = Text(
        "household.split-note", "选的人另立一户，从选的日子起算。",
        "Those chosen make a household of their own from the day on.")
    static let householdSplitWho = Text("household.split-who", "谁分出去", "Who goes")
    static let householdSplitHead = Text("household.split-head", "新户的户主", "Head of the new household")
    static let householdSplitCode = Text("household.split-code", "新户号", "New number")
    static let householdMerge = Text("household.merge", "并到另一户", "Merge into another household")
    static let householdMergeNote = Text(
        "household.merge-note", "这一户的人都归到另一户，这个户号停用。",
        "Everybody joins the other household, and this number ends.")
    static let householdMergeCode = Text(
        "household.merge-code", "并到哪个户号", "Number of the household that stays")
    static let householdMergerTargetUnknown = Text(
        "household.merger-target-unknown", "本村没有这个户号，或者不归您管。请核对。",
        "The village has no household of this number that you keep. Check it.")

    static let memberAdd = Text("member.add", "加一个人", "Add a member")
    static let memberAddNote = Text(
        "member.add-note", "填了身份证号，以前登记过的人会自动认出来。",
        "By the identity number, somebody who was entered before is recognised.")
    static let memberLeave = Text("member.leave", "迁出", "Leaves")
    static let memberLeaveNote = Text(
        "member.leave-note", "从这天起不算这一户的人，以前的记录保留。",
        "From the day on no member any more; what was before is kept.")
    static let memberLeaveButton = Text("member.leave-button", "办理迁出", "Let them leave")
    static let memberLeaveWhy = Text("member.leave-why", "为什么", "Why")
    static let memberLeaveOn = Text("member.leave-on", "从哪天起不算", "No member from")
    static let leavingMoved = Text("member.leaving-moved", "搬走", "Moved away")
    static let leavingMarried = Text("member.leaving-married", "婚嫁", "Married")
    static let leavingDied = Text("member.leaving-died", "去世", "Died")
    static let leavingMistake = Text("member.leaving-mistake", "登记错了", "Entered by mistake")
    static let leavingOther = Text("member.leaving-other", "其他", "Other")
}
