import Kernel
import Storage
import TestGround
import Testing

@testable import Access

@Suite struct LookTests {
    @Test(arguments: TestEngine.all)
    func `a look is kept with its reason, and the journal has no word of the reason`(engine: TestEngine)
        async throws
    {
        let office = try await Office(engine)
        let chen = office.chen.as(Marks.Anything.self)
        let before = try await office.position()

        try await office.database.write(by: Origin(actor: office.tian)) { transaction in
            try Access.recordLook(
                by: office.tian, at: chen, field: "phone", reason: "约时间修水管", in: transaction)
        }

        let entry = try #require(try await office.events(since: before).first)
        #expect(entry.kind == "access.looked")
        #expect(entry.subject == chen)
        #expect(!entry.payload.contains("水管"))
        let looks = try await office.database.read { try Access.looks(at: chen, limit: 9, in: $0) }
        #expect(
            looks == [
                Look(
                    position: entry.position, looked: office.time.now, person: office.tian, name: "田小禾",
                    subject: chen, subjectName: "陈桂英", field: "phone", reason: "约时间修水管")
            ])
        let others = try await office.database.read {
            try Access.looks(at: office.luo.as(Marks.Anything.self), limit: 9, in: $0)
        }
        #expect(others.isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `without a reason, or with a long one, nothing is looked at`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        let before = try await office.position()
        @Sendable func look(_ reason: String) async throws {
            try await office.database.write(by: Origin(actor: office.tian)) { transaction in
                try Access.recordLook(
                    by: office.tian, at: office.chen.as(Marks.Anything.self), field: "phone", reason: reason,
                    in: transaction)
            }
        }

        await #expect(throws: LookRefusal.reasonMissing) { try await look("") }
        await #expect(throws: LookRefusal.reasonMissing) { try await look(" \n　") }
        await #expect(throws: LookRefusal.reasonTooLong) {
            try await look(String(repeating: "看", count: 201))
        }

        #expect(try await office.kinds(since: before).isEmpty)
        try await look(String(repeating: "看", count: 200))
    }

    @Test(arguments: TestEngine.all)
    func `the log is walked from the newest look to the oldest`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        for number in 1...5 {
            try await office.database.write(by: Origin(actor: office.tian)) { transaction in
                try Access.recordLook(
                    by: office.tian, at: AnyID(high: 8, low: UInt64(number)), field: "phone",
                    reason: "\(number)",
                    in: transaction)
            }
        }

        let first = try await office.database.read { try Access.looks(before: nil, limit: 3, in: $0) }
        let last = first.last?.position
        let rest = try await office.database.read { try Access.looks(before: last, limit: 3, in: $0) }

        #expect(first.map(\.reason) == ["5", "4", "3"])
        #expect(rest.map(\.reason) == ["2", "1"])
        #expect(rest.allSatisfy { $0.subjectName == nil })
    }
}
