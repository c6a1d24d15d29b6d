import Kernel

/// Why a hazard is not entered, first applicable reason first.
package enum HazardReportingRefusal: String, Refusal, CaseIterable {
    case placeUnfit = "hazard.place-unfit"
    case objectUnknown = "hazard.object-unknown"
    case wordsMissing = "hazard.words-missing"
    case wordsTooLong = "hazard.words-too-long"
    case spotTooLong = "hazard.spot-too-long"
    case photoUnreadable = "hazard.photo-unreadable"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .placeUnfit: "place"
        case .objectUnknown: "object"
        case .wordsMissing, .wordsTooLong: "words"
        case .spotTooLong: "spot"
        case .photoUnreadable: "photos"
        }
    }

    package var sentence: Sentence { Sentence(.reporting(self)) }
}

/// What somebody found, before it is entered.
package struct HazardDraft: Sendable {
    package let id: HazardID
    package let place: PlaceID
    package let object: String
    package let words: String
    package var spot: String
    package var measure: Hazard.Measure
    package var point: GeoPoint?
    package var source: Hazard.Source
    package var sourceID: AnyID?
    package var household: HouseholdID?

    package init(
        id: HazardID, place: PlaceID, object: String, words: String, spot: String = "",
        measure: Hazard.Measure = .none, point: GeoPoint? = nil, source: Hazard.Source = .patrol,
        sourceID: AnyID? = nil, household: HouseholdID? = nil
    ) {
        self.id = id
        self.place = place
        self.object = object
        self.words = words
        self.spot = spot
        self.measure = measure
        self.point = point
        self.source = source
        self.sourceID = sourceID
        self.household = household
    }

    /// Throws `Refusals` of `HazardReportingRefusal`.
    func check(objects: [HazardObject]) throws(Refusals) {
        let reasons: [HazardReportingRefusal?] = [
            objects.contains { $0.code == object } ? nil : .objectUnknown,
            words.isEmpty ? .wordsMissing : nil,
            words.count > HazardLimits.words_length_max ? .wordsTooLong : nil,
            spot.count > HazardLimits.spot_length_max ? .spotTooLong : nil,
        ]
        try Refusals.check(reasons.map { $0 })
    }
}
