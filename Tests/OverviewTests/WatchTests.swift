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
}
