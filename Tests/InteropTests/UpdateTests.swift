import Cases
import Foundation
import Kernel
import Requests
import Storage
import TestGround
import Testing
import Web

@testable import Interop

struct UpdateTests {
    /// Said to be done by one person and accepted by another, as an import closes it.
    private static func close(_ number: String, in town: InteropTown) async throws {
        try await town.database.write(by: Origin(actor: InteropTown.luoID)) { transaction in
            guard let old = try CaseFile.read(number: number, in: transaction)?.matter else { return }
            var done = old
            done.state = .done
            done.proposal = Case.Proposal(
                outcome: .solved, by: InteropTown.tianID, at: transaction.now, reviewOn: nil)
            let finished = try Acting.settle(
                from: old, to: done, step: step(.done, "换了灯管", transaction), in: transaction)
            var closed = finished
            closed.state = .closed
            closed.closure = Case.Closure(
                outcome: .solved, by: InteropTown.luoID, at: transaction.now, reviewOn: nil)
            _ = try Acting.settle(
                from: finished, to: closed, step: step(.closed, "看过了", transaction, isPublic: false),
                in: transaction)
        }
    }

    private static func step(
        _ kind: Step.Kind, _ note: String, _ transaction: Transaction, isPublic: Bool = true
    ) -> Step {
        Step(
            id: transaction.derivedID(), kind: kind, actor: transaction.origin.actor, note: note,
            isPublic: isPublic, recorded: transaction.now, happened: transaction.happened)
    }

    @Test(arguments: TestEngine.all)
    func `what happened is told step by step with the richer states, public words only`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        let number = try await town.shown(key)
        let unseen = try await town.report(key, ["description": "没人看过"]).number
        town.ground.time.advance(seconds: 3_600)
        try await UpdateTests.close(number, in: town)

        let json = try await town.get("servicerequestupdates.json")
        let own = try await town.get("servicerequestupdates.json?api_key=\(key)")
        let xml = try await town.get("servicerequestupdates.xml")
        let early = try await town.get("servicerequestupdates.json?end_date=2026-11-20T09:30:00%2B08:00")
        let listed = try await town.get("requests/\(number).json?extensions=true")

        #expect(json.rows.map { $0["status"] as? String } == ["OPEN", "INVESTIGATING", "FIXED"])
        #expect(json.rows.map { $0["description"] as? String } == ["", "换了灯管", ""])
        #expect(json.rows.allSatisfy { $0["service_request_id"] as? String == number })
        #expect(Set(json.rows.compactMap { $0["update_id"] as? String }).count == 3)
        #expect(own.rows.contains { $0["service_request_id"] as? String == unseen })
        #expect(xml.text.contains("<service_request_updates><request_update><update_id>"))
        #expect(early.rows.map { $0["external_status_code"] as? String } == ["opened"])
        #expect(listed.rows[0]["status"] as? String == "closed")
        #expect(listed.rows[0]["status_notes"] as? String == "Solved, and checked")
        let notes = listed.rows[0]["notes"] as? [[String: Any]] ?? []
        #expect(notes.map { $0["description"] as? String } == ["换了灯管"])
        let extended = listed.rows[0]["extended_attributes"] as? [String: Any]
        #expect(
            extended?["external_status"] as? String == "FIXED" && extended?["outcome"] as? String == "solved")
    }

    @Test(arguments: TestEngine.all)
    func `an update is a line of the file, taken once, and neighbours do not read it`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        let number = try await town.shown(key)
        let form = [
            "api_key": key, "service_request_id": number, "update_id": "u-7", "status": "fixed",
            "description": "我看灯亮了，电话 13900002046",
        ]

        let first = try await town.send("servicerequestupdates.json", form)
        let again = try await town.send("servicerequestupdates.json", form)
        let other = try await town.send(
            "servicerequestupdates.json", form.merging(["description": "又灭了"]) { $1 })
        let unnamed = try await town.send(
            "servicerequestupdates.xml", form.merging(["update_id": "", "status": ""]) { $1 })
        let unnamedAgain = try await town.send(
            "servicerequestupdates.xml", form.merging(["update_id": "", "status": ""]) { $1 })
        let file = try #require(try await town.matter(number))
        let told = try await town.get("servicerequestupdates.json")
        let events = try await town.ground.events()

        #expect([first, again, other, unnamed, unnamedAgain].map(\.status) == [201, 200, 400, 201, 200])
        #expect(other.errors.first?.hasSuffix(ReportRefusal.updateNameUsed.sentence(.english)) == true)
        #expect(first.rows[0]["update_id"] as? String == again.rows[0]["update_id"] as? String)
        #expect(unnamed.text == unnamedAgain.text)
        #expect(file.matter.isOpen)
        let lines = file.steps.filter { $0.kind == .supplemented }
        #expect(lines.map(\.note) == ["（对方系统状态：FIXED）我看灯亮了，电话 13900002046", "我看灯亮了，电话 13900002046"])
        #expect(!told.text.contains("我看灯亮了"))
        #expect(events.filter { $0 == "interop.update-taken" }.count == 2)
    }

    @Test(arguments: TestEngine.all)
    func `REOPEN takes a closed request up again within the window, and not after it`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        let (number, old) = (try await town.shown(key), try await town.shown(key, ["description": "另一盏"]))
        try await UpdateTests.close(number, in: town)
        try await UpdateTests.close(old, in: town)
        func reopening(_ number: String) -> [String: String] {
            ["api_key": key, "service_request_id": number, "status": "REOPEN", "description": "又灭了"]
        }

        let sent = try await town.send("servicerequestupdates.json", reopening(number))
        town.ground.time.advance(seconds: 60 * 86_400)
        let late = try await town.send("servicerequestupdates.json", reopening(old))
        let listed = try await town.get("requests/\(number).json?extensions=true")

        #expect(sent.status == 201 && late.status == 400)
        #expect(try await town.matter(number)?.matter.isOpen == true)
        #expect(try await town.matter(old)?.matter.isOpen == false)
        let extended = listed.rows[0]["extended_attributes"] as? [String: Any]
        #expect(extended?["external_status"] as? String == "REOPEN")
    }

    @Test(arguments: TestEngine.all)
    func `an update that cannot be right is refused, and nobody adds to what another reported`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let (key, other) = (try await town.key(), try await town.key("城市热线"))
        let number = try await town.shown(key)
        let whole = ["api_key": key, "service_request_id": number, "description": "又灭了"]
        let wrong: [([String: String], ReportRefusal, Int)] = [
            (["api_key": ""], .keyMissing, 403), (["api_key": "x"], .keyUnknown, 403),
            (["api_key": other], .requestUnknown, 404),
            (["service_request_id": "2026-99"], .requestUnknown, 404),
            (["service_request_id": ""], .requestUnknown, 404), (["status": "BROKEN"], .statusUnknown, 400),
            (["description": ""], .updateEmpty, 400),
            (["description": String(repeating: "灯", count: 2_001)], .updateTooLong, 400),
        ]

        for (changes, refusal, status) in wrong {
            let reply = try await town.send("servicerequestupdates.json", whole.merging(changes) { $1 })
            #expect(reply.status == status, "\(changes): \(reply.text)")
            #expect(reply.errors.first?.hasSuffix(refusal.sentence(.english)) == true, "\(reply.text)")
        }
        let noForm = try await town.send("servicerequestupdates.json", whole, type: "application/json")
        #expect(noForm.status == 400)
        #expect(try await town.matter(number)?.steps.contains { $0.kind == .supplemented } == false)
    }
}
