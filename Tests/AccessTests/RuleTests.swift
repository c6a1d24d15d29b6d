import Kernel
import Sealing
import Testing

@testable import Access

private let nine = HeldNine.instant

private enum HeldNine {
    static let instant = Instant(iso: "2026-11-20T09:00:00+08:00") ?? Instant(milliseconds: 0)
}

@Suite struct AttemptsTests {
    @Test func `the fifth failure within an hour locks for ten minutes, and counting begins anew`() {
        var attempts = Attempts()
        for minute in 0..<4 { attempts = attempts.afterFailure(at: nine.adding(minutes: Int64(minute))) }

        #expect(attempts.failures == 4)
        #expect(attempts.minutesLocked(at: nine.adding(minutes: 3)) == nil)

        attempts = attempts.afterFailure(at: nine.adding(minutes: 4))

        #expect(
            attempts
                == Attempts(
                    failures: 0, failed: nine.adding(minutes: 4), lockedUntil: nine.adding(minutes: 14)))
        #expect(attempts.afterFailure(at: nine.adding(minutes: 15)).failures == 1)
    }

    @Test(
        arguments: [(0, 10), (1, 10), (60, 9), (61, 9), (539, 2), (540, 1), (599, 1), (600, nil)]
            as [(Int64, Int?)])
    func `a begun minute of the lock counts as a whole one`(seconds: Int64, minutes: Int?) {
        let locked = Attempts(failures: 0, failed: nine, lockedUntil: nine.adding(minutes: 10))

        #expect(locked.minutesLocked(at: nine.adding(seconds: seconds)) == minutes)
    }

    @Test func `failures are forgiven an hour after the last of them`() {
        let four = Attempts(failures: 4, failed: nine)

        #expect(four.afterFailure(at: nine.adding(seconds: 3599)).lockedUntil != nil)
        #expect(
            four.afterFailure(at: nine.adding(seconds: 3600))
                == Attempts(failures: 1, failed: nine.adding(hours: 1)))
    }
}

@Suite struct SessionTermTests {
    @Test func `a session ends thirty minutes after the last click, or twelve hours after it began`() {
        let idle = SessionTerm(begun: nine, seen: nine, ended: nil)
        let busy = SessionTerm(begun: nine, seen: nine.adding(minutes: 719), ended: nil)

        #expect(idle.holds(at: nine.adding(seconds: 1799)))
        #expect(!idle.holds(at: nine.adding(seconds: 1800)))
        #expect(busy.holds(at: nine.adding(seconds: 43_199)))
        #expect(!busy.holds(at: nine.adding(hours: 12)))
        #expect(!SessionTerm(begun: nine, seen: nine, ended: nine).holds(at: nine))
    }

    @Test func `being here is written down once a minute`() {
        let term = SessionTerm(begun: nine, seen: nine, ended: nil)

        #expect(!term.isWorthSeeing(at: nine.adding(seconds: 59)))
        #expect(term.isWorthSeeing(at: nine.adding(seconds: 60)))
    }
}

@Suite struct SignInDecisionTests {
    private static func account(isSample: Bool = false, disabled: Instant? = nil) -> Account {
        Account(
            person: PersonID(high: 1, low: 1), name: "tian", displayName: "田小禾", passwordHash: "",
            isSample: isSample,
            mustChangePassword: false, disabled: disabled)
    }

    private static func decision(
        _ account: Account?, _ attempts: Attempts = Attempts(), isRight: Bool, isSampleCounty: Bool = false
    ) -> SignInDecision {
        SignInDecision(
            account: account, attempts: attempts, isRight: isRight, isSampleCounty: isSampleCounty, now: nine)
    }

    @Test func `a lock goes before everything, then the password, then the closing of the account`() {
        let lock = Attempts(failures: 0, failed: nine, lockedUntil: nine.adding(minutes: 10))
        let once = SignInDecision.failed(Attempts(failures: 1, failed: nine))
        let closed = SignInDecisionTests.account(disabled: nine)

        #expect(SignInDecisionTests.decision(closed, lock, isRight: true) == .locked(minutes: 10))
        #expect(SignInDecisionTests.decision(nil, lock, isRight: false) == .locked(minutes: 10))
        #expect(SignInDecisionTests.decision(closed, isRight: false) == once)
        #expect(SignInDecisionTests.decision(nil, isRight: false) == once)
        #expect(SignInDecisionTests.decision(closed, isRight: true) == .disabled)
        #expect(SignInDecisionTests.decision(SignInDecisionTests.account(), isRight: true) == .admitted)
    }

    @Test func `a sample account opens nothing outside of a sample county`() {
        let sample = SignInDecisionTests.account(isSample: true)

        #expect(SignInDecisionTests.decision(sample, isRight: true, isSampleCounty: true) == .admitted)
        #expect(
            SignInDecisionTests.decision(sample, isRight: true)
                == .failed(Attempts(failures: 1, failed: nine)))
    }
}

@Suite struct AccountNameTests {
    @Test(arguments: ["tian", "田小禾", "grid.worker-2_b", "ab", String(repeating: "a", count: 32)])
    func `letters, digits, dots, hyphens and underscores make a name`(name: String) throws {
        try AccountName.check(name)
    }

    @Test(arguments: ["a", "", "a b", "a@b", "a/b", "<b>", String(repeating: "a", count: 33)])
    func `anything else does not`(name: String) {
        #expect(throws: AccountOpeningRefusal.nameUnfit) { try AccountName.check(name) }
    }

    @Test func `capitals and spaces around do not matter`() {
        #expect(AccountName.tidied("  Tian \n") == "tian")
    }

    @Test func `a person's name is not empty and has at most forty characters`() throws {
        try AccountName.check(displayName: String(repeating: "禾", count: 40))
        #expect(throws: AccountOpeningRefusal.displayNameUnfit) { try AccountName.check(displayName: "") }
        #expect(throws: AccountOpeningRefusal.displayNameUnfit) {
            try AccountName.check(displayName: String(repeating: "禾", count: 41))
        }
    }
}

@Suite struct LocalPathTests {
    @Test(arguments: ["/", "/mine", "/requests/1?page=2&q=%E8%B7%AF#part"])
    func `a path of this site is kept`(path: String) {
        #expect(LocalPath.checked(path) == path)
    }

    @Test(arguments: [
        "", "mine", "//elsewhere.test", "/\\elsewhere.test", "https://elsewhere.test", "/a\nb", "/a b", "/路灯",
        "/" + String(repeating: "a", count: 2000),
    ])
    func `what could lead elsewhere is dropped`(path: String) {
        #expect(LocalPath.checked(path) == nil)
    }
}

@Suite struct RefusalTests {
    private static let all: [any Refusal] =
        [
            AccessRefusal.notSignedIn, AccessRefusal.passwordMustChange, AccessRefusal.notAllowed,
            AccessRefusal.busy,
            AccessRefusal.locked(minutes: 7), AccessRefusal.signInFailed, AccessRefusal.disabled,
            SeparationRefusal.tooMany, SeparationRefusal.twoAdministrations(.system, .audit),
            SeparationRefusal.administrationWithBusiness(.system, .work),
            PasswordChangeRefusal.ofSample, PasswordChangeRefusal.oldWrong, PasswordChangeRefusal.sameAsOld,
            PasswordChangeRefusal.unfit(.tooShort),
        ] as [any Refusal] + AccountOpeningRefusal.allCases + AccountActRefusal.allCases
        + LookRefusal.allCases

    @Test func `every no has a code of its own and a whole sentence in both languages`() {
        #expect(Set(RefusalTests.all.map(\.code)).count == RefusalTests.all.count)
        for refusal in RefusalTests.all {
            #expect(refusal.sentence(.chinese).hasSuffix("。"), "\(refusal.code)")
            #expect(refusal.sentence(.english).hasSuffix("."), "\(refusal.code)")
            #expect(!refusal.sentence(.chinese).contains("{"), "\(refusal.code)")
            #expect(!refusal.sentence(.english).contains("{"), "\(refusal.code)")
        }
        #expect(AccessRefusal.locked(minutes: 7).sentence(.chinese).contains("7 分钟"))
    }
}
