import Kernel

/// What the pages of rosters say.
extension Text {
    static let rostersTitle = Text("deliberation.rosters.title", "轮流值班", "Rosters")
    static let rostersPurpose = Text(
        "deliberation.rosters.purpose", "{place}的轮流表，正在轮的在前。", "Those of {place}, running ones first.")
    static let rostersEmpty = Text("deliberation.rosters.empty", "还没有轮流表", "No roster yet")
    static let rostersEmptyText = Text(
        "deliberation.rosters.empty-text", "排好以后，大家在这里看轮到谁。",
        "Once there is one, all see here whose turn it is.")
    static let rostersAll = Text("deliberation.rosters.all", "所有轮流表", "All rosters")
    static let rosterSince = Text("deliberation.roster.since", "{day}开始", "from {day}")
    static let rosterNew = Text("deliberation.roster.new", "排轮流表", "Set up a roster")
    static let rosterFormPurpose = Text(
        "deliberation.roster.form-purpose",
        "几户或几个人轮着来，按周或按月，自动排。",
        "Households or persons take turns by week or month.")
    static let rosterDefaultTitle = Text("deliberation.roster.default-title", "环境卫生轮值表", "Cleaning by turns")
    static let rosterFieldClause = Text("deliberation.roster.clause", "依据哪一条", "By which clause")
    static let rosterNoClause = Text("deliberation.roster.no-clause", "不依据条款", "By no clause")
    static let rosterFieldKind = Text("deliberation.roster.kind", "谁来轮", "Who takes turns")
    static let rosterHouseholds = Text("deliberation.roster.households", "各户", "Households")
    static let rosterHouseholdsHint = Text(
        "deliberation.roster.households-hint",
        "每行一个户号，如 012。",
        "A household's number a line, such as 012.")
    static let rosterPersons = Text("deliberation.roster.persons", "个人", "Persons")
    static let rosterFieldMembers = Text("deliberation.roster.members", "轮流的顺序", "The order of turns")
    static let rosterFieldMembersHint = Text(
        "deliberation.roster.members-hint",
        "每行一户或一人，从第一行开始轮。",
        "One a line; the first line has the first turn.")
    static let rosterFieldStart = Text("deliberation.roster.start", "从哪天开始", "From")
    static let rosterFieldEvery = Text("deliberation.roster.every", "多久一轮换", "How long a turn is")
    static let rosterWeekly = Text("deliberation.roster.weekly", "每周一换", "A week each")
    static let rosterMonthly = Text("deliberation.roster.monthly", "每月一换", "A month each")
    static let rosterFieldSkips = Text(
        "deliberation.roster.skips",
        "长假那一周不排",
        "Leave out the weeks of long holidays")
    static let rosterFieldSkipsHint = Text(
        "deliberation.roster.skips-hint",
        "春节、劳动节、国庆节放假三天以上的那一周顺延。",
        "A week with three announced days off or more is nobody's.")
    static let rosterSkips = Text(
        "deliberation.roster.skips-note",
        "长假那一周不排，顺延。",
        "Weeks of long holidays are left out.")
    static let rosterSend = Text("deliberation.roster.send", "排好", "Set it up")
    static let rosterBasis = Text(
        "deliberation.roster.basis",
        "依据：{title}第{number}条",
        "By {title}, clause {number}")
    static let rosterEndedOn = Text("deliberation.roster.ended-on", "{day}起不再轮流", "Ended on {day}")
    static let rosterTurn = Text("deliberation.roster.turn", "轮次", "Turn")
    static let rosterDays = Text("deliberation.roster.days", "哪几天", "Days")
    static let rosterPeriod = Text("deliberation.roster.period", "{from} 至 {through}", "{from} to {through}")
    static let rosterWho = Text("deliberation.roster.who", "轮到", "Who")
    static let rosterNow = Text("deliberation.roster.now", "现在", "Now")
    static let rosterSwapped = Text("deliberation.roster.swapped", "换过", "Swapped")
    static let rosterEnd = Text("deliberation.roster.end", "停止轮流", "End the roster")
    static let rosterSheet = Text("deliberation.roster.sheet", "扫码看最新的轮流表", "Scan for the newest turns")
    static let swapTitle = Text("deliberation.swap.title", "两家换班", "Swap two turns")
    static let swapFirst = Text("deliberation.swap.first", "这一轮", "This turn")
    static let swapSecond = Text("deliberation.swap.second", "和这一轮换", "With this one")
    static let swapWords = Text("deliberation.swap.words", "怎么说好的", "How they agreed")
    static let swapWordsHint = Text(
        "deliberation.swap.words-hint",
        "两家都同意才换，如：11月20日两家当面说好。",
        "Both have to agree; say when and how.")
    static let swapSend = Text("deliberation.swap.send", "换班", "Swap them")
}
