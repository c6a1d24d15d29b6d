import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import ShortMessages

struct MessagePageTests {
    @Test(arguments: TestEngine.all)
    func `a template is entered, approved and used, and the next one takes its place`(
        _ engine: TestEngine
    ) async throws {
        let county = try await TellingCounty(engine)
        let id = "\(AnyID.minted(at: county.now))"
        let form = ["id": id, "moment": "received", "class": "notice", "text": "收到了，编号#number#。"]
        let approval = ["provider_code": "T7", "approved_on": "2026-11-19", "number": "审 7"]
        func approve(_ template: String, _ changes: [String: String] = [:]) async throws -> TestSite.Reply {
            try await county.site.api(
                .post, "/short-messages/templates/\(template)/approval",
                approval.merging(changes) { $1 }.merging(["id": "\(AnyID.minted(at: county.now))"]) { $1 },
                as: county.sun)
        }

        let empty = try await county.site.get("/short-messages", as: county.sun)
        let entered = try await county.site.post("/short-messages/templates", form: form, as: county.sun)
        let again = try await county.site.api(.post, "/short-messages/templates", form, as: county.sun)
        let waits = try await county.site.get("/short-messages", as: county.sun)
        let future = try await approve(id, ["approved_on": "2026-11-21"])
        let half = try await approve(id, ["number": ""])
        let nobody = try await approve("\(AnyID(high: 7, low: 7))")
        let approved = try await approve(id)
        let twice = try await approve(id)
        let other = try await county.template(code: "T8")

        #expect(empty.text.contains("还没有模板") && empty.text.contains("现在是演练"))
        #expect(entered.location == "/short-messages" && again.status == 200)
        #expect(waits.text.contains("等审核，还不用") && waits.text.contains("收到了，编号#number#。"))
        #expect(future.code == MessageRefusal.approvedInFuture.code)
        #expect(half.code == MessageRefusal.approvalMissing.code)
        #expect(nobody.status == 404 && nobody.code == MessageRefusal.templateUnknown.code)
        #expect(approved.status == 201 && twice.code == MessageRefusal.approvedAlready.code)
        let templates = try await county.desk().templates
        #expect(templates.filter(\.isInForce).map(\.id) == [other] && templates.count == 2)
        #expect(
            try await county.ground.events().filter { $0.hasPrefix("short-messages.") } == [
                "short-messages.template-entered", "short-messages.template-approved",
                "short-messages.template-entered", "short-messages.template-approved",
            ])
    }

    @Test(arguments: TestEngine.all)
    func `settings keep what was left blank, show no secret, and what was typed stays when refused`(
        _ engine: TestEngine
    ) async throws {
        let county = try await TellingCounty(engine)
        func set(_ form: [String: String]) async throws -> TestSite.Reply {
            try await county.site.post(
                "/short-messages/settings",
                form: form.merging(["id": "\(AnyID.minted(at: county.now))"]) { $1 }, as: county.sun)
        }

        let refused = try await set(["is_live": "1", "signature": "县"])
        let saved = try await set([
            "signature": "云岭县基层治理", "address": "https://sms.example/send?k=topf", "secret": "geheim",
        ])
        let live = try await county.site.api(
            .put, "/short-messages/settings",
            ["id": "\(AnyID.minted(at: county.now))", "signature": "云岭县基层治理", "is_live": true],
            as: county.sun)
        let page = try await county.site.get("/short-messages", as: county.sun)
        let english = try await county.site.get("/short-messages", as: county.sun, TestSite.Browser(.english))
        let desk = try await county.desk()
        let provider = try county.messages.provider(desk.settings)

        #expect(refused.status == 422 && refused.text.contains("value=\"县\""))
        #expect(refused.text.contains(MessageRefusal.signatureUnfit.sentence(.chinese)))
        #expect(refused.text.contains(MessageRefusal.secretMissing.sentence(.chinese)))
        #expect(saved.location == "/short-messages" && live.status == 201)
        #expect(provider?.address == "https://sms.example/send?k=topf" && provider?.secret == "geheim")
        #expect(page.text.contains("sms.example") && !page.text.contains("现在是演练"))
        for reply in [page, english] {
            #expect(!reply.text.contains("geheim") && !reply.text.contains("topf"))
        }
        #expect(english.text.contains("Send for real"))
    }

    @Test func `others are turned away`() async throws {
        let county = try await TellingCounty()

        let luo = try await county.site.get("/short-messages", as: county.luo)
        let stranger = try await county.site.get("/short-messages")

        #expect(luo.status == 403 || luo.status == 404)
        #expect(stranger.location?.hasPrefix("/sign-in") == true)
    }

    @Test func `there are as many templates as the limit says`() async throws {
        let county = try await TellingCounty()
        for _ in 1...Limits.templates_max { try await county.template() }

        await #expect(throws: MessageRefusal.tooMany) { try await county.template() }
    }
}
