import Access
import Cases
import Kernel
import People
import Places
import Requests
import Sealing
import Storage

/// What somebody reported, and how it ended.
struct SampleMatter: Sendable {
    let category: String
    let body: String
    let location: String
    let result: String

    /// Invented; such things as villages report.
    static let all: [SampleMatter] = [
        SampleMatter(
            category: "urban.light", body: "村小门口的路灯不亮，有一个星期了，娃娃放学看不清路。",
            location: "村小门口往东 20 米", result: "换了线和灯泡，三盏都亮了。"),
        SampleMatter(
            category: "urban.utility", body: "自来水浑，有泥沙，从昨天早上开始的。", location: "1组水塔下",
            result: "水塔已清洗，水样清亮，停水通知下次提前一天贴。"),
        SampleMatter(
            category: "farming", body: "堰沟垮了半米，水漫进菜地。", location: "2组晒坝边",
            result: "堰沟用石头砌好了，菜地边加了挡水板。"),
        SampleMatter(
            category: "urban.waste", body: "广场边垃圾池三天没清，味道大。", location: "村文化广场",
            result: "已清运，改为每天下午清一次。"),
        SampleMatter(
            category: "transport", body: "公交能不能停到村口，老人走不动。", location: "村口牌坊",
            result: "已和公交公司商定，村口加一个招呼站。"),
        SampleMatter(
            category: "urban.road", body: "机耕道塌方，拉谷子的车过不去。", location: "3组机耕道",
            result: "塌方土石已清走，路面垫了碎石。"),
        SampleMatter(
            category: "environment", body: "河沟边有人倒建渣，下雨会冲到堰塘里。", location: "小河沟桥头",
            result: "建渣已清走，立了牌子，巡河时会多看。"),
        SampleMatter(
            category: "civil", body: "想问高龄津贴要带什么材料，母亲今年八十了。", location: "",
            result: "已上门说明材料并代办，下月起发放。"),
        SampleMatter(
            category: "health", body: "村卫生室周末没人，老人量血压要跑镇上。", location: "村卫生室",
            result: "周六上午安排了值班，排班表贴在门口。"),
        SampleMatter(
            category: "labour", body: "在工地干了两个月，工钱还差一个月没给。", location: "",
            result: "镇劳动保障所联系了施工方，欠的工钱已补发。"),
        SampleMatter(
            category: "urban.road", body: "水泥路边上的护栏被撞歪了，骑车要绕。", location: "村委会下坡转弯处",
            result: "护栏已扶正固定，转弯处装了反光镜。"),
        SampleMatter(
            category: "education", body: "校车早上总是晚到十来分钟，能不能调一下时间。", location: "村口校车点",
            result: "校车改为提前十分钟发车，家长群里已经通知。"),
    ]
}

/// Where a story plays and who is in it.
struct SampleScene: Sendable {
    let town: SampleWorld.TownPlan
    let village: SampleWorld.VillagePlan
    let grid: SampleWorld.GridPlan
    let matter: SampleMatter
    let middles: [PlaceID: (longitude: Double, latitude: Double)]
    let shift: SIMD2<Double>

    var position: Coordinate? {
        middles[grid.place].flatMap {
            Coordinate(latitude: $0.latitude + shift.y, longitude: $0.longitude + shift.x)
        }
    }
}

/// Lets the people of a scene do their parts, each through the same verb as on a page.
struct SampleTeller: Sendable {
    let county: County
    let scene: SampleScene
    let id: CaseID
    let resident: PersonID?
    /// One id for each act.
    let acts: [AnyID]

    func report() async throws {
        var draft = Draft(id: id, body: scene.matter.body, channel: .web)
        draft.category = scene.matter.category
        draft.place = scene.grid.place
        draft.location = scene.matter.location
        draft.position = scene.position
        draft.isPublic = true
        draft.name = "陈桂英"
        _ = try await Requests(county).receive(
            draft, by: resident?.description ?? "anyone", origin: Origin(actor: resident),
            digest: Digest.sha256(Array(scene.matter.body.utf8)))
    }

    func contact() async throws {
        try await act(0, by: scene.grid.worker, scene.grid.workerName) {
            try $0.note(.contacted, "去看过了，情况属实，两三天内给答复。")
        }
    }

    func passUp() async throws {
        try await act(1, by: scene.grid.worker, scene.grid.workerName) {
            try $0.hand(
                to: $0.deskAbove(), because: .authority(.expertise), note: "网格里办不了，要村里出工出料。")
        }
    }

    func finish(_ outcome: Outcome, inTheVillage: Bool) async throws {
        let note = outcome == .solved ? scene.matter.result : "按规定说明了情况，反映人表示理解。"
        let worker = SampleWorld.HolderPlan(
            person: scene.grid.worker, name: scene.grid.workerName, post: scene.grid.post)
        let who = inTheVillage ? scene.village.secretary : worker
        try await act(2, by: who.person, who.name) {
            try $0.finish(outcome, note: note, evidence: 1, reviewOn: nil)
        }
    }

    /// Lets neighbours read it; the village has seen that nobody is named in it.
    func show() async throws {
        let officer = try await officer(scene.village.secretary.person, scene.village.secretary.name)
        _ = try await Requests(county).act(
            on: id, by: officer, as: acts[4], digest: [4], seen: nil,
            with: { try Requests.moderate($0, .shown, in: $1) })
    }

    func verify(inTheTown: Bool) async throws {
        let who = inTheTown ? scene.town.desk : scene.village.secretary
        try await act(3, by: who.person, who.name) { try $0.verify(note: "看过了，属实。") }
    }

    func rate(_ satisfaction: Satisfaction) async throws {
        try await Requests(county).rate(
            id, isSolved: satisfaction != .dissatisfied, satisfaction: satisfaction.rating, words: "",
            origin: Origin(actor: nil))
    }

    /// The village asks that it be left out of the rates, because nothing in it is new.
    func askExclusion() async throws {
        let officer = try await officer(scene.village.secretary.person, scene.village.secretary.name)
        _ = try await Requests(county).act(
            on: id, by: officer, as: acts[5], digest: [5], seen: nil,
            with: {
                try Requests.askExclusion($0, .repeated, note: "和上个月那件是同一件事，没有新情况。", in: $1)
            })
    }

    /// The town agrees.
    func grantExclusion() async throws {
        let officer = try await officer(scene.town.desk.person, scene.town.desk.name)
        _ = try await Requests(county).act(
            on: id, by: officer, as: acts[6], digest: [6], seen: nil,
            with: { acting, transaction in
                guard let asked = try Requests.waitingExclusion(of: acting.matter.id, in: transaction) else {
                    throw Fault("nothing was asked for in the sample")
                }
                return try Requests.decideExclusion(
                    asked, isGranted: true, acting, note: "查过，属实。", in: transaction)
            })
    }

    enum Satisfaction: Sendable {
        case satisfied, fairly, dissatisfied

        var rating: Rating.Satisfaction {
            switch self {
            case .satisfied: .satisfied
            case .fairly: .fairly
            case .dissatisfied: .dissatisfied
            }
        }
    }

    private func act(
        _ number: Int, by person: PersonID, _ name: String,
        _ body: @escaping @Sendable (Acting) throws -> Case
    ) async throws {
        let officer = try await officer(person, name)
        _ = try await Requests(county).act(
            on: id, by: officer, as: acts[number], digest: [UInt8(number)], seen: nil, body)
    }

    private func officer(_ person: PersonID, _ name: String) async throws -> OfficerCaller {
        try await county.database.read { try OfficerCaller(standingInFor: person, named: name, in: $0) }
    }
}
