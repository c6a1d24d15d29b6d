import Kernel
import Places
import Rulebook
import Storage
import TestGround
import Testing
import Web

@testable import AdmittedTasks

/// What a county's list binds: a form or a call names an admitted task, and ends with it.
struct BindingTests {
    private func bind(_ county: TaskCounty, _ value: String = "yes") async throws {
        try await county.database.write(by: .system) { transaction in
            guard let key = AdmittedTasks.ruleKeys.first(where: { $0.code == AdmittedTasks.bindsKey }) else {
                throw Fault("no such key")
            }
            try Rulebook.enter(
                RuleDraft(
                    id: transaction.derivedID(), value: value, place: TaskCounty.county,
                    from: TaskCounty.day("2026-01-01"),
                    source: RuleSource(law: "云岭县网格事项准入办法", edition: "2026"), isChecked: false, note: ""),
                as: key, in: transaction)
        }
    }

    /// The codes with which something is refused that names `code`.
    private func bound(
        _ code: String?, _ county: TaskCounty, at place: PlaceID? = TaskCounty.third, isNeeded: Bool = true
    ) async -> [String] {
        await county.codes {
            try await county.database.read { reader in
                try AdmittedTasks.requireBinding(
                    code, at: place, on: reader.now.day, isNeeded: isNeeded, field: "task", in: reader)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `where the list binds, what goes to grids names a task that holds there`(engine: TestEngine)
        async throws
    {
        let county = try await TaskCounty(engine)
        #expect(await bound(nil, county) == [])
        try await bind(county)
        #expect(await bound(nil, county) == ["admitted-tasks.task-missing"])
        #expect(await bound(nil, county, isNeeded: false) == [])
        #expect(await bound("check.snow", county) == ["admitted-tasks.not-listed"])
        try await county.propose(TaskCounty.snow(place: TaskCounty.heshan))
        try await county.admit(1)
        #expect(await bound("check.snow", county) == ["admitted-tasks.not-here"])
        #expect(await bound("check.snow", county, at: nil) == [])
        let (everywhere, here) = try await county.database.read { reader in
            let day = reader.now.day
            return (
                try AdmittedTasks.bindingCodes(on: day, in: reader),
                try AdmittedTasks.bindingCodes(at: TaskCounty.third, on: day, in: reader)
            )
        }
        #expect(everywhere == ["check.snow"] && here == [])
        try await county.pass(days: 200)
        #expect(
            await bound("check.snow", county, at: TaskCounty.heshan) == ["admitted-tasks.expired"])
        let refusal = TaskBindingRefusal(reason: nil, field: "task")
        #expect(refusal.field == "task" && refusal.kind == .invalid)
        #expect(
            refusal.sentence(.chinese).contains("准入清单") && refusal.sentence(.english).contains("proposed"))
    }

    @Test(arguments: TestEngine.all)
    func
        `what a preset brings holds for its term, says that nobody has decided, and is followed by the county's`(
            engine: TestEngine
        ) async throws
    {
        let county = try await TaskCounty(engine)
        let draft = TaskCounty.snow(until: "2026-12-20")
        try await county.database.write(by: .system) {
            try AdmittedTasks.bring(draft, as: TaskCounty.task(9), in: $0)
        }
        let page = try await county.site.get("/admitted-tasks/entries/check.snow")
        let desk = try await county.site.get("/admitted-tasks/desk", as: county.tokens["deng"])
        let wire = try await county.site.api(.get, "/admitted-tasks/entries/check.snow")

        #expect(await county.require() == [])
        #expect(page.status == 200 && page.text.contains("县里还没有定"))
        #expect(desk.text.contains("没有等准入的事项") && wire.json["is_founding"] as? Bool == true)
        #expect(
            await county.codes { try await county.admit(9) } == ["admitted-tasks.decided-already"])
        #expect(try await county.events() == ["admitted-tasks.task-brought"])

        try await county.propose(TaskCounty.snow(from: "2026-12-01"), 1)
        try await county.admit(1)
        try await county.pass(days: 60)
        #expect(await county.require() == [])
        #expect(try await county.broken() == [])
        try await county.database.write(by: .system) {
            try AdmittedTasks.bring(
                TaskCounty.snow(code: "visit.home", from: "2027-01-19", until: "2027-01-25"),
                as: TaskCounty.task(10), in: $0)
        }
        try await county.pass(days: 10)
        #expect(await county.require("visit.home") == ["admitted-tasks.expired"])
        #expect(try await county.events().contains("admitted-tasks.task-expired"))
        let barred = await county.codes {
            try await county.database.write(by: .system) { transaction in
                var draft = TaskCounty.snow(code: "fine.people")
                draft.nature = .enforce
                try AdmittedTasks.bring(draft, as: TaskCounty.task(11), in: transaction)
            }
        }
        #expect(barred.count == 1)
    }
}
