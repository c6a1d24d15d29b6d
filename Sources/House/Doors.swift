import Access
import Kernel
import Requests
import Storage
import Web

/// A page that whoever is signed in may begin with.
struct Door: Sendable {
    let text: Text
    let path: String
    let group: Group
    /// Any of these opens it.
    let permissions: Set<Permission>
    /// Whether it is for those without a post.
    let isForResidents: Bool

    enum Group: CaseIterable {
        case work, village, people, figures, settings
    }

    init(
        _ text: Text, _ path: String, _ group: Group, _ permissions: Set<Permission> = [],
        residents: Bool = false
    ) {
        self.text = text
        self.path = path
        self.group = group
        self.permissions = permissions
        isForResidents = residents
    }

    func opens(to session: Session) -> Bool {
        isForResidents && session.grants.isEmpty || permissions.contains(where: session.holds)
    }
}

/// Where whoever is signed in may go: the first few stand in the mast, all of them on a page by groups.
enum Doors {
    /// In the order of the mast; a line a door.
    private static let all: [Door] = [
        Door(.doorToday, "/today", .work, [.work, .dispatch]),
        Door(.doorDesk, "/desk", .work, [.dispatch, .oversee, .work]),
        Door(.doorField, "/field", .work, [.work]),
        Door(.doorMine, "/mine", .work, residents: true),
        Door(.doorOwnPoints, "/points/mine", .village, residents: true),
        Door(.doorDuties, "/duties/mine", .people, [.work], residents: true),
        Door(.doorNotices, "/notices", .village, [.dispatch, .supervise]),
        Door(.doorAssemblies, "/assemblies", .village, [.dispatch, .supervise]),
        Door(.doorProcedures, "/procedures", .village, [.dispatch, .supervise]),
        Door(.doorPoints, "/points", .village, [.dispatch, .work, .supervise, .oversee]),
        Door(.doorOverview, "/overview", .figures, [.oversee]),
        Door(
            .doorRelief, "/relief", .work, [.report, .work, .dispatch, .verify, .supervise, .oversee]),
        Door(.doorDisputes, "/disputes", .work, [.dispatch, .work]),
        Door(.doorCalls, "/hotline", .work, [.report, .dispatch]),
        Door(.doorLetters, "/letterbox", .work, [.report, .work, .dispatch, .verify]),
        Door(
            .doorHazards, "/hazards", .work, [.report, .work, .dispatch, .verify, .supervise, .oversee]),
        Door(.doorChecks, "/checks", .work, [.report, .work, .dispatch, .verify, .supervise, .oversee]),
        Door(.doorCallOuts, "/callouts", .work, [.report, .work, .dispatch, .verify, .supervise, .oversee]),
        Door(.doorOwnCalls, "/callouts/mine", .work, residents: true),
        Door(.doorAnswers, "/answers", .figures, [.dispatch, .work, .supervise, .oversee]),
        Door(.doorPetitions, "/petitions", .work, [.dispatch, .supervise, .work]),
        Door(.doorConcerns, "/concerns", .figures, [.dispatch, .supervise, .oversee]),
        Door(.doorFigures, "/figures", .figures, [.oversee]),
        Door(.doorHouseholds, "/households", .people, [.register]),
        Door(.doorGaps, "/duties/gaps", .people, [.oversee, .register]),
        Door(.doorParty, "/party", .people, [.dispatch, .oversee, .supervise, .register]),
        Door(.doorSheets, "/appraisals/mine", .village, residents: true),
        Door(.doorOwnVisits, "/visits/mine", .people, residents: true),
        Door(
            .doorServices, "/services", .village, [.work, .dispatch, .oversee, .supervise], residents: true),
        Door(.doorVolunteers, "/volunteers", .village, [.dispatch, .work], residents: true),
        Door(.doorOwnDisputes, "/disputes/mine", .work, residents: true),
        Door(.doorRulebook, "/rulebook", .settings, [.rules]),
        Door(.doorMap, "/map-tiles", .settings, [.system]),
        Door(.doorProgrammes, "/programmes", .settings, [.system]),
        Door(.doorWebhooks, "/webhooks", .settings, [.system]),
        Door(.doorMessages, "/short-messages", .settings, [.system]),
        Door(.doorWeChat, "/wechat/account", .settings, [.system]),
        Door(.doorJournal, "/journal", .settings, [.audit]),
    ]

    static func viewer(_ identity: any Identity) -> Frame.Viewer? {
        guard let session = identity as? Session else { return nil }
        let own = Access.viewer(session)
        let links = all.filter { $0.opens(to: session) }.map { ($0.text, $0.path) }
        return Frame.Viewer(name: session.name, links: links + (own?.links ?? []), homes: own?.homes ?? [])
    }

    /// All doors of whoever is signed in, on one page.
    static let endpoints: [Endpoint] = [
        Endpoint(
            .get, "more", .page, for: AccountCaller.self, "Everything that whoever is signed in may open."
        ) {
            visit, caller in
            let session = caller.session
            let waiting = try await visit.county.database.read { reader in
                try House.administration(session, in: reader)
            }
            return Answer { page(session, waiting, $0) }
        }
    ]

    private static func page(_ session: Session, _ waiting: [Reminder], _ frame: Frame) -> HTML {
        let own = Access.viewer(session)?.links ?? []
        let parts = Door.Group.allCases.map { group -> HTML in
            let doors = all.filter { $0.group == group && $0.opens(to: session) }.map { ($0.text, $0.path) }
            let links = (group == .settings ? doors + own : doors).html { text, path in
                "<li>\(Address.link(frame(text), to: path))</li>\n"
            }
            guard !links.isEmpty else { return .empty }
            return Part(id: group.id, frame(group.title), "<ul class=\"links\">\(links)</ul>").html
        }
        return Layout.page(
            title: frame(.doorsTitle), purpose: frame(.doorsPurpose), frame: frame,
            bars: waiting.html { Bar(frame($0.sentence), link: (frame(.doorsLook), $0.path)).html },
            body: parts.html { $0 })
    }
}

extension Door.Group {
    fileprivate var id: String {
        switch self {
        case .work: "work"
        case .village: "village"
        case .people: "people"
        case .figures: "figures"
        case .settings: "settings"
        }
    }

    fileprivate var title: Text {
        switch self {
        case .work: .doorsWork
        case .village: .doorsVillage
        case .people: .doorsPeople
        case .figures: .doorsFigures
        case .settings: .doorsSettings
        }
    }
}

extension Text {
    fileprivate static let doorsTitle = Text("house.doors", "全部功能", "Everything")
    fileprivate static let doorsLook = Text("house.doors-look", "去看一看", "Have a look")
    fileprivate static let doorsPurpose = Text(
        "house.doors-purpose", "您能用的都在这里。", "All that you may open.")
    fileprivate static let doorsWork = Text("house.doors-work", "办事", "Matters")
    fileprivate static let doorsVillage = Text("house.doors-village", "村里的事", "Village life")
    fileprivate static let doorsPeople = Text("house.doors-people", "人和户", "People and households")
    fileprivate static let doorsFigures = Text("house.doors-figures", "数据", "Figures")
    fileprivate static let doorsSettings = Text("house.doors-settings", "设置和账号", "Settings and account")
    fileprivate static let doorConcerns = Text("house.concerns", "大家在说什么", "What people talk about")
    fileprivate static let doorFigures = Text("house.figures", "三率和用时", "Rates and times")
    fileprivate static let doorWeChat = Text("house.wechat", "公众号", "WeChat account")
    fileprivate static let doorToday = Text("house.today", "今天", "Today")
    fileprivate static let doorDesk = Text("house.desk", "值班台", "Desk")
    fileprivate static let doorCalls = Text("house.calls", "接电话", "Calls")
    fileprivate static let doorField = Text("house.field", "下村", "In the field")
    fileprivate static let doorDuties = Text("house.duties", "我的责任", "My duties")
    fileprivate static let doorNotices = Text("house.notices", "公示", "Notices")
    fileprivate static let doorAssemblies = Text("house.assemblies", "议事", "Assemblies")
    fileprivate static let doorProcedures = Text("house.procedures", "决议", "Decisions")
    fileprivate static let doorPoints = Text("house.points", "积分", "Points")
    fileprivate static let doorOwnPoints = Text("house.own-points", "我家积分", "Our points")
    fileprivate static let doorOwnVisits = Text("house.own-visits", "来过我家", "Visits")
    fileprivate static let doorSheets = Text("house.sheets", "我的评分表", "My sheets")
    fileprivate static let doorOverview = Text("house.overview", "全县", "Overview")
    fileprivate static let doorGaps = Text("house.gaps", "缺口", "Gaps")
    fileprivate static let doorRelief = Text("house.relief", "救助", "Relief")
    fileprivate static let doorHouseholds = Text("house.households", "户", "Households")
    fileprivate static let doorMine = Text("house.mine", "我报的事", "My reports")
    fileprivate static let doorMap = Text("house.map", "地图底图", "Map pictures")
    fileprivate static let doorProgrammes = Text("house.programmes", "接入程序", "Programmes")
    fileprivate static let doorWebhooks = Text("house.webhooks", "事件推送", "Webhooks")
    fileprivate static let doorMessages = Text("house.short-messages", "短信", "SMS")
    fileprivate static let doorLetters = Text("house.letters", "意见箱", "Letter box")
    fileprivate static let doorJournal = Text("house.journal", "流水", "Journal")
    fileprivate static let doorServices = Text("house.services", "服务点", "Service places")
    fileprivate static let doorVolunteers = Text("house.volunteers", "志愿服务", "Volunteering")
    fileprivate static let doorPetitions = Text("house.petitions", "信访", "Petitions")
    fileprivate static let doorDisputes = Text("house.disputes", "调解", "Disputes")
    fileprivate static let doorParty = Text("house.party", "党组织", "Party")
    fileprivate static let doorOwnDisputes = Text("house.own-disputes", "我的调解", "My disputes")
    fileprivate static let doorHazards = Text("house.hazards", "安全隐患", "Hazards")
    fileprivate static let doorChecks = Text("house.checks", "季节检查", "Seasonal checks")
    fileprivate static let doorCallOuts = Text("house.callouts", "一呼百应", "Call-outs")
    fileprivate static let doorOwnCalls = Text("house.own-callouts", "叫我帮忙的", "Calls for my help")
    fileprivate static let doorAnswers = Text("house.answers", "民呼我应四应", "Four answers")
    fileprivate static let doorRulebook = Text("house.rulebook", "规则", "Rulebook")
}
