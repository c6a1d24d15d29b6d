import HomeVisits
import Kernel
import People
import Storage

/// Home visits of the sample's first village: needs with consent, visits on time and late ones, a form answered,
/// nobody at home, a visit declined, one put right, and what was found.
struct SampleVisits: Sendable {
    private let county: County
    private let village: SampleWorld.VillagePlan
    private let end: Instant
    private let ids: [AnyID]

    /// Which household by its place in the list, of which class, until how many days from then, of whom it came.
    private static let needs:
        [(household: Int, class: String, days: Int, giver: CareEnrolment.Consent.Giver)] = [
            (1, "alone-80", 330, .oneself), (4, "illness", 150, .family), (7, "disabled", 300, .guardian),
            (10, "hardship", 200, .oneself), (13, "alone", 330, .oneself),
        ]

    init(_ county: County, village: SampleWorld.VillagePlan, end: Instant) {
        var numbers = SampleNumbers(state: 0x56_49_53_49)
        self.county = county
        self.village = village
        self.end = end
        ids = (0..<240).map { _ in AnyID.minted(at: end.adding(days: -160), by: &numbers) }
    }

    func moments() -> [SampleMoment] {
        var acts: [(at: Instant, act: @Sendable () async throws -> Void)] = [
            (end.adding(days: -60), { try await enrol() }),
            (end.adding(days: -2), { try await note() }),
        ]
        // One household in five was left out so far; those are late.
        for number in 0..<150 where number % 5 != 4 {
            let days = -150 + Int64(number) * 89 % 148
            acts.append((end.adding(days: days), { try await visit(number, number: number) }))
        }
        let later: [(Int64, @Sendable () async throws -> Void)] = [
            (-20, { try await visit(1, number: 200, form: "home-visit", answers: SampleVisits.answers) }),
            (-12, { try await visit(4, number: 201, outcome: .absent) }),
            (-11, { try await visit(4, number: 202, note: "儿子陪着，药还够吃一个月。") }),
            (-9, { try await visit(7, number: 203, findings: [.hazard: "灶房电线外皮破了，搭在柴堆上。"]) }),
            (-8, { try await visit(10, number: 204, findings: [.relief: "主要劳力病了，家里没有别的收入。"]) }),
            (
                -6,
                {
                    try await visit(
                        1, number: 205, findings: [.request: "门口路灯不亮，晚上出门看不见台阶。"])
                }
            ), (-5, { try await visit(16, number: 206, outcome: .declined) }),
            (-4, { try await visit(13, number: 207, note: "身体好，想学用手机。") }),
            (-3, { try await visit(13, number: 208, note: "身体好，想学用手机和看病挂号。", corrects: 207) }),
        ]
        acts += later.map { (end.adding(days: $0.0), $0.1) }
        return acts.enumerated().map { index, act in
            SampleMoment(
                at: daytime(act.at, minutes: 7 * index % 400), number: 5_000 + index, act: act.act)
        }
    }

    /// Visits are made by day; those of today are left to whoever opens the county.
    private func daytime(_ at: Instant, minutes: Int) -> Instant {
        at.day.start.adding(minutes: 8 * 60 + Int64(minutes))
    }

    private static let answers = ["q1": "1", "q2": "2", "q3": "no", "q4": "no", "q5": "2", "q6": "想装个扶手"]

    private func households() async throws -> [HouseholdLine] {
        let village = village.id
        return try await county.database.read {
            try People.households(at: village, limit: 400, in: $0).filter { $0.household.state != .empty }
        }
    }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private func enrol() async throws {
        let lines = try await households()
        for (index, need) in SampleVisits.needs.enumerated() where need.household < lines.count {
            try await enrol(lines[need.household].household.id, lines[need.household].head, index, need)
        }
    }

    private func enrol(
        _ household: HouseholdID, _ person: PersonID?, _ index: Int,
        _ need: (household: Int, class: String, days: Int, giver: CareEnrolment.Consent.Giver)
    ) async throws {
        let day = try await county.database.read { $0.now.day }
        let draft = EnrolmentDraft(
            id: ids[210 + index].as(Marks.CareEnrolment.self), household: household, person: person,
            className: need.class,
            ground: .consent(CareEnrolment.Consent(giver: need.giver, form: .written, day: day)),
            until: day.adding(days: need.days))
        let (sealed, key) = (HomeVisits(county).sealed(draft), county.key)
        try await write(by: village.secretary.person) {
            try HomeVisits.enrol(draft, sealed: sealed, key: key, in: $0)
        }
    }

    private func note() async throws {
        let lines = try await households()
        guard lines.count > 4 else { return }
        let household = lines[4].household.id
        let id = ids[220].as(Marks.MajorChange.self)
        try await write(by: worker(of: lines[4])) { transaction in
            try HomeVisits.note(
                MajorChange(id: id, household: household, kind: .health, day: transaction.now.day),
                in: transaction)
        }
    }

    private func visit(
        _ household: Int, number: Int, outcome: HomeVisit.Outcome = .met, note: String = "",
        form: String? = nil, answers: [String: String] = [:],
        findings: [VisitFinding.Kind: String] = [:], corrects: Int? = nil
    ) async throws {
        let lines = try await households()
        guard household < lines.count else { return }
        let draft = HomeVisitDraft(
            id: ids[number].as(Marks.HomeVisit.self), household: lines[household].household.id,
            outcome: outcome, form: form, answers: answers, note: note, findings: findings,
            corrects: corrects.map { ids[$0].as(Marks.HomeVisit.self) })
        try await make(draft, by: worker(of: lines[household]))
    }

    private func make(_ draft: HomeVisitDraft, by person: PersonID) async throws {
        let words = try HomeVisits(county).sealed(draft)
        try await write(by: person) { try HomeVisits.make(draft, words: words, in: $0) }
    }

    private func worker(of line: HouseholdLine) -> PersonID {
        village.grids.first { $0.place == line.place }?.worker ?? village.secretary.person
    }
}
