import Kernel
import Sealing
import Storage
import TestGround
import Testing

@testable import Access

@Suite struct SignInTests {
    @Test(arguments: TestEngine.all)
    func `the right password begins a session, whatever capitals the name is typed with`(
        engine: TestEngine
    ) async throws {
        let office = try await Office(engine)
        let before = try await office.position()

        let (token, session) = try await office.access.signIn(name: " TIAN ", password: Office.password)

        #expect(session.person == office.tian)
        #expect(session.name == "田小禾")
        #expect(session.accountName == "tian")
        #expect(session.grants == [Grant(.work, at: Office.grid), Grant(.verify, at: Office.grid)])
        #expect(session.expires == office.time.now.adding(hours: 12))
        #expect(try await office.session(of: token) == session)
        let events = try await office.events(since: before)
        #expect(events.map(\.kind) == ["access.signed-in"])
        #expect(events.first?.actor == office.tian)
    }

    @Test(arguments: TestEngine.all)
    func `a token is kept as its digest only`(engine: TestEngine) async throws {
        let office = try await Office(engine)

        let (token, _) = try await office.access.signIn(name: "tian", password: Office.password)

        let digests: [[UInt8]] = try await office.database.read {
            try $0.all("SELECT token_digest FROM access_session") { try $0.next() }
        }
        #expect(digests == [Digest.sha256(token.utf8)])
    }

    @Test(arguments: TestEngine.all)
    func `a wrong password and an unknown name are told alike, cost alike, and leave no typed name behind`(
        engine: TestEngine
    ) async throws {
        let office = try await Office(engine)
        let before = try await office.position()

        await #expect(throws: AccessRefusal.signInFailed) {
            try await office.access.signIn(name: "tian", password: "wrong")
        }
        await #expect(throws: AccessRefusal.signInFailed) {
            try await office.access.signIn(name: "my-secret-typed-here", password: "wrong")
        }

        let events = try await office.events(since: before)
        #expect(events.map(\.kind) == ["access.sign-in-failed", "access.sign-in-failed"])
        #expect(events.map(\.payload).allSatisfy { !$0.contains("secret") && !$0.contains("wrong") })
        #expect(events[0].payload.contains("\"reason\":\"password\""))
        #expect(events[1].payload.contains("\"reason\":\"unknown\""))
        #expect(events[0].subject == office.tian.as(Marks.Anything.self))
        #expect(events[0].actor == nil)
        let kept: [[UInt8]] = try await office.database.read {
            try $0.all("SELECT name_digest FROM access_attempt") { try $0.next() }
        }
        #expect(kept.count == 2)
        #expect(!kept.contains { String(decoding: $0, as: UTF8.self).contains("secret") })
    }

    @Test func `a name that nobody has is compared with a hash as well`() async throws {
        let hashing = Hashing()

        let unknown = try await hashing.matches("anything", hash: nil)

        #expect(!unknown)
        #expect(hashing.tally.comparisons == 1)
    }

    @Test func `two passwords are hashed at a time, however many wait`() async throws {
        let hashing = Hashing()

        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<12 {
                group.addTask { try await hashing.matches("guess \(number)", hash: nil) }
            }
            for try await isRight in group { #expect(!isRight) }
        }

        #expect(hashing.tally.running_max <= 2)
        #expect(hashing.tally.comparisons == 12)
        #expect(hashing.tally.waiting == 0)
        #expect(hashing.tally.running == 0)
    }

    @Test func `nobody waits in a line that is too long`() async throws {
        let hashing = Hashing(waiting_max: 0)

        await #expect(throws: AccessRefusal.busy) { try await hashing.matches("anything", hash: nil) }
    }

    @Test(arguments: TestEngine.all)
    func `five wrong passwords lock for ten minutes, also for the right one; then it opens`(
        engine: TestEngine
    ) async throws {
        let office = try await Office(engine)
        let before = try await office.position()
        for _ in 0..<4 {
            await #expect(throws: AccessRefusal.signInFailed) {
                try await office.access.signIn(name: "tian", password: "wrong")
            }
        }
        await #expect(throws: AccessRefusal.locked(minutes: 10)) {
            try await office.access.signIn(name: "tian", password: "wrong")
        }

        office.time.advance(seconds: 150)
        await #expect(throws: AccessRefusal.locked(minutes: 8)) {
            try await office.access.signIn(name: "tian", password: Office.password)
        }
        office.time.advance(seconds: 449)
        await #expect(throws: AccessRefusal.locked(minutes: 1)) {
            try await office.access.signIn(name: "tian", password: Office.password)
        }
        office.time.advance(seconds: 1)
        let (_, session) = try await office.access.signIn(name: "tian", password: Office.password)

        #expect(session.person == office.tian)
        let failed = [String](repeating: "access.sign-in-failed", count: 5)
        #expect(
            try await office.kinds(since: before)
                == failed + [
                    "access.account-locked", "access.sign-in-failed", "access.sign-in-failed",
                    "access.signed-in",
                ])
    }

    @Test(arguments: TestEngine.all)
    func `a name that nobody has locks like any other`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        let before = try await office.position()
        for _ in 0..<4 {
            await #expect(throws: AccessRefusal.signInFailed) {
                try await office.access.signIn(name: "nobody", password: "wrong")
            }
        }

        await #expect(throws: AccessRefusal.locked(minutes: 10)) {
            try await office.access.signIn(name: "nobody", password: "wrong")
        }

        #expect(
            try await office.kinds(since: before) == [String](repeating: "access.sign-in-failed", count: 5))
    }

    @Test(arguments: TestEngine.all)
    func `a success sets the count of failures back`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        for _ in 0..<3 {
            for _ in 0..<4 { _ = try? await office.access.signIn(name: "tian", password: "wrong") }
            _ = try await office.access.signIn(name: "tian", password: Office.password)
        }

        let left = try await office.database.read { try $0.count("SELECT count(*) FROM access_attempt") }
        #expect(left == 0)
    }

    @Test(arguments: TestEngine.all)
    func `of forty guesses at once five count and none gets through`(engine: TestEngine) async throws {
        let office = try await Office(engine)

        let refusals = await withTaskGroup(of: AccessRefusal?.self) { group in
            for number in 0..<40 {
                group.addTask {
                    do {
                        _ = try await office.access.signIn(name: "tian", password: "guess \(number)")
                        return nil
                    } catch {
                        return error as? AccessRefusal
                    }
                }
            }
            return await group.reduce(into: [AccessRefusal?]()) { $0.append($1) }
        }

        #expect(refusals.count { $0 == .signInFailed } == 4)
        #expect(refusals.count { $0 == .locked(minutes: 10) } == 36)
    }

    @Test(arguments: TestEngine.all)
    func `only who knows the password learns that the account is closed`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        try await office.database.write(by: .system) { try Access.disable(office.tian, in: $0) }
        let before = try await office.position()

        await #expect(throws: AccessRefusal.signInFailed) {
            try await office.access.signIn(name: "tian", password: "wrong")
        }
        await #expect(throws: AccessRefusal.disabled) {
            try await office.access.signIn(name: "tian", password: Office.password)
        }

        let events = try await office.events(since: before)
        #expect(events.map(\.kind) == ["access.sign-in-failed", "access.sign-in-failed"])
        #expect(events[1].payload.contains("\"reason\":\"disabled\""))
    }
}
