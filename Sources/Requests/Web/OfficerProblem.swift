import Access
import Cases
import Clocks
import Kernel
import People
import Places
import Rulebook
import Storage
import Web

/// What an officer can do with a problem, named as in the addresses.
enum ProblemVerb: String, Sendable, CaseIterable {
    case plan, requests, notes, dispatch, solution, closure
    case sendingBack = "sending-back"
    case urging, supervision, reopening

    /// The acts that the rules allow these hands now; each is asked of the rule itself.
    static func open(to hand: Hand, _ matter: Case) -> Set<ProblemVerb> {
        Set(allCases.filter { $0.isOpen(to: hand, matter) })
    }

    private func isOpen(to hand: Hand, _ matter: Case) -> Bool {
        let now = Instant(milliseconds: 0)
        let lead = Case.Lead(person: hand.person, organisation: nil)
        return ProblemVerb.allows {
            switch self {
            case .plan, .requests: try Problem.checkChange(matter, by: hand)
            case .notes: try matter.checkNote(by: hand, note: "-")
            case .dispatch: _ = try matter.dispatched(to: lead, by: hand)
            case .solution:
                _ = try matter.finished(
                    .solved, by: hand, note: "-", evidence: 0, openLegs: 0, reviewOn: nil, at: now)
            case .closure: _ = try matter.verified(by: hand, at: now)
            case .reopening: try Problem.checkReopening(matter, by: hand)
            case .sendingBack: _ = try matter.sentBack(by: hand, note: "-")
            case .urging, .supervision:
                try matter.checkUrging(by: hand, isSupervision: self == .supervision, note: "-")
                if matter.state == .done || hand.leads(matter) { throw ActRefusal.notAllowed }
            }
        }
    }

    static func allows(_ rule: () throws -> Void) -> Bool {
        do {
            try rule()
            return true
        } catch {
            return false
        }
    }
}

/// A problem's file as an officer sees it, with what they may do.
struct OfficerProblem: Sendable {
    let file: Requests.ProblemFile
    let hand: Hand
    let verbs: Set<ProblemVerb>
    /// By the clock's name.
    let faces: [String: ClockFace]
    /// When the whole is due, and whether that is provisional.
    let badge: ClockFace?
    let units: [OrganisationID: String]
    let people: [PersonID: String]
    let places: [PlaceID: String]
    let choices: Choices
    /// Of a closed one that these hands may take up again.
    let window: ReopeningWindow?
    let windowRule: RuleCitation?
    let form: AnyID

    /// What the forms offer to choose from.
    struct Choices: Sendable {
        let organisations: [Organisation]
        /// Open requests at the problem's place that are in no problem.
        let candidates: [QueueRow]
        /// Of the problem's own, those that may be said to be done by these hands.
        let finishable: [QueueRow]
        /// Those that these hands may verify.
        let verifiable: [QueueRow]
    }

    var matter: Case { file.case.matter }
    var problem: Problem { file.problem }
    var path: String { "/problems/\(matter.id)" }
    var needsPlan: Bool { problem.needsPlan(since: file.case.lastReopening) }

    /// Nil when there is no such problem, or the officer may not know of it.
    static func read(
        _ id: CaseID, _ visit: Visit, _ officer: OfficerCaller, in reader: Reader
    ) throws -> OfficerProblem? {
        guard let file = try Requests.ProblemFile.read(id, in: reader), file.case.isVisible(to: officer)
        else { return nil }
        return try OfficerProblem(file, visit, officer, in: reader)
    }

    private init(
        _ file: Requests.ProblemFile, _ visit: Visit, _ officer: OfficerCaller, in reader: Reader
    ) throws {
        let calendar = try Clocks.calendar(in: reader)
        self.file = file
        hand = file.case.hand(of: officer)
        verbs = ProblemVerb.open(to: hand, file.case.matter)
        faces = Dictionary(
            file.clocks.map { ($0.name, $0.face(at: reader.now, in: calendar)) },
            uniquingKeysWith: { _, last in last })
        badge = faces["resolve"]
        units = try People.organisationNames(
            of: Set(file.problem.stages.compactMap(\.owner)), in: reader)
        people = try People.names(
            of: Set(file.problem.stages.compactMap { $0.completion?.by }), in: reader)
        choices = try Choices.read(file, verbs, officer, in: reader)
        places = try Places.longNames(
            of: Set((file.requests + choices.candidates).map(\.place)), in: reader)
        window =
            verbs.contains(.reopening)
            ? try ReopeningWindow.read(file.case.matter, at: file.case.lineage.map(\.id), in: reader) : nil
        windowRule = try window?.rule.flatMap { rule in
            try Requests.ruleKeys.first { $0.code == rule.key }.map {
                try Rulebook.citation(of: rule, as: $0, in: reader)
            }
        }
        form = AnyID.minted(at: visit.now)
    }

    /// Who owns the problem, by name.
    var leadName: String? {
        matter.lead.flatMap { lead in
            lead.person.flatMap { file.case.people[$0] }
                ?? lead.organisation.flatMap { file.case.organisations[$0] }
        }
    }

    /// Who does a step: its unit, else the problem's owner.
    func doer(of stage: Problem.Stage) -> String? { stage.owner.flatMap { units[$0] } ?? leadName }

    /// Whether these hands may say that the step is done.
    func mayComplete(_ stage: Problem.Stage) -> Bool {
        ProblemVerb.allows {
            _ = try problem.completed(
                stage.id, of: matter, by: hand, result: "-", at: Instant(milliseconds: 0))
        }
    }
}

extension OfficerProblem.Choices {
    static func read(
        _ file: Requests.ProblemFile, _ verbs: Set<ProblemVerb>, _ officer: OfficerCaller, in reader: Reader
    ) throws -> OfficerProblem.Choices {
        let matter = file.case.matter
        var candidates: [QueueRow] = []
        if verbs.contains(.requests) {
            let open = try OfficerQueue.rows(at: matter.place, limit: 100, in: reader)
                .filter { $0.kind == Requests.kind && $0.state != .done }
            let taken = try ProblemStore.gathered(among: open.map(\.id), in: reader)
            candidates = Array(
                open.filter { !taken.contains($0.id) }.prefix(RequestLimits.gathered_max))
        }
        let needsUnits = !verbs.isDisjoint(with: [.plan, .dispatch])
        return OfficerProblem.Choices(
            organisations: needsUnits
                ? try People.organisations(at: file.case.lineage.map(\.id), in: reader) : [],
            candidates: candidates,
            finishable: verbs.contains(.solution)
                ? try endable(file.requests, by: officer, in: reader) { matter, hand, open in
                    _ = try matter.finished(
                        .solved, by: hand, note: "-", evidence: 0, openLegs: open, reviewOn: nil,
                        at: reader.now)
                } : [],
            verifiable: verbs.contains(.closure)
                ? try endable(file.requests, by: officer, in: reader) { matter, hand, _ in
                    _ = try matter.verified(by: hand, at: reader.now)
                } : [])
    }

    /// The open ones that `rule` allows the officer to end.
    private static func endable(
        _ rows: [QueueRow], by officer: OfficerCaller, in reader: Reader,
        _ rule: (Case, Hand, Int) throws -> Void
    ) throws -> [QueueRow] {
        let open = rows.filter { $0.state != .closed }.prefix(RequestLimits.gathered_max)
        return try open.filter { row in
            guard let file = try CaseFile.read(row.id, in: reader), file.isVisible(to: officer) else {
                return false
            }
            let hand = file.hand(of: officer)
            let legs = file.legs.count {
                $0.finished == nil && !$0.isLead && $0.organisation != hand.organisation
            }
            return ProblemVerb.allows { try rule(file.matter, hand, legs) }
        }
    }
}

extension CaseFile {
    /// When the case was last taken up again after a closing.
    var lastReopening: Instant? { steps.filter { $0.kind == .reopened }.map(\.recorded).max() }
}
