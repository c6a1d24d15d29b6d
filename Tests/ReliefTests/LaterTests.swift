import Access
import Clocks
import Foundation
import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import Relief

/// More time, the way from a visit, and erasure without an account.
struct ReliefLaterTests {
    private func ask(
        _ town: ReliefTown, days: Int = 15, reason: String = "要跨县核对收入", by person: PersonID = ReliefTown.luo
    ) async throws {
        let act = town.act()
        let draft = ExtensionDraft(id: act, days: days, reason: town.words(reason, of: act))
        try await town.write(person) { try Relief.askExtension(draft, of: ReliefTown.matter, in: $0) }
    }

    private func decide(
        _ town: ReliefTown, _ isGranted: Bool = true, by person: PersonID = ReliefTown.xie
    ) async throws {
        try await town.write(person) {
            try Relief.decideExtension(isGranted: isGranted, of: ReliefTown.matter, in: $0)
        }
    }

    private func due(_ town: ReliefTown) async throws -> Day? {
        try await town.database.read { reader in
            let calendar = try Clocks.calendar(in: reader)
            return try Clocks.of(ReliefTown.matter.as(Marks.Anything.self), in: reader)
                .last { $0.name == Relief.ClockName.decision }?.due(in: calendar)?.day
        }
    }

    @Test(arguments: TestEngine.all)
    func `the township asks for more time once, with a reason, and the county decides`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application())
        #expect(await town.codes { try await decide(town) } == ["relief.extension-none-asked"])
        #expect(await town.codes { try await ask(town, days: 16) } == ["relief.extension-days"])
        #expect(
            await town.codes { try await ask(town, reason: "") } == ["relief.extension-reason-missing"])
        let long = String(repeating: "长", count: 501)
        #expect(
            await town.codes { try await ask(town, reason: long) } == ["relief.extension-reason-too-long"])
        let before = try #require(try await due(town))
        try await ask(town)
        #expect(await town.codes { try await ask(town) } == ["relief.extension-asked-already"])
        #expect(await town.codes { try await decide(town, by: ReliefTown.luo) } == ["relief.same-hands"])
        try await decide(town)
        let after = try #require(try await due(town))

        #expect(after.number - before.number >= 20)
        #expect(await town.codes { try await decide(town) } == ["relief.extension-none-asked"])
        #expect(try await town.told().suffix(2) == ["relief.extension-asked", "relief.extension-decided"])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what is paid once is not extended; a refused extension leaves the time as it is`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application(kind: "temporary"))
        #expect(await town.codes { try await ask(town) } == ["relief.extension-not-running"])

        let other = try await ReliefTown(engine)
        try await other.apply(try other.application())
        let before = try await due(other)
        try await ask(other)
        try await decide(other, false)
        #expect(try await due(other) == before)
    }

    @Test(arguments: TestEngine.all)
    func `what a visit found leads to its matter, and the matter back to the visit`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        let (finding, visit) = (AnyID(high: 70, low: 1), AnyID(high: 71, low: 1))
        for (number, id) in [finding, AnyID(high: 70, low: 2)].enumerated() {
            try await town.write(ReliefTown.tian) {
                try Relief.noteLead(
                    of: ReliefTown.household(1), kind: "",
                    from: ReliefFinding(finding: id, visit: AnyID(high: 71, low: UInt64(number + 1))), in: $0)
            }
        }
        let tokens = town.tokens
        let led = try await town.site.get("/relief/findings/\(finding)", as: tokens["tian"])
        let path = try #require(led.location)
        let page = try await town.site.get(path, as: tokens["tian"])
        let unknown = try await town.site.get("/relief/findings/\(visit)", as: tokens["tian"])
        let hidden = try await town.site.get("/relief/findings/\(finding)", as: tokens["chen"])

        #expect(page.text.contains("/visits/\(visit)") && page.text.contains("走访发现"))
        #expect(unknown.location == "/relief" && hidden.status == 403)
        #expect(try await town.told() == ["relief.lead-found"])
    }

    @Test(arguments: TestEngine.all)
    func `an applicant without an account is erased by number, once it is over`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application())
        let number = try await town.database.read {
            try Relief.matter(ReliefTown.matter, in: $0)?.number ?? ""
        }
        func erase(_ login: String, _ last: UInt64, confirmed: Bool = true) async throws -> TestSite.Reply {
            var form = ["id": "\(AnyID(high: 72, low: last))", "number": number, "ground": "request"]
            if confirmed { form["confirmed"] = "1" }
            return try await town.site.post("/relief/erasures", form: form, as: town.tokens[login])
        }
        #expect(try await erase("zhou", 1).status == 404)
        let unconfirmed = try await erase("luo", 2, confirmed: false)
        #expect(unconfirmed.status == 422 && unconfirmed.text.contains("请勾选确认"))
        #expect(try await erase("luo", 3).text.contains("结束以后才能删除"))
        try await town.write(nil) { try Relief.withdraw(ReliefTown.matter, in: $0) }
        let done = try await erase("luo", 4)
        let again = try await erase("luo", 5)
        let sealed = try await town.database.read { try MatterStore.sealed(ReliefTown.matter, in: $0) }

        #expect(done.status == 303 && again.status == 409 && again.text.contains("已经删除"))
        #expect(sealed.name == nil && sealed.details == nil)
        #expect(try await town.told().last == "relief.matter-erased")
    }

    @Test func `a refused sum leads to the field of its own form`() async throws {
        let town = try await ReliefTown()
        try await town.apply(try town.application(kind: "temporary", path: .emergency))
        let refused = try await town.site.post(
            "/relief/\(ReliefTown.matter)/aid",
            form: ["id": "\(AnyID(high: 73, low: 1))", "amount": "x"], as: town.tokens["luo"])

        #expect(refused.status == 422 && refused.text.contains("href=\"#amount\""))
        #expect(refused.text.components(separatedBy: "id=\"amount\"").count == 2)
    }
}
