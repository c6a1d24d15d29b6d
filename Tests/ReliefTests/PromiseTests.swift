import Clocks
import Kernel
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import Relief

/// 乡镇核查两天: the place's own word beside the law's clock.
struct PromiseTests {
    private static let path = "/relief/\(ReliefTown.matter)"

    private func town(_ engine: TestEngine) async throws -> ReliefTown {
        let town = try await ReliefTown(engine)
        try await town.database.write(by: .system) { transaction in
            try TownPlan.enter(
                Relief.promiseKey, "2d", of: Relief.ruleKeys, law: "石桥镇服务承诺", in: transaction)
        }
        try await town.apply(try town.application())
        return town
    }

    private func promise(_ town: ReliefTown) async throws -> [String: Any] {
        let luo = try await town.token(of: "luo")
        let file = try await town.site.api(.get, Self.path, as: luo)
        return try #require(file.json["promise"] as? [String: Any])
    }

    @Test(arguments: TestEngine.all)
    func `the promise runs from the application, late is late, and the law's clock stands beside it`(
        engine: TestEngine
    ) async throws {
        let town = try await town(engine)

        let begun = try await promise(town)
        try await town.pass(days: 1)
        let inTime = try await promise(town)
        let page = try await town.site.get(Self.path, as: town.token(of: "luo"))
        // The second day is a Sunday: it is over on Monday night.
        try await town.pass(days: 3)
        let late = try await promise(town)
        let latePage = try await town.site.get(Self.path, as: town.token(of: "luo"))

        #expect(begun["limit"] as? String == "2d" && begun["is_running"] as? Bool == true)
        #expect(begun["is_deadline"] as? Bool == false && begun["is_late"] as? Bool == false)
        #expect((begun["source"] as? String)?.contains("石桥镇服务承诺") == true)
        #expect(begun["law_due_at"] is String || begun["law_due_at"] is Int)
        #expect(inTime["is_late"] as? Bool == false && late["is_late"] as? Bool == true)
        #expect(page.text.contains("不是法定时限") && page.text.contains("规定的时限是整件"))
        #expect(!page.text.contains("超过本地的说法") && latePage.text.contains("超过本地的说法"))
        let clocks = try await town.database.read {
            try Clocks.of(ReliefTown.matter.as(Marks.Anything.self), in: $0).map(\.name)
        }
        #expect(!clocks.contains { $0.contains("promise") }, "no clock that warns, escalates or is counted")
    }

    @Test(arguments: [(1, false), (4, true)])
    func `once the opinion is given the file says how long it took, in both languages`(
        _ days: Int64, _ isLate: Bool
    ) async throws {
        let town = try await town(.sqlite)
        try await town.pass(days: days)
        try await town.check()
        try await town.opine()
        try await town.pass(days: 3)

        let kept = try await promise(town)
        #expect((kept["is_late"] as? Bool, kept["is_running"] as? Bool) == (isLate, false))
        let token = try await town.token(of: "luo")
        let chinese = try await town.site.get(Self.path, as: token)
        let english = try await town.site.get(Self.path, as: token, TestSite.Browser(.english))
        #expect(chinese.text.contains(isLate ? "用了 \(days) 天，超过本地说的" : "用了 \(days) 天，本地的说法是"))
        #expect(english.text.contains(isLate ? "over the" : "the place promises"))
    }

    @Test func `a place that promises nothing shows the law's clock alone`() async throws {
        let town = try await ReliefTown()
        try await town.apply(try town.application())

        let file = try await town.site.api(.get, Self.path, as: town.token(of: "luo"))
        let page = try await town.site.get(Self.path, as: town.token(of: "luo"))

        #expect(file.json["promise"] is [String: Any] == false)
        #expect(page.text.contains("“两天办完”是哪一段") && !page.text.contains("本地的说法"))
    }
}
