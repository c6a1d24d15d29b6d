import Access
import Cases
import Clocks
import HTTPTypes
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Assemblies
@testable import Interop

struct FeedTests {
    private static func lines(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test(arguments: TestEngine.all)
    func `a place's meetings are a calendar, those called off too`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)
        let body = BodyID(high: 6, low: 1)
        try await town.database.write(by: .system) { transaction in
            try Assemblies.found(
                Body(
                    id: body, kind: .villagersAssembly, place: InteropTown.liuping, name: "柳坪村村民会议",
                    period: Period(from: InteropTown.since)), in: transaction)
            for (number, state) in [Assembly.State.called, .cancelled].enumerated() {
                try AssemblyStore.insert(
                    Assembly(
                        id: AssemblyID(high: 6, low: UInt64(10 + number)), number: "2026-\(number + 1)",
                        body: body, kind: .villagersAssembly, place: InteropTown.liuping,
                        title: "修不修三组机耕道；怎么出钱，大家来议，别忘了带上身份证和小板凳，会后还要量地",
                        venue: "村委会, 一楼", meets: transaction.now.adding(days: Int64(3 + number)),
                        noticed: transaction.now.day, counting: .persons, isSecret: false, chair: "",
                        recorder: "", convener: nil, called: transaction.now,
                        position: Int64(900 + number), all: Weight(count: 10, area_dm2: 0), state: .called,
                        votingOpened: nil, ended: nil, reason: ""), in: transaction)
                if state == .cancelled {
                    var off = try Assemblies.assembly(AssemblyID(high: 6, low: 11), in: transaction)
                    off?.state = .cancelled
                    off?.ended = transaction.now
                    off?.reason = "下大雨，改天"
                    if let off { try AssemblyStore.keep(off, in: transaction) }
                }
            }
        }

        let reply = try await town.site.get("/places/\(InteropTown.shiqiao)/assemblies.ics")
        let elsewhere = try await town.site.get("/places/\(InteropTown.nanxi)/assemblies.ics")
        let nowhere = try await town.site.get("/places/\(PlaceID(high: 1, low: 1))/assemblies.ics")
        let lines = FeedTests.lines(reply.text)

        #expect(reply.contentType == "text/calendar; charset=utf-8")
        #expect(reply.text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2)
        #expect(lines.contains("DTSTART:20261123T010000Z"))
        #expect(lines.contains { $0.hasPrefix("SUMMARY:修不修三组机耕道；怎么出钱") && $0.hasSuffix("会后还要量地") })
        #expect(lines.contains("LOCATION:村委会\\, 一楼"))
        #expect(lines.filter { $0.hasPrefix("STATUS:") } == ["STATUS:CONFIRMED", "STATUS:CANCELLED"])
        #expect(lines.contains("DESCRIPTION:下大雨，改天"))
        #expect(!elsewhere.text.contains("VEVENT") && elsewhere.status == 200)
        #expect(nowhere.status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `an officer's due times stand behind an address that is told once and can be taken back`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        let number = try await town.report(key, ["lat": "30.9", "long": "106.9"]).number
        try await town.database.write(by: .system) { transaction in
            guard let id = try CaseFile.read(number: number, in: transaction)?.matter.id else { return }
            try Clocks.start(
                owner: id.as(Marks.Anything.self), name: "resolve", limit: .workDays(3), at: transaction.now,
                in: transaction)
            try Cases.settleDue(of: id, in: transaction)
        }
        let (id, revoking) = (FeedID.minted(at: town.now), AnyID.minted(at: town.now))

        let made = try await town.site.api(.post, "/calendars", ["id": "\(id)"], as: town.luo)
        let again = try await town.site.api(.post, "/calendars", ["id": "\(id)"], as: town.luo)
        let second = try await town.site.api(
            .post, "/calendars", ["id": "\(FeedID.minted(at: town.now))"], as: town.luo)
        let path = (made.json["address"] as? String ?? "").replacing("https://yunling.example", with: "")
        let read = try await town.site.get(path)
        let page = try await town.site.get("/calendars", as: town.luo)
        let foreign = try await town.site.api(
            .post, "/calendars/\(id)/revocation", ["id": "\(AnyID.minted(at: town.now))"], as: town.tian)
        let revoked = try await town.site.api(
            .post, "/calendars/\(id)/revocation", ["id": "\(revoking)"], as: town.luo)
        let resent = try await town.site.api(
            .post, "/calendars/\(id)/revocation", ["id": "\(revoking)"], as: town.luo)
        let twice = try await town.site.api(
            .post, "/calendars/\(id)/revocation", ["id": "\(AnyID.minted(at: town.now))"], as: town.luo)
        let after = try await town.site.get(path)
        let guessed = try await town.site.get("/calendars/guessed/due.ics")

        #expect(made.status == 201 && again.status == 200 && again.json["address"] is String == false)
        #expect(second.status == 409 && second.code == InteropRefusal.feedThere.code)
        #expect(read.status == 200 && read.text.contains("SUMMARY:\(number) 到期"))
        #expect(read.headers[.cacheControl] == "no-store")
        #expect(!read.text.contains("路灯"))
        #expect(!page.text.contains(path) && page.text.contains(path.dropLast("/due.ics".count).suffix(4)))
        #expect(foreign.status == 404 && foreign.code == InteropRefusal.feedUnknown.code)
        #expect([revoked, resent, twice].map(\.status) == [201, 200, 409])
        #expect(after.status == 404 && guessed.status == 404)
        #expect(
            try await town.ground.events().filter { $0.hasPrefix("interop.feed") } == [
                "interop.feed-made", "interop.feed-revoked",
            ])
    }

    @Test func `somebody without a post has an empty calendar, and the page says what to do with an address`()
        async throws
    {
        let town = try await InteropTown()
        let made = try await town.site.post(
            "/calendars", form: ["id": "\(FeedID.minted(at: town.now))"], as: town.tian)
        let path = String(made.text.firstMatch(of: /(\/calendars\/[^<]+\/due\.ics)/)?.1 ?? "")
        try await town.database.write(by: .system) {
            try Access.setGrants(of: InteropTown.tianID, [], in: $0)
        }

        let read = try await town.site.get(path)

        #expect(made.text.contains("这个网址只显示这一次"))
        #expect(read.status == 200 && !read.text.contains("VEVENT"))
        #expect(try await town.site.api(.get, "/calendars", as: town.sun).status == 403)
    }

    @Test(arguments: TestEngine.all)
    func `who is erased, or may not sign in any more, has no calendar`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)
        let made = try await town.site.api(
            .post, "/calendars", ["id": "\(FeedID.minted(at: town.now))"], as: town.luo)
        let path = (made.json["address"] as? String ?? "").replacing("https://yunling.example", with: "")

        try await town.database.write(by: .system) {
            try Interop.revokeFeed(of: InteropTown.luoID, in: $0)
            try Interop.revokeFeed(of: InteropTown.tianID, in: $0)
        }

        #expect(try await town.site.get(path).status == 404)
    }
}
