import Kernel
import Places

/// Why a bulletin is not issued or not shown, first applicable reason first.
package enum BulletinRefusal: String, Refusal, CaseIterable {
    case monthUnfit = "bulletin.month-unfit"
    case placeUnfit = "bulletin.place-unfit"
    case monthRunning = "bulletin.month-running"
    case issuedAlready = "bulletin.issued-already"

    package var code: String { rawValue }
    package var kind: RefusalKind {
        switch self {
        case .monthUnfit, .placeUnfit: .invalid
        case .monthRunning, .issuedAlready: .conflict
        }
    }
    package var field: String? {
        switch self {
        case .monthUnfit, .monthRunning: "month"
        case .placeUnfit: "place"
        case .issuedAlready: nil
        }
    }
    package var sentence: Sentence { Sentence(.bulletinRefusal(self)) }
}

extension BulletinMonth {
    /// Counties and towns tell of themselves; a village's few figures would tell of its people.
    static func check(_ place: Place) throws(BulletinRefusal) {
        if ![.county, .town].contains(place.level) { throw .placeUnfit }
    }

    func checkOver(on today: Day) throws(BulletinRefusal) {
        if today <= last { throw .monthRunning }
    }
}
