import Access
import Cases
import Kernel
import People
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// 邓志刚 keeps the county's rules, and so its tree of categories.
struct CategoryCounty: Sendable {
    let officers: OfficerCounty
    let deng: String

    var luo: String? { officers.tokens[OfficerCounty.luo] }

    init(_ engine: TestEngine = .sqlite) async throws {
        let officers = try await OfficerCounty(engine)
        let (person, token) = (PersonID(high: 1, low: 20), Randomness.token())
        try await officers.ground.database.write(by: .system) { transaction in
            try People.register(Person(id: person, name: "邓志刚"), in: transaction)
            try Access.addAccount(
                person: person, name: "deng", displayName: "邓志刚", passwordHash: "none", in: transaction)
            let grants = [Permission.work, .rules, .oversee].map {
                DatedGrant(
                    Grant($0, at: OfficerCounty.county), from: OfficerCounty.since,
                    source: PostID(high: 3, low: 20))
            }
            try Access.setGrants(of: person, grants, in: transaction)
            _ = try Access.beginSession(token: token, of: person, in: transaction)
        }
        self.officers = officers
        deng = token
    }

    func act(_ path: String, _ fields: [String: Any], as token: String? = nil) async throws -> TestSite.Reply
    {
        var fields = fields
        if fields["id"] == nil { fields["id"] = AnyID.minted(at: officers.now).description }
        return try await officers.site.api(.post, "/categories\(path)", fields, as: token ?? deng)
    }

    func file(_ code: String) async throws -> TestSite.Reply {
        try await officers.site.api(.get, "/categories/\(code)", as: deng)
    }

    var kinds: [String] {
        get async throws { try await officers.ground.events().filter { $0.hasPrefix("request.category") } }
    }

    /// A model of two classes, one of which is a category of the county.
    func train() async throws {
        let rows = (1...12).map { "第\($0)根灯晚上不亮请修灯,路灯、照明\n自来水第\($0)次停水没有水用,供水\n" }
        _ = try await Requests(officers.ground.county).train(
            file: ("m.csv", Array(("body,category\n" + rows.joined()).utf8)), as: AnyID(high: 9, low: 9))
    }

    static var lamps: [String: Any] {
        [
            "code": "lighting.lamp", "parent": "lighting", "chinese": "灯泡", "english": "Lamps",
            "urgency": "pressing",
        ]
    }
}

struct CategoryRouteTests {
    @Test(arguments: TestEngine.all)
    func `a category is added, called otherwise, moved and asked about, and the journal has each`(
        _ engine: TestEngine
    ) async throws {
        let county = try await CategoryCounty(engine)

        let added = try await county.act("", CategoryCounty.lamps)
        #expect(added.status == 201 && added.json["parent"] as? String == "lighting")
        let named = try await county.act(
            "/lighting.lamp/description", ["chinese": "灯头", "english": "Sockets", "urgency": "ordinary"])
        #expect(named.json["chinese"] as? String == "灯头" && named.json["urgency"] as? String == "ordinary")
        let moved = try await county.act("/lighting.lamp/parent", [:])
        #expect(moved.status == 201 && moved.json["parent"] is String == false)
        let asked = try await county.act(
            "/lighting.lamp/questions",
            [
                "question_1": "几盏", "question_english_1": "How many", "choices_1": "一盏、两盏,更多",
                "is_required_1": true,
            ])
        let question = try #require((asked.json["questions"] as? [[String: Any]])?.first)
        #expect(question["choices"] as? [String] == ["一盏", "两盏", "更多"])
        #expect(question["is_required"] as? Bool == true)

        #expect(
            try await county.kinds == [
                CategoryAdded.kind, CategoryDescribed.kind, CategoryMoved.kind, CategoryQuestioned.kind,
            ])
        #expect(try await county.file("lighting.lamp").json["english"] as? String == "Sockets")
    }

    @Test(arguments: TestEngine.all)
    func `what is out of use goes to nothing new, and old matters are found under it`(
        _ engine: TestEngine
    ) async throws {
        let county = try await CategoryCounty(engine)
        let old = try await county.officers.report()
        let today = county.officers.now.day

        let retired = try await county.act("/lighting/retirement", ["from": "\(today)"])
        #expect(retired.status == 201 && retired.json["is_offered"] as? Bool == false)

        await #expect(throws: CategoryRefusal.retired) { _ = try await county.officers.report() }
        let other = try await county.officers.report("水管漏水", category: nil)
        let given = try await county.officers.act(
            "category", on: other, by: OfficerCounty.zhou, ["category": "lighting"])
        #expect(given.code == "category.retired")
        let listed = try await county.officers.site.api(
            .get, "/requests?category=lighting", as: county.luo)
        #expect(listed.items.map { $0["id"] as? String } == [old.description])
        let page = try await county.officers.site.get("/requests", as: county.luo)
        #expect(page.text.contains("路灯、照明（停用）"))
        #expect(
            try await county.officers.file(old, by: OfficerCounty.luo).json["category"] as? String
                == "lighting")

        let back = try await county.act("/lighting/return", [:])
        #expect(back.json["is_offered"] as? Bool == true)
        _ = try await county.officers.report("又有一盏不亮")
        #expect(try await county.kinds == [CategoryRetired.kind, CategoryReturned.kind])
    }

    @Test func `a category that ends on a day to come is given until then`() async throws {
        let county = try await CategoryCounty()
        let day = county.officers.now.day.adding(days: 3)

        _ = try await county.act("/lighting/retirement", ["from": "\(day)"])

        _ = try await county.officers.report()
        county.officers.ground.time.advance(seconds: 3 * 86_400)
        await #expect(throws: CategoryRefusal.retired) { _ = try await county.officers.report("又不亮了") }
    }

    @Test(arguments: Language.allCases)
    func `the file says why a category is suggested: the words that speak for it`(
        _ language: Language
    ) async throws {
        let county = try await CategoryCounty()
        try await county.train()
        let id = try await county.officers.report("村口灯不亮请修灯", category: nil)
        let suggestion = try #require(
            try await county.officers.ground.database.read {
                try Requests.suggestion(for: "村口灯不亮请修灯", in: $0)
            })

        let page = try await county.officers.page("/requests/\(id)", by: OfficerCounty.luo, language)
        let file = try await county.officers.file(id, by: OfficerCounty.luo)

        #expect(!suggestion.terms.isEmpty && suggestion.terms.allSatisfy { "村口灯不亮请修灯".contains($0) })
        let words = suggestion.terms.joined(separator: Text.officerComma(language))
        let name = try #require(suggestion.category?.name(language))
        #expect(page.text.contains(Text.officerSuggested(language, ["name": name, "words": words])))
        #expect(file.json["suggested_category"] as? String == "lighting")
    }

    @Test func `nothing is suggested under a name that is out of use`() async throws {
        let county = try await CategoryCounty()
        try await county.train()
        let read = county.officers.ground.database
        let before = try await read.read { try Requests.suggestion(for: "村口灯不亮请修灯", in: $0) }
        #expect(before?.category?.code == "lighting")

        _ = try await county.act("/lighting/retirement", ["from": "\(county.officers.now.day)"])

        let after = try await read.read { try Requests.suggestion(for: "村口灯不亮请修灯", in: $0) }
        #expect(after?.label != "路灯、照明")
    }

    @Test(
        arguments: [
            ("", ["code": "x"], "category.code-taken"), ("", ["code": "UPPER"], "category.code-unfit"),
            ("", ["chinese": "路灯、照明"], "category.name-taken"),
            ("", ["parent": "nowhere"], "category.parent-unknown"),
            ("", ["urgency": "soon"], "category.urgency-unknown"), ("", ["chinese": ""], "field.missing"),
            ("/lighting/parent", ["parent": "lighting"], "category.parent-below"),
            ("/lighting/questions", ["choices_2": "一、二"], "category.question-without-name"),
            ("/lighting/retirement", ["from": "2020-01-01"], "category.day-past"),
            ("/lighting/retirement", ["from": "2099-01-01"], "category.children-offered"),
            ("/lighting/return", [:], "category.not-retired"),
            ("/nowhere/retirement", ["from": "2099-01-01"], "category.unknown"),
            ("/nowhere/questions", ["question_1": "几盏"], "category.unknown"),
        ] as [(String, [String: String], String)])
    func `what cannot be done is refused in a sentence, and leaves no trace`(
        _ path: String, _ change: [String: String], _ code: String
    ) async throws {
        let county = try await CategoryCounty()
        _ = try await county.act("", CategoryCounty.lamps.merging(["code": "x", "chinese": "灯具"]) { $1 })
        let before = try await county.kinds.count
        let fields: [String: Any] = path.isEmpty ? CategoryCounty.lamps.merging(change) { $1 } : change

        let reply = try await county.act(path, fields)

        #expect(reply.code == code, "\(reply.text)")
        #expect((400..<500).contains(reply.status))
        #expect(try await county.kinds.count == before)
    }

    @Test func `only who keeps the county's rules changes the tree; every officer reads it`() async throws {
        let county = try await CategoryCounty()

        let refused = try await county.act("", CategoryCounty.lamps, as: county.luo)
        let form = try await county.officers.site.get("/categories/new", as: county.luo)
        let list = try await county.officers.site.api(.get, "/categories", as: county.luo)
        let page = try await county.officers.site.get("/categories/lighting", as: county.luo)
        let nowhere = try await county.officers.site.get("/categories/nowhere", as: county.luo)

        #expect(refused.status == 403 && form.status == 403)
        #expect(list.items.map { $0["code"] as? String } == ["lighting"])
        #expect(page.status == 200 && !page.text.contains("<form class=\"form\""))
        #expect(nowhere.status == 404)
        #expect(try await county.kinds.isEmpty)
    }

    @Test func `the same form sent twice is done once, and another under its id is refused`() async throws {
        let county = try await CategoryCounty()
        let id = AnyID.minted(at: county.officers.now).description
        let fields = CategoryCounty.lamps.merging(["id": id]) { $1 }

        let first = try await county.act("", fields)
        let again = try await county.act("", fields)
        let other = try await county.act("", fields.merging(["chinese": "别的"]) { $1 })

        #expect((first.status, again.status, other.status) == (201, 200, 409))
        #expect(first.text == again.text)
        #expect(try await county.kinds == [CategoryAdded.kind])
    }

    @Test(arguments: Language.allCases)
    func `the pages show the tree and its forms, and a refused form keeps what was typed`(
        _ language: Language
    ) async throws {
        let county = try await CategoryCounty()
        let (site, browser) = (county.officers.site, TestSite.Browser(language))
        let list = try await site.get("/categories", as: county.deng, browser)
        let file = try await site.get("/categories/lighting", as: county.deng, browser)
        let refused = try await site.post(
            "/categories",
            form: [
                "id": "\(AnyID.minted(at: county.officers.now))", "code": "lighting", "chinese": "灯串",
                "english": "Strings", "urgency": "ordinary",
            ], as: county.deng, browser)

        #expect(list.text.contains("href=\"/categories/lighting\""))
        #expect(list.text.contains("/categories.xlsx") && list.text.contains("/categories.csv"))
        for act in ["questions", "description", "parent", "retirement"] {
            #expect(file.text.contains("action=\"/categories/lighting/\(act)\""), "\(act)")
        }
        #expect(refused.status == 409)
        #expect(refused.text.contains("value=\"灯串\""))
        #expect(refused.text.contains(CategoryRefusal.codeTaken.sentence(language)))
    }

    @Test func `what categories above ask is asked below, and a question keeps its id`() async throws {
        let county = try await CategoryCounty()
        _ = try await county.act("", CategoryCounty.lamps)
        let first = try await county.act("/lighting/questions", ["question_1": "几盏", "question_2": "多久了"])
        let again = try await county.act("/lighting/questions", ["question_1": "多久了", "question_2": "几盏"])

        func ids(_ reply: TestSite.Reply) -> [String: String] {
            let questions = reply.json["questions"] as? [[String: Any]] ?? []
            return Dictionary(
                uniqueKeysWithValues: questions.map {
                    ($0["chinese"] as? String ?? "", $0["id"] as? String ?? "")
                })
        }
        #expect(ids(first).count == 2 && ids(first) == ids(again))
        let below = try await county.file("lighting.lamp").json["inherited"] as? [[String: Any]]
        #expect(below?.compactMap { $0["chinese"] as? String } == ["多久了", "几盏"])
        #expect(try await county.act("/lighting/questions", [:]).json["questions"] as? [String] == [])
    }
}
