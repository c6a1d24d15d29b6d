import Access
import Kernel
import Places
import Storage
import TestGround
import Testing

@testable import People

/// What other rooms ask for a whole county in one question.
@Suite struct BulkTests {
    @Test(arguments: TestEngine.all)
    func
        `dwellings tell where households lie in which people live, and leave out what stands empty or is gone`(
            _ engine: TestEngine
        ) async throws
    {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold()
        try await liuping.zhouHousehold()
        let (empty, gone) = (Liuping.household(3), Liuping.household(4))
        try await liuping.write { transaction in
            for (id, code) in [(empty, "14"), (gone, "15")] {
                try People.register(
                    HouseholdDraft(id: id, place: Liuping.group2, code: code, on: Liuping.since), members: [],
                    in: transaction)
            }
            try People.setState(.empty, of: empty, on: day("2026-10-01"), in: transaction)
            try People.setState(.moved, of: gone, on: day("2026-10-01"), in: transaction)
            try People.setState(.away, of: Liuping.zhou, on: day("2026-10-01"), in: transaction)
            try People.move(Liuping.chen, to: Liuping.grid1, on: day("2026-10-02"), in: transaction)
        }

        let county = try await liuping.read { try People.dwellings(at: Liuping.county, in: $0) }
        let grid = try await liuping.read { try People.dwellings(at: Liuping.grid1, in: $0) }
        let shimen = try await liuping.read { try People.dwellings(at: Liuping.shimen, in: $0) }

        #expect(county == [Liuping.chen: Liuping.grid1, Liuping.zhou: Liuping.group2])
        #expect(grid == [Liuping.chen: Liuping.grid1])
        #expect(shimen.isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `addresses name many households at once, and nobody for what does not exist`(
        _ engine: TestEngine
    ) async throws {
        let liuping = try await Liuping(engine)
        try await liuping.chenHousehold()
        try await liuping.zhouHousehold()
        let many = (1_000..<1_700).map { Liuping.household($0) }

        let found = try await liuping.read {
            try People.addresses(of: many + [Liuping.chen, Liuping.zhou], in: $0)
        }

        #expect(
            found.sorted { $0.code < $1.code } == [
                HouseholdAddress(
                    id: Liuping.chen, code: "12", place: Liuping.group1, headName: "陈桂英"),
                HouseholdAddress(
                    id: Liuping.zhou, code: "13", place: Liuping.group2, headName: "周长林"),
            ])
    }

    @Test(arguments: TestEngine.all)
    func `the posts of many places come in one question, those that ended too`(
        _ engine: TestEngine
    ) async throws {
        let liuping = try await Liuping(engine)
        let kind = PostKind(
            code: "grid-worker", chinese: "专职网格员", english: "grid worker", level: .grid, permissions: [.work])
        let places = (1_000..<1_600).map { Liuping.place($0) } + [Liuping.grid1]
        try await liuping.write { transaction in
            try People.keep(kind, in: transaction)
            for (number, until) in [(1, "2026-05-01"), (2, nil)] as [(UInt64, String?)] {
                try People.register(Person(id: Liuping.person(number), name: "田小禾"), in: transaction)
                try People.appoint(
                    Post(
                        id: PostID(high: 3, low: number), person: Liuping.person(number), kind: kind.code,
                        place: Liuping.grid1,
                        period: Period(from: day("2026-01-0\(number)"), until: until.map(day))),
                    in: transaction)
            }
        }

        let posts = try await liuping.read { try People.posts(at: places, in: $0) }

        #expect(posts.map(\.person) == [Liuping.person(1), Liuping.person(2)])
        #expect(posts.map(\.period.until) == [day("2026-05-01"), nil])
    }
}
