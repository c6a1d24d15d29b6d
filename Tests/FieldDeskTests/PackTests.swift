import Access
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import FieldDesk

struct PackTests {
    @Test(arguments: TestEngine.all)
    func `a worker takes along what the pages show, masked, with the forms to enter more`(
        engine: TestEngine
    ) async throws {
        let village = try await FieldVillage(engine)
        let id = village.fresh()
        var told = village.record(id)
        told["fields"] = [
            "body": "晒坝边的路灯不亮", "place": FieldVillage.third.description, "name": "谢玉芬",
            "phone": "13900002046",
        ]
        _ = try await village.send([told])
        _ = try await village.send(
            [village.record(village.fresh(), "自家门口的沟堵了")], by: FieldVillage.chen)

        let pack = try await village.site.api(.get, "/field/pack", as: village.tokens[FieldVillage.tian])

        #expect(pack.status == 200, "\(pack.text)")
        #expect(pack.json["person"] as? String == FieldVillage.tian.description)
        #expect(pack.json["place_name"] as? String == "第3网格")
        let households = pack.json["households"] as? [[String: Any]] ?? []
        #expect(households.map { $0["head"] as? String } == ["陈*英", "李*强", "谢*芬"])
        let requests = pack.json["requests"] as? [[String: Any]]
        let request = requests?.first { $0["id"] as? String == id.description }
        #expect(requests?.count == 2)
        #expect((request?["may"] as? [String])?.contains("solution") == true)
        for open in ["13900002046", "谢玉芬", "陈桂英"] { #expect(!pack.text.contains(open), "\(open)") }
        #expect((pack.json["forms"] as? [[String: Any]])?.first?["code"] as? String == "home-visit")
        let category = (pack.json["categories"] as? [[String: Any]])?.first
        #expect((category?["questions"] as? [[String: Any]])?.first?["words"] as? String == "哪根杆")
        #expect((pack.json["places"] as? [[String: Any]])?.first?["name"] as? String == "第3网格")
    }

    @Test(arguments: TestEngine.all)
    func `a card tells what is open for its household, to those who may open it, and groups come along`(
        engine: TestEngine
    ) async throws {
        let village = try await FieldVillage(engine)
        let (own, said, closed) = (village.fresh(), village.fresh(), village.fresh())
        _ = try await village.send(
            [village.record(own, "自家门口的沟堵了"), village.record(closed, "水管漏水")], by: FieldVillage.chen)
        var fromGroup = village.record(said, "群里说桥栏杆松了")
        fromGroup["fields"] = [
            "body": "群里说桥栏杆松了", "place": FieldVillage.third.description,
            "group": FieldVillage.group.description, "said_on": village.now.day.description,
        ]
        let brought = try await village.send([fromGroup])
        try await village.end(closed)

        let pack = try await village.site.api(.get, "/field/pack", as: village.tokens[FieldVillage.tian])
        let file = try await village.site.api(
            .get, "/requests/\(said)", as: village.tokens[FieldVillage.tian])

        #expect(village.states(brought) == ["accepted"], "\(brought.text)")
        #expect(file.json["source_kind"] as? String == "online-group")
        #expect(file.json["source"] as? String == FieldVillage.group.description)
        let groups = pack.json["groups"] as? [[String: Any]]
        #expect(groups?.map { $0["name"] as? String } == ["第3网格群"])
        let households = pack.json["households"] as? [[String: Any]] ?? []
        let open = households.map { ($0["requests"] as? [[String: Any]])?.compactMap { $0["id"] as? String } }
        #expect(open == [[own.description], nil, nil], "\(pack.text)")
    }

    @Test func `what a phone has already is not sent again, until something changes`() async throws {
        let village = try await FieldVillage()
        let token = village.tokens[FieldVillage.tian]
        let first = try await village.site.api(.get, "/field/pack", as: token)
        let digest = first.json["digest"] as? String ?? ""

        let same = try await village.site.api(.get, "/field/pack?have=\(digest)", as: token)
        _ = try await village.send([village.visit(village.fresh())])
        let other = try await village.site.api(.get, "/field/pack?have=\(digest)", as: token)

        #expect(same.json["is_unchanged"] as? Bool == true && same.json["households"] == nil)
        #expect(same.json["now"] is String && same.json["version"] is String)
        #expect(other.json["is_unchanged"] as? Bool == false && other.json["households"] is [Any])
    }

    @Test
    func `somebody without a post takes along their own households and the forms, and nothing of others`()
        async throws
    {
        let village = try await FieldVillage()
        let pack = try await village.site.api(.get, "/field/pack", as: village.tokens[FieldVillage.chen])
        let nobody = try await village.site.api(.get, "/field/pack")

        #expect(pack.json["is_officer"] as? Bool == false)
        for name in ["visits", "households", "requests", "notices", "places"] {
            #expect((pack.json[name] as? [Any])?.isEmpty == true, "\(name)")
        }
        #expect(nobody.status == 401)
    }

    @Test func `a page's script gets the pack with its cookie, and sends only with the form's token`()
        async throws
    {
        let village = try await FieldVillage()
        let tian = village.tokens[FieldVillage.tian]
        let pack = try await village.site.get("/field/pack", as: tian)
        let form = ["person": FieldVillage.tian.description, "entries": "[]"]
        var forged = form
        forged["_token"] = "guessed"

        let sent = try await village.site.post(
            "/field/entries", form: form.merging(["_token": pack.json["token"] as? String ?? ""]) { $1 },
            as: tian)
        let unsigned = try await village.site.post("/field/entries", form: forged, as: tian)
        let elsewhere = try await village.site.post(
            "/field/entries", form: form, as: tian,
            TestSite.Browser(headers: ["Origin": "https://elsewhere.test"]))
        let expired = try await village.site.post("/field/entries", form: form)

        #expect(sent.status == 200 && sent.outcomes.isEmpty && sent.json["now"] is String)
        #expect(unsigned.status == 403 && elsewhere.status == 403)
        // A script sees that it was led away, and asks to sign in again.
        #expect(expired.status == 303 && expired.location?.hasPrefix("/sign-in") == true)
    }
}

struct ShellTests {
    @Test func `the page, its worker and its manifest name nobody, and agree on what is kept`() async throws {
        let village = try await FieldVillage()
        let tian = village.tokens[FieldVillage.tian]
        let page = try await village.site.get("/field", as: tian)
        let stranger = try await village.site.get("/field")
        let chinese = try await village.site.get("/field/shell/zh-Hans", TestSite.Browser(.english))
        let english = try await village.site.get("/field/shell/en")
        let worker = try await village.site.get("/field-worker.js")
        let pack = try await village.site.api(.get, "/field/pack", as: tian)

        #expect(page.text == stranger.text && page.text == chinese.text && page.text != english.text)
        #expect(!page.text.contains("田小禾") && page.text.contains("没有网络，已存在手机里 {count} 条"))
        #expect(english.text.contains("No network; {count} entries are kept on this phone"))
        #expect(worker.headers[.contentType] == "text/javascript; charset=utf-8")
        let version = pack.json["version"] as? String ?? "none"
        #expect(worker.text.contains("\"version\":\"\(version)\""))
        for name in Shell.scripts { #expect(worker.text.contains("/field/\(name).js")) }
        #expect(try await village.site.get("/field/shell/fr").status == 404)
    }

    @Test func `the manifest is one that browsers install`() async throws {
        let village = try await FieldVillage()
        let reply = try await village.site.get("/field/manifest.webmanifest", TestSite.Browser(.english))
        let icons = reply.json["icons"] as? [[String: Any]] ?? []

        #expect(reply.headers[.contentType] == "application/manifest+json")
        #expect(reply.json["start_url"] as? String == "/field" && reply.json["scope"] as? String == "/field")
        #expect(reply.json["display"] as? String == "standalone")
        #expect(reply.json["name"] as? String == "Yuanba in the field, 云岭县")
        #expect(icons.map { $0["sizes"] as? String } == ["192x192", "512x512", "512x512"])
        #expect(icons.last?["purpose"] as? String == "maskable")
        let target = reply.json["share_target"] as? [String: Any]
        #expect(target?["action"] as? String == "/field/share" && target?["method"] as? String == "POST")
        #expect(target?["enctype"] as? String == "multipart/form-data")
        let params = target?["params"] as? [String: Any]
        #expect(["title", "text", "url"].allSatisfy { params?[$0] as? String == $0 })
        #expect((params?["files"] as? [[String: Any]])?.first?["name"] as? String == "pictures")
    }

    @Test func `a phone that lost its worker is led back to the desk, which asks for the message anew`()
        async throws
    {
        let village = try await FieldVillage()
        // As the phone's own sheet sends it: without a token of ours.
        let reply = try await village.site.post(
            "/field/share", form: ["text": "三号桥的灯坏了", "_token": "none"],
            files: [.init("pictures", name: "1.jpg", bytes: Array("picture".utf8))],
            TestSite.Browser(headers: ["Origin": "null"]))

        #expect(reply.status == 200 && reply.text.contains("url=/field#share/again"), "\(reply.text)")
        #expect(!reply.text.contains("三号桥"))
        #expect(try await village.count("request.received") == 0)
    }

    @Test func `every word of the script has both languages, and a key of its own`() {
        let keys = Text.fieldWords.map(\.key)

        #expect(Set(keys).count == keys.count && keys.count > 200)
        #expect(keys.allSatisfy { $0.hasPrefix("field-desk.") })
        #expect(EntryRefusal.allCases.allSatisfy { !$0.sentence(.english).isEmpty })
    }
}
