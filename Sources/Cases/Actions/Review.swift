import Access
import Kernel
import Storage

/// 首接负责: who got a case does not simply hand it back, but asks; the desk that gave it out decides.
extension Acting {
    /// Asks to give the whole case back; it stays, with its clocks, until somebody decided.
    package func giveBack(_ reason: ReturnReview.Reason, note: String) throws -> Case {
        let earlier = try ReturnStore.sinceDispatch(of: matter.id, in: transaction)
        let new = try matter.returned(by: hand, note: note, earlier: earlier)
        return try ask(new, .returned, leg: nil, reason, note)
    }

    /// Asks to give a unit's part back.
    package func giveBack(_ leg: LegID, _ reason: ReturnReview.Reason, note: String) throws -> Case {
        try checkReview(.returned, of: leg, note: note)
        return try ask(matter, .returned, leg: leg, reason, note)
    }

    /// Disputes that a part is the unit's; those who supervise decide.
    package func dispute(_ leg: LegID, note: String) throws -> Case {
        try checkReview(.disputed, of: leg, note: note)
        return try ask(matter, .disputed, leg: leg, nil, note)
    }

    /// Accepts a return or a part's dispute: it goes to `other`, or lies at the desk; a part without another ends.
    package func accept(
        _ id: ReturnReview.ReviewID, to other: Case.Lead?, note: String
    ) throws -> Case {
        let review = try waiting(id)
        let new = try matter.reviewed(review, isAccepted: true, to: other, by: hand, note: note)
        try decide(review, .accepted, to: other, note: note)
        if let leg = review.leg {
            let task = try StepStore.legs(of: matter.id, in: transaction).first { $0.id == leg }?.task ?? ""
            try StepStore.finish(leg, result: note, in: transaction)
            if let unit = other?.organisation { try open(unit, isLead: false, task: task) }
        }
        let kept = try settle(
            new, .returnAccepted, note: note, organisation: other?.organisation, person: other?.person)
        if review.leg == nil, let unit = other?.organisation { try open(unit, isLead: true, task: note) }
        return kept
    }

    /// Refuses it, with words: it stays where it is.
    package func refuse(_ id: ReturnReview.ReviewID, note: String) throws -> Case {
        let review = try waiting(id)
        let new = try matter.reviewed(review, isAccepted: false, to: nil, by: hand, note: note)
        try decide(review, .refused, to: nil, note: note)
        return try settle(new, .returnRefused, note: note, organisation: review.organisation)
    }

    private func checkReview(_ kind: ReturnReview.Kind, of id: LegID, note: String) throws {
        guard let leg = try StepStore.legs(of: matter.id, in: transaction).first(where: { $0.id == id })
        else { throw ActRefusal.legUnknown }
        let earlier = try ReturnStore.all(of: matter.id, in: transaction).filter { $0.leg == id }
        try matter.checkReview(kind, of: leg, by: hand, note: note, earlier: earlier)
    }

    private func waiting(_ id: ReturnReview.ReviewID) throws -> ReturnReview {
        let all = try ReturnStore.all(of: matter.id, in: transaction)
        guard let review = all.first(where: { $0.id == id && $0.isWaiting }) else {
            throw ActRefusal.returnUnknown
        }
        return review
    }

    private func ask(
        _ new: Case, _ kind: ReturnReview.Kind, leg: LegID?, _ reason: ReturnReview.Reason?, _ note: String
    ) throws -> Case {
        let review = ReturnReview(
            id: transaction.derivedID(), leg: leg, kind: kind, reason: reason, note: note, by: hand.person,
            organisation: hand.organisation, asked: transaction.now)
        try ReturnStore.insert(review, of: matter.id, in: transaction)
        try transaction.record(
            CaseReturnAsked(
                case: matter.id, review: review.id.as(Marks.Anything.self),
                leg: leg?.as(Marks.Anything.self), step: kind.rawValue, reason: reason?.rawValue,
                organisation: hand.organisation, note: try sealed(note)))
        return try Acting.settle(
            from: matter, to: new,
            step: Step(
                id: review.id.as(Marks.Step.self), kind: kind == .returned ? .returned : .disputed,
                actor: hand.person, organisation: leg == nil ? nil : hand.organisation, note: note,
                recorded: transaction.now, happened: transaction.happened),
            in: transaction)
    }

    private func decide(
        _ review: ReturnReview, _ state: ReturnReview.State, to other: Case.Lead?, note: String
    ) throws {
        var decided = review
        decided.state = state
        decided.decision = .init(by: hand.person, at: transaction.now, note: note, to: other)
        try ReturnStore.update(decided, in: transaction)
        try transaction.record(
            CaseReturnDecided(
                case: matter.id, review: review.id.as(Marks.Anything.self),
                leg: review.leg?.as(Marks.Anything.self), isAccepted: state == .accepted,
                person: other?.person, organisation: other?.organisation, note: try sealed(note)))
    }
}

extension Cases {
    /// Which kinds of reviews wait at a case; whoever keeps their clocks asks.
    package static func waitingReviews(
        of id: CaseID, in reader: Reader
    ) throws -> Set<ReturnReview.Kind> {
        try ReturnStore.waitingKinds(of: id, in: reader)
    }
}
