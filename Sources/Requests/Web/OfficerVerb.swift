import Access
import Cases
import Clocks
import Kernel
import Web

/// What an officer can do with a file, named as in the addresses.
enum OfficerVerb: String, Sendable, CaseIterable {
    case contact, notes, dispatch, handover
    case giveBack = "return"
    case dispute, adjudication, review, result, solution, closure
    case sendingBack = "sending-back"
    case urging, supervision, pleas, decision, resumption, merger, category, moderation
    case callBacks = "call-backs"
    case problem, exclusions
    case looks

    /// Acts that few open: their forms are fetched when asked for, and no phone loads them with every file.
    static let fetched: Set<OfficerVerb> = [
        .handover, .category, .problem, .merger, .pleas, .exclusions,
    ]

    /// The act that an address asks for, `?act=category`, or whose sending is being answered.
    static func asked(of visit: Visit) -> OfficerVerb? {
        let name = visit.query["act"] ?? visit.path.split(separator: "/").last.map(String.init)
        return name.flatMap { OfficerVerb(rawValue: $0) }
    }

    /// The acts that the rules of the case allow these hands now; each is asked of the rule itself.
    static func open(to hand: Hand, file: Requests.File) -> Set<OfficerVerb> {
        let matter = file.case.matter
        return Set(allCases.filter { $0.isOpen(to: hand, matter, file) })
    }

    private func isOpen(to hand: Hand, _ matter: Case, _ file: Requests.File) -> Bool {
        switch self {
        case .contact:
            let isWaiting = file.clocks.contains { $0.name == "contact" && $0.isRunning }
            let wasCalled = file.case.steps.contains { $0.kind == .contacted }
            return (isWaiting || !wasCalled) && Self.allows { try matter.checkNote(by: hand, note: "-") }
                && matter.state != .done
        case .notes: return Self.allows { try matter.checkNote(by: hand, note: "-") }
        case .urging, .supervision: return mayUrge(hand, matter)
        case .dispatch, .giveBack, .dispute, .adjudication, .handover: return isMoving(hand, matter, file)
        case .review:
            return file.case.returns.contains { review in
                Self.allows {
                    _ = try matter.reviewed(review, isAccepted: true, to: nil, by: hand, note: "-")
                }
            }
        case .result:
            return matter.isOpen && matter.state != .done && file.case.legs.contains { mayFinish($0, hand) }
        case .solution, .closure, .sendingBack, .merger: return isEnding(hand, matter, file)
        case .pleas: return matter.state != .done && Self.allows { try matter.checkPlea(by: hand, note: "-") }
        case .decision:
            return file.case.pleas.contains { plea in
                Self.allows { try matter.checkDecision(on: plea, by: hand) }
            }
        case .resumption: return Self.allows { _ = try matter.resumed(by: hand) }
        case .category: return !hand.permissions.isDisjoint(with: [.work, .dispatch, .verify])
        case .moderation:
            return file.request.isPublic
                && !hand.permissions.isDisjoint(with: [.dispatch, .verify, .supervise])
        case .callBacks:
            return !matter.isOpen && !hand.permissions.isDisjoint(with: [.verify, .dispatch, .supervise])
        case .problem:
            return matter.isOpen && file.problem == nil
                && (hand.leads(matter) || !hand.permissions.isDisjoint(with: [.work, .dispatch]))
        case .exclusions:
            return !hand.permissions.isDisjoint(with: [.work, .dispatch, .verify, .supervise])
        case .looks: return true
        }
    }

    private func isMoving(_ hand: Hand, _ matter: Case, _ file: Requests.File) -> Bool {
        let lead = Case.Lead(person: hand.person, organisation: nil)
        return Self.allows {
            switch self {
            case .dispatch: _ = try matter.dispatched(to: lead, by: hand)
            case .giveBack:
                _ = try matter.returned(by: hand, note: "-", earlier: file.case.returnsSinceDispatch)
            case .dispute:
                guard hand.leads(matter) else { throw ActRefusal.notYours }
                _ = try matter.disputed(by: hand, note: "-")
            case .adjudication: _ = try matter.adjudicated(to: nil, by: hand, note: "-")
            default:
                _ = try matter.handed(
                    to: matter.desk, isBelow: false, because: .time, by: hand, note: "-")
            }
        }
    }

    private func isEnding(_ hand: Hand, _ matter: Case, _ file: Requests.File) -> Bool {
        let now = Instant(milliseconds: 0)
        return Self.allows {
            switch self {
            case .closure: _ = try matter.verified(by: hand, at: now)
            case .sendingBack: _ = try matter.sentBack(by: hand, note: "-")
            case .merger: _ = try matter.merged(into: CaseID(high: 0, low: 0), by: hand, at: now)
            default:
                _ = try matter.finished(
                    .solved, by: hand, note: "-", evidence: 0, openLegs: 0, reviewOn: nil, at: now)
            }
        }
    }

    private func mayUrge(_ hand: Hand, _ matter: Case) -> Bool {
        guard matter.isOpen, matter.lead != nil, matter.state != .done, !hand.leads(matter) else {
            return false
        }
        return self == .supervision
            ? hand.permissions.contains(.supervise)
            : !hand.permissions.isDisjoint(with: [.dispatch, .supervise])
    }

    private func mayFinish(_ leg: Leg, _ hand: Hand) -> Bool {
        leg.finished == nil && !leg.isLead
            && (leg.organisation == hand.organisation || hand.permissions.contains(.dispatch))
    }

    private static func allows(_ rule: () throws -> Void) -> Bool {
        do {
            try rule()
            return true
        } catch {
            return false
        }
    }

    /// The act that most likely comes next; drawn as the page's one main button.
    static func next(_ verbs: Set<OfficerVerb>, _ matter: Case, _ hand: Hand) -> OfficerVerb? {
        let likely: [OfficerVerb] =
            switch matter.state {
            case .received:
                hand.permissions.contains(.dispatch) ? [.dispatch, .solution] : [.contact, .solution]
            case .assigned where matter.isDisputed: [.adjudication]
            case .assigned where matter.isReturning && !hand.leads(matter): [.review]
            case .assigned: hand.leads(matter) ? [.contact, .solution] : [.decision, .result]
            case .done: [.closure]
            case .closed: [.callBacks]
            }
        return likely.first { verbs.contains($0) }
    }
}
