/// What a place is in the tree; a place's parent is always of an earlier level.
package enum Level: String, CaseIterable, Sendable {
    case country, province, city, county, town, village
    /// 片区: part of a village, or several communities of a town that act together.
    case area
    /// 村(居)民小组
    case group
    /// 小区, 安置点
    case estate
    case grid
    /// 楼栋, 院落
    case building
    case microgrid
    /// 门店、企业、快递网点: what does its business in a grid; it bears a kind and perhaps an address.
    case premises

    /// Whether such a place is known by the village it lies in: there are as many first grids as villages.
    package var isWithinVillage: Bool {
        parents.contains(.village) || self == .microgrid || self == .premises
    }

    /// The levels under which a place of this level may lie.
    package var parents: [Level] {
        switch self {
        case .country: []
        case .province: [.country]
        case .city: [.province]
        case .county: [.province, .city]
        case .town: [.city, .county]
        case .village: [.town]
        case .area: [.town, .village]
        case .group: [.village, .area]
        case .estate: [.village, .area, .group]
        case .grid: [.village, .area, .group, .estate]
        case .building: [.village, .area, .group, .estate, .grid]
        case .microgrid: [.grid]
        case .premises: [.grid, .microgrid]
        }
    }

    /// The levels that may lie directly under this one.
    package var children: [Level] { Level.allCases.filter { $0.parents.contains(self) } }

    /// Digits of its code; nil where no list gives codes.
    ///
    /// - Source: statistical division codes, GB/T 2260 and GB/T 10114; grids: village 12 + 3 (presets D-24).
    var codeLength: Int? {
        switch self {
        case .province: 2
        case .city: 4
        case .county: 6
        case .town: 9
        case .village: 12
        case .grid: 15
        case .country, .area, .group, .estate, .building, .microgrid, .premises: nil
        }
    }
}
