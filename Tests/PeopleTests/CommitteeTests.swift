import Access
import Foundation
import Kernel
import Places
import Storage
import TestGround
import Testing
import Web

@testable import People

/// 一肩挑 and 交叉任职, worked out from posts as of a day.
@Suite struct CommitteeTests {
    private static let villages = [Liuping.liuping, Liuping.shimen]

    private static func seat(
        _ village: PlaceID, _ person: UInt64, _ committee: PostKind.Committee, _ isHead: Bool
    ) -> Seat {
        Seat(
            village: village, person: Liuping.person(person),
            kind: "\(committee.rawValue)-\(isHead ? "head" : "member")", committee: committee, isHead: isHead)
    }

    /// Who heads the Party committee and the village's, who else sits on which, and the five numbers.
    @Test(arguments: [
        ([(1, PostKind.Committee.party, true), (1, .village, true)], [1, 0, 0, 1, 1]),
        ([(1, .party, true), (2, .village, true)], [0, 1, 0, 2, 0]),
        ([(1, .party, true), (1, .village, false)], [0, 0, 1, 1, 1]),
        (
            [(1, .party, true), (2, .village, true), (3, .party, false), (3, .village, false)],
            [0, 1, 0, 3, 1]
        ),
        ([], [0, 0, 1, 0, 0]),
    ])
    func `each number is as long as the list behind it`(
        seats: [(UInt64, PostKind.Committee, Bool)], counts: [Int]
    ) {
        let count = CommitteeCount(
            villages: [Liuping.liuping], seats: seats.map { Self.seat(Liuping.liuping, $0.0, $0.1, $0.2) })

        #expect(CommitteeCount.Figure.allCases.map { count.lines(of: $0).count } == counts)
    }

    @Test func `who heads one committee here and the other next door heads neither village alone`() {
        let count = CommitteeCount(
            villages: Self.villages,
            seats: [
                Self.seat(Liuping.liuping, 1, .party, true), Self.seat(Liuping.shimen, 1, .village, true),
            ])

        #expect(count.lines(of: .oneHead) == [])
        #expect(count.lines(of: .cross) == [])
        #expect(count.lines(of: .vacant).count == 2)
        #expect(count.kinds(of: Liuping.person(1), at: Liuping.shimen) == ["village-head"])
    }

    private static let kinds = [
        PostKind(
            code: "secretary", chinese: "书记", english: "secretary", level: .village, permissions: [.oversee],
            committee: .party, isHead: true),
        PostKind(
            code: "director", chinese: "主任", english: "director", level: .village, permissions: [.oversee],
            committee: .village, isHead: true),
        PostKind(
            code: "member", chinese: "村委会委员", english: "member", level: .village, permissions: [.report],
            committee: .village),
    ]

    private static func site(_ engine: TestEngine) async throws -> RegisterSite {
        let site = try await RegisterSite(engine)
        try await site.liuping.write { transaction in
            for kind in kinds { try People.keep(kind, in: transaction) }
            for (number, kind, place, from) in [
                (1, "secretary", Liuping.liuping, "2020-01-01"),
                (1, "director", Liuping.liuping, "2026-06-01"),
                (2, "member", Liuping.liuping, "2020-01-01"), (3, "secretary", Liuping.shimen, "2020-01-01"),
            ] as [(UInt64, String, PlaceID, String)] {
                try People.appoint(
                    Post(
                        id: PostID(high: 8, low: number * 10 + UInt64(from == "2020-01-01" ? 1 : 2)),
                        person: Liuping.person(number), kind: kind, place: place,
                        period: Period(from: day(from))), in: transaction)
            }
        }
        return site
    }

    @Test(arguments: TestEngine.all)
    func `the page and the API say how many and who, as of the day that is asked for`(
        _ engine: TestEngine
    ) async throws {
        let site = try await Self.site(engine)
        let path = "/posts/committees?place=\(Liuping.shiqiao)"

        let today = try await site.site.api(.get, path, as: site.luo)
        let earlier = try await site.site.api(.get, path + "&on=2026-05-31", as: site.luo)
        let members = try await site.site.api(.get, path + "&show=members", as: site.luo)
        let page = try await site.site.get(path, as: site.luo)
        let english = try await site.site.get(path + "&show=vacant", as: site.luo, TestSite.Browser(.english))

        #expect(today.json["villages"] as? Int == 2)
        #expect(today.json["oneHead"] as? Int == 1)
        #expect(today.json["vacant"] as? Int == 1)
        #expect(today.json["cross"] as? Int == 1)
        #expect(today.json["members"] as? Int == 3)
        #expect(today.items.map { $0["name"] as? String } == ["陈桂英"])
        #expect(today.items.first?["posts"] as? [String] == ["主任", "书记"])
        #expect(earlier.json["oneHead"] as? Int == 0)
        #expect(earlier.json["vacant"] as? Int == 2)
        #expect(members.items.count == 3)
        #expect(page.text.contains("陈桂英"))
        #expect(page.text.contains("50.0%"))
        #expect(english.text.contains("石门村"))
        #expect(!english.text.contains("{"))
        let posts = try await site.site.get("/places/\(Liuping.liuping)/posts", as: site.luo)
        #expect(posts.text.contains("/posts/committees?place=\(Liuping.liuping)"))
    }

    @Test func `who works elsewhere, asks for no number or for no day, is told so`() async throws {
        let site = try await Self.site(.sqlite)
        let path = "/posts/committees?place=\(Liuping.otherLiuping)"

        #expect(try await site.site.api(.get, path, as: site.zhou).status == 403)
        #expect(try await site.site.api(.get, "/posts/committees?show=all", as: site.zhou).status == 404)
        #expect(try await site.site.api(.get, "/posts/committees?on=soon", as: site.zhou).status == 422)
        #expect(try await site.site.api(.get, "/posts/committees").status == 401)
    }
}
