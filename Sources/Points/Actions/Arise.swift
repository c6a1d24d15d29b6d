import Kernel
import People
import Storage

/// A record of the county from which points follow where a village voted so.
package struct PointsRecord: Sendable, Hashable {
    package let trigger: ItemTerms.Trigger
    /// The request, or the meeting.
    package let cause: AnyID
    /// On which the list must hold.
    package let day: Day
    /// Each counts in its own village.
    package let households: [HouseholdID]

    package init(
        trigger: ItemTerms.Trigger, cause: AnyID, day: Day, households: [HouseholdID]
    ) {
        self.trigger = trigger
        self.cause = cause
        self.day = day
        self.households = households
    }
}

extension Points {
    /// For reactions: makes the acts that follow from a record, in every village whose list says so, once a record.
    ///
    /// Refuses nothing: a household that has the item on that day already, would pass its limit or had that day counted
    /// on paper is left out, and so is a day that lies too far back or in a closed year. What
    /// the item wants evidence for waits for its check; the rest waits to be published, as everything does.
    package static func arise(_ record: PointsRecord, in transaction: Transaction) throws {
        let today = transaction.now.day
        let oldest = today.adding(days: -PointsLimits.backdating_days)
        guard record.trigger != .hand, record.day <= today, record.day >= oldest else { return }
        let known = try record.households.reduce(into: [PlaceID: [HouseholdID]]()) { known, id in
            guard let household = try People.household(id, in: transaction), household.state.isOpen,
                known[household.village]?.contains(id) != true
            else { return }
            known[household.village, default: []].append(id)
        }
        for village in known.keys.sorted() {
            guard let list = try list(at: village, on: record.day, in: transaction),
                try isOpen(record.day, in: village, transaction)
            else { continue }
            for item in try ItemStore.all(of: list.id, in: transaction)
            where item.terms.trigger == record.trigger {
                try arise(record, item, known[village] ?? [], in: village, transaction)
            }
        }
    }

    private static func isOpen(_ day: Day, in village: PlaceID, _ reader: Reader) throws -> Bool {
        do {
            try checkSeason(of: day, in: village, reader)
            return true
        } catch is DeclaringRefusal { return false }
    }

    private static func arise(
        _ record: PointsRecord, _ item: PointsItem, _ households: [HouseholdID], in village: PlaceID,
        _ transaction: Transaction
    ) throws {
        let code = item.terms.code
        if try OriginStore.has(record.cause, in: village, item: code, transaction) { return }
        let paper = try PaperStore.lastDays(of: households, in: village, transaction)
        let fit = try fitting(households, item, on: record.day, in: transaction)
            .filter { household in paper[household].map { record.day > $0 } ?? true }
        if fit.isEmpty { return }
        let declaration = Declaration(
            id: transaction.derivedID(), village: village, item: item.id, day: record.day, times: 1,
            role: .committee, person: nil, note: "", witness: "", declared: transaction.now,
            position: transaction.nextPosition)
        try DeclarationStore.insert(declaration, in: transaction)
        try OriginStore.insert(declaration.id, record, in: village, item: code, transaction)
        let state: PointsAct.State = item.terms.evidence == .none ? .checked : .declared
        for household in fit {
            try ActStore.insert(
                PointsAct(
                    id: transaction.derivedID(), declaration: declaration.id, village: village,
                    household: household, item: item.id, day: record.day, points: item.terms.points,
                    state: state, changed: transaction.now), in: transaction)
        }
        try transaction.record(
            ActsArisen(
                subject: declaration.id.as(Marks.Anything.self), village: village, item: item.id,
                day: record.day, trigger: record.trigger, cause: record.cause, households: fit.count,
                isChecked: state == .checked))
    }

    /// Those that have not got the item on the day, and stay within its limit.
    private static func fitting(
        _ households: [HouseholdID], _ item: PointsItem, on day: Day, in reader: Reader
    ) throws -> [HouseholdID] {
        let there = try ActStore.sums(
            of: item.id, for: households, from: day, until: day.adding(days: 1), in: reader)
        let counted = try item.terms.cap.map { cap in
            let period = cap.period.days(around: day)
            return try ActStore.sums(
                of: item.id, for: households, from: period.from,
                until: period.until ?? day.adding(days: 1), in: reader)
        }
        return households.filter { household in
            guard there[household] == nil else { return false }
            guard let cap = item.terms.cap else { return true }
            return (counted?[household] ?? 0) + item.terms.points <= cap.amount
        }
    }
}
