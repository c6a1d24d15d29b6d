import Foundation
import Kernel
import Sheets
import Storage
import TestGround
import Testing

@testable import Requests

/// A county's export of answered messages, where there is one; never part of the sources.
private let realFile = ProcessInfo.processInfo.environment["YUANBA_TEST_MESSAGES"]

struct StatisticsTests {
    @Test func `Days are counted from report to closing and interpolated between ranks`() {
        let day: Int64 = 86_400_000
        let figures = RequestStatistics(count: 6, durations: [1 * day, 15 * day, 61 * day, 2 * day])
        #expect((figures.count, figures.closed) == (6, 4))
        #expect(figures.replyDays_median == 8.5)
        #expect(abs((figures.replyDays_p90 ?? 0) - 47.2) < 1e-9)
        #expect(figures.repliedWithin15Days == 0.75)
        #expect(figures.repliedWithin60Days == 0.75)
    }

    @Test func `Nothing closed has no figures`() throws {
        let figures = RequestStatistics(count: 1, durations: [])
        var json = JSONText()
        figures.write(&json)
        #expect(
            json.string == """
                {"count":1,"closed":0,"reply_days_median":null,"reply_days_p90":null,\
                "replied_within_15_days":null,"replied_within_60_days":null}
                """)
        #expect(figures.text(.english).contains("median -"))
    }

    @Test(arguments: TestEngine.all)
    func `Figures are read from the county's closed requests`(engine: TestEngine) async throws {
        let county = try await ImportGround(engine)
        _ = try await county.import(
            """
            id,submitted_at,body,reply,replied_at
            1,2020-01-01 00:00,一,答,2020-01-11 00:00
            2,2020-01-01 00:00,二,答,2020-01-31 00:00

            """)
        let figures = try await county.read { try RequestStatistics.read(in: $0) }
        #expect((figures.count, figures.closed, figures.replyDays_median) == (2, 2, 20))
        #expect(figures.repliedWithin15Days == 0.5)
        #expect(figures.text(.chinese).contains("中位数 20.00"))
    }

    @Test(.enabled(if: realFile != nil), arguments: TestEngine.all)
    func `A real export comes in whole, and its figures are those of the file`(engine: TestEngine)
        async throws
    {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: try #require(realFile))))
        let county = try await ImportGround(engine)
        let messages = MessagesImport(county.ground.county)
        let refused = try await messages.run(file: ("replied.csv", bytes))
        #expect(refused.isRefused)
        #expect(try await county.requestCount() == 0)
        let report = try await messages.run(file: ("replied.csv", bytes), skipBad: true)
        #expect((report.read, report.added, report.refused) == (2_816, 2_815, 1))
        let again = try await messages.run(file: ("replied.csv", bytes), skipBad: true)
        #expect((again.added, again.unchanged) == (0, 2_815))
        let table = try SheetReader.read(bytes, name: "replied.csv")
        let days = table.rows.compactMap { row -> Double? in
            guard let from = Instant(iso: row[3]), let until = Instant(iso: row[6]) else { return nil }
            return until.seconds(since: from) / 86_400
        }.sorted()
        let figures = try await county.read { try RequestStatistics.read(in: $0) }
        #expect(figures.closed == days.count)
        #expect(abs((figures.replyDays_median ?? 0) - days[days.count / 2]) < 1e-9)
        #expect(figures.repliedWithin15Days == Double(days.count { $0 <= 15 }) / Double(days.count))
        #expect(figures.repliedWithin60Days == Double(days.count { $0 <= 60 }) / Double(days.count))
        let rank = 0.9 * Double(days.count - 1)
        let low = Int(rank)
        let wanted = days[low] + (days[low + 1] - days[low]) * (rank - Double(low))
        #expect(abs((figures.replyDays_p90 ?? 0) - wanted) < 1e-9)
    }
}
