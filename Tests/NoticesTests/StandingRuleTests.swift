import Clocks
import Kernel
import Testing

@testable import Notices

struct StandingRuleTests {
    private static let now = Instant(milliseconds: 1_000)
    private static let later = Instant(milliseconds: 2_000)

    private static func notice(
        _ state: Notice.State = .open, naming: Naming = .nobody, columns: [NoticeTable.Column] = [],
        takesObjections: Bool = true
    ) -> Notice {
        var notice = Notice(
            id: NoticeID(high: 0, low: 1), number: "2026-1", place: PlaceID(high: 0, low: 1), kind: .review,
            title: "评议", body: "见表", columns: columns, naming: naming, contact: "王春梅", issuer: "村委会",
            takesObjections: takesObjections, owner: nil, ownerKind: nil, replaces: nil, publisher: nil,
            published: now, standing: .init(posted: now), position: 1)
        notice.standing.state = state
        return notice
    }

    private static func objection(
        _ state: Objection.State = .open, by person: PersonID? = nil
    ) -> Objection {
        Objection(
            id: ObjectionID(high: 0, low: 1), notice: NoticeID(high: 0, low: 1), number: 1, line: nil,
            words: "不对", person: person, raised: now, state: state, answer: nil)
    }

    @Test func `posting again begins the window anew and counts the round`() throws {
        let next = try Self.notice().republished(because: "被雨淋坏", at: Self.later)

        #expect(next.round == 2)
        #expect(next.posted == Self.later)
        #expect(next.reason == "被雨淋坏")
    }

    @Test(arguments: [
        (Notice.State.withdrawn, NoticeRefusal.alreadyWithdrawn), (.settling, .windowOver),
        (.settled, .windowOver),
    ])
    func `what has ended is not posted again`(state: Notice.State, refusal: NoticeRefusal) {
        #expect(throws: refusal) {
            try Self.notice(state).republished(because: "补贴", at: Self.later)
        }
    }

    @Test(arguments: [
        (Notice.State.withdrawn, NoticeRefusal.alreadyWithdrawn), (.settled, .alreadySettled),
    ])
    func `what has its result is not taken back`(state: Notice.State, refusal: NoticeRefusal) {
        #expect(throws: refusal) { try Self.notice(state).withdrawn(because: "有误", at: Self.later) }
    }

    @Test(arguments: [
        ("", NoticeRefusal.reasonMissing), (String(repeating: "长", count: 501), .reasonTooLong),
        ("打 13800001111 问", .reasonNamesNumber),
    ])
    func `a reason is given that everybody may read`(reason: String, refusal: NoticeRefusal) {
        #expect(throws: refusal) { try Self.notice().withdrawn(because: reason, at: Self.later) }
        #expect(throws: refusal) { try Self.notice().republished(because: reason, at: Self.later) }
    }

    @Test(
        arguments: [
            ([], .settled, .unopposed), ([.open], .settling, nil), ([.dismissed, .open], .settling, nil),
            ([.dismissed, .withdrawn], .settled, .answered), ([.withdrawn], .settled, .unopposed),
            ([.dismissed, .partly], .settled, .upheld), ([.upheld], .settled, .upheld),
        ] as [([Objection.State], Notice.State, Notice.Outcome?)])
    func `a window that ends brings the result, unless somebody waits for an answer`(
        objections: [Objection.State], state: Notice.State, outcome: Notice.Outcome?
    ) {
        let next = Self.notice().ended(at: Self.later, objections: objections.map { Self.objection($0) })

        #expect(next.state == state)
        #expect(next.outcome == outcome)
        #expect(next.windowEnded == Self.later)
    }

    @Test func `what names persons is taken down with the window, what was taken back at once`() {
        let names = [NoticeTable.Column("户主", .name)]

        #expect(Self.notice(.open, naming: .law("办法"), columns: names).isShown)
        #expect(!Self.notice(.settled, naming: .law("办法")).isShown)
        #expect(!Self.notice(.settled, columns: names).isShown)
        #expect(!Self.notice(.settling, columns: names).isShown)
        #expect(Self.notice(.settled).isShown)
        #expect(!Self.notice(.withdrawn).isShown)
    }

    @Test(arguments: [
        ("", 1, ObjectionRefusal.wordsMissing), (String(repeating: "长", count: 2001), 1, .wordsTooLong),
        ("不对", 0, .lineUnknown), ("不对", 4, .lineUnknown),
    ])
    func `an objection says what, and on a row that there is`(
        words: String, line: Int, refusal: ObjectionRefusal
    ) {
        let draft = ObjectionDraft(
            id: ObjectionID(high: 0, low: 2), notice: NoticeID(high: 0, low: 1), words: words, line: line)

        #expect(throws: refusal) { try Self.notice().check(draft, count: 0, rows: 3) }
    }

    @Test func `objections are taken while the window runs, where they are taken at all`() {
        let draft = ObjectionDraft(
            id: ObjectionID(high: 0, low: 2), notice: NoticeID(high: 0, low: 1), words: "不对")
        let long = ObjectionDraft(
            id: draft.id, notice: draft.notice, words: "不对", reachedAt: String(repeating: "1", count: 101))
        let first = ObjectionDraft(id: draft.id, notice: draft.notice, words: "不对", line: 1)

        #expect(throws: Never.self) { try Self.notice().check(draft, count: 499, rows: 0) }
        #expect(throws: ObjectionRefusal.notTaken) {
            try Self.notice(takesObjections: false).check(draft, count: 0, rows: 0)
        }
        #expect(throws: ObjectionRefusal.windowOver) {
            try Self.notice(.settling).check(draft, count: 0, rows: 0)
        }
        #expect(throws: ObjectionRefusal.tooMany) { try Self.notice().check(draft, count: 500, rows: 0) }
        #expect(throws: ObjectionRefusal.contactTooLong) {
            try Self.notice().check(long, count: 0, rows: 0)
        }
        #expect(throws: ObjectionRefusal.lineUnknown) { try Self.notice().check(first, count: 0, rows: 0) }
    }

    @Test(arguments: [
        (Objection.State.upheld, ObjectionRefusal.alreadyAnswered), (.partly, .alreadyAnswered),
        (.dismissed, .alreadyAnswered), (.withdrawn, .alreadyWithdrawn), (.lapsed, .alreadyWithdrawn),
    ])
    func `an objection is answered or taken back once`(state: Objection.State, refusal: ObjectionRefusal) {
        #expect(throws: refusal) {
            try Self.objection(state).answered(.upheld, words: "对", by: nil, at: Self.later)
        }
        #expect(throws: refusal) { try Self.objection(state).takenBack() }
        #expect(Self.objection(state).lapsed.state == state)
    }

    @Test func `an answer says something, names no number, and is nobody's own`() throws {
        let chen = PersonID(high: 1, low: 4)
        let own = Self.objection(by: chen)

        #expect(throws: ObjectionRefusal.ownObjection) {
            try own.answered(.dismissed, words: "对", by: chen, at: Self.later)
        }
        #expect(throws: ObjectionRefusal.answerMissing) {
            try own.answered(.dismissed, words: "", by: nil, at: Self.later)
        }
        #expect(throws: ObjectionRefusal.answerTooLong) {
            try own.answered(.dismissed, words: String(repeating: "长", count: 2001), by: nil, at: Self.later)
        }
        #expect(throws: ObjectionRefusal.answerNamesNumber) {
            try own.answered(.dismissed, words: "打 13800001111", by: nil, at: Self.later)
        }
        let answered = try own.answered(
            .partly, words: "改了", by: PersonID(high: 1, low: 1), at: Self.later)
        #expect(answered.state == .partly)
        #expect(answered.answer?.words == "改了")
    }

    @Test func `every refusal is a whole sentence in both languages with a code of its own`() throws {
        let publishing: [PublishingRefusal] = [
            .placeUnknown, .titleMissing, .titleTooLong, .nothingSaid, .bodyTooLong, .tableTooWide,
            .tableTooLong, .rowUneven(1), .cellTooLong(1), .identityNumber(field: "body"),
            .bankNumber(field: "body"), .phoneNumber(field: "body"), .groundMissing, .groundTooLong,
            .issuerMissing, .issuerTooLong, .contactMissing, .contactTooLong, .replacedUnknown,
            .windowUnruled, .windowUnfit(.sameDay),
        ]
        let all: [any Refusal] = publishing + NoticeRefusal.allCases + ObjectionRefusal.allCases

        #expect(Set(all.map(\.code)).count == all.count)
        for refusal in all {
            for language in Language.allCases {
                let sentence = refusal.sentence(language)
                #expect(sentence.hasSuffix(language == .chinese ? "。" : "."), "\(refusal.code)")
                #expect(!sentence.contains("{"), "\(refusal.code)")
            }
        }
    }
}
