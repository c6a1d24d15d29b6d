import Access
import CGD
import Foundation
import Kernel
import People
import Places
import Sealing
import Storage
import TestGround
import Web

@testable import Requests

/// 云岭县 as residents see it: the officers' county, one resident with an account, one category that asks back.
struct ResidentCounty: Sendable {
    let office: OfficerCounty
    let site: TestSite
    /// 陈桂英's session, and a neighbour's.
    let chen = Randomness.token()
    let neighbour = Randomness.token()

    static let chenID = PersonID(high: 1, low: 50)
    static let neighbourID = PersonID(high: 1, low: 51)

    var ground: Ground { office.ground }
    var now: Instant { office.now }
    var luo: String? { office.tokens[OfficerCounty.luo] }

    init(_ engine: TestEngine = .sqlite, publicURL: String? = "https://yunling.example") async throws {
        office = try await OfficerCounty(engine)
        site = TestSite(
            office.ground.county,
            Requests.residentEndpoints + Requests.officerEndpoints() + Preferences.endpoints,
            settings: Site.Settings(publicURL: publicURL), identify: Access.identify, viewer: Access.viewer)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        let people = [
            (ResidentCounty.chenID, "chen", "陈桂英", chen),
            (ResidentCounty.neighbourID, "neighbour", "何秀兰", neighbour),
        ]
        try await office.ground.database.write(by: .system) { transaction in
            for (person, name, displayName, token) in people {
                try People.register(Person(id: person, name: displayName), in: transaction)
                try Access.addAccount(
                    person: person, name: name, displayName: displayName, passwordHash: hash, in: transaction)
                _ = try Access.beginSession(token: token, of: person, in: transaction)
            }
            let question = Category.Question(
                id: "households", chinese: "停了几户的水", english: "How many households", choices: ["一户", "多户"],
                isRequired: true)
            try Categories.enter(
                Category(
                    code: "water", parent: nil, chinese: "停水", english: "No water", urgency: "pressing",
                    questions: [question]), sequence: 2, in: transaction)
        }
    }

    /// What the form of 柳坪村 sends; a test changes what it is about.
    func form(_ id: CaseID? = nil, _ changes: [String: String] = [:]) -> [String: String] {
        let form = [
            "id": (id ?? CaseID.minted(at: now)).description, "village": OfficerCounty.liuping.description,
            "place": OfficerCounty.grid.description, "body": "村小门口的路灯不亮，有一个星期了", "wish": "call",
            "phone": "13900002046", "name": "陈桂英", "location": "村小门口往东", "category": "",
        ]
        return form.merging(changes) { _, new in new }
    }

    /// Reports through the API and gives what came back.
    func report(
        _ changes: [String: Any] = [:], id: CaseID? = nil, as token: String? = nil
    ) async throws -> TestSite.Reply {
        let body: [String: Any] = [
            "id": (id ?? CaseID.minted(at: now)).description, "place": OfficerCounty.grid.description,
            "body": "村小门口的路灯不亮，有一个星期了",
        ]
        return try await site.api(.post, "/requests", body.merging(changes) { _, new in new }, as: token)
    }

    /// A request that its village has done and another person accepted.
    func closed(_ id: CaseID) async throws {
        _ = try await office.act("handover", on: id, by: OfficerCounty.tian, OfficerCounty.up("要换线"))
        _ = try await office.act("handover", on: id, by: OfficerCounty.zhou, OfficerCounty.up("村里没有电工"))
        _ = try await office.act(
            "dispatch", on: id, by: OfficerCounty.luo, ["organisation": OfficerCounty.economy.description])
        _ = try await office.act(
            "solution", on: id, by: OfficerCounty.luo, ["outcome": "solved", "note": "换了线，三盏都亮了"])
        _ = try await office.act("closure", on: id, by: OfficerCounty.he)
    }

    /// Lets neighbours see a request.
    func show(_ id: CaseID, _ moderation: Request.Moderation = .shown) async throws {
        try await ground.database.write(by: .system) { transaction in
            try RequestStore.moderate(id, moderation, in: transaction)
        }
    }

    /// A small JPEG as a telephone writes it, with a place in its EXIF part.
    static func photo() -> [UInt8] {
        guard let image = gdImageCreateTrueColor(24, 16) else { preconditionFailure("no memory") }
        defer { gdImageDestroy(image) }
        gdImageFilledRectangle(image, 0, 0, 11, 15, 0xFF0000)
        var size: Int32 = 0
        guard let bytes = gdImageJpegPtr(image, &size, 95) else { preconditionFailure("not written") }
        defer { gdFree(bytes) }
        let jpeg = Array(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
        var tiff = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1]
        tiff += [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0]
        let exif = Array("Exif\0\0".utf8) + tiff + Array("GPS 30N 108E".utf8)
        let length = UInt16(exif.count + 2)
        return Array(jpeg.prefix(2)) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + exif
            + Array(jpeg.dropFirst(2))
    }
}

extension TestSite.Reply {
    var id: CaseID? { (json["id"] as? String).flatMap { CaseID($0) } }
    func field(_ name: String) -> String { json[name] as? String ?? "" }
}
