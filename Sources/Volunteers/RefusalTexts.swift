import Kernel

/// What this room says no with.
extension Text {
    static let volunteersUnknown = Text("volunteers.unknown", "没有这次活动。", "There is no such activity.")
    static let volunteersPlaceUnfit = Text(
        "volunteers.place-unfit", "请选您管的镇、村或网格。", "Choose a town, village or grid of yours.")
    static let volunteersIsDropped = Text("volunteers.dropped", "这次活动已经取消。", "The activity was called off.")
    static let volunteersUnderway = Text(
        "volunteers.underway", "已经登记了服务时间，不能取消。", "Time was entered; it cannot be called off any more.")
    static let volunteersTitleUnfit = Text(
        "volunteers.title-unfit", "请写做什么，最多 {max} 个字。", "Say what it is, in at most {max} characters.")
    static let volunteersDayUnfit = Text(
        "volunteers.day-unfit", "请选最近 30 天到一年以内的日子。", "Choose a day from 30 days ago to a year ahead.")
    static let volunteersMeetingMissing = Text(
        "volunteers.meeting-missing", "请写集合的时间和地点。", "Say when and where to meet.")
    static let volunteersRiskMissing = Text(
        "volunteers.risk-missing", "请写可能的风险；没有的写“没有特别风险”（志愿服务条例第十二条）。",
        "Say what may happen, or that there is nothing in particular (Regulations on Volunteer Services, article 12)."
    )
    static let volunteersInsuranceMissing = Text(
        "volunteers.insurance-missing", "可能有人身危险的，要先买人身意外伤害保险，请写保险单号（志愿服务条例第十七条）。",
        "Risky work is insured before it begins: write the policy's number (Regulations on Volunteer Services, "
            + "article 17)."
    )
    static let volunteersSeatsUnfit = Text(
        "volunteers.seats-unfit", "人数请写 1 到 {max}。", "Write a number from 1 to {max}.")
    static let volunteersContactMissing = Text(
        "volunteers.contact-missing", "请写联系人和电话。", "Say who answers, with a telephone number.")
    static let volunteersTooLong = Text(
        "volunteers.words-too-long", "每一项最多 {max} 个字。", "At most {max} characters each.")
    static let volunteersOver = Text("volunteers.over", "活动已经过了。", "It is over.")
    static let volunteersNotAdult = Text(
        "volunteers.not-adult", "没满十八周岁的，请监护人同意并陪同，到村里报名。",
        "Who is younger than eighteen joins at the village office, with a guardian.")
    static let volunteersJoinedAlready = Text(
        "volunteers.joined-already", "已经报过名了。", "That person has joined already.")
    static let volunteersFull = Text("volunteers.full", "人数满了。", "There is no place left.")
    static let volunteersNotJoined = Text("volunteers.not-joined", "没有报名。", "That person has not joined.")
    static let volunteersRecordedAlready = Text(
        "volunteers.recorded-already", "服务时间已经登记，请找组织的人。", "Time was entered already; ask the organiser.")
    static let volunteersPersonUnknown = Text(
        "volunteers.person-unknown", "这个村的这一户里没有这个人，请核对户号和姓名。",
        "Nobody of that name is in that household of this village; check both.")
    static let volunteersTooEarly = Text(
        "volunteers.too-early", "活动还没到日子，不能登记时间。", "Its day has not come; no time can be entered.")
    static let volunteersMinutesUnfit = Text(
        "volunteers.minutes-unfit", "分钟请写 1 到 {max} 的整数。", "Write whole minutes from 1 to {max}.")
    static let volunteersNobodyCame = Text(
        "volunteers.nobody-came", "请至少写一个人的分钟数。", "Write the minutes of at least one person.")
    static let volunteersNothingToConfirm = Text(
        "volunteers.nothing-to-confirm", "没有等着核对的时间。", "Nothing waits to be confirmed.")
    static let volunteersOwnRecord = Text(
        "volunteers.own-record", "这是您自己登记的，请另一个人核对。", "You entered this; another person confirms it.")
}

extension OrganisingRefusal {
    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.volunteersUnknown)
        case .placeUnfit: Sentence(.volunteersPlaceUnfit)
        case .dropped: Sentence(.volunteersIsDropped)
        case .underway: Sentence(.volunteersUnderway)
        case .titleUnfit: Sentence(.volunteersTitleUnfit, ["max": "\(VolunteerLimits.title_length_max)"])
        case .dayUnfit: Sentence(.volunteersDayUnfit)
        case .meetingMissing: Sentence(.volunteersMeetingMissing)
        case .riskMissing: Sentence(.volunteersRiskMissing)
        case .insuranceMissing: Sentence(.volunteersInsuranceMissing)
        case .seatsUnfit: Sentence(.volunteersSeatsUnfit, ["max": "\(VolunteerLimits.seats_max)"])
        case .contactMissing: Sentence(.volunteersContactMissing)
        case .wordsTooLong: Sentence(.volunteersTooLong, ["max": "\(VolunteerLimits.words_length_max)"])
        }
    }
}

extension JoiningRefusal {
    package var sentence: Sentence {
        switch self {
        case .over: Sentence(.volunteersOver)
        case .notAdult: Sentence(.volunteersNotAdult)
        case .joinedAlready: Sentence(.volunteersJoinedAlready)
        case .full: Sentence(.volunteersFull)
        case .notJoined: Sentence(.volunteersNotJoined)
        case .recordedAlready: Sentence(.volunteersRecordedAlready)
        case .personUnknown: Sentence(.volunteersPersonUnknown)
        case .tooEarly: Sentence(.volunteersTooEarly)
        case .minutesUnfit: Sentence(.volunteersMinutesUnfit, ["max": "\(VolunteerLimits.minutes_max)"])
        case .nobodyCame: Sentence(.volunteersNobodyCame)
        case .nothingToConfirm: Sentence(.volunteersNothingToConfirm)
        case .ownRecord: Sentence(.volunteersOwnRecord)
        }
    }
}
