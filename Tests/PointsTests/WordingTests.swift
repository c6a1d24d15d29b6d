import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Points

/// Wordings as villages write them: what no statement of theirs lets in, what they are asked about, and what is usual.
struct WordingTests {
    private static func item(_ title: String, _ points: Int64, isAffirmed: Bool = false) -> ItemTerms {
        var terms = points < 0 ? ItemTerms.litter : .cleanUp
        terms.title = title
        terms.points = points
        terms.isAffirmed = isAffirmed
        return terms
    }

    /// A deduction for what is nobody's to count.
    private static let deducted: [(String, ItemSubject)] = [
        ("不赡养老人", .family), ("不孝敬公婆", .family), ("夫妻吵架打架", .family), ("超生一个", .family), ("离婚不报告", .family),
        ("家属有人违法", .family), ("分家不公", .family), ("不参加献血", .health), ("不做体检", .health), ("不打疫苗", .health),
        ("家中有精神病人看管不严", .health), ("因病不出工", .health), ("残疾人不参加劳动", .health), ("不交合作医疗", .benefits),
        ("骗取低保", .benefits), ("冒领补贴", .benefits), ("子女不入学", .benefits), ("贫困户不上进", .poverty),
        ("低收入户等靠要", .poverty),
        ("欠债不还", .debt), ("贷款收不回", .debt), ("欠缴卫生费", .debt), ("打官司", .petition), ("到镇里告状", .petition),
        ("拨打12345", .petition), ("恶意投诉村干部", .petition), ("学生逃学", .minors), ("未成年人下河", .minors),
        ("孩子乱扔垃圾", .minors),
        ("不参加村里选举", .rights), ("不同意土地流转", .rights), ("不配合征地", .rights), ("不关注公众号", .apps), ("不转发村里文章", .apps),
    ]

    /// Whatever the sign.
    private static let always: [(String, ItemSubject)] = [
        ("全年无上访", .petition), ("越级反映问题", .petition), ("参加选举投票", .rights), ("交出承包权", .rights), ("按时还贷", .debt),
        ("无失信记录", .debt), ("家中无残疾人", .health), ("没有重大疾病", .health), ("不是贫困户", .poverty), ("非低保户", .benefits),
        ("一人违规株连全家", .family), ("低 保户：没有欠款", .debt), ("上·访", .petition),
    ]

    /// A right or a benefit would follow from points.
    private static let dependent = [
        "取消低保", "违者停发高龄补贴", "不予办理建房手续", "不得享受惠农政策", "取消评优资格", "影响入学", "积分靠前优先评低保", "优先安排公益性岗位", "低保和积分挂钩",
        "收回承包地", "暂停救助", "剥夺选举权", "限制办理户口", "不给盖章", "主动退出低保", "交回宅基地", "不得参加选举", "积分作为入学的条件", "拖欠的断水断电",
        "列入黑名单", "扣除分红", "不再享受村里福利", "危房改造优先", "取 消 低 保",
    ]

    /// The village says whether it is about something else.
    private static let asked: [(String, Int64, String)] = [
        ("帮低保户打扫院子", 500, "低保"), ("看望困难户", 300, "困难户"), ("给残疾人送菜", 300, "残疾"), ("接送学生过马路", 200, "学生"),
        ("举报露天焚烧", 500, "举报"), ("子女考上大学", 2_000, "子女"), ("按时缴纳医保", 200, "医保"), ("办喜事不收高价彩礼", 1_000, "彩礼"),
        ("承包地撂荒", -500, "承包"), ("在宅基地外乱搭", -500, "宅基地"), ("被投诉噪声扰民", -300, "投诉"), ("给狗不打疫苗", -200, "疫苗"),
        ("转发谣言", -300, "转发"), ("结婚大操大办", -500, "结婚"), ("破坏健康步道", -300, "健康"),
    ]

    /// Usual in lists of villages, and nobody's right.
    private static let usual: [(String, Int64)] = [
        ("义务献血", 500), ("孝老敬亲", 500), ("照顾邻家父母", 300), ("评为好婆媳", 500), ("不办升学宴", 1_000), ("婚事从简", 1_500),
        ("大学生志愿者带头", 500), ("无偿出借农具", 200), ("粉刷外墙", 300), ("见义勇为", 500), ("在敬老院帮厨", 300), ("病死畜禽乱扔", -500),
        ("小学门口乱停车", -200), ("露天焚烧秸秆", -500), ("违反社会公德", -2_000), ("污染水源", -500), ("乱刷小广告", -300),
        ("逾期不清走杂物", -200),
        ("毁坏病虫防治设施", -300), ("参加村民代表会议", 200), ("在公路上晒粮", -200), ("办酒席铺张浪费", -500), ("影响邻居走路的乱堆乱放", -200),
    ]

    @Test(arguments: deducted.indices)
    func `nobody loses points for what is not the village's to count, whichever subject is chosen`(index: Int)
    {
        let (title, subject) = Self.deducted[index]

        for chosen in [ItemSubject.charter, .other, .environment] {
            var item = Self.item(title, -500, isAffirmed: true)
            item.subject = chosen
            let refusals = item.refusals(beside: [])

            #expect(refusals.map(\.code) == ["points.speaks-of-\(subject.rawValue)"], "\(title)")
            #expect(refusals.first?.field == "title")
        }
    }

    @Test(arguments: always.indices)
    func `some matters are counted for nobody and against nobody`(index: Int) {
        let (title, subject) = Self.always[index]

        for points in [Int64(500), -500] {
            let refusals = Self.item(title, points, isAffirmed: true).refusals(beside: [])

            #expect(refusals.map(\.code) == ["points.speaks-of-\(subject.rawValue)"], "\(title) \(points)")
        }
    }

    @Test(arguments: dependent)
    func `no right and no benefit follows from points`(title: String) {
        for points in [Int64(500), -500] {
            let refusals = Self.item(title, points, isAffirmed: true).refusals(beside: [])

            #expect(refusals.map(\.code) == ["points.depends"], "\(title) \(points)")
            #expect(refusals.first?.sentence(.chinese).contains("第二十七条") == true)
            #expect(refusals.first?.sentence(.english).contains("Art. 27") == true)
        }
    }

    @Test(arguments: asked.indices)
    func `what may be meant otherwise waits for the village's own statement`(index: Int) {
        let (title, points, word) = Self.asked[index]

        let refusals = Self.item(title, points).refusals(beside: [])

        #expect(refusals.map(\.code) == ["points.word-asks"], "\(title)")
        #expect(refusals.first?.sentence(.chinese).contains("“\(word)”") == true, "\(title)")
        #expect(Self.item(title, points, isAffirmed: true).refusals(beside: []) == [], "\(title)")
    }

    @Test(arguments: usual.indices)
    func `what villages usually count is entered without a question`(index: Int) {
        let (title, points) = Self.usual[index]

        #expect(Self.item(title, points).refusals(beside: []) == [], "\(title)")
    }

    @Test func `a heading says as much as a title, and each subject names its law in both languages`() {
        var item = Self.item("扣五分", -500)
        item.heading = "不赡养老人"
        let laws = ItemSubject.allCases.filter(\.isForbidden).map {
            ItemRefusal.speaksOf("某", $0, at: .title).sentence
        }

        #expect(item.refusals(beside: []).map(\.field) == ["heading"])
        for sentence in laws {
            #expect(sentence(.chinese).hasPrefix("“某”") && sentence(.chinese).hasSuffix("。"))
            #expect(sentence(.chinese).contains("法") || sentence(.chinese).contains("国办函"))
            #expect(sentence(.english).contains("Art") || sentence(.english).contains("国办函"))
        }
    }

    @Test func `form, program and file refuse the same words at the field`() async throws {
        let village = try await PointsVillage(isAdopted: false)
        try await village.draftList(PointsVillage.terms)
        let (path, zhou) = ("/points/lists/\(village.ids.version)", village.tokens["zhou"])
        let item = [
            "code": "B-1", "title": "不赡养老人", "heading": "文明乡风", "subject": "charter", "points": "-5",
            "declarers": "committee", "standing_days": "30", "is_affirmed": "1",
        ]
        func sent() -> [String: String] {
            item.merging(["id": "\(AnyID.minted(at: village.ground.time.now))"]) { $1 }
        }

        let form = try await village.site.post("\(path)/items", form: sent(), as: zhou)
        let english = try await village.site.post(
            "\(path)/items", form: sent().merging(["title": "取消低保"]) { $1 }, as: zhou,
            TestSite.Browser(.english))
        var fields: [String: Any] = sent()
        fields["declarers"] = ["committee"]
        let program = try await village.site.api(.post, "\(path)/items", fields, as: zhou)
        let file = try await village.site.post(
            "\(path)/sheets", form: ["id": "\(AnyID.minted(at: village.ground.time.now))"],
            files: [
                .init(
                    "file", name: "清单.csv",
                    bytes: Array("代码,事项,类别,分值,谁可申报,有效天数,已确认\nB-1,影响入学,乡风,-5,村委会,30,是\n".utf8))
            ], as: zhou)

        #expect(form.status == 422 && form.text.contains("“赡养”是婚育和家庭的事"))
        #expect(form.text.contains("href=\"#title\"") && form.text.contains("不赡养老人"))
        #expect(
            english.status == 422 && english.text.contains("a right or a benefit would follow from points"))
        #expect(program.status == 422 && program.text.contains("points.speaks-of-family"))
        #expect(program.text.contains("\"title\""))
        #expect(file.status == 422 && file.text.contains("第 2 行") && file.text.contains("影响入学"))
        let items = try await village.database.read { try Points.items(of: village.ids.version, in: $0) }
        #expect(items.count == 4)
    }

    @Test func `an item from before its words kept it out is not put to the vote`() throws {
        let draft = PointsVersion(
            id: PointsVersionID(high: 1, low: 1), place: PointsVillage.liuping, number: 1,
            terms: PointsVillage.terms, author: nil, drafted: Instant(milliseconds: 0))
        let old = PointsItem(
            id: PointsItemID(high: 1, low: 2), version: draft.id, number: 1,
            terms: Self.item("不赡养老人", -500))

        #expect(throws: VersionRefusal.itemForbidden(code: "HJ-9", word: "赡养")) {
            _ = try draft.submitted([old], body: Points.assembly, digest: "")
        }
        #expect(VersionRefusal.itemForbidden(code: "HJ-9", word: "赡养").sentence(.english).contains("HJ-9"))
    }
}
