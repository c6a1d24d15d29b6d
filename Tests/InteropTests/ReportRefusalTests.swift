import HTTPTypes
import Kernel
import Requests
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Interop

struct ReportRefusalTests {
    /// What is wrong with a form, and how it is told.
    private static let wrong: [(changes: [String: String?], refusal: ReportRefusal, status: Int)] = [
        (["api_key": nil], .keyMissing, 403), (["api_key": "yuanba-guessed"], .keyUnknown, 403),
        (["service_code": nil], .serviceMissing, 400), (["service_code": " "], .serviceMissing, 400),
        (["service_code": "nothing"], .serviceUnknown, 404),
        (["lat": nil, "long": nil], .locationMissing, 400), (["lat": nil], .locationUnreadable, 400),
        (["lat": "91"], .locationUnreadable, 400), (["long": "-180.5"], .locationUnreadable, 400),
        (["lat": "nan"], .locationUnreadable, 400), (["lat": "三十"], .locationUnreadable, 400),
        (["long": "120.1"], .outsideCounty, 400), (["address_id": "500199109000"], .addressUnknown, 400),
        (["address_id": "\(PlaceID(high: 9, low: 99))"], .addressUnknown, 400),
        (["address_id": "'; DROP TABLE interop_report; --"], .addressUnknown, 400),
        (["description": String(repeating: "灯", count: 4_001)], .descriptionTooLong, 400),
        (["description": "<b>灯</b>不亮"], .descriptionHasMarkup, 400),
        (["description": "<script>alert(1)</script>"], .descriptionHasMarkup, 400),
        (["media_url": "javascript:alert(1)"], .mediaUnreadable, 400),
        (["media_url": "http://a b.example/"], .mediaUnreadable, 400),
        (["media_url": "https://e.example/" + String(repeating: "a", count: 500)], .mediaUnreadable, 400),
        (["last_name": String(repeating: "陈", count: 41)], .nameTooLong, 400),
        (["attribute[age]": "7"], .attributeUnknown, 400),
        (["attribute[households": "一户"], .attributeUnknown, 400),
        (["service_code": "water"], .attributeMissing, 400),
        (["service_code": "water", "attribute[households]": "三户"], .attributeNoChoice, 400),
        (
            ["service_code": "water", "attribute[households]": "一户", "attribute[households][]": "多户"],
            .attributeTooMany, 400
        ),
        (
            [
                "service_code": "water", "attribute[households]": "一户",
                "attribute[since]": String(repeating: "久", count: 501),
            ], .attributeTooLong, 400
        ),
    ]

    @Test(arguments: TestEngine.all)
    func `what cannot be right is refused in the asked form, and nothing is taken`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        let before = try await town.ground.events()

        for (changes, refusal, status) in ReportRefusalTests.wrong {
            let json = try await town.report(key, changes)
            let xml = try await town.report(key, changes, format: "xml")
            let sentence = refusal.sentence(.english)
            #expect(json.status == status && xml.status == status, "\(changes) \(json.text)")
            #expect(json.errors.count == 1 && json.errors[0].hasSuffix(sentence), "\(changes) \(json.text)")
            #expect(json.rows.first?["code"] as? Int == status)
            #expect(xml.text.contains("<errors><error><code>\(status)</code>"), "\(xml.text)")
        }

        #expect(try await town.ground.events() == before)
    }

    @Test func `a body that is no form, or none that can be read, is told in the asked form`() async throws {
        let town = try await InteropTown()
        let key = try await town.key()
        let form = ["api_key": key, "service_code": "lighting", "lat": "30.1", "long": "106.1"]
        let bad: [UInt8] = Array(
            "api_key=\(key)&service_code=lighting&lat=30.1&long=106.1&description=%FF%FE".utf8)

        let json = try await town.raw(
            "requests.json", Array(#"{"api_key":"\#(key)"}"#.utf8), type: "application/json")
        let text = try await town.send("requests.json", form, type: "text/plain")
        let multipart = try await town.raw(
            "requests.json", Array("--x\r\n\r\n--x--\r\n".utf8), type: "multipart/form-data; boundary=x")
        let notUTF8 = try await town.raw("requests.xml", bad)
        let huge = try await town.raw(
            "requests.json", Array(("description=" + String(repeating: "a", count: 200_000)).utf8))
        let badID = try await town.send("requests.json", form, id: "not-an-id")
        let wrongPhone = try await town.report(key, ["phone": "12"])
        let nothing = try await town.raw("requests.json", [])

        #expect(
            [json, text, multipart, notUTF8, huge, badID, wrongPhone].map(\.status)
                == Array(repeating: 400, count: 7))
        #expect(json.errors.first == ReportRefusal.notAForm.sentence(.english))
        #expect(notUTF8.text.hasPrefix("<?xml"))
        #expect(huge.rows.first?["code"] as? Int == 400)
        #expect(nothing.status == 400 || nothing.status == 403)
    }

    @Test(arguments: TestEngine.all)
    func `a key that was taken back opens nothing, not even its own past`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        let number = try await town.report(key).number
        let programme = try await town.database.read { try Interop.programme(key: key, in: $0) }
        _ = try await Interop(town.ground.county).revoke(
            programme.id, sent: AnyID.minted(at: town.now), digest: [2], by: InteropTown.sunID)

        let report = try await town.report(key, ["description": "又一盏"])
        let own = try await town.get("requests.json?api_key=\(key)")
        let one = try await town.get("requests/\(number).json?api_key=\(key)")
        let update = try await town.send(
            "servicerequestupdates.json",
            ["api_key": key, "service_request_id": number, "description": "还没好"])

        #expect([report, own, one, update].map(\.status) == [403, 403, 403, 403])
        #expect(report.errors.first?.hasSuffix(ReportRefusal.keyRevoked.sentence(.english)) == true)
    }

    @Test func `questions about requests that cannot be answered are refused`() async throws {
        let town = try await InteropTown()
        let many = (1...1_001).map { "2026-\($0)" }.joined(separator: ",")
        let asked: [(String, ReportRefusal, Int)] = [
            ("requests.json?start_date=yesterday", .dateUnreadable, 400),
            ("requests.json?start_date=2026-11-02&end_date=2026-11-01", .dateUnreadable, 400),
            ("requests.json?start_date=2026-01-01&end_date=2026-11-01", .spanTooLong, 400),
            ("requests.json?status=broken", .statusUnknown, 400),
            ("requests.json?page=0", .pageUnreadable, 400),
            ("requests.json?page_size=ten", .pageUnreadable, 400),
            ("requests.json?page=99999999999999999999", .pageUnreadable, 400),
            ("requests.json?api_key=guessed", .keyUnknown, 403),
            ("requests.json?service_request_id=\(many)", .tooManyRequests, 400),
            ("requests/2026-9999.json", .requestUnknown, 404),
            ("requests/%27%20OR%201.json", .requestUnknown, 404),
            ("services/nothing.json", .serviceUnknown, 404), ("tokens/guessed.json", .tokenUnknown, 404),
            ("servicerequestupdates.json?start_date=x", .dateUnreadable, 400),
        ]

        for (path, refusal, status) in asked {
            let reply = try await town.get(path)
            #expect(reply.status == status, "\(path): \(reply.text)")
            #expect(
                reply.errors.first?.hasSuffix(refusal.sentence(.english)) == true, "\(path): \(reply.text)")
        }
        for path in ["requests/2026-1.html", "requests/2026-1", "nothing.json", "services/a/b.json"] {
            let reply = try await town.get(path)
            #expect(reply.status == 404 && !reply.text.contains("<html"), "\(path): \(reply.text.prefix(80))")
        }
        let put = try await town.site.send(.put, "/open311/v2/requests.json", [:], [])
        #expect(put.status == 405 && put.rows.first?["code"] as? Int == 405)
    }
}
