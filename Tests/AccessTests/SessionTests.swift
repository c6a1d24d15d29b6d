import Kernel
import Storage
import TestGround
import Testing

@testable import Access

@Suite struct SessionTests {
    @Test(arguments: TestEngine.all)
    func `a session that nobody uses ends after thirty minutes, a busy one after twelve hours`(
        engine: TestEngine
    ) async throws {
        let office = try await Office(engine)
        let idle = try await office.token(of: office.tian)
        let busy = try await office.token(of: office.luo)

        office.time.advance(seconds: 1799)
        #expect(try await office.session(of: busy) != nil)
        office.time.advance(seconds: 1)

        #expect(try await office.session(of: idle) == nil)
        #expect(try await office.session(of: busy) != nil)

        for _ in 0..<24 {
            office.time.advance(seconds: 1700)
            _ = try await office.session(of: busy)
        }
        #expect(try await office.session(of: busy) != nil)
        office.time.advance(seconds: 12 * 3600 - 1800 - 24 * 1700)
        #expect(try await office.session(of: busy) == nil)
    }

    @Test(arguments: TestEngine.all)
    func `being here is written once a minute and recorded nowhere`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        let token = try await office.token(of: office.tian)
        let before = try await office.position()
        let commits = office.database.laneCounts.commits

        for _ in 0..<6 {
            office.time.advance(seconds: 20)
            _ = try await office.session(of: token)
        }

        #expect(office.database.laneCounts.commits - commits == 2)
        let seen: Instant? = try await office.database.read {
            try $0.value("SELECT seen_at FROM access_session")
        }
        #expect(seen == office.time.now)
        #expect(try await office.kinds(since: before).isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `signing out ends this session and no other`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        let phone = try await office.token(of: office.tian)
        let desk = try await office.token(of: office.tian)
        let session = try #require(try await office.session(of: phone))
        let before = try await office.position()

        try await office.access.signOut(session)
        try await office.access.signOut(session)

        #expect(try await office.session(of: phone) == nil)
        #expect(try await office.session(of: desk) != nil)
        #expect(try await office.kinds(since: before) == ["access.signed-out"])
    }

    @Test(arguments: TestEngine.all)
    func `closing an account ends all its sessions at once`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        let token = try await office.token(of: office.tian)
        #expect(try await office.access.session(of: token, at: office.time.now) != nil)

        let sent = Sending(id: AnyID(high: 9, low: 1), caller: office.wei, digest: [1])
        _ = try await office.access.disable(office.tian, sent: sent, by: Origin(actor: office.wei))

        #expect(try await office.access.session(of: token, at: office.time.now) == nil)
    }

    @Test(arguments: TestEngine.all)
    func `a token of one county opens no other, though one process serves both`(engine: TestEngine)
        async throws
    {
        let yunling = try await Office(engine)
        let other = try await Office(engine)
        let token = try await yunling.token(of: yunling.tian)
        #expect(try await yunling.access.session(of: token, at: yunling.time.now) != nil)

        #expect(try await other.access.session(of: token, at: other.time.now) == nil)
    }

    @Test(arguments: TestEngine.all)
    func `sessions of more than thirty days ago are forgotten at the next sign-in`(engine: TestEngine)
        async throws
    {
        let office = try await Office(engine)
        _ = try await office.token(of: office.tian)
        office.time.advance(seconds: 30 * 86_400)

        _ = try await office.access.signIn(name: "luo", password: Office.password)

        let left = try await office.database.read { try $0.count("SELECT count(*) FROM access_session") }
        #expect(left == 1)
    }
}

@Suite struct SessionCacheTests {
    @Test func `a found session is believed for two seconds`() async throws {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.tian)
        let now = office.time.now
        let session = try #require(try await office.access.session(of: token, at: now))
        try await office.database.write(by: .system) { transaction in
            _ = try SessionStore.end(session.id, in: transaction)
        }

        #expect(try await office.access.session(of: token, at: now.adding(seconds: 1)) == session)
        #expect(try await office.access.session(of: token, at: now.adding(seconds: 2)) == nil)
    }

    @Test func `it holds no more than it may, and a clock set back makes it ask again`() async throws {
        let office = try await Office(.sqlite)
        let token = try await office.token(of: office.tian)
        let now = office.time.now
        let session = try #require(try await office.session(of: token))
        let cache = SessionCache(sessions_max: 3)

        for number in 0..<10 { cache.keep(session, [UInt8(number)], of: office.county, at: now) }

        #expect(cache.count <= 3)
        #expect(cache.find([9], of: office.county, at: now) == session)
        #expect(cache.find([9], of: office.county, at: now.adding(seconds: -1)) == nil)
    }
}
