import Kernel

extension PetitionDraft {
    /// What is wrong with what was entered; places and people are looked up by the caller.
    ///
    /// - Source: 信访工作条例 (2022) Art. 20 for those who speak for others, Art. 30 for whom an accusation is about.
    func refusals(isReceiverAccused: Bool, today: Day) -> [PetitionRefusal] {
        var wrong: [PetitionRefusal] = []
        if place == nil { wrong.append(.placeUnknown) }
        if !hasWords { wrong.append(.wordsMissing) }
        if let received, received > today { wrong.append(.receiptInFuture) }
        if let visitors, form == .visit, visitors > PetitionLimits.visitors_max {
            wrong.append(.tooManyVisitors)
        }
        guard kind == .accusation else { return wrong }
        if accused == nil { wrong.append(.accusedMissing) }
        if isReceiverAccused { wrong.append(.receiverIsAccused) }
        if request != nil { wrong.append(.accusationWithRequest) }
        return wrong
    }
}

extension PetitionFile {
    func checkOpen() throws(PetitionRefusal) {
        if !petition.isOpen { throw .closedAlready }
    }

    /// Whether `person` may be named; whoever belongs to whom it is about never is.
    ///
    /// A supervisor who does not know the file names others and not themselves: who names does not read.
    func checkAssignment(
        of person: PersonID, isAccused: Bool, by hand: PetitionHand
    ) throws(PetitionRefusal) {
        try checkOpen()
        if !hand.isAssignee, hand.isRestricted, person == hand.person { throw .ownAssignment }
        if isAccused { throw .assigneeIsAccused }
        if assignees.contains(where: { $0.person == person }) { throw .assignedAlready }
    }

    /// Whether the name may come off; an accusation is never left without anybody.
    func checkUnassignment(of person: PersonID, by hand: PetitionHand) throws(PetitionRefusal) {
        guard hand.actsForOffice || hand.person == person else { throw .notYours }
        guard assignees.contains(where: { $0.person == person }) else { throw .notAssigned }
        if petition.isRestricted, assignees.count == 1 { throw .lastAssignee }
    }

    /// The petition in the hands of a unit.
    ///
    /// - Source: 信访工作条例 (2022) Art. 22; Art. 30: never to whom an accusation is about.
    func forwarded(to unit: PetitionUnit, isAccused: Bool, by hand: PetitionHand) throws(PetitionRefusal)
        -> Petition
    {
        try checkOpen()
        guard hand.actsForOffice else { throw .notYours }
        if isAccused { throw .unitIsAccused }
        guard petition.state == .registered else { throw .notDue }
        var petition = petition
        petition.unit = unit
        petition.state = .forwarded
        return petition
    }

    /// The unit says that it is not its matter; it has five working days for that, and says why.
    ///
    /// - Source: 信访工作条例 (2022) Art. 23.
    func objected(
        hasReason: Bool, until: Instant?, by hand: PetitionHand, at now: Instant
    ) throws(PetitionRefusal) -> Petition {
        try checkOpen()
        guard hand.actsForUnit else { throw .notYours }
        guard petition.state == .forwarded else { throw .notDue }
        if let until, now > until { throw .objectionLate }
        if !hasReason { throw .reasonMissing }
        var petition = petition
        petition.state = .objected
        return petition
    }

    /// Who handed it on looks whether the objection is right.
    func objectionDecided(
        isUpheld: Bool, hasReason: Bool, by hand: PetitionHand
    ) throws(PetitionRefusal) -> Petition {
        try checkOpen()
        guard hand.actsForOffice else { throw .notYours }
        guard petition.state == .objected else { throw .notDue }
        if !hasReason { throw .reasonMissing }
        var petition = petition
        petition.state = isUpheld ? .registered : .forwarded
        if isUpheld { petition.unit = nil }
        return petition
    }

    /// The petition taken up, and the petitioner told so, unless name and address are unclear.
    ///
    /// - Source: 信访工作条例 (2022) Art. 23.
    func accepted(
        as own: PetitionUnit, telling: PetitionTelling?, by hand: PetitionHand
    ) throws(PetitionRefusal) -> Petition {
        try checkOpen()
        var petition = petition
        switch petition.state {
        case .registered:
            guard hand.actsForOffice else { throw .notYours }
            petition.unit = own
        case .forwarded: guard hand.actsForUnit else { throw .notYours }
        case .objected, .handling, .answered, .reviewing, .rechecking, .closed: throw .notDue
        }
        guard let telling, telling != .impossible || !petition.isReachable else { throw .tellingUnfit }
        petition.state = .handling
        return petition
    }
}
