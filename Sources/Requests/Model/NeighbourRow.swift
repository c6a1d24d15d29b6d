import Cases
import Kernel

/// A request as other systems may show it to anybody: by the same rule and with the same masks as its public page.
package struct NeighbourRow: Sendable {
    package let id: CaseID
    package let number: String
    package let state: Case.State
    package let outcome: Outcome?
    package let reviewOn: Day?
    package let pausedFor: String?
    /// Whoever has it disputes it, or asks to give it back.
    package let isContested: Bool
    package let reopenings: Int
    package let place: PlaceID
    package let desk: PlaceID
    package let unit: OrganisationID?
    package let opened: Instant
    package let due: Instant?
    package let position: Int64
    package let category: String?
    /// In Chinese and in English.
    let categoryNames: (String, String)?
    package let channel: Request.Channel
    /// Masked.
    package let body: String
    /// Masked.
    package let location: String
    /// Where it is, to a hundredth of a degree: about a kilometre, so that no house is named.
    package let spot: Coordinate?
    package let changed: Instant

    package func categoryName(_ language: Language) -> String? {
        categoryNames.map { language == .chinese ? $0.0 : $0.1 }
    }

    /// A hundredth of a degree.
    static func coarse(_ latitude: Double?, _ longitude: Double?) -> Coordinate? {
        guard let latitude, let longitude else { return nil }
        return Coordinate(
            latitude: (latitude * 100).rounded() / 100, longitude: (longitude * 100).rounded() / 100)
    }
}

/// A line of a request's file as its public page shows it.
package struct NeighbourStep: Sendable, Equatable {
    package let id: StepID
    package let number: String
    package let kind: Step.Kind
    /// Masked; nil where nothing was written for the public.
    package let words: String?
    package let recorded: Instant
    /// Of the case as it is now.
    package let state: Case.State
    package let outcome: Outcome?
    /// Whether nothing has happened since.
    package let isLast: Bool
}

/// Which requests are wanted.
package struct NeighbourFilter: Sendable {
    /// These and no others, whatever else is said.
    package var numbers: [String]?
    package var from: Instant
    package var to: Instant
    package var isOpen: Bool?
    package var categories: [String]?
    package var place: PlaceID?

    package init(
        numbers: [String]? = nil, from: Instant, to: Instant, isOpen: Bool? = nil,
        categories: [String]? = nil,
        place: PlaceID? = nil
    ) {
        self.numbers = numbers
        self.from = from
        self.to = to
        self.isOpen = isOpen
        self.categories = categories
        self.place = place
    }
}
