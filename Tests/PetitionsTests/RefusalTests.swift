import Access
import Kernel
import People
import Places
import Storage
import TestGround
import Testing
import Web

@testable import Petitions

/// Every no of the room, each where it is said.
struct PetitionRefusalTests {
    typealias Town = PetitionTown
    private static let one = PetitionTown.petition
    private static let two = PetitionID(high: 3, low: 2)

    @Test(arguments: TestEngine.all)
    func `what is registered must be a matter, of a place, within its limits`(engine: TestEngine) async throws
    {
        let town = try await Town(engine)
        let tomorrow = town.today.adding(days: 1)
        let wrong: [(PetitionDraft, [String])] = [
            (Town.draft(place: nil), ["petition.place-unknown"]),
            (Town.draft(place: Town.county), ["petition.place-unknown"]),
            (Town.draft(hasWords: false), ["petition.words-missing"]),
            (Town.draft(received: tomorrow), ["petition.receipt-in-future"]),
            (Town.draft(form: .visit, visitors: 6), ["petition.too-many-visitors"]),
            (Town.draft(Self.one, .accusation), ["petition.accused-missing"]),
            (
                Town.draft(Self.one, .accusation, accused: Town.shiqiao), ["petition.receiver-is-accused"]
            ),
            (
                Town.draft(Self.one, .accusation, request: Town.request, accused: Town.liuping),
                ["petition.accusation-with-request"]
            ),
            (Town.draft(request: .init(high: 9, low: 9)), ["petition.request-unknown"]),
        ]
        for (draft, codes) in wrong {
            #expect(await town.codes { try await town.register(draft) } == codes)
        }
        for stranger in [Town.zhou, Town.tian, Town.xie] {
            #expect(
                await town.codes { try await town.register(by: stranger) }
                    == [AccessRefusal.notAllowed.code])
        }
        try await town.register(Town.draft(request: Town.request))
        let taken = await town.codes { try await town.register(Town.draft(Self.two, request: Town.request)) }
        #expect(taken == ["petition.request-taken"])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `officers are named by those who may, and an accusation is never without one`(
        engine: TestEngine
    ) async throws {
        let town = try await Town(engine)
        let number = try await town.register(
            Town.draft(Self.one, .accusation, accused: Town.liuping), by: Town.deng
        ).number
        func assign(_ person: PersonID, by naming: PersonID, _ number: String = number) async -> [String] {
            await town.codes { try await town.assign(person, to: number, by: naming) }
        }

        #expect(await assign(Town.luo, by: Town.deng, "信2026-0099") == ["petition.unknown"])
        #expect(await assign(Town.luo, by: Town.zhou) == ["petition.unknown"])
        #expect(await assign(Town.chen, by: Town.deng) == ["petition.assignee-unknown"])
        #expect(await assign(Town.zhou, by: Town.deng) == ["petition.assignee-is-accused"])
        #expect(await assign(Town.deng, by: Town.deng) == ["petition.assigned-already"])
        #expect(await assign(Town.wan, by: Town.wan) == ["petition.own-assignment"])
        func unassign(_ person: PersonID) async -> [String] {
            await town.codes { try await town.act(Town.deng) { try $0.unassign(person) } }
        }
        #expect(await unassign(Town.luo) == ["petition.not-assigned"])
        #expect(await unassign(Town.deng) == ["petition.last-assignee"])
        #expect(await assign(Town.luo, by: Town.wan) == [])
        #expect(await unassign(Town.deng) == [])
        #expect(await unassign(Town.luo) == ["petition.unknown"])
        let accused = await town.codes {
            try await town.forward(by: Town.luo, to: PetitionUnit(place: Town.third))
        }
        #expect(accused == ["petition.unit-is-accused"])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `each step is for its own hands and its own time`(engine: TestEngine) async throws {
        let town = try await Town(engine)
        try await town.register()
        func act(
            _ person: PersonID, note: String = "因为", seen: Int? = nil,
            _ body: @escaping @Sendable (PetitionActing) throws -> Void
        ) async -> [String] {
            await town.codes { try await town.act(person, seen: seen, note: note, body) }
        }
        #expect(await act(Town.feng) { try $0.object() } == ["petition.unknown"])
        #expect(await act(Town.luo, seen: 7) { try $0.object() } == ["petition.changed-meanwhile"])
        #expect(
            await act(Town.luo) { try $0.forward(to: PetitionUnit(place: .init(high: 9, low: 9))) }
                == ["petition.unit-unknown"])
        #expect(await act(Town.luo) { try $0.accept(telling: nil) } == ["petition.telling-unfit"])
        #expect(await act(Town.luo) { try $0.accept(telling: .impossible) } == ["petition.telling-unfit"])
        #expect(await act(Town.luo) { try $0.close() } == ["petition.not-due"])
        try await town.forward()
        #expect(await act(Town.luo) { try $0.object() } == ["petition.not-yours"])
        #expect(await act(Town.xie, note: "") { try $0.object() } == ["petition.reason-missing"])
        town.pass(days: 9)
        #expect(await act(Town.xie) { try $0.object() } == ["petition.objection-late"])
        try await town.accept()

        #expect(await act(Town.xie) { try $0.askExtension(days: 31) } == ["petition.extension-too-long"])
        #expect(await act(Town.xie) { try $0.askExtension(days: 10) } == [])
        #expect(await act(Town.xie) { try $0.askExtension(days: 10) } == ["petition.extension-asked"])
        func extend(_ person: PersonID, told: Bool) async -> [String] {
            await act(person) { try $0.decideExtension(isGranted: true, isTold: told) }
        }
        #expect(await extend(Town.xie, told: true) == ["petition.own-extension"])
        #expect(await extend(Town.luo, told: false) == ["petition.untold"])
        #expect(await extend(Town.luo, told: true) == [])
        #expect(await act(Town.xie) { try $0.askExtension(days: 10) } == ["petition.extension-used"])

        #expect(await act(Town.xie) { try $0.endHearing() } == ["petition.no-hearing"])
        #expect(await act(Town.xie) { try $0.openHearing() } == [])
        #expect(await act(Town.xie) { try $0.openHearing() } == ["petition.hearing-open"])
        #expect(await town.codes { try await town.answer() } == ["petition.hearing-open"])
        #expect(await act(Town.xie) { try $0.endHearing() } == [])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `answers are whole, and reviews are asked for in time and given by others`(
        engine: TestEngine
    ) async throws {
        let town = try await Town(engine)
        try await town.register()
        try await town.forward()
        try await town.accept()
        #expect(
            await town.codes { try await town.answer(by: Town.xie, .adopted) } == ["petition.outcome-unfit"])
        #expect(await town.codes { try await town.answer(words: "") } == ["petition.answer-missing"])
        #expect(await town.codes { try await town.answer(basis: "") } == ["petition.basis-missing"])
        #expect(
            await town.codes { try await town.answer(by: Town.xie, .guided, request: "Q2026-9999") }
                == ["petition.request-unknown"])
        try await town.answer()
        #expect(await town.codes { try await town.askReview() } == ["petition.undelivered"])
        #expect(await town.codes { try await town.close() } == ["petition.undelivered"])
        let early = town.today.adding(days: -1)
        #expect(await town.codes { try await town.deliver(on: early) } == ["petition.day-unfit"])
        try await town.deliver()
        #expect(await town.codes { try await town.deliver() } == ["petition.delivered-already"])
        #expect(await town.codes { try await town.close() } == ["petition.window-open"])
        let code = PetitionCode(of: Self.one, key: town.key).text
        func ask(_ code: String) async -> [String] {
            let sent = AnyID.minted(at: town.ground.time.now)
            return await town.codes {
                _ = try await town.petitions.askReview(
                    "2026-0001", code: code, reason: "", as: sent, digest: sent.bytes)
            }
        }
        #expect(await ask("AAAAAAAA") == ["petition.code-wrong"])
        town.pass(days: 40)
        #expect(await ask(code) == ["petition.review-late"])
        #expect(await town.codes { try await town.close(by: Town.xie) } == ["petition.not-yours"])
        try await town.close()
        #expect(await town.codes { try await town.close() } == ["petition.closed-already"])

        try await town.settle(Self.two)
        try await town.askReview(Self.two)
        #expect(
            await town.codes { try await town.answer(Self.two, by: Town.xie, .upheld) } == [
                "petition.not-yours"
            ])
        try await town.answer(Self.two, by: Town.deng, .upheld)
        try await town.deliver(Self.two, by: Town.deng)
        try await town.askReview(Self.two)
        #expect(
            await town.codes { try await town.answer(Self.two, by: Town.deng, .upheld) }
                == ["petition.same-hands"])
        try await town.answer(Self.two, by: Town.wan, .upheld)
        try await town.deliver(Self.two, by: Town.wan)
        #expect(await town.codes { try await town.askReview(Self.two) } == ["petition.no-review"])
        #expect(await town.codes { try await town.close(Self.two) } == ["petition.same-hands"])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `only what is over is erased, once, and with a confirmation`(engine: TestEngine) async throws {
        let town = try await Town(engine)
        try await town.settle()
        func erase(_ number: String, by person: PersonID = Town.luo, isConfirmed: Bool = true) async
            -> [String]
        {
            await town.codes {
                let officer = try await town.officer(person)
                _ = try await town.database.write(by: officer.origin) {
                    try Petitions.erase(
                        number: number, on: .request, isConfirmed: isConfirmed, by: officer, in: $0)
                }
            }
        }
        #expect(await erase("信2026-0099") == ["petition.unknown"])
        #expect(await erase("信2026-0001", by: Town.zhou) == ["petition.unknown"])
        #expect(await erase("信2026-0001", isConfirmed: false) == ["petition.unconfirmed"])
        #expect(await erase("信2026-0001") == ["petition.still-open"])
        town.pass(days: 40)
        try await town.close()
        #expect(await erase("信2026-0001") == [])
        #expect(await erase("信2026-0001") == ["petition.erased-already"])

        try await town.receive()
        #expect(await erase("网2026-0001") == ["petition.still-open"])
        try await town.net(Town.deng) { try $0.answer("补好了") }
        try await town.net(Town.wan) { try $0.check(isGood: true, isPublic: false, note: "") }
        #expect(await town.codes { try await town.rate(Town.chen) } == ["net-matter.not-released"])
        #expect(await erase("网2026-0001") == [])
        #expect(await erase("网2026-0001") == ["net-matter.erased-already"])
    }

    @Test(arguments: TestEngine.all)
    func `a matter from the net is taken in without its speaker and moves by its levels`(
        engine: TestEngine
    ) async throws {
        let town = try await Town(engine)
        let wrong: [(NetDraft, String)] = [
            (Town.net(words: ""), "net-matter.words-missing"),
            (Town.net(words: "@小草 说桥塌了"), "net-matter.speaker-named"),
            (Town.net(platform: ""), "net-matter.platform-missing"),
            (Town.net(seen: town.today.adding(days: 1)), "net-matter.seen-in-future"),
            (Town.net(place: nil), "net-matter.place-unknown"),
        ]
        for (draft, code) in wrong { #expect(await town.codes { try await town.receive(draft) } == [code]) }
        #expect(
            await town.codes { try await town.receive(by: Town.luo) } == [AccessRefusal.notAllowed.code])
        try await town.receive()
        func net(
            _ person: PersonID, seen: Int? = nil, _ body: @escaping @Sendable (NetActing) throws -> Void
        ) async -> [String] {
            await town.codes { try await town.net(person, seen: seen, body) }
        }
        #expect(await net(Town.luo) { try $0.answer("好了") } == ["net-matter.unknown"])
        #expect(await net(Town.deng, seen: 9) { try $0.answer("好了") } == ["net-matter.changed-meanwhile"])
        #expect(await net(Town.deng) { try $0.giveBack(note: "不归这里") } == ["net-matter.top-already"])
        let jump = PetitionUnit(place: Town.liuping)
        #expect(await net(Town.deng) { try $0.forward(to: jump, note: "") } == ["net-matter.not-below"])
        let down = PetitionUnit(place: Town.shiqiao)
        #expect(await net(Town.deng) { try $0.forward(to: down, note: "") } == [])
        #expect(await net(Town.luo) { try $0.giveBack(note: "") } == ["net-matter.reason-missing"])
        #expect(await net(Town.deng) { try $0.answer("好了") } == ["net-matter.not-yours"])
        #expect(await net(Town.luo) { try $0.answer("打13900001234问") } == ["net-matter.speaker-named"])
        #expect(await net(Town.luo) { try $0.answer("好了") } == [])
        #expect(await net(Town.luo) { try $0.answer("好了") } == ["net-matter.not-due"])
        #expect(
            await net(Town.luo) { try $0.check(isGood: true, isPublic: true, note: "") }
                == ["net-matter.not-yours"])
        #expect(await net(Town.deng) { try $0.check(isGood: false, isPublic: true, note: "写细") } == [])
        #expect(await net(Town.luo) { try $0.giveBack(note: "归县里") } == [])
        #expect(await net(Town.deng) { try $0.answer("好了") } == [])
        #expect(
            await net(Town.deng) { try $0.check(isGood: true, isPublic: true, note: "") }
                == ["net-matter.same-hands"])
        #expect(await net(Town.wan) { try $0.check(isGood: true, isPublic: true, note: "") } == [])
        try await town.rate(Town.chen)
        #expect(await town.codes { try await town.rate(Town.chen) } == ["net-matter.rated-already"])
        #expect(try await town.broken() == [])
    }
}
