import Kernel
import People
import Places
import Storage

/// An act that stands, as far as a second one of the same day asks.
struct StandingAct: Sendable, Hashable {
    let key: Key
    let times: Int
    let note: String

    struct Key: Sendable, Hashable {
        let household: HouseholdID
        let item: PointsItemID
        let day: Day
    }
}

/// What a village has, read at once, so that a file of ten thousand rows asks no question a row.
struct ActsGround: Sendable {
    let role: ItemTerms.Declarer
    let today: Day
    let standing: [StandingAct.Key: StandingAct]
    private let village: PlaceID
    /// Up to which day what a household has was taken over from paper.
    private let paper: [HouseholdID: Day]
    private let reach: Set<HouseholdID>?
    private let households: [String: HouseholdID]
    private let points: [HouseholdID: [(item: PointsItemID, day: Day, points: Int64)]]
    private var lists: [Day: Result<[String: PointsItem], DeclaringRefusal>] = [:]

    init(_ rows: [ActRow], _ office: PointsOffice, in reader: Reader) throws {
        role = office.role
        paper = try PaperStore.lastDays(in: office.village.id, reader)
        today = reader.now.day
        village = office.village.id
        reach = office.reach
        let names = try HouseholdNames.read(at: village, in: reader)
        households = Dictionary(
            names.lines.values.map { ($0.household.code, $0.household.id) },
            uniquingKeysWith: { first, _ in first })
        // Caps may run for the year of the oldest day that is taken.
        let oldest = today.adding(days: -PointsLimits.backdating_days)
        let first = Day(year: oldest.year, month: 1, day: 1) ?? oldest
        let found = try ActStore.standing(in: village, from: first, reader)
        standing = Dictionary(found.map { ($0.act.key, $0.act) }, uniquingKeysWith: { first, _ in first })
        points = Dictionary(grouping: found, by: \.act.key.household).mapValues { acts in
            acts.map { ($0.act.key.item, $0.act.key.day, $0.points) }
        }
    }

    /// By its number; throws where there is none, or where it is not the declarer's.
    func household(_ code: String) throws(DeclaringRefusal) -> HouseholdID {
        guard let id = households[code] else { throw .householdUnknown(code) }
        if let reach, !reach.contains(id) { throw .householdElsewhere(code) }
        return id
    }

    /// Throws `DeclaringRefusal.onPaper` where the day is counted in what came from paper.
    func checkPaper(_ household: HouseholdID, _ code: String, on day: Day) throws(DeclaringRefusal) {
        if let last = paper[household], day <= last { throw .onPaper(code, last) }
    }

    /// By its code, in the list that held on the day.
    mutating func item(_ code: String, on day: Day, in reader: Reader) throws -> PointsItem {
        if day > today { throw DeclaringRefusal.dayAhead }
        if day < today.adding(days: -PointsLimits.backdating_days) { throw DeclaringRefusal.dayTooOld }
        let items = try lists[day] ?? read(day, in: reader)
        lists[day] = items
        guard let item = try items.get()[code] else { throw ActRowRefusal.itemUnknown }
        return item
    }

    func points(of household: HouseholdID, _ item: PointsItemID, in period: Period) -> Int64 {
        (points[household] ?? []).filter { $0.item == item && period.contains($0.day) }
            .reduce(0) { $0 + $1.points }
    }

    private func read(
        _ day: Day, in reader: Reader
    ) throws -> Result<[String: PointsItem], DeclaringRefusal> {
        guard let list = try Points.list(at: village, on: day, in: reader) else {
            return .failure(.itemNotInForce(day))
        }
        do {
            try Points.checkSeason(of: day, in: village, reader)
        } catch let closed as DeclaringRefusal { return .failure(closed) }
        let items = try ItemStore.all(of: list.id, in: reader)
        return .success(
            Dictionary(items.map { ($0.terms.code, $0) }, uniquingKeysWith: { first, _ in first }))
    }
}
