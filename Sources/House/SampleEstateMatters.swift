import Assemblies
import Deliberation
import Kernel
import Notices
import Places
import Storage

/// Three matters of the sample's estate: one closed, one whose plan waits for the owners, one that was brought.
struct SampleEstateMatters: Sendable {
    private let county: County
    private let town: SampleWorld.TownPlan
    private let village: SampleWorld.VillagePlan
    private let end: Instant
    private let ids: [EstateMatterID]
    private let notice: NoticeID

    init(_ county: County, town: SampleWorld.TownPlan, village: SampleWorld.VillagePlan, end: Instant) {
        var numbers = SampleNumbers(state: 0x45_53_54_41)
        let begin = end.adding(days: -32)
        self.county = county
        self.town = town
        self.village = village
        self.end = end
        ids = (0..<3).map { _ in EstateMatterID.minted(at: begin, by: &numbers) }
        notice = NoticeID.minted(at: begin, by: &numbers)
    }

    func moments() -> [SampleMoment] {
        let acts: [(Int64, @Sendable () async throws -> Void)] = [
            (-32, { try await bring(0, "楼道里堆杂物", "三楼拐角堆了纸箱和旧家具，怕起火。") }),
            (-30, { try await clear() }), (-24, { try await publish() }),
            (-11, { try await endWindow() }), (-9, { try await close() }),
            (-14, { try await bring(1, "电动车没处充电", "好几家把电瓶拎上楼充。") }), (-12, { try await planPiles() }),
            (-2, { try await bring(2, "门口快递没处放", "快递堆在门口，下雨就淋湿。") }),
        ]
        return acts.enumerated().map { index, act in
            SampleMoment(at: end.adding(days: act.0), number: 5_300 + index, act: act.1)
        }
    }

    private func write(
        by person: PersonID? = nil, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person ?? village.secretary.person), act)
    }

    private func bring(_ number: Int, _ title: String, _ words: String) async throws {
        let (id, village) = (ids[number], village)
        try await write { transaction in
            guard let estate = try SampleEstate.find(in: village, transaction) else { return }
            try Deliberation.open(
                EstateMatterDraft(
                    id: id, place: estate, title: title, words: words,
                    parties: [
                        .init(.community, "\(village.name)委会"), .init(.owners, "\(SampleEstate.name)业主代表"),
                        .init(.company, "\(SampleEstate.name)物业"),
                    ]), in: transaction)
        }
    }

    private func clear() async throws {
        let id = ids[0]
        try await write { transaction in
            let today = transaction.now.day
            try Deliberation.plan(
                id,
                EstateMatter.Plan(
                    text: "物业本周内清完，每层贴一张提示；以后保洁每天看一遍。", met: today, due: today.adding(days: 7),
                    carrier: "\(SampleEstate.name)物业", noVote: "只是清理和提示，不动共有部分和维修资金"), in: transaction)
            try Deliberation.begin(id, in: transaction)
        }
    }

    private func publish() async throws {
        let (id, notice) = (ids[0], notice)
        try await write { transaction in
            try Deliberation.finish(id, "三层楼道都清了，六户自己搬走了旧家具。", in: transaction)
            try Deliberation.publish(
                notice, of: id, issuer: "\(SampleEstate.name)业主代表", contact: "周长林 13900003002",
                in: transaction)
        }
    }

    private func endWindow() async throws {
        let notice = notice
        try await write { try Notices.endWindow(of: notice, at: $0.now, in: $0) }
    }

    private func close() async throws {
        let id = ids[0]
        try await write(by: town.desk.person) { try Deliberation.close(id, in: $0) }
    }

    private func planPiles() async throws {
        let id = ids[1]
        try await write { transaction in
            let today = transaction.now.day
            try Deliberation.plan(
                id,
                EstateMatter.Plan(
                    text: "南侧空地装六个充电桩，电费由使用的人付，收益归全体业主。", met: today, due: today.adding(days: 45),
                    carrier: "\(SampleEstate.name)物业", ownersMatters: ["owners.common-use"]), in: transaction)
        }
    }
}
