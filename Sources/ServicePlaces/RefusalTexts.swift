import Kernel

extension KeepingRefusal {
    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.servicesUnknown)
        case .placeUnfit: Sentence(.servicesPlaceUnfit)
        case .closed: Sentence(.servicesClosed)
        case .nameUnfit: Sentence(.servicesNameUnfit, ["max": "\(ServiceLimits.name_length_max)"])
        case .addressMissing: Sentence(.servicesAddressMissing)
        case .spotUnfit: Sentence(.servicesSpotUnfit)
        case .tooLong: Sentence(.servicesTooLong, ["max": "\(ServiceLimits.words_length_max)"])
        case .hoursUnreadable: Sentence(.servicesHoursUnreadable)
        case .roomUnknown: Sentence(.servicesRoomUnknown)
        case .seatsUnfit: Sentence(.servicesSeatsUnfit, ["max": "\(ServiceLimits.seats_max)"])
        case .tooManyRooms: Sentence(.servicesTooManyRooms, ["max": "\(ServiceLimits.rooms_max)"])
        case .bookedAhead: Sentence(.servicesBookedAhead)
        }
    }
}

extension UsingRefusal {
    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.servicesUseUnknown)
        case .pointClosed: Sentence(.servicesClosed)
        case .timeUnreadable: Sentence(.servicesTimeUnreadable)
        case .timeUnfit:
            Sentence(
                .servicesTimeUnfit,
                [
                    "min": "\(ServiceLimits.booking_minutes_min)",
                    "hours": "\(ServiceLimits.booking_minutes_max / 60)",
                ])
        case .past: Sentence(.servicesPast)
        case .tooFarAhead: Sentence(.servicesTooFarAhead)
        case .outsideHours: Sentence(.servicesOutsideHours)
        case .purposeMissing: Sentence(.servicesPurposeMissing)
        case .taken: Sentence(.servicesTaken)
        case .tooMany: Sentence(.servicesTooMany, ["max": "\(ServiceLimits.bookings_max)"])
        case .settled: Sentence(.servicesSettled)
        case .reasonMissing: Sentence(.servicesReasonMissing)
        case .titleUnfit: Sentence(.servicesTitleUnfit, ["max": "\(ServiceLimits.name_length_max)"])
        case .copiesUnfit: Sentence(.servicesCopiesUnfit, ["max": "\(ServiceLimits.copies_max)"])
        case .full: Sentence(.servicesFull)
        case .joinedAlready: Sentence(.servicesJoinedAlready)
        case .notJoined: Sentence(.servicesNotJoined)
        case .dropped: Sentence(.servicesDropped)
        case .noCopy: Sentence(.servicesNoCopy)
        case .hasIt: Sentence(.servicesHasIt)
        case .notOut: Sentence(.servicesNotOut)
        case .extendedAlready: Sentence(.servicesExtendedAlready)
        case .overdue: Sentence(.servicesOverdueNow)
        case .personUnknown: Sentence(.servicesPersonUnknown)
        }
    }
}

/// What this room says no with.
extension Text {
    static let servicesUnknown = Text("services.unknown", "没有这个服务点。", "There is no such service place.")
    static let servicesPlaceUnfit = Text(
        "services.place-unfit", "请选您管的镇、村或小区。", "Choose a town, village or estate of yours.")
    static let servicesClosed = Text(
        "services.closed", "这个服务点已经关闭。", "This service place is closed for good.")
    static let servicesNameUnfit = Text(
        "services.name-unfit", "请写名称，最多 {max} 个字。", "Give it a name of at most {max} characters.")
    static let servicesAddressMissing = Text("services.address-missing", "请写地址。", "Write the address.")
    static let servicesSpotUnfit = Text(
        "services.spot-unfit", "经度和纬度要一起写，例如纬度 30.65、经度 107.80。",
        "Write latitude and longitude together, for instance 30.65 and 107.80.")
    static let servicesTooLong = Text(
        "services.too-long", "每一项最多 {max} 个字。", "At most {max} characters each.")
    static let servicesHoursUnreadable = Text(
        "services.hours-unreadable", "时间请写成 8:30-12:00 14:00-17:30，中间空一格，不要重叠。",
        "Write times as 8:30-12:00 14:00-17:30, with a space between and no overlap.")
    static let servicesRoomUnknown = Text("services.room-unknown", "没有这个房间。", "There is no such room.")
    static let servicesSeatsUnfit = Text(
        "services.seats-unfit", "座位请写 1 到 {max}。", "Write a number of seats from 1 to {max}.")
    static let servicesTooManyRooms = Text(
        "services.too-many-rooms", "一个服务点最多 {max} 个房间。", "A service place has at most {max} rooms.")
    static let servicesBookedAhead = Text(
        "services.booked-ahead", "后面还有人预约，请先和他们说好、取消预约。",
        "Somebody has it booked ahead; agree with them and cancel first.")
    static let servicesUseUnknown = Text("services.use-unknown", "没有这一项。", "There is no such thing.")
    static let servicesTimeUnreadable = Text(
        "services.time-unreadable", "时间请写成 9:00，结束要晚于开始。", "Write times as 9:00, the end after the beginning."
    )
    static let servicesTimeUnfit = Text(
        "services.time-unfit", "一次至少 {min} 分钟，最多 {hours} 小时。",
        "A booking is at least {min} minutes and at most {hours} hours.")
    static let servicesPast = Text("services.past", "这个时间已经过了。", "That time is over.")
    static let servicesTooFarAhead = Text(
        "services.too-far-ahead", "还不能预约这么远的日子。", "That day cannot be booked yet.")
    static let servicesOutsideHours = Text(
        "services.outside-hours", "这个时间不开放，请看开放时间。", "It is not open then; see the opening hours.")
    static let servicesPurposeMissing = Text(
        "services.purpose-missing", "请写做什么用，几句话就行。", "Say in a few words what it is for.")
    static let servicesTaken = Text(
        "services.taken", "这段时间已经有人预约，请换个时间。", "Somebody has the room then; choose another time.")
    static let servicesTooMany = Text(
        "services.too-many", "您已经有 {max} 个没用完的，请先用完或者取消。",
        "You have {max} open ones; use or give up one first.")
    static let servicesSettled = Text("services.settled", "这个预约已经定了。", "This booking was settled already.")
    static let servicesReasonMissing = Text("services.reason-missing", "请写为什么不行。", "Say why not.")
    static let servicesTitleUnfit = Text(
        "services.title-unfit", "请写名称，最多 {max} 个字，说明再短一些。",
        "Give it a title of at most {max} characters, and fewer words beside it.")
    static let servicesCopiesUnfit = Text(
        "services.copies-unfit", "数量请写 1 到 {max}。", "Write a number from 1 to {max}.")
    static let servicesFull = Text("services.full", "人数满了。", "There is no seat left.")
    static let servicesJoinedAlready = Text("services.joined-already", "您已经报名。", "You have joined already.")
    static let servicesNotJoined = Text("services.not-joined", "您没有报名。", "You have not joined.")
    static let servicesDropped = Text("services.dropped", "这个活动已经取消。", "It was called off.")
    static let servicesNoCopy = Text("services.no-copy", "都借出去了。", "All copies are out.")
    static let servicesHasIt = Text("services.has-it", "这一本已经借了。", "That person has a copy already.")
    static let servicesNotOut = Text("services.not-out", "这一本没有借出。", "It is not out.")
    static let servicesExtendedAlready = Text(
        "services.extended-already", "已经续借过一次，请先还。", "It was extended once; bring it back first.")
    static let servicesOverdueNow = Text(
        "services.overdue", "已经过了还的日子，请先还。", "It is overdue; bring it back first.")
    static let servicesPersonUnknown = Text(
        "services.person-unknown", "这个村的这一户里没有这个人，请核对户号和姓名。",
        "Nobody of that name is in that household of this village; check both.")
}
