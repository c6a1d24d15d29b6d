import Access
import Clocks
import Kernel
import Notices
import Relief
import Sealing
import Storage
import TestGround
import TestTown

/// What the people of the town do, in one line each.
extension ReliefTown {
    static let matter = ReliefID(high: 6, low: 1)

    @discardableResult
    func write<Kept: Sendable>(
        _ person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Kept
    ) async throws -> Kept {
        try await database.write(by: Origin(actor: person), act)
    }

    func act() -> ReliefActID { ReliefActID.minted(at: ground.time.now) }

    func words(_ text: String, of row: ReliefActID) -> SealedWords {
        SealedWords(text, of: row.as(Marks.Anything.self), key: key)
    }

    func find(
        _ id: ReliefID = matter, kind: String = "subsistence", household: Int? = 1, name: String = "",
        at place: PlaceID = third, by person: PersonID? = tian
    ) async throws {
        let draft = LeadDraft(
            id: id, place: place, kind: kind, source: .visit, household: household.map(ReliefTown.household),
            applicant: try SealedApplicant(name, nil, of: id, key: key))
        try await write(person) { try Relief.find(draft, in: $0) }
    }

    func consent(_ isGiven: Bool = true, _ id: ReliefID = matter) async throws {
        try await write(ReliefTown.tian) { try Relief.answerConsent(id, isGiven: isGiven, in: $0) }
    }

    static let details = ReliefDetails(
        phone: "13912345678", persons: 2, income: "务农，一年四千", health: "慢性肾病", need: "医药费太高", kin: "侄子在镇上")

    func application(
        _ id: ReliefID = matter, kind: String = "subsistence", path: ReliefMatter.Path = .ordinary,
        name: String = "陈桂英", details: ReliefDetails? = ReliefTown.details, agrees: Bool = true,
        isProxy: Bool = false, isMinor: Bool = false, hasKin: Bool = false, at place: PlaceID = liuping
    ) throws -> ApplicationDraft {
        ApplicationDraft(
            id: id, place: place, kind: kind, path: path, agrees: agrees, isProxy: isProxy,
            isMinor: isMinor, hasKin: hasKin, applicant: try SealedApplicant(name, details, of: id, key: key))
    }

    func apply(_ draft: ApplicationDraft, person: PersonID? = nil) async throws {
        try await write(person) { try Relief.apply(draft, person: person, in: $0) }
    }

    func check(
        _ id: ReliefID = matter, by first: PersonID? = ReliefTown.he, with second: PersonID? = wang,
        isFit: Bool = true, report: String = "房子漏雨，药费单据齐全", appraisal: ReliefCheck.Appraisal? = nil
    ) async throws {
        let act = act()
        let draft = CheckDraft(
            id: act, second: second, isFit: isFit, report: words(report, of: act), appraisal: appraisal)
        try await write(first) { try Relief.check(draft, of: id, in: $0) }
    }

    func opine(
        _ id: ReliefID = matter, by person: PersonID? = luo, isFor: Bool = true, yuan: Int64 = 420,
        persons: Int = 2, reason: String = ""
    ) async throws {
        let act = act()
        let draft = OpinionDraft(
            id: act, isFor: isFor, amount: Money(yuan: yuan), persons: persons,
            reason: words(reason, of: act))
        try await write(person) { try Relief.opine(draft, on: id, in: $0) }
    }

    @discardableResult
    func post(_ id: ReliefID = matter, name: String = "陈桂英") async throws -> NoticeID {
        let notice = NoticeID.minted(at: ground.time.now)
        let draft = PostingDraft(id: notice, issuer: "石桥镇人民政府", contact: "罗敏 13912345678", name: name)
        try await write(ReliefTown.luo) { try Relief.post(draft, of: id, in: $0) }
        return notice
    }

    func decision(
        _ kind: ReliefDecision.Kind, yuan: Int64 = 420, from: String = "2026-12",
        care: ReliefDecision.Care? = .stable, reason: String = "", remedy: String = ""
    ) -> DecisionDraft {
        let act = act()
        return DecisionDraft(
            id: act, kind: kind, amount: Money(yuan: yuan),
            from: ReliefMonth(from) ?? ReliefMonth(number: 0), care: care,
            reason: words(reason, of: act), remedy: words(remedy, of: act))
    }

    func confirm(
        _ draft: DecisionDraft, _ id: ReliefID = matter, by person: PersonID? = xie, isTownship: Bool = false
    ) async throws {
        try await write(person) { try Relief.confirm(draft, on: id, isTownship: isTownship, in: $0) }
    }

    func change(_ draft: DecisionDraft, by person: PersonID? = xie) async throws {
        try await write(person) { try Relief.change(draft, of: ReliefTown.matter, in: $0) }
    }

    func pay(
        _ month: String, yuan: Int64 = 420, _ id: ReliefID = matter, by person: PersonID? = luo
    ) async throws {
        let draft = PaymentDraft(
            id: act(), month: ReliefMonth(month) ?? ReliefMonth(number: 0), amount: Money(yuan: yuan))
        try await write(person) { try Relief.pay(draft, of: id, in: $0) }
    }

    func aid(yuan: Int64, _ id: ReliefID = matter, by person: PersonID? = luo) async throws {
        let draft = PaymentDraft(
            id: act(), month: ReliefMonth(of: ground.time.now.day), amount: Money(yuan: yuan))
        try await write(person) { try Relief.aid(draft, to: id, in: $0) }
    }

    func review(
        isUnchanged: Bool = true, by first: PersonID? = ReliefTown.he, with second: PersonID? = wang,
        report: String = "和去年一样"
    ) async throws {
        let act = act()
        let draft = ReviewDraft(
            id: act, second: second, isUnchanged: isUnchanged, report: words(report, of: act))
        try await write(first) { try Relief.review(draft, of: ReliefTown.matter, in: $0) }
    }

    /// From the lead to where the county confirms, eight days later.
    func hear() async throws {
        try await find()
        try await consent()
        try await apply(try application())
        try await check()
        try await opine()
        try await post()
        try await pass(days: 12)
    }

    func grant(from: String = "2026-12", care: ReliefDecision.Care = .stable) async throws {
        try await hear()
        try await confirm(decision(.grant, from: from, care: care))
    }

    /// Signs somebody in anew: sessions do not outlive the days that go by.
    func token(of login: String) async throws -> String {
        let token = Randomness.token()
        guard let person = ReliefTown.people.first(where: { $0.login == login }) else { return token }
        try await write(nil) { _ = try Access.beginSession(token: token, of: person.id, in: $0) }
        return token
    }

    /// Lets days go by, and the county's clock strike.
    func pass(days: Int64) async throws {
        ground.time.advance(seconds: days * 86_400)
        try await Ticker(database, lease: Lease(name: "county", holder: "test")).tick()
    }

    func step(_ id: ReliefID = matter) async throws -> ReliefMatter.Step? {
        try await database.read { try Relief.matter(id, in: $0)?.step }
    }

    /// The clocks that run, by name.
    func running(_ id: ReliefID = matter) async throws -> [String] {
        try await database.read { reader in
            try Clocks.of(id.as(Marks.Anything.self), in: reader).filter(\.isRunning).map(\.name).sorted()
        }
    }

    /// What this room has told since.
    func told(after count: Int = 0) async throws -> [String] {
        Array(try await ground.events().filter { $0.hasPrefix("relief.") }.dropFirst(count))
    }

    func broken() async throws -> [String] {
        try await database.read { reader in
            try ReliefInvariants.all.filter { try reader.count($0.query) != 0 }.map(\.sentence)
        }
    }
}
