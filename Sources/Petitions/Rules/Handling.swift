import Kernel

extension PetitionFile {
    /// The petition with more time asked for; once, and only where a time runs.
    ///
    /// - Source: 信访工作条例 (2022) Art. 34.
    func extensionAsked(
        days: Int, most: Int, hasReason: Bool, by hand: PetitionHand
    ) throws(PetitionRefusal) -> Petition {
        try checkOpen()
        guard hand.actsForUnit else { throw .notYours }
        guard petition.state == .handling, petition.kind == .appeal else { throw .notDue }
        if petition.extended_days > 0 { throw .extensionUsed }
        if petition.ask != nil { throw .extensionAsked }
        if !(1...max(1, most)).contains(days) { throw .extensionTooLong }
        if !hasReason { throw .reasonMissing }
        var petition = petition
        petition.ask = Petition.ExtensionAsk(days: days, by: hand.person)
        return petition
    }

    /// The extension approved by another than who asked, and the petitioner told why; or refused.
    func extensionDecided(
        isGranted: Bool, isTold: Bool, by hand: PetitionHand
    ) throws(PetitionRefusal) -> Petition {
        try checkOpen()
        guard petition.state == .handling, let ask = petition.ask else { throw .notDue }
        if ask.by == hand.person { throw .ownExtension }
        guard hand.supervises else { throw .notYours }
        if isGranted, !isTold { throw .untold }
        var petition = petition
        petition.ask = nil
        if isGranted { petition.extended_days = ask.days }
        return petition
    }

    /// A hearing begins where a claim is being handled or finally reviewed.
    ///
    /// - Source: 信访工作条例 (2022) Art. 31 (6), 36.
    func checkHearing(by hand: PetitionHand) throws(PetitionRefusal) {
        try checkOpen()
        guard petition.kind == .appeal, [.handling, .rechecking].contains(petition.state) else {
            throw .notDue
        }
        guard petition.state == .handling ? hand.actsForUnit : hand.reviews else { throw .notYours }
        if openHearing != nil { throw .hearingOpen }
    }

    /// The hearing that ends, with what was said in it.
    func endedHearing(
        hasRecord: Bool, by hand: PetitionHand, at now: Instant
    ) throws(PetitionRefusal) -> PetitionHearing {
        try checkOpen()
        guard var hearing = openHearing else { throw .noHearing }
        guard hearing.stage == .handling ? hand.actsForUnit : hand.reviews else { throw .notYours }
        if !hasRecord { throw .reasonMissing }
        hearing.ended = now
        return hearing
    }

    /// What the three kinds may be answered with, and the two reviews.
    package static func outcomes(of kind: Petition.Kind, at stage: Petition.Stage) -> [Petition.Outcome] {
        if stage != .handling { return [.upheld, .changed] }
        return switch kind {
        case .proposal: [.adopted, .partlyAdopted, .notAdopted, .guided, .withdrawn]
        case .accusation: [.dealtWith, .guided]
        case .appeal: [.supported, .explained, .notSupported, .agreed, .guided, .withdrawn]
        }
    }

    /// The petition answered, by whom it is with at this time; a review by nobody who answered before.
    ///
    /// - Source: 信访工作条例 (2022) Art. 28, 32, 35, 36.
    func answered(
        _ outcome: Petition.Outcome, hasWords: Bool, hasBasis: Bool, by hand: PetitionHand
    ) throws(PetitionRefusal) -> Petition {
        try checkOpen()
        guard [.handling, .reviewing, .rechecking].contains(petition.state) else { throw .notDue }
        guard petition.state == .handling ? hand.actsForUnit : hand.reviews else { throw .notYours }
        if answers.contains(where: { $0.by == hand.person }) { throw .sameHands }
        if openHearing != nil { throw .hearingOpen }
        guard PetitionFile.outcomes(of: petition.kind, at: stage).contains(outcome) else {
            throw .outcomeUnfit
        }
        if !hasWords { throw .answerMissing }
        if !hasBasis { throw .basisMissing }
        var petition = petition
        petition.state = .answered
        petition.ask = nil
        return petition
    }

    /// The last answer, in the petitioner's hands since `day`.
    func delivered(
        on day: Day, by hand: PetitionHand, today: Day
    ) throws(PetitionRefusal) -> PetitionAnswer {
        try checkOpen()
        guard petition.state == .answered, var answer = last else { throw .notDue }
        guard hand.actsForUnit || hand.actsForOffice || hand.reviews else { throw .notYours }
        if answer.delivered != nil { throw .deliveredAlready }
        if day > today || day < answer.at.day { throw .dayUnfit }
        answer.delivered = day
        return answer
    }

    /// The petition under review, or finally reviewed, as the petitioner asks within thirty days.
    ///
    /// - Source: 信访工作条例 (2022) Art. 35, 36.
    func reviewAsked(on day: Day, today: Day) throws(PetitionRefusal) -> Petition {
        try checkOpen()
        guard petition.state == .answered, let next else { throw .noReview }
        guard let delivered = last?.delivered else { throw .undelivered }
        if day > today || day < delivered { throw .dayUnfit }
        if let until = last?.until, day > until { throw .reviewLate }
        var petition = petition
        petition.state = next == .review ? .reviewing : .rechecking
        return petition
    }

    /// The petition closed by another than who answered, once the time to ask for a review is over.
    func closed(by hand: PetitionHand, at now: Instant) throws(PetitionRefusal) -> Petition {
        try checkOpen()
        guard petition.state == .answered, let last else { throw .notDue }
        guard hand.actsForOffice || hand.supervises else { throw .notYours }
        if last.by == hand.person { throw .sameHands }
        if petition.isReachable, last.delivered == nil { throw .undelivered }
        if let until = last.until, now.day <= until { throw .windowOpen }
        var petition = petition
        petition.state = .closed
        petition.closure = Petition.Closure(at: now, by: hand.person)
        return petition
    }
}

extension Petition {
    func checkErasure(isConfirmed: Bool) throws(PetitionRefusal) {
        if !isConfirmed { throw .unconfirmed }
        if isOpen { throw .stillOpen }
        if isErased { throw .erasedAlready }
    }
}
