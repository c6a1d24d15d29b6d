import Assemblies
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Points

struct AdoptionTests {
    private static func vote(
        on version: PointsVersion, subject: AnyID? = nil, digest: String? = nil, isPassed: Bool = true,
        body: String = "villagers-assembly", place: PlaceID = PointsVillage.liuping,
        decided: String = "2026-10-08"
    ) -> Vote {
        Vote(
            resolution: AnyID(high: 3, low: 1), number: "2026-1", body: body, place: place,
            subject: subject ?? version.id.as(Marks.Anything.self),
            textDigest: digest ?? version.digest ?? "",
            isPassed: isPassed, decided: PointsVillage.day(decided))
    }

    private static let draft = PointsVersion(
        id: PointsVersionID(high: 6, low: 1), place: PointsVillage.liuping, number: 1,
        terms: PointsVillage.terms, author: nil, drafted: Instant(milliseconds: 0))
    private static let item = PointsItem(
        id: PointsItemID(high: 6, low: 11), version: draft.id, number: 1, terms: .cleanUp)

    @Test func `a list holds by the vote on its own text, from the day of the vote at the earliest`() throws {
        let submitted = try Self.draft.submitted([Self.item], body: "villagers-assembly", digest: "abc")

        let adopted = try submitted.adopted(by: Self.vote(on: submitted), after: nil)

        #expect(adopted.state == .adopted && adopted.adoption?.number == "2026-1")
        #expect(adopted.adoption?.effect == PointsVillage.day("2026-10-08"))
        let later = try submitted.adopted(by: Self.vote(on: submitted, decided: "2026-09-01"), after: nil)
        #expect(later.adoption?.effect == PointsVillage.day("2026-10-01"))
    }

    @Test func `without the right vote no list holds`() throws {
        let submitted = try Self.draft.submitted([Self.item], body: "villagers-assembly", digest: "abc")
        let adopted = try submitted.adopted(by: Self.vote(on: submitted), after: nil)
        let cases: [(PointsVersion, Vote?, Day?, VersionRefusal)] = [
            (Self.draft, Self.vote(on: submitted), nil, .notSubmitted),
            (adopted, Self.vote(on: submitted), nil, .notSubmitted),
            (submitted, nil, nil, .resolutionUnknown),
            (submitted, Self.vote(on: submitted, subject: AnyID(high: 8, low: 8)), nil, .resolutionOfAnother),
            (submitted, Self.vote(on: submitted, isPassed: false), nil, .resolutionNotPassed),
            (submitted, Self.vote(on: submitted, digest: "abd"), nil, .textDiffers),
            (
                submitted, Self.vote(on: submitted, body: "courtyard"), nil,
                .bodyUnfit(required: "villagers-assembly")
            ),
            (submitted, Self.vote(on: submitted, place: PointsVillage.shimen), nil, .elsewhere),
            (
                submitted, Self.vote(on: submitted), PointsVillage.day("2026-10-08"),
                .effectNotLater(PointsVillage.day("2026-10-08"))
            ),
        ]

        for (version, vote, last, refusal) in cases {
            #expect(throws: refusal) { try version.adopted(by: vote, after: last) }
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
        }
        #expect(throws: VersionRefusal.empty) {
            try Self.draft.submitted([], body: "villagers-assembly", digest: "")
        }
        #expect(throws: VersionRefusal.bodyUnruled) {
            try Self.draft.submitted([Self.item], body: nil, digest: "")
        }
        #expect(throws: VersionRefusal.notDraft) { try submitted.checkDraft() }
        #expect(throws: VersionRefusal.notDraft) { try adopted.dropped() }
        #expect(try submitted.dropped().state == .dropped)
    }

    @Test func `terms are told all that is wrong with them`() {
        var terms = PointsVillage.terms
        terms.title = ""
        terms.basis = ""
        terms.isCharter = false
        terms.budget = 0
        terms.carry_percent = 101
        var long = PointsVillage.terms
        long.title = String(repeating: "分", count: 61)
        long.basis = String(repeating: "章", count: 151)
        long.authorisation = String(repeating: "权", count: 151)
        long.budget = 100_000_001

        #expect(
            terms.refusals == [
                .titleMissing, .basisMissing, .authorisationMissing, .budgetMissing, .carryOutOfRange,
            ])
        #expect(long.refusals == [.titleTooLong, .basisTooLong, .authorisationTooLong, .budgetTooLarge])
    }

    @Test(arguments: TestEngine.all)
    func `the assembly's vote lets the list hold by itself`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)

        let list = try await village.database.read {
            try Points.list(at: PointsVillage.liuping, on: $0.now.day, in: $0)
        }
        let before = try await village.database.read {
            try Points.list(at: PointsVillage.liuping, on: PointsVillage.day("2026-10-07"), in: $0)
        }

        #expect(list?.id == village.ids.version && list?.state == .adopted)
        #expect(before == nil)
        #expect(
            try await village.told() == [
                "points.version-drafted", "points.version-submitted", "points.version-adopted",
            ])
        #expect(try await village.broken() == [])
    }

    @Test func `a vote that fails, of another body or on another text leaves the list as it is`() async throws
    {
        let village = try await PointsVillage(isAdopted: false)
        try await village.draftList(PointsVillage.terms)

        let failed = try await village.vote(on: village.ids.version, yes: 3)
        let other = try await village.vote(
            on: village.ids.version, kind: .villagersRepresentatives, submits: false)
        let changed = try await village.vote(on: village.ids.version, text: "通过一份清单", submits: false)

        #expect(failed?.isPassed == false && other?.isPassed == true && changed?.isPassed == true)
        let version = try await village.database.read { try Points.version(village.ids.version, in: $0) }
        #expect(version.state == .submitted)
        for (resolution, code) in [
            (failed, "points.resolution-not-passed"), (other, "points.body-unfit"),
            (changed, "points.text-differs"),
        ] {
            let codes = await village.codes {
                try await village.database.write(by: .system) {
                    _ = try Points.adopt(
                        village.ids.version, by: resolution?.id ?? ResolutionID(high: 1, low: 1), in: $0)
                }
            }
            #expect(codes == [code])
        }
        let nothing = await village.codes {
            try await village.database.write(by: .system) {
                _ = try Points.adopt(village.ids.version, by: ResolutionID(high: 1, low: 1), in: $0)
            }
        }
        #expect(nothing == ["points.resolution-unknown"])
    }

    /// A bench talk about the list, held before the vote.
    private static func talk(_ village: PointsVillage, _ bench: BodyID) async throws -> AssemblyID {
        let (id, now) = (AssemblyID(high: 4, low: 91), village.ground.time.now)
        let (version, motion) = (village.ids.version, MotionID(high: 4, low: 92))
        try await village.database.write(by: Origin(actor: PointsVillage.zhou)) { transaction in
            try Points.submit(version, in: transaction)
            try PointsVillage.enter("assemblies.consultation.majority", ">1/2", in: transaction)
            try Assemblies.found(
                Body(
                    id: bench, kind: .bench, place: PointsVillage.liuping, name: "三组板凳会",
                    period: Period(from: PointsVillage.day("2026-01-01"))), in: transaction)
            try Assemblies.enter(
                Member(
                    id: MemberID(high: 4, low: 93), body: bench, name: "陈桂英", household: "001",
                    period: Period(from: PointsVillage.day("2026-01-01"))), in: transaction)
            try Assemblies.convene(
                AssemblyDraft(
                    id: id, body: bench, title: "商量积分清单", venue: "晒坝", meets: now,
                    motions: [
                        MotionDraft(
                            id: motion, title: "积分清单", text: "大家看看合不合适。",
                            subject: version.as(Marks.Anything.self), subjectKind: Points.versionKind)
                    ]), in: transaction)
            try Assemblies.signIn(
                SignIn(assembly: id, seat: 1, channel: .list, way: .paper), in: transaction)
            try Assemblies.openVoting(id, in: transaction)
            try Assemblies.count(
                [PaperCount(motion: motion, issued: 1, yes: 1, no: 0, abstain: 0)], of: id, in: transaction)
            try Assemblies.close(id, in: transaction)
        }
        return id
    }

    @Test(arguments: TestEngine.all)
    func `a list tells the way it came: who talked it over, and who voted`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine, isAdopted: false)
        try await village.draftList(PointsVillage.terms)
        let (path, bench) = ("/points/lists/\(village.ids.version)", BodyID(high: 4, low: 9))
        let draft = try await village.site.get(path, as: village.tokens["zhou"])

        let talk = try await Self.talk(village, bench)
        let submitted = try await village.site.get(path, as: village.tokens["zhou"])
        let vote = try await village.vote(on: village.ids.version, submits: false)
        let page = try await village.site.get(path)
        let english = try await village.site.get(path, as: nil, TestSite.Browser(.english))
        let way = try await village.site.api(.get, path).json["way"] as? [[String: Any]] ?? []

        #expect(!draft.text.contains("怎样定下来的"))
        #expect(
            submitted.text.contains("请三组板凳会先商量")
                && submitted.text.contains("/bodies/\(bench)/assemblies/new?"))
        #expect(page.text.contains("怎样定下来的") && page.text.contains("/assemblies/\(talk)"))
        #expect(page.text.contains("商量") && !page.text.contains("先商量</a>"))
        #expect(english.text.contains("How it came about"))
        #expect(way.map { $0["part"] as? String } == ["talk", "vote"])
        #expect(way.map { $0["is_passed"] as? Bool } == [true, true])
        #expect(way.last?["assembly"] as? String == vote.map { "\($0.assembly)" })
    }

    @Test func `representatives adopt what is no charter, where the assembly authorised them`() async throws {
        var terms = PointsVillage.terms
        terms.isCharter = false
        terms.authorisation = "2026年3月2日村民会议第2号决议"
        let village = try await PointsVillage(isAdopted: false)
        try await village.draftList(terms)

        _ = try await village.vote(on: village.ids.version, kind: .villagersRepresentatives)

        let version = try await village.database.read { try Points.version(village.ids.version, in: $0) }
        #expect(version.state == .adopted && version.body == "villagers-representatives")
    }

    @Test(arguments: TestEngine.all)
    func `a new version begins on its day, and what was declared keeps the old one`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        let declaration = try await village.declare(for: [3])
        let second = PointsVersionID(high: 6, low: 2)
        var later = PointsVillage.terms
        later.from = PointsVillage.day("2026-12-01")
        let terms = later
        try await village.database.write(by: Origin(actor: PointsVillage.zhou)) {
            _ = try Points.begin(
                second, at: PointsVillage.liuping, terms, copying: village.ids.version, in: $0)
        }
        _ = try await village.vote(on: second)

        let (now, december, acts, items) = try await village.database.read { reader in
            (
                try Points.list(at: PointsVillage.liuping, on: PointsVillage.day("2026-11-30"), in: reader)?
                    .id,
                try Points.list(at: PointsVillage.liuping, on: PointsVillage.day("2026-12-01"), in: reader)?
                    .id,
                try Points.acts(of: declaration, in: reader), try Points.items(of: second, in: reader)
            )
        }

        #expect(now == village.ids.version && december == second)
        #expect(acts.map(\.item) == [village.ids.cleanUp])
        #expect(items.map(\.terms.code) == ["GY-1", "PA-1", "HJ-1", "HJ-9"])
        #expect(items.allSatisfy { $0.version == second })
        let elsewhere = await village.codes {
            try await village.database.write(by: .system) {
                _ = try Points.begin(
                    PointsVersionID(high: 6, low: 3), at: PointsVillage.third, terms, in: $0)
            }
        }
        #expect(elsewhere == ["points.version-place-unfit"])
        let closed = await village.codes {
            try await village.database.write(by: .system) {
                _ = try Points.enter(.cleanUp, as: PointsItemID(high: 6, low: 77), in: second, $0)
            }
        }
        #expect(closed == ["points.version-not-draft"])
    }

    @Test func `the text of the vote names every term, and changes with every item`() {
        let one = Self.draft.motionText([Self.item])
        let other = Self.draft.motionText([
            Self.item, PointsItem(id: Self.item.id, version: Self.draft.id, number: 2, terms: .litter),
        ])

        for word in ["柳坪村积分清单", "第1版", "村规民约第十二条", "10,000分", "最多扣到0分", "扣分不公开"] {
            #expect(one.contains(word), "\(word)")
        }
        #expect(!one.contains("\n"))
        #expect(one != other && other.contains("共2项，其中扣分1项"))
        #expect(Assemblies.digest(of: one) != Assemblies.digest(of: other))
    }
}
