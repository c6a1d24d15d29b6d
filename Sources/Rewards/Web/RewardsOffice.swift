import Access
import Kernel
import Places
import Storage
import Web

/// What an officer is to a place's rewards: who writes them, or who watches.
struct RewardsOffice: Sendable {
    let officer: OfficerCaller
    let place: Place
    /// The place first, the county last.
    let line: [Place]

    var lineage: [PlaceID] { line.map(\.id) }
    var isWriter: Bool { officer.may(.dispatch, at: lineage) }

    /// Throws `YearRefusal.placeUnfit` for what is below villages, `AccessRefusal.notAllowed` for strangers to it.
    static func read(
        _ officer: OfficerCaller, at place: PlaceID, in reader: Reader
    ) throws -> RewardsOffice {
        let whole = try Places.lineage(of: place, in: reader)
        guard !whole.isEmpty else { throw YearRefusal.placeUnfit }
        let start = whole.firstIndex { $0.level == .village } ?? 0
        let line = Array(whole[start...])
        let lineage = line.map(\.id)
        let sees: [Permission] = [.dispatch, .verify, .supervise, .oversee]
        let isNear = sees.contains { officer.may($0, at: lineage) }
        guard try isNear || isBelow(officer, line[0].id, in: reader) else { throw AccessRefusal.notAllowed }
        return RewardsOffice(officer: officer, place: line[0], line: line)
    }

    /// Whoever works in a part of the place may look at what concerns the whole of it.
    private static func isBelow(_ officer: OfficerCaller, _ place: PlaceID, in reader: Reader) throws -> Bool
    {
        let places = [Permission.dispatch, .verify, .work].flatMap { officer.places($0) }
        return try places.contains { try Places.isWithin($0, place, in: reader) }
    }

    /// The same, for who writes; throws where the officer does not.
    static func written(
        _ officer: OfficerCaller, at place: PlaceID, in reader: Reader
    ) throws -> RewardsOffice {
        let office = try read(officer, at: place, in: reader)
        try officer.require(.dispatch, at: office.lineage)
        return office
    }

    /// The place that the address names, else the officer's own village, else the place of the first post.
    static func wanted(
        _ visit: Visit, _ officer: OfficerCaller, in reader: Reader
    ) throws -> PlaceID {
        let named = (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init)
        guard let place = named ?? officer.homePlace else { throw YearRefusal.placeUnfit }
        return place
    }
}

/// The way from the county's rewards down to the page.
func rewardCrumbs(_ line: [Place], _ frame: Frame) -> [Crumb] {
    Crumb.way(
        line.reversed().filter { [.county, .town, .village].contains($0.level) }.map { ($0.name, $0.id) },
        frame: frame
    ) { "/rewards?place=\($0)" }
}

/// Households as lists show them: number, masked head, where they live.
struct RewardNames: Sendable {
    private let codes: [HouseholdID: (code: String, head: String)]
    private let places: [PlaceID: String]

    init(codes: [HouseholdID: (code: String, head: String)], places: [PlaceID: String]) {
        self.codes = codes
        self.places = places
    }

    func code(_ household: HouseholdID) -> String { codes[household]?.code ?? "" }
    /// In full: only for what is logged as a look.
    func head(_ household: HouseholdID) -> String { codes[household]?.head ?? "" }
    func masked(_ household: HouseholdID) -> String { Masking.name(head(household)) }
    func place(_ place: PlaceID) -> String { places[place] ?? "" }

    /// `017 陈*英`
    func label(_ household: HouseholdID) -> String {
        [code(household), masked(household)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The group, with its village where the list is of more than one.
    func dwelling(village: PlaceID, group: PlaceID, in listed: PlaceID) -> String {
        let name = village == group ? "" : place(group)
        return village == listed ? name : place(village) + name
    }
}
