import Assemblies
import Kernel
import Notices
import Storage
import TestGround

@testable import Deliberation

/// 柳坪小区 with its owners and the three parties at one table.
enum EstateGround {
    static let id = EstateMatterID(high: 3, low: 1)
    static let path = "/estate-matters/\(id)"
    static let owners = BodyID(high: 8, low: 20)
    static let piles = "南侧空地装六个充电桩，收益归全体业主。"
    static let parties = [
        EstateMatter.Party(.community, "柳坪村委会"), .init(.owners, "柳坪小区业主代表"), .init(.company, "柳坪物业"),
    ]
    static let luo = DeliberationVillage.people[1].id

    static func draft(
        _ title: String = "电动车没处充电", words: String = "电瓶拎上楼充，怕起火。", matter: CaseID? = nil,
        place: PlaceID = DeliberationVillage.estate, parties: [EstateMatter.Party] = parties
    ) -> EstateMatterDraft {
        EstateMatterDraft(id: id, place: place, title: title, words: words, matter: matter, parties: parties)
    }

    static func plan(
        _ text: String = piles, met: String = "2026-09-01", due: String = "2026-10-01",
        carrier: String = "柳坪物业",
        assembly: AssemblyID? = nil, matters: [String] = ["owners.common-use"], noVote: String = ""
    ) -> EstateMatter.Plan {
        EstateMatter.Plan(
            text: text, met: DeliberationVillage.day(met), due: DeliberationVillage.day(due),
            carrier: carrier,
            assembly: assembly, ownersMatters: matters, noVote: noVote)
    }

    static func opened(_ engine: TestEngine = .sqlite) async throws -> DeliberationVillage {
        let village = try await DeliberationVillage(engine)
        try await village.act { transaction in
            try Deliberation.open(draft(), in: transaction)
            try Assemblies.found(
                Body(
                    id: owners, kind: .ownersAssembly, place: DeliberationVillage.estate,
                    name: "柳坪小区业主大会",
                    period: Period(from: DeliberationVillage.day("2026-01-01"))), in: transaction)
            for number in 1...4 {
                try Assemblies.enter(
                    Member(
                        id: transaction.derivedID(), body: owners, name: "业主\(number)",
                        period: Period(from: DeliberationVillage.day("2026-01-01")),
                        units: [OwnedUnit("1栋\(number)01", area_dm2: 9_000)]), in: transaction)
            }
        }
        return village
    }

    /// The owners vote about the matter, so many of four with yes.
    static func vote(
        _ village: DeliberationVillage, _ number: UInt64, text: String = piles, yes: Int = 4,
        matter: Matter = .commonUse
    ) async throws {
        let (assembly, motion) = (AssemblyID(high: 4, low: number), MotionID(high: 5, low: number))
        try await village.act { transaction in
            try Assemblies.convene(
                AssemblyDraft(
                    id: assembly, body: owners, title: "业主大会", venue: "架空层", meets: transaction.now,
                    motions: [
                        MotionDraft(
                            id: motion, title: "装充电桩", text: text, subject: id.as(Marks.Anything.self),
                            subjectKind: Deliberation.estateSubjectKind, matter: matter)
                    ]), in: transaction)
            let seats = try Assemblies.seats(of: assembly, in: transaction)
            for seat in seats {
                try Assemblies.signIn(
                    SignIn(assembly: assembly, seat: seat.number, channel: .desk, way: .screen),
                    in: transaction)
            }
            try Assemblies.openVoting(assembly, in: transaction)
            for (index, seat) in seats.enumerated() {
                try Assemblies.cast(
                    [motion: index < yes ? .yes : .no], seat: seat.number, in: assembly, channel: .desk,
                    by: transaction)
            }
            try Assemblies.close(assembly, in: transaction)
        }
    }

    static func publish(_ village: DeliberationVillage, _ number: UInt64) async throws -> NoticeID {
        let notice = NoticeID(high: 6, low: number)
        try await village.act {
            try Deliberation.publish(
                notice, of: id, issuer: "柳坪小区业主代表", contact: "周长林 13900000001", in: $0)
        }
        return notice
    }

    static func refusal(
        _ village: DeliberationVillage, by person: PersonID? = DeliberationVillage.secretary,
        _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async -> EstateRefusal? {
        do {
            try await village.act(by: person, act)
            return nil
        } catch let refusals as Refusals {
            return refusals.all.first as? EstateRefusal
        } catch { return error as? EstateRefusal }
    }

    static func state(_ village: DeliberationVillage) async throws -> EstateMatter.State {
        try await village.database.read { try Deliberation.foundEstate(id, in: $0).standing.state }
    }
}
