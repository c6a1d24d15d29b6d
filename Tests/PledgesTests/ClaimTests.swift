import Kernel
import People
import Storage
import TestGround
import TestTown
import Testing

@testable import Pledges

struct ClaimTests {
    private static let long = String(repeating: "长", count: 501)

    @Test func `a post is refused for each thing that is wrong with it`() async throws {
        let village = try await PledgeVillage()
        let wrong: [(DutyPost, DutyPostRefusal)] = [
            (PledgeVillage.opened(village: PledgeVillage.shiqiao), .villageUnfit),
            (PledgeVillage.opened(title: ""), .titleMissing),
            (PledgeVillage.opened(title: Self.long), .titleTooLong),
            (PledgeVillage.opened(duties: ""), .dutiesMissing),
            (PledgeVillage.opened(duties: Self.long), .dutiesTooLong),
            (PledgeVillage.opened(seats: 0), .seatsUnfit), (PledgeVillage.opened(seats: 51), .seatsUnfit),
            (PledgeVillage.opened(until: "2026-11-19"), .periodUnfit),
        ]
        for (post, refusal) in wrong {
            #expect(await village.codes { try await village.open(post) } == [refusal.code])
        }
        for number in 1...UInt64(PledgeLimits.posts_max) {
            try await village.open(PledgeVillage.opened(number))
        }
        #expect(
            await village.codes { try await village.open(PledgeVillage.opened(99)) }
                == [DutyPostRefusal.tooMany.code])
    }

    @Test(arguments: TestEngine.all)
    func `a member without office takes one or two posts on, and nobody else any`(
        engine: TestEngine
    ) async throws {
        let village = try await PledgeVillage(engine)
        for number in 1...3 as ClosedRange<UInt64> { try await village.open(PledgeVillage.opened(number)) }
        func claim(_ number: UInt64, post: UInt64, by person: PersonID) async -> [String] {
            await village.codes { try await village.claim(number, post: post, by: person) }
        }

        #expect(await claim(1, post: 1, by: PledgeVillage.li) == [ClaimingRefusal.notMember.code])
        #expect(await claim(1, post: 1, by: PledgeVillage.zhou) == [ClaimingRefusal.holdsOffice.code])
        #expect(await claim(1, post: 9, by: PledgeVillage.chen) == [ClaimingRefusal.postOver.code])
        #expect(await claim(1, post: 1, by: PledgeVillage.chen) == [])
        #expect(await claim(2, post: 1, by: PledgeVillage.chen) == [ClaimingRefusal.claimedAlready.code])
        #expect(await claim(2, post: 1, by: PledgeVillage.he) == [ClaimingRefusal.postFull.code])
        #expect(await claim(3, post: 2, by: PledgeVillage.chen) == [])
        #expect(await claim(4, post: 3, by: PledgeVillage.chen) == [ClaimingRefusal.tooMany.code])
        #expect(
            try await village.events().suffix(2) == ["pledges.post-claimed", "pledges.post-claimed"])
    }

    @Test(arguments: TestEngine.all)
    func `the branch confirms or says why not, never its own; what was handed back is free again`(
        engine: TestEngine
    ) async throws {
        let village = try await PledgeVillage(engine)
        try await village.open()
        try await village.claim()
        func decide(_ yes: Bool, _ reason: String = "", by person: PersonID = PledgeVillage.zhou) async
            -> [String]
        {
            await village.codes { try await village.decide(claim: 1, yes: yes, reason, by: person) }
        }
        func end(_ number: UInt64, _ reason: PostClaim.End.Reason = .wish) async -> [String] {
            await village.codes {
                try await village.write(by: PledgeVillage.chen) {
                    try Pledges.end(PledgeVillage.claim(number), because: reason, in: $0)
                }
            }
        }

        #expect(await decide(true, by: PledgeVillage.chen) == [ClaimingRefusal.ownHands.code])
        #expect(await decide(false) == [ClaimingRefusal.reasonMissing.code])
        #expect(await decide(false, Self.long) == [ClaimingRefusal.reasonTooLong.code])
        #expect(await decide(true) == [])
        #expect(await decide(true) == [ClaimingRefusal.decidedAlready.code])
        #expect(await end(1) == [])
        #expect(await end(1) == [ClaimingRefusal.endedAlready.code])
        #expect(await end(9) == [ClaimingRefusal.unknown.code])
        try await village.claim(2, by: PledgeVillage.he)
        #expect(
            await village.codes { try await village.decide(claim: 1) } == [ClaimingRefusal.endedAlready.code])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `closing a post hands it back, and it is closed once`(engine: TestEngine) async throws {
        let village = try await PledgeVillage(engine)
        try await village.open()
        try await village.claim()
        try await village.decide(claim: 1)
        func close(_ number: UInt64) async -> [String] {
            await village.codes {
                try await village.write(by: PledgeVillage.zhou) {
                    try Pledges.close(PledgeVillage.post(number), in: $0)
                }
            }
        }

        #expect(await close(1) == [])
        #expect(await close(1) == [DutyPostRefusal.closedAlready.code])
        #expect(await close(7) == [DutyPostRefusal.unknown.code])
        let claim = try await village.database.read { try Pledges.found(PledgeVillage.claim(1), in: $0) }
        #expect(claim.end?.reason == .branch)
        #expect(
            await village.codes { try await village.claim(2, by: PledgeVillage.he) }
                == [ClaimingRefusal.postOver.code])
    }
}
