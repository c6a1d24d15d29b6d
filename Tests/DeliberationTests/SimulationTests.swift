import Assemblies
import Foundation
import Kernel
import Notices
import Storage
import TestGround
import Testing

@testable import Deliberation

/// Random work on procedures from a seed, and an auditor who reads nothing but the journal.
struct SimulationTests {
    @Test(arguments: TestEngine.all, [11, 20_260_901] as [UInt64])
    func `whatever is tried, no closed procedure lacks a step or a publication`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let village = try await DeliberationVillage(engine)
        var random = Dice(state: seed)
        var ids: [ProcedureID] = []
        for number in 1...6 {
            ids.append(
                try await village.propose(
                    DeliberationVillage.draft(
                        matter: number % 2 == 0 ? "routine" : "village.public-works",
                        id: ProcedureID(high: 9, low: UInt64(number)))))
        }

        for turn in 0..<150 {
            village.ground.time.advance(seconds: Int64(random.roll(3)) * 86_400 + 60)
            try await work(on: ids[random.roll(ids.count)], turn, in: village, &random)
            if turn % 5 == 0 { try await village.tick(village.today().description) }
        }

        let audit = try await Auditor.read(village)
        #expect(audit.complaints == [], "seed \(seed)")
        #expect(audit.closed > 0, "seed \(seed) closed nothing; choose another")
        #expect(try await village.broken() == [], "seed \(seed)")
    }

    /// One verb, fitting or not; what is refused changes nothing.
    private func work(
        on id: ProcedureID, _ turn: Int, in village: DeliberationVillage, _ random: inout Dice
    ) async throws {
        let step = try await village.procedure(id).standing.step
        let isFitting = random.roll(5) > 0
        let verb = isFitting ? step.number : random.roll(11)
        let today = village.today()
        do {
            switch verb {
            case 1, 2:
                if random.roll(2) == 0 { try await village.consult(id) }
                try await village.act {
                    _ = try Deliberation.keep(
                        DeliberationVillage.meeting(today.description, inFavour: turn % 7 == 0 ? 2 : 5),
                        for: verb == 1 ? .proposal : .discussion, of: id, in: $0)
                }
            case 3: try await village.vote(.partyMembers, id, yes: random.roll(4))
            case 4:
                let kind: BodyKind = random.roll(2) == 0 ? .villagersAssembly : .villagersRepresentatives
                try await village.vote(kind, id, yes: 1 + random.roll(3))
            case 5, 7:
                let notice = try await village.publish(id)
                if random.roll(3) == 0 {
                    try await village.object(to: notice, random.roll(2) == 0 ? .upheld : .dismissed)
                }
            case 6: try await village.carryOut(id)
            case 8:
                let to = ProcedureStep.allCases[random.roll(7)]
                try await village.act { try Deliberation.sendBack(id, to: to, because: "再议", in: $0) }
            case 9:
                if random.roll(4) == 0 {
                    try await village.act { try Deliberation.drop(id, because: "不办了", in: $0) }
                }
            default:
                if let notice = try await village.procedure(id).standing.notice {
                    try await village.act {
                        _ = try Notices.withdraw(notice.as(Marks.Notice.self), because: "写错", in: $0)
                    }
                }
            }
        } catch is any Refusal {
        } catch is Refusals {}
        if try await village.procedure(id).standing.needsText, random.roll(2) == 0 {
            try await village.act {
                try Deliberation.rewrite(id, title: "修复三组机耕道", body: "第 \(turn) 次修改。", in: $0)
            }
        }
    }
}

/// Small, fast, the same everywhere.
private struct Dice {
    var state: UInt64

    mutating func roll(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(bound, 1)))
    }
}

/// Follows every procedure by the events alone and says what does not fit.
private struct Auditor {
    private(set) var complaints: [String] = []
    private(set) var closed = 0
    private var done: [AnyID: [ProcedureStepDone]] = [:]
    private var over: Set<AnyID> = []
    private var settled: [AnyID: Notice.Outcome] = [:]
    private var passed: Set<ResolutionID> = []

    static func read(_ village: DeliberationVillage) async throws -> Auditor {
        let entries = try await village.database.read {
            try Journal.entries(after: 0, limit: 100_000, in: $0)
        }
        var auditor = Auditor()
        for entry in entries { try auditor.hear(entry) }
        return auditor
    }

    private mutating func hear(_ entry: Entry) throws {
        switch entry.kind {
        case ResolutionPassed.kind: passed.insert(try read(ResolutionPassed.self, entry).resolution)
        case NoticeSettled.kind:
            let event = try read(NoticeSettled.self, entry)
            settled[event.subject] = event.outcome
        case ProcedureStepDone.kind:
            let event = try read(ProcedureStepDone.self, entry)
            if over.contains(event.subject) { complaints.append("a step after the end") }
            done[event.subject, default: []].append(event)
        case ProcedureReturned.kind:
            let event = try read(ProcedureReturned.self, entry)
            done[event.subject, default: []].removeAll { $0.step >= event.to }
        case ProcedureDropped.kind: over.insert(entry.subject)
        case ProcedureClosed.kind: close(entry.subject)
        default: break
        }
    }

    private mutating func close(_ id: AnyID) {
        closed += 1
        if !over.insert(id).inserted { complaints.append("closed twice") }
        let steps = done[id] ?? []
        if steps.map(\.step) != ProcedureStep.allCases {
            complaints.append("closed by \(steps.map(\.step.number))")
        }
        for step in steps {
            switch step.step {
            case .review, .decision:
                let isPassed = step.resolution.map { passed.contains($0) } ?? false
                if !isPassed { complaints.append("step \(step.step.number) without a passed resolution") }
            case .publication, .result:
                let outcome = step.notice.flatMap { settled[$0] }
                if outcome == nil || outcome == .upheld {
                    complaints.append("step \(step.step.number) without a publication that stood")
                }
            case .proposal, .discussion, .carrying: break
            }
        }
        let text = Set(steps.filter { $0.step >= .review && $0.step <= .decision }.map(\.version))
        if text.count > 1 { complaints.append("reviewed one text, decided another") }
    }

    private func read<Fact: Event>(_: Fact.Type, _ entry: Entry) throws -> Fact {
        try JSONDecoder().decode(Fact.self, from: Data(entry.payload.utf8))
    }
}
