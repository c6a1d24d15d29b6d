import Kernel
import Storage
import Web

/// 一呼百应: several teams called at once; who comes, how many are there, what was done.
///
/// A call is no order and no emergency: nobody gives a reason for not coming, nobody is ranked, and once it is over
/// only head counts are left. The emergency mode, with its declaration, is another thing.
package struct CallOuts: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    static let endClock = "callout-end"

    /// What the reaction to a clock may record.
    package static let ending: [any Event.Type] = [CallOutEnded.self]

    package static let schema: [SchemaStep] = CallOutSchema.steps

    /// The routes of this room, for pages and for programs; what lies in other rooms the house hands over.
    package static func endpoints(
        causes: CallOutCauses, figures: @escaping AnswerFigures.Reading
    ) -> [Endpoint] {
        CallOutRoutes(causes: causes).all + CalledRoutes.all
            + AnswerRoutes(figures: figures, causes: causes).all
    }
}

/// How the house tells of what a call is for.
package struct CallOutCauses: Sendable {
    /// What a page says of a request or a hazard.
    package struct Cause: Sendable {
        package let place: PlaceID
        package let number: String
        package let title: String

        package init(place: PlaceID, number: String, title: String) {
            self.place = place
            self.number = number
            self.title = title
        }
    }

    let request: @Sendable (AnyID, Reader) throws -> Cause?
    let hazard: @Sendable (AnyID, Reader) throws -> Cause?

    package init(
        request: @escaping @Sendable (AnyID, Reader) throws -> Cause?,
        hazard: @escaping @Sendable (AnyID, Reader) throws -> Cause?
    ) {
        self.request = request
        self.hazard = hazard
    }

    func find(_ reference: CallOut.Reference?, in reader: Reader) throws -> Cause? {
        guard let reference else { return nil }
        switch reference.kind {
        case .request: return try request(reference.id, reader)
        case .hazard: return try hazard(reference.id, reader)
        }
    }
}
