import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Storage
import TestGround
import Testing

@testable import Web

struct SiteTests {
    private static let id = "01930000-0000-7000-8000-000000000001"

    @Test func `Idempotency-Key names what a write creates, as the body's id does`() async throws {
        let wire = try await Wire()

        let header = try await wire.echo([:], ["Idempotency-Key": SiteTests.id])
        let quoted = try await wire.echo([:], ["Idempotency-Key": "\"\(SiteTests.id)\""])
        let both = try await wire.echo(["id": SiteTests.id.uppercased()], ["Idempotency-Key": SiteTests.id])

        for reply in [header, quoted, both] {
            #expect(reply.status == 201)
            #expect((reply.json["id"] as? String)?.lowercased() == SiteTests.id)
        }
    }

    @Test func `an Idempotency-Key that the body contradicts, or that is no id, is refused`() async throws {
        let wire = try await Wire()
        let other = "01930000-0000-7000-8000-000000000002"

        let two = try await wire.echo(["id": other], ["Idempotency-Key": SiteTests.id])
        let none = try await wire.echo([:], ["Idempotency-Key": "lamp"])

        #expect(two.status == 422 && two.code == "web.ids-differ")
        #expect(none.status == 422 && none.code == "field.unreadable")
    }

    @Test func `the county's time, not the machine's, is the visit's`() async throws {
        let wire = try await Wire()

        wire.ground.time.set("2026-11-20T23:59:00+08:00")

        #expect(try await wire.echo().json["now"] as? String == "2026-11-20T23:59:00+08:00")
    }

    @Test func `an unknown address is answered with a sentence, on both faces`() async throws {
        let wire = try await Wire()

        let page = try await wire.send(.get, "/nowhere", ["Accept-Language": "en"])
        let program = try await wire.send(.get, "/api/v1/nowhere", ["Accept-Language": "en"])

        #expect(page.status == 404 && page.text.contains("There is no such page"))
        #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        #expect(program.status == 404 && program.code == "web.not-found")
    }

    @Test func `a method that an address does not take is refused with those it takes`() async throws {
        let wire = try await Wire()

        let page = try await wire.send(.delete, "/echoes/7")
        let program = try await wire.send(.put, "/api/v1/echoes")

        #expect(page.status == 405 && page.headers[.allow] == "GET")
        #expect(program.status == 405 && program.code == "web.method-not-allowed")
        #expect(program.headers[.allow] == "POST")
    }

    @Test func `a HEAD request is answered like GET, without the body`() async throws {
        let wire = try await Wire()

        let head = try await wire.send(.head, "/ready")

        #expect(head.status == 200 && head.text == "")
    }

    @Test func `a host that has no county is told so; the process's health is told to all`() async throws {
        let settings = Site.Settings(publicURLs: ["qingxi.example": "https://qingxi.example"])
        let wire = try await Wire(settings: settings, knows: { Host.name($0) == "yunling.example" })

        let ours = try await wire.echo(host: "Yunling.example:8080")
        let foreign = try await wire.echo(host: "elsewhere.example")
        let closed = try await wire.echo(host: "qingxi.example")
        let page = try await wire.send(
            .get, "/echoes/7", host: "elsewhere.example", ["Accept-Language": "en"])
        let health = try await wire.send(.get, "/health", host: "10.0.0.7")

        #expect(ours.status == 201)
        #expect(foreign.status == 421 && foreign.code == "web.host-unknown")
        #expect(closed.status == 503 && closed.code == "web.county-closed")
        #expect(closed.headers[.retryAfter] == "5")
        #expect(page.status == 421 && page.text.hasPrefix("No county is served under this address."))
        #expect(health.status == 200)
    }

    @Test func `a process that is about to stop calls itself unready and still answers`() async throws {
        let wire = try await Wire()

        let before = try await wire.send(.get, "/ready")
        wire.gate.beginStopping()
        let after = try await wire.send(.get, "/ready")

        #expect(before.status == 200)
        #expect(after.status == 503)
        #expect(try await wire.echo().status == 201)
    }

    @Test func `a line of the log has the route's pattern, and neither ids nor addresses`() async throws {
        let wire = try await Wire()

        _ = try await wire.send(.get, "/echoes/\(SiteTests.id)?code=4711", from: "10.0.0.7")
        _ = try await wire.send(.get, "/nowhere/\(SiteTests.id)", from: "10.0.0.7")

        let lines = wire.log.all
        #expect(lines.map { $0["route"] } == ["/echoes/{id}", "-"])
        #expect(lines.map { $0["status"] } == ["200", "404"])
        #expect(lines[0]["method"] == "GET" && lines[0]["county"] == "云岭县")
        #expect(lines.allSatisfy { Double($0["ms"] ?? "") != nil })
        #expect(Set(lines[0].keys) == ["method", "route", "status", "ms", "county", "trace_id", "span_id"])
        let all = lines.flatMap(\.values).joined(separator: " ")
        #expect(!all.contains(SiteTests.id) && !all.contains("10.0.0.7") && !all.contains("4711"))
    }

    @Test func `a full disk is told as such, keeps nothing, and lets the next write in`() async throws {
        let setting = Setting("test.words")
        let fill = Endpoint(
            .post, "fillings", .program, for: Anyone.self, "Fills the disk.",
            fields: [InputField("many", .flag)]
        ) { visit, _ in
            let words = String(repeating: "满", count: visit.input.isChecked("many") ? 400_000 : 1)
            try await visit.county.database.write(by: .system) { try setting.set(words, in: $0) }
            return Answer(.created, json: { json in json.object { _ in } })
        }
        let wire = try await Wire(adding: [fill], pages_max: 100)

        let json = ["Content-Type": "application/json"]
        let full = try await wire.send(
            .post, "/api/v1/fillings", json, body: RequestBody(buffer: ByteBuffer(string: "{\"many\": true}"))
        )
        let kept = try await wire.ground.database.read { try setting.value(in: $0) }
        let next = try await wire.send(
            .post, "/api/v1/fillings", json, body: RequestBody(buffer: ByteBuffer(string: "{}")))

        #expect(full.status == 507 && full.code == "web.disk-full")
        #expect(full.json["reference"] != nil && full.headers[.retryAfter] == "60")
        #expect(kept == nil)
        #expect(next.status == 201)
    }
}
