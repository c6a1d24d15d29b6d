import Files
import Kernel
import Places
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// From the form to the receipt, and to every no in between.
struct ResidentReportingTests {
    @Test(arguments: TestEngine.all)
    func `A report through the page leads to its receipt and from there to where it stands`(
        _ engine: TestEngine
    ) async throws {
        let county = try await ResidentCounty(engine)
        let home = try await county.site.get("/")
        #expect(home.text.contains("/requests/new?place=\(OfficerCounty.liuping)"))
        let form = try await county.site.get("/requests/new?place=\(OfficerCounty.liuping)")
        #expect(form.status == 200)
        #expect(form.text.contains("data-draft=\"report\""))
        #expect(form.text.contains("说不准"))
        #expect(form.text.contains("/requests/similar?place=\(OfficerCounty.liuping)"))

        let sent = county.form()
        let reply = try await county.site.post("/requests", form: sent)
        #expect(reply.status == 303)
        let receiptPath = try #require(reply.location)
        #expect(receiptPath.hasPrefix("/receipts/2026-"))
        let receipt = try await county.site.get(receiptPath)
        #expect(receipt.text.contains("data-draft-done=\"report\""))
        #expect(receipt.text.contains("class=\"qr\""))
        #expect(receipt.text.contains("云岭县网格事项办理办法"))
        // Five office hours from Friday 9:00, without the two at noon.
        #expect(receipt.text.contains("11月20日(周五)下午4:00"))
        #expect(try await county.site.post("/requests", form: sent).location == receiptPath)

        let code = try #require(receiptPath.split(separator: "=").last)
        let number = receiptPath.dropFirst("/receipts/".count).prefix { $0 != "?" }
        let followed = try await county.site.get(
            "/follow?number=\(number)&code=%20\(code.lowercased())")
        #expect(followed.status == 200)
        #expect(followed.text.contains("村小门口的路灯不亮，有一个星期了"))
        #expect(!followed.text.contains("13900002046"))
        #expect(try await county.ground.events().count { $0 == "request.received" } == 1)
    }

    @Test func `Without a place the form asks for the town, then for the village`() async throws {
        let county = try await ResidentCounty()
        let towns = try await county.site.get("/requests/new")
        #expect(towns.text.contains("/requests/new?town=\(OfficerCounty.shiqiao)"))
        let villages = try await county.site.get("/requests/new?town=\(OfficerCounty.shiqiao)")
        #expect(villages.text.contains("/requests/new?place=\(OfficerCounty.shimen)"))
        let english = try await county.site.get(
            "/requests/new?place=\(OfficerCounty.grid)", TestSite.Browser(.english))
        #expect(english.text.contains("What is the matter?"))
        #expect(english.text.contains("value=\"\(OfficerCounty.grid)\" selected"))
    }

    @Test(arguments: [
        (["body": ""], "body", ReceivingRefusal.bodyMissing),
        (["body": String(repeating: "灯", count: 4_001)], "body", .bodyTooLong),
        (["title": String(repeating: "灯", count: 61)], "title", .titleTooLong),
        (["place": ""], "place", .placeMissing),
        (["place": "00000000-0000-0009-0000-0000000000ff"], "place", .placeUnknown),
        (["category": "kites"], "category", .categoryUnknown),
        (["category": "water"], "answers", .answerMissing),
        (["phone": ""], "phone", .phoneMissing),
        (["phone": "1390000204"], "phone", .phoneWrong),
    ])
    func `What is wrong is told at its field, and what was typed stays`(
        _ changes: [String: String], _ field: String, _ refusal: ReceivingRefusal
    ) async throws {
        let county = try await ResidentCounty()
        let page = try await county.site.post("/requests", form: county.form(nil, changes))
        #expect(page.status == 422)
        #expect(page.text.contains("href=\"#\(field)\""))
        #expect(page.text.contains(refusal.sentence(.chinese)))
        #expect(page.text.contains("村小门口往东"))

        var sent: [String: Any] = ["wish": "call", "phone": "13900002046"]
        for (name, value) in changes { sent[name] = value }
        let program = try await county.report(sent)
        #expect(program.status == 422)
        #expect(program.code == refusal.code)
        #expect(try await county.ground.events().contains("request.received") == false)
    }

    @Test(arguments: [
        (["channel": "proxy"], ReceivingRefusal.consentMissing),
        (["channel": "counter", "received_at": "2026-11-20T10:30:00+08:00"], .receivedInFuture),
        (["channel": "letter", "received_at": "2026-10-01T10:30:00+08:00"], .receivedTooEarly),
    ])
    func `An officer who reports for others is held to what proves it`(
        _ changes: [String: String], _ refusal: ReceivingRefusal
    ) async throws {
        let county = try await ResidentCounty()
        let program = try await county.report(changes, as: county.luo)
        #expect(program.status == 422)
        #expect(program.code == refusal.code)
        let page = try await county.site.post("/requests", form: county.form(nil, changes), as: county.luo)
        #expect(page.status == 422)
        #expect(page.text.contains(refusal.sentence(.chinese)))
        #expect(page.text.contains("id=\"record\""))
    }

    @Test func `A place above the county has no desk`() async throws {
        let ground = try await Ground(.sqlite, OfficerCounty.steps)
        let province = PlaceID(high: 9, low: 90)
        _ = try await ground.database.write(by: .system) { transaction in
            try Places.found(
                province, level: .province, name: "云江省", parent: nil, from: OfficerCounty.since,
                in: transaction)
        }
        let site = TestSite(ground.county, Requests.residentEndpoints)
        let reply = try await site.api(
            .post, "/requests",
            ["id": "\(CaseID.minted(at: ground.time.now))", "place": "\(province)", "body": "路灯不亮"])
        #expect(reply.status == 422)
        #expect(reply.code == ReceivingRefusal.placeTooHigh.code)
    }

    @Test func `The questions of a category are asked, and their answers kept`() async throws {
        let county = try await ResidentCounty()
        let form = try await county.site.get("/requests/new?place=\(OfficerCounty.liuping)&category=water")
        #expect(form.text.contains("name=\"answers.households\""))
        let reply = try await county.report(["category": "water", "answers": ["households": "多户"]])
        #expect(reply.status == 201)
        let id = try #require(reply.id)
        let kept = try await county.ground.database.read { try RequestStore.find(id, in: $0)?.answers }
        #expect(kept == ["households": "多户"])
    }

    @Test(arguments: TestEngine.all)
    func `A program's report is made once, told again, and never made another`(_ engine: TestEngine)
        async throws
    {
        let county = try await ResidentCounty(engine)
        let id = CaseID.minted(at: county.now)
        let first = try await county.report(id: id)
        #expect(first.status == 201)
        #expect(first.field("state") == "received")
        #expect(first.field("url") == "https://yunling.example/q/\(first.field("token"))")
        #expect(!first.field("due_at").isEmpty)
        let events = try await county.ground.events()
        let again = try await county.report(id: id)
        #expect(again.status == 200)
        #expect(again.field("number") == first.field("number"))
        #expect(again.field("code") == first.field("code"))
        let other = try await county.report(["body": "另一件事"], id: id)
        #expect(other.status == 409)
        #expect(other.code == "id.used-for-another")
        let stranger = try await county.report(id: id, as: county.chen)
        #expect(stranger.status == 404)
        #expect(try await county.ground.events() == events)
        #expect(try await county.report(["id": ""]).code == "web.id-missing")
    }

    @Test func `Only officers of the place may say that it came by another way than the page`() async throws {
        let county = try await ResidentCounty()
        #expect(try await county.report(["channel": "counter"]).status == 403)
        #expect(try await county.report(["channel": "counter"], as: county.chen).status == 403)
        let shi = county.office.tokens[OfficerCounty.shi]
        #expect(try await county.report(["channel": "counter"], as: shi).status == 403)
        #expect(try await county.report(["channel": "imported"], as: county.luo).code == "field.unreadable")
        let tian = county.office.tokens[OfficerCounty.tian]
        let home = try await county.report(["channel": "grid", "place": ""], as: tian)
        #expect(home.status == 201)
        #expect(home.field("place") == OfficerCounty.grid.description)
    }

    @Test(arguments: TestEngine.all)
    func `Photos are kept without the place where they were taken`(_ engine: TestEngine) async throws {
        let county = try await ResidentCounty(engine)
        let photo = ResidentCounty.photo()
        #expect(String(decoding: photo, as: UTF8.self).contains("GPS 30N"))
        let id = CaseID.minted(at: county.now)
        let reply = try await county.site.post(
            "/requests", form: county.form(id), files: [.init("photos", name: "灯.jpg", bytes: photo)])
        #expect(reply.status == 303)
        let kept = try await county.ground.database.read { reader in
            try Files.list(owner: id.as(Marks.Anything.self), in: reader).compactMap {
                try Files.read($0.id, in: reader)?.bytes
            }
        }
        #expect(kept.count == 1)
        #expect(!String(decoding: kept.first ?? [], as: UTF8.self).contains("GPS 30N"))

        let code = try #require(reply.location?.split(separator: "=").last)
        let page = try await county.site.get(
            "/follow?number=\(reply.location?.dropFirst(10).prefix { $0 != "?" } ?? "")&code=\(code)")
        let path = try #require(page.text.firstMatch(of: /href="(\/requests\/[^"]+\/photos\/[^"]+)"/)).1
        #expect(try await county.site.get(String(path)).status == 200)
        #expect(try await county.site.get(String(path.prefix { $0 != "?" })).status == 404)
    }

    @Test func `What is no photo is refused at the photos, and so is a fourth one`() async throws {
        let county = try await ResidentCounty()
        let text = TestSite.File("photos", name: "灯.jpg", bytes: Array("这不是照片".utf8))
        let wrong = try await county.site.post("/requests", form: county.form(), files: [text])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("href=\"#photos\""))
        let photo = TestSite.File("photos", name: "灯.jpg", bytes: ResidentCounty.photo())
        let many = try await county.site.post(
            "/requests", form: county.form(), files: [photo, photo, photo, photo])
        #expect(many.status == 422)
        #expect(many.text.contains("href=\"#photos\""))
    }

    @Test func `A receipt without a public address has no code to scan and says why`() async throws {
        let county = try await ResidentCounty(publicURL: nil)
        let reply = try await county.site.post("/requests", form: county.form())
        let receipt = try await county.site.get(try #require(reply.location))
        #expect(!receipt.text.contains("class=\"qr\""))
        #expect(receipt.text.contains("没有二维码"))
        #expect(try await county.report().field("url").hasPrefix("/q/"))
    }
}
