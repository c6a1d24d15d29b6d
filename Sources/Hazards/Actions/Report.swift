import Clocks
import Files
import Kernel
import People
import Pictures
import Places
import Storage

extension Hazards {
    /// Enters what somebody found. Throws `HazardReportingRefusal`, or `Refusals` of it.
    @discardableResult
    package static func report(
        _ draft: HazardDraft, photos: [(id: FileID, picture: Picture.Prepared)] = [],
        in transaction: Transaction
    ) throws -> Hazard {
        let line = try Places.lineage(of: draft.place, in: transaction)
        guard line.contains(where: { $0.level == .village }) else { throw HazardReportingRefusal.placeUnfit }
        try draft.check(objects: try objects(at: line.map(\.id), in: transaction))
        return try enter(draft, photos: photos, in: transaction)
    }

    /// The same for the reactions of the house: nothing is refused.
    ///
    /// - Parameter id: of what it was found by, so that both go by one address; nothing is entered twice.
    package static func noteFound(
        _ words: String, object: String, at place: PlaceID, from source: Hazard.Source, id: AnyID,
        spot: String = "", measure: Hazard.Measure = .none, household: HouseholdID? = nil,
        in transaction: Transaction
    ) throws {
        let draft = HazardDraft(
            id: id.as(Marks.Hazard.self), place: place, object: object,
            words: String(words.prefix(HazardLimits.words_length_max)),
            spot: String(spot.prefix(HazardLimits.spot_length_max)), measure: measure, source: source,
            sourceID: id, household: household)
        if try HazardStore.find(draft.id, in: transaction) != nil { return }
        _ = try enter(draft, photos: [], in: transaction)
    }

    private static func enter(
        _ draft: HazardDraft, photos: [(id: FileID, picture: Picture.Prepared)], in transaction: Transaction
    ) throws -> Hazard {
        let now = transaction.now
        let hazard = Hazard(
            id: draft.id, number: try HazardStore.nextNumber(year: now.day.year, in: transaction),
            place: draft.place, object: draft.object, grade: nil, spot: draft.spot, words: draft.words,
            measure: draft.measure, point: draft.point, source: draft.source, sourceID: draft.sourceID,
            finder: transaction.origin.actor, state: .found, holder: nil, household: draft.household,
            unit: "",
            rung: .village, found: now, closed: nil, position: transaction.nextPosition)
        try HazardStore.insert(hazard, in: transaction)
        for photo in photos {
            try Files.keepPicture(
                photo.id, prepared: photo.picture, owner: hazard.subject, in: transaction)
        }
        try transaction.record(
            HazardFound(
                subject: hazard.subject, place: hazard.place, object: hazard.object, source: hazard.source))
        try HazardClocks.start(ClockName.grading, by: gradingKey, for: hazard, in: transaction)
        return hazard
    }
}
