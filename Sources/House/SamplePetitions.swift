import Access
import Kernel
import People
import Petitions
import Places
import Storage

/// Petitions of the sample: a proposal that was adopted and closed, a claim whose answer may still be reviewed, an
/// accusation that two officers know of; and two matters from the net. Nobody in them is anybody.
struct SamplePetitions: Sendable {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let accused: SampleWorld.VillagePlan
    private let village: SampleWorld.VillagePlan
    private let resident: PersonID
    private let end: Instant
    private let petitions: [PetitionID]
    private let matters: [NetMatterID]
    private let acts: [AnyID]

    /// - Parameter other: a town in which the accused village lies.
    init(
        _ county: County, town: SampleWorld.TownPlan, other: SampleWorld.TownPlan,
        village: SampleWorld.VillagePlan, resident: PersonID, end: Instant
    ) {
        var numbers = SampleNumbers(state: 0x50_45_54_49)
        let begin = end.adding(days: -40)
        self.county = county
        self.town = town
        self.village = village
        self.resident = resident
        self.end = end
        // The first village of every town is called as ours is.
        accused = other.villages[other.villages.count - 1]
        petitions = (0..<3).map { _ in PetitionID.minted(at: begin, by: &numbers) }
        matters = (0..<2).map { _ in NetMatterID.minted(at: begin, by: &numbers) }
        acts = (0..<40).map { _ in AnyID.minted(at: begin, by: &numbers) }
    }

    private typealias Act = @Sendable () async throws -> Void

    func moments() -> [SampleMoment] {
        var list: [(days: Int64, act: Act)] = []
        func on(_ days: Int64, _ act: @escaping Act) { list.append((days, act)) }
        on(-39) { try await propose() }
        on(-37) { try await act(0, 0) { try $0.accept(telling: .written) } }
        on(-30) {
            try await answer(
                0, 1, .adopted, "已在村口添了两盏灯，夜里走路看得见。", basis: "石桥镇 2026 年民生实事清单")
        }
        on(-28) { try await act(0, 2) { try $0.deliver(on: end.adding(days: -29).day) } }
        on(-27) { try await act(0, 3, byCounty: true) { try $0.close() } }
        on(-26) { try await claim() }
        on(-25) { try await act(1, 4) { try $0.accept(telling: .spot) } }
        on(-12) { try await act(1, 5) { try $0.openHearing() } }
        on(-11) { try await act(1, 6, note: "核对了丈量底册，少算两分地。") { try $0.endHearing() } }
        on(-9) {
            try await answer(
                1, 7, .explained, "丈量底册与合同一致，少算的两分地在合同以外，已说明可以怎样补正。",
                basis: "农村土地承包法第二十二条")
        }
        on(-8) { try await act(1, 8) { try $0.deliver(on: end.adding(days: -8).day) } }
        on(-6) { try await accuse() }
        on(-5) { try await assign() }
        on(-4) { try await act(2, 10, byCounty: true) { try $0.accept(telling: .impossible) } }
        on(-14) { try await read(0, "村口桥头路面塌了一块，下雨天看不见，骑车的人摔过。", .livelihood) }
        on(-13) {
            try await net(0, 12, byCounty: true) {
                try $0.forward(to: PetitionUnit(place: town.id), note: "")
            }
        }
        on(-10) { try await net(0, 13) { try $0.answer("塌的地方当天围起来，第三天补好了路面。") } }
        on(-9) {
            try await net(0, 14, byCounty: true) { try $0.check(isGood: true, isPublic: true, note: "") }
        }
        on(-7) { try await rate() }
        on(-3) { try await read(1, "农贸市场后门的垃圾早上十点还没有收。", .livelihood) }
        on(-2) {
            try await net(1, 16, byCounty: true) {
                try $0.forward(to: PetitionUnit(place: town.id), note: "")
            }
        }
        return list.enumerated().map { index, act in
            SampleMoment(at: end.adding(days: act.days), number: 5_600 + index, act: act.act)
        }
    }

    // MARK: Hands

    private func officer(byCounty: Bool) async throws -> OfficerCaller {
        let desk = town.desk
        return try await county.database.read { reader in
            guard byCounty, let root = try Places.root(in: reader) else {
                return try OfficerCaller(standingInFor: desk.person, named: desk.name, in: reader)
            }
            guard let person = try SampleOffice.county(at: root.id, in: reader) else {
                throw Fault("the sample county has no desk")
            }
            return try OfficerCaller(standingInFor: person, named: "", in: reader)
        }
    }

    private func register(
        _ draft: PetitionDraft, _ opened: OpenedPetition, byCounty: Bool = false
    ) async throws {
        _ = try await Petitions(county).register(
            draft, opened, by: try await officer(byCounty: byCounty), digest: draft.id.bytes)
    }

    private func act(
        _ number: Int, _ name: Int, byCounty: Bool = false, note: String = "",
        _ body: @escaping @Sendable (PetitionActing) throws -> Void
    ) async throws {
        _ = try await Petitions(county).act(
            on: petitions[number], by: try await officer(byCounty: byCounty), as: acts[name],
            digest: acts[name].bytes, note: note, body)
    }

    private func answer(
        _ number: Int, _ name: Int, _ outcome: Petition.Outcome, _ words: String, basis: String
    ) async throws {
        let draft = AnswerDraft(outcome, words: words, basis: basis, as: acts[name], key: county.key)
        try await act(number, name) { try $0.answer(draft) }
    }

    private func net(
        _ number: Int, _ name: Int, byCounty: Bool = false,
        _ body: @escaping @Sendable (NetActing) throws -> Void
    ) async throws {
        _ = try await Petitions(county).actOnNet(
            matters[number], by: try await officer(byCounty: byCounty), as: acts[name],
            digest: acts[name].bytes, body)
    }

    // MARK: Matters

    private func propose() async throws {
        try await register(
            PetitionDraft(
                id: petitions[0], form: .letter, kind: .proposal, place: village.id),
            OpenedPetition(
                words: "村口晚上黑，建议添两盏太阳能路灯。", name: "唐万福", phone: "13900003101", address: "柳坪村"))
    }

    private func claim() async throws {
        try await register(
            PetitionDraft(
                id: petitions[1], form: .visit, kind: .appeal, place: village.id, source: "云岭县信访局",
                visitors: 2),
            OpenedPetition(
                words: "承包地丈量少算了两分，请求核实补上。", name: "谢春生", phone: "13900003102", address: "柳坪村"))
    }

    private func accuse() async throws {
        try await register(
            PetitionDraft(
                id: petitions[2], form: .letter, kind: .accusation, place: accused.id, isReachable: false,
                accused: PetitionUnit(place: accused.id)),
            OpenedPetition(words: "反映村里的公款招待没有公开，信上没有署名。"), byCounty: true)
    }

    private func assign() async throws {
        let id = petitions[2]
        let number = try await county.database.read {
            try PetitionFile.read(id, in: $0)?.petition.number ?? ""
        }
        _ = try await Petitions(county).assign(
            town.desk.person, to: number, by: try await officer(byCounty: true), as: acts[9],
            digest: acts[9].bytes)
    }

    private func read(_ number: Int, _ words: String, _ difficulty: NetMatter.Difficulty) async throws {
        let draft = NetDraft(
            id: matters[number], origin: number == 0 ? .city : .county, platform: "本地论坛",
            seen: end.adding(days: number == 0 ? -15 : -4).day, difficulty: difficulty, place: village.id,
            words: words)
        _ = try await Petitions(county).receive(
            draft, by: try await officer(byCounty: true), digest: draft.id.bytes)
    }

    private func rate() async throws {
        _ = try await Petitions(county).rate(
            matters[0], isSatisfied: true, by: resident, as: acts[18], digest: acts[18].bytes)
    }
}

/// Who keeps the county's desk in the sample.
enum SampleOffice {
    static func county(at root: PlaceID, in reader: Reader) throws -> PersonID? {
        try People.posts(at: [root], in: reader).first { $0.kind == "county-desk" }?.person
    }
}
