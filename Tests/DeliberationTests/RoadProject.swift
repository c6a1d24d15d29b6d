import Assemblies
import Kernel
import Notices
import Storage
import TestGround

@testable import Deliberation

/// The road of 三组 on its way through the steps, one verb a step.
extension DeliberationVillage {
    static func draft(
        matter: String = "village.public-works", place: PlaceID = liuping, isMerged: Bool = false,
        id: ProcedureID = ProcedureID(high: 9, low: 1), body: String = "铺碎石 800 米，清边沟。",
        budget: Money? = Money(yuan: 86_000),
        funding: String = "村集体收入"
    ) -> ProcedureDraft {
        ProcedureDraft(
            id: id, place: place, matter: matter, title: "修复三组机耕道", body: body, proposer: "柳坪村党总支",
            budget: budget, funding: funding, isMerged: isMerged)
    }

    static let consultation = Consultation(
        on: day("2026-09-01"), manner: "院坝会", households: 42, words: "都说要修，希望加宽会车台。")

    static func meeting(_ on: String, due: Int = 7, present: Int = 6, inFavour: Int = 5) -> CommitteeMeeting {
        CommitteeMeeting(
            on: day(on), due: due, present: present, inFavour: inFavour, against: present - inFavour,
            chair: "周长林", recorder: "王春梅", minutes: "逐条商议。")
    }

    @discardableResult
    func propose(_ draft: ProcedureDraft = DeliberationVillage.draft()) async throws -> ProcedureID {
        try await act { try Deliberation.propose(draft, in: $0) }
        return draft.id
    }

    func consult(_ id: ProcedureID) async throws {
        try await act { try Deliberation.consult(id, DeliberationVillage.consultation, in: $0) }
    }

    func meet(_ step: ProcedureStep, _ id: ProcedureID, on day: String) async throws {
        at(day)
        try await act { transaction in
            _ = try Deliberation.keep(
                DeliberationVillage.meeting(day), for: step, of: id, in: transaction)
        }
    }

    /// Calls a body on the text of the procedure and lets `yes` of its three members agree, on paper.
    @discardableResult
    func vote(
        _ kind: BodyKind, _ id: ProcedureID, yes: Int = 3, basis: String = ""
    ) async throws -> [Resolution] {
        let assembly = AssemblyID.minted(at: ground.time.now)
        let calling = calling(kind, assembly, basis: basis)
        try await act { try Deliberation.convene(calling, for: id, in: $0) }
        return try await hold(assembly, yes: yes)
    }

    func calling(_ kind: BodyKind, _ assembly: AssemblyID, basis: String = "") -> Calling {
        let body = DeliberationVillage.bodies.first { $0.kind == kind }?.id ?? BodyID(high: 0, low: 1)
        return Calling(
            assembly: assembly, body: body, venue: "村委会", meets: ground.time.now, chair: "周长林",
            recorder: "王春梅", basis: basis)
    }

    /// All three come; `yes` raise their hands, the others do not.
    @discardableResult
    func hold(_ assembly: AssemblyID, yes: Int) async throws -> [Resolution] {
        try await act { transaction in
            let seats = try Assemblies.seats(of: assembly, in: transaction)
            for seat in seats {
                try Assemblies.signIn(
                    SignIn(assembly: assembly, seat: seat.number, channel: .list, way: .paper),
                    in: transaction)
            }
            try Assemblies.openVoting(assembly, in: transaction)
            let motions = try Assemblies.motions(of: assembly, in: transaction)
            try Assemblies.count(
                motions.map {
                    PaperCount(
                        motion: $0.id, issued: seats.count, yes: yes, no: seats.count - yes, abstain: 0)
                }, of: assembly, in: transaction)
            return try Assemblies.close(assembly, in: transaction)
        }
    }

    /// ① to ④, decided by the villagers' assembly on 29 September.
    func decide(_ id: ProcedureID) async throws {
        try await meet(.proposal, id, on: "2026-09-01")
        try await consult(id)
        try await meet(.discussion, id, on: "2026-09-08")
        at("2026-09-15")
        try await vote(.partyMembers, id)
        at("2026-09-29")
        try await vote(.villagersAssembly, id)
    }

    static func publication(_ notice: NoticeID, _ title: String = "关于修复三组机耕道的决议") -> Publication {
        Publication(
            notice: notice, title: title, body: "铺碎石 800 米。预算 86000 元。", issuer: "柳坪村村民委员会",
            contact: "王春梅")
    }

    @discardableResult
    func publish(_ id: ProcedureID) async throws -> NoticeID {
        let notice = NoticeID.minted(at: ground.time.now)
        try await act {
            _ = try Deliberation.publish(id, DeliberationVillage.publication(notice), in: $0)
        }
        return notice
    }

    func object(to notice: NoticeID, _ verdict: Objection.Verdict) async throws {
        let id = ObjectionID.minted(at: ground.time.now)
        let key = ground.county.key
        let draft = ObjectionDraft(id: id, notice: notice, words: "碎石太薄")
        try await act(by: DeliberationVillage.people[3].id) {
            _ = try Notices.object(draft, key: key, in: $0)
        }
        try await act { _ = try Notices.answer(id, verdict, words: "已经复核", in: $0) }
    }

    /// One task done, the work accepted for `account`.
    func carryOut(_ id: ProcedureID, account: Money = Money(yuan: 85_400)) async throws {
        let (task, today) = (ProcedureTaskID.minted(at: ground.time.now), today())
        try await act { transaction in
            try Deliberation.give(
                ProcedureTask(id: task, title: "铺碎石", owner: "王春梅", due: today.adding(days: 20)),
                of: id, in: transaction)
            try Deliberation.keep(
                Carrying.Contract(contractor: "石桥建筑队", manner: "三家比价", amount: Money(yuan: 85_400)),
                of: id, in: transaction)
            try Deliberation.progress(task, of: id, to: 100, note: "铺完了", in: transaction)
            try Deliberation.accept(
                DeliberationVillage.acceptance(on: today, account: account), of: id, in: transaction)
        }
    }

    static func acceptance(on day: Day, account: Money?, explanation: String = "") -> Carrying.Acceptance {
        Carrying.Acceptance(
            on: day, by: "村委会、监督委员会", words: "合格", supervision: "账目清楚", account: account,
            explanation: explanation)
    }
}
