import Foundation
import Kernel
import Storage
import TestGround
import Testing

@testable import Petitions

/// Random weeks at an office from a seed, and an auditor who tells every petition's state and clocks by the journal.
struct PetitionSimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter PetitionSimulationTests` runs that one again.
    private static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) }
        return wanted.map { [$0] } ?? [1, 2, 3]
    }()

    @Test(arguments: TestEngine.all, seeds)
    func `whatever five hands do at once, the journal, the rows and the clocks tell the same`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let town = try await PetitionTown(engine)
        let ids = (1...9).map { PetitionID(high: 3, low: UInt64($0)) }
        for (index, id) in ids.enumerated() {
            let kind: Petition.Kind = index < 5 ? .appeal : index < 7 ? .proposal : .accusation
            try await town.register(
                PetitionTown.draft(
                    id, kind, accused: kind == .accusation ? PetitionTown.liuping : nil),
                by: kind == .accusation ? PetitionTown.deng : PetitionTown.luo)
        }
        let hands = [
            PetitionTown.luo, PetitionTown.xie, PetitionTown.deng, PetitionTown.wan, PetitionTown.zhou,
        ]
        for week in 0..<9 {
            await withTaskGroup(of: Void.self) { group in
                for (number, person) in hands.enumerated() {
                    let own = seed &* 1_000 &+ UInt64(week * 10 + number)
                    group.addTask { await Hand(town, person, ids, seed: own).work() }
                }
            }
            town.pass(days: week % 3 == 2 ? 33 : 2)
        }

        let audit = try await Audit(town)
        var states: Set<String> = []
        for id in ids {
            let subject = id.as(Marks.Anything.self)
            let file = try await town.file(id)
            let told = try #require(audit.told[subject])
            #expect(file.petition.state.rawValue == told.state, "seed \(seed)")
            #expect(file.answers.map(\.stage.rawValue) == told.stages, "seed \(seed)")
            #expect(file.petition.extended_days == told.extended, "seed \(seed)")
            #expect(Set(file.assignees.map(\.person)) == told.named, "seed \(seed)")
            #expect(Set(try await town.clocks(subject).keys) == told.clocks, "seed \(seed) \(told)")
            states.insert(told.state)
        }
        #expect(audit.faults == [], "seed \(seed)")
        #expect(audit.answers > 4 && states.contains("closed"), "seed \(seed): the weeks were too quiet")
        #expect(try await town.broken() == [], "seed \(seed)")
    }
}

/// Does for a day what comes to mind; what is refused, is refused.
private final class Hand: @unchecked Sendable {
    private let town: PetitionTown
    private let person: PersonID
    private let ids: [PetitionID]
    private var dice: Dice

    init(_ town: PetitionTown, _ person: PersonID, _ ids: [PetitionID], seed: UInt64) {
        self.town = town
        self.person = person
        self.ids = ids
        dice = Dice(seed: seed)
    }

    func work() async {
        for _ in 0..<24 {
            let id = ids[draw(ids.count)]
            await act(on: id, draw(16), isYes: draw(3) != 0)
        }
    }

    private func act(on id: PetitionID, _ kind: Int, isYes: Bool) async {
        let today = town.today
        switch kind {
        case 0, 1:
            let unit =
                isYes
                ? PetitionUnit(place: PetitionTown.shiqiao, organisation: PetitionTown.landOffice)
                : PetitionUnit(place: PetitionTown.liuping)
            await run(id) { try $0.forward(to: unit) }
        case 2: await run(id, note: "不归这里") { try $0.object() }
        case 3: await run(id, note: "看过") { try $0.decideObjection(isUpheld: isYes) }
        case 4, 5: await run(id) { try $0.accept(telling: .written) }
        case 6: await run(id, note: "要测绘") { try $0.askExtension(days: 12) }
        case 7: await run(id) { try $0.decideExtension(isGranted: isYes, isTold: true) }
        case 8: await run(id) { try $0.openHearing() }
        case 9: await run(id, note: "记录") { try $0.endHearing() }
        case 10, 11: await answer(id, isYes)
        case 12: await run(id) { try $0.deliver(on: today) }
        case 13: await run(id) { try $0.askReview(on: today) }
        case 14: await run(id) { try $0.close() }
        default: await assign(id, isYes)
        }
    }

    private func answer(_ id: PetitionID, _ isYes: Bool) async {
        let sent = AnyID.minted(at: town.ground.time.now, by: &dice)
        let key = town.key
        await run(id, as: sent) { acting in
            let outcomes = PetitionFile.outcomes(of: acting.petition.kind, at: acting.file.stage)
            try acting.answer(
                AnswerDraft(
                    isYes ? outcomes[0] : .explained, words: "看过", basis: "条例", as: sent, key: key))
        }
    }

    private func assign(_ id: PetitionID, _ isYes: Bool) async {
        let others = [PetitionTown.luo, PetitionTown.wan, PetitionTown.zhou, PetitionTown.deng]
        let other = others[draw(others.count)]
        if !isYes { return await run(id) { try $0.unassign(other) } }
        let found = await town.codes {
            try await town.assign(other, to: try await town.file(id).petition.number, by: person)
        }
        #expect(found.allSatisfy { $0.hasPrefix("petition.") }, "\(found)")
    }

    private func run(
        _ id: PetitionID, note: String = "", as sent: AnyID? = nil,
        _ body: @escaping @Sendable (PetitionActing) throws -> Void
    ) async {
        let sent = sent ?? AnyID.minted(at: town.ground.time.now, by: &dice)
        let found = await town.codes { try await town.act(person, on: id, note: note, as: sent, body) }
        #expect(found.allSatisfy { $0.hasPrefix("petition.") }, "\(found)")
    }

    private func draw(_ bound: Int) -> Int { Int(dice.next() % UInt64(bound)) }
}

/// Follows what the journal tells, event by event, and knows no table of the room.
private struct Audit {
    struct Told {
        var kind = ""
        var state = "registered"
        var stages: [String] = []
        var hands: [PersonID] = []
        var extended = 0
        var named: Set<PersonID> = []
        var clocks: Set<String> = ["registration"]
        var hearing = false
    }

    var told: [AnyID: Told] = [:]
    var faults: [String] = []
    var answers: Int { told.values.reduce(0) { $0 + $1.stages.count } }

    init(_ town: PetitionTown) async throws {
        let entries = try await town.database.read { try Journal.entries(after: 0, limit: 100_000, in: $0) }
        for entry in entries where entry.kind.hasPrefix("petitions.") { try follow(entry) }
    }

    private mutating func follow(_ entry: Entry) throws {
        let data = Data(entry.payload.utf8)
        var one = told[entry.subject] ?? Told()
        // Once it is closed, names come off and nothing else happens.
        if one.state == "closed", entry.kind != PetitionAssigned.kind {
            faults.append("\(entry.subject): \(entry.kind) after the end")
        }
        if one.kind == "accusation", let actor = entry.actor, entry.kind != PetitionAssigned.kind,
            !one.named.contains(actor)
        {
            faults.append("\(entry.subject): \(entry.kind) by somebody not named")
        }
        switch entry.kind {
        case PetitionRegistered.kind:
            one.kind = try JSONDecoder().decode(PetitionRegistered.self, from: data).of
            if one.kind == "accusation", let actor = entry.actor { one.named = [actor] }
        case PetitionAssigned.kind:
            let fact = try JSONDecoder().decode(PetitionAssigned.self, from: data)
            if fact.isNamed { one.named.insert(fact.officer) } else { one.named.remove(fact.officer) }
            if one.kind == "accusation", one.named.isEmpty { faults.append("\(entry.subject): nobody named") }
        case PetitionForwarded.kind:
            let fact = try JSONDecoder().decode(PetitionForwarded.self, from: data)
            if one.kind == "accusation", fact.place == PetitionTown.liuping {
                faults.append("\(entry.subject): handed to the accused")
            }
            (one.state, one.clocks) = ("forwarded", ["objection", "informing"])
        case PetitionObjected.kind: (one.state, one.clocks) = ("objected", ["informing"])
        case ObjectionDecided.kind:
            let isUpheld = try JSONDecoder().decode(ObjectionDecided.self, from: data).isUpheld
            one.state = isUpheld ? "registered" : "forwarded"
            one.clocks = isUpheld ? ["registration"] : ["informing"]
        case PetitionAccepted.kind:
            (one.state, one.clocks) = ("handling", one.kind == "appeal" ? ["handling"] : [])
        case ExtensionDecided.kind:
            let fact = try JSONDecoder().decode(ExtensionDecided.self, from: data)
            if fact.isGranted { one.extended += fact.days }
        case HearingChanged.kind:
            let isOpen = try JSONDecoder().decode(HearingChanged.self, from: data).isOpen
            if one.hearing == isOpen { faults.append("\(entry.subject): a hearing twice") }
            one.hearing = isOpen
        case PetitionAnswered.kind:
            let fact = try JSONDecoder().decode(PetitionAnswered.self, from: data)
            if let actor = entry.actor, one.hands.contains(actor) {
                faults.append("\(entry.subject): answered twice by one")
            }
            one.hands += [entry.actor].compactMap { $0 }
            one.stages.append(fact.stage)
            (one.state, one.clocks) = ("answered", [])
        case PetitionReviewAsked.kind:
            let stage = try JSONDecoder().decode(PetitionReviewAsked.self, from: data).stage
            if one.kind != "appeal" { faults.append("\(entry.subject): a review of what is no claim") }
            (one.state, one.clocks) = (stage == "review" ? "reviewing" : "rechecking", [stage])
        case PetitionClosed.kind:
            if one.hands.last == entry.actor { faults.append("\(entry.subject): closed by who answered") }
            (one.state, one.clocks) = ("closed", [])
        default: break
        }
        told[entry.subject] = one
    }
}

/// A small generator with a seed (SplitMix64), so that a failure can be had again.
private struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
