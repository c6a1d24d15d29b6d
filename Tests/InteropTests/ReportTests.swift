import Cases
import Kernel
import Requests
import Storage
import TestGround
import Testing
import Web

@testable import Interop

struct ReportTests {
    @Test(arguments: TestEngine.all)
    func `a client finds the services, reports, and reads what became of it`(_ engine: TestEngine)
        async throws
    {
        let town = try await InteropTown(engine)
        let key = try await town.key()

        let discovery = try await town.get("discovery.json")
        let services = try await town.get("services.json")
        let definition = try await town.get("services/water.json")
        let sent = try await town.report(
            key, ["service_code": "water", "attribute[households]": "多户", "attribute[since]": "昨天"])
        let before = try await town.get("requests/\(sent.number).json")
        try await town.show(sent.number)
        let after = try await town.get("requests/\(sent.number).json")
        let events = try await town.ground.events()

        #expect(discovery.json["key_service"] is String)
        #expect((discovery.json["endpoints"] as? [[String: Any]])?.first?["type"] as? String == "production")
        #expect(services.rows.map { $0["service_code"] as? String } == ["living", "lighting", "water"])
        #expect(services.rows.map { $0["metadata"] as? Bool } == [false, false, true])
        #expect(services.rows.last?["group"] as? String == "Living")
        let attributes = definition.json["attributes"] as? [[String: Any]] ?? []
        #expect(attributes.map { $0["datatype"] as? String } == ["singlevaluelist", "text"])
        #expect((attributes.first?["values"] as? [[String: String]])?.map { $0["key"] } == ["一户", "多户"])
        #expect(sent.status == 201 && sent.rows.count == 1 && sent.rows[0]["token"] == nil)
        #expect((sent.rows[0]["service_notice"] as? String)?.contains("https://yunling.example/q/") == true)
        #expect(before.status == 404)
        #expect(after.rows.first?["status"] as? String == "open")
        #expect(after.rows.first?["service_name"] as? String == "No water")
        #expect(
            events.filter { $0.hasPrefix("interop.") } == [
                "interop.programme-registered", "interop.report-taken",
            ])
        #expect(events.contains("request.received"))
    }

    @Test(arguments: TestEngine.all)
    func `the same in XML, escaped and with its declaration`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()

        let sent = try await town.report(
            key, ["description": "灯 < 3 盏 & \"都\" 不亮\r\n快来"], format: "xml")
        let number = sent.text.firstMatch(of: /<service_request_id>([0-9-]+)<\/service_request_id>/)?.1
        try await town.show(String(number ?? ""))
        let read = try await town.get("requests/\(number ?? "").xml")
        let services = try await town.get("services.xml")
        let definition = try await town.get("services/water.xml")
        let discovery = try await town.get("discovery.xml")

        #expect(sent.status == 201)
        #expect(sent.contentType == "text/xml; charset=utf-8")
        #expect(
            read.text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests><request>"))
        #expect(read.text.contains("<description>灯 &lt; 3 盏 &amp; &quot;都&quot; 不亮"))
        #expect(read.text.contains("<zipcode/>"))
        #expect(services.text.contains("<service_code>lighting</service_code>"))
        #expect(definition.text.contains("<value><key>一户</key>"))
        #expect(discovery.text.contains("<formats><format>text/xml</format>"))
    }

    @Test(arguments: TestEngine.all)
    func `the same form soon again is the same report, and later another`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)
        let (key, other) = (try await town.key(), try await town.key("城市热线"))

        let first = try await town.report(key)
        let again = try await town.report(key)
        let elsewhere = try await town.report(other)
        town.ground.time.advance(seconds: 11 * 60)
        let later = try await town.report(key)

        #expect(first.status == 201 && again.status == 200)
        #expect(again.number == first.number)
        #expect(again.rows[0]["service_notice"] as? String == first.rows[0]["service_notice"] as? String)
        #expect(elsewhere.status == 201 && elsewhere.number != first.number)
        #expect(later.status == 201 && later.number != first.number)
    }

    @Test(arguments: TestEngine.all)
    func `what a client names is made once, and found again by its name or its receipt`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let (key, other) = (try await town.key(), try await town.key("城市热线"))
        let id = CaseID.minted(at: town.now)

        let first = try await town.report(key, id: id)
        town.ground.time.advance(seconds: 3_600)
        let again = try await town.report(key, id: id)
        let changed = try await town.report(key, ["description": "另一盏灯"], id: id)
        let stranger = try await town.report(other, id: id)
        let byName = try await town.get("tokens/\(id).json")
        let token = (first.rows[0]["service_notice"] as? String)?.firstMatch(of: /\/q\/(\w+)/)?.1 ?? ""
        let byReceipt = try await town.get("tokens/\(token).xml")
        let nobody = try await town.get("tokens/\(CaseID.minted(at: town.now)).json")

        #expect([first.status, again.status, changed.status, stranger.status] == [201, 200, 400, 404])
        #expect(again.number == first.number)
        #expect(byName.number == first.number && byName.rows[0]["token"] as? String == "\(id)")
        #expect(byReceipt.text.contains("<service_request_id>\(first.number)</service_request_id>"))
        #expect(nobody.status == 404 && nobody.rows.first?["code"] as? Int == 404)
    }

    @Test func `a report finds its place by outline, by name, by code, by id, and else comes to the county`()
        async throws
    {
        let town = try await InteropTown()
        let key = try await town.key()
        let cases: [([String: String?], PlaceID)] = [
            (["lat": "30.1", "long": "106.1"], InteropTown.grid),
            (["lat": "30.4", "long": "106.4"], InteropTown.liuping),
            (["lat": "30.9", "long": "107.9"], InteropTown.nanxi),
            (["lat": nil, "long": nil, "address_string": "石桥镇柳坪村三组路口"], InteropTown.liuping),
            (["lat": nil, "long": nil, "address_string": "柳坪村村小门口"], InteropTown.liuping),
            (["lat": nil, "long": nil, "address_string": "县道 12 号桥头"], InteropTown.county),
            (["lat": nil, "long": nil, "address_id": "500199101201"], InteropTown.liuping),
            (["lat": nil, "long": nil, "address_id": "\(InteropTown.nanxi)"], InteropTown.nanxi),
        ]

        for (changes, place) in cases {
            let sent = try await town.report(key, changes)
            let matter = try await town.matter(sent.number)?.matter
            #expect(sent.status == 201 && matter?.place == place, "\(changes): \(sent.text)")
        }
    }

    @Test func `a report keeps who reported sealed, the picture as a link, and no other of their data`()
        async throws
    {
        let town = try await InteropTown()
        let key = try await town.key()

        let sent = try await town.report(
            key,
            [
                "first_name": "桂英", "last_name": "陈", "phone": "13900002046", "email": "chen@example.org",
                "device_id": "D1", "account_id": "A1", "media_url": "https://img.example/lamp.jpg",
                "address_string": "陈桂英家门口 13900002046",
            ])
        try await town.show(sent.number)
        let read = try await town.get("requests/\(sent.number).json")
        let again = try await town.report(key, ["description": nil, "service_code": "lighting"])
        let id = try #require(try await town.matter(sent.number)?.matter.id)
        let file = try await town.database.read { try Requests.File.read(id, in: $0) }
        let other = try #require(try await town.matter(again.number)?.matter)

        #expect(read.rows[0]["media_url"] as? String == "https://img.example/lamp.jpg")
        #expect(!read.text.contains("13900002046") && read.text.contains("139****2046"))
        #expect(!read.text.contains("chen@example.org") && !read.text.contains("D1"))
        #expect(file?.request.body.hasSuffix("照片链接：https://img.example/lamp.jpg") == true)
        #expect(file?.request.channel == .api && file?.request.isPublic == true)
        #expect(other.title == "路灯、照明" || other.title == "路灯")
    }

    @Test(arguments: TestEngine.all)
    func `twenty clients that send the same form at once make one report`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()

        let numbers = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 { group.addTask { try await town.report(key).number } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }

        #expect(numbers.count == 1 && numbers.first?.isEmpty == false)
    }
}
