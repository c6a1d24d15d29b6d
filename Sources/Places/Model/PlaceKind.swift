import Kernel

/// What a grid is made for, and what does its business in one.
package enum PlaceKind: String, CaseIterable, Sendable {
    /// A grid of households; what a grid is of which nothing is said.
    case ordinary
    /// 专属网格: a grid of one school, hospital, business park, market or office building; it is measured by no number
    /// of households.
    ///
    /// - Source: GB/T 34300-2017, domain-rules §4.
    case school, hospital, park, market, office
    case shop, firm
    /// 快递网点
    case parcel
    /// Whatever else does its business in a grid.
    case other

    /// What may be of this kind.
    package var level: Level {
        switch self {
        case .ordinary, .school, .hospital, .park, .market, .office: .grid
        case .shop, .firm, .parcel, .other: .premises
        }
    }

    package static func all(of level: Level) -> [PlaceKind] { allCases.filter { $0.level == level } }

    /// 专属网格, a grid without a size.
    package var isDedicated: Bool { level == .grid && self != .ordinary }

    package var text: Text {
        switch self {
        case .ordinary: .kindOrdinary
        case .school: .kindSchool
        case .hospital: .kindHospital
        case .park: .kindPark
        case .market: .kindMarket
        case .office: .kindOffice
        case .shop: .kindShop
        case .firm: .kindFirm
        case .parcel: .kindParcel
        case .other: .kindOther
        }
    }

    /// What lists say in place of the level; `nil` where the level says it.
    var shown: Text? { self == .ordinary ? nil : text }
}

/// What is known of a grid, a shop or a firm beside its name, from a day on.
package struct PlaceTrait: Sendable, Equatable {
    package let kind: PlaceKind
    /// Where in the grid it is; grids have a range on their card instead.
    package let address: String?
    package let from: Day

    package init(kind: PlaceKind, address: String? = nil, from: Day) {
        self.kind = kind
        self.address = address
        self.from = from
    }
}
