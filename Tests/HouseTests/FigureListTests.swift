import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

/// A number that people are shown leads to a list that is as long as it says.
struct FigureListTests {
    @Test(arguments: TestEngine.all)
    func `every figure of a bulletin and of the rates and times opens a list of exactly so many`(
        _ engine: TestEngine
    ) async throws {
        let sample = try await SampleGround.of(engine)
        let today = try await sample.county.database.read { $0.now.day }
        let last = Day(number: today.number - today.dayOfMonth)
        let months = [today, last].map { String($0.description.prefix(7)) }

        var opened = 0
        for role in ["county", "town"] {
            let token = try await sample.token(role)
            for month in months {
                let sheet = try await sample.site.api(.get, "/bulletins/\(month)", as: token)
                let lists = try #require(sheet.json["lists"] as? [[String: Any]])
                for list in lists {
                    let path = try #require(list["path"] as? String)
                    let count = try await length(of: path, sample, token)
                    #expect(count == list["count"] as? Int, "\(role): \(path)")
                }
                opened += try await follow("/bulletins/\(month)", sample, token)
            }
            opened += try await follow("/figures?from=\(today.adding(days: -364))", sample, token)
        }
        #expect(opened > 100, "the sample's past has figures of every kind")
    }

    @Test(arguments: TestEngine.all)
    func `a figure of some days is found by an index, however many requests there have been`(
        _ engine: TestEngine
    ) async throws {
        let sample = try await SampleGround.of(engine)
        let looks: [(index: String, query: Query)] = [
            (
                "cases_case_opened",
                "SELECT id FROM cases_case WHERE kind = 'request' AND opened_at >= 1 AND opened_at < 2"
            ),
            (
                "cases_case_closed",
                "SELECT id FROM cases_case WHERE kind = 'request' AND closed_at >= 1 AND closed_at < 2"
            ),
            (
                "cases_step_contacted",
                """
                SELECT case_id FROM cases_step s
                 WHERE s.kind = 'contacted' AND s.happened_at >= 1 AND s.happened_at < 2
                """
            ),
            (
                "cases_step_returned",
                """
                SELECT case_id FROM cases_step s
                 WHERE s.kind = 'returned' AND s.recorded_at >= 1 AND s.recorded_at < 2
                """
            ),
            (
                "cases_step_disputed",
                """
                SELECT case_id FROM cases_step s
                 WHERE s.kind = 'disputed' AND s.recorded_at >= 1 AND s.recorded_at < 2
                """
            ),
        ]

        for look in looks {
            let plan: [String] = try await sample.county.database.read { reader in
                if engine == .sqlite {
                    return try reader.all("EXPLAIN QUERY PLAN \(look.query)") { row in
                        _ = (try row.next(Int.self), try row.next(Int.self), try row.next(Int.self))
                        return try row.next()
                    }
                }
                // A sample is small: PostgreSQL would read it whole, as it should.
                let off: String? = try reader.value("SELECT set_config('enable_seqscan', 'off', true)")
                #expect(off == "off")
                return try reader.all("EXPLAIN \(look.query)") { try $0.next() }
            }
            #expect(plan.contains { $0.contains(look.index) }, "\(look.index): \(plan)")
        }
    }

    /// Follows every number of a page that leads to a list; how many there were.
    private func follow(_ path: String, _ sample: SampleGround, _ token: String) async throws -> Int {
        let page = try await sample.site.get(path, as: token)
        #expect(page.status == 200, "\(path)")
        let links = page.text.matches(
            of: /<a href="(\/(?:figures|bulletins\/[0-9-]+\/lists)\/[^"]+)">[^<0-9]*([0-9][0-9,]*)[^<]*<\/a>/)
        for link in links {
            let target = String(link.1).replacing("&amp;", with: "&")
            let said = Int(link.2.filter { $0 != "," })
            #expect(try await length(of: target, sample, token) == said, "\(path) → \(target)")
        }
        return links.count
    }

    private func length(of path: String, _ sample: SampleGround, _ token: String) async throws -> Int {
        var (count, next) = (0, String?.none)
        repeat {
            let reply = try await sample.site.api(
                .get, path + "&limit=100" + (next.map { "&cursor=\($0)" } ?? ""), as: token)
            #expect(reply.status == 200, "\(path)")
            count += reply.items.count
            next = reply.json["next"] as? String
        } while next != nil
        return count
    }
}
