import HTTPTypes
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Bodies that are broken, too large or of another tongue; fields that are too long or hold what no text holds.
struct BadInputBodyTests {
    @Test(arguments: ["{\"id\":", "[1, 2]", "\"text\"", "{\"a\": 1} trailing", "\u{FEFF}"])
    func `A body that is no JSON object is refused whole`(_ body: String) async throws {
        let bad = try await BadInput()
        for path in ["/requests", "/requests/\(CaseID.minted(at: bad.now))/notes"] {
            try await bad.refused(422, "web.body-unreadable") {
                try await bad.send(path, Array(body.utf8), as: bad.county.luo, $0)
            }
        }
    }

    @Test(arguments: [
        "text/plain", "application/xml", "multipart/form-data", "multipart/form-data; boundary=",
    ])
    func `A body of another type is refused whole`(_ type: String) async throws {
        let bad = try await BadInput()
        try await bad.refused(422, "web.body-unreadable") {
            try await bad.send("/requests", Array("id=1".utf8), type: type, $0)
        }
    }

    @Test func `A multipart body that breaks off is refused whole`() async throws {
        let bad = try await BadInput()
        for body in [
            "--x", "--x\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n1", "--x\r\n\r\n1\r\n--x--",
        ] {
            try await bad.refused(422, "web.body-unreadable") {
                try await bad.send("/requests", Array(body.utf8), type: "multipart/form-data; boundary=x", $0)
            }
        }
    }

    @Test func `Bytes that are no UTF-8 are refused, in every kind of body`() async throws {
        let bad = try await BadInput()
        let bodies: [(String, [UInt8])] = [
            ("application/json", Array("{\"body\": \"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)),
            ("application/x-www-form-urlencoded", Array("body=%C3%28".utf8)),
            ("application/x-www-form-urlencoded", Array("body=".utf8) + [0xFF]),
            (
                "multipart/form-data; boundary=x",
                Array("--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\n".utf8) + [
                    0xED, 0xA0, 0x80,
                ]
                    + Array("\r\n--x--\r\n".utf8)
            ),
        ]
        for (type, body) in bodies {
            try await bad.refused(422, "web.not-utf8") {
                try await bad.send("/requests", body, type: type, $0)
            }
        }
    }

    @Test func `One byte more than an act may bring is too large, for programs and pages`() async throws {
        let bad = try await BadInput()
        let id = try await bad.county.office.stand(.given)
        let body = [UInt8](repeating: UInt8(ascii: " "), count: 256 * 1024 + 1)
        try await bad.refused(413, "web.body-too-large") {
            try await bad.send("/requests/\(id)/contact", body, as: bad.county.luo, $0)
        }
        let before = try await bad.county.office.position()
        let page = try await bad.county.site.post(
            "/requests/\(id)/contact", form: ["note": String(repeating: "长", count: 30_000)],
            as: bad.county.luo
        )
        #expect(page.status == 413)
        #expect(page.text.contains("<html lang=\"zh"))
        #expect(try await bad.county.office.position() == before)
    }

    @Test(arguments: [
        ("body", 4_001, "request.body-too-long"), ("body", 20_001, "field.too-long"),
        ("title", 61, "request.title-too-long"), ("location", 201, "field.too-long"),
        ("name", 41, "field.too-long"), ("phone", 41, "field.too-long"), ("category", 101, "field.too-long"),
        ("consent", 201, "field.too-long"),
    ])
    func `A text of one character more than fits is refused at its field`(
        _ field: String, _ length: Int, _ code: String
    ) async throws {
        let bad = try await BadInput()
        try await bad.refused(422, code, at: field) {
            try await bad.send("/requests", bad.report([field: String(repeating: "长", count: length)]), $0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `Characters made of many count as many, and the longest text that fits is kept`(
        _ engine: TestEngine
    ) async throws {
        let bad = try await BadInput(engine)
        let family = "👨‍👩‍👧‍👦"
        let kept = try await bad.send("/requests", bad.report(["body": String(repeating: family, count: 20)]))
        #expect(kept.status == 201, "\(kept.text.prefix(300))")
        #expect(kept.field("title").unicodeScalars.count <= 60)
        let whole = try await bad.send(
            "/requests", bad.report(["body": String(repeating: "长", count: 4_000)]))
        #expect(whole.status == 201)
        try await bad.refused(422, "request.body-too-long", at: "body") {
            try await bad.send("/requests", bad.report(["body": String(repeating: family, count: 600)]), $0)
        }
        let marks = "e" + String(repeating: "\u{301}", count: 2_100)
        let id = try await bad.county.office.stand(.given)
        try await bad.refused(422, "field.too-long", at: "note") {
            try await bad.send(
                "/requests/\(id)/notes", ["id": "\(AnyID.minted(at: bad.now))", "note": marks],
                as: bad.county.luo, $0)
        }
        let odd = try await bad.send(
            "/requests", bad.report(["body": "e" + String(repeating: "\u{301}", count: 900)]))
        #expect(odd.status == 201, "\(odd.text.prefix(300))")
    }

    @Test(arguments: TestEngine.all)
    func `A character that no text holds is refused wherever it stands`(_ engine: TestEngine) async throws {
        let bad = try await BadInput(engine)
        let id = try await bad.county.office.stand(.received)
        for text in ["灯\u{0}坏", "灯\u{1B}[31m坏"] {
            for field in ["body", "title", "location", "name"] {
                try await bad.refused(422, "field.unreadable", at: field) {
                    try await bad.send("/requests", bad.report([field: text]), $0)
                }
            }
            try await bad.refused(422, "field.unreadable", at: "parts") {
                try await bad.send(
                    "/requests/\(id)/dispatch",
                    [
                        "id": "\(AnyID.minted(at: bad.now))", "organisation": "\(OfficerCounty.economy)",
                        "parts": ["\(OfficerCounty.farming):\(text)"],
                    ], as: bad.county.luo, $0)
            }
        }
        for path in [
            "/requests?q=%00", "/desk?q=%E7%81%AF%00", "/requests/public?place=%00", "/requests?state=%00",
        ] {
            let reply = try await bad.county.site.api(.get, path, as: bad.county.luo)
            #expect(
                [200, 404, 422].contains(reply.status), "\(path): \(reply.status) \(reply.text.prefix(200))")
        }
        for path in [
            "/follow?number=%00&code=%00", "/q/%00", "/receipts/%00?code=1",
            "/follow?number=2026-1%00&code=A",
        ] {
            let reply = try await bad.county.site.get(path)
            #expect(reply.status == 404, "\(path): \(reply.status)")
        }
    }

    @Test func `A form without fields names every field that is missing, all at once`() async throws {
        let bad = try await BadInput()
        let reply = try await bad.refused(422, "request.body-missing", at: "body") {
            try await bad.send("/requests", ["id": "\(CaseID.minted(at: bad.now))", "wish": "call"], $0)
        }
        let fields = (reply.json["errors"] as? [[String: Any]])?.compactMap { $0["field"] as? String }
        #expect(fields == ["body", "place", "phone"])
        try await bad.refused(422, "web.id-missing") { try await bad.send("/requests", ["body": "灯坏了"], $0) }
    }

    @Test(arguments: [
        ("wish", "maybe", "field.unreadable", "wish"), ("channel", "imported", "field.unreadable", "channel"),
        ("channel", "fax", "field.unreadable", "channel"),
        ("category", "nothing", "request.category-unknown", "category"),
        ("phone", "12345", "request.phone-wrong", "phone"), ("id", "7", "field.unreadable", "id"),
        ("place", "柳坪村", "field.unreadable", "place"),
        ("place", "0193e0f0-0000-7000-8000-00000000dead", "request.place-unknown", "place"),
        ("received_at", "昨天", "field.unreadable", "received_at"),
    ])
    func `A value that does not fit is refused at its field`(
        _ field: String, _ value: String, _ code: String, _ at: String
    ) async throws {
        let bad = try await BadInput()
        try await bad.refused(422, code, at: at) {
            try await bad.send("/requests", bad.report([field: value]), $0)
        }
    }

    @Test func `A place on the map outside the globe, or half of one`() async throws {
        let bad = try await BadInput()
        for (north, east) in [("91", "108"), ("30", "181"), ("nan", "108"), ("1e999", "108"), ("北", "东")] {
            try await bad.refused(422, "field.unreadable", at: "location") {
                try await bad.send("/requests", bad.report(["latitude": north, "longitude": east]), $0)
            }
        }
    }
}
