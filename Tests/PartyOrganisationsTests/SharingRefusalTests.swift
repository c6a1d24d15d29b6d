import Assemblies
import Kernel
import Storage
import TestGround
import Testing

@testable import PartyOrganisations

struct SharingRefusalTests {
    private typealias Act = @Sendable (Transaction) throws -> Void
    private static let long = String(repeating: "长", count: 61)

    private static func refused(
        _ refusal: SharingRefusal, on town: PartyTown, _ act: @escaping Act
    ) async {
        await #expect(throws: refusal) { try await town.act(act) }
    }

    @Test func `every reason not to take an item, a part or an entry is given`() async throws {
        let town = try await PartyTown()
        try await town.committee()
        let (community, over) = (AgendaItemID(high: 9, low: 11), AgendaItemID(high: 9, low: 12))
        try await town.propose()
        try await town.propose(.community, seat: 2, community)
        try await town.propose(.area, seat: 2, over)
        try await town.convene()
        try await town.share()
        let elsewhere = AssemblyID(high: 9, low: 98)
        let propose: @Sendable (UInt64, String, String) -> Act = { seat, title, words in
            {
                try PartyOrganisations.propose(
                    AgendaItem(
                        id: AgendaItemID(high: 9, low: 70), committee: PartyTown.area,
                        seat: PartyTown.seat(seat),
                        title: title, words: words, standing: .init(level: .area)), in: $0)
            }
        }
        let take: @Sendable (String, String) -> Act = { words, due in
            {
                try PartyOrganisations.take(
                    SharedMatter.Part(
                        id: MatterPartID(high: 9, low: 71), matter: PartyTown.matter, number: 0,
                        seat: PartyTown.seat(1), words: words, due: PartyTown.day(due), done: nil), in: $0)
            }
        }
        let close: Act = { try PartyOrganisations.close(PartyTown.matter, "好", in: $0) }
        let cases: [(SharingRefusal, Act)] = [
            (.seatUnfit, propose(99, "题", "")), (.titleMissing, propose(1, "", "")),
            (.titleTooLong, propose(1, Self.long, "")),
            (.wordsTooLong, propose(1, "题", String(repeating: "长", count: 1_001))),
            (.itemUnknown, { try PartyOrganisations.settle(AgendaItemID(high: 9, low: 99), in: $0) }),
            (.notCommunity, { try PartyOrganisations.escalate(PartyTown.item, because: "难", in: $0) }),
            (.wordsMissing, { try PartyOrganisations.escalate(community, because: "", in: $0) }),
            (.notUpYet, { try PartyOrganisations.call(community, to: PartyTown.meeting, in: $0) }),
            (.meetingUnfit, { try PartyOrganisations.call(PartyTown.item, to: elsewhere, in: $0) }),
            (.notCalled, { try PartyOrganisations.settle(PartyTown.item, in: $0) }),
            (
                .caseUnknown,
                { transaction in
                    try PartyOrganisations.share(
                        SharedMatter(
                            id: SharedMatterID(high: 9, low: 72), committee: PartyTown.area, number: 0,
                            title: "建", words: "", item: nil, matter: CaseID(high: 99, low: 1),
                            opened: transaction.now, closure: nil), in: transaction)
                }
            ),
            (.partsMissing, close), (.dueUnfit, take("做", "2026-11-01")),
            (.wordsMissing, take("", "2026-12-01")),
            (.matterUnknown, { try PartyOrganisations.close(SharedMatterID(high: 9, low: 99), "好", in: $0) }),
            (
                .partUnknown,
                { try PartyOrganisations.tell("好", of: MatterPartID(high: 9, low: 99), isDone: true, in: $0) }
            ),
            (.entryUnknown, { try PartyOrganisations.withdraw(PartyTown.entry(99), in: $0) }),
        ]
        for (refusal, act) in cases { await Self.refused(refusal, on: town, act) }
        let later = try await moved(town, community: community, over: over, take: take, close: close)
        #expect(Set(cases.map(\.0) + later) == Set(SharingRefusal.allCases))
    }

    /// What is refused once things have gone on.
    private func moved(
        _ town: PartyTown, community: AgendaItemID, over: AgendaItemID,
        take: @escaping @Sendable (String, String) -> Act, close: @escaping Act
    ) async throws -> [SharingRefusal] {
        let coming = AssemblyID(high: 9, low: 97)
        try await town.convene(coming, isHeld: false)
        try await town.list(1, .need, seat: 1)
        try await town.list(2, .resource, seat: 2)
        try await town.list(3, .project, seat: 2)
        try await town.act { transaction in
            try PartyOrganisations.giveBack(over, because: "归县里", in: transaction)
            try PartyOrganisations.call(PartyTown.item, to: coming, in: transaction)
            try PartyOrganisations.settle(community, in: transaction)
        }
        try await town.take()
        let tell: Act = { try PartyOrganisations.tell("好", of: PartyTown.part, isDone: true, in: $0) }
        let claim: @Sendable (UInt64, UInt64, UInt64?) -> Act = { entry, seat, match in
            {
                try PartyOrganisations.claim(
                    PartyTown.entry(entry), by: PartyTown.seat(seat), matching: match.map(PartyTown.entry),
                    in: $0)
            }
        }
        let finish: Act = { try PartyOrganisations.finish(PartyTown.entry(1), "好", in: $0) }
        var cases: [(SharingRefusal, Act)] = [
            (.itemOver, { try PartyOrganisations.giveBack(over, because: "再说", in: $0) }),
            (.itemOver, { try PartyOrganisations.escalate(community, because: "难", in: $0) }),
            (.meetingNotHeld, { try PartyOrganisations.settle(PartyTown.item, in: $0) }),
            (.partsOpen, close), (.claimedOneself, claim(1, 1, nil)), (.matchUnfit, claim(1, 2, 3)),
            (.matchUnfit, claim(1, 3, 2)), (.notClaimed, finish),
        ]
        for (refusal, act) in cases { await Self.refused(refusal, on: town, act) }
        try await town.act(tell)
        try await town.act(claim(1, 2, 2))
        let done: [(SharingRefusal, Act)] = [
            (.partDone, tell), (.entryOver, claim(1, 3, nil)),
            (.entryOver, { try PartyOrganisations.withdraw(PartyTown.entry(1), in: $0) }),
        ]
        for (refusal, act) in done { await Self.refused(refusal, on: town, act) }
        for number in 0..<19 { try await town.take(MatterPartID(high: 13, low: UInt64(number))) }
        await Self.refused(.partsTooMany, on: town, take("做", "2026-12-01"))
        for number in 0..<19 {
            try await town.act {
                try PartyOrganisations.tell(
                    "好", of: MatterPartID(high: 13, low: UInt64(number)), isDone: true, in: $0)
            }
        }
        try await town.act(close)
        await Self.refused(.matterOver, on: town, close)
        cases += done
        return cases.map(\.0) + [.partsTooMany, .matterOver]
    }
}
