import Access
import Foundation
import HTTPTypes
import Kernel
import Places
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import People

/// Erasing what is personal about somebody, for good.
@Suite struct ErasureTests {
    private static let path = "/people/\(Liuping.guiying)/erasure"

    private static func leave(_ register: RegisterSite) async throws {
        try await register.liuping.write { transaction in
            try People.setHead(
                of: Liuping.chen, to: Liuping.husband, former: .spouse, on: day("2026-11-01"),
                in: transaction)
            try People.leave(
                Liuping.chen, Liuping.guiying, reason: .died, on: day("2026-11-10"), in: transaction)
        }
    }

    @Test(arguments: TestEngine.all)
    func `name, particulars, account and openings go; ids, days and a whole chain stay`(
        _ engine: TestEngine
    ) async throws {
        let register = try await RegisterSite(engine)
        try await Self.leave(register)
        let hash = try await Access.hash("Shiqiao-2026", cost: .light)
        try await register.liuping.write { transaction in
            try Access.addAccount(
                person: Liuping.guiying, name: "guiying", displayName: "陈桂英", passwordHash: hash,
                in: transaction)
        }
        let before = try await register.news().count
        let members = try await register.liuping.read {
            try MembershipStore.all(of: Liuping.chen, in: $0).map(\.period)
        }

        let form = try await register.site.get(Self.path, as: register.luo)
        let reply = try await register.site.post(
            Self.path, form: ["id": register.id(), "ground": "request", "confirmed": "1"], as: register.luo)
        let file = try await register.site.get("/people/\(Liuping.guiying)", as: register.luo)
        let household = try await register.site.get("/households/\(Liuping.chen)", as: register.luo)

        #expect(form.text.contains("删了找不回来"))
        #expect(reply.location == "/people/\(Liuping.guiying)")
        #expect(file.text.contains("个人信息已在"))
        for text in [file.text, household.text] {
            #expect(!text.contains("陈桂英"))
            #expect(!text.contains("2046"))
        }
        try await register.liuping.read { reader in
            #expect(try PersonStore.name(of: Liuping.guiying, in: reader) == "＊＊＊")
            #expect(try ParticularsStore.find(Liuping.guiying, in: reader) == nil)
            #expect(try Access.accountName(of: Liuping.guiying, in: reader) != "guiying")
            let openings = try reader.count(
                "SELECT count(*) FROM journal_opening WHERE subject_id = \(Liuping.guiying)")
            #expect(openings == 0)
            #expect(try MembershipStore.all(of: Liuping.chen, in: reader).map(\.period) == members)
            #expect(try ErasureStore.find(Liuping.guiying, in: reader)?.by == RegisterSite.luoPerson)
        }
        #expect(
            try await register.news().dropFirst(before) == ["people.person-erased"])
        let all = try await register.liuping.ground.events()
        #expect(
            all.suffix(3) == [
                "access.account-disabled", "journal.personal-data-erased", "people.person-erased",
            ])
        let verified = try await Verification.ofChain(in: register.liuping.ground.database)
        #expect(Int(verified.entries) == all.count)
    }

    @Test func `an opening that is missing without an erasure is still found`() async throws {
        let register = try await RegisterSite()
        try await register.liuping.write { transaction in
            _ = try transaction.run("DELETE FROM journal_opening WHERE subject_id = \(Liuping.son)")
        }

        await #expect(throws: Verification.Finding.self) {
            try await Verification.ofChain(in: register.liuping.ground.database)
        }
    }

    @Test func `who still holds a post or lives in a household is not erased, nor anybody twice`()
        async throws
    {
        let register = try await RegisterSite()
        func erase(_ person: PersonID, _ fields: [String: Any] = [:]) async throws -> TestSite.Reply {
            let all: [String: Any] = ["id": register.id(), "ground": "court", "confirmed": true]
            return try await register.site.api(
                .post, "/people/\(person)/erasure", all.merging(fields) { $1 }, as: register.luo)
        }

        #expect(try await erase(Liuping.guiying).code == "erasure.belongs-to-household")
        try await Self.leave(register)
        #expect(try await erase(Liuping.guiying, ["confirmed": false]).code == "erasure.unconfirmed")
        #expect(try await erase(Liuping.guiying, ["ground": "whim"]).status == 422)
        try await register.liuping.write { transaction in
            try People.appoint(
                Post(
                    id: PostID(high: 6, low: 1), person: Liuping.guiying, kind: "grid-worker",
                    place: Liuping.grid1, period: Period(from: day("2026-11-12"))), in: transaction)
        }
        #expect(try await erase(Liuping.guiying).code == "erasure.holds-post")
        try await register.liuping.write {
            try People.endPost(PostID(high: 6, low: 1), on: day("2026-11-15"), in: $0)
        }
        #expect(try await erase(Liuping.guiying).status == 201)
        #expect(try await erase(Liuping.guiying).code == "erasure.erased-already")
        #expect(try await register.site.get(Self.path, as: register.luo).status == 409)
        #expect(try await erase(Liuping.person(999)).status == 404)
        #expect(
            throws: ErasingRefusal.unknown,
            performing: {
                try ErasingRefusal.check(
                    isKnown: false, isErased: false, posts: [], household: nil, today: Liuping.today)
            })
    }

    @Test
    func `who enters the village's data does not erase them; the town does, once however often it is sent`()
        async throws
    {
        let register = try await RegisterSite()
        try await Self.leave(register)
        let sent: [String: Any] = ["id": register.id(), "ground": "retention", "confirmed": true]

        let village = try await register.site.api(.post, Self.path, sent, as: register.zhou)
        let other = try await register.site.api(.post, Self.path, sent, as: register.shi)
        let page = try await register.site.get("/people/\(Liuping.guiying)", as: register.zhou)
        let first = try await register.site.api(.post, Self.path, sent, as: register.luo)
        let again = try await register.site.api(.post, Self.path, sent, as: register.luo)
        let list = try await register.site.api(.get, "/erasures", as: register.luo)
        let shown = try await register.site.get("/erasures", as: register.luo, .init(.english))

        #expect(village.status == 403)
        #expect(other.status == 404)
        #expect(!page.text.contains("/erasure\""))
        #expect(first.status == 201)
        #expect(again.status == 200)
        #expect(list.items.map { $0["ground"] as? String } == ["retention"])
        #expect(shown.text.contains("The term of keeping has ended"))
        #expect(try await register.site.get("/erasures", as: register.zhou).status == 403)
    }
}
