import Access
import Cases
import Files
import Kernel
import People
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// After a requester was erased: what officers wrote of them.
struct RedactionTests {
    private typealias Them = OfficerCounty

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
            let own: [Permission] = [.work, .dispatch, .verify, .supervise, .rules, .register]
            try await county.ground.database.write(by: .system) { transaction in
                for (person, place) in [(Them.luo, Them.shiqiao), (Them.zhou, Them.liuping)] {
                    let grants = own.map {
                        DatedGrant(
                            Grant($0, at: place), from: Them.since, source: PostID(high: 3, low: person.low))
                    }
                    try Access.setGrants(of: person, grants, in: transaction)
                }
            }
            luo = try await county.newToken(of: Them.luo)
            zhou = try await county.newToken(of: Them.zhou)
        }

        /// A closed request in whose notes the requester is named, once as registered and once otherwise.
        func closed() async throws -> CaseID {
            let id = try await county.stand(.given)
            try await county.must("contact", on: id, by: Them.xie, ["note": "打了 13900002046，陈桂英说晚上最黑"])
            try await county.must("notes", on: id, by: Them.xie, ["note": "老陈家腿脚不便，要上门"])
            try await county.must(
                "exclusions", on: id, by: Them.xie, ["reason": "repeat", "note": "陈桂英上月报过"])
            try await county.must("solution", on: id, by: Them.xie, ["outcome": "solved", "note": "换了线"])
            try await county.must("closure", on: id, by: Them.he)
            return id
        }

        func erase(_ id: CaseID) async throws {
            let number = try await county.matter(id).number
            let reply = try await site.api(
                .post, "/requests/erasures",
                [
                    "id": "\(AnyID.minted(at: county.now))", "number": number, "ground": "request",
                    "confirmed": true,
                ], as: luo)
            guard reply.status == 201 else { throw Fault("erasing answers \(reply.status)") }
        }

        func redact(
            _ id: CaseID, _ notes: [String], confirmed: Bool = true, as token: String? = nil,
            by act: AnyID? = nil
        ) async throws -> TestSite.Reply {
            try await site.api(
                .post, "/requests/\(id)/redactions",
                [
                    "id": "\(act ?? AnyID.minted(at: county.now))", "notes": notes, "ground": "request",
                    "confirmed": confirmed,
                ], as: token ?? luo)
        }

        /// Gives the first note in the file a photo, as a worker's note brings one; answers with the note.
        func picture(_ id: CaseID) async throws -> [AnyID] {
            let photo = FileID.minted(at: county.now)
            return try await county.ground.database.write(by: .system) { transaction in
                let steps = try CaseFile.read(id, in: transaction)?.steps ?? []
                let note = steps.first { $0.kind == .progressed }?.id.as(Marks.Anything.self)
                guard let note else { throw Fault("the file has no note") }
                try Files.keep(photo, bytes: [255, 216], type: "image/jpeg", owner: note, in: transaction)
                return [note]
            }
        }

        func photos(of notes: [AnyID]) async throws -> Int {
            try await county.ground.database.read { try Files.list(owners: notes, in: $0).count }
        }

        func notes(_ id: CaseID) async throws -> [(key: String, words: String)] {
            try await site.api(.get, "/requests/\(id)/redactions", as: luo).items.map {
                ($0["key"] as? String ?? "", $0["words"] as? String ?? "")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func
        `Name and telephone are hidden in officers' notes at once, the rest is listed and redacted by choice`(
            _ engine: TestEngine
        ) async throws
    {
        let town = try await Town(engine)
        let id = try await town.closed()
        let photos = try await town.picture(id)
        try await town.erase(id)
        let left = try await town.photos(of: photos)
        #expect(photos.count == 1 && left == 0)

        let page = try await town.site.get("/requests/\(id)", as: town.luo).text
        #expect(!page.contains("陈桂英") && !page.contains("13900002046"))
        #expect(page.contains("老陈家") && page.contains("查看并遮盖"))
        let listed = try await town.notes(id)
        #expect(listed.contains { $0.words == "＊＊＊上月报过" })
        let form = try await town.site.get("/requests/\(id)/redactions", as: town.luo)
        #expect(form.text.contains("老陈家腿脚不便，要上门") && form.text.contains("遮盖勾上的"))
        let english = try await town.site.get("/requests/\(id)/redactions", as: town.luo, .init(.english))
        #expect(english.text.contains("Redact what is ticked"))
        let keys = listed.filter { $0.words.contains("老陈") || $0.words.contains("上月") }.map(\.key)
        let act = AnyID.minted(at: town.county.now)
        let later = try await town.picture(id)
        let before = try await town.county.position()

        let reply = try await town.redact(id, keys, by: act)

        let redacted = try await town.photos(of: later)
        #expect(reply.status == 201 && redacted == 0, "\(reply.text)")
        #expect(
            try await town.county.events(since: before)
                == ["journal.personal-data-erased", "request.notes-redacted"])
        #expect(try await town.redact(id, keys, by: act).status == 200)
        #expect(!(try await town.site.get("/requests/\(id)", as: town.luo)).text.contains("老陈"))
        #expect(try await town.notes(id).allSatisfy { !keys.contains($0.key) })
        let openings = try await town.county.ground.database.read {
            try $0.count("SELECT count(*) FROM journal_opening WHERE subject_id = \(id)")
        }
        #expect(openings == 0)
        _ = try await Verification.ofChain(in: town.county.ground.database)
    }

    @Test func `What is refused changes nothing`() async throws {
        let town = try await Town()
        let id = try await town.closed()
        #expect(try await town.redact(id, ["step:1"]).code == "redaction.not-erased")
        try await town.erase(id)
        let key = try #require(try await town.notes(id).first?.key)
        let before = try await town.county.position()

        #expect(try await town.redact(id, []).code == "redaction.nothing-chosen")
        #expect(try await town.redact(id, [key, "step:1"]).code == "redaction.note-unknown")
        #expect(try await town.redact(id, [key], confirmed: false).code == "redaction.unconfirmed")
        #expect(try await town.redact(id, [key], as: town.zhou).code == "case.no-such-case")
        #expect(try await town.site.get("/requests/\(id)/redactions", as: town.zhou).status == 404)
        #expect(try await town.county.position() == before)
    }
}
