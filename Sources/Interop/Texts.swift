import Cases
import Kernel

/// What the pages of this room say.
extension Text {
    static let programmesTitle = Text("interop.programmes.title", "接入的程序", "Connected programmes")
    static let programmesPurpose = Text(
        "interop.programmes.purpose", "登记能替居民报事的外部程序，发给密钥，不用时收回。",
        "Register outside programmes that report for residents; give keys and take them back.")
    static let programmesNone = Text(
        "interop.programmes.none", "还没有登记外部程序。", "No outside programme is registered yet.")
    static let programmesBack = Text("interop.programmes.back", "回到程序列表", "Back to the programmes")
    static let programmeNew = Text("interop.programme.new", "登记一个程序", "Register a programme")
    static let programmeName = Text("interop.programme.name", "名称", "Name")
    static let programmeNameHint = Text(
        "interop.programme.name-hint", "例如：云岭融媒 App", "For example: the county's news app")
    static let programmeKeeper = Text("interop.programme.keeper", "谁负责", "Who answers for it")
    static let programmeKeeperHint = Text(
        "interop.programme.keeper-hint", "单位和办公电话", "The unit and its office telephone")
    static let programmeShown = Text(
        "interop.programme.shown", "用户知道：报的事可能给邻居看", "Its users are told that neighbours may see reports")
    static let programmeShownHint = Text(
        "interop.programme.shown-hint", "勾上以后，报来的事也要先由人看过才公开。",
        "Even then somebody of the county reads each report before it is shown.")
    static let programmeShownShort = Text("interop.programme.shown-short", "可公开", "May be shown")
    static let programmeYes = Text("interop.programme.yes", "是", "Yes")
    static let programmeNo = Text("interop.programme.no", "否", "No")
    static let programmeRegister = Text("interop.programme.register", "登记并发密钥", "Register and give a key")
    static let programmeKeyEnding = Text("interop.programme.key-ending", "密钥结尾", "Key ends in")
    static let programmeRegistered = Text("interop.programme.registered", "登记时间", "Registered")
    static let programmeState = Text("interop.programme.state", "状态", "State")
    static let programmeRevoke = Text("interop.programme.revoke", "收回密钥", "Take the key back")
    static let programmeRevokeNote = Text(
        "interop.programme.revoke-note", "收回以后马上失效，不能恢复。", "It ends at once and for good.")
    static let programmeRevokeSure = Text("interop.programme.revoke-sure", "确定收回", "Take it back for good")
    static let programmeRevokedOn = Text(
        "interop.programme.revoked-on", "{when} 收回", "Taken back on {when}")
    static let programmeKeyOnce = Text(
        "interop.programme.key-once", "这个密钥只显示这一次", "This key is shown only once")
    static let programmeKeyOnceNote = Text(
        "interop.programme.key-once-note", "请马上交给负责的单位。丢了就收回，重新登记。",
        "Hand it to the unit at once. If it is lost, take it back and register anew.")
    static let programmeKeyGone = Text(
        "interop.programme.key-gone", "密钥已经显示过，不再显示。没抄下来的，请收回后重新登记。",
        "The key has been shown and is not shown again. If nobody wrote it down, take it back and register anew."
    )

    static let feedTitle = Text("interop.feed.title", "到期日历", "Calendar of due times")
    static let feedPurpose = Text(
        "interop.feed.purpose", "一个只有您知道的网址，放进手机日历，到期时间自己更新。",
        "A secret address for the calendar of your phone; due times keep themselves up to date.")
    static let feedMake = Text("interop.feed.make", "生成网址", "Make an address")
    static let feedRevoke = Text("interop.feed.revoke", "作废这个网址", "Take this address back")
    static let feedEnding = Text("interop.feed.ending", "网址结尾", "It ends in")
    static let feedMadeAt = Text("interop.feed.made-at", "生成时间", "Made")
    static let feedLost = Text(
        "interop.feed.lost", "网址只在生成时显示一次。丢了，或给别人看到了，请作废后重新生成。",
        "It was shown when it was made. If it is lost, or somebody saw it, take it back and make another.")
    static let feedContent = Text(
        "interop.feed.content", "日历里只有编号和到期时间，没有姓名、电话和事情内容。",
        "The calendar holds numbers and due times only: no names, no telephones, nothing of the matter.")
    static let feedOnce = Text("interop.feed.once", "这个网址只显示这一次", "This address is shown only once")
    static let feedOnceNote = Text(
        "interop.feed.once-note", "在手机日历里选择订阅日历，粘贴这个网址。不要转发。",
        "Choose to subscribe to a calendar, and paste the address. Do not pass it on.")
    static let feedGone = Text(
        "interop.feed.gone", "网址已经显示过，不再显示。", "The address has been shown and is not shown again.")
    static let feedBack = Text("interop.feed.back", "回到日历", "Back to the calendar")
    static let feedToday = Text("interop.feed.today", "今天", "Today")
    static let meetingsOf = Text("interop.feed.meetings-of", "{place} 会议", "Meetings of {place}")
    static let dueTimes = Text("interop.feed.due-times", "到期时间", "Due times")
    static let dueTime = Text("interop.feed.due-time", "{number} 到期", "{number} is due")

    static let dataTitle = Text("interop.data.title", "开放数据和接口", "Open data and interfaces")
    static let dataPurpose = Text(
        "interop.data.purpose", "给程序用的地址。内容和公开网页一样，姓名、电话不会出现。",
        "Addresses for programs. They give what the public pages show: no names, no telephones.")
    static let dataOpen311Note = Text(
        "interop.data.open311-note", "查询不用密钥。报事要用密钥，由县里的系统管理员发。",
        "Reading needs no key. Reporting does; the county's system administrator gives it.")
    static let dataDiscovery = Text("interop.data.discovery", "说明", "Discovery")
    static let dataServices = Text("interop.data.services", "能报什么", "What can be reported")
    static let dataReports = Text("interop.data.reports", "公开的事", "Public reports")
    static let dataUpdates = Text("interop.data.updates", "进展", "What happened since")
    static let dataMaps = Text("interop.data.maps", "地图", "Maps")
    static let dataMapsNote = Text(
        "interop.data.maps-note", "GeoJSON，坐标系 WGS 84。报事的位置只精确到一公里左右。",
        "GeoJSON in WGS 84. Reports are placed to about a kilometre.")
    static let dataReportsMap = Text("interop.data.reports-map", "公开的事", "Public reports")
    static let dataGridsMap = Text("interop.data.grids-map", "网格边界", "Outlines of grids")
    static let dataCalendars = Text("interop.data.calendars", "日历", "Calendars")
    static let dataCalendarsNote = Text(
        "interop.data.calendars-note", "在手机日历里订阅，会议改期、取消都会跟着变。",
        "Subscribe to it in a phone's calendar; moved and cancelled meetings follow.")
    static let dataMeetings = Text("interop.data.meetings", "会议", "Meetings")
    static let dataAPI = Text("interop.data.api", "程序接口", "API")
    static let dataAPINote = Text(
        "interop.data.api-note", "每一页都有对应的接口，登录后使用。",
        "Every page has an interface beside it, for who signs in.")
    static let dataOpenAPI = Text("interop.data.openapi", "接口说明", "Description")
}

/// What other systems are told in words.
extension Text {
    static let wireContact = Text(
        "interop.wire.contact", "{county}，电话 12345", "{county}, telephone 12345")
    static let wireKeyService = Text(
        "interop.wire.key-service", "密钥由{county}的系统管理员发放。",
        "Keys are given by the system administrator of {county}.")
    static let wireNotice = Text(
        "interop.wire.notice", "已收到，编号 {number}，查询码 {code}，进展见 {address}",
        "Received as {number}; the code is {code}; progress at {address}")
    static let mediaLine = Text("interop.wire.media-line", "照片链接：{address}", "Picture: {address}")
    static let updateTold = Text(
        "interop.wire.update-told", "（对方系统状态：{status}）", "(Their system says: {status}) ")
    static let wirePaused = Text("interop.wire.paused", "暂停计时，等条件具备", "Its clock stands still for a reason")
    static let wireShelved = Text(
        "interop.wire.shelved", "现在办不了，挂账，{day}再看", "Cannot be done now; looked at again on {day}")

    static func wireState(_ state: Case.State) -> Text {
        switch state {
        case .received: Text("interop.wire.state.received", "已收到，等着派人", "Received, waiting for somebody")
        case .assigned: Text("interop.wire.state.assigned", "有人在办", "Somebody is working on it")
        case .done: Text("interop.wire.state.done", "说办好了，等第二个人核实", "Said to be done; a second person looks")
        case .closed: Text("interop.wire.state.closed", "已办结", "Closed")
        }
    }

    static func wireOutcome(_ outcome: Outcome) -> Text {
        switch outcome {
        case .solved: Text("interop.wire.outcome.solved", "办好了，核实过", "Solved, and checked")
        case .explained: Text("interop.wire.outcome.explained", "按规定作了解释", "Explained by the rules")
        case .beyondLaw:
            Text("interop.wire.outcome.beyond-law", "依法要走别的渠道", "Belongs to another legal channel")
        case .shelved: Text("interop.wire.outcome.shelved", "挂账", "Shelved")
        case .merged: Text("interop.wire.outcome.merged", "和另一件一起办", "Goes on with another report")
        case .answeredImported:
            Text(
                "interop.wire.outcome.answered-imported", "原系统已答复，没有复核",
                "Answered in an older system, not checked here")
        }
    }
}
