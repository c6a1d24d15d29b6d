import Clocks
import Kernel
import Places
import Testing

@testable import Assemblies
@testable import Deliberation

struct CharterRuleTests {
    private static let today = SteppingRuleTests.day

    static func charter(
        _ clauses: [String] = ["门前三包。"], _ state: Charter.State = .draft,
        kind: Charter.Kind = .villageRules, wanted: Day? = nil
    ) -> Charter {
        Charter(
            id: CharterID(high: 0, low: 1), place: PlaceID(high: 0, low: 1), kind: kind, version: 1,
            title: "柳坪村村规民约", clauses: clauses, wanted: wanted, written: SteppingRuleTests.now, by: nil,
            standing: .init(state: state), position: 1)
    }

    private static func refusal(
        title: String = "村规民约", clauses: [String] = ["门前三包。"], wanted: Day? = nil,
        level: Level = .village, others: [Charter] = []
    ) -> CharterRefusal? {
        let draft = CharterDraft(
            id: CharterID(high: 0, low: 2), place: PlaceID(high: 0, low: 1), kind: .villageRules,
            title: title, clauses: clauses, wanted: wanted)
        do throws(CharterRefusal) {
            try draft.check(level: level, others: others, today: today)
            return nil
        } catch { return error }
    }

    @Test func `a version has a name, clauses, and differs from the one in force`() {
        let long = { (count: Int) in String(repeating: "长", count: count) }

        #expect(Self.refusal() == nil)
        #expect(Self.refusal(level: .town) == .placeUnfit)
        #expect(Self.refusal(title: "") == .titleMissing)
        #expect(Self.refusal(title: long(101)) == .titleTooLong)
        #expect(Self.refusal(clauses: []) == .clausesMissing)
        #expect(Self.refusal(clauses: (0...100).map { "\($0)" }) == .clausesTooMany)
        #expect(Self.refusal(clauses: [long(1_001)]) == .clauseTooLong)
        #expect(Self.refusal(others: [Self.charter()]) == .draftThere)
        #expect(Self.refusal(others: [Self.charter(["门前三包。"], .adopted)]) == .unchanged)
        #expect(Self.refusal(wanted: Self.today.adding(days: -1)) == .wantedPast)
    }

    @Test func `clauses are read a line each, whatever numbers them`() {
        let clauses = CharterDraft.clauses(
            in: "第一条 爱护公物。\n\n2. 门前三包。\n３、不乱倒垃圾。\n 第十二条：红白喜事简办。 \n第三组的晒坝轮流用。\n3个工作日内清完。")

        #expect(
            clauses == [
                "爱护公物。", "门前三包。", "３、不乱倒垃圾。", "红白喜事简办。", "第三组的晒坝轮流用。", "3个工作日内清完。",
            ])
    }

    @Test func `only the assembly's passed vote on this text adopts it`() throws {
        let charter = Self.charter(wanted: Self.today.adding(days: 9))
        let resolution = { (kind: BodyKind, digest: String, isPassed: Bool) in
            Resolution(
                id: ResolutionID(high: 0, low: 1), number: "2026-1", body: BodyID(high: 0, low: 1),
                kind: kind, place: charter.place, assembly: AssemblyID(high: 0, low: 1),
                motion: MotionID(high: 0, low: 1), subject: charter.id.as(Marks.Anything.self),
                subjectKind: Charter.subjectKind, matter: nil, textDigest: digest, isPassed: isPassed,
                decided: Self.today)
        }
        let adopt = { (charter: Charter, resolution: Resolution) in
            try charter.adopted(by: resolution, digest: "d")
        }

        let adopted = try adopt(charter, resolution(.villagersAssembly, "d", true))
        #expect(adopted.state == .adopted && adopted.from == Self.today.adding(days: 9))
        #expect(
            try adopt(
                Self.charter(wanted: Self.today.adding(days: -3)), resolution(.villagersAssembly, "d", true)
            )
            .from == Self.today)
        #expect(throws: CharterRefusal.resolutionAboutAnother) {
            try adopt(charter, resolution(.villagersAssembly, "e", true))
        }
        #expect(throws: CharterRefusal.notByAssembly) {
            try adopt(charter, resolution(.villagersRepresentatives, "d", true))
        }
        #expect(throws: CharterRefusal.notByAssembly) {
            try adopt(Self.charter(kind: .residentsPact), resolution(.villagersAssembly, "d", true))
        }
        #expect(throws: CharterRefusal.notPassed) {
            try adopt(charter, resolution(.villagersAssembly, "d", false))
        }
        #expect(throws: CharterRefusal.notDraft) {
            try adopt(Self.charter(["门前三包。"], .adopted), resolution(.villagersAssembly, "d", true))
        }
    }

    @Test func `the town files under a number and orders with a reason`() {
        let adopted = Self.charter(["门前三包。"], .adopted)
        let file = { (charter: Charter, number: String, day: Day) in
            try charter.filed(.init(number: number, on: day, by: nil), today: Self.today)
        }
        let order = { (charter: Charter, reason: String) in
            try charter.ordered(.init(reason: reason, on: Self.today, by: nil))
        }

        #expect(throws: Never.self) { try file(adopted, "3号", Self.today) }
        #expect(throws: CharterRefusal.filingNumberMissing) { try file(adopted, "", Self.today) }
        #expect(throws: CharterRefusal.filedAhead) { try file(adopted, "3号", Self.today.adding(days: 1)) }
        #expect(throws: CharterRefusal.notAdopted) { try file(Self.charter(), "3号", Self.today) }
        #expect(throws: CharterRefusal.orderReasonMissing) { try order(adopted, "") }
        #expect(throws: CharterRefusal.orderTooLong) {
            try order(adopted, String(repeating: "长", count: 501))
        }
        #expect(throws: CharterRefusal.notAdopted) { try order(Self.charter(), "违法") }
    }

    @Test(
        arguments: [
            (["a", "b"], ["a", "b"], [.same(1, 1), .same(2, 2)]),
            (["a", "b"], ["a", "c"], [.same(1, 1), .changed(2, 2)]),
            (["a", "b"], ["x", "a", "b"], [.added(1), .same(1, 2), .same(2, 3)]),
            (["a", "b", "c"], ["a", "c"], [.same(1, 1), .removed(2), .same(3, 2)]),
            (["a"], ["b", "c"], [.changed(1, 1), .added(2)]), ([], ["a"], [.added(1)]),
        ] as [([String], [String], [ClauseChange])])
    func `two versions are compared clause by clause`(old: [String], new: [String], changes: [ClauseChange]) {
        #expect(ClauseChange.compare(old, new) == changes)
    }
}

struct TopicRuleTests {
    private static func topic(_ state: Topic.State, ownersMatter: String? = nil) -> Topic {
        Topic(
            id: TopicID(high: 0, low: 1), number: "2026-1", place: PlaceID(high: 0, low: 1),
            forum: .courtyard, title: "加灯", words: "看不清", source: .resident, person: nil, matter: nil,
            raised: SteppingRuleTests.now,
            standing: .init(state: state, ownersMatter: ownersMatter, changed: SteppingRuleTests.now),
            position: 1)
    }

    private static func draft(
        _ title: String = "加灯", _ words: String = "看不清", forum: BodyKind = .greenTable
    ) -> TopicDraft {
        TopicDraft(
            id: TopicID(high: 0, low: 1), place: PlaceID(high: 0, low: 1), forum: forum, title: title,
            words: words, source: .resident)
    }

    @Test func `a topic says what about, for a forum that binds nobody`() {
        let long = { (count: Int) in String(repeating: "长", count: count) }

        #expect(Self.draft().refusals(open: 9) == [])
        #expect(
            Self.draft("", "", forum: .villagersAssembly).refusals(open: 10) == [
                .forumUnfit, .titleMissing, .wordsMissing, .tooMany,
            ])
        #expect(Self.draft(long(101), long(2_001)).refusals(open: 0) == [.titleTooLong, .wordsTooLong])
    }

    @Test(arguments: Topic.State.allCases)
    func `a topic goes its way and no other`(state: Topic.State) throws {
        let now = SteppingRuleTests.now
        let topic = Self.topic(state)
        let isWaiting = state == .raised || state == .scheduled

        let scheduled = try? topic.scheduled(on: now.day, nil, at: now)
        let declined = try? topic.declined(because: "找物业", at: now)
        let settled = try? topic.settled("加灯", on: now.day, ownersMatter: nil, known: [], at: now)
        let closed = try? topic.readBack("加了", hasOwnersVote: false, at: now)

        #expect(scheduled?.state == (isWaiting ? .scheduled : nil))
        #expect(declined?.state == (isWaiting ? .declined : nil))
        #expect(settled?.state == (state == .scheduled ? .settled : nil))
        #expect(closed?.state == (state == .settled ? .closed : nil))
    }

    @Test func `each refusal has its time`() {
        let now = SteppingRuleTests.now
        let settle = { (agreement: String, day: Day) in
            try Self.topic(.scheduled).settled(
                agreement, on: day, ownersMatter: nil, known: [], at: now)
        }

        #expect(throws: TopicRefusal.notRaised) {
            try Self.topic(.closed).scheduled(on: now.day, nil, at: now)
        }
        #expect(throws: TopicRefusal.notScheduled) {
            try Self.topic(.raised).settled("好", on: now.day, ownersMatter: nil, known: [], at: now)
        }
        #expect(throws: TopicRefusal.heldAhead) { try settle("好", now.day.adding(days: 1)) }
        #expect(throws: TopicRefusal.agreementMissing) { try settle("", now.day) }
        #expect(throws: TopicRefusal.notSettled) {
            try Self.topic(.raised).readBack("好", hasOwnersVote: true, at: now)
        }
        #expect(throws: TopicRefusal.outcomeMissing) {
            try Self.topic(.settled).readBack("", hasOwnersVote: true, at: now)
        }
        #expect(throws: TopicRefusal.ownersVoteMissing) {
            try Self.topic(.settled, ownersMatter: "owners.company").readBack(
                "好", hasOwnersVote: false, at: now)
        }
        #expect(throws: Never.self) {
            try Self.topic(.settled, ownersMatter: "owners.company").readBack(
                "好", hasOwnersVote: true, at: now)
        }
    }

    @Test func `every refusal is a whole sentence in both languages with a code of its own`() {
        let procedures: [ProcedureRefusal] =
            [
                .unknown, .ended, .textOutdated, .consultationMissing, .noticeStands, .returnNotEarlier,
                .reasonMissing, .reasonTooLong, .dropTooLate,
            ] + ProcedureStep.allCases.map { .notThisStep(now: $0) }
        let meetings: [CommitteeRefusal] = [
            .unruled, .ahead, .beforeLast, .dueOutOfRange, .presentOutOfRange, .votesUneven, .chairMissing,
            .recorderMissing, .namesTooLong, .minutesTooLong, .quorumMissed(4), .majorityMissed(4),
        ]
        let resolutions: [ResolutionRefusal] =
            [.unknown, .aboutAnother, .elsewhere, .ofAnotherText, .notPassed, .used, .delegationMissing]
            + ProcedureStep.allCases.map { .ofAnotherBody($0) }
        let listed: [any Refusal] =
            ProposalRefusal.allCases + CarryingRefusal.allCases + CharterRefusal.allCases
            + RosterRefusal.allCases + TopicRefusal.allCases
        let all: [any Refusal] = procedures + meetings + resolutions + listed

        for refusal in all {
            for language in Language.allCases {
                let sentence = refusal.sentence(language)
                #expect(sentence.hasSuffix(language == .chinese ? "。" : "."), "\(refusal.code): \(sentence)")
                #expect(!sentence.contains("{"), "\(refusal.code)")
            }
            #expect(refusal.code.hasPrefix("deliberation."))
        }
        #expect(Set(listed.map(\.code)).count == listed.count)
    }
}
