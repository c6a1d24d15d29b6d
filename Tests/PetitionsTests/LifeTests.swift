import Access
import Cases
import Clocks
import Kernel
import People
import Storage
import TestGround
import Testing
import Web

@testable import Petitions

struct PetitionLifeTests {
    /// So many days on; a time that ends on a free day ends on the next working day.
    private func due(_ town: PetitionTown, _ days: Int, from day: Day) async throws -> Day {
        let calendar = try await town.database.read { try Clocks.calendar(in: $0) }
        var day = day.adding(days: days)
        while !calendar.isWorkday(day) { day = day.adding(days: 1) }
        return day
    }

    @Test(arguments: TestEngine.all)
    func `a claim goes its whole way by the regulations' times`(engine: TestEngine) async throws {
        let town = try await PetitionTown(engine)
        let begin = town.today
        try await town.register()
        #expect(try await town.clocks() == ["registration": try await due(town, 15, from: begin)])
        try await town.forward()
        let handed = try await town.clocks()
        #expect(Set(handed.keys) == ["informing", "objection"])
        #expect(handed["informing"] == (try await due(town, 15, from: begin)))
        try await town.act(PetitionTown.xie, note: "归林业站管") { try $0.object() }
        try await town.act(PetitionTown.luo, note: "不归") { try $0.decideObjection(isUpheld: false) }
        try await town.accept()
        #expect(try await town.clocks() == ["handling": try await due(town, 60, from: begin)])

        try await town.act(PetitionTown.xie, note: "要等测绘") { try $0.askExtension(days: 30) }
        try await town.act(PetitionTown.luo) { try $0.decideExtension(isGranted: true, isTold: true) }
        let extended = try await town.clocks()
        #expect(extended == ["handling": try await due(town, 90, from: begin)])
        try await town.act(PetitionTown.xie) { try $0.openHearing() }
        town.pass(days: 2)
        try await town.act(PetitionTown.xie, note: "各说各的") { try $0.endHearing() }
        #expect(try await town.clocks() == extended)
        try await town.answer()
        try await town.deliver()
        let answered = try await town.file()
        #expect(answered.last?.until == (try await due(town, 30, from: town.today)))
        #expect(try await town.clocks() == [:])

        let asked = town.today
        try await town.askReview()
        #expect(try await town.clocks() == ["review": try await due(town, 30, from: asked)])
        try await town.answer(by: PetitionTown.luo, .upheld)
        try await town.deliver(by: PetitionTown.luo)
        try await town.askReview()
        try await town.act(PetitionTown.deng) { try $0.openHearing() }
        #expect(try await town.clocks() == ["recheck": nil])
        town.pass(days: 5)
        try await town.act(PetitionTown.deng, note: "听过双方") { try $0.endHearing() }
        #expect(try await town.clocks() == ["recheck": try await due(town, 35, from: asked)])
        try await town.answer(by: PetitionTown.deng, .changed)
        try await town.deliver(by: PetitionTown.deng)
        try await town.close()

        let file = try await town.file()
        #expect(
            file.petition.state == .closed && file.answers.map(\.stage) == [.handling, .review, .recheck])
        #expect(file.petition.extended_days == 30 && file.next == nil)
        #expect(
            try await town.told() == [
                "petition-registered", "petition-forwarded", "petition-objected", "objection-decided",
                "petition-accepted", "extension-asked", "extension-decided", "hearing-changed",
                "hearing-changed", "petition-answered", "answer-delivered", "review-asked",
                "petition-answered", "answer-delivered", "review-asked", "hearing-changed",
                "hearing-changed", "petition-answered", "answer-delivered", "petition-closed",
            ])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `an upheld objection brings a petition back; a letter's times run from the day it came`(
        engine: TestEngine
    ) async throws {
        let town = try await PetitionTown(engine)
        let came = town.today.adding(days: -4)
        try await town.register(PetitionTown.draft(.init(high: 3, low: 1), .proposal, received: came))
        #expect(try await town.clocks() == ["registration": try await due(town, 15, from: came)])
        try await town.forward()
        try await town.act(PetitionTown.xie, note: "不归这里") { try $0.object() }
        try await town.act(PetitionTown.luo, note: "是的") { try $0.decideObjection(isUpheld: true) }
        #expect(try await town.file().petition.unit == nil)
        #expect(Set(try await town.clocks().keys) == ["registration"])
        try await town.accept(by: PetitionTown.luo)
        #expect(try await town.clocks() == [:])
        try await town.answer(by: PetitionTown.luo, .adopted)
        try await town.deliver(by: PetitionTown.luo)
        try await town.close(by: PetitionTown.deng)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a request that is a petition ends as beyond its channel; one that a petition becomes is named`(
        engine: TestEngine
    ) async throws {
        let town = try await PetitionTown(engine)
        try await town.register(PetitionTown.draft(request: PetitionTown.request))
        let request = try #require(
            try await town.database.read { try CaseFile.read(PetitionTown.request, in: $0) })
        #expect(request.matter.state == .done && request.matter.proposal?.outcome == .beyondLaw)
        #expect(request.steps.last?.note.contains("信2026-0001") == true)

        let other = try #require(
            try await town.database.read { try CaseFile.read(PetitionTown.other, in: $0) })
        try await town.accept(by: PetitionTown.luo)
        try await town.answer(
            by: PetitionTown.luo, .guided, basis: "按普通诉求办", request: other.matter.number)
        #expect(try await town.file().petition.guided == PetitionTown.other)
        #expect(try await town.file().next == nil)
    }

    @Test(arguments: TestEngine.all)
    func `an accusation is known to named officers alone, and never to whom it is about`(
        engine: TestEngine
    ) async throws {
        let town = try await PetitionTown(engine)
        let id = PetitionTown.petition
        let receipt = try await town.register(
            PetitionTown.draft(id, .accusation, accused: PetitionTown.liuping), by: PetitionTown.deng)
        func seen(by person: PersonID) async throws -> Bool {
            let officer = try await town.officer(person)
            return try await town.database.read { reader in
                let file = try #require(try PetitionFile.read(id, in: reader))
                return try officer.hand(on: file, in: reader).mayKnow
            }
        }
        for stranger in [PetitionTown.luo, PetitionTown.wan, PetitionTown.zhou, PetitionTown.xie] {
            #expect(try await !seen(by: stranger))
            #expect(await town.codes { try await town.close(id, by: stranger) } == ["petition.unknown"])
        }
        #expect(try await seen(by: PetitionTown.deng))
        for refused in [PetitionTown.zhou, PetitionTown.tian] {
            #expect(
                await town.codes {
                    try await town.assign(refused, to: receipt.number, by: PetitionTown.deng)
                } == ["petition.assignee-is-accused"])
        }
        let handing = await town.codes {
            try await town.forward(
                id, by: PetitionTown.deng, to: PetitionUnit(place: PetitionTown.liuping))
        }
        #expect(handing == ["petition.unit-is-accused"])

        try await town.assign(PetitionTown.luo, to: receipt.number, by: PetitionTown.wan)
        #expect(try await seen(by: PetitionTown.luo))
        #expect(try await !seen(by: PetitionTown.wan))
        try await town.database.write(by: .system) { transaction in
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: 99), person: PetitionTown.luo, kind: "secretary",
                    place: PetitionTown.liuping, period: Period(from: PetitionTown.day("2026-01-01"))),
                in: transaction)
        }
        #expect(try await !seen(by: PetitionTown.luo))
        try await town.assign(PetitionTown.wan, to: receipt.number, by: PetitionTown.deng)
        try await town.accept(id, by: PetitionTown.deng, .written)
        try await town.answer(id, by: PetitionTown.deng, .dealtWith)
        try await town.deliver(id, by: PetitionTown.deng)
        #expect(await town.codes { try await town.askReview(id) } == ["petition.unknown"])
        try await town.close(id, by: PetitionTown.wan)
        let told = try await town.database.read {
            try Journal.entries(after: 0, limit: 1_000, in: $0).filter { $0.kind.hasPrefix("petitions.") }
        }
        #expect(told.allSatisfy { !$0.payload.contains("\(PetitionTown.liuping)") })
        #expect(told.allSatisfy { !$0.payload.contains(PetitionTown.words) })
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `erasure leaves number, days and course, and no word of anybody`(engine: TestEngine) async throws {
        let town = try await PetitionTown(engine)
        try await town.settle()
        town.pass(days: 40)
        try await town.close()
        let luo = try await town.officer(PetitionTown.luo)
        _ = try await town.database.write(by: luo.origin) {
            try Petitions.erase(
                number: "信2026-0001", on: .request, isConfirmed: true, by: luo, in: $0)
        }

        let key = town.key
        let (opened, answers, notes) = try await town.database.read { reader in
            (
                try PetitionStore.sealed(PetitionTown.petition, key: key, in: reader),
                try CourseStore.words(of: PetitionTown.petition, key: key, in: reader),
                try CourseStore.notes(of: PetitionTown.petition, key: key, in: reader)
            )
        }
        #expect(opened == OpenedPetition(words: ""))
        #expect(answers.values.allSatisfy { $0.words.isEmpty && $0.basis.isEmpty } && notes.isEmpty)
        #expect(try await town.file().petition.isErased)
        #expect(try await town.told().last == "petition-erased")
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a matter from the net goes down the levels and back, and is answered, checked and rated`(
        engine: TestEngine
    ) async throws {
        let town = try await PetitionTown(engine)
        try await town.receive()
        let owner = PetitionTown.matter.as(Marks.Anything.self)
        #expect(Set(try await town.clocks(owner).keys) == ["net"])
        try await town.net(PetitionTown.deng) {
            try $0.forward(to: PetitionUnit(place: PetitionTown.shiqiao), note: "请镇里看")
        }
        try await town.net(PetitionTown.luo) {
            try $0.forward(to: PetitionUnit(place: PetitionTown.liuping), note: "")
        }
        try await town.net(PetitionTown.zhou) { try $0.giveBack(note: "归国土所") }
        try await town.net(PetitionTown.luo) {
            try $0.forward(
                to: PetitionUnit(place: PetitionTown.shiqiao, organisation: PetitionTown.landOffice), note: ""
            )
        }
        try await town.net(PetitionTown.xie) { try $0.answer("已补好") }
        try await town.net(PetitionTown.luo) { try $0.check(isGood: false, isPublic: true, note: "写上日子") }
        try await town.net(PetitionTown.xie) { try $0.answer("三月五日已补好") }
        try await town.net(PetitionTown.luo) { try $0.check(isGood: true, isPublic: true, note: "") }
        #expect(try await town.clocks(owner) == [:])
        try await town.rate(PetitionTown.chen)
        try await town.rate(PetitionTown.tian, isSatisfied: false)

        let (rating, marks) = try await town.database.read { reader in
            (
                try NetStore.rating(of: PetitionTown.matter, in: reader),
                try Journal.entries(after: 0, limit: 1_000, in: reader)
                    .filter { $0.kind == NetAnswerRated.kind }
            )
        }
        #expect(rating == NetRating(satisfied: 1, all: 2))
        #expect(marks.count == 2 && marks.allSatisfy { $0.actor == nil })
        #expect(
            try await town.told() == [
                "net-matter-received", "net-matter-moved", "net-matter-moved", "net-matter-moved",
                "net-matter-moved", "net-matter-answered", "net-answer-checked", "net-matter-answered",
                "net-answer-checked", "net-answer-rated", "net-answer-rated",
            ])
        let deng = try await town.officer(PetitionTown.deng)
        _ = try await town.database.write(by: deng.origin) {
            try Petitions.erase(number: "网2026-0001", on: .court, isConfirmed: true, by: deng, in: $0)
        }
        #expect(try await town.told().last == "net-matter-erased")
        #expect(try await town.broken() == [])
    }
}
