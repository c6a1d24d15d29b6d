import Kernel
import Sealing
import Storage
import TestGround
import Testing

@testable import Access

@Suite struct OpeningAccountsTests {
    @Test(arguments: TestEngine.all)
    func `an account is refused that is named wrongly, or exists`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        let before = try await office.position()
        @Sendable func add(_ person: PersonID, _ name: String, _ displayName: String = "周长林") async throws {
            try await office.database.write(by: .system) { transaction in
                try Access.addAccount(
                    person: person, name: name, displayName: displayName, passwordHash: "-", in: transaction)
            }
        }

        await #expect(throws: AccountOpeningRefusal.nameUnfit) { try await add(office.zhou, "z") }
        await #expect(throws: AccountOpeningRefusal.displayNameUnfit) {
            try await add(office.zhou, "zhou", "")
        }
        await #expect(throws: AccountOpeningRefusal.personHasOne) { try await add(office.tian, "zhou") }
        await #expect(throws: AccountOpeningRefusal.nameTaken) { try await add(office.zhou, "TIAN") }
        #expect(try await office.kinds(since: before).isEmpty)

        try await add(office.zhou, "zhou")

        #expect(try await office.kinds(since: before) == ["access.account-added"])
        let name = try await office.database.read { try Access.accountName(of: office.zhou, in: $0) }
        #expect(name == "zhou")
    }

    @Test(arguments: TestEngine.all)
    func `a person's new name is shown from the next request on`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        let token = try await office.token(of: office.tian)

        try await office.database.write(by: .system) { transaction in
            try Access.setDisplayName("田禾", of: office.tian, in: transaction)
        }

        #expect(try await office.session(of: token)?.name == "田禾")
        await #expect(throws: AccountOpeningRefusal.displayNameUnfit) {
            try await office.database.write(by: .system) { transaction in
                try Access.setDisplayName("", of: office.tian, in: transaction)
            }
        }
    }
}

@Suite struct ClosingAccountsTests {
    @Test(arguments: TestEngine.all)
    func `an account is closed and opened again by another than its owner`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        let before = try await office.position()
        @Sendable func write(
            by actor: PersonID, _ body: @escaping @Sendable (Transaction) throws -> Void
        ) async throws {
            try await office.database.write(by: Origin(actor: actor), body)
        }

        await #expect(throws: AccountActRefusal.unknown) {
            try await write(by: office.wei) { try Access.disable(office.zhou, in: $0) }
        }
        await #expect(throws: AccountActRefusal.own) {
            try await write(by: office.wei) { try Access.disable(office.wei, in: $0) }
        }
        await #expect(throws: AccountActRefusal.nothingToLift) {
            try await write(by: office.wei) { try Access.reinstate(office.tian, in: $0) }
        }
        try await write(by: office.wei) { try Access.disable(office.tian, in: $0) }
        await #expect(throws: AccountActRefusal.alreadyDisabled) {
            try await write(by: office.wei) { try Access.disable(office.tian, in: $0) }
        }
        await #expect(throws: AccessRefusal.disabled) {
            try await office.access.signIn(name: "tian", password: Office.password)
        }
        try await write(by: office.wei) { try Access.reinstate(office.tian, in: $0) }
        _ = try await office.access.signIn(name: "tian", password: Office.password)

        #expect(
            try await office.kinds(since: before) == [
                "access.account-disabled", "access.sign-in-failed", "access.account-reinstated",
                "access.signed-in",
            ])
    }

    @Test(arguments: TestEngine.all)
    func `reinstating lifts a lock before its time`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        for _ in 0..<5 { _ = try? await office.access.signIn(name: "tian", password: "wrong") }

        try await office.database.write(by: Origin(actor: office.wei)) {
            try Access.reinstate(office.tian, in: $0)
        }

        let (_, session) = try await office.access.signIn(name: "tian", password: Office.password)
        #expect(session.person == office.tian)
    }

    @Test(arguments: TestEngine.all)
    func `a set password is shown once, lifts a lock, ends sessions and must be changed`(
        engine: TestEngine
    ) async throws {
        let office = try await Office(engine)
        let token = try await office.token(of: office.tian)
        for _ in 0..<5 { _ = try? await office.access.signIn(name: "tian", password: "wrong") }
        let before = try await office.position()
        let sent = Sending(id: AnyID(high: 9, low: 1), caller: office.wei, digest: [1])
        let origin = Origin(actor: office.wei)

        let password = try #require(
            try await office.access.setOncePassword(of: office.tian, sent: sent, by: origin))
        let again = try await office.access.setOncePassword(of: office.tian, sent: sent, by: origin)

        #expect(password.count == 12)
        #expect(again == nil)
        #expect(try await office.session(of: token) == nil)
        let (fresh, session) = try await office.access.signIn(name: "tian", password: password)
        #expect(session.mustChangePassword)
        try await office.access.changePassword(old: password, new: Office.password + "!", in: session)
        #expect(try await office.session(of: fresh)?.mustChangePassword == false)
        #expect(
            try await office.kinds(since: before) == [
                "access.password-set", "access.signed-in", "access.password-set",
            ])
        await #expect(throws: AccountActRefusal.own) {
            try await office.access.setOncePassword(
                of: office.wei, sent: Sending(id: AnyID(high: 9, low: 2), caller: office.wei, digest: [2]),
                by: origin)
        }
    }
}

@Suite struct ChangingPasswordTests {
    @Test(arguments: TestEngine.all)
    func `a new password ends the other sessions and keeps this one`(engine: TestEngine) async throws {
        let office = try await Office(engine)
        let here = try await office.token(of: office.tian)
        let there = try await office.token(of: office.tian)
        let session = try #require(try await office.session(of: here))

        try await office.access.changePassword(old: Office.password, new: "Liuping-2027", in: session)

        #expect(try await office.session(of: here) != nil)
        #expect(try await office.session(of: there) == nil)
        _ = try await office.access.signIn(name: "tian", password: "Liuping-2027")
        await #expect(throws: AccessRefusal.signInFailed) {
            try await office.access.signIn(name: "tian", password: Office.password)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a new password is refused that is weak, the old one, or comes without the old one`(
        engine: TestEngine
    ) async throws {
        let office = try await Office(engine)
        let session = try #require(try await office.session(of: office.token(of: office.tian)))
        let before = try await office.position()
        @Sendable func change(_ old: String, _ new: String) async throws {
            try await office.access.changePassword(old: old, new: new, in: session)
        }

        await #expect(throws: PasswordChangeRefusal.unfit(.tooShort)) {
            try await change(Office.password, "short")
        }
        await #expect(throws: PasswordChangeRefusal.unfit(.containsAccountName)) {
            try await change(Office.password, "xiao-Tian-2026")
        }
        await #expect(throws: PasswordChangeRefusal.sameAsOld) {
            try await change(Office.password, Office.password)
        }
        #expect(try await office.kinds(since: before).isEmpty)
        for _ in 0..<4 {
            await #expect(throws: PasswordChangeRefusal.oldWrong) {
                try await change("wrong", "Liuping-2027")
            }
        }
        await #expect(throws: AccessRefusal.locked(minutes: 10)) { try await change("wrong", "Liuping-2027") }
        await #expect(throws: AccessRefusal.locked(minutes: 10)) {
            try await change(Office.password, "Liuping-2027")
        }
        await #expect(throws: AccessRefusal.locked(minutes: 10)) {
            try await office.access.signIn(name: "tian", password: Office.password)
        }
    }

    @Test func `the password of a sample account stays`() async throws {
        let office = try await Office(.sqlite, isSample: true)
        let hash = try await Access.hash(Access.samplePassword, cost: .light)
        try await office.database.write(by: .system) { transaction in
            try Access.addAccount(
                person: office.zhou, name: "village", displayName: "周长林", passwordHash: hash, isSample: true,
                in: transaction)
        }
        let (_, session) = try await office.access.signIn(name: "village", password: Access.samplePassword)

        await #expect(throws: PasswordChangeRefusal.ofSample) {
            try await office.access.changePassword(
                old: Access.samplePassword, new: "Liuping-2027", in: session)
        }
    }
}
