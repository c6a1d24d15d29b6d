import Clocks
import Kernel
import People
import Places
import Storage

extension PetitionActing {
    /// Hands the petition to a unit of the office's place or below. Throws `PetitionRefusal`.
    package func forward(to unit: PetitionUnit) throws {
        let isKnown =
            if let organisation = unit.organisation {
                try People.organisation(organisation, in: transaction)?.place == unit.place
            } else {
                try Places.find(unit.place, in: transaction) != nil
            }
        let root = lineage.last ?? petition.office
        guard isKnown, try Places.isWithin(unit.place, root, in: transaction) else {
            throw PetitionRefusal.unitUnknown
        }
        let isAccused = try Accused.includes(unit, petition.accused, in: transaction)
        try keep(try file.forwarded(to: unit, isAccused: isAccused, by: hand))
        try PetitionClocks.finish(PetitionClocks.registration, of: subject, in: transaction)
        try start(PetitionClocks.objection)
        try start(PetitionClocks.informing)
        try step(.forwarded)
        try transaction.record(
            PetitionForwarded(subject: subject, place: unit.place, organisation: unit.organisation))
    }

    package func object() throws {
        let until = try PetitionClocks.due(PetitionClocks.objection, of: subject, in: transaction)
        try keep(
            try file.objected(hasReason: !note.isEmpty, until: until, by: hand, at: transaction.now))
        try PetitionClocks.finish(PetitionClocks.objection, of: subject, in: transaction)
        try step(.objected)
        try transaction.record(PetitionObjected(subject: subject))
    }

    /// An upheld objection brings the petition back, and the time to hand it on begins anew.
    package func decideObjection(isUpheld: Bool) throws {
        try keep(try file.objectionDecided(isUpheld: isUpheld, hasReason: !note.isEmpty, by: hand))
        if isUpheld {
            try PetitionClocks.finish(PetitionClocks.informing, of: subject, in: transaction)
            try start(PetitionClocks.registration)
        }
        try step(isUpheld ? .returned : .kept)
        try transaction.record(ObjectionDecided(subject: subject, isUpheld: isUpheld))
    }

    /// Takes the petition up; the sixty days of a claim begin.
    package func accept(telling: PetitionTelling?) throws {
        let own = PetitionUnit(place: petition.office)
        if petition.state == .registered, try Accused.includes(own, petition.accused, in: transaction) {
            throw PetitionRefusal.unitIsAccused
        }
        try keep(try file.accepted(as: own, telling: telling, by: hand))
        try PetitionClocks.finish(
            PetitionClocks.registration, PetitionClocks.objection, PetitionClocks.informing, of: subject,
            in: transaction)
        if petition.kind == .appeal { try start(PetitionClocks.handling) }
        try step(.accepted, detail: telling?.rawValue ?? "")
        try transaction.record(PetitionAccepted(subject: subject, telling: telling?.rawValue ?? ""))
    }

    package func askExtension(days: Int) throws {
        let most = try PetitionClocks.days(Petitions.extensionKey, at: lineage, in: transaction) ?? 0
        try keep(
            try file.extensionAsked(days: days, most: most, hasReason: !note.isEmpty, by: hand))
        try step(.extensionAsked, detail: "\(days)")
        try transaction.record(ExtensionAsked(subject: subject, days: days))
    }

    /// Approves what was asked for; the reason that was given with it is what the petitioner is told.
    package func decideExtension(isGranted: Bool, isTold: Bool) throws {
        let decided = try file.extensionDecided(isGranted: isGranted, isTold: isTold, by: hand)
        try keep(decided)
        guard let ask = petition.ask else { return }
        if isGranted, try PetitionClocks.running(PetitionClocks.handling, of: subject, in: transaction) {
            try Clocks.extend(
                owner: subject, name: PetitionClocks.handling, by: .days(ask.days), requestedBy: ask.by,
                approvedBy: hand.person, in: transaction)
        }
        try step(isGranted ? .extended : .extensionRefused, detail: "\(ask.days)")
        try transaction.record(ExtensionDecided(subject: subject, days: ask.days, isGranted: isGranted))
    }

    /// Opens a hearing; in the final review the clock stands still until it ends.
    ///
    /// - Source: 信访工作条例 (2022) Art. 36: its time is not counted there; Art. 34 says no such thing of handling.
    package func openHearing() throws {
        try file.checkHearing(by: hand)
        let stage = file.stage
        try CourseStore.insert(
            PetitionHearing(id: act, stage: stage, opened: transaction.now, ended: nil), of: id,
            in: transaction)
        if stage == .recheck, try PetitionClocks.running(PetitionClocks.recheck, of: subject, in: transaction)
        {
            try Clocks.pause(
                owner: subject, name: PetitionClocks.recheck, reason: .hearing, approvedBy: hand.person,
                in: transaction)
        }
        try step(.hearingOpened, detail: stage.rawValue)
        try transaction.record(HearingChanged(subject: subject, stage: stage.rawValue, isOpen: true))
    }

    package func endHearing() throws {
        let ended = try file.endedHearing(hasRecord: !note.isEmpty, by: hand, at: transaction.now)
        try CourseStore.end(ended, in: transaction)
        let paused = try Clocks.of(subject, in: transaction).contains {
            $0.name == PetitionClocks.recheck && $0.clock.openPause != nil
        }
        if paused {
            try Clocks.resume(owner: subject, name: PetitionClocks.recheck, in: transaction)
        }
        try step(.hearingEnded, detail: ended.stage.rawValue)
        try transaction.record(
            HearingChanged(subject: subject, stage: ended.stage.rawValue, isOpen: false))
    }
}
