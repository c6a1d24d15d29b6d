import Access
import Appraisals
import Assemblies
import Clocks
import Files
import Kernel
import Ledger
import Notices
import People
import Places
import Points
import Rulebook
import Sealing
import Storage
import TestGround
import Web

@testable import Reviews

extension ReviewVillage {
    /// A list of points and a review rule, each adopted by the assembly of villagers on 8 July.
    func adopt(_ terms: ReviewTerms) async throws {
        try await write { transaction in
            try Points.begin(
                Self.list, at: Self.liuping,
                VersionTerms(
                    title: "柳坪村积分清单", basis: "柳坪村村规民约第十二条", isCharter: true, authorisation: "",
                    from: day("2026-07-01"), budget: 1_000_000), in: transaction)
            try Points.enter(
                ItemTerms(code: "GY-1", title: "参加院坝大扫除", heading: "公益劳动", subject: .labour, points: 500),
                as: Self.item, in: Self.list, transaction)
            try Points.submit(Self.list, in: transaction)
            try Reviews.begin(Self.rule, at: Self.liuping, terms, in: transaction)
        }
        let list = try await database.read {
            try Points.version(Self.list, in: $0).motionText(try Points.items(of: Self.list, in: $0))
        }
        _ = try await vote(list, about: Self.list.as(Marks.Anything.self), kind: Points.versionKind)
        try await write { _ = try Reviews.submit(Self.rule, in: $0) }
        _ = try await voteOnRule()
    }

    func voteOnRule(
        _ id: ReviewRuleID = ReviewVillage.rule, yes: Int = 5, text: String? = nil
    ) async throws -> Resolution? {
        let rule = try await database.read { try Reviews.rule(id, in: $0) }
        return try await vote(
            text ?? rule.motionText, about: id.as(Marks.Anything.self), kind: Reviews.ruleKind, yes: yes)
    }

    /// A meeting of the assembly on paper; six come.
    func vote(_ text: String, about subject: AnyID, kind: String, yes: Int = 5) async throws -> Resolution? {
        let now = ground.time.now
        let body = BodyID(high: 4, low: 1)
        return try await database.write(by: Origin(actor: Self.zhou)) { transaction in
            if try Assemblies.body(body, in: transaction) == nil {
                try Assemblies.found(
                    Body(
                        id: body, kind: .villagersAssembly, place: Self.liuping, name: "柳坪村村民会议",
                        period: Period(from: day("2026-01-01"))), in: transaction)
                for number in 1...6 {
                    try Assemblies.enter(
                        Member(
                            id: MemberID(high: 41, low: UInt64(number)), body: body, name: "村民\(number)",
                            household: "00\(number)", period: Period(from: day("2026-01-01"))),
                        in: transaction)
                }
            }
            let motion = MotionID.minted(at: now)
            let meeting = try Assemblies.convene(
                AssemblyDraft(
                    id: AssemblyID.minted(at: now), body: body, title: "表决", venue: "村委会", meets: now,
                    motions: [
                        MotionDraft(
                            id: motion, title: "通过", text: text, subject: subject, subjectKind: kind,
                            matter: .pointsRules)
                    ]), in: transaction)
            for seat in 1...6 {
                try Assemblies.signIn(
                    SignIn(assembly: meeting.id, seat: seat, channel: .list, way: .paper), in: transaction)
            }
            try Assemblies.openVoting(meeting.id, in: transaction)
            try Assemblies.count(
                [PaperCount(motion: motion, issued: 6, yes: yes, no: 6 - yes, abstain: 0)], of: meeting.id,
                in: transaction)
            return try Assemblies.close(meeting.id, in: transaction).first
        }
    }

    /// Each household of the list does as many clean-ups as it says, in August; in the books by the end of it.
    func book(_ times: [Int: Int]) async throws {
        ground.time.set("2026-08-20T09:00:00+08:00")
        for (number, count) in times.sorted(by: { $0.key < $1.key }) {
            try await write(by: Self.wang) { transaction in
                let id: DeclarationID = transaction.derivedID()
                try Points.declare(
                    DeclarationDraft(
                        id: id, village: Self.liuping, item: Self.item, day: day("2026-08-19"), times: count,
                        role: .committee, households: [Self.household(number)], note: ""), in: transaction)
            }
        }
        try await write { transaction in
            for number in times.keys.sorted() {
                for act in try Points.acts(of: Self.household(number), in: transaction) {
                    try Points.check(act.declaration, accepting: [act.id], in: transaction)
                }
            }
            try Points.publish(
                PublicationDraft(
                    id: transaction.derivedID(), notice: transaction.derivedID(), village: Self.liuping,
                    last: day("2026-08-20"), contact: "王春梅"), in: transaction)
        }
        try await pass(days: 11)
        ground.time.set("2026-10-10T09:00:00+08:00")
    }

    func enterSquire(_ name: String = "田老师", avoids: [String] = ["002"], low: UInt64 = 1) async throws {
        try await write {
            try Reviews.enter(
                Squire(
                    id: SquireID(high: 8, low: 30 + low), village: Self.liuping, name: name, note: "退休教师",
                    avoids: avoids, period: Period(from: day("2026-10-01"))), in: $0)
        }
    }

    func begin(
        at place: PlaceID = ReviewVillage.grid, quarter: Int = 3, as id: ReviewRoundID = ReviewVillage.round
    ) async throws {
        let draft = RoundDraft(
            id: id, appraisal: AppraisalID(high: id.high, low: id.low + 1), place: place,
            span: ReviewSpan(year: 2026, quarter: quarter), from: day("2026-10-10"), last: day("2026-10-14"))
        try await write { try Reviews.begin(draft, in: $0) }
    }

    /// Two squires, a round, and sheets in which household n gets 100 less six times n; counted.
    func counted() async throws {
        try await enterSquire()
        try await enterSquire("李老支书", avoids: [], low: 2)
        try await begin()
        try await write { transaction in
            try Appraisals.open(Self.appraisal, in: transaction)
            for judge in try Appraisals.judges(of: Self.appraisal, in: transaction) {
                var scores: [ScoreCell: Int] = [:]
                for subject in 1...8 where judge.mayScore(subject) {
                    scores[ScoreCell(subject, 1)] = (100 - 6 * subject) * 100
                }
                try Appraisals.take(
                    SheetDraft(
                        id: transaction.derivedID(), judge: judge.number, channel: .phone, scores: scores),
                    in: Self.appraisal, transaction)
            }
            try Reviews.measure(Self.round, in: transaction)
            try Appraisals.close(Self.appraisal, in: transaction)
            _ = try Appraisals.count(Self.appraisal, in: transaction)
        }
    }
}
