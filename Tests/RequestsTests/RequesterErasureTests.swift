import Access
import Cases
import Foundation
import HTTPTypes
import Kernel
import People
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Erasing who asked, by the number on the receipt or with the person's account.
@Suite struct RequesterErasureTests {
    /// The officers' county with erasure mounted, and 罗敏 keeping the town's register.
    private struct Town {
        let county: OfficerCounty
        let site: TestSite
        let luo: String
        let zhou: String

        init(_ engine: TestEngine = .sqlite) async throws {
            county = try await OfficerCounty(engine)
            site = TestSite(
                county.ground.county, Requests.officerEndpoints() + Requests.erasureEndpoints,
                identify: Access.identify, viewer: Access.viewer)
            try await county.ground.database.write(by: .system) { transaction in
                let own: [Permission] = [.work, .dispatch, .verify, .supervise, .rules, .register]
                for (person, place) in [
                    (OfficerCounty.luo, OfficerCounty.shiqiao), (OfficerCounty.zhou, OfficerCounty.liuping),
                ] {
                    let grants = own.map {
                        DatedGrant(
                            Grant($0, at: place), from: OfficerCounty.since,
                            source: PostID(high: 3, low: person.low))
                    }
                    try Access.setGrants(of: person, grants, in: transaction)
                }
            }
            luo = try await county.newToken(of: OfficerCounty.luo)
            zhou = try await county.newToken(of: OfficerCounty.zhou)
        }

        func number(_ request: CaseID) async throws -> String {
            try await county.ground.database.read {
                try CaseFile.read(request, in: $0)?.matter.number ?? ""
            }
        }

        func erase(
            _ number: String, as token: String, id: AnyID? = nil, confirmed: Bool = true,
            ground: String = "request"
        ) async throws -> TestSite.Reply {
            try await site.api(
                .post, "/requests/erasures",
                [
                    "id": (id ?? AnyID.minted(at: county.now)).description, "number": number,
                    "ground": ground, "confirmed": confirmed,
                ], as: token)
        }
    }

    @Test(arguments: TestEngine.all)
    func `name, telephone, words and openings of a closed request go, its course and a whole chain stay`(
        _ engine: TestEngine
    ) async throws {
        let town = try await Town(engine)
        let request = try await town.county.stand(.closed)
        let database = town.county.ground.database
        let steps = try await database.read { try CaseFile.read(request, in: $0)?.steps.map(\.kind) }

        let reply = try await town.erase(try await town.number(request), as: town.luo)
        let page = try await town.site.get("/requests/\(request)", as: town.luo)

        #expect(reply.status == 201, "\(reply.text)")
        #expect(page.status == 200)
        for text in ["路灯不亮", "陈桂英", "13900002046"] { #expect(!page.text.contains(text), "\(text)") }
        try await database.read { reader in
            let contact = try RequestStore.contact(of: request, in: reader)
            #expect(contact.name == nil && contact.phone == nil && contact.phoneKey == nil)
            #expect(try RequestStore.find(request, in: reader)?.body == Requests.erasedWords)
            #expect(try CaseFile.read(request, in: reader)?.steps.map(\.kind) == steps)
            let openings = try reader.count(
                "SELECT count(*) FROM journal_opening WHERE subject_id = \(request)")
            #expect(openings == 0)
            #expect(try SearchIndex.positions(of: "路灯", limit: 9, in: reader) == [])
        }
        let events = try await town.county.ground.events()
        #expect(events.suffix(2) == ["journal.personal-data-erased", "request.requester-erased"])
        let verified = try await Verification.ofChain(in: database)
        #expect(Int(verified.entries) == events.count)
    }

    @Test func `an open request, one erased before, another number and an unchecked form are refused`()
        async throws
    {
        let town = try await Town()
        let open = try await town.number(try await town.county.stand(.given))
        let closed = try await town.number(try await town.county.stand(.closed))
        let id = AnyID.minted(at: town.county.now)

        #expect(try await town.erase(open, as: town.luo).code == "request-erasure.still-open")
        #expect(try await town.erase("2026-9999", as: town.luo).code == "request-erasure.unknown")
        #expect(
            try await town.erase(closed, as: town.luo, confirmed: false).code
                == "request-erasure.unconfirmed")
        #expect(try await town.erase(closed, as: town.luo, ground: "whim").status == 422)
        #expect(try await town.erase(closed, as: town.luo, id: id).status == 201)
        #expect(try await town.erase(closed, as: town.luo, id: id).status == 200)
        #expect(try await town.erase(closed, as: town.luo).code == "request-erasure.erased-already")
    }

    @Test func `the village that took the request does not erase it, nor see the form`() async throws {
        let town = try await Town()
        let closed = try await town.number(try await town.county.stand(.closed))

        let village = try await town.erase(closed, as: town.zhou)
        let form = try await town.site.get("/requests/erasures/new", as: town.luo)
        let english = try await town.site.get(
            "/requests/erasures/new", as: town.luo, TestSite.Browser(.english))

        #expect(village.code == "request-erasure.unknown")
        #expect(try await town.site.get("/requests/erasures/new", as: town.zhou).status == 403)
        #expect(form.text.contains("要先办结"))
        #expect(english.text.contains("Erase for good"))
    }

    @Test(arguments: TestEngine.all)
    func `whose account is erased is erased from all they reported, open or not`(
        _ engine: TestEngine
    ) async throws {
        let town = try await Town(engine)
        let requests = Requests(town.county.ground.county)
        let ids = (1...2).map { CaseID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0000 + $0) }
        for (id, body) in zip(ids, ["东头的路灯坏了", "西头的沟堵了"]) {
            var draft = Draft(id: id, body: body, channel: .web)
            draft.place = OfficerCounty.grid
            draft.category = "lighting"
            draft.phone = "13900002046"
            _ = try await requests.receive(
                draft, by: "resident", origin: Origin(actor: OfficerCounty.shi),
                digest: Digest.sha256(Array(body.utf8)))
        }

        try await town.county.ground.database.write(by: .system) {
            try Requests.eraseRequests(of: OfficerCounty.shi, on: .request, in: $0)
        }

        try await town.county.ground.database.read { reader in
            for id in ids {
                let request = try RequestStore.find(id, in: reader)
                #expect(request?.body == Requests.erasedWords)
                #expect(request?.reporter == nil)
                #expect(try RequestStore.contact(of: id, in: reader).phoneKey == nil)
            }
        }
        _ = try await Verification.ofChain(in: town.county.ground.database)
    }
}
