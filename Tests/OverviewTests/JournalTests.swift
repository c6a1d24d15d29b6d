import Kernel
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Overview

struct JournalTests {
    @Test func `Auditors and overseers page through the journal, others do not`() async throws {
        let county = try await OverviewSite()
        let head = try await county.ground.database.read { try Journal.head(in: $0).position }
        for token in [county.audit, county.county] {
            let first = try await county.site.api(.get, "/journal?limit=2", as: token)
            #expect(first.items.compactMap { $0["position"] as? Int } == [Int(head), Int(head) - 1])
            let next = try #require(first.json["next"] as? String)
            let second = try await county.site.api(.get, "/journal?limit=2&before=\(next)", as: token)
            #expect(second.items.first?["position"] as? Int == Int(head) - 2)
        }
        #expect(try await county.site.api(.get, "/journal", as: county.grid).status == 403)
        #expect(try await county.site.api(.get, "/journal").status == 401)
        let page = try await county.site.get("/journal", as: county.audit)
        #expect(page.text.contains("places.place-founded"))
        #expect(!page.text.contains("石桥镇"))
    }

    @Test(arguments: ["csv", "xlsx"])
    func `The journal is a file for those who may page through it, without contents`(
        _ form: String
    ) async throws {
        let county = try await OverviewSite()
        let head = try await county.ground.database.read { try Journal.head(in: $0) }

        let file = try await county.site.get("/journal.\(form)", as: county.audit)
        let older = try await county.site.get("/journal.\(form)?before=3", as: county.audit)
        let page = try await county.site.get("/journal", as: county.audit)

        #expect(file.status == 200 && file.fileName?.hasSuffix(".\(form)") == true)
        if form == "csv" {
            let lines = file.text.split(whereSeparator: \.isNewline)
            #expect(lines.count == Int(head.position) + 1)
            #expect(lines[1].hasPrefix("\(head.position),"))
            #expect(lines[1].contains(Digest.hexadecimal(head.digest)))
            #expect(older.text.split(whereSeparator: \.isNewline).count == 3)
            #expect(!file.text.contains("石桥镇"))
        }
        #expect(page.text.contains("/journal.\(form)?before=\(head.position + 1)"))
        #expect(try await county.site.api(.get, "/journal.\(form)", as: county.grid).status == 403)
        #expect(try await county.site.api(.get, "/journal.\(form)").status == 401)
    }

    @Test(arguments: TestEngine.all)
    func `Anyone sees the head of the chain, and nothing of its contents`(engine: TestEngine) async throws {
        let county = try await OverviewSite(engine)
        let head = try await county.ground.database.read { try Journal.head(in: $0) }
        let reply = try await county.site.api(.get, "/verification")
        #expect(reply.json["position"] as? Int == Int(head.position))
        #expect(reply.json["digest"] as? String == Digest.hexadecimal(head.digest))
        #expect(reply.items.count == min(Int(head.position), JournalPart.shown))
        #expect(reply.items.allSatisfy { Set($0.keys) == ["position", "recorded_at", "kind", "digest"] })
        let page = try await county.site.get("/verification")
        #expect(page.text.contains(Digest.hexadecimal(head.digest)))
        #expect(page.text.contains("yuanba verify"))
    }
}
