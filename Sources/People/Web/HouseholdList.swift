import Access
import Kernel
import Places
import Sealing
import Storage
import Web

/// A page of the list of households at a place; above villages the places with how many households they have.
struct HouseholdList: Sendable {
    /// The place first, then what is above it.
    let line: [Place]
    let parts: [Part]
    let lines: [HouseholdLine]
    let placeNames: [PlaceID: String]
    let hasMore: Bool
    let isFirst: Bool
    let words: String
    /// The key of an identity or telephone number that was searched for; the number itself is nowhere.
    let sought: SoughtNumber?
    let shows: Shows
    let total: Int
    let levels: LevelNames
    /// Keeps the register above the villages, and so may erase what is personal.
    let mayErase: Bool

    struct Part: Sendable {
        let place: Place
        let households: Int
        let persons: Int
    }

    enum Shows: String, Sendable, CaseIterable {
        case inRegister = "open"
        case resident, away, empty, gone

        var states: [Household.State] {
            switch self {
            case .inRegister: Household.State.allCases.filter(\.isOpen)
            case .resident: [.resident]
            case .away: [.away]
            case .empty: [.empty]
            case .gone: [.moved, .closed]
            }
        }
    }

    var place: Place { line[0] }
    /// Whether the place is a village or lies in one, so that households are listed.
    var isListed: Bool { isSearch || line.contains { $0.level == .village } }
    var isSearch: Bool { !words.isEmpty || sought != nil }
    var next: String? { hasMore ? lines.last.map { HouseholdCursor($0.household).description } : nil }

    /// What a list is asked for, by an address or by a posted search.
    struct Asked: Sendable {
        let place: PlaceID?
        let words: String
        let sought: SoughtNumber?
        let shows: Shows
        let cursor: HouseholdCursor?

        /// A number among the words becomes its key.
        func keyed(by key: CountyKey) -> Asked {
            guard let sought = SoughtNumber(typed: words, key: key) else { return self }
            return Asked(place: place, words: "", sought: sought, shows: shows, cursor: cursor)
        }
    }

    /// Throws `SearchRefusal` for a number in the address: it would stand in histories and in every server's log.
    static func load(
        _ visit: Visit, _ officer: OfficerCaller, limit: Int? = nil, in reader: Reader
    ) throws -> HouseholdList {
        let asked = Asked(
            place: visit.query["place"].flatMap(PlaceID.init),
            words: String((visit.query["q"] ?? "").prefix(40)).withoutOuterSpaces,
            sought: visit.query["sought"].flatMap(SoughtNumber.init),
            shows: visit.query["state"].flatMap(Shows.init) ?? .inRegister,
            cursor: visit.query["after"].flatMap(HouseholdCursor.init))
        if asked.keyed(by: visit.county.key).words != asked.words { throw SearchRefusal.numberInAddress }
        return try load(asked, visit, officer, limit: limit, in: reader)
    }

    static func load(
        _ asked: Asked, _ visit: Visit, _ officer: OfficerCaller, limit: Int? = nil, in reader: Reader
    ) throws -> HouseholdList {
        guard let place = asked.place ?? officer.places(.register).first else {
            throw AccessRefusal.notAllowed
        }
        let line = try Places.lineage(of: place, in: reader)
        guard !line.isEmpty else { throw WebRefusal.notFound }
        try officer.require(.register, at: line.map(\.id))
        let isSearch = !asked.words.isEmpty || asked.sought != nil
        let isListed = isSearch || line.contains { $0.level == .village }
        let filter = HouseholdListStore.Filter(
            places: try Places.within(place, in: reader), states: asked.shows.states,
            words: asked.sought?.words ?? (asked.words.isEmpty ? .all : .text(asked.words)))
        let limit = limit ?? visit.limit
        let found =
            isListed
            ? try HouseholdListStore.lines(
                filter, after: asked.cursor, limit: limit + 1, in: reader) : []
        let lines = Array(found.prefix(limit))
        return HouseholdList(
            line: line, parts: try parts(of: line[0], in: reader), lines: lines,
            placeNames: try Places.names(of: Set(lines.map(\.place)), in: reader),
            hasMore: found.count > limit, isFirst: asked.cursor == nil, words: asked.words,
            sought: asked.sought, shows: asked.shows,
            total: isListed ? try HouseholdListStore.count(filter, in: reader) : 0,
            levels: try Places.levelNames(in: reader),
            mayErase: Authority.mayErase(officer, within: line))
    }

    /// What lies in the place; with counts down to villages, below them by name only.
    private static func parts(of place: Place, in reader: Reader) throws -> [Part] {
        let children = try Places.children(of: place.id, in: reader)
        let isAbove = children.contains { $0.level <= .village }
        guard isAbove else { return children.map { Part(place: $0, households: 0, persons: 0) } }
        let counts = try HouseholdListStore.countsByVillage(in: reader)
        return try children.map { child in
            let within = try child.level == .village ? [child.id] : Places.within(child.id, in: reader)
            let own = within.compactMap { counts[$0] }
            return Part(
                place: child, households: own.reduce(0) { $0 + $1.households },
                persons: own.reduce(0) { $0 + $1.persons })
        }
    }

    func path(after: String? = nil, shows: Shows? = nil) -> String {
        "/households" + query(after: after, shows: shows)
    }

    func query(after: String? = nil, shows: Shows? = nil) -> String {
        var path = "?place=\(place.id)"
        if !words.isEmpty { path += "&q=\(Address.queryValue(words))" }
        if let sought { path += "&sought=\(sought)" }
        let shown = shows ?? self.shows
        if shown != .inRegister { path += "&state=\(shown.rawValue)" }
        if let after { path += "&after=\(Address.queryValue(after))" }
        return path
    }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { json, line in HouseholdJSON.write(line, to: &json) }
            json.field("next", next)
            json.field("total", total)
        }
    }
}

extension Level {
    static func <= (left: Level, right: Level) -> Bool {
        (Level.allCases.firstIndex(of: left) ?? 0) <= (Level.allCases.firstIndex(of: right) ?? 0)
    }
}
