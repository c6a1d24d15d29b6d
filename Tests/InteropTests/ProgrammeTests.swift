import Kernel
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Interop

struct ProgrammeTests {
    private static let form = ["name": "云岭融媒", "keeper": "融媒体中心 023-5300 1200", "is_shown": "1"]

    @Test(arguments: TestEngine.all)
    func `a key is told once, kept as a digest, works at once, and is taken back`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let id = ProgrammeID.minted(at: town.now)
        let body: [String: Any] = [
            "id": "\(id)", "name": "云岭融媒", "keeper": "融媒体中心 023-5300 1200", "is_shown": true,
        ]
        let (back, again) = (AnyID.minted(at: town.now), AnyID.minted(at: town.now))

        let made = try await town.site.api(.post, "/programmes", body, as: town.sun)
        let repeated = try await town.site.api(.post, "/programmes", body, as: town.sun)
        let key = made.json["key"] as? String ?? ""
        let report = try await town.report(key)
        let list = try await town.site.api(.get, "/programmes", as: town.sun)
        let page = try await town.site.get("/programmes", as: town.sun)
        let revoked = try await town.site.api(
            .post, "/programmes/\(id)/revocation", ["id": "\(back)"], as: town.sun)
        let resent = try await town.site.api(
            .post, "/programmes/\(id)/revocation", ["id": "\(back)"], as: town.sun)
        let twice = try await town.site.api(
            .post, "/programmes/\(id)/revocation", ["id": "\(again)"], as: town.sun)
        let after = try await town.report(key, ["description": "又一盏"])
        let kept = try await town.database.read { try ProgrammeStore.find(digest: Array(key.utf8), in: $0) }
        let events = try await town.ground.events()

        #expect(made.status == 201 && key.hasPrefix("yuanba-") && key.count == 50)
        #expect(repeated.status == 200 && repeated.json["key"] is String == false)
        #expect(report.status == 201 && after.status == 403)
        #expect(list.items.count == 1 && list.items[0]["key_ending"] as? String == String(key.suffix(4)))
        #expect(!list.text.contains(key) && !page.text.contains(key) && page.text.contains("云岭融媒"))
        #expect([revoked, resent, twice].map(\.status) == [201, 200, 409])
        #expect(twice.code == InteropRefusal.revokedAlready.code)
        #expect(kept == nil)
        #expect(
            events.filter { $0.hasPrefix("interop.") } == [
                "interop.programme-registered", "interop.report-taken", "interop.programme-revoked",
            ])
    }

    @Test func `the page registers with a form, shows the key once, and keeps what was typed when refused`()
        async throws
    {
        let town = try await InteropTown()
        let id = "\(ProgrammeID.minted(at: town.now))"

        let empty = try await town.site.get("/programmes", as: town.sun)
        let made = try await town.site.post(
            "/programmes", form: ProgrammeTests.form.merging(["id": id]) { $1 }, as: town.sun)
        let reloaded = try await town.site.post(
            "/programmes", form: ProgrammeTests.form.merging(["id": id]) { $1 }, as: town.sun)
        let refused = try await town.site.post(
            "/programmes",
            form: ["id": "\(ProgrammeID.minted(at: town.now))", "name": "城市热线", "keeper": ""], as: town.sun)
        let revoked = try await town.site.post(
            "/programmes/\(id)/revocation", form: ["id": "\(AnyID.minted(at: town.now))"], as: town.sun)
        let after = try await town.site.get("/programmes", as: town.sun)

        #expect(empty.text.contains("还没有登记外部程序"))
        #expect(made.text.contains("<code>yuanba-"))
        #expect(reloaded.status == 200 && !reloaded.text.contains("<code>yuanba-"))
        #expect(refused.status == 422 && refused.text.contains("value=\"城市热线\""))
        #expect(refused.text.contains(InteropRefusal.keeperMissing.sentence(.chinese)))
        #expect(revoked.location == "/programmes")
        #expect(after.text.contains("收回"))
    }

    @Test(arguments: TestEngine.all)
    func `what cannot be registered is refused, and others than the administrator are turned away`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let long = String(repeating: "长", count: 101)
        let wrong: [([String: Any], InteropRefusal)] = [
            (["name": ""], .nameMissing), (["name": long], .nameTooLong), (["keeper": " "], .keeperMissing),
            (["keeper": long], .keeperTooLong),
        ]
        let whole: [String: Any] = ["name": "云岭融媒", "keeper": "融媒体中心"]

        for (changes, refusal) in wrong {
            let id = ["id": "\(ProgrammeID.minted(at: town.now))"]
            let reply = try await town.site.api(
                .post, "/programmes", whole.merging(changes) { $1 }.merging(id) { $1 }, as: town.sun)
            #expect(reply.status == 422 && reply.code == refusal.code, "\(reply.text)")
        }
        let id = AnyID.minted(at: town.now)
        let unknown = try await town.site.api(
            .post, "/programmes/\(ProgrammeID.minted(at: town.now))/revocation", ["id": "\(id)"], as: town.sun
        )
        #expect(unknown.status == 404 && unknown.code == InteropRefusal.programmeUnknown.code)
        for token in [town.luo, town.tian] {
            #expect(try await town.site.api(.get, "/programmes", as: token).status == 403)
            let sent = whole.merging(["id": "\(ProgrammeID.minted(at: town.now))"]) { $1 }
            #expect(try await town.site.api(.post, "/programmes", sent, as: token).status == 403)
        }
        #expect(try await town.ground.events().filter { $0.hasPrefix("interop.") } == [])
    }

    @Test func `a county with five hundred programmes takes keys back first`() async throws {
        let town = try await InteropTown()
        try await town.database.write(by: .system) { transaction in
            for number in 0..<Limits.programmes_max {
                try ProgrammeStore.insert(
                    Programme(
                        id: ProgrammeID(high: 8, low: UInt64(number)), name: "程序", keeper: "某单位",
                        hint: "abcd",
                        isShown: false, registered: transaction.now, registrar: InteropTown.sunID),
                    digest: Digest.sha256(Array("\(number)".utf8)), in: transaction)
            }
        }

        await #expect(throws: InteropRefusal.tooMany) { try await town.key() }
    }
}
