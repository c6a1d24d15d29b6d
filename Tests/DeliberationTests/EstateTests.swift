import Assemblies
import Kernel
import Notices
import Storage
import TestGround
import Testing
import Web

@testable import Deliberation

struct EstateTests {
    @Test(arguments: TestEngine.all)
    func `what the owners decide waits for their vote on this very plan, and is closed after its notice`(
        engine: TestEngine
    ) async throws {
        let village = try await EstateGround.opened(engine)
        try await village.act { try Deliberation.plan(EstateGround.id, EstateGround.plan(), in: $0) }
        let begin: @Sendable (Transaction) throws -> Void = {
            try Deliberation.begin(EstateGround.id, in: $0)
        }
        var early: [EstateRefusal?] = [await EstateGround.refusal(village, begin)]
        try await EstateGround.vote(village, 1, yes: 2)
        early.append(await EstateGround.refusal(village, begin))
        try await EstateGround.vote(village, 2, text: "东侧装两个。")
        early.append(await EstateGround.refusal(village, begin))
        try await EstateGround.vote(village, 3, matter: .maintenanceRaise)
        early.append(await EstateGround.refusal(village, begin))
        try await EstateGround.vote(village, 4, yes: 3)
        try await village.act(begin)
        try await village.act { try Deliberation.finish(EstateGround.id, "六个都装好了，电费自付。", in: $0) }
        let unpublished = await EstateGround.refusal(village, by: EstateGround.luo) {
            try Deliberation.close(EstateGround.id, in: $0)
        }
        _ = try await EstateGround.publish(village, 1)
        let twice = await EstateGround.refusal(village) {
            try Deliberation.publish(
                NoticeID(high: 6, low: 9), of: EstateGround.id, issuer: "业主代表", contact: "周长林", in: $0)
        }
        let standing = await EstateGround.refusal(village, by: EstateGround.luo) {
            try Deliberation.close(EstateGround.id, in: $0)
        }
        try await village.tick("2026-09-12")
        let teller = await EstateGround.refusal(village) { try Deliberation.close(EstateGround.id, in: $0) }
        let again = await EstateGround.refusal(village) {
            try Deliberation.takeUpAgain(EstateGround.id, in: $0)
        }
        try await village.act(by: EstateGround.luo) { try Deliberation.close(EstateGround.id, in: $0) }

        #expect(early == Array(repeating: .ownersVoteMissing, count: 4))
        #expect(unpublished == .unpublished && twice == .publishedAlready && standing == .noticeStands)
        #expect(teller == .closedByTeller && again == .noticeStands)
        #expect(try await EstateGround.state(village) == .closed)
        #expect(try await village.broken() == [])
        #expect(
            try await village.told() == ["estate-opened"] + Array(repeating: "estate-moved", count: 5))
    }

    @Test(arguments: TestEngine.all)
    func `an objection that was right sends the work back, and its result is published anew`(
        engine: TestEngine
    ) async throws {
        let village = try await EstateGround.opened(engine)
        try await village.act { transaction in
            try Deliberation.plan(
                EstateGround.id, EstateGround.plan("每周清扫两次。", matters: [], noVote: "只是保洁"), in: transaction)
            try Deliberation.begin(EstateGround.id, in: transaction)
            try Deliberation.finish(EstateGround.id, "排了清扫表。", in: transaction)
        }
        let notice = try await EstateGround.publish(village, 1)
        let key = village.ground.county.key
        let objection = ObjectionID(high: 7, low: 1)
        try await village.act(by: nil) {
            _ = try Notices.object(
                ObjectionDraft(id: objection, notice: notice, words: "东门还没扫"), key: key, in: $0)
        }
        try await village.act(by: EstateGround.luo) {
            _ = try Notices.answer(
                objection, .upheld, words: "属实，补扫。", in: $0)
        }
        try await village.tick("2026-09-12")
        let upheld = await EstateGround.refusal(village, by: EstateGround.luo) {
            try Deliberation.close(EstateGround.id, in: $0)
        }
        try await village.act { transaction in
            try Deliberation.takeUpAgain(EstateGround.id, in: transaction)
            try Deliberation.finish(EstateGround.id, "东门也扫了。", in: transaction)
        }
        _ = try await EstateGround.publish(village, 2)
        try await village.tick("2026-09-25")
        try await village.act(by: EstateGround.luo) { try Deliberation.close(EstateGround.id, in: $0) }

        #expect(upheld == .objectionUpheld)
        #expect(try await EstateGround.state(village) == .closed)
    }

    @Test func `every reason not to take a matter of an estate or to go on is given`() async throws {
        let village = try await EstateGround.opened()
        func open(_ draft: EstateMatterDraft) async -> EstateRefusal? {
            await EstateGround.refusal(village) { try Deliberation.open(draft, in: $0) }
        }
        func plan(_ plan: EstateMatter.Plan) async -> EstateRefusal? {
            await EstateGround.refusal(village) { try Deliberation.plan(EstateGround.id, plan, in: $0) }
        }
        let (long, longest) = (String(repeating: "长", count: 101), String(repeating: "长", count: 2_001))
        let many = EstateGround.parties + (1...10).map { EstateMatter.Party(.other, "单位\($0)") }
        var found: [EstateRefusal?] = [
            await open(EstateGround.draft(place: DeliberationVillage.shiqiao)),
            await open(EstateGround.draft("")),
            await open(EstateGround.draft(long)), await open(EstateGround.draft(words: "")),
            await open(EstateGround.draft(words: longest)),
            await open(EstateGround.draft(matter: CaseID(high: 1, low: 1))),
            await open(EstateGround.draft(parties: Array(EstateGround.parties.prefix(2)))),
            await open(EstateGround.draft(parties: many)),
            await open(EstateGround.draft(parties: EstateGround.parties + [.init(.other, long)])),
            await plan(EstateGround.plan("")), await plan(EstateGround.plan(carrier: "")),
            await plan(EstateGround.plan(met: "2026-09-02")),
            await plan(EstateGround.plan(due: "2026-08-01")),
            await plan(EstateGround.plan(assembly: AssemblyID(high: 9, low: 9))),
            await plan(EstateGround.plan(matters: ["owners.else"])),
            await plan(EstateGround.plan(matters: [])),
            await plan(EstateGround.plan(noVote: "不用")),
        ]
        found += [
            await EstateGround.refusal(village) { try Deliberation.begin(EstateGround.id, in: $0) },
            await EstateGround.refusal(village) { try Deliberation.finish(EstateGround.id, "好", in: $0) },
            await EstateGround.refusal(village) { try Deliberation.close(EstateGround.id, in: $0) },
            await EstateGround.refusal(village) { try Deliberation.takeUpAgain(EstateGround.id, in: $0) },
            await EstateGround.refusal(village) {
                try Deliberation.decline(EstateGround.id, because: "", in: $0)
            },
            await EstateGround.refusal(village) {
                try Deliberation.begin(EstateMatterID(high: 9, low: 9), in: $0)
            },
        ]
        try await village.act { try Deliberation.decline(EstateGround.id, because: "归供电公司", in: $0) }
        found.append(await plan(EstateGround.plan()))

        #expect(
            found == [
                .placeUnfit, .titleMissing, .titleTooLong, .wordsMissing, .wordsTooLong, .caseUnknown,
                .partiesMissing, .partiesTooMany, .partyTooLong, .planMissing, .carrierMissing, .metAhead,
                .dueBefore, .meetingUnfit, .ownersMatterUnknown, .reasonMissing, .reasonWithVote, .notPlanned,
                .notCarrying, .notDone, .notDone, .resultMissing, .unknown, .notOpen,
            ])
    }
}
