import Kernel

/// What the pages of service places say.
extension Text {
    static let servicesHome = Text("services.home", "服务点", "Service places")
    static let servicesTitle = Text("services.title", "{place}服务点", "Service places of {place}")
    static let servicesPurpose = Text(
        "services.purpose", "什么时候开门、能办什么、有什么活动，都在这里；预约、借阅都不收费。",
        "When they are open, what one can do there, what is on. Booking and borrowing are free.")
    static let servicesMap = Text("services.map", "服务点地图", "Map of service places")
    static let servicesNone = Text("services.none", "还没有服务点", "No service place yet")
    static let servicesNoneText = Text(
        "services.none-text", "村、镇登记后会列在这里。", "What villages and towns enter is listed here.")
    static let servicesNew = Text("services.new", "登记一个服务点", "Enter a service place")
    static let servicesNewPurpose = Text("services.new-purpose", "在{place}", "In {place}")
    static let servicesOpen = Text("services.open", "登记", "Enter it")
    static let servicesName = Text("services.name", "名称", "Name")
    static let servicesKind = Text("services.kind", "哪一类", "Kind")
    static let servicesAddress = Text("services.address", "地址", "Address")
    static let servicesPhone = Text("services.phone", "电话", "Telephone")
    static let servicesOffered = Text("services.offered", "能办什么", "What one can do there")
    static let servicesOfferedHint = Text("services.offered-hint", "一行一项", "One a line")
    static let servicesLatitude = Text("services.latitude", "纬度", "Latitude")
    static let servicesLongitude = Text("services.longitude", "经度", "Longitude")
    static let servicesToday = Text("services.today", "今天", "Today")
    static let servicesTodayIs = Text("services.today-is", "今天{hours}", "today: {hours}")
    static let servicesPeople = Text("services.people", "{count} 人", "{count}")
    static let servicesPeopleOf = Text("services.people-of", "{taken}，最多 {all} 人", "{taken} of at most {all}")
    static let servicesDayOff = Text("services.day-off", "不开放", "closed")
    static let servicesHours = Text("services.hours", "开放时间", "Opening hours")
    static let servicesHoursHint = Text(
        "services.hours-hint", "例如 8:30-12:00 14:00-17:30，不开放的空着。",
        "For instance 8:30-12:00 14:00-17:30; blank when closed.")
    static let servicesOneDay = Text("services.one-day", "某一天另外安排", "One day otherwise")
    static let servicesOneDayHint = Text(
        "services.one-day-hint", "时间空着就是那天不开放。", "Without times it is closed that day.")
    static let servicesClosedOn = Text("services.closed-on", "{day}起不再开放。", "Closed for good since {day}.")
    static let servicesWhat = Text("services.what", "基本情况", "What it is")
    static let servicesSave = Text("services.save", "保存", "Save")
    static let servicesEdit = Text("services.edit", "改资料、时间和房间", "Change words, hours, rooms")
    static let servicesEditOf = Text("services.edit-of", "修改{name}", "Change {name}")
    static let servicesClose = Text("services.close", "关闭这个服务点", "Close this place for good")
    static let servicesCloseText = Text(
        "services.close-text", "关闭后不能再预约；以前的记录还在。",
        "Nothing can be booked any more; what was stays on record.")
    static let servicesRooms = Text("services.rooms", "房间", "Rooms")
    static let servicesFree = Text("services.free", "不收费", "Free of charge")
    static let servicesRoomNew = Text("services.room-new", "加一个房间", "Add a room")
    static let servicesRoomName = Text("services.room-name", "房间名", "Name of the room")
    static let servicesSeats = Text("services.seats", "座位", "Seats")
    static let servicesSeatsOf = Text("services.seats-of", "{count} 座", "{count} seats")
    static let servicesEquipment = Text("services.equipment", "有什么设备", "What is in it")
    static let servicesConsent = Text("services.consent", "预约要服务点同意", "The desk says yes first")
    static let servicesConsentFirst = Text("services.consent-first", "要服务点同意", "the desk says yes first")
    static let servicesRetire = Text("services.retire", "不再用这个房间", "Take this room out of use")
    static let servicesRoomGone = Text("services.room-gone", "这个房间不再使用。", "This room is out of use.")
    static let servicesAllFree = Text("services.all-free", "这一天还没有人预约。", "Nobody has it on that day.")
    static let servicesTakenThen = Text("services.taken-then", "有人预约", "taken")
    static let servicesOwnBooking = Text("services.own-booking", "您的预约", "your booking")
    static let servicesBook = Text("services.book", "预约", "Book it")
    static let servicesDay = Text("services.day", "哪一天", "Day")
    static let servicesFrom = Text("services.from", "从", "From")
    static let servicesUntil = Text("services.until", "到", "Until")
    static let servicesPurposeOf = Text("services.purpose-of", "做什么用", "What for")
    static let servicesSignIn = Text("services.sign-in", "登录后可以预约、报名", "Sign in to book or join")
    static let servicesAsked = Text("services.asked", "等着答复的预约", "Bookings that wait for an answer")
    static let servicesYes = Text("services.yes", "同意", "Agree")
    static let servicesNo = Text("services.no", "不同意", "Decline")
    static let servicesWhyNot = Text("services.why-not", "为什么不同意", "Why not")
    static let servicesStateAsked = Text("services.state.asked", "等答复", "to be answered")
    static let servicesStateConfirmed = Text("services.state.confirmed", "已约好", "booked")
    static let servicesStateDeclined = Text("services.state.declined", "没有同意", "declined")
    static let servicesStateCancelled = Text("services.state.cancelled", "已取消", "given up")
    static let servicesGiveUp = Text("services.give-up", "取消预约", "Give it up")
    static let servicesActivities = Text("services.activities", "活动", "Activities")
    static let servicesNoActivity = Text("services.no-activity", "近期没有活动。", "Nothing is on soon.")
    static let servicesActivityTitle = Text("services.activity-title", "活动名称", "What it is")
    static let servicesActivityWords = Text("services.activity-words", "说明", "More about it")
    static let servicesAnnounce = Text("services.announce", "发一个活动", "Announce an activity")
    static let servicesChildren = Text(
        "services.children", "孩子参加，请监护人陪同。", "Children come with a guardian.")
    static let servicesCalledOff = Text("services.called-off", "已取消", "called off")
    static let servicesCallOff = Text("services.call-off", "取消这个活动", "Call it off")
    static let servicesWhen = Text("services.when", "时间", "Time")
    static let servicesWhere = Text("services.where", "地点", "Where")
    static let servicesGuests = Text("services.guests", "报名的人", "Who comes")
    static let servicesComing = Text("services.coming", "我要参加", "I come")
    static let servicesNotComing = Text("services.not-coming", "不去了", "I do not come")
    static let servicesLibrary = Text("services.library", "借书、借工具", "Books and tools to borrow")
    static let servicesLibraryOf = Text("services.library-of", "{name}：借书、借工具", "{name}: books and tools")
    static let servicesLibraryPurpose = Text(
        "services.library-purpose", "先留一本，三天内来取。", "Have it lie ready, and fetch it within three days.")
    static let servicesLibrarySignIn = Text(
        "services.library-sign-in", "登录后可以先留一本，也可以直接来借。", "Sign in to have it lie ready, or just come.")
    static let servicesSeek = Text("services.seek", "书名或架号", "Title or shelf")
    static let servicesItemTitle = Text("services.item-title", "名称", "Title")
    static let servicesShelf = Text("services.shelf", "架号", "Shelf")
    static let servicesFreeOf = Text("services.free-of", "在架", "Free")
    static let servicesAct = Text("services.act", "操作", "Act")
    static let servicesNothingFound = Text("services.nothing-found", "没有找到。", "Nothing was found.")
    static let servicesCopies = Text("services.copies", "有几本（件）", "Copies")
    static let servicesItemNew = Text("services.item-new", "登记一本（件）", "Enter one")
    static let servicesHold = Text("services.hold", "留一本", "Keep one for me")
    static let servicesLend = Text("services.lend", "借出", "Lend")
    static let servicesLendOf = Text("services.lend-of", "借出《{title}》", "Lend “{title}”")
    static let servicesLendPurpose = Text(
        "services.lend-purpose", "写户号和姓名，当面借给本人。", "Household number and name of who stands before you.")
    static let servicesHousehold = Text("services.household", "户号", "Household number")
    static let servicesPerson = Text("services.person", "姓名", "Name")
    static let servicesOut = Text("services.out", "借出的和留着的", "Lent and lying ready")
    static let servicesBorrowed = Text("services.borrowed", "我借的", "What I borrowed")
    static let servicesHandOut = Text("services.hand-out", "取走了", "Handed out")
    static let servicesTakeBack = Text("services.take-back", "还了", "Came back")
    static let servicesHeldUntil = Text("services.held-until", "留到{day}", "lies ready until {day}")
    static let servicesDueOn = Text("services.due-on", "{day}前还", "due {day}")
    static let servicesLate = Text("services.late", "过期", "overdue")
    static let servicesExtend = Text("services.extend", "续借", "Keep it longer")
    static let servicesMine = Text("services.mine", "我的预约和借阅", "My bookings and loans")
    static let servicesMinePurpose = Text(
        "services.mine-purpose", "只有您和服务点看得到。", "Seen by you and the desk only.")
    static let servicesMineNone = Text("services.mine-none", "还没有预约和借阅", "Nothing booked or borrowed")
    static let servicesMineNoneText = Text(
        "services.mine-none-text", "在服务点的页面上预约房间、报名活动、借书。",
        "Book rooms, join activities and borrow books on the pages of service places.")
    static let servicesCircle = Text("services.circle", "15分钟服务圈", "The 15-minute circle")
    static let servicesCircleWords = Text(
        "services.circle-words", "{all} 个村（社区、小区），{covered} 个在 {metres} 米内有服务点。",
        "{covered} of {all} villages and estates have a service place within {metres} m.")
    static let servicesCircleNote = Text(
        "services.circle-note", "按直线距离从村的中间算，不等于走路的时间；没有画边界、也没有服务点的说不清。",
        "As the crow flies from the middle of a village, which is not the time of a walk. Of places without an outline "
            + "and without a service place nothing can be said.")
    static let servicesVillage = Text("services.village", "村（社区、小区）", "Village or estate")
    static let servicesAbove = Text("services.above", "上级", "Above it")
    static let servicesReach = Text("services.reach-column", "在圈内", "In reach")
    static let servicesNearestOne = Text("services.nearest-one", "最近的服务点", "Nearest service place")
    static let servicesNearest = Text("services.nearest", "{name}，{metres} 米", "{name}, {metres} m")
    static let servicesMetres = Text("services.metres", "米", "Metres")
    static let servicesCovered = Text("services.covered", "有", "yes")
    static let servicesUncovered = Text("services.uncovered", "没有", "no")
    static let servicesUnknownReach = Text("services.unknown-reach", "没画边界", "no outline")
    static let kindCentre = Text("services.kind.centre", "党群服务中心", "service centre")
    static let kindStation = Text("services.kind.station", "党群服务站", "service station")
    static let kindPractice = Text("services.kind.practice", "文明实践站", "civic practice station")
    static let kindLibrary = Text("services.kind.library", "农家书屋", "village library")
    static let kindCare = Text("services.kind.care", "日间照料", "day care")
    static let kindOther = Text("services.kind.other", "其他", "other")
    static let itemBook = Text("services.item.book", "书", "book")
    static let itemTool = Text("services.item.tool", "工具", "tool")
}

extension ServicePoint.Kind {
    var title: Text {
        switch self {
        case .centre: .kindCentre
        case .station: .kindStation
        case .practice: .kindPractice
        case .library: .kindLibrary
        case .care: .kindCare
        case .other: .kindOther
        }
    }
}

extension LibraryItem.Kind {
    var title: Text { self == .book ? .itemBook : .itemTool }
}

extension RoomBooking.State {
    var title: Text {
        switch self {
        case .asked: .servicesStateAsked
        case .confirmed: .servicesStateConfirmed
        case .declined: .servicesStateDeclined
        case .cancelled: .servicesStateCancelled
        }
    }
}
