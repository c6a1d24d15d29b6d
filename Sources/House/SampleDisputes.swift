import Access
import Disputes
import Kernel
import Storage

/// Disputes of the sample's first town: a committee, one settled and visited, one that is being carried out, one in
/// mediation, one whose parties choose, and one that a resident sent yesterday. Nobody in them is anybody.
struct SampleDisputes: Sendable {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let village: SampleWorld.VillagePlan
    private let resident: PersonID
    private let end: Instant
    private let committee: CommitteeID
    private let seats: [MediatorID]
    private let disputes: [DisputeID]
    private let acts: [AnyID]

    /// Kind, what it is about, the two names, days since.
    private static let matters: [(kind: String, summary: String, names: [String])] = [
        ("neighbours", "排水沟改到了院墙边，一下雨水就淌进院子，想把沟改回去。", ["何玉兰", "冯国平"]),
        ("land", "两家菜地中间的田埂去年被犁掉一截，想按原来的界重新砌。", ["谢春生", "唐万福"]),
        ("damage", "拖拉机倒车撞坏了柴房一面墙，修墙的钱谈不拢。", ["赵小满", "向大川"]),
        ("family", "老人的赡养，三个子女出钱多少没有说好。", ["滕秀芝", "滕建军"]),
        ("neighbours", "隔壁晚上碾米声音大，老人睡不着，想请人说说。", ["陈桂英", "王长庚"]),
    ]

    init(
        _ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan, resident: PersonID,
        end: Instant
    ) {
        var numbers = SampleNumbers(state: 0x44_49_53_50)
        let begin = end.adding(days: -45)
        self.county = county
        self.town = town
        self.village = village
        self.resident = resident
        self.end = end
        committee = CommitteeID.minted(at: begin, by: &numbers)
        seats = (0..<3).map { _ in MediatorID.minted(at: begin, by: &numbers) }
        disputes = SampleDisputes.matters.map { _ in DisputeID.minted(at: begin, by: &numbers) }
        acts = (0..<60).map { _ in AnyID.minted(at: begin, by: &numbers) }
    }

    private typealias Act = @Sendable () async throws -> Void

    func moments() -> [SampleMoment] {
        let desk = town.desk.person
        let mediator = village.grids[2].worker
        var list: [(days: Int64, act: Act)] = []
        func on(_ days: Int64, _ act: @escaping Act) { list.append((days, act)) }
        on(-44) { try await found() }
        for (number, days) in [(0, -40), (1, -25), (2, -12), (3, -4)] as [(Int, Int64)] {
            on(days) { try await receive(number, by: desk) }
            on(days + 1) { try await propose(number) }
        }
        for (number, days) in [(0, -38), (1, -23), (2, -10)] as [(Int, Int64)] {
            on(days) { try await answer(number, party: 1, act: number * 2) }
            on(days) { try await answer(number, party: 2, act: number * 2 + 1) }
            on(days + 1) { try await meet(number, by: mediator) }
        }
        for (number, days) in [(0, -36), (1, -21)] as [(Int, Int64)] {
            on(days) { try await agree(number, by: mediator) }
        }
        on(-8) { try await bring(2, by: desk) }
        on(-3) { try await answer(3, party: 1, act: 8) }
        on(-20) { try await finish(0, by: desk) }
        on(-19) { try await act(0, 40, by: desk) { try $0.settle(note: "沟改回去了，墙根不再进水") } }
        on(-6) {
            try await act(0, 41, by: mediator) {
                try $0.visit(isReached: true, isQuiet: true, note: "两家都说没事了")
            }
        }
        on(-1) { try await apply() }
        return list.enumerated().map { index, act in
            SampleMoment(at: end.adding(days: act.days), number: 4_800 + index, act: act.act)
        }
    }

    private func found() async throws {
        let (committee, seats) = (committee, seats)
        let (place, name) = (town.id, "\(town.name)人民调解委员会")
        let members = village.grids.prefix(3).map(\.worker)
        try await county.database.write(by: Origin(actor: town.desk.person)) { transaction in
            let today = transaction.now.day
            let parts = today.parts
            let until =
                Day(year: parts.year + 3, month: parts.month, day: min(parts.day, 28))
                ?? today.adding(days: 1_000)
            try Disputes.found(committee, at: place, name: name, in: transaction)
            for (index, person) in members.enumerated() {
                try Disputes.enter(
                    Mediator(
                        id: seats[index], committee: committee, person: person, isWoman: index == 2,
                        period: Period(from: today, until: until)), in: transaction)
            }
        }
    }

    private func draft(_ number: Int, _ channel: Dispute.Channel) -> DisputeDraft {
        let matter = SampleDisputes.matters[number]
        return DisputeDraft(
            id: disputes[number], kind: matter.kind, place: village.grids[number % 3].place,
            channel: channel, summary: matter.summary,
            parties: matter.names.enumerated().map { index, name in
                DisputeDraft.Side(
                    id: DisputePartyID.of(disputes[number], number: index + 1), name: name,
                    phone: "1390000\(2100 + number * 10 + index)",
                    person: name == "陈桂英" ? resident : nil)
            })
    }

    private func visitor(_ person: PersonID) async throws -> DisputeVisitor {
        let officer = try await county.database.read { reader in
            try? OfficerCaller(standingInFor: person, named: "", in: reader)
        }
        return DisputeVisitor(person: person, officer: officer)
    }

    private func receive(_ number: Int, by person: PersonID) async throws {
        let draft = draft(number, .counter)
        _ = try await Disputes(county).receive(
            draft, by: try await visitor(person), digest: draft.id.bytes)
    }

    /// What 陈桂英 sent from her telephone.
    private func apply() async throws {
        let draft = draft(4, .web)
        _ = try await Disputes(county).receive(
            draft, by: DisputeVisitor(person: resident, officer: nil), digest: draft.id.bytes)
    }

    private func act(
        _ number: Int, _ name: Int, by person: PersonID,
        _ body: @escaping @Sendable (DisputeActing) throws -> Void
    ) async throws {
        _ = try await Disputes(county).act(
            on: disputes[number], by: try await visitor(person), as: acts[name], digest: acts[name].bytes,
            body)
    }

    private func propose(_ number: Int) async throws {
        let seat = seats[2]
        try await act(number, 20 + number, by: town.desk.person) { try $0.propose(seat, isDeclared: true) }
    }

    private func answer(_ number: Int, party: Int, act name: Int) async throws {
        let id = DisputePartyID.of(disputes[number], number: party)
        try await act(number, name, by: town.desk.person) { try $0.answer(id, isYes: true) }
    }

    private func meet(_ number: Int, by mediator: PersonID) async throws {
        try await act(number, 24 + number, by: mediator) { acting in
            try acting.meet(
                on: acting.today, venue: "村委会", present: [1, 2], isOpen: false,
                minutes: "双方各说了经过，都愿意再想一想。")
        }
    }

    /// A receipt, an empty sheet here.
    private func bring(_ number: Int, by person: PersonID) async throws {
        let file = acts[42].as(Marks.File.self)
        try await act(number, 43, by: person) {
            try $0.keep(Array("%PDF-1.4\n%%EOF\n".utf8), as: file, title: "砖钱收条")
        }
    }

    private func agree(_ number: Int, by mediator: PersonID) async throws {
        let id = disputes[number]
        try await act(number, 28 + number, by: mediator) { acting in
            let today = acting.today
            try acting.draft(
                number == 0 ? .oral : .written, facts: "事情的经过双方没有分歧。",
                [
                    .init(
                        party: DisputePartyID.of(id, number: 2), text: "按原来的样子恢复",
                        due: today.adding(days: number == 0 ? 15 : 26)),
                    .init(
                        party: DisputePartyID.of(id, number: 1), text: "帮工两天，不再追究",
                        due: today.adding(days: number == 0 ? 15 : 40)),
                ])
        }
        try await act(number, 30 + number, by: mediator) { try $0.sign(on: $0.today) }
    }

    private func finish(_ number: Int, by person: PersonID) async throws {
        let items = try await county.database.read { [disputes] reader in
            try DisputeFile.read(disputes[number], in: reader)?.items ?? []
        }
        for (index, item) in items.enumerated() {
            try await act(number, 34 + index, by: person) { try $0.decide(item.id, isDone: true, note: "") }
        }
    }
}
