import Kernel

/// What codes of this room are called.
extension Text {
    static let subjectLabour = Text("points.subject.labour", "公益劳动", "Work for all")
    static let subjectEnvironment = Text("points.subject.environment", "环境卫生", "Clean village")
    static let subjectSafety = Text("points.subject.safety", "平安守护", "Safety")
    static let subjectAssembly = Text("points.subject.assembly", "参会议事", "Meetings")
    static let subjectManners = Text("points.subject.manners", "文明乡风", "Good manners")
    static let subjectNeighbours = Text("points.subject.neighbours", "邻里互助", "Help among neighbours")
    static let subjectLearning = Text("points.subject.learning", "学习培训", "Learning")
    static let subjectCharter = Text("points.subject.charter", "遵守村规民约", "Keeping the charter")
    static let subjectOther = Text("points.subject.other", "其他公共事务", "Other common matters")
    static let subjectRights = Text(
        "points.subject.rights", "承包权、宅基地、成员身份、选举",
        "Land, homesteads, membership, elections")
    static let subjectBenefits = Text(
        "points.subject.benefits", "低保、补贴、就学",
        "Benefits, subsidies, schooling")
    static let subjectFamily = Text("points.subject.family", "婚育和家庭", "Marriage, births, family")
    static let subjectHealth = Text("points.subject.health", "健康和残疾", "Health, disability")
    static let subjectPoverty = Text("points.subject.poverty", "贫困", "Poverty")
    static let subjectDebt = Text("points.subject.debt", "欠款和信用", "Debts, credit")
    static let subjectPetition = Text(
        "points.subject.petition", "信访、投诉、诉讼",
        "Petitions, complaints, lawsuits")
    static let subjectMinors = Text("points.subject.minors", "未成年人", "Minors")
    static let subjectApps = Text("points.subject.apps", "使用软件、点赞、打卡", "Use of apps, likes, check-ins")
    static let evidenceNone = Text("points.evidence.none", "不用佐证", "Nothing")
    static let evidencePhoto = Text("points.evidence.photo", "照片", "A photo")
    static let evidenceWitness = Text("points.evidence.witness", "证明人", "A witness")
    static let evidenceDocument = Text("points.evidence.document", "书面材料", "A paper")
    static let declarerHousehold = Text("points.declarer.household", "本户", "The household")
    static let declarerGrid = Text("points.declarer.grid", "网格员", "The grid worker")
    static let declarerLink = Text("points.declarer.link", "联户长", "The link head (联户长)")
    static let declarerCommittee = Text("points.declarer.committee", "村委会", "The committee")
    static let triggerHand = Text("points.trigger.hand", "由人登记", "Somebody declares it")
    static let triggerSolvedRequest = Text(
        "points.trigger.solved-request", "反映的事办好了，自动登记", "By itself, once what was reported is solved")
    static let triggerAttendance = Text(
        "points.trigger.attendance", "开会签到，自动登记", "By itself, from a meeting's sign-in sheet")
    static let triggerVolunteering = Text(
        "points.trigger.volunteering", "志愿服务核对过，自动登记", "By itself, from confirmed volunteering")
    static let checkerGrid = Text("points.checker.grid", "网格员", "The grid worker")
    static let checkerCommittee = Text("points.checker.committee", "村委会", "The committee")
    static let capDay = Text("points.cap.day", "每天最多 {points}", "{points} a day at most")
    static let capMonth = Text("points.cap.month", "每月最多 {points}", "{points} a month at most")
    static let capSeason = Text("points.cap.season", "每年最多 {points}", "{points} a year at most")
    static let periodDay = Text("points.period.day", "每天", "A day")
    static let periodMonth = Text("points.period.month", "每月", "A month")
    static let periodSeason = Text("points.period.season", "每年", "A year")
    static let periodNone = Text("points.period.none", "不设上限", "No limit")
    static let cadenceWeek = Text("points.cadence.week", "每周公示", "weekly")
    static let cadenceMonth = Text("points.cadence.month", "每月公示", "monthly")
    static let versionDraft = Text("points.version.draft", "正在写", "Draft")
    static let versionSubmitted = Text("points.version.submitted", "等待表决", "Waits for the vote")
    static let versionAdopted = Text("points.version.adopted", "已表决通过", "Adopted")
    static let versionDropped = Text("points.version.dropped", "已放弃", "Given up")
    static let actDeclared = Text("points.act.declared", "等待审核", "Waits for the check")
    static let actChecked = Text("points.act.checked", "等待公示", "Waits to be published")
    static let actPublished = Text("points.act.published", "公示中", "Published")
    static let actNoticed = Text("points.act.noticed", "已告知，等待说明", "Told, waits for a reply")
    static let actConfirmed = Text("points.act.confirmed", "已入账", "In the books")
    static let actContested = Text("points.act.contested", "意见成立，等待冲正", "Found wrong, to be taken back")
    static let actRejected = Text("points.act.rejected", "没有通过", "Turned down")
    static let actReversed = Text("points.act.reversed", "已冲正", "Taken back")
    static let actExpired = Text("points.act.expired", "到期撤销", "Ended")
    static let publicationOpen = Text("points.publication.open", "公示中", "Open")
    static let publicationSettled = Text("points.publication.settled", "已入账", "In the books")
    static let publicationWithdrawn = Text("points.publication.withdrawn", "已撤回", "Taken back")
    static let reasonObjection = Text(
        "points.reason.objection", "公示期间有人提意见，意见成立",
        "an objection was found right")
}
