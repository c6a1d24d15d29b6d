import Assemblies
import Deliberation
import Kernel
import People
import Storage

extension SampleDeliberation {
    func proposeRoad() async throws {
        let draft = ProcedureDraft(
            id: ids.road, place: village.id, matter: "village.public-works", title: "硬化3组机耕道 620 米",
            body: "3组晒坝到垭口的机耕道铺水泥，长 620 米、宽 3 米，中间留会车台两处。\n村民投工，村集体出材料和机械。\n村委会管工期，监督委员会管账。",
            proposer: "\(village.name)党总支", budget: Money(yuan: 96_000), funding: "村集体收入和村民投工")
        let asked = Consultation(
            on: day(-56), manner: "院坝会和入户", households: 58,
            words: "都说要修。沟边三户要求留出水口，已写进方案。")
        let meetings = [meeting(-54, "同意提出。"), meeting(-47, "逐条商议，会车台改为两处。")]
        try await write { transaction in
            try Deliberation.propose(draft, in: transaction)
            try Deliberation.consult(draft.id, asked, in: transaction)
            try Deliberation.keep(meetings[0], for: .proposal, of: draft.id, in: transaction)
            try Deliberation.keep(meetings[1], for: .discussion, of: draft.id, in: transaction)
        }
    }

    func reviewRoad() async throws {
        let road = ids.road
        try await hold(ids.meetings[0], of: ids.party) {
            try Deliberation.convene($0, for: road, in: $1)
        }
    }

    func decideRoad() async throws {
        let road = ids.road
        try await hold(ids.meetings[1], of: ids.assembly) {
            try Deliberation.convene($0, for: road, in: $1)
        }
    }

    var roadDecision: (title: String, body: String) {
        (
            "关于硬化3组机耕道的决议",
            "经村民会议表决通过：3组晒坝到垭口的机耕道铺水泥 620 米。\n预算 96000 元，来自村集体收入，村民投工。\n开工前三天再贴通知。"
        )
    }

    var roadResult: (title: String, body: String) {
        (
            "3组机耕道硬化实施结果",
            "3组机耕道 620 米已铺好，验收合格。\n承包：石桥建筑队，三家比价，合同 91800 元。\n决算 92640 元，没有超过预算 96000 元。"
        )
    }

    func beginWork() async throws {
        let (ids, due) = (ids, day(-20))
        try await write { transaction in
            for (id, title, owner) in [
                (ids.tasks[0], "平整路基、清边沟", "3组组长"), (ids.tasks[1], "铺水泥 620 米，留会车台", "村委会"),
            ] {
                try Deliberation.give(
                    ProcedureTask(id: id, title: title, owner: owner, due: due), of: ids.road,
                    in: transaction)
            }
            try Deliberation.keep(
                Carrying.Contract(contractor: "石桥建筑队", manner: "三家比价", amount: Money(yuan: 91_800)),
                of: ids.road, in: transaction)
        }
    }

    func followWork() async throws {
        let ids = ids
        try await write { transaction in
            try Deliberation.progress(
                ids.tasks[0], of: ids.road, to: 100, note: "路基平好了，投工 46 个。", in: transaction)
            try Deliberation.progress(
                ids.tasks[1], of: ids.road, to: 70, note: "铺到垭口下面。", in: transaction)
        }
    }

    func acceptWork() async throws {
        let (ids, today) = (ids, day(-18))
        try await write { transaction in
            try Deliberation.progress(
                ids.tasks[1], of: ids.road, to: 100, note: "铺完，养护好了。", in: transaction)
            try Deliberation.accept(
                Carrying.Acceptance(
                    on: today, by: "村委会、监督委员会、村民代表三人", words: "厚度、宽度合格，两处会车台齐全。",
                    supervision: "票据齐全，同意公开。", account: Money(fen: 9_264_000)), of: ids.road,
                in: transaction)
        }
    }

    func proposeSquare() async throws {
        let draft = ProcedureDraft(
            id: ids.square, place: village.id, matter: "village.public-works", title: "文化广场加装照明和座椅",
            body: "村文化广场加装四盏太阳能灯、六条座椅。\n请妇女小组管花台，灯坏了报网格员。",
            proposer: "\(village.name)党总支", budget: Money(yuan: 18_500), funding: "村集体收入")
        let first = meeting(-14, "同意提出，先问各组意见。")
        let asked = Consultation(
            on: day(-14), manner: "网格群和院坝会", households: 31, words: "都赞成加灯。有人说座椅不要靠路边，已改。")
        try await write { transaction in
            try Deliberation.propose(draft, in: transaction)
            try Deliberation.keep(first, for: .proposal, of: draft.id, in: transaction)
            try Deliberation.consult(draft.id, asked, in: transaction)
        }
    }

    func discussSquare() async throws {
        let (square, second) = (ids.square, meeting(-5, "座椅移到花台边，其余照方案。"))
        try await write {
            try Deliberation.keep(second, for: .discussion, of: square, in: $0)
        }
    }

    func day(_ days: Int64) -> Day { end.adding(days: days).day }

    private func meeting(_ days: Int64, _ minutes: String) -> CommitteeMeeting {
        CommitteeMeeting(
            on: day(days), due: 7, present: 6, inFavour: 6, chair: "周长林", recorder: "王春梅",
            minutes: minutes)
    }
}

extension SampleDeliberation {
    func adoptRules() async throws {
        let draft = CharterDraft(
            id: ids.rules, place: village.id, kind: .villageRules, title: "\(village.name)村规民约",
            clauses: SampleDeliberation.clauses)
        let rules = ids.rules
        try await write { try Deliberation.draft(draft, in: $0) }
        try await hold(ids.meetings[2], of: ids.assembly, absent: 3) {
            try Deliberation.convene($0, for: rules, in: $1)
        }
    }

    static let clauses = [
        "爱护公物，不占用村道、沟渠和晒坝。",
        "门前三包：扫干净、码整齐、不乱倒。",
        "各网格的院坝由各户轮流打扫，一户一周。",
        "红白喜事简办，不大操大办，席面不超过十五桌。",
        "鱼塘、堰沟边不倒垃圾和建渣。",
        "邻里有事先商量，商量不了找网格员调解。",
    ]

    func fileRules() async throws {
        let (rules, on) = (ids.rules, day(-30))
        try await write(by: town.desk.person) {
            try Deliberation.file(rules, number: "石桥备〔\(on.year)〕12号", on: on, in: $0)
        }
    }

    func setRoster() async throws {
        guard let grid = village.grids.first?.place else { return }
        let lines = try await county.database.read { try People.households(at: grid, limit: 8, in: $0) }
        let draft = RosterDraft(
            id: ids.roster, place: village.id, title: "第1网格院坝轮流打扫",
            clause: ClauseAddress(charter: ids.rules, clause: 3), members: lines.map(\.household.code),
            areHouseholds: true, start: day(-20).adding(days: 1 - day(-20).weekday), every: .week,
            skipsHolidays: true)
        let roster = ids.roster
        try await write { transaction in
            try Deliberation.set(draft, in: transaction)
            try Deliberation.swap(4, with: 5, of: roster, agreed: "两家当面说好，收谷子那周换一下。", in: transaction)
        }
    }

    func raiseTopics() async throws {
        let (place, ids) = (village.id, ids)
        let drafts = [
            TopicDraft(
                id: ids.topics[0], place: place, forum: .courtyard, title: "晒坝边的灯能不能晚点关",
                words: "收谷子的时候要晒到九点，灯八点半就关了。", source: .officer),
            TopicDraft(
                id: ids.topics[1], place: place, forum: .threeParties, title: "小区南侧空地装充电桩",
                words: "电动车没有地方充，有人从楼上拉线。", source: .officer),
        ]
        let own = TopicDraft(
            id: ids.topics[2], place: place, forum: .courtyard, title: "校车点能不能搭个雨棚",
            words: "下雨天娃娃站在路边等车，衣服都打湿。", source: .resident)
        try await write { transaction in
            for draft in drafts { try Deliberation.raise(draft, in: transaction) }
        }
        try await write(by: resident) { try Deliberation.raise(own, in: $0) }
    }

    func settleTopics() async throws {
        let (topics, met) = (ids.topics, day(-10))
        try await write { transaction in
            for topic in topics.prefix(2) { try Deliberation.schedule(topic, on: met, in: transaction) }
            try Deliberation.settle(
                topics[0], "收割的一个月，晒坝的灯改到九点半关，电费由村里出。", on: met, ownersMatter: nil,
                in: transaction)
            try Deliberation.settle(
                topics[1], "建议在南侧空地装六个充电桩，物业拿出图纸和报价。", on: met,
                ownersMatter: "owners.common-use", in: transaction)
            try Deliberation.readBack(topics[0], "灯已经改到九点半，收完谷子再改回来。", in: transaction)
        }
    }

    /// The next version, which waits for the assembly.
    func reviseRules() async throws {
        var clauses = SampleDeliberation.clauses
        clauses[3] = "红白喜事简办，不大操大办，席面不超过十桌。"
        clauses.append("夜里十点以后不放坝坝舞音响。")
        let draft = CharterDraft(
            id: ids.revision, place: village.id, kind: .villageRules, title: "\(village.name)村规民约",
            clauses: clauses)
        try await write { try Deliberation.draft(draft, in: $0) }
    }
}
