import Kernel
import Places

/// By what a unit is covered on a day.
package enum Cover: Sendable, Hashable {
    /// An organisation of its own.
    case own(PartyID)
    /// One of another place says that it covers it.
    case attached(PartyID)
    /// That of the estate or grid around it.
    case above(PartyID)
    case nothing

    package enum Code: String, Sendable, CaseIterable { case own, attached, above, nothing }

    package var code: Code {
        switch self {
        case .own: .own
        case .attached: .attached
        case .above: .above
        case .nothing: .nothing
        }
    }

    package var organisation: PartyID? {
        switch self {
        case .own(let id), .attached(let id), .above(let id): id
        case .nothing: nil
        }
    }
}

/// Which of a place's smallest units the Party reaches, by the county's own rule.
struct Covering: Sendable {
    /// Of each place the organisation of its own of the highest kind.
    let own: [PlaceID: PartyID]
    let attached: [PlaceID: PartyID]

    /// - Parameter line: the unit first, then what is above it.
    func cover(of line: [Place], by rule: CoverageUnit.Rule) -> Cover {
        guard let place = line.first else { return .nothing }
        if let id = own[place.id] { return .own(id) }
        if let id = attached[place.id] { return .attached(id) }
        guard rule == .above else { return .nothing }
        let around = line.dropFirst().filter {
            $0.level == .estate || $0.level == .grid || $0.level == .group
        }
        for higher in around {
            if let id = own[higher.id] ?? attached[higher.id] { return .above(id) }
        }
        return .nothing
    }

    /// - Parameters:
    ///   - organisations: those that stand on the day; industries' are of their trade, and cover no place.
    ///   - order: the codes of kinds, the higher first.
    init(_ organisations: [PartyOrganisation], _ ties: [PartyTie], order: [String]) {
        let ranks = Dictionary(
            order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let standing = Set(organisations.map(\.id))
        own = Dictionary(
            organisations.filter { $0.description.industry == nil }.sorted {
                (ranks[$0.description.kind] ?? .max, $0.id) < (ranks[$1.description.kind] ?? .max, $1.id)
            }.map { ($0.place, $0.id) }, uniquingKeysWith: { first, _ in first })
        attached = Dictionary(
            ties.filter { $0.role == .covers && standing.contains($0.organisation) }
                .compactMap { tie in tie.place.map { ($0, tie.organisation) } },
            uniquingKeysWith: { first, _ in first })
    }
}
