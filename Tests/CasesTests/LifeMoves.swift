import Access
import Cases
import Clocks
import Kernel
import Storage

/// One thing that somebody tries with a case; everything random in it was drawn before the transaction.
struct LifeMove: Sendable {
    let id: AnyID
    let target: CaseID
    let officer: OfficerCaller
    let act: Act
    /// The version that the officer had seen; nil when they do not say.
    let seen: Int?
    let note: String
    /// Chooses among what the file holds: a plea, a part.
    let choice: Int

    enum Act: Sendable {
        case open(PlaceID)
        case note(Step.Kind)
        case plead(Plea.Kind, String)
        case grant, decline, resume
        case dispatch(Case.Lead, [OrganisationID])
        case finishPart, dispute
        case giveBack(ReturnReview.Reason, ofPart: Bool)
        case disputePart
        case accept(Case.Lead?)
        case refuse
        case adjudicate(Case.Lead?)
        case hand(PlaceID)
        case finish(Outcome, Day?)
        case verify, sendBack
        case merge(CaseID)
        case reopen, escalate
    }

    /// Does it, and tells by how many steps the file grew; nil for what had been sent before.
    func play(in transaction: Transaction) throws -> Int? {
        let claim = try transaction.claim(id, by: officer.person.description, digest: target.bytes)
        if case .repeated = claim { return nil }
        let before = try CaseFile.read(target, in: transaction)?.matter.version ?? 0
        try act(in: transaction)
        return (try CaseFile.read(target, in: transaction)?.matter.version ?? 0) - before
    }

    private func act(in transaction: Transaction) throws {
        switch act {
        case .open(let place):
            _ = try Cases.open(
                Cases.Opening(
                    id: target, kind: "request", title: "路灯不亮", place: place, desk: place, urgency: .ordinary),
                in: transaction)
            try startClocks(in: transaction)
        case .reopen:
            let end = transaction.now.adding(days: 7)
            _ = try Cases.reopen(target, until: end, note: note, by: nil, in: transaction)
            try startClocks(in: transaction)
        case .escalate:
            try Cases.escalate(target, in: transaction)
        default:
            try decide(Acting(on: target, by: officer, seen: seen, in: transaction), in: transaction)
        }
    }

    private func decide(_ acting: Acting, in transaction: Transaction) throws {
        switch act {
        case .note(let kind): _ = try acting.note(kind, note)
        case .plead(let kind, let amount): _ = try acting.plead(kind, amount: amount, reason: note)
        case .grant: _ = try acting.grant(try plea(in: transaction), note: note)
        case .decline: _ = try acting.decline(try plea(in: transaction), note: note)
        case .resume: _ = try acting.resume(note: note)
        case .dispatch(let lead, let parts):
            _ = try acting.dispatch(to: lead, note: note, parts: parts.map { ($0, note) })
        case .finishPart: _ = try acting.finishLeg(try part(in: transaction), result: note)
        case .giveBack(let reason, false): _ = try acting.giveBack(reason, note: note)
        case .giveBack(let reason, true):
            _ = try acting.giveBack(try part(in: transaction), reason, note: note)
        case .disputePart: _ = try acting.dispute(try part(in: transaction), note: note)
        case .accept(let lead): _ = try acting.accept(try review(in: transaction), to: lead, note: note)
        case .refuse: _ = try acting.refuse(try review(in: transaction), note: note)
        case .dispute: _ = try acting.dispute(note: note)
        case .adjudicate(let lead): _ = try acting.adjudicate(to: lead, note: note)
        case .hand(let desk): _ = try acting.hand(to: desk, because: ground, note: note)
        case .finish(let outcome, let day):
            _ = try acting.finish(outcome, note: note, evidence: 0, reviewOn: day)
        case .verify: _ = try acting.verify(note: note)
        case .sendBack: _ = try acting.sendBack(note: note)
        case .merge(let other): _ = try acting.merge(into: other, note: note)
        case .open, .reopen, .escalate: preconditionFailure("\(act) needs no officer")
        }
    }

    /// Two days for the whole, five hours for the first contact, by the wall clock: the auditor can count those.
    private func startClocks(in transaction: Transaction) throws {
        let owner = target.as(Marks.Anything.self)
        for (name, limit) in LifeMove.limits {
            try Clocks.start(owner: owner, name: name, limit: limit, at: transaction.now, in: transaction)
        }
        try Cases.settleDue(of: target, in: transaction)
    }

    static let limits = [("resolve", Limit.hours(48)), ("contact", Limit.hours(5))]

    private func plea(in reader: Reader) throws -> StepID {
        let pleas = try CaseFile.read(target, in: reader)?.pleas ?? []
        return pleas.isEmpty ? StepID(high: 0, low: 1) : pleas[choice % pleas.count].id
    }

    private func review(in reader: Reader) throws -> ReturnReview.ReviewID {
        let reviews = try CaseFile.read(target, in: reader)?.returns ?? []
        return reviews.isEmpty ? .init(high: 0, low: 1) : reviews[choice % reviews.count].id
    }

    /// Now and then none is named.
    private var ground: Escalation.Ground? {
        switch choice % 5 {
        case 0: nil
        case 1: .money(Money(yuan: Int64(choice) * 100 + 1))
        default: .authority(Escalation.Power.allCases[choice % Escalation.Power.allCases.count])
        }
    }

    private func part(in reader: Reader) throws -> LegID {
        let legs = try CaseFile.read(target, in: reader)?.legs ?? []
        return legs.isEmpty ? LegID(high: 0, low: 1) : legs[choice % legs.count].id
    }
}

extension LifeMove {
    /// Something that anybody might try with one of `cases`, sensible or not.
    static func random(_ random: inout Seeded, among cases: [CaseID], by cast: [OfficerCaller]) -> LifeMove? {
        guard let target = random.pick(cases), let officer = random.pick(cast) else { return nil }
        return LifeMove(
            id: AnyID(high: random.next(), low: random.next()), target: target, officer: officer,
            act: act(&random, among: cases),
            seen: random.chance(1, of: 12) ? Int.random(in: 1...9, using: &random) : nil,
            note: random.chance(1, of: 15) ? "" : "第\(random.next() % 1_000)条",
            choice: Int(random.next() % 97))
    }

    private static func act(_ random: inout Seeded, among cases: [CaseID]) -> Act {
        let lead = Case.Lead(
            person: random.chance(1, of: 4)
                ? PersonID(high: 1, low: UInt64.random(in: 1...10, using: &random)) : nil,
            organisation: random.chance(3, of: 4) ? random.pick(LifeCounty.units) : nil)
        switch Int.random(in: 0..<33, using: &random) {
        case 0: return .note(.contacted)
        case 1: return .note(.progressed)
        case 2: return .note(random.chance(1, of: 2) ? .urged : .supervised)
        case 3, 4: return .plead(.pause, random.pick(["papers", "force", "bald"]) ?? "")
        case 5: return .plead(.extension_, random.pick(["6h", "12h", "0d"]) ?? "")
        case 6, 7, 8: return .grant
        case 9: return .decline
        case 10, 11: return .resume
        case 12, 13, 14: return .dispatch(lead, random.chance(1, of: 3) ? LifeCounty.units : [])
        case 15: return .finishPart
        case 16, 28:
            return .giveBack(
                random.pick(ReturnReview.Reason.allCases) ?? .joint, ofPart: random.chance(1, of: 2))
        case 29, 30: return .accept(random.chance(1, of: 3) ? nil : lead)
        case 31: return .refuse
        case 32: return .disputePart
        case 17: return .dispute
        case 18: return .adjudicate(random.chance(1, of: 2) ? nil : lead)
        case 19: return .hand(random.pick(LifeCounty.places) ?? LifeCounty.county)
        case 20, 21:
            let outcome = random.pick(Outcome.proposable) ?? .solved
            return .finish(outcome, random.chance(2, of: 3) ? Day("2027-06-01") : nil)
        case 22, 23: return .verify
        case 24: return .sendBack
        case 25: return random.pick(cases).map { .merge($0) } ?? .escalate
        case 26: return .reopen
        default: return .escalate
        }
    }
}
