import Kernel
import People
import Places
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import Disputes

/// What is refused with the county's rows before one's eyes, on both engines.
struct RefusalTests {
    /// Refusals that this file and the pages meet; the others are met by the rules alone.
    static let met: Set<DisputeRefusal> = [
        .unknown, .changedMeanwhile, .placeUnknown, .kindUnknown, .summaryMissing, .summaryTooLong,
        .partyNameMissing, .partyNameTooLong, .partiesTooFew, .partiesTooMany, .consentMissing,
        .requestUnknown, .requestTaken, .exclusionMissing, .mediatorUnknown, .mediatorIsParty,
        .mediatorIsKin, .endingUnreadable, .fileMissing, .confirmationUnreadable, .bodyUnreadable,
        .organisationUnknown, .codeWrong, .erasedAlready,
    ]

    @Test(arguments: TestEngine.all)
    func `what is entered wrongly is refused, all of it at once`(engine: TestEngine) async throws {
        let town = try await DisputeTown(engine)
        var empty = DisputeTown.draft(channel: .web, place: nil)
        (empty.summary, empty.hasConsent) = ("", false)
        empty.parties = [DisputeDraft.Side(id: DisputeTown.party(1), name: "")]
        var large = DisputeTown.draft()
        large.summary = String(repeating: "沟", count: 2_001)
        large.parties = (1...13).map {
            DisputeDraft.Side(id: DisputeTown.party($0), name: String(repeating: "李", count: 61))
        }
        var excluded = DisputeTown.draft()
        excluded.exclusion = "taken"
        var unlisted = DisputeTown.draft()
        unlisted.exclusion = "other"
        let drafts = [
            empty, large, DisputeTown.draft(kind: "war"), DisputeTown.draft(place: PlaceID(high: 9, low: 9)),
            excluded, unlisted,
        ]
        var found: [[String]] = []
        for draft in drafts {
            let luo = draft.channel == .web ? nil : DisputeTown.luo
            found.append(await town.codes { try await town.receive(draft, by: luo) })
        }

        #expect(
            Set(found[0]) == [
                "dispute.place-unknown", "dispute.summary-missing", "dispute.parties-too-few",
                "dispute.party-name-missing", "dispute.consent-missing",
            ])
        #expect(
            Set(found[1]) == [
                "dispute.summary-too-long", "dispute.parties-too-many", "dispute.party-name-too-long",
            ])
        #expect(found[2] == ["dispute.kind-unknown"])
        #expect(found[3] == ["dispute.place-unknown"])
        #expect(found[4] == ["dispute.not-for-mediation"])
        #expect(found[5] == ["dispute.exclusion-missing"])
        #expect(
            try await town.told() == ["disputes.committee-founded"]
                + Array(repeating: "disputes.mediator-entered", count: 2))
    }

    @Test func `a matter that belongs elsewhere is refused with the text it stands on, checked or not`() {
        for isChecked in [true, false] {
            let refusal = ReceptionRefusal.excluded(
                chinese: "法院已经受理的", english: "what a court has taken up", source: "调解规定（2002）第二十二条",
                isChecked: isChecked)
            #expect(refusal.sentence(.chinese).contains("第二十二条"))
            #expect(refusal.sentence(.chinese).contains("未经核对") == !isChecked)
            #expect(refusal.sentence(.english).contains("not checked") == !isChecked)
        }
    }

    @Test(arguments: TestEngine.all)
    func `one request becomes one dispute, and only for who may see it`(engine: TestEngine) async throws {
        let town = try await DisputeTown(engine)
        var draft = DisputeTown.draft(channel: .request)
        draft.request = DisputeTown.request
        var again = DisputeTown.draft(DisputeID(high: 3, low: 2), channel: .request)
        again.request = DisputeTown.request

        let elsewhere = await town.codes { try await town.receive(draft, by: DisputeTown.feng) }
        try await town.receive(draft)
        let taken = await town.codes { try await town.receive(again) }

        #expect(elsewhere == ["dispute.request-unknown"])
        #expect(taken == ["dispute.request-taken"])
        #expect(try await town.file().dispute.request == DisputeTown.request)
        #expect(try await town.ground.events().contains("case.stepped"))
    }

    @Test(arguments: TestEngine.all)
    func `who is near a party, not in office, or of another place does not mediate`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        try await town.receive()
        let chenSeat = MediatorID(high: 6, low: 13)
        let until = DisputeTown.day("2028-01-01")
        try await town.database.write(by: .system) { transaction in
            try Disputes.enter(
                Mediator(
                    id: chenSeat, committee: DisputeTown.committee, person: DisputeTown.chen, isWoman: true,
                    period: Period(from: DisputeTown.day("2026-03-01"), until: until)), in: transaction)
            try Disputes.end(DisputeTown.wangSeat, on: transaction.now.day, in: transaction)
        }
        func propose(_ seat: MediatorID) async -> [String] {
            await town.codes {
                try await town.act(DisputeTown.luo) { try $0.propose(seat, isDeclared: true) }
            }
        }

        #expect(await propose(DisputeTown.heSeat) == ["dispute.mediator-is-kin"])
        #expect(await propose(chenSeat) == ["dispute.mediator-is-party"])
        #expect(await propose(DisputeTown.wangSeat) == ["dispute.mediator-unknown"])
        #expect(await propose(MediatorID(high: 9, low: 9)) == ["dispute.mediator-unknown"])
    }

    @Test(arguments: TestEngine.all)
    func `nobody else learns that a dispute exists, and an old page changes nothing`(
        engine: TestEngine
    ) async throws {
        let town = try await DisputeTown(engine)
        try await town.receive()
        for stranger in [
            DisputeTown.feng, DisputeTown.tian, DisputeTown.wang, DisputeTown.chen, DisputeTown.zhao,
        ] {
            let codes = await town.codes { try await town.act(stranger) { try $0.accept() } }
            #expect(codes == ["dispute.unknown"])
        }
        let old = await town.codes {
            try await town.act(DisputeTown.luo, seen: 1) {
                try $0.propose(DisputeTown.wangSeat, isDeclared: true)
            }
        }
        let unit = await town.codes {
            try await town.act(DisputeTown.luo) { try $0.add(OrganisationID(high: 9, low: 9), task: "量地") }
        }
        let wrong = await town.codes {
            _ = try await town.disputes.answer(
                "2026-0001", code: "AAAAAAAA", isYes: true, as: AnyID(high: 1, low: 1), digest: [1])
        }

        #expect(old == ["dispute.changed-meanwhile"])
        #expect(unit == ["dispute.organisation-unknown"])
        #expect(wrong == ["dispute.code-wrong"])
    }

    @Test(arguments: TestEngine.all)
    func `committees and terms keep to the law`(engine: TestEngine) async throws {
        let town = try await DisputeTown(engine)
        let (from, until) = (DisputeTown.day("2026-03-01"), DisputeTown.day("2029-03-01"))
        func found(_ place: PlaceID, _ name: String) async -> [String] {
            await town.codes {
                try await town.database.write(by: .system) {
                    try Disputes.found(CommitteeID(high: 6, low: 9), at: place, name: name, in: $0)
                }
            }
        }
        func enter(
            _ person: PersonID, _ from: Day, _ until: Day?, committee: CommitteeID = DisputeTown.committee
        ) async -> [String] {
            let mediator = Mediator(
                id: MediatorID.minted(at: town.ground.time.now), committee: committee, person: person,
                isWoman: false, period: Period(from: from, until: until))
            return await town.codes {
                try await town.database.write(by: .system) { try Disputes.enter(mediator, in: $0) }
            }
        }
        func end(_ id: MediatorID, _ day: Day) async -> [String] {
            await town.codes {
                try await town.database.write(by: .system) { try Disputes.end(id, on: day, in: $0) }
            }
        }

        #expect(await found(DisputeTown.third, "网格") == ["mediator.place-unfit"])
        #expect(await found(DisputeTown.liuping, "") == ["mediator.name-missing"])
        #expect(
            await found(DisputeTown.liuping, String(repeating: "会", count: 61)) == ["mediator.name-too-long"])
        #expect(await found(DisputeTown.shiqiao, "又一个") == ["mediator.place-has-one"])
        #expect(await enter(PersonID(high: 9, low: 9), from, until) == ["mediator.person-unknown"])
        #expect(
            await enter(DisputeTown.tian, from, until, committee: CommitteeID(high: 9, low: 9))
                == ["mediator.committee-unknown"])
        #expect(await enter(DisputeTown.tian, from, nil) == ["mediator.term-backwards"])
        #expect(await enter(DisputeTown.tian, from, until.adding(days: 1)) == ["mediator.term-too-long"])
        #expect(await enter(DisputeTown.wang, from, until) == ["mediator.entered-already"])
        for person in [1, 2, 3, 6, 7, 8, 9] {
            #expect(await enter(PersonID(high: 1, low: UInt64(person)), from, until) == [])
        }
        #expect(await enter(DisputeTown.zhao, from, until) == ["mediator.committee-full"])
        #expect(await end(MediatorID(high: 9, low: 9), until) == ["mediator.unknown"])
        #expect(await end(DisputeTown.wangSeat, from) == ["mediator.end-too-early"])
        #expect(await end(DisputeTown.wangSeat, until) == ["mediator.ended-already"])
        #expect(try await town.broken() == [])
    }
}
