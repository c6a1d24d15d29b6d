import Files
import Kernel
import People
import Pictures
import Storage

extension Points {
    /// Declares what one household or many have done; each becomes an act that waits for its check.
    ///
    /// Throws `Refusals` of `DeclaringRefusal`: everything that stands in the way, household by household.
    ///
    /// - Parameter reach: whom the declarer may declare for; `nil` for every household of the village.
    @discardableResult
    package static func declare(
        _ draft: DeclarationDraft, photos: [(id: FileID, picture: Picture.Prepared)] = [],
        reach: Set<HouseholdID>? = nil, in transaction: Transaction
    ) throws -> Declaration {
        guard let item = try ItemStore.find(draft.item, in: transaction) else {
            throw DeclaringRefusal.itemUnknown
        }
        let list = try list(at: draft.village, on: draft.day, in: transaction)
        try checkSeason(of: draft.day, in: draft.village, transaction)
        var wrong = draft.refusals(
            for: item.terms, isInForce: list?.id == item.version, today: transaction.now.day)
        if wrong.isEmpty {
            wrong = draft.refusals(
                for: item.terms, try candidates(of: draft, item, reach: reach, in: transaction))
        }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        return try write(draft, item, photos: photos, in: transaction)
    }

    private static func candidates(
        of draft: DeclarationDraft, _ item: PointsItem, reach: Set<HouseholdID>?, in reader: Reader
    ) throws -> [Candidate] {
        let codes = try openCodes(of: draft.households, in: draft.village, reader)
        let today = try ActStore.sums(
            of: item.id, for: draft.households, from: draft.day, until: draft.day.adding(days: 1), in: reader)
        let paper = try PaperStore.lastDays(of: draft.households, in: draft.village, reader)
        let period = item.terms.cap?.period.days(around: draft.day)
        let counted = try period.map { period in
            try ActStore.sums(
                of: item.id, for: draft.households, from: period.from,
                until: period.until ?? draft.day.adding(days: 1), in: reader)
        }
        return try draft.households.map { household in
            let code = try codes[household] ?? People.household(household, in: reader)?.code
            return Candidate(
                household: household, code: code ?? household.description.suffix(6).description,
                isHere: codes[household] != nil && reach?.contains(household) != false,
                isDeclared: today[household] != nil, counted: counted?[household] ?? 0,
                paper: paper[household])
        }
    }

    /// The numbers of those households that are open in the village.
    private static func openCodes(
        of households: [HouseholdID], in village: PlaceID, _ reader: Reader
    ) throws -> [HouseholdID: String] {
        var codes: [HouseholdID: String] = [:]
        for id in households {
            guard let household = try People.household(id, in: reader), household.state.isOpen,
                household.village == village
            else { continue }
            codes[id] = household.code
        }
        return codes
    }

    private static func write(
        _ draft: DeclarationDraft, _ item: PointsItem, photos: [(id: FileID, picture: Picture.Prepared)],
        in transaction: Transaction
    ) throws -> Declaration {
        let declaration = Declaration(
            id: draft.id, village: draft.village, item: item.id, day: draft.day, times: draft.times,
            role: draft.role, person: transaction.origin.actor, note: draft.note, witness: draft.witness,
            declared: transaction.now, position: transaction.nextPosition)
        try DeclarationStore.insert(declaration, in: transaction)
        for household in draft.households {
            let act = PointsAct(
                id: transaction.derivedID(), declaration: draft.id, village: draft.village,
                household: household, item: item.id, day: draft.day,
                points: item.terms.points * Int64(draft.times), state: .declared, changed: transaction.now)
            try ActStore.insert(act, in: transaction)
        }
        let subject = draft.id.as(Marks.Anything.self)
        try transaction.record(
            ActsDeclared(
                subject: subject, village: draft.village, item: item.id, day: draft.day, role: draft.role,
                households: draft.households.count,
                note: try transaction.seal(draft.note, named: "note", of: subject)))
        for photo in photos {
            try Files.keepPicture(photo.id, prepared: photo.picture, owner: subject, in: transaction)
        }
        return declaration
    }
}
