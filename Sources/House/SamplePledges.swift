import Kernel
import People
import Pledges
import Storage

/// Posts and promises of the sample's first village: three posts, of which the resident holds one; promises that run,
/// wait, are late, are reviewed, were kept and were not.
struct SamplePledges: Sendable {
    private let county: County
    private let village: SampleWorld.VillagePlan
    private let resident: PersonID
    private let end: Instant
    private let posts: [DutyPostID]
    private let claims: [PostClaimID]
    private let promises: [PledgePromiseID]
    private let roll: RollID

    private struct Plan: Sendable {
        /// Which member, by their place on the roll; the resident is the first.
        let member: Int
        let text: String
        let measure: String
        /// Days from the sample's end.
        let made: Int64
        let due: Int64
        let isPublic: Bool
    }

    private static let plans: [Plan] = [
        Plan(
            member: 0, text: "每月给院子里的老人读一次报、讲一次防骗", measure: "到年底讲满 4 次，有签到", made: -120, due: 38,
            isPublic: true),
        Plan(
            member: 1, text: "把村口到小学的路灯报修、盯到修好", measure: "6 盏灯全亮", made: -150, due: -60, isPublic: true),
        Plan(
            member: 2, text: "带动 5 户种秋菜，联系合作社来收", measure: "5 户都卖出去", made: -140, due: -20, isPublic: true),
        Plan(
            member: 3, text: "清掉堰塘边的建渣，立一块牌子", measure: "堰塘边没有建渣", made: -110, due: -5, isPublic: true),
        Plan(
            member: 4, text: "教 10 位老人用手机挂号", measure: "10 位老人自己挂过一次号", made: -100, due: -12, isPublic: true),
        Plan(member: 5, text: "帮两户修好漏雨的屋顶", measure: "下雨不漏", made: -3, due: 60, isPublic: false),
    ]

    init(_ county: County, village: SampleWorld.VillagePlan, resident: PersonID, end: Instant) {
        var numbers = SampleNumbers(state: 0x50_4C_45_44)
        let begin = end.adding(days: -160)
        self.county = county
        self.village = village
        self.resident = resident
        self.end = end
        posts = (0..<3).map { _ in DutyPostID.minted(at: begin, by: &numbers) }
        claims = (0..<3).map { _ in PostClaimID.minted(at: begin, by: &numbers) }
        promises = (0..<6).map { _ in PledgePromiseID.minted(at: begin, by: &numbers) }
        roll = RollID.minted(at: begin, by: &numbers)
    }

    func moments() -> [SampleMoment] {
        var steps: [(Int64, @Sendable () async throws -> Void)] = [
            (-156, { try await enrol() }), (-155, { try await open() }),
            (-154, { try await claim(0, by: 0, isPublic: true) }),
            (-153, { try await claim(1, by: 1, isPublic: false) }),
            (-2, { try await claim(2, by: 4, isPublic: true) }),
        ]
        for number in SamplePledges.plans.indices {
            steps.append((SamplePledges.plans[number].made, { try await promise(number) }))
        }
        let later: [(Int64, @Sendable () async throws -> Void)] = [
            (-62, { try await tell(1, isKept: true, "报修三次，6 盏都换了，晚上走路看得清。") }),
            (-60, { try await rate(1, .satisfied, by: 20..<27) }),
            (-59, { try await rate(1, .fairly, by: 27..<29) }), (-58, { try await count(1) }),
            (-22, { try await tell(2, isKept: false, "雨水多，只有 3 户收成，合作社收了 3 户的；明年提前下种再来。") }),
            (-21, { try await rate(2, .fairly, by: 20..<24) }),
            (-20, { try await rate(2, .dissatisfied, by: 24..<26) }),
            (-4, { try await tell(3, isKept: true, "建渣清了两车，牌子立在堰塘边。") }),
            (-3, { try await rate(3, .satisfied, by: 20..<23) }),
        ]
        return (steps + later).enumerated().map { index, step in
            // In office hours.
            let at = end.adding(days: step.0).day.start.adding(minutes: 600 + 7 * Int64(index))
            return SampleMoment(at: at, number: 8_100 + index, act: step.1)
        }
    }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    private func heads() async throws -> [PersonID] {
        let village = village.id
        return try await county.database.read {
            try People.households(at: village, limit: 400, in: $0).compactMap(\.head)
        }
    }

    /// Nobody who holds an office: the resident first, then heads of households.
    private func members() async throws -> [PersonID] {
        let (heads, resident) = (try await heads(), resident)
        return try await county.database.read { reader in
            let today = reader.now.day
            let free = try heads.dropFirst(40).prefix(40).filter { person in
                try person != resident
                    && !People.posts(of: person, in: reader).contains { $0.period.contains(today) }
            }
            return [resident] + free.prefix(5)
        }
    }

    private func enrol() async throws {
        let (members, id, village) = (try await members(), roll, village)
        try await write(by: nil) { transaction in
            let known = try People.rolls(at: [village.id], in: transaction).first { $0.kind == .partyMember }
            if known == nil {
                try People.openRoll(
                    Roll(
                        id: id, kind: .partyMember, lists: .persons, place: village.id,
                        name: "\(village.name)党员花名册", period: Period(from: transaction.now.day)),
                    in: transaction)
            }
            let roll = known?.id ?? id
            let today = transaction.now.day
            for member in members where try !People.isOn(roll, .person(member), on: today, in: transaction) {
                try People.enter(.person(member), on: roll, from: today, in: transaction)
            }
        }
    }

    private func open() async throws {
        let plans: [(DutyPost.Kind, String, String, Int)] = [
            (.post, "政策讲解岗", "每月把新政策讲给邻居听，讲不清的问村里。", 2),
            (.area, "堰塘边责任区", "每周看一次堰塘边，有人倒渣就劝、就报。", 1),
            (.model, "一组庭院示范区", "带头把自家院子和门前收拾干净。", 3),
        ]
        let (posts, village, until) = (posts, village, end.day.adding(days: 200))
        try await write(by: village.secretary.person) { transaction in
            for (id, plan) in zip(posts, plans) {
                try Pledges.open(
                    DutyPost(
                        id: id, village: village.id, kind: plan.0, title: plan.1, duties: plan.2,
                        seats: plan.3, from: transaction.now.day, until: until), in: transaction)
            }
        }
    }

    /// The last one waits for whoever signs in.
    private func claim(_ number: Int, by member: Int, isPublic: Bool) async throws {
        let (person, id, post) = (try await members()[member], claims[number], posts[number])
        let secretary = village.secretary.person
        try await write(by: person) {
            try Pledges.claim(post, as: id, by: person, isPublic: isPublic, in: $0)
        }
        if number == 2 { return }
        try await write(by: secretary) {
            try Pledges.decide(
                id, PledgeDecision(person: secretary, at: $0.now, isConfirmed: true), in: $0)
        }
    }

    private func promise(_ number: Int) async throws {
        let plan = SamplePledges.plans[number]
        let (person, id, village) = (try await members()[plan.member], promises[number], village)
        let due = end.adding(days: plan.due).day
        try await write(by: person) {
            try Pledges.make(
                PledgePromise(
                    id: id, village: village.id, person: person, year: $0.now.day.year, text: plan.text,
                    measure: plan.measure, due: due, made: $0.now, isPublic: plan.isPublic), in: $0)
        }
        if number == 5 { return }
        let secretary = village.secretary.person
        try await write(by: secretary) {
            try Pledges.decide(
                id, PledgeDecision(person: secretary, at: $0.now, isConfirmed: true), in: $0)
        }
    }

    private func tell(_ number: Int, isKept: Bool, _ words: String) async throws {
        let (person, id) = (try await members()[SamplePledges.plans[number].member], promises[number])
        try await write(by: person) { try Pledges.tell(id, isKept: isKept, words: words, in: $0) }
    }

    private func rate(_ number: Int, _ grade: PledgePromise.Grade, by some: Range<Int>) async throws {
        let (heads, id, key) = (try await heads(), promises[number], county.key)
        for person in heads[some] {
            try await county.database.write(by: .system) {
                try Pledges.rate(id, grade, by: person, key: key, in: $0)
            }
        }
    }

    private func count(_ number: Int) async throws {
        let (id, secretary) = (promises[number], village.secretary.person)
        let grades = PledgePromise.Grades(satisfied: 11, fairly: 3, dissatisfied: 1)
        try await write(by: secretary) { try Pledges.count(id, grades, by: secretary, in: $0) }
    }
}
