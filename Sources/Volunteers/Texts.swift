import Kernel

/// What the pages of volunteers say.
extension Text {
    static let volunteersTitle = Text("volunteers.title", "志愿服务", "Volunteering")
    static let volunteersPurpose = Text(
        "volunteers.purpose", "自愿参加，不发钱；谁参加了、做了多久，只有自己和组织的人看得到。",
        "Of one's own will and unpaid; who came and for how long is seen by themselves and the organisers only."
    )
    static let volunteersSource = Text(
        "volunteers.source", "志愿服务条例（2017年）第三条、第十二条、第十七条、第十九条、第二十条、第二十五条",
        "Regulations on Volunteer Services (志愿服务条例, 2017), articles 3, 12, 17, 19, 20 and 25")
    static let volunteersRule = Text("volunteers.rule", "志愿服务怎么算数", "What holds for volunteering")
    static let volunteersRuleWords = Text(
        "volunteers.rule-words", "时间只算真正服务的，路上和等候不算；组织的人登记，另一个人核对后才算数。",
        "Only time truly given counts, not the way or waiting; the organiser enters it, another person confirms it."
    )
    static let volunteersComing = Text("volunteers.coming", "近期活动", "Activities to come")
    static let volunteersPast = Text("volunteers.past", "全部活动", "All activities")
    static let volunteersNone = Text("volunteers.none", "近期没有活动", "No activity to come")
    static let volunteersNoneText = Text(
        "volunteers.none-text", "村里或镇里发起活动后，会列在这里。", "What the village or town starts is listed here.")
    static let volunteersMine = Text("volunteers.mine", "我参加的", "What I joined")
    static let volunteersMineNone = Text("volunteers.mine-none", "还没有参加过。", "Nothing yet.")
    static let volunteersHours = Text(
        "volunteers.hours", "核对过的服务时间共{time}", "Confirmed time in all: {time}")
    static let volunteersTime = Text("volunteers.time", "{hours} 小时 {minutes} 分钟", "{hours} h {minutes} min")
    static let volunteersMinutes = Text("volunteers.minutes", "{minutes} 分钟", "{minutes} min")
    static let volunteersNew = Text("volunteers.new", "发起一次活动", "Start an activity")
    static let volunteersNewPurpose = Text(
        "volunteers.new-purpose", "把时间、地点和可能的风险说清楚，愿意来的人自己报名。",
        "Say when and where, and what may happen; who wants to come joins.")
    static let volunteersTaken = Text("volunteers.taken", "{count} 人", "{count}")
    static let volunteersTakenOf = Text(
        "volunteers.taken-of", "{taken}，最多 {all} 人", "{taken} of at most {all}")
    static let volunteersName = Text("volunteers.name", "做什么", "What it is")
    static let volunteersKind = Text("volunteers.kind", "哪一类", "Kind")
    static let volunteersDay = Text("volunteers.day", "哪一天", "Day")
    static let volunteersDayHint = Text(
        "volunteers.day-hint", "纸上登记过的，30 天以内可以补", "What was on paper may be entered for 30 days")
    static let volunteersMeeting = Text("volunteers.meeting", "集合的时间和地点", "When and where to meet")
    static let volunteersRisk = Text("volunteers.risk", "可能的风险", "What may happen")
    static let volunteersRiskHint = Text(
        "volunteers.risk-hint", "没有特别风险的，写“没有特别风险”", "Where there is none in particular, say so")
    static let volunteersRisky = Text("volunteers.risky", "可能有人身危险", "It may cost life or limb")
    static let volunteersInsurance = Text("volunteers.insurance", "人身意外伤害保险", "Accident insurance")
    static let volunteersInsuranceHint = Text(
        "volunteers.insurance-hint", "可能有人身危险的，先买保险，写保险单号", "Bought before risky work: its number")
    static let volunteersSeats = Text("volunteers.seats", "最多几人", "How many at most")
    static let volunteersContact = Text("volunteers.contact", "联系人和电话", "Who answers, with telephone")
    static let volunteersOpen = Text("volunteers.open", "发起", "Start it")
    static let volunteersPlace = Text("volunteers.place", "地点", "Place")
    static let volunteersDropped = Text("volunteers.dropped-state", "已取消", "called off")
    static let volunteersDrop = Text("volunteers.drop", "取消这次活动", "Call it off")
    static let volunteersDropText = Text(
        "volunteers.drop-text", "取消后不能恢复，报了名的人会看到已取消。",
        "It stays called off; those who joined see it.")
    static let volunteersJoin = Text("volunteers.join", "我要参加", "I join")
    static let volunteersAdult = Text("volunteers.adult", "我已满十八周岁", "I am eighteen or older")
    static let volunteersAdultHint = Text(
        "volunteers.adult-hint", "没满十八周岁的，请监护人带着到村里报名",
        "Who is younger comes to the village office with a guardian")
    static let volunteersJoined = Text("volunteers.joined", "您已经报名。", "You have joined.")
    static let volunteersLeave = Text("volunteers.leave", "不去了", "I do not come")
    static let volunteersPeople = Text("volunteers.people", "参加的人", "Who comes")
    static let volunteersPeopleNote = Text(
        "volunteers.people-note", "没来的空着", "Leave it blank for who did not come")
    static let volunteersNobody = Text("volunteers.nobody", "还没有人报名。", "Nobody has joined yet.")
    static let volunteersRecord = Text("volunteers.record", "登记服务时间", "Enter the time")
    static let volunteersMinutesOf = Text("volunteers.minutes-of", "{name} 分钟", "{name}, minutes")
    static let volunteersConfirm = Text("volunteers.confirm", "核对无误", "Confirm what was entered")
    static let volunteersConfirmText = Text(
        "volunteers.confirm-text", "{count} 人共 {minutes} 分钟，核对后不能再改。",
        "{count} people, {minutes} minutes; once confirmed it stands.")
    static let volunteersConfirmOther = Text(
        "volunteers.confirm-other", "登记的人不能自己核对，请另一个人来。",
        "Whoever entered it does not confirm it; another person does.")
    static let volunteersPaper = Text("volunteers.paper", "代为报名", "Enter somebody")
    static let volunteersHousehold = Text("volunteers.household", "户号", "Household number")
    static let volunteersPerson = Text("volunteers.person", "姓名", "Name")
    static let volunteersAdultOther = Text(
        "volunteers.adult-other", "已满十八周岁，或者监护人同意并陪同", "Eighteen or older, or with a guardian's consent")
    static let volunteersAdd = Text("volunteers.add", "报名", "Enter")
    static let volunteersSigned = Text("volunteers.state.signed", "已报名", "joined")
    static let volunteersWithdrawn = Text("volunteers.state.withdrawn", "不去了", "withdrawn")
    static let volunteersRecorded = Text("volunteers.state.recorded", "等核对", "to be confirmed")
    static let volunteersConfirmed = Text("volunteers.state.confirmed", "已核对", "confirmed")
    static let kindEnvironment = Text("volunteers.kind.environment", "环境卫生", "environment")
    static let kindCare = Text("volunteers.kind.care", "关爱帮扶", "care")
    static let kindTraffic = Text("volunteers.kind.traffic", "交通劝导", "traffic")
    static let kindMediation = Text("volunteers.kind.mediation", "纠纷调解", "mediation")
    static let kindCulture = Text("volunteers.kind.culture", "文化文艺", "culture")
    static let kindPolicy = Text("volunteers.kind.policy", "政策宣传", "policy")
    static let kindSafety = Text("volunteers.kind.safety", "防灾安全", "safety")
    static let kindOther = Text("volunteers.kind.other", "其他", "other")
}
