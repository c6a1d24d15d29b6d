import Clocks
import Foundation
import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import Disputes

/// Random days at a reception desk from a seed, and an auditor who tells every dispute's state by the journal alone.
struct DisputeSimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter DisputeSimulationTests` runs that one again.
    private static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) }
        return wanted.map { [$0] } ?? [1, 2, 3]
    }()

    @Test(arguments: TestEngine.all, seeds)
    func `whatever three hands do at once, the journal and the rows tell the same`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let town = try await DisputeTown(engine)
        let ids = (1...8).map { DisputeID(high: 3, low: UInt64($0)) }
        for id in ids { try await town.receive(DisputeTown.draft(id)) }

        for day in 0..<8 {
            await withTaskGroup(of: Void.self) { group in
                for (number, person) in [DisputeTown.luo, DisputeTown.wang, DisputeTown.zhou].enumerated() {
                    let own = seed &* 1_000 &+ UInt64(day * 10 + number)
                    group.addTask { await Hand(town, person, ids, seed: own).work() }
                }
            }
            town.ground.time.advance(seconds: 3 * 86_400)
        }

        let audit = try await Audit(town)
        var outcomes: Set<String> = []
        for id in ids {
            let file = try await town.file(id)
            let told = audit.states[id.as(Marks.Anything.self)]
            #expect(file.dispute.state.rawValue == told?.state, "seed \(seed)")
            #expect(file.dispute.closure?.outcome.rawValue == told?.outcome, "seed \(seed)")
            #expect(file.sessions.count == told?.sessions, "seed \(seed)")
            #expect(file.items.count { $0.isDone == true } == told?.kept.count, "seed \(seed)")
            outcomes.insert(told?.outcome ?? file.dispute.state.rawValue)
            let running = Set(try await town.clocks(id).keys)
            #expect(running == audit.clocks(of: id, file), "seed \(seed)")
        }
        #expect(outcomes.count > 1, "seed \(seed): the days were too quiet")
        #expect(try await town.broken() == [], "seed \(seed)")
    }
}

/// Does for a day what comes to mind; what is refused, is refused.
private final class Hand: @unchecked Sendable {
    private let town: DisputeTown
    private let person: PersonID
    private let ids: [DisputeID]
    private var dice: Dice

    init(_ town: DisputeTown, _ person: PersonID, _ ids: [DisputeID], seed: UInt64) {
        self.town = town
        self.person = person
        self.ids = ids
        dice = Dice(seed: seed)
    }

    func work() async {
        for _ in 0..<14 {
            let id = ids[draw(ids.count)]
            let (kind, number, isYes) = (draw(40), 1 + draw(2), draw(8) != 0)
            await act(on: id, kind, party: DisputeTown.party(number, of: id), isYes: isYes)
        }
    }

    private func act(on id: DisputeID, _ kind: Int, party: DisputePartyID, isYes: Bool) async {
        let today = town.ground.time.now.day
        switch kind {
        case 0...6: await run(id) { try $0.propose(DisputeTown.wangSeat, isDeclared: true) }
        case 7...16: await run(id) { try $0.answer(party, isYes: isYes) }
        case 17...21:
            await run(id) {
                try $0.meet(on: today, venue: "村委会", present: [1, 2], isOpen: isYes, minutes: "谈")
            }
        case 22...25:
            await run(id) {
                try $0.draft(.oral, facts: "沟", [.init(party: party, text: "修沟", due: today.adding(days: 9))])
            }
        case 26...29: await run(id) { try $0.sign(on: today) }
        case 30...32:
            await run(id) { acting in
                guard let item = acting.file.items.first else { return }
                try acting.decide(item.id, isDone: isYes, note: "看过")
            }
        case 33, 34: await run(id) { try $0.settle(note: "") }
        case 35: await run(id) { try $0.confirm(.applied, on: today, isJoint: true) }
        case 36: await run(id) { try $0.replace(because: .asked, note: "换人") }
        case 37: await run(id) { try $0.visit(isReached: isYes, isQuiet: true, note: "问过") }
        case 38: await run(id) { try $0.fail(note: "谈不拢") }
        default:
            guard !isYes else { return }
            await run(id) { try $0.refuse(by: party, note: "不调") }
        }
    }

    private func run(_ id: DisputeID, _ body: @escaping @Sendable (DisputeActing) throws -> Void) async {
        let sent = AnyID.minted(at: town.ground.time.now, by: &dice)
        let found = await town.codes {
            _ = try await town.disputes.act(
                on: id, by: try await town.visitor(person), as: sent, digest: sent.bytes, body)
        }
        #expect(found.allSatisfy { $0.hasPrefix("dispute.") }, "\(found)")
    }

    private func draw(_ bound: Int) -> Int { Int(dice.next() % UInt64(bound)) }
}

/// Follows what the journal tells, event by event, and knows no table of the room.
private struct Audit {
    struct Told {
        var state = "received"
        var outcome: String?
        var sessions = 0
        var kept: Set<AgreedItemID> = []
        var decided: Set<AgreedItemID> = []
        var isAsked = false
        var isVisited = false
    }

    var states: [AnyID: Told] = [:]

    init(_ town: DisputeTown) async throws {
        let entries = try await town.database.read {
            try Journal.entries(after: 0, limit: 100_000, in: $0)
        }
        for entry in entries where entry.kind.hasPrefix("disputes.") {
            try follow(entry.kind, entry.subject, Data(entry.payload.utf8))
        }
    }

    private mutating func follow(_ kind: String, _ subject: AnyID, _ data: Data) throws {
        var told = states[subject] ?? Told()
        switch kind {
        case DisputeAccepted.kind, MediatorReplaced.kind: told.state = "choosing"
        case MediatorAnswered.kind:
            let fact = try JSONDecoder().decode(MediatorAnswered.self, from: data)
            if fact.state == "agreed" { told.state = "mediating" }
        case MediationHeld.kind: told.sessions += 1
        case AgreementMade.kind: told.state = "agreed"
        case ConfirmationEntered.kind: told.isAsked = true
        case PromiseChecked.kind:
            let fact = try JSONDecoder().decode(PromiseChecked.self, from: data)
            told.decided.insert(fact.item)
            if fact.isDone { told.kept.insert(fact.item) }
        case DisputeClosed.kind:
            told.outcome = try JSONDecoder().decode(DisputeClosed.self, from: data).outcome
            told.state = "closed"
        case ReturnVisitPaid.kind:
            let fact = try JSONDecoder().decode(ReturnVisitPaid.self, from: data)
            if fact.isReached { told.isVisited = true }
        default: break
        }
        states[subject] = told
    }

    /// Which clocks must run by what was told.
    func clocks(of id: DisputeID, _ file: DisputeFile) -> Set<String> {
        let told = states[id.as(Marks.Anything.self)] ?? Told()
        switch told.state {
        case "choosing", "mediating": return ["mediation"]
        case "agreed":
            let open = file.items.filter { !told.decided.contains($0.id) }.map { "item-\($0.number)" }
            return Set(open + (told.isAsked ? [] : ["confirmation"]))
        case "closed": return told.isVisited ? [] : ["visit"]
        default: return ["mediation", "acceptance"]
        }
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
