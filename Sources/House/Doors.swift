import Access
import Kernel
import Web

/// The links in the mast: what whoever is signed in may open.
enum Doors {
    static func viewer(_ identity: any Identity) -> Frame.Viewer? {
        guard let session = identity as? Session else { return nil }
        var links: [(Text, String)] = []
        if session.holds(.work) || session.holds(.dispatch) { links.append((.doorToday, "/today")) }
        if session.holds(.dispatch) || session.holds(.oversee) || session.holds(.work) {
            links.append((.doorDesk, "/desk"))
        }
        if session.holds(.work) || session.grants.isEmpty { links.append((.doorDuties, "/duties/mine")) }
        if session.holds(.dispatch) || session.holds(.supervise) { links.append((.doorNotices, "/notices")) }
        if session.holds(.dispatch) || session.holds(.supervise) {
            links.append((.doorAssemblies, "/assemblies"))
            links.append((.doorProcedures, "/procedures"))
        }
        let points: [Permission] = [.dispatch, .work, .supervise, .oversee]
        if points.contains(where: session.holds) { links.append((.doorPoints, "/points")) }
        let relief: [Permission] = [.report, .work, .dispatch, .verify, .supervise, .oversee]
        if session.grants.isEmpty { links.append((.doorSheets, "/appraisals/mine")) }
        if session.holds(.oversee) { links.append((.doorOverview, "/overview")) }
        if session.holds(.oversee) || session.holds(.register) { links.append((.doorGaps, "/duties/gaps")) }
        if relief.contains(where: session.holds) { links.append((.doorRelief, "/relief")) }
        if session.holds(.register) { links.append((.doorHouseholds, "/households")) }
        if session.grants.isEmpty { links += [(.doorMine, "/mine"), (.doorOwnPoints, "/points/mine")] }
        if session.grants.isEmpty { links.append((.doorOwnVisits, "/visits/mine")) }
        if session.holds(.dispatch) || session.holds(.work) { links.append((.doorDisputes, "/disputes")) }
        if session.grants.isEmpty { links.append((.doorOwnDisputes, "/disputes/mine")) }
        if session.holds(.system) { links.append((.doorMap, "/map-tiles")) }
        if session.holds(.system) { links.append((.doorProgrammes, "/programmes")) }
        if session.holds(.audit) { links.append((.doorJournal, "/journal")) }
        if session.holds(.rules) { links.append((.doorRulebook, "/rulebook")) }
        let own = Access.viewer(session)
        return Frame.Viewer(name: session.name, links: links + (own?.links ?? []), homes: own?.homes ?? [])
    }
}

extension Text {
    fileprivate static let doorToday = Text("house.today", "今天", "Today")
    fileprivate static let doorDesk = Text("house.desk", "值班台", "Desk")
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
    fileprivate static let doorJournal = Text("house.journal", "流水", "Journal")
    fileprivate static let doorDisputes = Text("house.disputes", "调解", "Disputes")
    fileprivate static let doorOwnDisputes = Text("house.own-disputes", "我的调解", "My disputes")
    fileprivate static let doorRulebook = Text("house.rulebook", "规则", "Rulebook")
}
