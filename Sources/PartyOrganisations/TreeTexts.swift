import Kernel

extension Text {
    static let act = Text("party.page.act", "操作", "Act")
    static let choose = Text("party.page.choose", "请选", "Choose")
    static let fieldPerson = Text("party.page.field-person", "人员", "Person")
    static let fieldPersonName = Text(
        "party.page.field-person-name", "没有登记过的，写姓名", "Or the name of somebody new")
    static let fieldPersonNameHint = Text(
        "party.page.field-person-name-hint", "写了姓名，就在人员里登记这个人", "They are entered as a person here")
    static let fieldFrom = Text("party.page.field-from", "从哪天起", "From")
    static let fieldOn = Text("party.page.field-on", "哪一天", "On")
    static let fieldTitle = Text("party.page.field-title", "标题", "Title")
    static let fieldWords = Text("party.page.field-words", "说明", "What it is about")
    static let partyTitle = Text("party.page.party-title", "党组织", "Party organisations")
    static let partyTitleOf = Text(
        "party.page.party-title-of", "{place}党组织", "Party organisations of {place}")
    static let partyPurpose = Text(
        "party.page.party-purpose", "本地和下面一共 {count} 个，从上级一直到联系户。",
        "{count} here and below, from the top down to households.")
    static let partyToday = Text("party.page.party-today", "看今天的", "As of today")
    static let partyOn = Text("party.page.party-on", "看哪一天的", "As of")
    static let partyNone = Text("party.page.party-none", "这里还没有登记党组织", "No Party organisation here yet")
    static let partyNoneText = Text(
        "party.page.party-none-text", "换一个地方，或者换一天看看。", "Try another place or another day.")
    static let partyNoneKeep = Text(
        "party.page.party-none-keep", "点“登记党组织”，先登记本地的，再登记下级。",
        "Begin with the organisation of this place, then those below it.")
    static let partyName = Text("party.page.party-name", "名称", "Name")
    static let partyNameHint = Text(
        "party.page.party-name-hint", "例如：柳坪村第三网格党小组", "For instance: Party group of the third grid")
    static let partyKind = Text("party.page.party-kind", "种类", "Kind")
    static let partyPlace = Text("party.page.party-place", "地方", "Place")
    static let partyPlaceHint = Text(
        "party.page.party-place-hint", "村、网格、小区、楼栋、企业都可以", "A village, grid, estate, building or firm")
    static let partyCount = Text("party.page.party-count", "数量", "Number")
    static let partyBelow = Text("party.page.party-below", "往下看", "Below")
    static let chainTitle = Text("party.page.chain-title", "组织链条", "The chain down to households")
    static let chainCount = Text("party.page.chain-count", "{count} 个", "{count}")
    static let chainHouseholds = Text(
        "party.page.chain-households", "{holders} 名党员，联系 {count} 户", "{holders} members, {count} households")
    static let partyFound = Text("party.page.party-found", "登记党组织", "Enter an organisation")
    static let partyFoundBelow = Text("party.page.party-found-below", "登记下级党组织", "Enter one below")
    static let partyFoundPurpose = Text(
        "party.page.party-found-purpose", "写明设在哪里、归谁领导、哪天成立。",
        "Say where it is, under which it comes, and since when.")
    static let partyFoundSend = Text("party.page.party-found-send", "登记", "Enter it")
    static let partyAbove = Text("party.page.party-above", "上级党组织", "Above")
    static let partyTop = Text("party.page.party-top", "没有上级", "Nothing above")
    static let partyIndustry = Text("party.page.party-industry", "行业", "Trade")
    static let partyIndustryHint = Text(
        "party.page.party-industry-hint", "产业、行业党组织才写，例如：柑橘", "Only for those of a trade: oranges, parcels")
    static let partyFounded = Text("party.page.party-founded", "成立", "Founded")
    static let partyMembers = Text("party.page.party-members", "党员", "Members")
    static let partyMembersCount = Text(
        "party.page.party-members-count", "{count} 名，见《{roll}》", "{count}, see the roll {roll}")
    static let partyMembersOf = Text("party.page.party-members-of", "{name}的党员", "Members of {name}")
    static let partyMembersPurpose = Text(
        "party.page.party-members-purpose", "姓名隐去一部分。要看全名，请写明原因，每次查看都有记录。",
        "Names are masked. Say why you look; every look is kept.")
    static let partyMembersNone = Text(
        "party.page.party-members-none", "还没有指定党员名册，或者名册上没有人。", "No roll was named, or nobody stands on it.")
    static let partyHouseholds = Text("party.page.party-households", "党员联系户", "Members and their households")
    static let partyHouseholdsLink = Text(
        "party.page.party-households-link", "看这里谁联系哪些户", "Who looks after which households here")
    static let partyBelowTitle = Text("party.page.party-below-title", "下级党组织", "Organisations below")
    static let partyBelowNone = Text("party.page.party-below-none", "没有下级党组织。", "None below.")
    static let partyHistory = Text("party.page.party-history", "沿革", "History")
    static let partyChanges = Text("party.page.party-changes", "变更", "Changes")
    static let partyChange = Text(
        "party.page.party-change", "改名、迁移、改建、换上级", "Rename, move, rebuild, put under another")
    static let partyChangeSend = Text("party.page.party-change-send", "登记变更", "Enter the change")
    static let partyEnd = Text("party.page.party-end", "撤销或者合并", "Dissolve or merge")
    static let partyEndSend = Text("party.page.party-end-send", "登记撤销或者合并", "Enter its end")
    static let partySuccessor = Text("party.page.party-successor", "并入哪个党组织", "Merged into")
    static let partySuccessorHint = Text(
        "party.page.party-successor-hint", "并入的，下级和挂靠的地方一起转过去",
        "What lies below it and what it covers goes along")
    static let partyNoSuccessor = Text("party.page.party-no-successor", "不并入，撤销", "None, it is dissolved")
    static let partyMergedOn = Text(
        "party.page.party-merged-on", "{day} 并入{name}。", "Merged into {name} on {day}.")
    static let partyEndedOn = Text("party.page.party-ended-on", "{day} 撤销。", "Dissolved on {day}.")
    static let partyRoll = Text("party.page.party-roll", "党员名册", "Roll of members")
    static let partyRollHint = Text(
        "party.page.party-roll-hint", "从本地或者上级的党员名册里选", "One of the Party-member rolls of this place or above"
    )
    static let partyNoRoll = Text("party.page.party-no-roll", "没有指定", "None")
    static let partyRollSend = Text("party.page.party-roll-send", "就用这个名册", "Use this roll")
    static let lookReason = Text("party.page.look-reason", "为什么要看", "Why you look")
    static let lookReasonHint = Text(
        "party.page.look-reason-hint", "例如：核对支部大会应到人数", "For instance: to check who is due at a meeting")
    static let lookSend = Text("party.page.look-send", "记录并查看", "Record it and look")
    static let officesTitle = Text("party.page.offices-title", "班子", "Who serves in it")
    static let officeRole = Text("party.page.office-role", "职务", "Role")
    static let officesNone = Text("party.page.offices-none", "还没有登记。", "Nobody is entered yet.")
    static let officesByPosts = Text(
        "party.page.offices-by-posts", "在任职里登记书记和委员", "Entered with the posts of the village")
    static let officeEnter = Text("party.page.office-enter", "登记任职", "Enter somebody")
    static let tieSend = Text("party.page.tie-send", "登记", "Enter")
    static let tieEnd = Text("party.page.tie-end", "结束", "End")
    static let tieSince = Text("party.page.tie-since", "{day}起", "since {day}")
    static let roleSecretary = Text("party.page.role-secretary", "书记（组长）", "Secretary")
    static let roleDeputy = Text("party.page.role-deputy", "副书记（副组长）", "Deputy secretary")
    static let roleMember = Text("party.page.role-member", "委员", "Committee member")
    static let roleGuide = Text("party.page.role-guide", "党组织指导员", "Guide")
    static let roleCovers = Text("party.page.role-covers", "挂靠", "Covers")
    static let coversTitle = Text("party.page.covers-title", "挂靠的小区、网格、楼栋", "Places that it covers")
    static let coversNote = Text(
        "party.page.covers-note", "没有自己的组织、由它覆盖的地方", "Places without one of their own")
    static let coversNone = Text("party.page.covers-none", "没有挂靠的地方。", "It covers no other place.")
    static let coverEnter = Text("party.page.cover-enter", "登记挂靠", "Cover a place")
    static let guidesTitle = Text("party.page.guides-title", "网格党组织指导员", "Guide of the grid's organisation")
    static let guidesNote = Text(
        "party.page.guides-note", "只记哪天做了什么，不记行踪", "What was done on which day, never a track")
    static let guidesNone = Text("party.page.guides-none", "还没有指导员。", "No guide yet.")
    static let guideEnter = Text("party.page.guide-enter", "登记指导员", "Enter a guide")
    static let serviceEnter = Text("party.page.service-enter", "{name}写一条记录", "Write down what {name} did")
    static let serviceOn = Text("party.page.service-on", "哪一天", "On")
    static let serviceWords = Text("party.page.service-words", "做了什么", "What was done")
    static let serviceHint = Text("party.page.service-hint", "不写群众的隐私", "Nothing private of residents")
    static let serviceSend = Text("party.page.service-send", "记下来", "Keep it")
    static let coverageTitle = Text("party.page.coverage-title", "组织覆盖", "Coverage")
    static let coverageTitleOf = Text("party.page.coverage-title-of", "{place}组织覆盖", "Coverage of {place}")
    static let coveragePurpose = Text(
        "party.page.coverage-purpose", "哪些最小单元有党组织，哪些还没有。",
        "Which of the smallest units have a Party organisation, and which have none.")
    static let coverageUnits = Text("party.page.coverage-units", "各类单元", "Units")
    static let coverageUnit = Text("party.page.coverage-unit", "单元", "Unit")
    static let coverageHow = Text("party.page.coverage-how", "怎样覆盖", "How")
    static let coverageAll = Text("party.page.coverage-all", "全部", "All")
    static let coverageBy = Text("party.page.coverage-by", "{how}：{name}", "{how}: {name}")
    static let coverageNone = Text("party.page.coverage-none", "没有这样的单元", "No such unit")
    static let coverageNoneText = Text(
        "party.page.coverage-none-text", "换一个筛选，或者换一天看看。", "Choose another filter or another day.")
    static let coverageNobody = Text("party.page.coverage-nobody", "都没有", "None of them")
    static let coverageNoUnits = Text(
        "party.page.coverage-no-units", "规则里还没有写明哪些单元要覆盖。", "The rulebook names no units yet.")
    static let coverageRule = Text("party.page.coverage-rule", "怎样算覆盖", "What counts as covered")
    static let coverageRuleOwn = Text(
        "party.page.coverage-rule-own", "自己有党组织，或者写明挂靠在哪个党组织",
        "An organisation of its own, or one that says it covers it")
    static let coverageRuleAbove = Text(
        "party.page.coverage-rule-above", "所在小区、网格、小组的党组织也算",
        "That of the estate, grid or group around it counts too")
    static let coverageRuleLink = Text("party.page.coverage-rule-link", "看规则", "The rule")
    static let coverOwn = Text("party.page.cover-own", "单独建立", "Its own")
    static let coverAttached = Text("party.page.cover-attached", "挂靠", "Covered by another")
    static let coverAbove = Text("party.page.cover-above", "由上一级覆盖", "By the one around it")
    static let coverNothing = Text("party.page.cover-nothing", "还没有覆盖", "Not covered")
}
