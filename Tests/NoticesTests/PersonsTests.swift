import Foundation
import Kernel
import People
import Places
import Storage
import TestGround
import Testing
import Web

@testable import Notices

/// Persons in the words of a notice, from the form to the journal.
struct PersonsTests {
    private static func fields(_ town: NoticeTown, _ more: [String: String] = [:]) -> [String: String] {
        [
            "id": "\(NoticeID.minted(at: town.ground.time.now))", "place": "\(NoticeTown.liuping)",
            "kind": "affairs", "title": "表扬陈桂英", "body": "陈桂英（3组12号）清理边沟。网格员田小禾到场。",
            "table": "组,事由\n三组,陈桂英捐料", "issuer": "柳坪村村民委员会", "contact": "王春梅 13912345678",
            "takes_objections": "1", "is_checked": "1",
        ].merging(more) { $1 }
    }

    @Test(arguments: TestEngine.all)
    func
        `a notice that names somebody is refused at the field, for pages and programs, until somebody decides`(
            engine: TestEngine
        ) async throws
    {
        let town = try await NoticeTown(engine)
        try await town.settle(["陈桂英"])
        let fields = Self.fields(town)

        let page = try await town.site.post("/notices", form: fields, as: town.zhou)
        let program = try await town.site.api(.post, "/notices", fields, as: town.zhou)
        let ungrounded = try await town.site.api(
            .post, "/notices", fields.merging(["persons": "keep"]) { $1 }, as: town.zhou)
        let grounded = try await town.site.api(
            .post, "/notices", fields.merging(["naming": "consent", "ground": "陈桂英本人同意"]) { $1 },
            as: town.zhou)
        let unreadable = try await town.site.api(
            .post, "/notices", fields.merging(["persons": "show"]) { $1 }, as: town.zhou)

        #expect(page.status == 422 && program.status == 422)
        for text in ["里面写到了人：陈桂英, 3组12号", "陈桂英 → 陈*英", "3组12号 → 3组**号", "打码以后发布", "value=\"mask\" checked"] {
            #expect(page.text.contains(text), "\(text)")
        }
        let errors = program.json["errors"] as? [[String: Any]] ?? []
        #expect(errors.map { $0["code"] as? String } == Array(repeating: "notices.persons-named", count: 3))
        #expect(errors.map { $0["field"] as? String } == ["title", "body", "table"])
        #expect((errors.last?["message"] as? String ?? "\(errors)").contains("陈桂英"))
        #expect(ungrounded.status == 422 && ungrounded.code == "notices.naming-ungrounded")
        let left = (grounded.json["errors"] as? [[String: Any]] ?? []).map { $0["field"] as? String }
        #expect(left == ["title", "body", "table", "ground"])
        #expect(unreadable.code == "field.unreadable")
        #expect(try await town.told() == [])
    }

    @Test(arguments: TestEngine.all)
    func `masking is one press, naming wants its ground, and the journal says which`(engine: TestEngine)
        async throws
    {
        let town = try await NoticeTown(engine)
        try await town.settle(["陈桂英"])

        let masked = try await town.site.post(
            "/notices", form: Self.fields(town, ["persons": "mask"]), as: town.zhou)
        let page = try await town.site.get(masked.location ?? "")
        let named = try await town.site.api(
            .post, "/notices",
            Self.fields(town, ["persons": "keep", "naming": "consent", "ground": "2026-11-18 入户时书面同意"]),
            as: town.zhou)
        let spared = try await town.site.api(
            .post, "/notices",
            Self.fields(
                town,
                [
                    "persons": "mask", "title": "清沟", "table": "", "spared": "3组12号",
                ]), as: town.zhou)

        #expect(masked.status == 303)
        for text in ["表扬陈*英", "陈*英（3组**号）清理边沟。网格员田小禾到场。", "陈*英捐料"] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(!page.text.contains("陈桂英"))
        #expect(named.status == 201 && named.json["title"] as? String == "表扬陈桂英")
        #expect(named.json["naming"] as? String == "consent")
        #expect((spared.json["body"] as? String)?.hasPrefix("陈*英（3组12号）") == true)
        #expect(
            try await town.told() == [
                "notices.notice-published", "notices.persons-masked", "notices.notice-published",
                "notices.persons-named", "notices.notice-published", "notices.words-spared",
                "notices.persons-masked",
            ])
        let fact = try await town.last(PersonsNamed.self)
        #expect(fact?.naming == "consent" && fact?.count == 4)
    }

    @Test func `the part about persons speaks both languages, and words that are nobody's can be ticked`()
        async throws
    {
        let town = try await NoticeTown()
        try await town.settle(["陈桂英"])

        let english = try await town.site.post(
            "/notices", form: Self.fields(town, ["spared": "陈桂英"]), as: town.zhou, .init(.english))

        #expect(english.status == 422)
        for text in [
            "Persons in what you wrote", "Mask them and publish", "No person", "It speaks of persons: 3组12号.",
        ] {
            #expect(english.text.contains(text), "\(text)")
        }
        #expect(english.text.contains("value=\"陈桂英\" checked"))
    }

    @Test func `rooms that write notices of their own mask, and so do reasons and answers`() async throws {
        let town = try await NoticeTown()
        try await town.settle(["陈桂英"])
        let notice = try await town.publish(town.draft(body: "陈桂英家门前先修。"))
        let objection = try await town.object(to: notice.id)

        try await town.answer(objection.id, .dismissed, "陈桂英同意先修")
        let again = try await town.database.write(by: .system) {
            try Notices.republish(notice.id, because: "陈桂英撕坏", in: $0)
        }
        let kept = try await town.database.read { try Notices.objections(to: notice.id, in: $0) }

        #expect(notice.body == "陈*英家门前先修。")
        #expect(kept.first?.answer?.words == "陈*英同意先修")
        #expect(again.standing.reason == "陈*英撕坏")
    }

    @Test(arguments: TestEngine.all)
    func `a village of ten thousand and a whole county are asked within a write's time`(engine: TestEngine)
        async throws
    {
        let town = try await NoticeTown(engine)
        let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
        let given = Array("安邦成大德东方福国海宏华建江杰金军兰丽林玲龙梅明宁平强清荣胜涛文武祥小秀雪燕英永玉远云志忠")
        let names = (0..<10_000).map { index in
            let (first, second) = (given[index / 40 % given.count], given[(index / 7 + 3) % given.count])
            return "\(surnames[index % surnames.count])\(first)\(second)"
        }
        try await town.settle(["冉福"], from: 10_000)
        try await town.database.write(by: .system) { transaction in
            let (household, day) = (HouseholdID(high: 9, low: 10_001), NoticeTown.day("2026-02-01"))
            for (index, name) in names.enumerated() {
                let person = PersonID(high: 3, low: UInt64(index))
                try transaction.run("INSERT INTO people_person (id, name) VALUES (\(person), \(name))")
                try transaction.run(
                    """
                    INSERT INTO people_membership (household_id, person_id, from_on, relation)
                    VALUES (\(household), \(person), \(day), 'other')
                    """)
            }
        }
        // Ten printed pages, the longest there are, and one of them is nearly all names.
        let body = String(
            ((0..<200).map { "经村民代表会议讨论，由\(names[$0 * 37])户牵头，" }.joined()
                + String(repeating: "三组机耕道修整，花费由村集体收入支付，张榜公布，有意见可以向监督委员会提出。", count: 500)).prefix(19_000))

        for place in [NoticeTown.liuping, NoticeTown.county] {
            let found = try await town.database.read { reader in
                try NamesInProse.read(of: [body], at: place, in: reader).found(in: body).count
            }
            #expect(found == 200, "\(engine) \(place)")
        }
    }
}

extension NoticeTown {
    /// Enters households of 三组, one a name.
    func settle(_ names: [String], from first: Int = 0, at place: PlaceID = group) async throws {
        try await database.write(by: .system) { transaction in
            for (index, name) in names.enumerated() {
                let number = UInt64(first + index + 1)
                let known = NoticeTown.people.first { $0.name == name }?.id
                try People.register(
                    HouseholdDraft(
                        id: HouseholdID(high: 9, low: number), place: place, code: "\(number)",
                        on: NoticeTown.day("2026-02-01")),
                    members: [
                        NewMember(
                            person: Person(id: known ?? PersonID(high: 2, low: number), name: name),
                            relation: .head)
                    ], in: transaction)
            }
        }
    }
}
