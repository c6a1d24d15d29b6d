import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Photos that are none, are broken, or would fill the machine; told at the form's own field.
struct BadInputPhotoTests {
    @Test func `A photo that cannot be taken is refused at its field on every form that takes one`()
        async throws
    {
        let bad = try await BadInput()
        let id = try await bad.county.office.stand(.given)
        for (bytes, status, code) in Self.photos {
            let forms: [(String, [String: String], String?)] = [
                ("/api/v1/requests", ["body": "路灯不亮", "place": "\(OfficerCounty.grid)"], nil),
                (
                    "/api/v1/on-the-spot", ["body": "井盖歪了", "place": "\(OfficerCounty.grid)", "note": "扶正了"],
                    bad.county.office.tokens[OfficerCounty.tian]
                ),
                ("/api/v1/requests/\(id)/solution", ["note": "换了线"], bad.county.luo),
            ]
            for (path, fields, token) in forms {
                let before = try await bad.county.office.position()
                let reply = try await bad.multipart(path, fields, [bytes], as: token)
                #expect(reply.status == status, "\(path) \(code): \(reply.text.prefix(300))")
                #expect(reply.code == code, "\(path)")
                let error = (reply.json["errors"] as? [[String: Any]])?.first
                #expect(error?["field"] as? String == "photos", "\(path) \(code)")
                #expect(try await bad.county.office.position() == before)
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `The page shows the form again with what was typed and what is wrong with the photo`(
        _ language: Language
    ) async throws {
        let bad = try await BadInput()
        let before = try await bad.county.office.position()
        let page = try await bad.submit(
            "/requests", bad.county.form(nil, ["body": "村口的桥断了"]), photos: [Array("no picture".utf8)],
            language)
        #expect(page.status == 422)
        #expect(page.text.contains("村口的桥断了"))
        #expect(page.text.contains("href=\"#photos\""))
        #expect(try await bad.county.office.position() == before)
    }

    @Test func `Four photos are one too many, and a form without one is no mistake`() async throws {
        let bad = try await BadInput()
        let photo = ResidentCounty.photo()
        let fields = ["body": "路灯不亮", "place": "\(OfficerCounty.grid)"]
        let four = try await bad.multipart("/api/v1/requests", fields, [photo, photo, photo, photo])
        #expect(four.status == 422)
        #expect(four.code == "field.too-many")
        let none = try await bad.county.site.post(
            "/requests", form: bad.county.form(), files: [.init("photos", name: "", bytes: [])])
        #expect(none.status == 303)
    }

    @Test func `One byte more than three photos may bring is too large`() async throws {
        let bad = try await BadInput()
        let before = try await bad.county.office.position()
        let bytes = [UInt8](repeating: 0, count: ResidentReporting.body_bytes_max)
        let reply = try await bad.multipart("/api/v1/requests", ["body": "路灯不亮"], [bytes])
        #expect(reply.status == 413)
        #expect(reply.code == "web.body-too-large")
        #expect(try await bad.county.office.position() == before)
    }

    @Test func `A photo is shown with its own case only`() async throws {
        let bad = try await BadInput()
        let luo = bad.county.luo
        let id = try await bad.county.office.stand(.given)
        let other = try await bad.county.office.stand(.given)
        let done = try await bad.multipart(
            "/api/v1/requests/\(id)/solution", ["note": "换了线"], [ResidentCounty.photo()], as: luo)
        let photo = try #require((done.json["photos"] as? [String])?.first, "\(done.text.prefix(300))")
        #expect(try await bad.county.site.get("/requests/\(id)/photos/\(photo)", as: luo).status == 200)
        for path in [
            "/requests/\(other)/photos/\(photo)", "/requests/\(id)/photos/\(other)",
            "/requests/\(id)/photos/x",
        ] {
            #expect(try await bad.county.site.get(path, as: luo).status == 404, "\(path)")
        }
        #expect(try await bad.county.site.get("/requests/\(id)/photos/\(photo)").status == 404)
        #expect(try await bad.county.site.get("/requests/\(id)/thumbnails/\(photo)").status == 404)
    }

    private static let photos: [(bytes: [UInt8], status: Int, code: String)] = [
        ([], 422, "picture.empty"),
        (Array("GIF87a and then nothing".utf8), 422, "picture.not-a-picture"),
        ([UInt8](repeating: 0xAB, count: 20 * 1024 * 1024 + 1), 413, "picture.too-large"),
        (Array(ResidentCounty.photo().prefix(220)), 422, "picture.broken"),
        (bomb([0, 0, 0xEA, 0x60]), 422, "picture.too-many-pixels"),
        (bomb([0xFF, 0xFF, 0xFF, 0xFF]), 422, "picture.too-many-pixels"),
    ]

    /// A PNG of a few bytes that says how wide and high it is: 60,000 pixels, or more than a number holds.
    private static func bomb(_ side: [UInt8]) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + side + side
            + [8, 2, 0, 0, 0, 0, 0, 0, 0]
    }
}

extension BadInput {
    /// A program's multipart body.
    func multipart(
        _ path: String, _ fields: [String: String], _ photos: [[UInt8]], as token: String? = nil
    ) async throws -> TestSite.Reply {
        var fields = fields
        fields["id"] = "\(CaseID.minted(at: now))"
        var body: [UInt8] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            body += Array("--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (number, photo) in photos.enumerated() {
            let names = "name=\"photos\"; filename=\"\(number).jpg\""
            body += Array("--x\r\nContent-Disposition: form-data; \(names)\r\n\r\n".utf8) + photo + [13, 10]
        }
        return try await send(
            String(path.dropFirst("/api/v1".count)), body + Array("--x--\r\n".utf8),
            type: "multipart/form-data; boundary=x", as: token)
    }
}
