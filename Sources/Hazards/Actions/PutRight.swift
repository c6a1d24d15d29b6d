import Rulebook
import Clocks
import Files
import Kernel
import People
import Pictures
import Places
import Storage

extension Hazards {
    /// Sets grade and who puts it right until when. Throws `Refusals` of `HazardOrderingRefusal`, `HazardRefusal`.
    package static func order(_ order: HazardOrder, of id: HazardID, in transaction: Transaction) throws {
        var hazard = try found(id, in: transaction)
        try hazard.require(.found, .shelved)
        let lineage = try lineage(of: hazard.place, in: transaction)
        try order.check(objects: try objects(at: lineage, in: transaction))
        try Hazard.check(words: order.words, isNeeded: true)
        if let household = order.household {
            guard let known = try People.household(household, in: transaction),
                lineage.contains(known.village)
            else { throw HazardOrderingRefusal.householdUnknown }
        }
        guard let grade = order.grade, let holder = order.holder else {
            throw HazardOrderingRefusal.gradeMissing
        }
        guard try rule(rightingKey(grade), at: lineage, in: transaction) != nil else {
            throw HazardRefusal.unruled
        }
        hazard.object = order.object
        (hazard.grade, hazard.holder, hazard.state) = (grade, holder, .ordered)
        hazard.household = holder == .household ? order.household : hazard.household
        hazard.unit = holder.isNamed ? order.unit : ""
        try keep(hazard, .order, order.id, words: order.words, in: transaction)
        try transaction.record(
            HazardOrdered(subject: hazard.subject, object: hazard.object, grade: grade, holder: holder))
        try HazardClocks.finish(ClockName.grading, of: hazard, in: transaction)
        try HazardClocks.finish(ClockName.review, of: hazard, in: transaction)
        try HazardClocks.start(ClockName.righting, by: rightingKey(grade), for: hazard, in: transaction)
    }

    /// Hands the file to the department that may enforce; the hazard stays in its list until it is gone.
    ///
    /// Throws `Refusals` of `HazardOrderingRefusal`, `HazardRefusal`.
    package static func handOver(
        _ handover: HazardHandover, of id: HazardID, in transaction: Transaction
    ) throws {
        let hazard = try found(id, in: transaction)
        try hazard.require(.found, .ordered, .shelved)
        try handover.check()
        try Hazard.check(words: handover.words, isNeeded: false)
        try keep(
            hazard, .handover, handover.id, words: handover.words, detail: handover.department,
            basis: handover.basis, in: transaction)
        try transaction.record(HazardHandedOver(subject: hazard.subject))
    }

    /// Keeps what was done, with its evidence. Throws `HazardRefusal`.
    package static func putRight(
        _ act: HazardActID, words: String, photos: [(id: FileID, picture: Picture.Prepared)] = [],
        of id: HazardID, in transaction: Transaction
    ) throws {
        var hazard = try found(id, in: transaction)
        try hazard.require(.ordered)
        try Hazard.check(words: words, isNeeded: true)
        hazard.state = .righted
        try keep(hazard, .righting, act, words: words, in: transaction)
        for photo in photos {
            try Files.keepPicture(
                photo.id, prepared: photo.picture, owner: act.as(Marks.Anything.self), in: transaction)
        }
        try transaction.record(HazardRighted(subject: hazard.subject, photos: photos.count))
        try HazardClocks.finish(ClockName.righting, of: hazard, in: transaction)
        try HazardClocks.start(ClockName.recheck, by: recheckKey, for: hazard, in: transaction)
    }

    /// Looks again; who said that it was put right does not. Throws `HazardRefusal`.
    package static func recheck(
        _ act: HazardActID, isGone: Bool, words: String, of id: HazardID, in transaction: Transaction
    ) throws {
        var hazard = try found(id, in: transaction)
        try hazard.require(.righted)
        try hazard.checkOther(transaction.origin.actor, than: try HazardStore.acts(of: id, in: transaction))
        try Hazard.check(words: words, isNeeded: !isGone)
        hazard.state = isGone ? .closed : .ordered
        hazard.closed = isGone ? transaction.now : nil
        try keep(hazard, isGone ? .closing : .returning, act, words: words, in: transaction)
        try transaction.record(HazardRechecked(subject: hazard.subject, isGone: isGone))
        try HazardClocks.finish(ClockName.recheck, of: hazard, in: transaction)
        // The time that it had runs on: it was never right.
        if !isGone { try Clocks.runOn(owner: hazard.subject, name: ClockName.righting, in: transaction) }
    }

    /// Leaves it for a time, guarded. Throws `HazardOrderingRefusal`, `HazardRefusal`.
    package static func shelve(
        _ shelving: HazardShelving, of id: HazardID, in transaction: Transaction
    ) throws {
        var hazard = try found(id, in: transaction)
        try hazard.require(.found, .ordered)
        try Hazard.check(words: shelving.reason, isNeeded: true)
        let today = transaction.now.day
        let until = try shelving.checked(today: today)
        hazard.state = .shelved
        try keep(
            hazard, .shelving, shelving.id, words: shelving.reason, detail: shelving.guarding, until: until,
            in: transaction)
        try transaction.record(HazardShelved(subject: hazard.subject, until: until))
        for name in [ClockName.grading, ClockName.righting] {
            try HazardClocks.finish(name, of: hazard, in: transaction)
        }
        try Clocks.start(
            owner: hazard.subject, name: ClockName.review, limit: .days(until.number - today.number),
            at: transaction.now, in: transaction)
    }

    /// Says that it is no hazard, and why. Throws `HazardRefusal`.
    package static func dismiss(
        _ act: HazardActID, words: String, of id: HazardID, in transaction: Transaction
    ) throws {
        var hazard = try found(id, in: transaction)
        try hazard.require(.found)
        if hazard.finder == transaction.origin.actor { throw HazardRefusal.sameHands }
        try Hazard.check(words: words, isNeeded: true)
        (hazard.state, hazard.closed) = (.unfounded, transaction.now)
        try keep(hazard, .dismissal, act, words: words, in: transaction)
        try transaction.record(HazardDismissed(subject: hazard.subject))
        try HazardClocks.finish(ClockName.grading, of: hazard, in: transaction)
    }

    /// For the reaction to `ClockReached`: time ran out, and the desk above has it in its list, too.
    package static func climb(_ reached: ClockReached, in transaction: Transaction) throws {
        guard ClockName.climbing.contains(reached.name),
            var hazard = try HazardStore.find(reached.subject.as(Marks.Hazard.self), in: transaction),
            let rung = hazard.rung(after: reached.stage)
        else { return }
        hazard.rung = rung
        try HazardStore.keep(hazard, in: transaction)
        try transaction.record(HazardClimbed(subject: hazard.subject, rung: rung))
    }

    private static func keep(
        _ hazard: Hazard, _ kind: HazardAct.Kind, _ act: HazardActID, words: String, detail: String? = nil,
        basis: String? = nil, until: Day? = nil, in transaction: Transaction
    ) throws {
        try HazardStore.keep(hazard, in: transaction)
        try HazardStore.insert(
            HazardAct(
                id: act, hazard: hazard.id, kind: kind, person: transaction.origin.actor,
                done: transaction.now, words: words.isEmpty ? nil : words, detail: detail, basis: basis,
                until: until), in: transaction)
    }
}

/// The clocks of a hazard, by the rules of its place.
enum HazardClocks {
    /// Starts a clock, or its next round; nothing runs where the rulebook sets no limit.
    static func start(
        _ name: String, by key: String, for hazard: Hazard, in transaction: Transaction
    ) throws {
        let lineage = try Hazards.lineage(of: hazard.place, in: transaction)
        try finish(name, of: hazard, in: transaction)
        guard let rule = try Hazards.rule(key, at: lineage, in: transaction) else { return }
        let step = try Hazards.rule(Hazards.climbKey, at: lineage, in: transaction).flatMap {
            Limit($0.value)
        }
        try Clocks.start(
            owner: hazard.subject, name: name, by: rule, escalations: step.map { [$0] } ?? [],
            at: transaction.now, in: transaction)
    }

    static func finish(_ name: String, of hazard: Hazard, in transaction: Transaction) throws {
        let isRunning = try Clocks.of(hazard.subject, in: transaction)
            .contains { $0.name == name && $0.isRunning }
        if isRunning {
            try Clocks.finish(owner: hazard.subject, name: name, at: transaction.now, in: transaction)
        }
    }
}
