import Assemblies
import Kernel
import Storage
import TestGround
import Testing

@testable import Deliberation

struct DecidingStoreTests {
    @Test(arguments: TestEngine.all)
    func `the representatives decide the assembly's matter only when it authorised them`(
        engine: TestEngine
    ) async throws {
        let village = try await DeliberationVillage(engine)
        let id = try await village.propose()
        try await village.meet(.proposal, id, on: "2026-09-01")
        try await village.consult(id)
        try await village.meet(.discussion, id, on: "2026-09-08")
        try await village.vote(.partyMembers, id)

        await #expect(throws: ResolutionRefusal.delegationMissing) {
            try await village.vote(.villagersRepresentatives, id)
        }
        try await village.vote(.villagersRepresentatives, id, basis: "2025年3月8日村民会议第1号决议")
        #expect(try await village.procedure(id).standing.step == .publication)
    }

    @Test func `what the representatives may decide anyway needs nobody's authorisation`() async throws {
        let village = try await DeliberationVillage()
        let id = try await village.propose(DeliberationVillage.draft(matter: "routine"))
        try await village.meet(.proposal, id, on: "2026-09-01")
        try await village.consult(id)
        try await village.meet(.discussion, id, on: "2026-09-08")
        try await village.vote(.partyMembers, id)
        try await village.vote(.villagersRepresentatives, id)

        #expect(try await village.procedure(id).standing.step == .publication)
    }

    @Test(arguments: TestEngine.all)
    func `a vote that fails leaves the step, and its resolution does nothing`(engine: TestEngine) async throws
    {
        let village = try await DeliberationVillage(engine)
        let id = try await village.propose()
        try await village.meet(.proposal, id, on: "2026-09-01")
        try await village.consult(id)
        try await village.meet(.discussion, id, on: "2026-09-08")
        let failed = try await village.vote(.partyMembers, id, yes: 1)
        let standing = try await village.procedure(id).standing.step

        #expect(failed.map(\.isPassed) == [false])
        #expect(standing == .review)
        await #expect(throws: ResolutionRefusal.notPassed) {
            try await village.act { try Deliberation.adopt(failed[0].id, for: id, in: $0) }
        }
        await #expect(throws: ResolutionRefusal.unknown) {
            try await village.act {
                try Deliberation.adopt(ResolutionID(high: 1, low: 1), for: id, in: $0)
            }
        }
    }

    @Test func `a resolution on an older text does nothing for the newer one`() async throws {
        let village = try await DeliberationVillage()
        let id = try await village.propose()
        try await village.meet(.proposal, id, on: "2026-09-01")
        try await village.consult(id)
        try await village.meet(.discussion, id, on: "2026-09-08")
        let called = AssemblyID.minted(at: village.ground.time.now)
        let calling = village.calling(.partyMembers, called)
        try await village.act { try Deliberation.convene(calling, for: id, in: $0) }
        try await village.act {
            try Deliberation.sendBack(
                id, to: .discussion, because: "要改", text: ("修复三组机耕道", "改铺水泥。"), in: $0)
        }
        try await village.meet(.discussion, id, on: "2026-09-15")
        let old = try await village.hold(called, yes: 3)

        #expect(old.map(\.isPassed) == [true])
        #expect(try await village.procedure(id).standing.step == .review)
        await #expect(throws: ResolutionRefusal.ofAnotherText) {
            try await village.act { try Deliberation.adopt(old[0].id, for: id, in: $0) }
        }
    }

    @Test func `where one person holds both chief posts the first two steps may be one meeting`() async throws
    {
        let village = try await DeliberationVillage(isOneHead: true)
        let id = try await village.propose(DeliberationVillage.draft(isMerged: true))
        await #expect(throws: ProcedureRefusal.consultationMissing) {
            try await village.meet(.proposal, id, on: "2026-09-01")
        }
        try await village.consult(id)
        try await village.meet(.proposal, id, on: "2026-09-01")

        #expect(try await village.procedure(id).standing.step == .review)
        #expect(try await village.records(id).map(\.step) == [.proposal])
    }

    @Test func `elsewhere they may not`() async throws {
        let village = try await DeliberationVillage()
        let unruled = try await DeliberationVillage(
            isOneHead: true, without: ["deliberation.merge-first-steps"])

        await refused([.mergeWithoutOneHead]) {
            try await village.propose(DeliberationVillage.draft(isMerged: true))
        }
        await refused([.mergeNotAllowed]) {
            try await unruled.propose(DeliberationVillage.draft(isMerged: true))
        }
    }

    @Test func `without figures in the rulebook no committee's meeting counts`() async throws {
        let village = try await DeliberationVillage(without: ["deliberation.committee.present"])
        let id = try await village.propose()
        let empty = try await DeliberationVillage(without: ["deliberation.matters"])

        await #expect(throws: CommitteeRefusal.unruled) {
            try await village.meet(.proposal, id, on: "2026-09-01")
        }
        await refused([.mattersUnruled]) { try await empty.propose() }
        await refused([.placeUnfit]) {
            try await village.propose(
                DeliberationVillage.draft(
                    place: DeliberationVillage.shiqiao, id: ProcedureID(high: 9, low: 3)))
        }
    }

    private func refused(
        _ refusals: [ProposalRefusal], sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () async throws -> ProcedureID
    ) async {
        let thrown = await #expect(throws: Refusals.self, sourceLocation: sourceLocation) {
            _ = try await body()
        }
        #expect(
            thrown?.all.compactMap { $0 as? ProposalRefusal } == refusals, sourceLocation: sourceLocation)
    }
}
