import Kernel
import Storage
import TestGround
import Testing

@testable import Overview

struct WatchTests {
    @Test func `The server says that it runs and that it can answer`() async throws {
        let county = try await OverviewSite()
        #expect(try await county.site.get("/health").text == "ok\n")
        let head = try await county.ground.database.read { try Journal.head(in: $0).position }
        #expect(try await county.site.get("/ready").text == "ready at \(head)\n")
        try await county.ground.database.close()
        #expect(try await county.site.get("/health").status == 200)
        #expect(try await county.site.get("/ready").status >= 500)
    }

    @Test func `Metrics count open and late cases and what the relay has before it`() async throws {
        let county = try await OverviewSite()
        try await county.open(1, "路灯不亮", due: "2026-11-18T09:00:00+08:00")
        try await county.open(2, "水井浑", due: "2026-12-18T09:00:00+08:00")
        let head = try await county.ground.database.read { try Journal.head(in: $0).position }
        let text = try await county.site.get("/metrics").text
        #expect(text.contains("\nyuanba_open_cases 2\n"))
        #expect(text.contains("\nyuanba_late_cases 1\n"))
        #expect(text.contains("\nyuanba_relay_backlog \(head)\n"))
        #expect(text.contains("# TYPE yuanba_lane_commits_total counter\n"))
        try await Relay(county.ground.database).catchUp()
        #expect(try await county.site.get("/metrics").text.contains("\nyuanba_relay_backlog 0\n"))
    }

    @Test
    func `Metrics count what was answered by method and status, and how long it took, and name no address`()
        async throws
    {
        let county = try await OverviewSite()
        for _ in 1...3 { _ = try await county.site.get("/health") }
        _ = try await county.site.get("/overview")
        _ = try await county.site.get("/places/0199aaaa-0000-7000-8000-000000000001")

        let lines = try await county.site.get("/metrics").text.split(separator: "\n").map(String.init)

        #expect(lines.contains("yuanba_http_requests_total{method=\"GET\",status=\"200\"} 3"))
        #expect(lines.contains("yuanba_http_requests_total{method=\"GET\",status=\"303\"} 1"))
        #expect(lines.contains("yuanba_http_requests_total{method=\"GET\",status=\"404\"} 1"))
        let answered = lines.filter { $0.hasPrefix("yuanba_http_requests_total{") }
            .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }.reduce(0, +)
        #expect(answered >= 5)
        #expect(lines.contains("yuanba_http_request_seconds_count \(answered)"))
        let buckets = lines.filter { $0.hasPrefix("yuanba_http_request_seconds_bucket") }
            .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        #expect(buckets == buckets.sorted() && buckets.last == answered)
        let memory = lines.first { $0.hasPrefix("process_resident_memory_bytes ") }
        #expect(memory.flatMap { $0.split(separator: " ").last.flatMap { Int($0) } } ?? 0 > 1_000_000)
        #expect(!lines.contains { $0.contains("overview") || $0.contains("places") })
    }
}
