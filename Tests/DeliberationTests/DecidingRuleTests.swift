import Kernel
import Places
import Rulebook
import Testing

@testable import Assemblies
@testable import Deliberation

struct DecidingRuleTests {
    private static func resolution(
        _ kind: BodyKind = .villagersAssembly, subject: AnyID? = AnyID(high: 0, low: 1),
        subjectKind: String? = Procedure.subjectKind, place: PlaceID = PlaceID(high: 0, low: 1),
        digest: String = "d", isPassed: Bool = true
    ) -> Resolution {
        Resolution(
            id: ResolutionID(high: 0, low: 1), number: "2026-1", body: BodyID(high: 0, low: 1), kind: kind,
            place: place, assembly: AssemblyID(high: 0, low: 1), motion: MotionID(high: 0, low: 1),
            subject: subject, subjectKind: subjectKind, matter: nil, textDigest: digest, isPassed: isPassed,
            decided: SteppingRuleTests.day)
    }

    private static func check(
        _ resolution: Resolution, at step: ProcedureStep = .decision, isUsed: Bool = false,
        demand: String? = "assembly", isAuthorised: Bool = false, isMerged: Bool = false
    ) throws {
        try SteppingRuleTests.procedure(step, isMerged: isMerged).check(
            resolution, digest: "d", isUsed: isUsed,
            matter: demand.flatMap { DecisionMatter(line: "village.public-works | 公益 | Works | \($0)") },
            isAuthorised: isAuthorised)
    }

    @Test func `a resolution must be about this matter, here, on this text, passed and unused`() {
        let other = AnyID(high: 9, low: 9)

        #expect(throws: Never.self) { try Self.check(Self.resolution()) }
        #expect(throws: ResolutionRefusal.aboutAnother) { try Self.check(Self.resolution(subject: other)) }
        #expect(throws: ResolutionRefusal.aboutAnother) { try Self.check(Self.resolution(subject: nil)) }
        #expect(throws: ResolutionRefusal.aboutAnother) {
            try Self.check(Self.resolution(subjectKind: "points.rule-list"))
        }
        #expect(throws: ResolutionRefusal.elsewhere) {
            try Self.check(Self.resolution(place: PlaceID(high: 0, low: 2)))
        }
        #expect(throws: ResolutionRefusal.ofAnotherText) { try Self.check(Self.resolution(digest: "e")) }
        #expect(throws: ResolutionRefusal.notPassed) { try Self.check(Self.resolution(isPassed: false)) }
        #expect(throws: ResolutionRefusal.used) { try Self.check(Self.resolution(), isUsed: true) }
    }

    @Test(arguments: [
        (ProcedureStep.proposal, [BodyKind.partyCommittee]), (.discussion, [.twoCommittees]),
        (.review, [.partyMembers]),
        (.decision, [.villagersAssembly, .villagersRepresentatives, .residentsAssembly]), (.publication, []),
        (.carrying, []), (.result, []),
    ])
    func `each step has its bodies`(step: ProcedureStep, bodies: [BodyKind]) {
        for kind in BodyKind.allCases where kind != .villagersRepresentatives {
            if bodies.contains(kind) {
                #expect(throws: Never.self) { try Self.check(Self.resolution(kind), at: step) }
            } else {
                #expect(throws: ResolutionRefusal.ofAnotherBody(step)) {
                    try Self.check(Self.resolution(kind), at: step)
                }
            }
        }
        #expect(throws: Never.self) {
            try Self.check(Self.resolution(.twoCommittees), at: .proposal, isMerged: true)
        }
    }

    @Test(
        arguments: [
            ("assembly", false, true), ("assembly", true, false), ("representatives", false, false),
            (nil, false, true), (nil, true, false),
        ] as [(String?, Bool, Bool)])
    func `the representatives need the assembly's word for what is the assembly's`(
        demand: String?, isAuthorised: Bool, isRefused: Bool
    ) {
        let resolution = Self.resolution(.villagersRepresentatives)
        if isRefused {
            #expect(throws: ResolutionRefusal.delegationMissing) {
                try Self.check(resolution, demand: demand, isAuthorised: isAuthorised)
            }
        } else {
            #expect(throws: Never.self) {
                try Self.check(resolution, demand: demand, isAuthorised: isAuthorised)
            }
        }
    }

    @Test func `two versions of one text are two motions`() {
        let procedure = SteppingRuleTests.procedure(.review)
        let motions = [1, 2].map {
            procedure.motion(
                ProposalText(
                    version: $0, title: "修路", body: "铺碎石", written: SteppingRuleTests.now, by: nil))
        }

        #expect(motions[0] != motions[1])
        #expect(motions.allSatisfy { $0.contains("铺碎石") })
    }

    @Test(arguments: [
        ("a | 甲 | A | assembly", true), ("a|甲|A|representatives", true), ("a | 甲 | A", false),
        ("A | 甲 | A | assembly", false), ("a | 甲 |  | assembly", false), ("a | 甲 | A | owners", false),
        ("a | 甲 | A | assembly\na | 乙 | B | assembly", false), ("", false),
    ])
    func `the list of matters has four parts a line and no code twice`(text: String, isRight: Bool) {
        let list = DecisionMatter.list(text, demands: ["assembly", "representatives"])

        #expect((list != nil) == isRight)
        let key = Deliberation.ruleKeys.first { $0.code == "deliberation.matters" }
        #expect((key?.kind.mistake(text) == nil) == isRight)
    }

    @Test func `lists of matters are told by their names and compared as sets`() throws {
        let kind = try #require(Deliberation.ruleKeys.first { $0.code == "deliberation.matters" }).kind
        let (one, two) = ("a | 甲 | A | assembly", "a | 甲 | A | assembly\nb | 乙 | B | assembly")

        #expect(kind.words(two)(.chinese) == "甲、乙" && kind.words(two)(.english) == "A; B")
        #expect(kind.order(one, two) == .less && kind.order(two, one) == .more)
        #expect(kind.order(one, one) == .same && kind.order(one, "c | 丙 | C | assembly") == nil)
    }
}

struct ProposingRuleTests {
    private static let ground = ProposalGround(
        level: .village,
        matters: [DecisionMatter(line: "village.public-works | 公益 | Works | assembly")].compactMap { $0 },
        allowsMerging: true, hasOneHead: true)

    private static func refusals(
        matter: String = "village.public-works", title: String = "修路", body: String = "铺碎石",
        proposer: String = "党总支", budget: Money? = nil, funding: String = ""
    ) -> [ProposalRefusal] {
        ProcedureDraft(
            id: ProcedureID(high: 0, low: 1), place: PlaceID(high: 0, low: 1), matter: matter, title: title,
            body: body, proposer: proposer, budget: budget, funding: funding, isMerged: true
        ).refusals(on: ground)
    }

    @Test func `everything that is wrong with a proposal is told at once, each at its field`() {
        let wrong = Self.refusals(matter: "war", title: "", body: "", proposer: "", budget: Money(yuan: 5))

        #expect(
            wrong == [.matterUnknown, .titleMissing, .bodyMissing, .proposerMissing, .fundingMissing])
        #expect(wrong.map(\.field) == ["matter", "title", "body", "proposer", "funding"])
        #expect(Self.refusals() == [])
    }

    @Test func `texts and sums have their limits`() {
        let long = { (count: Int) in String(repeating: "长", count: count) }

        #expect(Self.refusals(title: long(101)) == [.titleTooLong])
        #expect(Self.refusals(body: long(20_001)) == [.bodyTooLong])
        #expect(Self.refusals(proposer: long(61)) == [.proposerTooLong])
        #expect(Self.refusals(funding: long(201)) == [.fundingTooLong])
        #expect(Self.refusals(budget: Money(fen: -1)) == [.budgetOutOfRange])
        #expect(Self.refusals(budget: Money(yuan: 100_000_001), funding: "贷款") == [.budgetOutOfRange])
    }

    @Test func `a text is rewritten while it is drafted or was sent back, and changes`() throws {
        let text = ProposalText(
            version: 1, title: "修路", body: "铺碎石", written: SteppingRuleTests.now, by: nil)
        let rewrite = { (procedure: Procedure, body: String) in
            try procedure.rewritten(from: text, title: "修路", body: body)
        }
        var last = SteppingRuleTests.procedure(.discussion)
        last.standing.version = 20

        #expect(try rewrite(SteppingRuleTests.procedure(.discussion), "铺水泥").version == 2)
        #expect(
            try rewrite(SteppingRuleTests.procedure(.decision, needsText: true), "铺水泥").needsText == false)
        #expect(throws: ProposalRefusal.textNotWanted) {
            try rewrite(SteppingRuleTests.procedure(.review), "铺水泥")
        }
        #expect(throws: ProposalRefusal.textUnchanged) {
            try rewrite(SteppingRuleTests.procedure(.proposal), "铺碎石")
        }
        #expect(throws: ProposalRefusal.versionsTooMany) { try rewrite(last, "铺水泥") }
        #expect(throws: ProcedureRefusal.ended) {
            try rewrite(SteppingRuleTests.procedure(.proposal, .dropped), "铺水泥")
        }
    }

    @Test func `a consultation asked somebody, somehow, before today`() {
        let today = SteppingRuleTests.day
        let empty = Consultation(on: today.adding(days: 1), manner: "", households: 0, words: "")
        let long = Consultation(
            on: today, manner: "入户", households: 3, words: String(repeating: "长", count: 2_001))

        #expect(
            empty.refusals(today: today, count: 0) == [
                .consultedAhead, .mannerMissing, .householdsOutOfRange, .wordsMissing,
            ])
        #expect(long.refusals(today: today, count: 50) == [.wordsTooLong, .consultationsTooMany])
    }
}
