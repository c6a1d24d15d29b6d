import Kernel

extension DisputeDraft {
    /// What is wrong with what was entered; the place and the kind are looked up by the caller.
    func refusals(isOwn: Bool) -> [DisputeRefusal] {
        var wrong: [DisputeRefusal] = []
        if place == nil { wrong.append(.placeUnknown) }
        if summary.isEmpty { wrong.append(.summaryMissing) }
        if summary.unicodeScalars.count > DisputeLimits.summary_length_max { wrong.append(.summaryTooLong) }
        if parties.count < 2 { wrong.append(.partiesTooFew) }
        if parties.count > DisputeLimits.parties_max { wrong.append(.partiesTooMany) }
        if parties.contains(where: { $0.name.isEmpty }) { wrong.append(.partyNameMissing) }
        if parties.contains(where: { $0.name.unicodeScalars.count > DisputeLimits.name_length_max }) {
            wrong.append(.partyNameTooLong)
        }
        if isOwn, !hasConsent { wrong.append(.consentMissing) }
        return wrong
    }
}

extension DisputeFile {
    func checkOpen() throws(DisputeRefusal) {
        if !dispute.isOpen { throw .closedAlready }
    }

    func checkCharge(_ hand: DisputeHand) throws(DisputeRefusal) {
        try checkOpen()
        if !hand.isInCharge { throw .notYours }
    }

    /// Whether the desk may say that the matter is mediated, or that it is not.
    func checkAcceptance(by hand: DisputeHand) throws(DisputeRefusal) {
        try checkOpen()
        if !hand.isDesk { throw .notYours }
        if dispute.state != .received { throw .acceptedAlready }
    }

    /// Whether another unit may be asked to help: 一揽子调处.
    func checkPart(task: String, by hand: DisputeHand) throws(DisputeRefusal) {
        try checkCharge(hand)
        if task.isEmpty { throw .taskMissing }
        if parts.count >= DisputeLimits.parts_max { throw .partsFull }
    }

    /// The part as it stands once its unit has done it.
    func finished(
        _ id: JointPartID, result: String, by hand: DisputeHand, at now: Instant
    ) throws(DisputeRefusal) -> JointPart {
        try checkOpen()
        guard var part = parts.first(where: { $0.id == id }) else { throw .partUnknown }
        guard hand.isInCharge || part.organisation == hand.organisation else { throw .notYours }
        if part.finished != nil { throw .partFinished }
        if result.isEmpty { throw .noteMissing }
        (part.result, part.finished) = (result, now)
        return part
    }
}
