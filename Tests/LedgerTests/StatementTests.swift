import Foundation
import Kernel
import Ledger
import Storage
import TestGround
import Testing
import Web

struct StatementTests {
    @Test(arguments: TestEngine.all)
    func `a statement is read page by page, newest first, with the balance after each entry`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        for points in 1...7 { try await village.post(village.award(Int64(points) * 100, to: village.chen)) }

        let pages = try await pages(of: village.chen, limit: 3, in: village)

        #expect(
            pages.map { $0.lines.map(\.balance) } == [[28_00, 21_00, 15_00], [10_00, 6_00, 3_00], [1_00]])
        #expect(pages.map(\.opening) == [10_00, 1_00, 0])
        #expect(pages.map(\.next) == [5, 2, nil])
        #expect(pages.flatMap(\.lines).map(\.number) == [7, 6, 5, 4, 3, 2, 1])
        let empty = try await self.pages(of: village.li, limit: 3, in: village)
        #expect(empty.map(\.lines) == [[]])
        await #expect(throws: AccountRefusal.unknown) {
            try await self.pages(of: AccountID(high: 1, low: 1), limit: 3, in: village)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a reversal and what it takes back say so in the statement`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        let award = try await village.post(village.award(5_00, to: village.chen)).transfer
        let id = TransferID.minted(at: village.ground.time.now)
        try await village.database.write(by: .system) { transaction in
            _ = try Ledger.reverse(
                award.id, as: id, day: Village.day("2026-11-20"), reason: "points.corrected",
                cause: village.id, in: transaction)
        }

        let lines = try await pages(of: village.chen, limit: 9, in: village)[0].lines

        #expect(lines.map(\.reverses) == [award.id, nil])
        #expect(lines.map(\.reversedBy) == [nil, id])
        #expect(lines.map(\.amount) == [-5_00, 5_00])
    }

    @Test(arguments: TestEngine.all)
    func `the balance of any moment is what was known then`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        var moments: [(Instant, Int64)] = [(village.ground.time.now.adding(seconds: -1), 0)]
        for points in 1...20 {
            village.ground.time.advance(seconds: 60)
            try await village.post(village.award(Int64(points), to: village.chen))
            moments.append((village.ground.time.now, try await village.balance(village.chen)))
            moments.append(
                (village.ground.time.now.adding(seconds: 59), try await village.balance(village.chen)))
        }

        let known = moments
        let found = try await village.database.read { reader in
            try known.map { try Ledger.balance(of: village.chen, at: $0.0, in: reader) }
        }

        #expect(found == known.map(\.1))
    }

    @Test(arguments: TestEngine.all)
    func `the balance on a day counts what counts for it, whenever it was posted`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        try await village.post(village.award(3_00, to: village.chen, day: "2026-05-01"))
        try await village.post(village.award(2_00, to: village.chen, day: "2026-03-01"))

        let found = try await village.database.read { reader in
            try ["2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01", "2026-11-20"].map {
                try Ledger.balance(of: village.chen, on: Village.day($0), in: reader)
            }
        }

        #expect(found == [0, 2_00, 2_00, 5_00, 5_00])
    }

    @Test(arguments: TestEngine.all)
    func `a book's transfers and those of one cause can be listed`(engine: TestEngine) async throws {
        let village = try await Village.open(engine, bottles: 0)
        let first = try await village.post(village.award(1, to: village.chen)).transfer
        let second = try await village.post(village.award(2, to: village.wang)).transfer

        let (newest, older, caused, legs) = try await village.database.read { reader in
            (
                try Ledger.transfers(in: village.book, limit: 1, in: reader),
                try Ledger.transfers(in: village.book, before: second.position, limit: 9, in: reader),
                try Ledger.transfers(causedBy: village.id, in: reader),
                try Ledger.legs(of: second.id, in: reader)
            )
        }

        #expect(newest == [second])
        #expect(older == [first])
        #expect(caused == [first, second])
        #expect(legs == [TransferLeg(village.budget, -2), TransferLeg(village.wang, 2)])
    }

    @Test(arguments: [
        (Language.chinese, ["11月20日", "评上积分", "+5", "冲正：评上积分", "-5", "评上积分（已冲正）"]),
        (Language.english, ["an award", "Reversal: an award", "an award (reversed)"]),
    ])
    func `the table shows each entry with its words, change and balance`(
        language: Language, texts: [String]
    ) async throws {
        let village = try await Village.open(.sqlite)
        let award = try await village.post(village.award(5_00, to: village.chen)).transfer
        try await village.database.write(by: .system) { transaction in
            _ = try Ledger.reverse(
                award.id, as: TransferID(reason: "test"), day: Village.day("2026-11-20"),
                reason: "points.corrected", cause: village.id, in: transaction)
        }
        let statement = try await pages(of: village.chen, limit: 9, in: village)[0]
        let frame = Frame(language: language, now: village.ground.time.now, countyName: "云岭县")

        let table = StatementTable(
            statement, words: { _ in language == .chinese ? "评上积分" : "an award" },
            path: { "/lines/\($0.number)" })
        let markup = String(decoding: table.html(frame).bytes, as: UTF8.self)
        var json = JSONText()
        statement.write(to: &json)

        for text in texts { #expect(markup.contains(text)) }
        #expect(markup.contains("href=\"/lines/2\""))
        let object = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
        #expect((object?["items"] as? [[String: Any]])?.map { $0["amount"] as? Int } == [-500, 500])
        #expect(object?["unit"] as? String == "points")
    }

    private func pages(
        of account: AccountID, limit: Int, in village: Village
    ) async throws -> [Statement] {
        try await village.database.read { reader in
            var pages = [try Ledger.statement(of: account, limit: limit, in: reader)]
            while let next = pages.last?.next {
                pages.append(try Ledger.statement(of: account, before: next, limit: limit, in: reader))
            }
            return pages
        }
    }
}
