import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import People

/// Lists of the register as tables, and the end of a roll.
@Suite struct SheetTests {
    @Test func `households, posts and a roll come as tables with what their pages show`() async throws {
        let site = try await RegisterSite()
        let roll = RollID(high: 6, low: 1)
        try await site.liuping.write { transaction in
            try People.openRoll(
                Roll(
                    id: roll, kind: .representative, lists: .persons, place: Liuping.liuping, name: "代表名册",
                    period: Period(from: Liuping.since)), in: transaction)
            try People.enter(.person(Liuping.guiying), on: roll, from: Liuping.since, in: transaction)
        }

        let households = try await site.site.get("/households.csv?place=\(Liuping.liuping)", as: site.zhou)
        let above = try await site.site.get("/households.csv?place=\(Liuping.shiqiao)", as: site.luo)
        let people = try await site.site.get("/rolls/\(roll)/entries.csv", as: site.zhou)
        let posts = try await site.site.get("/places/\(Liuping.liuping)/posts.csv", as: site.luo)
        let books = [
            "/households.xlsx?place=\(Liuping.liuping)", "/rolls/\(roll)/entries.xlsx",
            "/places/\(Liuping.liuping)/posts.xlsx",
        ]

        #expect(households.text.contains("12,陈桂英,一组,3,"))
        #expect(!households.text.contains("2046"))
        #expect(above.text.contains("柳坪村,1,3"))
        #expect(people.text.contains("陈桂英,2020-01-01,"))
        #expect(posts.text.contains("空缺"))
        for path in books {
            let book = try await site.site.get(path, as: site.zhou)
            #expect(book.bytes.starts(with: Array("PK".utf8)), "\(path)")
        }
        let page = try await site.site.get("/households?place=\(Liuping.liuping)", as: site.zhou)
        #expect(page.text.contains("/households.xlsx?place=\(Liuping.liuping)"))
        #expect(page.text.contains("下载表格"))
    }

    @Test func `who may not see a list may not take it away either`() async throws {
        let site = try await RegisterSite()

        #expect(
            try await site.site.get("/households.csv?place=\(Liuping.liuping)", as: site.tian).status == 403)
        #expect(
            try await site.site.get("/households.xlsx?place=\(Liuping.shimen)", as: site.zhou).status == 403)
        #expect(
            try await site.site.get("/rolls/\(RollID(high: 9, low: 9))/entries.csv", as: site.zhou).status
                == 404)
        #expect(
            try await site.site.get("/places/\(Liuping.otherLiuping)/posts.csv", as: site.zhou).status == 403)
    }

    @Test(arguments: TestEngine.all)
    func `a roll ends on a day, and who stood on it before is still read`(_ engine: TestEngine) async throws {
        let site = try await RegisterSite(engine)
        let roll = RollID(high: 6, low: 1)
        try await site.liuping.write { transaction in
            try People.openRoll(
                Roll(
                    id: roll, kind: .representative, lists: .persons, place: Liuping.liuping, name: "代表名册",
                    period: Period(from: Liuping.since)), in: transaction)
            try People.enter(.person(Liuping.guiying), on: roll, from: Liuping.since, in: transaction)
        }
        func close(_ number: Int64, _ token: String) async throws -> TestSite.Reply {
            try await site.site.api(
                .post, "/rolls/\(roll)/closure",
                [
                    "id": "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_002_000 + number)))",
                    "on": "2026-11-20",
                ], as: token)
        }

        let stranger = try await close(1, site.shi)
        let closed = try await close(2, site.zhou)
        let again = try await close(3, site.zhou)
        let before = try await site.site.api(.get, "/rolls/\(roll)?on=2026-11-19", as: site.zhou)

        #expect(stranger.code == "roll.unknown")
        #expect(closed.status == 201)
        #expect(closed.json["count"] as? Int == 0)
        #expect(again.code == "roll.ended")
        #expect(before.json["count"] as? Int == 1)
        #expect(try await site.liuping.events().last == "people.roll-closed")
    }
}
