import Access
import Clocks
import Kernel
import Storage

/// Notes in the file, and what stops or lengthens a case's clocks.
extension Acting {
    /// A note, a first contact, an urging (催办) or supervision (督办).
    package func note(_ kind: Step.Kind, _ note: String, isPublic: Bool = false) throws -> Case {
        precondition([.contacted, .progressed, .urged, .supervised].contains(kind), "\(kind) is no note")
        if kind == .urged || kind == .supervised {
            try matter.checkUrging(by: hand, isSupervision: kind == .supervised, note: note)
        } else {
            try matter.checkNote(by: hand, note: note)
        }
        if kind == .contacted {
            try CaseClocks.finish("contact", of: matter.id, in: transaction)
        }
        let kept = try settle(matter, kind, note: note, isPublic: isPublic)
        try stepped(kind, note: note)
        return kept
    }

    /// Asks for a pause, or for more time; another person decides.
    package func plead(_ kind: Plea.Kind, amount: String, reason: String) throws -> Case {
        try matter.checkPlea(by: hand, note: reason)
        let isReadable =
            switch kind {
            case .pause: PauseReason(rawValue: amount) != nil
            case .extension_: Limit(amount).map { $0 != .sameDay } ?? false
            }
        guard isReadable else { throw ActRefusal.amountUnreadable }
        let plea = Plea(
            id: transaction.derivedID(), kind: kind, by: hand.person, reason: reason, amount: amount)
        try StepStore.insert(plea, of: matter.id, in: transaction)
        let kept = try settle(matter, .asked, note: reason)
        try stepped(.asked, note: reason)
        return kept
    }

    /// Grants a plea: the clocks stop, or run longer.
    package func grant(_ id: StepID, note: String) throws -> Case {
        let plea = try openPlea(id)
        let owner = matter.id.as(Marks.Anything.self)
        let kept: Case
        switch plea.kind {
        case .pause:
            let new = try matter.paused(on: plea, by: hand)
            guard let reason = PauseReason(rawValue: plea.amount) else { throw ActRefusal.amountUnreadable }
            try CaseClocks.pauseAll(of: matter.id, for: reason, approvedBy: hand.person, in: transaction)
            kept = try settle(new, .paused, note: plea.reason, isPublic: true)
            try stepped(.paused, note: plea.reason)
        case .extension_:
            try matter.checkExtension(on: plea, by: hand)
            guard let amount = Limit(plea.amount) else { throw ActRefusal.amountUnreadable }
            _ = try Clocks.extend(
                owner: owner, name: "resolve", by: amount, requestedBy: plea.by,
                approvedBy: hand.person, in: transaction)
            kept = try settle(matter, .extended, note: plea.reason)
            try stepped(.extended, note: plea.reason)
        }
        try StepStore.decide(id, granted: true, in: transaction)
        return kept
    }

    /// Declines a plea; the clocks go on as they were.
    package func decline(_ id: StepID, note: String) throws -> Case {
        let plea = try openPlea(id)
        try matter.checkDecision(on: plea, by: hand)
        if note.isEmpty { throw ActRefusal.noteMissing }
        try StepStore.decide(id, granted: false, in: transaction)
        try stepped(.declined, note: note)
        return try settle(matter, .declined, note: note)
    }

    /// Lets the clocks run again.
    package func resume(note: String) throws -> Case {
        let new = try matter.resumed(by: hand)
        try CaseClocks.resumeAll(of: matter.id, in: transaction)
        try stepped(.resumed, note: note)
        return try settle(new, .resumed, note: note)
    }

    private func openPlea(_ id: StepID) throws -> Plea {
        guard let plea = try StepStore.openPleas(of: matter.id, in: transaction).first(where: { $0.id == id })
        else {
            throw ActRefusal.pleaUnknown
        }
        return plea
    }
}
