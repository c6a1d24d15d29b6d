import Kernel
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import Points

struct PointsRouteTests {
    private static func item(_ more: [String: String] = [:]) -> [String: String] {
        [
            "code": "GY-2", "title": "清理河沟", "heading": "公益劳动", "subject": "labour", "points": "5",
            "cap": "20", "cap_period": "month", "evidence": "none", "declarers": "grid",
            "checker": "committee",
        ].merging(more) { $1 }
    }

    @Test(arguments: TestEngine.all)
    func `a list is drafted, filled, submitted and put to the vote on the screen`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine, isAdopted: false)
        let zhou = village.tokens["zhou"]
        let id = "\(PointsVersionID(high: 6, low: 9))"
        let terms = [
            "id": id, "place": "\(PointsVillage.liuping)", "title": "柳坪村积分清单", "basis": "村规民约第十二条",
            "is_charter": "1", "from": "2026-10-10", "budget": "10000", "carry_percent": "0",
            "cadence": "week",
        ]
        let form = try await village.site.get("/points/lists/new?place=\(PointsVillage.liuping)", as: zhou)
        let begun = try await village.site.post("/points/lists", form: terms, as: zhou)
        let twice = try await village.site.post("/points/lists", form: terms, as: zhou)
        let path = "/points/lists/\(id)"
        let itemForm = try await village.site.get("\(path)/items/new", as: zhou)
        let added = try await village.site.post(
            "\(path)/items", form: Self.item(["id": "\(AnyID(high: 6, low: 31))"]), as: zhou)
        let draft = try await village.site.get(path, as: zhou)
        let hidden = try await village.site.get(path)
        let submitted = try await village.site.post(
            "\(path)/submission", form: ["id": "\(AnyID(high: 6, low: 32))"], as: zhou)
        let open = try await village.site.get(path)
        let late = try await village.site.api(
            .post, "\(path)/items", Self.item(["id": "\(AnyID(high: 6, low: 33))", "code": "X"]), as: zhou)

        #expect(form.text.contains("柳坪村积分清单") && form.status == 200)
        #expect(begun.status == 303 && twice.location == begun.location)
        #expect(itemForm.status == 200 && added.status == 303)
        #expect(draft.text.contains("清理河沟") && draft.text.contains("每月最多 20"))
        #expect(hidden.status == 404)
        #expect(submitted.status == 303)
        #expect(open.text.contains("村民会议") && open.text.contains("SHA-256"))
        #expect(late.code == "points.version-not-draft")
        #expect(try await village.told() == ["points.version-drafted", "points.version-submitted"])
    }

    @Test func `a forbidden item and a word that asks come back with the law`() async throws {
        let village = try await PointsVillage(isAdopted: false)
        try await village.draftList(PointsVillage.terms)
        let (zhou, path) = (village.tokens["zhou"], "/points/lists/\(village.ids.version)")
        func send(_ more: [String: String]) async throws -> TestSite.Reply {
            let id = "\(AnyID.minted(at: village.ground.time.now))"
            return try await village.site.post(
                "\(path)/items", form: Self.item(["id": id].merging(more) { $1 }), as: zhou)
        }

        let forbidden = try await send(["subject": "petition"])
        let asked = try await send(["title": "举报露天焚烧"])
        let affirmed = try await send(["title": "举报露天焚烧", "is_affirmed": "1"])
        let negative = try await send(["points": "-5", "code": "N-1"])
        let huge = try await send(["points": "1000000", "code": "N-2"])
        let words = try await send(["points": "五分", "code": "N-3"])

        #expect(forbidden.status == 422 && forbidden.text.contains("宪法第四十一条"))
        #expect(asked.status == 422 && asked.text.contains("is_affirmed") && asked.text.contains("“举报”"))
        #expect(affirmed.status == 303)
        #expect(negative.status == 422 && negative.text.contains("多少天后自动撤销"))
        #expect(huge.status == 422 && huge.text.contains("一次最多 1,000 分"))
        #expect(words.status == 422 && words.text.contains("分值看不懂"))
        let program = try await village.site.api(
            .post, "\(path)/items",
            Self.item(["id": "\(AnyID(high: 6, low: 42))", "code": "N-4", "subject": "family"]), as: zhou)
        #expect(program.code == "points.forbidden-family")
        let items = try await village.database.read { try Points.items(of: village.ids.version, in: $0) }
        #expect(items.count == 5)
    }

    @Test(arguments: TestEngine.all)
    func `a clean-up day of a grid goes on one screen, and another person checks it`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        let (tian, zhou) = (village.tokens["tian"], village.tokens["zhou"])
        let id = "\(DeclarationID(high: 6, low: 51))"
        let fields: [String: Any] = [
            "id": id, "place": "\(PointsVillage.liuping)", "item": "\(village.ids.cleanUp)",
            "day": "2026-11-19", "households": ["003", "004", "\(PointsVillage.household(5))"],
        ]
        let form = try await village.site.get("/points/declarations/new", as: tian)
        let sent = try await village.site.api(.post, "/points/declarations", fields, as: tian)
        let again = try await village.site.api(.post, "/points/declarations", fields, as: tian)
        let own = try await village.site.api(
            .post, "/points/declarations/\(id)/check", ["accepted": [String]()], as: tian)
        let page = try await village.site.get("/points/declarations/\(id)", as: zhou)
        let home = try await village.site.get("/points", as: zhou)
        let acts = sent.json["acts"] as? [[String: Any]] ?? []
        let accepted = acts.prefix(2).compactMap { $0["id"] as? String }
        let checked = try await village.site.api(
            .post, "/points/declarations/\(id)/check", ["accepted": accepted, "reason": "没有来"], as: zhou)
        let outside = try await village.site.api(
            .post, "/points/declarations",
            fields.merging(["id": "\(DeclarationID(high: 6, low: 52))", "households": ["009"]]) { $1 },
            as: tian)
        let unknown = try await village.site.api(
            .post, "/points/declarations",
            fields.merging(["id": "\(DeclarationID(high: 6, low: 53))", "households": ["777"]]) { $1 },
            as: tian)

        #expect(form.text.contains("李*强") && !form.text.contains("李国强") && !form.text.contains("向*燕"))
        #expect(sent.status == 201 && again.status == 200 && acts.count == 3)
        #expect(own.status == 403)
        #expect(page.text.contains("审核完") && home.text.contains("参加院坝大扫除"))
        let states = (checked.json["acts"] as? [[String: Any]])?.compactMap { $0["state"] as? String } ?? []
        #expect(states.sorted() == ["checked", "checked", "rejected"])
        #expect(outside.code == "points.household-elsewhere" && unknown.code == "points.household-unknown")
        #expect(try await village.site.get("/points", as: village.tokens["chen"]).status == 403)
        #expect(try await village.site.api(.post, "/points/declarations", fields).status == 401)
    }

    @Test func `what a household handed in on paper is typed in as its own, and nobody plays the committee`()
        async throws
    {
        let village = try await PointsVillage()
        func send(_ role: String, _ number: UInt64) async throws -> TestSite.Reply {
            try await village.site.api(
                .post, "/points/declarations",
                [
                    "id": "\(DeclarationID(high: 6, low: number))", "place": "\(PointsVillage.liuping)",
                    "item": "\(village.ids.cleanUp)", "day": "2026-11-18", "households": ["003"],
                    "role": role,
                ], as: village.tokens["tian"])
        }

        let link = try await send("link", 55)
        let committee = try await send("committee", 56)
        let nobody = try await send("neighbour", 57)
        let paper = try await send("household", 58)

        #expect(paper.status == 201 && paper.json["role"] as? String == "household")
        #expect(link.code == "points.role-unfit" && committee.code == "points.role-unfit")
        #expect(nobody.code == "field.unreadable")
    }

    @Test func `a photo of no bytes and one that is none are refused in a sentence`() async throws {
        let village = try await PointsVillage()
        let fields = [
            "id": "\(DeclarationID(high: 6, low: 61))", "place": "\(PointsVillage.liuping)",
            "item": "\(village.ids.photo)", "day": "2026-11-19", "households": "003",
        ]
        let empty = try await village.site.post(
            "/points/declarations", form: fields, files: [.init("photos", name: "a.jpg", bytes: [])],
            as: village.tokens["tian"])
        let broken = try await village.site.post(
            "/points/declarations", form: fields, files: [.init("photos", name: "a.jpg", bytes: [1, 2, 3])],
            as: village.tokens["tian"])

        #expect(empty.status == 422 && empty.text.contains("照片是空的"))
        #expect(broken.status == 422 && broken.text.contains("照片打不开"))
        #expect(try await village.told().count == 3)
    }

    @Test func `publishing and deducting are the committee's, each once`() async throws {
        let village = try await PointsVillage()
        let (zhou, tian) = (village.tokens["zhou"], village.tokens["tian"])
        try await village.check(try await village.declare(for: [3, 4]))
        let fields = [
            "id": "\(PublicationID(high: 6, low: 71))", "place": "\(PointsVillage.liuping)",
            "until": "2026-11-20",
            "contact": "王春梅 13912345678",
        ]
        let page = try await village.site.get("/points/publications", as: zhou)
        let worker = try await village.site.api(.post, "/points/publications", fields, as: tian)
        let sent = try await village.site.post("/points/publications", form: fields, as: zhou)
        let twice = try await village.site.post("/points/publications", form: fields, as: zhou)
        let shown = try await village.site.get(sent.location ?? "", as: zhou)
        let deduction = [
            "id": "\(DeclarationID(high: 6, low: 72))", "place": "\(PointsVillage.liuping)",
            "item": "\(village.ids.litter)", "day": "2026-11-18", "households": "003", "note": "在路口倒建渣",
        ]
        let proposed = try await village.site.api(.post, "/points/deductions", deduction, as: tian)
        let act = "/points/acts/\(DeclarationID(high: 6, low: 72))"
        let sheet = try await village.site.get("\(act)/print", as: zhou)
        let early = try await village.site.api(
            .post, "\(act)/decision", ["is_upheld": true, "words": "属实"], as: zhou)
        let stranger = try await village.site.api(
            .post, "\(act)/decision", ["is_upheld": true, "words": "属实"], as: tian)

        #expect(page.text.contains("公示这 2 笔") && worker.status == 403)
        #expect(sent.status == 303 && twice.location == sent.location)
        #expect(shown.text.contains("公示中"))
        #expect(proposed.status == 201)
        #expect(sheet.text.contains("现在还没有扣分") && sheet.text.contains("<svg class=\"qr\""))
        #expect(early.code == "points.window-runs" && stranger.status == 403)
        #expect(try await village.told().filter { $0 == "points.acts-published" }.count == 1)
    }

    @Test(arguments: [Language.chinese, .english])
    func `every page answers in both languages`(language: Language) async throws {
        let village = try await PointsVillage()
        try await village.book(for: [1, 3, 4])
        let deduction = try await village.propose(for: 3)
        let (zhou, luo) = (
            try await village.signIn(PointsVillage.zhou), try await village.signIn(PointsVillage.luo)
        )
        let publication = try await village.database.read {
            try PublicationStore.page(in: PointsVillage.liuping, limit: 1, $0)[0].id
        }
        let card = "/cards/\(try await village.card(3))"
        let list = "/points/lists/\(village.ids.version)"
        let board = "/points/boards/\(PointsVillage.liuping)"
        let paths = [
            "/points", "/points/lists", list, "\(list)/print", "/points/publications",
            "/points/publications/\(publication)", "/points/declarations/new", "/points/deductions/new",
            "/points/acts/\(deduction)", "/points/households/\(PointsVillage.household(3))",
            "/points/households/\(PointsVillage.household(3))/print", card, "\(card)/print",
            "\(card)/declarations/new", board, "\(board)/print?size=a3", "\(board)/screen",
            "/points?place=\(PointsVillage.shiqiao)", "/points/boards/\(PointsVillage.third)",
        ]

        for path in paths {
            let who = path.contains("\(PointsVillage.shiqiao)") ? luo : zhou
            let page = try await village.site.get(path, as: who, .init(language))
            #expect(page.status == 200, "\(path)")
            #expect(page.text.contains("<h1"), "\(path)")
        }
        let sheet = try await village.site.get("\(list)/items.xlsx")
        #expect(sheet.status == 200 && sheet.bytes.starts(with: Array("PK".utf8)))
    }

    @Test func `programs take a card out like the desk does, and who did is kept`() async throws {
        let village = try await PointsVillage()
        let path = "/points/households/\(PointsVillage.household(3))/print"
        let zhou = try await village.signIn(PointsVillage.zhou)
        let before = try await village.ground.events().count { $0.hasPrefix("access.look") }

        let card = try await village.site.api(.get, path, as: zhou)
        let opened = try await village.site.api(.get, card.json["path"] as? String ?? "")

        #expect(card.json["code"] as? String == "003")
        #expect((card.json["url"] as? String)?.hasPrefix("https://yunling.example/cards/") == true)
        #expect(opened.json["code"] as? String == "003")
        #expect(try await village.site.api(.get, path).status == 401)
        #expect(try await village.ground.events().count { $0.hasPrefix("access.look") } == before + 1)
    }
}
