import Access
import Cases
import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import FieldDesk

struct ConflictTests {
    /// A request that 田小禾 recorded, and the moment at which her phone knew it.
    private func recorded(_ village: FieldVillage) async throws -> (id: AnyID, seen: String) {
        let id = village.fresh()
        _ = try await village.send([village.record(id)])
        let seen = village.now.iso
        village.ground.time.advance(seconds: 600)
        return (id, seen)
    }

    private func solution(
        _ village: FieldVillage, of id: AnyID, as act: AnyID, seen: String
    ) -> [String: Any] {
        var entry = village.entry(
            "solution", act, ["note": "换了灯泡", "outcome": "solved"], target: id.as(Marks.Case.self), ago: 60)
        entry["seen_at"] = seen
        return entry
    }

    private func act(
        _ verb: String, on id: AnyID, by person: PersonID, _ fields: [String: Any], in village: FieldVillage
    ) async throws -> TestSite.Reply {
        var body = fields
        body["id"] = village.fresh().description
        return try await village.site.api(
            .post, "/requests/\(id)/\(verb)", body, as: village.tokens[person])
    }

    @Test(arguments: TestEngine.all)
    func `where others were at a matter meanwhile, an ending waits for the worker, who sees both`(
        engine: TestEngine
    ) async throws {
        let village = try await FieldVillage(engine)
        let (id, seen) = try await recorded(village)
        let other = try await act("notes", on: id, by: FieldVillage.wu, ["note": "电工明天来"], in: village)
        let ending = village.fresh()

        let first = try await village.send([solution(village, of: id, as: ending, seen: seen)])
        let theirs = first.outcomes.first?["theirs"] as? [String: Any]
        let looked = try await village.send([solution(village, of: id, as: ending, seen: village.now.iso)])
        let again = try await village.send([solution(village, of: id, as: ending, seen: village.now.iso)])

        #expect(other.status == 201)
        #expect(village.states(first) == ["conflict"])
        #expect(first.codes(0) == [EntryRefusal.changedMeanwhile.code])
        #expect(theirs?["state"] as? String == "received")
        let actors = (theirs?["steps"] as? [[String: Any]])?.compactMap { $0["actor"] as? String }
        #expect(actors?.contains("吴长河") == true)
        #expect(village.states(looked) == ["accepted"] && village.states(again) == ["repeated"])
        #expect(try await village.file(id)?.matter.state == .done)
    }

    @Test func `an answer that was lost is no conflict, though others went on meanwhile`() async throws {
        let village = try await FieldVillage()
        let (id, seen) = try await recorded(village)
        let entry = solution(village, of: id, as: village.fresh(), seen: seen)
        let first = try await village.send([entry])
        village.ground.time.advance(seconds: 60)
        let closed = try await act("closure", on: id, by: FieldVillage.zhou, ["note": "看过了"], in: village)

        let again = try await village.send([entry])

        #expect(village.states(first) == ["accepted"] && closed.status == 201)
        #expect(village.states(again) == ["repeated"], "\(again.text)")
    }

    @Test func `one's own lines since then are no conflict`() async throws {
        let village = try await FieldVillage()
        let (id, seen) = try await recorded(village)
        let contact = village.entry(
            "contact", village.fresh(), ["note": "问过"], target: id.as(Marks.Case.self))

        let reply = try await village.send([
            contact, solution(village, of: id, as: village.fresh(), seen: seen),
        ])

        #expect(village.states(reply) == ["accepted", "accepted"])
    }

    @Test func `a matter that was ended by others is told, and stays a note if the worker wishes`()
        async throws
    {
        let village = try await FieldVillage()
        let (id, seen) = try await recorded(village)
        let done = try await act(
            "solution", on: id, by: FieldVillage.wu, ["note": "修好了", "outcome": "solved"], in: village)
        let ending = village.fresh()

        let reply = try await village.send([
            solution(village, of: id, as: ending, seen: village.now.adding(seconds: 60).iso)
        ])
        let note = try await village.send([
            village.entry("note", ending, ["note": "换了灯泡"], target: id.as(Marks.Case.self))
        ])

        #expect(done.status == 201 && seen < village.now.iso)
        #expect(village.states(reply) == ["conflict"])
        #expect(reply.outcomes.first?["theirs"] is [String: Any])
        #expect(village.states(note) == ["accepted"])
    }

    @Test(arguments: TestEngine.all)
    func `an ending that becomes a note keeps its photos, which are seen by those who may read the note`(
        engine: TestEngine
    ) async throws {
        let village = try await FieldVillage(engine)
        let id = village.fresh()
        _ = try await village.send([village.record(id)], by: FieldVillage.chen)
        let seen = village.now.iso
        village.ground.time.advance(seconds: 600)
        _ = try await act("notes", on: id, by: FieldVillage.wu, ["note": "电工明天来"], in: village)
        let ending = village.fresh()
        let target = id.as(Marks.Case.self)

        let met = try await pictured(solution(village, of: id, as: ending, seen: seen), in: village)
        let note = village.entry("note", ending, ["note": "换了灯泡"], target: target)
        let taken = try await pictured(note, in: village)
        let again = try await pictured(note, in: village)
        let open = village.entry("note", village.fresh(), ["note": "灯亮了", "is_public": "1"], target: target)
        _ = try await pictured(open, in: village)

        #expect(village.states(met) == ["conflict"] && village.states(taken) == ["accepted"], "\(taken.text)")
        #expect(village.states(again) == ["repeated"])
        let file = try await village.site.api(.get, "/requests/\(id)", as: village.tokens[FieldVillage.wu])
        let steps = file.json["steps"] as? [[String: Any]] ?? []
        let photos = steps.map { ($0["photos"] as? [String] ?? []).count }
        #expect(photos == [0, 0, 2, 2] && (file.json["photos"] as? [Any])?.isEmpty == true, "\(file.text)")
        func status(_ step: Int, _ person: PersonID) async throws -> Int {
            let photo = (steps[step]["photos"] as? [String])?.first ?? ""
            return try await village.site.get(
                "/requests/\(id)/photos/\(photo)", as: village.tokens[person]
            ).status
        }
        let closed = [try await status(2, FieldVillage.zhou), try await status(2, FieldVillage.chen)]
        let shown = try await status(3, FieldVillage.chen)
        #expect(closed == [200, 404] && shown == 200)
        let page = try await village.site.get("/requests/\(id)", as: village.tokens[FieldVillage.wu])
        #expect(page.text.components(separatedBy: "/thumbnails/").count == 5, "\(page.text)")
    }

    /// Sends an entry with two photos.
    private func pictured(
        _ entry: [String: Any], in village: FieldVillage
    ) async throws -> TestSite.Reply {
        let entries = String(decoding: try JSONSerialization.data(withJSONObject: [entry]), as: UTF8.self)
        return try await village.site.post(
            "/field/entries", form: ["person": FieldVillage.tian.description, "entries": entries],
            files: (1...2).map {
                .init("photo.\(entry["id"] ?? "").\($0)", name: "\($0).jpg", bytes: ConflictTests.picture)
            }, as: village.tokens[FieldVillage.tian])
    }

    @Test func `of a matter that is nobody's business nothing is told`() async throws {
        let village = try await FieldVillage()
        let unknown = village.entry(
            "solution", village.fresh(), ["note": "好了"], target: CaseID(high: 99, low: 1))

        let reply = try await village.send([unknown])

        #expect(village.states(reply) == ["refused"] && reply.codes(0) == ["case.no-such-case"])
        #expect(reply.outcomes.first?["theirs"] is NSNull)
    }

    @Test func `an entry comes with its photos or not at all, and says which one cannot be used`()
        async throws
    {
        let village = try await FieldVillage()
        let id = village.fresh()
        let entries = String(
            decoding: try JSONSerialization.data(withJSONObject: [village.visit(id)]), as: UTF8.self)
        func send(_ second: [UInt8]) async throws -> TestSite.Reply {
            try await village.site.post(
                "/field/entries", form: ["person": FieldVillage.tian.description, "entries": entries],
                files: [
                    .init("photo.\(id).1", name: "1.jpg", bytes: ConflictTests.picture),
                    .init("photo.\(id).2", name: "2.jpg", bytes: second),
                ], as: village.tokens[FieldVillage.tian])
        }

        let broken = try await send(Array("no picture".utf8))
        let count = try await village.count("home-visits.visited")
        let whole = try await send(ConflictTests.picture)

        try #require(village.states(broken) == ["refused"] && count == 0, "\(broken.text)")
        #expect(broken.outcomes.first?["photo"] as? Int == 2)
        #expect(village.states(whole) == ["accepted"])
        let path = whole.outcomes.first?["path"] as? String ?? ""
        let shown = try await village.site.api(.get, path, as: village.tokens[FieldVillage.tian])
        #expect((shown.json["photos"] as? [Any])?.count == 2, "\(shown.text)")
    }

    /// A red square, 8 by 8.
    private static let picture: [UInt8] = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGPYrCaHFTEMLQkARnA9wUDwlJ0AAAAASUVORK5CYII="
        ) ?? Data())
}
